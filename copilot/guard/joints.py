"""Changed joints: "and" where the other text says "or", between the same two things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import joints_english, joints_kazakh, joints_russian, merged, messages
from copilot.guard.clauses import Clause
from copilot.guard.joined_conditions import also_does, conditions, or_should
from copilot.guard.joining import Joint
from copilot.guard.joints_alike import about, either_or, of_one_source
from copilot.guard.joints_matter import NEAR, denied, matters
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
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
                if not _twice(rewrite, right) and not matters(original, left, rewrite, right, first is rules.or_):
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
            if right is not None and here.folded[left.start : left.end] == "ни" and (lacking or denied(right, there)):
                continue  # without stopping the one and the other: neither is stopped
            if right is not None and here.folded[left.start : left.end] == "ни":
                if denied(right, there):
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

    a, b, c, d = left.before[-NEAR:], left.after[:NEAR], right.before[-NEAR:], right.after[:NEAR]
    if b[0].word.grows and joints_kazakh.same_heads(left, right):
        return True
    opens = not b[0].word.lemma.isascii() and b[0].same(d[0])  # or *a legal* person, and a legal person
    straight = common(a, c) and common(b, d) and (opens or common(a[-1:], c[-near:]) or common(b[:1], d[:near]))
    # in English an article's place may be taken by a quality; in Kazakh the head of a phrase stands last
    across = 2 if b[0].word.lemma.isascii() or b[0].word.grows else 1
    crossed = common(a, d) and common(b, c) and (common(a[-1:], d[:across]) or common(b[:1], c[-across:]))
    return straight or crossed


def _twice(reading: Reading, joint: Joint) -> bool:
    """Whether the joint stands before each of the things it joins: either the one or the other, both the one and the other."""
    word = reading.folded[joint.start : joint.end]
    clause = reading.clause_at(joint.start)
    if clause is None or clause.denials:
        return False
    return re.search(rf"(?<!\w){word} [^,.;]{{2,80}}, {word}(?!\w)", reading.folded[clause.start : clause.end]) is not None


def _bracketed(reading: Reading, joint: Joint) -> bool:
    """Whether a bracket closes right before a joint: form (of money or in kind) *and* term."""
    return ")" in reading.folded[joint.before[-1].end : joint.start]
