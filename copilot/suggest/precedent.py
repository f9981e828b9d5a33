"""Suggestions without a model: how acts in force word the like, and changes that are certain.

Where nothing fits, the answer is empty and says so: a wording that only looks alike would mislead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from copilot import guard, readability
from copilot.findings import Evidence, Finding
from copilot.guard.verdict import ChangeType
from copilot.suggest.material import Material, Precedent, evidence, split_number
from copilot.suggest.own_name import names_itself
from copilot.suggest.plainer import plainer
from copilot.suggest.suggestion import Action, Engine, Suggestion
from law import sentences
from law.words import Language, Words

_FITS = 0.6  # likeness from which a wording is shown as one of the same norm
_NEAR = 0.3  # likeness from which a provision is worth a look
_SHOWN = 4
_EASIER = 3.0  # points of readability that make a wording plainer
_SHORTER = 0.95  # share of the length from which a wording is shorter
_NEW_SENTENCE = {
    Language.RU: re.compile(r"[;,]\s+(при этом)\s", re.IGNORECASE),
    Language.KK: re.compile(r"[;,]\s+(бұл ретте)\s", re.IGNORECASE),
    Language.EN: re.compile(r";\s+(however)\b", re.IGNORECASE),
}

_AMOUNTS = frozenset({ChangeType.NUMBER, ChangeType.DATE, ChangeType.REFERENCE})
_CONTRADICTIONS = frozenset({"norm-conflict", "hierarchy", "definition-conflict"})

NOTHING = Words(
    kk="Корпуста сәйкес келетін мәтін табылмады.", ru="В корпусе нет подходящей формулировки.", en="The corpus has no wording that fits."
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
        "Модельсіз жаңа мәтін жазылмайды: қолданыстағы нормалар ғана ұсынылады.",
        "Новый текст без модели не пишется: предлагаются только нормы действующих актов.",
        "Without a model no new text is written: only norms of acts in force are offered.",
    ),
    Action.CONTINUE: Words(
        "Модельсіз жалғасы жазылмайды: ұқсас нормадан кейінгі ереже ғана ұсынылады.",
        "Продолжение без модели не пишется: предлагается только то, что стоит за похожей нормой.",
        "Without a model no continuation is written: only what follows a like norm is offered.",
    ),
    Action.EXPLAIN: Words("Модельсіз түсіндірме жазылмайды.", "Без модели объяснение не пишется.", "Without a model nothing is explained."),
    Action.NOTE: Words("Модельсіз жазба жазылмайды.", "Без модели записка не пишется.", "Without a model no note is written."),
    Action.TRANSLATE: Words(
        "Модельсіз мәтін аударылмайды: ұқсас норманың ресми мәтіні ғана ұсынылады.",
        "Без модели текст не переводится: предлагается только официальный текст похожей нормы.",
        "Without a model nothing is translated: only the official text of a like norm is offered.",
    ),
}
_BY_RULE = Words(
    kk="Ереже бойынша нақты түзету: тек белгілі орамдар мен нөмірлер өзгертілді.",
    ru="Точная правка по правилам: изменены только известные обороты и номера.",
    en="A certain change by rule: only known phrases and numbers were changed.",
)
_WORDED = Words(
    kk="Қолданыстағы актінің мәтіні: {title}. Айырмашылықтарын қараңыз.",
    ru="Формулировка действующего акта: {title}. Проверьте различия.",
    en="The wording of an act in force: {title}. Look at the differences.",
)
_FOLLOWS = Words(
    kk="«{title}» актісінде ұқсас ережеден кейін осы ереже тұр.",
    ru="В акте «{title}» за похожей нормой следует эта.",
    en="In “{title}” this provision follows a like one.",
)
_DEFINED = Words(kk="«{title}» актісіндегі анықтама.", ru="Определение из акта «{title}».", en="The definition in “{title}”.")
_TERMS = Words(
    kk="Мәтінді модельсіз жазу мүмкін емес; төменде терминдердің анықтамалары мен ұқсас нормалар.",
    ru="Написать текст без модели нельзя; ниже определения терминов и похожие нормы.",
    en="The text cannot be written without a model; below are definitions of its terms and like norms.",
)
_ALIKE = Words(
    kk="Сәйкес келетін мәтін табылмады; төменде қолданыстағы актілердің ұқсас нормалары.",
    ru="Подходящей формулировки нет; ниже похожие нормы действующих актов.",
    en="No wording fits; below are like norms of acts in force.",
)
_PREVAILS = Words(
    kk="Жоба қайшы келетін актінің мәтіні: {title}.",
    ru="Текст акта, которому проект противоречит: {title}.",
    en="The text of the act that the bill contradicts: {title}.",
)
_ITSELF = Words(
    kk="Ондағы «осы акт» сөздері «{title}» актісін білдіреді.",
    ru="Слова «настоящий акт» в ней означают акт «{title}».",
    en="In it, “this act” means “{title}”.",
)
_OTHER_LANGUAGE = Words(
    kk="Ұқсас норманың екінші тілдегі ресми мәтіні (аударма жобасы): {title}. Айырмашылықтарын қараңыз.",
    ru="Официальный текст похожей нормы на другом языке (проект перевода): {title}. Проверьте различия.",
    en="The official text of a like norm in the other language (a draft translation): {title}. Look at the differences.",
)


def propose(material: Material, findings: Sequence[Finding]) -> Suggestion:
    """The best answer without a model, others beside it. `findings` are those of the paragraph."""
    answers = [answer for answer in _ACTIONS[material.action](material, findings) if answer.text and answer.text != material.original]
    once = list({answer.text: answer for answer in reversed(answers)}.values())[::-1][:_SHOWN]
    if not once:
        terms = _terms(material)
        near = tuple(p.evidence for p in material.precedents if p.likeness >= _NEAR)[:_SHOWN]
        note = _TERMS if terms else _ALIKE if near else NOTHING
        if not terms and (needed := _NEEDS_MODEL.get(material.action)) is not None:
            note = Words.joined(" ", [note, needed])
        return Suggestion(material.action, material.original, "", Engine.PRECEDENT, (*terms, *near), note=note)
    best, *others = once
    return replace(best, alternatives=tuple(others))


def _answer(material: Material, text: str, citations: Iterable[Evidence], note: Words) -> Suggestion:
    return Suggestion(material.action, material.original, text, Engine.PRECEDENT, tuple(citations), note=note)


def _quoted(material: Material, text: str, quote: Evidence, note: Words) -> Suggestion:
    """An answer that brings the words of another act unchanged: where they say "this act", the note says which."""
    if names_itself(quote.quote, material.language):
        note = Words.joined(" ", [note, _ITSELF.format(title=quote.title or quote.act)])
    return _answer(material, text, [quote], note)


def _shaped(text: str, original: str) -> str:
    """A precedent in the place of the original: under its number, with its first letter's case and its closing sign; it may
    have been a point and stand as an item of a list here, or the other way round."""
    number, mine = split_number(original)
    sign = mine.rstrip()[-1:]
    if sign in (";", ".") and text.rstrip()[-1:] in (";", "."):
        text = text.rstrip(" ;.") + sign
    if number and text[:1].isalpha() and not text[:2].isupper():
        text = (text[0].upper() if mine[:1].isupper() else text[0].lower()) + text[1:]
    return number + text


def _repaired(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The text with every certain repair of its findings put in."""
    text, end, used = material.original, len(material.original), list[Finding]()
    for finding in sorted(findings, key=lambda f: -f.start):
        at, to = finding.start - material.start, finding.end - material.start
        if finding.suggestion is not None and 0 <= at <= to <= end:
            text = text[:at] + finding.suggestion + text[to:]
            end = at
            used.append(finding)
    if not used:
        return []
    found = [e for finding in reversed(used) for e in finding.evidence if e.act != "self"]
    return [_answer(material, text, found, used[0].message)]


def _wordings(material: Material, better: Callable[[Precedent], bool]) -> list[Suggestion]:
    """Wordings of the same norm in acts in force: of the likest, those of the highest level first, then the newest."""
    fitting = [p for p in material.precedents if p.likeness >= _FITS and better(p) and _same_matter(material, p)]
    fitting.sort(key=lambda p: (-round(p.likeness * 5), p.provision.force or 99, -material.recency(p.provision)))
    return [_worded(material, p) for p in fitting[:_SHOWN]]


def _same_matter(material: Material, precedent: Precedent) -> bool:
    """Whether a wording differs from the original in amounts, dates and references at most, which the difference view shows:
    with other bodies, conditions, force or things it would be another norm."""
    verdict = guard.compare(split_number(material.original)[1], material.adapt(precedent), material.language)
    return all(change.type in _AMOUNTS for change in verdict.changes)


def _worded(material: Material, precedent: Precedent) -> Suggestion:
    text = material.adapt(precedent)
    if material.action is not Action.DRAFT:
        text = _shaped(text, material.original)
    return _answer(material, text, [precedent.evidence], _WORDED.format(title=precedent.evidence.title))


def _plain(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    mine = readability.measure(material.original, material.language).score
    rule = plainer(material.original, material.language)
    return [
        *([_answer(material, rule, (), _BY_RULE)] if rule != material.original else []),
        *_wordings(material, lambda p: readability.measure(p.text, material.language).score >= mine + _EASIER),
    ]


def _shorten(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    rule = plainer(material.original, material.language)
    return [
        *([_answer(material, rule, (), _BY_RULE)] if len(rule) < len(material.original) else []),
        *_wordings(material, lambda p: len(p.text) < _SHORTER * len(split_number(material.original)[1])),
    ]


def _split(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """A paragraph of several sentences into one for each; a list inside a sentence into numbered items."""
    text, language = material.original, material.language
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
    return [_answer(material, "\n".join(lines), (), _BY_RULE)]


def _define(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The definition that the corpus has for the term which the paragraph defines."""
    from law.definitions import definitions

    found = _repaired(material, [f for f in findings if f.kind.startswith("definition") or f.kind == "term-unused"])
    here = [d for d in definitions(material.act) if d.position == material.position]
    for mine in here if material.corpus else ():
        assert material.corpus is not None
        for other in material.corpus.definitions(mine.term):
            if other.language is not material.language or other.act == material.act.meta.id:
                continue
            provision = material.corpus.provision(other.act, other.path, other.language)
            if mine.text in material.original and provision is not None:
                text = material.original.replace(mine.text, other.text)
                quote = evidence(provision, f"{other.term} – {other.text}")
                found.append(_quoted(material, text, quote, _DEFINED.format(title=quote.title)))
    return found


def _resolve(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The certain repair; then what the acts say that the findings hold against the text."""
    wanted = [material.finding] if material.finding else findings
    said = [
        _quoted(material, _shaped(split_number(e.quote)[1], material.original), e, _PREVAILS.format(title=e.title or e.act))
        for finding in wanted
        for e in finding.evidence
        if finding.suggestion is None and e.act != "self" and finding.kind in _CONTRADICTIONS and "\n" not in e.quote
    ]
    return [*_repaired(material, wanted), *said]


def _draft(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The norms of acts in force that are nearest to the instruction: found by search, which reads questions too."""
    if material.corpus is None or not material.instruction:
        return []
    near = [p for p in material.precedents if p.likeness >= _NEAR and p.is_whole]
    near.sort(key=lambda p: (-round(p.likeness * 5), p.provision.force or 99, -material.recency(p.provision)))
    return [_worded(material, p) for p in near[:_SHOWN]]


def _continue(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """What follows a like provision where an act in force has one. What an act says of itself ("these Rules set ...") is like
    much and followed by nothing that helps."""
    found = []
    for precedent in (p for p in material.precedents if p.likeness >= _FITS and not names_itself(p.text, material.language)):
        provision = precedent.provision
        act = material.corpus.act(provision.act, provision.language) if material.corpus else None
        at = act.find(provision.path) if act else None
        if act is None or at is None:
            continue
        order = [p for p in act.provisions if p.parent == at.parent and p.level is at.level]
        after = order[order.index(at) + 1 :][:1]
        if after and (text := split_number(act.text(after[0], deep=True))[1]):
            quote = replace(precedent.evidence, provision=after[0].path, quote=text)
            found.append(_answer(material, text, [quote], _FOLLOWS.format(title=quote.title)))
    return found[:_SHOWN]


def _translate(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The other language's official text of a like norm."""
    if material.corpus is None:
        return []
    found = []
    target = other_language(material.language)
    for precedent in (p for p in material.precedents if p.likeness >= _FITS):
        provision = precedent.provision
        twin = material.corpus.provision(provision.act, provision.path, target)
        if twin is None:
            continue
        mine, theirs = ([split_number(line)[1] for line in text.splitlines()] for text in (provision.text, twin.text))
        said = theirs[mine.index(precedent.text)] if len(mine) == len(theirs) else "\n".join(theirs)
        text = split_number(material.original)[0] + said
        quote = evidence(twin, said)
        found.append(_answer(material, text, [quote], _OTHER_LANGUAGE.format(title=quote.title)))
    return found[:_SHOWN]


def _nothing(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    return []


def _terms(material: Material) -> tuple[Evidence, ...]:
    if material.action not in (Action.EXPLAIN, Action.NOTE, Action.DEFINE):
        return ()
    return tuple(Evidence(d.act, d.title, d.path, f"{d.term} – {d.text}") for d in material.known_terms[:_SHOWN])


def other_language(language: Language) -> Language:
    """The language to translate into: Kazakh for Russian, Russian for the others."""
    return Language.KK if language is Language.RU else Language.RU


_ACTIONS: Mapping[Action, Callable[[Material, Sequence[Finding]], list[Suggestion]]] = {
    Action.PLAIN: _plain,
    Action.SHORTEN: _shorten,
    Action.SPLIT: _split,
    Action.DEFINE: _define,
    Action.RESOLVE: _resolve,
    Action.DRAFT: _draft,
    Action.CONTINUE: _continue,
    Action.EXPLAIN: _nothing,
    Action.NOTE: _nothing,
    Action.TRANSLATE: _translate,
}
