"""The order of definitions in a Kazakh text: that of the Kazakh alphabet (KZ-D01; L480 art. 23(7)). The Russian text follows the
Kazakh one and so has no order of its own to check."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.languages import of
from law.text import fold
from law.words import Language, Words


def _find(draft: Draft) -> Iterable[Finding]:
    if draft.language is not Language.KK:
        return
    order = {letter: number for number, letter in enumerate(of(Language.KK).alphabet)}
    before: dict[str, tuple[str, list[int]]] = {}  # the last term of each list
    for definition in draft.definitions:
        provision = draft.act.get(definition.provision)
        if definition.kind != "glossary" or provision is None:
            continue
        key = [order.get(letter, -1) for letter in fold(definition.term.partition("(")[0].strip())]
        last = before.get(provision.parent)
        if last is not None and key < last[1]:
            yield finding(
                "technique", "KZ-D01", Severity.WARNING, draft, definition.position, (definition.start, definition.end),
                _ORDER.format(term=definition.term, before=last[0]),
            )  # fmt: skip
        before[provision.parent] = (definition.term, key)


_ORDER = Words(
    kk="Ұғымдар қазақ әліпбиінің ретімен беріледі: «{term}» «{before}» ұғымынан бұрын тұруға тиіс.",
    ru="Понятия располагаются в порядке казахского алфавита: «{term}» стоит раньше, чем «{before}».",
    en="Terms follow the Kazakh alphabet: “{term}” comes before “{before}”.",
)

CHECK = BillCheck(
    id="definition-order",
    kinds=("technique",),
    title=Words(kk="Ұғымдардың реті", ru="Порядок понятий", en="The order of definitions"),
    find=_find,
)
