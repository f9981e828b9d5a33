"""The form of references: an act named in full once and in short afterwards (KZ-R05; L480 art. 25(6)); a law that leans on an act
of lower force by its title and number (KZ-R07; L480 art. 25(1)); too many references in one paragraph (KZ-R06; art. 25(2))."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._references import repeals
from copilot.findings import Finding, Severity
from law.act import Role
from law.citations.model import CitedAct
from law.force import LOWEST_LAW
from law.words import Words

# Of 9,765 paragraphs of published acts and bills 479 have one reference into their own act, 37 two, 4 three and none more.
_MOST = 3
_LOWER = frozenset({"resolution", "order", "decision"})


def _find(draft: Draft) -> Iterable[Finding]:
    inner = Counter(c.position for c in draft.citations if c.internal and not c.amended and draft.act.roles[c.position] is Role.PROVISION)
    for position, count in inner.items():
        if count > _MOST:
            yield finding("technique", "KZ-R06", Severity.NOTE, draft, position, None, _MANY.format(count=count))
    law = 0 < draft.act.meta.level <= LOWEST_LAW
    last: tuple[object, ...] | None = None
    told: set[tuple[object, ...]] = set()
    for citation in sorted(draft.citations, key=lambda c: (c.position, c.start)):
        if citation.internal or citation.act is None:
            continue
        if draft.act.roles[citation.position] is not Role.PROVISION or repeals(draft, citation.position):
            continue
        span = citation.start, citation.end
        name = _full(citation.act)
        if name is not None and name == last and name not in told:
            told.add(name)
            yield finding("technique", "KZ-R05", Severity.NOTE, draft, citation.position, span, _AGAIN)
        if citation.alias or name is not None:
            last = name
        if law and citation.act.kind in _LOWER and citation.act.number and citation.act.date:
            yield finding("technique", "KZ-R07", Severity.NOTE, draft, citation.position, span, _DOWN)


def _full(act: CitedAct) -> tuple[object, ...] | None:
    """What an act is told by where it is named in full: with its title, its number and its date."""
    return (act.title, act.number, act.date) if act.title and act.number and act.date else None


_AGAIN = Words(
    kk="Акт қатарынан екінші рет толық аталған; алғашқысынан кейін қысқа сілтеме жеткілікті.",
    ru="Акт снова назван полностью; после первого упоминания достаточно краткой ссылки.",
    en="The act is named in full again; after the first time a short reference will do.",
)
_DOWN = Words(
    kk="Заң өзінен төмен тұрған актіге сілтеме жасайды; сілтемелер деңгейі жоғары актілерге жасалады.",
    ru="Закон ссылается на акт более низкого уровня; ссылаются на акты более высокого уровня.",
    en="The law refers to an act of lower force; references go to acts of higher force.",
)

_MANY = Words(
    kk="Бір абзацта осы актінің элементтеріне сілтеме көп ({count}); сілтеме байланысты көрсету үшін ғана жасалады (25-баптың 2-тармағы).",
    ru="В одном абзаце много ссылок внутри акта ({count}); ссылки служат лишь показу связи норм (пункт 2 статьи 25).",
    en="One paragraph holds many references into the act ({count}); they serve only to show a link between norms (art. 25(2)).",
)

CHECK = BillCheck(
    id="reference-form",
    kinds=("technique",),
    title=Words(kk="Сілтемелердің нысаны", ru="Форма ссылок", en="The form of references"),
    find=_find,
)
