"""What others have said of the bill, one thing after another: findings of the check, tracked changes, comments.

A person goes from one to the next, repairs, dismisses with a reason, accepts or rejects; each is one step of undo.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from copilot import decisions
from copilot.bill.view import ParagraphView, Piece, Revision
from copilot.decisions import Decision, State
from copilot.findings import Finding
from law.words import Problem, Words
from ui.desktop import dialogs, marks, offsets, words
from ui.desktop.marks import Mark
from ui.desktop.panels.findings import title
from ui.desktop.rows import Row
from ui.desktop.translation import day

if TYPE_CHECKING:
    from ui.desktop.window import Window


class Reviewing(QObject):
    """`current`: the finding whose evidence is shown."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.current: Mark | None = None
        self._kept = b""  # the decisions as the bill holds them
        self._decisions: tuple[Decision, ...] = ()
        window.checking.decided = self._decided

    @property
    def decided(self) -> tuple[Decision, ...]:
        """Every decision that the bill holds."""
        return self._decisions

    def forget(self) -> None:
        """Another bill is open (or none)."""
        self.current = None
        self._kept, self._decisions = b"", ()
        self.read_decisions()

    # ---- findings ----------------------------------------------------------------------------------------------

    def find_current(self) -> None:
        """The marks are new: find the one that is shown among them."""
        now = self._window.checking.marks
        if self.current is not None and self.current not in now:
            self.current = next((mark for mark in now if mark.finding == self.current.finding), None)

    def choose(self, mark: Mark) -> None:
        """Go to a finding's place and show its evidence."""
        window, draft = self._window, self._window.draft
        if draft is None or mark.position >= len(draft.views):
            return
        raw = draft.views[mark.position].text
        window.moving.remember()
        window.editor.go_to(mark.position, offsets.to_raw(raw, mark.start), centre=True)
        window.show_view("findings")
        self.show(mark)
        window.speak(window.findings.spoken(mark))
        window.parallel.follow(mark)

    def show(self, mark: Mark) -> None:
        """Show a finding's evidence, and its words in the text."""
        window = self._window
        self.current = mark
        window.editor.underlines.show(window.checking.marks, mark)
        window.findings.choose(mark)

    def step(self, *, back: bool) -> None:
        """To the next (or previous) finding from where the cursor is."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        position, offset = window.editor.place()
        at = offsets.to_clean(draft.views[position].text, offset) if position < len(draft.views) else 0
        shown, current = window.checking.marks, self.current
        if current in shown and (position, at) == (current.position, current.start):
            following: Mark | None = shown[(shown.index(current) + (-1 if back else 1)) % len(shown)]
        else:
            following = marks.next_mark(shown, position, at, back=back)
        if following is not None:
            self.choose(following)
            window.editor.setFocus()

    def here(self) -> Mark | None:
        """The finding under the cursor, else the one whose evidence is shown."""
        return self._window.editor.underlines.under(*self._window.editor.place()) or self.current

    def repair(self, mark: Mark | None) -> None:
        """Put a finding's certain repair into the text."""
        window, draft = self._window, self._window.draft
        if draft is None or mark is None:
            return
        new = mark.finding.suggestion
        if new is None:
            window.say(words.MESSAGE_NO_REPAIR)
            return
        raw = draft.views[mark.position].text
        with window.guarded():
            draft.replace(mark.position, offsets.to_raw(raw, mark.start), offsets.to_raw(raw, mark.end), new, words.HISTORY_REPAIRED)
            window.say(words.MESSAGE_REPAIRED)
            window.editor.go_to(mark.position, offsets.to_raw(raw, mark.start) + len(new), centre=True)

    # ---- decisions ---------------------------------------------------------------------------------------------

    def dismiss(self, mark: Mark | None) -> None:
        """Ask for the reason, and dismiss a finding."""
        if mark is not None:
            said = title(mark.finding, self._window.translate.language)
            dialogs.ask_reason(self._window, said, lambda reason: self.dismiss_because(mark, reason))

    def dismiss_because(self, mark: Mark, reason: str) -> None:
        """Dismiss a finding; the decision is kept in the bill."""
        self._decide(mark, State.DISMISSED, reason, words.HISTORY_DISMISSED)
        self._window.say(words.MESSAGE_DISMISSED)

    def decide(self, mark: Mark | None, state: State) -> None:
        """Where a finding stands from now on; a dismissal asks for its reason."""
        if mark is None:
            return
        if state is State.DISMISSED:
            self.dismiss(mark)
        else:
            self._decide(mark, state, "", words.HISTORY_DECIDED)

    def decisions_on(self, shown: Sequence[Mark]) -> dict[Mark, Decision]:
        """What was decided about each of these, where something was."""
        found = decisions.matched([mark.finding for mark in shown], [self._provision(mark.position) for mark in shown], self._decisions)
        return {mark: one for mark, one in zip(shown, found, strict=True) if one is not None}

    def _decide(self, mark: Mark, state: State, reason: str, what: Words) -> None:
        window, finding = self._window, mark.finding
        author = window.settings.author or window.translate(words.APPLICATION)
        at = datetime.now(UTC).replace(microsecond=0).isoformat()
        provision = self._provision(mark.position)
        made = decisions.decide(self._decisions, finding, provision, state, reason=reason, author=author, at=at)
        if made != self._decisions:
            self._keep(made, what, mark.position, finding.quote)

    def choose_dismissed(self) -> None:
        """Let a person bring a dismissed finding back."""
        window = self._window
        found = window.checking.findings
        rows = []
        for finding, decision in zip(found, self._matched(found), strict=True):
            if decision is not None and decision.state is State.DISMISSED:
                said = ": ".join(part for part in (title(finding, window.translate.language), decision.reason) if part)
                rows.append(Row(said, finding.quote, decision, aside=" · ".join((decision.author, day(decision.at)))))
        hint, nothing = window.translate(words.DISMISSED_HINT), window.translate(words.DISMISSED_NONE)
        window.chooser.ask(hint, nothing, rows, self.restore)

    def restore(self, decision: Decision) -> None:
        """Let a decision be gone."""
        left = [one for one in self._decisions if one != decision]
        self._keep(left, words.HISTORY_RESTORED, 0, decision.quote)

    def read_decisions(self) -> None:
        """Read the decisions that the bill holds now: it was opened, or a step was done or undone."""
        draft = self._window.draft
        kept = draft.bill.attached(decisions.NAMESPACE) if draft is not None else b""
        if kept != self._kept:
            self._kept, self._decisions = kept, ()
            try:
                self._decisions = decisions.read(kept)
            except Problem as problem:
                self._window.say(problem.words)
            self._window.checking.place()

    def _keep(self, wanted: Sequence[Decision], what: Words, position: int, text: str) -> None:
        draft = self._window.draft
        if draft is not None:
            with self._window.guarded():
                decisions.read(self._kept)  # what a newer version wrote is not written over
                content = decisions.write(wanted)
                draft.carry_out(lambda bill: bill.attach(decisions.NAMESPACE, content), what, position, text)

    def _decided(self, findings: Sequence[Finding]) -> list[bool]:
        return [decision is not None and decision.state is State.DISMISSED for decision in self._matched(findings)]

    def _matched(self, findings: Sequence[Finding]) -> list[Decision | None]:
        return decisions.matched(findings, [self._provision(finding.position) for finding in findings], self._decisions)

    def _provision(self, position: int) -> str:
        act = self._window.checking.act
        return act.owners[position] if act and position < len(act.owners) else ""

    # ---- tracked changes ---------------------------------------------------------------------------------------

    def settle_change(self, *, accepted: bool) -> None:
        """Accept or reject the tracked change under the cursor, and go to the next."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        window.editor.settle()
        position, offset = window.editor.place()
        found = _revision_at(draft.views[position], offset) if position < len(draft.views) else None
        if found is None:
            self.next_change()
            return
        key, text = found
        said = words.HISTORY_CHANGE_ACCEPTED if accepted else words.HISTORY_CHANGE_REJECTED
        with window.guarded():
            draft.carry_out(lambda bill: bill.accept(position, key) if accepted else bill.reject(position, key), said, position, text)
        self.next_change()

    def settle_all_changes(self, *, accepted: bool) -> None:
        """Accept or reject every tracked change, in one step."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        window.editor.settle()
        changed = [at for at, view in enumerate(draft.views) if _revised(view)]
        if not changed:
            window.say(words.CHANGES_NONE)
            return
        said = words.HISTORY_CHANGE_ACCEPTED if accepted else words.HISTORY_CHANGE_REJECTED
        with window.guarded(), draft.step(said, changed[0], str(len(changed))):
            for position in reversed(changed):  # from the end: a paragraph may be joined to the next
                draft.carry_out(lambda bill, at=position: bill.accept(at) if accepted else bill.reject(at), said, position, "")  # type: ignore[misc]

    def next_change(self) -> None:
        """To the next tracked change from where the cursor is, round the end of the text."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        here = window.editor.place()
        places = [(at, piece.start) for at, view in enumerate(draft.views) for piece in view.pieces if piece.revision]
        places += [(at, len(view.text)) for at, view in enumerate(draft.views) if view.mark]
        following = next((place for place in sorted(places) if place > here), min(places, default=None))
        if following is None:
            window.say(words.CHANGES_NONE)
        else:
            window.moving.go_to(*following)
            at, offset = following
            revision = next((p.revision for p in draft.views[at].pieces if p.revision and p.start == offset), draft.views[at].mark)
            if revision is not None:
                window.say(_made(revision))

    # ---- what stands at a place ------------------------------------------------------------------------------------

    def said_of(self, position: int, offset: int) -> str:
        """Finding, changes and comments at a place of the raw text, as a card says them."""
        window, draft = self._window, self._window.draft
        if draft is None or position >= len(draft.views):
            return ""
        translate, lines = window.translate, []
        mark = window.editor.underlines.under(position, offset)
        if mark is not None:
            lines.append(f"{translate(words.SEVERITY[mark.severity])}: {translate(mark.finding.message)}")
        annotations = window.annotations
        told: set[str] = set()
        for piece in pieces_at(draft.views[position], offset):
            if piece.revision is not None and piece.revision.id not in told:
                told.add(piece.revision.id)
                lines.append(translate(_made(piece.revision)))
            lines += annotations.said_of(piece, told)
        return "\n\n".join(lines)


def _made(revision: Revision) -> Words:
    """What was done, by whom and when."""
    kind = words.INSERTED if revision.kind == "inserted" else words.DELETED
    who = (revision.author, day(revision.date))
    return Words.joined(", ", [kind, *(Words(*[part] * 3) for part in who if part)])


def pieces_at(view: ParagraphView, offset: int) -> list[Piece]:
    """Pieces that hold a place or touch it; a deletion has no length in the text."""
    return [piece for piece in view.pieces if piece.start <= offset <= piece.start + (len(piece.text) if not _gone(piece) else 0)]


def _gone(piece: Piece) -> bool:
    return bool(piece.object) or (piece.revision is not None and piece.revision.kind == "deleted")


def _revised(view: ParagraphView) -> bool:
    return view.mark is not None or any(piece.revision for piece in view.pieces)


def _revision_at(view: ParagraphView, offset: int) -> tuple[str, str] | None:
    """Id and text of the tracked change at a place: the paragraph's end counts too."""
    for piece in reversed(pieces_at(view, offset)):
        if piece.revision is not None:
            return piece.revision.id, piece.text
    return (view.mark.id, "¶") if view.mark is not None and offset >= len(view.text) else None
