"""Norms read out of a sentence: who must, may or must not do what, to what, within which term and in what amount.

A norm is kept as the words that carry its matter, each affirmed or denied, with its modal force, its amounts and the actors
that carry it out. That is enough to ask of two norms whether they speak of the same thing and say the opposite of it
(`law.likeness`); it is no parse of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from law import numerals
from law.actors import Actor, Side, actors
from law.languages import of
from law.morphology_ru import parse
from law.quantities import Quantity, counted, quantities
from law.stems import stem
from law.text import fold
from law.thesaurus import groups, opposites
from law.words import Language


class Force(StrEnum):
    """Modal force. PLAIN is the indicative, which in acts means a duty or a power of the one who acts."""

    MUST = "must"
    MAY = "may"
    MUST_NOT = "must not"
    NEED_NOT = "need not"
    PLAIN = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that carries matter. `denied`: the norm says that it is not, is not done or is not needed; `act`: it names an
    action (a verb or a verbal noun) or what the norm does without."""

    start: int
    end: int
    text: str  # folded
    stem: str
    language: Language  # Russian or Kazakh
    denied: bool = False
    act: bool = False
    event: bool = False  # only dates a term: "со дня подписания"
    being: bool = False  # says what something is or is not: "является членом"

    @property
    def verb(self) -> bool:
        """Whether it could be the predicate (a finite verb, a short participle, an infinitive)."""
        return _is_verb(self.text, self.language)


@dataclass(frozen=True)
class Norm:
    """Text, language and lead-in make up the norm: the rest is read out of them, what few comparisons ask for when it is asked
    for, and two norms are equal where they are."""

    text: str
    language: Language
    lead: int  # where the sentence itself begins, after its lead-in
    force: Force = field(compare=False)
    words: tuple[Word, ...] = field(compare=False)
    quantities: tuple[Quantity, ...] = field(compare=False)
    index: Mapping[object, tuple[Word, ...]] = field(compare=False, repr=False)  # by what they are compared by
    keyed: tuple[tuple[object, ...], ...] = field(compare=False, repr=False)  # what each word is compared by

    @property
    def _known(self) -> Language:
        return self.language if self.language in _EMPTY else Language.RU

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """All that it mentions."""
        return actors(self.text, self._known)

    @cached_property
    def agents(self) -> tuple[Agent, ...]:
        """Those who carry the norm out, as far as the grammar shows them."""
        return tuple(_agents(fold(self.text), self.actors, self._known))

    @cached_property
    def order(self) -> tuple[tuple[bool, Word], ...]:
        """Events that it must precede (True) or follow."""
        return _order(fold(self.text), self.words, self._known)

    @cached_property
    def cases(self) -> frozenset[int]:
        """Ordinals that tell the case it is for: the second tender, the third."""
        return _cases(fold(self.text), self._known)

    def __hash__(self) -> int:
        return hash(self.text)

    @cached_property
    def compared_by(self) -> frozenset[object]:
        """What its words and amounts are compared by: norms that share none of it say nothing alike."""
        return frozenset((*self.index, *map(amount_key, self.quantities)))

    @cached_property
    def weighed(self) -> tuple[tuple[str, tuple[object, ...]], ...]:
        """Its stems, each once, with what the first word of each is compared by."""
        first: dict[str, tuple[object, ...]] = {}
        for word, keys in zip(self.words, self.keyed, strict=True):
            first.setdefault(word.stem, keys)
        return tuple(first.items())

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """How its words begin."""
        return frozenset(word.stem[:4] for word in self.words)

    @cached_property
    def by_stem(self) -> Mapping[str, tuple[Word, ...]]:
        """Its words by their stems."""
        found: dict[str, tuple[Word, ...]] = {}
        for word in self.words:
            found[word.stem] = (*found.get(word.stem, ()), word)
        return found

    @cached_property
    def opposites(self) -> Mapping[tuple[int, int], Word]:
        """Its words that have an opposite, by the pair of opposites and the side of it (`law.thesaurus.opposites`)."""
        return {pair: word for word in self.words for pair in opposites(word.text, self.language)}

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures that are no amounts it is compared by, nor numbers of provisions: points scored, sizes, codes."""
        return frozenset(_figures(self.text, self.lead, self.quantities))


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts: the stem of the name, and the stems of the words that tell it from others of its kind."""

    start: int
    end: int
    head: str
    marks: frozenset[str]
    text: str
    side: Side


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Units of acts, words of reference and words so general that sharing them says nothing.
_EMPTY: dict[Language, re.Pattern[str]] = {
    Language.RU: re.compile(
        r"(?:стать[яиеюй]|пункт|подпункт|част[ьи]|абзац|закон|республик|казахстан|настоящ|соответств|осуществл|производ|провод|реализ|выполн|обеспеч|"
        r"явля|являт|име[ею]|следующ|указанн|предусмотр|установленн|определенн|прилаг|соответ|данн(?:ый|ого|ая|ое|ые|ых|ому|ым|ой)$|так(?:ой|ого|ие|их|им|ая)$|котор|"
        r"вправе|може[тш]|могут|обязан|должн|должен|допуск|запрещ|разреша|требуетс|требуютс|необходим|надлеж|подлеж|получени|наличи|рабоч|календарн|течени|"
        r"месяц|процент|экземпляр|тенге|позднее|свыше|посредств|превыш|составля(?!ют?ся))|"
        r"(?:глав[аыеу]|быть|быв|эт(?:от|а|о|и|у|ого|ой|их|им|ом)|друг\w{1,3}|ин(?:ой|ые|ых|ого|ым|ому|ая|ое|ыми)|случа\w{1,3}|поряд\w{2,4}|основани\w{1,2}|цел(?:ях|ью|и)|числе|"
        r"отношени\w{1,2}|лиц(?:о|а|е|у|ам|ами|ом)?|свое\w{0,2}|свои\w?|его|ее|их|либо|если|также|тем|чем|при|для|под|над|перед|после|через|между|кроме|без|путем|ввиду|кажд\w{2,3}|"
        r"все[хм]?|весь|вся|однако|тогда|когда|следует|не|ни|нет|более|менее|ранее|дн[яеи]|день|дня[мх]|дней|год\w{0,2}|лет|часа?|часов|раза?|сразу|срок\w{0,3}|период\w{0,2}|считая|"
        r"один|одн\w{1,3}|считая)$"
    ),
    Language.KK: re.compile(
        r"(?:тарма[қғ]|тармақша|абзац|республика|қазақстан|сәйкес|жүзеге|жүргізіл|қамтамасыз|болып|табыла|мынадай|көрсетілген|көзделген|белгіленген|қатысты|ретінде|міндет|құқылы|"
        r"тыйым|салын|рұқсат|күнтізбелік|байланысты|бастап|мерзім|пайыз)|"
        r"(?:ба[пб]\w{0,5}|бөлі[кг]\w{0,5}|тарау\w{0,5}|заң\w{0,5}|осы|асыр\w{0,6}|бол\w{0,6}|тиіс\w{0,3}|мұндай|өзге|басқа|жағдай\w{0,7}|тәртіп\w{0,3}|негіз\w{0,5}|мақсат\w{0,5}|"
        r"және|немесе|не|мен|пен|бен|үшін|туралы|бойынша|арқылы|дейін|кейін|бұрын|егер|әрбір|барлық|бүкіл|өз|өзінің|оның|олар|оны|ол|сол|бұл|сондай|мүмкін|қажет|керек|жол|емес|жоқ|"
        r"жұмыс|күн\w{0,4}|ай|айы|жыл(?!у|ж|қ|ан)\w{0,4}|сағат|дана\w{0,3}|рет|ішінде|аспа\w+|кем|артық|астам|сайын|етіл\w+|етед\w|ету\w{0,2}|ет|қыл\w*|тұлға\w{0,6}|адам\w{0,5}|кез\w{0,4}|сәт\w{0,3}|"
        r"орай|де|да|жөнінде\w{0,3}|ғана|тек)$"
    ),
}
_STOP_EXTRA = frozenset("тг рк қр млн мың".split())
# Words that look like a denial and are none.
_NO_DENIAL_RU = re.compile(
    r"\bне (?:позднее|более|менее|ранее|свыше|реже|чаще|выше|ниже|больше|меньше|только|превыша\w+|может превышать|могут превышать|должн\w+ превышать|может быть (?:менее|меньше|более|больше)|"
    r"должн\w+ быть (?:менее|меньше|более|больше)|считая)\b"
)
_NEED_NOT = {
    Language.RU: r"не обязан\w*|не требу\w+|не нужд\w+|не явля\w+ обязательн\w+|не обязательн\w+|необязательн\w+|не нужн\w+",
    Language.KK: r"міндетті емес|талап етілмей\w+|қажет емес|қажет етпей\w+|қажет етілмей\w+|керек емес|міндетті болып табылмай\w+",
}
_MUST_NOT = {
    Language.RU: r"не вправе|не име\w+ права|не може[тм]|не могут|не должн\w+|не должен|не допуска\w+|запреща\w+|запрещен\w*|воспреща\w+|не разреша\w+|не подлеж\w+|нельзя|недопустим\w*",
    Language.KK: r"тыйым салын\w+|жол берілмей\w+|рұқсат (?:етілмей|берілмей)\w+|құқылы емес|құқығы жоқ|болмайды|тиіс емес|мүмкін емес|алмайды|жатпайды",
}
_MUST = {
    Language.RU: r"обязан\w*|должен|должн\w+|подлеж\w+|надлежит|следует|необходимо|требуется|обязательн\w+|неукоснительно",
    Language.KK: r"міндетті(?! емес)|тиіс(?:ті)?(?= |[.,;]|$)(?! емес)|қажет(?! емес| болған| болса)|керек(?! емес)",
}
_MAY = {
    Language.RU: r"вправе|може[тм]|могут|име\w+ право|допускается|допускаются|разрешается|разрешаются|по желанию|возможно",
    Language.KK: r"құқылы(?! емес)|мүмкін(?! емес|дік)|болады(?=[.;,]|$)|рұқсат (?:етіледі|беріледі)|жол беріледі|құқығы бар|алады(?=[.;,]|$)",
}
# What a clause says under a condition: its denials deny nothing.
_CONDITION = {
    Language.RU: re.compile(r"(?:если|в случа\w+|когда|при услов\w+|при отсутств\w+|при налич\w+)\b[^,;.]*[,;.]?|котор\w+\b[^,;.:]*[,;.]?"),
    Language.KK: re.compile(
        r"егер [^,;.]*|(?<![^,;.])[^,;.]*(?:\w(?:са|се)|жағдайда|жағдайларда|кезде)(?= |[,;.]|$)"  # from where the clause begins
    ),
}
# What stands in a list of cases or grounds tells when the lead-in holds: its denials deny nothing either.
_GROUNDS = {
    Language.RU: re.compile(r"(?:(?:в|при) (?:[\w-]+ ){0,2}(?:случа|услови|обстоятельств)\w+|основани(?:ям|ями|я|й))[^:;.]*:([^;.]*)"),
    Language.KK: re.compile(r"(?:жағдай|негіз)\w*[^:;.]*(?:ады|еді|йды|йді):([^;.]*)"),
}
_DENIED_VERB_KK = re.compile(
    r"\w+(?:май|мей|бай|бей|пай|пей)(?:ды|ді|тын|тін|ды\b|ді\b)|\w+(?:мауға|меуге|бауға|беуге|пауға|пеуге|мау|меу)|"
    # "without doing"; what is done "no later than" or "no less often than" is done
    r"(?<!\w)(?!кешік|кідір|сирет|асыр|аспа|қара|кем|шек)\w{4,}(?:май|мей|бай|бей|пай|пей)(?=[\s,])"
)
_WITHOUT_KK = re.compile(r"\w+(?:сыз|сіз)(?:дан|ден)?")
_VERBAL_NOUN_RU = re.compile(
    r"\w+(?:ени[ея]\w{0,2}|ани[ея]\w{0,2}|яни[ея]\w{0,2}|ци[яиюе]\w{0,2}|[дт]ач[аиуе]\w?|отказ\w*|пуск\w*|сдач\w+|оплат\w+|продаж\w+|выкуп\w*|возврат\w*|ремонт\w*|осмотр\w*|\w+(?:возк|правк|стройк|верк|купк|рубк|борк|делк|грузк|садк|ставк)[аиуе]\w?)"
)
_VERB_RU = re.compile(r"\w+(?:ть|ти|ться|тись|чь|ет|ит|ат|ят|ут|ют|ется|ится|атся|ятся|утся|ются|ен|ена|ено|ены|ан|ана|ано|аны|ят|ят)")
_VERB_KK = re.compile(r"\w+(?:ады|еді|йды|йді|ды|ді|ты|ті|у|уға|уге|уді|удың|удің|сын|сін|ылуға|ілуге)")


_ACTION = {Language.RU: re.compile(f"{_VERBAL_NOUN_RU.pattern}|{_VERB_RU.pattern}"), Language.KK: _VERB_KK}


@lru_cache(maxsize=2_000)  # a bill under check keeps its own
def norm(text: str, language: Language, lead: int = 0) -> Norm:
    """The norm in a sentence; its first `lead` characters are the lead-in under which it stands."""
    folded = fold(text)
    known = language if language in _EMPTY else Language.RU
    measured = quantities(text, language)
    amounts = (*measured, *counted(text, language, measured))
    spans, force = _denials(folded, known)
    denied_at, amount_at = _marked(spans, len(folded)), _marked([(q.start, q.end) for q in measured], len(folded))
    without_at = _marked([(a, b) for a, b in spans if folded[max(0, a - 4) : a] == "без "], len(folded))
    copulas = _IS_RU.finditer(folded) if known is Language.RU else ()
    being_at = _marked([(m.end(), _complement(folded, m.end())) for m in copulas], len(folded))
    event_at = _marked([m.span(1) if m[1] else m.span(2) for m in _EVENT[known].finditer(folded)], len(folded))
    words, keyed, before, ended = list[Word](), list[tuple[object, ...]](), "", 0
    index: dict[object, tuple[Word, ...]] = {}
    for match in _WORD.finditer(folded):
        word, at = match.group(), match.start()
        itself = folded[ended:at] == " " and (before == "осы" or before.startswith("настоящ"))  # "настоящих Правил": the act itself
        before, ended = word, match.end()
        if itself or amount_at[at] or (matter := _matter(word, language)) is None:
            continue
        denied, act = bool(denied_at[at]), bool(without_at[at]) or matter.act
        if matter.lacked is not None and not _ATTRIBUTE_KK.match(folded, ended):
            matter, denied, act = matter.lacked, True, True
        one = Word(at, ended, matter.text, matter.stem, known, denied, act, bool(event_at[at]), bool(being_at[at]))
        words.append(one)
        keyed.append(matter.keys)
        for key in matter.keys:
            index[key] = (*index.get(key, ()), one)
    return Norm(
        text,
        language,
        lead,
        force,
        tuple(words),
        amounts,
        index,
        tuple(keyed),
    )


class _Matter(NamedTuple):
    """What a word form carries wherever it stands: see `Word`. `keys`: what words must have in common to say the same: the beginning of
    the stem, or a group of the thesaurus. `lacked`: what a Kazakh word says is not there, unless it is an attribute: "келісімсіз"."""

    text: str
    stem: str
    keys: tuple[object, ...]
    act: bool
    lacked: _Matter | None = None


@lru_cache(maxsize=100_000)
def _matter(word: str, language: Language) -> _Matter | None:
    """None for a word without matter. Of each form there is one answer, which the norms that have it share."""
    known = language if language in _EMPTY else Language.RU
    if _without_matter(word, known):
        return None
    alike = tuple(number for number, _ in groups(word, known))
    own, act = stem(word, language), bool(_ACTION[known].fullmatch(word))
    if known is not Language.KK or not _WITHOUT_KK.fullmatch(word):
        return _Matter(word, own, (own[:4], *alike), act)
    lacked = stem(re.sub(r"(?:сыз|сіз)(?:дан|ден)?$", "", word), language)
    return _Matter(word, own, (own[:4], *alike), act, _Matter(word, lacked, (lacked[:4], *alike), True))


def _marked(spans: Iterable[tuple[int, int]], length: int) -> bytearray:
    """One at every place that a span [start, end) holds."""
    marks = bytearray(length)
    for start, end in spans:
        marks[start:end] = b"\1" * (min(end, length) - start)
    return marks


# An event from which a term runs is not what the norm is about: "в течение трех дней со дня подписания".
_EVENT = {
    Language.RU: re.compile(r"\b(?:со дня|с момента|с даты|со времени|после дня|после)\s((?:[\w-]+(?:ого|его|ой|ей|ых|их)\s)?[^\W\d]+)"),
    Language.KK: re.compile(
        r"([^\W\d]+(?:ған|ген|қан|кен))\sкүн\w+\s(?:бастап|кейін)|([^\W\d]+(?:нан|нен|дан|ден|тан|тен))\s(?:бастап|кейін|соң)"
    ),
}
_UNIT_AFTER = re.compile(
    r"\s*(?:част|абзац|пункт|бөлі[кг]|тармақ|квартал|тоқсан|полугоди|жартыжыл|раз\b|рет\b|очеред|кезек|руководител|басшы|уровн|деңгей|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
)


_UNIT_BEFORE = re.compile(r"(?:част|абзац|предложени)\w*\s\Z")


def _cases(folded: str, language: Language) -> frozenset[int]:
    return frozenset(
        n.value
        for n in numerals.find(folded, language)
        if n.ordinal and not _UNIT_AFTER.match(folded, n.end) and not _UNIT_BEFORE.search(folded, 0, n.start)
    )


# "до начала", "после начала"; in Kazakh the word stands before: "басталғанға дейін", "бастағаннан кейін".
_ORDER = {
    Language.RU: re.compile(
        r"\b(?P<before>до|перед)\s(?:[\w-]+(?:ого|его|ой|ей|ых|их)\s)?(?P<word>[^\W\d]+)|\bпосле\s(?:[\w-]+(?:ого|его|ой|ей|ых|их)\s)?(?P<word2>[^\W\d]+)"
    ),
    Language.KK: re.compile(
        r"(?P<word>[^\W\d]+(?:ға|ге|қа|ке))\s(?P<before>дейін)|(?P<word2>[^\W\d]+(?:нан|нен|дан|ден|тан|тен))\s(?:кейін|соң)"
    ),
}


def _order(folded: str, words: Iterable[Word], language: Language) -> tuple[tuple[bool, Word], ...]:
    found = []
    for match in _ORDER[language].finditer(folded):
        start = match.start("word") if match["word"] else match.start("word2")
        word = next((w for w in words if w.start == start), None)
        if word is not None:
            found.append((bool(match["before"]), word))
    return tuple(found)


@lru_cache(maxsize=100_000)
def _is_verb(word: str, language: Language) -> bool:
    if language is Language.KK:
        return bool(re.fullmatch(r"\w+(?:ады|еді|йды|йді|майды|мейді|лсын|лсін|сын|сін)", word))
    return parse(word).part in ("VERB", "PRTS", "INFN")


def amount_key(quantity: Quantity) -> object:
    """What amounts must have in common to be compared."""
    return "amount", quantity.family


def _without_matter(word: str, language: Language) -> bool:
    data = of(language)
    return (
        len(word) < 2 or word in data.stopwords or word in data.cardinals or word in _STOP_EXTRA or _EMPTY[language].match(word) is not None
    )


@cache
def _markers(language: Language) -> tuple[tuple[Force, re.Pattern[str]], ...]:
    order = ((Force.NEED_NOT, _NEED_NOT), (Force.MUST_NOT, _MUST_NOT), (Force.MUST, _MUST), (Force.MAY, _MAY))
    return tuple((force, re.compile(rf"(?<!\w)(?:{table[language]})")) for force, table in order)


def _denials(folded: str, language: Language) -> tuple[list[tuple[int, int]], Force]:
    """The spans in which words are denied, and the modal force of the sentence."""
    blank = [m.span() for m in _CONDITION[language].finditer(folded)] + [m.span(1) for m in _GROUNDS[language].finditer(folded)]
    if language is Language.RU:
        blank += [m.span() for m in _NO_DENIAL_RU.finditer(folded)]

    def speaks(at: int) -> bool:
        return not any(a <= at < b for a, b in blank)

    force = Force.PLAIN
    spans: list[tuple[int, int]] = []
    marks = [(m, f) for f, pattern in _markers(language) for m in pattern.finditer(folded) if speaks(m.start())]
    for match, kind in marks:
        if force is Force.PLAIN or (force in (Force.MAY, Force.MUST) and kind in (Force.MUST_NOT, Force.NEED_NOT)):
            force = kind
        if kind in (Force.MUST_NOT, Force.NEED_NOT):
            spans += _scope(folded, match.span(), language)
    if language is Language.RU:
        for match in re.finditer(r"(?<!\w)не (?=\w)", folded):
            word = re.match(r"[\w-]+", folded[match.end() :])
            if (
                word
                and speaks(match.start())
                and _VERB_RU.fullmatch(word.group())
                and not any(a.start() <= match.start() < a.end() for a, _ in marks)
            ):
                end = match.end() + word.end()
                spans.append((match.start(), _complement(folded, end) if _IS_RU.match(folded, match.end()) else end))
                if force is Force.PLAIN and re.match(r"\s*[а-я-]+(?:ет|ит|ат|ят|ут|ют|тся)\b", folded[match.end() - 1 :]):
                    force = Force.MUST_NOT
        told = [m.span() for m in _ATTRIBUTE_RU.finditer(folded)]
        for match in re.finditer(r"(?<!\w)без (?:[\w-]+ ?){1,4}", folded):
            if any(a <= match.start() < b for a, b in told):
                continue  # which thing is meant: "улучшений, произведенных без согласия"
            words = list(re.finditer(r"[\w-]+", match.group()))[1:]
            end = match.start() + next(
                (
                    w.end()
                    for w in words
                    if re.fullmatch(r"\w+(?:ия|ения|ания|ки|ты|ца|сти|ета|ора|ика|ки|ы|а|я|ей|ов|иков)", w.group())
                    and not w.group().endswith(("ого", "его"))
                ),
                words[0].end(),
            )
            # "без письменного разрешения наймодателя": the adjectives and the noun that follow
            spans.append((match.start() + 4, max(end, match.start() + words[min(2, len(words) - 1)].end())))
    else:
        for match in _DENIED_VERB_KK.finditer(folded):
            if speaks(match.start()):
                spans.append(match.span())
                force = Force.MUST_NOT if force is Force.PLAIN else force
        spans += [m.span() for m in re.finditer(r"[\w-]+ (?:емес|жоқ)(?!\w)", folded) if speaks(m.start())]
    return spans, force


_WHOSE_RU = frozenset({"его", "ее", "их"})
_ATTRIBUTE_RU = re.compile(
    r", [\w-]+(?:нн|вш|ющ|ящ)(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми|ий|ее|ие|его|ей|ему|им|ем|юю|их|ими)(?:ся)? [^,;.]*"
)
_ATTRIBUTE_KK = re.compile(r" (?:[\w-]+ )?[\w-]+(?:ған|ген|қан|кен) (?!күн|кез|жағдай|сәт|соң)")
_IS_RU = re.compile(r"явля\w+")


def _complement(folded: str, at: int) -> int:
    """Where the noun ends that says what something is or is not: "не является [действительным членом] комиссии"."""
    for word in list(_WORD.finditer(folded, at))[:3]:
        form = parse(word.group())
        if folded[at : word.start()].strip() or not (form.cases & {"ablt"} or word.group() in _WHOSE_RU):
            break
        at = word.end()
        if form.part == "NOUN":
            break
    return at


def _scope(folded: str, span: tuple[int, int], language: Language) -> list[tuple[int, int]]:
    """What a word of prohibition or of release governs: in Russian the words after it to the end of the clause, or, where it
    ends the clause, its subject before it; in Kazakh the words before it."""
    if language is Language.KK:
        if folded[span[1] :].lstrip().startswith(":"):
            return [(span[0], len(folded))]
        before = folded[: span[0]]
        evades = _EVADES_KK.search(before)
        if evades:  # forbidden to refuse: what may not be refused is done
            return [(evades.start(), span[1])]
        words = list(re.finditer(r"[\w-]+", before))[-3:]
        return [(words[0].start(), span[1])] if words else [span]
    colon = re.match(r"[^,;.:]{0,60}:", folded[span[1] :])
    if colon:  # "запрещается: 1) ..." governs the list
        return [(span[0], len(folded))]
    evades = _EVADES_RU.match(folded, span[1])
    if evades:
        return [(span[0], evades.end())]
    after = re.match(r"[^,;.:]*", folded[span[1] :])
    rest = after.group() if after else ""
    governed = list(re.finditer(r"[\w-]+", rest))[:4]
    if governed:
        here = [(span[0], span[1] + governed[-1].end())]
        if re.match(r"не допуска|запреща|не разреша|воспреща", folded[span[0] :]) or not any(
            _VERB_RU.fullmatch(w.group()) for w in governed[:3]
        ):
            here += _subject(folded, span[0])
        return here
    return [span, *_subject(folded, span[0])]


_EVADES_RU = re.compile(r"\s+(?:уклоня\w+|уклонени\w+|отказ\w+|воздерж\w+|препятств\w+)(?: (?:от|в))?")
_EVADES_KK = re.compile(r"(?:бас тарт\w*|жалтар\w*|кедергі (?:келтір|жаса)\w*|бұлтар\w*)\s*\Z")


def _subject(folded: str, at: int) -> list[tuple[int, int]]:
    """The verbal nouns of the clause before a word of prohibition that follows its subject: "отказ ... не допускается"."""
    start = max(folded.rfind(mark, 0, at) for mark in ";:.") + 1
    aside = [m.span() for m in re.finditer(r",[^,]*котор[^,]*,", folded[start:at])]
    nouns = [m for m in _VERBAL_NOUN_RU.finditer(folded[start:at]) if not any(a <= m.start() < b for a, b in aside)]
    return [(start + m.start(), start + m.end()) for m in nouns[:1]]


_GENERAL = frozenset({"орган", "государствен", "государственн", "мемлекеттік", "соответств", "соответствующ", "тиіст", "тиісті"})
_TAIL_RU = re.compile(r" (?P<field>в области |в сфере )?(?:по )?(?P<names>(?:[\w-]+(?:ого|его|ной|ой|ей|ных|ому|ему) ){0,3}[\w-]+)")
# In Kazakh the field of a body stands before its name: "білім беру саласындағы уәкілетті орган".
_FIELD_KK = re.compile(r"(?:саласындағы|аясындағы|жөніндегі)$")
_APART_KK = re.compile(r"(?:ады|еді|йды|йді|ған|ген|қан|кен|атын|етін|йтын|йтін|ып|іп|са|се|ға|ге|ды|ді|да|де|дан|ден|у|сы|сі)$")
_OBJECT_KK = re.compile(r"(?:ны|ні|ды|ді|ты|ті)$")
_ITS_OBJECT_KK = re.compile(r"\w{3}(?:ын|ін)$")  # "тізілімін": the object, of something
_OUTSIDE_KK = re.compile(r"(?:ады|еді|йды|йді|ған|ген|қан|кен|атын|етін|йтын|йтін|ып|іп|са|се|ға|ге|қа|ке|да|де|дан|ден|тан|тен)$")
_BY_RU = re.compile(
    r"(?:по|согласно) (?:решени\w+|приказ\w*|распоряжени\w+|постановлени\w+)\s*\Z|(?:решени[ея]м?|приказом|постановлением|распоряжением)\s*\Z"
)
_PREPOSITION_RU = re.compile(
    r"(?:^|\s)(?:с|со|в|во|к|ко|у|о|об|от|для|на|при|из|за|перед|через|до|по|между|со стороны)\s+(?:[\w-]+(?:ым|им|ой|ей|ому|ему|ого|его|ых|их|ую|ою|ыми|ими|ом|ем)\s+)*\Z"
)
_BETWEEN_RU = re.compile(r"(?:^|\s)между [^.;:]*\Z")  # the sides of a contract: neither of them does it alone
_EXCEPTION = {
    Language.RU: re.compile(r"(?:за исключением|кроме случаев|если иное)[^.;]*"),
    Language.KK: re.compile(r"(?<![^.;])[^.;]*(?:қоспағанда|басқа жағдайларда|өзгеше көзделмесе)"),  # from where the clause begins
}
_BY_KK = re.compile(r"\s*(?:[\w-]+\s){0,1}?(?:бұйры\w+мен|шешім\w*(?:мен| бойынша)|қаулы\w+мен|тарапынан|өкім\w+мен)")
_KK_CASES = re.compile(
    r"(?:ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен|ын|ін|ның|нің|дың|дің|тың|тің)$"
)
# "сараптама кеңесі қорытындысының негізінде": the body only tells whose the thing is.
_OWNS_KK = re.compile(r"\s[\w-]+(?:сы|сі|ы|і)(?:ның|нің|на|не|нда|нде|нан|нен|мен)\s(?!қабылда|бекіт|ұсын|бер)")
# Whose powers a list tells: "кеңестің мынадай өкілеттіктері бар:", "к полномочиям комиссии относятся:".
_POWERS_KK = re.compile(r"[^.;:]{0,60}(?:өкілеттік|құзырет|функция|міндет|құқық|құқығ)\w*[^.;:]{0,30}:")
_POWERS_RU = re.compile(r"(?:полномочи|компетенци|функци|задач|обязанност)\w* \Z")
_ITSELF_KK = re.compile(r" өзі(?!\w)")
# "меншік иесі тастап кеткен зат": who acts in a clause that only tells which thing is meant.
_ASIDE_KK = re.compile(
    r" (?:[\w-]+(?:ып|іп|ап|еп|п) )?(?![\w-]+(?:ыл|іл|ал|ел|ын|ін|л|н)(?:ған|ген|ат|ет))(?!(?:түс|кел|бол|кір|өт|жүр|тұр)\w*(?:кен|ген|ған|қан)\b)"
    r"[\w-]{2,}(?:ған|ген|қан|кен)(?:,| (?!күн|кез|жағдай|сәт|соң|уақыт))"
)
_KK_GENITIVE = re.compile(r"(?:ның|нің|дың|дің|тың|тің)$")


_AND_RU = re.compile(r",? (?:и|или|либо|а также) ")


def _agents(folded: str, mentioned: tuple[Actor, ...], language: Language) -> list[Agent]:
    found = []
    apart = [m.span() for m in _EXCEPTION[language].finditer(folded)]
    governed = -1  # where the last name that a preposition rules ends
    for actor in mentioned:
        if any(a <= actor.start < b for a, b in apart):
            continue
        marks, start, end = _marks(folded, actor, language)
        before, after = folded[:start], folded[actor.end :]
        if language is Language.KK:
            acts = (
                bool(_BY_KK.match(after) or _ITSELF_KK.match(after) or _POWERS_KK.match(after))
                if _KK_GENITIVE.search(actor.name)
                else not _KK_CASES.search(actor.name) or actor.name.endswith(("сы", "сі", "органы"))
            )
            acts = (
                acts
                and not after.startswith((" мен ", " туралы", " үшін"))
                and not _ASIDE_KK.match(after)
                and (bool(_BY_KK.match(after)) or not _OWNS_KK.match(after))
            )
        else:
            ruled = _PREPOSITION_RU.search(before) or (governed >= 0 and _AND_RU.fullmatch(folded, governed, start))
            governed = end if ruled else -1  # "в департамент или местные органы": it rules both
            aside = ruled or _BETWEEN_RU.search(before) or _participle_before(before)
            acts = (acts_russian(folded[start : actor.end]) and not aside) or bool(
                _BY_RU.search(before) or (_POWERS_RU.search(before) and re.match(r"[^.;:]{0,60}:", after))
            )
        head = stem(actor.name.split()[0 if language is Language.RU else -1], language)
        if not acts or (head in _GENERAL and marks <= _GENERAL):  # "орган", "мемлекеттік орган": of any body
            continue
        marks |= {stem(w, language) for w in actor.name.split()} - {head}
        found.append(Agent(start, end, head, frozenset(marks), folded[start:end], actor.side))
    return [a for a in found if not any(b is not a and b.start <= a.start and a.end < b.end for b in found)]


def _marks(folded: str, actor: Actor, language: Language) -> tuple[set[str], int, int]:
    """The words that tell one body from another of its kind, with the span of the name and them: its adjectives and the
    noun it depends on; in Kazakh what stands before its name."""
    start, end = actor.start, actor.end
    if language is Language.KK:
        marks: set[str] = set()
        field, closer = False, ""
        for word in reversed(list(_WORD.finditer(folded, max(0, start - 90), start))[-8:]):
            name = word.group()
            if folded[word.end() : start].strip() or len(marks) > 5:
                break
            if _FIELD_KK.search(name):
                field, start = True, word.start()
                continue
            if (_OUTSIDE_KK if field else _APART_KK).search(name) or _without_matter(name, language):
                break
            if _ITS_OBJECT_KK.search(name) or ((field and _OBJECT_KK.search(name)) and not closer.endswith("у")):
                break  # the object of the sentence, not of what the body does: "тізбені ... орган бекітеді"
            closer = name
            marks.add(stem(name, language))
            start = word.start()
        return marks, start, end
    cases, marks = _name_cases(actor.name), set()
    while adjective := _ADJECTIVE_BEFORE.search(folded, _word_before(folded, start), start):
        near = adjective[1]
        if not parse(near).cases & cases:
            break  # "составленные комиссией": an adjective of another noun
        marks.add(stem(near, language))
        start -= len(near) + 1
    tail = _TAIL_RU.match(folded, end)
    if tail:
        names = tail["names"].split()
        form = parse(names[0])
        if not _without_matter(names[0], language) and form.cases and (tail["field"] or form.cases <= {"gent", "datv", "loct"}):
            marks |= {stem(w, language) for w in names}
            end = tail.end()
    return marks, start, end


_ADJECTIVE_BEFORE = re.compile(r"([\w-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ыми|ими|ой|ей|ого|его|ому|ему)) \Z")
_FIGURE = re.compile(r"(?<![\w№./-])\d+(?:[.,]\d+)?(?![\w/]|-(?!кратн|еселен)[^\W\d])")
_NUMBERED = re.compile(r"\A\s*(?:статья )?\d+(?:-\d+)?(?:-бап)?[.)]", re.IGNORECASE)
# What a figure after it tells the number of: a provision, an act.
_UNIT_NAMED = re.compile(r"(?:стать|пункт|подпункт|част|абзац|приложени|глав|№|тарма|бап|баб|қосымша|тарау)[\w)]*\s*\Z", re.IGNORECASE)


def _figures(text: str, lead: int, amounts: Iterable[Quantity]) -> Iterator[str]:
    said = _NUMBERED.sub(lambda m: " " * len(m.group()), text[lead:])
    measured = [(q.start - lead, q.end - lead) for q in amounts]
    for match in _FIGURE.finditer(said):
        at = match.start()
        if not any(a <= at < b for a, b in measured) and not _UNIT_NAMED.search(said, _word_before(said, at), at):
            yield match.group()


def _word_before(text: str, at: int) -> int:
    """Where the last word before a place may begin: a search for it need not look at all that stands before."""
    return text.rfind(" ", 0, len(text[:at].rstrip())) + 1


_EVERY_CASE = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


@lru_cache(maxsize=10_000)
def _name_cases(name: str) -> frozenset[str]:
    """The cases in which the head of a name can stand: those of its noun that its adjectives have too ("государственного
    предприятия" is of one, "предприятия" may be several)."""
    forms = [parse(word) for word in name.split()]
    told = next((form.cases for form in forms if form.part == "NOUN"), None)
    for form in forms:
        if told and form.part in ("ADJF", "PRTF"):
            told = told & form.cases or told
    return told or (frozenset({"ablt"}) if name.endswith(("ом", "ами")) else _EVERY_CASE)  # the dictionary knows no маслихат


def acts_russian(name: str) -> bool:
    """Whether the head of a name can be the subject or the agent of a passive (nominative or instrumental)."""
    return bool(_name_cases(name) & {"nomn", "ablt"})


_WORD_BEFORE = re.compile(r"(\w+) \Z")


def _participle_before(before: str) -> bool:
    """Whether a name is that of who did what a passive participle before it tells of a thing: "составленные [комиссией] акты"."""
    word = _WORD_BEFORE.search(before, _word_before(before, len(before)))
    form = parse(word[1]) if word else None
    return form is not None and form.part == "PRTF" and form.passive
