"""From a reference to provision paths: ranges filled, "this article" found from the reference's own place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from law.act import Act, Level
from law.citations.model import Reference, Unit
from law.citations.numbers import expand

_WITHIN = ("art", "pt", "sub", "ind")  # components of a provision's own path, from the largest
_ABOVE = {"ch": Level.CHAPTER, "sec": Level.SECTION, "subsec": Level.SUBSECTION, "part": Level.PART}
_LIMIT = 400  # paths of one reference


@dataclass(frozen=True, slots=True)
class Here:
    """The place of a paragraph: the components of its provision's path without attachment and appendix, and what stands
    above it (`ch_2`)."""

    path: tuple[str, ...] = ()
    above: tuple[str, ...] = ()

    def down_to(self, component: str) -> tuple[str, ...]:
        """The path down to the unit of this component; () where the place has none."""
        if component in _ABOVE:
            return tuple(part for part in self.above if part.startswith(component + "_"))[-1:]
        if component == "part-of":  # часть: unnumbered, or numbered as points are
            return self.down_to("ind") or self.down_to("pt")
        for index in range(len(self.path) - 1, -1, -1):
            if self.path[index].startswith(component + "_"):
                return self.path[: index + 1]
        return self.down_to("sub") if component == "pt" else ()


_ORDER = {"app": -1, "sec": 0, "subsec": 1, "ch": 2, "par": 3, "art": 4, "note": 4, "pt": 5, "sub": 6, "ind": 7}


def joined(above: str, path: str) -> str:
    """A path under what was said above it: "пункт 2" under article 5 is of article 5, "статья 6" is not."""
    parts = path.split("/")
    rank = _ORDER.get(parts[0].partition("_")[0], 9)
    over = [part for part in above.split("/") if part]
    ranks = [float(_ORDER.get(part.partition("_")[0], 9)) for part in over]
    for at in range(len(over) - 2, -1, -1):  # an unnumbered part that holds points or subpoints stands just above them
        ranks[at] = min(ranks[at], ranks[at + 1] - 0.5)
    kept = [part for part, own in zip(over, ranks, strict=True) if own < rank]
    return "/".join((*kept, *parts))


def here_of(act: Act, position: int) -> Here:
    """The place of a paragraph of an act."""
    owner = act.owners[position]
    parts = tuple(part for part in owner.split("/") if part and not part.startswith(("att_", "app_", "note_")))
    own = act.get(owner)
    units = (own, *act.around(own)) if own is not None else ()
    above = tuple(unit.path.rsplit("/", 1)[-1] for unit in reversed(units) if unit.level in _ABOVE.values())
    return Here(tuple(part for part in parts if part.partition("_")[0] in _WITHIN), above)


def paths(reference: Reference, here: Here, known: frozenset[str], exists: frozenset[str]) -> tuple[str, ...]:
    """The provisions of a reference. `known`: last components of the act's paths; `exists`: its paths without attachments;
    both empty for another act."""
    found: dict[str, None] = {}
    for group in reference.groups:
        for parts in _combine(group, reference, here, known, exists):
            if parts:
                found["/".join(parts)] = None
    return tuple(found)[:_LIMIT]


def _combine(group: list[Unit], reference: Reference, here: Here, known: frozenset[str], exists: frozenset[str]) -> list[tuple[str, ...]]:
    units = [unit for unit in group if unit.component != "par"]
    if any(unit.component in ("art", "pt", "sub") for unit in units):
        units = [unit for unit in units if unit.component not in _ABOVE]
    if not units:
        return []
    prefix: tuple[str, ...] = ()
    if units[0].here:
        prefix = here.down_to(units[0].component)
        units = units[1:]
    elif reference.target == "bare":
        prefix = _context(units[0], here, exists)
    numbers = [expand(unit.numbers, unit.several, known, unit.component) for unit in units]
    return [(*prefix, *_parts(units, chosen, prefix, exists)) for chosen in list(product(*numbers))[:_LIMIT]]


def _context(first: Unit, here: Here, exists: frozenset[str]) -> tuple[str, ...]:
    """What a bare reference leaves out: "пунктом 2" in article 5 is of article 5, where the act has articles."""
    if first.component in (*_ABOVE, "art") or not here.path:
        return ()
    levels = _WITHIN[: _WITHIN.index(first.component if first.component in _WITHIN else "ind")]
    candidates = [here.down_to(level) for level in reversed(levels)]
    candidates = [candidate for candidate in candidates if candidate]
    component = "ind" if first.component == "part-of" else first.component
    for candidate in candidates:
        if "/".join((*candidate, f"{component}_{first.numbers[0] if first.numbers else ''}")) in exists:
            return candidate
    article = here.down_to("art")
    if component == "sub":
        return here.down_to("pt") or article
    return article if component == "pt" else candidates[0] if candidates else ()


def _parts(units: list[Unit], numbers: tuple[str, ...], prefix: tuple[str, ...], exists: frozenset[str]) -> tuple[str, ...]:
    """Path components. A part with a printed number ("часть 1") is what paths call a point, and a point inside it what they
    call a subpoint, as its printed numbers "1." and "1)" are; a part counted by ordinals is `ind`."""
    parts: list[str] = []
    inside_part = False
    for unit, number in zip(units, numbers, strict=True):
        component = unit.component
        if component == "part-of":
            numbered = not unit.words and "/".join((*prefix, *parts, f"ind_{number}")) not in exists
            component = "pt" if numbered else "ind"
            inside_part = numbered
        elif component == "pt" and inside_part:
            component = "sub"
        parts.append(f"{component}_{number}")
    return tuple(parts)
