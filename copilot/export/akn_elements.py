"""Elements, identifiers and addresses of Akoma Ntoso 3.0 (Naming Convention Version 1.0, sections 4 and 5)."""

from __future__ import annotations

import datetime

from lxml import etree

from copilot.bill.text import writable
from law.act import Metadata

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_NAMES: dict[str | None, str] = {None: NAMESPACE}
_ABBREVIATIONS = {"pt": "para", "sub": "point", "ind": "al", "ch": "chp", "par": "subchp"}
_BREAKS = str.maketrans("\n\t\v", "   ")
COUNTRY = "kz"


def element(tag: str, *content: etree._Element | str, **attributes: str) -> etree._Element:
    """An element of the standard with its text and children."""
    made = etree.Element(f"{{{NAMESPACE}}}{tag}", attributes, nsmap=_NAMES)  # type: ignore[arg-type]  # the stubs know no default namespace
    for part in content:
        if not isinstance(part, str):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + part
        else:
            made.text = (made.text or "") + part
    return made


def plain(text: str) -> str:
    """Text without the characters that XML cannot hold; a line break within a paragraph is a space."""
    return writable(text.translate(_BREAKS))


def eid(path: str) -> str:
    """The identifier of a provision in its document: `art_5/pt_2` is `art_5__para_2`."""
    return "__".join(_component(part) for part in path.split("/"))


def work(meta: Metadata, today: datetime.date) -> str:
    """The address of an act or bill, whatever its language and edition. `today` dates one that has no date."""
    form = "bill" if is_bill(meta) else "act"
    number = meta.number or meta.id or "draft"
    return f"/akn/{COUNTRY}/{form}/{meta.kind or 'act'}/{(meta.date or today).isoformat()}/{slug(number)}"


def is_bill(meta: Metadata) -> bool:
    return meta.draft or not meta.number


def slug(text: str) -> str:
    """Text as a part of an address."""
    return "-".join(filter(None, "".join(c if c.isalnum() or c in ".~" else " " for c in text.lower()).split())) or "0"


def _component(part: str) -> str:
    kind, _, number = part.partition("_")
    return f"{_ABBREVIATIONS.get(kind, kind)}_{slug(number)}"
