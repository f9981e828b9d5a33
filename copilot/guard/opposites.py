"""Words that say the opposite, mostly in English: what remains is not removed, who is bound is not released. A rewrite may put the one for
the other with a denial more or less; with as many denials it says the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copilot.guard import hindered_english, liability_english, messages
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

# A line is a pair of sides, parted by " / ".
_PAIRS = r"""
    remain\w*|stay\w*|left in place|le(?:ave|aves|aving|ft) up / remov\w+|tak\w+ (?:down|away|off)|delet\w+
    grant(?:s|ed|ing)?|approv\w+|accept\w*|admit\w*|admission|satisf\w+|allowed|upheld|uphold / refus\w+|reject\w*|declin\w+|den(?:y|ied|ies|ial)|dismiss(?:ed|es)?|turn(?:s|ed)? down
    suspend\w*|stop\w*|halt\w*|paus\w+|interrupt\w* / continu\w+|go(?:es)? on|carr(?:y|ies) on|resum\w+|proceed(?:s|ed)?
    bound|oblig(?:ed|ation)|liab(?:le|ility)|owes? / releas\w+|reliev\w+|exempt\w*|excus\w+|absolv\w+
    secret|confidential\w*|silent|undisclosed / disclos\w+|reveal\w*|divulg\w+|publish\w*|made public
    retain\w*|keeps?|kept|preserv\w+|carr(?:y|ies|ied) (?:over|forward)|carried|transferred to (?:the )?(?:next|following) / los(?:e|es|t|ing)|forfeit\w*|depriv\w+
    valid|effective|in force / void|null|invalid|lapse[sd]?
    compl(?:y|ies|ied)|observ\w+|respect\w*|obey\w* / violat\w+|breach\w*|infring\w+
    attend\w*|present|appear\w*|turn(?:s|ed)? up / absent|absence|fail\w* to (?:attend|appear|come)|stay(?:s|ed)? away
    joint\w*|together / separate\w*|several(?:ly)?
    open(?:s|ed|ing)? / clos(?:e|es|ed|ing)|shut\w*
    free of charge|for free|gratuitous\w*|at no cost|without charge / for a fee|paid for|a fee (?:is|must be|has to be) \w+|(?:is|are) charged for|against payment
    revocable|may be revoked|can be revoked|revoked|cancelled|withdrawn / irrevocabl\w+|final|binding
    includ\w+|cover\w* / exclud\w+|leav\w+ out|left out
    alive|live[sd]? / dead|die[sd]?|death|deceased
    within|inside / outside
    known|identified / unknown|unidentified
    lawful|legal / unlawful|illegal
    ceas\w+|no longer|laps\w+|expir\w+|terminat\w+|com\w+ to an end|los\w+ (?:its |their )?(?:force|validity|effect) / remain\w*|continu\w+|stay\w*|still (?:valid|in force|applies)
    restrict\w*|limit\w*|hinder\w*|obstruct\w* / free(?:ly)?|unrestricted|unhindered|without (?:restriction|hindrance)s?
    chang\w+|alter\w*|vari(?:es|ed)|vary / (?:stays?|remains?|is|are) the same|unchanged|constant
"""
_PAIRS_RU = r"""
    соответств\w+|отвеча(?:ет|ют|ть) (?:\w+ )?требовани\w+ / противореч\w+|расход(?:иться|ится|ятся)|идти вразрез
    соблюда\w+|соблюсти|придержива\w+|исполня\w+|выполня\w+ / наруша\w+|нарушить
    хран\w+|держа\w+|сохраня\w+ / разглаша\w+|разгласи\w+|раскрыва\w+|раскры(?:ть|ет|ют)|рассказыва\w+|сообща(?:ть|ет|ют)
    сохран\w+|остав\w+|оста(?:ет|ют)ся / теря\w+|потеря\w+|уничтож\w+
    прежн\w+|неизменн\w+|тем же|таким же|без изменени\w+ / меня\w+|измен(?:я\w+|ит\w*|ен[аоы]?)|поменя\w+
    продолжа\w+ / останавлива\w+|прерыва\w+|приостанавлива\w+
    способств\w+|помога\w+ / меша(?:ть|ет|ют)
"""
_HINDERS = re.compile(
    r"(?<!\w)(?:preclud\w+|prevent\w*|bar(?:s|red)?|hinder\w*|imped\w+|stop\w*|exclud\w+|rul\w+ out|prohibit\w*|an obstacle|affect\w*)(?!\w)"
)
_NOT_HINDERS = re.compile(
    r"(?<!\w)(?:not|no|nor)(?: \w+){0,2} (?:preclud\w+|prevent\w*|bar|hinder\w*|imped\w+|stop|exclud\w+|rule out|prohibit|an obstacle)(?!\w)"
)
_WITHOUT = re.compile(r"(?<!\w)(?:without|outside|not|no|beyond|other than|lack\w*|absence of|off) (?:\w+ ){0,3}\Z")
_STILL = re.compile(
    r"(?<!\w)(?:even|despite|regardless|irrespective|still|also|although|though|notwithstanding|whether|all the same|nevertheless)(?!\w)"
)


@cache
def _table(language: Language) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = (line.strip().split(" / ") for line in (_PAIRS_RU if language is Language.RU else _PAIRS).strip().splitlines())
    return tuple((_words(one), _words(other)) for one, other in pairs)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


def between(clause: Clause, here: Reading, other: Clause, there: Reading) -> int:
    """How many words of one clause have their opposite in the other, but for those that hold a denial, which count as one."""
    if here.language is Language.KK:
        return 0
    return sum(
        _has(a, clause, here) and _has(b, other, there) and not _has(b, clause, here) and not _has(a, other, there)
        for pair in _table(here.language)
        for a, b in (pair, pair[::-1])
    )


def _has(pattern: re.Pattern[str], clause: Clause, reading: Reading) -> bool:
    found = pattern.search(reading.folded, clause.start, clause.end)
    return found is not None and reading.marks.reversal.match(reading.folded, found.start()) is None


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """The opposite of a word of the original, with as many denials."""
    if original.language is not Language.EN:
        return
    if (found := next(_hindered(original, rewrite), None)) is not None:
        yield found
    if found is None and (found := next(_left_out(original, rewrite), None)) is not None:
        yield found
    if found is None and (spans := next(liability_english.exchanged(original, rewrite), None)) is not None:
        yield (found := _change(original, spans[0], rewrite, spans[1]))
    if found is None and (found := next(hindered_english.changes(original, rewrite), None)) is not None:
        yield found
    if found is not None or not _alike(original, rewrite):
        return
    for one, other in _table(Language.EN):
        for a, b in ((one, other), (other, one)):
            here, there = original.find(a), rewrite.find(b)
            if not here or not there or original.find(b) or rewrite.find(a) or _kept(here[0], original, rewrite, there[0]):
                continue
            if _denied(here[0], original) == _denied(there[0], rewrite):
                yield _change(original, here[0], rewrite, there[0])
                return
    for left, right in ((original, rewrite), (rewrite, original)):
        for token in (t for t in left.tokens if t.denies):
            root = "~" + next(key[1:] for key in token.word.strict if key[0] == "!")
            twins = [t for t in right.tokens if root in t.word.strict and not t.denies]
            kept = any(t.denies and t.same(token) for t in right.tokens) or any(
                root in t.word.strict and t is not token for t in left.tokens
            )
            if twins and _WITHOUT.search(right.folded, 0, twins[0].start):
                continue  # unscheduled: outside its schedule
            if twins and not kept and not _denied((twins[0].start, 0), right) and not _denied((token.start, 0), left):
                spans = (token.start, token.end), (twins[0].start, twins[0].end)
                yield _change(original, spans[left is rewrite], rewrite, spans[left is original])
                return
        hinders, denied = left.find(_NOT_HINDERS), [c for c in right.clauses if c.negative and not c.subordinate]
        if hinders and denied and not right.find(_HINDERS) and not right.find(_STILL):
            spans = hinders[0], denied[0].mark or (denied[0].start, denied[0].end)
            yield _change(original, spans[left is rewrite], rewrite, spans[left is original])
            return


def _hindered(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What does not prevent one from an action in one text, where the other forbids or denies that action."""
    for left, right in ((original, rewrite), (rewrite, original)):
        if right.find(_HINDERS) or right.find(_STILL):
            continue
        for start, end in left.find(_NOT_HINDERS):
            done = next((t for t in left.tokens if t.start > end and _DOING.search(left.folded, start, t.start)), None)
            for clause in right.clauses:
                if done is not None and clause.negative and clause.force is Force.MUST_NOT and any(t.same(done) for t in clause.tokens):
                    spans = (start, end), clause.mark or (clause.start, clause.end)
                    yield _change(original, spans[left is rewrite], rewrite, spans[left is original])


_BUT_NOT = re.compile(r"(?<!\w)(?:but|and|though) not (?:(?:the|an?|any|its|his|her|their|for|of|to|in|on|by|with) )*(?P<what>\w{3,})")


def _left_out(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What one text takes out by "but not", and the other, which denies and excepts nothing, has among the rest."""
    for left, right in ((original, rewrite), (rewrite, original)):
        if any(c.denials or c.reversals for c in right.clauses) or right.find(right.marks.exception) or right.find(right.marks.only):
            continue
        for match in _BUT_NOT.finditer(left.folded):
            thing = next((t for t in left.tokens if t.start == match.start("what") and not t.word.light), None)
            twin = next((t for t in right.tokens if thing is not None and t.same(thing)), None)
            if thing is not None and twin is not None and sum(t.same(thing) for t in left.tokens) == 1:
                spans = match.span(), (twin.start, twin.end)
                yield _change(original, spans[left is rewrite], rewrite, spans[left is original])


_DOING = re.compile(r" from (?:being |later )?\Z")


def _kept(span: Span, here: Reading, there: Reading, other: Span) -> bool:
    """Whether the other text says a word by yet another word: the lease has run out and the tenant stays, on expiry of the lease."""
    if not any(_STAYS.match(r.folded, s) for r, (s, _) in ((here, span), (there, other))):
        return False
    words = [t for t in here.tokens if span[0] <= t.start < span[1] and not t.word.light]
    return any(not other[0] <= o.start < other[1] for t in words for o in there.likes(t) if o.same(t) or not _EMPTY.match(o.text))


_STAYS = re.compile(r"(?:remain|stay|continu|still)")
_EMPTY = re.compile(r"(?:giv|gave|mak|made|tak|took|get|got|put|set|recei)")


def _alike(original: Reading, rewrite: Reading) -> bool:
    """Whether both texts are limited and deny alike."""
    counts = []
    for reading in (original, rewrite):
        rules = reading.marks
        limits = any(reading.find(p) for p in (rules.only, rules.exception, rules.no_sooner, rules.privative))
        counts.append((limits, sum(c.denials for c in reading.clauses) % 2))
    return counts[0] == counts[1]


_LACKING = re.compile(
    r"(?<!\w)(?:without|ceas\w+ to (?:be|have)|stop\w* being|no longer|any ?more|loss of|los\w+ (?:its|their)) (?:\w+ ){0,2}\Z"
)


_WHICH = re.compile(r"(?<!\w)(?:who|which|that|whose)(?!\w)")


def _denied(span: Span, reading: Reading) -> int:
    clause = reading.clause_at(span[0])
    if _LACKING.search(reading.folded, 0, span[0]):
        return 1  # without *interruption*
    if clause is None:
        return 0
    aside = 0
    if clause.mark is not None and clause.mark[1] <= span[0] and (which := _WHICH.search(reading.folded, clause.start, clause.mark[0])):
        # quotas that have not been used shall be *kept*
        aside = sum(which.end() <= start < clause.mark[0] for start, _ in reading.find(reading.marks.denial))
    return (clause.denials - aside) % 2


def _change(original: Reading, here: Span, rewrite: Reading, there: Span) -> Change:
    words = messages.changed(messages.DENIAL_CHANGED, original, here, rewrite, there)
    return Change(ChangeType.NEGATION, words, (here,), (there,))
