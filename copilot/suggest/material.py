"""What a suggestion is made from: the place in the bill, the provisions of the corpus about the same matter, definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from copilot.findings import Evidence, Finding
from copilot.renaming import rename
from copilot.suggest.instruction import matter
from copilot.suggest.own_name import KINDS, adapted, fits, names_itself, without_own_name
from copilot.suggest.suggestion import Action
from law import sentences
from law.act import Act, Level, Role, Status
from law.citations import in_text
from law.likeness import compare
from law.norms import norm
from law.stems import stems
from law.text import fold, in_one_alphabet
from law.words import Language
from retrieval.corpus import Corpus, StoredDefinition, StoredProvision

_FOUND = 30  # provisions looked at
_SHORTEST = 25  # characters: less is a heading or the head of a list
_SENTENCE = 4  # words of the shortest norm that stands alone
_NAMING = re.compile(r"\((?:далее|бұдан әрі|hereinafter)\b", re.IGNORECASE)
_NORMS = frozenset({Role.PROVISION, Role.PREAMBLE, Role.QUOTATION, Role.TABLE})
_NUMBER = re.compile(r"\s*(?:\d+(?:-\d+)*[.)]|[а-яёәғқңөұүһіa-z]\))\s+")
_LONGEST_TERM = 5  # words of a term that is looked for in the definitions of the corpus


# Words in the heading of an attached document that tell its kind.
_ATTACHED = (
    ("rules", "правил"),
    ("rules", "қағида"),
    ("regulation", "положени"),
    ("regulation", "ереже"),
    ("instruction", "инструкци"),
    ("instruction", "нұсқаулы"),
    ("methodology", "методик"),
    ("methodology", "әдістеме"),
    ("charter", "устав"),
    ("charter", "жарғы"),
)


@dataclass(frozen=True, slots=True)
class Precedent:
    """A paragraph of the corpus that words a like norm. `likeness` from 0 to 1: what each holds of the other; `cover`: what it
    holds of the norm that was asked about."""

    provision: StoredProvision
    text: str
    likeness: float
    cover: float

    @property
    def evidence(self) -> Evidence:
        return evidence(self.provision, self.text)


def other_language(language: Language) -> Language:
    """The language to translate into: Kazakh for Russian, Russian for the others."""
    return Language.KK if language is Language.RU else Language.RU


def is_whole(text: str) -> bool:
    """Whether a text is one or more sentences of their own: no item of a list, no line of a form."""
    return text[:1].isupper() and text.rstrip()[-1:] == "." and len(text.split()) >= _SENTENCE


def evidence(provision: StoredProvision, quote: str) -> Evidence:
    """A provision of the corpus as the basis of a suggestion."""
    return Evidence(provision.act, provision.title or provision.act, provision.path, quote)


def _speaks(line: str, provision: StoredProvision) -> bool:
    """Whether a line of a provision is a norm: no heading, and no text that an amending act quotes."""
    return not (provision.heading and line.endswith(provision.heading)) and not line.startswith(('"', "«"))


def _is_field(line: str, provision: StoredProvision) -> bool:
    """Whether a line is of a form, to be filled in: in an appendix, and it ends as no norm does."""
    return "app_" in provision.path and not line.rstrip().endswith((".", ";", ":", ","))


def split_number(text: str) -> tuple[str, str]:
    """The printed number of a point or subpoint with the space after it ("" for none), and the rest."""
    found = _NUMBER.match(text)
    return (found.group(), text[found.end() :]) if found else ("", text)


@dataclass(frozen=True)
class Material:
    """A question about one paragraph of a bill, or the part of it that was selected (`start`, `end`)."""

    act: Act
    position: int
    action: Action
    corpus: Corpus | None = None
    instruction: str = ""
    finding: Finding | None = None
    start: int = 0
    end: int | None = None

    @cached_property
    def original(self) -> str:
        return self.act.paragraphs[self.position].text[self.start : self.end]

    @property
    def language(self) -> Language:
        return self.act.meta.language

    @cached_property
    def place(self) -> str:
        """The path of the provision in which the text stands, with the headings above it."""
        provision = self.act.get(self.act.owners[self.position])
        if provision is None:
            return ""
        units = (provision, *self.act.around(provision))
        return ", ".join(filter(None, [provision.path, *(unit.heading for unit in units)]))

    @cached_property
    def is_norm(self) -> bool:
        """Whether the text is of a norm: no heading, title, requisite, signature, line of a form or publisher's note."""
        if self.act.roles[self.position] not in _NORMS:
            return False
        unit = self.act.get(self.act.owners[self.position])
        whole = self.act.paragraphs[self.position].text
        if "__" in whole:
            return False  # a line of a form, to be filled in
        return unit is None or not unit.heading or not whole.endswith(unit.heading) or whole.endswith((".", ":", ";"))

    @cached_property
    def precedents(self) -> tuple[Precedent, ...]:
        """Paragraphs of other acts in force that word a like norm in the bill's language, the likest first."""
        return self.like(matter(self.instruction, self.language) if self.action is Action.DRAFT else self.original)

    def like(self, text: str) -> tuple[Precedent, ...]:
        """Paragraphs of other acts in force like a text, the likest first."""
        if self.corpus is None or not text.strip():
            return ()
        mine = norm(split_number(text)[1], self.language)
        found: dict[str, Precedent] = {}
        for hit in self.corpus.similar(text, _FOUND, self.language):
            provision = hit.provision
            if provision.act == self.act.meta.id or provision.status is not Status.IN_FORCE:
                continue
            for words in self._texts(provision):
                if (
                    len(words) < _SHORTEST
                    or not _speaks(words, provision)
                    or _is_field(words, provision)
                    or words.endswith(":") != text.endswith(":")
                ):
                    continue
                likeness = compare(mine, norm(words, self.language), self.weight)
                precedent = Precedent(provision, words, (2 * min(likeness.cover, likeness.back) + likeness.cover) / 3, likeness.cover)
                if words not in found or found[words].provision.force > provision.force:
                    found[words] = precedent
        return tuple(sorted(found.values(), key=lambda p: -p.likeness))

    def _texts(self, provision: StoredProvision) -> Iterator[str]:
        """The paragraphs of a provision without their numbers; for an instruction, the first sentence of each as well."""
        for line in provision.text.splitlines():
            text = split_number(line)[1]
            yield text
            if self.action is Action.DRAFT and len(parts := sentences.split(text, self.language)) > 1:
                yield text[slice(*parts[0])]

    def weight(self, stem: str) -> float:
        """How much a word tells: rare ones of the corpus much."""
        assert self.corpus is not None
        return self.corpus.rarity(stem)

    def adapt(self, text: str, language: Language | None = None) -> str:
        """Words of another act as this bill would have them: "this act" is the bill's kind."""
        return in_one_alphabet(adapted(text, self._kind, language or self.language).replace(" - ", " – "))

    def can_name(self, text: str, language: Language) -> bool:
        """Whether words of another act can speak of the bill in the place of their act; they give no short names."""
        known = self._kind in KINDS or not names_itself(text, language)
        return known and not _NAMING.search(text) and fits(text, self._kind, language)

    def stands_alone(self, text: str) -> bool:
        """Whether words of another act mean in the bill what they mean there: they refer to no provision of their own act, to no act
        by a name that is short for it only there, give no short names, and can name the bill in the place of their act."""
        return self.can_name(text, self.language) and not any(
            citation.provisions and (citation.internal or not (citation.act and (citation.act.title or citation.act.number)))
            for citation in in_text(text, self.language)
        )

    def names_of(self, provision: StoredProvision, text: str) -> tuple[tuple[str, str, bool], ...]:
        """What the act of a provision calls things in `text`: the name, what it means there, and whether it is only short for that."""
        if self.corpus is None:
            return ()
        found: dict[str, tuple[str, str, bool]] = {}
        for phrase in _phrases(without_own_name(text, self.language)):
            for definition in self.corpus.definitions(phrase):
                if (definition.act, definition.language) != (provision.act, self.language):
                    continue
                plain = not re.search(r"[()]|^\W*\d", definition.text) and not names_itself(definition.text, self.language)
                if plain and definition.text.split()[1:]:
                    found.setdefault(definition.term, (definition.term, definition.text, definition.kind == "abbreviation"))
        return tuple(found.values())

    def in_own_terms(self, provision: StoredProvision, text: str) -> tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """Words of a provision with the bill's names for what its act calls otherwise; the names that were exchanged; and the act's
        short names that remain, each with what it is short for."""
        swapped, left = [], []
        for name, meaning, short in self.names_of(provision, text):
            own = [term for term, said in self.own_definitions if stems(said, self.language) == stems(meaning, self.language)]
            places = rename([text], name, own[0], self.language) if own and own[0] != name else []
            if places and all(place.certain for place in places):
                for place in reversed(places):
                    text = text[: place.start] + place.new + text[place.end :]
                swapped.append((name, own[0]))
            elif short and (not own or own[0] != name):
                left.append((name, meaning))
        return text, tuple(swapped), tuple(left)

    def twin(self, precedent: Precedent) -> Precedent | None:
        """The official text of a precedent in the other language; None where the corpus has none line for line."""
        provision = precedent.provision
        twin = self.corpus.provision(provision.act, provision.path, other_language(self.language)) if self.corpus else None
        if twin is None:
            return None
        mine, theirs = ([split_number(line)[1] for line in text.splitlines()] for text in (provision.text, twin.text))
        if len(mine) != len(theirs) or precedent.text not in mine:
            return None
        return replace(precedent, provision=twin, text=theirs[mine.index(precedent.text)])

    @cached_property
    def _kind(self) -> str:
        """The kind of document that "this act" means at this place: the attached one's where the place lies in one."""
        meta = self.act.meta
        attached = self.act.get(self.act.owners[self.position].split("/")[0])
        if attached is None or attached.level is not Level.ATTACHMENT:
            return meta.kind
        heading = fold(attached.heading)
        return next((kind for kind, word in _ATTACHED if word in heading), meta.kind)

    def recency(self, provision: StoredProvision) -> int:
        """The day of the act's edition, or of the act, as a number; 0 where it is not known."""
        meta = self.corpus.metadata(provision.act, provision.language) if self.corpus else None
        day = (meta.edition or meta.date) if meta else None
        return day.toordinal() if day else 0

    @cached_property
    def own_definitions(self) -> tuple[tuple[str, str], ...]:
        """Terms that the bill defines, with their definitions."""
        from law.definitions import definitions

        return tuple((found.term, found.text) for found in definitions(self.act))

    @cached_property
    def definitions(self) -> tuple[tuple[str, str], ...]:
        """The bill's own definitions, the same for every question on it; then the corpus's for other terms of this text."""
        mine = {term.casefold() for term, _ in self.own_definitions}
        return (*self.own_definitions, *((d.term, d.text) for d in self.known_terms if d.term.casefold() not in mine))

    def names(self, term: str) -> bool:
        """Whether a term stands in the text, in any form."""
        return f" {' '.join(stems(term, self.language))} " in self._stemmed

    @cached_property
    def _stemmed(self) -> str:
        return f" {' '.join(stems(self.original, self.language))} "

    @cached_property
    def known_terms(self) -> tuple[StoredDefinition, ...]:
        """Definitions of the corpus for terms that stand in the text: one for each term, of the act of the highest force."""
        if self.corpus is None:
            return ()
        found: dict[str, StoredDefinition] = {}
        for phrase in _phrases(self.original):
            for definition in self.corpus.definitions(phrase):
                if definition.language is self.language and definition.kind != "abbreviation":
                    found.setdefault(definition.term.casefold(), definition)
                    break
        return tuple(found.values())


def _phrases(text: str) -> Iterator[str]:
    """Every run of one to five words that no comma or stop interrupts, longer ones first."""
    for piece in re.split(r"[^\w\s-]+", text):
        words = piece.split()
        for length in range(min(_LONGEST_TERM, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                if length > 1 or len(words[start]) > 3:
                    yield " ".join(words[start : start + length])
