"""How a provision is called: «статья 5, пункт 2», «5-баптың 2-тармағы» in its plain form, from a path alone."""

from __future__ import annotations

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
