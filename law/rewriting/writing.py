"""From an act and the same act as edited to the amending bill, each instruction proved on the act before it is taken.

An instruction is taken only if our own reader, given the bill's text, makes of the act exactly what the drafter made of it. What cannot be
said in one way is said in the next: words, the line, the smallest element around it, a larger one. What cannot be said at all is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from law import amendments, force, notes, structure
from law.act import Act, Level, Paragraph, Place, Provision, Status
from law.rewriting import alignment, composing, numbering, opening, ways
from law.rewriting.composing import Part
from law.rewriting.edits import Edit, Kind, Sides
from law.rewriting.model import Change, Unexpressed, Written
from law.rewriting.reasons import why
from law.rewriting.ways import RESTATED, Sheet, Way
from law.structure.lines import classify
from law.words import Language

_MOST = 0.5  # of an element's lines changed: the element is read anew (Law on Legal Acts, art. 26(6))
_MARKS = ("«»", '""')
_FEW = 3  # lines: a shorter element is not counted


@dataclass(frozen=True, slots=True)
class _Step:
    """What an edit was said with, and the act before it."""

    edit: Edit
    changes: tuple[Change, ...]
    act: Act
    texts: tuple[str, ...]
    shift: int


def write(before: Act, after: Act, language: Language | None = None, *, whole: bool | None = None) -> Written:
    """The amending bill that makes `after` out of `before`.

    `language`: of the bill, that of the act unless given. `whole`: elements are read anew rather than changed by words; None as art. 26(6)
    of the Law on Legal Acts has it: word by word in laws, anew in acts of other kinds. Pure: it opens no file and may run on a thread."""
    if language is not None and language is not before.meta.language:
        before = replace(before, meta=replace(before.meta, language=language))
    after, renumbered = numbering.restored(before, after)
    writer = _Writer(before, after, not opening.is_law(before.meta) if whole is None else whole)
    writer.run()
    flat = writer.join()
    part = Part(before, writer.changes)
    said = bool(part.changes)
    return Written(
        before.meta.language,
        composing.heading([part]) if said else "",
        tuple(composing.paragraphs([part], flat=flat)) if said else (),
        part.changes,
        tuple(writer.unexpressed),
        before,
        writer.act,
        renumbered,
    )


def together(written: Sequence[Written]) -> tuple[str, tuple[str, ...]]:
    """One bill out of those of several acts: its heading and its text. The acts stand in the order of their legal force, then of their dates,
    then of their numbers (Law on Legal Acts, art. 26(5)); those in which nothing changes are left out."""
    parts = [Part(one.before, one.changes) for one in sorted(written, key=lambda one: force.order(one.before.meta)) if one.changes]
    if len(parts) == 1:
        single = next(one for one in written if one.changes)
        return single.title, single.paragraphs
    return (composing.heading(parts), tuple(composing.paragraphs(parts))) if parts else ("", ())


class _Writer:
    def __init__(self, before: Act, after: Act, whole: bool) -> None:
        self.before, self.after, self.whole = before, after, whole
        self.sides = Sides(before, after)
        self.act = before
        self.texts = tuple(line.text for line in self.sides.old)
        self.shift = 0  # lines that the bill has added so far
        self.steps: list[_Step] = []
        self.unexpressed: list[Unexpressed] = []

    @property
    def changes(self) -> tuple[Change, ...]:
        return tuple(change for step in self.steps for change in step.changes)

    def run(self) -> None:
        edits = self.sides.edits()
        anew = set(self._recounted(edits)) | set(self._mostly_changed(edits))
        at = 0
        while at < len(edits):
            edit = edits[at]
            around = list(self._around(edit))
            chosen = next((unit for unit in reversed(around) if unit.path in anew), None)
            if chosen is not None:
                anew.discard(chosen.path)
                if self._anew(chosen):
                    at = self._after(edits, at, chosen)
                    continue
            if self._say(edit):
                at += 1
                continue
            unit = next((unit for unit in around if self._anew(unit)), None)
            if unit is None:
                self._leave(edit)
                at += 1
            else:
                at = self._after(edits, at, unit)

    def join(self) -> bool:
        """Prove the bill as a whole, as its instructions were proved one by one; whether each must name its whole place. One that the others
        make unreadable is left out."""
        for flat in (False, True):
            if not self.steps or _makes(Part(self.before, self.changes), self.before, self.texts, flat=flat):
                return flat
        steps, self.steps, self.act = self.steps, [], self.before
        for step in steps:
            alone = _made(Part(self.before, step.changes), self.act)
            together = _made(Part(self.before, (*self.changes, *step.changes)), self.before, flat=True)
            if alone is None or together is None or law(alone) != law(together):
                self._leave(step.edit)
            else:
                self.steps.append(step)
                self.act = together
        self.texts = tuple(law(self.act))
        return True

    # which elements are read anew

    def _around(self, edit: Edit) -> Iterator[Provision]:
        """The units that an edit lies in and that can be read anew, the smallest first, up to the article."""
        own = edit.path
        if edit.kind is Kind.NEW:
            fresh = self.after.get(edit.path)
            inside = list(self.after.around(fresh)) if fresh is not None else []
            found = [self.before.get(unit.path) for unit in inside]
        elif edit.kind is Kind.LOOSE and edit.start == edit.stop:
            unit = self.after.get(own)
            found = [self.before.get(one.path) for one in (unit, *self.after.around(unit))] if unit is not None else []
        else:
            unit = self.before.get(own)
            found = [*((unit,) if edit.kind is not Kind.GONE else ()), *self.before.around(unit)] if unit is not None else []
        for one in found:
            if one is not None and one.level in RESTATED and self.sides.same(one) is not None:
                yield one

    def _recounted(self, edits: Sequence[Edit]) -> Iterator[str]:
        """Units in which an unnumbered part comes or goes and a later one changes: which one is meant would depend on whether the earlier
        instruction is carried out first, so the unit is read anew."""
        moved = ""
        for edit in edits:
            within, counted, _ = edit.path.partition("/ind_")
            if moved and edit.path.startswith(f"{moved}/ind_"):
                yield moved
                moved = ""
            elif edit.level is Level.INDENT and counted and edit.kind in (Kind.GONE, Kind.NEW):
                moved = within

    def _mostly_changed(self, edits: Sequence[Edit]) -> Iterator[str]:
        """Articles and points of which most lines were changed; what only came or went as a whole unit is said as such."""
        touched: dict[str, int] = {}
        count: dict[str, int] = {}
        units: dict[str, Provision] = {}
        for edit in edits:
            for unit in self._around(edit) if edit.kind in (Kind.CHANGED, Kind.LOOSE) else ():
                if unit.level in (Level.ARTICLE, Level.POINT):
                    units[unit.path] = unit
                    touched[unit.path] = touched.get(unit.path, 0) + max(1, edit.stop - edit.start, len(edit.texts))
                    count[unit.path] = count.get(unit.path, 0) + 1
        for path, unit in units.items():
            start, stop = self.sides.span(unit)
            if count[path] > 1 and stop - start >= _FEW and touched[path] > _MOST * (stop - start):
                yield path

    # saying

    def _say(self, edit: Edit) -> bool:
        line = min(edit.start, len(self.sides.old) - 1)
        position = self._position(line)
        origin = self.sides.old[line].position
        return any(self._take(edit, way) for way in ways.of(edit, Sheet(self.act, self.whole), position, origin, self.after))

    def _anew(self, unit: Provision) -> bool:
        now = self.sides.same(unit)
        if now is None:
            return False
        start, stop = self.sides.span(unit)
        first, last = self.sides.span(now, edited=True)
        texts = tuple(line.text for line in self.sides.new[first:last])
        steps, state = list(self.steps), (self.act, self.texts, self.shift)
        while self.steps and self.steps[-1].edit.stop > start and self.steps[-1].edit.start >= start:
            step = self.steps.pop()
            self.act, self.texts, self.shift = step.act, step.texts, step.shift
        edit = Edit(Kind.CHANGED, start, stop, texts, unit.path)
        current = self.act.get(unit.path)
        made = [] if current is None else ways.anew(self.act, current, self.sides.old[start].position, texts)
        if any(self._take(edit, way) for way in made):
            return True
        self.steps, (self.act, self.texts, self.shift) = steps, state
        return False

    def _take(self, edit: Edit, way: Way) -> bool:
        """Say an edit in one way, if what is written makes of the act what it should."""
        for marks in _MARKS:
            changes = tuple(replace(change, marks=marks) for change in way)
            made = _made(Part(self.before, changes), self.act)
            if made is None:
                continue
            texts = tuple(law(made))
            if not self._right(edit, texts):
                continue
            self.steps.append(_Step(edit, changes, self.act, self.texts, self.shift))
            self.shift += len(texts) - len(self.texts)
            self.act, self.texts = made, texts
            return True
        return False

    def _right(self, edit: Edit, texts: Sequence[str]) -> bool:
        start, stop = edit.start + self.shift, edit.stop + self.shift
        rest = len(self.texts) - stop
        if len(texts) < start + rest or texts[:start] != self.texts[:start] or texts[len(texts) - rest :] != self.texts[stop:]:
            return False
        middle = tuple(texts[start : len(texts) - rest])
        if edit.kind is Kind.GONE and edit.level is not Level.INDENT:
            return len(middle) == 1 and _says_gone(middle[0], edit.number)
        return middle == edit.texts

    def _position(self, line: int) -> int:
        """The paragraph in which a line of the act as it was now stands."""
        wanted = line + self.shift
        for number, position in enumerate(alignment.positions(self.act)):
            if number == wanted:
                return position
        return len(self.act.paragraphs) - 1

    def _leave(self, edit: Edit) -> None:
        line = self.sides.old[max(0, min(edit.start, len(self.sides.old)) - (edit.start == edit.stop))]
        old = "\n".join(one.text for one in self.sides.old[edit.start : edit.stop])
        path = edit.path if edit.kind is not Kind.NEW else edit.path.rpartition("/")[0]
        self.unexpressed.append(Unexpressed(path, line.position, old, "\n".join(edit.texts), why(line.role, path)))

    def _after(self, edits: Sequence[Edit], at: int, unit: Provision) -> int:
        """The first edit beyond a unit; what was left out within it is said now."""
        start, stop = self.sides.span(unit)
        first, last = self.sides.old[start].position, self.sides.old[stop - 1].position
        self.unexpressed = [one for one in self.unexpressed if not first <= one.position <= last]
        at += 1
        while at < len(edits) and edits[at].start < stop:
            at += 1
        while at < len(edits) and edits[at].start == edits[at].stop == stop and self._inside(edits[at], unit):
            at += 1
        return at

    def _inside(self, edit: Edit, unit: Provision) -> bool:
        return any(one.path == unit.path for one in self._around(edit))


def law(act: Act) -> list[str]:
    """The lines of an act that are law, in order: neither empty lines nor publisher's notes."""
    return [act.paragraphs[position].read_text for position in alignment.positions(act)]


def _says_gone(text: str, number: str) -> bool:
    line = classify(Paragraph(Place(None), text))
    return line.number == number and notes.status(line.remainder) is not Status.IN_FORCE


def _made(part: Part, act: Act, *, flat: bool = False) -> Act | None:
    """The act after a bill with these changes; None where the bill is not understood, or not wholly carried out."""
    lines = [composing.heading([part]), *composing.paragraphs([part], flat=flat)]
    bill = structure.read([Paragraph(Place(at), text) for at, text in enumerate(lines)])
    instructions = amendments.of_act(amendments.read(bill), act)
    if not instructions:
        return None
    amended = amendments.apply(act, instructions)
    return amended.act if all(outcome.applied for outcome in amended.outcomes) else None


def _makes(part: Part, act: Act, texts: Sequence[str], *, flat: bool = False) -> bool:
    made = _made(part, act, flat=flat)
    return made is not None and tuple(law(made)) == tuple(texts)
