"""A list of two-line rows: what it is, and where or what about it. Findings, hits, steps and commands are shown so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, overload

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from copilot.findings import Severity
from ui.desktop.shapes import SIGN, draw_sign
from ui.desktop.theme import INTERFACE_POINTS, PADDING, SECONDARY_POINTS, Palette

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """`spoken` is what a screen reader says, `aside` stands at the right of the title."""

    title: str
    note: str = ""
    data: Any = None
    severity: Severity | None = None
    aside: str = ""
    spoken: str = ""
    dim: bool = False


class Made(Sequence[Row]):
    """The rows of `items`, each made when it is looked at: a list of a thousand findings costs those on the screen."""

    def __init__(self, items: Sequence[Any], make: Callable[[Any], Row]) -> None:
        self.items = items
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        if at not in self._made:
            self._made[at] = self._make(self.items[at])
        return self._made[at]


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.note}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or f"{row.title}. {row.note}".strip()
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, palette: Palette, signs: bool, one_line: bool, wrapped: bool, parent: QListView) -> None:
        super().__init__(parent)
        self.palette, self._signs, self._one_line, self._wrapped = palette, signs, one_line, wrapped
        self._view = parent

    def _fonts(self, option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
        first, second = QFont(option.font), QFont(option.font)
        second.setPointSizeF(first.pointSizeF() * SECONDARY_POINTS / INTERFACE_POINTS)
        return first, second

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        first, second = self._fonts(option)
        lower = 0 if self._one_line else QFontMetrics(second).height() + 2
        upper = QFontMetrics(first).height()
        if self._wrapped:
            room = QRect(0, 0, max(120, self._view.viewport().width() - 2 * PADDING), 0)
            upper = QFontMetrics(first).boundingRect(room, Qt.TextFlag.TextWordWrap, index.data(ROW).title).height()
        return QSize(120, upper + lower + (12 if self._one_line else 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        state = option.state
        palette = self.palette
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(palette.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        first, second = self._fonts(option)
        line, small = QFontMetrics(first), QFontMetrics(second)
        side = line.height()  # of the square that a sign stands in: it grows with the text
        left = rect.left() + PADDING + (side if self._signs else 0)
        top = rect.top() + (6 if self._one_line else 7)
        right = rect.right() - PADDING
        if row.severity is not None:
            draw_sign(painter, QPointF(rect.left() + PADDING + side * 0.35, top + side / 2), side * SIGN, row.severity, palette)
        if row.aside:
            painter.setFont(second)
            painter.setPen(QColor(palette.secondary))
            width = small.horizontalAdvance(row.aside)
            painter.drawText(right - width, top + line.ascent(), row.aside)
            right -= width + 8
        painter.setFont(first)
        painter.setPen(QColor(palette.secondary if row.dim else palette.ink))
        title = line.height()
        if self._wrapped:
            title = line.boundingRect(QRect(left, top, right - left, 0), Qt.TextFlag.TextWordWrap, row.title).height()
            painter.drawText(QRect(left, top, right - left, title), Qt.TextFlag.TextWordWrap, row.title)
        else:
            painter.drawText(left, top + line.ascent(), line.elidedText(row.title, Qt.TextElideMode.ElideRight, right - left))
        if row.note and not self._one_line:
            painter.setFont(second)
            painter.setPen(QColor(palette.secondary))
            room = rect.right() - PADDING - left
            painter.drawText(left, top + title + 2 + small.ascent(), small.elidedText(row.note, Qt.TextElideMode.ElideRight, room))
        painter.restore()


class Rows(QListView):
    """The list. `chosen(data)` is called when a person clicks a row or presses Enter on it. `wrapped`: titles are shown whole, on as
    many lines as they take."""

    def __init__(
        self, palette: Palette, chosen: Callable[[Any], object], *, signs: bool = False, one_line: bool = False, wrapped: bool = False
    ) -> None:
        super().__init__()
        self._model = _Model(self)
        self.setModel(self._model)
        self._delegate = _Delegate(palette, signs, one_line, wrapped, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(not wrapped)
        if wrapped:
            self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: chosen(index.data(ROW).data))
        self.activated.connect(lambda index: chosen(index.data(ROW).data))

    @property
    def rows(self) -> Sequence[Row]:
        return self._model.rows

    @property
    def chosen(self) -> Any:
        """The data of the current row; None where there is none."""
        at = self.currentIndex().row()
        return self._model.rows[at].data if 0 <= at < len(self._model.rows) else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; nothing happens where they are the same. The list stays where it was scrolled to."""
        if not isinstance(rows, Made) and list(rows) == list(self._model.rows):
            return
        at = self.verticalScrollBar().value()
        self._model.beginResetModel()
        self._model.rows = rows if isinstance(rows, Made) else list(rows)
        self._model.endResetModel()
        self.verticalScrollBar().setValue(at)

    def select(self, data: object) -> None:
        """Make the row of this data the current one, without `chosen`."""
        rows = self._model.rows
        items = rows.items if isinstance(rows, Made) else [row.data for row in rows]
        for number, item in enumerate(items):
            if data is not None and (item is data or item == data):
                self.setCurrentIndex(self._model.index(number))
                return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def set_palette(self, palette: Palette) -> None:
        self._delegate.palette = palette
        self.viewport().update()
