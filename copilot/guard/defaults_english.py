"""English defaults turned round: with his consent, unless he objects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_ASKED = re.compile(r"(?<!\w)(?:consent|agree|approv|permi|authori[sz]|leave of|assent|request|ask)\w*(?!\w)")
_OPPOSED = re.compile(r"(?<!\w)(?:object|oppos|veto|protest|declin|refus|forbid|prohibit|opt(?:s|ed)? out|disagree)\w*(?!\w)")
_NOT_OPPOSED = re.compile(
    r"(?<!\w)(?:(?:unless|until|so long as|as long as|if|where|provided(?: that)?) (?:[\w']+ ){1,8}?(?P<verb>object|oppos|veto|protest|opt(?:s|ed)? out)\w*|without (?:[\w']+ ){0,3}objections?|no objections?|(?:not|no \w+|nobody|none)(?: \w+){0,3} (?:object|oppos)\w*)"
)


_LEAVE = re.compile(r"(?<!\w)(?:consent|agree(?!ment)|approv|permi)\w*(?!\w)")
_MAY_NOT_OPPOSE = re.compile(
    r"(?<!\w)(?:cannot|may not|must not|shall not|no right to|not (?:be )?(?:allowed|entitled|free) to) (?:refuse|object|decline|oppose|veto)(?!\w)"
)


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What needs leave in one text and is allowed in the other as long as nobody objects."""
    if original.language is not Language.EN:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        asked, free = _ASKED.search(here.folded), _NOT_OPPOSED.search(there.folded)
        if free is None and _LEAVE.search(here.folded):
            free = _MAY_NOT_OPPOSE.search(there.folded)
        if asked is None or free is None or _OPPOSED.search(here.folded) or _ASKED.search(there.folded):
            continue
        left, right = (asked.span(), free.span()) if here is original else (free.span(), asked.span())
        yield Change(ChangeType.NEGATION, messages.changed(messages.DENIAL_CHANGED, original, left, rewrite, right), (left,), (right,))
        return
