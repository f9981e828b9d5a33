"""What an editor needs to show of a bill: plain values, no file and no toolkit.

Measures are in points. A view is a snapshot: after an edit `Bill.paragraphs` gives new views for what has changed and
the same objects for what has not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """How characters look, with styles and defaults of the document resolved."""

    font: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    raised: int = 0  # 1: superscript, -1: subscript
    colour: str = ""  # RRGGBB, "" for the colour of text
    highlight: str = ""  # RRGGBB, "" for none


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change. `kind` is "inserted" or "deleted" (a move is shown as one of each)."""

    kind: str
    author: str
    date: str  # as written in the file: ISO 8601, "" where absent
    id: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one look. Pieces in order make up the paragraph.

    `start`: offset into `ParagraphView.text` at which the piece stands. Deleted text and objects have no length there:
    a deletion is shown but is no part of the text, an object (`object` is not empty) has no text at all.
    """

    text: str
    format: Format
    start: int
    revision: Revision | None = None
    comments: tuple[str, ...] = ()  # ids of the comments that stand on it
    link: str = ""  # address of a hyperlink, or "#bookmark"
    object: str = ""  # "image", "footnote", "endnote", "equation", "text box", "drawing", "page break", "note mark", ...
    target: str = ""  # of an object: part name of an image that lies in the file, id of a note
    width: float = 0.0  # of an image, in points; 0 where the file does not say
    height: float = 0.0
    label: str = ""  # of a note's mark: the number that Word shows


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a paragraph stands. `table` counts the tables of the document in order, nested ones too; `column` is
    that of the table's grid at which the cell begins; `outer` is the cell that holds a nested table."""

    table: int
    row: int
    column: int
    paragraph: int
    columns: int = 1  # how many columns of the grid the cell spans
    continues: bool = False  # the cell is the lower part of one that is merged downwards
    width: float = 0.0  # points, 0 where the file does not say
    outer: Cell | None = None
    lined: bool = False  # lines are drawn around it


@dataclass(frozen=True, slots=True)
class Tab:
    at: float
    kind: str  # left, centre, right, decimal


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """One paragraph as seen. `text` is all of it, its stripped ends too; `lead` is how many characters of it come before
    the clean text, so that an offset into `Act.paragraphs[position].text` is an offset into `text` less `lead`."""

    text: str
    lead: int
    pieces: tuple[Piece, ...]
    number: str = ""  # automatic number as Word shows it, not part of `text`
    style: str = ""  # name of the style
    level: int = 0  # outline level, 1..9; 0 for body text
    alignment: str = "left"  # left, centre, right, justify
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0  # indent of the first line, negative when it hangs
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0  # multiple of single spacing; with `exact`, points
    exact: bool = False
    right_to_left: bool = False
    page_break: bool = False  # begins a page
    tabs: tuple[Tab, ...] = ()
    mark: Revision | None = None  # its end was inserted or deleted as a tracked change
    format: Format = Format()  # of the paragraph's end: what text typed into an empty paragraph looks like
    cell: Cell | None = None
    section: str = ""  # "" or how the section that ends here continues: next page, continuous, ...


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside the text: a footnote or endnote (`id` is that of its mark, `number` what the mark shows), the header or
    footer of a page (`kind` "header" or "footer")."""

    kind: str
    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the document, of whoever wrote it."""

    id: str
    author: str
    initials: str
    date: str
    text: str
    answers: str = ""  # id of the comment that it answers
