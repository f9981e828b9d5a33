"""The lines that begin a document attached to an act, and those that close an act: approval marks, appendix marks,
signatures. Words are data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from law.act import Level, Paragraph
from law.structure.lines import Kind, Line
from law.text import fold

_MARK_LIMIT = 600
_LINE_LIMIT = 400
_MAY_CONTINUE = 160

_RU_APPROVED = re.compile(r"утвержден[аоы]?\s+(?:совместным\s+)?(?:приказ|постановлен|решен|указ|распоряжен|закон)|утвержден[аоы]?$")
_RU_APPENDIX = re.compile(r"приложени[ея]\s{0,3}(?:№?\s{0,2}(?P<number>\d{1,3}(?:-\d{1,3})?)(?![\d.)]))?\s{0,3}(?P<to>$|к\s)")
_KK_APPROVED = re.compile(r"(?:бұйры[ғқ]\w*|қаулы\w*|шешім\w*|жарлы[ғқ]\w*|заң\w*|өкім\w*)\s+(?:бекітілген|бекітілді)\S{0,4}$|^бекітілген$")
_KK_APPENDIX = re.compile(r"(?:(?P<number>\d{1,3}(?:-\d{1,3})?)\s?-\s?)?қосымша(?:сы)?$")

_RU_OFFICE = re.compile(
    r"(?:и\.?\s?о\.?\s|исполняющ\w+\sобязанности\s|первый\s)?(?:заместитель|президент|премьер-министр|министр|председатель|руководитель|аким|глава|секретарь|"
    r"управляющий|торага|спикер|вице-министр|директор|начальник|генеральный\sпрокурор|согласован)(?![а-я])"
)
_KK_OFFICE = re.compile(
    r"(?:президенті|премьер-министрі|министрі|министр|төрағасы|басшысы|әкімі|хатшысы|басқарушы(?:сы)?|прокуроры|орынбасары|бастығы|директоры|келісілді|міндетін\sатқарушы)(?:\s?м\.?\s?а\.?)?"
    r"(?:\s{1,40}[а-яәғқңөұүһі]\.\s?(?:[а-яәғқңөұүһі]\.\s?)?[а-яәғқңөұүһі-]{2,30})?$"
)
_PERSON = re.compile(r"(?:^|\s)[А-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?(?:[А-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?)?[А-ЯЁӘҒҚҢӨҰҮҺІ][А-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі-]{1,30}$")
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
        # "... қағидаларына 2-қосымша": the act that it belongs to is named by the last word before.
        return Mark(Level.APPENDIX, found["number"] or "", body[: found.start()].rstrip(" -").rpartition(" ")[2])
    return None


def in_lines(lines: Sequence[Line], paragraphs: Sequence[Paragraph], index: int) -> tuple[int, Mark] | None:
    """A mark that begins at a line of text, alone on it or going on over the next ones: the index of its last line, the mark.

    A Russian mark begins with its word and ends with the number of the act; a Kazakh one ends with its word."""
    line = lines[index]
    if len(line.text) > _LINE_LIMIT or line.text[-1] in ";:,":
        return None
    found = mark(line.text)
    best = (index, found) if found else None
    first = line.text[0]
    kazakh = found is None and (first.isupper() or first.isdigit() or first in '«"№')
    texts = [line.text]
    complete = _names_act(line.text)
    for at in range(index + 1, min(index + 9, len(lines))):
        following = lines[at]
        text = following.text
        if following.kind is not Kind.TEXT or following.bold != line.bold or paragraphs[at].place.table is not None:
            break
        if (complete and not kazakh) or len(text) > _MAY_CONTINUE or text[-1] in ".;:,":
            break
        texts.append(text)
        complete = _names_act(text)
        joined = mark(" ".join(texts))
        if joined and (kazakh or complete or _may_continue(text)):
            best = (at, joined)
            if kazakh:
                break
        elif not kazakh and not found:
            break
    return best


def _names_act(text: str) -> bool:
    """Does this line give the number of the approving act? Then the mark is complete."""
    return "№" in text and "бекіт" not in text.lower()


def _may_continue(text: str) -> bool:
    """May this line go on with the mark begun in the line before?"""
    return text[0].islower() or text[0] in '№"«' or text.startswith(("Республики", "Министр", "Правительств", "Премьер"))


_RU_PARENT_ACT = re.compile(r"к?\s?(?:приказ|постановлен|решени|указ|распоряжен|закон|кодекс|конституц|совместн)")
_KK_PARENT_ACT = re.compile(r"(?:бұйры[ғқ]|қаулы|шешім|жарлы[ғқ]|заң|өкім|кодекс)\w*\s*$")


def is_of_main_act(to: str) -> bool:
    """Does the mark say that the appendix belongs to the order, resolution or law itself, not to rules under it?"""
    return bool(_RU_PARENT_ACT.match(to) or _KK_PARENT_ACT.search(to))


_RUN_TOGETHER = re.compile(r"(?<=[а-яәғқңөұүһі])(?=[А-ЯӘҒҚҢӨҰҮҺІ])")


def is_signature(text: str) -> bool:
    """Is this a line of a signature block: an office without a sentence around it, or a person's initials and name?"""
    text = _RUN_TOGETHER.sub(" ", text.replace("\u00ad", ""))  # banks hyphenate names and lose line ends
    if len(text) > _SIGNATURE_LIMIT or text[-1:] in (".", ";", ":", ","):
        return False
    if _PERSON.search(text) and len(text) < _SIGNATURE_LIMIT // 2:
        return True
    folded = " ".join(fold(text).split()).lstrip('" ')
    return bool(_RU_OFFICE.match(folded) or _KK_OFFICE.search(folded.rstrip('" ')))
