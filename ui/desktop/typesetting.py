"""How a paragraph of the bill is set in the editor's document: block format, runs of characters, tables.

What is shown but is no part of the paragraph's text (a tracked deletion, the sign of an image or footnote) carries the
SCAFFOLD property, by which the editor tells it from text.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QRawFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)

from copilot.bill.view import Format, ParagraphView, Piece
from law.words import Language
from ui.desktop import pictures, words
from ui.desktop.offsets import shown
from ui.desktop.theme import DRAFT_FONTS, Palette, contrast, mix

SCAFFOLD = QTextFormat.Property.UserProperty + 1
NUMBER = QTextFormat.Property.UserProperty + 2  # of a block: its automatic number
NUMBER_AT = QTextFormat.Property.UserProperty + 3  # of a block: where the number stands, pixels from the block's left

_ALIGNMENT = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
PAPER_POINTS = 500.0  # width of the paper without its margins: about 75 characters of 12 points
_LEAST_CONTRAST = 4.5
_BLACK = "000000"  # the plain ink of paper: on a screen, the palette's own
_FAR = 120.0  # points; blocks set so far in (approvals, signatures) come nearer where the paper is narrow
_LOOSE = 1.5  # enlarged so much, a line has too few words to be stretched
_WIDE = 0.92  # size at which a stand-in runs about as wide as Times
_KAZAKH = "\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456"


class Typesetter:
    """Turns views into Qt formats for one palette, scale and language; formats are made once and kept."""

    def __init__(self, palette: Palette, scale: float, language: Language, dots_per_inch: float = 96.0) -> None:
        self.palette = palette
        self.scale = scale
        self.language = language
        self.kazakh = False  # the draft has Kazakh letters: its font must have them too, not borrow them one by one
        self.ragged = False  # the paper is narrow: lines are not stretched to its width
        self._pixel = scale * dots_per_inch / 72
        self._formats: dict[object, QTextCharFormat] = {}

    def pixels(self, points: float) -> float:
        return points * self._pixel

    def block(self, view: ParagraphView) -> QTextBlockFormat:
        form = QTextBlockFormat()
        alignment = view.alignment if view.alignment != "justify" or (self.scale < _LOOSE and not self.ragged) else "left"
        form.setAlignment(_ALIGNMENT.get(alignment, Qt.AlignmentFlag.AlignLeft))
        if view.left >= _FAR and not view.number:
            form.setIndent(round(view.left))  # in points: the editor says how wide one is on narrow paper
        else:
            form.setLeftMargin(self.pixels(view.left))
        form.setRightMargin(self.pixels(view.right))
        form.setTextIndent(self.pixels(view.first))
        form.setTopMargin(self.pixels(view.before))
        form.setBottomMargin(self.pixels(view.after))
        if view.exact:
            form.setLineHeight(self.pixels(view.line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        elif view.line != 1.0:
            form.setLineHeight(view.line * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if view.right_to_left:
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if view.number:
            width = QFontMetricsF(self.characters(view.format).font()).horizontalAdvance(view.number + "\u2002")
            first = self.pixels(view.first)
            form.setProperty(NUMBER, view.number)
            form.setProperty(NUMBER_AT, self.pixels(view.left) + first)
            form.setTextIndent(0.0 if first < 0 and width <= -first else first + width)
        return form

    def runs(self, view: ParagraphView) -> list[tuple[str, QTextCharFormat]]:
        """What the block holds, in order. The runs without SCAFFOLD, joined, are the paragraph's text."""
        runs: list[tuple[str, QTextCharFormat]] = []
        length = 0
        for piece in view.pieces:
            if pictures.drawn(piece):
                form = self._piece_format(piece, scaffold=True)
                runs.append((pictures.SIGN, pictures.image_format(form, piece, self._pixel, PAPER_POINTS)))
            elif piece.object:
                runs.append((self._sign(piece), self._piece_format(piece, scaffold=True)))
            elif piece.revision and piece.revision.kind == "deleted":
                runs.append((shown(piece.text), self._piece_format(piece, scaffold=True)))
            elif piece.text:
                runs.append((shown(piece.text), self._piece_format(piece, scaffold=False)))
                length += len(piece.text)
        if length != len(view.text):  # pieces that do not make up the text: show the text, plain
            return [(shown(view.text), self.characters(view.format))]
        return runs

    def _sign(self, piece: Piece) -> str:
        if piece.object in ("footnote", "endnote", "note mark"):
            return piece.label or "*"
        return f"[{words.OBJECTS.get(piece.object, words.OBJECT_OTHER)[self.language]}]"

    def _piece_format(self, piece: Piece, *, scaffold: bool) -> QTextCharFormat:
        revision = piece.revision.kind if piece.revision else ""
        key = (piece.format, revision, bool(piece.link), bool(piece.comments), piece.object, scaffold)
        if key not in self._formats:
            form = QTextCharFormat(self.characters(piece.format))
            if piece.link:
                form.setForeground(QColor(self.palette.accent))
            if piece.comments:
                form.setBackground(QColor(self.palette.selected))
            if revision == "inserted":
                form.setForeground(QColor(self.palette.inserted))
                form.setBackground(QColor(self.palette.inserted_ground))
                form.setFontUnderline(True)
            elif revision == "deleted":
                form.setForeground(QColor(self.palette.deleted))
                form.setBackground(QColor(self.palette.deleted_ground))
                form.setFontStrikeOut(True)
            if scaffold:
                form.setProperty(SCAFFOLD, True)
            if piece.object:
                form.setForeground(QColor(self.palette.secondary))
                if piece.object in ("footnote", "endnote"):
                    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
                    form.setForeground(QColor(self.palette.accent))
            self._formats[key] = form
        return self._formats[key]

    def characters(self, form: Format) -> QTextCharFormat:
        if form not in self._formats:
            made = QTextCharFormat()
            fonts = families(form.font, self.kazakh)
            made.setFontFamilies(fonts)
            made.setFontPointSize(max(1.0, form.size * self.scale * (1.0 if fonts[0] == form.font else _WIDE)))
            made.setFontWeight(QFont.Weight.Bold if form.bold else QFont.Weight.Normal)
            made.setFontItalic(form.italic)
            made.setFontUnderline(form.underline)
            made.setFontStrikeOut(form.strike)
            if form.caps:
                made.setFontCapitalization(QFont.Capitalization.AllUppercase)
            elif form.small_caps:
                made.setFontCapitalization(QFont.Capitalization.SmallCaps)
            if form.raised:
                up = QTextCharFormat.VerticalAlignment
                made.setVerticalAlignment(up.AlignSuperScript if form.raised > 0 else up.AlignSubScript)
            ground = self.palette.paper
            if form.highlight:
                ground = mix(f"#{form.highlight}", self.palette.paper, 0.35)
                made.setBackground(QColor(ground))
            if form.hidden:
                made.setForeground(QColor(self.palette.secondary))
            elif form.colour and form.colour != _BLACK:
                made.setForeground(QColor(legible(f"#{form.colour}", ground, self.palette.ink)))
            self._formats[form] = made
        return self._formats[form]

    def table(self, widths: list[float], *, lined: bool) -> QTextTableFormat:
        """A table; one without lines of its own has faint ones, so that it is seen where its cells end."""
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setBorderBrush(QColor(self.palette.secondary if lined else self.palette.line))
        form.setCellPadding(self.pixels(4))
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        total = sum(widths)
        if total > 0 and all(widths):
            form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 * w / total) for w in widths])
        return form


def families(font: str, kazakh: bool) -> list[str]:
    """The document's font and its stand-ins; with `kazakh`, a font that has the Kazakh letters first."""
    found = [font, *DRAFT_FONTS]
    fit = next((name for name in found if _has_kazakh(name)), None) if kazakh else None
    return [fit, *found] if fit else found


@cache
def _has_kazakh(family: str) -> bool:
    """The family is here under its own name, and has every Kazakh letter. (A family that is not here answers for its
    stand-in, which need not be a serif.)"""
    font = QFont(family)
    raw = QRawFont.fromFont(font)
    return QFontInfo(font).family() == family and all(raw.supportsCharacter(ord(letter)) for letter in _KAZAKH)


def page_fonts(language: Language | None) -> str:
    """The font-family of a page of law in a panel, for its HTML."""
    return ", ".join(f"'{name}'" for name in families(DRAFT_FONTS[0], language is Language.KK))


def legible(colour: str, ground: str, ink: str) -> str:
    """The colour, moved towards the ink until it can be read on the ground."""
    for share in (1.0, 0.8, 0.6, 0.4, 0.2):
        mixed = mix(colour, ink, share)
        if contrast(mixed, ground) >= _LEAST_CONTRAST:
            return mixed
    return ink
