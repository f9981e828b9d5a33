"""The words around the instructions: heading of the bill, opening words that name the act, the clause of entry into force.

Sources: Law on Legal Acts, art. 25(5), 26(1), (2), (5), 42; amending laws in force in both languages. An act that lacks its date, number
or title gets a blank to fill in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from law.act import Act, Metadata, Provision
from law.amendments import targets
from law.rewriting.model import Change
from law.text import fold
from law.words import Language

BLANK = "________"
_LAWS = ("law", "code", "constitutional-law", "constitution")
_RU_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_KK_MONTHS = "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы".split()

# The form of an act: in the accusative in Russian; in Kazakh in the dative, after the name of who gave it in the genitive.
_RU_FORMS = {"law": "Закон", "constitutional-law": "Конституционный закон", "resolution": "постановление", "order": "приказ",
    "decree": "Указ", "decision": "решение"}  # fmt: skip
_KK_FORMS = {"law": "Заңына", "constitutional-law": "Конституциялық заңына", "resolution": "қаулысына", "order": "бұйрығына",
    "decree": "Жарлығына", "decision": "шешіміне"}  # fmt: skip
# What the amending act calls itself and how it speaks of the act that approved a document.
_RU_THIS = {
    "resolution": "Настоящее постановление",
    "order": "Настоящий приказ",
    "decree": "Настоящий Указ",
    "decision": "Настоящее решение",
}
_KK_THIS = {"resolution": "Осы қаулы", "order": "Осы бұйрық", "decree": "Осы Жарлық", "decision": "Осы шешім"}
_RU_BY = {
    "resolution": "указанным постановлением",
    "order": "указанным приказом",
    "decree": "указанным Указом",
    "decision": "указанным решением",
}
_KK_BY = {
    "resolution": "көрсетілген қаулымен",
    "order": "көрсетілген бұйрықпен",
    "decree": "көрсетілген Жарлықпен",
    "decision": "көрсетілген шешіммен",
}
# Documents that an act approves, in the prepositional.
_RU_DOCUMENTS = {"правила": "Правилах", "инструкция": "Инструкции", "положение": "Положении", "перечень": "перечне", "методика": "Методике",
    "устав": "Уставе", "порядок": "Порядке", "регламент": "Регламенте", "стандарт": "Стандарте", "требования": "Требованиях",
    "нормы": "Нормах", "нормативы": "нормативах", "критерии": "Критериях", "список": "списке", "состав": "составе", "план": "Плане",
    "договор": "договоре", "форма": "форме", "формы": "формах", "реестр": "реестре", "методические": "Методических",
    "типовые": "Типовых", "типовой": "Типовом", "типовая": "Типовой", "типовое": "Типовом", "единые": "Единых",
    "рекомендации": "рекомендациях"}  # fmt: skip
_ADJECTIVE = re.compile(r"(?:ые|ой|ая|ое|ый|ие)$")
_NOT_SHORT = re.compile(r"\s*\([^()]*кодекс[^()]*\)\s*$", re.IGNORECASE)


def is_law(meta: Metadata) -> bool:
    """Whether an act has articles and is changed by a law."""
    return meta.kind in _LAWS


def country(act: Act) -> str:
    """The republic of an act in the genitive; Kazakhstan where the act names none."""
    language = act.meta.language
    pattern = r"Республики\s+([А-ЯЁ][а-яё]+)" if language is Language.RU else r"([А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]+)\s+Республикасы"
    texts = (act.meta.authority, act.meta.title, *(p.text for p in act.paragraphs[:12]))
    found = next(
        (match[1] for text in texts if (match := re.search(pattern, text))), "Казахстан" if language is Language.RU else "Қазақстан"
    )
    return f"Республики {found}" if language is Language.RU else f"{found} Республикасының"


def named(act: Act, *, dated: bool) -> str:
    """The act as it is named after "внести в" or before "өзгерістер енгізілсін": with its date (and, of by-laws, its number and its
    number in the register) or, for the heading of a law, without."""
    return _named_kk(act, dated) if act.meta.language is Language.KK else _named_ru(act, dated)


def _named_ru(act: Act, dated: bool) -> str:
    meta = act.meta
    when = f" от {_ru_date(meta.date)}" if dated else ""
    if meta.kind == "constitution":
        return f"Конституцию {country(act)}"
    if meta.kind == "code":
        title = _NOT_SHORT.sub("", meta.title)
        if not fold(title).startswith(("о ", "об ")):
            return f"{title or f'Кодекс {country(act)}'}{when}"
        return f"Кодекс {country(act)}{when} {_quoted(meta.title)}"
    form = _RU_FORMS.get(meta.kind, "акт")
    if meta.kind in _LAWS:
        return f"{form} {country(act)}{when} {_quoted(meta.title or BLANK)}"
    number = f" № {meta.number or BLANK}"
    whose = f" {meta.authority}" if meta.authority else ""
    register = (
        f" (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № {meta.registration})"
        if meta.registration and dated
        else ""
    )
    return f"{form}{whose} от {_ru_date(meta.date)}{number} {_quoted(meta.title or BLANK)}{register}"


def _named_kk(act: Act, dated: bool) -> str:
    meta = act.meta
    when = f"{_kk_date(meta.date)} " if dated else ""
    if meta.kind == "constitution":
        return f"{country(act)} Конституциясына"
    if meta.kind == "code":
        title = meta.title
        if not fold(title).endswith("туралы"):
            return f"{when}{title or f'{country(act)} кодексі'}не"
        return f"{_quoted(title)} {when}{country(act)} Кодексіне"
    form = _KK_FORMS.get(meta.kind, "актісіне")
    if meta.kind in _LAWS:
        return f"{_quoted(meta.title or BLANK)} {when}{country(act)} {form}"
    whose = f"{meta.authority} " if meta.authority else ""
    register = (
        f" (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № {meta.registration} болып тіркелген)"
        if meta.registration and dated
        else ""
    )
    return f"{_quoted(meta.title or BLANK)} {whose}{_kk_date(meta.date)} № {meta.number or BLANK} {form}{register}"


def _quoted(title: str) -> str:
    return f"«{title}»"


def _ru_date(day: date | None) -> str:
    return f"{day.day} {_RU_MONTHS[day.month - 1]} {day.year} года" if day else f"«__» {BLANK} ____ года"


def _kk_date(day: date | None) -> str:
    return f"{day.year} жылғы {day.day} {_KK_MONTHS[day.month - 1]}" if day else f"____ жылғы «__» {BLANK}"


def what(changes: Sequence[Change], language: Language) -> dict[str, str]:
    """What the bill makes, by its instructions: "изменения и дополнение" and so on, in the cases of its phrases (`acc`, `gen`; in Kazakh
    one form)."""
    added = sum(change.adds for change in changes)
    changed = len(changes) - added
    if language is Language.KK:
        parts = [("өзгеріс", "өзгерістер", changed), ("толықтыру", "толықтырулар", added)]
        said = [many if count > 1 else one for one, many, count in parts if count]
        joint = " мен " if said[0] == "өзгерістер" else " пен "
        return {"acc": joint.join(said), "gen": joint.join(said), "this": "мынадай"}
    forms = [("изменение", "изменения", "изменения", "изменений", changed), ("дополнение", "дополнения", "дополнения", "дополнений", added)]
    used = [form for form in forms if form[4]]
    return {
        "acc": " и ".join(form[1] if form[4] > 1 else form[0] for form in used),
        "gen": " и ".join(form[3] if form[4] > 1 else form[2] for form in used),
        "this": "следующее" if len(used) == 1 and used[0][4] == 1 else "следующие",
    }


def title(acts: Sequence[Act], changes: Sequence[Change]) -> str:
    """The heading of the bill (Law on Legal Acts, art. 26(1))."""
    first = acts[0]
    language = first.meta.language
    said = what(changes, language)["gen"]
    if len(acts) == 1:
        name = named(first, dated=False)
        return f"{name} {said} енгізу туралы" if language is Language.KK else f"О внесении {said} в {name}"
    if language is Language.KK:
        return f"{country(first)} кейбір {'заңдарына' if _all_laws(acts) else 'актілеріне'} {said} енгізу туралы"
    return f"О внесении {said} в некоторые {'законы' if _all_laws(acts) else 'акты'} {country(first)}"


def _all_laws(acts: Sequence[Act]) -> bool:
    return all(is_law(act.meta) for act in acts)


def leading(act: Act, changes: Sequence[Change]) -> str:
    """The opening words for one act: "Внести в Закон ... следующие изменения:"."""
    said = what(changes, act.meta.language)
    if act.meta.language is Language.KK:
        return f"{named(act, dated=True)} {said['this']} {said['acc']} енгізілсін:"
    return f"Внести в {named(act, dated=True)} {said['this']} {said['acc']}:"


def leading_all(acts: Sequence[Act], changes: Sequence[Change]) -> str:
    """The opening words for several acts, each of which follows on a line of its own (`heads`)."""
    said = what(changes, acts[0].meta.language)["acc"]
    if acts[0].meta.language is Language.KK:
        return f"{country(acts[0])} мына {'заңдарына' if _all_laws(acts) else 'актілеріне'} {said} енгізілсін:"
    return f"Внести {said} в следующие {'законы' if _all_laws(acts) else 'акты'} {country(acts[0])}:"


def heads(act: Act) -> str:
    """The line of one act among several: "В Закон ...:"."""
    name = named(act, dated=True)
    return f"{name}:" if act.meta.language is Language.KK else f"В {name}:"


def article(number: int, meta: Metadata) -> str:
    """The label of a unit of the bill itself: an article of a law, a point of another act (Law on Legal Acts, art. 23(2))."""
    if not is_law(meta):
        return f"{number}. "
    return f"{number}-бап. " if meta.language is Language.KK else f"Статья {number}. "


def entry(meta: Metadata) -> str:
    """The clause of entry into force, in its default words (Law on Legal Acts, art. 42)."""
    if meta.language is Language.KK:
        this = "Осы Заң" if is_law(meta) else _KK_THIS.get(meta.kind, "Осы акт")
        return f"{this} алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі."
    this = "Настоящий Закон" if is_law(meta) else _RU_THIS.get(meta.kind, "Настоящий акт")
    return f"{this} вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования."


def document(act: Act, attached: Provision) -> str:
    """The line that names an approved document: "в Правилах ..., утвержденных указанным приказом:"; in quotation marks where its title
    would be read as a place ("... қосымша тізбесін айқындау қағидалары")."""
    line = _document(act, attached)
    return _document(act, attached, declined=False) if targets.paths(line, act.meta.language) else line


def _document(act: Act, attached: Provision, *, declined: bool = True) -> str:
    heading = " ".join(attached.heading.split()).rstrip(".")
    if act.meta.language is Language.KK:
        by = _KK_BY.get(act.meta.kind, "көрсетілген актімен")
        if declined and heading[-1:] in ("ы", "і"):
            return f"{by} бекітілген {heading}{'нда' if heading[-1] == 'ы' else 'нде'}:"
        return f"{by} бекітілген {_quoted(heading)} құжатында:"
    by = _RU_BY.get(act.meta.kind, "указанным актом")
    words = heading.split()
    shape = [_RU_DOCUMENTS.get(word) for word in fold(heading).split()[:2]]
    if declined and words and shape[0]:
        number = 2 if _ADJECTIVE.search(fold(words[0])) and len(shape) > 1 and shape[1] else 1
        head = " ".join([str(shape[0]), *([str(shape[1]).lower()] if number == 2 else [])])
        plural = fold(words[number - 1]).endswith(("а", "и", "ы", "ия")) and fold(head).endswith(("ах", "ях"))
        feminine = fold(words[number - 1]).endswith(("ия", "ка", "ма"))
        ending = "утвержденных" if plural else "утвержденной" if feminine else "утвержденном"
        return f"в {head} {' '.join(words[number:])}, {ending} {by}:"
    return f"в документе {_quoted(heading or BLANK)}, утвержденном {by}:"
