"""Changed numbers, bounds, dates, terms and references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.amounts import OF_ITEM, Amount, Bound
from copilot.guard.languages import measures
from copilot.guard.reading import Reading, rarer
from copilot.guard.references import Reference
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language, Words

_ITEM = re.compile(r"(?<![\w(])\d+(?:-\d+)?\)")
_DAYS = frozenset(("day", "working day"))
_ONE_WAY = frozenset((Bound.MOST, Bound.LESS, Bound.UP_TO)), frozenset((Bound.LEAST, Bound.MORE))


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    yield from _amounts(original, rewrite)
    yield from _regrouped(original, rewrite)
    yield from _swapped(original, rewrite)
    yield from _dates(original, rewrite)
    yield from _moments(original, rewrite)
    told = list(_next(original, rewrite))
    yield from told or _starts(original, rewrite)
    yield from _timely(original, rewrite)
    yield from _references(original, rewrite)


def _amounts(original: Reading, rewrite: Reading) -> Iterator[Change]:
    lost = [a for a in original.amounts if not any(_same(a, b) for b in rewrite.amounts) and not _idle(a, original, rewrite)]
    new = [b for b in rewrite.amounts if not any(_same(a, b) for a in original.amounts) and not _idle(b, rewrite, original)]
    lost, new = _uncounted(lost, new)
    new, lost = _uncounted(new, lost)
    for amount in lost:
        partner = min(new, key=lambda b: _distance(amount, b), default=None)
        if partner is not None and _distance(amount, partner) < 3:
            new.remove(partner)
            days = amount.value == partner.value and {amount.unit, partner.unit} == _DAYS
            yield _pair(ChangeType.DATE if days else ChangeType.NUMBER, messages.AMOUNT_CHANGED, original, amount, rewrite, partner)
        else:
            yield messages.lost(ChangeType.NUMBER, messages.AMOUNT_LOST, original, [(amount.start, amount.end)])
    for amount in new:
        yield messages.added(ChangeType.NUMBER, messages.AMOUNT_ADDED, rewrite, [(amount.start, amount.end)])
    for amount in original.amounts:
        twins = [b for b in rewrite.amounts if _same(amount, b)]
        if twins and not any(_bounds_agree(amount, b) or _turned(original, amount, rewrite, b) for b in twins):
            yield _pair(ChangeType.NUMBER, messages.BOUND_CHANGED, original, amount, rewrite, twins[0])
        elif (
            twins
            and amount.is_term
            and not any(_directions_agree(original, amount, rewrite, b) and _anchors_agree(original, amount, rewrite, b) for b in twins)
        ):
            yield _pair(ChangeType.DATE, messages.START_CHANGED, original, amount, rewrite, twins[0])


def _uncounted(often: list[Amount], apart: list[Amount]) -> tuple[list[Amount], list[Amount]]:
    """Both lists without what is how often in one and a number of times and a period in the other: twice a year, in one year two
    times."""
    for interval in [a for a in often if a.unit == "interval"]:
        pairs = ((times, period) for times in apart if times.unit == "times" for period in apart if period.unit == "month")
        pair = next((p for p in pairs if abs(p[1].value / (p[0].value or 1) - interval.value) < 1e-3), None)
        if pair is not None:
            often = [a for a in often if a is not interval]
            apart = [a for a in apart if a not in pair]
    return often, apart


def _regrouped(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Amounts that stand in the other text beside each other's neighbour: 25 per cent up to 50 persons, 15 per cent above."""
    here, there = _neighbours(original), _neighbours(rewrite)
    for a, c in here:
        for b, d in here:
            if a != b and c != d and {(a, d), (b, c)} <= there.keys() and not {(a, c), (b, d)} & there.keys():
                spans = here[a, c], there[a, d]
                words = messages.changed(messages.AMOUNT_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.NUMBER, words, spans[:1], spans[1:])
                return


def _swapped(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Amounts of one unit that have changed places: ten minutes on the wireless, fifteen on television."""
    here, there = _of_what(original), _of_what(rewrite)
    for first in here:
        for second in here:
            if first >= second or first[1] != second[1] or first not in there or second not in there:
                continue
            kept = _common(here[first][1], there[first][1]) + _common(here[second][1], there[second][1])
            crossed = _common(here[first][1], there[second][1]) + _common(here[second][1], there[first][1])
            if crossed >= 2 and crossed > kept:
                spans = here[first][0], there[second][0]
                words = messages.changed(messages.AMOUNT_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.NUMBER, words, spans[:1], spans[1:])
                return


def _of_what(reading: Reading) -> dict[tuple[float, str], tuple[tuple[int, int], list[Token]]]:
    """Of each amount that is told once, the nearest nouns that tell of what it is, and no other amount."""
    found = {}
    keys = [(a.value, a.unit) for a in reading.amounts]
    nouns = [t for t in reading.content if t.word.kind is Kind.NOUN]
    for amount in reading.amounts:
        key = amount.value, amount.unit
        if keys.count(key) > 1:
            continue
        others = [a for a in reading.amounts if a is not amount]
        first = max((a.end for a in others if a.end <= amount.start), default=0)
        last = min((a.start for a in others if a.start >= amount.end), default=len(reading.folded))
        before = [t for t in nouns if first <= t.start and t.end <= amount.start and not _parted(t.end, amount.start, reading)]
        after = [t for t in nouns if amount.end <= t.start < last and not _parted(amount.end, t.start, reading)]
        near = [t for t in (*before, *after) if sum(t.same(o) for o in nouns) == 1]
        found[key] = (amount.start, amount.end), near
    return found


def _parted(start: int, end: int, reading: Reading) -> bool:
    """Whether a sign or a joint stands between two places."""
    between = reading.folded[start:end]
    return re.search(r"[,;:.]", between) is not None or any(reading.marks.joins(w) for w in between.split())


_Key = tuple[float, str, str]


def _neighbours(reading: Reading) -> dict[tuple[_Key, _Key], tuple[int, int]]:
    def key(amount: Amount) -> _Key:
        return amount.value, amount.unit, amount.bound.value

    found = {}
    for first, second in zip(reading.amounts, reading.amounts[1:], strict=False):
        if first.unit != second.unit and not re.search(r"[.;]\s", reading.folded[first.end : second.start]):
            found[key(first), key(second)] = (first.start, second.end)
    return found


def _same(left: Amount, right: Amount) -> bool:
    if {left.unit, right.unit} == {"percent", ""}:  # fifty per cent is a half
        parts = [a.value / 100 if a.unit else a.value for a in (left, right)]
        if abs(parts[0] - parts[1]) < 1e-6:
            return True
    return abs(left.value - right.value) < 1e-6 and (left.unit == right.unit or "" in (left.unit, right.unit))


def _distance(left: Amount, right: Amount) -> int:
    if left.unit == right.unit:
        return 0
    if (left.is_term and right.is_term) or "" in (left.unit, right.unit):
        return 1
    return 3


def _idle(amount: Amount, here: Reading, there: Reading) -> bool:
    """Whether a number says nothing by itself: `in two cases:`, `one time`, or a count of what the other text does not name."""
    if amount.unit == "times" and (amount.value == 1 or (amount.value == 2 and measures(there.language).again.search(there.folded))):
        return True
    if amount.value == 0.5 and amount.bound is Bound.MORE and measures(there.language).majority.search(there.folded):
        return True
    if not amount.unit and amount.value == len(OF_ITEM.findall(here.folded)) > 1:
        return True  # less than two sums: the one ..., the second ...
    if amount.unit or amount.bound is not Bound.EXACT or amount.value > 10:
        return False
    if amount.value == max(_items(here), _items(there)):
        return True
    following = next((t for t in here.tokens if t.start >= amount.end), None)
    if following is None or following.start - amount.end > 3:
        return False
    return following.word.light or not any(following.same(t) for t in there.tokens)


def _items(reading: Reading) -> int:
    """How many items the text lists by numbers or semicolons."""
    return max(len(_ITEM.findall(reading.folded)), reading.folded.count("; ") + 1, len(OF_ITEM.findall(reading.folded)))


def _bounds_agree(left: Amount, right: Amount) -> bool:
    bounds = {left.bound, right.bound}
    if len(bounds) == 1:
        return True
    if Bound.UP_TO in bounds:
        return bounds <= {Bound.UP_TO, Bound.MOST, Bound.LESS} or (left.is_term and Bound.EXACT in bounds)
    if Bound.EXACT in bounds and left.is_term and left.unit != "interval":
        # "for ten days" and "within ten days"; "three days before" and "at least three days before"
        return not bounds.isdisjoint((Bound.MOST, Bound.MORE)) or ((left.lead or right.lead) and Bound.LEAST in bounds)
    return bounds == {Bound.MOST, Bound.LEAST} and left.lead != right.lead


_COMPLEMENTS = ({Bound.MORE, Bound.MOST}, {Bound.LESS, Bound.LEAST})


def _turned(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether one text denies what the other bounds: for three years at most, not for more than three years."""
    sides = [next((c.negative for c in r.clauses if c.start <= a.start < c.end), False) for r, a in ((original, left), (rewrite, right))]
    return {left.bound, right.bound} in _COMPLEMENTS and sides[0] != sides[1]


def _directions_agree(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Not one from an event on and the other up to it."""
    return left.lead == right.lead or not (_anchor(original, left) and _anchor(rewrite, right))


def _moments(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done before an event in one text and after it in the other, where neither text turns that by a denial."""
    denied = [sum(c.denials for c in reading.clauses) % 2 for reading in (original, rewrite)]
    if denied[0] != denied[1] or original.find(original.marks.only) != [] or rewrite.find(rewrite.marks.only) != []:
        return
    here, there = _events(original), _events(rewrite)
    for _, event in here:
        twins = [(other, token) for other, token in there if token.same(event)]
        mine = {other for other, token in here if token.same(event)}
        if twins and mine.isdisjoint(other for other, _ in twins):
            spans = (event.start, event.end), (twins[0][1].start, twins[0][1].end)
            words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
            return


def _next(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done in the period after another one in one text, where both count by days and only one speaks of a next period."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        pattern = measures(here.language).next_
        found = here.find(pattern)
        told = [len(reading.amounts) + len(reading.dates) for reading in (here, there)]
        if found and not there.find(pattern) and told[0] == told[1] > 0:
            lost = messages.lost(ChangeType.DATE, messages.DATE_LOST, here, found[:1])
            yield lost if forward else messages.added(ChangeType.DATE, messages.DATE_ADDED, here, found[:1])
            return


def _events(reading: Reading) -> list[tuple[str, Token]]:
    """Events that something is done before, after or at the time of: the relation, and the word that names the event."""
    found = []
    for match in measures(reading.language).moment.finditer(reading.folded):
        kind = next((name for name in ("before", "after", "together") if match.groupdict().get(name)), "")
        near = [t for t in reading.content if 0 <= t.start - match.start("event") < 25 and t.word.kind is not Kind.QUALITY]
        token = near[0] if near else None
        if token is not None and kind:
            found.append((kind, token))
    return found


def _anchors_agree(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether the events that two terms run from are not plainly different ones."""
    first, second = _anchor(original, left), _anchor(rewrite, right)
    first, second = (
        [a for a in first if not any(a.like(b) for b in second)],
        [b for b in second if not any(b.like(a) for a in first)],
    )
    if not first or not second or any(_of_pronoun(a, original) for a in first) or any(_of_pronoun(b, rewrite) for b in second):
        return True
    # an event that the other text names as often may be the same one told in another order
    return any(not rarer(a, original, rewrite) for a in first) or any(not rarer(b, rewrite, original) for b in second)


_PRONOUN = re.compile(r"(?<!\w)(?:его|ее|их|оның|олардың|its|their) \Z")


def _of_pronoun(token: Token, reading: Reading) -> bool:
    """Whether an event is told of something that only a pronoun names: before *its* holding."""
    return token.word.light and _PRONOUN.search(reading.folded, max(0, token.start - 10), token.start) is not None


def _starts(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What runs from the day of another event, though no amount is given: from the day of delivery, from the day of issue."""
    here, there = _days(original), _days(rewrite)
    lost = [t for t in here if rarer(t, original, rewrite) and not any(t.like(o) for o in there)]
    new = [t for t in there if rarer(t, rewrite, original) and not any(t.like(o) for o in here)]
    if lost and new:
        spans = (lost[0].start, lost[0].end), (new[0].start, new[0].end)
        words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
        yield Change(ChangeType.DATE, words, spans[:1], spans[1:])


def _timely(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done within the term that is set, where the other text speaks of no time at all: tax not paid in time, tax not paid."""
    rules = measures(original.language)
    lost, new = original.find(rules.timely), rewrite.find(rules.timely)
    if lost and not rules.in_time.search(rewrite.folded) and not any(a.is_term for a in rewrite.amounts):
        yield messages.lost(ChangeType.DATE, messages.DATE_LOST, original, lost[:1])
    elif new and not rules.in_time.search(original.folded) and not any(a.is_term for a in original.amounts):
        yield messages.added(ChangeType.DATE, messages.DATE_ADDED, rewrite, new[:1])


def _days(reading: Reading) -> list[Token]:
    """The words that name the events from whose day something runs."""
    found = []
    for match in measures(reading.language).from_day.finditer(reading.folded):
        start, end = match.span("event")
        near = [t for t in reading.tokens if start <= t.start < end and t.word.kind is not Kind.OTHER and not t.word.light]
        found += near[-1:] if reading.language is Language.KK else near[:1]
    return found


def _anchor(reading: Reading, amount: Amount) -> list[Token]:
    """The words that name the event: the action among the first few after (in Kazakh before) the amount, else those few."""
    rules = measures(reading.language)
    after = rules.anchor_after.match(reading.folded, amount.end)
    if after and re.match(r"\s*\d", reading.folded[after.end() : after.end() + 3]):
        return []  # every year until 1 May: a date, no event
    if after:
        end = min((p for p in (reading.folded.find(mark, after.end()) for mark in (".", ";", ",")) if p > 0), default=len(reading.folded))
        words = [t for t in reading.tokens if after.end() <= t.start < end]
        if not words and end < len(reading.folded) and reading.folded[end] == ",":
            words = [t for t in reading.tokens if t.start >= end]
        words = [t for t in words if t.word.kind is not Kind.OTHER][:4]
    else:
        before = rules.anchor_before.search(reading.folded, 0, amount.start)
        if not before:
            return []
        words = [t for t in reading.tokens if before.start(1) <= t.start < before.end(1) and t.word.kind is not Kind.OTHER][-3:]
    actions = [t for t in words if t.word.kind is Kind.ACTION]
    if actions and not actions[0].word.finite:
        actions = [t for t in actions if not t.word.finite]
    return actions or [t for t in words if not t.word.light]


def _dates(original: Reading, rewrite: Reading) -> Iterator[Change]:
    new = [d for d in rewrite.dates if not any(d.agrees(o) for o in original.dates)]
    for date in original.dates:
        if twin := next((d for d in rewrite.dates if date.agrees(d)), None):
            sides = _side(date.end, original), _side(twin.end, rewrite)
            if all(sides) and sides[0] != sides[1]:
                spans = (date.start, date.end), (twin.start, twin.end)
                words = messages.changed(messages.BOUND_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
            continue
        if new:
            other = new.pop(0)
            yield Change(
                ChangeType.DATE,
                messages.changed(messages.DATE_CHANGED, original, (date.start, date.end), rewrite, (other.start, other.end)),
                ((date.start, date.end),),
                ((other.start, other.end),),
            )
        else:
            yield messages.lost(ChangeType.DATE, messages.DATE_LOST, original, [(date.start, date.end)])
    for date in new:
        yield messages.added(ChangeType.DATE, messages.DATE_ADDED, rewrite, [(date.start, date.end)])


_SIDE_OF_DATE = re.compile(r"\w* (?:(?P<up>дейін)|(?P<on>кейін|соң|бастап))(?!\w)")


def _side(end: int, reading: Reading) -> str:
    """Whether a Kazakh text speaks of the time up to a date that ends here or from it on; "" where it does neither."""
    found = _SIDE_OF_DATE.match(reading.folded, end) if reading.language is Language.KK else None
    return (found.lastgroup or "") if found else ""


def _references(original: Reading, rewrite: Reading) -> Iterator[Change]:
    here, there = {r.key for r in original.references}, {r.key for r in rewrite.references}
    lost = _once(r for r in original.references if r.key not in there)
    new = _once(r for r in rewrite.references if r.key not in here)
    if not lost and not new:
        yield from _exchanged(original, rewrite)
    while lost and new:
        first, second = lost.pop(0), new.pop(0)
        spans = (first.start, first.end), (second.start, second.end)
        yield Change(
            ChangeType.REFERENCE,
            messages.changed(messages.REFERENCE_CHANGED, original, spans[0], rewrite, spans[1]),
            spans[:1],
            spans[1:],
        )
    for reference in lost:
        yield messages.lost(ChangeType.REFERENCE, messages.REFERENCE_LOST, original, [(reference.start, reference.end)])
    for reference in new:
        yield messages.added(ChangeType.REFERENCE, messages.REFERENCE_ADDED, rewrite, [(reference.start, reference.end)])


def _exchanged(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """References that have changed places: the papers of point 14 by the rules of point 17."""
    here, there = _beside(original), _beside(rewrite)
    for first in here:
        for second in here:
            if first >= second or first not in there or second not in there:
                continue
            kept = _common(here[first][1], there[first][1]) + _common(here[second][1], there[second][1])
            crossed = _common(here[first][1], there[second][1]) + _common(here[second][1], there[first][1])
            if crossed >= kept + 2:
                spans = here[first][0], there[second][0]
                words = messages.changed(messages.REFERENCE_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.REFERENCE, words, spans[:1], spans[1:])
                return


def _beside(reading: Reading) -> dict[str, tuple[tuple[int, int], list[Token]]]:
    """Of each unit that is referred to once, the words of matter beside it."""
    found = {}
    keys = [r.key for r in reading.references]
    for reference in reading.references:
        if reference.act or keys.count(reference.key) > 1 or reference.key.split("_")[0] not in ("pt", "art", "sub"):
            continue
        others = [r for r in reading.references if (r.start, r.end) != (reference.start, reference.end)]
        first = max((r.end for r in others if r.end <= reference.start), default=0)
        last = min((r.start for r in others if r.start >= reference.end), default=len(reading.folded))
        before = [t for t in reading.content if first <= t.start and t.end <= reference.start][-2:]
        after = [t for t in reading.content if reference.end <= t.start < last][:3]
        found[reference.key] = (reference.start, reference.end), (after if reading.language is Language.KK else before + after)
    return found


def _common(left: list[Token], right: list[Token]) -> int:
    return sum(any(a.same(b) for b in right) for a in left)


def _once(found: Iterator[Reference]) -> list[Reference]:
    """One reference for each place."""
    places: dict[tuple[int, int], Reference] = {}
    for reference in found:
        places.setdefault((reference.start, reference.end), reference)
    return list(places.values())


def _pair(kind: ChangeType, words: Words, original: Reading, left: Amount, rewrite: Reading, right: Amount) -> Change:
    spans = (left.start, left.end), (right.start, right.end)
    return Change(kind, messages.changed(words, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:])
