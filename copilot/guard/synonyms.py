"""Words that plain drafting puts for one another. Those of `law.thesaurus` count between words of action and quality only: a
noun of a law is a term, and a term is not exchanged for its synonym; the groups here count for all words, those named ACTIONS for
words of action, quality and manner only."""

from __future__ import annotations

from functools import cache, lru_cache

from copilot.guard.languages import synonyms_en, synonyms_kk, synonyms_ru
from law import thesaurus
from law.words import Language

# Beginnings of words; `$` ends a word. A line is a group: words of administration that drafting and plain style put for one
# another in any field. Nouns that name persons, things or rights are terms and stand in no group.
_GROUPS = {Language.RU: synonyms_ru.GROUPS, Language.KK: synonyms_kk.GROUPS, Language.EN: synonyms_en.GROUPS}
_ACTIONS = {Language.RU: synonyms_ru.ACTIONS}


@lru_cache(maxsize=100_000)
def groups(form: str, lemma: str, language: Language, term: bool) -> frozenset[str]:
    """Names of the groups to which a word belongs, for use as keys. `term`: the word is a noun. In Kazakh no ending tells a noun
    from a quality, so there the thesaurus counts for all words."""
    all_words, actions = _table(language)
    found = {f"g{number}" for number in all_words.of(form) | all_words.of(lemma)}
    if not term:
        found |= {f"v{number}" for number in actions.of(form) | actions.of(lemma)}
    if not term or language is Language.KK:
        found |= {f"t{number}" for number, weight in thesaurus.groups(form, language) if weight > thesaurus.LOOSE}
    return frozenset(found)


@cache
def _table(language: Language) -> tuple[thesaurus.Beginnings, thesaurus.Beginnings]:
    return _read(_GROUPS[language]), _read(_ACTIONS.get(language, ""))


def _read(lines: str) -> thesaurus.Beginnings:
    known = thesaurus.Beginnings()
    for number, line in enumerate(lines.strip().splitlines()):
        for beginning in line.split():
            known.put(beginning, number)
    return known
