"""An act before and after its amendment, line by line: what stays, what is reworded, what goes and what comes.

The one source of the comparative table, of the consolidated act and of tracked changes in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copilot.bill.differences import differences
from law.act import Act, Paragraph, Place
from law.amendments import Outcome
from law.structure.lines import classify

_MANY = 40_000  # pairs of lines beyond which a restated text is not paired line by line
_ALIKE = 0.4  # the share of words in common from which two lines are one line reworded
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """`old`: the paragraph of the act as it was, None for a new one; `new`: of the act as it becomes, None for one that goes.
    `before`, `after`: their texts, without the automatic number that the old paragraph has. `by`: the numbers of the instructions that touched it, in order."""

    old: int | None
    new: int | None
    before: str = ""
    after: str = ""
    by: tuple[int, ...] = ()

    @property
    def changed(self) -> bool:
        return self.old is None or self.new is None or self.before != self.after


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line; `changed`: they go or come."""

    text: str
    changed: bool


def redline(act: Act, outcomes: Sequence[Outcome]) -> tuple[Line, ...]:
    """Every paragraph of the act and every new one, in the order of the act; one that goes stands before what comes in its
    place. `outcomes`: those of the instructions on this act, in the order in which they were carried out. Of a unit that is
    put anew the lines that stay are lines that stay."""
    total = len(act.paragraphs)
    ids, fresh = list(range(total)), total
    texts = {at: paragraph.text for at, paragraph in enumerate(act.paragraphs)}
    by: dict[int, list[int]] = {}
    for outcome in outcomes:
        for edit in outcome.edits:
            key = ids[edit.position]
            made = [key, *range(fresh, fresh + len(edit.texts) - 1)] if edit.texts else []
            fresh += max(0, len(made) - 1)
            if not edit.texts or edit.texts[0] != texts[key]:
                by.setdefault(key, []).append(outcome.instruction.n)
            for new, text in zip(made, edit.texts, strict=True):
                texts[new] = text
                if new != key:
                    by.setdefault(new, []).append(outcome.instruction.n)
            ids[edit.position : edit.position + 1] = made
    return tuple(_lines(act, ids, texts, by))


def _lines(act: Act, ids: Sequence[int], texts: dict[int, str], by: dict[int, list[int]]) -> list[Line]:
    found: list[Line] = []
    total, following = len(act.paragraphs), 0

    def gone(at: int) -> Line:
        return Line(at, None, act.paragraphs[at].text, "", tuple(by.get(at, ())))

    coming: list[Line] = []
    for new, key in enumerate(ids):
        if key >= total:
            coming.append(Line(None, new, "", texts[key], tuple(dict.fromkeys(by.get(key, ())))))
            continue
        found += _paired(act, [gone(at) for at in range(following, key)], coming)
        coming = []
        old = act.paragraphs[key]
        found.append(Line(key, new, old.text, _unnumbered(old, texts[key]), tuple(dict.fromkeys(by.get(key, ())))))
        following = key + 1
    return found + _paired(act, [gone(at) for at in range(following, total)], coming)


def _unnumbered(old: Paragraph, text: str) -> str:
    """The text that a paragraph gets, without the number that it has from Word already."""
    return text.removeprefix(f"{old.number} ") if old.number else text


def _paired(act: Act, going: list[Line], coming: list[Line]) -> list[Line]:
    """Lines that go and lines that come between two that stay, those that are one line reworded made one."""
    if not going or not coming or len(going) * len(coming) > _MANY:
        return going + coming
    old = [_Words.of(act.paragraphs[line.old].read_text) for line in going if line.old is not None]
    new = [_Words.of(line.after) for line in coming]
    best = [[0.0] * (len(coming) + 1) for _ in range(len(going) + 1)]
    alike = [[0.0] * len(coming) for _ in going]
    for i in reversed(range(len(going))):
        for j in reversed(range(len(coming))):
            if set(going[i].by) & set(coming[j].by):  # one instruction took the one out and put the other in
                alike[i][j] = old[i].alike(new[j])
            joined = best[i + 1][j + 1] + alike[i][j] if alike[i][j] >= _ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], joined)
    found: list[Line] = []
    i = j = 0
    while i < len(going) and j < len(coming):
        if alike[i][j] >= _ALIKE and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            by = tuple(dict.fromkeys((*going[i].by, *coming[j].by)))
            at = going[i].old
            after = coming[j].after if at is None else _unnumbered(act.paragraphs[at], coming[j].after)
            found.append(replace(going[i], new=coming[j].new, after=after, by=by))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            found.append(going[i])
            i += 1
        else:
            found.append(coming[j])
            j += 1
    return found + going[i:] + coming[j:]


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    label: object
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Words:
        head = classify(Paragraph(Place(None), text))
        return cls(text, (head.level, head.number) if head.number else None, frozenset(_WORDS.findall(text[head.rest :].lower())))

    def alike(self, other: _Words) -> float:
        """How far two lines are one line reworded: 2 the same text; the share of words in common, more with one number."""
        if self.text == other.text:
            return 2.0
        shared = 2 * len(self.words & other.words) / (len(self.words) + len(other.words) or 1)
        if self.label != other.label:
            return shared / 2 if self.label is None or other.label is None else shared * 0.8
        return shared + (0.5 if self.label is not None else 0.0)


def marked(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The two wordings of a line, the words that go marked in the one and those that come in the other. Where nearly nothing
    stays, the whole line is marked: single words that happen to be in both would tell nothing."""
    if not before or not after:
        return _whole(before), _whole(after)
    changes = differences(before, after)
    kept = len(before) - sum(end - start for start, end, _ in changes)
    if 4 * kept < min(len(before), len(after)):
        return _whole(before), _whole(after)
    old: list[Piece] = []
    new: list[Piece] = []
    at = 0
    for start, end, text in changes:
        for pieces, words in ((old, before[start:end]), (new, text)):
            pieces += [Piece(before[at:start], False)] if start > at else []
            pieces += [Piece(words, True)] if words else []
        at = end
    rest = [Piece(before[at:], False)] if at < len(before) else []
    return (*old, *rest), (*new, *rest)


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, True),) if text else ()
