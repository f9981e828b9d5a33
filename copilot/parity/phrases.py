"""What the words of a Kazakh line and its Russian one name differently: the event from which a term runs, a fraction, an
exception that only one of them makes, a sentence that only one of them has. What says the same is data: equivalents.toml."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from copilot.parity.alignment import Line, align, likeness
from law import sentences
from law.text import fold
from law.words import Language

Span = tuple[int, int]
_PATTERNS = tuple[re.Pattern[str], re.Pattern[str]]  # in Russian, in Kazakh
_RUNS_RU = re.compile(r"(?<!\w)(?:со|с|после) (?:дня|даты|момента) (?:(?:его|ее|их) )?(?P<event>\w+)")
_RUNS_KK = re.compile(r"(?P<event>(?:[^\W\d]+ ){0,2}[^\W\d]+) (?:күннен|күнінен|сәттен|сәтінен|кезден|кезінен)(?!\w)")
# A term may run from one of several events: "со дня утверждения устава или внесения в него изменений".
_OTHER_EVENT_RU = re.compile(r"(?: [^\W\d]+){0,5},? (?:или|либо) ")
_OTHER_EVENT_KK = re.compile(r"(?<!\w)(?:немесе|не)(?: [^\W\d]+){1,7}\Z")
_ASIDES = "exceptions", "conditions"
_CONDITIONAL = re.compile(r"\w(?:са|се)(?!\w),?")
_SPOKEN = 4  # words of a sentence that can be missed
_SAME = 0.62  # likeness of a unit and the sentence that says the same
_SHORTER = -0.04  # the logarithm of a Kazakh line's length over its Russian one's, the median of 170 units of real acts
_ROOM = 0.05  # by how much less well a neighbour of a lone sentence must fit if it said that one too
_APART = 0.25  # by how much the logarithm of the lengths' ratio must fall when the sentence is left out


@cache
def _table() -> Mapping[str, Mapping[str, _PATTERNS]]:
    read = tomllib.loads(resources.files(__package__).joinpath("equivalents.toml").read_text("utf-8"))
    return {
        group: {
            name: (re.compile(rf"(?<!\w)(?:{ru})"), re.compile(rf"(?<!\w)(?:{kk})"))
            for name, (ru, kk) in rows.items()
            if group not in _ASIDES
        }
        for group, rows in read.items()
    } | {group: {name: (re.compile(ru), re.compile(kk)) for name, (ru, kk) in read[group].items()} for group in _ASIDES}


def events(kazakh: str, russian: str) -> tuple[Span, Span] | None:
    """The events from which a term runs, where each text names one and they cannot be the same."""
    mine = [match for match in _RUNS_KK.finditer(fold(kazakh)) if _named(match["event"], 1)]
    theirs = [match for match in _RUNS_RU.finditer(fold(russian)) if _named(match["event"], 0)]
    if len(mine) != 1 or len(theirs) != 1 or _named(mine[0]["event"], 1) & _named(theirs[0]["event"], 0):
        return None
    if _OTHER_EVENT_RU.match(fold(russian), theirs[0].end()) or _OTHER_EVENT_KK.search(fold(kazakh)[: mine[0].end()]):
        return None
    return mine[0].span(), theirs[0].span()


def _named(event: str, side: int) -> set[str]:
    return {name for name, patterns in _table()["events"].items() if patterns[side].search(event)}


def fractions(kazakh: str, russian: str) -> tuple[Span, Span] | None:
    """The fractions that the texts name, where each names one and they differ."""
    mine, theirs = (
        [(name, found.span()) for name, patterns in _table()["fractions"].items() for found in patterns[side].finditer(fold(text))]
        for side, text in ((1, kazakh), (0, russian))
    )
    if len(mine) == len(theirs) == 1 and mine[0][0] != theirs[0][0]:
        return mine[0][1], theirs[0][1]
    return None


def exceptions(kazakh: str, russian: str) -> tuple[Span | None, Span | None]:
    """The place of an exception that one text makes while nothing in the other could say it."""
    here, there = _aside("exceptions", kazakh, russian)
    mine, theirs = fold(kazakh), fold(russian)
    if there:
        end = theirs.find(",", there.end())
        return None, (there.start(), end if end >= 0 else len(theirs))
    return ((mine.rfind(",", 0, here.start()) + 1, here.end()) if here else None), None


def conditions(kazakh: str, russian: str) -> tuple[Span | None, Span | None]:
    """The place of a condition that one text sets while nothing in the other could say it."""
    here, there = _aside("conditions", kazakh, russian)
    if there:
        end = re.search(r"[,;]|\.\Z|\Z", fold(russian)[there.end() :])
        return None, (there.start(), there.end() + (end.start() if end else 0))
    verb = _CONDITIONAL.search(fold(kazakh), here.end()) if here else None
    return ((here.start(), verb.end()) if here and verb else None), None


def _aside(group: str, kazakh: str, russian: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The words of one text that have nothing to stand for them in the other."""
    mine, theirs = fold(kazakh), fold(russian)
    made, meant = _table()[group]["made"], _table()[group]["meant"]
    there = made[0].search(theirs)
    if there and not meant[1].search(mine):
        return None, there
    here = made[1].search(mine)
    return (here if here and not meant[0].search(theirs) else None), None


def sentence_pairs(kazakh: str, russian: str) -> list[tuple[Span, Span]]:
    """The sentences of two lines that say the same, one by one; the lines as they are where one has more of them."""
    mine, theirs = sentences.split(kazakh, Language.KK), sentences.split(russian, Language.RU)
    if mine and len(mine) == len(theirs):
        return list(zip(mine, theirs, strict=True))
    return [((0, len(kazakh)), (0, len(russian)))]


def sentences_alone(kazakh: str, russian: str) -> Iterator[tuple[Span | None, Span | None]]:
    """Sentences of one line that the other lacks: it has fewer, and without them both are as long as they should be."""
    mine, theirs = sentences.split(kazakh, Language.KK), sentences.split(russian, Language.RU)
    if len(mine) == len(theirs) or not mine or not theirs:
        return
    here, there = _lines(kazakh, mine), _lines(russian, theirs)
    pairs = align(here, there).pairs
    lone = [(a, b) for a, b in pairs if a is None or b is None]
    if len(lone) != abs(len(mine) - len(theirs)):
        return
    kept = [(a, b) for a, b in pairs if a is not None and b is not None]
    whole = abs(math.log(len(kazakh) / len(russian)))
    left = abs(math.log(sum(len(a.text) for a, _ in kept) / max(1, sum(len(b.text) for _, b in kept))))
    if left > whole - _APART and not _no_room(pairs):
        return
    for one, other in lone:
        line = one or other
        if line is not None and len(line.words) >= _SPOKEN:
            yield (mine[here.index(one)] if one else None), (theirs[there.index(other)] if other else None)


def _no_room(pairs: Sequence[tuple[Line | None, Line | None]]) -> bool:
    """Whether none of the neighbours of a lone sentence is so long that it could say that sentence too."""
    for at, (one, other) in enumerate(pairs):
        lone = one or other
        if lone is None or (one and other):
            continue
        for mine, theirs in (*pairs[max(0, at - 1) : at], *pairs[at + 1 : at + 2]):
            if mine is None or theirs is None:
                return False
            a, b = len(mine.text), len(theirs.text)
            joined = math.log((a + len(lone.text)) / b if one else a / (b + len(lone.text)))
            if abs(joined - _SHORTER) < abs(math.log(a / b) - _SHORTER) + _ROOM:
                return False
    return True


def _lines(text: str, spans: Sequence[Span]) -> list[Line]:
    return [Line(text[start:end], None, "") for start, end in spans]


def told_elsewhere(lone: Line, near: tuple[Line | None, Line | None], language: Language) -> tuple[Line, str] | None:
    """The line of the other text and the sentence in it that says what a unit of this one says; None where there is none.
    `near`: the lines before and after the unit's place there; `language`: theirs."""
    said = Line(lone.text[lone.rest :], None, "")
    for line, places in zip(near, (slice(1, None), slice(None, -1)), strict=True):
        if line is None:
            continue
        text = line.text[line.rest :]
        for sentence in _lines(text, sentences.split(text, language)[places]):
            alike = likeness(said, sentence) if language is Language.RU else likeness(sentence, said)
            if alike > _SAME:
                return line, sentence.text
    return None
