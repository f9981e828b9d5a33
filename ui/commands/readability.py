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

_REPORT = Words("басып шығаруға арналған есеп", "отчет для печати", "a report to print, with a chart of the bill by article")
_AMONG = Words("салыстыратын заңдар корпусы", "корпус законов для сравнения", "the corpus among whose laws each unit has its place")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--report", type=Path, metavar="OUT.docx|OUT.html", help=_REPORT[Language.EN])
    parser.add_argument("--corpus", type=Path, metavar="DIR", help=_AMONG[Language.EN])


def run(options: argparse.Namespace) -> Answer:
    from copilot.export import readability
    from copilot.readability import measure
    from copilot.readability.measures import introduced
    from ui.commands._input import act_of, one_of, rows

    one_of(options.file, options.batch, "FILE", "--batch")
    if options.batch:
        texts = [(str(row["id"]), str(row["text"]), Language.from_code(row["lang"])) for row in rows(options.batch, ("id", "lang", "text"))]
    else:
        act = act_of(options.file)
        whole = [(act.meta.id, readability.whole(act), act.meta.language)]
        texts = whole + [(path, text, act.meta.language) for path, text in readability.units(act)]
    known = introduced(texts[0][1]) if options.file else frozenset[str]()
    among = {language: _distribution(options.corpus, language) for language in {language for _, _, language in texts}}
    results = [(name, measure(text, language, among[language], known)) for name, text, language in texts]
    source = readability.OWN if any(among.values()) else readability.BUILT_IN
    language = Language(options.language)
    if options.report is not None:
        one_of(None, options.file, "--batch --report", "FILE")
        units_read = [readability.Row(name, result) for name, result in results[1:]]
        readability.report(act.meta.title, results[0][1], units_read, source, options.report, language)

    def show(console: Console) -> None:
        from rich.table import Table

        from copilot.readability.causes import CAUSES

        table = Table(*_COLUMNS[language].split("|"))
        for name, result in results:
            table.add_row(
                name, f"{result.score:.0f}", result.grade_words[language], ", ".join(CAUSES[cause][language] for cause in result.causes[:2])
            )
        console.print(table)
        console.print(source[language])

    return Answer(
        {"results": [_json(name, result) for name, result in results], "among": "corpus" if any(among.values()) else "built-in"}, show
    )


def _distribution(folder: Path | None, language: Language) -> tuple[float, ...]:
    """How heavy the articles of laws in a corpus are in a language; () without a corpus, or where it has too few of them."""
    if folder is None:
        return ()
    from copilot.readability.scale import among
    from retrieval.corpus import Corpus

    with Corpus.open(folder) as corpus:
        return among(corpus, language)


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
