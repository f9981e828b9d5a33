"""Conditions and predicates joined by "and" in one text and by "or" in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_OR_SHOULD = re.compile(
    r"(?<!\w)(?:или|либо)(?:,? \w+){0,2}? (?P<word>должн\w+|должен|мог(?:ла|ло|ли)?)(?: был[аои]?| бы)? \w+(?:ть|ти|чь)(?:ся)?(?!\w)"
)


_SHOULD = re.compile(r"(?<!\w)(?:должн\w+|должен|мог(?:ла|ло|ли)?|следовал\w*|обязан\w*|полагалось|надлежало)(?!\w)")


_SUBJECT_TO = re.compile(r"(?<!\w)(?:подлежащ|обязанн)\w+(?!\w)")


def or_should(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is enough in a Russian condition beside what is: knew *or should have known*, dropped or added."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        found = list(_OR_SHOULD.finditer(here.folded)) if original.language is Language.RU else []
        told, other = (len(_SHOULD.findall(r.folded)) for r in (here, there))
        if found and there.find(_SUBJECT_TO):
            continue  # paid or subject to payment
        if found and other < told and len(list(_OR_SHOULD.finditer(there.folded))) < len(found) and not _past_should(there):
            if forward:
                yield messages.lost(ChangeType.CONDITION, messages.CONDITION_LOST, here, [found[0].span()])
            else:
                yield messages.added(ChangeType.CONDITION, messages.CONDITION_ADDED, here, [found[0].span()])
            return


def _past_should(reading: Reading) -> bool:
    return re.search(r"(?<!\w)(?:должн\w+|должен) был|(?<!\w)мог(?:ла|ло|ли)?(?!\w)|следовало|был\w* обязан", reading.folded) is not None


_MORE = {
    Language.RU: tuple(
        re.compile(rf"(?<!\w)(?:{joint})(?:,? \w+)??,? (?:если|при условии|в случае|когда|при наличии)(?!\w)")
        for joint in ("и", "или|либо")
    ),
    Language.EN: tuple(
        re.compile(rf"(?<!\w){joint}(?: \w+)?? (?:if|where|when|on condition|provided|in the event)(?!\w)") for joint in ("and", "or")
    ),
}


def conditions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A further condition that must hold too in one text, and that is enough in the other: and if, or if."""
    if original.language not in _MORE:
        return
    both, either = _MORE[original.language]
    for here, there in ((original, rewrite), (rewrite, original)):
        parted = there.find(either)
        joined = here.find(both) or _predicates_of_condition(here) or _begun_alike(here, there, parted)
        if not joined or not parted or here.find(either) or there.find(both):
            continue
        if any(_ruled_out(start, reading) for reading, (start, _) in ((here, joined[0]), (there, parted[0]))):
            continue  # may not if he is ill and if he is away: may not if he is ill or away
        left, right = (joined[0], parted[0]) if here is original else (parted[0], joined[0])
        words = messages.changed(messages.JOINT_CHANGED, original, left, rewrite, right)
        yield Change(ChangeType.CONDITION, words, (left,), (right,))
        return


_SKIPPED = r"(?:(?:не|если|котор\w+|он|она|оно|они|его|ее|их|при этом|к тому же|может|могут|мог(?:ла|ло|ли)?|нельзя|невозможно|можно|быть|была?|было|были) ){0,4}"


# what he may do *as well* is joined to nothing
_AND_DOES = re.compile(rf"(?<!\w)(?<! он )(?<! она )(?<! они )(?:и|а также) {_SKIPPED}(?P<what>\w{{4,}})")


_OR_DOES = re.compile(rf"(?<!\w)(?:или|либо) {_SKIPPED}(?P<what>\w{{4,}})")


def also_does(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A Russian predicate that holds beside another in one text, and is enough in the other: has no work and does not study."""
    if original.language is not Language.RU:
        return
    if (pair := _of_series(original, rewrite) or _of_series(rewrite, original)[::-1]) != ():
        yield Change(
            ChangeType.CONDITION, messages.changed(messages.JOINT_CHANGED, original, pair[0], rewrite, pair[1]), pair[:1], pair[1:]
        )
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        either, both = _behind(_OR_DOES, here), _behind(_AND_DOES, there)
        for left, one in _behind(_AND_DOES, here, participles=True):
            for right, other in _behind(_OR_DOES, there):
                crossed = other.word.finite and _does_before(one, right[0], there) and _does_before(other, left[0], here)
                if one.word.cases and not crossed and not here.folded.endswith("не ", 0, one.start):
                    continue
                if not (crossed or one.same(other)) or any(one.same(t) for _, t in (*either, *both)):
                    continue
                if _denied_behind(left, one, here) != _denied_behind(right, other, there):
                    continue  # if it is not set and does not follow: if it is set or follows
                within = there.clause_at(right[0])
                if within is not None and there.marks.purpose.match(there.folded, within.start):
                    continue  # may hire and dismiss by leave: to hire or dismiss he needs leave
                if not _ruled_out(right[0], there) and not _ruled_out(left[0], here):
                    first, second = (left, right) if here is original else (right, left)
                    words = messages.changed(messages.JOINT_CHANGED, original, first, rewrite, second)
                    yield Change(ChangeType.CONDITION, words, (first,), (second,))
                    return


_SERIES = re.compile(r"(?<!\w)(?P<one>\w{4,}), (?P<other>\w{4,})(?:, \w+)*,? (?P<joint>и|или|либо) (?P<last>\w{4,})(?!\w)")
_PAIR = re.compile(r"(?<!\w)(?P<one>\w{4,}),? (?P<joint>и|или|либо) (?P<other>\w{4,})(?!\w)")


def _of_series(here: Reading, there: Reading) -> tuple[Span, ...]:
    """Two predicates of a Russian series that are enough each, and both needed in the other text: if begun, ended or stopped; if begun
    and ended, or stopped."""
    at, again = {t.start: t for t in here.tokens}, {t.start: t for t in there.tokens}
    for series in _SERIES.finditer(here.folded):
        verbs = [at.get(series.start(name)) for name in ("one", "other", "last")]
        if not all(t is not None and t.word.kind is Kind.ACTION and VERB[Language.RU].fullmatch(t.word.lemma) for t in verbs):
            continue
        for pair in _PAIR.finditer(there.folded):
            both = again.get(pair.start("one")), again.get(pair.start("other"))
            kinds = [m["joint"] == "и" for m in (series, pair)]
            if kinds[0] == kinds[1] or any(t is None for t in both) or _ruled_out(series.start(), here):
                continue
            if all(t is not None and any(v is not None and v.same(t) for v in verbs[:2]) for t in both):
                return series.span(), pair.span()
    return ()


def _denied_behind(joint: Span, verb: Token, reading: Reading) -> bool:
    """Whether a denial stands between a joint and the predicate that it adds: and *cannot be* told."""
    return _DENIED.search(reading.folded, joint[0], verb.start) is not None


_DENIED = re.compile(r"(?<!\w)(?:не|нельзя|невозможно)(?!\w)")


def _does_before(verb: Token, place: int, reading: Reading) -> bool:
    """Whether the same verb stands before a joint in its sentence: the joint joins the two in the other order."""
    opens = max(reading.folded.rfind(mark, 0, place) for mark in (". ", "; ", ": "))
    return any(t.same(verb) and VERB[Language.RU].fullmatch(t.word.lemma) for t in reading.tokens if opens < t.start < place)


def _behind(pattern: re.Pattern[str], reading: Reading, participles: bool = False) -> list[tuple[Span, Token]]:
    """Where a joint stands before a predicate, or a participle that is one, with that."""
    at = {t.start: t for t in reading.tokens}
    found = [(m.span(), at[m.start("what")]) for m in pattern.finditer(reading.folded) if m.start("what") in at]
    found = [(span, t) for span, t in found if not _either(span, reading)]
    told = [(span, t) for span, t in found if t.word.kind is Kind.ACTION and VERB[Language.RU].fullmatch(t.word.lemma)]
    # participles tell of which things there are: rare and dying plants are plants that are rare or die
    return [(s, t) for s, t in told if participles or t.word.finite or not t.word.cases or reading.folded.endswith("не ", 0, t.start)]


def _either(span: Span, reading: Reading) -> bool:
    """Whether a joint is the first of two that open each of what they join: he *either* allows it or refuses."""
    joint = next((t.text for t in reading.tokens if t.start == span[0]), "")
    if joint not in ("или", "либо"):
        return False
    again = re.search(rf"[^.;]{{2,90}}, {joint}(?!\w)", reading.folded[span[1] :])
    return again is not None and again.start() == 0 and not reading.folded.endswith(", ", 0, span[0])


def _predicates_of_condition(reading: Reading) -> list[Span]:
    """Where "and" stands before the second predicate of a Russian condition: if it came late and asks for nothing."""
    spans = [(c.start, c.end) for c in reading.clauses if c.subordinate and not reading.marks.or_.search(reading.folded, c.start, c.end)]
    return [span for span, _ in _behind(_AND_DOES, reading) if any(s <= span[0] < e for s, e in spans)]


def _begun_alike(here: Reading, there: Reading, parted: list[Span]) -> list[Span]:
    """Where "and" stands in a Russian condition before the word that follows the other text's "or if": if the measures failed and the
    spouses insist; if they failed or if the spouses insist."""
    if here.language is not Language.RU:
        return []
    begin = [t for _, end in parted if (t := next((t for t in there.content if t.start >= end), None)) is not None]
    found = []
    for start, end in here.find(here.marks.and_):
        token = next((t for t in here.content if t.start >= end), None)
        clause = here.clause_at(start)
        near = token is not None and token.start - end < 3 and clause is not None and clause.conditional
        if token is not None and near and any(token.same(t) for t in begin):
            found.append((start, end))
    return found


def _ruled_out(place: int, reading: Reading) -> bool:
    """Whether the sentence at a place denies outside its conditions."""
    within = reading.clause_at(place)
    return within is not None and any(
        c.negative and not c.conditional and not reading.marks.relative.match(reading.folded, c.start)
        for c in reading.clauses
        if c.sentence == within.sentence
    )


VERB = {
    Language.RU: re.compile(r".*(?:ть|ться|ти|тись|чь|чься)"),
    Language.KK: re.compile(r".{2,}(?:ған|ген|қан|кен|тын|тін|са|се|ды|ді)"),
}
