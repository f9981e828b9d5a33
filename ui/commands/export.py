"""`zhoba export BILL --to FORM -o OUT`: the bill in another form, checked first where the form needs findings."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

HELP = Words(
    kk="Жобаны ескертулерімен немесе есеп түрінде шығару",
    ru="Выгрузить проект с примечаниями или отчет о проверке",
    en="Write the bill with its findings as comments, or a report",
)
FORMS = ("annotated", "report", "akn")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bill", type=Path)
    parser.add_argument("--to", choices=FORMS, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    parser.add_argument("--corpus", type=Path, metavar="DIR")


def run(options: argparse.Namespace) -> Answer:
    from contextlib import nullcontext

    from copilot import export
    from copilot.bill import Bill, disk
    from copilot.check import check
    from retrieval.corpus import Corpus

    language = Language(options.language)
    bill = Bill.open(options.bill)
    if options.to == "akn":
        disk.write(options.output, export.akn(bill.act, datetime.date.today()))
        return Answer({"written": str(options.output)}, lambda console: console.print(str(options.output), markup=False))
    with Corpus.open(options.corpus) if options.corpus else nullcontext() as corpus:
        report = check(bill.act, corpus)
    data: dict[str, Any] = {"written": str(options.output), "findings": len(report.findings)}
    if options.to == "annotated":
        data["comments"] = export.annotated(bill, report.findings, options.output, language)
    else:
        export.report(bill.act, report, options.output, language)
    data["coverage"] = report.coverage.as_json()
    worst = report.worst.value if report.worst else ""
    return Answer(data, lambda console: _show(console, data, language), worst=worst)


def _show(console: Console, data: dict[str, Any], language: Language) -> None:
    console.print(_WRITTEN.format(path=data["written"], findings=data["findings"])[language], markup=False)


_WRITTEN = Words(
    kk="Жазылды: {path} (ескертулер саны: {findings})",
    ru="Записано: {path} (замечаний: {findings})",
    en="Written: {path} (findings: {findings})",
)
