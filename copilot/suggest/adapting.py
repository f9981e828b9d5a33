"""A norm of another act as the bill would have it.

What it refers to in its own act is looked for in the bill: a unit under the same heading, or one that says the same word for word. A
reference whose provision the bill does not have for certain is left open (`OPEN` for its number), since a number of another act
would point at something else here. "This act" becomes the bill's kind, and a term that the bill defines alike under another name
becomes the bill's. The guard compares the result with the norm: nothing but what was exchanged on purpose may differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from copilot import guard
from copilot.guard import ChangeType
from copilot.suggest import own_name
from copilot.suggest.material import Material, split_number
from law import inflection, languages, naming
from law.act import Act, Provision
from law.citations import Citation, in_text
from law.stems import stems
from law.text import fold
from law.words import Language, Words
from retrieval.corpus import StoredProvision

OPEN = "[…]"
"""Stands for a number that the drafter has to give."""

_FIGURE = re.compile(r"\d+(?:-\d+)*|[^\W\d]+")
_ATTACHED = ("att_", "app_")
_HEADS = {
    Language.RU: {"art": "статья", "pt": "пункт", "sub": "подпункт", "ch": "глава", "par": "параграф"},
    # As a part of a larger unit; all of back vowels and ending in ы, so that each takes the case endings of the other.
    Language.KK: {"art": "бабы", "pt": "тармағы", "sub": "тармақшасы", "ch": "тарауы", "par": "параграфы"},
}
_OWN = {Language.RU: "настоящего Закона", Language.KK: "осы Заңның"}  # whichever kind: it is adapted with the rest
_APPENDIX = {
    Language.RU: re.compile(r"\b(приложени\w+)(?:\s+(?:№\s*)?(\d+))?(\s+к\s+)(?=настоящ)", re.IGNORECASE),
    Language.KK: re.compile(r"(?P<own>\bосы\s+\w+(?:ға|ге|қа|ке)\s+)(?:(\d+)-)?(қосымша\w*)", re.IGNORECASE),
}

_SHORT = {
    Language.RU: re.compile(r"\s+(?:Закон|Кодекс|Правил|Положени|Инструкци|Указ)"),
    Language.KK: re.compile(r"\b(?:Заң|Кодекс|Қағида|Ереже|Нұсқаулық|Жарлық)\w*\s+$"),
}

_MOVED = Words(
    kk="Сілтеме жобаға көшірілді: «{old}» орнына «{new}».",
    ru="Ссылка переведена на проект: вместо «{old}» – «{new}».",
    en="A reference was moved to the bill: “{new}” for “{old}”.",
)
_LEFT_OPEN = Words(
    kk="{sign} орнына нөмірді өзіңіз қойыңыз: ол актіде «{old}» ({matter}), жобада мұндай ереже табылмады.",
    ru="Вместо {sign} поставьте номер сами: в том акте «{old}» ({matter}), такого положения в проекте не нашлось.",
    en="Put the number in the place of {sign} yourself: that act has “{old}” ({matter}), and the bill has no such provision.",
)
_LEFT_OPEN_BARE = Words(
    kk="{sign} орнына нөмірді өзіңіз қойыңыз: ол актіде «{old}», жобада мұндай ереже табылмады.",
    ru="Вместо {sign} поставьте номер сами: в том акте «{old}», такого положения в проекте не нашлось.",
    en="Put the number in the place of {sign} yourself: that act has “{old}”, and the bill has no such provision.",
)
_TERM = Words(
    kk="Жобаның термині қойылды: «{old}» орнына «{new}».",
    ru="Поставлен термин проекта: вместо «{old}» – «{new}».",
    en="The bill's term was put in: “{new}” for “{old}”.",
)
_MATTER = 80  # characters of a provision that say what it is about
_TELLING = 4  # words that do
_MATTERS = 3  # of the provisions of one reference


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A reference of the norm and what stands for it in the bill; `open`: a number is missing. `matter` is what the provision of its
    own act is about, "" where that is not known."""

    old: str
    new: str
    open: bool = False
    matter: str = ""


@dataclass(frozen=True, slots=True)
class Adapted:
    """A norm of another act in the bill's terms. `short`: short names of that act which the bill has no name for, each with what it
    is short for."""

    text: str
    references: tuple[Exchanged, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    short: tuple[tuple[str, str], ...] = ()

    @property
    def open(self) -> bool:
        return any(one.open for one in self.references)

    @property
    def changed(self) -> bool:
        return bool(self.references or self.terms)

    @property
    def notes(self) -> list[Words]:
        """What was exchanged and what the drafter has still to do."""
        said = []
        for one in self.references:
            form = _MOVED if not one.open else _LEFT_OPEN if one.matter else _LEFT_OPEN_BARE
            said.append(form.format(sign=OPEN, old=one.old, new=one.new, matter=one.matter))
        return said + [_TERM.format(old=old, new=new) for old, new in self.terms]


def adapted(material: Material, provision: StoredProvision, text: str, language: Language | None = None) -> Adapted | None:
    """`text`, a paragraph of `provision`, as the bill would have it in `language` (the bill's own for None). None where it cannot be:
    it names an act by a name that is short for it only there, gives short names itself, or the bill cannot be the subject of its
    sentence."""
    language = language or material.language
    if not material.can_name(text, language):
        return None
    wanted = [c for c in in_text(text, language, here=provision.path) if c.provisions or c.internal]
    if any(
        not (c.internal or (c.act and (c.act.title or c.act.number))) or (c.internal and _of_another(c, text, language)) for c in wanted
    ):
        return None
    moves = []
    for citation in wanted:
        if citation.internal:
            move = _Reference(material, provision, citation, language).exchanged()
            if move is None:
                return None
            moves.append((citation.start, citation.end, move))
    moves += [move for move in _appendices(text, language) if not any(s < move[1] and move[0] < e for s, e, _ in moves)]
    plain, terms, short = material.in_own_terms(provision, text) if language is material.language else (text, (), ())
    said = text
    for start, end, move in sorted(moves, key=lambda move: -move[0]):
        said = said[:start] + move.new + said[end:]
    if terms:
        said = material.in_own_terms(provision, said)[0]
    said = material.adapt(said, language)
    references = tuple(
        replace(move, new=material.adapt(move.new, language))
        for *_, move in sorted(moves, key=lambda move: move[0])
        if move.new != move.old
    )
    # What the act is and a term of the same definition are no change of meaning: the guard, which cannot know, is given both.
    changes = guard.compare(material.adapt(plain, language), said, language).changes
    if any(change.type is not ChangeType.REFERENCE for change in changes) or (changes and not references):
        return None
    return Adapted(said, references, terms, short)


def _of_another(citation: Citation, text: str, language: Language) -> bool:
    """Whether a reference of one's own stands beside "the Law" and not "this Law": the short name of another act."""
    if citation.deictic or own_name.names_itself(citation.quote, language):
        return False
    if language is Language.KK:
        return bool(_SHORT[language].search(text[: citation.start]))
    return bool(_SHORT[language].match(text[citation.end :]))


def _appendices(text: str, language: Language) -> Iterator[tuple[int, int, Exchanged]]:
    """Appendices of the act itself: the bill's have other numbers, if it has any."""
    for found in _APPENDIX[language].finditer(text) if language in _APPENDIX else ():
        new = f"{found[1]} {OPEN}{found[3]}" if language is Language.RU else f"{found['own']}{OPEN}-{found[3]}"
        yield found.start(), found.end(), Exchanged(found.group().strip(), new, True)


@dataclass(frozen=True)
class _Reference:
    """A reference of a norm to its own act, to be put into the bill."""

    material: Material
    provision: StoredProvision
    citation: Citation
    language: Language

    def exchanged(self) -> Exchanged | None:
        """The reference in the bill; None where it says "this article" and there is none at the place in the bill."""
        quote, paths = self.citation.quote, self.citation.provisions
        around = self.material.act.owners[self.material.position].split("/")
        if self.citation.deictic and not self._figures:
            here = paths[0].rpartition("/")[2].partition("_")[0] if paths else ""
            return Exchanged(quote, quote) if here and here in {part.partition("_")[0] for part in around} else None
        if not self._figures:
            return None
        targets = [target for path in paths if (target := self._target(path))]
        if targets and len(targets) == len(paths):
            new = self._renumbered(targets) or (self._anew(paths[0], targets[0]) if len(paths) == 1 else None)
            if new is not None:
                return Exchanged(quote, new, matter=self._matter)
        return Exchanged(quote, self._left_open(), True, self._matter)

    @cached_property
    def _figures(self) -> list[tuple[int, int, str]]:
        """Numbers of units in the quote, in digits or as ordinals in words: start, end, number."""
        known = languages.of(self.language).ordinals
        found = []
        for match in _FIGURE.finditer(self.citation.quote):
            number = match.group() if match.group()[0].isdigit() else str(known.get(fold(match.group()), ""))
            if number:
                found.append((match.start(), match.end(), number))
        return found

    @cached_property
    def _source(self) -> Act | None:
        corpus = self.material.corpus
        return corpus.act(self.provision.act, self.material.language) if corpus else None

    @property
    def _matter(self) -> str:
        return "; ".join(dict.fromkeys(filter(None, map(self._about, self.citation.provisions[:_MATTERS]))))

    def _about(self, path: str) -> str:
        """The heading of a provision of the norm's act, or what it begins with."""
        there = self._source.find(path, near=self.provision.path) if self._source else None
        if self._source is None or there is None:
            return ""
        said = there.heading or split_number(self._source.text(there))[1].split("\n")[0].rstrip(" ;:.")
        if len(said.split()) < _TELLING:  # the mere head of a list, whose verb may stand behind it
            said = " ".join(split_number(self._source.text(there, deep=True))[1].split())
        return said if len(said) <= _MATTER else said[:_MATTER].rsplit(" ", 1)[0] + " …"

    def _target(self, path: str) -> str | None:
        """The one provision of the bill on the matter of the provision at `path` of the norm's act, as references name it."""
        there = self._source.find(path, near=self.provision.path) if self._source else None
        if self._source is None or there is None:
            return None
        act, source = self.material.act, self._source
        inside = _attached(act.owners[self.material.position])
        if there.heading:
            key = self._key(there)
            if [self._key(p) for p in source.provisions if p.level is there.level].count(key) > 1:
                return None
            found = [p for p in act.provisions if p.level is there.level and p.heading and self._key(p) == key]
        else:
            said = self._words(source, there)
            found = [p for p in act.provisions if not p.heading and self._words(act, p) == said]
        own = [_units(p.path) for p in found if _attached(p.path) == inside]
        return "/".join(own[0]) if len(own) == 1 else None

    def _key(self, provision: Provision) -> tuple[str, ...]:
        return tuple(stems(self.material.adapt(provision.heading), self.material.language))

    def _words(self, act: Act, provision: Provision) -> str:
        """A provision as it is compared: its words without its number, its signs at the end and what its act calls itself."""
        return fold(self.material.adapt(split_number(act.text(provision, deep=True))[1])).rstrip(" ;.")

    def _order(self, paths: Sequence[str]) -> list[str]:
        """The units that a reference to `paths` names, in the order in which it names them."""
        parts = [_units(path) for path in paths]
        above = parts[0][:-1] if parts else []
        if not all(part and part[:-1] == above for part in parts):
            return []
        last = [part[-1] for part in parts]
        return [*last, *reversed(above)] if self.language is Language.RU else [*above, *last]

    def _named(self, units: Sequence[str]) -> list[str]:
        """Of the units in order those whose numbers the quote shows: "this article" shows none."""
        count = len(self._figures)
        return list(units[:count] if self.language is Language.RU else units[len(units) - count :])

    @cached_property
    def _aligned(self) -> list[str]:
        """The units that the quote numbers, in its order; empty where it is not plain which number is whose."""
        named = self._named(self._order(self.citation.provisions))
        return named if [_number(unit) for unit in named] == [number for *_, number in self._figures] else []

    def _renumbered(self, targets: Sequence[str]) -> str | None:
        """The reference with the bill's numbers; None where the bill's units are others than its own."""
        order = self._order(targets)
        named = self._named(order)
        if not self._aligned or [_kind(unit) for unit in named] != [_kind(unit) for unit in self._aligned]:
            return None
        hidden = len(order) - len(named)
        own = _units(self.material.act.owners[self.material.position])
        if hidden and (not self.citation.deictic or _units(targets[0])[:hidden] != own[:hidden]):
            return None
        return self._with([_number(unit) for unit in named])

    def _left_open(self) -> str:
        """The reference without the numbers that the bill has nothing for."""
        units = _units(self.citation.provisions[0]) if self._aligned else []
        for depth in range(len(units) - 1, 0, -1):
            target = self._target("/".join(units[:depth]))
            if target is not None and [_kind(u) for u in _units(target)] == [_kind(u) for u in units[:depth]]:
                known = dict(zip(units[:depth], _units(target), strict=True))
                left = self._with([_number(known[unit]) if unit in known else OPEN for unit in self._aligned])
                if left is not None:
                    return left
        return self._with([OPEN] * len(self._figures)) or OPEN

    def _with(self, numbers: Sequence[str]) -> str | None:
        """The quote under other numbers; None where an ordinal in words would have to be another one."""
        said = self.citation.quote
        for (start, end, old), new in reversed(list(zip(self._figures, numbers, strict=True))):
            if new not in (old, OPEN) and not said[start].isdigit():
                return None
            said = said if new == old else said[:start] + new + said[end:]
        return said

    def _anew(self, old: str, new: str) -> str | None:
        """A reference to one provision in the same case, where the bill's is a unit of another kind or lies in other units."""
        heads = _HEADS.get(self.language, {})
        one, other, units = heads.get(_kind(_units(old)[-1])), heads.get(_kind(_units(new)[-1])), _units(new)
        if one is None or other is None or any(_kind(unit) not in heads for unit in units):
            return None
        words = self.citation.quote.split()
        if self.language is Language.RU:
            form = inflection.like(one, words[0], other, self.language) if one != other else inflection.Inflected(words[0], True)
            if not form.certain:
                return None
            return f"{form.text} {naming.reference(new, self.language).partition(' ')[2]} {_OWN[self.language]}"
        if not words[-1].partition("-")[2].startswith(one) and not words[-1].startswith(one):
            return None
        ending = words[-1][words[-1].index(one) + len(one) :]
        said = [f"{_number(unit)}{') ' if _kind(unit) == 'sub' else '-'}{heads[_kind(unit)]}" for unit in units]
        return " ".join([_OWN[self.language], *(f"{unit}ның" for unit in said[:-1]), said[-1] + ending])


def _units(path: str) -> list[str]:
    return [part for part in path.split("/") if part and not part.startswith(_ATTACHED)]


def _attached(path: str) -> list[str]:
    return [part for part in path.split("/") if part.startswith(_ATTACHED)]


def _kind(unit: str) -> str:
    return unit.partition("_")[0]


def _number(unit: str) -> str:
    return unit.partition("_")[2].partition("~")[0]
