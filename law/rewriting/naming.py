"""Provisions named as the phrases of an amending bill need them: «в части второй пункта 2 статьи 5», «5-баптың 2-тармағының екінші
бөлігіндегі», «дополнить подпунктами 3-1) и 3-2)».

Sources: Law on Legal Acts, art. 25 and 26; amending laws in force in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from law.naming import ordinal
from law.words import Language


class Case(Enum):
    """The form of a place in its phrase."""

    OBJECT = auto()  # статью 5 | 5-бап: what is restated, excluded, added to
    OF = auto()  # статьи 5 | 5-баптың
    IN = auto()  # в статье 5 | 5-бапта: a line that places those under it
    WORDS_IN = auto()  # в статье 5 слова | 5-баптағы сөздер
    WITH = auto()  # дополнить статьей 5 | 5-баппен толықтырылсын


# Accusative, genitive, instrumental, prepositional; and the instrumental of several.
_RU: Mapping[str, tuple[str, str, str, str, str]] = {
    "art": ("статью", "статьи", "статьей", "статье", "статьями"),
    "ch": ("главу", "главы", "главой", "главе", "главами"),
    "part": ("часть", "части", "частью", "части", "частями"),
    "ind": ("часть", "части", "частью", "части", "частями"),
    "line": ("абзац", "абзаца", "абзацем", "абзаце", "абзацами"),
    "app": ("приложение", "приложения", "приложением", "приложении", "приложениями"),
    "note": ("примечание", "примечания", "примечанием", "примечании", "примечаниями"),
} | {
    key: (stem, f"{stem}а", f"{stem}ом", f"{stem}е", f"{stem}ами")
    for key, stem in {"pt": "пункт", "sub": "подпункт", "sec": "раздел", "subsec": "подраздел", "par": "параграф"}.items()
}
KINDS = tuple(_RU)  # the components of a path that have a name
_FEMININE = frozenset(("art", "ch", "part", "ind"))
_NEUTER = frozenset(("app", "note"))

# Kazakh: a unit by itself (5-бап, 5-баптың, 5-бапта, 5-баптағы, 5-баппен) and as a part of a larger one (2-тармағы, ...).
_KK: Mapping[str, tuple[tuple[str, str, str, str, str], tuple[str, str, str, str, str]]] = {
    "art": (("бап", "баптың", "бапта", "баптағы", "баппен"), ("бабы", "бабының", "бабында", "бабындағы", "бабымен")),
    "pt": (
        ("тармақ", "тармақтың", "тармақта", "тармақтағы", "тармақпен"),
        ("тармағы", "тармағының", "тармағында", "тармағындағы", "тармағымен"),
    ),
    "sub": (
        ("тармақша", "тармақшаның", "тармақшада", "тармақшадағы", "тармақшамен"),
        ("тармақшасы", "тармақшасының", "тармақшасында", "тармақшасындағы", "тармақшасымен"),
    ),
    "ch": (("тарау", "тараудың", "тарауда", "тараудағы", "тараумен"), ("тарауы", "тарауының", "тарауында", "тарауындағы", "тарауымен")),
    "sec": (("бөлім", "бөлімнің", "бөлімде", "бөлімдегі", "бөліммен"), ("бөлімі", "бөлімінің", "бөлімінде", "бөліміндегі", "бөлімімен")),
    "par": (
        ("параграф", "параграфтың", "параграфта", "параграфтағы", "параграфпен"),
        ("параграфы", "параграфының", "параграфында", "параграфындағы", "параграфымен"),
    ),
    "ind": (("бөлік", "бөліктің", "бөлікте", "бөліктегі", "бөлікпен"), ("бөлігі", "бөлігінің", "бөлігінде", "бөлігіндегі", "бөлігімен")),
    "line": (
        ("абзац", "абзацтың", "абзацта", "абзацтағы", "абзацпен"),
        ("абзацы", "абзацының", "абзацында", "абзацындағы", "абзацымен"),
    ),
    "app": (
        ("қосымша", "қосымшаның", "қосымшада", "қосымшадағы", "қосымшамен"),
        ("қосымшасы", "қосымшасының", "қосымшасында", "қосымшасындағы", "қосымшасымен"),
    ),
    "note": (
        ("ескертпе", "ескертпенің", "ескертпеде", "ескертпедегі", "ескертпемен"),
        ("ескертпесі", "ескертпесінің", "ескертпесінде", "ескертпесіндегі", "ескертпесімен"),
    ),
}  # fmt: skip
_KK_ALSO = {"subsec": "sec", "part": "ind"}
_KK_PLURAL = {"art": "баптармен", "pt": "тармақтармен", "sub": "тармақшалармен", "ch": "тараулармен", "sec": "бөлімдермен",
    "subsec": "кіші бөлімдермен", "part": "бөліктермен", "ind": "бөліктермен", "line": "абзацтармен", "app": "қосымшалармен",
    "par": "параграфтармен", "note": "ескертпелермен"}  # fmt: skip
# Several units by themselves (тармақшалар, тармақшалардың) and as parts of a larger one (тармақшалары, тармақшаларының).
_KK_SEVERAL = {
    "art": (("баптар", "баптардың"), ("баптары", "баптарының")),
    "pt": (("тармақтар", "тармақтардың"), ("тармақтары", "тармақтарының")),
    "sub": (("тармақшалар", "тармақшалардың"), ("тармақшалары", "тармақшаларының")),
}
_RU_SEVERAL = {"art": "статьи", "pt": "пункты", "sub": "подпункты"}
_KK_FORM = {Case.OBJECT: 0, Case.OF: 1, Case.IN: 2, Case.WORDS_IN: 3, Case.WITH: 4}
_RU_FORM = {Case.OBJECT: 0, Case.OF: 1, Case.IN: 3, Case.WORDS_IN: 3, Case.WITH: 2}

_UNNAMED = ("att",)


def can_name(path: str) -> bool:
    """Whether every unit of a path has a name by which it is known for certain: a repeated number has none."""
    return all("~" not in part and part.partition("_")[0] not in _UNNAMED and _known(part) for part in path.split("/") if part)


def _known(part: str) -> bool:
    kind, _, number = part.partition("_")
    if kind not in _RU or (number and not number[0].isdigit()):
        return False
    return kind != "ind" or not number or (number.isdigit() and int(number) < 100)


def place(path: str, case: Case, language: Language, *, line: bool = False) -> str:
    """The place of a phrase in one of its forms, units in the order of the language; "" for no path. `line`: unnumbered parts
    are абзацы."""
    parts = [part for part in path.split("/") if part]
    if not parts:
        return ""
    if language is Language.KK:
        return _kazakh(parts, case, line)
    words = [_russian(parts[-1], _RU_FORM[case], line)]
    words += [_russian(part, 1, line) for part in reversed(parts[:-1])]
    return ("в " if case in (Case.IN, Case.WORDS_IN) else "") + " ".join(words)


def several(paths: Sequence[str], language: Language, *, line: bool = False) -> str:
    """New units, of one kind, with which an act is added to: «подпунктами 3-1) и 3-2)», «3-1) және 3-2) тармақшалармен»."""
    parts = [path.rpartition("/")[2] for path in paths]
    if len(parts) == 1:
        return place(parts[0], Case.WITH, language, line=line)
    kind = parts[0].partition("_")[0]
    key = "line" if line and kind == "ind" else kind
    if language is Language.KK:
        numbers = _listed([_number(part, language, feminine=False, form=0) for part in parts], "және")
        return f"{numbers}{'' if kind in ('sub', 'ind') else '-'}{' ' if kind in ('sub', 'ind') else ''}{_KK_PLURAL[key]}"
    numbers = _listed([_number(part, language, feminine=key == "ind", form=2) for part in parts], "и")
    return f"{_RU[key][4]} {numbers}"


def several_of(above: str, paths: Sequence[str], case: Case, language: Language, *, line: bool = False) -> str:
    """Units of one kind in one place: «подпункты 2) и 6) пункта 3», «3-тармақтың 2) және 6) тармақшалары». `above`: what holds them, ""
    where the line before has named it. Only as what is struck out: `case` is OBJECT or, in Kazakh, OF."""
    parts = [path.rpartition("/")[2] for path in paths]
    kind = parts[0].partition("_")[0]
    joint = "және" if language is Language.KK else "и"
    numbers = _listed([_number(part, language, feminine=False, form=0) for part in parts], joint)
    if language is Language.KK:
        word = _KK_SEVERAL[kind][bool(above)][1 if case is Case.OF else 0]
        return f"{place(above, Case.OF, language, line=line)} {numbers}{' ' if kind == 'sub' else '-'}{word}".lstrip()
    return f"{_RU_SEVERAL[kind]} {numbers} {place(above, Case.OF, language, line=line)}".rstrip()


def gender(path: str, *, line: bool = False) -> str:
    """The gender of the name of a path's last unit in Russian: m, f or n."""
    kind = path.rpartition("/")[2].partition("_")[0]
    if kind == "ind" and line:
        return "m"
    return "f" if kind in _FEMININE else "n" if kind in _NEUTER else "m"


def _listed(items: Sequence[str], joint: str) -> str:
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def _russian(part: str, form: int, line: bool) -> str:
    kind, _, _ = part.partition("_")
    key = "line" if line and kind == "ind" else kind
    number = _number(part, Language.RU, feminine=key == "ind", form=form)
    return f"{_RU[key][form]} {number}".rstrip()


def _kazakh(parts: Sequence[str], case: Case, line: bool) -> str:
    words = []
    for at, part in enumerate(parts):
        kind, _, number = part.partition("_")
        forms = _KK["line" if line and kind == "ind" else _KK_ALSO.get(kind, kind)][0 if at == 0 else 1]
        # "37-баптың 1-тармағы бірінші бөлігінің 7-9) тармақшасы": of two genitives in a row the first is left out.
        word = forms[_KK_FORM[case] if at == len(parts) - 1 else 0 if at and at == len(parts) - 3 else 1]
        if kind == "subsec":
            word = f"кіші {word}"
        if kind in ("sub", "ind"):
            words.append(f"{_number(part, Language.KK, feminine=False, form=0)} {word}")
        else:
            words.append(f"{number}-{word}" if number else word)
    return " ".join(words)


def _number(part: str, language: Language, *, feminine: bool, form: int) -> str:
    kind, _, number = part.partition("_")
    if kind == "sub":
        return f"{number})"
    if kind != "ind" or not number:
        return number
    if language is Language.KK:
        return ordinal(int(number), language, ("ншы", "нші"))
    return ordinal(int(number), language, (_RU_FEMININE if feminine else _RU_MASCULINE)[form])


# The endings of Russian ordinals by the forms of `_RU`, the first that a number has: вторую, третью; второй, третьей.
_RU_FEMININE = (("ую", "ью"), ("ой", "ей"), ("ой", "ей"), ("ой", "ей"))
_RU_MASCULINE = (("ый", "ий", "ой"), ("ого", "его"), ("ым", "им"), ("ом", "ем"))
