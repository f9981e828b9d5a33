"""The text of a `w:p`, atom by atom, each with the element that holds it, so that an edit touches that element alone.

The text is that of the view `final`, the same as `law.formats.wordml` reads: tracked insertions are in it, tracked
deletions are not. Here every atom is told besides with what stands around it, deleted text is told too, and what has no
text (images, notes, equations, text boxes) is an atom of no length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from law.formats.wordml import W
from law.text import clean

# Elements of a run that are text, with the text they stand for (as python-docx has it, which places are counted in).
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_TRANSPARENT = {"smartTag", "customXml", "fldSimple", "sdt", "sdtContent", "dir", "bdo"}
_OBJECTS = {
    "drawing": "image",
    "pict": "image",
    "object": "object",
    "footnoteReference": "footnote",
    "endnoteReference": "endnote",
    "commentReference": "comment",
    "sym": "symbol",
    "ruby": "ruby",
    "pgNum": "page number",
    "footnoteRef": "note mark",
    "endnoteRef": "note mark",
    "annotationRef": "note mark",
    "instrText": "field",
    "delInstrText": "field",
}
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Atom:
    """`start`: offset into the paragraph's text; `run`: the `w:r` it is in (the object itself for an equation).
    `revision`: the nearest `w:ins`, `w:del`, `w:moveTo` or `w:moveFrom` around the run; `gone`: it is deleted text.
    `plain`: it stands in the paragraph or a hyperlink directly, where python-docx sees it."""

    element: etree._Element
    kind: str  # text, sign, or the name of an object
    text: str
    start: int
    run: etree._Element
    revision: etree._Element | None
    link: etree._Element | None
    gone: bool
    plain: bool

    @property
    def end(self) -> int:
        return self.start + (0 if self.gone else len(self.text))


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def w(word: str) -> str:
    """The qualified name `w:word`."""
    return W + word


def child(element: etree._Element | None, word: str) -> etree._Element | None:
    """The first child `w:word`."""
    return None if element is None else next(element.iterchildren(W + word), None)


def attribute(element: etree._Element | None, word: str, default: str = "") -> str:
    """The attribute `w:word`."""
    return default if element is None else element.get(W + word, default)


def atoms(paragraph: etree._Element) -> list[Atom]:
    """Atoms in order."""
    found: list[Atom] = []
    at = 0
    for item in _walk(paragraph, _Around(), []):
        found.append(replace(item, start=at) if at else item)
        at = found[-1].end
    return found


def raw_text(paragraph: etree._Element) -> str:
    """All the text, ends included."""
    return "".join(atom.text for atom in atoms(paragraph) if not atom.gone)


def lead(raw: str) -> int:
    """How many characters of `raw` come before its clean text."""
    return len(raw) - len(raw.lstrip()) if clean(raw) else 0


def writable(text: str) -> str:
    """The text without characters that XML cannot hold, with one kind of line end."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a run."""

    revision: etree._Element | None = None
    link: etree._Element | None = None
    gone: bool = False
    plain: bool = True


def _walk(parent: etree._Element, around: _Around, fields: list[bool]) -> Iterator[Atom]:
    for element in parent:
        word = local(element)
        if word == "r":
            yield from _run(element, element, around, fields)
        elif word in ("del", "moveFrom"):
            yield from _walk(element, replace(around, revision=element, gone=True, plain=False), fields)
        elif word in ("ins", "moveTo"):
            yield from _walk(element, replace(around, revision=element, plain=False), fields)
        elif word == "hyperlink":
            yield from _walk(element, replace(around, link=element, plain=around.plain and around.link is None), fields)
        elif word in _TRANSPARENT:
            yield from _walk(element, replace(around, plain=False), fields)
        elif word == "AlternateContent":
            branch = _branch(element)
            yield from _walk(branch, replace(around, plain=False), fields) if branch is not None else ()
        elif word in ("oMath", "oMathPara"):
            yield _atom(element, "equation", "", element, around)


def _run(parent: etree._Element, run: etree._Element, around: _Around, fields: list[bool]) -> Iterator[Atom]:
    """`fields`: of each complex field that is open, whether its code is still going on; a code is no text."""
    for element in parent:
        word = local(element)
        if word == "fldChar":
            _field(attribute(element, "fldCharType"), fields)
            yield _atom(element, "field", "", run, around)
        elif word in _OBJECTS:
            yield _atom(element, _OBJECTS[word], "", run, around)
        elif word == "AlternateContent":
            branch = _branch(element)
            inner = list(_run(branch, run, replace(around, plain=False), fields)) if branch is not None else []
            yield from inner or [_atom(element, "drawing", "", run, around)]
        elif True in fields:
            continue
        elif word == "t" or (word == "delText" and around.gone):
            yield _atom(element, "text", element.text or "", run, around)
        elif word in _SIGNS:
            yield _atom(element, "sign", _SIGNS[word], run, around)
        elif word == "br":
            kind = attribute(element, "type", "textWrapping")
            line = kind == "textWrapping"
            yield _atom(element, "sign" if line else f"{kind} break", "\n" if line else "", run, around)


def _atom(element: etree._Element, kind: str, text: str, run: etree._Element, around: _Around) -> Atom:
    return Atom(element, kind, text, 0, run, around.revision, around.link, around.gone, around.plain)


def _field(kind: str, fields: list[bool]) -> None:
    if kind == "begin":
        fields.append(True)
    elif fields and kind == "separate":
        fields[-1] = False
    elif fields and kind == "end":
        fields.pop()


def _branch(alternate: etree._Element) -> etree._Element | None:
    """The branch of mc:AlternateContent that is read: the first choice, else the fall-back."""
    return next((branch for word in ("Choice", "Fallback") for branch in alternate if local(branch) == word), None)
