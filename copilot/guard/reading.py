"""A text as the guard reads it: its words, clauses with their force, amounts, dates, references."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from copilot.guard.amounts import Amount, CalendarDate, amounts, dates
from copilot.guard.clauses import Clause, Span, allowed, clauses_of, supposed
from copilot.guard.languages import Marks, marks, measures
from copilot.guard.references import Reference, references
from copilot.guard.tokens import Kind, Token, Word, tokens
from law.text import fold
from law.words import Language


@dataclass(frozen=True, slots=True)
class Reading:
    """`content`: the words that carry matter, without those inside amounts, dates and references."""

    text: str
    folded: str
    language: Language
    tokens: tuple[Token, ...]
    content: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[CalendarDate, ...]
    references: tuple[Reference, ...]
    _liked: dict[Word, list[Token]] = field(default_factory=dict, compare=False, repr=False)  # asked before: every rule asks

    # where the words of each key stand, and of each two letters that a stem of a language that adds endings only begins with
    _places: dict[str, list[int]] = field(default_factory=dict, compare=False, repr=False)

    def likes(self, token: Token) -> list[Token]:
        """The words that carry the same matter as one of another text."""
        found = self._liked.get(token.word)
        if found is None:
            found = self._liked[token.word] = self._likes(token)
        return found

    def _likes(self, token: Token) -> list[Token]:
        if not self._places:
            for at, other in enumerate(self.tokens):
                for key in other.word.keys:
                    self._places.setdefault(key, []).append(at)
                if other.word.grows:
                    self._places.setdefault("^" + other.word.beginning[:2], []).append(at)
        near = {at for key in token.word.keys for at in self._places.get(key, ())}
        if token.word.grows:
            near.update(at for at in self._places.get("^" + token.word.beginning[:2], ()) if token.like(self.tokens[at]))
        return [self.tokens[at] for at in sorted(near)]

    def find(self, pattern: re.Pattern[str]) -> list[Span]:
        return list(_spans(pattern, self.folded))

    def find_in(self, pattern: re.Pattern[str], clause: Clause) -> Span:
        """The first place of a pattern in a clause that has it."""
        return next(span for span in self.find(pattern) if clause.start <= span[0] < clause.end)

    def clause_at(self, place: int) -> Clause | None:
        """The clause in which a place of the text is."""
        return next((c for c in self.clauses if c.start <= place < c.end), None)

    def denied_if_not(self, sentence: int) -> bool:
        """Whether a sentence denies something where a condition is not met: if he does not agree, it may not be sold."""
        clauses = [c for c in self.clauses if c.sentence == sentence and c.negative]
        return any(c.subordinate for c in clauses) and any(not c.subordinate and not self.of_things(c) for c in clauses)

    def of_things(self, clause: Clause) -> bool:
        """Whether a Russian clause denies by participles alone, which tell of things: acts *not tied* to it."""
        if self.language is not Language.RU:
            return False
        denied = [t for no, t in pairwise(clause.tokens) if no.text == "не"]
        return bool(denied) and all(_ATTRIBUTE.fullmatch(t.text) for t in denied)

    def lacked(self, match: re.Match[str]) -> Token | None:
        """The thing behind "without": of a light verbal noun what it is of, without the holding of *an auction*."""
        at = next((n for n, t in enumerate(self.tokens) if t.start == match.start(match.lastindex or 0)), None)
        if at is None:
            return None
        thing, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        of = self.language is Language.RU and thing.word.light and thing.word.kind is Kind.ACTION and after is not None
        return after if of and after and "gent" in after.word.cases and after.word.kind in (Kind.NOUN, Kind.ACTION) else thing

    @property
    def marks(self) -> Marks:
        return marks(self.language)


_ATTRIBUTE = re.compile(r".{2,}(?:нн|[уюая]щ|вш|[ое]м)(?:[ыи](?:й|е|х|м|ми)|[ое]го|[ое]му|[ое]м|ая|[уо]ю|[ое]й|[ое]е)(?:ся)?")


@lru_cache(maxsize=4096)
def _spans(pattern: re.Pattern[str], folded: str) -> tuple[Span, ...]:
    return tuple(m.span() for m in pattern.finditer(folded))


@lru_cache(maxsize=256)
def read(text: str, language: Language) -> Reading:
    """Read a provision or a piece of it."""
    folded = fold(text)
    cited = references(text, folded, language)
    on = dates(folded, language)
    taken = [(r.start, r.end) for r in cited] + [(d.start, d.end) for d in on]
    counted = amounts(folded, language, taken)
    words = tokens(text, language)
    covered = taken + [_with_age(a, folded, language) for a in counted]
    clauses = clauses_of(text, folded, words, language)
    clauses = supposed(clauses, folded, marks(language))
    clauses, counted = allowed(clauses, counted, folded, marks(language))
    content = tuple(t for t in words if not t.word.light and not any(s <= t.start < e for s, e in covered))
    return Reading(text, folded, language, words, content, tuple(clauses), tuple(counted), tuple(on), tuple(cited))


def _with_age(amount: Amount, folded: str, language: Language) -> Span:
    """The place of an amount with the words beside it that only say that it is an age."""
    age = measures(language).age
    if age is None or amount.unit not in ("age", "month"):
        return amount.start, amount.end
    before, after = age[0].search(folded[max(0, amount.start - 40) : amount.start]), age[1].match(folded, amount.end)
    return amount.start - (len(before[0]) if before else 0), after.end() if after else amount.end


def limits(reading: Reading, clause: Clause | None) -> frozenset[str]:
    """How the sentence of a clause is limited: only, except, without."""
    if clause is None:
        return frozenset()
    spans = [(c.start, c.end) for c in reading.clauses if abs(c.sentence - clause.sentence) <= 1]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    rules = reading.marks
    kinds = {"only": (rules.only,), "except": (rules.exception, rules.exempt), "without": (rules.privative,), "after": (rules.no_sooner,)}
    return frozenset(kind for kind, patterns in kinds.items() if any(p.search(reading.folded, start, end) for p in patterns))


def rarer(token: Token, here: Reading, there: Reading) -> bool:
    """Whether the other text has a word fewer times."""
    return sum(token.same(t) for t in there.tokens) < sum(token.same(t) for t in here.tokens)


SUPPOSED = re.compile(r"(?<!\w)(?:в случа(?:е|ях)|при) (?:\w+(?:ой|ого|их|ых) )?\Z")  # what follows is only supposed
_LACKING = re.compile(r"(?!тәуелсіз)\w{3,}с[ыі]з")
_WITHOUT = frozenset(("без", "вне", "without"))


def reversed_near(token: Token, reading: Reading) -> bool:
    """Whether another word that holds a denial, or "without", stands close to a word: before it, in Kazakh behind it."""
    grows = reading.language is Language.KK
    if grows:
        before = next((t for t in reversed(reading.tokens) if t.end <= token.start), None)
        if before is not None and _LACKING.fullmatch(before.text):
            return True  # керексіз болып қалса
        behind = [t for t in reading.tokens if t.start > token.start]
        stop = next((n for n, t in enumerate(behind) if re.search(r"[.!?;]", reading.folded[token.end : t.start])), len(behind))
        near = [*behind[:3], *behind[3:stop][-3:]]
    else:
        if reading.folded.endswith((" с ", " со "), 0, token.start):
            return False  # is freed from work *with the keeping* of his pay: what goes with it is not denied
        opens = max(reading.folded.rfind(mark, 0, token.start) for mark in ",.;:")
        near = [t for t in reading.tokens if opens < t.start < token.start and t.text != "не"][-5:]
    if not near:
        return False
    if grows:
        found = (reading.marks.reversal.match(reading.folded, t.start) for t in near)
        return any(m and not reading.marks.denial.fullmatch(m[0].rsplit(" ", 1)[-1]) for m in found)  # does not free from it
    starts = {m.start() for m in reading.marks.reversal.finditer(reading.folded, near[0].start, near[-1].end)}
    starts |= {t.start for t in near if (t.denies or t.text in _WITHOUT) and not _after_not(t, reading)}
    # but where it is impossible he must *pay*
    return any(not reading.folded.startswith("невозможн", s) or not SUPPOSED.search(reading.folded, 0, s) for s in starts)


def _after_not(token: Token, reading: Reading) -> bool:
    return reading.folded.endswith("не ", 0, token.start)


def both_turned(clause: Clause, here: Reading, other: Clause | None, there: Reading) -> bool:
    """Whether what follows from a condition is turned round with it: liable unless he proves, not liable if he proves."""
    if other is None or not clause.conditional or not other.conditional:
        return False
    counts = [
        sum(c.denials for c in r.clauses if c.sentence == mine.sentence and c is not mine) for mine, r in ((clause, here), (other, there))
    ]
    return counts[0] % 2 != counts[1] % 2


def with_condition(clause: Clause, reading: Reading) -> Clause:
    """A Russian clause with "that" is a condition as the clause before it is: if the court finds that this and that must be done."""
    if clause.conditional or reading.language is not Language.RU:
        return clause
    opens = next(c.start for c in reading.clauses if c.sentence == clause.sentence)
    if _CONDITION_IS.search(reading.folded, opens, clause.start):
        return replace(clause, conditional=True)
    if not _THAT.match(reading.folded, clause.start):
        return clause
    before = next((c for c in reading.clauses if c.end == clause.start and c.sentence == clause.sentence), None)
    return replace(clause, conditional=True) if before is not None and before.conditional else clause


_CONDITION_IS = re.compile(r"(?<!\w)услови[еяй][^.;]{0,25}(?::| -)\s")
_THAT = re.compile(r"\s*что(?!\w)")


# a condition that is not met, told without a denial
ELSE = re.compile(
    r"(?<!\w)(?:в противном случае|(?<!не )иначе(?! как)|олай болмаған\w*|әйтпесе|otherwise,|or else|after (?:that|this)(?: (?:period|term|time|date|day|deadline|point))?|past that (?:date|day|point)|failing (?:this|that|which)|if not,)(?!\w)"
    r"|, or (?:the|it|he|she|they|this|his|her|its|their) (?:\w+ ){0,3}(?:laps|los|expir|end|ceas|forfeit|fall|becom|is|are|will)\w*(?!\w)"
)


def weight(token: Token) -> float:
    """How much a word tells of what its clause is about."""
    if token.word.light:
        return 0.15
    return {Kind.NOUN: 1.0, Kind.ACTION: 1.0, Kind.QUALITY: 0.6, Kind.OTHER: 0.3}[token.word.kind]
