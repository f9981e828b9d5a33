"""Publisher's notes: what Adilet and other banks add to an act (Сноска, Примечание РЦПИ, Вниманию пользователей, Ескерту).

They are not law. They are recognised by their first words and read for what they say: a unit excluded, repealed, added, in a
new edition, in force from a date.
"""

from __future__ import annotations

import re
from datetime import date

from law.act import Level, Status
from law.text import fold

# A whole heading of a note: the note itself is the next paragraph. РЦПИ, ИЗПИ; РҚАО, ЗҚАИ: the publishers of the banks.
_ANNOUNCED = (
    r"примечание\s+(?:рцпи|изпи)|вниманию\s+пользовател|(?:рқао|зқаи)\s?-?\s?н[ыіi][ңн]\s+ескерт|"
    r"пайдаланушылар(?:дың)?\s+назарына|ескерту\s+(?:рқао|зқаи)"
)
_HEADING = re.compile(_ANNOUNCED)
_NOTE = re.compile(_ANNOUNCED + r"|сноска\b|примечание\.\s+см\.|для\s+удобства\s+пользования|©")
_ANY_NOTE = re.compile(r"примечани[ея]|ескерт(?:у|пе)")
# "Ескерту." opens both a publisher's note and a norm's own note; the publisher speaks of an amending act.
_KAZAKH = re.compile(r"ескерту\s*[.:!]")
_KAZAKH_AMENDED = re.compile(
    r"енг[іi]з[іi]лд[іi]|редакцияда|редакциясында|толықтырылды|ал(?:ып|ынып)\s+тасталды|күш[іi]\s+жойыл|күш[іi]н\s+жой|"
    r"өзгер(?:т[уі]|[іi]с)|қараңыз|тоқтатыл[аы]|қолданысқа\s+енг[іi]з[іi]лед[іi]"
)
# Kyrgyz banks: a note in brackets on a line of its own.
_BRACKETED = re.compile(r"\((?:в\s+редакции|в\s+ред\.|с\s+изм|введен|статья\s+утратил|см\.?:?\s)")

# A note that follows a norm in its own paragraph.
_GLUED = re.compile(
    r"(?:сноска|ескерту)\s?\.\s|примечание\s(?:рцпи|изпи)(?![а-я])|(?:рқао|зқаи)\s?-?\s?н[ыіi][ңн]\sескерт|"
    r"\((?:в\sредакции\s(?:конституционн\w+\s)?закон|введен\w?\s(?:в\s)?\w+\sзакон|с\sизменени\w+\sвнесенн)"
)

_EXCLUDED = re.compile(r"исключен|алып\s+тасталды|алынып\s+тасталды|алып\s+тасталған")
_REPEALED = re.compile(r"утратил\w*\s+силу|күш[іi]\s+жойыл|күш[іi]н\s+жой")
_ADDED = re.compile(r"дополнен|введен[аоы]?\s+(?:статьей|законом)|толықтырылды|толықтырылған")
_EDITION = re.compile(
    r"в\s+редакции|с\s+изменени|изменени[ея]\w*,?\s+внесен|внесен[оы]?\s+изменени|редакцияда|редакциясында|өзгер(?:т[уі]|[іi]с)"
)
_IN_FORCE = re.compile(r"вводится\s+в\s+действие|порядок\s+введения|введения\s+в\s+действие|қолданысқа\s+енг[іi]з")
_STATUS_START = re.compile(
    r"[(\s]*(?:(?:глава|статья|раздел|параграф|пункт|подпункт)\s)?(исключен[аоы]?|утратил[аои]?\s+силу|алып\s+тасталды|алынып\s+тасталды|алып\s+тасталған|күш[іi]\s+жойыл\w+)(?![а-яәғқңөұүһі])"
)

# Kazakh may put the act first: "2023 жылғы 1 маусымдағы № 9 Заңымен алып тасталды;".
_STATUS_END = re.compile(
    r"[^;:]{0,160}(?:заңымен|кодекс[іi]мен|жарлығымен|қаулысымен|бұйрығымен|шеш[іi]м[іi]мен)\s(ал(?:ып|ынып)\sтасталды|күш[іi]\sжойылды)[.;]?\s*"
)

_RU_SINCE = re.compile(
    r"(?:(?:вводится|вводятся|введен\w*)\s+в\s+действие|дополнен\w{0,2}\s[^.;(]{1,60})\s+[сc]\s+(\d{2})\.(\d{2})\.(\d{4})"
)
_KK_SINCE = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})\s*(?:ж\.?\s*)?бастап\s+қолданысқа")
_LEADING = 4000  # a note says what it says at its start; notes with the whole history of an article run long


def is_note(text: str, *, red: bool = False) -> bool:
    """Does this paragraph begin a publisher's note? Publishers set theirs in red; a norm's own note is black."""
    first = text[:1]
    if first not in "СсCcПпВвЕеEРрЗзД©Ққ(":
        return False
    start = fold(text[:80])
    if _NOTE.match(start) or (red and _ANY_NOTE.match(start)) or _BRACKETED.match(start):
        return True
    return bool(_KAZAKH.match(start)) and bool(_KAZAKH_AMENDED.search(fold(text[:_LEADING])))


def glued(folded: str) -> int:
    """Where in folded text a publisher's note begins that was glued to the end of a norm; -1 where none was."""
    match = _GLUED.search(folded)
    return match.start() if match else -1


def is_heading_only(text: str) -> bool:
    """Is the note only announced here, its text being the next paragraph?"""
    return len(text) < 60 and bool(_HEADING.match(fold(text)) or text.rstrip().endswith("!"))


def status(text: str) -> Status:
    """Of a unit's own words after its number: "исключен Законом ...", "күші жойылды": there, with that status."""
    match = _STATUS_START.match(text[:80].lower())
    if match is None and len(text) < 240 and text.rstrip(" .;").endswith(("тасталды", "жойылды")):
        match = _STATUS_END.fullmatch(fold(text))
    if match is None:
        return Status.IN_FORCE
    return Status.EXCLUDED if match[1].startswith(("исключ", "ал")) else Status.REPEALED


def action(text: str) -> str:
    """What a note says: excluded, repealed, added, edition, in-force or other."""
    said = text[:_LEADING].lower()  # not folded: notes are long, and banks spell these words plainly
    head = said[:160]
    for name, pattern, where in (
        ("excluded", _EXCLUDED, head),
        ("repealed", _REPEALED, head),
        ("added", _ADDED, head),
        ("edition", _EDITION, said),
        ("added", _ADDED, said),
        ("in-force", _IN_FORCE, said),
    ):
        if pattern.search(where):
            return name
    return "other"


def since(text: str) -> date | None:
    """From when: the last date that the note names for entry into force."""
    said = text[:_LEADING].lower()
    dates = [*_RU_SINCE.finditer(said), *_KK_SINCE.finditer(said)]
    for match in reversed(dates):
        try:
            return date(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            continue
    return None


_NAMED = re.compile(
    r"(?:сноска\s?\d?|ескерту)?\s?[.!]?\s{0,8}(?:в\s+)?(?:заголов\w+\s+)?"
    r"(?P<word>стать\w|пункт\w?|подпункт\w?|глав\w|раздел\w?|подраздел\w?|параграф\w?|приложени\w|правил\w)"
    r"\s{0,3}(?P<number>\d{1,4}(?:-\d{1,4}){0,2})?"
)
_NAMED_KK = re.compile(
    r"(?:ескерту)?\s?[.!]?\s{0,8}(?P<number>\d{1,4}(?:-\d{1,4}){0,2})\s?-?\s?\)?\s?"
    r"(?P<word>бап|тармақша|тармақ|тарау|бөлім|параграф|қосымша)"
)
_ADDED_UNIT = re.compile(
    r"дополнен\w{0,2}\s(?:нов\w{2}\s)?(?P<word>стать|пункт|подпункт|глав|раздел|параграф|приложени)\w{1,3}\s(?P<number>\d{1,4}(?:-\d{1,4}){0,2})"
)
_ADDED_UNIT_KK = re.compile(
    r"(?P<number>\d{1,4}(?:-\d{1,4}){0,2})\s?-?\s?\)?\s?(?P<word>бап|тармақша|тармақ|тарау|бөлім|параграф|қосымша)[пмб]ен\s+толықтыр"
)
_LEVELS = {
    "стать": Level.ARTICLE, "пункт": Level.POINT, "подпу": Level.SUBPOINT, "глав": Level.CHAPTER, "разде": Level.SECTION,
    "подра": Level.SUBSECTION, "параг": Level.PARAGRAPH, "прило": Level.APPENDIX, "прави": Level.ATTACHMENT,
    "бап": Level.ARTICLE, "тармақша": Level.SUBPOINT, "тармақ": Level.POINT, "тарау": Level.CHAPTER, "бөлім": Level.SECTION,
    "қосымша": Level.APPENDIX,
}  # fmt: skip


def about(text: str) -> list[tuple[Level, str]]:
    """The units that a note may speak of, the likelier first: one it says was added, the one it names first. Of each the
    level and the number ("" where it has none)."""
    start = fold(text[:240])
    found = []
    for pattern, match_at in ((_ADDED_UNIT, "search"), (_ADDED_UNIT_KK, "search"), (_NAMED_KK, "match"), (_NAMED, "match")):
        match = getattr(pattern, match_at)(start)
        if match:
            word = match["word"]
            level = _LEVELS.get(word) or next((level for stem, level in _LEVELS.items() if word.startswith(stem)), None)
            if level is not None:
                found.append((level, match["number"] or ""))
    return found


def status_of_note(text: str) -> Status:
    """Of a note that stands under a heading without text: "Сноска. Статья 105 исключена ..."."""
    said = fold(text[:1000])
    if _EXCLUDED.search(said):
        return Status.EXCLUDED
    return Status.REPEALED if _REPEALED.search(said) else Status.IN_FORCE
