"""Comments of a document: reading them, adding some, anchoring them to exact characters (ECMA-376 part 1, 17.13.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from copilot.bill import parts, runs
from copilot.bill.package import Package
from copilot.bill.story import NAMESPACE, STRICT
from copilot.bill.text import atoms, attribute, local, w, writable
from copilot.bill.view import Comment

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
PARAGRAPH_ID = f"{{{W14}}}paraId"
_WRAPPERS = ("ins", "moveTo", "hyperlink", "smartTag")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment to be made: on the characters start..end of the clean text of a paragraph. `headed`: the first of its lines is bold."""

    position: int
    start: int
    end: int
    author: str
    initials: str
    lines: tuple[str, ...]
    headed: bool = True


def read(package: Package) -> tuple[Comment, ...]:
    """The comments of a document, in the order of its comments part."""
    part = package.related("comments")
    if not part:
        return ()
    found = []
    root = package.parse(package.read(part).replace(STRICT.encode(), NAMESPACE.encode()), part)
    threads = answered(package, root)
    for element in root.iterfind(w("comment")):
        text = "\n".join("".join(atom.text for atom in atoms(paragraph) if not atom.gone) for paragraph in element.iter(w("p")))
        about = {word: attribute(element, word) for word in ("id", "author", "initials", "date")}
        found.append(Comment(**about, text=text, answers=threads.get(about["id"], "")))
    return tuple(found)


def answered(package: Package, root: etree._Element) -> Mapping[str, str]:
    """Of each comment of a comments part that answers another: its id, and that of the other. A comment is known by its last
    paragraph (MS-DOCX 2.7.1, commentsExtended)."""
    part = package.related("commentsExtended")
    if not part:
        return {}
    known = {last_paragraph(one).get(PARAGRAPH_ID, ""): id_of(one) for one in root if one.find("{*}p") is not None}
    known.pop("", None)
    pairs = ((one.get(f"{{{W15}}}paraId", ""), one.get(f"{{{W15}}}paraIdParent", "")) for one in package.xml(part))
    return {known[child]: known[parent] for child, parent in pairs if child in known and parent in known}


def last_paragraph(comment: etree._Element) -> etree._Element:
    return [one for one in comment if local(one) == "p"][-1]


def id_of(element: etree._Element) -> str:
    """The `w:id` of an element, strict or transitional."""
    return next((str(value) for name, value in element.attrib.items() if str(name).endswith("}id")), "")


def fresh_ids(package: Package, sources: Iterable[bytes], number: int) -> tuple[str, ...]:
    """Ids that no comment and no anchor has."""
    used = {comment.id for comment in read(package)}
    for source in sources:
        if b"comment" in source:
            used.update(key.decode() for key in re.findall(rb"comment(?:RangeStart|RangeEnd|Reference)\b[^>]*?:id=[\"'](\d+)[\"']", source))
    first = max((int(key) for key in used if key.isdigit()), default=-1) + 1
    return tuple(str(first + offset) for offset in range(number))


def standing(paragraphs: Iterable[tuple[bytes, bytes]]) -> Iterator[tuple[str, ...]]:
    """For each paragraph, given as what stands before it and its own source: the ids of the comments that have begun
    before it and have not ended."""
    now: dict[str, None] = {}
    for before, source in paragraphs:
        _pass(before, now)
        yield tuple(now)
        _pass(source, now)


def _pass(source: bytes, now: dict[str, None]) -> None:
    if b"commentRange" not in source:
        return
    for kind, key in re.findall(rb"<[\w.-]*:?commentRange(Start|End)\b[^>]*?:id=[\"']([^\"']*)[\"']", source):
        if kind == b"Start":
            now[key.decode()] = None
        else:
            now.pop(key.decode(), None)


def with_comments(package: Package, remarks: Sequence[Remark], ids: Sequence[str], *, strict: bool) -> Package:
    """The package with comments added; its comments part is made where it has none."""
    date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    style = _style_id(package, "annotation text"), style_of_mark(package)
    xml = "".join(_comment_xml(remark, key, date, *style) for remark, key in zip(remarks, ids, strict=True))
    if strict:
        xml = xml.replace(NAMESPACE, STRICT)
    part = package.related("comments")
    if part:
        return package.replacing({part: parts.appended(package.read(part), xml)})
    root = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{STRICT if strict else NAMESPACE}"/>'
    content = parts.appended(root.encode(), xml.replace(f' xmlns:w="{STRICT if strict else NAMESPACE}"', ""))
    return parts.with_related(package, "comments", "comments.xml", _CONTENT_TYPE, content, strict=strict)[0]


def style_of_mark(package: Package) -> str:
    """The id of the style that Word gives to the mark of a comment; "" where the document has none."""
    return _style_id(package, "annotation reference")


def anchor(paragraph: etree._Element, start: int, end: int, key: str, style: str) -> None:
    """Anchor a comment to the characters start..end of a paragraph's whole text; runs are split so that it is these alone."""
    opening, closing = (range_mark(word, key) for word in ("commentRangeStart", "commentRangeEnd"))
    reference = mark(key, style)
    covered = runs.isolate(paragraph, start, end) if end > start else []
    if covered:
        _outside(covered[0], first=True).addprevious(opening)
        last = _outside(covered[-1], first=False)
        _after(last, closing, reference)
        return
    runs.split_at(paragraph, start)
    before = [atom for atom in atoms(paragraph) if atom.text and not atom.gone and atom.end <= start]
    following = next((atom for atom in atoms(paragraph) if atom.text and not atom.gone and atom.start >= start), None)
    if before:
        _after(_outside(before[-1].run, first=False), opening, closing, reference)
    elif following is not None:
        place = _outside(following.run, first=True)
        for item in (opening, closing, reference):
            place.addprevious(item)
    else:
        paragraph.extend((opening, closing, reference))


def _after(place: etree._Element, *items: etree._Element) -> None:
    for item in reversed(items):
        place.addnext(item)


def _outside(run: etree._Element, *, first: bool) -> etree._Element:
    """The run, or the insertion or link around it whose first (last) it is: an anchor should not be part of these."""
    element = run
    while (around := element.getparent()) is not None and local(around) in _WRAPPERS:
        beside = element.getprevious() if first else element.getnext()
        if beside is not None:
            break
        element = around
    return element


def range_mark(word: str, key: str) -> etree._Element:
    """`commentRangeStart` or `commentRangeEnd` of a comment."""
    return etree.Element(w(word), {w("id"): key})


def mark(key: str, style: str) -> etree._Element:
    """The run that shows that a comment stands here."""
    run = etree.Element(w("r"))
    if style:
        etree.SubElement(etree.SubElement(run, w("rPr")), w("rStyle"), {w("val"): style})
    etree.SubElement(run, w("commentReference"), {w("id"): key})
    return run


def _comment_xml(remark: Remark, key: str, date: str, text_style: str, mark_style: str) -> str:
    comment = etree.Element(
        w("comment"),
        {w("id"): key, w("author"): remark.author, w("date"): date, w("initials"): remark.initials},
        nsmap={"w": NAMESPACE},
    )
    for number, line in enumerate(remark.lines or ("",)):
        paragraph = etree.SubElement(comment, w("p"))
        if text_style:
            etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle"), {w("val"): text_style})
        if number == 0:
            run = etree.SubElement(paragraph, w("r"))
            if mark_style:
                etree.SubElement(etree.SubElement(run, w("rPr")), w("rStyle"), {w("val"): mark_style})
            etree.SubElement(run, w("annotationRef"))
        run = etree.SubElement(paragraph, w("r"))
        look = etree.SubElement(run, w("rPr"))
        if number == 0 and remark.headed:
            etree.SubElement(look, w("b"))
        etree.SubElement(look, w("sz"), {w("val"): "20"})
        text = etree.SubElement(run, w("t"), {runs.PRESERVE: "preserve"})
        text.text = writable(line).replace("\n", " ")
    return etree.tostring(comment, encoding="unicode")


def _style_id(package: Package, name: str) -> str:
    """The id of a style by the name that Word knows it by, whatever its language."""
    part = package.related("styles")
    if not part:
        return ""
    for style in package.xml(part).iterfind("{*}style"):
        named = next((item for item in style if local(item) == "name"), None)
        if named is not None and next(iter(named.attrib.values()), "") == name:
            return next((str(value) for word, value in style.attrib.items() if str(word).endswith("}styleId")), "")
    return ""
