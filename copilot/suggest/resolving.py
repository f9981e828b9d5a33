"""A contradiction put right without a model: certain repairs, the amount of the act that prevails, its definition or its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from copilot.findings import Evidence, Finding
from copilot.suggest.amounts import placed
from copilot.suggest.answers import answer, quoted, shaped
from copilot.suggest.material import Material, evidence, is_whole, split_number
from copilot.suggest.sameness import says_same
from copilot.suggest.suggestion import Suggestion
from law import sentences
from law.citations import in_text
from law.likeness import compare
from law.norms import norm
from law.words import Words

_CONTRADICTIONS = frozenset({"norm-conflict", "hierarchy", "definition-conflict"})
_SAME_MATTER = 0.6  # share of the words of a sentence that the bill's has: with less it is about something else

READ = Words(
    kk="Төменде – жоба қайшы келетін нормалар.",
    ru="Ниже нормы, которым проект противоречит.",
    en="Below are the norms that the bill contradicts.",
)
_DEFINED = Words(kk="«{title}» актісіндегі анықтама.", ru="Определение из акта «{title}».", en="The definition in “{title}”.")
_PREVAILS = Words(
    kk="Жоба қайшы келетін актінің мәтіні: {title}.",
    ru="Текст акта, которому проект противоречит: {title}.",
    en="The text of the act that the bill contradicts: {title}.",
)
_AMOUNT = Words(
    kk="«{title}» актісіндегі сан қойылды: «{old}» орнына «{new}».",
    ru="Поставлено число из акта «{title}»: вместо «{old}» – «{new}».",
    en="The amount of “{title}” was put in: “{new}” for “{old}”.",
)


def resolved(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The certain repair; then the amount, the definition or the sentence of the act that the findings hold against the text."""
    wanted = [material.finding] if material.finding else findings
    found = _repaired(material, wanted)
    number, mine = split_number(material.original)
    for finding, quote in _held(wanted):
        if finding.subtype == "quantity":
            text, swaps = placed(mine, quote.quote, material.language)
            if len(swaps) == 1:
                old, new = swaps[0]
                note = _AMOUNT.format(title=quote.title or quote.act, old=old, new=new)
                found.append(answer(material, number + text, [quote], note))
    if any(finding.kind == "definition-conflict" for finding in wanted):
        found += _definitions(material)
    for finding, quote in _held(wanted):
        said = split_number(quote.quote)[1]
        if finding.subtype != "competence" and finding.kind == "norm-conflict" and _takes_the_place(material, mine, said):
            found.append(quoted(material, shaped(said, material.original), quote, _PREVAILS.format(title=quote.title or quote.act)))
    return found


def held_against(material: Material, findings: Sequence[Finding]) -> tuple[Evidence, ...]:
    """What the findings hold against the text, to be read."""
    return tuple(dict.fromkeys(quote for _, quote in _held([material.finding] if material.finding else findings)))


def defined(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The definition that the corpus has for the term which the paragraph defines."""
    repairs = _repaired(material, [f for f in findings if f.kind.startswith("definition") or f.kind == "term-unused"])
    return [*repairs, *_definitions(material)]


def _held(findings: Sequence[Finding]) -> list[tuple[Finding, Evidence]]:
    return [(f, e) for f in findings if f.suggestion is None and f.kind in _CONTRADICTIONS for e in f.evidence if e.act != "self"]


def _takes_the_place(material: Material, mine: str, said: str) -> bool:
    """Whether a sentence of another act is one that may stand where one of the bill stands: each a single whole sentence, about
    the same, with no reference that would mean something else here."""
    if not (is_whole(mine) and is_whole(said)) or "\n" in said:
        return False
    if any(len(sentences.split(text, material.language)) != 1 for text in (mine, said)) or not material.stands_alone(said):
        return False
    alike = compare(norm(said, material.language), norm(mine, material.language), lambda _: 1.0)
    return alike.cover >= _SAME_MATTER


def _repaired(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """The text with every certain repair of its findings put in."""
    text, end, used = material.original, len(material.original), list[Finding]()
    for finding in sorted(findings, key=lambda f: -f.start):
        at, to = finding.start - material.start, finding.end - material.start
        if finding.suggestion is not None and 0 <= at <= to <= end:
            text = text[:at] + finding.suggestion + text[to:]
            end = at
            used.append(finding)
    if not used:
        return []
    found = [e for finding in reversed(used) for e in finding.evidence if e.act != "self"]
    return [answer(material, text, found, used[0].message)]


def _definitions(material: Material) -> list[Suggestion]:
    """The corpus's definitions of what the paragraph defines in words of its own; one that refers to its source stays."""
    from law.definitions import definitions

    if material.corpus is None:
        return []
    found: dict[str, Suggestion] = {}
    for mine in definitions(material.act):
        if mine.position != material.position or mine.kind == "abbreviation" or mine.text not in material.original:
            continue
        if in_text(mine.text, material.language):
            continue
        for other in material.corpus.definitions(mine.term):
            provision = material.corpus.provision(other.act, other.path, other.language)
            if other.language is not material.language or other.act == material.act.meta.id or provision is None:
                continue
            said = other.text.rstrip(' ;."»')
            if other.kind == "abbreviation" or said in found or says_same(mine.text, said, material.language):
                continue
            if not material.stands_alone(said):
                continue
            quote = evidence(provision, f"{other.term} – {said}")
            text = material.original.replace(mine.text, said)
            found[said] = quoted(material, text, quote, _DEFINED.format(title=quote.title))
    return list(found.values())
