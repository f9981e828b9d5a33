"""Provisions put in, moved and numbered anew: by key or by dragging in the outline, with a preview of what else changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from copilot import arranging
from copilot.arranging import Plan
from law import structure
from law.act import Act, Provision
from law.progress import Progress
from law.words import Problem, Words
from ui.desktop import dialogs, units, words
from ui.desktop.draft import Draft

if TYPE_CHECKING:
    from ui.desktop.window import Window

_Found = tuple[Act, Provision, list[Plan]]


class Arranging(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    # ---- what is asked for -------------------------------------------------------------------------------------

    def insert(self) -> None:
        """A new provision behind the one under the cursor, with the number that it must have; where there are two, a person
        chooses."""
        position = self._window.editor.place()[0]

        def plans(act: Act) -> _Found:
            unit = _unit(act, position)
            anew = None if arranging.in_force(act) else arranging.inserted(act, unit, renumber=True)
            try:
                plain = arranging.inserted(act, unit, renumber=False)
            except Problem:  # there is no number between
                if anew is None:
                    raise
                return act, unit, [anew]
            return act, unit, [plain] if anew is None or anew == plain else [plain, anew]

        def show(draft: Draft, found: _Found) -> None:
            act, unit, plans = found
            if len(plans) == 1 and not plans[0].renamed:
                self._carry_out(draft, plans[0], words.HISTORY_INSERTED)
                return
            answers = [
                (words.ARRANGE_RUN_ON if plan.renamed else words.ARRANGE_HYPHEN).format(
                    number=plan.insertion.number if plan.insertion else ""
                )
                for plan in plans
            ]
            said = words.ARRANGE_INSERT_SAID.format(unit=units.name(unit, self._window.translate.language))
            self._ask(draft, act, said, plans, answers, words.HISTORY_INSERTED)

        self._plan(plans, show)

    def step(self, by: int) -> None:
        """The provision under the cursor before the one above it, or behind the one below."""
        position = self._window.editor.place()[0]

        def plans(act: Act) -> _Found:
            unit = _unit(act, position)
            siblings = [one for one in act.provisions if one.level is unit.level and one.parent == unit.parent]
            at = siblings.index(unit) + by
            if not 0 <= at < len(siblings):
                raise Problem(words.ARRANGE_FIRST if by < 0 else words.ARRANGE_LAST)
            return act, unit, [arranging.moved(act, unit, siblings[at], before=by < 0)]

        self._plan(plans, self._show_move)

    def move(self, path: str, target: str, *, before: bool) -> None:
        """A unit of the outline before or behind another."""

        def plans(act: Act) -> _Found:
            unit, other = act.get(path), act.get(target)
            if unit is None or other is None:
                raise Problem(words.ARRANGE_STALE)
            return act, unit, [arranging.moved(act, unit, other, before=before)]

        self._plan(plans, self._show_move)

    def renumber(self) -> None:
        """The row of the provision under the cursor, from its first number on."""
        position = self._window.editor.place()[0]

        def plans(act: Act) -> _Found:
            unit = _unit(act, position)
            return act, unit, [arranging.renumbered(act, unit)]

        def show(draft: Draft, found: _Found) -> None:
            act, _, plans = found
            if not plans[0].renamed:
                self._window.say(words.ARRANGE_NOTHING)
            else:
                self._ask(draft, act, words.ARRANGE_RENUMBER_SAID, plans, [words.ARRANGE_RENUMBER], words.HISTORY_RENUMBERED)

        self._plan(plans, show)

    # ---- how it is done ----------------------------------------------------------------------------------------

    def _plan(self, plans: Callable[[Act], _Found], show: Callable[[Draft, _Found], None]) -> None:
        """Read the act and make plans in a worker; `show` them unless the text has changed meanwhile."""
        window, draft = self._window, self._window.draft
        if draft is None or not draft.whole:
            return
        window.editor.settle()
        paragraphs, name, revision = draft.bill.law_paragraphs(), draft.name, draft.revision

        def work(_: Progress) -> _Found:
            return plans(structure.read(paragraphs, name=name))

        def done(found: _Found) -> None:
            if window.draft is draft and draft.revision == revision:
                show(draft, found)

        window.tasks.run("arrange", work, done, window.report)

    def _show_move(self, draft: Draft, found: _Found) -> None:
        act, unit, plans = found
        if plans[0].moved is None:
            return
        if draft.author is not None:
            dialogs.tell(self._window, words.ARRANGE_TRACKED)
        elif not plans[0].renamed and not plans[0].references:
            self._carry_out(draft, plans[0], words.HISTORY_MOVED)
        else:
            said = words.ARRANGE_MOVE_SAID.format(unit=units.name(unit, self._window.translate.language))
            self._ask(draft, act, said, plans, [words.ARRANGE_MOVE], words.HISTORY_MOVED)

    def _ask(self, draft: Draft, act: Act, said: Words, plans: Sequence[Plan], answers: Sequence[Words], what: Words) -> None:
        """Show what changes besides, and do what is chosen."""
        revision = draft.revision
        dialog = preview(self._window, act, said, plans[-1], answers)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            if 0 <= dialog.answer < len(plans):
                if draft.revision != revision or self._window.draft is not draft:
                    self._window.say(words.ARRANGE_STALE)
                else:
                    self._carry_out(draft, plans[dialog.answer], what)

        dialog.accepted.connect(answered)
        dialog.open()

    def _carry_out(self, draft: Draft, plan: Plan, what: Words) -> None:
        """All of a plan, in one step of undo."""
        window, track = self._window, draft.author
        repairs = [one.repair for one in plan.references if one.repair is not None]
        edits = sorted((*plan.numbers, *repairs), key=lambda one: (one.position, -one.start))
        at = plan.insertion.position if plan.insertion else plan.moved[0] if plan.moved else edits[0].position
        with window.guarded(), draft.step(what, at):
            for one in edits:
                draft.carry_out(lambda bill, one=one: bill.replace(one.position, one.start, one.end, one.text, track=track), what, at, "")  # type: ignore[misc]
            if plan.insertion is not None:
                new = plan.insertion
                draft.carry_out(
                    lambda bill: bill.insert_paragraph(new.position, new.text, like=new.like, listed=new.listed, track=track),
                    what,
                    at,
                    new.text,
                )
            if plan.moved is not None:
                moved = plan.moved
                draft.carry_out(lambda bill: bill.move_paragraphs(*moved), what, at, "")
                at = moved[2] - (moved[1] - moved[0]) if moved[2] > moved[0] else moved[2]
        window.editor.go_to(at, len(draft.views[at].text) if plan.insertion else 0, centre=True)
        window.editor.setFocus()


def preview(window: Window, act: Act, said: Words, plan: Plan, answers: Sequence[Words]) -> dialogs.Dialog:
    """What a plan changes: numbers of units, and the references to them."""
    translate = window.translate
    language = translate.language
    rows = []
    for path, number in plan.renamed:
        unit = act.get(path)
        if unit is not None:  # what it reads now and then is in the words of the bill
            now, then = (units.name(one, act.meta.language) for one in (unit, replace(unit, number=number)))
            rows.append([units.where(act, unit.parent, language), now, then])
    for one in plan.references:
        then = (
            one.repair.text if one.repair is not None else translate(words.ARRANGE_BY_HAND, unit=units.where_in_path(one.becomes, language))
        )
        rows.append([units.where(act, act.owners[one.position], language), one.quote, then])
    title = translate(words.ARRANGE_TITLE)
    headers = [translate(one) for one in (words.ARRANGE_WHERE, words.ARRANGE_NOW, words.ARRANGE_THEN)]
    content = dialogs.table(headers, rows, title) if rows else None
    return dialogs.Dialog(window, translate(said), [*(translate(one) for one in answers), translate(words.CANCEL)], content, title)


def _unit(act: Act, position: int) -> Provision:
    unit = arranging.unit_at(act, position)
    if unit is None:
        raise Problem(words.ARRANGE_NO_UNIT)
    return unit
