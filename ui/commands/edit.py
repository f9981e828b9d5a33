"""`zhoba edit BILL --paragraph N --replace OLD NEW -o OUT`: the editor's own way of changing and saving, for scripts."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

HELP = Words(
    kk="Құжаттағы сөздерді ауыстыру, қалғанының бәрі сол қалпында қалады",
    ru="Заменить слова в документе, оставив все остальное как есть",
    en="Replace words in a document and leave all else as it is",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bill", type=Path)
    parser.add_argument("--paragraph", type=int, required=True, metavar="N")
    parser.add_argument("--replace", nargs=2, required=True, metavar=("OLD", "NEW"))
    parser.add_argument("--track", metavar="AUTHOR")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")


def run(options: argparse.Namespace) -> Answer:
    from copilot.bill import Bill

    old, new = options.replace
    bill = Bill.open(options.bill)
    position = bill.position_of(options.paragraph)
    if bill.replace_words(position, old, new, track=options.track) is None:
        raise Problem(_NOT_THERE.format(bill=options.bill.name, paragraph=options.paragraph, old=old))
    written = bill.save(options.output)
    changed = [options.paragraph] if bill.can_undo else []
    return Answer({"written": str(written), "changed": changed}, lambda console: _show(console, written, Language(options.language)))


def _show(console: Console, written: Path, language: Language) -> None:
    console.print(_WRITTEN.format(path=written)[language], markup=False)


_NOT_THERE = Words(
    kk="{bill}: {paragraph}-абзацта «{old}» сөздері жоқ. Абзац нөмірін және сөздерді тексеріңіз.",
    ru="{bill}: в абзаце {paragraph} нет слов «{old}». Проверьте номер абзаца и слова.",
    en="{bill}: paragraph {paragraph} does not hold “{old}”. Check the number and the words.",
)
_WRITTEN = Words(kk="Жазылды: {path}", ru="Записано: {path}", en="Written: {path}")
