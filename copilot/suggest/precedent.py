"""Suggestions without a model: how acts in force word the like, and changes that are certain.

A text of another act takes the place of the bill's only where it says the same. One that says something else is shown as what it is:
a quotation beside, with its source. Where nothing fits, the answer is empty and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from copilot import readability
from copilot.findings import Evidence, Finding
from copilot.suggest import resolving
from copilot.suggest.adapting import adapted
from copilot.suggest.amounts import placed
from copilot.suggest.answers import answer, shaped
from copilot.suggest.continuing import continued
from copilot.suggest.instruction import has_force
from copilot.suggest.material import Material, Precedent, is_whole, other_language, split_number
from copilot.suggest.plainer import plainer
from copilot.suggest.sameness import says_same
from copilot.suggest.suggestion import Action, Engine, Suggestion
from law import sentences
from law.quantities import quantities
from law.text import fold
from law.words import Language, Words

_FITS = 0.6  # likeness from which a wording may be one of the same norm
_NEAR = 0.43  # likeness from which a provision is worth a look: below, what is alike is mostly the words of the field
_ANSWERS = 0.6  # share of an instruction that a norm must hold
SHOWN = 4
_ANSWERED = 0.5  # or how like they are
_BESIDE_BEST = 0.7  # share of the likeness of the best norm below which another is not shown beside it
_EASIER = 3.0  # points of readability that make a wording plainer
_SHORTER = 0.95  # share of the length from which a wording is shorter
_NEW_SENTENCE = {
    Language.RU: re.compile(r"[;,]\s+(при этом)\s", re.IGNORECASE),
    # behind a word that ends a Kazakh sentence: a verb or what stands for one
    Language.KK: re.compile(
        r"(?:(?<=[аеийы]ды)|(?<=[аеийі]ді)|(?<=сын)|(?<=сін)|(?<=тиіс)|(?<=керек)|(?<=міндетті)|(?<=құқылы)|(?<=мүмкін))[;,]\s+(бұл ретте)\s",
        re.IGNORECASE,
    ),
    Language.EN: re.compile(r";\s+(however)\b", re.IGNORECASE),
}

NOTHING = Words(
    kk="Корпуста сәйкес келетін мәтін табылмады.", ru="В корпусе нет подходящей формулировки.", en="The corpus has no wording that fits."
)
_NO_NORM = Words(
    kk="Бұл – тақырып немесе деректеме: онда норма жоқ.",
    ru="Это заголовок или реквизит: нормы в нем нет.",
    en="This is a heading or a requisite: it holds no norm.",
)
# What an action cannot do without a model, told where precedent and rules have no answer.
_NEEDS_MODEL: Mapping[Action, Words] = {
    Action.PLAIN: Words(
        "Модельсіз тек белгілі ауыр орамдар ауыстырылады, мұнда олар жоқ: сөйлемді қайта құру үшін модель керек.",
        "Без модели заменяются только известные громоздкие обороты, здесь их нет: перестроить фразу может лишь модель.",
        "Without a model only known heavy phrases are replaced, and there are none here: to recast the sentence takes a model.",
    ),
    Action.SHORTEN: Words(
        "Модельсіз тек белгілі ұзын орамдар мен қайталанған сандар қысқарады, мұнда олар жоқ: мәнін сақтап қысқарту үшін модель керек.",
        "Без модели сокращаются только известные длинные обороты и повторы чисел, здесь их нет: сжать смысл может лишь модель.",
        "Without a model only known long phrases and numbers given twice are cut, and there are none here: to condense takes a model.",
    ),
    Action.SPLIT: Words(
        "Модельсіз мәтін тек сөйлемдердің шегінде және тізім тармақтары бойынша бөлінеді, мұнда олар жоқ.",
        "Без модели текст делится только по границам предложений и элементам перечня, здесь их нет.",
        "Without a model a text is split only between sentences and at the items of a list, and there are none here.",
    ),
    Action.DRAFT: Words(
        "Модельсіз жаңа мәтін жазылмайды, ал нұсқауға сәйкес келетін норма қолданыстағы актілерде табылмады.",
        "Новый текст без модели не пишется, а нормы по этому указанию в действующих актах не нашлось.",
        "Without a model no new text is written, and acts in force have no norm for this instruction.",
    ),
    Action.CONTINUE: Words(
        "Модельсіз жалғасы тек қолданыстағы актілерден алынады, ал оларда жобаға сай келетіні жоқ.",
        "Продолжение без модели берется только из действующих актов, а подходящего проекту в них нет.",
        "Without a model a continuation is only taken from acts in force, and they have none that suits the bill.",
    ),
    Action.EXPLAIN: Words("Модельсіз түсіндірме жазылмайды.", "Без модели объяснение не пишется.", "Without a model nothing is explained."),
    Action.NOTE: Words(
        "Модельсіз түсіндірме жазба жазылмайды.",
        "Без модели пояснительная записка не пишется.",
        "Without a model no explanatory note is written.",
    ),
    Action.TRANSLATE: Words(
        "Модельсіз мәтін аударылмайды: сол норманың екінші тілдегі ресми мәтіні ғана алынады, ал ондай норма корпуста жоқ.",
        "Без модели текст не переводится: берется лишь официальный текст той же нормы на другом языке, а ее в корпусе нет.",
        "Without a model nothing is translated: only the official text of the same norm is taken, and the corpus has none.",
    ),
    Action.DEFINE: Words(
        "Корпустағы анықтамаларға қайшылық табылмады.",
        "Расхождений с определениями корпуса не найдено.",
        "Nothing is at odds with the definitions of the corpus.",
    ),
    Action.RESOLVE: Words(
        "Модельсіз тек анық түзетулер енгізіледі, мұнда олар жоқ.",
        "Без модели вносятся только точные исправления, здесь их нет.",
        "Without a model only certain repairs are made, and there are none here.",
    ),
}
_BESIDE = Words(
    kk="Төменде – қолданыстағы актілердің жақын нормалары.",
    ru="Ниже близкие нормы действующих актов.",
    en="Below are near norms of acts in force.",
)
_BY_RULE = Words(
    kk="Ереже бойынша нақты түзету: тек белгілі орамдар мен нөмірлер өзгертілді.",
    ru="Точная правка по правилам: изменены только известные обороты и номера.",
    en="A certain change by rule: only known phrases and numbers were changed.",
)
_PARTED = Words(
    kk="Ереже бойынша бөлінді: сөздер сол күйінде.",
    ru="Разделено по правилу: слова остались прежними.",
    en="Split by rule: the words are the same.",
)
_WORDED = Words(
    kk="Сол норма қолданыстағы актіде осылай жазылған: {title}.",
    ru="Так та же норма изложена в действующем акте: {title}.",
    en="An act in force words the same norm like this: {title}.",
)
_SAME = Words(
    kk="Бұл норма қолданыстағы актіде дәл осылай жазылған: {title}.",
    ru="Эта норма дословно так же изложена в действующем акте: {title}.",
    en="An act in force words this norm in the same words: {title}.",
)
_MODEL_NORM = Words(
    kk="Қолданыстағы актінің нормасы: {title}. Жобаға сай келетінін тексеріңіз.",
    ru="Норма действующего акта: {title}. Проверьте, подходит ли она к проекту.",
    en="A norm of an act in force: {title}. Check whether it suits the bill.",
)
_ADAPTED_NORM = Words(
    kk="Қолданыстағы актінің жобаға бейімделген нормасы: {title}. Жобаға сай келетінін тексеріңіз.",
    ru="Норма действующего акта, приспособленная к проекту: {title}. Проверьте, подходит ли она к проекту.",
    en="A norm of an act in force, adapted to the bill: {title}. Check whether it suits the bill.",
)
_ADAPTED_WORDING = Words(
    kk="Сол норма қолданыстағы актіде осылай жазылған, мұнда жобаға бейімделген: {title}.",
    ru="Так та же норма изложена в действующем акте, здесь она приспособлена к проекту: {title}.",
    en="An act in force words the same norm like this, here adapted to the bill: {title}.",
)
_NUMBER_PUT = Words(
    kk="Нұсқаудағы сан қойылды: «{old}» орнына «{new}».",
    ru="Поставлено число из указания: вместо «{old}» – «{new}».",
    en="The number of the instruction was put in: “{new}” for “{old}”.",
)
_SHORT_NAMES = Words(
    kk="Ол актіде қысқа атаулар мына сөздерден кейін енгізілген: {names}.",
    ru="Сокращения введены в том акте после слов: {names}.",
    en="That act introduces short names after these words: {names}.",
)
_DEFINITIONS = Words(
    kk="Төменде – терминдердің анықтамалары мен жақын нормалар.",
    ru="Ниже определения терминов и близкие нормы.",
    en="Below are definitions of its terms and near norms.",
)
_ONLY_DEFINITIONS = Words(
    kk="Төменде – терминдердің анықтамалары.", ru="Ниже определения терминов.", en="Below are definitions of its terms."
)
_OTHER_LANGUAGE = Words(
    kk="Сол норманың екінші тілдегі ресми мәтіні (аударма жобасы): {title}.",
    ru="Официальный текст той же нормы на другом языке (проект перевода): {title}.",
    en="The official text of the same norm in the other language (a draft translation): {title}.",
)
_PAIRS = Words(
    kk="Төменде – жақын нормалардың сол тілдегі ресми мәтіндері.",
    ru="Ниже официальные тексты близких норм на том языке.",
    en="Below are official texts of near norms in that language.",
)


def answers(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """Texts for the place, the best first, each another than the original. `findings` are those of the paragraph."""
    if not material.is_norm and material.action in _OF_NORMS:
        return []
    found = _ACTIONS[material.action](material, findings)
    other = [one for one in reversed(found) if _lines(one.text) != _lines(material.original)]
    return list({_lines(one.text): one for one in other}.values())[::-1]


def _lines(text: str) -> tuple[str, ...]:
    """Paragraphs as they are compared: letters of another alphabet that look alike make no other text."""
    return tuple(map(fold, text.split("\n")))


def without(material: Material, findings: Sequence[Finding]) -> Suggestion:
    """What is said where there is no text for the place, and what to read instead."""
    if not material.is_norm and material.action in _OF_NORMS:
        return Suggestion(material.action, material.original, "", Engine.PRECEDENT, note=_NO_NORM)
    note, read = _NEEDS_MODEL.get(material.action, NOTHING), _beside(material, findings)
    if material.action in (Action.PLAIN, Action.SHORTEN) and (same := _said_in_law(material)) is not None:
        return Suggestion(material.action, material.original, "", Engine.PRECEDENT, (same,), note=_SAME.format(title=same.title))
    if read:
        terms = len(_terms(material))
        defined = _ONLY_DEFINITIONS if len(read) == terms else _DEFINITIONS
        what = _PAIRS if material.action is Action.TRANSLATE else defined if terms else _BESIDE
        if material.action is Action.RESOLVE and resolving.held_against(material, findings):
            what = resolving.READ
        note = Words.joined(" ", [note, what])
    return Suggestion(material.action, material.original, "", Engine.PRECEDENT, read, note=note)


def _beside(material: Material, findings: Sequence[Finding]) -> tuple[Evidence, ...]:
    """What to read where there is no answer: what findings hold against the text, definitions, near norms."""
    if material.action is Action.RESOLVE and (held := resolving.held_against(material, findings)):
        return held[:SHOWN]
    near = _ranked(material, [p for p in material.precedents if p.likeness >= _NEAR])[:SHOWN]
    if material.action is Action.TRANSLATE:
        return tuple(twin.evidence for twin in map(material.twin, near) if twin is not None)
    return (*_terms(material), *(p.evidence for p in near))


def _said_in_law(material: Material) -> Evidence | None:
    """The act in force that words the norm as the bill does."""
    mine = fold(split_number(material.original)[1])
    same = [p for p in material.precedents if (own := adapted(material, p.provision, p.text)) and not own.open and fold(own.text) == mine]
    return _ranked(material, same)[0].evidence if same else None


def _ranked(material: Material, precedents: Sequence[Precedent]) -> list[Precedent]:
    """The likest first; of those about as like, those of the highest level, then the newest."""
    return sorted(precedents, key=lambda p: (-round(p.likeness * 5), p.provision.force or 99, -material.recency(p.provision)))


def _wordings(material: Material, better: Callable[[str], bool]) -> list[Suggestion]:
    """Wordings of the same norm in acts in force, under the bill's own amounts."""
    mine = split_number(material.original)[1]
    found = []
    for precedent in _ranked(material, [p for p in material.precedents if p.likeness >= _FITS]):
        own = adapted(material, precedent.provision, precedent.text)
        if own is None or own.open:
            continue
        text, _ = placed(own.text, mine, material.language)
        if better(text) and says_same(mine, text, material.language):
            notes = [(_ADAPTED_WORDING if own.changed else _WORDED).format(title=precedent.evidence.title), *own.notes]
            found.append(answer(material, shaped(text, material.original), [precedent.evidence], Words.joined(" ", notes)))
    return found


def _plain(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    mine = readability.measure(material.original, material.language).score
    return [*_rule(material), *_wordings(material, lambda text: readability.measure(text, material.language).score >= mine + _EASIER)]


def _shorten(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    length = len(split_number(material.original)[1])
    shorter = [one for one in _rule(material) if len(one.text) < len(material.original)]
    return [*shorter, *_wordings(material, lambda text: len(text) < _SHORTER * length)]


def _rule(material: Material) -> list[Suggestion]:
    return [answer(material, plainer(material.original, material.language), (), _BY_RULE)]


def _split(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """A paragraph of several sentences into one for each; a list inside a sentence into numbered items."""
    text, language = material.original, material.language
    parted = text
    if is_whole(split_number(text)[1]):  # the second half of an item of a list would be no sentence
        parted = _NEW_SENTENCE[language].sub(lambda m: f". {m.group(1)[0].upper()}{m.group(1)[1:]} ", text)
    lines = [parted[a:b] for a, b in sentences.split(parted, language)]
    if len(lines) == 1:
        lead, colon, rest = text.partition(":")
        items = [item.strip(" ;.") for item in rest.split(";") if item.strip(" ;.")]
        if not colon or len(items) < 2:
            return []
        ends = [";"] * (len(items) - 1) + ["."]
        numbered = [split_number(item)[1] for item in items]
        lines = [lead + colon, *(f"{n}) {item}{end}" for n, (item, end) in enumerate(zip(numbered, ends, strict=True), 1))]
    return [answer(material, "\n".join(lines), (), _PARTED)]


def _draft(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """Whole norms of acts in force for the instruction, its numbers put in where that is certain."""
    found = []
    wanted = [
        (p, own)
        for p in material.precedents
        if (p.cover >= _ANSWERS or p.likeness >= _ANSWERED) and is_whole(p.text)
        if has_force(p.text, material.instruction, material.language)
        if (own := adapted(material, p.provision, p.text)) is not None
    ]
    best = max((p.likeness for p, _ in wanted), default=0.0)
    wanted = [(p, own) for p, own in wanted if p.likeness >= _BESIDE_BEST * best]
    wanted.sort(
        key=lambda it: (
            not _measures(material, it[0]),
            -round(it[0].cover * 5),
            -round(it[0].likeness * 5),
            it[1].open,
            it[0].provision.force or 99,
        )
    )
    for precedent, own in wanted[:SHOWN]:
        text, swaps = placed(own.text, material.instruction, material.language)
        notes = [(_ADAPTED_NORM if own.changed else _MODEL_NORM).format(title=precedent.evidence.title), *own.notes]
        notes += [_NUMBER_PUT.format(old=old, new=new) for old, new in swaps]
        if own.short:
            notes.append(_SHORT_NAMES.format(names="; ".join(f"«{name}» – «{meaning}»" for name, meaning in own.short)))
        found.append(answer(material, text, [precedent.evidence], Words.joined(" ", notes)))
    return found


def _measures(material: Material, precedent: Precedent) -> bool:
    """Whether a precedent has an amount of each kind that the instruction has."""
    there = {amount.unit for amount in quantities(precedent.text, material.language)}
    return {amount.unit for amount in quantities(material.instruction, material.language)} <= there


def _translate(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The other language's official text of the same norm."""
    number, mine = split_number(material.original)
    found = []
    for precedent in _ranked(material, [p for p in material.precedents if p.likeness >= _FITS]):
        own = adapted(material, precedent.provision, precedent.text)
        if own is None or own.open or own.terms or not says_same(mine, own.text, material.language):
            continue
        twin = material.twin(precedent)
        other = adapted(material, twin.provision, twin.text, other_language(material.language)) if twin else None
        if twin is not None and other is not None and not other.open:
            notes = [_OTHER_LANGUAGE.format(title=twin.evidence.title), *other.notes]
            found.append(answer(material, number + other.text, [twin.evidence], Words.joined(" ", notes)))
    return found


def _nothing(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    return []


def _terms(material: Material) -> tuple[Evidence, ...]:
    if material.action not in (Action.EXPLAIN, Action.NOTE, Action.DEFINE):
        return ()
    return tuple(Evidence(d.act, d.title, d.path, f"{d.term} – {d.text}") for d in material.known_terms[:SHOWN])


_OF_NORMS = frozenset(Action) - {Action.DEFINE, Action.RESOLVE, Action.DRAFT}
_ACTIONS: Mapping[Action, Callable[[Material, Sequence[Finding]], list[Suggestion]]] = {
    Action.PLAIN: _plain,
    Action.SHORTEN: _shorten,
    Action.SPLIT: _split,
    Action.DEFINE: resolving.defined,
    Action.RESOLVE: resolving.resolved,
    Action.DRAFT: _draft,
    Action.CONTINUE: continued,
    Action.EXPLAIN: _nothing,
    Action.NOTE: _nothing,
    Action.TRANSLATE: _translate,
}
