"""Items of a Kazakh series that one text lacks, though each of their words stands elsewhere too: for keeping, *transfer* and sale."""

from __future__ import annotations

import re

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading, rarer
from copilot.guard.roles_kazakh import VERBAL_NOUN, case
from copilot.guard.tokens import Kind, Token

_LONGEST = 5  # words of an item
_LEAST = 3  # items of a series that may lose one
_MANY = re.compile(r".{2,}[лдт][ае]р\w*")  # light words that are things in the plural: roads
_VERB = re.compile(r".{2,}(?:[аейия]д[ыі]|с[ае]|[ыі]?п|[мбп][ае]й)")


def missing(here: Reading, there: Reading) -> Span | None:
    """An item whose neighbours stand together in a series of the other text, and that is not in it."""
    series, other = _series(here), _series(there)
    for items in series:
        if len(items) < _LEAST:
            continue
        for at, item in enumerate(items):
            beside = [i for n, i in enumerate(items) if n != at]
            head = item[-1]
            if not rarer(head, here, there) or any(head.same(i[-1]) for i in beside):
                continue
            for twins in other:
                kept = sum(any(i[-1].same(t[-1]) for t in twins) for i in beside)
                if kept == len(beside) == len(twins) and not any(t.like(head) for i in twins for t in i):
                    return item[0].start, head.end
    return of_pair(here, there)


def _series(reading: Reading) -> list[list[list[Token]]]:
    """Runs of items parted by commas and closed by a joint, the last words of which are in one case, or bare but for the last."""
    found = []
    for joint, end in reading.find(reading.marks.and_) + reading.find(reading.marks.or_):
        items = [_item(joint, reading)]
        while items[0] and reading.folded.endswith(", ", 0, items[0][0].start):
            items.insert(0, _item(items[0][0].start - 2, reading))
        last = _to_head(end, items[-1], reading)
        items = [i for i in items if i]
        if last and items and _of_one_case([*items, last]):
            found.append([*items, last])
    return found


def _item(end: int, reading: Reading) -> list[Token]:
    """The words before a place up to a sign or a joint."""
    found: list[Token] = []
    for token in reversed([t for t in reading.tokens if t.end <= end][-_LONGEST:]):
        stop = found[0].start if found else end
        if reading.folded[token.end : stop].strip() or reading.marks.joins(token.text) or _VERB.fullmatch(token.text):
            break
        found.insert(0, token)
    return found


def _to_head(start: int, before: list[Token], reading: Reading) -> list[Token]:
    """The words behind a joint up to the first in the case of the item before it, or the first with a case."""
    form = case(before[-1]) if before else ""
    found: list[Token] = []
    for token in [t for t in reading.tokens if t.start >= start][:_LONGEST]:
        if reading.folded[(found[-1].end if found else start) : token.start].strip():
            break
        found.append(token)
        if not form and before and token.word.kind is before[-1].word.kind is Kind.ACTION and not case(token):
            return found  # collecting and *sending*
        if case(token) == form if form else case(token) not in ("", "genitive"):
            return found
    return found[:1] if not form else []


def _of_one_case(items: list[list[Token]]) -> bool:
    forms = [case(i[-1]) for i in items]
    heads = [i[-1] for i in items]
    if any(
        (t.word.light and not _MANY.fullmatch(t.text))
        or (t.word.kind is Kind.ACTION and VERBAL_NOUN.fullmatch(t.text) is None and not t.text.endswith(("у", "ю")))
        for t in heads
    ):
        return False
    return len(set(forms)) == 1 or set(forms[:-1]) == {""}


_OR_HIS = re.compile(r"(?<!\w)(?:немесе|не|және|мен|бен|пен) (?:оның|олардың)(?!\w)")


def of_pair(here: Reading, there: Reading) -> Span | None:
    """One of two who are named together as often as the other text names them, but for one place where the first is left out: the patient
    or his agent signs, his agent signs."""
    pairs, others = _pairs(here), _pairs(there)
    for first, second in pairs:
        often = [sum(a.same(first) and b.same(second) for a, b in found) for found in (pairs, others)]
        said = [[sum(t.same(w) for t in r.tokens) for r in (here, there)] for w in (first, second)]
        if often[0] > often[1] > 0 and said[0][0] > said[0][1] and said[1][0] == said[1][1]:
            return first.start, second.end
    return None


def _pairs(reading: Reading) -> list[tuple[Token, Token]]:
    found = []
    for start, end in reading.find(_OR_HIS):
        first = next((t for t in reversed(reading.tokens) if t.end <= start), None)
        second = next((t for t in reading.tokens if t.start >= end and t.word.agent), None)
        if first is not None and second is not None and second.start - end < _NEAR:
            found.append((first, second))
    return found


_NEAR = 25  # characters in which the second of two is named
