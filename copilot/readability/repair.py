"""A long sentence in two, where the language itself marks the joint and the meaning cannot change: a rider that goes on after a
comma or semicolon ("..., при этом ...", "..., бұл ретте ...") is a sentence of its own. Nothing else is certain without a reader."""

from __future__ import annotations

import re

from copilot import guard
from law import sentences
from law.words import Language

_RIDER = {
    Language.RU: re.compile(r"\s*[,;]\s+(?:а |но |и )?(?P<rider>при этом|в этом случае|в указанном случае)\s", re.IGNORECASE),
    Language.KK: re.compile(r"\s*[,;]\s+(?:ал |бірақ |және )?(?P<rider>бұл ретте|бұл жағдайда|мұндай жағдайда|осы ретте)\s", re.IGNORECASE),
}
_LED = {  # a condition before the joint may have its main clause after it: "если ..., в этом случае ..."
    Language.RU: re.compile(r"\b(?:если|когда|в случае|при условии)\b", re.IGNORECASE),
    Language.KK: re.compile(r"\b(?:егер|\w+(?:са|се)|жағдайда|кезде)\b", re.IGNORECASE),
}
_LEAST = 6  # words on each side that make a sentence worth it


def in_two(text: str, language: Language) -> tuple[int, int, str] | None:
    """The sentence [start, end) of a paragraph that has a rider, and the same as two sentences; None where nothing is certain
    or the guard does not find the meaning kept."""
    if language not in _RIDER:
        return None
    for start, end in sentences.split(text, language):
        sentence = text[start:end]
        riders = list(_RIDER[language].finditer(sentence))
        if len(riders) != 1 or ":" in sentence or not sentence.endswith("."):
            continue
        head, rest = sentence[: riders[0].start()], sentence[riders[0].start("rider") :]
        if _LED[language].search(head) or len(head.split()) < _LEAST or len(rest.split()) < _LEAST or head.count("(") != head.count(")"):
            continue
        new = f"{head}. {rest[0].upper()}{rest[1:]}"
        if guard.compare(sentence, new, language).preserved:
            return start, end, new
    return None
