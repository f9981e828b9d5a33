"""Going about the bill and the law: to a place, an article, the next provision, the provision that is cited, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from copilot.findings import Evidence
from ui.desktop import offsets, references, units, words
from ui.desktop.references import Target
from ui.desktop.rows import Row

if TYPE_CHECKING:
    from ui.desktop.window import Window


class Moving(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._past: list[tuple[int, int]] = []

    def forget(self) -> None:
        """Another bill is open."""
        self._past.clear()

    def remember(self) -> None:
        """The place where the cursor is can be come back to."""
        if self._window.draft is not None:
            self._past.append(self._window.editor.place())

    def go_to(self, position: int, start: int = 0, end: int | None = None, *, remember: bool = True) -> None:
        """Show a place of the draft (offsets of raw text); Alt+Left comes back."""
        window = self._window
        if remember:
            self.remember()
        window.editor.go_to(position, start, end, centre=True)
        if remember:
            window.editor.setFocus()

    def back(self) -> None:
        window = self._window
        if window.panel.isVisible() and window.panel.current == "law" and window.law.back():
            return
        if self._past:
            window.editor.go_to(*self._past.pop(), centre=True)
            window.editor.setFocus()

    def choose_article(self) -> None:
        """Let a person type the number or the heading of an article."""
        window, act = self._window, self._window.checking.act
        if act is None:
            return
        rows = [Row(units.label(act, p, act.meta.language), p.number, p.own[0]) for p in act.provisions if p.own and p.level in units.MAIN]
        window.chooser.ask(
            window.translate(words.GO_TO_HINT), window.translate(words.OUTLINE_EMPTY), rows, lambda position: self.go_to(position)
        )

    def step(self, by: int) -> None:
        """To the next (or, with -1, the previous) provision."""
        act = self._window.checking.act
        if act is None:
            return
        starts = sorted(p.own[0] for p in act.provisions if p.own)
        here = self._window.editor.place()[0]
        after = [at for at in starts if (at > here if by > 0 else at < here)]
        if after:
            self.go_to(after[0] if by > 0 else after[-1], remember=False)

    def open_cited(self, position: int, offset: int) -> None:
        """Open the provision that the reference at a place of the raw text leads to."""
        window = self._window
        draft, act = window.draft, window.checking.act
        if draft is None or act is None or position >= len(draft.views):
            return
        at, corpus = offsets.to_clean(draft.views[position].text, offset), window.corpus

        def show(found: Target | None) -> None:
            if found is None:
                window.say(words.LAW_REFERENCE_NONE)
            elif found.position >= 0:
                self.go_to(found.position)
            else:
                self.open_law(found.act, found.path)

        window.tasks.run("reference", lambda _: references.target(act, position, at, corpus), show, window.report)

    def open_evidence(self, evidence: Evidence) -> None:
        self.open_law(evidence.act, evidence.provision)

    def open_law(self, act: str, path: str) -> None:
        """Open a provision of the law beside the text."""
        window = self._window
        window.show_view("law")
        window.law.open(act, path, window.checking.act.meta.language if window.checking.act else None)

    def similar(self) -> None:
        """Provisions of the law about the same matter as the selection, else as the paragraph under the cursor."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        text = window.editor.textCursor().selection().toPlainText() or draft.views[window.editor.place()[0]].text
        window.show_view("law")
        window.law.similar(text, window.checking.act.meta.language if window.checking.act else window.translate.language)
