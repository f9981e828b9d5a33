"""`zhoba check BILL`: what a careful lawyer would mark in a bill, with the evidence."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.check import Report
    from law.act import Act

HELP = Words(
    kk="Жобаны тексеру: қайшылықтар, қайталаулар, сілтемелер, анықтамалар, заң техникасы",
    ru="Проверить проект: коллизии, повторы, ссылки, определения, юридическая техника",
    en="Check a bill: contradictions, duplicates, references, definitions, drafting rules",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bill", type=Path)
    parser.add_argument("--corpus", type=Path, metavar="DIR")
    parser.add_argument("--parallel", type=Path, metavar="OTHER", help="the same bill in the other language")


def run(options: argparse.Namespace) -> Answer:
    from contextlib import nullcontext

    from copilot.check import check, in_order
    from retrieval.corpus import Corpus
    from ui.commands._input import act_of
    from ui.commands._progress import on_screen

    act = act_of(options.bill)
    with Corpus.open(options.corpus) if options.corpus else nullcontext() as corpus, on_screen() as progress:
        report = check(act, corpus, progress)
    if options.parallel is not None:
        from copilot.parity.findings import findings

        report = replace(report, findings=in_order([*report.findings, *findings(act, act_of(options.parallel))]))
    language = Language(options.language)
    places = [act.paragraphs[finding.position].place for finding in report.findings]
    data = {
        "findings": [
            finding.as_json({"paragraph": place.paragraph} | ({"table": list(place.table)} if place.table else {}), language)
            for finding, place in zip(report.findings, places, strict=True)
        ],
        "coverage": report.coverage.as_json(),
    }
    return Answer(data, lambda console: _show(console, act, report, language), worst=report.worst.value if report.worst else "")


def _show(console: Console, act: Act, report: Report, language: Language) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from copilot.export.annotated import rule_name
    from law import naming

    for finding in report.findings:
        head = Text()
        head.append(f"{_SEVERITY[finding.severity.value][language]} ", style=_STYLE[finding.severity.value])
        head.append(rule_name(finding, language), style="bold")
        place = naming.in_words(act.owners[finding.position], language)
        head.append(f" · {place}" if place else "", style="cyan")
        console.print(head)
        console.print(Padding(Text(_short(finding.quote, 400), style="italic"), (0, 0, 0, 2)))
        console.print(Padding(Text(finding.message[language]), (0, 0, 0, 2)))
        for evidence in finding.evidence:
            name = _SELF[language] if evidence.act == "self" else f"{evidence.title} ({evidence.act})"
            source = Text(f"{', '.join(part for part in (name, naming.in_words(evidence.provision, language)) if part)}: ", style="green")
            source.append(_short(evidence.quote, 300), style="default")
            console.print(Padding(source, (0, 0, 0, 4)))
        if finding.prevails:
            console.print(Padding(Text(f"{_PREVAILS[language]}: {finding.prevails.basis[language]}"), (0, 0, 0, 4)))
        if finding.suggestion:
            console.print(Padding(Text(f"→ {finding.suggestion}", style="blue"), (0, 0, 0, 4)))
        console.print()
    coverage = report.coverage
    counts = {severity: sum(f.severity.value == severity for f in report.findings) for severity in ("error", "warning", "note")}
    console.print(
        Text(
            _SUMMARY[language].format(
                **counts, checked=coverage.checked, provisions=coverage.provisions, checks=coverage.checks,
                all=coverage.checks + len(coverage.failed) + len(coverage.skipped),
            )
        )
    )  # fmt: skip
    if coverage.current_to:
        console.print(Text(_CURRENT[language].format(date=coverage.current_to.strftime("%d.%m.%Y"))))
    for names, words in ((coverage.failed, _FAILED), (coverage.skipped, _SKIPPED)):
        if names:
            console.print(Text(words[language].format(names=", ".join(names)), style="bold red"))


def _short(text: str, limit: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


_STYLE = {"error": "bold red", "warning": "yellow", "note": "blue"}
_SEVERITY = {
    "error": Words(kk="ҚАТЕ", ru="ОШИБКА", en="ERROR"),
    "warning": Words(kk="ЕСКЕРТУ", ru="ВНИМАНИЕ", en="WARNING"),
    "note": Words(kk="ЕСКЕРТПЕ", ru="ЗАМЕТКА", en="NOTE"),
}
_SELF = Words(kk="осы жоба", ru="этот проект", en="this bill")
_PREVAILS = Words(kk="Қайсысы басым", ru="Преимущество", en="Prevails")
_SUMMARY = Words(
    kk="Қате: {error}, ескерту: {warning}, ескертпе: {note}. Тексерілді: {provisions} нормадан {checked}, {all} тексеруден {checks}.",
    ru="Ошибок: {error}, предупреждений: {warning}, заметок: {note}. Проверено: {checked} из {provisions} норм, {checks} из {all} проверок.",
    en="Errors: {error}, warnings: {warning}, notes: {note}. Checked: {checked} of {provisions} provisions, {checks} of {all} checks.",
)
_CURRENT = Words(kk="Корпус {date} күнгі жағдай бойынша.", ru="Корпус по состоянию на {date}.", en="The corpus is current to {date}.")
_FAILED = Words(
    kk="Орындалмай қалған тексерулер (нәтижесі толық емес): {names}",
    ru="Проверки, которые не завершились (их результат неполон): {names}",
    en="Checks that broke off (their result is incomplete): {names}",
)
_SKIPPED = Words(
    kk="Корпус көрсетілмегендіктен жүргізілмеген тексерулер: {names}",
    ru="Проверки, для которых нужен корпус (не проводились): {names}",
    en="Checks that need a corpus (not run): {names}",
)
