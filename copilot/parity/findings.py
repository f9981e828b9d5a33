"""Differences between the two texts of a bill as findings in the one that is checked (KZ-B01 to KZ-B06)."""

from __future__ import annotations

from collections.abc import Sequence

from copilot.findings import Evidence, Finding, Severity
from copilot.parity import Item, of_acts
from copilot.parity.defined import Pair
from law.act import Act
from law.words import Language

_RULES = {"structure": "KZ-B01", "missing": "KZ-B01", "number": "KZ-B02", "date": "KZ-B02", "reference": "KZ-B03", "term-count": "KZ-B05"}


def findings(bill: Act, other: Act, known: Sequence[Pair] = ()) -> tuple[Finding, ...]:
    """Where the bill and its text in the other language part, in the bill. `known`: terms that say the same, as in `of_acts`."""
    return tuple(mine for mine, _ in both(bill, other, known))


def both(bill: Act, other: Act, known: Sequence[Pair] = ()) -> tuple[tuple[Finding, Finding], ...]:
    """Each place where the two texts part, as a finding of the bill and as one of the other text."""
    kazakh = bill.meta.language is Language.KK
    items = of_acts(bill, other, known) if kazakh else of_acts(other, bill, known)
    return tuple((_finding(bill, other, item, kazakh), _finding(other, bill, item, not kazakh)) for item in items)


def _finding(bill: Act, other: Act, item: Item, kazakh: bool) -> Finding:
    own, theirs = (item.kazakh, item.russian) if kazakh else (item.russian, item.kazakh)
    position, start, end = _place(bill, item.provision, own)
    evidence = Evidence("self", other.meta.title, item.provision, theirs or own)
    severity = Severity.WARNING if item.type == "term-count" else Severity.ERROR
    return Finding(
        "parity",
        item.rule or _RULES[item.type],
        severity,
        position,
        start,
        end,
        bill.paragraphs[position].text[start:end],
        item.why,
        (evidence,),
        item.type,
    )


def _place(bill: Act, path: str, quote: str) -> tuple[int, int, int]:
    """The paragraph of the unit that holds the quotation, and where; where it is missing, the unit's first line."""
    inside = [at for at, owner in enumerate(bill.owners) if owner == path or owner.startswith(f"{path}/")] or list(
        range(len(bill.paragraphs))
    )
    for at in inside if quote else ():
        text, printed = bill.paragraphs[at].text, bill.paragraphs[at].read_text
        start = text.find(quote)
        if start >= 0:
            return at, start, start + len(quote)
        if printed == quote:  # its number is Word's own
            return at, 0, len(text)
    first = next((at for at in inside if bill.paragraphs[at].text), inside[0])
    return first, 0, len(bill.paragraphs[first].text)
