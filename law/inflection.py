"""Another word in the form in which a word stands: a term renamed through a text, in Russian and in Kazakh.

Russian: the dictionary of pymorphy3; the noun that leads a phrase and the adjectives before it are declined together. Kazakh:
endings are read off the last word and put on the new one by vowel harmony and its last sound (Muhamedowa, "Kazakh: A Comprehensive
Grammar", 2016, ch. 2 and 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from law import morphology_kk, morphology_ru
from law.morphology_kk import LOST_VOWELS
from law.text import fold
from law.words import Language

_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Inflected:
    """`certain`: no other form of the new words could stand there."""

    text: str
    certain: bool


def like(old: str, form: str, new: str, language: Language, before: str = "") -> Inflected:
    """`new` as the text has it where `form` stands for `old`: old and new as a dictionary has them, form as it was found, behind the
    word `before`."""
    if language is Language.RU:
        made = _russian(old, form, new, before)
    elif language is Language.KK:
        made = _kazakh(old, form, new)
    else:
        made = Inflected(new, fold(old) == fold(form))
    return Inflected(_in_letters_of(form, made.text), made.certain)


def _in_letters_of(form: str, text: str) -> str:
    """Capitals as the old words have them."""
    if len(form) > 1 and form.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if form[:1].isupper() else text


# ---- Russian -----------------------------------------------------------------------------------------------------------

_SAME_CASE = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}
_ORDER = ("nomn", "accs", "gent", "datv", "ablt", "loct")  # of several that fit the first is taken


# Which cases a preposition leaves open (Грамматика-80, § 1657).
_AFTER = {
    word: cases
    for words, cases in (
        ("без для до из от у около кроме вместо против после ради", ("gent",)),
        ("с со", ("gent", "ablt")),
        ("к ко по благодаря согласно вопреки", ("datv",)),
        ("о об обо при", ("loct",)),
        ("в во на", ("loct", "accs")),
        ("за под", ("ablt", "accs")),
        ("над перед между", ("ablt",)),
        ("через про сквозь", ("accs",)),
    )
    for word in words.split()
}


def _russian(old: str, form: str, new: str, before: str) -> Inflected:
    was, now, wanted = (_WORD.findall(one) for one in (old, form, new))
    head, new_head = _head(was), _head(wanted)
    if head is None or new_head is None or len(was) != len(now):
        return Inflected(new, fold(old) == fold(form))
    found = _forms_of(now[head], {reading.normal_form for reading in _nouns(was[head])})
    for word in now[:head]:
        agreeing = {(_case(r), r.tag.number) for r in _readings(word) if _agrees(r)}
        found = (found & agreeing) or found
    allowed = _AFTER.get(fold(before))
    if allowed is not None:
        found = {one for one in found if one[0] in allowed} or found
    elif before:
        found = {one for one in found if one[0] != "loct"} or found  # the prepositional case has a preposition
    animate = any("anim" in reading.tag for reading in _nouns(was[head])[:1])
    made: list[str] = []
    for case, number in sorted(found, key=lambda one: (_ORDER.index(one[0]), one[1] == "plur")):
        phrase = _declined(new, wanted, new_head, case, str(number), animate)
        if phrase and phrase not in made:
            made.append(phrase)
    return Inflected(made[0], len(made) == 1) if made else Inflected(new, False)


@lru_cache(maxsize=10_000)
def _readings(word: str) -> Sequence[Any]:
    return tuple(morphology_ru.analyser().parse(word.lower()))


def _nouns(word: str) -> list[Any]:
    """Readings of a word as a noun in the nominative, the likeliest first."""
    return [reading for reading in _readings(word) if reading.tag.POS == "NOUN" and reading.tag.case == "nomn"]


def _agrees(reading: Any) -> bool:
    return reading.tag.POS in ("ADJF", "PRTF") and _case(reading) in _ORDER


def _head(words: Sequence[str]) -> int | None:
    """The noun that leads a phrase in the nominative: the first word that is no adjective before it."""
    for at, word in enumerate(words):
        if _nouns(word) and not any(_agrees(r) and r.tag.case == "nomn" and r.score > _nouns(word)[0].score for r in _readings(word)):
            return at
        if not any(_agrees(r) and r.tag.case == "nomn" for r in _readings(word)):
            return None
    return None


def _case(reading: Any) -> str:
    return _SAME_CASE.get(str(reading.tag.case), str(reading.tag.case))


def _forms_of(word: str, lemmas: set[str]) -> set[tuple[str, Any]]:
    return {(_case(r), r.tag.number) for r in _readings(word) if r.tag.POS == "NOUN" and r.normal_form in lemmas and _case(r) in _ORDER}


def _declined(text: str, words: Sequence[str], head: int, case: str, number: str, animate: bool) -> str:
    """A phrase with its leading noun and the adjectives before it in a case and number; "" where the dictionary has no such form."""
    noun = min(_nouns(words[head]), key=lambda reading: ("anim" in reading.tag) != animate)  # a держатель may be a person or a thing
    fresh = [*words]
    for at, word in enumerate(words[: head + 1]):
        if at == head:
            reading, asked = noun, {case, number}
        else:
            reading = next(r for r in _readings(word) if _agrees(r) and r.tag.case == "nomn")
            asked = {case, number} | ({str(noun.tag.gender)} if number == "sing" and noun.tag.gender else set())
            if case == "accs" and (number == "plur" or noun.tag.gender == "masc"):
                asked.add("anim" if "anim" in noun.tag else "inan")
        made = reading.inflect(asked)
        if made is None:
            return ""
        spelt = made.word if "ё" in text else made.word.replace("ё", "е")
        fresh[at] = _in_letters_of(word, spelt)
    parts = iter(fresh)
    return _WORD.sub(lambda _: next(parts), text)


# ---- Kazakh ------------------------------------------------------------------------------------------------------------

_BACK, _FRONT = "аоұыяюё", "әеөүіэ"
_VOWELS = _BACK + _FRONT + "иу"
_VOICELESS = "птксшщфхцчқһбвгд"  # loans in б, в, г, д take the endings of voiceless sounds: завод-тар
_VOICED = {"п": "б", "к": "г", "қ": "ғ"}
_HARD = {soft: hard for hard, soft in _VOICED.items()}

# Endings by slot: each ending that may be read, as the name of what it means. Longest first within a slot.
_PLURAL = ("лар", "лер", "дар", "дер", "тар", "тер")
_POSSESSIVE = ("сы", "сі", "ы", "і")
_CASES = {
    "gen": ("ның", "нің", "дың", "дің", "тың", "тің"),
    "abl": ("дан", "ден", "тан", "тен", "нан", "нен"),
    "ins": ("мен", "бен", "пен"),
    "dat": ("ға", "ге", "қа", "ке"),
    "acc": ("ны", "ні", "ды", "ді", "ты", "ті"),
    "loc": ("да", "де", "та", "те"),
}
_CASES_OF_POSSESSED = {
    "gen": ("ның", "нің"),
    "abl": ("нан", "нен"),
    "ins": ("мен",),
    "loc": ("нда", "нде"),
    "dat": ("на", "не"),
    "acc": ("н",),
}


def _kazakh(old: str, form: str, new: str) -> Inflected:
    was, now, wanted = (_WORD.findall(one) for one in (old, form, new))
    if not was or not wanted or len(was) != len(now) or [fold(w) for w in was[:-1]] != [fold(w) for w in now[:-1]]:
        return Inflected(new, fold(old) == fold(form))
    word, possessed = _unpossessed(was)
    ending = _ending(word, now[-1].lower())
    slots = next((one for one in _read(ending) if "poss" in one or not possessed), None) if ending is not None else None
    if slots is None:
        return Inflected(new, False)
    fresh, owned = _unpossessed(wanted)
    kept = [slot for slot in slots if slot != "poss" or not possessed]
    if owned and "poss" not in kept:
        kept.insert(1 if kept[:1] == ["pl"] else 0, "poss")
    if kept == (["poss"] if owned else []):
        return Inflected(new, True)
    last = list(_WORD.finditer(new))[-1]
    return Inflected(new[: last.start()] + _with_endings(fresh if owned else last[0], kept) + new[last.end() :], True)


def _unpossessed(words: Sequence[str]) -> tuple[str, bool]:
    """The last word of a term without the possessive by which it belongs to the word before it, and whether it has that: ара
    шаруашылығы, шаруашылық. It stands between the plural and the case: ара шаруашылықтарының."""
    word = words[-1].lower()
    ending = next((one for one in _POSSESSIVE if word.endswith(one)), "")
    if len(words) < 2 or not ending or morphology_kk.stem(word) == word:
        return word, False
    bare = word[: -len(ending)]
    whole = next((whole for short, whole in LOST_VOWELS.items() if bare.endswith(short)), "")
    if whole:
        return bare[: -len(whole) + 1] + whole, True
    return bare[:-1] + _HARD.get(bare[-1], bare[-1]), True


def _ending(word: str, form: str) -> str | None:
    """What a form adds to its word; None where the form is not that word's."""
    for stem in (word, *_before_vowel(word)):
        if form.startswith(stem):
            return form[len(stem) :]
    return None


def _before_vowel(word: str) -> Iterator[str]:
    """How a word may read before an ending that begins with a vowel: тарап, тарабы; орын, орны."""
    lost = next((short for short, whole in LOST_VOWELS.items() if word.endswith(whole)), None)
    if lost is not None:
        yield word[: -len(LOST_VOWELS[lost])] + lost
    if word[-1:] in _VOICED:
        yield word[:-1] + _VOICED[word[-1]]


def _read(ending: str) -> Iterator[tuple[str, ...]]:
    """The slots that an ending fills: plural, possessive, case, -ғы."""
    for plural in (*_PLURAL, ""):
        if not ending.startswith(plural):
            continue
        for owned in ("", *_POSSESSIVE):
            rest = ending[len(plural) :]
            if not rest.startswith(owned):
                continue
            rest = rest[len(owned) :]
            slots = (*(["pl"] if plural else []), *(["poss"] if owned else []))
            if not rest:
                yield slots
            for name, endings in (_CASES_OF_POSSESSED if owned else _CASES).items():
                for one in endings:
                    if rest == one:
                        yield (*slots, name)
                    elif name == "loc" and rest in (one + "ғы", one + "гі"):
                        yield (*slots, name, "attr")


def _with_endings(word: str, slots: Sequence[str]) -> str:
    """The word with these endings, each as its vowels and last sound want it."""
    made, owned = word, False
    for slot in slots:
        lower = made.lower()
        back = _is_back(lower)
        last = lower[-1]
        vowel, voiceless, nasal = last in _VOWELS and last != "у", last in _VOICELESS, last in "мнң"
        a, y = ("а", "ы") if back else ("е", "і")
        g, k = ("ғ", "қ") if back else ("г", "к")
        if slot == "pl":
            made += ("л" if vowel or last in "руй" else "т" if voiceless else "д") + a + "р"
        elif slot == "poss":
            if vowel and last != "и":
                made += "с" + y
            else:
                made = next(_before_vowel(lower), made) + y
            owned = True
        elif slot == "gen":
            made += ("н" if owned or vowel or nasal else "т" if voiceless else "д") + y + "ң"
        elif slot == "acc":
            made += "н" if owned else ("н" if vowel else "т" if voiceless else "д") + y
        elif slot == "dat":
            made += "н" + a if owned else (k if voiceless else g) + a
        elif slot == "loc":
            made += ("нд" if owned else "т" if voiceless else "д") + a
        elif slot == "abl":
            made += ("н" if owned or nasal else "т" if voiceless else "д") + a + "н"
        elif slot == "ins":
            made += "бен" if last in "зж" else "пен" if voiceless else "мен"
        else:
            made += g + y
    return made


def _is_back(word: str) -> bool:
    """The harmony of a word: that of its last vowel; и and у have none of their own."""
    return next((letter in _BACK for letter in reversed(word) if letter in _BACK + _FRONT), True)
