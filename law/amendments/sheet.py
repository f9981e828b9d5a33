"""The act as it now reads, while instructions are carried out on it one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, islice

from law import notes, structure
from law.act import Act, Level, Paragraph, Place, Provision, Role, Status
from law.amendments import parts
from law.amendments.model import Edit, Instruction, Outcome, Part, Reason
from law.amendments.parts import Refused
from law.structure import editing
from law.structure.lines import Kind, Line, classify
from law.text import fold

_WORD = re.compile(r"\w+")
_LAW = (Role.PROVISION, Role.TABLE, Role.QUOTATION)


@dataclass(slots=True)
class Sheet:
    """`ids` are of the paragraphs, which keep them when they change or move; `fresh` is the next one. `document`: the path of
    the approved document that is being changed. `touched`: by instruction, the ids before and after. `stated` and `changed`:
    the ids of paragraphs that an instruction put anew or changed in words; `recounted`: those whose sentences are no more as
    many as they were. `original`: the act before all instructions. Of an article apart (`apart`) `act` and `ids` are its own,
    the rest is one with the sheet of the whole act."""

    original: Act
    act: Act
    ids: list[int]
    fresh: Iterator[int]
    document: str = ""
    touched: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict)
    stated: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)
    recounted: set[int] = field(default_factory=set)
    apart: bool = False

    @classmethod
    def of(cls, act: Act) -> Sheet:
        return cls(act, act, list(range(len(act.paragraphs))), count(len(act.paragraphs)))

    def state(self) -> tuple[Act, list[int], dict[int, tuple[list[int], list[int]]], set[int], set[int], set[int]]:
        return self.act, list(self.ids), dict(self.touched), set(self.stated), set(self.changed), set(self.recounted)

    def restore(self, state: tuple[Act, list[int], dict[int, tuple[list[int], list[int]]], set[int], set[int], set[int]]) -> None:
        """Be as `state` was; what is shared with other sheets of the act stays shared."""
        self.act, self.ids, touched, stated, changed, recounted = state
        self.touched.clear()
        self.touched.update(touched)
        for own, kept in ((self.stated, stated), (self.changed, changed), (self.recounted, recounted)):
            own.clear()
            own.update(kept)

    # Provisions.

    def find(self, path: str) -> Provision | None:
        return parts.find(self.act, path, self.near)

    @property
    def near(self) -> str:
        return f"{self.document}/" if self.document else ""

    def target(self, path: str) -> Provision:
        """The provision of a path; refused where it is not there or out of force."""
        provision = self.find(path)
        if provision is None or not provision.own or provision.status is not Status.IN_FORCE:
            raise Refused(Reason.NO_SUCH_PROVISION, "" if provision is None else self.act.text(provision))
        before = parts.find(self.original, path, self.near) if "ind_" in path else None
        if before is not None and before.own and self.ids[provision.own[0]] != before.own[0]:
            raise Refused(Reason.AMBIGUOUS, self.act.text(provision))  # parts before it came or went: which count is meant?
        return provision

    def lost_parts(self, provision: Provision) -> bool:
        """Whether unnumbered parts of a unit were taken out, so that the count of the others is no more that of the act."""
        before = self.original.get(provision.path)
        standing = set(self.ids)
        children = (self.original.get(child) for child in before.children) if before is not None else ()
        return any(child is not None and child.level is Level.INDENT and child.own[0] not in standing for child in children)

    def end(self, provision: Provision) -> int:
        """The last paragraph of a unit, with the publisher's notes that follow it."""
        at = parts.deep(self.act, provision)[-1]
        while at + 1 < len(self.act.paragraphs) and self.act.roles[at + 1] is Role.NOTE:
            at += 1
        return at

    def text(self, at: int) -> str:
        return self.act.paragraphs[at].text

    def with_role(self, *roles: Role) -> list[int]:
        """The paragraphs of these roles that have text."""
        return [at for at, role in enumerate(self.act.roles) if role in roles and self.act.paragraphs[at].text]

    def title(self) -> list[int]:
        """The lines of the title: of the act with all its requisites, or of the approved document that is being changed."""
        provision = self.act.get(self.document)
        if provision is None:
            return self.with_role(Role.TITLE)
        mark = parts.mark(self.act, provision)
        return [at for at in provision.own if self.act.roles[at] is Role.TITLE and at not in mark and self.text(at)]

    def law(self) -> list[int]:
        """The lines of law: of the act, or of the approved document that is being changed."""
        provision = self.act.get(self.document)
        lines = self.with_role(*_LAW, Role.PREAMBLE)
        return lines if provision is None else sorted(set(lines) & set(parts.deep(self.act, provision)))

    # Changes.

    def rewrite(self, one: Instruction, places: Sequence[int], texts: Sequence[str]) -> Outcome:
        """Give paragraphs other texts."""
        edits = [Edit(at, (new,)) for at, new in zip(places, texts, strict=True) if new != self.text(at)]
        self._agrees(one, [edit.position for edit in edits], anew=False)
        for edit in edits:
            self._put(one, edit.position, 1, edit.texts)
        if one.target and one.part is not Part.EVERYWHERE:
            self.changed.update(self.ids[edit.position] for edit in edits)
        return Outcome(one, edits=tuple(edits))

    def restate(self, one: Instruction, old: Sequence[int], new: Sequence[str]) -> Outcome:
        """Put lines in the place of paragraphs: the first one becomes them, the others go."""
        if not old:
            raise Refused(Reason.NO_SUCH_PROVISION)
        self._agrees(one, old, anew=True)
        for first, many in reversed(_runs(old)):
            self._put(one, first, many, new if first == old[0] else ())
        self.stated.update(self.ids[old[0] : old[0] + len(new)])
        return Outcome(one, edits=(*(Edit(at, ()) for at in reversed(old[1:])), Edit(old[0], tuple(new))))

    def insert(self, one: Instruction, after: int, lines: Sequence[str]) -> Outcome:
        """Put lines after a paragraph, which stays as it is."""
        self._put(one, after, 1, (self.text(after), *lines), grown=True)
        self.stated.update(self.ids[after + 1 : after + 1 + len(lines)])
        return Outcome(one, edits=(Edit(after, (self.text(after), *lines)),))

    def renumber(self, one: Instruction, at: int, text: str) -> Outcome:
        """Give a line another number."""
        self._put(one, at, 1, (text,))
        return Outcome(one, edits=(Edit(at, (text,)),))

    def _put(self, one: Instruction, at: int, many: int, texts: Sequence[str], *, grown: bool = False) -> None:
        """Put texts in the place of `many` paragraphs; `grown`: the first one stays as it is."""
        old, keys = self.act.paragraphs[at], self.ids[at : at + many]
        new = [replace(old, text=text) if number == 0 else Paragraph(old.place, text) for number, text in enumerate(texts)]
        fresh = [*keys[:1], *islice(self.fresh, len(new) - 1)] if new else []
        self.act = _edited(self.act, at, new, many, apart=self.apart)
        self.ids[at : at + many] = fresh
        before, after = self.touched.setdefault(one.n, ([], []))
        before += [] if grown else keys
        after += fresh[1:] if grown else fresh

    def _agrees(self, one: Instruction, places: Sequence[int], *, anew: bool) -> None:
        """What the same bill has put anew it does not change again, and what it has changed in words it does not put anew: one
        of the two instructions would be lost. A change in the whole text goes with any other."""
        if not one.target or (one.part is Part.EVERYWHERE and not anew):
            return
        for at in places:
            if self.ids[at] in self.stated or (anew and self.ids[at] in self.changed):
                raise Refused(Reason.AMBIGUOUS, self.act.paragraphs[at].read_text)

    def told(self, outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
        """The outcomes with the text as the act had it before all instructions, and as it reads after all of them."""
        at = {key: position for position, key in enumerate(self.ids)}
        return tuple(self._told(outcome, at) for outcome in outcomes)

    def _told(self, outcome: Outcome, at: dict[int, int]) -> Outcome:
        if outcome.instruction.n not in self.touched or not outcome.applied:
            return outcome
        before, after = self.touched[outcome.instruction.n]
        first = self.original.paragraphs
        was = [first[key].read_text for key in sorted(before) if key < len(first)]
        now = [self.act.paragraphs[place].read_text for place in sorted(at[key] for key in after if key in at)]
        return replace(outcome, before="\n".join(filter(None, was)), after="\n".join(filter(None, now)))


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Places in order as stretches without a gap: the first one, how many."""
    found: list[tuple[int, int]] = []
    for at in places:
        if found and sum(found[-1]) == at:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((at, 1))
    return found


class ReachesBeyond(Exception):
    """A change of an article apart may reach beyond it."""


def _edited(act: Act, at: int, new: Sequence[Paragraph], many: int, *, apart: bool) -> Act:
    """The act with paragraphs replaced. A line that stays the same unit keeps its place in the tree, and so do the lines
    after it: a full stop that became a semicolon makes the next part no item of the list before it."""
    if len(new) == many == 1 and act.roles[at] in _LAW and _same_unit(act.paragraphs[at], new[0]):
        head = classify(new[0])
        provision = act.get(act.owners[at])
        if provision is None or provision.own[0] != at or not (provision.heading or head.kind is Kind.UNIT):
            return act.reworded(at, new[0])
        if not provision.heading:
            status = notes.status(head.remainder)
            return act.reworded(at, new[0], None if status is provision.status else replace(provision, status=status))
    changed = _read_again(act, at, new, many, apart)
    following = _following(act, at + many)
    if not new or following is None:
        return changed
    moved = following + len(new) - many
    if changed.owners[moved] == act.owners[following]:
        return changed
    last = new[-1]
    other = _read_again(act, at, [*new[:-1], replace(last, text=_other_end(last.text))], many, apart)
    return other.reworded(at + len(new) - 1, last) if other.owners[moved] == act.owners[following] else changed


def _read_again(act: Act, at: int, new: Sequence[Paragraph], many: int, apart: bool) -> Act:
    if not apart:
        return structure.edit(act, at, new, many)
    changed = editing.within_unit(act, at, tuple(new), many, masthead=False)
    if changed is None:
        raise ReachesBeyond
    return changed


def _same_unit(old: Paragraph, new: Paragraph) -> bool:
    """Whether two texts of a line begin alike for the reader of the tree: the same number, or none."""
    one, other = classify(old), classify(new)
    if "\n" in new.text or "\n" in old.text or _first(one) != _first(other):
        return False
    return one.kind is Kind.TEXT or (one.kind is Kind.UNIT and not _nested(one) and not _nested(other))


def _first(line: Line) -> tuple[object, ...]:
    return line.kind, line.level, line.number, line.headed, line.letter, line.quoted, not line.remainder, line.text[:1].islower()


def _nested(line: Line) -> bool:
    return line.remainder[:1].isdigit()


def _following(act: Act, at: int) -> int | None:
    """The line of law at or after a place that has no number of its own; None where what follows is something else."""
    while at < len(act.paragraphs) and not act.paragraphs[at].text:
        at += 1
    if at >= len(act.paragraphs) or act.roles[at] is not Role.PROVISION or classify(act.paragraphs[at]).kind is not Kind.TEXT:
        return None
    return at


def _other_end(text: str) -> str:
    text = text.rstrip()
    return text[:-1] + "." if text[-1:] in ";:," else text.removesuffix(".") + ";"


def label(text: str) -> str:
    """The number of a unit as it is printed, with its mark: "15.", "3)", "Статья 32."."""
    return text[: classify(Paragraph(Place(None), text)).rest].strip()


def document(act: Act, within: str) -> str:
    """The path of the approved document that a bill names ("в Правилах ..., утвержденных указанным приказом"): the one whose
    title shares most words with the bill's, of several the one with the fewest others; "" where it names none or the act approves none."""
    if not within:
        return ""
    attached = [p for p in act.provisions if p.level is Level.ATTACHMENT]
    said = set(_WORD.findall(fold(within)))

    def alike(document: Provision) -> tuple[int, int]:
        words = set(_WORD.findall(fold(document.heading)))
        return len(said & words), -len(words)

    return max(attached, key=alike).path if attached else ""
