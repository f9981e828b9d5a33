"""Asks for suggestions on behalf of the window, and puts an accepted one into the draft in one step of undo.

The answer is for the text as it stood when it was asked for. What is typed meanwhile stays: a suggestion whose words are
no longer there is not put in.
"""

from __future__ import annotations

import contextlib
import importlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from law import structure
from law.progress import Cancelled, Progress
from law.words import Problem, Words
from ui.desktop import dialogs, offsets, words
from ui.desktop.panels.suggest import COPY, INSERT, READ, REPLACE, Proposal, Source, title
from ui.desktop.translation import day

if TYPE_CHECKING:
    from copilot.journal import Entry
    from copilot.suggest import LocalModel, Suggestion
    from ui.desktop.window import Window

_USES = {"draft": INSERT, "continue": INSERT, "explain": COPY, "note": COPY, "translate": COPY}
"""What is done with the text of an action where it does not take the place of the original."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What was asked about: offsets into the paragraph's clean text."""

    position: int
    start: int
    end: int
    text: str


class Suggesting(QObject):
    _heard = Signal(int, str)  # from the worker: the number of the request, what the model said

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.suggest
        self._place: _Place | None = None
        self._model: LocalModel | None = None
        self._stop: threading.Event | None = None
        self._number = 0
        self._offered = False
        self._suggestions: dict[int, Suggestion] = {}  # by id of the proposal shown
        self._proposals: list[Proposal] = []  # those of one request and of its further variants
        self._asked: tuple[str, bool] = "", False  # what was asked last: the action, and whether a model was
        self._variant = 1
        self._panel.shown.connect(self._offer)
        window.tasks.idle.connect(self._load)
        self._panel.asked.connect(self.ask)
        self._panel.another.connect(self.another)
        self._panel.earlier.connect(self.earlier)
        self._panel.stopped.connect(self.stop)
        self._panel.accepted.connect(lambda _: self.accept())
        self._panel.rejected.connect(lambda _: self.reject())
        self._panel.open_law.connect(lambda source: window.moving.open_law(source.act, source.path))
        self._heard.connect(lambda number, piece: self._panel.hear(piece) if number == self._number else None)

    def _load(self) -> None:
        """Load all that suggests beside the window, once a bill is checked: who asks, or looks at the panel, does not wait for it."""
        tasks = self._window.tasks
        if self._window.checking.report is not None:
            tasks.idle.disconnect(self._load)
            tasks.run("load", lambda _: importlib.import_module("copilot.suggest"), lambda _: None, self._window.report)

    def refresh(self) -> None:
        """Take up the model of the settings."""
        self._window.opinions.forget()  # what another model said
        self.close()
        name = Path(self._window.settings.model).stem if self.has_model else ""
        self._window.status.show_model(name)
        self._offered = False
        if self._panel.isVisible():
            self._offer()

    def _offer(self) -> None:
        """Say in the panel what can be asked for; when it comes to be seen, since all that suggests is loaded with it."""
        from copilot.suggest.suggestion import NAMES

        if not self._offered:
            self._offered = True
            name = Path(self._window.settings.model).stem if self.has_model else ""
            self._panel.offer([(action.value, said) for action, said in NAMES.items()], name)

    def ask(self, action: str = "", engine: str = "") -> None:
        """Ask about the selection, else about the paragraph under the cursor."""
        window, panel, draft = self._window, self._panel, self._window.draft
        window.show_view("suggest")
        self._offer()
        for box, asked in ((panel.action, action), (panel.engine, engine)):
            if asked:
                box.setCurrentIndex(max(0, box.findData(asked)))
        if draft is None or not draft.whole:
            return
        window.editor.settle()
        chosen = action or panel.action.currentData()
        place = self._asked_place(empty=chosen == "draft")
        if place is None:
            panel.say(words.SUGGEST_EMPTY)
            return
        use_model = (engine or panel.engine.currentData()) == "model"
        if not use_model and window.corpus is None and chosen not in ("shorten", "split", "plain"):
            panel.say(words.SUGGEST_NO_CORPUS, (words.IMPORT_CORPUS, window.files.import_corpus))
            return
        self._place = place
        self._proposals, self._variant = [], 1
        self._asked = chosen, use_model
        self._suggestions.clear()
        self._begin(place)

    def another(self) -> None:
        """Ask the model for one more variant of what it answered last; those that are there stay."""
        if self._place is not None and self._proposals and not self._panel.busy:
            self._variant += 1
            self._begin(self._place)

    def _begin(self, place: _Place) -> None:
        self._number += 1
        self._stop = threading.Event()
        self._panel.begin(place.text)
        function = self._work(place, *self._asked, self._variant, self._number, self._stop)
        self._window.tasks.run("suggest", function, self._answered, self._failed)

    def _work(
        self, place: _Place, action: str, use_model: bool, variant: int, number: int, stop: threading.Event
    ) -> Callable[[Progress], tuple[Suggestion, Suggestion | None] | None]:
        window, draft = self._window, self._window.draft
        assert draft is not None
        paragraphs, name, corpus = draft.bill.law_paragraphs(), draft.name, window.corpus
        findings = [mark.finding for mark in window.checking.marks]
        model = self.use_model() if use_model else None
        heard, instruction = self._heard, self._panel.instruction.text() if action == "draft" else ""

        def work(progress: Progress) -> tuple[Suggestion, Suggestion | None] | None:
            """The answer; of a model, with that of precedent, which is shown beside it."""
            from copilot.suggest import Action, suggest

            act = structure.read(paragraphs, name=name)

            def ask(model: LocalModel | None) -> Suggestion:
                return suggest(
                    act,
                    place.position,
                    Action(action),
                    corpus=corpus,
                    model=model,
                    instruction=instruction,
                    start=place.start,
                    end=place.end,
                    findings=findings,
                    on_text=lambda piece: heard.emit(number, piece),
                    progress=progress,
                    cancelled=stop,
                    variant=variant,
                )

            try:
                said = ask(model)
            except Cancelled:
                return None
            return said, ask(None) if model is not None and corpus is not None and variant == 1 else None

        return work

    @property
    def has_model(self) -> bool:
        """Whether the model of the settings is there."""
        return self._file() is not None

    def _file(self) -> Path | None:
        """The file of the newest version of the model of the settings; None where it is not there."""
        from copilot import office

        path = self._window.settings.model
        try:
            return office.library().find(path) if path else None
        except Problem:
            return None

    def use_model(self) -> LocalModel:
        """The model of the settings, which all that ask it share: it is in memory once."""
        from copilot import office
        from copilot.suggest import LocalModel

        if self._model is None:
            self._model = LocalModel(self._file() or Path(self._window.settings.model), office.library())
        return self._model

    @property
    def model_pid(self) -> int | None:
        """Number of the model's process while it runs."""
        return self._model.client.pid if self._model else None

    def _asked_place(self, *, empty: bool = False) -> _Place | None:
        """What is asked about; `empty`: it may be a paragraph without text."""
        window, draft = self._window, self._window.draft
        assert draft is not None
        selected = window.editor.selection()
        position, start = window.editor.place()
        view = draft.views[position]
        end = start
        if selected and selected[0] == selected[2]:
            position, start, _, end = selected
            view = draft.views[position]
        if start == end:
            start, end = 0, len(view.text)
        first, last = offsets.to_clean(view.text, start), offsets.to_clean(view.text, end)
        text = view.text[offsets.to_raw(view.text, first) : offsets.to_raw(view.text, last)]
        return _Place(position, first, last, text) if text.strip() or empty else None

    def _answered(self, answer: tuple[Suggestion, Suggestion | None] | None) -> None:
        if answer is None:
            self._panel.say(words.SUGGEST_STOPPED)
            return
        suggestion, beside = answer
        proposals = self._proposals
        known = [proposal.text for proposal in proposals]
        at = len(proposals)
        for one in (suggestion, *suggestion.alternatives, *([beside, *beside.alternatives] if beside is not None else [])):
            if one.text in known:
                at = known.index(one.text)  # the model said it before
            elif one.text and (one.text != one.original or one.note is not None):
                proposal = _proposal(one)
                proposals.append(proposal)
                self._suggestions[id(proposal)] = one
        if proposals and beside is not None and not beside.text and beside.citations:
            proposals.append(_example(beside))
        if not proposals:
            read = tuple(Source(one.act, one.provision, one.title, one.quote) for one in suggestion.citations)
            self._panel.say(suggestion.note or words.SUGGEST_NOTHING, sources=read)
            return
        self._panel.show_proposals(proposals, min(at, len(proposals) - 1), more=self._asked[1])

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self._panel.say(error.words)
        else:
            self._panel.say(words.SUGGEST_STOPPED)
            self._window.report(error)

    def stop(self) -> None:
        """Stop the request; the text is as it was."""
        if self._panel.busy:
            if self._stop is not None:
                self._stop.set()
            self._number += 1
            self._window.tasks.cancel("suggest")
            if self._proposals:  # of several variants those that are there stay
                self._panel.show_proposals(self._proposals, len(self._proposals) - 1, more=True)
            else:
                self._panel.say(words.SUGGEST_STOPPED)

    def accept(self) -> None:
        """Put what is shown into the draft; where it changes the meaning, only for a reason that the journal keeps."""
        proposal = self._panel.proposal
        suggestion = self._suggestions.get(id(proposal)) if proposal is not None else None
        if suggestion is not None and suggestion.refusal is not None:
            dialogs.tell(self._window, suggestion.refusal)  # a citation that nothing holds never enters the draft
            return
        if suggestion is None or not suggestion.needs_reason or suggestion.guard is None:
            self._take("")
            return
        said = self._window.translate(words.ACCEPT_SAID.format(change=suggestion.guard.grave[0].detail))
        dialogs.ask_reason(self._window, said, lambda reason: self._take(reason) if reason.strip() else self.accept(), dialogs.ACCEPTANCE)

    def _take(self, reason: str) -> None:
        """Put what is shown into the draft; one undo takes it back."""
        window, draft, place, proposal = self._window, self._window.draft, self._place, self._panel.proposal
        if draft is None or place is None or proposal is None:
            return
        window.editor.settle()
        found = self._where(place)
        if found is None:
            self._panel.say(words.SUGGEST_PLACE_CHANGED)
            return
        position, start, end = found
        suggestion = self._suggestions.get(id(proposal))
        text = proposal.text
        if proposal.use == COPY:
            QGuiApplication.clipboard().setText(text)
            self._record(proposal, accepted=True, reason=reason)
            self._panel.say(words.SUGGEST_COPIED)
            return
        if proposal.use == INSERT and suggestion is not None and suggestion.action.value == "draft":
            start = end = len(draft.views[position].text)  # a norm of its own, behind the paragraph
            text = f"\n{text}" if draft.views[position].text.strip() else text
        elif proposal.use == INSERT:
            start = end
            text = f" {text}" if proposal.by_model and not text.startswith((" ", "\n")) else text
        try:
            draft.replace(position, start, end, text, words.HISTORY_ACCEPTED)
        except Problem as problem:
            window.report(problem)
            return
        self._record(proposal, accepted=True, reason=reason)
        self._place = None
        self._panel.say(words.SUGGEST_TAKEN)
        window.editor.go_to(position, start)
        window.editor.setFocus()

    def earlier(self) -> None:
        """Show what was proposed for the provision under the cursor before, and what was decided on it, the newest first."""
        window, draft = self._window, self._window.draft
        act = window.checking.act
        if draft is None or draft.path is None or act is None:
            self._panel.say(words.SUGGEST_EARLIER_NONE)
            return
        path, (position, _) = draft.path, window.editor.place()
        place = act.owners[position] if position < len(act.owners) else ""

        def work(progress: Progress) -> list[tuple[Entry, Entry | None]]:
            from copilot.journal import Journal

            return Journal.of(path).history(place)

        window.tasks.run("suggest", work, self._show_earlier, self._failed)

    def _show_earlier(self, found: list[tuple[Entry, Entry | None]]) -> None:
        decided = [(proposed, decision) for proposed, decision in reversed(found) if decision is not None]
        readable = [one for one in decided if not str(one[0].data.get("after", "")).startswith("sha256:")]
        if not readable:
            self._panel.say(words.SUGGEST_EARLIER_HASHED if decided else words.SUGGEST_EARLIER_NONE)
            return
        self._place = None
        self._panel.show_proposals([_past(proposed, decision) for proposed, decision in readable])

    def reject(self) -> None:
        """Let the suggestion go."""
        proposal = self._panel.proposal
        if proposal is not None:
            self._record(proposal, accepted=False)
            self._place = None
            self._panel.say(words.SUGGEST_EMPTY)

    def forget(self) -> None:
        """Another bill is open."""
        self.stop()
        self._place = None
        self._panel.say(words.SUGGEST_EMPTY)

    def close(self) -> None:
        """End the model's process."""
        if self._stop is not None:
            self._stop.set()
        if self._model is not None:
            self._model.close()
            self._model = None

    def _where(self, place: _Place) -> tuple[int, int, int] | None:
        """Where the words that were asked about now stand: at their place, or alone in the text; None: gone."""
        draft = self._window.draft
        assert draft is not None
        if place.position < len(draft.views):
            raw = draft.views[place.position].text
            start = offsets.to_raw(raw, place.start)
            if raw[start : start + len(place.text)] == place.text:
                return place.position, start, start + len(place.text)
        found = [(at, view.text.find(place.text)) for at, view in enumerate(draft.views) if place.text in view.text]
        return (found[0][0], found[0][1], found[0][1] + len(place.text)) if len(found) == 1 else None

    def _record(self, proposal: Proposal, *, accepted: bool, reason: str = "") -> None:
        """What was proposed and decided goes to the journal of the bill; a full disk must not cost the text."""
        draft, place = self._window.draft, self._place
        suggestion = self._suggestions.get(id(proposal))
        if draft is None or draft.path is None or suggestion is None or place is None:
            return
        act = self._window.checking.act
        path = act.owners[place.position] if act and place.position < len(act.owners) else ""
        with contextlib.suppress(OSError, Problem):
            from copilot.journal import Journal

            Journal.of(draft.path).answered(suggestion, path, accepted, reason=reason)


def _proposal(suggestion: Suggestion) -> Proposal:
    sources = tuple(Source(one.act, one.provision, one.title, one.quote) for one in suggestion.citations)
    if suggestion.model is not None:
        label = words.SUGGEST_LABEL_MODEL.format(model=suggestion.model.name)
    elif sources:
        label = words.SUGGEST_LABEL_PRECEDENT.format(act=title(sources[0]))
    else:
        label = words.SUGGEST_LABEL_RULE
    guard = tuple(change.detail for change in suggestion.guard.changes) if suggestion.guard is not None else None
    return Proposal(
        suggestion.text,
        label,
        sources,
        guard,
        suggestion.note,
        tuple((one.start, one.end) for one in suggestion.unheld),
        suggestion.refusal,
        suggestion.readability,
        use=_USES.get(suggestion.action.value, REPLACE),
        by_model=suggestion.model is not None,
    )


def _example(suggestion: Suggestion) -> Proposal:
    """The nearest norm of the law, to be read beside what a model wrote."""
    sources = tuple(Source(one.act, one.provision, one.title, one.quote) for one in suggestion.citations)
    label = words.SUGGEST_LABEL_PRECEDENT.format(act=title(sources[0]))
    return Proposal(sources[0].quote, label, sources, note=suggestion.note, use=READ)


def _past(proposed: Entry, decision: Entry) -> Proposal:
    data = proposed.data
    model = data.get("model")
    name = str(model.get("name", "")) if isinstance(model, dict) else ""
    whose = Words(name, name, name) if name else words.SUGGEST_WHOSE_LAW
    said = words.SUGGEST_WAS_ACCEPTED if decision.data.get("accepted") else words.SUGGEST_WAS_REJECTED
    reason = str(decision.data.get("reason") or "")
    note = Words(reason, reason, reason) if reason else None
    label = said.format(day=day(decision.time[:10]), whose=whose)
    return Proposal(str(data.get("after", "")), label, note=note, before=str(data.get("before", "")))
