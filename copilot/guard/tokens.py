"""The words of a text as the guard compares them, and the reader of words of each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from copilot.guard import formulas
from law.text import fold
from law.words import Language

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


class Kind(StrEnum):
    NOUN = "noun"
    ACTION = "action"  # a verb, or a noun or participle made of one: wording, where plain style changes most
    QUALITY = "quality"  # an adjective
    OTHER = "other"  # adverbs, particles, joints


@dataclass(frozen=True, slots=True)
class Word:
    """What a word is by itself. `keys`: two words of the same matter share one (lemma, root, group of synonyms); `strict`: the
    keys of them that are not mere synonyms. `light`: a word of drafting that carries no matter. `cases`: Russian only."""

    lemma: str
    kind: Kind
    strict: frozenset[str]
    keys: frozenset[str]
    light: bool = False
    cases: frozenset[str] = frozenset()
    passive: bool = False
    finite: bool = False  # a predicate of its own clause
    root: str = ""
    agent: bool = False  # one who does what the root says
    grows: bool = False  # the language adds endings only: words with one beginning have one root
    beginning: str = ""  # of such a language: the stem as `beginning` makes it


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word at [start, end) of the text; `text` is folded. Two are one where they are the same object: they are looked for often."""

    start: int
    end: int
    text: str
    word: Word

    @property
    def denies(self) -> bool:
        """Whether the word holds a denial: unpaid, non-fulfilment."""
        return any(key[0] == "!" for key in self.word.strict)

    def like(self, other: Token) -> bool:
        """Whether the two words carry the same matter."""
        return not self.word.keys.isdisjoint(other.word.keys) or (self.word.grows and _one_beginning(self.word, other.word))

    def kin(self, other: Token) -> bool:
        """Whether one is what is done and the other who does it."""
        if self.word.agent == other.word.agent or not self.word.root or not other.word.root:
            return False
        agent, act = (self, other) if self.word.agent else (other, self)
        if len(agent.word.lemma) > 5 and act.word.lemma.startswith(agent.word.lemma.rstrip("ь")):
            return True  # родитель, родительский
        short, long = sorted((self.word.root, other.word.root), key=len)
        if self.word.grows and len(short) == 2 and long in (short + "ып", short + "іп"):
            return True  # алушы, алып: the stem of a short verb keeps its converb's ending
        if len(short) >= (3 if self.word.grows else 4) and long.startswith(short):
            return True  # владелец, владеет
        least = 5 if self.word.grows else 6
        return (
            short == long or short[:least] == long[:least] or (not self.word.grows and len(short) >= least and short[:least] in long)
        )  # an heir inherits: унаследовать

    def same(self, other: Token) -> bool:
        """Whether the two are the same word, in any form or part of speech."""
        return not self.word.strict.isdisjoint(other.word.strict) or (self.word.grows and _one_beginning(self.word, other.word))


_ALTERNATING = str.maketrans("бгғү", "пкқу")  # the last letter of a stem; Latin Y is read as у and stands for ү as well


def beginning(lemma: str) -> str:
    """A stem of a language that adds endings only, with the letters that alternate as one."""
    return lemma.translate(_ALTERNATING)


# What may follow a stem of two letters: ел, елін, елінде.
_INFLECTION = re.compile(r"(?:[ыі])?(?:н|н[ыі]ң|д[ыі]ң|т[ыі]ң|на|не|ға|ге|қа|ке|нда|нде|да|де|нан|нен|дан|ден|мен)?")


def _one_beginning(left: Word, right: Word) -> bool:
    """Whether two stems are one, or the shorter begins the longer but for its last letter. One who does is not what is done."""
    mine, other = left.beginning, right.beginning
    if mine[:2] != other[:2]:
        return False
    shorter = min(len(mine), len(other))
    if mine[: min(3, shorter)] != other[: min(3, shorter)] or left.agent != right.agent:
        return False
    if shorter <= _SHORT and _LOAN.search(max(mine, other, key=len)):
        return mine == other  # туризм is no form of түр
    if mine[:shorter] == other[:shorter]:
        return shorter >= 3 or (shorter == 2 and _INFLECTION.fullmatch(max(mine, other, key=len)[2:]) is not None)
    return shorter >= 5 and mine[: shorter - 1] == other[: shorter - 1]


_SHORT = 3  # letters of a stem that may begin another word by chance
_LOAN = re.compile(r"изм|ци[яй]|логи|крат")  # of words from other languages

_ENDING = re.compile(r"[ғқ]а|[гк]е|[тднм][аеыі]н?|[мбп]ен|[тдн][ыі]ң|[ыі]н?|[ыі]н[ае]н?|[ыі]нд[ае]|[ыі]н[ыі]ң|с[ыі]н?|с[ыі]н[ае]")
_WISH = re.compile(r"(\w{2,})[ғқгк][ыі]с[ыі]")
_ABLE = frozenset(("able",))
_CAN_DO = re.compile(r".*(?:[^д][ае]|[йя])")  # кезде алады: takes it then
_CAN = re.compile(r"ал(?:ады|майды|атын|майтын|са|маса|уы|мауы|уға|ған)")


# Verbs that behind a converb say only how an action goes: алып қою, сақтап қалу
_AUXILIARY = re.compile(r"(?:қой|қоя|қою|қал|таста|кет|отыр|жүр|тұр|шық|шығ(?!ар)|көр(?!сет))(?!\w*(?:ғын|лық))")


# жөндеуді уақтылы жүргізу: what is done is told by the verbal noun before
_CARRIES_OUT = re.compile(r"(?:жүргіз|жаса(?!қ|л|нд|с)|атқар)(?!уш)")
_VERBAL = re.compile(r"\w{2,}[ую]д[ыі]")
_OBJECT = 5


def _leads(token: Token) -> bool:
    return token.word.kind is Kind.ACTION and token.text.endswith(_CONVERB) and not token.word.light


_CONVERB = ("п", "май", "мей", "бай", "бей", "пай", "пей")


def tokens(text: str, language: Language) -> tuple[Token, ...]:
    """All words of a text in order, without numbers."""
    folded = fold(text)
    read = _reader(language)
    found: list[Token] = []
    for start, end in _words(folded):
        form = folded[start:end]
        if (
            language is Language.KK
            and start > 1
            and folded[start - 1] == "-"
            and not folded[start - 2].isalpha()
            and _ENDING.fullmatch(form)
        ):
            continue  # 20 %-ға: an ending, no word
        word = read(form)
        if language is Language.RU and folded[end : end + 1] == "-" and form.endswith(("о", "е")):
            word = replace(word, finite=False)  # аварийно-спасательный: half of a quality, no predicate
        if found and found[-1].text == "не" and language is Language.RU:
            word = replace(
                word,
                strict=word.strict | {"!" + key[1:] for key in word.strict if key[0] == "~"},
                keys=word.keys | {"!" + key[1:] for key in word.strict if key[0] == "~"},
            )
        if found and language is Language.KK and _CAN.fullmatch(form) and _CAN_DO.fullmatch(found[-1].text):
            last = found[-1]  # құра алады: the verb is құру
            found[-1] = replace(last, word=read(last.text[:-1] + ("ю" if last.text[-1] == "я" else "у")))
            word = replace(word, strict=_ABLE, keys=_ABLE, beginning="")  # no form of алу
        if found and language is Language.KK and form.startswith("кел") and (wish := _WISH.fullmatch(found[-1].text)):
            found[-1] = replace(found[-1], word=read(wish[1] + "у"))  # шыққысы келген: the verb is шығу
            word = replace(word, light=True)
        if language is Language.KK and _CARRIES_OUT.match(form) and any(_VERBAL.fullmatch(t.text) for t in found[-_OBJECT:]):
            word = replace(word, light=True)
        if found and language is Language.KK and _AUXILIARY.match(form) and _leads(found[-1]):
            word = replace(word, light=True)
        found.append(Token(start, end, form, word))
    return tuple(_with_formulas(found, folded, language))


def _with_formulas(words: list[Token], folded: str, language: Language) -> Iterator[Token]:
    said = formulas.keys(folded, language)
    idle = formulas.empty(folded, language)
    joints = formulas.prepositions(folded, language)
    terms = formulas.terms(folded, language)
    for token in words:
        if any(
            token.start == start
            or token.end == end
            or (start <= token.start < end and token.text.startswith(("решени", "обязательств", "обязанност", "шешім")))
            for start, end in idle
        ) or any(start <= token.start < end for start, end in joints):
            token = replace(token, word=replace(token.word, light=True))
        elif any(start <= token.start < end for start, end in terms):
            token = replace(token, word=replace(token.word, light=False, kind=Kind.NOUN if language is Language.EN else token.word.kind))
        keys = {key for start, end, key in said if start <= token.start < end}
        yield replace(token, word=replace(token.word, keys=token.word.keys | keys)) if keys else token


def _words(folded: str) -> Iterator[tuple[int, int]]:
    """Places of words; two words of at least four letters that a hyphen joins are two: государства-члены, талап-арыз."""
    for match in _WORD.finditer(folded):
        parts = match[0].split("-")
        if len(parts) == 2 and min(map(len, parts)) >= 4:
            middle = match.start() + len(parts[0])
            yield match.start(), middle
            yield middle + 1, match.end()
        else:
            yield match.span()


def _reader(language: Language) -> Callable[[str], Word]:
    if language is Language.RU:
        from copilot.guard import russian

        return russian.word
    if language is Language.KK:
        from copilot.guard import kazakh

        return kazakh.word
    from copilot.guard import english

    return english.word
