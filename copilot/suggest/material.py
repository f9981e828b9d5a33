"""What a suggestion is made from: the place in the bill, the provisions of the corpus about the same matter, definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from copilot.findings import Evidence, Finding
from copilot.suggest.own_name import adapted
from copilot.suggest.suggestion import Action
from law.act import Act, Level, Status
from law.citations import in_text
from law.likeness import compare
from law.norms import norm
from law.text import fold
from law.words import Language
from retrieval.corpus import Corpus, StoredDefinition, StoredProvision

_FOUND = 30  # provisions looked at
_SHORTEST = 25  # characters: less is a heading or the head of a list
_SENTENCE = 6  # words of the shortest norm that stands alone
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
)


@dataclass(frozen=True, slots=True)
class Precedent:
    """A paragraph of the corpus that words a like norm. `likeness` from 0 to 1: what each holds of the other."""

    provision: StoredProvision
    text: str
    likeness: float

    @property
    def evidence(self) -> Evidence:
        return evidence(self.provision, self.text)

    @property
    def is_whole(self) -> bool:
        """Whether the text is a sentence of its own: no item of a list, no line of a form."""
        first, last = self.text[:1], self.text.rstrip()[-1:]
        return first.isupper() and last == "." and len(self.text.split()) >= _SENTENCE


def evidence(provision: StoredProvision, quote: str) -> Evidence:
    """A provision of the corpus as the basis of a suggestion."""
    return Evidence(provision.act, provision.title or provision.act, provision.path, quote)


def _speaks(line: str, provision: StoredProvision) -> bool:
    """Whether a line of a provision is a norm: no heading, and no text that an amending act quotes."""
    return not (provision.heading and line.endswith(provision.heading)) and not line.startswith(('"', "«"))


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
    def precedents(self) -> tuple[Precedent, ...]:
        """Paragraphs of other acts in force that word a like norm in the bill's language, the likest first."""
        return self.like(self.instruction if self.action is Action.DRAFT else self.original)

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
            for line in provision.text.splitlines():
                words = split_number(line)[1]
                if len(words) < _SHORTEST or not _speaks(words, provision) or words.endswith(":") != text.endswith(":"):
                    continue
                likeness = compare(mine, norm(words, self.language), self._weight)
                precedent = Precedent(provision, words, (2 * min(likeness.cover, likeness.back) + likeness.cover) / 3)
                if words not in found or found[words].provision.force > provision.force:
                    found[words] = precedent
        return tuple(sorted(found.values(), key=lambda p: -p.likeness))

    def _weight(self, stem: str) -> float:
        assert self.corpus is not None
        return self.corpus.rarity(stem)

    def adapt(self, precedent: Precedent) -> str:
        """The wording as this bill would have it: "this act" is the bill's kind. A wording that refers to provisions of its
        own act stays as it is: in the bill the reference would be false, and the guard shows it."""
        if any(citation.internal and citation.provisions for citation in in_text(precedent.text, self.language)):
            return precedent.text
        return adapted(precedent.text, self._kind, self.language).replace(" - ", " – ")

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
