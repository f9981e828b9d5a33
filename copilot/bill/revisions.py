"""Tracked changes of a paragraph and of its end: making them, accepting them, rejecting them (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree

from copilot.bill.text import child, local, w
from copilot.bill.tracked import Tracker, delete_run

_BEFORE_RUN_PROPERTIES = {"sectPr", "pPrChange"}
_OF_THE_END = {"ins", "del", "moveFrom", "moveTo"}  # they stand first (ECMA-376 part 1, CT_ParaRPr)
_OF_A_RUN = {*_OF_THE_END, "rPrChange"}
_CHANGES = ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange", "numberingChange")


def properties(paragraph: etree._Element) -> etree._Element:
    """The paragraph's `w:pPr`, made where it is missing."""
    found = child(paragraph, "pPr")
    if found is None:
        found = etree.Element(w("pPr"))
        paragraph.insert(0, found)
    return found


def mark(paragraph: etree._Element, kind: str) -> etree._Element | None:
    """The revision (`ins` or `del`) of the paragraph's end, None where there is none."""
    return child(child(child(paragraph, "pPr"), "rPr"), kind)


def _properties_of_end(paragraph: etree._Element) -> etree._Element:
    around = properties(paragraph)
    marked = child(around, "rPr")
    if marked is None:
        marked = etree.Element(w("rPr"))
        later = next((item for item in around if local(item) in _BEFORE_RUN_PROPERTIES), None)
        around.insert(len(around) if later is None else around.index(later), marked)
    return marked


def set_format_of_end(paragraph: etree._Element, look: etree._Element | None) -> None:
    """Give the paragraph's end the look of a run, by its `w:rPr`: what is typed into a paragraph without text takes it (Word)."""
    if look is None and child(child(paragraph, "pPr"), "rPr") is None:
        return
    marked = _properties_of_end(paragraph)
    for item in [item for item in marked if local(item) not in _OF_THE_END]:
        marked.remove(item)
    marked.extend(copy.deepcopy(item) for item in (() if look is None else look) if local(item) not in _OF_A_RUN)
    clear_mark(paragraph)  # one that says nothing goes


def set_mark(paragraph: etree._Element, kind: str, tracker: Tracker) -> None:
    """Say that the paragraph's end was inserted or deleted."""
    marked = _properties_of_end(paragraph)
    if child(marked, kind) is None:
        place = 1 if kind == "del" and child(marked, "ins") is not None else 0
        marked.insert(place, tracker.mark(kind))


def clear_mark(paragraph: etree._Element, *kinds: str) -> None:
    """Take a revision off the paragraph's end."""
    marked = child(child(paragraph, "pPr"), "rPr")
    if marked is None:
        return
    for kind in kinds:
        found = child(marked, kind)
        if found is not None:
            marked.remove(found)
    if len(marked) == 0:
        around = marked.getparent()
        assert around is not None
        around.remove(marked)


def delete_content(paragraph: etree._Element, tracker: Tracker) -> None:
    """Mark all runs of the paragraph as deleted, the end not; what the author inserted goes for good."""
    runs = [run for run in paragraph.iter(w("r")) if _inside(run, paragraph)]
    for run in runs:
        if any(tracker.owns(around) for around in run.iterancestors()):
            remove_emptied(run)
        else:
            delete_run(run, tracker)


def accept(paragraph: etree._Element, wanted: Callable[[etree._Element], bool]) -> None:
    """Make the wanted revisions part of the text. The end's own revision is the caller's affair (`mark`)."""
    _settle(paragraph, wanted, keep=("ins", "moveTo"), lose=("del", "moveFrom"), restore=False)


def reject(paragraph: etree._Element, wanted: Callable[[etree._Element], bool]) -> None:
    """Undo the wanted revisions."""
    _settle(paragraph, wanted, keep=("del", "moveFrom"), lose=("ins", "moveTo"), restore=True)


def revisions(paragraph: etree._Element) -> list[etree._Element]:
    """Every revision in the paragraph, its end's too."""
    return list(paragraph.iter(*(w(kind) for kind in ("ins", "del", "moveTo", "moveFrom", "rPrChange", "pPrChange"))))


def remove_emptied(element: etree._Element) -> None:
    """Remove an element and the revision around it that this leaves empty."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
    if len(parent) == 0 and local(parent) in ("ins", "del", "moveTo", "moveFrom"):
        remove_emptied(parent)


def _settle(
    paragraph: etree._Element, wanted: Callable[[etree._Element], bool], *, keep: tuple[str, ...], lose: tuple[str, ...], restore: bool
) -> None:
    for element in list(paragraph.iter()):
        word = local(element)
        parent = element.getparent()
        if word not in (*keep, *lose, *_CHANGES) or parent is None or not wanted(element):
            continue
        if local(parent) in ("rPr", "trPr") and word not in _CHANGES:
            continue  # the revision of a paragraph's end or of a table row
        if word in _CHANGES:
            _settle_format(element, parent, restore)
        elif word in keep:
            _unwrap(element)
        else:
            remove_emptied(element)


def _settle_format(change: etree._Element, holder: etree._Element, restore: bool) -> None:
    """A change of format: the old properties stand inside the change."""
    holder.remove(change)
    if not restore:
        return
    old = change[0] if len(change) else None
    kept = [item for item in holder if local(item) in ("rPr", "sectPr", "ins", "del", "moveFrom", "moveTo")]
    for item in list(holder):
        holder.remove(item)
    fresh = [copy.deepcopy(item) for item in old] if old is not None else []
    if local(holder) == "rPr":
        holder.extend([*kept, *fresh])
    else:
        holder.extend([*fresh, *kept])


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    place = parent.index(element)
    for text in element.iter(w("delText")):
        text.tag = w("t")
    for number, item in enumerate(list(element)):
        parent.insert(place + number, item)
    parent.remove(element)


def _inside(run: etree._Element, paragraph: etree._Element) -> bool:
    """The run belongs to the paragraph itself, not to one in a text box of it, and is not deleted already."""
    for around in run.iterancestors():
        if around is paragraph:
            return True
        if local(around) in ("p", "del", "moveFrom", "r"):
            return False
    return False
