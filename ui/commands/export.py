"""`zhoba export BILL --to FORM -o OUT`: the bill in another form, checked first where the form needs findings."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer
from ui.commands import _papers

if TYPE_CHECKING:
    from rich.console import Console

HELP = Words(
    kk="Жобаны ескертулерімен, есепті немесе салыстырма кестені шығару",
    ru="Выгрузить проект с примечаниями, отчет о проверке или сравнительную таблицу",
    en="Write the bill with its findings as comments, a report or the comparative table",
)
FORMS = ("annotated", "report", "comparison", "akn")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bill", type=Path)
    parser.add_argument("--to", choices=FORMS, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    parser.add_argument("--corpus", type=Path, metavar="DIR")
    parser.add_argument(
        "--keep", metavar="ITEM,ITEM", help="what the annotated draft need not lose (a wrong name lists them all); all; none"
    )
    parser.add_argument("--remember", action="store_true", help="keep the same from now on")
    _papers.configure_table(parser)


def run(options: argparse.Namespace) -> Answer:
    from contextlib import nullcontext
    from dataclasses import replace

    from copilot import decisions, export
    from copilot.bill import Bill, disk
    from copilot.check import check
    from copilot.export import cleaning
    from retrieval.corpus import Corpus
    from ui.commands._input import decided_of

    language = Language(options.language)
    if options.to == "comparison":
        return _comparison(options)
    bill = Bill.open(options.bill)
    if options.to == "akn":
        disk.write(options.output, export.akn(bill.act, datetime.date.today()))
        return Answer({"written": str(options.output)}, lambda console: console.print(str(options.output), markup=False))
    with Corpus.open(options.corpus) if options.corpus else nullcontext() as corpus:
        report = check(bill.act, corpus)
    decided = decided_of(bill, language)
    standing = decisions.standing(report.findings, [bill.act.owners[finding.position] for finding in report.findings], decided)
    dismissed = len(report.findings) - len(standing)
    data: dict[str, Any] = {"written": str(options.output), "findings": len(report.findings), "dismissed": dismissed}
    if options.to == "annotated":  # what a person has dismissed, for a reason that the report tells, is not said to the next reader again
        written = export.annotated(bill, standing, options.output, language, _kept(options))
        data["comments"] = written.comments
        data["removed"] = [{"item": one.item, "count": one.count} for one in written.removed]
        data["said"] = cleaning.said(written.removed)[language]
    else:
        export.report(bill.act, report, options.output, language, decided)
    data["coverage"] = report.coverage.as_json()
    worst = replace(report, findings=standing).worst
    return Answer(data, lambda console: _show(console, data, language), worst=worst.value if worst else "")


def _kept(options: argparse.Namespace) -> tuple[str, ...]:
    """What is not to be taken out of the draft: as was asked, else as the settings say."""
    from copilot.export import cleaning

    if options.keep is None:
        return cleaning.kept(options.to)
    named = tuple(item.strip() for item in options.keep.split(","))
    chosen = {("all",): tuple(cleaning.ITEMS), ("none",): ()}.get(named, named)
    if unknown := [item for item in chosen if item not in cleaning.ITEMS]:
        raise Problem(_UNKNOWN.format(item=unknown[0], items=", ".join(cleaning.ITEMS)))
    if options.remember:
        cleaning.keep(options.to, chosen)
    return chosen


def _comparison(options: argparse.Namespace) -> Answer:
    """The comparative table; the acts that the bill changes come from the corpus."""
    from copilot.amending import amend, unknown
    from copilot.bill import disk
    from copilot.export.comparison import Side
    from retrieval.corpus import Corpus
    from ui.commands._input import act_of

    if options.corpus is None:
        raise Problem(_NEEDS_CORPUS)
    bill = act_of(options.bill)
    with Corpus.open(options.corpus) as corpus:
        disk.write(options.output, _papers.table(options, bill, lambda text: Side(text, amend(text, corpus), left=unknown(text, corpus))))
    return Answer({"written": str(options.output)}, lambda console: console.print(str(options.output), markup=False))


def _show(console: Console, data: dict[str, Any], language: Language) -> None:
    console.print(_WRITTEN.format(path=data["written"], findings=data["findings"])[language], markup=False)
    if data.get("said"):
        console.print(data["said"], markup=False)


_WRITTEN = Words(
    kk="Жазылды: {path} (ескертулер саны: {findings})",
    ru="Записано: {path} (замечаний: {findings})",
    en="Written: {path} (findings: {findings})",
)
_UNKNOWN = Words(
    kk="--keep «{item}» дегенді білмейді; мыналардың бірін жазыңыз: {items}, all, none",
    ru="--keep не знает «{item}»; укажите что-то из этого: {items}, all, none",
    en="--keep does not know “{item}”; give some of these: {items}, all, none",
)
_NEEDS_CORPUS = Words(
    kk="салыстырма кестеге өзгертілетін актілер керек: корпусты --corpus арқылы көрсетіңіз немесе «zhoba amend --table» пайдаланыңыз",
    ru="для сравнительной таблицы нужны изменяемые акты: укажите корпус через --corpus или используйте «zhoba amend --table»",
    en="the comparative table needs the acts that are changed: name the corpus with --corpus, or use zhoba amend --table",
)
