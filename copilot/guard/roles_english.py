"""Who acts in an English text: the subject of an active verb, or whom "by" names behind a passive one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copilot.guard.agents import Agent
from copilot.guard.clauses import Span
from copilot.guard.languages.lexicon_en import ACTING
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.stems import stem
from law.words import Language

_MODAL = re.compile(
    r"(?<![\w-])(?:shall|must|may|can|will|has to|have to|needs? to|(?:is|are) (?:to|required to|obliged to|bound to|entitled to|allowed to|free to|"
    r"responsible for|obligated to|authori[sz]ed to)|ha(?:s|ve) the right to|it is)(?: not| also| only| then| first| itself| himself| each)?(?![\w-])"
)
_PERFECT = re.compile(
    r"(?<![\w-])ha(?:s|ve|d)(?= (?:not |never |already |also |twice |since |been )?(?:\w+ed|given|taken|made|paid|sold|bought|broken|lost|left|sent|written|withdrawn|known|done|found|hidden|become)(?!\w))"
)
_BREAK = re.compile(r"[,.;:()]|(?<!\w)(?:if|when|where|unless|until|once|that|and|but|or|while|after|before|because)(?!\w)")
_AFTER_HEAD = re.compile(
    r"(?<!\w)(?:of|in|on|for|with|to|from|by|at|under|against|who|whose|which|that|having|holding|without|within|over|about|as)(?!\w)"
)
_BY = re.compile(r"(?<![\w-])(?P<by>by) (?:(?:the|a|an|its|his|her|their|such|that|any|each|another) )?")
_CLEFT = re.compile(r"(?<![\w-])it is (?:for |up to )?the (?P<who>(?:\w+ ){0,2}?\w+?) (?:who|that|to) (?P<does>\w+)")
_WORD = re.compile(r"\w")
_GIVES = re.compile(r"giv|gave|provid|hand|submit|suppl|deliver|send|sent|pay|paid|refund|return|reimburs|transfer|pass|present|serv")
_TAKES = re.compile(r"get|got|receiv|obtain|tak|took|collect|acquir|accept|recover")


def changes(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """The same thing done by another whom the original names too."""
    old, new = agents(original), agents(rewrite)
    for agent in old:
        exact = any(v.same(w) for o in new for v in agent.verbs for w in o.verbs)
        doing = [o for o in new if _one_thing(agent, o, exact)]
        alike = [a for a in old if a is not agent and _one_thing(a, agent, exact)]
        if len(doing) > 1 and len(alike) == 1 and agent.name:  # each insures: who insures what
            doing = [o for o in doing if any(t.same(w) for t in agent.name for w in o.name)]
            if len(doing) == 1 and not _one(agent, doing[0]) and _one(alike[0], doing[0]) and not set(alike[0].name) & set(agent.name):
                yield agent.span, doing[0].span
                return
        if not doing or any(_one(a, o) for a in old if a is agent or _one_thing(a, agent, exact) for o in doing):
            continue
        if any(_one(agent, o) and _one_thing(a, o, exact) for o in new for a in old if _one_thing(a, agent, exact)):
            continue
        other = doing[0]
        if any(_one(a, other) and _one_thing(a, other, exact) for a in old):
            continue
        if rewrite.likes(agent.head):
            yield agent.span, other.span
            return
    for agent in old:
        for other in new:
            turned = any(
                (_GIVES.match(v.text) and _TAKES.match(w.text)) or (_TAKES.match(v.text) and _GIVES.match(w.text))
                for v in agent.verbs
                for w in other.verbs
            )
            things = [[t for t in a.name if t.word.kind is not Kind.QUALITY] for a in (agent, other)]
            if turned and _one(agent, other) and any(t.same(o) for t in things[0] for o in things[1]):
                yield agent.span, other.span
                return
    yield from _anyone(original, rewrite, new)


_ANYONE = re.compile(
    r"(?<!\w)(?:(?:an?|any|every|each|the|no) (?:\w+ )?persons?(?: \w+ed)?|persons(?: \w+ed)?|anyone|everyone|everybody|anybody|those) (?:who (?:[\w'-]+ ){1,9}?)?"
    r"(?:shall have the right|ha(?:s|ve) the right|may|can|shall be (?:entitled|free|allowed)|(?:is|are) (?:entitled|free|allowed)) (?:to )?(?P<does>\w+)"
)
_OFFICIAL = re.compile(
    r"(?:officer|official|inspector|police|court|judge|prosecutor|ministry|minister|authority|authoritie|agency|inspectorate|notary|employer|bank)s?"
)


def _anyone(original: Reading, rewrite: Reading, new: list[Agent]) -> Iterator[tuple[Span, Span]]:
    """What any person may do in the original, and what an official of whom it says nothing may do in the rewrite."""
    for match in _ANYONE.finditer(original.folded):
        verb = next((t for t in original.tokens if t.start == match.start("does")), None)
        for agent in new if verb is not None else ():
            strange = _OFFICIAL.fullmatch(agent.head.text) is not None and not original.likes(agent.head)
            if strange and any(verb is not None and v.same(verb) for v in agent.verbs):
                yield match.span(), agent.span
                return


def _one(left: Agent, right: Agent) -> bool:
    return left.head.like(right.head)


def _one_thing(left: Agent, right: Agent, exact: bool) -> bool:
    """Whether two do one thing: by the same verb, where such a one is to be found (approves, signs), else by any like it."""
    pairs = [(v, w) for v in left.verbs for w in right.verbs]
    return any(v.same(w) if exact else v.like(w) for v, w in pairs) and not any(_converse(v, w) for v, w in pairs)


def _converse(left: Token, right: Token) -> bool:
    """Whether one gives what the other gets."""
    return any(_GIVES.match(a.text) and _TAKES.match(b.text) for a, b in ((left, right), (right, left)))


def agents(reading: Reading) -> list[Agent]:
    return [*_subjects(reading), *_by(reading), *_cleft(reading), *_perfect(reading), *_charged(reading)]


_AT_ONCE = 10  # characters to the participle behind "has"


def _perfect(reading: Reading) -> Iterator[Agent]:
    """Who has done something, right before "has", where no other stands beside him."""
    for match in _PERFECT.finditer(reading.folded):
        near = [t for t in reading.tokens if t.end <= match.start()][-4:]
        verb = _verb(match.end(), reading)
        alone = bool(near) and match.start() - near[-1].end == 1 and not any(reading.marks.joins(t.text) for t in near)
        if alone and verb is not None and verb.start - match.end() < _AT_ONCE and acts(near[-1]):
            yield Agent((near[-1].start, verb.end), near[-1], _things(verb, reading), _with_thing(verb, reading))


def acts(token: Token) -> bool:
    return token.word.agent or token.word.lemma in _acting()


@cache
def _acting() -> frozenset[str]:
    return frozenset(stem(word, Language.EN) for word in ACTING)


def _subjects(reading: Reading) -> Iterator[Agent]:
    folded = reading.folded
    last: Token | None = None
    for match in _MODAL.finditer(folded):
        begin = max((m.end() for m in _BREAK.finditer(folded, 0, match.start())), default=0)
        head = _head(begin, match.start(), reading)
        if head is None and (whose := _WHO.search(folded, 0, match.start())) is not None:
            head = _named_last(whose.start(), reading)  # hands it to the owner, who *shall* sign it
        if head is None and _PRONOUN.search(folded, 0, match.start()):
            head = _named_first(match.start(), reading)  # if the agent sells it, he *shall* tell the owner
        if head is None and last is not None and not _WORD.search(folded, begin, match.start()) and "." not in folded[last.end : begin]:
            head = last  # shall keep it and *shall* send it
        last = head or last
        verb = _verb(match.end(), reading)
        if head is not None and verb is not None:
            yield Agent((head.start, verb.end), head, _things(verb, reading), _with_thing(verb, reading))
    told: Token | None = None
    for verb in (t for t in reading.tokens if t.word.kind is Kind.ACTION):
        begin = max((m.end() for m in _BREAK.finditer(folded, 0, verb.start)), default=0)
        head = _head(begin, verb.start, reading)
        if head is None and not _WORD.search(folded, begin, verb.start) and _AND.search(folded, 0, begin):
            head = told  # gives it and *signs* it
        if (
            head is not None
            and _finite(head, verb)
            and not any(head.start < t.start < verb.start and t.text in _FORCE for t in reading.tokens)
        ):
            told = head
            yield Agent((head.start, verb.end), head, _things(verb, reading), _with_thing(verb, reading))
        elif told is not None and "." in folded[told.end : verb.start]:
            told = None


_AND = re.compile(r"(?<!\w)(?:and|then)\Z")


def subject(place: int, reading: Reading) -> Token | None:
    """Who acts right before a place."""
    return _head(max((m.end() for m in _BREAK.finditer(reading.folded, 0, place)), default=0), place, reading)


_WHO = re.compile(r",? (?:and )?(?:who|which) \Z")
_PRONOUN = re.compile(r"(?<!\w)(?:he|she|it|they|he or she) \Z")


def _named_first(place: int, reading: Reading) -> Token | None:
    """Who acts in the condition before a pronoun, in its sentence."""
    begin = max((m.end() for m in re.finditer(r"[.;]\s", reading.folded[:place])), default=0)
    opens = _CONDITION.match(reading.folded, begin)
    return (
        _head(opens.end(), next((m.start() for m in _VERBAL.finditer(reading.folded, opens.end(), place)), place), reading)
        if opens
        else None
    )


_CONDITION = re.compile(r"\s*(?:if|where|when|once|whenever|as soon as) ")
_VERBAL = re.compile(r"(?<!\w)(?:has|have|is|are|was|were|does|do|did|shall|must|may|can|fails?|\w{3,}(?:es|[^s']s))(?!\w)")
_NEAR = 6  # words from one who acts to "who"


def _named_last(place: int, reading: Reading) -> Token | None:
    """The last who is named before "who", in its sentence."""
    near = [t for t in reading.tokens if t.end <= place and "." not in reading.folded[t.end : place]][-_NEAR:]
    return next((t for t in reversed(near) if acts(t)), None)


_FORCE = frozenset("shall must may can will is are was were be has have not".split())
_EMPTY = re.compile(r"(?:tak|took|mak|made|giv|gave|carr|hold|held|ha[sv]|do|perform|conduct|adopt|exercis)\w*")


def _things(verb: Token, reading: Reading) -> tuple[Token, ...]:
    """What is done by a verb to what: insures the *building*."""
    stop = _BREAK.search(reading.folded, verb.end)
    near = [t for t in reading.tokens if verb.end <= t.start < (stop.start() if stop else len(reading.folded))][:4]
    return tuple(t for t in near if t.word.kind is not Kind.OTHER and not t.word.light)[:2]


def _with_thing(verb: Token, reading: Reading) -> tuple[Token, ...]:
    """A verb, or a light verb with what is done: takes the *decision*."""
    if not _EMPTY.match(verb.text):
        return (verb,)
    at = reading.tokens.index(verb)
    things = [
        t
        for t in reading.tokens[at + 1 : at + 5]
        if t.word.kind is Kind.ACTION and not t.word.light and not t.text.endswith(("ive", "able"))
    ]
    return verb, *things[:1]


def _finite(subject: Token, verb: Token) -> bool:
    plural = subject.text.endswith("s")
    return verb.text.endswith("s") != plural and not verb.text.endswith(("ing", "ed", "ion", "ions", "ment", "ss"))


def _head(start: int, end: int, reading: Reading) -> Token | None:
    """The noun that acts: the last one before the first preposition of a subject; None where it is no one who acts."""
    stop = _AFTER_HEAD.search(reading.folded, start, end)
    inside = [t for t in reading.tokens if start <= t.start and t.end <= (stop.start() if stop else end)]
    return inside[-1] if inside and acts(inside[-1]) else None


_ASIDE = re.compile(r",[^,.;:]{3,80},")  # shall, at his choice, repair it


def _verb(start: int, reading: Reading) -> Token | None:
    """The verb behind a word of force; None where it is passive."""
    aside = _ASIDE.match(reading.folded, start)
    start = aside.end() if aside else start
    near = [t for t in reading.tokens if t.start >= start][:4]
    if not near or near[0].text in ("be", "have", "been"):
        return None
    return next((t for t in near if t.word.kind is Kind.ACTION), None)


def _by(reading: Reading) -> Iterator[Agent]:
    for match in _BY.finditer(reading.folded):
        stop = next((m.start() for m in _BREAK.finditer(reading.folded, match.end())), len(reading.folded))
        head = _head(match.end(), stop, reading)
        begin = max((m.end() for m in re.finditer(r"[,.;:]|(?<!\w)and(?!\w)", reading.folded[: match.start()])), default=0)
        verbs = [t for t in reading.tokens if begin <= t.start < match.start() and t.word.kind is Kind.ACTION and not t.word.light]
        if head is not None and verbs:
            last = next((t for t in reversed(reading.tokens) if t.end <= match.start()), verbs[-1])
            done = verbs if last.word.light and last.word.kind is Kind.ACTION else verbs[-1:]  # the decision is *taken* by
            yield Agent((done[-1].start, head.end), head, (), tuple(done))


_CHARGED = re.compile(
    r"(?<!\w)(?:burden|onus|duty|obligation|responsibility|task|job|right|power) (?:of|to) (?:the )?(?P<does>\w+)[^.;]{0,90}? (?:rests?|lies?|falls?|belongs?|is|be|rest|lie) (?:with|on|upon|to) "
)
_BEARS = re.compile(r"(?<!\w)(?:bears?|has|carr(?:y|ies)) the (?:burden|onus) of (?P<does>\w+)")


def _charged(reading: Reading) -> Iterator[Agent]:
    """With whom a burden or a duty lies: the burden of proving it rests with the *seller*."""
    for match in _CHARGED.finditer(reading.folded):
        stop = next((m.start() for m in _BREAK.finditer(reading.folded, match.end())), len(reading.folded))
        head = _head(match.end(), stop, reading)
        verb = next((t for t in reading.tokens if t.start == match.start("does")), None)
        if head is not None and verb is not None:
            yield Agent((verb.start, head.end), head, (), (verb,))
    for match in _BEARS.finditer(reading.folded):
        who = subject(match.start(), reading) or subject(max(0, match.start() - 6), reading)
        verb = next((t for t in reading.tokens if t.start == match.start("does")), None)
        if who is not None and verb is not None:
            yield Agent((who.start, verb.end), who, (), (verb,))


def _cleft(reading: Reading) -> Iterator[Agent]:
    for match in _CLEFT.finditer(reading.folded):
        head = next((t for t in reading.tokens if t.end == match.end("who")), None)
        verb = next((t for t in reading.tokens if t.start == match.start("does")), None)
        if head is not None and verb is not None and acts(head):
            yield Agent((head.start, verb.end), head, _things(verb, reading), (verb,))
