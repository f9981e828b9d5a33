"""Instructions carried out on an act, one after the other, on its tree; what cannot be carried out for certain is refused.

Numbers of units that are excluded or repealed stay (Law on Legal Acts, art. 27(6))."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from law import sentences, structure
from law.act import Act, Level, Paragraph, Place, Provision, Role, Status
from law.amendments import parts, wording
from law.amendments.model import Amended, Edit, Instruction, Operation, Outcome, Part, Reason, Where
from law.amendments.parts import Refused
from law.amendments.phrases import EXCLUDED, MARKS, REPEALED
from law.structure import units
from law.structure.lines import Kind, classify
from law.text import fold
from law.words import Language

_LAW = (Role.PROVISION, Role.PREAMBLE, Role.TABLE, Role.QUOTATION)
_NUMBER = re.compile(r"\s*(?:(?P<word>[^\W\d_]+)\s+)?(?P<number>\d+(?:[-.]\d+)*)")
_NOWHERE = Place(None)
_SIGNS = frozenset(sign for names in MARKS.values() for _, sign in names)


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
        except Refused as refused:
            self.act, self.ids = before, ids
            return [Outcome(one, refused.reason, refused.before, nearest=refused.nearest) for one in together]

    def _one(self, one: Instruction) -> Outcome:
        if one.part in (Part.CELLS, Part.UNREAD) or 0 in one.sentences:
            raise Refused(Reason.AMBIGUOUS)
        if one.sentences:
            return self._sentence(one)
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
        return self._rewritten(one, places, self._reworded(one, texts))

    def _rewritten(self, one: Instruction, places: Sequence[int], texts: Sequence[str]) -> Outcome:
        """The paragraphs with other texts."""
        pairs = zip(places, texts, strict=True)
        edits = [Edit(at, (new,)) for at, new in pairs if new != self.act.paragraphs[at].text]
        for edit in edits:
            self._put(edit, one)
        return Outcome(one, edits=tuple(edits))

    def _reworded(self, one: Instruction, texts: list[str]) -> list[str]:
        everywhere = one.part in (Part.EVERYWHERE, Part.TITLE_AND_TEXT)
        if one.operation is Operation.INSERT_WORDS and one.where is Where.END:
            if len(one.new) != 1 or not texts:
                raise Refused(Reason.AMBIGUOUS, "\n".join(texts))
            return [*texts[:-1], wording.added(texts[-1], one.new[0])]
        if not everywhere and len(one.old) == len(one.new) == 1 and one.old[0] in _SIGNS and one.new[0] in _SIGNS:
            ending = wording.final_sign(texts[-1], one.old[0], one.new[0]) if texts else None
            if ending is None:
                raise Refused(Reason.WORDS_NOT_FOUND, "\n".join(texts))
            return [*texts[:-1], ending]
        if not one.old:
            raise Refused(Reason.AMBIGUOUS, "\n".join(texts))
        return self._changed(one, texts, everywhere)

    def _sentence(self, one: Instruction) -> Outcome:
        """A change of sentences that the instruction counts, in a unit of one paragraph."""
        provision = self._target(one.target)
        first = parts.is_first_part(self.act, one.target, provision, self._near)
        places = parts.first_part(self.act, provision, indent=one.indent) if first else parts.body(self.act, provision)
        if len(places) != 1 or (provision.children and not first):
            raise Refused(Reason.AMBIGUOUS, self.act.text(provision, deep=True))
        text = self.act.paragraphs[places[0]].text
        begin = classify(Paragraph(_NOWHERE, text)).rest
        spans = [(start + begin, end + begin) for start, end in sentences.split(text[begin:], self.act.meta.language)]
        wanted = [len(spans) if number < 0 else number for number in one.sentences]
        if not spans or max(wanted) > len(spans):
            raise Refused(Reason.NO_SUCH_PROVISION, text)
        if one.operation is Operation.INSERT_WORDS and not one.old:
            end = spans[wanted[0] - 1][1]
            if len(one.new) != 1:
                raise Refused(Reason.AMBIGUOUS, text)
            if one.new[0][:1].isupper() and text[end - 1] in ".!?":
                return self._rewritten(one, places, [wording.inserted_after(text, end, one.new[0])])
            return self._rewritten(one, places, [wording.added(text[:end], one.new[0]) + text[end:]])
        if one.old:
            old = [text[start:end] for start, end in (spans[number - 1] for number in wanted)]
            new = dict(zip(wanted, self._reworded(one, old), strict=True))
        elif one.operation is Operation.DELETE_WORDS:
            new = dict.fromkeys(wanted, "")
        elif len(wanted) == len(one.new) == 1:
            new = {wanted[0]: one.new[0]}
        else:
            raise Refused(Reason.AMBIGUOUS, text)
        if len(new) == len(spans) and not any(new.values()):
            raise Refused(Reason.AMBIGUOUS, text)  # nothing would be left of the paragraph
        for number in sorted(new, reverse=True):
            text = wording.replaced(text, *spans[number - 1], new[number])
        return self._rewritten(one, places, [text.rstrip()])

    def _changed(self, one: Instruction, texts: list[str], everywhere: bool) -> list[str]:
        pairs = wording.pairs(one.old, one.new or ("",))
        if pairs is None:
            raise Refused(Reason.AMBIGUOUS, "\n".join(texts))
        found: list[tuple[int, int, int, str]] = []  # text, start, end, new words
        for old, new in pairs:
            places = [(number, *span, new) for number, text in enumerate(texts) for span in wording.places(old, text)]
            if not places and not everywhere:
                raise Refused(Reason.WORDS_NOT_FOUND, "\n".join(texts), wording.nearest(old, texts))
            if len(places) > 1 and not everywhere:
                raise Refused(
                    Reason.AMBIGUOUS, "\n".join(text for number, text in enumerate(texts) if any(place[0] == number for place in places))
                )
            found += places
        if not found:
            raise Refused(Reason.WORDS_NOT_FOUND, "", wording.nearest(one.old[0], texts[:200]))
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
        if not one.target and one.part in (Part.EVERYWHERE, Part.WHOLE):
            return [at for at, role in enumerate(act.roles) if role in _LAW and act.paragraphs[at].text]
        if not one.target and one.part in (Part.TITLE_AND_TEXT, Part.HEADING):
            wanted = (*_LAW, Role.TITLE) if one.part is Part.TITLE_AND_TEXT else (Role.TITLE,)
            return [at for at, role in enumerate(act.roles) if role in wanted and act.paragraphs[at].text]
        if one.part is Part.PREAMBLE:
            return [at for at, role in enumerate(act.roles) if role is Role.PREAMBLE and act.paragraphs[at].text]
        provision = self._target(one.target)
        if one.part is Part.HEADING:
            return [at for at in provision.own[:1] if act.paragraphs[at].text]
        if parts.is_first_part(self.act, one.target, provision, self._near):
            return parts.first_part(self.act, provision, indent=one.indent)
        if one.indent and provision.level is Level.INDENT:
            return parts.indent(self.act, provision)
        heading = set(provision.own[:1]) - set(parts.body(self.act, provision)) if one.part is Part.EVERYWHERE else set()
        return [at for at in parts.deep(self.act, provision) if act.paragraphs[at].text and at not in heading]

    # provisions

    def _find(self, path: str) -> Provision | None:
        return parts.find(self.act, path, self._near)

    @property
    def _near(self) -> str:
        return f"{self.document}/" if self.document else ""

    def _target(self, path: str) -> Provision:
        provision = self._find(path)
        if provision is None or not provision.own or provision.status is not Status.IN_FORCE:
            before = "" if provision is None else self.act.text(provision)
            raise Refused(Reason.NO_SUCH_PROVISION, before)
        return provision

    def _restate(self, one: Instruction) -> Outcome:
        if not one.target:
            return self._restate_opening(one)
        provision = self._target(one.target)
        if not one.lines:
            raise Refused(Reason.AMBIGUOUS, self.act.text(provision, deep=True))
        if one.part is Part.HEADING:
            return self._lines(one, [provision.own[0]], self._labelled(one.lines, provision.own[0], provision))
        if one.part is Part.EVERYWHERE:
            heading = set(provision.own[:1]) - set(parts.body(self.act, provision))
            old = [at for at in parts.deep(self.act, provision) if at not in heading]
            return self._lines(one, old, self._labelled(one.lines, old[0], provision) if old else ())
        if parts.is_first_part(self.act, one.target, provision, self._near):
            old = parts.first_part(self.act, provision, indent=one.indent)
            return self._lines(one, old, self._labelled(one.lines, old[0], provision))
        if one.indent and provision.level is Level.INDENT:
            return self._lines(one, parts.indent(self.act, provision), one.lines)
        self._check_number(one, provision.level, provision.number)
        return self._lines(one, parts.deep(self.act, provision), one.lines)

    def _restate_opening(self, one: Instruction) -> Outcome:
        """The title of the act, or its preamble, anew."""
        act = self.act
        title = " ".join(fold(act.meta.title).split())
        if one.part is Part.PREAMBLE:
            old = [at for at, role in enumerate(act.roles) if role is Role.PREAMBLE]
        elif one.part is Part.HEADING and title:
            old = [
                at for at, p in enumerate(act.paragraphs) if act.roles[at] is Role.TITLE and " ".join(fold(p.read_text).split()) == title
            ]
        else:
            old = []
        if not old or not one.lines or (one.part is Part.HEADING and len(old) > 1):
            raise Refused(Reason.AMBIGUOUS)
        return self._lines(one, old, one.lines)

    def _labelled(self, lines: Sequence[str], at: int, provision: Provision) -> tuple[str, ...]:
        """New lines for a paragraph that holds the number of its unit: with that number, where they do not repeat it."""
        old = self.act.paragraphs[at].text
        head = classify(Paragraph(_NOWHERE, old))
        new = classify(Paragraph(_NOWHERE, lines[0]))
        if head.kind is not Kind.UNIT or head.number != provision.number:
            return tuple(lines)
        if new.kind is Kind.UNIT and new.level is head.level:
            if new.number != head.number:
                raise Refused(Reason.AMBIGUOUS, old)
            return tuple(lines)
        return (f"{_label(old)} {lines[0]}", *lines[1:])

    def _check_number(self, one: Instruction, level: Level | None, number: str) -> None:
        """The quoted text of an article, a point, a subpoint must begin with the number under which it is put in."""
        if level not in (Level.ARTICLE, Level.POINT, Level.SUBPOINT):
            return
        first = classify(Paragraph(_NOWHERE, one.lines[0]))
        if first.kind is not Kind.UNIT or (first.level, first.number) != (level, number):
            raise Refused(Reason.AMBIGUOUS, one.lines[0])

    def _lines(self, one: Instruction, old: Sequence[int], new: Sequence[str]) -> Outcome:
        """Put lines in the place of paragraphs: the first one becomes them, the others go."""
        if not old:
            raise Refused(Reason.NO_SUCH_PROVISION)
        edits = [Edit(at, ()) for at in reversed(old[1:])]
        edits.append(Edit(old[0], tuple(new)))
        for edit in edits:
            self._put(edit, one)
        return Outcome(one, edits=tuple(edits))

    def _insert(self, one: Instruction) -> Outcome:
        head, _, last = one.target.rpartition("/")
        kind, _, number = last.partition("_")
        parent = self._target(head) if head else None
        if kind == "ind" and not number and parent is not None:
            number = str(2 + sum(child.rpartition("/")[2].startswith("ind_") for child in parent.children))
            one = replace(one, target=f"{head}/ind_{number}")
        existing = self._find(one.target)
        numbered = kind == "ind" and parts.numbered_part(self.act, f"{head}/ind_1", self._near) is not None
        if existing is not None and (kind != "ind" or numbered):  # unnumbered parts that follow are counted on
            raise Refused(Reason.ALREADY_EXISTS, self.act.text(existing))
        if not one.lines or not number or one.part not in (Part.WHOLE, Part.EVERYWHERE):
            raise Refused(Reason.AMBIGUOUS)
        level = Level.POINT if numbered else next((level for level, name in units.NAME.items() if name == kind), None)
        self._check_number(one, level, number)
        after = self._after(one.target, parent, kind, number)
        if after is None:
            raise Refused(Reason.NO_SUCH_PROVISION)
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
        if parent is None or (kind == "sub" and any(child.rpartition("/")[2].startswith("pt_") for child in parent.children)):
            return None
        return self._end(parent)

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
        if one.part is Part.PREAMBLE:
            return self._lines(one, [at for at, role in enumerate(self.act.roles) if role is Role.PREAMBLE], ())
        if one.part is not Part.WHOLE:
            raise Refused(Reason.AMBIGUOUS)
        if not one.target:
            return self._repeal_act(one)
        provision = self._target(one.target)
        kind = one.target.rpartition("/")[2].partition("_")[0]
        if provision.level is Level.INDENT or parts.is_first_part(self.act, one.target, provision, self._near):
            if provision.level is Level.INDENT:
                return self._lines(one, parts.indent(self.act, provision) if one.indent else parts.deep(self.act, provision), ())
            old = parts.first_part(self.act, provision, indent=one.indent)
            if classify(self.act.paragraphs[old[0]]).kind is Kind.UNIT:  # its line holds the number of the whole unit
                raise Refused(Reason.AMBIGUOUS, self.act.text(provision))
            return self._lines(one, old, ())
        language = self.act.meta.language if self.act.meta.language in EXCLUDED else Language.RU
        words = (EXCLUDED if one.operation is Operation.DELETE_PROVISION else REPEALED)[language]
        old = parts.deep(self.act, provision)
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
            raise Refused(Reason.NO_SUCH_PROVISION)
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
                raise Refused(Reason.ALREADY_EXISTS, self.act.text(provisions[0], deep=True))
        outcomes: list[Outcome] = []
        for one, provision in zip(together, provisions, strict=True):
            at = provision.own[0]
            text = self.act.paragraphs[at].text
            match = _NUMBER.match(text)
            if match is None or not one.renumbered:
                raise Refused(Reason.AMBIGUOUS, text)
            new = text[: match.start("number")] + one.renumbered.partition("_")[2] + text[match.end("number") :]
            outcomes.append(Outcome(one, edits=(Edit(at, (new,)),)))
        for outcome in outcomes:
            self._put(outcome.edits[0], outcome.instruction)
        return outcomes

    # paragraphs

    def _end(self, provision: Provision) -> int:
        """The last paragraph of a unit, with the publisher's notes and empty lines that follow it."""
        last = parts.deep(self.act, provision)[-1]
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
