"""Grey text after the cursor: how the law most often goes on. Tab takes it, Esc puts it away, typing goes on over it.

It is painted, never written: until Tab, neither the draft nor its undo knows of it. It is asked for off the main thread, and
shown only where the paragraph ends at the cursor and only when it comes before one has waited for it.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter

from law import naming
from law.progress import Progress
from law.words import Words
from ui.desktop import words

if TYPE_CHECKING:
    from retrieval.completion import Completion
    from retrieval.corpus import Corpus, StoredProvision
    from ui.desktop.editor import DraftEditor
    from ui.desktop.window import Window

SHOWN_WITHIN = 0.1  # seconds: what comes later is felt as an interruption (Nielsen 1993, the limit of "at once")
_SURE = 0.25  # share of the places in the law that go on so: below, a guess is wrong more often than it helps
_LEAST = 3  # characters worth a key
_INSET = 6.0  # pixels between the edge of the card and the text on it


class Ahead(QObject):
    """The grey text of an editor."""

    taken = Signal()  # a person wants it
    gone = Signal()

    def __init__(self, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.text = ""
        self._at = -1  # of the cursor in the document
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(0)  # typing moves the cursor too, and may go along the grey text: `follow` comes first
        self._moved.timeout.connect(lambda: None if self.stands else self.hide())
        editor.cursorPositionChanged.connect(lambda: self._moved.start() if self.text else None)

    def show(self, text: str) -> None:
        self.text, self._at = text, self._editor.textCursor().position()
        self._editor.viewport().update()

    @property
    def stands(self) -> bool:
        """There is grey text, and the cursor still stands before it."""
        cursor = self._editor.textCursor()
        return bool(self.text) and cursor.position() == self._at and not cursor.hasSelection()

    def follow(self, typed: str) -> bool:
        """What was typed is how the grey text began: the rest of it stays. False: it does not, and goes."""
        if self.text.startswith(typed) and len(self.text) > len(typed) and self._at + len(typed) == self._editor.textCursor().position():
            self.show(self.text[len(typed) :])
            return True
        self.hide()
        return False

    def hide(self) -> None:
        if self.text:
            self.text = ""
            self._editor.viewport().update()
            self.gone.emit()

    def key(self, event: QKeyEvent) -> bool:
        """Tab and Esc are for the grey text, while it stands. True: the key has done its work."""
        if event.modifiers() or event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Escape) or not self.stands:
            return False
        if event.key() == Qt.Key.Key_Tab:
            self.taken.emit()
        self.hide()
        return True

    def paint(self, painter: QPainter) -> None:
        """After the cursor; on a card under the line where the rest of it has no room: Tab puts in nothing that was not seen."""
        if not self.stands:
            return
        editor = self._editor
        cursor, block, palette = editor.cursorRect(), editor.textCursor().block(), editor.typesetter.palette
        line = block.layout().lineForTextPosition(editor.textCursor().positionInBlock())
        if not line.isValid():
            return
        font = editor.currentCharFormat().font()
        metrics, margin = QFontMetricsF(font), editor.document().documentMargin()
        right = editor.viewport().width() - margin
        top = editor.document().documentLayout().blockBoundingRect(block).top() - editor.verticalScrollBar().value()
        painter.setFont(font)
        if metrics.horizontalAdvance(self.text) <= right - cursor.right():
            painter.setPen(QColor(palette.secondary))
            painter.drawText(QPointF(cursor.right(), top + line.position().y() + line.ascent()), self.text)
            return
        width = min(metrics.horizontalAdvance(self.text.strip()) + 2 * _INSET, right - margin)
        card = QRectF(min(float(cursor.right()), right - width), cursor.bottom() + 2.0, width, metrics.height() + _INSET)
        if card.bottom() > editor.viewport().height():
            card.moveBottom(cursor.top() - 2.0)
        painter.setPen(QColor(palette.line))
        painter.setBrush(QColor(palette.panel))
        painter.drawRect(card)
        painter.setPen(QColor(palette.secondary))
        said = metrics.elidedText(self.text.strip(), Qt.TextElideMode.ElideRight, width - 2 * _INSET)
        painter.drawText(card.adjusted(_INSET, 0, -_INSET, 0), Qt.AlignmentFlag.AlignVCenter, said)


class Completing(QObject):
    """Asks the law for the window's editor, and puts what is taken into the draft."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._said: Words | None = None
        window.editor.typed.connect(self._typed)
        window.editor.ahead.taken.connect(self._take)
        window.editor.ahead.gone.connect(lambda: window.status.unsay(self._said) if self._said is not None else None)

    def warm(self) -> None:
        """Have the corpus read what the first completion would wait for."""
        if self._window.corpus is not None:
            self._ask(self._window.corpus, "")

    def choose(self, on: bool) -> None:
        """Offer completions from now on, or no longer."""
        self._window.remember(completion=on)
        self._window.editor.ahead.hide()

    def _typed(self, text: str) -> None:
        window = self._window
        if window.corpus is None or not window.settings.completion or window.editor.ahead.follow(text):
            return
        before = self._before()
        if before:
            self._ask(window.corpus, before)

    def _before(self) -> str:
        """The paragraph up to the cursor; empty where it goes on behind it."""
        editor = self._window.editor
        cursor = editor.textCursor()
        if editor.draft is None or cursor.hasSelection() or not cursor.atBlockEnd() or len(cursor.block().text().split()) < 2:
            return ""
        return editor.draft.views[editor.place()[0]].text

    def _ask(self, corpus: Corpus, before: str) -> None:
        window = self._window
        asked = time.monotonic()

        def look(_: Progress) -> list[tuple[Completion, StoredProvision]]:
            return corpus.complete(before, 1)

        def came(found: list[tuple[Completion, StoredProvision]]) -> None:
            if time.monotonic() - asked < SHOWN_WITHIN:
                self.offer(before, found)

        window.tasks.run("completion", look, came, lambda _: None)

    def offer(self, before: str, answers: list[tuple[Completion, StoredProvision]]) -> None:
        """Show the first of the answers for a text, where that still stands before the cursor and the law is sure enough."""
        window = self._window
        if not answers or self._before() != before:
            return
        found, where = answers[0]
        if found.share < _SURE or len(found.text.strip()) < _LEAST:
            return
        window.editor.ahead.show(found.text)
        source = ", ".join(filter(None, (naming.in_words(where.path, window.translate.language), where.title)))
        self._say(words.COMPLETION_FROM.format(source=source, count=found.count))

    def _say(self, said: Words) -> None:
        self._said = said
        self._window.status.say(said)

    def _take(self) -> None:
        """Tab: into the draft, as one step of undo."""
        window = self._window
        draft, text = window.draft, window.editor.ahead.text
        if draft is None or not text:
            return
        window.editor.settle()
        position, offset = window.editor.place()
        with window.guarded():
            draft.replace(position, offset, offset, text, words.HISTORY_COMPLETED)
            window.editor.go_to(position, offset + len(text))
