"""Plain text and Markdown: one paragraph a line, so that a place is a line number.

Markdown is cleaned of its marks first (headings, bold, quotation marks of blocks, links, anchors, escapes); offsets count
in the cleaned line.
"""

from __future__ import annotations

import html
import re

from law.act import Paragraph, Place
from law.text import clean

_UTF16 = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# Old banks of acts: Windows with Russian, Windows with Kazakh letters, DOS, Unix.
_LEGACY = ("cp1251", "kz1048", "cp866", "koi8-r")
_COMMON = frozenset("оеаинтсрвлкмдпуыгязбй әғқңөұүһі\n,.")


def decode(data: bytes) -> str:
    """Text of any bytes: UTF-8 and UTF-16 by what they are, else the Cyrillic code page that gives the most ordinary
    letters. Never fails."""
    for mark, name in _UTF16:
        if data.startswith(mark):
            return data[2:].decode(name, "replace")
    sample = data[:20_000]
    for at, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[at::2]  # in UTF-16 the high bytes of letters and spaces are 4 (Cyrillic) and 0
        if len(high) > 4 and sum(high.count(byte) for byte in b"\x00\x04") > len(high) * 9 // 10:
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    best = max(_LEGACY, key=lambda name: sum(letter in _COMMON for letter in sample.decode(name, "replace")))
    return data.decode(best, "replace")


def lines(text: str) -> list[str]:
    """Lines as editors count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_text(data: bytes) -> list[Paragraph]:
    """A .txt file."""
    return [Paragraph(Place(index), clean(line)) for index, line in enumerate(lines(decode(data)))]


_TAG = re.compile(
    r"</?(?P<name>a|br|sup|sub|b|i|u|s|em|strong|p|span|div|font|center|img|table|thead|tbody|tr|td|th)(?![\w-])[^<>]{0,300}>",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[([^\[\]]{0,2000})\]\(([^()\s]{0,500})\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = re.compile(r"#{1,6}\s")
_STARS = re.compile(r"\*{1,3}|__")
_RULE = re.compile(r"[|:\s-]{3,}")


def read_markdown(data: bytes) -> list[Paragraph]:
    """A .md file: headings and lines wholly in bold come out bold. A line of a table (HTML tags or bars) has its line number
    and its cell for a place."""
    found = []
    table = _Table()
    for index, line in enumerate(lines(decode(data))):
        cell = table.cell(line)
        text, bold = _markdown_line(line)
        found.append(Paragraph(Place(index, cell), text, bold=bold))
    return found


class _Table:
    """Follows the tables of a Markdown file from line to line."""

    def __init__(self) -> None:
        self._tables = 0
        self._row = self._column = self._paragraph = -1
        self._open = self._bars = False

    def cell(self, line: str) -> tuple[int, int, int, int] | None:
        """The place of this line in a table: table, row, column, paragraph of the cell; None outside tables."""
        stripped = line.strip()
        bars = not self._open and len(stripped) > 2 and stripped.startswith("|") and stripped.endswith("|")
        if bars:
            self._row = self._row + 1 if self._bars else 0
            self._bars = True
            return self._tables, self._row, 0, 0
        if self._bars:
            self._tables += 1
            self._bars, self._row = False, -1
        inside = self._open
        if "<" in line:
            for match in _TAG.finditer(line):
                inside = self._tag(match["name"].lower(), match[0].startswith("</")) or inside
        if not inside:
            return None
        self._paragraph += 1
        return self._tables - (not self._open), max(self._row, 0), max(self._column, 0), max(self._paragraph, 0)

    def _tag(self, name: str, closing: bool) -> bool:
        """Follow one tag; does it stand in a table?"""
        if name == "table":
            if closing and self._open:
                self._tables += 1
            self._open = not closing
            self._row = self._column = self._paragraph = -1
            return True
        if self._open and not closing:
            if name == "tr":
                self._row, self._column, self._paragraph = self._row + 1, -1, -1
            elif name in ("td", "th"):
                self._column, self._paragraph = self._column + 1, -1
        return self._open


def _markdown_line(line: str) -> tuple[str, bool]:
    text = line.strip()
    if text.startswith("```") and not text.strip("`~ abcdefghijklmnopqrstuvwxyz"):
        return "", False
    if text.startswith(">"):
        text = text.lstrip("> \t")
    heading = _HEADING.match(text)
    if heading:
        text = text[heading.end() :].rstrip("# ")
    if text.startswith("|") and text.endswith("|") and len(text) > 2:
        text = "" if _RULE.fullmatch(text) else " ".join(cell.strip() for cell in text.split("|")).strip()
    if "<" in text:
        text = _TAG.sub(_instead_of_tag, text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    bold = heading is not None or (len(text) > 4 and text.startswith("**") and text.endswith("**") and "**" not in text[2:-2])
    if "*" in text or "__" in text:
        text = _STARS.sub(_drop_mark, text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "&" in text:
        text = html.unescape(text)
    text = clean(text)
    return text, bold and bool(text)


def _instead_of_tag(match: re.Match[str]) -> str:
    """Cells of a table and lines of a cell keep apart; other tags leave nothing."""
    return " " if match["name"].lower() in ("td", "th", "tr", "br", "p", "div") else ""


def _drop_mark(match: re.Match[str]) -> str:
    """A mark of emphasis stands at a word's edge; blanks to fill in ("____") and lone stars (footnotes) stay."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if match[0] == "__" and ("_" in (before, after) or not (before + after).strip()):
        return match[0]
    if before and text[start - 1] == "\\":
        return match[0]
    if (before.isspace() or not before) and (after.isspace() or not after):
        return match[0]
    return ""
