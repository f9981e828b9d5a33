"""The annotated draft: the bill as it is, with one Word comment for each finding."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from copilot.basis import basis
from copilot.bill import Bill, disk
from copilot.bill.comments import Remark
from copilot.checks import every_check
from copilot.export import cleaning
from copilot.findings import Evidence, Finding, Severity
from law.words import Language, Words

AUTHOR = "Zhoba"
INITIALS = "Zh"

SEVERITIES: Mapping[Severity, Words] = {
    Severity.ERROR: Words("Қате", "Ошибка", "Error"),
    Severity.WARNING: Words("Ескерту", "Предупреждение", "Warning"),
    Severity.NOTE: Words("Назар аударыңыз", "Обратите внимание", "Note"),
}
_PREVAILS = Words("Басым күші бар: {norm}. Негізі: {basis}", "Преимущество: {norm}. Основание: {basis}", "Prevails: {norm}. Basis: {basis}")
_INSTEAD = Words("Ұсынылады: {text}", "Предлагается: {text}", "Suggested: {text}")
_LONGEST = 600  # characters of a quotation; the whole stands in the law


@dataclass(frozen=True, slots=True)
class Written:
    """What an annotated draft got and lost: `comments`, one for each finding; `removed` as `copilot.export.cleaning` says."""

    comments: int
    removed: tuple[cleaning.Removed, ...]


def annotated(
    bill: Bill, findings: Sequence[Finding], out: Path | str, language: Language, keep: Collection[str] = cleaning.KEPT
) -> Written:
    """Write the bill to `out` with a comment for each finding on its exact characters, and without what a file should not carry
    away unasked, but for what `keep` names. The open bill and what it already has of comments stay as they are. Raises Problem
    where `out` cannot be written."""
    bill.check_name(Path(out))
    copy = Bill(bill.data(), bill.name)
    copy.comment([Remark(finding.position, finding.start, finding.end, AUTHOR, INITIALS, lines(finding, language)) for finding in findings])
    data, removed = cleaning.clean(copy.data(), bill.name, keep)
    disk.write(Path(out), data)
    return Written(len(findings), removed)


def lines(finding: Finding, language: Language) -> tuple[str, ...]:
    """What a comment says: how grave, by which rule and on which article it rests, the message, the evidence, what prevails, what would be better."""
    rests_on = basis(finding)
    head = (SEVERITIES[finding.severity][language], rule_name(finding, language), rests_on[language] if rests_on else "")
    said = [" · ".join(part for part in head if part), finding.message[language]]
    said += [evidence_line(evidence, language) for evidence in finding.evidence]
    if finding.prevails is not None:
        said.append(_PREVAILS[language].format(norm=finding.prevailing(language), basis=finding.prevails.basis[language]))
    if finding.suggestion is not None:
        said.append(_INSTEAD[language].format(text=finding.suggestion))
    return tuple(said)


def rule_name(finding: Finding, language: Language) -> str:
    """The name of the check that spoke, and the id of its rule where that is another."""
    checks = every_check()
    check = next((check for check in checks if check.id == finding.rule), None) or next(
        (c for c in checks if finding.kind in c.kinds), None
    )
    if check is None:
        return finding.rule
    return check.title[language] if check.id == finding.rule else f"{check.title[language]} ({finding.rule})"


def evidence_line(evidence: Evidence, language: Language) -> str:
    """One line: the act, the provision, the edition, the quotation."""
    return f"{evidence.source(language)}: «{short(evidence.quote)}»"


def short(text: str) -> str:
    """A quotation on one line, cut at a word where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + "…"
