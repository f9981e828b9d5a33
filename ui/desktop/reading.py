"""What the reading pane shows of the law: a provision with its neighbours, its edition, who cites it. No Qt; run in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from law.act import Act, Level, Provision, Role, Status
from law.words import Language
from ui.desktop import units

if TYPE_CHECKING:
    from retrieval.corpus import Corpus, StoredCitation

_CITED_BY_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    chosen: bool = False  # part of the provision asked for
    heading: bool = False
    note: bool = False  # the publisher's, no law


@dataclass(frozen=True, slots=True)
class Reading:
    """`before` and `after` are (path, name) of the neighbours, ("", "") where there is none."""

    act: str
    language: Language
    languages: tuple[Language, ...]
    title: str
    path: str
    status: Status
    edition: date | None
    lines: tuple[Line, ...]
    before: tuple[str, str] = ("", "")
    after: tuple[str, str] = ("", "")
    cited_by: tuple[StoredCitation, ...] = ()


def read(corpus: Corpus, act_id: str, path: str, language: Language | None, speak: Language) -> Reading | None:
    """The article (or the unit that stands in its place) that holds `path`; None where the corpus has no such act.
    `speak` is the language in which neighbours are named."""
    act = corpus.act(act_id, language) or corpus.act(act_id)
    if act is None:
        return None
    asked = act.get(path) or act.get(f"att_1/{path}")
    unit = _article(act, asked) if asked else None
    chosen = _paragraphs(act, asked) if asked else set[int]()
    rows = sorted(_paragraphs(act, unit)) if unit else list(range(min(len(act.paragraphs), 40)))
    heading = unit.own[0] if unit and unit.own else -1
    lines = tuple(
        Line(act.paragraphs[i].read_text, i in chosen and asked is not unit, i == heading, act.roles[i] is Role.NOTE)
        for i in rows
        if act.paragraphs[i].text
    )
    before, after = _neighbours(act, unit, speak) if unit else (("", ""), ("", ""))
    return Reading(
        act=act_id,
        language=act.meta.language,
        languages=corpus.languages(act_id),
        title=act.meta.title or act_id,
        path=asked.path if asked else "",
        status=asked.status if asked else act.meta.status,
        edition=act.meta.edition or act.meta.date,
        lines=lines,
        before=before,
        after=after,
        cited_by=tuple(corpus.cited_by(act_id, asked.path if asked else "")[:_CITED_BY_AT_MOST]),
    )


def _article(act: Act, provision: Provision) -> Provision:
    """The article that holds a provision; in acts without articles, the outermost point."""
    best = at = provision
    while at.parent:
        above = act.get(at.parent)
        if above is None:
            break
        if above.level in (Level.ARTICLE, Level.POINT):
            best = above
        at = above
    return best


def _paragraphs(act: Act, provision: Provision) -> set[int]:
    found = set(provision.own)
    for child in provision.children:
        inner = act.get(child)
        if inner is not None:
            found |= _paragraphs(act, inner)
    return found


def _neighbours(act: Act, unit: Provision, speak: Language) -> tuple[tuple[str, str], tuple[str, str]]:
    same = [p for p in act.provisions if p.level is unit.level and (p.level is Level.ARTICLE or p.parent == unit.parent)]
    at = next((number for number, p in enumerate(same) if p.path == unit.path), -1)
    before = same[at - 1] if at > 0 else None
    after = same[at + 1] if 0 <= at < len(same) - 1 else None
    return _named(act, before, speak), _named(act, after, speak)


def _named(act: Act, provision: Provision | None, speak: Language) -> tuple[str, str]:
    return (provision.path, units.label(act, provision, speak)) if provision else ("", "")
