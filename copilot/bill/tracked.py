"""Text put in and taken out as tracked changes (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from lxml import etree

from copilot.bill import runs
from copilot.bill.text import atoms, child, local, w


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


def insert(paragraph: etree._Element, place: int, text: str, lean: int, look: int, tracker: Tracker) -> None:
    """Insert as a tracked insertion; text that joins an insertion of the same author becomes part of it. `look`: the
    place of the characters whose format it takes."""
    found = atoms(paragraph)
    near = [a for a in found if a.text and not a.gone and a.start <= place <= a.end and tracker.owns(a.revision)]
    anchor = runs.neighbour(found, place, lean)
    if near:
        inside = next((a for a in near if a.start < place < a.end), near[0])
        runs.insert_into(inside, place - inside.start, text)
        return
    if anchor is None:
        run = runs.append_run(paragraph, text)
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
    run.extend(runs.content(text))
    insertion = tracker.mark("ins")
    insertion.append(run)
    beside = anchor.run
    after = place > anchor.start
    if anchor.start < place < anchor.end:
        runs.split_at(paragraph, place)
        # The anchor's run now ends at the place.
    elif after and anchor.element.getnext() is not None:
        runs.split_run(anchor.run, anchor.element.getnext())
    elif not after:
        runs.split_run(anchor.run, anchor.element)
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
            twin = etree.Element(parent.tag, runs.attributes(parent))
            twin.extend(rest)
            above.insert(above.index(parent) + 1, twin)
            above.insert(above.index(parent) + 1, insertion)
        else:
            above.insert(above.index(parent) + (0 if rest else 1), insertion)
        return
    parent.insert(parent.index(beside) + (1 if after else 0), insertion)


def delete(paragraph: etree._Element, start: int, end: int, tracker: Tracker) -> None:
    """Delete as a tracked deletion; what the same author inserted goes for good."""
    if start == end:
        return
    for run in runs.isolate(paragraph, start, end):
        if any(tracker.owns(around) for around in run.iterancestors()):
            runs.drop(run)
        else:
            delete_run(run, tracker)


def delete_run(run: etree._Element, tracker: Tracker) -> None:
    """Mark a run as deleted, joining a deletion of the same author directly before or after it."""
    for text in run.findall("{*}t"):
        text.tag = w("delText")
        if (text.text or "") != (text.text or "").strip():
            text.set(runs.PRESERVE, "preserve")
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


def identity(element: etree._Element) -> str:
    """The id of a revision."""
    return element.get(w("id"), "")
