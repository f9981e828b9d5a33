"""The card of what stands at a place of the text: its finding, changes and comments, and the definition of its term.

It comes under the mouse, and at the cursor by its key; a screen reader says it. A term is looked for among the bill's own
definitions, then among those of the law.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from law.act import Act
from law.definitions import Definition, definitions
from law.progress import Progress
from ui.desktop import terms, words

if TYPE_CHECKING:
    from ui.desktop.window import Window


class Explaining(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._read_in: Act | None = None  # whose definitions are known
        self._defined: tuple[Definition, ...] = ()
        window.editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._window.editor.place_at(event.pos())
            if place is None:
                QToolTip.hideText()
            else:
                self._explain(place, event.globalPos(), asked=False)
            return True
        return False

    def here(self) -> None:
        """Explain what stands at the text cursor."""
        editor = self._window.editor
        self._explain(editor.place(), editor.viewport().mapToGlobal(editor.cursorRect().bottomRight()), asked=True)

    def _explain(self, place: tuple[int, int], at: QPoint, *, asked: bool) -> None:
        """`asked`: with the key, so that an answer is owed and spoken."""
        window, act, draft = self._window, self._window.checking.act, self._window.draft
        if draft is None or place[0] >= len(draft.views):
            return
        said, text, corpus = window.reviewing.said_of(*place), draft.views[place[0]].text, window.corpus
        known = self._defined if act is self._read_in else None

        def show(whole: str, new: str) -> None:
            """The card, of which `new` was not spoken yet."""
            QToolTip.showText(at, whole, window.editor)
            if asked and new:
                window.speak(new)
            elif asked:
                window.say(words.EXPLAIN_NOTHING)

        def look(_: Progress) -> tuple[tuple[Definition, ...], str]:
            assert act is not None
            defined = known if known is not None else definitions(act)
            own = terms.under(defined, text, place[1], act.meta.language)
            if own is not None:
                return defined, terms.card(own) if own.position != place[0] else ""
            found = terms.in_law(corpus, text, place[1], act.meta.language) if corpus is not None else None
            return defined, terms.card_of_law(found, window.translate.language) if found is not None else ""

        def came(answer: tuple[tuple[Definition, ...], str]) -> None:
            self._read_in, (self._defined, card) = act, answer
            if card or (asked and not said):
                show("\n\n".join(part for part in (said, card) if part), card)

        if said or act is None:
            show(said, said)
        if act is not None:
            window.tasks.run("term", look, came, window.report)
