"""The bill as checks see it: its act, the national law, and what is read out of both once for all checks."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

from copilot.checks._stems import Stems, read
from copilot.findings import Evidence, Finding, Prevails, Severity
from law.act import Act, Level, Provision, Role, Status
from law.citations import Citation, citations
from law.norms import Norm, Word, norm
from law.thesaurus import groups
from law.words import Language, Words
from retrieval.corpus import Corpus, StoredProvision

if TYPE_CHECKING:
    from law.definitions import Definition

OUTER = frozenset({Level.ATTACHMENT, Level.APPENDIX, Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH})
_SPOKEN = frozenset({Role.PROVISION, Role.TABLE, Role.PREAMBLE, Role.TITLE, Role.QUOTATION})

T = TypeVar("T")


@dataclass(frozen=True)
class Draft:
    """A snapshot of the bill under check. `memory` keeps what the corpus answered: it stays true while the bill is edited."""

    act: Act
    corpus: Corpus | None = None
    memory: dict[object, object] = field(default_factory=dict, compare=False, repr=False)
    _weights: dict[str, float] = field(default_factory=dict, init=False, compare=False, repr=False)
    _leads: dict[str, str] = field(default_factory=dict, init=False, compare=False, repr=False)
    _keys: dict[str, tuple[object, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _made: dict[str, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def language(self) -> Language:
        return self.act.meta.language

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        return citations(self.act)

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        from law.definitions import definitions

        return definitions(self.act)

    def citations_at(self, position: int) -> tuple[Citation, ...]:
        """The references in one paragraph."""
        return tuple(self._citations_by_place.get(position, ()))

    @cached_property
    def _citations_by_place(self) -> dict[int, list[Citation]]:
        places: dict[int, list[Citation]] = {}
        for citation in self.citations:
            places.setdefault(citation.position, []).append(citation)
        return places

    @cached_property
    def attached(self) -> bool:
        """Whether the bill approves rules or another document attached to it."""
        return any(provision.level is Level.ATTACHMENT for provision in self.act.provisions)

    @cached_property
    def weight(self) -> Callable[[str], float]:
        """What a stem weighs when norms are compared: its rarity in the corpus, one for each without a corpus."""
        corpus = self.corpus
        return (lambda stem: 1.0) if corpus is None else self.remember("rarities", lambda: _Rarities(corpus)).__getitem__

    def own_weight(self, stem: str) -> float:
        """What a stem weighs when norms of the bill are compared with one another: words that run through the bill say little."""
        weight = self._weights.get(stem)
        if weight is None:
            weight = self._weights[stem] = self.weight(stem) * self.rare_here(stem)
        return weight

    def rare_here(self, stem: str) -> float:
        """How rare a stem is in the bill, in steps: an edit moves few of them."""
        return self._rare.get(stem) or _rare(len(self._rare), 0)

    def speaks_of(self, word: Word) -> bool:
        """Whether the bill has a word anywhere, in any form, or one that the language of law uses for it."""
        return word.stem in self._rare or bool(groups(word.text, self.language) & self._groups)

    @cached_property
    def _groups(self) -> frozenset[tuple[int, float]]:
        return frozenset(pair for stem in self._rare for pair in groups(stem, self.language))

    @cached_property
    def _rare(self) -> dict[str, float]:
        counts = Counter[str]()
        for paragraph in self.act.paragraphs:
            counts.update(self.stems(paragraph.text).once)
        return {stem: _rare(len(counts), count) for stem, count in counts.items()}

    def stems(self, text: str) -> Stems:
        """A text of the bill's language as its stems, read once for all snapshots."""
        return self.remember(("stems", text, self.language), lambda: read(text, self.language))

    @cached_property
    def spoken(self) -> tuple[int, ...]:
        """The paragraphs that can use a term."""
        return tuple(position for position, role in enumerate(self.act.roles) if role in _SPOKEN)

    def using(self, name: Sequence[str]) -> Iterator[int]:
        """The paragraphs that use a term, the stems of its words in order; from the first on."""
        for position in self._beginnings.get(name[0][:4], ()) if name else ():
            if self.stems(self.text(position)).hold(name):
                yield position

    @cached_property
    def _beginnings(self) -> dict[str, list[int]]:
        """For what stems begin with, the paragraphs that use such a word."""
        places: dict[str, list[int]] = {}
        for position in self.spoken:
            for beginning in self.stems(self.text(position)).beginnings:
                places.setdefault(beginning, []).append(position)
        return places

    def norm(self, text: str, lead: int = 0) -> Norm:
        """The norm that a text of the bill's language is (`law.norms.norm`), read once for all snapshots."""
        return self.remember(("norm", text, lead, self.language), lambda: norm(text, self.language, lead))

    def remember(self, key: object, compute: Callable[[], T]) -> T:
        """What `compute` answers, asked once for each key. Only for answers that do not depend on the bill as a whole."""
        try:
            return self.memory[key]  # type: ignore[return-value]
        except KeyError:
            pass
        answer = self.memory[key] = compute()
        return answer

    def remember_while(self, key: object, true_while: object, compute: Callable[[], T]) -> T:
        """What `compute` answers, asked again for a key where what the answer rests upon has changed."""
        kept: tuple[object, T] = self.remember(key, lambda: (true_while, compute()))
        if kept[0] != true_while:
            kept = true_while, compute()
            self.memory[key] = kept
        return kept[1]

    def once(self, name: str, compute: Callable[[Draft], T]) -> T:
        """What is made out of this snapshot once, for several checks."""
        if name not in self._made:
            self._made[name] = compute(self)
        return self._made[name]  # type: ignore[return-value]

    @cached_property
    def _speaking(self) -> tuple[Provision, ...]:
        return tuple(p for p in self.act.provisions if p.own and p.status is Status.IN_FORCE and p.level not in OUTER)

    def norms(self) -> tuple[Provision, ...]:
        """The provisions that speak: in force, with text of their own, larger units aside."""
        return self._speaking

    def text(self, position: int) -> str:
        return self.act.paragraphs[position].text

    def lead(self, provision: Provision) -> str:
        """What the provision is read under: the lead-ins of the units around it that end with a colon, outermost first."""
        found = self._leads.get(provision.path)
        if found is None:
            found = self._leads[provision.path] = self._lead(provision)
        return found

    def _lead(self, provision: Provision) -> str:
        leads: list[str] = []
        if provision.level is Level.INDENT and self.act.text(provision)[:1].isupper():
            return ""  # a part of its own after the list, not an item of it
        for unit in takewhile(lambda unit: unit.level not in OUTER, self.act.around(provision)):
            own = self.act.text(unit).rstrip()
            if own.endswith(":"):
                leads.append(own.rsplit("\n", 1)[-1])
        return " ".join(reversed(leads))

    def key(self, provision: Provision) -> tuple[object, ...]:
        """What the findings of provision checks in this provision depend on."""
        found = self._keys.get(provision.path)
        if found is None:
            found = self._keys[provision.path] = self._key(provision)
        return found

    def _key(self, provision: Provision) -> tuple[object, ...]:
        meta = self.act.meta
        return (
            provision.level,
            self.act.text(provision),
            self.lead(provision),
            meta.level,
            meta.kind,
            meta.language,
            bool(provision.children),
            tuple(self.act.roles[position] for position in provision.own),
            of_a_form(provision.path),
        )

    def evidence(self, provision: Provision) -> Evidence:
        """The other side of a finding, where it is this bill itself."""
        return Evidence("self", self.act.meta.title, citation_path(provision.path), self.act.text(provision))


class _Rarities(dict[str, float]):
    """The rarity of stems in a corpus, each asked once."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self._corpus = corpus

    def __missing__(self, stem: str) -> float:
        rarity = self[stem] = self._corpus.rarity(stem.rsplit("-", 1)[-1])
        return rarity


@cache
def _rare(words: int, count: int) -> float:
    """How rare a word is that stands in `count` paragraphs of a bill of so many words."""
    return math.log(1 + _step(words) / _step(1 + count) / 10)


def _step(count: int) -> float:
    """A count rounded to one of four steps from each power of two to the next."""
    return 2.0 ** (round(4 * math.log2(count)) / 4) if count else 0.0


# «слова "..." заменить», «"..." деген сөздер ... алып тасталсын»: not the words that come in their place ("словами", "сөздермен").
_FORMER = re.compile(r'\bслов[оа] ("[^"]*")(?:,? "[^"]*")* (?:заменить|исключить)|("[^"]*") деген сөз(?:дер)?(?= )')


def without_former(text: str) -> str:
    """A folded text with the words blanked that it says are to go: they are no longer what the bill rules. Places stay."""
    return _FORMER.sub(lambda m: " " * len(m.group()), text)


def of_a_form(path: str) -> bool:
    """Whether a provision lies in an appendix: a form is filled in, its words are those of every form of its kind."""
    return any(part.startswith("app_") for part in path.split("/"))


def citation_path(path: str) -> str:
    """A provision's path as citations write it: without the attached document it lies in."""
    return "/".join(part for part in path.split("/") if not part.startswith("att_"))


def stored_evidence(stored: StoredProvision, edition: str = "") -> Evidence:
    """A provision of the corpus as evidence."""
    return Evidence(stored.act, stored.title, citation_path(stored.path), stored.text, edition)


def finding(
    kind: str,
    rule: str,
    severity: Severity,
    draft: Draft,
    position: int,
    span: tuple[int, int] | None,
    message: Words,
    *,
    evidence: tuple[Evidence, ...] = (),
    subtype: str = "",
    prevails: Prevails | None = None,
    suggestion: str | None = None,
) -> Finding:
    """A finding at `span` of paragraph `position`; the whole paragraph where `span` is None."""
    text = draft.text(position)
    start, end = span or (0, len(text))
    return Finding(
        kind, rule, severity, position, start, end, text[start:end], message,
        evidence=evidence, subtype=subtype, prevails=prevails, suggestion=suggestion,
    )  # fmt: skip
