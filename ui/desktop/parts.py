"""Small widgets that several parts of the window are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from copilot.findings import Severity
from law.words import Words
from ui.desktop import words
from ui.desktop.shapes import SIGN, draw_sign
from ui.desktop.theme import PADDING, Palette
from ui.desktop.translation import Translation


def label(text: str = "", kind: str = "", *, wrap: bool = True, selectable: bool = False) -> QLabel:
    """A text; `kind` is its name in the style sheet: heading, secondary, count, title."""
    made = QLabel(text)
    made.setObjectName(kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        made.setMinimumWidth(40)
    return made


def button(pressed: Callable[[], object], kind: str = "") -> QPushButton:
    made = QPushButton()
    made.setObjectName(kind)
    made.clicked.connect(lambda: pressed())
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def combo() -> QComboBox:
    """A box to choose from, no wider than its place: the longest thing to choose must not widen a panel."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    return made


def rule() -> QFrame:
    """A hair line between parts."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Sign(QWidget):
    """The sign of a severity, as high as a line of text."""

    def __init__(self, severity: Severity, palette: Palette) -> None:
        super().__init__()
        self._severity, self._colours = severity, palette
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height(), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_sign(painter, QRectF(self.rect()).center(), self.height() * SIGN, self._severity, self._colours)
        painter.end()


def sign_icon(severity: Severity, palette: Palette, size: int) -> QIcon:
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(2, 2)
    draw_sign(painter, QRectF(0, 0, size, size).center(), size * 0.7, severity, palette)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)


_LEAST = 7  # characters of an elided text that still say something


class Elided(QLabel):
    """One line of plain text that ends in … where there is no room for it; all of it is said under the mouse."""

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(min(metrics.horizontalAdvance(self.text()), _LEAST * metrics.averageCharWidth()), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
            QToolTip.showText(event.globalPos(), self.text() if cut else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.contentsRect()
        said = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        painter.end()


class Flow(QLayout):
    """Widgets in a row that goes on in the next line where it is full."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """The height it takes; with `place`, the widgets are put there."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        return y + line - rect.y()


class Empty(QWidget):
    """What a view says when it has nothing to show, with at most one thing to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label(kind="heading")
        self._note = label(kind="secondary")
        self._button = QPushButton()
        self._button.hide()
        self._do: Callable[[], object] | None = None
        self._button.clicked.connect(lambda: self._do() if self._do else None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, 2 * PADDING, PADDING, PADDING)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self._note)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch()
        layout.addLayout(row)
        layout.addStretch()

    def say(self, text: str, note: str = "", do: tuple[str, Callable[[], object]] | None = None) -> None:
        self._text.setText(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._button.setVisible(do is not None)
        if do is not None:
            self._button.setText(do[0])
            self._do = do[1]


class Working(QWidget):
    """Long work under way: what, how far, how long still, Cancel."""

    shown = Signal()  # or hidden again

    def __init__(self, translate: Translation) -> None:
        super().__init__()
        self._translate = translate
        self._what = label(kind="secondary", wrap=False)
        self._what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._cancel = QToolButton()
        self._do: Callable[[], object] = lambda: None
        self._cancel.clicked.connect(lambda: self._do())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._what, 1)
        self._bar.setFixedWidth(120)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        translate.bind(self._cancel.setText, words.CANCEL)
        translate.bind(self._bar.setAccessibleName, words.WORK_CHECKING)
        self.hide()

    def begin(self, what: Words, cancel: Callable[[], object]) -> None:
        self._do = cancel
        self._name = what
        self._bar.setRange(0, 0)
        self._what.setText(self._translate(what))
        self._bar.setAccessibleName(self._translate(what))
        self.show()
        self.shown.emit()

    def advance(self, done: int, total: int, seconds: float) -> None:
        """`seconds` since the work began; the time left is told once it can be known."""
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(done)
        text = self._translate(self._name)
        if done and total and seconds > 2:
            left = seconds * (total - done) / done
            said = words.WORK_LEFT_SECONDS if left < 90 else words.WORK_LEFT_MINUTES
            text = f"{text}, {self._translate(said, count=round(left if left < 90 else left / 60))}"
        self._what.setText(text)

    def end(self) -> None:
        self.hide()
        self.shown.emit()

    def sizeHint(self) -> QSize:
        return QSize(420, 24)


def fill(widget: QWidget, colour: str) -> None:
    """A plain ground for a widget that the style sheet does not reach."""
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), QColor(colour))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
