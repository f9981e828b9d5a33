"""Changed dates and starting points: the event that something is done before or after, or from whose day a term runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import ends_english, messages, periods, starts_english, starts_russian
from copilot.guard.amounts import Amount
from copilot.guard.dated import date_changes
from copilot.guard.languages import measures
from copilot.guard.parity_kazakh import ruled_out
from copilot.guard.reading import Reading, rarer
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType, Span
from law.words import Language


def same_direction(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Not one from an event on and the other up to it."""
    reading, within = (rewrite, right) if left.lead else (original, left)
    if left.lead != right.lead and (_WITHIN.match(reading.folded, within.end) or _LATER_BY.match(reading.folded, within.end)):
        return False  # within two weeks, two weeks before
    return (
        left.lead == right.lead
        or _counted_back(original, left, rewrite, right)
        or not (_anchor(original, left) and _anchor(rewrite, right))
    )


def _counted_back(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether an English text counts back from one event and the other on from another to that: ten days before it begins it is
    published; it begins ten days after it is published."""
    if original.language is not Language.EN or not starts_english.crossed(original, left, rewrite, right):
        return False
    first, second = _anchor(original, left), _anchor(rewrite, right)
    told = any(rewrite.likes(a) for a in first) and any(original.likes(b) for b in second)
    return told and not any(a.like(b) for a in first for b in second)


_LATER_BY = re.compile(r" (?:кейін|соң)(?!\w)")  # two weeks later
_WITHIN = re.compile(r" ішінде(?!\w)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    yield from date_changes(original, rewrite)
    yield from _moments(original, rewrite)
    told = list(periods.next_period(original, rewrite))
    told = told or list(_starts(original, rewrite))
    yield from told or starts_russian.changes(original, rewrite)
    if original.language is Language.EN:
        for left, right in (*ends_english.exchanged(original, rewrite), *ends_english.turned(original, rewrite)):
            yield Change(ChangeType.DATE, messages.changed(messages.START_CHANGED, original, left, rewrite, right), (left,), (right,))
    yield from periods.changes(original, rewrite)


def _moments(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done before an event in one text and after it in the other, where neither text turns that by a denial."""
    if original.language is Language.RU and (pair := _one_side(original, rewrite)) is not None:
        words = messages.changed(messages.START_CHANGED, original, pair[0], rewrite, pair[1])
        yield Change(ChangeType.DATE, words, pair[:1], pair[1:])
        return
    denied = [sum(c.denials for c in reading.clauses) % 2 for reading in (original, rewrite)]
    russian = original.language is Language.RU
    apart = original.language is Language.EN and denied[0] != denied[1]  # elsewhere it is asked of the sentence of the event
    if apart or original.find(original.marks.only) != [] or rewrite.find(rewrite.marks.only) != []:
        return
    here, there = _events(original), _events(rewrite)
    for _, event in here:
        twins = [
            (other, token)
            for other, token in there
            if token.same(event) or (russian and token.like(event)) or _of_one_thing(event, original, token, rewrite)
        ]
        mine = {other for other, token in here if token.same(event)}
        if russian:  # until the term comes, after it came into force: the latter is another event
            twins = [(k, t) for k, t in twins if not any(k == kind and o.same(t) for kind, o in here)]
        if twins and russian and any(m["before" if "before" in mine else "after"] for m in _AS_WELL.finditer(rewrite.folded)):
            continue  # as well before as after it
        if twins and original.language is not Language.EN and _turned(event, original) != _turned(twins[0][1], rewrite):
            continue
        if twins and mine.isdisjoint(other for other, _ in twins):
            spans = (event.start, event.end), (twins[0][1].start, twins[0][1].end)
            words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
            return


_SIDES = {
    "before": re.compile(r"(?<!\w)(?:до|перед|прежде|раньше|ранее|пока|еще|уже|заранее|накануне)(?!\w)"),
    "after": re.compile(
        r"(?<!\w)(?:после|затем|потом|позже|позднее|с (?:того|этого) (?:момента|дня|времени)|со дня|с момента|впредь|когда|как только|по \w+(?:ии|ию))(?!\w)"
    ),
}


def _one_side(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """What a Russian original tells of both before and after an event, and the rewrite, which names the event too, of one side only."""
    if any(a.is_term for a in original.amounts) or measures(Language.RU).later.search(original.folded):
        return None  # not later than ten days after it
    here, there = _events(original), _events(rewrite)
    for kind, other in (("before", "after"), ("after", "before")):
        for _, event in [e for e in here if e[0] == kind and any(o[0] == other and o[1].same(e[1]) for o in here)]:
            twin = next((t for k, t in there if k == kind and t.like(event)), None)
            if twin is None:
                twin = next((t for t in rewrite.tokens if t.like(event)), None) if _SIDES[kind].search(rewrite.folded) else None
            if twin is not None and not _SIDES[other].search(rewrite.folded):
                return (event.start, event.end), (twin.start, twin.end)
    return None


_AS_WELL = re.compile(r"(?<!\w)(?:(?P<before>до)|(?P<after>после)) (?:этого|него|нее|них|того)(?!\w)")


def _turned(event: Token, reading: Reading) -> int:
    """Whether the sentence of an event denies something."""
    within = reading.clause_at(event.start)
    clauses = [c for c in reading.clauses if within is not None and c.sentence == within.sentence]
    if reading.language is Language.KK:
        return int(any(ruled_out(c) for c in clauses if not c.subordinate))
    return sum(c.denials for c in clauses) % 2


# before the goods *are delivered*
_BE_DONE = re.compile(r"(?:\w+ ){1,5}?(?:is|are|was|were|has been|have been|had been) (?P<done>\w+)")


def _events(reading: Reading) -> list[tuple[str, Token]]:
    """Events that something is done before, after or at the time of: the relation, and the word that names the event."""
    found = []
    for match in measures(reading.language).moment.finditer(reading.folded):
        kind = next((name for name in ("before", "after", "together") if match.groupdict().get(name)), "")
        english = reading.language is Language.EN  # where the end of a year is light by each of its words
        words = [t for t in reading.tokens if t.word.kind in (Kind.NOUN, Kind.ACTION)] if english else list(reading.content)
        near = [t for t in words if 0 <= t.start - match.start("event") < 25 and t.word.kind is not Kind.QUALITY]
        token = near[0] if near else None
        if token is not None and kind:
            found.append((kind, token))
        if kind and not english and reading.language is Language.RU and (told := starts_russian.told(match.start(), reading)) is not None:
            found.append((kind, told))
        if english and kind and (done := _BE_DONE.match(reading.folded, match.start("event"))) is not None:
            found += [(kind, t) for t in reading.tokens if t.start == done.start("done") and t.word.kind is Kind.ACTION]
    return found + [("after", t) for t in starts_russian.once(reading)]


def same_event(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether the events that two terms run from are not plainly different ones."""
    if _counted_back(original, left, rewrite, right):
        return True
    if original.language is Language.EN and starts_english.exchanged(original, left, rewrite, right):
        return False
    if original.language is Language.EN and starts_english.alike(original, left, rewrite, right):
        return True
    first, second = _anchor(original, left), _anchor(rewrite, right)
    if original.language is Language.KK:
        if _of_two_things(first, original, second, rewrite):
            return False
        things = [(t, second) for a in first if (t := _thing_of(a, original))] + [
            (t, first) for b in second if (t := _thing_of(b, rewrite))
        ]
        if any(thing.like(o) for thing, others in things for o in others):
            return True  # the day when the tender is held, the tender
    first, second = (
        [a for a in first if not any(a.like(b) for b in second)],
        [b for b in second if not any(b.like(a) for a in first)],
    )
    if not first or not second or any(_of_pronoun(a, original) for a in first) or any(_of_pronoun(b, rewrite) for b in second):
        return True
    if any(_HAPPENS.match(t.text) for t in (*first, *second)):
        return True  # of its occurrence, after the accident
    if not any(rewrite.likes(a) for a in first) or not any(original.likes(b) for b in second):
        return False
    # an event that the other text names as often may be the same one told in another order
    return any(not rarer(a, original, rewrite) for a in first) or any(not rarer(b, rewrite, original) for b in second)


def _of_one_thing(event: Token, here: Reading, other: Token, there: Reading) -> bool:
    """Whether two Kazakh verbs that say the same tell of one thing: before the decision is taken, after the decision comes out."""
    if here.language is not Language.KK or not event.like(other):
        return False
    thing, twin = _thing_of(event, here), _thing_of(other, there)
    return thing is not None and twin is not None and thing.same(twin)


def _of_two_things(first: list[Token], here: Reading, second: list[Token], there: Reading) -> bool:
    """Whether what befalls one thing in a Kazakh text befalls another in the other: the day when the decision is taken, when the complaint
    is."""
    for event, other in ((a, b) for a in first for b in second if a.like(b)):
        thing, twin = _thing_of(event, here), _thing_of(other, there)
        if thing is not None and twin is not None and not (thing.like(twin) or (there.likes(thing) and here.likes(twin))):
            return True
    return False


def _thing_of(event: Token, reading: Reading) -> Token | None:
    """The noun right before the verb of an event."""
    at = reading.tokens.index(event)
    before = reading.tokens[at - 1] if at and event.word.kind is Kind.ACTION else None
    if before is not None and before.word.kind is Kind.ACTION and before.text.endswith("п") and at > 1:
        before = reading.tokens[at - 2]  # келіп түскен
    beside = before is not None and not re.search(r"[.,;:]", reading.folded[before.end : event.start])
    return before if beside and before is not None and before.word.kind is Kind.NOUN and not before.word.light else None


_HAPPENS = re.compile(r"occur|happen|took$|take$|taking$")
_PRONOUN = re.compile(r"(?<!\w)(?:его|ее|их|оны|оның|олардың|its|their) \Z")


def _of_pronoun(token: Token, reading: Reading) -> bool:
    """Whether an event is told of something that only a pronoun names: before *its* holding."""
    return _PRONOUN.search(reading.folded, max(0, token.start - 10), token.start) is not None


def _starts(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What runs from the day of another event, though no amount is given: from the day of delivery, from the day of issue."""
    if original.language is Language.EN:
        yield from _english_starts(original, rewrite)
        return
    if (told := _of_notice(original, rewrite)) is not None:
        words = messages.changed(messages.START_CHANGED, original, told[0], rewrite, told[1])
        yield Change(ChangeType.DATE, words, told[:1], told[1:])
        return
    here, there = _days(original), _days(rewrite)
    lost = [t for t, _ in here if rarer(t, original, rewrite) and not any(t.like(o) for o, _ in there)]
    gone = any(not rewrite.likes(t) for t in lost)
    if original.language is Language.RU:  # the day of the *commission* of a crime: a turn of phrase may stand for the word
        gone = gone or any(not any(t.same(o) for o in rewrite.tokens) for t in lost)
    new = [t for t, _ in there if (gone or rarer(t, rewrite, original)) and not any(t.like(o) for o, _ in here)]
    if any(o.like(t) for t in new for main, event in here if not main.word.finite for o in event):
        return  # from the day of the making of a demand, from the day when he demanded it
    pair = (lost[0], new[0]) if lost and new else _fronted(original, rewrite)
    if pair is not None:
        spans = (pair[0].start, pair[0].end), (pair[1].start, pair[1].end)
        words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
        yield Change(ChangeType.DATE, words, spans[:1], spans[1:])


_NOTICE = re.compile(r"(?<!\w)(?:со дня|с даты|с момента) (?:\w+ )??(?P<told>\w+) об? (?:\w+(?:ого|ом|ем|их|ых|ой|ей|их) )?(?P<of>\w+)")


def _of_notice(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """A Russian term that runs from the notice of something in one text and from the thing itself in the other."""
    if original.language is not Language.RU:
        return None
    for here, there in ((original, rewrite), (rewrite, original)):
        for match in _NOTICE.finditer(here.folded):
            told, of = (next((t for t in here.tokens if t.start == match.start(name)), None) for name in ("told", "of"))
            days = _days(there)
            if told is None or of is None or told.word.light or any(told.like(t) for _, event in days for t in event):
                continue
            twin = next((t for t, event in days if t.same(of) and event[0] is t), None)
            if twin is not None and not any(of.same(t) for t, _ in _days(here)):
                spans = (told.start, of.end), (twin.start, twin.end)
                return spans if here is original else (spans[1], spans[0])
    return None


def _fronted(original: Reading, rewrite: Reading) -> tuple[Token, Token] | None:
    """The events of one Russian term, which one text names behind the term and the other at the head of the sentence, where they are
    not the same: in ten days after delivery; after the survey there are ten days."""
    if original.language is not Language.RU:
        return None
    for here, there in ((original, rewrite), (rewrite, original)):
        for amount in here.amounts:
            after = measures(here.language).anchor_after.match(here.folded, amount.end)
            if not amount.is_term or after is None or "до" in after[0] or "перед" in after[0]:
                continue
            event = next((t for t in here.tokens if t.start >= after.end() and t.word.kind in (Kind.NOUN, Kind.ACTION)), None)
            same = [a for a in there.amounts if (a.value, a.unit) == (amount.value, amount.unit)]
            if event is None or there.likes(event) or not same or any(_anchor(there, a) for a in same):
                continue
            fronted = [t for kind, t in _events(there) if kind == "after" and here.likes(t)]
            if fronted:
                return (event, fronted[0]) if here is original else (fronted[0], event)
    return None


def _english_starts(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What runs from the day of an event of which the other text knows nothing, as it does of that one's: any word may tell it."""
    told = [[t for t in _told_of_days(a) if not b.likes(t)] for a, b in ((original, rewrite), (rewrite, original))]
    told = told if all(told) else starts_english.days_exchanged(original, rewrite)
    if all(told):
        spans = (told[0][0].start, told[0][0].end), (told[1][0].start, told[1][0].end)
        words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
        yield Change(ChangeType.DATE, words, spans[:1], spans[1:])


_COMES = re.compile(r"recei[vp]|reach|arriv")  # light elsewhere, but events


def _told_of_days(reading: Reading) -> list[Token]:
    spans = [m.span("event") for m in measures(reading.language).from_day.finditer(reading.folded)]
    words = [t for t in reading.tokens if any(s <= t.start < e for s, e in spans) and t.word.kind in (Kind.ACTION, Kind.NOUN)]
    return [t for t in words if not t.word.light or _COMES.match(t.text)]


_COPULAS = frozenset(
    "быть являться стать мочь должный бол делать сделать провести проводить произвести осуществить случиться произойти пройти проходить состояться".split()
)


def _days(reading: Reading) -> list[tuple[Token, list[Token]]]:
    """The words that name the events from whose day something runs, each with those that tell of it."""
    found = []
    for match in measures(reading.language).from_day.finditer(reading.folded):
        start, end = match.span("event")
        near = [t for t in reading.tokens if start <= t.start < end and t.word.kind is not Kind.OTHER and _tells(t)]
        if match.groupdict().get("told"):
            near = [t for t in reading.tokens if start <= t.start < end and (_tells(t) or (t.word.finite and t.word.lemma not in _COPULAS))]
            acts = [t for t in near if t.word.kind is Kind.ACTION]
            near = [t for t in acts if t.word.finite] or acts or near
        if reading.language is Language.KK:
            found += [(t, [t]) for t in near[-1:]]
        else:
            found += [(t, near) for t in near[:1]]
    return found


def _tells(token: Token) -> bool:
    """Whether a word tells of an event: no light one, but for a Russian verbal noun (from the day of *receipt*)."""
    verbal = token.word.kind is Kind.ACTION and not token.word.finite and token.word.lemma.endswith("ние")
    return not token.word.light or verbal


def _of_it(action: Token, thing: Token) -> bool:
    return thing.start - action.end == 1 and thing.word.kind is Kind.NOUN and not thing.word.light and "gent" in thing.word.cases


_HELD = re.compile(
    r"провед|провод|производ|осуществл|совершени|пройд|проход|прош(?:[её]л|ла|ло|ли)|состо(?:ит|ял)"
)  # that a hearing *is held* is light
_CLAUSE_FOLLOWS = re.compile(r"(?:когда|как|как только)\Z")


def _anchor(reading: Reading, amount: Amount) -> list[Token]:
    """The words that name the event: the action among the first few after (in Kazakh before) the amount, else those few."""
    rules = measures(reading.language)
    after = rules.anchor_after.match(reading.folded, amount.end)
    if after and (
        re.match(r"\s*\d", reading.folded[after.end() : after.end() + 3]) or any(a.start == after.end() + 1 for a in reading.amounts)
    ):
        return []  # every year until 1 May: a date, no event; from sixteen to eighteen years: a range
    if after:
        end = min((p for p in (reading.folded.find(mark, after.end()) for mark in (".", ";", ",")) if p > 0), default=len(reading.folded))
        words = [t for t in reading.tokens if after.end() <= t.start < end]
        if not words and end < len(reading.folded) and reading.folded[end] == ",":
            words = [t for t in reading.tokens if t.start >= end]
        idle = reading.language is Language.EN  # whose articles read as nouns
        words = [t for t in words if t.word.kind is not Kind.OTHER and not (idle and t.word.light)][:4]
    else:
        before = rules.anchor_before.search(reading.folded, 0, amount.start)
        if not before:
            return []
        words = [t for t in reading.tokens if before.start(1) <= t.start < before.end(1) and t.word.kind is not Kind.OTHER][-3:]
    told = words[0] if after and words and not _CLAUSE_FOLLOWS.search(after[0]) else None
    if told is not None and told.word.kind is Kind.NOUN and not told.word.light and after and told.start - after.end() == 1:
        return [told]  # from the day of transfer he is paid: the verb is no part of the event
    if len(words) > 1 and words[0].word.kind is Kind.ACTION and words[0].word.light and _of_it(words[0], words[1]):
        return words[1:2]  # the day of the *holding* of the survey
    actions = [t for t in words if t.word.kind is Kind.ACTION]
    if actions and not actions[0].word.finite:
        actions = [t for t in actions if not t.word.finite]
    matter = [t for t in words if not t.word.light]
    actions = [t for t in actions if not _HELD.match(t.text)] or ([] if matter else actions)
    return actions or matter
