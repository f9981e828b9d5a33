"""Whether a Kazakh text does on a condition what the other does without it: if he agrees it is done, it is not done until he agrees;
but if he does not agree it is done. The sign of a condition and that of what follows from it are one fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copilot.guard import messages
from copilot.guard.clauses import Clause, Force
from copilot.guard.counterparts import predicate
from copilot.guard.reading import ELSE, Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType

_UNTIL = re.compile(r".{2,}[мбп][ае]й[ыі]нш[ае]")
_ALTHOUGH = re.compile(r"(?:с[ае]|жағдай(?:лар)?да|кезде|болмаған|күннің өзінде|ғанда|генде) (?:да|де)\W*\Z")
_COPULAS = frozenset(("бол", "тұр", "бар", "жоқ", "ет", "етіл", "болма", "қал"))
_IDLE = frozenset(("көзде", "белгіле", "қарасты", "қарастыр", "айқында", "көрсет"))


@dataclass(frozen=True, slots=True)
class _Rule:
    condition: Token
    action: Token
    kept: bool  # both are affirmed or both denied


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    excepted = []
    for reading in (original, rewrite):
        rules = reading.marks
        if reading.find(rules.otherwise) or reading.find(ELSE):
            return
        marks = [c.mark for c in reading.clauses if c.mark is not None]
        exempt = [s for s, _ in reading.find(rules.exempt) if not any(a <= s < b for a, b in marks)]  # is not to be destroyed
        excepted.append(bool(exempt or reading.find(rules.exception)))
    if excepted[0] is not excepted[1]:
        return
    here, there = _rules(original), _rules(rewrite)
    for one in here:
        twins = [o for o in there if one.condition.like(o.condition) and one.action.like(o.action)]
        own = [o for o in here if one.condition.like(o.condition) and one.action.like(o.action)]
        if not twins or any(o.kept is one.kept for o in twins) or any(o.kept is not one.kept for o in own):
            continue
        left, right = one.condition, twins[0].condition
        spans = (left.start, left.end), (right.start, right.end)
        yield Change(
            ChangeType.NEGATION, messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
        )
        return


def limited(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What may be done on one condition only in one text, and is forbidden on it only in the other: only with leave; only with leave it
    may not."""
    for here, there in ((original, rewrite), (rewrite, original)):
        free, barred = _limited(here, banned=False), _limited(there, banned=True)
        again = _limited(there, banned=False)
        pair = next(((a, b) for a in free for b in barred if a.like(b) and not any(a.like(o) for o in again)), None)
        if pair is not None:
            left, right = pair if here is original else pair[::-1]
            spans = (left.start, left.end), (right.start, right.end)
            words = messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NEGATION, words, spans[:1], spans[1:])
            return


def _limited(reading: Reading, banned: bool) -> list[Token]:
    """What is done, or else what is not done, on one condition only."""
    rules, found = reading.marks, []
    for clause in (c for c in reading.clauses if not c.subordinate):
        sentence = [c for c in reading.clauses if c.sentence == clause.sentence]
        start, end = sentence[0].start, sentence[-1].end
        only = rules.only.search(reading.folded, start, end) is not None and not _NOT_ONLY.search(reading.folded, start, end)
        without = any(p.search(reading.folded, start, end) for p in (rules.privative, rules.unless, rules.exception)) or any(
            _UNTIL.fullmatch(t.text) for c in sentence for t in c.tokens
        )
        denials = sum(c.denials for c in sentence)
        action = _action(clause)
        if action is None or clause.force is Force.NEED_NOT or any(c.reversals for c in sentence):
            continue
        if banned and only and ruled_out(clause) and denials == 1 and not without:
            found.append(action)
        if not banned and ((only and not denials and not without) or (without and not only and ruled_out(clause))):
            found.append(action)
    return found


_NOT_ONLY = re.compile(r"[ғқ]ана емес|басқа ешкім|ешкім")


def _rules(reading: Reading) -> list[_Rule]:
    found = []
    for number in {c.sentence for c in reading.clauses}:
        sentence = [c for c in reading.clauses if c.sentence == number]
        main = [c for c in sentence if not c.subordinate and not _UNTIL.fullmatch(_last(c)) and c.tokens]
        action = _action(main[0]) if len(main) == 1 else None
        if action is None or main[0].force is Force.NEED_NOT or main[0].reversals:
            continue
        conditions = [told for c in sentence if c is not main[0] and c.end <= main[0].start for told in _told(c, reading)]
        conditions += _within(main[0], action, reading)
        found += [_Rule(token, action, met is not ruled_out(main[0])) for token, met in conditions]
    return found


def _last(clause: Clause) -> str:
    return clause.tokens[-1].text if clause.tokens else ""


def ruled_out(clause: Clause) -> bool:
    """Whether what a clause says is denied, not only what it tells of a thing."""
    if clause.force is Force.PLAIN_NOT and clause.mark is not None:
        ends = [t for t in clause.tokens if clause.mark[0] <= t.start < clause.mark[1]]
        return any(t.word.finite or t.text in ("жоқ", "емес") for t in ends)
    return clause.force is Force.MUST_NOT


def _action(clause: Clause) -> Token | None:
    ruled = predicate(clause) if clause.mark is not None and clause.force is not Force.PLAIN_NOT else None
    verbs = [t for t in clause.tokens if t.word.kind is Kind.ACTION and not t.word.light and t.word.lemma not in _COPULAS]
    verbs = [t for t in verbs if not (_UNTIL.fullmatch(t.text) or _EVENT.fullmatch(t.text))]
    action = ruled if ruled is not None and ruled in verbs else (verbs[-1] if verbs else None)
    return None if action is None or action.word.lemma in _IDLE else action


def _told(clause: Clause, reading: Reading) -> list[tuple[Token, bool]]:
    """What a condition tells and whether it is to be met: its verb, or of a copula the word before it."""
    if clause.reversals or _ALTHOUGH.search(reading.folded, clause.start, clause.end):
        return []
    if any(reading.marks.joins(t.text) for t in clause.tokens):
        return []
    verb = next((t for t in reversed(clause.tokens) if t.word.kind is Kind.ACTION and _CONDITION.fullmatch(t.text)), None)
    return [] if verb is None else _of_verb(verb, clause, reading)


def _of_verb(verb: Token, clause: Clause, reading: Reading) -> list[tuple[Token, bool]]:
    met = _NOT.fullmatch(verb.text) is None
    if verb.word.light or verb.word.lemma in _COPULAS or verb.text.startswith("бол"):
        before = [t for t in clause.tokens if t.end < verb.start][-1:]
        if before and before[0].text in ("жоқ", "емес"):
            return []
        thing = [
            t
            for t in before
            if (not t.word.light or reading.marks.consent.fullmatch(t.text)) and not reading.marks.privative.fullmatch(t.text)
        ]
        return [(t, met) for t in thing]
    leave = [t for t in clause.tokens if t.end == verb.start - 1 and reading.marks.consent.fullmatch(t.text)]
    return [] if verb.word.lemma in _IDLE else [(t, met) for t in (verb, *leave)]


def _within(clause: Clause, action: Token, reading: Reading) -> list[tuple[Token, bool]]:
    """The leave that the clause that rules speaks of: with leave, without leave, where it has been given."""
    rules = reading.marks
    inside = [t for t in clause.tokens if t is not action]
    found = [(t, True) for t in inside for s, _ in reading.find(rules.by_consent) if t.start == s]
    without = rules.privative.finditer(reading.folded, clause.start, clause.end)
    lacked = [t for m in without if (t := reading.lacked(m)) is not None and rules.consent.match(reading.folded, t.start)]
    for token in inside:
        if _UNTIL.fullmatch(token.text):
            found.append((token, False))
        elif token.word.kind is Kind.ACTION and not token.word.light and (time := _TIME.match(reading.folded, token.start)):
            found.append((token, time.lastgroup == "after"))
    return found + [(t, False) for t in lacked]


_EVENT = re.compile(r".{2,}(?:[ғқ]ан|[гк]ен)(?:ға|ге|қа|ке|нан|нен)")
# after it is registered, before it is
_TIME = re.compile(
    r"\w+(?:[ғқ]ан|[гк]ен)(?:(?P<before>(?:ға|ге|қа|ке| күнге) дейін)|(?P<after>(?:нан|нен) (?:кейін|соң)| (?:соң|кейін|(?:күн|сәт|кез)\w+ бастап)))(?!\w)"
)


_CONDITION = re.compile(r".{2,}(?:с[ае]|[ғқ]ан(?:да)?|[гк]ен(?:де)?|[мбп][ае]й[ыі]нш[ае])")
_NOT = re.compile(r".{2,}[мбп][ае](?:с[ае]|ған(?:да)?|ген(?:де)?|йт[ыі]н|й[ыі]нш[ае])")
