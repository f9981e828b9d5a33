"""Changed joints: "and" where the other text says "or", between the same two things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from copilot.guard import joints_english, joints_kazakh, joints_russian, merged, messages
from copilot.guard.clauses import Clause, Force
from copilot.guard.joined_conditions import VERB, also_does, conditions, or_should
from copilot.guard.joining import Joint
from copilot.guard.joints_alike import about, either_or, of_one_source
from copilot.guard.joints_english import adds_predicate, does, given
from copilot.guard.reading import Reading, with_condition
from copilot.guard.roles_kazakh import case
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.actors import Side, actors
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """`and` between two things in one text where the other has `or` between the same two. Told where it matters: but
    where a denial turns the two into one another, or persons are joined, whom a rule covers one by one."""
    yield from merged.changes(original, rewrite)
    if (
        original.language is Language.EN
        and (pair := joints_english.exchanged(original, rewrite) or joints_english.whose(original, rewrite)) is not None
    ):
        words = messages.changed(messages.JOINT_CHANGED, original, pair[0], rewrite, pair[1])
        yield Change(ChangeType.CONDITION, words, pair[:1], pair[1:])
        return
    yield from conditions(original, rewrite)
    yield from joints_kazakh.conditions(original, rewrite)
    yield from joints_kazakh.either_done(original, rewrite)
    yield from also_does(original, rewrite)
    yield from or_should(original, rewrite)
    yield from joints_russian.changes(original, rewrite)
    rules = original.marks
    if rules.and_or.search(original.folded) or rules.and_or.search(rewrite.folded):
        yield from _both_ways(original, rewrite)
        if not (rules.and_or.search(original.folded) and rules.and_or.search(rewrite.folded)):
            return
    for first, second in ((rules.and_, rules.or_), (rules.or_, rules.and_)):
        for joint in _joined(original, first):
            for other in _joined(rewrite, second):
                left, right = joints_russian.headed(joint, other, original), joints_russian.headed(other, joint, rewrite)
                if not (_same_sides(left, right, near=2) or of_one_source(original, left, rewrite, right)) or _bracketed(
                    original, left
                ) != _bracketed(rewrite, right):
                    continue
                if _OPEN.match(original.folded, left.end) and _OPEN.match(rewrite.folded, right.end):
                    continue  # wages, leave pay and other payments: or other payments
                if either_or(rewrite, right) and any(about(right, other) for other in _joined(original, second)):
                    continue  # allows it or sends a refusal: either allows it, or refuses
                if not _twice(rewrite, right) and not _matters(original, left, rewrite, right, first is rules.or_):
                    continue
                if any(_same_sides(left, other) for other in _joined(rewrite, first)) or _as_it_was(left, original, rewrite, first):
                    continue
                if any(o.before[-1].same(right.before[-1]) and o.after[0].same(right.after[0]) for o in _joined(original, second)):
                    continue
                spans = left.span, right.span
                yield Change(
                    ChangeType.CONDITION,
                    messages.changed(messages.JOINT_CHANGED, original, spans[0], rewrite, spans[1]),
                    spans[:1],
                    spans[1:],
                )
                return


# where he and she have no interest: neither he nor she has it
_LACKING = re.compile(r"(?<!\w)(?:отсутств\w+|нет)(?: \w+){1,4} \Z")


def _both_ways(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """`and (or)` between two things in one text where the other has `and` or `or` alone."""
    rules = original.marks
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        if there.find(rules.and_or):
            continue
        for left in _joined(here, rules.and_or):
            patterns = (rules.or_, rules.and_) if here.folded[left.start : left.end] == "ни" else (rules.and_, rules.or_)
            right = next((j for pattern in patterns for j in _joined(there, pattern) if _same_sides(left, j)), None)
            if here.folded[left.start : left.end] == "ни" and re.search(r"(?<!\w)бы(?!\w)[^.;,]*\Z", here.folded[: left.start]):
                continue  # however many days she used
            lacking = right is not None and _LACKING.search(there.folded[: right.start]) is not None
            if right is not None and here.folded[left.start : left.end] == "nor" and any(c.negative for c in there.clauses):
                continue  # shall neither own nor rent it: owning or renting it is forbidden
            if right is not None and here.folded[left.start : left.end] == "ни" and (lacking or _denied(right, there)):
                continue  # without stopping the one and the other: neither is stopped
            if right is not None and here.folded[left.start : left.end] == "ни":
                if _denied(right, there):
                    continue  # without stopping the building and the repair: neither the building nor the repair is stopped
                within, clause = here.clause_at(left.start), there.clause_at(right.start)
                either = rules.or_.fullmatch(there.folded[right.start : right.end]) is not None
                unless = within is not None and within.subordinate and not any(c.negative for c in there.clauses)
                if unless and either and there.find(rules.only):
                    continue  # if there is neither he nor his agent it may not: it may only with him or his agent
                before = clause is not None and any(
                    t.word.finite and "," not in there.folded[right.end : t.start] for t in _denied_in(clause, there)
                )
                if clause is not None and clause.mark is not None and _HINDERS_NOT.match(there.folded, clause.mark[0]):
                    continue  # hinders neither: does not hinder the one or the other
                if clause is not None and clause.denials and (before or not (either and clause.conditional)):
                    # not on him and on her: neither on him nor on her; but if either is not signed, if neither is signed
                    continue
            if right is not None:
                spans = (left.span, right.span) if forward else (right.span, left.span)
                words = messages.changed(messages.JOINT_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.CONDITION, words, spans[:1], spans[1:])
                return


def _denied_in(clause: Clause, reading: Reading) -> list[Token]:
    """The words of a clause right behind "not"."""
    return [t for no, t in zip(clause.tokens, clause.tokens[1:], strict=False) if no.text in ("не", "not") and t.start - no.end == 1]


_HINDERS_NOT = re.compile(r"не (?:\w+ ){0,2}(?:препятств|меша|помех|исключ|лиша|ограничива|умаля|затрагива)")


_BOUND = re.compile(
    r" (?:более|больше|выше|свыше|менее|меньше|ниже|дольше|позднее|одан|бұдан|more|less|fewer|longer|over|above|later)(?!\w)"
)


_OPEN = re.compile(r"\s*(?:друг\w+|ин(?:ые|ых|ым|ыми|ой|ого|ому|ом|ая|ое|ую)|проч\w+|өзге|басқа|other)(?!\w)")


_NEAR = 3  # words next to a joint that tell what it joins
_REACH = 7  # words on a side of a joint that may be what it joins


def _infinitive(token: Token) -> bool:
    return token.word.kind is Kind.ACTION and not token.word.cases and token.text.endswith(("ть", "ти", "чь", "ться"))


def _joined(reading: Reading, pattern: re.Pattern[str]) -> list[Joint]:
    found = []
    both = reading.find(reading.marks.and_or) if pattern is not reading.marks.and_or else []
    for start, end in reading.find(pattern):
        if any(s <= start < e for s, e in both):
            continue
        if _BOUND.match(reading.folded, end):
            continue  # two or more: a bound of an amount
        before = [t for t in reading.content if t.end <= start and not re.search(r"[.;!?]\s", reading.folded[t.end : start])][-_REACH:]
        after = [t for t in reading.content if t.start >= end and not re.search(r"[.;!?]\s", reading.folded[end : t.start])][:_REACH]
        also = (
            before
            and after
            and (before[-1].word.finite or _infinitive(before[-1]))
            and after[0].word.kind is not Kind.ACTION
            and bool(after[0].word.cases)
        )
        last = next((t for t in reversed(reading.tokens) if t.end <= start), None)
        verb = (
            last is not None
            and reading.language is Language.RU
            and last.word.finite
            and last.word.lemma in ("можно", "нужно", "надо", "мочь", "вправе")
        )
        if verb and after and after[0].word.kind is not Kind.ACTION:
            continue  # to raise them one may *also* on the ground of a contract
        if also and reading.folded[before[-1].end : start] == " ":
            continue  # acquires the right *as well*
        if before and after and not _joins_clauses(start, end, reading):
            found.append(Joint(before, after, start, end))
    return found


def _as_it_was(joint: Joint, here: Reading, there: Reading, pattern: re.Pattern[str]) -> bool:
    """Whether the very words on both sides of a Russian joint have such a joint between them in the other text, light ones among
    them: the *ground* or the subject."""

    def sides(reading: Reading, start: int, end: int) -> list[Token]:
        return [t for t in reading.tokens if t.end == start - 1 or t.start == end + 1]

    mine = sides(here, joint.start, joint.end)
    if here.language is not Language.RU or len(mine) != 2:
        return False
    others = [sides(there, *span) for span in there.find(pattern)]
    return any(
        len(o) == 2 and all(any(t.like(b) for b in o) for t in mine) and all(any(b.like(t) for t in mine) for b in o) for o in others
    )


def _joins_clauses(start: int, end: int, reading: Reading) -> bool:
    """Whether a Russian "and" behind a comma opens a clause of its own: must be warned, *and* a note is made of it."""
    if reading.language is not Language.RU or not reading.folded.endswith(", ", 0, start) or reading.folded[start:end] != "и":
        return False
    opens = max(reading.folded.rfind(mark, 0, start) for mark in ".;:")
    if re.search(r"(?<!\w)и(?!\w)[^.;:]*, \Z", reading.folded[opens + 1 : start]):
        return False  # both the one and the other
    following = [t for t in reading.tokens if t.start >= end and not re.search(r"[.,;:]", reading.folded[end : t.start])]
    if following and following[0].text in ("после", "при", "если", "когда", "до", "по", "пока", "в"):
        return False  # when this, and after that
    return bool(following) and not following[0].word.finite and any(t.word.finite for t in following)


def _same_sides(left: Joint, right: Joint, near: int = 1) -> bool:
    """Whether both join the same things, in either order: something near the joint on each side is near it in the other, and on
    one side the word next to it is among the `near` words next to it."""

    def common(side: list[Token], other: list[Token]) -> bool:
        if len(side) == len(other) == 1:  # a quality whose noun is light: the best *terms*
            return side[0].like(other[0])
        return any(
            t.like(o) for t in side for o in other if t.word.kind is not Kind.QUALITY or o.word.kind is not Kind.QUALITY or o.word.finite
        )

    a, b, c, d = left.before[-_NEAR:], left.after[:_NEAR], right.before[-_NEAR:], right.after[:_NEAR]
    if b[0].word.grows and joints_kazakh.same_heads(left, right):
        return True
    opens = not b[0].word.lemma.isascii() and b[0].same(d[0])  # or *a legal* person, and a legal person
    straight = common(a, c) and common(b, d) and (opens or common(a[-1:], c[-near:]) or common(b[:1], d[:near]))
    # in English an article's place may be taken by a quality; in Kazakh the head of a phrase stands last
    across = 2 if b[0].word.lemma.isascii() or b[0].word.grows else 1
    crossed = common(a, d) and common(b, c) and (common(a[-1:], d[:across]) or common(b[:1], c[-across:]))
    return straight or crossed


def _matters(original: Reading, left: Joint, rewrite: Reading, right: Joint, either: bool) -> bool:
    """`either`: the original has "or"."""
    first, second = original.clause_at(left.start), rewrite.clause_at(right.start)
    if first is None or second is None:
        return False
    first, second = with_condition(first, original), with_condition(second, rewrite)
    if joints_russian.all_needed(original, left, rewrite, right):
        return True
    if second.force is Force.MUST and original.language is Language.KK and _FOR_IT.search(rewrite.folded, second.start, second.end):
        second = replace(second, conditional=True)  # for this both must be there
    of_all, within, clause = (right, rewrite, second) if either else (left, original, first)
    if original.language is Language.KK and _CASES.search(within.folded, of_all.end, clause.end):
        return False  # in cases in which he is ill and in which he is away: each is one
    by_leave = all(_by_leave(joint, r) for joint, r in ((left, original), (right, rewrite)))
    if by_leave and not {Force.MUST_NOT, Force.NEED_NOT} & {first.force, second.force}:
        return True  # with the leave of both: if either gives leave
    if original.language is Language.RU and not either and second.conditional and _AS_WELL.search(original.folded, 0, left.end):
        return False  # if he asks, as well as if she asks
    qualities = all(
        t.word.cases and t.word.kind in (Kind.QUALITY, Kind.ACTION) and t.text.endswith(("ых", "их", "ые", "ие", "ыми", "ими"))
        for t in (left.before[-1], left.after[0])
    )
    named = original.language is Language.RU and all(
        t.word.cases and t.word.kind in (Kind.NOUN, Kind.ACTION) for t in (left.before[-1], left.after[0])
    )
    if any(_ALSO_IF.match(r.folded, j.start) for j, r in ((left, original), (right, rewrite))):
        return False  # if it is late, as well as if it is lost: each is enough
    if original.language is Language.RU and _things(left) and _things(right) and _in_numbers(left, right):
        return False  # to districts and zones: to a district or zone
    if named and right.after[0].word.finite and re.search(r"(?<!\w)котор\w+[^.;]*\Z", rewrite.folded[: right.start]):
        return False  # acts on the making and changing of norms: an act that makes or changes them
    if qualities and right.after[0].word.finite and not (first.conditional and second.conditional):
        return False  # rare and protected plants are plants that are rare or protected
    if first.conditional and second.conditional and _not_behind(left, original) != _not_behind(right, rewrite):
        return False  # unless the contract or the law provides: if neither the contract nor the law provides
    if (
        original.language is Language.EN
        and all(adds_predicate(j, c, r) for j, c, r in ((left, first, original), (right, second, rewrite)))
        and (first.denials + first.reversals) % 2 == (second.denials + second.reversals) % 2
    ):
        return True
    conditions = first.conditional and second.conditional and not any(_denied(j, r) for j, r in ((left, original), (right, rewrite)))
    if _NEGATIVE & {first.force, second.force} and not conditions:
        if original.language is Language.EN and first.conditional and second.conditional:  # has failed to mend it: has not mended it
            return (first.denials + first.reversals) % 2 == (second.denials + second.reversals) % 2
        return first.conditional and second.conditional and first.denials == second.denials
    if (
        not either
        and first.force is Force.MAY
        and original.language is Language.RU
        and rewrite.marks.purpose.match(rewrite.folded, second.start)
    ):
        return False  # may hire and dismiss by leave: to hire or dismiss he needs leave
    if not either and not first.conditional and _done(right) and _named(left):
        return False  # a fee for issue and renewal: for what is issued or renewed
    if not either and _AS.search(original.folded, 0, left.start) and left.before[-1].word.agent and left.after[0].word.agent:
        return False  # children as victim and witness: a child who is a victim or a witness
    if not either and original.folded.endswith("так ", 0, left.start):
        return False  # as well by his fault as by wear: by his fault or by wear
    if either and rewrite.folded.endswith("так ", 0, right.start):
        return False  # for a fixed term or for none: as well for the one as for the other
    if not either and first.force is Force.MAY and original.folded.startswith("а также", left.start):
        return False  # may at the request of a party, as well as of its own motion: each is enough
    caused = left.before[-1].word.grows and case(left.before[-1]) == "dative"  # what is entailed, not what entails
    if not either and not caused and _EACH[original.language].search(original.folded, first.start, first.end):
        return False  # this and that entail a fine: who does this or that
    if first.conditional and second.conditional:
        return original.language is not Language.KK or _done(left) == _done(
            right
        )  # changes and additions are made; it is changed or added to
    done = _done(left) and _done(right)
    if first.conditional != second.conditional and not (either and second.conditional) and not done:
        return False  # "of A and B it is told" is "if there is A or B, it is told"
    if original.language is Language.EN:
        alike = all(given(j, c, r) for j, c, r in ((left, first, original), (right, second, rewrite)))
        return alike or (done and first.conditional != second.conditional) or (does(original, left) and does(rewrite, right))
    if (
        original.language is Language.KK
        and first.force is Force.MUST
        and all(joints_kazakh.to_whom(j, r) for j, r in ((left, original), (right, rewrite)))
    ):
        return True  # must tell the court and the parent: the court or the parent
    if _things(left) and _things(right) and _several(left) != _several(right):
        return False  # applications and notices are: an application or a notice is
    if merged.HIS[Language.RU].match(original.folded, left.start) and left.after[0].word.cases & {"nomn", "ablt", "gent"} == {"gent"}:
        return False  # to whom it is done: of the minister and his deputy
    return not _covered(original, left) or (first.force is Force.PLAIN and not _many(left))


_AS_WELL = re.compile(r"(?<!\w)а также(?:\Z| (?:\w+ ){1,3}и\Z)")
_ALSO_IF = re.compile(r"(?:а также|равно как и|а равно) (?:в (?:том |тех )?случа|если|когда|при )")
_AS = re.compile(r"(?<!\w)в качестве (?:\w+ )?\w+ \Z")
_CASES = re.compile(r"(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін) (?:жағдайлар|кездер)(?!ы)")
_FOR_IT = re.compile(r"(?<!\w)(?:ол|бұл|осы) үшін(?!\w)")

# what is said of several acts holds of each
_EACH = {
    Language.RU: re.compile(r"(?<!\w)(?:влеч?е?[кт]?ут|влечет|(?:явля|служ)\w+ (?:основани|причин|повод)\w+)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:ә(?:кеп|келіп) соғ\w+|негіз\w* (?:болып|бола) \w+)"),
    Language.EN: re.compile(r"(?<!\w)(?:entails?|incurs?|gives? rise to|(?:is|are|be|constitutes?) (?:a )?grounds?)(?!\w)"),
}


def _twice(reading: Reading, joint: Joint) -> bool:
    """Whether the joint stands before each of the things it joins: either the one or the other, both the one and the other."""
    word = reading.folded[joint.start : joint.end]
    clause = reading.clause_at(joint.start)
    if clause is None or clause.denials:
        return False
    return re.search(rf"(?<!\w){word} [^,.;]{{2,80}}, {word}(?!\w)", reading.folded[clause.start : clause.end]) is not None


def _done(joint: Joint) -> bool:
    """Whether verbs or participles are joined: who is registered and has paid."""
    near = joint.before[-_NEAR:], joint.after[:_NEAR]
    return all(any(t.word.kind is Kind.ACTION and _is_verb(t) for t in side) for side in near)


def _named(joint: Joint) -> bool:
    """Whether Russian verbal nouns are joined."""
    sides = joint.before[-1], joint.after[0]
    nouns = all(t.word.cases and not _is_verb(t) and not t.word.grows for t in sides)
    return nouns and any(t.word.kind is Kind.ACTION for t in sides)


def _is_verb(token: Token) -> bool:
    if token.word.lemma.isascii():
        return True  # English: any action
    return bool(VERB[Language.KK].fullmatch(token.text) if token.word.grows else VERB[Language.RU].fullmatch(token.word.lemma))


_NEGATIVE = {Force.MUST_NOT, Force.NEED_NOT, Force.PLAIN_NOT}
_PLURAL = re.compile(r".*(?:ы|и|ов|ев|ей|а[мх]|я[мх]|ами|ями|[лдт][ае]р\w*)")


def _many(joint: Joint) -> bool:
    """Whether what is joined is in the plural; two who act are each one: signed by the head and the auditor."""
    return all(_PLURAL.fullmatch(t.text) for t in (joint.before[-1], joint.after[0]))


def _denied(joint: Joint, reading: Reading) -> bool:
    """Whether a denial stands close before what is joined."""
    near = [t for t in reading.tokens if t.end <= joint.start][-_NEAR - 1 :]
    return any(reading.marks.denial.fullmatch(t.text) or t.text in ("без", "without") for t in near)


def _not_behind(joint: Joint, reading: Reading) -> bool:
    return _NOT_BEHIND.match(reading.folded, joint.end) is not None


_NOT_BEHIND = re.compile(r" (?:(?:ее|его|их|она|он|оно|они|это) )?(?:не|нельзя|невозможн\w+)(?!\w)")


def _by_leave(joint: Joint, reading: Reading) -> bool:
    """Whether consent, leave or approval is named right before those who give it, in Kazakh behind them, as is their taking part."""
    if reading.language is Language.KK:
        return any(_WITH_THEM.match(t.text) for t in joint.after[: _NEAR + 2])
    return any(reading.marks.consent.fullmatch(t.text) for t in joint.before[-_NEAR:])


_WITH_THEM = re.compile(r"(?:келісім|рұқсат|мақұлдау)[ыі]|қатысу[ыі]|қатыс(?:ады|са|қан)(?!\w)")


def _bracketed(reading: Reading, joint: Joint) -> bool:
    """Whether a bracket closes right before a joint: form (of money or in kind) *and* term."""
    return ")" in reading.folded[joint.before[-1].end : joint.start]


def _several(joint: Joint) -> bool:
    """Whether what is joined may be in the plural, neuters among it."""
    return all(
        _PLURAL.fullmatch(t.text) or (t.text.endswith(("ия", "ья")) and t.text != t.word.lemma) for t in (joint.before[-1], joint.after[0])
    )


def _in_numbers(left: Joint, right: Joint) -> bool:
    """Whether one of the things joined is in the plural on one side and in the singular on the other."""
    pairs = [(t, o) for t in (left.before[-1], left.after[0]) for o in (right.before[-1], right.after[0]) if t.same(o)]
    heads = [(t, o) for t in left.before[-_NEAR:] for o in right.before[-_NEAR:] if t.word.lemma == o.word.lemma]
    if any(
        _OF_MANY.fullmatch(t.text) and (not _PLURAL.fullmatch(o.text) or o.word.lemma.endswith(("ия", "ья")))
        for a, b in heads
        for t, o in ((a, b), (b, a))
    ):
        return True  # cases in the boards of this court and that, a case in the board of this court or that
    return any(bool(_PLURAL.fullmatch(t.text)) != bool(_PLURAL.fullmatch(o.text)) for t, o in pairs)


_OF_MANY = re.compile(r".{2,}(?:[ая]х|[ая]м|[ая]ми)")


def _things(joint: Joint) -> bool:
    """Whether Russian nouns are joined, of which a rule may speak in the singular as well as in the plural."""
    return all(bool(t.word.cases) and not t.word.finite and not t.word.grows for t in (joint.before[-1], joint.after[0]))


def _covered(reading: Reading, joint: Joint) -> bool:
    """Whether persons are joined whom a rule covers one by one: citizens and companies may, citizens or companies may."""
    # the written request *of the company*: what is joined is the request
    near = [t for t in (joint.before[-1], joint.after[0]) if not (t.word.grows and case(t) == "genitive")]
    return any(a.start <= t.start < a.end and a.side is Side.PERSON for a in actors(reading.text, reading.language) for t in near)
