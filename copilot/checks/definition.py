"""Definitions against one another: a term defined twice in the bill, a definition that an act of the same or higher force
already gives, and one that says otherwise (KZ-D03, KZ-D06; L480 art. 23(7)).

Definitions are compared by what they are made of, not letter by letter: the kind of thing, and the features that set it apart,
each matched in any order and form. A definition "для целей настоящей главы" is its own; one that refers to its source is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import citation_path, finding, of_a_form
from copilot.checks._references import meant
from copilot.findings import Evidence, Finding, Prevails, Severity
from law.force import LOWEST_LAW
from law.likeness import Likeness, compare, same
from law.norms import norm
from law.stems import stems
from law.text import fold
from law.words import Language, Words
from retrieval.corpus import Corpus, StoredDefinition

if TYPE_CHECKING:
    from law.definitions import Definition

_SAME = 0.8  # how alike two definitions must be to be one definition in two wordings
_TAKES_OVER = {
    Language.RU: re.compile(
        r"(?:понятие|определение|значение) котор\w+|в (?:том )?(?:значении|понимании)|в соответствии с|согласно|предусмотренн\w+ (?:законом|стать|пункт)"
    ),
    Language.KK: re.compile(r"(?:ұғымы|анықтамасы|мағынасы) (?:берілген|айқындалған|белгіленген)|мағынасында|сәйкес"),
}


@dataclass(frozen=True, slots=True)
class Rival:
    """A definition of the same term elsewhere; `likeness` of the bill's definition to it."""

    stored: StoredDefinition
    likeness: Likeness

    @property
    def alike(self) -> float:
        return (self.likeness.cover + self.likeness.back) / 2

    @property
    def one(self) -> bool:
        """Whether both say the same."""
        return self.alike >= _SAME and not self.likeness.amounts and not self.likeness.denied


def _find(draft: Draft) -> Iterable[Finding]:
    seen: list[tuple[Definition, list[str]]] = []
    for definition in draft.definitions:
        if definition.kind == "abbreviation":
            continue
        term = stems(definition.term, draft.language)
        twin = next(
            (d for d, other in seen if d.scope == definition.scope and _one_term(other, term) and _one_document(d, definition)), None
        )
        seen.append((definition, term))
        if twin is not None:
            provision = draft.act.get(twin.provision)
            evidence = (draft.evidence(provision),) if provision else ()
            yield finding(
                "definition-duplicate",
                "KZ-D06",
                Severity.ERROR if definition.kind == "glossary" else Severity.WARNING,
                draft,
                definition.position,
                _whole(draft, definition),
                _TWICE.format(term=definition.term),
                evidence=evidence,
            )
            continue
        if definition.scope or _takes_over(draft, definition):
            continue
        cited = draft.once("cited acts", _cited)
        key = ("rivals", definition.term, definition.text, draft.act.meta.level, draft.language, cited)
        found = draft.remember(key, lambda d=definition: list(_rivals(draft, d)))  # type: ignore[misc]
        rivals = sorted(found, key=lambda rival: (not rival.one, rival.stored.force or 99, -rival.alike))
        if not rivals:
            continue
        first = rivals[0]
        message = (_REPEATED if first.one else _DIFFERS).format(term=definition.term, act=first.stored.title)
        yield finding(
            "definition-duplicate" if first.one else "definition-conflict", "KZ-D03", _severity(draft, first),
            draft, definition.position, _whole(draft, definition), message,
            evidence=tuple(_evidence(draft, rival.stored) for rival in rivals if rival.one is first.one)[:3],
            prevails=None if first.one else _prevails(draft, first.stored),
        )  # fmt: skip


def _severity(draft: Draft, rival: Rival) -> Severity:
    """An error where the definition departs from a law, or from an act of higher force that the bill itself refers to: other
    rules of the Government may define a word for relations of their own (L480 art. 23(7): homogeneous relations)."""
    force = rival.stored.force
    binds = force <= LOWEST_LAW or rival.stored.act in draft.once("cited acts", _cited)
    return Severity.ERROR if not rival.one and 0 < force < draft.act.meta.level and binds else Severity.WARNING


def _whole(draft: Draft, definition: Definition) -> tuple[int, int]:
    """The definition with its term, which is the whole paragraph for an entry of a list."""
    text = draft.text(definition.position)
    if definition.kind == "glossary":
        return 0, len(text)
    return definition.start, max(definition.end, min(len(text), definition.start + len(definition.term)))


def _one_term(one: list[str], other: list[str]) -> bool:
    return len(one) == len(other) and all(same(x, y) for x, y in zip(one, other, strict=True))


def _one_document(one: Definition, other: Definition) -> bool:
    """Whether two definitions stand in one document and are of words, not of the signs of a formula or the fields of a form."""
    outer = [[part for part in d.provision.split("/") if part.startswith(("att_", "app_"))] for d in (one, other)]
    return outer[0] == outer[1] and len(other.term) > 4 and not any("/note_" in d.provision or of_a_form(d.provision) for d in (one, other))


def _takes_over(draft: Draft, definition: Definition) -> bool:
    """Whether the definition refers to another act for what the term means."""
    pattern = _TAKES_OVER.get(draft.language)
    for citation in draft.citations_at(definition.position):
        if citation.internal or citation.act is None:
            continue
        if (
            citation.provisions
            or citation.alias
            or meant(draft, citation) is not None
            or (pattern and pattern.search(fold(definition.text)))
        ):
            return True
    return False


def _rivals(draft: Draft, definition: Definition) -> Iterator[Rival]:
    corpus, language = draft.corpus, draft.language
    if corpus is None:
        return
    level = draft.act.meta.level
    mine = norm(definition.text, language)
    for stored in draft.remember(("definitions", definition.term), lambda: _defined(corpus, definition.term)):
        if (
            stored.act == draft.act.meta.id
            or stored.language is not language
            or stored.kind == "abbreviation"
            or stored.scope
            or (level and stored.force > level)
        ):
            continue
        likeness = compare(mine, norm(stored.text, language), draft.weight)
        if _same_field(draft, definition, stored, likeness):
            yield Rival(stored, likeness)


def _defined(corpus: Corpus, term: str) -> list[StoredDefinition]:
    """The definitions of a term. In an entry "X (далее – Y) – ..." the short name Y is defined by what X is."""
    found = []
    for stored in corpus.definitions(term):
        if stored.kind == "abbreviation":
            found += [
                entry
                for entry in corpus.definitions(stored.text)
                if (entry.act, entry.position, entry.language) == (stored.act, stored.position, stored.language)
            ]
        found.append(stored)
    return found


def _same_field(draft: Draft, definition: Definition, stored: StoredDefinition, likeness: Likeness) -> bool:
    """Whether two acts speak of the same relations: the bill refers to the other act, the term is no everyday word, or the
    definitions have much in common. "Участник" means another in every law."""
    return len(stems(definition.term, draft.language)) > 1 or stored.act in draft.once("cited acts", _cited) or likeness.cover >= 0.4


def _cited(draft: Draft) -> frozenset[str]:
    return frozenset(
        match.meta.id for citation in draft.citations if not citation.internal and (match := meant(draft, citation)) is not None
    )


def _evidence(draft: Draft, stored: StoredDefinition) -> Evidence:
    corpus = draft.corpus
    assert corpus is not None
    place = stored.act, stored.path, stored.language
    provision = draft.remember(("provision", *place), lambda: corpus.provision(*place))
    meta = corpus.metadata(stored.act, stored.language)
    edition = meta.edition.isoformat() if meta and meta.edition else ""
    return Evidence(
        stored.act, stored.title, citation_path(stored.path), provision.text if provision else f"{stored.term} – {stored.text}", edition
    )


def _prevails(draft: Draft, stored: StoredDefinition) -> Prevails | None:
    from copilot.checks.norm_conflict import precedence

    return precedence(draft.act.meta.level, stored.force, stored.act)


_TWICE = Words(
    kk="«{term}» термині жобада екі рет анықталған.",
    ru="Термин «{term}» определен в проекте дважды.",
    en="The bill defines “{term}” twice.",
)
_REPEATED = Words(
    kk="«{term}» терминінің анықтамасы «{act}» актісінде бар; қайталаудың орнына оған сілтеме жасау жеткілікті.",
    ru="Определение термина «{term}» уже дано в акте «{act}»; вместо повторения достаточно ссылки на него.",
    en="“{act}” already defines “{term}”; a reference would do instead of repeating it.",
)
_DIFFERS = Words(
    kk="«{term}» термині «{act}» актісінде басқаша анықталған.",
    ru="Термин «{term}» в акте «{act}» определен иначе.",
    en="“{act}” defines “{term}” otherwise.",
)

CHECK = BillCheck(
    id="definition",
    kinds=("definition-conflict", "definition-duplicate"),
    title=Words(
        kk="Анықтамалардың қайшылығы мен қайталануы", ru="Противоречия и повторы определений", en="Definitions that conflict or repeat"
    ),
    find=_find,
)
