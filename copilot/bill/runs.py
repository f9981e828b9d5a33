"""The text of a `w:p` changed in place, at the level of runs: only the elements that hold the changed characters are touched.

Offsets are into the paragraph's whole text (`text.raw_text`). Objects, anchors of comments, bookmarks, fields and
hyperlinks inside a changed range stay.
"""

from __future__ import annotations

import copy

from lxml import etree

from copilot.bill.text import Atom, atoms, child, local, w

PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_WRAPPERS = {"ins", "del", "hyperlink", "smartTag", "moveTo", "moveFrom", "dir", "bdo"}
_REVISIONS_OF_FORMAT = {"ins", "del", "moveFrom", "moveTo", "rPrChange"}


def isolate(paragraph: etree._Element, start: int, end: int) -> list[etree._Element]:
    """Split runs so that the characters start..end are exactly the text of the runs returned, in order. Objects at the
    ends or inside stand in runs of their own."""
    for place in (start, end):
        split_at(paragraph, place)
    for atom in _within(paragraph, start, end):
        _alone(atom)
    # Splitting around objects has moved atoms to new runs, so the runs are read now.
    return list(dict.fromkeys(atom.run for atom in _within(paragraph, start, end)))


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


# in place


def replace_in_place(paragraph: etree._Element, start: int, end: int, new: str, lean: int) -> None:
    found = atoms(paragraph)
    touched = [atom for atom in found if atom.text and not atom.gone and atom.start < end and atom.end > start]
    if new:
        anchor = touched[0] if touched else neighbour(found, start, lean)
        if anchor is None:
            append_run(paragraph, new)
            return
        insert_into(anchor, max(start - anchor.start, 0) if touched or anchor.start < start else 0, new)
        # Atoms that follow the insertion have moved; those that are to go are found by their new places.
        start += len(new)
        end += len(new)
        touched = [atom for atom in atoms(paragraph) if atom.text and not atom.gone and atom.start < end and atom.end > start]
    for atom in touched:
        cut(atom, max(start - atom.start, 0), min(end, atom.end) - atom.start)


def neighbour(found: list[Atom], place: int, lean: int) -> Atom | None:
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


def insert_into(anchor: Atom, offset: int, new: str) -> None:
    """Insert at `offset` of an atom's text, in the atom's run."""
    element = anchor.element
    if anchor.kind == "text" and "\t" not in new and "\n" not in new:
        text = anchor.text
        set_text(element, text[:offset] + new + text[offset:])
        return
    following = None
    if anchor.kind == "text" and 0 < offset < len(anchor.text):
        following = copy.deepcopy(element)
        following.tail = None
        set_text(following, anchor.text[offset:])
        set_text(element, anchor.text[:offset])
    place = 1 if offset else 0
    for item in [*content(new), *([following] if following is not None else [])]:
        if place:
            element.addnext(item)
            element = item
        else:
            element.addprevious(item)


def content(text: str) -> list[etree._Element]:
    """Elements of a run that hold the text: `w:t`, `w:tab`, `w:br`."""
    items: list[etree._Element] = []
    held = ""
    for sign in [*text, ""]:
        if sign not in ("\t", "\n", ""):
            held += sign
            continue
        if held:
            item = etree.Element(w("t"))
            set_text(item, held)
            items.append(item)
            held = ""
        if sign:
            items.append(etree.Element(w("tab" if sign == "\t" else "br")))
    return items


def set_text(element: etree._Element, text: str) -> None:
    for inner in list(element):
        element.remove(inner)
    element.text = text
    # Word drops white space at the ends of a text that does not say to keep it.
    if text != text.strip() and element.get(PRESERVE) is None:
        element.set(PRESERVE, "preserve")


def cut(atom: Atom, first: int, last: int) -> None:
    """Take characters first..last out of an atom; an element, run or wrapper that this leaves empty goes too."""
    kept = atom.text[:first] + atom.text[last:]
    if atom.kind == "text" and kept:
        set_text(atom.element, kept)
        return
    _remove(atom.element)
    if all(local(element) == "rPr" for element in atom.run):
        drop(atom.run)


def drop(element: etree._Element) -> None:
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
    run.extend(content(text))
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
            set_text(atom.element, atom.text[: place - atom.start])
            set_text(rest, atom.text[place - atom.start :])
            atom.element.addnext(rest)
            split_run(atom.run, rest)
            return
        if atom.start == place:
            split_run(atom.run, atom.element)
            return
        if atom.end == place:
            following = atom.element.getnext()
            if following is not None:
                split_run(atom.run, following)
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
            split_run(atom.run, element.getnext())
        split_run(atom.run, element)
        return


def split_run(run: etree._Element, first: etree._Element | None) -> None:
    """Move `first` and what follows it into a run of its own, of the same format, after this one. A run that would be
    left without content is not made."""
    if first is None or first.getparent() is not run:
        return
    before = [element for element in first.itersiblings(preceding=True) if local(element) not in ("rPr", "lastRenderedPageBreak")]
    if not before:
        return
    fresh = etree.Element(run.tag, attributes(run))
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


def attributes(element: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}
