"""What an act says of itself in its masthead, and what its file's name says: kind, title, number, date, authority.

Words of kinds and bodies are data. A draft leaves blanks; what the text does not say stays empty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from law import derived, force, languages
from law.act import Metadata, Paragraph, Role, Status
from law.text import fold
from law.words import Language

# Adilet names its files by registry id, edition and language: z1100000413.25-08-2025.rus.docx
_ADILET = re.compile(r"([a-z]\d{2}[a-z0-9]{6,8}_{0,2})\.(\d{2})-(\d{2})-(\d{4})(?:\.(rus|kaz|eng))?(?:\.\w{2,5})?$", re.IGNORECASE)
_REGISTRY_ID = re.compile(r"[a-z]\d{2}[a-z0-9]{0,2}\d{5,8}_{0,2}$", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(?:docx|docm|doc|txt|md|html?|pdf|rtf|xml)$", re.IGNORECASE)
_CODES = ("rus", "kaz", "eng")

_KAZAKH_LETTERS = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
_MASTHEAD = 40  # paragraphs in which an act names itself

_MONTH_RU = "|".join(sorted(languages.of(Language.RU).months, key=len, reverse=True))
_MONTH_KK = "|".join(sorted(languages.of(Language.KK).months, key=len, reverse=True))
_DATES = (
    re.compile(rf"(?P<day>\d{{1,2}})\"?\s{{1,3}}(?P<month>{_MONTH_RU})\s{{1,3}}(?P<year>\d{{4}})"),
    re.compile(rf"(?P<year>\d{{4}})\s{{0,3}}ж(?:ыл)?[а-яғы]{{0,6}}\.?\s{{1,3}}\"?(?P<day>\d{{1,2}})\"?\s{{1,3}}(?P<month>{_MONTH_KK})"),
    re.compile(r"(?<!\d)(?P<day>\d{2})\.(?P<month>\d{2})\.(?P<year>\d{4})"),
    re.compile(r"(?<!\d)(?P<year>\d{4})\.(?P<month>\d{2})\.(?P<day>\d{2})(?!\d)"),
)
_NUMBER = re.compile(r"(?:№|\bn)\s{0,3}(\d(?:[\w/.-]{0,24}\w)?(?:\s(?:ҚРЗ|ЗРК|ҚР)\b)?)", re.IGNORECASE)
_REGISTERED = re.compile(r"(?:зарегистрирован|тіркел)")
_DRAFT = re.compile(r"(?:проект|жоба(?:сы)?)(?![а-яәғқңөұүһі])")
_BLANK_NUMBER = re.compile(r"(?:№|n)\s{0,3}_{2,}")
_CONTENTS = re.compile(
    r"(?:статья|глава|раздел|подраздел|параграф)\s{1,4}[\divxlc]|\d{1,4}(?:-\d{1,3})?\s?-\s?(?:бап|тарау|бөлім|параграф)(?![а-яә])|\d{1,3}\.\s"
)
_STATUS_LINE = re.compile(r"утративш\w+\s+силу|утратил\w?\s+силу|күшін\s+жойған|внимание|оглавление|содержание|мазмұны|назар")
_FORCE_OF_LAW = re.compile(r"имеющ\w{2,3}\s+силу\s+(?P<constitutional>конституционного\s+)?закон|заң\s+күші\s+бар")
_NO_LONGER = re.compile(r"утративш\w+\s+силу|утратил\w?\s+силу|күш[іi]\s+жойыл|күш[іi]н\s+жойған")
_REPEALED = re.compile(r"(?:сноска|ескерту)\s?[.!]?\s{0,8}(?:утратил\w?\s+силу|күш[іi]\s+жой|күш[іi]н\s+жой)")

# The first words of a line that names the act's form, in both languages; the longest first.
_KINDS_RU = (
    ("конституционный закон", "constitutional-law"),
    ("конституция", "constitution"),
    ("кодекс", "code"),
    ("закон", "law"),
    ("указ", "decree"),
    ("постановление", "resolution"),
    ("нормативное постановление", "resolution"),
    ("совместный приказ", "order"),
    ("приказ", "order"),
    ("решение", "decision"),
    ("распоряжение", "direction"),
    ("правила", "rules"),
    ("инструкция", "instruction"),
    ("положение", "regulation"),
)
_KINDS_KK = (
    ("конституциялық заң", "constitutional-law"),
    ("конституция", "constitution"),
    ("кодекс", "code"),
    ("заң", "law"),
    ("жарлы", "decree"),
    ("қаулы", "resolution"),
    ("бұйры", "order"),
    ("шешім", "decision"),
    ("өкім", "direction"),
    ("қағида", "rules"),
    ("нұсқаулы", "instruction"),
    ("ереже", "regulation"),
)
_KIND_KK = re.compile(r"(?<![а-яәғқңөұүһі])(?P<word>" + "|".join(word for word, _ in _KINDS_KK) + r")[а-яәғқңөұүһі]{0,8}(?![а-яәғқңөұүһі])")
_BEFORE_REQUISITES = re.compile(r"\sот\s{1,3}[\d\"_]|\s{0,3}№|\sn\s?\d")
_BEFORE_REQUISITES_KK = re.compile(r"\d{4}\s{0,2}ж|№|\d{2}\.\d{2}\.\d{4}")
_AMENDS_LAW = re.compile(
    r"о\s+внесении\s.{0,60}(?:кодекс|закон|законодательн)|(?:кодексіне|заңына|заңдарына|актілеріне)\s.{0,300}енгізу\s+туралы"
)
_LAWS = ("constitution", "constitutional-law", "code", "law")

_ENACTS = (
    (re.compile(r"постановля"), "resolution"),
    (re.compile(r"приказыва"), "order"),
    (re.compile(r"қаулы\s+ет"), "resolution"),
    (re.compile(r"бұйырам"), "order"),
    (re.compile(r"решил|решает|шешім\s+қабылда|шешт[іи]"), "decision"),
)
_SELF = (
    (re.compile(r"настоящ\w+\s+кодекс|осы\s+кодекс"), "code"),
    (re.compile(r"настоящ\w+\s+конституционн\w+\s+закон|осы\s+конституциялық\s+заң"), "constitutional-law"),
    (re.compile(r"настоящ\w+\s+закон|осы\s+заң"), "law"),
    (re.compile(r"настоящ\w+\s+указ|осы\s+жарлы"), "decree"),
    (re.compile(r"настоящ\w+\s+постановлен|осы\s+қаулы"), "resolution"),
    (re.compile(r"настоящ\w+\s+приказ|осы\s+бұйры"), "order"),
    (re.compile(r"настоящ\w+\s+решени|осы\s+шешім"), "decision"),
)
_BODIES = (
    (re.compile(r"правительств|үкімет|кабинет\w{0,2}\s+министров|министрлер\s+кабинет"), "government"),
    (re.compile(r"президент(?:а|і)?(?!\w)"), "president"),
    (re.compile(r"курулта|парламент|мажилис|сенат|құрылтай|мәжіліс"), "parliament"),
    (re.compile(r"верховн\w+\s+суд|конституционн\w+\s+(?:суд|совет)|жоғарғы\s+сот|конституциялық\s+(?:сот|кеңес)"), "court"),
    (re.compile(r"маслихат|мәслихат"), "maslikhat"),
    (re.compile(r"акимат|әкімді[гк]"), "akimat"),
    (re.compile(r"(?:аким|әкім)(?!\w*(?:ат|ді))"), "akim"),
    (
        re.compile(
            r"национальн\w+\s+банк|ұлттық\s+банк|центральн\w+\s+избирательн|орталық\s+сайлау|высш\w+\s+аудиторск|жоғары\s+аудиторлық|агентств|агентті"
        ),
        "central-body",
    ),
    (re.compile(r"министр|управляющ|басқарушы|председател|төраға|руководител"), "minister"),
    (re.compile(r"комитет|департамент"), "department"),
)
# Who gives acts of a kind where the text names nobody.
_USUAL_BODY = {"order": "minister", "decree": "president"}


def of_name(name: str) -> tuple[str, Language | None, date | None]:
    """What a file's or folder's name says: the act's id, its language, the date of the edition."""
    parts = [part for part in re.split(r"[/\\]", name) if part]
    if not parts:
        return "", None, None
    match = _ADILET.match(parts[-1])
    if match:
        return match[1].lower(), Language.from_code(match[5].lower()) if match[5] else None, _date(match[4], match[3], match[2])
    stem = _SUFFIX.sub("", parts[-1])
    head, _, tail = stem.rpartition(".")
    if stem.lower() in _CODES:
        return (parts[-2] if len(parts) > 1 else stem), Language.from_code(stem.lower()), None
    if head and tail.lower() in _CODES:
        return head, Language.from_code(tail.lower()), None
    return (stem.lower() if _REGISTRY_ID.match(stem) else stem), None, None


def language_of(texts: Sequence[str]) -> Language:
    """The language of a text, by its letters: Kazakh has nine that Russian lacks."""
    letters = kazakh = cyrillic = 0
    for text in texts:
        for char in text[:2000]:
            if char.isalpha():
                letters += 1
                cyrillic += "\u0400" <= char <= "\u04ff"
                kazakh += char in _KAZAKH_LETTERS
        if letters > 6000:
            break
    if letters and cyrillic < letters // 2:
        return Language.EN
    return Language.KK if kazakh * 25 > letters else Language.RU


def body_of(authority: str) -> str:
    """The sort of body that an authority is, as `law.force` names them; "" where unknown."""
    folded = fold(authority)
    found = [(match.start(), body) for pattern, body in _BODIES if (match := pattern.search(folded))]
    return min(found)[1] if found else ""


def read(paragraphs: Sequence[Paragraph], roles: Sequence[Role], name: str) -> Metadata:
    """Metadata of an act from its paragraphs, what each of them is, and the file's name."""
    identifier, language, edition = of_name(name)
    masthead: list[str] = []
    bold: list[str] = []
    opening: list[str] = []
    front: list[str] = []
    requisite = ""
    registration = ""
    repealed = draft = False
    units = 0
    for paragraph, role in zip(paragraphs, roles, strict=True):
        text = paragraph.text
        if not text:
            continue
        if role is Role.TITLE and not units:
            masthead.append(text)
            if paragraph.bold or paragraph.centred:
                bold.append(text)
        elif role is Role.PREAMBLE:
            opening.append(text)
        elif role is Role.NOTE and not units:
            repealed = repealed or bool(_REPEALED.match(fold(text[:120])))
        elif role is Role.PROVISION:
            units += 1
            opening.append(text)
        if len(front) < _MASTHEAD:
            front.append(text)
        if units >= _MASTHEAD:
            break
    language = language or language_of(front)
    titles: list[str] = []
    kind = authority = ""
    for text in masthead:
        folded = fold(text[:400])
        if _CONTENTS.match(folded):
            continue
        if _DRAFT.match(folded) and len(text) < 200:
            draft = True
            kind, authority = _form(folded, text) if not kind else (kind, authority)
            continue
        registered = _REGISTERED.search(folded)
        own = folded
        if registered:  # a sentence of its own: "Зарегистрирован ... № 10467.", "... № 10467 болып тіркелді."
            start = folded.rfind(". ", 0, registered.start()) + 1
            found = _NUMBER.search(text, start)
            registration = registration or (found[1] if found else "")
            own = folded[:start]
        form = _form(own, text)
        draft = draft or bool(_BLANK_NUMBER.search(own))
        dated = date_in(own) is not None
        if not _is_title(own) and (
            (form[0] and (dated or _NUMBER.search(own) or _BLANK_NUMBER.search(own))) or (dated and own.startswith(("от ", "№")))
        ):
            requisite = requisite or text[: len(own)]
            repealed = repealed or bool(_NO_LONGER.search(folded))
            kind, authority = (kind or form[0], authority or form[1])
            continue
        repealed = repealed or bool(_NO_LONGER.match(own))
        if _STATUS_LINE.match(own) or not (text[0].isalnum() or text[0] in '"«№'):
            continue
        if form[0] and (text.isupper() or not titles) and len(text) < 160 and not _is_title(own):
            kind, authority = form if not kind else (kind, authority)
            if form[0] in ("law", "order", "resolution", "decree", "decision", "direction", "constitutional-law"):
                continue
        titles.append(text)
    title = _title(titles, bold, bool(requisite))
    sample = fold(" ".join(text[-300:] if index == 0 else text[:300] for index, text in enumerate(opening[:_MASTHEAD])))
    if not kind:
        kind = next((found for pattern, found in _ENACTS if pattern.search(fold(" ".join(text[-200:] for text in opening[:8])))), "")
    if not kind:
        kind = _code_in_title(title) or next((found for pattern, found in _SELF if pattern.search(sample)), "")
    if not kind and _AMENDS_LAW.search(fold(title)):
        kind = "law"
    approved = _approval(paragraphs, roles) if not requisite else ""
    authority = authority or _authority(approved) or _authority_of_preamble(opening)
    source = requisite or approved
    number = _NUMBER.search(source)
    body = body_of(authority) or _USUAL_BODY.get(kind, "")
    if kind == "order" and body not in ("minister", "department"):
        body = "minister"  # heads of central bodies give orders, whatever the body is called
    if not kind and identifier[:1] in force.REGISTRY and _REGISTRY_ID.match(identifier):
        kind, usual = force.REGISTRY[identifier[:1]]
        body = body or usual
    given = date_in(fold(source))
    return Metadata(
        id=identifier,
        kind=kind,
        title=title,
        number=number[1] if number else "",
        date=given,
        authority="" if kind in _LAWS else authority,
        language=language,
        level=_level(kind, body, " ".join(masthead)),
        registration=registration,
        status=Status.REPEALED if repealed else Status.IN_FORCE,
        edition=edition,
        draft=draft,
    )


def _level(kind: str, body: str, masthead: str) -> int:
    """The level in the ladder. Decrees of the 1990s "having the force of a law" stand beside laws."""
    match = _FORCE_OF_LAW.search(fold(masthead[:2000])) if kind == "decree" else None
    if match:
        return force.level("constitutional-law" if match["constitutional"] else "law")
    return force.level(kind, body)


def reads(roles: Sequence[Role], index: int) -> bool:
    """Can what `read` says depend on paragraph `index`, one inside a unit?"""
    return roles[: min(index, 2000)].count(Role.PROVISION) <= _MASTHEAD


def _form(folded: str, text: str) -> tuple[str, str]:
    """The kind and the authority that a line of requisites or of form names: "Приказ Министра ... от ...",
    "... министрінің ... бұйрығы"."""
    draft = _DRAFT.match(folded)
    start = draft.end() if draft else 0
    start += len(folded[start:]) - len(folded[start:].lstrip(" :.-"))
    body = folded[start:]
    for word, kind in sorted(_KINDS_RU, key=lambda pair: -len(pair[0])):
        match = re.match(re.escape(word.rstrip("аеиьоя") if draft else word) + r"[а-я]{0,3}(?![а-я])", body)
        if match:
            end = _BEFORE_REQUISITES.search(body, match.end())
            return kind, text[start + match.end() : start + (end.start() if end else len(body))].strip(' .,:"«»')
    for found in reversed(list(_KIND_KK.finditer(body))):
        kind = next(kind for word, kind in _KINDS_KK if found["word"].startswith(word))
        tail = body[found.end() :].strip(" .")
        named = bool(_BEFORE_REQUISITES_KK.search(body))
        if not tail or (named and (len(tail) < 40 or body[: found.start()].rstrip().endswith(("№", *"0123456789")) or date_in(tail))):
            head = _BEFORE_REQUISITES_KK.search(body)
            stop = min(found.start(), head.start() if head else found.start())
            return kind, text[start : start + stop].strip(' .,:"«»')
    return ("code", "") if "кодекс" in body and len(body) < 120 else ("", "")


def _is_title(folded: str) -> bool:
    return folded.startswith(("о ", "об ", "о внесении")) or folded.rstrip(' "').endswith("туралы")


def _title(titles: list[str], bold: list[str], whole: bool) -> str:
    """The act's title: its bold or centred lines, once; else the first line. Of an act that has its requisites (`whole`) not
    the title of the rules that it approves."""
    chosen = [text for text in titles if text in bold] or titles[:1]
    if whole and len(chosen) > 1:
        chosen = [text for at, text in enumerate(chosen) if not at or not derived.is_title(text)]
    unique: list[str] = []
    for text in chosen:
        clean = " ".join(text.split())
        if clean and clean not in unique:
            unique.append(clean)
    return " ".join(unique)


# "О налогах и других обязательных платежах в бюджет (Налоговый кодекс)".
_NAMED_CODE = re.compile(r"\((?:[^\W\d_]+ )?кодекс[^\W\d_]*(?: [^\W\d_]+)?\)$")


def _code_in_title(title: str) -> str:
    folded = fold(title)
    if _NAMED_CODE.search(folded):
        return "code"
    if folded.startswith(("о ", "об ")) or folded.endswith("туралы"):
        return ""
    return "code" if "кодекс" in folded else "constitution" if folded.startswith("конституция") or folded.endswith("конституциясы") else ""


def _approval(paragraphs: Sequence[Paragraph], roles: Sequence[Role]) -> str:
    """The words of the mark on the first approved document ("Утверждены постановлением ... от ... № ..."), which name the
    act itself where its masthead does not."""
    block: list[str] = []
    units = False
    for paragraph, role in zip(paragraphs, roles, strict=True):
        units = units or role is Role.PROVISION
        if role is Role.TITLE and units and paragraph.text:
            block.append(paragraph.text)
            if len(block) > 12:
                break
        elif block and paragraph.text:
            break
    joined = " ".join(" ".join(block).split())
    folded = fold(joined)
    if "бекітілген" in folded:
        return joined[: folded.index("бекітілген")]
    return joined if folded.startswith("утвержден") else ""


def _authority(approved: str) -> str:
    folded = fold(approved)
    match = re.match(r"утвержден\w?\s+\w+\s+(.{3,200}?)\s+от\s", folded)
    if match:
        return approved[match.start(1) : match.end(1)]
    match = re.match(r"(.{3,200}?)\s+\d{4}\s", folded)
    return approved[: match.end(1)] if match and "қ" in folded else ""


_WHO_ENACTS = re.compile(
    r"(правительство\s+республики\s+казахстан|қазақстан\s+республикасының\s+үкіметі|(?:\w+\s){0,3}маслихат|акимат(?:\s\w+){0,3})\s+(?:постановля|решил|қаулы|шешім)"
)


def _authority_of_preamble(opening: list[str]) -> str:
    for text in opening[:3]:
        tail = text[-200:]
        match = _WHO_ENACTS.search(fold(tail))
        if match:
            return tail[match.start(1) : match.end(1)].strip()
    return ""


def date_in(folded: str) -> date | None:
    """The first date in folded text."""
    best: tuple[int, date] | None = None
    for pattern in _DATES:
        match = pattern.search(folded)
        if match:
            month = match["month"]
            number = (
                int(month)
                if month.isdigit()
                else languages.of(Language.RU).months.get(month) or languages.of(Language.KK).months.get(month, 0)
            )
            found = _date(match["year"], str(number), match["day"])
            if found and (best is None or match.start() < best[0]):
                best = (match.start(), found)
    return best[1] if best else None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
