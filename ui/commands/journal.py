"""`zhoba journal show|verify FILE`: what was suggested for a bill, by what, what the drafter decided, and whether the record is whole."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.journal import Entry

HELP = Words(
    kk="Ұсыныстар мен шешімдер журналы: көрсету, бүтіндігін тексеру",
    ru="Журнал предложений и решений: показать, проверить целость",
    en="The journal of suggestions and decisions: show it, check that it is whole",
)
_NONE = Words(
    kk="{path} үшін журнал жоқ: ол алғашқы ұсыныстан басталады",
    ru="для {path} журнала нет: он начинается с первого предложения",
    en="there is no journal for {path}: it begins with the first suggestion",
)
_WHOLE = Words(kk="Журнал бүтін, жазба саны: {count}.", ru="Журнал цел, записей: {count}.", en="The journal is whole, entries: {count}.")
_BROKEN = Words(
    kk="Журнал бүлінген: {count} жазба бүтін, {next}-жазба: {why}.",
    ru="Журнал нарушен: целы записи: {count}, запись {next}: {why}.",
    en="The journal is broken: {count} entries are whole, entry {next}: {why}.",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("show", "verify"))
    parser.add_argument("file", type=Path, metavar="BILL|JOURNAL.jsonl")


def run(options: argparse.Namespace) -> Answer:
    from copilot.journal import Journal

    language = Language(options.language)
    journal = Journal(options.file) if options.file.suffix == ".jsonl" else Journal.of(options.file)
    if not journal.path.is_file():
        raise Problem(_NONE.format(path=options.file))
    verdict = journal.verify()
    count = verdict.entries
    words = _BROKEN.format(count=count, next=count + 1, why=verdict.why) if verdict.why else _WHOLE.format(count=count)
    data: dict[str, object] = {
        "journal": str(journal.path),
        "whole": verdict.why is None,
        "entries": count,
        "why": verdict.why[language] if verdict.why else None,
    }
    entries = list(journal.entries()) if options.action == "show" else []
    if options.action == "show":
        data["records"] = [{"n": e.n, "time": e.time, "kind": e.kind, **e.data, "hash": e.hash} for e in entries]

    def show(console: Console) -> None:
        for entry in entries:
            console.print(_line(entry), markup=False, highlight=False)
        console.print(words[language], style="red" if verdict.why else "green", markup=False)

    return Answer(data, show, "error" if verdict.why else "")


def _line(entry: Entry) -> str:
    facts = "  ".join(f"{name}: {value}" for name, value in entry.data.items() if value not in (None, "", [], {}))
    return f"{entry.n}. {entry.time} {entry.kind}  {facts}"
