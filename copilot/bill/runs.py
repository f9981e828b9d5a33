"""Editing the text of a `w:p` at the level of runs: only the elements that hold the changed characters are touched.

Offsets are into the paragraph's whole text (`text.raw_text`). Objects, anchors of comments, bookmarks, fields and
hyperlinks inside a changed range stay.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import count

from lxml import etree

from copilot.bill.text import Atom, atoms, child, local, raw_text, w
from law.text import clean, spaced

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_WRAPPERS = {"ins", "del", "hyperlink", "smartTag", "moveTo", "moveFrom", "dir", "bdo"}
_REVISIONS_OF_FORMAT = {"ins", "del", "moveFrom", "moveTo", "rPrChange"}


@dataclass(frozen=True, slots=True)
class Tracker:
    """Who tracks changes: `date` is ISO 8601 in UTC; `ids` gives ids that the document has not used."""

    author: str
    date: str
    ids: Iterator[int]

    def mark(self, kind: str) -> etree._Element:
        """A new revision element: `ins` or `del`."""
        element = etree.Element(w(kind))
        element.set(w("id"), str(next(self.ids)))
        element.set(w("author"), self.author)
        element.set(w("date"), self.date)
        return element

    def owns(self, revision: etree._Element | None) -> bool:
        return revision is not None and local(revision) == "ins" and revision.get(w("author")) == self.author


def replace(paragraph: etree._Element, start: int, end: int, new: str, tracker: Tracker | None = None) -> bool:
    """Put `new` in the place of the characters start..end. Only what differs is changed: characters that `new` keeps
    keep their runs. Returns whether anything changed."""
    old = raw_text(paragraph)[start:end]
    changed = False
    for first, last, text in reversed(differences(old, new)):
        changed = True
        # A pure insertion leans to the text it was found beside, so that it takes that text's format.
        lean = -1 if first > 0 else 1 if old else 0
        if tracker is None:
            _replace(paragraph, start + first, start + last, text, lean)
        else:
            if text:
                _insert_tracked(paragraph, start + last, text, lean if first == last else -1, start + first, tracker)
            _delete_tracked(paragraph, start + first, start + last, tracker)
    return changed


def isolate(paragraph: etree._Element, start: int, end: int) -> list[etree._Element]:
    """Split runs so that the characters start..end are exactly the text of the runs returned, in order. Objects at the
    ends or inside stand in runs of their own."""
    for place in (start, end):
        split_at(paragraph, place)
    for atom in _within(paragraph, start, end):
        _alone(atom)
    # Splitting around objects has moved atoms to new runs, so the runs are read now.
    return list(dict.fromkeys(atom.run for atom in _within(paragraph, start, end)))


def find_between_insertions(paragraph: etree._Element, words: str) -> list[tuple[int, int]]:
    """Where words stand in the text as it is without tracked insertions, content controls and fields (python-docx's
    `Paragraph.text`): the stretches of the whole text that make them up; none where they are not there."""
    plain = [(atom.start + n, sign) for atom in atoms(paragraph) if atom.plain and not atom.gone for n, sign in enumerate(atom.text)]
    at = spaced("".join(sign for _, sign in plain)).find(spaced(words))
    stretches: list[tuple[int, int]] = []
    for place, _ in plain[at : at + len(words)] if at >= 0 else ():
        if stretches and stretches[-1][1] == place:
            stretches[-1] = (stretches[-1][0], place + 1)
        else:
            stretches.append((place, place + 1))
    return stretches


def replace_in_code(paragraph: etree._Element, old: str, new: str) -> bool:
    """Replace words that stand in the code of a field, which no reader sees but python-docx does; in place, untracked.
    Returns whether they were there."""
    places = [
        (element, offset, sign)
        for run in [
            *paragraph.iterchildren(w("r")),
            *(r for link in paragraph.iterchildren(w("hyperlink")) for r in link.iterchildren(w("r"))),
        ]
        for element in run.iterchildren(w("t"))
        for offset, sign in enumerate(element.text or "")
    ]
    at = "".join(sign for *_, sign in places).find(old)
    if at < 0 or not old:
        return False
    touched: dict[etree._Element, list[int]] = {}
    for element, offset, _ in places[at : at + len(old)]:
        touched.setdefault(element, []).append(offset)
    for number, (element, offsets) in enumerate(touched.items()):
        text = element.text or ""
        _set_text(element, text[: offsets[0]] + ("" if number else new) + text[offsets[-1] + 1 :])
    return True


def format_of_end(paragraph: etree._Element) -> etree._Element | None:
    """A copy of the run properties of the paragraph's mark, fit for a run; None where there are none."""
    marked = child(child(paragraph, "pPr"), "rPr")
    if marked is None:
        return None
    fit = copy.deepcopy(marked)
    for element in list(fit):
        if local(element) in _REVISIONS_OF_FORMAT:
            fit.remove(element)
    return fit if len(fit) else None


def _within(paragraph: etree._Element, start: int, end: int) -> list[Atom]:
    return [atom for atom in atoms(paragraph) if atom.text and not atom.gone and atom.start >= start and atom.end <= end]


# what differs


def differences(old: str, new: str) -> list[tuple[int, int, str]]:
    """The changes that make `new` of `old`: (start, end, text), in order. Whole words are exchanged, as a person would. A
    no-break space of the old text stays where `new`, written without any, has a space."""
    if not old or not new:
        return [(0, len(old), new)] if old or new else []
    before, after = _words(spaced(old) if spaced(new) == new else old), _words(new)
    if before == after:
        return []
    first = _alike(before, after)  # mostly a word or two differ, and the search below is slow
    tail = _alike(before[first:][::-1], after[first:][::-1])
    start = sum(map(len, before[:first]))
    before, after = before[first : len(before) - tail], after[first : len(after) - tail]
    places = [start]
    for word in before:
        places.append(places[-1] + len(word))
    changes: list[tuple[int, int, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        text = "".join(after[c:d])
        last = changes[-1] if changes else None
        # Changes with a mere space between them read as one.
        if last and not old[last[1] : places[a]].strip() and tag == "replace":
            changes[-1] = (last[0], places[b], last[2] + old[last[1] : places[a]] + text)
        else:
            changes.append((places[a], places[b], text))
    return changes


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many words two texts begin alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _words(text: str) -> list[str]:
    """Words, and every other character alone."""
    return re.findall(r"[^\W_]+|.", text, re.DOTALL)


# in place


def _replace(paragraph: etree._Element, start: int, end: int, new: str, lean: int) -> None:
    found = atoms(paragraph)
    touched = [atom for atom in found if atom.text and not atom.gone and atom.start < end and atom.end > start]
    if new:
        anchor = touched[0] if touched else _anchor(found, start, lean)
        if anchor is None:
            append_run(paragraph, new)
            return
        _insert_into(anchor, max(start - anchor.start, 0) if touched or anchor.start < start else 0, new)
        # Atoms that follow the insertion have moved; those that are to go are found by their new places.
        start += len(new)
        end += len(new)
        touched = [atom for atom in atoms(paragraph) if atom.text and not atom.gone and atom.start < end and atom.end > start]
    for atom in touched:
        _cut(atom, max(start - atom.start, 0), min(end, atom.end) - atom.start)


def _anchor(found: list[Atom], place: int, lean: int) -> Atom | None:
    """The atom that an insertion at `place` joins: the text before it (lean -1), after it (lean 1), or (lean 0) before it
    unless that ends a hyperlink."""
    texts = [atom for atom in found if atom.kind in ("text", "sign") and not atom.gone and atom.start <= place <= atom.end]
    full = [atom for atom in texts if atom.text] or texts
    if not full:
        return None
    inside = [atom for atom in full if atom.start < place < atom.end]
    if inside:
        return inside[0]
    before = [atom for atom in full if atom.end == place and atom.start < place]
    after = [atom for atom in full if atom.start == place]
    ends_link = lean == 0 and bool(before) and before[-1].link is not None and bool(after) and after[0].link is not before[-1].link
    order = [*after, *before[::-1]] if lean > 0 or ends_link else [*before[::-1], *after]
    return order[0]


def _insert_into(anchor: Atom, offset: int, new: str) -> None:
    """Insert at `offset` of an atom's text, in the atom's run."""
    element = anchor.element
    if anchor.kind == "text" and "\t" not in new and "\n" not in new:
        text = anchor.text
        _set_text(element, text[:offset] + new + text[offset:])
        return
    following = None
    if anchor.kind == "text" and 0 < offset < len(anchor.text):
        following = copy.deepcopy(element)
        following.tail = None
        _set_text(following, anchor.text[offset:])
        _set_text(element, anchor.text[:offset])
    place = 1 if offset else 0
    for item in [*_content(new), *([following] if following is not None else [])]:
        if place:
            element.addnext(item)
            element = item
        else:
            element.addprevious(item)


def _content(text: str) -> list[etree._Element]:
    """Elements of a run that hold the text: `w:t`, `w:tab`, `w:br`."""
    items: list[etree._Element] = []
    held = ""
    for sign in [*text, ""]:
        if sign not in ("\t", "\n", ""):
            held += sign
            continue
        if held:
            item = etree.Element(w("t"))
            _set_text(item, held)
            items.append(item)
            held = ""
        if sign:
            items.append(etree.Element(w("tab" if sign == "\t" else "br")))
    return items


def _set_text(element: etree._Element, text: str) -> None:
    for inner in list(element):
        element.remove(inner)
    element.text = text
    # Word drops white space at the ends of a text that does not say to keep it.
    if text != text.strip() and element.get(_PRESERVE) is None:
        element.set(_PRESERVE, "preserve")


def _cut(atom: Atom, first: int, last: int) -> None:
    """Take characters first..last out of an atom; an element, run or wrapper that this leaves empty goes too."""
    kept = atom.text[:first] + atom.text[last:]
    if atom.kind == "text" and kept:
        _set_text(atom.element, kept)
        return
    _remove(atom.element)
    if all(local(element) == "rPr" for element in atom.run):
        _drop(atom.run)


def _drop(element: etree._Element) -> None:
    """Remove an element and the wrappers that hold nothing else."""
    parent = element.getparent()
    _remove(element)
    while parent is not None and local(parent) in _WRAPPERS and len(parent) == 0:
        above = parent.getparent()
        _remove(parent)
        parent = above


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    tail = element.tail
    if tail:
        # White space between elements means nothing but is the file's own.
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)


def append_run(paragraph: etree._Element, text: str, properties: etree._Element | None = None) -> etree._Element:
    """Text for a paragraph that has none: a run at its end, with the properties given, else those of its last run or of
    its mark."""
    last = next((run for run in reversed(list(paragraph.iterchildren(w("r"))))), None)
    if properties is None:
        properties = copy.deepcopy(child(last, "rPr")) if last is not None else format_of_end(paragraph)
    run = etree.SubElement(paragraph, w("r"))
    if properties is not None:
        properties.tail = None
        run.append(properties)
    run.extend(_content(text))
    return run


# runs made to measure


def split_at(paragraph: etree._Element, place: int) -> None:
    """Make `place` a border between runs."""
    found = atoms(paragraph)
    for atom in found:
        if atom.gone or not atom.text:
            continue
        if atom.start < place < atom.end:
            rest = copy.deepcopy(atom.element)
            rest.tail = None
            _set_text(atom.element, atom.text[: place - atom.start])
            _set_text(rest, atom.text[place - atom.start :])
            atom.element.addnext(rest)
            _split_run(atom.run, rest)
            return
        if atom.start == place:
            _split_run(atom.run, atom.element)
            return
        if atom.end == place:
            following = atom.element.getnext()
            if following is not None:
                _split_run(atom.run, following)
            return


def _alone(atom: Atom) -> None:
    """Part the text of a run from objects that stand before or after it in the run."""
    for element in list(atom.run):
        if element is atom.element:
            continue
        word = local(element)
        if word in ("rPr", "t", "tab", "br", "cr", "noBreakHyphen", "ptab", "softHyphen"):
            continue
        if element.getnext() is not None:
            _split_run(atom.run, element.getnext())
        _split_run(atom.run, element)
        return


def _split_run(run: etree._Element, first: etree._Element | None) -> None:
    """Move `first` and what follows it into a run of its own, of the same format, after this one. A run that would be
    left without content is not made."""
    if first is None or first.getparent() is not run:
        return
    before = [element for element in first.itersiblings(preceding=True) if local(element) not in ("rPr", "lastRenderedPageBreak")]
    if not before:
        return
    fresh = etree.Element(run.tag, _attributes(run))
    properties = child(run, "rPr")
    if properties is not None:
        twin = copy.deepcopy(properties)
        twin.tail = None
        fresh.append(twin)
    for element in [first, *first.itersiblings()]:
        fresh.append(element)
    fresh.tail, run.tail = run.tail, None
    parent = run.getparent()
    assert parent is not None
    parent.insert(parent.index(run) + 1, fresh)


# tracked


def _insert_tracked(paragraph: etree._Element, place: int, text: str, lean: int, look: int, tracker: Tracker) -> None:
    """Insert as a tracked insertion; text that joins an insertion of the same author becomes part of it. `look`: the
    place of the characters whose format it takes."""
    found = atoms(paragraph)
    near = [a for a in found if a.text and not a.gone and a.start <= place <= a.end and tracker.owns(a.revision)]
    anchor = _anchor(found, place, lean)
    if near:
        inside = next((a for a in near if a.start < place < a.end), near[0])
        _insert_into(inside, place - inside.start, text)
        return
    if anchor is None:
        run = append_run(paragraph, text)
        _wrap(run, tracker.mark("ins"))
        return
    model = next((a.run for a in found if a.text and not a.gone and a.start <= look < a.end), anchor.run) if look < place else anchor.run
    run = etree.Element(w("r"))
    properties = child(model, "rPr")
    if properties is not None:
        twin = copy.deepcopy(properties)
        twin.tail = None
        for change in twin.findall("{*}rPrChange"):
            twin.remove(change)
        run.append(twin)
    run.extend(_content(text))
    insertion = tracker.mark("ins")
    insertion.append(run)
    beside = anchor.run
    after = place > anchor.start
    if anchor.start < place < anchor.end:
        split_at(paragraph, place)
        # The anchor's run now ends at the place.
    elif after and anchor.element.getnext() is not None:
        _split_run(anchor.run, anchor.element.getnext())
    elif not after:
        _split_run(anchor.run, anchor.element)
        beside = next(a.run for a in atoms(paragraph) if a.element is anchor.element)
    _place(insertion, beside, after)


def _place(insertion: etree._Element, beside: etree._Element, after: bool) -> None:
    """Put a tracked insertion before or after a run; the insertion of someone else is parted to let it in."""
    parent = beside.getparent()
    assert parent is not None
    if local(parent) == "ins":
        rest = list(beside.itersiblings()) if after else [beside, *beside.itersiblings()]
        above = parent.getparent()
        assert above is not None
        if rest and len(rest) < len(parent):
            twin = etree.Element(parent.tag, _attributes(parent))
            twin.extend(rest)
            above.insert(above.index(parent) + 1, twin)
            above.insert(above.index(parent) + 1, insertion)
        else:
            above.insert(above.index(parent) + (0 if rest else 1), insertion)
        return
    parent.insert(parent.index(beside) + (1 if after else 0), insertion)


def _delete_tracked(paragraph: etree._Element, start: int, end: int, tracker: Tracker) -> None:
    """Delete as a tracked deletion; what the same author inserted goes for good."""
    if start == end:
        return
    for run in isolate(paragraph, start, end):
        if any(tracker.owns(around) for around in run.iterancestors()):
            _drop(run)
        else:
            delete_run(run, tracker)


def delete_run(run: etree._Element, tracker: Tracker) -> None:
    """Mark a run as deleted, joining a deletion of the same author directly before or after it."""
    for text in run.findall("{*}t"):
        text.tag = w("delText")
        if (text.text or "") != (text.text or "").strip():
            text.set(_PRESERVE, "preserve")
    before, after = run.getprevious(), run.getnext()
    if before is not None and local(before) == "del" and before.get(w("author")) == tracker.author:
        before.append(run)
        return
    if after is not None and local(after) == "del" and after.get(w("author")) == tracker.author:
        after.insert(0, run)
        return
    _wrap(run, tracker.mark("del"))


def _wrap(element: etree._Element, wrapper: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    wrapper.tail, element.tail = element.tail, None
    parent.replace(element, wrapper)
    wrapper.append(element)


def ids(*sources: bytes) -> Iterator[int]:
    """Ids for revisions that no annotation in the sources has."""
    used = [int(found) for source in sources for found in re.findall(rb":id=[\"'](\d{1,9})[\"']", source)]
    return count(max(used, default=0) + 1)


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}


def identity(element: etree._Element) -> str:
    """The id of a revision."""
    return element.get(w("id"), "")


def clean_text(paragraph: etree._Element) -> str:
    """The text as places count it."""
    return clean(raw_text(paragraph))
