"""The report: what was checked, and each finding with its place, where it stands, its quotation and its evidence; a page of
HTML that needs nothing else, or a Word document where the file's name says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import BytesIO
from pathlib import Path

from copilot import decisions
from copilot.bill import disk
from copilot.bill.text import writable
from copilot.check import Coverage, Report
from copilot.checks import every_check
from copilot.decisions import Decision, State
from copilot.export import wordml
from copilot.export.annotated import lines, short
from copilot.findings import Finding
from law import naming
from law.act import Act
from law.words import Language, Words

_TITLE = Words("Заң жобасын тексеру есебі", "Отчет о проверке проекта", "Report on the check of a bill")
_COVERAGE = Words("Тексерілді: {meter}.", "Проверено: {meter}.", "Checked: {meter}.")
_FAILED = Words("Аяқталмаған тексерулер: {names}.", "Не завершены проверки: {names}.", "Checks that broke off: {names}.")
_SKIPPED = Words(
    "Корпус болмағандықтан жүргізілмеген тексерулер: {names}.",
    "Не проведены, так как нужен корпус: {names}.",
    "Not run, for want of a corpus: {names}.",
)
_NONE = Words("Ескертулер жоқ.", "Замечаний нет.", "No findings.")
_STATE = Words("Күйі: {state}", "Состояние: {state}", "State: {state}")
_DISMISSED = Words("Алып тасталған ескертулер", "Снятые замечания", "Findings that were dismissed")
_PARAGRAPH = Words("{n}-абзац", "абзац {n}", "paragraph {n}")
_STYLE = """
body{font:16px/1.5 "Times New Roman","Liberation Serif",serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1a1d21}
h1{font-size:1.5em}article{border-top:1px solid #d9dce0;padding:.75em 0}h2{font-size:1em;margin:0}
.place,.coverage{color:#5a626b}blockquote{margin:.5em 0;padding-left:1em;border-left:3px solid #d9dce0}p{margin:.25em 0}
.error h2{color:#a8201a}.warning h2{color:#7a4f00}.note h2{color:#3d5a80}
"""


def report(act: Act, found: Report, out: Path | str, language: Language, decided: Sequence[Decision] = ()) -> None:
    """Write the report on a bill, with what people `decided` about its findings: a Word document where `out` ends in .docx,
    else HTML. Raises Problem where it cannot be written."""
    out = Path(out)
    word = out.suffix.lower() == ".docx"
    disk.write(out, document(act, found, language, decided) if word else page(act, found, language, decided).encode("utf-8"))


def document(act: Act, found: Report, language: Language, decided: Sequence[Decision] = ()) -> bytes:
    """The report as a .docx."""
    made = wordml.begun(_title(act, language), language)
    made.add_heading(writable(_title(act, language)), 1)
    for line in _coverage(found.coverage, language):
        made.add_paragraph(line)
    for finding, state, heading in _listed(act, found, decided, language):
        if heading:
            made.add_heading(heading, 1)
        head, *rest = lines(finding, language)
        made.add_heading(f"{_SIGNS[finding.severity.value]} {writable(head)}", 2)
        made.add_paragraph(_place(act, finding, language))
        made.add_paragraph(writable(state))
        made.add_paragraph(writable(short(finding.quote)), style="Quote")
        for line in rest:
            made.add_paragraph(writable(line))
    if not found.findings:
        made.add_paragraph(_NONE[language])
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def page(act: Act, found: Report, language: Language, decided: Sequence[Decision] = ()) -> str:
    """The page itself."""
    title = _title(act, language)
    body = [f"<h1>{escape(title)}</h1>"]
    body += [f'<p class="coverage">{escape(line)}</p>' for line in _coverage(found.coverage, language)]
    for finding, state, heading in _listed(act, found, decided, language):
        if heading:
            body.append(f"<h1>{escape(heading)}</h1>")
        head, *rest = lines(finding, language)
        said = "".join(f"<p>{escape(line)}</p>" for line in rest)
        body.append(
            f'<article class="{finding.severity.value}"><h2>{_SIGNS[finding.severity.value]} {escape(head)}</h2>'
            f'<p class="place">{escape(_place(act, finding, language))}</p><p>{escape(state)}</p>'
            f"<blockquote>{escape(short(finding.quote))}</blockquote>{said}</article>"
        )
    if not found.findings:
        body.append(f"<p>{escape(_NONE[language])}</p>")
    return (
        f'<!DOCTYPE html>\n<html lang="{language.value}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body>\n{chr(10).join(body)}\n</body></html>\n"
    )


def _title(act: Act, language: Language) -> str:
    return f"{_TITLE[language]}: {act.meta.title}" if act.meta.title else _TITLE[language]


def _place(act: Act, finding: Finding, language: Language) -> str:
    return naming.in_words(act.owners[finding.position], language) or _PARAGRAPH[language].format(n=finding.position + 1)


def _listed(act: Act, found: Report, decided: Sequence[Decision], language: Language) -> Iterator[tuple[Finding, str, str]]:
    """Each finding, where it stands, and the heading that goes before it: those that were dismissed come last, under one of their own."""
    about = decisions.matched(found.findings, [act.owners[finding.position] for finding in found.findings], decided)
    gone = [decision is not None and decision.state is State.DISMISSED for decision in about]
    order = sorted(range(len(about)), key=gone.__getitem__)
    for at, before in zip(order, [None, *order], strict=False):
        first = gone[at] and (before is None or not gone[before])
        state = _STATE[language].format(state=decisions.said(about[at], language))
        yield found.findings[at], state, _DISMISSED[language] if first else ""


_SIGNS = {"error": "●", "warning": "▲", "note": "○"}


def _coverage(coverage: Coverage, language: Language) -> list[str]:
    said = [_COVERAGE[language].format(meter=coverage.meter[language])]
    if coverage.failed:
        said.append(_FAILED[language].format(names=_names(coverage.failed, language)))
    if coverage.skipped:
        said.append(_SKIPPED[language].format(names=_names(coverage.skipped, language)))
    return said


def _names(ids: Iterable[str], language: Language) -> str:
    """Checks by their titles."""
    titles = {check.id: check.title[language] for check in every_check()}
    return ", ".join(titles.get(key, key) for key in ids)
