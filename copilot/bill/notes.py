"""What stands beside the text of a document: footnotes and endnotes, headers and footers. Read, never written: an edit keeps their
parts byte for byte."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from copilot.bill.package import Package
from copilot.bill.story import NAMESPACE, STRICT
from copilot.bill.text import attribute, local, raw_text, w
from copilot.bill.view import Note
from law.text import clean
from law.words import Problem

_ENDNOTE_NUMBERS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")  # Word's own, unless the document says otherwise


def read(package: Package) -> tuple[Note, ...]:
    """All of them: footnotes, endnotes, then headers and footers, each text once."""
    found = [*_of_text(package, "footnotes", "footnote"), *_of_text(package, "endnotes", "endnote")]
    seen: set[tuple[str, str]] = set()
    for relation in package.main_relations:
        if relation.kind in ("header", "footer") and not relation.external and package.has(relation.target):
            text = _text(_root(package, relation.target))
            if text and (relation.kind, text) not in seen:
                seen.add((relation.kind, text))
                found.append(Note(relation.kind, relation.id, "", text))
    return tuple(found)


def _of_text(package: Package, part: str, kind: str) -> Iterator[Note]:
    name = package.related(part)
    if not name:
        return
    count = 0
    for element in _root(package, name):
        # Separators are notes too, of a type of their own (ECMA-376 part 1, 17.18.33).
        if local(element) == kind and attribute(element, "type", "normal") == "normal":
            count += 1
            number = str(count) if kind == "footnote" or count > len(_ENDNOTE_NUMBERS) else _ENDNOTE_NUMBERS[count - 1]
            yield Note(kind, attribute(element, "id"), number, _text(element))


def _root(package: Package, part: str) -> etree._Element:
    """The tree of a part; an empty one where the part is damaged, which need not keep the text from being read."""
    try:
        return package.parse(package.read(part).replace(STRICT.encode(), NAMESPACE.encode()), part)
    except Problem:
        return etree.Element("none")


def _text(element: etree._Element) -> str:
    lines = (clean(raw_text(paragraph)) for paragraph in element.iter(w("p")))
    return "\n".join(line for line in lines if line)
