"""How a provision is called: «статья 5, пункт 2» from a path alone; and as acts refer to it, «пункт 2 статьи 5», «5-баптың
2-тармағы» (Law on Legal Acts, art. 23 and 25)."""

from __future__ import annotations

from law import languages, numerals
from law.words import Language, Words

_NAMES = {
    "att": Words("{n}-қосымша акт", "приложенный акт {n}", "attached act {n}"),
    "app": Words("{n}-қосымша", "приложение {n}", "appendix {n}"),
    "part": Words("{n}-бөлік", "часть {n}", "part {n}"),
    "sec": Words("{n}-бөлім", "раздел {n}", "section {n}"),
    "subsec": Words("{n}-кіші бөлім", "подраздел {n}", "subsection {n}"),
    "ch": Words("{n}-тарау", "глава {n}", "chapter {n}"),
    "par": Words("{n}-параграф", "параграф {n}", "paragraph {n}"),
    "art": Words("{n}-бап", "статья {n}", "article {n}"),
    "pt": Words("{n}-тармақ", "пункт {n}", "point {n}"),
    "sub": Words("{n}) тармақша", "подпункт {n})", "subpoint {n})"),
    "ind": Words("{n}-абзац", "абзац {n}", "indent {n}"),
    "note": Words("{n}-ескертпе", "примечание {n}", "note {n}"),
}


def in_words(path: str, language: Language) -> str:
    """A provision's path (CLI.md) as a person says it, the largest unit first; what is no unit is left out."""
    said = []
    for part in path.split("/"):
        kind, _, number = part.partition("_")
        if kind in _NAMES and number:
            said.append(_NAMES[kind][language].format(n=number.partition("~")[0]))
    return ", ".join(said)


# A unit as a reference names it. Russian: nominative and genitive. Kazakh: alone and of what is in it ("бап", "баптың"), and
# both as a part of a larger unit ("тармағы", "тармағының").
_RUSSIAN = {
    "app": ("приложение {n}", "приложения {n}"),
    "part": ("часть {n}", "части {n}"),
    "sec": ("раздел {n}", "раздела {n}"),
    "subsec": ("подраздел {n}", "подраздела {n}"),
    "ch": ("глава {n}", "главы {n}"),
    "par": ("параграф {n}", "параграфа {n}"),
    "art": ("статья {n}", "статьи {n}"),
    "pt": ("пункт {n}", "пункта {n}"),
    "sub": ("подпункт {n})", "подпункта {n})"),
    "note": ("примечание {n}", "примечания {n}"),
    "heading": ("заголовок", "заголовка"),
}
_KAZAKH = {
    "app": ("{n}-қосымша", "{n}-қосымшаның", "{n}-қосымшасы", "{n}-қосымшасының"),
    "part": ("{n}-бөлік", "{n}-бөліктің", "{n}-бөлігі", "{n}-бөлігінің"),
    "sec": ("{n}-бөлім", "{n}-бөлімнің", "{n}-бөлімі", "{n}-бөлімінің"),
    "subsec": ("{n}-кіші бөлім", "{n}-кіші бөлімнің", "{n}-кіші бөлімі", "{n}-кіші бөлімінің"),
    "ch": ("{n}-тарау", "{n}-тараудың", "{n}-тарауы", "{n}-тарауының"),
    "par": ("{n}-параграф", "{n}-параграфтың", "{n}-параграфы", "{n}-параграфының"),
    "art": ("{n}-бап", "{n}-баптың", "{n}-бабы", "{n}-бабының"),
    "pt": ("{n}-тармақ", "{n}-тармақтың", "{n}-тармағы", "{n}-тармағының"),
    "sub": ("{n}) тармақша", "{n}) тармақшаның", "{n}) тармақшасы", "{n}) тармақшасының"),
    "note": ("{n}-ескертпе", "{n}-ескертпенің", "{n}-ескертпесі", "{n}-ескертпесінің"),
    "heading": ("тақырып", "тақырыптың", "тақырыбы", "тақырыбының"),
}
_KAZAKH_PART = ("{n} бөлік", "{n} бөліктің", "{n} бөлігі", "{n} бөлігінің")
_KAZAKH_INDENT = ("{n} абзац", "{n} абзацтың", "{n} абзацы", "{n} абзацының")


def reference(path: str, language: Language, *, indent: bool = False, heading: bool = False) -> str:
    """A provision's path as an act refers to it: «подпункт 3) части второй статьи 5», «5-баптың екінші бөлігінің
    3) тармақшасы». `indent`: an unnumbered part at the end is an абзац, not a часть (бөлік); `heading`: the unit's heading is
    meant, not the unit. Attached documents have names of their own and are left out."""
    units = [(kind, number.partition("~")[0]) for kind, _, number in (part.partition("_") for part in path.split("/"))]
    units = [(kind, number) for kind, number in units if number and (kind in _RUSSIAN or kind == "ind")]
    if heading:
        units.append(("heading", ""))
    say = {Language.RU: _russian, Language.KK: _kazakh}.get(language)
    if say is None:
        said = ["heading" if kind == "heading" else _NAMES[kind][language].format(n=number) for kind, number in reversed(units)]
        return " of ".join(said)
    return say(units, indent)


def _russian(units: list[tuple[str, str]], indent: bool) -> str:
    said = []
    for outward, (kind, number) in enumerate(reversed(units)):
        if kind != "ind" or not number.isdigit():  # the numbered part 2-1 of a code has no ordinal
            said.append(_RUSSIAN["part" if kind == "ind" else kind][outward > 0].format(n=number))
        elif indent and not outward:
            said.append(f"абзац {ordinal(int(number), Language.RU, ('ый', 'ий', 'ой'))}")
        elif outward:
            said.append(f"части {ordinal(int(number), Language.RU, ('ой', 'ей'))}")
        else:
            said.append(f"часть {ordinal(int(number), Language.RU, ('ая', 'ья'))}")
    return " ".join(said)


def _kazakh(units: list[tuple[str, str]], indent: bool) -> str:
    said = []
    for at, (kind, number) in enumerate(units):
        last = at + 1 == len(units)
        if kind == "ind" and number.isdigit():
            forms = _KAZAKH_INDENT if indent and last else _KAZAKH_PART
            number = ordinal(int(number), Language.KK, ("ншы", "нші"))
        else:
            forms = _KAZAKH["part" if kind == "ind" else kind]
        said.append(forms[2 * (at > 0) + (not last)].format(n=number))
    return " ".join(said)


def ordinal(number: int, language: Language, endings: tuple[str, ...]) -> str:
    """An ordinal in words, in the form that has the first of these endings that there is: 2 with ("ый", "ий", "ой") is «второй»."""
    forms = [form for form, value in languages.of(language).ordinals.items() if value == number]
    found = next((form for ending in endings for form in forms if form.endswith(ending)), None)
    if found is not None or number < 10:
        return found or str(number)
    tens = numerals.in_words(number - number % 10, language)
    return f"{tens} {ordinal(number % 10, language, endings)}"
