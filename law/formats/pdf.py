"""PDF as Adilet serves it: letters on a page become lines, lines become paragraphs.

Lines are rebuilt from the letters' places, so that the words of links, which the file holds apart from their sentences, stand
in them again. A paragraph begins at an indent, after a wider gap, or where the size of the letters changes; it goes on over
the end of a page. Places count the paragraphs. A line set in another size than the body, or in a bold font, is given as bold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import Any

from law.act import Paragraph, Place
from law.formats.docx import DAMAGED, ENCRYPTED, TOO_LARGE, problem
from law.text import clean
from law.words import Words

MAX_PAGES = 3000

NO_TEXT = Words(
    kk="{name}: бұл PDF файлында мәтін жоқ, тек беттердің суреті бар; мәтіндік нұсқасын (.docx немесе мәтіні бар .pdf) алыңыз.",
    ru="{name}: в этом PDF нет текста, только изображения страниц; возьмите текстовый вариант (.docx или .pdf с текстом).",
    en="{name}: this PDF holds pictures of pages and no text; take a version with text (.docx, or a .pdf with a text layer).",
)
_HEADING = re.compile(
    r"(?:статья|глава|раздел|подраздел|параграф|часть)\s{1,3}[\divxlc]|\d{1,4}(?:-\d{1,3})?\s?-\s?(?:бап|тарау|бөлім|бөлiм|параграф)(?![а-яә])",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:Статья|Глава|Раздел)\s\d{1,4}(?:-\d{1,3})?\.?|\d{1,4}(?:-\d{1,3})?-(?:бап|тарау|бөлім)\.?"
)  # a whole line, after a whole sentence
_NO_SPACE_BEFORE = ",.;:)»!?"
_NO_SPACE_AFTER = "(«"


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a page. `indent`: width of the blank before the first letter, in letters; `gap`: to the line above in
    points, 0 for the first of a page."""

    text: str
    indent: int
    gap: float
    size: float
    bold: bool
    red: bool
    left: float
    first: bool


def read(data: bytes, name: str) -> list[Paragraph]:
    """The paragraphs of a PDF. Raises Problem where it is damaged, behind a password, or holds no text."""
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.psexceptions import PSException

    try:
        rows = list(_rows(data, name))
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise problem(ENCRYPTED, name) from error
    except PSException as error:
        raise problem(DAMAGED, name) from error
    except (
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        RecursionError,
        AssertionError,
        ArithmeticError,
        OSError,
        NotImplementedError,
        MemoryError,
    ) as error:
        # pdfminer trusts the file's structure and fails in many ways on a broken one.
        raise problem(DAMAGED, name) from error
    if not rows:
        raise problem(NO_TEXT, name)
    return _paragraphs(rows)


def _rows(data: bytes, name: str) -> Iterator[_Row]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LTChar, LTFigure
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(BytesIO(data)))
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for count, page in enumerate(PDFPage.create_pages(document)):
        if count >= MAX_PAGES:
            raise problem(TOO_LARGE, name, limit=40)
        interpreter.process_page(page)
        letters: list[Any] = []
        waiting: list[Any] = [device.get_result()]
        while waiting:
            for item in waiting.pop():
                if isinstance(item, LTChar):
                    letters.append(item)
                elif isinstance(item, LTFigure):
                    waiting.append(item)
        yield from _page(letters)


def _page(letters: list[Any]) -> Iterator[_Row]:
    """Letters of a page as its lines from top to bottom; letters whose feet differ by less than a third of their height
    stand on one line."""
    letters.sort(key=lambda letter: -letter.y0)
    line: list[Any] = []
    above: float | None = None
    lines: list[list[Any]] = []
    for letter in letters:
        if line and line[0].y0 - letter.y0 > max(letter.size, 1) / 3:
            lines.append(line)
            line = []
        line.append(letter)
    if line:
        lines.append(line)
    for found in lines:
        row = _row(found, above)
        if row is not None:
            above = found[0].y0
            yield row


def _row(letters: list[Any], above: float | None) -> _Row | None:
    letters.sort(key=lambda letter: letter.x0)
    raw = _spelled(letters)
    text = raw.strip()
    if not text:
        return None
    first = next(letter for letter in letters if not letter.get_text().isspace())
    colour = first.graphicstate.ncolor
    red = isinstance(colour, (tuple, list)) and len(colour) == 3 and colour[0] > 0.6 and colour[1] < 0.3 and colour[2] < 0.3
    return _Row(
        " ".join(text.split()),
        len(raw) - len(raw.lstrip()),
        0.0 if above is None else above - letters[0].y0,
        round(float(first.size), 1),
        "bold" in first.fontname.lower(),
        red,
        round(letters[0].x0),
        above is None,
    )


_SPREAD = 5  # letters in a row with gaps around them: a short line set to the full width, not so many one-letter words


def _spelled(letters: list[Any]) -> str:
    """The text of a line. A gap between letters is a space; in a stretch whose letters all stand apart, because a short
    last line was set to the full width, only a gap that is wider than theirs is one."""
    shown = [number for number, letter in enumerate(letters) if not letter.get_text().isspace()]
    gaps = [letters[right].x0 - letters[left].x1 for left, right in pairwise(shown)]
    apart = [gap > 0.22 * letters[right].size for gap, right in zip(gaps, shown[1:], strict=True)]
    spaces = [gap or right > left + 1 for gap, (left, right) in zip(apart, pairwise(shown), strict=True)]
    start = 0
    while start < len(apart):
        end = start
        while end < len(apart) and apart[end]:
            end += 1
        if end - start >= _SPREAD:
            least = min(gaps[start:end])
            spaces[start:end] = [gap > 1.6 * least for gap in gaps[start:end]]
        start = end + 1
    parts = [" " * (shown[0] if shown else 0)]
    for number, at in enumerate(shown):
        glyph = letters[at].get_text()
        parts.append((" " if number and spaces[number - 1] else "") + (glyph if not glyph.startswith("(cid:") else "\ufffd"))
    return "".join(parts).replace("\u00a0", " ")


def _paragraphs(rows: list[_Row]) -> list[Paragraph]:
    body_size = Counter(row.size for row in rows).most_common(1)[0][0]
    margin = Counter(row.left for row in rows).most_common(1)[0][0]
    pitch = Counter(round(row.gap, 1) for row in rows if row.gap and row.size == body_size)
    usual = pitch.most_common(1)[0][0] if pitch else body_size * 1.3
    indents = Counter(row.indent for row in rows if row.indent >= 2)
    indent = indents.most_common(1)[0][0] if indents else 0
    found: list[Paragraph] = []
    lines: list[_Row] = []

    def finish() -> None:
        if lines:
            stands_out = all(row.bold or row.size != body_size for row in lines)
            text = clean(_join([row.text for row in lines]))
            found.append(Paragraph(Place(len(found)), text, bold=stands_out, red=lines[0].red))
            lines.clear()

    for row in rows:
        if lines and _begins(row, lines[-1], lines[0], usual, indent, margin):
            finish()
        lines.append(row)
    finish()
    return found


def _begins(row: _Row, before: _Row, head: _Row, usual: float, indent: int, margin: float) -> bool:
    """Does this line begin a paragraph, given the line before it and the first line of the paragraph so far?"""
    if row.size != before.size or row.bold != before.bold:
        return True
    if row.indent > indent + 5 and _HEADING.match(head.text):
        return False  # the second line of a heading, set under its words
    if row.indent >= 2 or row.left > margin + 8:
        return True
    if not row.first and row.gap > 1.25 * usual:
        return True
    if _ALONE.fullmatch(row.text) and before.text[-1] in ".;:":
        return True
    apart = row.size != head.size or head.indent < 2 or (before.red and not row.red)
    return apart and bool(_HEADING.match(row.text)) and before.text[-1] not in ",-–—"


def _join(texts: list[str]) -> str:
    joined = texts[0]
    for text in texts[1:]:
        if text[0] in _NO_SPACE_BEFORE or joined[-1] in _NO_SPACE_AFTER:
            joined += text
        else:
            joined += " " + text
    return joined
