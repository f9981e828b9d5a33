"""`zhoba structure FILE`: an act as its reader sees it: what it is, and its units from section to subpoint."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Words
from ui.command_line import Answer
from ui.commands import _metadata

if TYPE_CHECKING:
    from rich.console import Console
    from rich.tree import Tree

    from law.act import Act, Provision

HELP = Words(
    kk="Актінің құрылымын көрсету: бөлімдер, тараулар, баптар, тармақтар",
    ru="Показать структуру акта: разделы, главы, статьи, пункты",
    en="Show the structure of an act: sections, chapters, articles, points",
)
_UNITS = Words(kk="Құрылымдық элементтер: {count}", ru="Структурных элементов: {count}", en="Units: {count}")
_EXCERPT = 90


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)


def run(options: argparse.Namespace) -> Answer:
    from ui.commands._input import act_of

    act = act_of(options.file)
    rows = [row for provision in act.provisions if (row := _row(act, provision))]
    meta = act.meta
    data = {
        "act": {**_metadata.row(meta), "language": meta.language.code3},
        "provisions": rows,
    }
    language = Language(options.language)
    return Answer(data, lambda console: _show(console, act, language, len(rows)))


def _row(act: Act, provision: Provision) -> dict[str, Any] | None:
    """One unit as CLI.md has it. `paragraphs` are its own and those of its unnumbered parts; None for such a part, which is
    no row, and for a unit that lies in a table altogether and so has no place in the body. The number of a unit that
    occurs twice is as printed, so its path is not unique here as it is in `Act`."""
    from law.act import Level

    if provision.level in (Level.INDENT, Level.NOTE):
        return None
    indices = list(provision.own)
    for child in provision.children:
        unit = act.get(child)
        if unit is not None and unit.level is Level.INDENT:
            indices += unit.own
    places = [place.paragraph for index in indices if (place := act.paragraphs[index].place).paragraph is not None]
    if not places:
        return None
    return {
        "path": "/".join(part.partition("~")[0] for part in provision.path.split("/")),
        "level": provision.level.value,
        "number": provision.number,
        "heading": provision.heading,
        "status": provision.status.value,
        "paragraph": places[0],
        "paragraphs": sorted(set(places)),
    }


def _show(console: Console, act: Act, language: Language, count: int) -> None:
    from rich.text import Text
    from rich.tree import Tree

    from law.act import Level

    meta = act.meta
    head = Text(meta.title or meta.id, style="bold")
    facts = [
        fact
        for fact in (
            meta.kind,
            meta.authority,
            meta.number and f"№ {meta.number}",
            meta.date and meta.date.isoformat(),
            meta.language.code3,
        )
        if fact
    ]
    head.append("\n" + " · ".join(map(str, facts)), style="dim")
    tree = Tree(head)
    branches: dict[str, Tree] = {"": tree}
    for provision in act.provisions:
        parent = branches.get(provision.parent, tree)
        if provision.level is Level.INDENT:
            branches[provision.path] = parent
            continue
        branches[provision.path] = parent.add(_label(act, provision))
    console.print(tree)
    console.print(_UNITS.format(count=count)[language])


def _label(act: Act, provision: Provision) -> Any:
    from rich.text import Text

    from law.act import Level, Status

    text = " ".join(act.paragraphs[provision.own[0]].read_text.split()) if provision.own else provision.heading
    if provision.level in (Level.ATTACHMENT, Level.APPENDIX) and provision.heading:
        text = provision.heading
    label = Text()
    label.append(provision.path.rpartition("/")[2] + "  ", style="cyan")
    label.append(text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…", style="bold" if provision.heading else "")
    if provision.status is not Status.IN_FORCE:
        label.stylize("dim strike", len(provision.path.rpartition("/")[2]) + 2)
    return label
