"""The main window: three panes, the actions, and who tells whom."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from copilot import settings as kept
from copilot.findings import Evidence
from law.words import Language, Problem, Words
from ui.desktop import actions, dialogs, figures, marks, offsets, references, searching, units, words
from ui.desktop.checking import Checking
from ui.desktop.chooser import Chooser
from ui.desktop.diff_view import DiffView
from ui.desktop.draft import Draft
from ui.desktop.editor import DraftEditor
from ui.desktop.files import Files
from ui.desktop.find_bar import FindBar
from ui.desktop.gutter import Gutter
from ui.desktop.marks import Mark
from ui.desktop.menus import Menus
from ui.desktop.outline import Outline
from ui.desktop.panels.findings import FindingsPanel
from ui.desktop.panels.history import HistoryPanel
from ui.desktop.panels.law import LawPanel
from ui.desktop.panels.suggest import SuggestPanel
from ui.desktop.panels.text import TextPanel
from ui.desktop.references import Target
from ui.desktop.rows import Row
from ui.desktop.searching import Match
from ui.desktop.side import SidePanel
from ui.desktop.start import StartPage
from ui.desktop.status import StatusLine
from ui.desktop.suggesting import Suggesting
from ui.desktop.tasks import Tasks
from ui.desktop.theme import DARK, LIGHT, PALETTES, Palette, style_sheet
from ui.desktop.translation import Translation
from ui.desktop.typesetting import Typesetter

if TYPE_CHECKING:
    from retrieval.corpus import Corpus

SIZE = (1280, 800)
OUTLINE_WIDTH, PANEL_WIDTH = 240, 400
MIDDLE_WIDTH = 440  # the least in which the draft can be read
ZOOMS = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Window(QMainWindow):
    """`settings` are those of the start; what changes is kept at once or at the close."""

    def __init__(self, settings: kept.Settings, language: Language) -> None:
        super().__init__()
        self.settings = settings
        self.translate = Translation(language, self)
        self.palette_ = self._wanted_palette()
        self.zoom = 1.0
        self.corpus: Corpus | None = None
        self.draft: Draft | None = None
        self.tasks = Tasks(self)
        self.checking = Checking(self.tasks, self)
        self.files = Files(self)
        self._past: list[tuple[int, int]] = []
        self._current: Mark | None = None
        self._build()
        self.menus = Menus(self, self.translate, self._functions())
        self.suggesting = Suggesting(self)
        self._connect()
        self._search_commands = QPushButton()
        self._search_commands.setObjectName("corner")
        self._search_commands.clicked.connect(self.choose_command)
        self.menuBar().setCornerWidget(self._search_commands)
        self.translate.changed.connect(self._relabel)
        self._apply_look()
        self._show_corpus_state()
        self.suggesting.refresh()
        self.show_draft(None)
        self._relabel()
        self._restore_window()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        translate, palette = self.translate, self.palette_
        self.outline = Outline(translate, palette)
        self.editor = DraftEditor(Typesetter(palette, self.zoom, translate.language))
        translate.bind(self.editor.setAccessibleName, words.EDITOR)
        self.gutter = Gutter(self.editor, translate, palette)
        self.find_bar = FindBar(translate, palette, self._find)
        self.comparison = DiffView(translate, palette)
        self.comparison.hide()
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
        self.middle.addWidget(self.comparison)
        self.middle.setChildrenCollapsible(False)
        centre = QFrame()
        centre.setObjectName("canvas")
        centre.setMinimumWidth(MIDDLE_WIDTH)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.middle, 1)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for widget, stretch in ((self.outline, 0), (centre, 1), (self.panel, 0)):
            self.panes.addWidget(widget)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        self.outline.setMinimumWidth(160)
        self.panel.setMinimumWidth(300)
        self.panes.setSizes([OUTLINE_WIDTH, SIZE[0] - OUTLINE_WIDTH - PANEL_WIDTH, PANEL_WIDTH])
        self.start = StartPage(translate, palette, (self.files.ask_open, self.files.import_corpus, self.files.open_sample), self.files.open)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.panes)
        self.status = StatusLine(translate, palette, lambda: dialogs.show_proof(self))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.chooser = Chooser(self, palette)
        self.resize(*SIZE)
        self.setMinimumSize(920, 560)
        self._lists = QTimer(self)
        self._lists.setSingleShot(True)
        self._lists.setInterval(400)
        self._lists.timeout.connect(self._show_marks)
        self._here = QTimer(self)
        self._here.setSingleShot(True)
        self._here.setInterval(250)
        self._here.timeout.connect(self._measure_here)

    def _functions(self) -> dict[str, Callable[..., object]]:
        """What each declared action does."""
        editor = self.editor
        return {
            "open": self.files.ask_open,
            "save": self.files.save,
            "save-as": self.files.save_as,
            "export-annotated": self.files.export_annotated,
            "import-corpus": self.files.import_corpus,
            "add-model": self.files.add_model,
            "close": self.files.close,
            "quit": self.close,
            "undo": lambda: self._undo(True),
            "redo": lambda: self._undo(False),
            "cut": lambda: self._on_focus("cut"),
            "copy": lambda: self._on_focus("copy"),
            "paste": lambda: self._on_focus("paste"),
            "select-all": lambda: self._on_focus("selectAll"),
            "find": lambda: self._begin_find(replace=False),
            "find-next": self.find_bar.next,
            "find-previous": self.find_bar.previous,
            "replace": lambda: self._begin_find(replace=True),
            "track-changes": self._track,
            "go-to-article": self.choose_article,
            "next-provision": lambda: self._step_provision(1),
            "previous-provision": lambda: self._step_provision(-1),
            "open-cited": lambda: self.open_cited(*editor.place()),
            "similar": self._similar,
            "back": self._back,
            "check": self.checking.check,
            "next-finding": lambda: self._step_finding(back=False),
            "previous-finding": lambda: self._step_finding(back=True),
            "repair": self._repair_current,
            "dismiss": self._dismiss_current,
            "suggest": lambda: self.suggesting.ask(),
            "accept": lambda: self.suggesting.accept(),
            "reject": lambda: self.suggesting.reject(),
            "stop": lambda: self.suggesting.stop(),
            "side-by-side": self._compare,
            "show-outline": self._fold_outline,
            "show-panel": self._fold_panel,
            **{f"show-{name}": (lambda name=name: self.show_view(name)) for name in ("findings", "suggest", "law", "text", "history")},
            "zoom-in": lambda: self._zoom(1),
            "zoom-out": lambda: self._zoom(-1),
            "zoom-reset": lambda: self._zoom(0),
            "full-screen": lambda on: self.showFullScreen() if on else self.showNormal(),
            "commands": self.choose_command,
            "theme-system": lambda _: self.choose_theme(""),
            "theme-light": lambda _: self.choose_theme("light"),
            "theme-dark": lambda _: self.choose_theme("dark"),
            **{f"language-{one.value}": (lambda _, one=one: self.choose_language(one)) for one in Language},
            "keys": lambda: dialogs.show_keys(self),
            "proof": lambda: dialogs.show_proof(self),
            "sample": self.files.open_sample,
            "about": lambda: dialogs.show_about(self),
        }

    def _connect(self) -> None:
        self.outline.chosen.connect(lambda position: self.go_to(position))
        self.editor.place_changed.connect(self._place_changed)
        self.editor.selectionChanged.connect(self._here.start)
        self.editor.refused.connect(self.say)
        self.editor.cited.connect(self.open_cited)
        self.editor.filled.connect(self.checking.check)
        self.gutter.clicked.connect(self._choose_finding)
        self.findings.chosen.connect(self._choose_finding)
        self.findings.repair.connect(self._repair)
        self.findings.dismiss.connect(self._dismiss)
        self.findings.open_law.connect(self._open_evidence)
        self.findings.go_to.connect(lambda position: self.go_to(position))
        self.findings.restore.connect(self.checking.restore)
        self.text.chosen.connect(lambda position: self.go_to(position))
        self.history.return_to.connect(self._return_to)
        self.find_bar.go_to.connect(lambda m: self.go_to(m.position, m.start, m.end, remember=False))
        self.find_bar.replace_one.connect(lambda m, text: self._replace([m], text))
        self.find_bar.replace_all.connect(self._replace)
        self.find_bar.left.connect(self.editor.setFocus)
        self.status.language_chosen.connect(self.choose_language)
        self.checking.act_read.connect(lambda: self.outline.show_act(self.checking.act))
        self.checking.marks_changed.connect(self._show_marks)
        self.checking.marks_moved.connect(self._move_marks)
        self.checking.figures_read.connect(self._show_figures)
        self.checking.began.connect(self._show_marks)
        self.checking.failed.connect(self.report)

    # ---- the open draft ----------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft | None) -> None:
        """Show a draft, or the first page without one."""
        if self.draft is not None:
            self.draft.steps_changed.disconnect(self._title)
        self.draft = draft
        self._past.clear()
        self._current = None
        self.find_bar.hide()
        self._compare(False)
        self.pages.setCurrentWidget(self.panes if draft else self.start)
        self.menus.allow(bill=draft is not None)
        self.status.show_bill(draft is not None)
        self.menus.actions["track-changes"].setChecked(False)
        self.status.show_tracking(False)
        self.checking.set_draft(draft)
        self.editor.show_draft(draft)
        self.history.show_draft(draft)
        self.suggesting.forget()
        if draft is not None:
            draft.steps_changed.connect(self._title)
            self.editor.setFocus()
        self.show_recent()
        self._title()

    def set_corpus(self, corpus: Corpus | None) -> None:
        """Check against this corpus from now on."""
        self.corpus = corpus
        self.law.set_corpus(corpus)
        self.checking.set_corpus(corpus)
        self._show_corpus_state()

    def _show_corpus_state(self) -> None:
        if self.corpus is None:
            self.status.show_corpus(there=False)
            return
        info = self.corpus.info()
        self.status.show_corpus(info.acts, info.provisions, info.current_to)

    def go_to(self, position: int, start: int = 0, end: int | None = None, *, remember: bool = True) -> None:
        """Show a place of the draft; Alt+Left comes back."""
        if remember and self.draft is not None:
            self._past.append(self.editor.place())
        self.editor.go_to(position, start, end, centre=True)
        if remember:
            self.editor.setFocus()

    def _back(self) -> None:
        if self.panel.isVisible() and self.panel.current == "law" and self.law.back():
            return
        if self._past:
            self.editor.go_to(*self._past.pop(), centre=True)
            self.editor.setFocus()

    def _undo(self, back: bool) -> None:
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

    def _track(self, on: bool) -> None:
        if self.draft is not None:
            self.draft.author = (self.settings.author or self.translate(words.APPLICATION)) if on else None
        self.status.show_tracking(on)

    def _on_focus(self, method: str) -> None:
        target = QApplication.focusWidget()
        do = getattr(target, method, None) or getattr(self.editor, method)
        do()

    def _title(self) -> None:
        name = self.translate(words.APPLICATION)
        if self.draft is None:
            self.setWindowTitle(name)
        else:
            changed = f" – {self.translate(words.MODIFIED)}" if self.draft.changed else ""
            self.setWindowTitle(f"{self.draft.name}{changed} – {name}")

    # ---- finding and replacing ---------------------------------------------------------------------------------

    def _begin_find(self, *, replace: bool) -> None:
        self.find_bar.begin(self.editor.textCursor().selectedText(), self.editor.place, replace=replace)

    def _find(self, what: str, forms: bool, case: bool) -> list[Match]:
        if self.draft is None:
            return []
        self.editor.settle()
        language = self.checking.act.meta.language if self.checking.act else self.translate.language
        return searching.find([view.text for view in self.draft.views], what, language, forms=forms, case=case)

    def _replace(self, matches: list[Match], text: str) -> None:
        if self.draft is None or not matches:
            return
        with self._guarded(), self.draft.step(words.HISTORY_REPLACED, matches[0].position, text):
            for match in reversed(matches):
                self.draft.replace(match.position, match.start, match.end, text, words.HISTORY_REPLACED)
        if len(matches) > 1:
            self.say(words.MESSAGE_REPLACED.format(count=len(matches)))
        else:
            self.editor.go_to(matches[0].position, matches[0].start + len(text))
        self.find_bar.refresh()
        if len(matches) == 1:
            self.find_bar.next()

    # ---- provisions and the law --------------------------------------------------------------------------------

    def choose_article(self) -> None:
        act = self.checking.act
        if act is None:
            return
        language = self.translate.language
        rows = [Row(units.label(act, p, language), p.number, p.own[0]) for p in act.provisions if p.own and p.level in units.MAIN]
        self.chooser.ask(self.translate(words.GO_TO_HINT), self.translate(words.OUTLINE_EMPTY), rows, lambda position: self.go_to(position))

    def _step_provision(self, by: int) -> None:
        act = self.checking.act
        if act is None:
            return
        starts = sorted(p.own[0] for p in act.provisions if p.own)
        here = self.editor.place()[0]
        after = [at for at in starts if (at > here if by > 0 else at < here)]
        if after:
            self.go_to(after[0] if by > 0 else after[-1], remember=False)

    def open_cited(self, position: int, offset: int) -> None:
        """Open the provision that the reference at a place of the raw text leads to."""
        draft, act = self.draft, self.checking.act
        if draft is None or act is None or position >= len(draft.views):
            return
        at, corpus = offsets.to_clean(draft.views[position].text, offset), self.corpus

        def show(found: Target | None) -> None:
            if found is None:
                self.say(words.LAW_REFERENCE_NONE)
            elif found.position >= 0:
                self.go_to(found.position)
            else:
                self.open_law(found.act, found.path)

        self.tasks.run("reference", lambda _: references.target(act, position, at, corpus), show, self.report)

    def _open_evidence(self, evidence: Evidence) -> None:
        self.open_law(evidence.act, evidence.provision)

    def open_law(self, act: str, path: str) -> None:
        self.show_view("law")
        language = self.checking.act.meta.language if self.checking.act else None
        self.law.open(act, path, language)

    def _similar(self) -> None:
        draft, act = self.draft, self.checking.act
        if draft is None:
            return
        text = self.editor.textCursor().selection().toPlainText() or draft.views[self.editor.place()[0]].text
        self.show_view("law")
        self.law.similar(text, act.meta.language if act else self.translate.language)

    # ---- findings ----------------------------------------------------------------------------------------------

    def _show_marks(self) -> None:
        checking = self.checking
        if self._current is not None and self._current not in checking.marks:
            self._current = next((mark for mark in checking.marks if mark.finding == self._current.finding), None)
        self.editor.underlines.show(checking.marks, self._current)
        self.gutter.update()
        self.outline.show_marks(checking.marks)
        self.findings.show_state(checking.marks, checking.act, checking.report, checking=checking.busy, dismissed=checking.dismissed)
        self.panel.show_count("findings", len(checking.marks))
        self.status.show_check(checking.report.coverage if checking.report else None)

    def _move_marks(self) -> None:
        """While a person types, only the text follows at once; the lists follow when the typing pauses."""
        if self._current is not None:
            self._current = next((mark for mark in self.checking.marks if mark.finding == self._current.finding), None)
        self.editor.underlines.move(self.checking.marks, self._current)
        self._lists.start()

    def _show_figures(self) -> None:
        found = self.checking.figures
        self.gutter.show_heat(found.heat if found else [])
        self.text.show_figures(self.checking.act, found)
        whole = found.whole if found else None
        self.status.show_readability(whole.score if whole else None, whole.harder_than if whole else 0.0)
        self._here.start()

    def _choose_finding(self, mark: Mark) -> None:
        """Go to a finding's place and show its evidence."""
        draft = self.draft
        if draft is None or mark.position >= len(draft.views):
            return
        self._current = mark
        raw = draft.views[mark.position].text
        self.editor.underlines.show(self.checking.marks, mark)
        self._past.append(self.editor.place())
        self.editor.go_to(mark.position, offsets.to_raw(raw, mark.start), centre=True)
        self.show_view("findings")
        self.findings.choose(mark)

    def _step_finding(self, *, back: bool) -> None:
        draft = self.draft
        if draft is None:
            return
        position, offset = self.editor.place()
        at = offsets.to_clean(draft.views[position].text, offset) if position < len(draft.views) else 0
        current = self._current
        if current in self.checking.marks and (position, at) == (current.position, current.start):
            shown = self.checking.marks
            following: marks.Mark | None = shown[(shown.index(current) + (-1 if back else 1)) % len(shown)]
        else:
            following = marks.next_mark(self.checking.marks, position, at, back=back)
        if following is not None:
            self._choose_finding(following)
            self.editor.setFocus()

    def _mark_here(self) -> Mark | None:
        """The finding under the cursor, else the one whose evidence is shown."""
        return self.editor.underlines.under(*self.editor.place()) or self._current

    def _repair_current(self) -> None:
        mark = self._mark_here()
        if mark is not None:
            self._repair(mark)

    def _repair(self, mark: Mark) -> None:
        draft, new = self.draft, mark.finding.suggestion
        if draft is None:
            return
        if new is None:
            self.say(words.MESSAGE_NO_REPAIR)
            return
        raw = draft.views[mark.position].text
        with self._guarded():
            draft.replace(mark.position, offsets.to_raw(raw, mark.start), offsets.to_raw(raw, mark.end), new, words.HISTORY_REPAIRED)
            self.say(words.MESSAGE_REPAIRED)
            self.editor.go_to(mark.position, offsets.to_raw(raw, mark.start) + len(new), centre=True)

    def _dismiss_current(self) -> None:
        mark = self._mark_here()
        if mark is not None:
            self._dismiss(mark)

    def _dismiss(self, mark: Mark) -> None:
        self.checking.dismiss(mark)

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

    # ---- the look ----------------------------------------------------------------------------------------------

    def _wanted_palette(self) -> Palette:
        if self.settings.theme in PALETTES:
            return PALETTES[self.settings.theme]
        return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def choose_theme(self, theme: str) -> None:
        """ "light", "dark", or "" to follow the system."""
        self.settings = replace(self.settings, theme=theme)
        self._keep()
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take on the colours that are wanted now."""
        palette = self._wanted_palette()
        if palette is not self.palette_:
            self.palette_ = palette
            self._apply_look()
        self.menus.actions[f"theme-{self.settings.theme or 'system'}"].setChecked(True)

    def _apply_look(self) -> None:
        palette = self.palette_
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyleSheet(style_sheet(palette))
        self.editor.set_palette(palette)
        for part in (
            self.outline,
            self.find_bar,
            self.comparison,
            self.findings,
            self.suggest,
            self.law,
            self.text,
            self.history,
            self.start,
            self.status,
            self.chooser,
        ):
            part.set_palette(palette)
        self.gutter.set_palette(palette, 1.0)
        self._set_type()

    def _set_type(self) -> None:
        self.editor.set_look(Typesetter(self.palette_, self.zoom, self.translate.language))

    def _zoom(self, by: int) -> None:
        at = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self.zoom)) + by
        wanted = 1.0 if by == 0 else ZOOMS[max(0, min(len(ZOOMS) - 1, at))]
        if wanted != self.zoom:
            self.zoom = wanted
            self._set_type()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._zoom(1 if event.angleDelta().y() > 0 else -1)

    def choose_language(self, language: Language) -> None:
        """Say everything in another language from now on."""
        self.settings = replace(self.settings, language=language.value)
        self._keep()
        self.translate.choose(language)

    def _relabel(self) -> None:
        self.menus.actions[f"language-{self.translate.language.value}"].setChecked(True)
        self.menus.actions[f"theme-{self.settings.theme or 'system'}"].setChecked(True)
        keys = actions.by_id("commands").keys[0]
        self._search_commands.setText(f"{self.translate(words.COMMANDS).rstrip('…')}  {keys}")
        self._show_marks()
        self.outline.show_act(self.checking.act)
        self._title()
        if self.draft is not None and any(piece.object for view in self.draft.views for piece in view.pieces):
            self._set_type()

    def _fold_outline(self, on: bool) -> None:
        self.outline.setVisible(on)

    def _fold_panel(self, on: bool) -> None:
        self.panel.setVisible(on)

    def show_view(self, name: str) -> None:
        self.panel.setVisible(True)
        self.menus.actions["show-panel"].setChecked(True)
        self.panel.show_view(name)
        if name == "text":
            self._here.start()

    def _compare(self, on: bool) -> None:
        draft = self.draft
        on = on and draft is not None
        self.menus.actions["side-by-side"].setChecked(on)
        if on and draft is not None:
            self.editor.settle()
            now = [view.text for view in draft.views]
            self.comparison.show_paragraphs(draft.original, now)
            if draft.original == tuple(now):
                self.comparison.setPlainText(self.translate(words.COMPARE_SAME))
            half = self.middle.width() // 2
            self.middle.setSizes([half, half])
        self.comparison.setVisible(on)

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
        self.status.say(self.translate(said))

    def report(self, error: Exception) -> None:
        """Tell of what went wrong: a person's matter in a sentence, a fault of ours with the place of the log."""
        if isinstance(error, Problem):
            dialogs.tell(self, error.words)
        else:
            dialogs.tell_fault(self)

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
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
        """Keep settings."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        self._keep()

    def _keep(self) -> None:
        with contextlib.suppress(OSError):
            self.settings.save()

    def _restore_window(self) -> None:
        shown = {"show-outline": True, "show-panel": True}
        with contextlib.suppress(ValueError):
            geometry, panes, folded, zoom = self.settings.window.split(" ")
            self.restoreGeometry(QByteArray(base64.b64decode(geometry)))
            self.panes.restoreState(QByteArray(base64.b64decode(panes)))
            shown = {"show-outline": folded[0] == "1", "show-panel": folded[1] == "1"}
            self.zoom = min(ZOOMS, key=lambda known: abs(known - float(zoom)))
            self._set_type()
        for name, widget in (("show-outline", self.outline), ("show-panel", self.panel)):
            widget.setVisible(shown[name])
            self.menus.actions[name].setChecked(shown[name])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        folded = "".join("1" if widget.isVisibleTo(self) or self.draft is None else "0" for widget in (self.outline, self.panel))
        encoded = [base64.b64encode(bytes(state.data())).decode() for state in (self.saveGeometry(), self.panes.saveState())]
        self.remember(window=f"{encoded[0]} {encoded[1]} {folded} {self.zoom}")
        self.suggesting.close()
        self.tasks.drain()
        if self.corpus is not None:
            self.corpus.close()
        event.accept()
