"""Periods: the edge of one that a term runs to or from, the next one, what is done in time, beforehand, or until an event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages, starts_english, terms_kazakh
from copilot.guard.languages import measures
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is Language.RU:
        yield from _of_things(original, rewrite)
        yield from _of_events(original, rewrite)
    elif original.language is Language.EN:
        yield from _of_periods(original, rewrite)
    else:
        yield from _beforehand(original, rewrite)
        yield from terms_kazakh.changes(original, rewrite)
    if original.language is not Language.EN:
        yield from _turned(original, rewrite)
    yield from _timely(original, rewrite)
    yield from _unbounded(original, rewrite)


_NEXT_YEAR = re.compile(r"следующ\w+ (?:календарн\w+ |финансов\w+ )?(?:год|месяц|квартал)")
_NEXT_DAY = re.compile(r"следующ\w+ (?:за ним |календарн\w+ )?д(?:ень|ня)|следующ\w+ за(?! н[ие]м)|следу[ею]т за")


_BEFORE_IT = re.compile(r"(?<!\w)(?:перед|до|предыдущ\w+|прошл\w+|прошедш\w+|истекш\w+|последн\w+)(?!\w)")


# the period after another one, and the one before it
_AFTER = {
    Language.RU: re.compile(r"(?<!\w)следующ\w+ (?:за \w+ )?(?:\w+ )?(?:дн|день|месяц|год|квартал|недел)\w*"),
    Language.KK: re.compile(r"(?<!\w)(?:келесі|кейінгі) (?:\w+ )?(?:күн(?!тізбе)|ай|жыл|тоқсан|апта)\w*"),
}
_BEFORE = {
    Language.RU: re.compile(r"(?<!\w)(?:предшествующ|предыдущ|прошл)\w+ (?:\w+ ){0,2}?(?:дн|день|месяц|год|квартал|недел)\w*"),
    Language.KK: re.compile(r"(?<!\w)(?:алдыңғы|алдындағы|өткен) (?:\w+ )?(?:күн(?!тізбе)|ай|жыл|тоқсан|апта)\w*"),
}


def _turned(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """The period after another one in one text, the one before it in the other."""
    after, before = _AFTER[original.language], _BEFORE[original.language]
    for one, other in ((after, before), (before, after)):
        here, there = original.find(one), rewrite.find(other)
        if here and there and not original.find(other) and not rewrite.find(one):
            words = messages.changed(messages.DATE_CHANGED, original, here[0], rewrite, there[0])
            yield Change(ChangeType.DATE, words, (here[0],), (there[0],))
            return


def next_period(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done in the period after another one in one text, where both count by days and only one speaks of a next period."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        pattern = measures(here.language).next_
        found = here.find(pattern)
        if found and here.language is Language.EN and not there.find(pattern) and starts_english.on_the_day(there):
            lost = messages.lost(ChangeType.DATE, messages.DATE_LOST, here, found[:1])
            yield lost if forward else messages.added(ChangeType.DATE, messages.DATE_ADDED, here, found[:1])
            return
        told = [len(reading.amounts) + len(reading.dates) for reading in (here, there)]
        if found and here.folded.startswith("предшеств", found[0][0]) and _BEFORE_IT.search(there.folded):
            continue  # the year that precedes the payment: the year before it
        if (
            found
            and not there.find(pattern)
            and told[0] == told[1]
            and (told[0] or _NEXT_DAY.search(here.folded, *found[0]) or _NEXT_YEAR.match(here.folded, found[0][0]))
        ):
            lost = messages.lost(ChangeType.DATE, messages.DATE_LOST, here, found[:1])
            yield lost if forward else messages.added(ChangeType.DATE, messages.DATE_ADDED, here, found[:1])
            return


_BEFOREHAND = re.compile(r"(?<!\w)алдын ала (?P<what>\w+)")
_EARLIER = re.compile(r"(?<!\w)(?:алдын|бұрын|дейін|алдымен|әуелі)(?!\w)")
_LATER = re.compile(r"(?<!\w)(?:кейін|соң)(?!\w)")


def _beforehand(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What a Kazakh text does beforehand and the rewrite, which names no earlier time, after an event: paid beforehand, paid after it."""
    found = _BEFOREHAND.search(original.folded)
    if found is None or _EARLIER.search(rewrite.folded) or _LATER.search(original.folded):
        return
    done = next((t for t in original.tokens if t.start == found.start("what")), None)
    later = _LATER.search(rewrite.folded)
    twin = next((t for t in rewrite.tokens if done is not None and t.same(done)), None)
    if later is not None and twin is not None and not 0 < later.start() - twin.end <= 1:
        words = messages.changed(messages.START_CHANGED, original, found.span(), rewrite, later.span())
        yield Change(ChangeType.DATE, words, (found.span(),), (later.span(),))


_EDGE_OF = re.compile(r"(?<!\w)(?:(?P<start>начал(?:о|а|у|ом|е))|(?P<end>окончани\w|истечени\w|завершени\w|кон(?:ец|ца|цу|це|цом))) (?=\w)")
_EDGE_TOLD = re.compile(
    r"(?<!\w)(?:пока|когда|как только|того,? как|чем) (?P<before>(?:\w+ ){0,4}?)(?:не )?(?:(?P<start>нач(?:ал|н|ин)\w+)|(?P<end>(?:законч|оконч|заверш|конч|истек|истеч)\w*))(?P<behind>(?: \w+){0,2})"
)
_FROM_NEXT = re.compile(
    r"(?<!\w)(?:начиная со?|не (?:ранее|раньше)(?: чем)?(?: со?)?|только со?) следующ\w+ (?:за \w+ )?(?:\w+ )?(?:дн|месяц|год|квартал)"
)
_BY_NEXT = re.compile(
    r"(?<!\w)(?:не (?:позднее|позже)(?: чем)?(?: на)?|самое позднее(?: на)?|до конца|до) следующ\w+ (?:за \w+ )?(?:\w+ )?(?:дн|день|месяц|год|квартал)"
)


def _of_things(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A Russian term that runs from the end of a thing in one text and from its beginning in the other; on the next day at the latest, from
    the next day on."""
    here, there = _edges_named(original), _edges_named(rewrite)
    for (kind, thing), token in here.items():
        other = {"start": "end", "end": "start"}[kind]
        if (kind, thing) not in there and (other, thing) in there and (other, thing) not in here:
            spans = (token.start, token.end), (there[other, thing].start, there[other, thing].end)
            words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
            return
    for first, second in ((_FROM_NEXT, _BY_NEXT), (_BY_NEXT, _FROM_NEXT)):
        if (left := original.find(first)) and (right := rewrite.find(second)) and not original.find(second) and not rewrite.find(first):
            words = messages.changed(messages.BOUND_CHANGED, original, left[0], rewrite, right[0])
            yield Change(ChangeType.DATE, words, (left[0],), (right[0],))


_EVENT = re.compile(
    r"(?<!\w)(?:со дня|с того (?:дня|момента)|с даты|с момента|от даты|за днем|за датой|после) (?P<event>\w+)(?: об? (?:\w+(?:[оеы]м|ой|ей|ых|их) )?(?P<of>\w+))?"
)
_AFTER_THAT = re.compile(r"(?<!\w)(?P<unit>месяц|год|квартал|дн|день)\w*, следующ\w+ за (?:тем|той|\w+м)(?!\w)")
_THAT_VERY = r"(?<!\w)(?:т|эт)(?:ого|от|ому|ом) (?:же )?(?:самого )?{}\w*,? (?:в|на|за) котор"


def _of_events(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A Russian term that runs from word of a thing in one text and from the thing itself in the other: from the notice of his detention,
    from his detention; from the month after the one in which it came, from the month in which it came."""
    for here, there in ((original, rewrite), (rewrite, original)):
        for match in _EVENT.finditer(here.folded):
            told, thing = (next((t for t in here.tokens if t.start == match.start(name)), None) for name in ("event", "of"))
            if told is None or thing is None or told.word.kind not in (Kind.ACTION, Kind.NOUN):
                continue
            for twin in _EVENT.finditer(there.folded):
                token = next((t for t in there.tokens if t.start == twin.start("event")), None)
                if token is not None and token.same(thing):
                    spans = (match.span(), twin.span()) if here is original else (twin.span(), match.span())
                    words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
                    yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
                    return
        for match in _AFTER_THAT.finditer(here.folded):
            very = re.search(_THAT_VERY.format(match["unit"]), there.folded)
            if very is not None and not re.search(_THAT_VERY.format(match["unit"]), here.folded[: match.start()]):
                spans = (match.span(), very.span()) if here is original else (very.span(), match.span())
                words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
                return


def _edges_named(reading: Reading) -> dict[tuple[str, str], Token]:
    """The things whose beginning or end a text names, with the word that names it."""
    found: dict[tuple[str, str], Token] = {}
    for match in _EDGE_OF.finditer(reading.folded):
        edge = next((t for t in reading.tokens if t.start == match.start()), None)
        behind = [t for t in reading.tokens if t.start >= match.end()][:3]
        thing = next((t for t in behind if t.word.kind in (Kind.NOUN, Kind.ACTION) and "gent" in t.word.cases), None)
        if edge is not None and thing is not None:
            found.setdefault((match.lastgroup or "", thing.word.lemma), edge)
    for match in _EDGE_TOLD.finditer(reading.folded):
        kind = "start" if match["start"] else "end"
        edge = next((t for t in reading.tokens if t.start == match.start(kind)), None)
        spans = match.span("before"), match.span("behind")
        near = [t for t in reading.tokens if any(s <= t.start < e for s, e in spans)]
        thing = next((t for t in near if t.word.kind in (Kind.NOUN, Kind.ACTION) and "nomn" in t.word.cases), None)
        if edge is not None and thing is not None:
            found.setdefault((kind, thing.word.lemma), edge)
    return found


def _timely(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done within the term that is set, where the other text speaks of no time at all: tax not paid in time, tax not paid."""
    rules = measures(original.language)
    lost, new = original.find(rules.timely), rewrite.find(rules.timely)
    if lost and not rules.in_time.search(rewrite.folded) and not any(a.is_term for a in rewrite.amounts):
        yield messages.lost(ChangeType.DATE, messages.DATE_LOST, original, lost[:1])
    elif new and not rules.in_time.search(original.folded) and not any(a.is_term for a in original.amounts):
        yield messages.added(ChangeType.DATE, messages.DATE_ADDED, rewrite, new[:1])


def _unbounded(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """An event up to or after which something is done, where the Russian or English rewrite speaks of no time and no condition at all."""
    rules = measures(original.language)
    if (
        original.language is Language.KK  # which tells of time by verbs too
        or rules.moment.search(rewrite.folded)
        or rewrite.amounts
        or rewrite.dates
        or rewrite.find(rewrite.marks.condition)
        or rules.in_time.search(rewrite.folded)
    ):
        return
    for match in rules.moment.finditer(original.folded):
        event = next((t for t in original.tokens if t.start == match.start("event")), None)
        if event is not None and event.word.kind is Kind.ACTION and not event.word.finite and not rewrite.likes(event):
            yield messages.lost(ChangeType.DATE, messages.DATE_LOST, original, [match.span()])
            return


_EDGE = re.compile(
    r"(?<!\w)(?:last|final|first) (?:working |calendar |business )?day of (?:the |that |each |every |an? |its |his |her )?(?:same |next |following |calendar |financial |reporting |academic |school )*(?:month|quarter|year|half-year|week|term|period)(?!\w)"
)
_OF_EDGE = re.compile(r"(?<!\w)(?:end|ends|close|closes|beginning|begins|start|starts|first|last|final|until|till|over|out|expir\w+)(?!\w)")


def _of_periods(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """The first or last day of a period in an English text, where the other speaks of no beginning and no end."""
    here, there = original.find(_EDGE), rewrite.find(_EDGE)
    if here and not there and not rewrite.dates and len(rewrite.find(_OF_EDGE)) < len(original.find(_OF_EDGE)):
        yield messages.lost(ChangeType.DATE, messages.DATE_LOST, original, here[:1])
    elif there and not here and not original.dates and len(original.find(_OF_EDGE)) < len(rewrite.find(_OF_EDGE)):
        yield messages.added(ChangeType.DATE, messages.DATE_ADDED, rewrite, there[:1])
