"""Who acts in an English text and is not named in a rewrite in the passive."""

from __future__ import annotations

import re

from copilot.guard.phrases import Phrase
from copilot.guard.reading import Reading
from copilot.guard.roles_english import acts

_PASSIVE = re.compile(
    r"(?<!\w)(?:is|are|be|been|being|was|were|gets?) (?:\w+ly |only |not |also )?\w+(?:ed|en|wn|rn|lt|pt|nt|de|id|ld|ne|ut)(?!\w)"
)
_SUBJECT_OF = re.compile(r" (?:shall|must|may|can|has to|have to|is to|are to)(?!\w)")


def unnamed(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether an English phrase only names the one who acts, where the other text has the act in the passive and names nobody new."""
    last = phrase.tokens[-1]
    if not acts(last) or phrase.joined or phrase.excepted or phrase.conditional or len(phrase.tokens) > 2:
        return False
    if _SUBJECT_OF.match(here.folded, last.end) is None or _PASSIVE.search(there.folded) is None or _BY_SOMEONE.search(there.folded):
        return False
    return not any(acts(t) and not here.likes(t) for t in there.tokens)


_BY_SOMEONE = re.compile(r"(?<!\w)by (?:an?|any|another|some|the|his|her|its|their) ")
