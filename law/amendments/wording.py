"""Words of a provision found and changed as an instruction says: whole words, in the case in which they are written."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from law.stems import stem, stems
from law.text import fold
from law.words import Language

_LONG = 10  # letters from which words are known without the spaces between them
_MANY = 200  # paragraphs that are looked through for words that only look alike
_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_STOPS = ".;:,"
_BEFORE_NOTHING = ".,;:)»!?"  # signs that no space stands before


def alike(text: str) -> str:
    """Text as an instruction's words are looked for in it: one kind of quotation mark, dash and space, look-alike letters of
    the other alphabet as what they stand for; capitals stay. Of the same length."""
    folded = fold(text)
    if folded == text.lower():  # nothing but the case differs: most texts
        return text
    return "".join(
        raw if plain == raw.lower() else plain.upper() if raw.isupper() else plain for raw, plain in zip(text, folded, strict=True)
    )


def places(words: str, text: str) -> list[tuple[int, int]]:
    """Where the words stand in the text, not inside other words. Letters decide: where the words are nowhere as they are
    written, a space more or less is no other word (banks of acts lose spaces at the ends of lines)."""
    said = alike(words).split()
    if not said:
        return []
    have = alike(text) if fold(said[0][0]) in fold(text) else ""
    found = _found(r"\s+".join(map(re.escape, said)), words, have)
    together = "".join(said)
    if found or len(said) == 1 or len(together) < _LONG or together not in "".join(have.split()):
        return found
    return _found(r"\s*".join(map(re.escape, together)), words, have)


def _found(wanted: str, words: str, text: str) -> list[tuple[int, int]]:
    head, tail = words.strip()[0], words.strip()[-1]
    before = r"(?<![\w])" if head.isalnum() else ""
    after = r"(?![\w])" if tail.isalnum() else ""
    if head.isdigit():
        before += r"(?<!\d[-.,])"
    if tail.isdigit():
        after += r"(?![-.,]\d)"
    return [match.span() for match in re.finditer(before + wanted + after, text)]


def replaced(text: str, start: int, end: int, new: str) -> str:
    """The text with other words in a place; where the new ones are none, the space that is left over goes as well."""
    if new:
        return text[:start] + new + text[end:]
    left, right = text[:start], text[end:]
    if left[-1:].isspace() and (not right or right[0].isspace() or right[0] in _BEFORE_NOTHING):
        left = left.rstrip()
    elif not left:
        right = right.lstrip()
    return left + right


def inserted_after(text: str, end: int, new: str) -> str:
    """The text with words put in after a place."""
    gap = "" if new[:1] in _BEFORE_NOTHING or new[:1].isspace() else " "
    return text[:end] + gap + new + text[end:]


def inserted_before(text: str, start: int, new: str) -> str:
    """The text with words put in before a place."""
    return text[:start] + new + ("" if new[-1:].isspace() or new[-1:] in "(«" else " ") + text[start:]


def added(text: str, new: str) -> str:
    """The text with words put in at its end, before the sign that ends it; a whole sentence stands after that sign."""
    text = text.rstrip()
    if not text or text[-1] not in _STOPS or (text[-1] in ".!?" and new[:1].isupper() and new[-1:] == "."):
        return inserted_after(text, len(text), new)
    body, stop = text[:-1], text[-1]
    if new[-1:] in _STOPS:
        return inserted_after(body, len(body), new)
    return inserted_after(body, len(body), new) + stop


def final_sign(text: str, old: str, new: str) -> str | None:
    """The text with its last sign replaced; None where it ends otherwise."""
    text = text.rstrip()
    if not text.endswith(old) and not (old in "–-" and text[-1:] in "–-—"):
        return None
    return text[: len(text) - len(old)] + new


def nearest(words: str, texts: Sequence[str], language: Language) -> str:
    """The stretch of the texts, as many words long, that comes nearest to the words: the same words in another form before
    others that look like them; "" where nothing does."""
    wanted = words.split()
    meant = stems(words, language)
    for text in texts:
        found = [(match.start(), match.end(), stem(match.group(), language)) for match in _WORDS.finditer(text)]
        for start in range(len(found) - len(meant) + 1) if meant else ():
            if [one for _, _, one in found[start : start + len(meant)]] == meant:
                return text[found[start][0] : found[start + len(meant) - 1][1]]
    best, score = "", 0.6
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(words.lower())
    for text in texts[:_MANY]:
        have = text.split()
        for start in range(max(1, len(have) - len(wanted) + 1)):
            stretch = " ".join(have[start : start + len(wanted)]).strip(" .,;:")
            matcher.set_seq1(stretch.lower())
            if matcher.real_quick_ratio() > score and matcher.quick_ratio() > score and (ratio := matcher.ratio()) > score:
                best, score = stretch, ratio
    return best


def pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]] | None:
    """Old words with their new ones: one for each, or one for all; None where they do not pair off."""
    if len(new) == len(old):
        return list(zip(old, new, strict=True))
    return [(words, new[0]) for words in old] if len(new) == 1 else None
