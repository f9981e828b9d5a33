"""Changed numbers, their bounds and what they are counted of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import bounds_russian, differences_english, figures_kazakh, messages, shares_russian, times
from copilot.guard.amounts import OF_ITEM, Amount, Bound
from copilot.guard.clauses import Clause
from copilot.guard.counterparts import NEGATIVE
from copilot.guard.languages import measures
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language, Words

_ITEM = re.compile(r"(?<![\w(])\d+(?:-\d+)?\)")

_DAYS = frozenset(("day", "working day"))


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    yield from _amounts(original, rewrite)
    yield from _regrouped(original, rewrite)
    yield from _swapped(original, rewrite)
    yield from differences_english.changes(original, rewrite)
    yield from shares_russian.changes(original, rewrite)
    yield from bounds_russian.changes(original, rewrite)


def _amounts(original: Reading, rewrite: Reading) -> Iterator[Change]:
    lost = [a for a in original.amounts if not any(_same(a, b) for b in rewrite.amounts) and not _idle(a, original, rewrite)]
    new = [b for b in rewrite.amounts if not any(_same(a, b) for a in original.amounts) and not _idle(b, rewrite, original)]
    lost, new = _uncounted(lost, new, rewrite)
    new, lost = _uncounted(new, lost, original)
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
        if twins and not any(
            {amount.unit, b.unit} == {"times", "index"} or _bounds_agree(amount, b) or _turned(original, amount, rewrite, b) for b in twins
        ):
            if any(a is not amount and _same(a, amount) and any(_bounds_agree(a, b) for b in twins) for a in original.amounts):
                continue  # within two days; after two days: within two days; after that
            if any(_AFTER_THAT.search(r.folded) for r in (original, rewrite)) and amount.is_term:
                continue
            yield _pair(ChangeType.NUMBER, messages.BOUND_CHANGED, original, amount, rewrite, twins[0])
        elif (
            twins
            and amount.is_term
            and not any(
                times.same_direction(original, amount, rewrite, b) and times.same_event(original, amount, rewrite, b) for b in twins
            )
        ):
            yield _pair(ChangeType.DATE, messages.START_CHANGED, original, amount, rewrite, twins[0])


_PERIODS = {12.0: "год", 3.0: "квартал", 1.0: "месяц", 0.25: "недел"}


def _uncounted(often: list[Amount], apart: list[Amount], there: Reading) -> tuple[list[Amount], list[Amount]]:
    """Both lists without what is how often in one and a number of times and a period in the other: twice a year, in one year two
    times."""
    for interval in [a for a in often if a.unit == "interval"]:
        pairs = (
            (times, period)
            for times in apart
            if times.unit == "times" and times.bound not in (Bound.MORE, Bound.LESS)
            for period in apart
            if period.unit == "month"
        )
        pair = next((p for p in pairs if abs(p[1].value / (p[0].value or 1) - interval.value) < 1e-3), None)
        if pair is not None:
            often = [a for a in often if a is not interval]
            apart = [a for a in apart if a not in pair]
            continue
        for count in (a for a in apart if a.unit == "times"):  # more than twice in the year, in the year more than twice
            period = next((word for months, word in _PERIODS.items() if abs(interval.value * count.value - months) < 1e-2), None)
            if period is not None and re.search(rf"(?<!\w)(?:за|в|в течение) (?:\w+ )?{period}", there.folded):
                often, apart = [a for a in often if a is not interval], [a for a in apart if a is not count]
                break
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
            kept = common(here[first][1], there[first][1]) + common(here[second][1], there[second][1])
            crossed = common(here[first][1], there[second][1]) + common(here[second][1], there[first][1])
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
    between = reading.folded[start:end].replace(", но ", " но ").replace(", чем ", " чем ").replace(" - ", " ")
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
    if {left.unit, right.unit} == {"hour", "day"}:  # one day is twenty-four hours
        hours = [a.value * 24 if a.unit == "day" else a.value for a in (left, right)]
        if abs(hours[0] - hours[1]) < 1e-6:
            return True
    if {left.unit, right.unit} == {"month", ""}:  # at least eighteen: of the age of eighteen years
        years = [a.value / 12 if a.unit else a.value for a in (left, right)]
        if abs(years[0] - years[1]) < 1e-6:
            return True
    if {left.unit, right.unit} == {"times", "index"} and left.value == right.value >= _MANY_TIMES:
        return True  # exceeds the index a thousand times: more than a thousand indices
    if _next_whole(left, right) or _next_whole(right, left):
        return True
    return abs(left.value - right.value) < 1e-6 and (left.unit == right.unit or "" in (left.unit, right.unit))


_MANY_TIMES = 10  # that nothing but an index is taken


def _next_whole(left: Amount, right: Amount) -> bool:
    """Whether one says more than twice and the other three times or more: of what is counted one by one."""
    if {left.unit, right.unit} - {"times", ""} or left.value % 1 or right.value % 1:
        return False
    return (left.bound, right.bound, right.value - left.value) in ((Bound.MORE, Bound.LEAST, 1), (Bound.LESS, Bound.MOST, -1))


def _distance(left: Amount, right: Amount) -> int:
    if left.unit == right.unit:
        return 0
    if (left.is_term and right.is_term) or "" in (left.unit, right.unit):
        return 1
    return 3


_MORE_THAN_ONE = re.compile(r"(?<!\w)(?:более|больше)(?: чем)? одн(?:ого|ой|их|у)(?!\w)")
_OR_MORE = re.compile(r" (?:или|и|либо) (?:нескольк|бол(?:ее|ьше))")


def _idle(amount: Amount, here: Reading, there: Reading) -> bool:
    """Whether a number says nothing by itself: `in two cases:`, `one time`, or a count of what the other text does not name."""
    if amount.unit == "interval" and here.language is Language.KK and _for_each(amount, here, there):
        return True
    if amount.unit == "times" and (amount.value == 1 or (amount.value == 2 and measures(there.language).again.search(there.folded))):
        return True
    if here.language is Language.EN and amount.value in (18, 216) and _MINOR.search(there.folded):
        return True
    if here.language is Language.EN and _apart(amount, here, there):
        return True
    if amount.value == 1 and amount.unit == "month" and re.search(r"в месяц|месячн", there.folded):
        return True
    if amount.value == 0.5 and amount.bound is Bound.MORE and measures(there.language).majority.search(there.folded):
        return True
    if amount.value == 1 and amount.unit in _DAYS and measures(there.language).next_.search(there.folded):
        return True  # not later than one day after the day: not later than the next day
    if amount.value == 2 and amount.bound is Bound.LEAST and _MORE_THAN_ONE.search(there.folded):
        return True
    if amount.value == 2 and amount.bound is Bound.LEAST and _one_alone(amount, here, there):
        return True  # two or more may not be chosen: one alone may
    if not amount.unit and amount.value == len(OF_ITEM.findall(here.folded)) > 1:
        return True  # less than two sums: the one ..., the second ...
    if amount.unit in ("month", "day") and _A_MONTH.fullmatch(here.folded[amount.start : amount.end]) and _A_MONTH.search(there.folded):
        return True  # the payment due for a month: the month for which it is due
    if amount.unit == "ordinal" and amount.value == 2 and here.language is Language.RU and _THE_OTHER.search(there.folded):
        return True  # one copy is kept, the other sent: the second sent
    if amount.unit == "ordinal" and any(o.unit == "times" and o.value == amount.value for o in there.amounts):
        return True  # the third time: three times
    if amount.unit == "times" and any(o.unit == "ordinal" and o.value == amount.value for o in there.amounts):
        return True
    if here.language is Language.KK and (
        figures_kazakh.counts_listed(amount, here)
        or figures_kazakh.per_period(amount, here, there)
        or figures_kazakh.both(amount, here, there)
    ):
        return True
    if amount.unit or amount.bound is not Bound.EXACT or amount.value > 10:
        return False
    if amount.value == max(_items(here), _items(there)) or _ANNOUNCES.match(here.folded, amount.end):
        return True
    if _OR_MORE.match(here.folded, amount.end) and any(_OR_MORE.match(there.folded, b.end) for b in there.amounts):
        return False  # of two or several
    following = next((t for t in here.tokens if t.start >= amount.end), None)
    if following is None or following.start - amount.end > 3:
        return False
    return following.word.light or not any(following.same(t) for t in there.tokens)


_FOR_EACH = re.compile(r"(?P<period>жыл|тоқсан|ай|апта|күн|тәулік)\w*? ?(?:[ғқ]а|[гк]е|үшін)(?!\w)")


def _for_each(amount: Amount, here: Reading, there: Reading) -> bool:
    """Whether a Kazakh text only counts by the day or month what the other does too: for each day, for the days of delay."""
    period = _FOR_EACH.search(here.folded, amount.start, amount.end + _FOR)
    return period is not None and any(m["period"] == period["period"] for m in _FOR_EACH.finditer(there.folded))


_FOR = 5  # characters of "for" behind a period


def _apart(amount: Amount, here: Reading, there: Reading) -> bool:
    """Whether an English text tells how often by the time between two times: not more than once a year, a year must pass."""
    if amount.unit not in ("month", "day", "interval"):
        return False
    said = here.folded[amount.start : amount.end]
    period = next((p for p in ("year", "quarter", "month", "week", "day") if _RATE.match(said) and said.endswith(p)), None)
    often_ = {"day": "daily", "year": "yearly|annual"}.get(period or "", f"{period}ly")
    if period and re.search(rf"(?<!\w)(?:per|an?|each|every|any|one) (?:calendar )?{period}(?!\w)|(?<!\w)(?:{often_})(?!\w)", there.folded):
        return True  # one visit every month: one visit per month
    often, terms, told = (here, there, there) if amount.unit == "interval" else (there, here, here)
    value = {"month": 1.0, "day": 1 / 30}
    intervals = [i for i in often.amounts if i.unit == "interval" and i.bound in (Bound.LEAST, Bound.MOST)]
    pairs = [(i, t) for i in intervals for t in terms.amounts if t.unit in value and abs(i.value - t.value * value[t.unit]) < 1e-2]
    same = any((i.bound is Bound.MOST) == (t.bound in (Bound.MOST, Bound.UP_TO)) for i, t in pairs)
    return same and _PASSES.search(told.folded) is not None


_MINOR = re.compile(r"(?<!\w)(?:minors?|under ?age|adults?|full age|of age|majority)(?!\w)")  # under eighteen
_RATE = re.compile(r"(?:each|every) (?:calendar )?(?:year|quarter|month|week|day)\Z")
_PASSES = re.compile(r"(?<!\w)(?:pass|elapse|go by|lie|apart|between|since the (?:last|previous)|interval)(?!\w)")
_A_MONTH = re.compile(r"(?:(?<!\w)an? |(?<!\w)the )?(?:day|week|month|year)")
_THE_OTHER = re.compile(r"(?<!\w)друг(?:ой|ая|ое|ого|ому|ую|им)(?!\w)")
_AFTER_THAT = re.compile(r"(?<!\w)(?:по истечении (?:этого|указанного|данного) срока|после этого срока)(?!\w)")
_ONE_ALONE = re.compile(
    r"(?<!\w)(?:бір\w* (?:\w+ ){0,2}[ғқ]ана|(?:тек|жалғыз) бір|(?:только|лишь) (?:в |на )?одн\w+|(?:только|лишь) один|only (?:\w+ )?one|біреуден артық|более одно\w+|more than one)(?!\w)"
)


def _one_alone(amount: Amount, here: Reading, there: Reading) -> bool:
    """Whether a text forbids two or more where the other allows one alone."""
    clause = here.clause_at(amount.start)
    return clause is not None and clause.negative and _ONE_ALONE.search(there.folded) is not None


_ANNOUNCES = re.compile(r"[^.;:]{0,40}:(?=\s)")  # two documents: the charter and the contract


def _items(reading: Reading) -> int:
    """How many items the text lists by numbers or semicolons."""
    return max(len(_ITEM.findall(reading.folded)), reading.folded.count("; ") + 1, len(OF_ITEM.findall(reading.folded)))


def _bounds_agree(left: Amount, right: Amount) -> bool:
    bounds = {left.bound, right.bound}
    if len(bounds) == 1 or _next_whole(left, right) or _next_whole(right, left):
        return True
    if left.unit == "times" and left.value == 1 and bounds == {Bound.EXACT, Bound.MOST}:
        return True  # once, only once
    if Bound.UP_TO in bounds:
        return bounds <= {Bound.UP_TO, Bound.MOST, Bound.LESS} or (left.is_term and Bound.EXACT in bounds)
    if Bound.EXACT in bounds and left.is_term and left.unit != "interval":
        # "for ten days" and "within ten days"; "three days before" and "at least three days before"
        return not bounds.isdisjoint((Bound.MOST, Bound.MORE)) or ((left.lead or right.lead) and Bound.LEAST in bounds)
    return bounds == {Bound.MOST, Bound.LEAST} and left.lead != right.lead


_NOT_BEFORE = re.compile(r"не (?:раньше|ранее),? чем (?:через|спустя|по истечении|по прошествии) \Z")
_COMPLEMENTS = ({Bound.MORE, Bound.MOST}, {Bound.LESS, Bound.LEAST})


_FROM_AGE = re.compile(r"(?<!\w)(?:уже )?со? (?:возраста )?\Z")


def _turned(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether one text denies what the other bounds: for three years at most, not for more than three years."""
    within = [next((c for c in r.clauses if c.start <= a.start < c.end), None) for r, a in ((original, left), (rewrite, right))]
    sides = [c is not None and c.negative for c in within]
    bounds = {left.bound, right.bound}
    if original.language is Language.KK and bounds in _COMPLEMENTS and _parity(within[0], original) != _parity(within[1], rewrite):
        return True  # with two thirds it is valid; with less it is not
    if original.language is Language.KK and any(c is not None and c.negative and c.force not in NEGATIVE for c in within):
        return False  # who does not agree may sue within a month: only one who sues is bounded
    if bounds == {Bound.MORE, Bound.LEAST} and left.is_term:
        # not earlier than after a year: after a year
        return any(_NOT_BEFORE.search(r.folded, max(0, a.start - 40), a.start) for r, a in ((original, left), (rewrite, right)))
    if bounds == {Bound.EXACT, Bound.LEAST} and original.language is Language.RU and left.unit in ("month", "age"):
        exact, within_text = (left, original) if left.bound is Bound.EXACT else (right, rewrite)
        return _FROM_AGE.search(within_text.folded, 0, exact.start) is not None  # one who is sixteen or older: from sixteen on
    without = [bool(r.find(r.marks.privative)) for r in (original, rewrite)]
    if original.language is Language.KK and bounds in _COMPLEMENTS and without[0] != without[1]:
        return True  # with half of the members it is valid; with less it is invalid
    # has not worked for eleven months: for less than eleven
    if left.unit == "metre" and bounds == {Bound.MOST, Bound.LEAST}:
        return sides[0] != sides[1]  # not within five metres: at least five metres away
    return (bounds in _COMPLEMENTS or (left.is_term and bounds == {Bound.EXACT, Bound.LESS})) and sides[0] != sides[1]


def _parity(condition: Clause | None, reading: Reading) -> bool:
    """Whether what a Kazakh text says on a condition is denied."""
    if condition is None or not condition.conditional:
        return False
    return sum(c.force in NEGATIVE for c in reading.clauses if c.sentence == condition.sentence and c is not condition) % 2 == 1


def common(left: list[Token], right: list[Token]) -> int:
    """How many words of one list stand in the other."""
    return sum(any(a.same(b) for b in right) for a in left)


def _pair(kind: ChangeType, words: Words, original: Reading, left: Amount, rewrite: Reading, right: Amount) -> Change:
    spans = (left.start, left.end), (right.start, right.end)
    return Change(kind, messages.changed(words, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:])
