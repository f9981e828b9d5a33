"""`zhoba report-problem FILE.zip`: what a maker needs to find a fault, with no draft text, to be carried out of the network."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

HELP = Words(
    kk="Ақау туралы есеп: жоба мәтінінсіз, файлға жазылады, ешқайда жіберілмейді",
    ru="Отчет о неисправности: без текста проектов, пишется в файл, никуда не отправляется",
    en="Report a problem: holds no draft text, is written to a file, is sent nowhere",
)
_WRITTEN = Words(
    kk="{path}: {parts}. Жоба мәтіні де, файл аттары да жоқ; жібермес бұрын қарап шығыңыз.",
    ru="{path}: {parts}. Ни текста проектов, ни имен файлов в нем нет; просмотрите его, прежде чем передать.",
    en="{path}: {parts}. It holds neither draft text nor names of files; look through it before you hand it over.",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, nargs="?", default=Path("zhoba-report.zip"), metavar="FILE.zip")


def run(options: argparse.Namespace) -> Answer:
    from copilot import problem_report
    from ui.commands._progress import on_screen

    with on_screen() as progress:
        parts = problem_report.write(options.out, progress)
    words = _WRITTEN.format(path=options.out, parts=", ".join(parts))[Language(options.language)]

    def show(console: Console) -> None:
        console.print(words, markup=False, highlight=False)

    return Answer({"written": str(options.out), "parts": list(parts)}, show)
