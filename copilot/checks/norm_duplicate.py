"""Norms said twice: inside the bill, and what an act of the same or higher force already says (KZ-W03; L480 art. 24(3), 50)."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._kinship import Relation
from copilot.checks._verdicts import verdicts
from copilot.findings import Finding, Severity
from law.words import Words


def _find(draft: Draft) -> Iterable[Finding]:
    for sentence, kin in verdicts(draft).items():
        if kin[0].relation is Relation.SAME:
            own = kin[0].source is None
            message = (_HERE if own else _THERE).format(act=kin[0].evidence(draft).title)
            yield finding(
                "norm-duplicate", "KZ-W03", Severity.WARNING, draft, sentence.position, (sentence.start, sentence.end), message,
                evidence=tuple(k.evidence(draft) for k in kin[:3]),
            )  # fmt: skip


_HERE = Words(
    kk="Бұл норма жобада бұрын айтылған.",
    ru="Эта норма в проекте уже изложена.",
    en="The bill already says this.",
)
_THERE = Words(
    kk="Бұл норма «{act}» актісінде бар; қайталаудың орнына оған сілтеме жасау жеткілікті.",
    ru="Эта норма уже есть в акте «{act}»; вместо повторения достаточно ссылки на нее.",
    en="“{act}” already says this; a reference would do instead of repeating it.",
)

CHECK = BillCheck(
    id="norm-duplicate",
    kinds=("norm-duplicate",),
    title=Words(kk="Нормалардың қайталануы", ru="Повторение норм", en="Norms said twice"),
    find=_find,
)
