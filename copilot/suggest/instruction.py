"""What a drafter's instruction asks for: the matter of the norm, without the words that only say that there should be one, and the
force that the norm is to have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from law.norms import Force, norm
from law.text import fold
from law.words import Language

# "Lay down the term of ...": Russian begins with such a word, Kazakh ends with it.
_ONLY_ASKS = {
    Language.RU: re.compile(
        r"^\s*(?:нужно|надо|необходимо|прошу)?\s*(?:установить|предусмотреть|определить|закрепить|прописать|указать|написать"
        r"|изложить|добавить|включить)\s+(?:(?:норму|положение|пункт|статью)\s+о(?:б|бо)?\s+(?:том,\s+)?)?(?:что\s+)?",
        re.IGNORECASE,
    ),
    Language.KK: re.compile(
        r"\s+(?:(?:деп|ретінде|туралы\s+(?:норма|ереже|тармақ|бап))\s+)?"
        r"(?:белгілеу|көздеу|айқындау|бекіту|жазу|көрсету|енгізу|қосу)(?:\s+(?:керек|қажет))?\s*\.?\s*$",
        re.IGNORECASE,
    ),
    Language.EN: re.compile(r"^\s*(?:please\s+)?(?:lay down|set|provide for|provide that|state|write)\s+", re.IGNORECASE),
}
_FORCES: Mapping[Language, tuple[tuple[str, Force], ...]] = {
    Language.RU: ((r"\bзапре[тщ]", Force.MUST_NOT), (r"\bобяз", Force.MUST), (r"\b(?:разреш|предостав\w+ право|дать право)", Force.MAY)),
    Language.KK: ((r"\bтыйым сал", Force.MUST_NOT), (r"\bміндетте", Force.MUST), (r"\b(?:рұқсат бер|құқық бер|жол бер)", Force.MAY)),
    Language.EN: ((r"\b(?:forbid|prohibit)", Force.MUST_NOT), (r"\b(?:oblige|require)", Force.MUST), (r"\b(?:allow|permit)", Force.MAY)),
}
_SAYS_WHAT_IS = {
    Language.RU: re.compile(r"\b(?:явля|понима|призна|счита)\w+[тс]я\b"),
    Language.KK: re.compile(r"\b(?:болып табылады|түсініледі|танылады|саналады)\b"),
    Language.EN: re.compile(r"\b(?:is|are|means|mean)\b"),
}


def matter(instruction: str, language: Language) -> str:
    """The instruction without "lay down", "предусмотреть норму о том, что", "деп белгілеу"."""
    return _ONLY_ASKS[language].sub("", instruction, count=1).strip() or instruction


def has_force(text: str, instruction: str, language: Language) -> bool:
    """Whether a norm forbids, obliges or allows where the instruction says so. The duty that the indicative means counts as one,
    unless it only says what something is."""
    asked = next((force for words, force in _FORCES[language] if re.search(words, fold(instruction))), None)
    if asked is None:
        return True
    said = norm(text, language)
    if asked is Force.MUST and said.force is Force.PLAIN:
        return not (_SAYS_WHAT_IS[language].search(text) or any(word.being for word in said.words))
    return said.force is asked
