"""The comparative table of an amending bill as a .docx (сравнительная таблица, салыстырма кесте): one of the papers that go
with a bill (Law on Legal Acts, art. 29(2)).

Five columns under their official titles; one row for each changed element, acts in the order of their legal force, each under
its title; words that go and come in bold. What could not be carried out is named below the table of its act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copilot import comparison
from copilot.amending import AmendedAct
from copilot.comparison import Row
from copilot.export import wordml
from copilot.redline import Piece, marked
from law import force, naming
from law.act import Act, Role
from law.amendments import Instruction, Operation, Outcome, Reason
from law.words import Language, Words

_SIZE = 10
_HEAD = 12
_WIDTHS = (600, 2050, 4450, 4450, 3300)  # of an A4 page on its side, in twentieths of a point
_SHADE = "EDEDED"
_LONG = 1500  # characters of an element from which its row may run over the end of a page
_LONGEST = 400  # characters of a line that states the date and number of an act

_NAME = Words("САЛЫСТЫРМА КЕСТЕ", "СРАВНИТЕЛЬНАЯ ТАБЛИЦА", "COMPARATIVE TABLE")
_OF = Words("{title} {kind} жобасына", "к проекту {kind} {title}", "to the draft {kind} {title}")
_KINDS = {
    "code": Words("кодекс", "кодекса", "code"),
    "constitutional-law": Words("конституциялық заң", "конституционного закона", "constitutional law"),
    "law": Words("заң", "закона", "law"),
    "decree": Words("жарлық", "указа", "decree"),
    "resolution": Words("қаулы", "постановления", "resolution"),
    "order": Words("бұйрық", "приказа", "order"),
    "decision": Words("шешім", "решения", "decision"),
}
_SOME = Words("акт", "акта", "act")
_COLUMNS = (
    Words("Р/с №", "№ п/п", "No."),
    Words("Құрылымдық элемент", "Структурный элемент", "Structural element"),
    Words("Қолданыстағы редакция", "Действующая редакция", "Wording in force"),
    Words("Ұсынылып отырған редакция", "Предлагаемая редакция", "Proposed wording"),
    Words("Негіздеме", "Обоснование", "Reasons"),
)
_ABSENT = Words("Жоқ.", "Отсутствует.", "Absent.")
_GOES = {
    Operation.DELETE_PROVISION: Words("Алып тасталсын.", "Исключить.", "To be excluded."),
    Operation.REPEAL: Words("Күші жойылды деп танылсын.", "Признать утратившим силу.", "To be repealed."),
}
_EDITION = Words("{date} күнгі редакция", "редакция от {date}", "edition of {date}")
_REFUSED = Words(
    "Кестеге енгізілмеді, өйткені қолдану мүмкін емес ({count}):",
    "В таблицу не вошли, так как применить их невозможно ({count}):",
    "Not in the table, because they cannot be carried out ({count}):",
)
_NO_ACT = Words(
    "Кестеге енгізілмеді, өйткені өзгертілетін акт табылмады ({count}):",
    "В таблицу не вошли, так как изменяемый акт не найден ({count}):",
    "Not in the table, because the act that they change was not found ({count}):",
)
_NEAREST = Words("; ең жақын мәтін: «{words}»", "; ближайший текст: «{words}»", "; nearest wording: “{words}”")
_NOTHING = Words("Өзгерістер жоқ.", "Изменений нет.", "Nothing is changed.")
REASONS = {
    Reason.WORDS_NOT_FOUND: Words("бұл сөздер нормада жоқ", "таких слов в норме нет", "these words are not in the provision"),
    Reason.NO_SUCH_PROVISION: Words("мұндай норма жоқ", "такой нормы нет", "there is no such provision"),
    Reason.AMBIGUOUS: Words(
        "сөздер бірнеше жерде кездеседі немесе нұсқау толық емес",
        "слова встречаются несколько раз или указание неполно",
        "the words stand there more than once, or the instruction is not complete",
    ),
    Reason.ALREADY_EXISTS: Words("мұндай нөмір бар", "такой номер уже есть", "the number is taken"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """What one table is made of: a bill in one language, the acts that it changes in that language, its explanatory note, and
    its instructions whose act was not found."""

    bill: Act
    changed: Sequence[AmendedAct]
    note: Act | None = None
    left: Sequence[Instruction] = ()


def comparison_table(sides: Sequence[Side]) -> bytes:
    """The table of each side, in the language of its bill, one after the other in one .docx, each from a new page."""
    body: list[str] = []
    for number, side in enumerate(sides):
        body += (wordml.in_language(part, side.bill.meta.language) for part in _side(side, first=not number))
    bill = sides[0].bill
    title = f"{_NAME[bill.meta.language]}: {bill.meta.title}"
    return wordml.document(body, title=title, language=bill.meta.language, size=_SIZE, landscape=True)


def _side(side: Side, *, first: bool) -> Iterator[str]:
    language = side.bill.meta.language
    meta = side.bill.meta
    of = _OF[language].format(title=_quoted(meta.title), kind=_KINDS.get(meta.kind, _SOME)[language])
    heads = [_NAME[language], of] if meta.title else [_NAME[language]]
    if language is Language.KK:  # the words of the bill stand before the name of the paper
        heads.reverse()
    for number, head in enumerate(heads):
        run = wordml.run(head, bold=True, size=_HEAD)
        after = 200 if number + 1 == len(heads) else 0
        yield wordml.paragraph(run, align="center", after=after, keep_next=True, new_page=not first and not number)
    changed = sorted(side.changed, key=lambda one: force.order(one.act.meta))
    yield wordml.table(_rows(side, changed, language), _WIDTHS)
    yield wordml.paragraph()
    for one in changed:
        refused = [outcome for outcome in one.amended.outcomes if not outcome.applied]
        if refused:
            yield _line(one.act.meta.title or one.act.meta.id, bold=True)
            yield _line(_REFUSED[language].format(count=len(refused)), bold=True)
            yield from (_line(_refusal(outcome, language)) for outcome in refused)
    if side.left:
        yield _line(_NO_ACT[language].format(count=len(side.left)), bold=True)
        yield from (_line(f"{one.n}. {_act(one)}{_said(one, language)}.") for one in side.left)


def _quoted(title: str) -> str:
    """A title in quotes; a quote that would meet another of its kind is written once."""
    return f"{'' if title.startswith('«') else '«'}{title}{'' if title.endswith('»') else '»'}"


def _rows(side: Side, changed: Sequence[AmendedAct], language: Language) -> Iterator[str]:
    heads = [_cell([_paragraph([Piece(column[language], True)], "center")], at) for at, column in enumerate(_COLUMNS)]
    yield wordml.row(heads, header=True)
    number = 0
    for one in changed:
        found = comparison.rows(one.act, one.amended)
        if side.note is not None:
            found = comparison.explained(found, one.act, side.note, alone=len(changed) == 1)
        if not found:
            continue
        yield _banner(*_requisites(one.act, language))
        document = ""
        for row in found:
            if row.document != document:
                document = row.document
                provision = one.act.get(document) or one.amended.act.get(document)
                yield _banner(provision.heading if provision is not None and provision.heading else one.act.meta.title)
            number += 1
            yield _row(number, row, language)
    if not number:
        yield _banner(_NOTHING[language])


def _banner(title: str, *more: str) -> str:
    """A row across all columns: the title of an act, and what else is said of it."""
    held = [wordml.paragraph(wordml.run(line, bold=not at), align="center", keep_next=True) for at, line in enumerate((title, *more))]
    return wordml.row([wordml.cell(held, sum(_WIDTHS), span=len(_WIDTHS), shade=_SHADE)], whole=True)


def _row(number: int, row: Row, language: Language) -> str:
    current, proposed = _wordings(row)
    if not current:
        current = [_paragraph([Piece(_ABSENT[language], True)])]
    if row.goes is not None:
        proposed = [_paragraph([Piece(_GOES[row.goes][language], True)])]
    name = row.name(language)
    columns = (
        [_paragraph([Piece(f"{number}.", False)], "center")],
        [wordml.paragraph(wordml.run(name[:1].upper() + name[1:], joined=True), align="left")],
        current,
        proposed,
        [_paragraph([Piece(reason, False)]) for reason in row.reasons],
    )
    whole = max(len(row.current), len(row.proposed), sum(map(len, row.reasons)) * 2) < _LONG
    return wordml.row([_cell(held, at) for at, held in enumerate(columns)], whole=whole)


def _wordings(row: Row) -> tuple[list[str], list[str]]:
    """The lines of the element as they are and as they are proposed, with what differs marked."""
    current, proposed = [], []
    for line in row.lines:
        before, after = ((Piece(line.before, False),), ()) if row.goes else marked(line.before, line.after)
        current += [_paragraph(before)] if line.before else []
        proposed += [_paragraph(after)] if line.after else []
    return current, proposed


def _cell(paragraphs: Sequence[str], column: int) -> str:
    return wordml.cell(paragraphs, _WIDTHS[column])


def _paragraph(pieces: Sequence[Piece], align: str = "left") -> str:
    return wordml.paragraph(*(wordml.run(piece.text, bold=piece.changed) for piece in pieces), align=align)


def _line(text: str, *, bold: bool = False) -> str:
    return wordml.paragraph(wordml.run(text, bold=bold), align="both", after=60, keep_next=bold)


def _requisites(act: Act, language: Language) -> list[str]:
    """The title of an act, its form, date and number as it states them, and its edition (Law on Legal Acts, art. 25(5))."""
    meta = act.meta
    mast = [p.text for p, role in zip(act.paragraphs, act.roles, strict=True) if role is Role.TITLE and p.text != meta.title]
    stated = next((text for text in mast if meta.number and meta.number in text and len(text) < _LONGEST), "")
    edition = _EDITION[language].format(date=meta.edition.strftime("%d.%m.%Y")) if meta.edition else ""
    return [meta.title or meta.id, *filter(None, (stated.rstrip("."), edition))]


def _refusal(outcome: Outcome, language: Language) -> str:
    assert outcome.reason is not None
    nearest = _NEAREST[language].format(words=outcome.nearest) if outcome.nearest else ""
    one = outcome.instruction
    return f"{one.n}. {_said(one, language)} – {REASONS[outcome.reason][language]}{nearest}."


def _act(one: Instruction) -> str:
    return f"«{one.act.title or one.act.number}». " if one.act is not None and (one.act.title or one.act.number) else ""


def _said(one: Instruction, language: Language) -> str:
    """The instruction with the place that it means."""
    place = naming.reference(one.target, language, indent=one.indent)
    text = " ".join(one.text.split()).rstrip(";.")
    return f"{place[:1].upper()}{place[1:]}: {text}" if place else text
