"""Finding and replacing in the bill, and a term renamed in every form in which it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from copilot import renaming, searching
from copilot.renaming import Renaming
from copilot.searching import Match
from law.definitions import definitions
from law.progress import Progress
from law.words import Language
from ui.desktop import dialogs, terms, units, words

if TYPE_CHECKING:
    from ui.desktop.window import Window


class Replacing(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def begin(self, *, replace: bool) -> None:
        """Show the bar above the text."""
        window = self._window
        window.find_bar.begin(window.editor.textCursor().selectedText(), window.editor.place, replace=replace)

    def rename(self) -> None:
        """Rename the selected words, else the defined term under the cursor: the bar, with all forms to be found."""
        window, act, draft = self._window, self._window.checking.act, self._window.draft
        selected = window.editor.textCursor().selectedText()
        position, offset = window.editor.place()

        def begin(term: str) -> None:
            window.find_bar.begin(term, window.editor.place, replace=True, forms=True)

        if selected or act is None or draft is None:
            begin(selected)
            return
        text = draft.views[position].text

        def look(_: Progress) -> str:
            found = terms.under(definitions(act), text, offset, act.meta.language)
            return found.term if found is not None else ""

        window.tasks.run("term to rename", look, begin, window.report)

    def find(self, what: str, forms: bool, case: bool) -> list[Match]:
        window = self._window
        if window.draft is None:
            return []
        window.editor.settle()
        return searching.find(self._texts(), what, self._language(), forms=forms, case=case)

    def replace_one(self, match: Match, text: str) -> None:
        """Replace one place, and go to the next."""
        window = self._window
        (one,) = self._made([match], text)
        if self._put([one]):
            window.editor.go_to(one.position, one.start + len(one.new))
            window.find_bar.refresh()
            window.find_bar.next()

    def replace_all(self, matches: Sequence[Match], text: str) -> None:
        """Replace every place in one step. Where forms are found, what is to become of each is shown first."""
        window, draft = self._window, self._window.draft
        found = self._made(matches, text)
        if draft is None or not found:
            return
        if not window.find_bar.forms:
            self._put_all(found)
            return
        revision = draft.revision
        dialog = self.preview(found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._put_all(found) if dialog.answer == 0 and draft.revision == revision else None)
        dialog.open()

    def preview(self, found: Sequence[Renaming]) -> dialogs.Dialog:
        """Each place, how it reads and how it will read."""
        window, act = self._window, self._window.checking.act
        translate = window.translate
        rows = []
        for one in found:
            where = units.where(act, act.owners[one.position], translate.language) if act and one.position < len(act.owners) else ""
            rows.append(
                [where or translate(words.PREAMBLE), one.old, one.new if one.certain else translate(words.RENAME_UNSURE, text=one.new)]
            )
        title = translate(words.RENAME_TITLE)
        headers = [translate(one) for one in (words.ARRANGE_WHERE, words.ARRANGE_NOW, words.ARRANGE_THEN)]
        answers = [translate(words.FIND_REPLACE_ALL), translate(words.CANCEL)]
        return dialogs.Dialog(window, translate(words.RENAME_SAID), answers, dialogs.table(headers, rows, title), title)

    def _made(self, matches: Sequence[Match], text: str) -> list[Renaming]:
        """What becomes of each place: the new words in the form of the old ones, where forms are found."""
        texts, bar = self._texts(), self._window.find_bar
        if bar.forms:
            wanted = {(match.position, match.start) for match in matches}
            made = renaming.rename(texts, bar.what.text(), text, self._language())
            return [one for one in made if (one.position, one.start) in wanted]
        return [Renaming(m.position, m.start, m.end, texts[m.position][m.start : m.end], text, True) for m in matches]

    def _put_all(self, found: Sequence[Renaming]) -> None:
        if self._put(found):
            self._window.say(words.MESSAGE_REPLACED.format(count=len(found)))
            self._window.find_bar.refresh()

    def _put(self, found: Sequence[Renaming]) -> bool:
        """Put the new words into the text, in one step of undo. Returns whether that was possible."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return False
        before = draft.revision
        with window.guarded(), draft.step(words.HISTORY_REPLACED, found[0].position, found[0].new):
            for one in reversed(found):
                draft.replace(one.position, one.start, one.end, one.new, words.HISTORY_REPLACED)
        return draft.revision != before

    def _texts(self) -> list[str]:
        return [view.text for view in self._window.draft.views] if self._window.draft is not None else []

    def _language(self) -> Language:
        act = self._window.checking.act
        return act.meta.language if act is not None else self._window.translate.language
