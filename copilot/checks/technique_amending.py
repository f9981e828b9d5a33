"""How much of an act a bill may amend, and how (L480 art. 26): a unit that is changed in many words is restated (26(6), KZ-A04),
an act that is changed in more than half of its articles is put in a new edition (26(9), KZ-A05)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from copilot.amending import AmendedAct
from copilot.checks import BillCheck, Draft
from copilot.checks._amended import amended, edition
from copilot.checks._draft import finding
from copilot.findings import Evidence, Finding, Severity
from law import naming
from law.act import Level, Status
from law.amendments import Instruction, Operation
from law.force import LOWEST_LAW
from law.words import Words

_OF_WORDS = (Operation.REPLACE_WORDS, Operation.INSERT_WORDS, Operation.DELETE_WORDS)
_MANY = 3  # changes of words in one unit from which restating it is easier to read


def _find(draft: Draft) -> Iterable[Finding]:
    for one in amended(draft):
        instructions = [outcome.instruction for outcome in one.amended.outcomes]
        if 0 < draft.act.meta.level <= LOWEST_LAW:  # below a law `technique` speaks of every such change
            yield from _piecemeal(draft, one, instructions)
        articles = {p.path for p in one.act.provisions if p.level is Level.ARTICLE and p.status is Status.IN_FORCE and "/" not in p.path}
        changed = {one.target.partition("/")[0] for one in instructions if _changes_article(one)} & articles
        if 2 * len(changed) > len(articles):
            evidence = Evidence(one.act.meta.id, one.act.meta.title, "", one.act.meta.title, edition(one))
            message = _HALF.format(act=one.act.meta.title, changed=len(changed), all=len(articles))
            yield finding(
                "technique", "KZ-A05", Severity.WARNING, draft, instructions[0].position, None, message, evidence=(evidence,)
            )  # fmt: skip


def _changes_article(one: Instruction) -> bool:
    """Of an article that is put in no other is changed."""
    return one.operation is not Operation.INSERT_PROVISION or "/" in one.target


def _piecemeal(draft: Draft, changed: AmendedAct, instructions: list[Instruction]) -> Iterable[Finding]:
    of_unit: dict[str, list[Instruction]] = defaultdict(list)
    for one in instructions:
        if one.operation in _OF_WORDS and one.target:
            of_unit[one.target].append(one)
    for path, found in of_unit.items():
        provision = changed.act.find(path)
        if len(found) < _MANY or provision is None:
            continue
        evidence = Evidence(changed.act.meta.id, changed.act.meta.title, path, changed.act.text(provision), edition(changed))
        message = _PIECEMEAL.format(target=Words.of(lambda language, path=path: naming.reference(path, language)), count=len(found))  # type: ignore[misc]
        yield finding("technique", "KZ-A04", Severity.NOTE, draft, found[-1].position, None, message, evidence=(evidence,))


_HALF = Words(
    kk="«{act}» актісінің баптарының жартысынан көбі өзгереді ({all} баптың {changed}): ол жаңа редакцияда жазылады (26-баптың 9-тармағы).",
    ru="В акте «{act}» меняется более половины статей ({changed} из {all}): он излагается в новой редакции (пункт 9 статьи 26).",
    en="More than half of the articles of “{act}” change ({changed} of {all}): it is put in a new edition (art. 26(9)).",
)
_PIECEMEAL = Words(
    kk="Бір элементтің сөздері бірнеше рет өзгереді: {target} (саны: {count}). Оны тұтас жаңа редакцияда жазған жөн (26-баптың 6-тармағы).",
    ru="В одном элементе слова меняются несколько раз: {target} ({count}). Изложите его в новой редакции целиком (пункт 6 статьи 26).",
    en="The words of one unit change several times: {target} ({count}). Restate it as a whole (art. 26(6)).",
)

CHECK = BillCheck(
    id="technique-amending",
    kinds=("technique",),
    title=Words(kk="Өзгерістер енгізу техникасы", ru="Техника внесения изменений", en="How acts are amended"),
    find=_find,
    needs_corpus=True,
)
