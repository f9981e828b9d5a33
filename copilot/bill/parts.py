"""Adding to the small parts of a package (relationships, content types, comments) without rewriting what they hold."""

from __future__ import annotations

import contextlib
import re
import uuid
from xml.sax.saxutils import quoteattr

from lxml import etree

from copilot.bill.package import Package, relations_part
from copilot.bill.story import encoding_of
from law.words import Problem

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"

_NO_RELATIONSHIPS = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONSHIPS}"/>'.encode()

_END = re.compile(r"</[^<>]+>\s*(?:<!--(?:[^-]|-(?!->))*-->\s*)*$")
_EMPTY_ROOT = re.compile(r"<([\w.:-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)/>\s*$")


def appended(data: bytes, xml: str) -> bytes:
    """An XML part with elements put in at the end of its root; every other byte as it was."""
    encoding = encoding_of(data)
    text = data.decode(encoding)
    end = _END.search(text)
    if end is not None:
        text = text[: end.start()] + xml + text[end.start() :]
    else:
        text = _EMPTY_ROOT.sub(lambda root: f"<{root[1]}{root[2]}>{xml}</{root[1]}>", text)
    return text.encode(encoding, "xmlcharrefreplace")


def with_related(
    package: Package, kind: str, file: str, content_type: str, content: bytes, *, strict: bool, into: str = ""
) -> tuple[Package, str]:
    """The package with a new part that its main part is related to, and the part's name: `file` beside the main part (or
    in the folder `into`), or a like name that is free. `kind` is the last word of the relationship's type, or a whole type."""
    home = package.main.rpartition("/")[0]
    folder = into or home
    stem, _, suffix = file.partition(".")
    names = [f"{stem}{number or ''}.{suffix}" for number in range(1000)]
    name = next(name for name in names if not package.has(f"{folder}/{name}"))
    part = f"{folder}/{name}".lstrip("/")
    target = "../" * len(home.split("/") if home else ()) + part if into else name
    type_ = kind if ":" in kind else f"{_KINDS_STRICT if strict else _KINDS}/{kind}"
    used = {relation.id for relation in package.main_relations}
    key = next(f"rId{number}" for number in range(len(used) + 1, 10**6) if f"rId{number}" not in used)
    relation = f'<Relationship xmlns="{_RELATIONSHIPS}" Id="{key}" Type={quoteattr(type_)} Target={quoteattr(target)}/>'
    rels = relations_part(package.main)
    before = package.read(rels) if package.has(rels) else _NO_RELATIONSHIPS
    override = f'<Override xmlns="{_TYPES}" PartName={quoteattr("/" + part)} ContentType={quoteattr(content_type)}/>'
    return (
        package.replacing(
            {
                rels: appended(before, relation),
                "[Content_Types].xml": appended(package.read("[Content_Types].xml"), override),
                part: content,
            }
        ),
        part,
    )


def custom_xml(package: Package, namespace: str) -> str:
    """The custom XML part whose root is of a namespace; "" where there is none."""
    for relation in package.main_relations:
        part = relation.target
        if relation.kind == "customXml" and not relation.external and package.has(part):
            with contextlib.suppress(Problem):  # a part that is no XML is none of ours
                if etree.QName(package.parse(package.read(part), part)).namespace == namespace:
                    return part
    return ""


def with_custom_xml(package: Package, namespace: str, content: bytes, *, strict: bool) -> Package:
    """The package with a custom XML part, and the part of its properties without which Word makes one of its own and
    LibreOffice loses it (ECMA-376-1, 15.2.5 and 15.2.6)."""
    number = next(n for n in range(1, 10**6) if not any(package.has(f"customXml/{name}{n}.xml") for name in ("item", "itemProps")))
    package, part = with_related(package, "customXml", f"item{number}.xml", "application/xml", content, strict=strict, into="customXml")
    properties = f"itemProps{number}.xml"
    item = f"{{{uuid.uuid5(uuid.NAMESPACE_URL, namespace)}}}".upper()
    described = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem xmlns:ds="{_CUSTOM}" ds:itemID={quoteattr(item)}>'
        f"<ds:schemaRefs><ds:schemaRef ds:uri={quoteattr(namespace)}/></ds:schemaRefs></ds:datastoreItem>"
    )
    kind = f"{_KINDS_STRICT if strict else _KINDS}/customXmlProps"
    relation = f'<Relationship xmlns="{_RELATIONSHIPS}" Id="rId1" Type={quoteattr(kind)} Target={quoteattr(properties)}/>'
    override = f'<Override xmlns="{_TYPES}" PartName={quoteattr(f"/customXml/{properties}")} ContentType={quoteattr(_CUSTOM_TYPE)}/>'
    return package.replacing(
        {
            relations_part(part): appended(_NO_RELATIONSHIPS, relation),
            f"customXml/{properties}": described.encode(),
            "[Content_Types].xml": appended(package.read("[Content_Types].xml"), override),
        }
    )
