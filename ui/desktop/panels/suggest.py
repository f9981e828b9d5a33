"""Suggest: another wording for a place, from precedent or from a model, shown as a difference; a person accepts or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from law.words import Words
from ui.desktop import words
from ui.desktop.diff_view import DiffView
from ui.desktop.icons import icon
from ui.desktop.parts import Empty, button, combo, label
from ui.desktop.rows import Row, Rows
from ui.desktop.theme import PADDING, TWO_ROWS, Palette
from ui.desktop.translation import Translation
from ui.desktop.units import where_in_path

REPLACE, INSERT, COPY, READ = "replace", "insert", "copy", "read"
"""What may be done with a text: it takes the place of the original, is put in beside it, is no text of the bill, or is only read."""
_ANY = 16_777_215  # no greatest height
_SOURCES = 130  # greatest height of the list of sources under a text
_DO = {INSERT: words.SUGGEST_INSERT, COPY: words.COPY}
_FLUSH = 40  # milliseconds between two showings of what the model has said


@dataclass(frozen=True, slots=True)
class Source:
    """A provision that a suggestion rests on."""

    act: str
    path: str
    title: str
    quote: str


def title(source: Source) -> Words:
    """The act and the provision in it."""
    return Words.of(lambda language: ", ".join(filter(None, (source.title, where_in_path(source.path, language)))))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion as the panel shows it. `label`: whose text it is. `guard`: what may have changed in meaning, none when
    it is kept, None when that was not looked at. `wrong`: citations [start, end) of the text that nothing holds; with `refusal`,
    why it cannot be accepted. `readability`: points before and after. `before`: what it was proposed for, where that was decided
    on earlier and is only shown again. `use`: what may be done with it."""

    text: str
    label: Words
    sources: tuple[Source, ...] = ()
    guard: tuple[Words, ...] | None = None
    note: Words | None = None
    wrong: tuple[tuple[int, int], ...] = ()
    refusal: Words | None = None
    readability: tuple[float, float] | None = None
    before: str | None = None
    use: str = REPLACE
    by_model: bool = False

    @property
    def remarks(self) -> list[Words]:
        """What stands under the text, the gravest first."""
        said = [self.refusal] if self.refusal is not None else []
        if self.guard is not None:
            changed = Words.of(lambda language: "; ".join(change[language] for change in self.guard or ()))
            said.append(words.SUGGEST_GUARD_CHANGED.format(changes=changed) if self.guard else words.SUGGEST_GUARD_KEPT)
        if self.readability is not None:
            before, after = map(round, self.readability)
            name = words.SUGGEST_EASIER if after > before else words.SUGGEST_HARDER if after < before else words.SUGGEST_AS_EASY
            said.append(name.format(before=before, after=after))
        return [*said, self.note] if self.note is not None else said


class SuggestPanel(QWidget):
    """`asked(action, engine)`: a person asks; `accepted(Proposal)`, `rejected(Proposal)`: what the person decided."""

    shown = Signal()  # it comes to be seen
    asked = Signal(str, str)
    another = Signal()  # one more variant of the model's
    earlier = Signal()  # what was proposed for this provision before
    stopped = Signal()
    accepted = Signal(object)
    rejected = Signal(object)
    open_law = Signal(object)  # Source

    def __init__(self, translate: Translation, palette: Palette) -> None:
        super().__init__()
        self._translate = translate
        self._actions: list[tuple[str, Words]] = []
        self._model = ""
        self._original = ""
        self._proposals: list[Proposal] = []
        self._at = 0
        self._said: Words | None = words.SUGGEST_EMPTY
        self._do: tuple[Words, Callable[[], object]] | None = None
        self._busy = self._more = False
        self._instead: tuple[Source, ...] = ()
        self._pieces: list[str] = []
        self.action, self.engine = combo(), combo()
        self.run = button(lambda: self.asked.emit(self.action.currentData() or "", self.engine.currentData() or ""), "primary")
        self.stop = button(lambda: self.stopped.emit())
        self.instruction = QLineEdit()
        self.instruction.returnPressed.connect(self.run.click)
        self.action.currentIndexChanged.connect(lambda _: self._show_instruction())
        choice = self._choice = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        choice.setSpacing(8)
        choice.addWidget(self.engine, 1)
        choice.addWidget(self.run)
        choice.addWidget(self.stop)
        self.more = button(lambda: self.another.emit())
        self.past = button(lambda: self.earlier.emit())
        choice.addWidget(self.past)
        self._progress = label(kind="secondary")
        top = QVBoxLayout()
        top.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        top.setSpacing(8)
        top.addWidget(self.action)  # in a row of its own: its names are long
        top.addWidget(self.instruction)
        top.addLayout(choice)
        top.addWidget(self._progress)
        self._empty = Empty()
        self.stream = QPlainTextEdit()
        self.stream.setReadOnly(True)
        self.stream.setObjectName("paper")
        self.stream.setFrameShape(QFrame.Shape.NoFrame)
        self.stream.document().setDocumentMargin(PADDING)  # where the text will stand when it is whole
        self.difference = DiffView(translate, palette)
        self._whose = label(kind="secondary")
        self._count = label(kind="count", wrap=False)
        self._before, self._after = QToolButton(), QToolButton()
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, 6, PADDING - 4, 6)
        head.setSpacing(4)
        head.addWidget(self._whose, 1)
        for widget in (self._before, self._count, self._after):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head = QFrame()
        self._head.setObjectName("bar")
        self._head.setLayout(head)
        self._other_whose = label(kind="secondary")
        self._other_whose.setContentsMargins(PADDING, 6, PADDING, 6)
        self.other = DiffView(translate, palette)
        self._guard = label(kind="secondary")
        self._guard.setContentsMargins(PADDING, 6, PADDING, 6)
        self._sources_title = label(kind="heading")
        self._sources_title.setContentsMargins(PADDING, 8, PADDING, 2)
        self.sources = Rows(palette, self.open_law.emit, wrapped=True)
        self.accept, self.reject = button(self._accept, "primary"), button(self._reject)
        decide = QHBoxLayout()
        decide.setContentsMargins(PADDING, 8, PADDING, PADDING)
        decide.setSpacing(8)
        decide.addWidget(self.accept)
        decide.addWidget(self.reject)
        decide.addStretch()
        decide.addWidget(self.more)
        self._decide = QWidget()
        self._decide.setLayout(decide)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.stream, 1)
        layout.addWidget(self.difference, 3)
        layout.addWidget(self._guard)
        layout.addWidget(self._sources_title)
        layout.addWidget(self.sources)
        layout.addWidget(self._decide)
        layout.addWidget(self._other_whose)
        layout.addWidget(self.other, 1)
        self._flush = QTimer(self)
        self._flush.setInterval(_FLUSH)
        self._flush.timeout.connect(self._show_pieces)
        translate.bind(self.run.setText, words.SUGGEST_RUN)
        translate.bind(self._progress.setText, words.SUGGEST_WORKING)
        translate.bind(self.stop.setText, words.STOP)
        translate.bind(self.more.setText, words.SUGGEST_ANOTHER)
        translate.bind(self.past.setText, words.SUGGEST_EARLIER)
        translate.bind(self.instruction.setPlaceholderText, words.SUGGEST_INSTRUCTION)
        translate.bind(self.instruction.setAccessibleName, words.SUGGEST_INSTRUCTION)
        translate.bind(self.reject.setText, words.SUGGEST_REJECT)
        translate.bind(self.action.setAccessibleName, words.SUGGEST_WHAT)
        translate.bind(self.engine.setAccessibleName, words.SUGGEST_HOW)
        translate.bind(self.stream.setAccessibleName, words.SUGGEST_WORKING)
        translate.bind(self._sources_title.setText, words.SUGGEST_FROM)
        translate.bind(self.sources.setAccessibleName, words.SUGGEST_FROM)
        for tool, word in ((self._before, words.FIND_PREVIOUS), (self._after, words.FIND_NEXT)):
            translate.bind(tool.setAccessibleName, word)
        translate.changed.connect(self._relabel)
        self.set_palette(palette)

    # ---- what is shown -----------------------------------------------------------------------------------------

    def offer(self, actions: Sequence[tuple[str, Words]], model: str) -> None:
        """What can be asked for, and the model that is installed ("" for none)."""
        self._actions, self._model = list(actions), model
        self._relabel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def begin(self, original: str) -> None:
        """A request is under way for this text."""
        self._original, self._proposals, self._at, self._instead = original, [], 0, ()
        self._pieces.clear()
        self.stream.clear()
        self._busy, self._said = True, None
        self._flush.start()
        self._relabel()

    def hear(self, piece: str) -> None:
        """The model said more; shown a little later, many pieces at once."""
        self._pieces.append(piece)

    def show_proposals(self, proposals: Sequence[Proposal], at: int = 0, *, more: bool = False) -> None:
        """The suggestions, the one at `at` first; `more`: another variant may be asked for."""
        self._end()
        self._proposals, self._at, self._more = list(proposals), at, more
        self._said = None if proposals else words.SUGGEST_NOTHING
        self._relabel()

    def say(self, said: Words, do: tuple[Words, Callable[[], object]] | None = None, sources: Sequence[Source] = ()) -> None:
        """End with a message in place of a suggestion; `sources` are provisions to read instead."""
        self._end()
        self._proposals, self._said, self._do, self._instead = [], said, do, tuple(sources)
        self._relabel()

    @property
    def proposal(self) -> Proposal | None:
        """The suggestion that is shown."""
        return self._proposals[self._at] if self._proposals else None

    @property
    def busy(self) -> bool:
        return self._busy

    def set_scale(self, scale: float) -> None:
        """The buttons of larger text stand below one another."""
        ways = QBoxLayout.Direction
        self._choice.setDirection(ways.TopToBottom if scale >= TWO_ROWS else ways.LeftToRight)

    def set_palette(self, palette: Palette) -> None:
        self.sources.set_palette(palette)
        self.difference.set_palette(palette)
        self.other.set_palette(palette)
        self._before.setIcon(icon("back", palette.ink))
        self._after.setIcon(icon("forward", palette.ink))
        self._relabel()

    def _end(self) -> None:
        self._flush.stop()
        self._show_pieces()
        self._busy = False
        self._do = None

    def _show_pieces(self) -> None:
        if self._pieces:
            self.stream.moveCursor(QTextCursor.MoveOperation.End)
            self.stream.insertPlainText("".join(self._pieces))
            self._pieces.clear()

    def _turn(self, by: int) -> None:
        self._at = (self._at + by) % len(self._proposals)
        self._relabel()

    def _accept(self) -> None:
        if self.proposal is not None:
            self.accepted.emit(self.proposal)

    def _reject(self) -> None:
        if self.proposal is not None:
            self.rejected.emit(self.proposal)

    def _relabel(self) -> None:
        translate = self._translate
        self._fill(self.action, [(translate(name), id) for id, name in self._actions])
        engines = [(translate(words.SUGGEST_ENGINE_PRECEDENT), "precedent")]
        if self._model:
            engines.insert(0, (translate(words.SUGGEST_ENGINE_MODEL, model=self._model), "model"))
        self._fill(self.engine, engines)
        self.action.setVisible(len(self._actions) > 1)
        self._show_instruction()
        shown = self.proposal
        self.run.setEnabled(not self._busy)
        self.stop.setVisible(self._busy)
        self.more.setVisible(not self._busy and self._more and shown is not None and shown.before is None)
        self.past.setVisible(not self._busy)
        self._progress.setVisible(self._busy)
        self._empty.setVisible(not self._busy and shown is None)
        self.stream.setVisible(self._busy)
        for widget in (self._head, self.difference, self._decide):
            widget.setVisible(shown is not None)
        self._decide.setVisible(shown is not None and shown.before is None and shown.use != READ)
        other = self._by_the_other_engine
        self._other_whose.setVisible(other is not None)
        self.other.setVisible(other is not None)
        self._guard.setVisible(shown is not None and bool(shown.remarks))
        sources = shown.sources if shown is not None else self._instead
        self._sources_title.setVisible(bool(sources))
        self.sources.setVisible(bool(sources))
        self._layout.setStretchFactor(self._empty, 0 if sources else 1)
        self._layout.setStretchFactor(self.sources, 0 if shown is not None else 1)
        self.sources.show_rows([Row(source.quote or source.title, translate(title(source)), source) for source in sources])
        self.sources.setMaximumHeight(_ANY if shown is None else _SOURCES // 2 if other is not None else _SOURCES)
        if shown is None:
            do = (translate(self._do[0]), self._do[1]) if self._do else None
            note = "" if self._model or self._do else translate(words.SUGGEST_NO_MODEL)
            self._empty.say(translate(self._said or words.SUGGEST_EMPTY), note, do)
            return
        self._whose.setText(translate(shown.label))
        many = len(self._proposals) > 1
        for widget in (self._before, self._count, self._after):
            widget.setVisible(many)
        self._count.setText(translate(words.SUGGEST_VARIANT, number=self._at + 1, count=len(self._proposals)))
        self._show(self.difference, shown)
        self.accept.setText(translate(_DO.get(shown.use, words.SUGGEST_ACCEPT)))
        if other is not None:
            self._other_whose.setText(translate(other.label))
            self._show(self.other, other)
        self._guard.setText("\n".join(translate(remark) for remark in shown.remarks))
        self.accept.setToolTip(translate(shown.refusal) if shown.refusal is not None else "")
        self.accept.setAccessibleDescription(self.accept.toolTip())

    @property
    def _by_the_other_engine(self) -> Proposal | None:
        """The first text of the model's where precedent is shown, and the other way round."""
        shown = self.proposal
        if shown is None or shown.before is not None:
            return None
        return next((one for one in self._proposals if one.by_model != shown.by_model), None)

    def _show(self, view: DiffView, proposal: Proposal) -> None:
        """What takes the place of the original as the difference from it, another text as it is."""
        text = proposal.text if proposal.wrong else proposal.text.lstrip("\n")
        before = proposal.before if proposal.before is not None else self._original if proposal.use == REPLACE else text
        view.show_difference(before, text, proposal.wrong)

    def _show_instruction(self) -> None:
        self.instruction.setVisible(self.action.currentData() == "draft")

    def _fill(self, box: QComboBox, items: list[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.clear()
        for text, data in items:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, box.findData(chosen)))
