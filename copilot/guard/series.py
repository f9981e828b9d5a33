"""Items of a Russian series that one text lacks, though each of their words is light or stands elsewhere too: the kind, *term of use*
and amount of a loan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import joining, messages, series_bare_russian, series_kazakh
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.turning import PARTICIPLE
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_LONGEST = 5  # words of an item


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """An item between two others, whose own words the other text has in no form, while it has the others."""
    if original.language is Language.EN:
        return
    for missing in (series_kazakh.missing,) if original.language is Language.KK else (_second, _missing_russian):
        if (lost := missing(original, rewrite)) is not None:
            yield messages.lost(ChangeType.LIST_ITEM, messages.ITEM_LOST, original, [lost])
            return
        if (new := missing(rewrite, original)) is not None:
            yield messages.added(ChangeType.LIST_ITEM, messages.ITEM_ADDED, rewrite, [new])
            return


def _missing_russian(here: Reading, there: Reading) -> tuple[int, int] | None:
    if (bare := series_bare_russian.missing(here, there)) is not None:
        return bare
    parts = _parts(here)
    for before, item, after in zip(parts, parts[1:], parts[2:], strict=False):
        if not (before and item and after) or len(item) > _LONGEST or any(t.word.finite for t in item):
            continue
        head, following = _thing(item), _thing(after)
        if head is None or following is None or not _opens(item, head) or not joining.one_case(head, following):
            continue
        own = [t for t in item if t.word.kind is not Kind.OTHER and not any(t.like(o) for o in (*before, *after))]
        if not own or [t.word.lemma for t in own] == ["лицо"] or any(there.likes(t) for t in own) or not there.likes(following):
            continue
        if any(there.likes(t) for t in before if t.word.kind is not Kind.QUALITY and t.word.cases and joining.one_case(t, head)):
            return item[0].start, item[-1].end
    return None


_SAID = re.compile(r"(?:предусм|установл|устанавл|определ|указан|закрепл|названн)")


def _second(here: Reading, there: Reading) -> tuple[int, int] | None:
    """The second of two acts by which something is set out, of which the other text has the first alone: by the Code *and the contract*,
    though the contract is named elsewhere too."""
    for start, end in (*here.find(here.marks.and_), *here.find(here.marks.or_)):
        first = next((t for t in reversed(here.tokens) if t.end <= start), None)
        behind = [t for t in here.tokens if t.start >= end][:2]
        second = behind[-1] if len(behind) == _TWO and behind[0].word.kind is Kind.QUALITY else behind[0] if behind else None
        if second is None or second.word.kind is not Kind.NOUN:
            continue
        if first is None or "ablt" not in first.word.cases & second.word.cases or first.same(second):
            continue
        before = [t for t in here.tokens if t.end <= first.start][-3:]
        if first.word.kind is not Kind.NOUN or not any(_SAID.match(t.text) for t in before):
            continue
        fewer = sum(second.same(t) for t in there.tokens) < sum(second.same(t) for t in here.tokens)
        twins = [t for t in there.tokens if t.same(first)]
        if not fewer or len(twins) != 1 or any(t.same(second) and _beside(twins[0], t, there) for t in there.tokens):
            continue
        return start, second.end
    return None


_TWO = 2
_NEAR = 40  # characters in which the second of two acts is named


def _beside(one: Token, other: Token, reading: Reading) -> bool:
    return min(abs(one.start - other.end), abs(other.start - one.end)) < _NEAR and not re.search(
        r"[.;]", reading.folded[min(one.end, other.end) : max(one.start, other.start)]
    )


def _thing(part: list[Token]) -> Token | None:
    """The first noun of a part, a verbal noun among them."""
    return next((t for t in part if t.word.cases and not t.word.finite and t.word.kind in (Kind.NOUN, Kind.ACTION)), None)


def _opens(item: list[Token], head: Token) -> bool:
    """Whether an item begins with its noun or the qualities before it, not with words that tell of something before: facts, *set out*
    in it, means, *sufficient* for it."""
    before = item[: item.index(head)]
    if any(t.word.kind is not Kind.QUALITY or PARTICIPLE.fullmatch(t.text) for t in before) or _DEMONSTRATIVE.search(
        " ".join(t.text for t in item)
    ):
        return False
    return PARTICIPLE.fullmatch(head.text) is None and not head.word.lemma.endswith(("ть", "ти", "чь", "ся"))


_DEMONSTRATIVE = re.compile(r"(?<!\w)(?:эт\w{1,3}|те|тех|тем|теми|тот|то|так(?:ие|их|им|ими|ой|ая|ое|ого))(?!\w)")


def _parts(reading: Reading) -> list[list[Token]]:
    """The words between commas and joints; an empty part wherever a sentence or a bracket ends or opens."""
    found: list[list[Token]] = [[]]
    end = 0
    for token in reading.tokens:
        gap = reading.folded[end : token.start]
        if re.search(r"[.;:()!?]| - ", gap):
            found += [[], []]
        elif "," in gap or reading.marks.joins(token.text):
            found += [[]] if found[-1] else []
        if not reading.marks.joins(token.text):
            found[-1].append(token)
        end = token.end
    return found
