"""The readability of a bill as a page to print: a chart of its articles and what weighs most in each; HTML that needs nothing
else, or a Word document where the file's name says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path

from copilot.bill import disk
from copilot.bill.text import writable
from copilot.export import wordml
from copilot.readability import Readability
from copilot.readability.causes import CAUSES
from law import naming
from law.act import Act, Level
from law.words import Language, Words

_TITLE = Words("Оқылымдылық есебі", "Отчет о читаемости", "Readability report")
_WHOLE = Words(
    "Мәтін тұтастай: 100 балдан {score} ({grade}).",
    "Текст в целом: {score} из 100 ({grade}).",
    "The whole text: {score} of 100 ({grade}).",
)
_SCALE = Words(
    "Жолақ неғұрлым ұзын болса, элемент солғұрлым жеңіл оқылады.",
    "Чем длиннее полоса, тем легче читается элемент.",
    "The longer the bar, the easier a unit reads.",
)
_COLUMNS = Words("Элемент|Балл||Қиын %*|Басты себептер", "Элемент|Балл||Труднее %*|Главные причины", "Unit|Score||Harder %*|Main causes")
_BLOCKS = 20  # of a bar of 100 points
_BLOCK = "\u2588"
OWN = Words(
    "Корпустағы қолданыстағы заңдардың баптарымен салыстырғанда.",
    "Среди статей действующих законов вашего корпуса.",
    "Among the articles of laws in force in your corpus.",
)
BUILT_IN = Words(
    "Бағдарламада жинақталған заң баптарымен салыстырғанда: корпус көрсетілмеген немесе онда бап аз.",
    "Среди статей законов, по которым настроена программа: корпус не указан или статей в нем мало.",
    "Among the articles that the program was fitted on: no corpus was given, or it has too few articles.",
)
_COLOURS = {"easy": "2E6B3A", "plain": "5B8C3A", "moderate": "8A7A1F", "hard": "B3651B", "very hard": "A8201A"}
_WIDTHS = (16, 8, 27, 11, 38)  # per cent of the page, column by column: bars of all articles stay on one line
_STYLE = """
@page{size:A4;margin:2cm}
body{font:15px/1.4 "Times New Roman","Liberation Serif",serif;color:#1a1d21}
h1{font-size:1.5em}table{border-collapse:collapse;table-layout:fixed}thead{display:table-header-group}tr{page-break-inside:avoid}
th{text-align:left}th,td{border-bottom:1px solid #d9dce0;padding:3px 6px;vertical-align:top}td.n{text-align:right}p.small{color:#5a626b}
td.bar{font-size:9px;line-height:2.2;white-space:nowrap}
@media screen{body{max-width:52em;margin:2em auto;padding:0 1em}}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A unit by its path and how it reads."""

    path: str
    read: Readability

    def cells(self, language: Language) -> tuple[str, str, str, str, str]:
        """Its name, points, bar, place among the laws in per cent, causes."""
        causes = ", ".join(CAUSES[cause][language] for cause in self.read.causes[:2])
        bar = _BLOCK * max(1, round(self.read.score * _BLOCKS / 100))
        name = naming.in_words(self.path, language) or self.path
        return name, f"{self.read.score:.0f}", bar, f"{100 * self.read.harder_than:.0f}", causes

    @property
    def colour(self) -> str:
        return _COLOURS[self.read.grade]


def whole(act: Act) -> str:
    """The text of an act that is read."""
    return "\n".join(p.read_text for p in act.paragraphs)


def units(act: Act) -> list[tuple[str, str]]:
    """Path and text of each article, and of each point that stands in no article."""
    wanted = (Level.ARTICLE, Level.POINT)
    return [(p.path, act.text(p, deep=True)) for p in act.provisions if p.level in wanted and "/pt_" not in p.path.removeprefix("att_")]


def report(title: str, whole: Readability, rows: Sequence[Row], source: Words, out: Path | str, language: Language) -> None:
    """Write the report. `source`: the laws among which each unit has its place. Raises Problem where it cannot be written."""
    out = Path(out)
    make = _document if out.suffix.lower() == ".docx" else _page
    disk.write(out, make(title, whole, rows, source, language))


def _head(title: str, whole: Readability, language: Language) -> tuple[str, str]:
    said = _WHOLE[language].format(score=f"{whole.score:.0f}", grade=whole.grade_words[language])
    return (f"{_TITLE[language]}: {title}" if title else _TITLE[language]), f"{said} {_SCALE[language]}"


def _page(title: str, whole: Readability, rows: Sequence[Row], source: Words, language: Language) -> bytes:
    name, said = _head(title, whole, language)
    columns = zip(_COLUMNS[language].split("|"), _WIDTHS, strict=True)
    head = "".join(f'<th width="{width}%">{escape(column)}</th>' for column, width in columns)
    body = []
    for row in rows:
        unit, points, bar, harder, causes = map(escape, row.cells(language))
        body.append(
            f'<tr><td>{unit}</td><td class="n">{points}</td><td class="bar" style="color:#{row.colour}">{bar}</td>'
            f'<td class="n">{harder}</td><td>{causes}</td></tr>'
        )
    return (
        f'<!DOCTYPE html>\n<html lang="{language.value}"><head><meta charset="utf-8"><title>{escape(name)}</title><style>{_STYLE}</style></head>'
        f"<body><h1>{escape(name)}</h1><p>{escape(said)}</p><table width='100%'><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"
        f'<p class="small">* {escape(source[language])}</p></body></html>\n'
    ).encode()


def _document(title: str, whole: Readability, rows: Sequence[Row], source: Words, language: Language) -> bytes:
    from docx.shared import Cm, Pt, RGBColor

    name, said = _head(title, whole, language)
    made = wordml.begun(name, language)
    made.add_heading(writable(name), 1)
    made.add_paragraph(writable(said))
    table = made.add_table(rows=1, cols=5, style="Table Grid")
    table.autofit = False
    widths = (Cm(3.2), Cm(1.4), Cm(4.6), Cm(2), Cm(5))
    for cell, column in zip(table.rows[0].cells, _COLUMNS[language].split("|"), strict=True):
        cell.text = column
    for row in rows:
        cells = table.add_row().cells
        for at, (cell, value) in enumerate(zip(cells, row.cells(language), strict=True)):
            run = cell.paragraphs[0].add_run(writable(value))
            run.font.size, run.font.bold = Pt(8 if at == 2 else 10), False
            if at == 2:
                run.font.color.rgb = RGBColor.from_string(row.colour)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for line in table.rows:
        for cell, width in zip(line.cells, widths, strict=True):
            cell.width = width
    made.add_paragraph(f"* {writable(source[language])}")
    out = BytesIO()
    made.save(out)
    return out.getvalue()
