"""Instructions carried out on an act, one after the other, on its tree; what cannot be carried out for certain is refused.

Numbers of units that are excluded or repealed stay (Law on Legal Acts, art. 27(6))."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from law import structure
from law.act import Act, Level, Paragraph, Place, Provision, Role, Status
from law.amendments import wording
from law.amendments.model import Amended, Edit, Instruction, Operation, Outcome, Part, Reason, Where
from law.amendments.phrases import EXCLUDED, MARKS, REPEALED
from law.structure import units
from law.structure.lines import classify
from law.text import fold
from law.words import Language

_LAW = (Role.PROVISION, Role.PREAMBLE, Role.TABLE, Role.QUOTATION)
_NUMBER = re.compile(r"\s*(?:(?P<word>[^\W\d_]+)\s+)?(?P<number>\d+(?:[-.]\d+)*)")
_NOWHERE = Place(None)
_SIGNS = frozenset(sign for names in MARKS.values() for _, sign in names)


class _Refused(Exception):
    def __init__(self, reason: Reason, before: str = "", nearest: str = "") -> None:
        self.reason, self.before, self.nearest = reason, before, nearest


def apply(act: Act, instructions: Sequence[Instruction]) -> Amended:
    """The act after the instructions, in their order. Each that is refused leaves the act as it was."""
    sheet = _Sheet(act, list(range(len(act.paragraphs))), len(act.paragraphs))
    outcomes: list[Outcome] = []
    at = 0
    while at < len(instructions):
        together = 1
        if instructions[at].operation is Operation.RENUMBER:  # "6) и 7) считать 7) и 8)": at once
            while at + together < len(instructions) and _same_sentence(instructions[at], instructions[at + together]):
                together += 1
        outcomes += sheet.carry_out(instructions[at : at + together])
        at += together
    return Amended(sheet.act, tuple(sheet.told(outcome, act) for outcome in outcomes))


def _same_sentence(one: Instruction, other: Instruction) -> bool:
    return one.position == other.position and other.operation is Operation.RENUMBER


@dataclass(slots=True)
class _Sheet:
    """The act as it now reads."""

    act: Act
    ids: list[int]  # of its paragraphs, which keep them when they change or move
    fresh: int  # the next id
    document: str = ""  # the approved document that is being changed
    touched: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict)  # by instruction: ids before, ids after

    def carry_out(self, together: Sequence[Instruction]) -> list[Outcome]:
        before, ids = self.act, list(self.ids)
        self.document = _document(before, together[0].within)
        try:
            if together[0].operation is Operation.RENUMBER:
                return self._renumber(together)
            return [self._one(together[0])]
        except _Refused as refused:
            self.act, self.ids = before, ids
            return [Outcome(one, refused.reason, refused.before, nearest=refused.nearest) for one in together]

    def _one(self, one: Instruction) -> Outcome:
        if one.part is Part.CELLS:
            raise _Refused(Reason.AMBIGUOUS)
        match one.operation:
            case Operation.REPLACE_WORDS | Operation.DELETE_WORDS | Operation.INSERT_WORDS:
                return self._words(one)
            case Operation.REPLACE_PROVISION:
                return self._restate(one)
            case Operation.INSERT_PROVISION:
                return self._insert(one)
            case _:
                return self._strike(one)

    # words

    def _words(self, one: Instruction) -> Outcome:
        places = self._places(one)
        texts = [self.act.paragraphs[at].text for at in places]
        everywhere = one.part in (Part.EVERYWHERE, Part.TITLE_AND_TEXT)
        if one.operation is Operation.INSERT_WORDS and one.where is Where.END:
            if len(one.new) != 1:
                raise _Refused(Reason.AMBIGUOUS, "\n".join(texts))
            changed = [*texts[:-1], wording.added(texts[-1], one.new[0])]
        elif not everywhere and len(one.old) == len(one.new) == 1 and one.old[0] in _SIGNS and one.new[0] in _SIGNS:
            ending = wording.final_sign(texts[-1], one.old[0], one.new[0])
            if ending is None:
                raise _Refused(Reason.WORDS_NOT_FOUND, "\n".join(texts))
            changed = [*texts[:-1], ending]
        else:
            changed = self._changed(one, texts, everywhere)
        edits = [Edit(at, (new,)) for at, old, new in zip(places, texts, changed, strict=True) if new != old]
        for edit in edits:
            self._put(edit, one)
        return Outcome(one, edits=tuple(edits))

    def _changed(self, one: Instruction, texts: list[str], everywhere: bool) -> list[str]:
        pairs = wording.pairs(one.old, one.new or ("",))
        if pairs is None:
            raise _Refused(Reason.AMBIGUOUS, "\n".join(texts))
        found: list[tuple[int, int, int, str]] = []  # text, start, end, new words
        for old, new in pairs:
            places = [(number, *span, new) for number, text in enumerate(texts) for span in wording.places(old, text)]
            if not places and not everywhere:
                raise _Refused(Reason.WORDS_NOT_FOUND, "\n".join(texts), wording.nearest(old, texts))
            if len(places) > 1 and not everywhere:
                raise _Refused(
                    Reason.AMBIGUOUS, "\n".join(text for number, text in enumerate(texts) if any(place[0] == number for place in places))
                )
            found += places
        if not found:
            raise _Refused(Reason.WORDS_NOT_FOUND, "", wording.nearest(one.old[0], texts[:200]))
        changed = list(texts)
        taken: list[tuple[int, int, int]] = []
        for number, start, end, _ in sorted(found, key=lambda place: (place[0], -(place[2] - place[1]))):
            if not any(number == other and start < last and first < end for other, first, last in taken):
                taken.append((number, start, end))  # of words inside longer ones that change as well the longer ones hold
        kept = [place for place in found if place[:3] in taken]
        for number, start, end, new in sorted(kept, reverse=True):
            text = changed[number]
            if one.operation is not Operation.INSERT_WORDS:
                changed[number] = wording.replaced(text, start, end, new)
            elif one.where is Where.BEFORE:
                changed[number] = wording.inserted_before(text, start, new)
            else:
                changed[number] = wording.inserted_after(text, end, new)
        return changed

    def _places(self, one: Instruction) -> list[int]:
        """The paragraphs that an instruction about words speaks of."""
        act = self.act
        if one.part is Part.EVERYWHERE or (one.part is Part.WHOLE and not one.target):
            return [at for at, role in enumerate(act.roles) if role in _LAW and act.paragraphs[at].text]
        if one.part is Part.TITLE_AND_TEXT or (one.part is Part.HEADING and not one.target):
            wanted = (*_LAW, Role.TITLE) if one.part is Part.TITLE_AND_TEXT else (Role.TITLE,)
            return [at for at, role in enumerate(act.roles) if role in wanted and act.paragraphs[at].text]
        provision = self._target(one.target)
        if one.part is Part.HEADING:
            return [at for at in provision.own[:1] if act.paragraphs[at].text]
        if one.target.endswith("/ind_1") or one.target == "ind_1":
            return [provision.own[0]]
        return [at for at in self._deep(provision) if act.paragraphs[at].text]

    # provisions

    def _find(self, path: str) -> Provision | None:
        return self.act.find(path, near=f"{self.document}/" if self.document else "")

    def _target(self, path: str) -> Provision:
        provision = self._find(path)
        if provision is None or not provision.own or provision.status is not Status.IN_FORCE:
            before = "" if provision is None else self.act.text(provision)
            raise _Refused(Reason.NO_SUCH_PROVISION, before)
        return provision

    def _restate(self, one: Instruction) -> Outcome:
        if one.part is Part.HEADING and one.target:
            provision = self._target(one.target)
            return self._lines(one, [provision.own[0]], one.lines)
        provision = self._target(one.target)
        if not one.lines:
            raise _Refused(Reason.AMBIGUOUS, self.act.text(provision, deep=True))
        return self._lines(one, [provision.own[0]] if one.target.rpartition("/")[2] == "ind_1" else self._deep(provision), one.lines)

    def _lines(self, one: Instruction, old: Sequence[int], new: Sequence[str]) -> Outcome:
        """Put lines in the place of paragraphs: the first one becomes them, the others go."""
        edits = [Edit(at, ()) for at in reversed(old[1:])]
        edits.append(Edit(old[0], tuple(new)))
        for edit in edits:
            self._put(edit, one)
        return Outcome(one, edits=tuple(edits))

    def _insert(self, one: Instruction) -> Outcome:
        head, _, last = one.target.rpartition("/")
        kind, _, number = last.partition("_")
        parent = self._target(head) if head else None
        existing = self._find(one.target)
        if existing is not None and kind != "ind":  # unnumbered parts that follow are counted on
            raise _Refused(Reason.ALREADY_EXISTS, self.act.text(existing))
        if not one.lines:
            raise _Refused(Reason.AMBIGUOUS)
        after = self._after(one.target, parent, kind, number)
        if after is None:
            raise _Refused(Reason.NO_SUCH_PROVISION)
        edit = Edit(after, (self.act.paragraphs[after].text, *one.lines))
        self._put(edit, one)
        return Outcome(one, edits=(edit,))

    def _after(self, path: str, parent: Provision | None, kind: str, number: str) -> int | None:
        """The paragraph that a new unit stands after: the end of the unit before it in the order of numbers."""
        if kind == "ind":
            following = self._find(path)
            if following is not None and number != "1":
                return following.own[0] - 1
            before = self._find(f"{path.rpartition('/')[0]}/ind_{int(number) - 1}") if number.isdigit() and int(number) > 1 else parent
            return None if before is None else self._end(before)
        siblings = self._siblings(parent, kind)
        smaller = [p for p in siblings if units.order(p.number) < units.order(number)]
        if smaller:
            return self._end(max(smaller, key=lambda p: units.order(p.number)))
        if siblings:
            return siblings[0].own[0] - 1 if siblings[0].own[0] else None
        return self._end(parent) if parent is not None else None

    def _siblings(self, parent: Provision | None, kind: str) -> list[Provision]:
        """The units of a kind that stand where a new one would: under the parent, or in its first unnumbered part that has such."""
        act = self.act
        if parent is None:
            top = f"{self.document}/" if self.document else ""
            return [p for p in act.provisions if p.own and p.path.startswith(f"{top}{kind}_") and "/" not in p.path[len(top) :]]
        for path in (parent.path, *(child for child in parent.children if child.rpartition("/")[2].startswith("ind_"))):
            upper = act.get(path)
            found = [
                p
                for child in (upper.children if upper else ())
                if (p := act.get(child)) and child.rpartition("/")[2].startswith(f"{kind}_")
            ]
            if found:
                return found
        return []

    def _strike(self, one: Instruction) -> Outcome:
        """Exclude or repeal a unit; its number stays, an unnumbered part goes."""
        if not one.target:
            return self._repeal_act(one)
        provision = self._target(one.target)
        kind = one.target.rpartition("/")[2].partition("_")[0]
        if kind == "ind":
            old = [provision.own[0]] if one.target.endswith("/ind_1") else self._deep(provision)
            return self._lines(one, old, ())
        language = self.act.meta.language if self.act.meta.language in EXCLUDED else Language.RU
        words = (EXCLUDED if one.operation is Operation.DELETE_PROVISION else REPEALED)[language]
        old = self._deep(provision)
        end = self.act.paragraphs[old[-1]].text.rstrip()[-1:]
        stop = end if kind == "sub" and end in ";." else ";" if kind == "sub" else "."
        first = self.act.paragraphs[old[0]]
        label = "" if first.number else _label(first.text) + " "
        return self._lines(one, old, (f"{label}{words.get(kind, words[''])}{stop}",))

    def _repeal_act(self, one: Instruction) -> Outcome:
        """The whole act: it stands, with a note that it is no more in force."""
        language = self.act.meta.language if self.act.meta.language in EXCLUDED else Language.RU
        titles = [at for at, role in enumerate(self.act.roles) if role is Role.TITLE and self.act.paragraphs[at].text]
        if one.operation is not Operation.REPEAL or not titles:
            raise _Refused(Reason.NO_SUCH_PROVISION)
        note = {Language.RU: "Сноска. Утратил силу.", Language.KK: "Ескерту. Күші жойылды."}[language]
        edit = Edit(titles[-1], (self.act.paragraphs[titles[-1]].text, note))
        self._put(edit, one)
        return Outcome(one, edits=(edit,))

    def _renumber(self, together: Sequence[Instruction]) -> list[Outcome]:
        provisions = [self._target(one.target) for one in together]
        leaving = {provision.path for provision in provisions}
        for one in together:
            taken = self._find(f"{one.target.rpartition('/')[0]}/{one.renumbered}".lstrip("/"))
            if taken is not None and taken.path not in leaving:
                raise _Refused(Reason.ALREADY_EXISTS, self.act.text(provisions[0], deep=True))
        outcomes: list[Outcome] = []
        for one, provision in zip(together, provisions, strict=True):
            at = provision.own[0]
            text = self.act.paragraphs[at].text
            match = _NUMBER.match(text)
            if match is None or not one.renumbered:
                raise _Refused(Reason.AMBIGUOUS, text)
            new = text[: match.start("number")] + one.renumbered.partition("_")[2] + text[match.end("number") :]
            outcomes.append(Outcome(one, edits=(Edit(at, (new,)),)))
        for outcome in outcomes:
            self._put(outcome.edits[0], outcome.instruction)
        return outcomes

    # paragraphs

    def _deep(self, provision: Provision) -> list[int]:
        """The paragraphs of a unit and of what is under it."""
        found = list(provision.own)
        for child in provision.children:
            inner = self.act.get(child)
            if inner is not None:
                found += self._deep(inner)
        return sorted(dict.fromkeys(found))

    def _end(self, provision: Provision) -> int:
        """The last paragraph of a unit, with the publisher's notes and empty lines that follow it."""
        last = self._deep(provision)[-1]
        at = last
        while at + 1 < len(self.act.paragraphs) and self.act.roles[at + 1] is Role.NOTE:
            at += 1
        return at

    def _put(self, edit: Edit, one: Instruction) -> None:
        old, key = self.act.paragraphs[edit.position], self.ids[edit.position]
        new = [replace(old, text=text) if number == 0 else Paragraph(old.place, text) for number, text in enumerate(edit.texts)]
        keys = [key, *range(self.fresh, self.fresh + len(new) - 1)] if new else []
        self.fresh += max(0, len(new) - 1)
        self.act = structure.edit(self.act, edit.position, new)
        self.ids[edit.position : edit.position + 1] = keys
        before, after = self.touched.setdefault(one.n, ([], []))
        grown = one.operation is Operation.INSERT_PROVISION  # what it stands after is not changed
        before += [] if grown else [key]
        after += keys[1:] if grown else keys

    def told(self, outcome: Outcome, original: Act) -> Outcome:
        """The outcome with the text as the act had it before all instructions, and as it reads after all of them."""
        if outcome.instruction.n not in self.touched or not outcome.applied:
            return outcome
        before, after = self.touched[outcome.instruction.n]
        at = {key: position for position, key in enumerate(self.ids)}
        was = [original.paragraphs[key].read_text for key in sorted(before) if key < len(original.paragraphs)]
        now = [self.act.paragraphs[at[key]].read_text for key in sorted(after, key=lambda key: at.get(key, -1)) if key in at]
        return replace(outcome, before="\n".join(filter(None, was)), after="\n".join(filter(None, now)))


def _label(text: str) -> str:
    """The number of a unit as it is printed, with its mark: "15.", "3)", "Статья 32."."""
    return text[: classify(Paragraph(_NOWHERE, text)).rest].strip()


def _document(act: Act, within: str) -> str:
    """The path of the approved document that a bill names ("в Правилах ..., утвержденных указанным приказом"): the one whose
    title shares most words with the bill's; "" where it names none or the act approves none."""
    attached = [p for p in act.provisions if p.level is Level.ATTACHMENT]
    if not within or not attached:
        return ""
    said = set(fold(within).split())
    return max(attached, key=lambda p: len(said & set(fold(p.heading).split()))).path
