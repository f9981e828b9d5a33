"""Readability of a bill: of the whole, and of each provision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from copilot import readability
from copilot.readability import Readability
from law.act import Act, Level, Role
from law.progress import Progress, silent
from law.words import Language

_LEAST_WORDS = 8  # fewer give no figure worth showing


@dataclass(frozen=True, slots=True)
class Heat:
    """Readability of a provision: from its first paragraph to its last, 0 (very hard) to 100."""

    path: str
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Figures:
    whole: Readability | None  # None: too little text
    heat: tuple[Heat, ...]


@lru_cache(maxsize=20_000)
def _measured(text: str, language: Language) -> Readability:
    """What was measured once is not measured again while the rest of the bill is being written."""
    return readability.measure(text, language)


def of_text(text: str, language: Language) -> Readability | None:
    return _measured(text, language) if len(text.split()) >= _LEAST_WORDS else None


def of_act(act: Act, laws: Sequence[float] = (), progress: Progress = silent) -> Figures:
    """Figures of every provision that has enough text of its own, and of the whole. `laws`: the `readability.distribution` that the
    whole is placed among."""
    heat: list[Heat] = []
    units = [provision for provision in act.provisions if provision.level not in (Level.SECTION, Level.CHAPTER, Level.PARAGRAPH)]
    for number, provision in enumerate(units):
        progress(number, len(units))
        rows = [at for at in provision.own if act.roles[at] in (Role.PROVISION, Role.QUOTATION) and act.paragraphs[at].text]
        text = "\n".join(act.paragraphs[at].text for at in rows)
        if not text or (provision.level is Level.ARTICLE and len(rows) == 1 and provision.heading):
            continue
        found = of_text(text, act.meta.language)
        if found is not None:
            heat.append(Heat(provision.path, rows[0], rows[-1], found.score))
    return Figures(_whole(act, heat, laws), tuple(heat))


def _whole(act: Act, heat: list[Heat], laws: Sequence[float]) -> Readability | None:
    if not heat:
        return None
    text = "\n".join(act.paragraphs[at].text for one in heat for at in range(one.first, one.last + 1))
    return readability.measure(text, act.meta.language, laws) if len(text.split()) >= _LEAST_WORDS else None
