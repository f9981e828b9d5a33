"""The text of the bill around its instructions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from law.act import Act
from law.rewriting import opening, sentences
from law.rewriting.model import Change


@dataclass(frozen=True, slots=True)
class Part:
    """An act and the changes that a bill makes in it."""

    act: Act
    changes: tuple[Change, ...]


def heading(parts: Sequence[Part]) -> str:
    """The heading of a bill that makes these changes."""
    return opening.title([part.act for part in parts], [change for part in parts for change in part.changes])


def paragraphs(parts: Sequence[Part], *, flat: bool = False) -> list[str]:
    """The text of a bill below its heading. `flat`: every instruction names its whole place."""
    first = parts[0].act.meta
    changes = [change for part in parts for change in part.changes]
    if len(parts) == 1:
        lines = [opening.article(1, first) + opening.leading(parts[0].act, changes), *_instructions(parts[0], flat)]
    else:
        lines = [opening.article(1, first) + opening.leading_all([part.act for part in parts], changes)]
        for number, part in enumerate(parts, 1):
            lines += [f"{number}. {opening.heads(part.act)}", *_ended(_instructions(part, flat))]
    return [*_ended(lines), opening.article(2, first) + opening.entry(first)]


def _ended(lines: list[str]) -> list[str]:
    return [*lines[:-1], f"{lines[-1].removesuffix(';')}."] if lines[-1].endswith(";") else lines


def _instructions(part: Part, flat: bool) -> list[str]:
    found: list[list[str]] = []
    for document, changes in _by_document(part.changes):
        language = part.act.meta.language
        made = [sentences.items([change], language)[0] for change in changes] if flat else sentences.items(changes, language)
        attached = part.act.get(document) if document else None
        if attached is None:
            found += made
        else:
            found.append([opening.document(part.act, attached), *(line for item in made for line in item)])
    return sentences.numbered(found)


def _by_document(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    run: list[Change] = []
    for change in changes:
        if run and run[-1].document != change.document:
            yield run[0].document, run
            run = []
        run.append(change)
    if run:
        yield run[0].document, run
