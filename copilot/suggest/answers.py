"""How an answer without a model is made up."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.findings import Evidence
from copilot.suggest.material import Material, split_number
from copilot.suggest.own_name import names_itself
from copilot.suggest.suggestion import Engine, Suggestion
from law.words import Words

_ITSELF = Words(
    kk="Ондағы «осы акт» сөздері «{title}» актісін білдіреді.",
    ru="Слова «настоящий акт» в ней означают акт «{title}».",
    en="In it, “this act” means “{title}”.",
)


def answer(material: Material, text: str, citations: Iterable[Evidence], note: Words) -> Suggestion:
    return Suggestion(material.action, material.original, text, Engine.PRECEDENT, tuple(citations), note=note)


def quoted(material: Material, text: str, quote: Evidence, note: Words) -> Suggestion:
    """An answer that brings the words of another act unchanged: where they say "this act", the note says which."""
    if names_itself(quote.quote, material.language):
        note = Words.joined(" ", [note, _ITSELF.format(title=quote.title or quote.act)])
    return answer(material, text, [quote], note)


def shaped(text: str, original: str) -> str:
    """A precedent in the place of the original: under its number, with its first letter's case and its closing sign; it may
    have been a point and stand as an item of a list here, or the other way round."""
    number, mine = split_number(original)
    sign = mine.rstrip()[-1:]
    if sign in (";", ".") and text.rstrip()[-1:] in (";", "."):
        text = text.rstrip(" ;.") + sign
    if number and text[:1].isalpha() and not text[:2].isupper():
        text = (text[0].upper() if mine[:1].isupper() else text[0].lower()) + text[1:]
    return number + text
