"""The main window: three panes, and who tells whom. What it does lies in the parts that take the window: `files`, `moving`,
`reviewing`, `suggesting`, `appearance`; `commands` gives them to the actions."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from copilot import figures
from copilot import settings as kept
from law.words import Language, Problem, Words
from ui.desktop import actions, commands, dialogs, words
from ui.desktop.amended import AmendedLaw
from ui.desktop.annotations import Annotations
from ui.desktop.appearance import Appearance, Coloured, wanted_palette
from ui.desktop.arranging import Arranging
from ui.desktop.beside import AMENDED, Beside
from ui.desktop.checking import Checking
from ui.desktop.chooser import Chooser
from ui.desktop.completing import Completing
from ui.desktop.draft import Draft
from ui.desktop.editor import DraftEditor
from ui.desktop.explaining import Explaining
from ui.desktop.files import Files
from ui.desktop.find_bar import FindBar
from ui.desktop.gutter import Gutter
from ui.desktop.locking import Locking
from ui.desktop.menus import Menus
from ui.desktop.moving import Moving
from ui.desktop.opinions import Opinions
from ui.desktop.outline import Outline
from ui.desktop.panels.findings import FindingsPanel
from ui.desktop.panels.history import HistoryPanel
from ui.desktop.panels.law import LawPanel
from ui.desktop.panels.suggest import SuggestPanel
from ui.desktop.panels.text import TextPanel
from ui.desktop.papers import Papers
from ui.desktop.parallel import ParallelTexts
from ui.desktop.recovering import Recovering
from ui.desktop.replacing import Replacing
from ui.desktop.reviewing import Reviewing
from ui.desktop.rows import Row
from ui.desktop.side import SidePanel
from ui.desktop.start import StartPage
from ui.desktop.status import StatusLine
from ui.desktop.suggesting import Suggesting
from ui.desktop.tabs import Tabs
from ui.desktop.tasks import Tasks
from ui.desktop.translation import Translation
from ui.desktop.turns import paint_in_turns
from ui.desktop.typesetting import Typesetter
from ui.desktop.working_copy import WorkingCopy

if TYPE_CHECKING:
    from retrieval.corpus import Corpus

SIZE = (1280, 800)
OUTLINE_WIDTH, PANEL_WIDTH = 240, 400
_KEPT_AFTER = 200  # milliseconds until settings are written: not in the turn of what changed them
MIDDLE_WIDTH = 440  # the least in which the draft can be read


class Window(QMainWindow):
    """`settings` are those of the start; what changes is kept at once or at the close."""

    def __init__(self, settings: kept.Settings, language: Language) -> None:
        super().__init__()
        self.settings = settings
        self.translate = Translation(language, self)
        self.corpus: Corpus | None = None
        self.draft: Draft | None = None
        self.tasks = Tasks(self)
        self.checking = Checking(self.tasks, self)
        self.files = Files(self)
        self.recovering = Recovering(self)
        self.locking = Locking(self)
        self.moving = Moving(self)
        self.replacing = Replacing(self)
        self.appearance = Appearance(self, wanted_palette(settings))
        self._build()
        self.reviewing = Reviewing(self)
        self.parallel = ParallelTexts(self)
        self.amended = AmendedLaw(self)
        self.papers = Papers(self)
        self.working_copy = WorkingCopy(self)
        self.opinions = Opinions(self)
        self.arranging = Arranging(self)
        self.annotations = Annotations(self)
        self.menus = Menus(self, self.translate, commands.functions(self))
        self.suggesting = Suggesting(self)
        self.completing = Completing(self)
        self.explaining = Explaining(self)
        self._connect()
        self.search_commands = QPushButton()
        self.search_commands.setObjectName("corner")
        self.search_commands.clicked.connect(self.choose_command)
        self.menuBar().setCornerWidget(self.search_commands)
        self.translate.changed.connect(self._relabel)
        self.appearance.apply()
        self._show_corpus_state()
        self.suggesting.refresh()
        self.show_draft(None)
        self._relabel()
        self._restore_window()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        translate, palette = self.translate, self.appearance.palette
        self.outline = Outline(translate, palette)
        self.editor = DraftEditor(Typesetter(palette, self.appearance.zoom, translate.language))
        translate.bind(self.editor.setAccessibleName, words.EDITOR)
        self.gutter = Gutter(self.editor, translate, palette)
        self.find_bar = FindBar(translate, palette, self.replacing.find)
        self.findings = FindingsPanel(translate, palette, self.files.import_corpus)
        self.suggest = SuggestPanel(translate, palette)
        self.law = LawPanel(translate, palette, self.tasks, self.files.import_corpus, self.report)
        self.text = TextPanel(translate, palette)
        self.history = HistoryPanel(translate, palette)
        views: dict[str, QWidget] = {
            "findings": self.findings,
            "suggest": self.suggest,
            "law": self.law,
            "text": self.text,
            "history": self.history,
        }
        self.panel = SidePanel(translate, views)
        self.middle = QSplitter(Qt.Orientation.Horizontal)
        self.middle.setHandleWidth(1)
        self.middle.addWidget(self.editor)
        self.middle.setChildrenCollapsible(False)
        self.beside = Beside(self, palette, self.middle)
        centre = QFrame()
        centre.setObjectName("canvas")
        centre.setMinimumWidth(MIDDLE_WIDTH)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.beside.bar)
        column.addWidget(self.middle, 1)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for widget, stretch in ((self.outline, 0), (centre, 1), (self.panel, 0)):
            self.panes.addWidget(widget)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        self.panes.setSizes([OUTLINE_WIDTH, SIZE[0] - OUTLINE_WIDTH - PANEL_WIDTH, PANEL_WIDTH])
        self.start = StartPage(translate, palette, (self.files.ask_open, self.files.import_corpus, self.files.open_sample), self.files.open)
        self.tabs = Tabs(translate, palette)
        bills = QWidget()
        column = QVBoxLayout(bills)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.panes, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(bills)
        self.status = StatusLine(translate, palette, lambda: dialogs.show_proof(self))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.chooser = Chooser(self, palette)
        panels = (self.findings, self.suggest, self.law, self.text, self.history)
        self.parts: tuple[Coloured, ...] = (
            self.tabs,
            self.outline,
            self.find_bar,
            self.beside,
            *panels,
            self.start,
            self.status,
            self.chooser,
        )
        """What takes on the colours of the palette."""
        self.resize(*SIZE)
        self.setMinimumHeight(480)
        self._lists = QTimer(self)
        self._lists.setSingleShot(True)
        self._lists.setInterval(400)
        self._lists.timeout.connect(self._show_marks)
        self._outlined = QTimer(self)  # the outline follows in the next turn of the event loop, so that this one is shorter
        self._outlined.setSingleShot(True)
        self._outlined.setInterval(0)
        self._outlined.timeout.connect(self._show_outline)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEPT_AFTER)
        self._keeping.timeout.connect(lambda: self._keep())
        self._here = QTimer(self)
        self._here.setSingleShot(True)
        self._here.setInterval(250)
        self._here.timeout.connect(self._measure_here)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_draft)
        self.tabs.closing.connect(self.files.close)
        self.outline.chosen.connect(self.moving.go_to)
        self.outline.moved.connect(lambda path, target, before: self.arranging.move(path, target, before=before))
        self.editor.place_changed.connect(self._place_changed)
        self.editor.selectionChanged.connect(self._here.start)
        self.editor.refused.connect(self.say)
        self.editor.cited.connect(self.moving.open_cited)
        self.editor.filled.connect(self.checking.check_new)
        self.gutter.clicked.connect(self.reviewing.choose)
        self.findings.chosen.connect(self.reviewing.choose)
        self.findings.repair.connect(self.reviewing.repair)
        self.findings.dismiss.connect(self.reviewing.dismiss)
        self.findings.decide.connect(self.reviewing.decide)
        self.findings.restore.connect(self.reviewing.choose_dismissed)
        self.findings.ask_model.connect(self.opinions.ask)
        self.findings.stop_model.connect(self.opinions.stop)
        self.opinions.changed.connect(self._show_opinions)
        self.findings.open_law.connect(self.moving.open_evidence)
        self.findings.go_to.connect(self.moving.go_to)
        self.law.amend.connect(self.working_copy.amend_law)
        self.text.chosen.connect(self.moving.go_to)
        self.history.return_to.connect(self._return_to)
        self.find_bar.go_to.connect(lambda m: self.moving.go_to(m.position, m.start, m.end, remember=False))
        self.find_bar.replace_one.connect(self.replacing.replace_one)
        self.find_bar.replace_all.connect(self.replacing.replace_all)
        self.find_bar.left.connect(self.editor.setFocus)
        self.status.language_chosen.connect(self.choose_language)
        self.checking.act_read.connect(self._outlined.start)
        self.checking.marks_changed.connect(self._show_marks)
        self.checking.marks_moved.connect(self._move_marks)
        self.checking.figures_read.connect(self._show_figures)
        self.checking.began.connect(self._pass_began)
        self.checking.advanced.connect(self.status.show_progress)
        self.checking.failed.connect(self.report)

    # ---- the open draft ----------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft | None) -> None:
        """Show a draft behind its tab; None: no bill is open any more, and the first page is shown."""
        if self.draft is not None:
            self.draft.steps_changed.disconnect(self._step_done)
            self.editor.settle()
            self.draft.place = self.editor.place()
        if draft is None:
            for one in self.tabs.drafts:
                self._let_go(one)
        self._paint_in_turns()
        self.draft = draft
        self.status.clear()
        self.tabs.show_draft(draft)
        self.moving.forget()
        self.find_bar.hide()
        self.parallel.forget()
        self.amended.forget()
        self.beside.show("")
        self.pages.setCurrentIndex(1 if draft else 0)
        self.menus.allow(bill=draft is not None)
        self.status.show_bill(draft is not None)
        self._show_tracking(draft is not None and draft.author is not None)
        if draft is not None:
            self.recovering.watch(draft)
        self.checking.set_draft(draft)
        self.reviewing.forget()
        self.checking.place()
        self.editor.show_draft(draft)
        self.history.show_draft(draft)
        self.suggesting.forget()
        self.opinions.forget()
        if draft is not None:
            draft.steps_changed.connect(self._step_done)
            if draft.place != (0, 0):
                self.editor.go_to(*draft.place, centre=True)
            self.editor.setFocus()
            self.parallel.reopen()
            self.amended.reopen()
        self.show_recent()
        self._title()

    def leave(self, draft: Draft) -> None:
        """Close one bill; the one beside it comes in front."""
        beside = self.tabs.remove(draft)
        if draft is self.draft:
            self.show_draft(beside)
        self._let_go(draft)

    def _let_go(self, draft: Draft) -> None:
        self.recovering.leave(draft)
        draft.setParent(None)

    def set_corpus(self, corpus: Corpus | None) -> None:
        """Check against this corpus from now on."""
        self.corpus = corpus
        self.law.set_corpus(corpus)
        self.checking.set_corpus(corpus)
        self.completing.warm()
        self._show_corpus_state()

    def _show_corpus_state(self) -> None:
        if self.corpus is None:
            self.status.show_corpus(there=False)
            return
        info = self.corpus.info()
        self.status.show_corpus(info.acts, info.provisions, info.current_to)

    def _step_done(self) -> None:
        self.reviewing.read_decisions()
        self._title()

    def undo(self, *, back: bool) -> None:
        """Undo the last step, or (not `back`) do it again."""
        if self.draft is None:
            return
        self.editor.settle()
        step = self.draft.undo() if back else self.draft.redo()
        if step is not None:
            self.find_bar.refresh()

    def _return_to(self, steps: int) -> None:
        if self.draft is None:
            return
        self.editor.settle()
        while len(self.draft.steps) > steps and self.draft.undo():
            pass
        while len(self.draft.steps) < steps and self.draft.redo():
            pass

    def track(self, on: bool) -> None:
        """From now on, edits are tracked changes of the author of the settings (or no longer)."""
        if self.draft is not None:
            self.draft.author = (self.settings.author or self.translate(words.APPLICATION)) if on else None
        self._show_tracking(on)

    def _show_tracking(self, on: bool) -> None:
        self.menus.actions["track-changes"].setChecked(on)
        self.status.show_tracking(on)

    def _title(self) -> None:
        name = self.translate(words.APPLICATION)
        if self.draft is None:
            self.setWindowTitle(name)
        else:
            changed = f" – {self.translate(words.MODIFIED)}" if self.draft.changed else ""
            self.setWindowTitle(f"{self.draft.name}{changed} – {name}")

    # ---- what the check found ----------------------------------------------------------------------------------------------

    def _pass_began(self) -> None:
        """Where nothing was found yet it is said that a check is under way; what was found before stays as it is shown."""
        if not self.checking.marks:
            self._show_marks()

    def _show_marks(self) -> None:
        checking = self.checking
        self.reviewing.find_current()
        self.editor.underlines.show(checking.marks, self.reviewing.current)
        self.gutter.update()
        self._outlined.start()
        decided = self.reviewing.decisions_on(checking.marks)
        busy, dismissed = checking.busy, checking.dismissed
        self.findings.show_state(checking.marks, checking.act, checking.report, checking=busy, dismissed=dismissed, decisions=decided)
        self._show_opinions()
        self.panel.show_count("findings", len(checking.marks))
        self.status.show_check(checking.report.coverage if checking.report else None)

    def _show_outline(self) -> None:
        self.outline.show_act(self.checking.act)
        self.outline.show_marks(self.checking.marks)

    def _show_opinions(self) -> None:
        opinions, marks = self.opinions, self.checking.marks
        self.findings.show_model(opinions.on(marks), len(opinions.unasked(marks)), opinions.done, opinions.total)

    def _move_marks(self) -> None:
        """While a person types, only the text follows at once; the lists follow when the typing pauses."""
        self.reviewing.find_current()
        self.editor.underlines.move(self.checking.marks, self.reviewing.current)
        self._lists.start()

    def _show_figures(self) -> None:
        found = self.checking.figures
        self.gutter.show_heat(found.heat if found else [])
        self.text.show_figures(self.checking.act, found)
        whole = found.whole if found else None
        self.status.show_readability(whole.score if whole else None, whole.harder_than if whole else 0.0)
        self._here.start()

    # ---- the cursor's surroundings -----------------------------------------------------------------------------

    def _place_changed(self, position: int) -> None:
        self.outline.show_place(position)
        self._here.start()

    def _measure_here(self) -> None:
        """Readability of the selection, else of the provision under the cursor."""
        draft, act = self.draft, self.checking.act
        if draft is None or act is None or not self.panel.isVisible() or self.panel.current != "text":
            return
        selected = self.editor.textCursor().selection().toPlainText()
        name = words.TEXT_SELECTION if selected else words.TEXT_PROVISION
        text = selected or draft.views[self.editor.place()[0]].text
        language = act.meta.language
        self.tasks.run("here", lambda _: figures.of_text(text, language), lambda found: self.text.show_here(name, found), self.report)

    def choose_language(self, language: Language) -> None:
        """Say everything in another language from now on."""
        self._paint_in_turns()
        self.remember(language=language.value)
        self.translate.choose(language)

    def _paint_in_turns(self) -> None:
        paint_in_turns(self.middle, self.panel, self.outline, self.status, self.menuBar())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus: Qt leaves that to dialogs."""
        at = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(at, QPushButton | QToolButton):
            at.click()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.appearance.zoom_by(1 if event.angleDelta().y() > 0 else -1)

    def _relabel(self) -> None:
        self.menus.actions[f"language-{self.translate.language.value}"].setChecked(True)
        self.menus.actions["complete"].setChecked(self.settings.completion)
        self.appearance.show_choices()
        keys = actions.by_id("commands").keys[0]
        self.search_commands.setText(f"{self.translate(words.COMMANDS).rstrip('…')}  {keys}")
        self.menuBar().setCornerWidget(self.search_commands)  # the menu bar lays it out anew
        self._show_marks()
        self.parallel.relabel()
        self.amended.relabel()
        self._title()
        if self.draft is not None and any(piece.object for view in self.draft.views for piece in view.pieces):
            self.appearance.set_type()

    def show_view(self, name: str) -> None:
        self.panel.setVisible(True)
        self.menus.actions["show-panel"].setChecked(True)
        self.panel.show_view(name)
        if name == "text":
            self._here.start()

    def beside_now(self) -> ParallelTexts | AmendedLaw:
        """Whose places Ctrl+F8 goes through."""
        return self.amended if self.beside.showing == AMENDED else self.parallel

    def choose_command(self) -> None:
        """The command palette: every action by its name."""
        rows = []
        for declared in actions.ACTIONS:
            action = self.menus.actions[declared.id]
            if action.isEnabled() and declared.id != "commands":
                place = self.translate(declared.menu).replace("&", "")
                rows.append(Row(self.translate(declared.name).rstrip("…"), place, action, aside=action.shortcut().toString()))
        self.chooser.ask(self.translate(words.COMMANDS_HINT), self.translate(words.COMMANDS_NONE), rows, lambda action: action.trigger())

    # ---- saying ------------------------------------------------------------------------------------------------

    def say(self, said: Words) -> None:
        """A message in the status line."""
        self.status.say(said)

    def speak(self, text: str) -> None:
        """Have a screen reader say what no control with the focus shows."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, text))

    def report(self, error: Exception) -> None:
        """Tell of what went wrong: a person's matter in a sentence, a fault of ours with the place of the log."""
        if isinstance(error, Problem):
            dialogs.tell(self, error.words)
        else:
            dialogs.tell_fault(self)

    @contextlib.contextmanager
    def guarded(self) -> Iterator[None]:
        """A Problem raised inside is told to the person."""
        try:
            yield
        except Problem as problem:
            self.report(problem)

    # ---- what is kept ------------------------------------------------------------------------------------------

    def show_recent(self) -> None:
        paths = [path for path in self.settings.recent if Path(path).exists()]
        self.menus.show_recent(paths, self.files.open)
        self.start.show_recent(paths)

    def remember(self, **changes: object) -> None:
        """Keep settings, on disk a moment later."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        self._keeping.start()

    def _keep(self) -> None:
        self._keeping.stop()
        with contextlib.suppress(OSError):
            self.settings.save()

    def _restore_window(self) -> None:
        shown = {"show-outline": True, "show-panel": True}
        with contextlib.suppress(ValueError):
            geometry, panes, folded, *sizes = self.settings.window.split(" ")
            self.restoreGeometry(QByteArray(base64.b64decode(geometry)))
            self.panes.restoreState(QByteArray(base64.b64decode(panes)))
            shown = {"show-outline": folded[0] == "1", "show-panel": folded[1] == "1"}
            self.appearance.restore(*sizes[:2])
            self.beside.restore(*sizes[2:])
        for name, widget in (("show-outline", self.outline), ("show-panel", self.panel)):
            widget.setVisible(shown[name])
            self.menus.actions[name].setChecked(shown[name])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave_all():
            event.ignore()
            return
        self.beside.show("")
        folded = "".join("1" if self.menus.actions[name].isChecked() else "0" for name in ("show-outline", "show-panel"))
        encoded = [base64.b64encode(bytes(state.data())).decode() for state in (self.saveGeometry(), self.panes.saveState())]
        self.remember(window=f"{encoded[0]} {encoded[1]} {folded} {self.appearance.encoded()} {self.beside.encoded()}")
        self._keep()
        self.opinions.stop()
        self.suggesting.close()
        self.tasks.drain()
        self.recovering.close()
        if self.corpus is not None:
            self.corpus.close()
        event.accept()
