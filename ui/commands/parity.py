"""`zhoba parity KAZ RUS`: where the Kazakh and the Russian text of one law part."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.parity import Item

HELP = Words(
    kk="Қазақша және орысша мәтіндерді салыстыру: сандар, күндер, сілтемелер, құрылым",
    ru="Сверить казахский и русский тексты: числа, даты, ссылки, структура",
    en="Hold the Kazakh and the Russian text together: figures, dates, references, structure",
)

_CORPUS = Words(
    kk="терминдері бірдей деп білінетін корпус",
    ru="корпус, по которому известно, какие термины означают одно и то же",
    en="a corpus that tells which terms say the same",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kazakh", type=Path, nargs="?", metavar="KAZ")
    parser.add_argument("russian", type=Path, nargs="?", metavar="RUS")
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help=_CORPUS[Language.EN])


def run(options: argparse.Namespace) -> Answer:
    from copilot.parity import compare, of_acts
    from ui.commands._input import act_of, one_of, rows

    one_of(options.batch, options.russian, "--batch", "KAZ RUS")
    if options.batch is not None:
        pairs = rows(options.batch, ("id", "kaz", "rus"))
        found = [(str(row["id"]), compare(str(row["kaz"]), str(row["rus"]))) for row in pairs]
    else:
        found = [(options.kazakh.stem, of_acts(act_of(options.kazakh), act_of(options.russian), terms_of(options.corpus)))]
    language = Language(options.language)
    data = {"results": [{"id": id, "items": [_row(item, language) for item in items]} for id, items in found]}
    worst = "warning" if any(items for _, items in found) else ""
    return Answer(data, lambda console: _show(console, found, language), worst=worst)


def terms_of(folder: Path | None) -> list[tuple[str, str]]:
    """What the acts of a corpus call the same in Kazakh and in Russian."""
    if folder is None:
        return []
    from retrieval.corpus import Corpus
    from retrieval.glossary import words_of

    with Corpus.open(folder) as corpus:
        return words_of(corpus)


def _row(item: Item, language: Language) -> dict[str, Any]:
    return {
        "type": item.type,
        "kaz_quote": item.kazakh,
        "rus_quote": item.russian,
        "why": item.why[language],
        "provision": item.provision,
        "rule": item.rule or None,
    }


def _show(console: Console, found: list[tuple[str, tuple[Item, ...]]], language: Language) -> None:
    from rich.text import Text

    from law import naming

    for id, items in found:
        for item in items:
            place = naming.in_words(item.provision, language) or id
            console.print(Text(f"{place}: {item.why[language]}", style="bold"))
            for name, quote in (("қаз.", item.kazakh), ("рус.", item.russian)):
                console.print(Text(f"  {name} {quote or '–'}"))
    console.print(_TALLY[language].format(count=sum(len(items) for _, items in found)))


_TALLY = Words(kk="Айырмашылықтар: {count}.", ru="Расхождений: {count}.", en="Differences: {count}.")
