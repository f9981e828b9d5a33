"""Who acts in an English text and is not named in a rewrite in the passive; items of a list that a light word heads."""

from __future__ import annotations

import re

from copilot.guard.clauses import Span
from copilot.guard.phrases import Phrase
from copilot.guard.reading import Reading
from copilot.guard.roles_english import acts
from copilot.guard.tokens import Kind

_PASSIVE = re.compile(
    r"(?<!\w)(?:is|are|be|been|being|was|were|gets?) (?:\w+ly |only |not |also )?\w+(?:ed|en|wn|rn|lt|pt|nt|de|id|ld|ne|ut)(?!\w)"
)
_SUBJECT_OF = re.compile(r" (?:shall|must|may|can|has to|have to|is to|are to)(?!\w)")


def unnamed(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether an English phrase only names the one who acts, where the other text has the act in the passive and names nobody new."""
    last = phrase.tokens[-1]
    if not acts(last) or phrase.joined or phrase.excepted or phrase.conditional or len(phrase.tokens) > 2:
        return False
    if last.text.endswith(("'s", "s'")) and len(_PRONOUN.findall(there.folded)) > len(_PRONOUN.findall(here.folded)):
        return True  # at the buyer's home: where he lives
    if _SUBJECT_OF.match(here.folded, last.end) is None or _BY_SOMEONE.search(there.folded):
        return False
    done = next((t for t in here.tokens if t.start > last.end and t.word.kind is Kind.ACTION and not t.word.light), None)
    told = done is not None and any(t.same(done) and t.text.endswith("ing") for t in there.tokens)  # *letting* it requires his consent
    if not told and _PASSIVE.search(there.folded) is None and (done is None or any(t.same(done) for t in there.tokens)):
        return False  # another may be doing it
    return not any(acts(t) and not here.likes(t) for t in there.tokens)


_PRONOUN = re.compile(r"(?<!\w)(?:he|she|it|they|him|his|her|their|its)(?!\w)")
_BY_SOMEONE = re.compile(r"(?<!\w)by (?:an?|any|another|some|the|his|her|its|their) ")


_PERSONS = re.compile(
    r"(?<!\w)(?:or|and) (?:an? |any |the |other |to |by |for |of |by a |to a |all )*(?:persons?|people|anyone|someone|those|bod(?:y|ies)) (?:who (?:is|are|has|have) |that (?:is|are) )?(?P<told>\w+(?:ed|en|ing))(?!\w)"
)


def persons_lost(original: Reading, rewrite: Reading) -> Span | None:
    """Persons told of by a participle as one of several, of whom the rewrite says nothing: the owner or a person *authorised* by him."""
    for match in _PERSONS.finditer(original.folded):
        told = next((t for t in original.tokens if t.start == match.start("told")), None)
        if told is not None and not told.word.light and not rewrite.likes(told) and _PERSONS.search(rewrite.folded) is None:
            return match.span()
    return None
