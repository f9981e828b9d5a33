"""Answers to comments, as Word has them: a comment of its own on the same words, and a part that says which comment it answers
(MS-DOCX 2.7.1, commentsExtended). Programs that do not know that part show both comments side by side."""

from __future__ import annotations

import hashlib

from lxml import etree

from copilot.bill import comments, parts
from copilot.bill.comments import PARAGRAPH_ID, W15, Remark, answered, id_of, last_paragraph
from copilot.bill.package import Package
from copilot.bill.text import local

_KIND = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_OF = f"{{{W15}}}paraId"


def with_reply(package: Package, to: str, remark: Remark, key: str, *, strict: bool) -> Package:
    """The package with a comment, of the id `key`, that answers the comment `to`."""
    package = comments.with_comments(package, [remark], [key], strict=strict)
    part = package.related("comments")
    root = package.parse(package.read(part), part)
    # An answer to an answer answers the first comment: Word knows threads of one depth.
    first = answered(package, root).get(to, to)
    used = {value for one in root.iter() if (value := one.get(PARAGRAPH_ID))}
    lines = []
    for one in (first, key):
        comment = next(element for element in root if id_of(element) == one)
        paragraph = last_paragraph(comment)
        if not paragraph.get(PARAGRAPH_ID):
            paragraph.set(PARAGRAPH_ID, _fresh(f"{one} {remark}", used))
        lines.append(paragraph.get(PARAGRAPH_ID, ""))
    package = package.replacing({part: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)})
    extended = package.related("commentsExtended")
    known = {one.get(_OF) for one in package.xml(extended)} if extended else set()
    xml = "" if lines[0] in known else f'<w15:commentEx xmlns:w15="{W15}" w15:paraId="{lines[0]}" w15:done="0"/>'
    xml += f'<w15:commentEx xmlns:w15="{W15}" w15:paraId="{lines[1]}" w15:paraIdParent="{lines[0]}" w15:done="0"/>'
    if extended:
        return package.replacing({extended: parts.appended(package.read(extended), xml)})
    empty = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w15:commentsEx xmlns:w15="{W15}"/>'.encode()
    return parts.with_related(package, _KIND, "commentsExtended.xml", _TYPE, parts.appended(empty, xml), strict=False)[0]


def anchor(paragraph: etree._Element, to: str, key: str, style: str) -> bool:
    """Anchor an answer where the comment `to` is anchored, as far as that is in this paragraph. Returns whether something was."""
    found = False
    for element in list(paragraph.iter()):
        word = local(element)
        if word == "commentRangeStart" and id_of(element) == to:
            element.addnext(comments.range_mark("commentRangeStart", key))
            found = True
        elif word == "commentReference" and id_of(element) == to:
            run = element.getparent()
            assert run is not None
            run.addnext(comments.mark(key, style))
            run.addnext(comments.range_mark("commentRangeEnd", key))
            found = True
    return found


def _fresh(seed: str, used: set[str]) -> str:
    """Eight hexadecimal digits below 0x80000000 that no paragraph has (MS-DOCX 2.5.1.13)."""
    for count in range(1000):
        found = f"{int(hashlib.sha256(f'{seed} {count}'.encode()).hexdigest()[:8], 16) & 0x7FFFFFFE | 1:08X}"
        if found not in used:
            used.add(found)
            return found
    raise AssertionError("no id is free")
