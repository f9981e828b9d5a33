"""A national law of any size, made from real provisions: acts that take articles of one real act in another order, with other numbers
and with words exchanged for words of the same form.

Each made act has words of its own: a share of its distinct words is exchanged for words of the language that end alike, and a few get a
prefix that the language could give them, so that the vocabulary grows with the corpus as that of a language does. An act that is there in
Kazakh and in Russian gives acts in both, with the same articles in the same order.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from law import formats, structure
from law.words import Language
from retrieval import alignment, sources

_WORD = re.compile(r"[а-яёәғқңөұүһі]{6,}", re.IGNORECASE)
_NUMBER = re.compile(r"(?<=[\s(№])\d+(?=[\s,.;)])")
_HEAD = re.compile(r"^(?P<before>\s*(?:статья\s+)?)\d+(?:-\d+)*(?P<after>(?:-бап)?\s*\.?)", re.IGNORECASE)
_EXCHANGED, _COINED = 0.08, 0.02  # shares of an act's distinct words
_PREFIXES = {Language.RU: ("пере", "меж", "со", "недо", "сверх"), Language.KK: ("бей", "ара", "көп", "әр")}
_PROVISIONS = 100  # of one made act, about
_KINDS = (
    ("Закон Республики Казахстан от {day} {ru} {year} года № {n}-VII ЗРК", "Қазақстан Республикасының {year} жылғы {day} {kk} № {n}-VII ҚРЗ Заңы"),
    ("Постановление Правительства Республики Казахстан от {day} {ru} {year} года № {n}", "Қазақстан Республикасы Үкіметінің {year} жылғы {day} {kk} № {n} қаулысы"),
    ("Приказ Министра юстиции Республики Казахстан от {day} {ru} {year} года № {n}", "Қазақстан Республикасы Әділет министрінің {year} жылғы {day} {kk} № {n} бұйрығы"),
)  # fmt: skip
_MONTHS = (("января", "қаңтардағы"), ("мая", "мамырдағы"), ("июля", "шілдедегі"), ("октября", "қазандағы"))

Unit = tuple[tuple[str, ...], int]  # the lines of an article or first-level point, and its provisions


@dataclass(frozen=True)
class _Real:
    """A real act: its title and units by path, in each of its languages."""

    titles: dict[Language, str]
    units: dict[Language, dict[str, Unit]]


def write(folder: Path, real: Sequence[Path], provisions: int) -> int:
    """Write acts with at least so many provisions, made from the acts in the files and folders `real`; returns how many acts."""
    acts = list(_acts(real))
    exchange = _Exchange(acts)
    made, number = 0, 0
    while made < provisions:
        number += 1
        chosen = random.Random(number)
        # the acts in two languages are few here, and all are in two languages in a national corpus: every second one is drawn from them
        both = [act for act in acts if len(act.units) > 1]
        act = chosen.choices(*_weighed(both if number % 2 and both else acts))[0]
        made += _write(folder / f"s{number:07}", act, number, chosen, exchange)
    return number


def _weighed(acts: list[_Real]) -> tuple[list[_Real], list[int]]:
    return acts, [min(200, max(map(len, act.units.values()))) for act in acts]


def _acts(real: Sequence[Path]) -> Iterator[_Real]:
    found: dict[str, list[tuple[Language, str, dict[str, Unit]]]] = defaultdict(list)
    for source in sources.find(real):
        act = structure.read(formats.read(source.path.read_bytes(), source.path.name), name=source.name)
        lines: dict[str, list[str]] = defaultdict(list)
        counts: dict[str, int] = defaultdict(int)
        for provision in act.provisions:
            unit = alignment.unit_of(provision.path)
            if unit.split("/")[-1].startswith(("art_", "pt_")):
                counts[unit] += 1
                lines[unit] += [
                    " ".join(filter(None, (act.paragraphs[index].number, act.paragraphs[index].text))) for index in provision.own
                ]
        units = {path: (tuple(text), counts[path]) for path, text in lines.items() if any(text)}
        if units:
            found[source.act].append((source.language or act.meta.language, act.meta.title, units))
    for texts in found.values():
        yield _Real({language: title for language, title, _ in texts}, {language: units for language, _, units in texts})


class _Exchange:
    """Words that end alike, by language."""

    def __init__(self, acts: Sequence[_Real]) -> None:
        alike: dict[tuple[Language, str], set[str]] = defaultdict(set)
        for act in acts:
            for language, units in act.units.items():
                for lines, _ in units.values():
                    for line in lines:
                        for word in _WORD.findall(line):
                            alike[language, word[-3:].lower()].add(word.lower())
        self._alike = {key: sorted(words) for key, words in alike.items()}

    def table(self, text: str, language: Language, chosen: random.Random) -> dict[str, str]:
        """What stands in this act for words of the text."""
        found = {}
        for word in sorted({word.lower() for word in _WORD.findall(text)}):
            luck = chosen.random()
            if luck < _EXCHANGED:
                found[word] = chosen.choice(self._alike.get((language, word[-3:]), [word]))
            elif luck < _EXCHANGED + _COINED:
                found[word] = chosen.choice(_PREFIXES[language]) + word
        return found


def _write(folder: Path, act: _Real, number: int, chosen: random.Random, exchange: _Exchange) -> int:
    paths = list(next(iter(act.units.values())))
    if len(act.units) > 1:
        paths = [path for path in paths if all(path in units for units in act.units.values())]
    chosen.shuffle(paths)
    taken, size = [], 0
    for path in paths:
        taken.append(path)
        size += sum(units[path][1] for units in act.units.values())
        if size >= _PROVISIONS * len(act.units):
            break
    kind = chosen.choice(_KINDS)
    month = chosen.choice(_MONTHS)
    day, year = chosen.randrange(1, 28), chosen.randrange(1995, 2026)
    folder.mkdir(parents=True, exist_ok=True)
    figures = chosen.randrange(1 << 30)
    for language, units in act.units.items():
        kazakh = language is Language.KK
        lines = [line for place, path in enumerate(taken, 1) for line in _renumbered(units[path][0], place)]
        title = f"{act.titles[language].strip().capitalize()} {lines[0][:120].split('. ')[-1].lower()}".strip(" .:;")
        table = exchange.table("\n".join([title, *lines]), language, chosen)
        named = kind[kazakh].format(day=day, ru=month[0], kk=month[1], year=year, n=number)
        numbers = random.Random(figures)  # the two languages of an act have the same figures
        body = [_varied(line, table, numbers) for line in [title, *lines]]
        text = "\n\n".join([f"# {body[0]} ({number})", named, *body[1:]])
        (folder / ("kaz.md" if kazakh else "rus.md")).write_text(text + "\n", "utf-8")
    return size


def _renumbered(lines: Sequence[str], place: int) -> list[str]:
    return [_HEAD.sub(rf"\g<before>{place}\g<after>", lines[0], count=1), *lines[1:]]


def _varied(line: str, table: dict[str, str], chosen: random.Random) -> str:
    head = re.match(r"\S*\s*(?:\d\S*\s*)?", line)
    start = head.end() if head else 0

    def word(found: re.Match[str]) -> str:
        other = table.get(found[0].lower())
        return found[0] if other is None else other.capitalize() if found[0][0].isupper() else other

    def figure(found: re.Match[str]) -> str:
        return str(chosen.randrange(1, 10 ** len(found[0]))) if chosen.random() < 0.5 else found[0]

    return line[:start] + _WORD.sub(word, _NUMBER.sub(figure, line[start:]))
