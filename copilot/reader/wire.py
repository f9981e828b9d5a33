"""What the program and its reading process say to each other: pickled tuples.

Both ends are this program; nothing else writes to the pipes. Acts travel as plain tuples: what is pickled by C does not
hold the interpreter up, thousands of small objects would."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from typing import IO, Any, NamedTuple

from law.act import Act, Level, Metadata, Paragraph, Place, Provision, PublisherNote, Role, Status
from models import child

_ROLES, _LEVELS, _STATUSES = list(Role), list(Level), list(Status)


class Look(NamedTuple):
    """Read and check: paragraphs from `start`, `removed` of them, become `added`; `corpus` is the folder of the law, "" for none."""

    number: int
    name: str
    corpus: str
    start: int
    removed: int
    added: list[tuple[Any, ...]]


class Beside(NamedTuple):
    """What stands beside the bill from now on. `kind`: "parallel", the text in the other language; "amended", the act that the
    bill changes (without paragraphs, the `chosen` one of those that the corpus holds); "" nothing."""

    kind: str
    name: str
    paragraphs: list[tuple[Any, ...]]
    chosen: int


class Cancel(NamedTuple):
    number: int


class Answer(NamedTuple):
    """`kind`: act, beside, figures, progress, report (the last one), cancelled, failed (with its words)."""

    number: int
    kind: str
    value: Any


def send(pipe: IO[bytes], message: Look | Beside | Cancel | Answer) -> None:
    pipe.write(child.framed(pickle.dumps(message, pickle.HIGHEST_PROTOCOL)))
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """The next message; None where the other end has gone."""
    data = child.unframed(pipe)
    return None if data is None else pickle.loads(data)


def paragraph(one: Paragraph) -> tuple[Any, ...]:
    return (one.place.paragraph, one.place.table, one.text, one.number, one.bold, one.centred, one.red)


def to_paragraph(packed: Sequence[Any]) -> Paragraph:
    return Paragraph(Place(packed[0], packed[1]), *packed[2:])


def pack(act: Act) -> tuple[Any, ...]:
    """An act without its paragraphs, which the other end has."""
    provisions = [
        (p.path, _LEVELS.index(p.level), p.number, p.heading, p.parent, p.own, p.children, _STATUSES.index(p.status))
        for p in act.provisions
    ]
    notes = [(n.paragraphs, n.about, n.action, n.since) for n in act.notes]
    return act.meta, provisions, bytes(map(_ROLES.index, act.roles)), act.owners, notes, act.name


def unpack(packed: tuple[Metadata, list[Any], bytes, tuple[str, ...], list[Any], str], paragraphs: Sequence[Paragraph]) -> Act:
    meta, provisions, roles, owners, notes, name = packed
    return Act(
        meta,
        tuple(paragraphs),
        tuple(
            Provision(path, _LEVELS[level], number, heading, parent, own, children, _STATUSES[status])
            for path, level, number, heading, parent, own, children, status in provisions
        ),
        tuple(_ROLES[role] for role in roles),
        owners,
        tuple(PublisherNote(*note) for note in notes),
        name,
    )
