"""Adding to the small parts of a package (relationships, content types, comments) without rewriting what they hold."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from copilot.bill.package import Package, relations_part
from copilot.bill.story import encoding_of

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"

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
