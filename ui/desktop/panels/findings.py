"""Findings: the list of them, and the evidence of the one that is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QSplitter, QToolButton, QVBoxLayout, QWidget

from copilot.basis import basis
from copilot.decisions import Decision, State
from copilot.findings import Evidence, Finding, Severity
from copilot.second_opinion import Opinion, ordered
from law.act import Act
from law.words import Language
from ui.desktop import units, words
from ui.desktop.marks import ORDER, Mark
from ui.desktop.parts import Empty, Flow, Sign, button, label, sign_icon
from ui.desktop.rows import Made, Row, Rows
from ui.desktop.theme import PADDING, Palette
from ui.desktop.translation import Translation, day

if TYPE_CHECKING:
    from copilot.check import Report


_SIGNS = {State.OPEN: "", State.ACCEPTED: "\u2713", State.CONFIRMED: "\u2713\u2713", State.DISMISSED: "\u2715"}
_DECISIONS = ((State.ACCEPTED, words.FINDING_ACCEPT), (State.CONFIRMED, words.FINDING_CONFIRM), (State.OPEN, words.FINDING_REOPEN))
"""What a person can say of a finding besides dismissing it."""


def title(finding: Finding, language: Language) -> str:
    known = words.KINDS.get(finding.kind)
    return known[language] if known else finding.message[language].rstrip(".")


def quoted(text: str, language: Language) -> str:
    """A quotation in the marks of the interface's language; one that has marks of its own stands without."""
    if any(mark in text for mark in '«»“”"'):
        return text
    return f"“{text}”" if language is Language.EN else f"«{text}»"


class FindingsPanel(QWidget):
    """`chosen`: a person chose a finding. The rest are what a person asks to be done about one."""

    chosen = Signal(object)  # Mark
    repair = Signal(object)
    dismiss = Signal(object)
    decide = Signal(object, object)  # Mark, State
    open_law = Signal(object)  # Evidence
    go_to = Signal(int)  # position in this bill that is the evidence
    restore = Signal()
    ask_model = Signal()  # for a second opinion
    stop_model = Signal()

    def __init__(self, translate: Translation, palette: Palette, import_corpus: Callable[[], object]) -> None:
        super().__init__()
        self._translate, self._colours, self._import = translate, palette, import_corpus
        self._marks: list[Mark] = []
        self._act: Act | None = None
        self._report: Report | None = None
        self._checking = False
        self._dismissed = 0
        self._hidden: set[Severity] = set()
        self.current: Mark | None = None
        self._shown: list[Mark] = []
        self._decisions: Mapping[Mark, Decision] = {}
        self._opinions: Mapping[Mark, Opinion] = {}
        self.list = Rows(palette, self._choose, signs=True)
        translate.bind(self.list.setAccessibleName, words.FINDINGS)
        self._chips: dict[Severity, QToolButton] = {}
        chips = QHBoxLayout()
        chips.setContentsMargins(PADDING - 4, 6, PADDING, 6)
        chips.setSpacing(4)
        for severity in ORDER:
            chip = QToolButton()
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.toggled.connect(lambda on, severity=severity: self._filter(severity, on))
            self._chips[severity] = chip
            chips.addWidget(chip)
        chips.addStretch()
        self._position = label(kind="count", wrap=False)
        chips.addWidget(self._position)
        self._bar = QWidget()
        self._bar.setLayout(chips)
        self._notice = label(kind="secondary")
        self._notice_button = button(import_corpus, "link")
        translate.bind(self._notice_button.setText, words.IMPORT_CORPUS)
        notice = QVBoxLayout()
        notice.setContentsMargins(PADDING, 8, PADDING, 8)
        notice.setSpacing(2)
        notice.addWidget(self._notice)
        notice.addWidget(self._notice_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._notice_box = QFrame()
        self._notice_box.setObjectName("notice")
        self._notice_box.setLayout(notice)
        self._model = label(kind="secondary")
        self._model_ask = button(lambda: self.ask_model.emit(), "link")
        translate.bind(self._model_ask.setText, words.OPINION_ASK)
        self._model_stop = button(lambda: self.stop_model.emit(), "link")
        translate.bind(self._model_stop.setText, words.OPINION_STOP)
        asked = QVBoxLayout()
        asked.setContentsMargins(PADDING, 0, PADDING, 6)
        asked.setSpacing(2)
        asked.addWidget(self._model)
        for one in (self._model_ask, self._model_stop):
            asked.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        self._model_box = QWidget()
        self._model_box.setLayout(asked)
        self._model_said = (0, 0, 0)
        self._empty = Empty()
        self._detail = QScrollArea()
        self._detail.setWidgetResizable(True)
        self._detail.setFrameShape(QFrame.Shape.NoFrame)
        self._detail.setObjectName("paper")
        self._detail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._detail)
        self._splitter.setSizes([360, 360])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._notice_box)
        layout.addWidget(self._bar)
        layout.addWidget(self._model_box)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._splitter, 1)
        self._restore = button(lambda: self.restore.emit(), "link")
        self._restore_box = QWidget()
        row = QHBoxLayout(self._restore_box)
        row.setContentsMargins(PADDING, 2, PADDING, 6)
        row.addWidget(self._restore)
        row.addStretch()
        layout.addWidget(self._restore_box)
        self._meter = label(kind="secondary")
        self._meter.setContentsMargins(PADDING, 2, PADDING, 6)
        layout.addWidget(self._meter)
        layout.setContentsMargins(0, 0, 0, 0)
        translate.changed.connect(self._relabel)
        self._relabel()

    # ---- what is shown -----------------------------------------------------------------------------------------

    def show_state(
        self,
        marks: Sequence[Mark],
        act: Act | None,
        report: Report | None,
        *,
        checking: bool,
        dismissed: int,
        decisions: Mapping[Mark, Decision],
    ) -> None:
        self._decisions = decisions
        self._marks, self._act, self._report = list(marks), act, report
        self._checking, self._dismissed = checking, dismissed
        self._relabel()

    def show_model(self, opinions: Mapping[Mark, Opinion], unread: int, done: int, total: int) -> None:
        """What a model said of contradictions, how many it has not read, and how far it is where it reads (`total` 0: it does not)."""
        changed = opinions != self._opinions
        self._opinions, self._model_said = opinions, (unread, done, total)
        if changed:
            self._relabel()
        else:
            self._relabel_model()

    def choose(self, mark: Mark | None) -> None:
        """Show one finding's evidence, without a signal."""
        self.current = mark
        self.list.select(mark)
        self._show_detail()

    def spoken(self, mark: Mark) -> str:
        """What a screen reader says of a finding."""
        return self._as_row(mark).spoken

    def set_palette(self, palette: Palette) -> None:
        self._colours = palette
        self.list.set_palette(palette)
        self._relabel()

    def _choose(self, mark: Mark) -> None:
        self.choose(mark)
        self.chosen.emit(mark)

    def _filter(self, severity: Severity, on: bool) -> None:
        (self._hidden.discard if on else self._hidden.add)(severity)
        self._relabel()

    def _relabel(self) -> None:
        translate = self._translate
        counts = Counter(mark.severity for mark in self._marks)
        for severity, chip in self._chips.items():
            count = counts[severity]
            chip.setText(str(count))
            side = round(chip.fontMetrics().height() * 0.8)
            chip.setIcon(sign_icon(severity, self._colours, side))
            chip.setIconSize(QSize(side, side))
            chip.setToolTip(f"{translate(words.SEVERITY[severity])}: {count}")
            chip.setAccessibleName(chip.toolTip())
            chip.setVisible(bool(count))
        shown = [mark for mark in self._marks if mark.severity not in self._hidden]
        opinions = {at: self._opinions[mark] for at, mark in enumerate(shown) if mark in self._opinions} if self._opinions else {}
        self._shown = [shown[at] for at in ordered([mark.finding for mark in shown], opinions)]
        self.list.show_rows(Made(self._shown, self._as_row))
        if self.current is not None and self.current not in self._marks:
            self.current = next((m for m in self._marks if m.finding == self.current.finding), None)
        report = self._report
        notes = []
        if report is not None and report.coverage.skipped:
            notes.append(translate(words.FINDINGS_NEED_CORPUS))
        if report is not None and report.coverage.failed:
            notes.append(translate(words.FINDINGS_FAILED, checks=", ".join(report.coverage.failed)))
        self._notice.setText("\n".join(notes))
        self._notice_button.setVisible(bool(report and report.coverage.skipped))
        self._notice_box.setVisible(bool(notes))
        has = bool(self._marks)
        self._bar.setVisible(has)
        self._splitter.setVisible(has)
        self._empty.setVisible(not has)
        if not has:
            said = words.FINDINGS_CHECKING if self._checking else words.FINDINGS_NONE if report is not None else words.FINDINGS_NOT_CHECKED
            self._empty.say(translate(said))
        self._meter.setVisible(report is not None)
        self._meter.setText(translate(report.coverage.meter) if report is not None else "")
        self._relabel_model()
        self._restore_box.setVisible(bool(self._dismissed))
        self._restore.setText(translate(words.DISMISSED, count=self._dismissed))
        self.list.select(self.current)
        self._show_detail()

    def _relabel_model(self) -> None:
        unread, done, total = self._model_said
        self._model_box.setVisible(bool(unread or total))
        reading = self._translate(words.OPINION_READING, done=done, total=total)
        self._model.setText(reading if total else self._translate(words.OPINION_OFFER, count=unread))
        self._model_ask.setVisible(not total)
        self._model_stop.setVisible(bool(total))

    def _as_row(self, mark: Mark) -> Row:
        language, finding = self._translate.language, mark.finding
        place = self._place(mark)
        spoken = self._translate(
            words.FINDING_ROW, severity=words.SEVERITY[mark.severity], title=title(finding, language), place=place, message=finding.message
        )
        message = finding.message[language] if finding.kind in words.KINDS else ""  # elsewhere it is the title
        note, state = " · ".join(p for p in (place, message) if p), self._state(mark)
        aside = f"{_SIGNS[state]} {self._translate(state.words)}" if state is not State.OPEN else ""
        spoken = f"{spoken} {self._translate(state.words)}" if aside else spoken
        return Row(title(finding, language), note, mark, mark.severity, aside=aside, spoken=spoken)

    def _state(self, mark: Mark) -> State:
        decision = self._decisions.get(mark) if self._decisions else None  # to look one up is to hash all of a finding
        return decision.state if decision is not None else State.OPEN

    def _place(self, mark: Mark) -> str:
        if self._act is None or mark.position >= len(self._act.owners):
            return ""
        return units.where(self._act, self._act.owners[mark.position], self._translate.language)

    def _show_detail(self) -> None:
        mark = self.current
        total = len(self._shown)
        self._position.setText(f"{self._shown.index(mark) + 1} / {total}" if mark in self._shown else str(total))
        old = self._detail.takeWidget()
        if old is not None:
            old.deleteLater()
        self._detail.setVisible(mark is not None)
        if mark is not None:
            self._detail.setWidget(self._card(mark))

    def _card(self, mark: Mark) -> QWidget:
        translate, language, finding = self._translate, self._translate.language, mark.finding
        card = QWidget()
        card.setAccessibleName(title(finding, language))
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # as high as its text at this width, no blank below
        layout = QVBoxLayout(card)
        layout.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Sign(mark.severity, self._colours), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(title(finding, language), "heading"), 1)
        head.addWidget(label(finding.rule, "count", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        if finding.kind in words.KINDS:
            layout.addWidget(label(finding.message[language], selectable=True))
        rests_on = basis(finding)
        if rests_on is not None:
            layout.addWidget(label(rests_on[language], "secondary", selectable=True))
        decision, state = self._decisions.get(mark), self._state(mark)
        if decision is not None:
            parts = (f"{_SIGNS[state]} {translate(state.words)}", decision.author, day(decision.at))
            layout.addWidget(label(" · ".join(part for part in parts if part), "secondary"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._row(grid, translate(words.EVIDENCE_HERE), quoted(finding.quote, language) if finding.quote else "", self._place(mark))
        for evidence in finding.evidence:
            self._evidence(grid, evidence, beside=finding.kind == "parity")
        if finding.prevails is not None:
            self._row(grid, translate(words.PREVAILS), finding.prevailing(language), finding.prevails.basis[language])
        if finding.suggestion is not None:
            self._row(grid, translate(words.REPAIR_TO), quoted(finding.suggestion, language), "")
        opinion = self._opinions.get(mark)
        if opinion is not None:
            said = "; ".join((translate(opinion.verdict.words), *(quoted(one, language) for one in opinion.words)))
            self._row(grid, translate(words.OPINION), said, translate(words.OPINION_BY, model=opinion.model.name))
        layout.addLayout(grid)
        buttons = Flow(8)
        if finding.suggestion is not None:
            made = button(lambda: self.repair.emit(mark), "primary")
            made.setText(translate(words.REPAIR))
            buttons.addWidget(made)
        outside = next((e for e in finding.evidence if e.act != "self"), None)
        if outside is not None:
            made = button(lambda: self.open_law.emit(outside))
            made.setText(translate(words.OPEN_LAW))
            buttons.addWidget(made)
        for wanted, name in _DECISIONS:
            if wanted is not state:
                made = button(partial(self.decide.emit, mark, wanted))
                made.setText(translate(name))
                buttons.addWidget(made)
        made = button(lambda: self.dismiss.emit(mark))
        made.setText(translate(words.DISMISS))
        buttons.addWidget(made)
        layout.addLayout(buttons)
        layout.addStretch()
        return card

    def _evidence(self, grid: QGridLayout, evidence: Evidence, *, beside: bool) -> None:
        translate, language = self._translate, self._translate.language
        own = evidence.act == "self"
        act = self._act
        where = units.where(act, evidence.provision, language) if own and act else units.where_in_path(evidence.provision, language)
        if own:
            source = where
        else:
            edition = translate(words.EDITION, date=day(evidence.edition)) if evidence.edition else ""
            source = ", ".join(part for part in (evidence.title or evidence.act, where, edition) if part)
        self._row(
            grid,
            translate(words.EVIDENCE_BESIDE if beside else words.EVIDENCE_SELF if own else words.EVIDENCE_LAW),
            quoted(evidence.quote, language) if evidence.quote else "",
            source,
        )
        if own and not beside and act is not None and (provision := act.get(evidence.provision)) and provision.own:
            link = button(lambda: self.go_to.emit(provision.own[0]), "link")
            link.setText(translate(words.GO_TO_PLACE))
            grid.addWidget(link, grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)

    def _row(self, grid: QGridLayout, name: str, quote: str, source: str) -> None:
        row = grid.rowCount()
        grid.addWidget(label(name, "secondary", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(2)
        if quote:
            box.addWidget(label(quote, selectable=True))
        if source:
            box.addWidget(label(source, "secondary", selectable=True))
        grid.addLayout(box, row, 1)
