"""What is done before the end of something in one English text and after it in the other: before the vote closes, once it is over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading

_END = r"(?:beginning|start|opening|commencement|expiry|expiration|end|close|closing|completion|conclusion|lapse)"
_ENDS = r"(?:begins?|begun|starts?|started|opens?|opened|ends?|ended|expires?|expired|closes?|closed|is over|are over|runs? out|run out|lapses?|elapses?|elapsed|passed|is (?:completed?|finished)|(?:has|have) (?:been )?(?:completed?|finished))"
_OF = rf" (?:the |its |their |an? |this |that )?(?:{_END} of (?:the |its |their |an? |this |that )*(?P<of>(?:\w+ )?\w+)|(?P<what>(?:\w+ ){{1,4}}?)(?:has |have )?{_ENDS})(?!\w)"
_BEFORE = re.compile(rf"(?<!\w)(?:before|prior to|until|till|by|no later than|not later than)(?: the)?{_OF}")
_AFTER = re.compile(rf"(?<!\w)(?:after|once|upon|on|following|when|as soon as|from)(?: the)?{_OF}")
_WORDS = re.compile(r"\w{4,}")
_NOT = re.compile(r"(?<!\w)(?:not?|never|cannot|nor|nobody|nothing|only)(?!\w)[^.;]{0,80}\Z")


def exchanged(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """The places where the one text has an end before and the other after it; none where either denies or has both."""
    for left, right in ((_BEFORE, _AFTER), (_AFTER, _BEFORE)):
        here, there = left.search(original.folded), right.search(rewrite.folded)
        if here is None or there is None or right.search(original.folded) or left.search(rewrite.folded):
            continue
        if _NOT.search(original.folded, 0, here.start()) or _NOT.search(rewrite.folded, 0, there.start()):
            continue
        things = [set(_WORDS.findall(m["of"] or m["what"])) for m in (here, there)]
        if things[0] & things[1]:
            yield here.span(), there.span()
            return


_NEXT = re.compile(
    r"(?<!\w)(?:next|following|subsequent) (?P<of>(?:working |business |calendar |financial |school )?(?:day|week|month|quarter|year))s?(?!\w)(?! (?:the|his|her|its|their|receipt|notification)(?!\w))"
)
_LAST = re.compile(
    r"(?<!\w)(?:preceding|previous|prior) (?P<of>(?:working |business |calendar |financial |school )?(?:day|week|month|quarter|year))s?(?!\w)(?: before)?"
)


def turned(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """Where one text names the day after something and the other the day before."""
    for left, right in ((_NEXT, _LAST), (_LAST, _NEXT)):
        here, there = left.search(original.folded), right.search(rewrite.folded)
        if here is None or there is None or right.search(original.folded) or left.search(rewrite.folded):
            continue
        if here["of"] == there["of"]:
            yield here.span(), there.span()
            return
