"""`zhoba readability FILE`: how hard each provision is to read; or `--batch FILE.jsonl` of {"id", "lang", "text"}."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.readability import Readability

HELP = Words(
    kk="Мәтіннің оқылу жеңілдігін бағалау (0-ден 100-ге дейін)",
    ru="Оценить, насколько легко читается текст (от 0 до 100)",
    en="Score how easily a text reads (0 to 100)",
)
_COLUMNS = Words(
    kk="Құрылымдық элемент|Балл|Баға|Басты себептер", ru="Элемент|Балл|Оценка|Главные причины", en="Provision|Score|Grade|Main causes"
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl")


def run(options: argparse.Namespace) -> Answer:
    from copilot.readability import measure
    from ui.commands._input import act_of, one_of, rows

    one_of(options.file, options.batch, "FILE", "--batch")
    if options.batch:
        texts = [(str(row["id"]), str(row["text"]), Language.from_code(row["lang"])) for row in rows(options.batch, ("id", "lang", "text"))]
    else:
        act = act_of(options.file)
        whole = [(act.meta.id, "\n".join(p.read_text for p in act.paragraphs), act.meta.language)]
        units = [
            (p.path, act.text(p, deep=True), act.meta.language)
            for p in act.provisions
            if p.level.value in ("article", "point") and "/pt_" not in p.path.removeprefix("att_")
        ]
        texts = whole + units
    results = [(name, measure(text, language)) for name, text, language in texts]
    language = Language(options.language)

    def show(console: Console) -> None:
        from rich.table import Table

        from copilot.readability.causes import CAUSES

        table = Table(*_COLUMNS[language].split("|"))
        for name, result in results:
            table.add_row(
                name, f"{result.score:.0f}", result.grade_words[language], ", ".join(CAUSES[cause][language] for cause in result.causes[:2])
            )
        console.print(table)

    return Answer({"results": [_json(name, result) for name, result in results]}, show)


def _json(name: str, result: Readability) -> dict[str, Any]:
    rates = {key: round(value, 3) for key, value in sorted(result.measures.rates.items())}
    counts = {"words": result.measures.words, "sentences": result.measures.sentences}
    return {
        "id": name,
        "score": result.score,
        "grade": result.grade,
        "harder_than": result.harder_than,
        "causes": list(result.causes[:2]),
        "measures": counts | rates | result.measures.formulas,
    }
