"""`zhoba definitions FILE`: the terms that an act defines and what it says they mean."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from law.act import Act
    from law.definitions import Definition

HELP = Words(
    kk="Акт анықтайтын ұғымдар мен қысқартулар",
    ru="Найти понятия и сокращения, которые вводит акт",
    en="Find the terms and short names that an act defines",
)
_COLUMNS = Words(kk="Орны|Термин|Анықтама|Түрі", ru="Место|Термин|Определение|Вид", en="Place|Term|Definition|Kind")
_KINDS = {
    "glossary": Words(kk="ұғымдар тізімі", ru="перечень понятий", en="list of terms"),
    "contextual": Words(kk="мәтін ішінде", ru="в тексте", en="in the text"),
    "abbreviation": Words(kk="қысқарту", ru="сокращение", en="short name"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)


def run(options: argparse.Namespace) -> Answer:
    from law.definitions import definitions
    from ui.commands._input import act_of

    act = act_of(options.file)
    found = definitions(act)
    language = Language(options.language)

    def show(console: Console) -> None:
        from rich.table import Table

        table = Table(*_COLUMNS[language].split("|"))
        for definition in found:
            table.add_row(definition.provision, definition.term, definition.text, _KINDS[definition.kind][language])
        console.print(table)

    rows = [_row(act, definition) for definition in found]
    # As in `zhoba citations`: a place in a table has no paragraph number, so those stand apart.
    body = [row for row in rows if row["paragraph"] is not None]
    return Answer({"definitions": body, "in_tables": [row for row in rows if row["paragraph"] is None]}, show)


def _row(act: Act, definition: Definition) -> dict[str, Any]:
    place = act.paragraphs[definition.position].place
    row: dict[str, Any] = {
        "paragraph": place.paragraph,
        "term": definition.term,
        "definition": definition.text,
        "kind": definition.kind,
        "provision": definition.provision,
        "start": definition.start,
        "end": definition.end,
        "scope": definition.scope,
        "genus": definition.genus,
        "features": list(definition.features),
    }
    if place.table is not None:
        row["table"] = list(place.table)
    return row
