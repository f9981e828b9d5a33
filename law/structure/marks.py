"""The lines that begin a document attached to an act, and those that close an act: approval marks, appendix marks, titles
of derived acts, signatures. Words are data."""

from __future__ import annotations

import re
from dataclasses import dataclass

from law.act import Level
from law.text import fold

_MARK_LIMIT = 600

_RU_APPROVED = re.compile(r"утвержден[аоы]?\s+(?:совместным\s+)?(?:приказ|постановлен|решен|указ|распоряжен|закон)|утвержден[аоы]?$")
_RU_APPENDIX = re.compile(r"приложени[ея]\s{0,3}(?:№?\s{0,2}(?P<number>\d{1,3}(?:-\d{1,3})?)(?![\d.)]))?\s{0,3}(?P<to>$|к\s)")
_KK_APPROVED = re.compile(r"(?:бұйры[ғқ]\w*|қаулы\w*|шешім\w*|жарлы[ғқ]\w*|заң\w*|өкім\w*)\s+(?:бекітілген|бекітілді)\S{0,4}$|^бекітілген$")
_KK_APPENDIX = re.compile(r"(?:(?P<number>\d{1,3}(?:-\d{1,3})?)\s?-\s?)?қосымша(?:сы)?$")

# What an act is that another act approves (L480 art. 7: derived acts), by the first or the last words of its title.
_RU_DERIVED = re.compile(
    r"(?:типов\w+\s|примерн\w+\s|единые\s|единая\s|временные\s|сводн\w+\s)?"
    r"(правила|инструкци[яи]|положени[ея]|регламент|устав|методик[аи]|стандарт|порядок|требования|перечень|критерии|программа|план|"
    r"номенклатура|классификатор|кодекс\s+этики|лимит|норматив|нормы|договор|форма|состав|схема|изменения|показатели)(?![а-я])"
)
_KK_DERIVED = re.compile(
    r"(қағидалары|қағидасы|ережесі|ережелері|нұсқаулығы|нұсқаулықтары|жарғысы|регламенті|әдістемесі|стандарты|тәртібі|талаптары|тізбесі|"
    r"критерийлері|өлшемшарттары|бағдарламасы|жоспары|нысаны|шарты|құрамы|нормалары|нормативтері|өзгерістер(?:\s+мен\s+толықтырулар)?)$"
)

_RU_OFFICE = re.compile(
    r"(?:и\.?\s?о\.?\s|исполняющ\w+\sобязанности\s|первый\s)?(?:заместитель\s)?(?:президент|премьер-министр|министр|председатель|руководитель|аким|глава|секретарь|"
    r"управляющий|торага|спикер|вице-министр|директор|начальник|генеральный\sпрокурор|согласован)(?![а-я])"
)
_KK_OFFICE = re.compile(
    r"(?:президенті|премьер-министрі|министрі|министр|төрағасы|басшысы|әкімі|хатшысы|басқарушы(?:сы)?|прокуроры|орынбасары|бастығы|директоры|келісілді)(?:\s?м\.?\s?а\.?)?"
    r"(?:\s{1,40}[а-яәғқңөұүһі]\.\s?(?:[а-яәғқңөұүһі]\.\s?)?[а-яәғқңөұүһі-]{2,30})?$"
)
_SIGNATURE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of an attached document: what it is, its printed number, the words of what it belongs to ("правилам ...")."""

    level: Level
    number: str = ""
    to: str = ""


def mark(text: str) -> Mark | None:
    """Read the joined text of a right-hand block or line as a mark of approval or of an appendix."""
    if len(text) > _MARK_LIMIT:
        return None
    low = text.lower()
    if not low.startswith(("утв", "прил")) and "бек" not in low and "осымша" not in low:
        return None
    folded = " ".join(fold(text).split()).rstrip()
    if folded.endswith((";", ":", ",")) or not folded:
        return None
    body = folded.removesuffix(" форма").removesuffix(".").strip()
    if _RU_APPROVED.match(body):
        return Mark(Level.ATTACHMENT)
    found = _RU_APPENDIX.match(body)
    if found and not folded.endswith("."):
        return Mark(Level.APPENDIX, found["number"] or "", body[found.end() :])
    if _KK_APPROVED.search(body):
        return Mark(Level.ATTACHMENT)
    found = _KK_APPENDIX.search(body)
    if found and not folded.endswith("."):
        return Mark(Level.APPENDIX, found["number"] or "", body[: found.start()])
    return None


def names_act(text: str) -> bool:
    """Does this line give the number of the approving act? Then the mark is complete."""
    return "№" in text and "бекіт" not in text.lower()


def may_continue(text: str) -> bool:
    """May this line go on with the mark begun in the line before?"""
    return len(text) < 160 and (
        text[0].islower() or text[0] in '№"«' or text.startswith(("Республики", "Министр", "Правительств", "Премьер"))
    )


def is_derived_title(text: str) -> bool:
    """Is this the title of an act that another act approves?"""
    if len(text) > _MARK_LIMIT or text[-1:] in (".", ";", ":"):
        return False
    folded = " ".join(fold(text).split())
    return bool(_RU_DERIVED.match(folded) or _KK_DERIVED.search(folded))


_RU_PARENT_ACT = re.compile(r"к?\s?(?:приказ|постановлен|решени|указ|распоряжен|закон|кодекс|конституц|совместн)")
_KK_PARENT_ACT = re.compile(r"(?:бұйры[ғқ]|қаулы|шешім|жарлы[ғқ]|заң|өкім|кодекс)\w*\s*$")


def is_of_main_act(to: str) -> bool:
    """Does the mark say that the appendix belongs to the order, resolution or law itself, not to rules under it?"""
    return bool(_RU_PARENT_ACT.match(to) or _KK_PARENT_ACT.search(to))


def is_signature(text: str) -> bool:
    """Is this a line of a signature block: an office without a sentence around it?"""
    if len(text) > _SIGNATURE_LIMIT or text[-1:] in (".", ";", ":", ","):
        return False
    folded = " ".join(fold(text).split()).lstrip('" ')
    return bool(_RU_OFFICE.match(folded) or _KK_OFFICE.search(folded.rstrip('" ')))
