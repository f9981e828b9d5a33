"""What people have decided about findings: dismissed, why, by whom, when.

The decisions travel with the bill, in a custom XML part of its .docx, so that a colleague sees them too. A finding is known
again by its rule, its provision and the words it is about; where its provision was renumbered or moved, by its rule and
words alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from copilot.bill.text import writable
from copilot.findings import Finding

NAMESPACE = "urn:zhoba:decisions"
_FIELDS = ("rule", "provision", "author", "at")


@dataclass(frozen=True, slots=True)
class Dismissal:
    """`at`: when, ISO 8601. `reason` may be empty."""

    rule: str
    provision: str
    quote: str
    reason: str = ""
    author: str = ""
    at: str = ""


def read(data: bytes) -> tuple[Dismissal, ...]:
    """The decisions of a part that `write` made; none where it is empty or cannot be read: it is never a reason not to open
    a bill."""
    if not data:
        return ()
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ()
    return tuple(
        Dismissal(
            item.get("rule", ""),
            item.get("provision", ""),
            item.findtext(f"{{{NAMESPACE}}}quote") or "",
            item.findtext(f"{{{NAMESPACE}}}reason") or "",
            item.get("author", ""),
            item.get("at", ""),
        )
        for item in root.iter(f"{{{NAMESPACE}}}dismissed")
    )


def write(decisions: Sequence[Dismissal]) -> bytes:
    """The part that holds the decisions."""
    root = etree.Element(f"{{{NAMESPACE}}}decisions", nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # the stubs know no default
    for one in decisions:
        item = etree.SubElement(root, f"{{{NAMESPACE}}}dismissed", {name: writable(getattr(one, name)) for name in _FIELDS})
        for name in ("quote", "reason"):
            etree.SubElement(item, f"{{{NAMESPACE}}}{name}").text = writable(getattr(one, name))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def matched(findings: Sequence[Finding], provisions: Sequence[str], decisions: Sequence[Dismissal]) -> list[Dismissal | None]:
    """For each finding, the decision about it. `provisions`: the path of each finding's provision. A decision is about the
    finding at its own provision; only where there is none, about those of the same rule and words elsewhere."""
    exact = {_key(one.rule, one.provision, one.quote): one for one in decisions}
    keys = [_key(finding.rule, path, finding.quote) for finding, path in zip(findings, provisions, strict=True)]
    used = Counter(key for key in keys if key in exact)
    moved = {(rule, quote): one for (rule, path, quote), one in exact.items() if quote and not used[rule, path, quote]}
    return [exact.get(key) or moved.get((key[0], key[2])) for key in keys]


def _key(rule: str, path: str, quote: str) -> tuple[str, str, str]:
    return rule, path, " ".join(quote.split())
