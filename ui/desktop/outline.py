"""The outline of the bill: its chapters, articles and points, with the worst finding of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
)

from copilot import arranging
from copilot.findings import Severity
from law.act import Act, Level, Provision
from law.words import Language
from ui.desktop import words
from ui.desktop.marks import ORDER, Mark
from ui.desktop.shapes import SIGN, draw_sign
from ui.desktop.theme import PADDING, Palette
from ui.desktop.translation import Translation
from ui.desktop.units import label

_HIDDEN = (Level.INDENT, Level.NOTE)
_Index = QModelIndex | QPersistentModelIndex
MARKS = Qt.ItemDataRole.UserRole + 1
_ANSWERED = frozenset(map(int, (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, MARKS)))
MIME = "application/x-zhoba-provision"  # a unit that is dragged: its path
_ROOT = -1  # above the units that stand under none
_UNIT = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
_UNIT_DRAGGED = _UNIT | Qt.ItemFlag.ItemIsDragEnabled


class OutlineModel(QAbstractItemModel):
    """The provisions of an act as a tree, without a copy of them."""

    dropped = Signal(str, str, bool)  # path of a unit, of the one it was put to, and whether before it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.act: Act | None = None
        self.language = Language.RU
        self._children: list[list[int]] = [[]]  # numbers of the provisions under each, and at the end those under none
        self._holder: list[int] = []  # by number: that of the unit that holds it
        self._parent: list[int] = []  # by number: that of the unit shown above it
        self._row: list[int] = []  # by number: its place among its siblings, -1: it is not shown
        self._number: dict[str, int] = {}
        self._labels: dict[int, str] = {}
        self._counts: Mapping[int, tuple[Severity, int]] = {}

    def show_act(self, act: Act | None) -> None:
        """What Qt asks for at every line it paints is worked out once, here."""
        self.beginResetModel()
        provisions = act.provisions if act else ()
        self.act = act
        self._children = [[] for _ in range(len(provisions) + 1)]
        self._parent, self._row = [_ROOT] * len(provisions), [-1] * len(provisions)
        self._number = {provision.path: number for number, provision in enumerate(provisions)}
        self._holder = [self._number.get(provision.parent, _ROOT) for provision in provisions]
        for number, provision in enumerate(provisions):
            if provision.level in _HIDDEN:
                continue
            above = self._holder[number]
            while above != _ROOT and provisions[above].level in _HIDDEN:
                above = self._holder[above]
            siblings = self._children[above]
            self._parent[number], self._row[number] = above, len(siblings)
            siblings.append(number)
        self._labels, self._counts = {}, {}
        self.endResetModel()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Count findings on each unit and those that hold it. The view is told by who shows it: nothing but the signs is new."""
        act = self.act
        provisions = act.provisions if act else ()
        worst, many = [len(ORDER)] * len(provisions), [0] * len(provisions)
        for mark in marks:
            number = self._number.get(act.owners[mark.position], _ROOT) if act and mark.position < len(act.owners) else _ROOT
            if number != _ROOT:
                many[number] += 1
                worst[number] = min(worst[number], ORDER.index(mark.severity))
        for number in reversed(range(len(provisions))):  # a unit stands before those that it holds
            above = self._holder[number]
            if above != _ROOT and many[number]:
                many[above] += many[number]
                worst[above] = min(worst[above], worst[number])
        self._counts = {number: (ORDER[worst[number]], count) for number, count in enumerate(many) if count}

    def same_units(self, act: Act) -> bool:
        """The act has the units, headings and places shown already."""
        return self.act is not None and self.act.provisions == act.provisions

    def provision(self, index: _Index) -> Provision | None:
        return self.act.provisions[index.internalId()] if index.isValid() and self.act else None

    def index_of(self, path: str) -> QModelIndex:
        """The unit itself, or the nearest one shown that holds it."""
        while path and self.act:
            number = self._number.get(path)
            if number is None:
                break
            if self._row[number] >= 0:
                return self.createIndex(self._row[number], 0, number)
            path = self.act.provisions[number].parent
        return QModelIndex()

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = self._under(parent)
        return self.createIndex(row, column, siblings[row]) if 0 <= row < len(siblings) else QModelIndex()

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._parent[index.internalId()] if index.isValid() and self._parent else _ROOT
        return self.createIndex(self._row[above], 0, above) if above != _ROOT else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._under(parent))

    def _under(self, parent: _Index) -> list[int]:
        return self._children[parent.internalId() if parent.isValid() else _ROOT]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ANSWERED or not index.isValid() or self.act is None:  # Qt asks for eight roles a line
            return None
        number = index.internalId()
        count = self._counts.get(number)
        if role == MARKS:
            return count
        text = self._label(number)
        if role == Qt.ItemDataRole.AccessibleTextRole and count:
            return f"{text}. {words.SEVERITY[count[0]][self.language]}: {count[1]}"
        return text

    def _label(self, number: int) -> str:
        known = self._labels.get(number)
        if known is None and self.act is not None:  # in the words of the bill, as its headings are
            known = self._labels[number] = label(self.act, self.act.provisions[number], self.act.meta.language)
        return known or ""

    # Dragging

    def flags(self, index: _Index) -> Qt.ItemFlag:
        provision = self.provision(index)
        if provision is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        return _UNIT_DRAGGED if provision.level in arranging.LEVELS else _UNIT

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        provision = self.provision(indexes[0]) if indexes else None
        if provision is not None:
            data.setData(MIME, provision.path.encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        return self._drop(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        found = self._drop(data, row, parent)
        if found is not None:
            self.dropped.emit(*found)
        return False  # the tree is read anew when the text has changed

    def _drop(self, data: QMimeData, row: int, parent: _Index) -> tuple[str, str, bool] | None:
        """The unit dragged, the one it would be put to, whether before it; None where it cannot stand there."""
        unit = self.act.get(bytes(data.data(MIME).data()).decode()) if self.act and data.hasFormat(MIME) else None
        holder = self.provision(parent)
        siblings = self._under(parent)
        target, before = holder, False
        if self.act and 0 <= row < len(siblings):
            target, before = self.act.provisions[siblings[row]], True
        elif self.act and row >= 0 and siblings:
            target = self.act.provisions[siblings[-1]]
        if unit is None or target is None or self.act is None or not arranging.places(self.act, unit, target):
            return None
        return unit.path, target.path, before


class _Delegate(QStyledItemDelegate):
    """A unit's name and, at the right, the sign of its worst finding with their number."""

    def __init__(self, palette: Palette, parent: QObject) -> None:
        super().__init__(parent)
        self.palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, QFontMetrics(option.font).height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        marks = index.data(MARKS)
        if marks is None:
            super().paint(painter, option, index)
            return
        severity, count = marks
        rect = option.rect
        metrics = QFontMetrics(option.font)
        side = metrics.height()
        room = metrics.horizontalAdvance(str(count)) + side + 8
        narrow = QStyleOptionViewItem(option)
        narrow.rect = rect.adjusted(0, 0, -room, 0)
        super().paint(painter, narrow, index)
        right = QRectF(rect.right() - room + 1, rect.top(), room, rect.height())
        if option.state & _SELECTED:
            painter.fillRect(right, QColor(self.palette.selected))
        draw_sign(painter, QPointF(right.left() + side / 2, right.center().y()), side * SIGN * 0.8, severity, self.palette)
        painter.setPen(QColor(self.palette.secondary))
        painter.drawText(right.adjusted(16, 0, -6, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))


from PySide6.QtWidgets import QStyle  # noqa: E402

_SELECTED = QStyle.StateFlag.State_Selected


class Outline(QFrame):
    """The left pane."""

    chosen = Signal(int)  # position of the first paragraph of a unit
    moved = Signal(str, str, bool)  # path of a unit that was dragged, of the one it was put to, and whether before it

    def __init__(self, translate: Translation, palette: Palette) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._translate = translate
        self.model = OutlineModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        heading = QLabel()
        heading.setObjectName("heading")
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._filtered)
        self.tree = QTreeView()
        self.tree.setModel(self._shown)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(18)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.delegate = _Delegate(palette, self)
        self.tree.setItemDelegate(self.delegate)
        self.tree.setDragEnabled(True)
        self.tree.setAcceptDrops(True)
        self.tree.setDropIndicatorShown(True)
        self.tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.model.dropped.connect(self.moved)
        self.tree.clicked.connect(self._choose)
        self.tree.activated.connect(self._choose)
        self._empty = QLabel()
        self._empty.setObjectName("secondary")
        self._empty.setWordWrap(True)
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, PADDING, 0, 0)
        layout.setSpacing(8)
        inset = QVBoxLayout()
        inset.setContentsMargins(PADDING, 0, PADDING, 0)
        inset.setSpacing(8)
        inset.addWidget(heading)
        inset.addWidget(self._filter)
        inset.addWidget(self._empty)
        layout.addLayout(inset)
        layout.addWidget(self.tree, 1)
        translate.bind(heading.setText, words.OUTLINE)
        translate.bind(self.tree.setAccessibleName, words.OUTLINE)
        translate.bind(self._filter.setPlaceholderText, words.OUTLINE_FILTER)
        translate.bind(self._filter.setAccessibleName, words.OUTLINE_FILTER)
        translate.bind(self._empty.setText, words.OUTLINE_EMPTY)
        translate.changed.connect(self._relabel)
        self._relabel()

    def _relabel(self) -> None:
        self.model.language = self._translate.language
        self.tree.viewport().update()

    def set_palette(self, palette: Palette) -> None:
        self.delegate.palette = palette
        self.tree.viewport().update()

    def show_act(self, act: Act | None) -> None:
        """Show an act's units; what was open stays open."""
        if act is not None and self.model.same_units(act):
            self.model.act = act
            return
        opened = self._opened()
        first = self.model.act is None
        self.model.show_act(act)
        count = sum(p.level not in _HIDDEN for p in act.provisions) if act else 0
        self._empty.setVisible(act is not None and not count)
        if first:
            self._open_first()
        else:
            for path in opened:
                self.tree.expand(self._shown.mapFromSource(self.model.index_of(path)))

    def _opened(self) -> list[str]:
        """Paths of the units that are open; what stands under a closed one is not looked at."""
        found: list[str] = []
        looked = [QModelIndex()]
        while looked:
            above = looked.pop()
            for row in range(self._shown.rowCount(above)):
                index = self._shown.index(row, 0, above)
                provision = self.model.provision(self._shown.mapToSource(index)) if self.tree.isExpanded(index) else None
                if provision is not None:
                    found.append(provision.path)
                    looked.append(index)
        return found

    def _open_first(self) -> None:
        """Open what holds articles, and leave articles closed."""
        act = self.model.act
        for provision in act.provisions if act else ():
            if provision.level in (
                Level.ATTACHMENT,
                Level.APPENDIX,
                Level.PART,
                Level.SECTION,
                Level.SUBSECTION,
                Level.CHAPTER,
                Level.PARAGRAPH,
            ):
                self.tree.expand(self._shown.mapFromSource(self.model.index_of(provision.path)))

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self.model.show_marks(marks)
        self.tree.viewport().update()

    def show_place(self, position: int) -> None:
        """Select the unit that holds a paragraph."""
        act = self.model.act
        path = act.owners[position] if act and position < len(act.owners) else ""
        index = self._shown.mapFromSource(self.model.index_of(path))
        if index.isValid():
            while index.parent().isValid() and not self.tree.isExpanded(index.parent()):
                index = index.parent()
            self.tree.setCurrentIndex(index)

    def _filtered(self, text: str) -> None:
        self._shown.setFilterFixedString(text)
        if text:
            self.tree.expandAll()

    def _choose(self, index: _Index) -> None:
        provision = self.model.provision(self._shown.mapToSource(index))
        if provision and provision.own:
            self.chosen.emit(provision.own[0])
