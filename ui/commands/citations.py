"""`zhoba citations FILE [--corpus DIR]`: what an act refers to; with a corpus, whether the targets are there and in force."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from law.act import Act
    from law.citations import Citation, CitedAct
    from retrieval.citations import Resolution

HELP = Words(
    kk="Актідегі сілтемелерді табу: құрылымдық элементтер мен басқа актілер",
    ru="Найти ссылки акта: на свои положения и на другие акты",
    en="Find an act's references to its own provisions and to other acts",
)
_COLUMNS = Words(kk="Орны|Сілтеме|Акт|Нормалар", ru="Место|Ссылка|Акт|Нормы", en="Place|Reference|Act|Provisions")
_STATUS = Words(kk="Жағдайы", ru="Состояние", en="Status")
_OWN = Words(kk="осы акт", ru="этот акт", en="this act")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--corpus", type=Path, metavar="DIR")


def run(options: argparse.Namespace) -> Answer:
    from law.citations import citations
    from ui.commands._input import act_of

    act = act_of(options.file)
    found = citations(act)
    resolutions: list[Resolution] | None = None
    if options.corpus:
        from retrieval.citations import resolve
        from retrieval.corpus import Corpus

        with Corpus.open(options.corpus) as corpus:
            resolutions = [resolve(citation, corpus, act) for citation in found]
    language = Language(options.language)

    def show(console: Console) -> None:
        from rich.table import Table

        table = Table(*_COLUMNS[language].split("|"), *([_STATUS[language]] if resolutions is not None else []))
        for number, citation in enumerate(found):
            named = _OWN[language] if citation.act is None else _name(citation.act)
            row = [str(act.paragraphs[citation.position].place.paragraph), citation.quote, named, ", ".join(citation.provisions)]
            if resolutions is not None:
                row.append(resolutions[number].words[language])
            table.add_row(*row)
        console.print(table)

    rows = [_row(act, citation) for citation in found]
    for row, resolution in zip(rows, resolutions or (), strict=False):
        if row["act"] is not None:
            row["act"]["id"] = resolution.act_id or None
        row["status"] = resolution.status
        row["targets"] = [{"provision": target.path, "status": target.status} for target in resolution.provisions]
    # Readers of "citations" compare paragraph numbers; a place in a table has none, so those stand apart.
    body = [row for row in rows if row["paragraph"] is not None]
    return Answer({"citations": body, "in_tables": [row for row in rows if row["paragraph"] is None]}, show)


def _name(act: CitedAct) -> str:
    parts = (act.title or act.kind, f"№ {act.number}" if act.number else "", act.date.isoformat() if act.date else "")
    return " ".join(part for part in parts if part)


def _row(act: Act, citation: Citation) -> dict[str, Any]:
    place = act.paragraphs[citation.position].place
    cited = citation.act
    row: dict[str, Any] = {
        "paragraph": place.paragraph,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "internal": citation.internal,
        "act": cited
        and {
            "id": cited.id or None,
            "title": cited.title or None,
            "number": cited.number or None,
            "date": cited.date.isoformat() if cited.date else None,
            "kind": cited.kind,
        },
        "provisions": list(citation.provisions),
    }
    if place.table is not None:
        row["table"] = list(place.table)
    return row
