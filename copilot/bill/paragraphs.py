"""Making, parting and joining whole paragraphs."""

from __future__ import annotations

import copy
from collections.abc import Iterable

from lxml import etree

from copilot.bill import revisions, runs
from copilot.bill.story import Block
from copilot.bill.text import atoms, attribute, child, local, w
from copilot.bill.tracked import Tracker

# Anchors that come in pairs, which may stand in different paragraphs: start, end.
_PAIRS = (
    ("bookmarkStart", "bookmarkEnd"),
    ("commentRangeStart", "commentRangeEnd"),
    ("permStart", "permEnd"),
    ("moveFromRangeStart", "moveFromRangeEnd"),
    ("moveToRangeStart", "moveToRangeEnd"),
    ("customXmlInsRangeStart", "customXmlInsRangeEnd"),
    ("customXmlDelRangeStart", "customXmlDelRangeEnd"),
)
_NOT_COPIED = {"sectPr", "pPrChange", "numberingChange"}
_BEFORE_NUMBER = {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"}  # in the order of CT_PPr


def fresh(place: Block, model: etree._Element, text: str, tracker: Tracker | None) -> etree._Element:
    """A new paragraph with the properties of `model` and the look of its first text, for the prefixes of `place`."""
    paragraph = place.element()
    for item in list(paragraph):
        paragraph.remove(item)
    paragraph.attrib.clear()
    paragraph.text = None
    around = child(model, "pPr")
    if around is not None:
        paragraph.append(_properties(around))
    first = next((atom.run for atom in atoms(model) if atom.text and not atom.gone), None)
    look = child(first, "rPr")
    if text:
        runs.append_run(paragraph, text, copy.deepcopy(look) if look is not None else runs.format_of_end(paragraph))
        if tracker is not None:
            run = paragraph[-1]
            insertion = tracker.mark("ins")
            paragraph.replace(run, insertion)
            insertion.append(run)
    elif first is not None:
        revisions.set_format_of_end(paragraph, look)
    if tracker is not None:
        revisions.set_mark(paragraph, "ins", tracker)
    return paragraph


def unlist(paragraph: etree._Element) -> None:
    """Take the automatic number from a paragraph, one that its style gives it too (ECMA-376 part 1, 17.9.18: list 0)."""
    around = revisions.properties(paragraph)
    listed = child(around, "numPr")
    if listed is not None:
        around.remove(listed)
    before = sum(local(item) in _BEFORE_NUMBER for item in around)
    listed = etree.Element(w("numPr"))
    etree.SubElement(listed, w("numId"), {w("val"): "0"})
    around.insert(before, listed)


def split(first: etree._Element, second: etree._Element, at: int, tracker: Tracker | None) -> tuple[etree._Element, etree._Element]:
    """Part a paragraph at offset `at` of its whole text; `second` is another tree of the same paragraph. The first part
    keeps the anchors that stand before the place, the second those after it and the end of a section."""
    look = _look_at(first, at)
    boundary = _boundary(first, at)
    twin = _boundary(second, at)
    _cut_after(first, boundary)
    _cut_before(second, twin)
    around = child(first, "pPr")
    if around is not None:
        for item in [item for item in around if local(item) in _NOT_COPIED]:
            around.remove(item)
    second.attrib.clear()
    if tracker is not None:
        revisions.clear_mark(first, "del", "ins")
        revisions.set_mark(first, "ins", tracker)
    else:
        revisions.clear_mark(first, "del", "ins")
    for part in (first, second):
        if look is not None and not any(atom.text for atom in atoms(part)):
            revisions.set_format_of_end(part, child(look, "rPr"))
    return first, second


def _look_at(paragraph: etree._Element, at: int) -> etree._Element | None:
    """The run whose look text takes that is typed at a place: the one before it, else after it. None where there is no text, or that
    of a link."""
    texts = [atom for atom in atoms(paragraph) if atom.text and not atom.gone]
    beside = next((atom for atom in reversed(texts) if atom.start < at), texts[0] if texts else None)
    return beside.run if beside is not None and beside.link is None else None


def join(first: etree._Element, second: etree._Element, *, keep_first: bool = True) -> None:
    """Add the content of `second` to `first`. The properties are those of the first, unless it has no text of its own."""
    own = child(first, "pPr")
    other = child(second, "pPr")
    empty = not any(atom.text or atom.kind not in ("text", "sign") for atom in atoms(first))
    for item in list(second):
        if item is not other:
            first.append(item)
    if empty or not keep_first:
        if own is not None:
            first.remove(own)
        if other is not None:
            first.insert(0, other)
    else:
        revisions.clear_mark(first, "ins", "del")
        section = child(other, "sectPr")
        if section is not None:
            revisions.properties(first).append(section)


def emptied(paragraph: etree._Element) -> etree._Element:
    """The paragraph without its text; its properties and the anchors that reach beyond it stay."""
    kept = loose_anchors(paragraph)
    around = child(paragraph, "pPr")
    for item in list(paragraph):
        if item is not around:
            paragraph.remove(item)
    paragraph.extend(kept)
    return paragraph


def loose_anchors(paragraph: etree._Element) -> list[etree._Element]:
    """Anchors whose other end stands in another paragraph, in order, and the runs of fields that begin or end elsewhere."""
    found: dict[etree._Element, None] = {}
    for opening, closing in _PAIRS:
        starts = {attribute(item, "id"): item for item in paragraph.iter(w(opening))}
        ends = {attribute(item, "id"): item for item in paragraph.iter(w(closing))}
        for key, item in {**starts, **ends}.items():
            if (key in starts) != (key in ends):
                found[item] = None
    for run in _open_fields(paragraph):
        found[run] = None
    return [item for item in paragraph.iter() if item in found]


def take_anchors(paragraph: etree._Element, anchors: Iterable[etree._Element], *, at_end: bool) -> None:
    """Put anchors of a paragraph that is deleted into the one beside it."""
    if at_end:
        paragraph.extend(list(anchors))
        return
    place = 1 if child(paragraph, "pPr") is not None else 0
    for number, anchor in enumerate(list(anchors)):
        anchor.tail = None
        paragraph.insert(place + number, anchor)


def _open_fields(paragraph: etree._Element) -> list[etree._Element]:
    """Runs of complex fields that are not whole within the paragraph: their signs and codes."""
    open_runs: list[list[etree._Element]] = []
    loose: list[etree._Element] = []
    for run in paragraph.iter(w("r")):
        for item in run:
            word = local(item)
            kind = attribute(item, "fldCharType")
            if word == "fldChar" and kind == "begin":
                open_runs.append([run])
            elif word in ("fldChar", "instrText"):
                if open_runs:
                    open_runs[-1].append(run)
                else:
                    loose.append(run)
                if kind == "end" and open_runs:
                    open_runs.pop()
    return [*loose, *(run for group in open_runs for run in group)]


def _properties(around: etree._Element) -> etree._Element:
    twin = copy.deepcopy(around)
    twin.tail = None
    for item in list(twin):
        if local(item) in _NOT_COPIED:
            twin.remove(item)
        elif local(item) == "rPr":
            for inner in list(item):
                if local(inner) in ("ins", "del", "moveFrom", "moveTo", "rPrChange"):
                    item.remove(inner)
    return twin


def _boundary(paragraph: etree._Element, at: int) -> etree._Element | None:
    """The first run that stands after offset `at`, runs having been split there; None: all stands before."""
    runs.split_at(paragraph, at)
    for atom in atoms(paragraph):
        if atom.start < at or (not atom.text and atom.kind in ("text", "sign")):
            continue
        if not (at and atom.start == at and _belongs_before(atom.element)):
            return atom.run
    return None


def _belongs_before(element: etree._Element) -> bool:
    """The mark of a note or comment, and the end of a field, at the place of parting belong to the text before it."""
    word = local(element)
    return word in ("footnoteReference", "endnoteReference", "commentReference") or attribute(element, "fldCharType") == "end"


def _cut_after(paragraph: etree._Element, boundary: etree._Element | None) -> None:
    """Remove the boundary and all that follows it."""
    if boundary is None:
        return
    for element in _up(boundary, paragraph):
        for later in list(element.itersiblings()):
            _parent(later).remove(later)
    revisions.remove_emptied(boundary)


def _cut_before(paragraph: etree._Element, boundary: etree._Element | None) -> None:
    """Remove all that stands before the boundary (None: everything), but not the properties. A content control or field
    around the boundary stays with the first part alone."""
    if boundary is None:
        for item in list(paragraph):
            if local(item) != "pPr":
                paragraph.remove(item)
        return
    for element in _up(boundary, paragraph):
        for earlier in list(element.itersiblings(preceding=True)):
            if local(earlier) not in ("pPr", "sdtPr", "rPr"):
                _parent(earlier).remove(earlier)
    for around in [around for around in boundary.iterancestors() if local(around) in ("sdt", "fldSimple")]:
        if around in paragraph.iter():
            content = child(around, "sdtContent")
            for item in list(around if content is None else content):
                around.addprevious(item)
            _parent(around).remove(around)


def _up(element: etree._Element, paragraph: etree._Element) -> list[etree._Element]:
    """The element and those around it, below the paragraph."""
    chain = [element]
    for around in element.iterancestors():
        if around is paragraph:
            break
        chain.append(around)
    return chain


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent
