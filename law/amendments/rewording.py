"""Instructions about words carried out: in a provision, in its sentences, in the whole text of the act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from law import sentences
from law.act import Level, Paragraph, Place, Provision, Role
from law.amendments import parts, tables, wording
from law.amendments.model import Instruction, Operation, Outcome, Part, Reason, Where
from law.amendments.parts import Refused
from law.amendments.phrases import MARKS
from law.amendments.sheet import Sheet
from law.structure.lines import classify

_SIGNS = frozenset(sign for names in MARKS.values() for _, sign in names)


def words(sheet: Sheet, one: Instruction) -> Outcome:
    """Words replaced, put in or struck out."""
    places = _places(sheet, one)
    return sheet.rewrite(one, places, _reworded(sheet, one, [sheet.text(at) for at in places]))


def shared_out(sheet: Sheet, group: Sequence[Instruction]) -> list[Instruction]:
    """The instructions of one sentence that names as many places as words to replace ("в пунктах 2 и 4 слова A и B заменить
    соответственно словами C и D"), each with the one pair that is meant: where each word stands in its own place once and in
    no other. Anywhere else every word is asked of every place, as the sentence says."""
    pairs = wording.pairs(group[0].old, group[0].new)
    if pairs is None or len(pairs) != len(group):
        return list(group)
    try:
        texts = [[sheet.text(at) for at in _places(sheet, one)] for one in group]
    except Refused:
        return list(group)
    counts = [[sum(len(wording.places(old, text)) for text in place) for place in texts] for old, _ in pairs]
    if any(count != (word == place) for word, row in enumerate(counts) for place, count in enumerate(row)):
        return list(group)
    return [replace(one, old=(old,), new=(new,)) for one, (old, new) in zip(group, pairs, strict=True)]


def sentence(sheet: Sheet, one: Instruction) -> Outcome:
    """A change of sentences that the instruction counts, in a unit of one paragraph."""
    provision = sheet.target(one.target)
    place = _only_paragraph(sheet, one, provision)
    text = sheet.text(place)
    if sheet.ids[place] in sheet.recounted:  # sentences were put in or taken out: which count is meant?
        raise Refused(Reason.AMBIGUOUS, text)
    outcome = _sentence(sheet, one, place, text)
    if len(_spans(sheet, text)) != len(_spans(sheet, sheet.text(place))):
        sheet.recounted.add(sheet.ids[place])
    return outcome


def _spans(sheet: Sheet, text: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph, its number left out."""
    begin = classify(Paragraph(Place(None), text)).rest
    return [(start + begin, end + begin) for start, end in sentences.split(text[begin:], sheet.act.meta.language)]


def _sentence(sheet: Sheet, one: Instruction, place: int, text: str) -> Outcome:
    spans = _spans(sheet, text)
    wanted = [len(spans) if number < 0 else number for number in one.sentences]
    if not spans or max(wanted) > len(spans):
        raise Refused(Reason.NO_SUCH_PROVISION, text)
    if one.operation is Operation.INSERT_WORDS and not one.old:
        end = spans[wanted[0] - 1][1]
        if len(one.new) != 1:
            raise Refused(Reason.AMBIGUOUS, text)
        if one.new[0][:1].isupper() and text[end - 1] in ".!?":
            return sheet.rewrite(one, [place], [wording.inserted_after(text, end, one.new[0])])
        return sheet.rewrite(one, [place], [wording.added(text[:end], one.new[0]) + text[end:]])
    if one.old:
        old = [text[start:end] for start, end in (spans[number - 1] for number in wanted)]
        new = dict(zip(wanted, _reworded(sheet, one, old), strict=True))
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
    return sheet.rewrite(one, [place], [text.rstrip()])


def _only_paragraph(sheet: Sheet, one: Instruction, provision: Provision) -> int:
    """The one paragraph of a unit whose sentences are counted; refused where the unit has several."""
    first = parts.is_first_part(sheet.act, one.target, provision, sheet.near)
    places = parts.first_part(sheet.act, provision, indent=one.indent) if first else parts.body(sheet.act, provision)
    if len(places) != 1 or (provision.children and not first):
        raise Refused(Reason.AMBIGUOUS, sheet.act.text(provision, deep=True))
    return places[0]


def _places(sheet: Sheet, one: Instruction) -> list[int]:
    """The paragraphs that an instruction about words speaks of."""
    act = sheet.act
    if one.rows or one.columns:
        return tables.places(sheet, one)
    if one.part is Part.CONTENTS:
        return parts.in_contents(act, one.target)
    if not one.target and one.part in (Part.EVERYWHERE, Part.WHOLE):
        return sheet.law()
    if not one.target and one.part in (Part.TITLE_AND_TEXT, Part.HEADING):
        return sorted([*sheet.title(), *(sheet.law() if one.part is Part.TITLE_AND_TEXT else ())])
    if one.part is Part.PREAMBLE:
        return sheet.with_role(Role.PREAMBLE)
    provision = sheet.target(one.target)
    if one.part is Part.HEADING:
        return [at for at in provision.own[:1] if sheet.text(at)]
    if parts.is_first_part(act, one.target, provision, sheet.near):
        return parts.first_part(act, provision, indent=one.indent)
    if one.indent and provision.level is Level.INDENT:
        return parts.indent(act, provision)
    without = parts.heading(act, provision) if one.part is Part.EVERYWHERE else frozenset()
    return [at for at in parts.deep(act, provision) if sheet.text(at) and at not in without]


def _reworded(sheet: Sheet, one: Instruction, texts: list[str]) -> list[str]:
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
    return _changed(sheet, one, texts, everywhere)


def _changed(sheet: Sheet, one: Instruction, texts: list[str], everywhere: bool) -> list[str]:
    pairs = wording.pairs(one.old, one.new or ("",))
    if pairs is None:
        raise Refused(Reason.AMBIGUOUS, "\n".join(texts))
    found: list[tuple[int, int, int, str]] = []  # text, start, end, new words
    for old, new in pairs:
        places = [(number, *span, new) for number, text in enumerate(texts) for span in wording.places(old, text)]
        if not places and not everywhere:
            raise Refused(Reason.WORDS_NOT_FOUND, "\n".join(texts), wording.nearest(old, texts, sheet.act.meta.language))
        if len(places) > 1 and not everywhere:
            raise Refused(Reason.AMBIGUOUS, "\n".join(texts[number] for number in dict.fromkeys(place[0] for place in places)))
        found += places
    if not found:
        raise Refused(Reason.WORDS_NOT_FOUND, "", wording.nearest(one.old[0], texts, sheet.act.meta.language))
    changed = list(texts)
    for number, start, end, new in sorted(_outermost(found), reverse=True):
        text = changed[number]
        if one.operation is not Operation.INSERT_WORDS:
            changed[number] = wording.replaced(text, start, end, new)
        elif one.where is Where.BEFORE:
            changed[number] = wording.inserted_before(text, start, new)
        else:
            changed[number] = wording.inserted_after(text, end, new)
    return changed


def _outermost(found: Sequence[tuple[int, int, int, str]]) -> list[tuple[int, int, int, str]]:
    """Of words inside longer ones that change as well the longer ones."""
    kept: list[tuple[int, int, int, str]] = []
    for place in sorted(found, key=lambda place: (place[0], place[1] - place[2])):
        if not any(place[0] == other[0] and place[1] < other[2] and other[1] < place[2] for other in kept):
            kept.append(place)
    return kept
