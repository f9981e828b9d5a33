"""What stands beside the text of the bill: comments, which can be answered, notes, headers and footers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from copilot.bill.comments import Remark
from copilot.bill.view import Comment, Note, Piece
from ui.desktop import dialogs, words
from ui.desktop.reviewing import pieces_at
from ui.desktop.rows import Row
from ui.desktop.translation import day

if TYPE_CHECKING:
    from ui.desktop.window import Window

_ANSWERS = "\u21b3 "  # before an answer in the list


class Annotations(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    # ---- comments ----------------------------------------------------------------------------------------------

    def choose_comment(self) -> None:
        """Let a person choose one of the bill's comments, and go to its place."""
        self._choose(lambda found: self._go_to(found[1]))

    def answer(self) -> None:
        """Answer the comment under the cursor, else one that a person chooses."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        window.editor.settle()
        position, offset = window.editor.place()
        keys = [key for piece in pieces_at(draft.views[position], offset) for key in piece.comments]
        found = next((one for one in draft.bill.comments if keys and one.id == keys[-1]), None)
        if found is not None:
            self._ask(found)
        else:
            self._choose(lambda chosen: self._ask(chosen[0]))

    def _choose(self, chosen: Callable[[tuple[Comment, tuple[int, int] | None]], None]) -> None:
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        places: dict[str, tuple[int, int]] = {}
        for at, view in enumerate(draft.views):
            for piece in view.pieces:
                for key in piece.comments:
                    places.setdefault(key, (at, piece.start))
        rows = [
            Row((_ANSWERS if one.answers else "") + " ".join(one.text.split()), "", (one, places.get(one.id)), aside=_by(one))
            for one in _in_threads(draft.bill.comments)
        ]
        window.chooser.ask(window.translate(words.COMMENTS_HINT), window.translate(words.COMMENTS_NONE), rows, chosen)

    def _ask(self, comment: Comment) -> None:
        window, draft = self._window, self._window.draft
        author = window.settings.author or window.translate(words.APPLICATION)
        initials = "".join(word[0] for word in author.split())[:3]

        def answered(text: str) -> None:
            if draft is not None and draft is window.draft and text.strip():
                remark = Remark(0, 0, 0, author, initials, (text.strip(),), headed=False)
                with window.guarded():
                    draft.carry_out(lambda bill: bill.reply(comment.id, remark), words.HISTORY_ANSWERED, window.editor.place()[0], text)

        dialogs.ask_reason(window, f"{_by(comment)}\n\n{comment.text}", answered, dialogs.ANSWER)

    # ---- notes -------------------------------------------------------------------------------------------------

    def choose_note(self) -> None:
        """Let a person read the notes, headers and footers, and go to a note's place."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        places = {(p.object, p.target): (at, p.start) for at, view in enumerate(draft.views) for p in view.pieces if p.object}
        rows = [
            Row(" ".join(one.text.split()), "", places.get((one.kind, one.id)), aside=self._kind(one))
            for one in draft.bill.notes
            if one.text
        ]
        window.chooser.ask(window.translate(words.NOTES_HINT), window.translate(words.NOTES_NONE), rows, self._go_to)

    def _kind(self, note: Note) -> str:
        return self._window.translate(words.NOTE_KINDS[note.kind].format(number=note.number))

    # ---- under the mouse ---------------------------------------------------------------------------------------

    def said_of(self, piece: Piece, told: set[str]) -> list[str]:
        """What a card says of a piece: its comments, or the text of its note. `told`: what the card has said already."""
        draft = self._window.draft
        if draft is None or not (piece.comments or piece.object in words.NOTE_KINDS):
            return []
        lines = []
        for one in _in_threads(draft.bill.comments):
            if one.id in piece.comments and one.id not in told:
                told.add(one.id)
                lines.append(f"{_by(one)}: {one.text}")
        lines += [f"{self._kind(one)}: {one.text}" for one in draft.bill.notes if (one.kind, one.id) == (piece.object, piece.target)]
        return lines

    def _go_to(self, place: tuple[int, int] | None) -> None:
        if place is not None:
            self._window.moving.go_to(*place)


def _in_threads(comments: tuple[Comment, ...]) -> list[Comment]:
    """Answers behind what they answer."""
    found = [one for one in comments if not one.answers]
    for one in comments:
        if one.answers:
            thread = [at for at, other in enumerate(found) if one.answers in (other.id, other.answers)]
            found.insert(thread[-1] + 1 if thread else len(found), one)
    return found


def _by(comment: Comment) -> str:
    return " · ".join(part for part in (comment.author, day(comment.date)) if part)
