"""What the guard knows of each language: how amounts are written and bounded, and which words carry force, denial, conditions,
exceptions, and scope. All patterns read text folded by `law.text.fold`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from law.words import Language


@dataclass(frozen=True, slots=True)
class Measures:
    """`units`: name and factor of each alternative of `unit`, in order. `interval`: how often, with groups every, period, n,
    times. `periods`: beginnings of words to months. `fixed`: words that are an amount by themselves. `compound`: a numeral
    (group 1) and a unit (group 2) in one word. Bounds are read off the text before and after an amount, within the clause:
    `comparators` end the text before it and are turned round by `denial` before them; `before` and `after` are plain bounds."""

    unit: re.Pattern[str]
    units: tuple[tuple[str, float], ...]
    interval: re.Pattern[str]
    often: re.Pattern[str]
    often_after: re.Pattern[str]
    seldom: re.Pattern[str]
    seldom_after: re.Pattern[str]
    periods: tuple[tuple[str, float], ...]
    fixed: tuple[tuple[re.Pattern[str], float, str], ...]
    compound: re.Pattern[str] | None
    compound_units: Mapping[str, tuple[str, float]]
    range_joint: str
    kind_before: re.Pattern[str] | None
    more: re.Pattern[str]
    less: re.Pattern[str]
    denial: re.Pattern[str]
    later: re.Pattern[str]  # comparators of time, which turn round for a term that runs back
    before: tuple[tuple[re.Pattern[str], str], ...]
    after: tuple[tuple[re.Pattern[str], str], ...]
    lead_before: re.Pattern[str]
    lead_after: re.Pattern[str]
    date: re.Pattern[str]
    year: re.Pattern[str]
    anchor_after: re.Pattern[str]  # the event a term runs from, after the amount
    anchor_before: re.Pattern[str]  # the same, before the amount
    timely: re.Pattern[str] = re.compile(r"(?!)")  # within the term that is set, wherever it is
    in_time: re.Pattern[str] = re.compile(r"(?!)")  # any word of a term or of lateness
    times_of: re.Pattern[str] = re.compile(r"(?!)")  # the index before a number of times: the index taken fifteen times
    from_: re.Pattern[str] = re.compile(r"(?!)")  # an ending of the lower number of a range whose upper one `to` shows
    to: re.Pattern[str] = re.compile(r"(?!)")
    age: tuple[re.Pattern[str], re.Pattern[str]] | None = None  # words before and after an amount that make an age of it
    age_before: re.Pattern[str] = re.compile(r"(?!)")  # before a number without a unit: it is an age in years
    # an event (group `event`) with the word that says whether something is done before, after or together with it
    moment: re.Pattern[str] = re.compile(r"(?!)")
    from_day: re.Pattern[str] = re.compile(r"(?!)")  # an event (group `event`) from whose day something runs
    next_: re.Pattern[str] = re.compile(r"(?!)")  # the period after another one
    majority: re.Pattern[str] = re.compile(r"(?!)")  # more than a half in a word
    again: re.Pattern[str] = re.compile(r"(?!)")  # twice in other words: repeated

    def lead(self, before: str, after: str) -> bool:
        return bool(self.lead_before.search(before) or self.lead_after.match(after))

    def bound(self, before: str, after: str, lead: bool) -> str:
        for pattern, result in self.after:
            match = pattern.match(after)
            if match:
                return _turned(result) if lead and self.later.search(match[0]) else result
        found = [(m.start(), result, m) for pattern, result in ((self.more, ">"), (self.less, "<")) if (m := pattern.search(before))]
        if found:
            start, result, match = max(found, key=lambda f: f[0])
            if lead and self.later.search(match[0]):
                result = {">": "<", "<": ">"}[result]
            return {">": "<=", "<": ">="}[result] if self.denial.search(before[:start]) else result
        for pattern, result in self.before:
            match = pattern.search(before)
            if match:
                return _turned(result) if lead and self.later.search(match[0]) else result
        return "="


def _turned(bound: str) -> str:
    return {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}.get(bound, bound)


@dataclass(frozen=True, slots=True)
class Marks:
    """Words of logic. `must_not`, `need_not`, `must`, `may`: modal force of the clause they stand in, tried in this order;
    `needed`: those that command nothing in a condition (where it is needed).
    `denial`: a word that denies the word after it (or, as in Kazakh, the negative ending of a verb); `denies_nothing`: where it
    does not, as in "no later than". `reversal`: words that hold a denial inside them (free of charge, refuse). `privative`: without something (the thing is a group). `exempt`: other words that an exception may be told in. `otherwise`: "unless
    otherwise provided". `condition_start`, `condition_end`: what makes a clause a condition. `brackets`: and/or."""

    must_not: re.Pattern[str]
    need_not: re.Pattern[str]
    needed: re.Pattern[str]
    must: re.Pattern[str]
    may: re.Pattern[str]
    denial: re.Pattern[str]
    denies_nothing: re.Pattern[str]
    reversal: re.Pattern[str]
    privative: re.Pattern[str]
    exception: re.Pattern[str]
    exempt: re.Pattern[str]
    otherwise: re.Pattern[str]
    condition: re.Pattern[str]
    subordinate: re.Pattern[str]  # a clause, without the signs around it, that is a condition as a whole
    only: re.Pattern[str]
    every: re.Pattern[str]
    restricts: re.Pattern[str]  # qualities that narrow a class in law: lost, they are told though their noun is still there
    some: re.Pattern[str]
    by_consent: re.Pattern[str]  # by agreement, with leave
    consent: re.Pattern[str]  # any word of agreement or leave
    listed: re.Pattern[str]  # light things that carry matter where several are named: the order and the terms of payment
    asks: re.Pattern[str]  # words of a question that may say such a thing: how, when
    whole: re.Pattern[str]  # in full, to the last part
    and_: re.Pattern[str]
    or_: re.Pattern[str]
    and_or: re.Pattern[str]
    clause: re.Pattern[str]  # where a clause may end
    cannot: re.Pattern[str]  # words of a ban that may deny a bound: cannot more than twice
    compared: re.Pattern[str]  # more, less: a ban of what is more is a bound
    deictic: re.Pattern[str]  # this, such
    asks_of: re.Pattern[str] = re.compile(r"(?!)")  # the first word of a question that a sentence holds
    that_which: re.Pattern[str] = re.compile(r"(?!)")  # that one, told from others by a clause with "which"
    then: re.Pattern[str] = re.compile(r"(?!)")  # how a sentence begins for which the one before it is the condition
    purpose: re.Pattern[str] = re.compile(r"(?!)")  # how a clause begins that what stands before it rules: in order that
    relative: re.Pattern[str] = re.compile(r"(?!)")  # how a clause with "which" begins
    no_sooner: re.Pattern[str] = re.compile(r"(?!)")  # "only after", said by a denial
    unless: re.Pattern[str] = re.compile(r"(?!)")  # a condition that says what an exception says: if he has not decided
    verb_last: bool = False  # the last word of force rules its clause

    def joins(self, word: str) -> bool:
        """Whether a word is "and" or "or"."""
        return self.and_.fullmatch(word) is not None or self.or_.fullmatch(word) is not None


@cache
def measures(language: Language) -> Measures:
    return _of(language)[0]


@cache
def marks(language: Language) -> Marks:
    return _of(language)[1]


def _of(language: Language) -> tuple[Measures, Marks]:
    if language is Language.RU:
        from copilot.guard.languages import ru

        return ru.MEASURES, ru.MARKS
    if language is Language.KK:
        from copilot.guard.languages import kk

        return kk.MEASURES, kk.MARKS
    from copilot.guard.languages import en

    return en.MEASURES, en.MARKS
