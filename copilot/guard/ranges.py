"""Changed range: all, most and some, both and one of them, in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import logic_kazakh, messages
from copilot.guard.clauses import Span
from copilot.guard.languages import measures
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind
from copilot.guard.verdict import Change, ChangeType
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if all(_WHOLE_OR_PART[r.language].search(r.folded) for r in (original, rewrite)):
        return
    whole = [reading.find(reading.marks.whole) for reading in (original, rewrite)]
    if whole[0] and not whole[1] and not rewrite.find(rewrite.marks.every) and not _worded(whole[0][0], original, rewrite):
        yield messages.lost(ChangeType.SCOPE, messages.RANGE_LOST, original, [around(original, whole[0][0])])
    every, some = original.find(original.marks.every), original.find(original.marks.some)
    every_new, some_new = rewrite.find(rewrite.marks.every), rewrite.find(rewrite.marks.some)
    if some and some_new:  # partly stands in both: some kinds of users may be new or gone besides
        some, some_new = _unsaid(some, original, rewrite), _unsaid(some_new, rewrite, original)
    language = original.language
    both = list(_exchanged(original, rewrite, _BOTH[language], _ONE_OF[language]))
    yield from both or _exchanged(original, rewrite, _ALL[language], _AT_LEAST_ONE[language])
    if original.language is Language.RU and (pair := _first_and_any(original, rewrite)) is not None:
        words = messages.changed(messages.RANGE_CHANGED, original, pair[0], rewrite, pair[1])
        yield Change(ChangeType.SCOPE, words, pair[:1], pair[1:])
        return
    yield from _exchanged(original, rewrite, original.marks.only, _MAINLY[original.language])
    for here, there in ((original, rewrite), (rewrite, original)):
        if (pair := logic_kazakh.of_some_kind(here, there) or logic_kazakh.of_those_who(here, there)) is not None:
            kinds = pair if here is original else pair[::-1]
            words = messages.changed(messages.RANGE_CHANGED, original, kinds[0], rewrite, kinds[1])
            yield Change(ChangeType.SCOPE, words, kinds[:1], kinds[1:])
            return
    if every and not every_new and (narrowed := _narrowed(every, original, rewrite)) is not None:
        spans = around(original, every[0]), narrowed
        yield Change(
            ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
        )
        return
    if some and not some_new and original.language is Language.EN and _said(some[0], original, rewrite):
        some = []  # part of the work: whatever part of it
    if some and not some_new:
        new = every_new[0] if every_new and not every else None
        if new:
            spans = around(original, some[0]), around(rewrite, new)
            yield Change(
                ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
            )
        elif not logic_kazakh.last_said(some[0], original, rewrite):
            yield messages.lost(ChangeType.SCOPE, messages.RANGE_LOST, original, [around(original, some[0])])
    elif every and (most := _most(rewrite)) and not _most(original) and not any(a.value == 0.5 for a in original.amounts):
        spans = around(original, every[0]), around(rewrite, most[0])
        yield Change(
            ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
        )
    elif not every and original.language is Language.KK and (most := _most_of(rewrite)) and not (_most(original) or _halved(original)):
        yield messages.added(ChangeType.SCOPE, messages.NARROWING_ADDED, rewrite, [around(rewrite, most[0])])
    elif some_new and not some and not every and (part := [s for s in some_new if _PART.match(rewrite.folded, s[0])]):
        if not _told_of_again(part[0], rewrite) and not _said(part[0], rewrite, original):
            yield messages.added(ChangeType.SCOPE, messages.NARROWING_ADDED, rewrite, [around(rewrite, part[0])])
    elif every and some_new and not some and len(every_new) < len(every):
        spans = around(original, every[0]), around(rewrite, some_new[0])
        yield Change(
            ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
        )


def _exchanged(original: Reading, rewrite: Reading, more: re.Pattern[str], fewer: re.Pattern[str]) -> Iterator[Change]:
    """What one text says by the one word of range alone, and the other by the other alone: both and one of them, only and mainly."""
    for here, there in ((original, rewrite), (rewrite, original)):
        if (one := here.find(more)) and (other := there.find(fewer)) and not here.find(fewer) and not there.find(more):
            first, second = (one[0], other[0]) if here is original else (other[0], one[0])
            words = messages.changed(messages.RANGE_CHANGED, original, first, rewrite, second)
            yield Change(ChangeType.SCOPE, words, (first,), (second,))
            return


_MAINLY = {
    Language.RU: re.compile(r"(?<!\w)(?:прежде всего|в первую очередь|главным образом|преимущественно|в основном|в том числе и?)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:ең алдымен|бірінші кезекте|негізінен|көбінесе|соның ішінде|оның ішінде)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)(?:mainly|chiefly|primarily|mostly|above all|in particular|first and foremost|especially)(?!\w)"),
}


_FIRST = re.compile(r"(?:перв|последн)(?:ый|ой|ого|ому|ым|ом|ая|ую|ое|ий|его|ему|им|ем|яя|ей|юю|ее|ые|ых|ыми|ие|их|ими)")
_EACH = re.compile(r"(?:кажд|люб)\w+|все|всех|всем|всеми")


def _first_and_any(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """What the original says of the first or the last of its kind alone, and the rewrite of each: the first part, each part."""
    if any(_EACH.fullmatch(t.text) for t in original.tokens) or any(_FIRST.fullmatch(t.text) for t in rewrite.tokens):
        return None
    for n, first in enumerate(original.tokens):
        noun = original.tokens[n + 1] if _FIRST.fullmatch(first.text) and n + 1 < len(original.tokens) else None
        for m, each in enumerate(rewrite.tokens):
            if noun is not None and _EACH.fullmatch(each.text) and any(t.same(noun) for t in rewrite.tokens[m + 1 : m + 2]):
                return (first.start, noun.end), (each.start, rewrite.tokens[m + 1].end)
    return None


_BOTH = {
    Language.RU: re.compile(r"(?<!\w)об(?:а|е|оих|еих|оим|еим|оими|еими)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)екеуі\w*(?: де| да)?(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)both(?!\w)(?! \w+ and)"),
}
_ONE_OF = {
    Language.RU: re.compile(r"(?<!\w)(?:одн\w+|один|любо\w+|кого-либо|кто-либо) из(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:біреуі\w*|бірі|бірінің|бірін|біріне)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)(?:one of|either)(?!\w)"),
}


# part or all of his rights
_WHOLE_OR_PART = {
    Language.RU: re.compile(
        r"(?<!\w)част(?:ь|и|ью|ично)(?: \w+){0,2} (?:или|либо) (?:вс\w+|целиком|полностью|в полн)|(?<!\w)(?:вс\w+|целиком|полностью|в полн\w+ \w+)(?: \w+){0,2} (?:или|либо) (?:[\w-]+ ){0,3}част"
    ),
    Language.KK: re.compile(
        r"(?<!\w)(?:толық|түгел|бүкіл|барлы)\w* (?:немесе|не) (?:\w+ )?(?:ішінара|бөлі)|(?<!\w)(?:ішінара|бөлі\w+) (?:немесе|не) (?:толық|түгел|бүкіл|барлы)"
    ),
    Language.EN: re.compile(
        r"(?<!\w)(?:all|whole|wholly|full|fully|entirely) or (?:\w+ )?(?:part|partly|in part|some)|(?<!\w)(?:part|partly|some|in part) or (?:all|wholly|the whole|in full|fully)"
    ),
}
_ALL = {
    Language.RU: re.compile(r"(?<!\w)(?:все[хм]?|всеми)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:барлық|барлығы\w*|бәрі\w*)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)all(?!\w)"),
}
_AT_LEAST_ONE = {
    Language.RU: re.compile(r"(?<!\w)хотя бы (?:один|одн\w+) из(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:кемінде|ең болмағанда|тым болмаса) (?:бірі|біреуі)\w*"),
    Language.EN: re.compile(r"(?<!\w)at least one of(?!\w)"),
}


def _narrowed(every: list[Span], original: Reading, rewrite: Reading) -> Span | None:
    """Where the rewrite narrows what the original says of all: all members, members who voted for it."""
    if original.language is Language.EN:
        return _narrowed_english(every, original, rewrite)
    for _, end in every:
        at = next((n for n, t in enumerate(original.tokens) if t.start >= end and t.word.kind is Kind.NOUN), None)
        noun = original.tokens[at] if at is not None and original.tokens[at].start - end < 30 else None
        for n, twin in enumerate(rewrite.tokens) if noun is not None else ():
            if noun is None or not twin.same(noun):
                continue
            # the participle stands behind the noun and what belongs to it: of members of the partnership, who voted
            near = [t for t in rewrite.tokens[n + 1 : n + 4] if rewrite.folded[t.start - 2 : t.start] == ", "]
            token = near[0] if near else None
            if token is None or token.word.kind is not Kind.ACTION or token.word.finite or original.likes(token):
                continue
            if not twin.word.grows and not twin.word.cases.isdisjoint(token.word.cases):
                return twin.start, token.end
    return None


def _narrowed_english(every: list[Span], original: Reading, rewrite: Reading) -> Span | None:
    """Where a quality or a clause with "who" or "which" that the original has not narrows what it says of all."""
    for _, end in every:
        noun = next((t for t in original.tokens if t.start >= end and t.word.kind in (Kind.NOUN, Kind.ACTION) and not t.word.light), None)
        if noun is None or noun.start - end > _NOUN_OF_ALL:
            continue
        for n, twin in enumerate(rewrite.tokens):
            if not twin.same(noun):
                continue
            before = rewrite.tokens[n - 1] if n else None
            if before is not None and before.word.kind is Kind.QUALITY and not before.word.light and not original.likes(before):
                return before.start, twin.end
            which = next((m for m in _WHICH.finditer(rewrite.folded, twin.end, twin.end + _NEAR_NOUN)), None)
            told = [t for t in rewrite.content if which is not None and 0 <= t.start - which.end() < _NEAR_NOUN][:1]
            if told and not original.likes(told[0]):
                return twin.start, told[-1].end
    return None


_NOUN_OF_ALL = 25  # characters from "all" to its noun
_NEAR_NOUN = 25  # characters from a noun to the clause that narrows it
_WHICH = re.compile(r"(?<!\w)(?:who|which|that|whose)(?!\w)")


_PART = re.compile(r"некотор|отдельн|выборочно|кейбір|жекелеген|ішінара|іріктеп|бірқатар|бір бөлі|some(?!\w)")
_AGAIN = re.compile(
    r"[.;] (?:если |когда )?(?:он|она|оно|они|их|им|такие|таким|эти|олар\w*|мұндай|ондай|осындай|сондай|осы|бұлар\w*|ол|they|these|such)(?!\w)|(?<!\w)(?:for|of|on|in) those(?!\w)|[.;] (?:the |an? )?[^.;]{3,70}(?<!\w)(?:such|these) \w+"
)


def _told_of_again(span: Span, reading: Reading) -> bool:
    """Whether the next sentence rules what is said of them: "some owners claim a place. They are audited" narrows nobody."""
    return _AGAIN.search(reading.folded, span[1]) is not None


def _said(span: Span, here: Reading, there: Reading) -> bool:
    """Whether the first word at a place stands in the other text in any form."""
    word = next((t for t in here.tokens if t.start >= span[0]), None)
    return word is not None and any(word.same(t) for t in there.tokens)


def _worded(span: Span, here: Reading, there: Reading) -> bool:
    """Whether the first word at a place stands in the other text in any form or by a synonym."""
    word = next((t for t in here.tokens if t.start >= span[0]), None)
    return word is not None and bool(there.likes(word))


def _unsaid(spans: list[Span], here: Reading, there: Reading) -> list[Span]:
    return [span for span in spans if not _said(span, here, there)]


def _most(reading: Reading) -> list[Span]:
    return reading.find(measures(reading.language).majority)


def _most_of(reading: Reading) -> list[Span]:
    """Where a Kazakh text speaks of most of some things: of the disputes *most*."""
    return [span for span in _most(reading) if _OF_THEM.search(reading.folded, 0, span[0])]


_OF_THEM = re.compile(r"[лдт][ае]р(?:ы|і)?(?:дың|дің|ның|нің) \Z")


def _halved(reading: Reading) -> bool:
    return any(a.value in (0.5, 50.0) for a in reading.amounts)


def around(reading: Reading, span: Span) -> Span:
    """The words with a few after them, to the end of the clause at most."""
    end = span[1]
    for clause in reading.clauses:
        if clause.start <= span[0] < clause.end:
            end = max(end, min(clause.end, span[1] + 60))
    cut = reading.text.rfind(" ", span[1], end) if end < len(reading.text) and end == span[1] + 60 else end
    return span[0], cut if cut > span[1] else end
