"""The articles of an act that lie apart while a bill changes them one by one: the rest of a long law is not moved for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from law.amendments.model import Edit, Instruction, Outcome, Part
from law.amendments.sheet import ReachesBeyond, Sheet
from law.structure import apart
from law.structure.apart import Apart

Work = Callable[[Sheet, Sequence[Instruction]], list[Outcome]]


@dataclass(slots=True)
class Desk:
    """`sheet`: of the whole act, without what was done to the articles that lie apart (`out`, by path)."""

    sheet: Sheet
    out: dict[str, tuple[Apart, Sheet]] = field(default_factory=dict)

    def do(self, group: Sequence[Instruction], work: Work) -> list[Outcome]:
        """Carry out instructions of one sentence on the one article that they speak of; where they speak of more, or may reach
        beyond it, on the whole act."""
        path = _article(group)
        if path and (self.out.get(path) or self._take(path)):
            place, sheet = self.out[path]
            kept = sheet.state()
            try:
                outcomes = work(sheet, group)
            except ReachesBeyond:
                sheet.restore(kept)
            else:
                by = place.start + sum(_grown(*one) for one in self.out.values() if one[0].start < place.start)
                return [_moved(outcome, by) for outcome in outcomes]
        return work(self.whole(), group)

    def whole(self) -> Sheet:
        """The sheet of the whole act, every article put back."""
        if self.out:
            changed = sorted(self.out.values(), key=lambda one: one[0].start)
            for place, sheet in reversed(changed):
                self.sheet.ids[place.start : place.stop] = sheet.ids[:-1]
            self.sheet.act = apart.together(self.sheet.act, [replace(place, act=sheet.act) for place, sheet in changed])
            self.out = {}
        return self.sheet

    def _take(self, path: str) -> bool:
        place = apart.article(self.sheet.act, path)
        if place is None:
            return False
        sheet = replace(self.sheet, act=place.act, ids=self.sheet.ids[place.start : place.stop + 1], document="", apart=True)
        self.out[path] = (place, sheet)
        return True


def _article(group: Sequence[Instruction]) -> str:
    """The article that all instructions of a sentence are inside of; "" for none."""
    found = {one.target.partition("/")[0] if "/" in one.target else "" for one in group}
    path = found.pop() if len(found) == 1 else ""
    plain = all(not one.within and one.part in (Part.WHOLE, Part.EVERYWHERE, Part.HEADING, Part.UNREAD) for one in group)
    return path if plain and path.startswith("art_") else ""


def _grown(place: Apart, sheet: Sheet) -> int:
    """How many paragraphs more an article apart has."""
    return len(sheet.act.paragraphs) - len(place.act.paragraphs)


def _moved(outcome: Outcome, by: int) -> Outcome:
    return replace(outcome, edits=tuple(Edit(edit.position + by, edit.texts) for edit in outcome.edits))
