"""Edits such as a drafter makes, made at random in any act, and what the act should read like once they are law."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from law import structure
from law.act import Act, Level, Paragraph, Place, Provision, Role, Status
from law.amendments import parts
from law.structure.lines import classify
from law.words import Language

_WORD = re.compile(r"\w+")
NEW = {
    Language.RU: "по согласованию с уполномоченным органом, местным исполнительным органом и (или) собственником имущества в течение пяти "
    "рабочих дней".split(),
    Language.KK: "уәкілетті органмен, жергілікті атқарушы органмен және (немесе) мүлік иесімен келісу бойынша бес жұмыс күні ішінде".split(),
}
SENTENCE = {
    Language.RU: "Порядок ведения учета имущества, указанного в настоящем {n}, определяет уполномоченный орган.",
    Language.KK: "Осы {n} көрсетілген мүліктің есебін жүргізу тәртібін уәкілетті орган айқындайды.",
}


@dataclass(slots=True)
class Edited:
    """The act as the drafter leaves it, and the lines of law that must come out (an excluded unit keeps a line, "\\0" and its
    number here)."""

    after: Act
    kinds: list[str]


class Editor:
    """Makes random edits in an act."""

    def __init__(self, act: Act, seed: int) -> None:
        self.act = act
        self.random = random.Random(seed)
        self.language = act.meta.language if act.meta.language in NEW else Language.RU
        self.lines: list[list[Paragraph]] = [[p] for p in act.paragraphs]  # what each paragraph becomes
        self.taken: set[int] = set()
        self.kinds: list[str] = []

    def edit(self, count: int) -> Edited:
        made = [self.replace_words, self.insert_words, self.delete_words, self.restate, self.insert_unit, self.delete_unit, self.heading]
        for _ in range(count * 6):
            if len(self.kinds) >= count:
                break
            self._do(self.random.choice(made))
        return Edited(structure.read([p for group in self.lines for p in group], name=self.act.name), self.kinds)

    def _do(self, make: Callable[[], bool]) -> None:
        if make():
            self.kinds.append(make.__name__)

    # places

    def _line(self) -> int | None:
        """A paragraph of a provision in force that was not edited yet."""
        for _ in range(30):
            at = self.random.randrange(len(self.act.paragraphs))
            owner = self.act.get(self.act.owners[at])
            if at in self.taken or owner is None or self.act.roles[at] is not Role.PROVISION or owner.status is not Status.IN_FORCE:
                continue
            if len(_WORD.findall(self.act.paragraphs[at].text)) >= 4 and "\n" not in self.act.paragraphs[at].text:
                self.taken.add(at)
                return at
        return None

    def _unit(self, *levels: Level) -> Provision | None:
        units = [p for p in self.act.provisions if p.level in levels and p.own and p.status is Status.IN_FORCE]
        self.random.shuffle(units)
        for unit in units[:20]:
            if not self.taken & set(parts.deep(self.act, unit)) and "~" not in unit.path:
                return unit
        return None

    def _words(self) -> str:
        start = self.random.randrange(len(NEW[self.language]) - 3)
        return " ".join(NEW[self.language][start : start + self.random.randint(1, 3)]).strip(",")

    def _set(self, at: int, text: str) -> None:
        old = self.act.paragraphs[at]
        self.lines[at] = [
            Paragraph(old.place, " ".join(text.split()) if "  " in text else text.strip(), old.number, old.bold, old.centred, old.red)
        ]
        self.taken.add(at)

    def _spans(self, at: int) -> list[re.Match[str]]:
        paragraph = self.act.paragraphs[at]
        start = classify(paragraph).rest - (len(paragraph.read_text) - len(paragraph.text))
        return list(_WORD.finditer(paragraph.text, max(0, start)))

    # edits

    def replace_words(self) -> bool:
        return self._change(lambda text, words, first, last: text[: words[first].start()] + self._words() + text[words[last].end() :])

    def insert_words(self) -> bool:
        return self._change(lambda text, words, first, _: f"{text[: words[first].end()]} {self._words()}{text[words[first].end() :]}")

    def delete_words(self) -> bool:
        return self._change(
            lambda text, words, first, last: text[: words[first].start()].rstrip() + " " + text[words[last].end() :].lstrip()
        )

    def _change(self, make: Callable[[str, list[re.Match[str]], int, int], str]) -> bool:
        at = self._line()
        if at is None:
            return False
        words = self._spans(at)
        if len(words) < 4:
            return False
        first = self.random.randrange(1, len(words) - 1)
        last = min(len(words) - 2, first + self.random.randint(0, 2))
        text = make(self.act.paragraphs[at].text, words, first, max(first, last))
        text = text.replace(" ,", ",").replace(" ;", ";").replace(" .", ".").replace(" )", ")")
        if text == self.act.paragraphs[at].text:
            return False
        self._set(at, text)
        return True

    def restate(self) -> bool:
        unit = self._unit(Level.POINT, Level.SUBPOINT, Level.INDENT, Level.ARTICLE)
        if unit is None or len(parts.deep(self.act, unit)) > 12:
            return False
        own = [at for at in parts.body(self.act, unit) if self.act.roles[at] is Role.PROVISION]
        if not own or own[0] in self.taken:
            return False
        old = self.act.paragraphs[own[0]].text
        label = old[: max(0, classify(self.act.paragraphs[own[0]]).rest - (len(self.act.paragraphs[own[0]].read_text) - len(old)))].strip()
        said = SENTENCE[self.language].format(n=self._words())
        if old.rstrip()[-1:] in ";:,":
            said = said[0].lower() + said[1:-1] + old.rstrip()[-1]
        elif unit.level is Level.INDENT and old[:1].islower():
            said = said[0].lower() + said[1:]
        self._set(own[0], f"{label} {said}".strip())
        return True

    def insert_unit(self) -> bool:
        unit = self._unit(Level.POINT, Level.SUBPOINT, Level.ARTICLE, Level.INDENT)
        if unit is None:
            return False
        paragraphs = parts.deep(self.act, unit)
        if any(self.act.roles[at] is Role.TABLE for at in paragraphs):
            return False
        number = f"{unit.number}-1"
        path = unit.path.rpartition("/")[0]
        kind = unit.path.rpartition("/")[2].partition("_")[0]
        if unit.level is not Level.INDENT and self.act.get(f"{path}/{kind}_{number}".lstrip("/")) is not None:
            return False
        said = SENTENCE[self.language].format(n=self._words())
        if unit.level is Level.SUBPOINT:
            small = said[0].lower() + said[1:-1] + ";"
            new = [f"{number}) {small}"]
        elif unit.level is Level.POINT:
            new = [f"{number}. {said}"]
            if self.random.random() < 0.3:
                new.append(said)
        elif unit.level is Level.INDENT:
            first = self.act.paragraphs[unit.own[0]].text
            new = [said if first[:1].isupper() else said[0].lower() + said[1:-1] + first.rstrip()[-1:]]
        else:
            head = f"{number}-бап. " if self.language is Language.KK else f"Статья {number}. "
            new = [head + said.rstrip("."), f"1. {said}", f"2. {said}"]
        at = paragraphs[-1]
        while at + 1 < len(self.act.paragraphs) and self.act.roles[at + 1] is Role.NOTE:
            at += 1
        if at + 1 < len(self.act.paragraphs):
            self.taken.add(at)
        self.lines[at] += [Paragraph(Place(None), text) for text in new]
        return True

    def delete_unit(self) -> bool:
        unit = self._unit(Level.POINT, Level.SUBPOINT, Level.ARTICLE, Level.INDENT)
        if unit is None:
            return False
        paragraphs = parts.deep(self.act, unit)
        if len(paragraphs) > 30:
            return False
        for at in paragraphs:
            self.lines[at] = []
            self.taken.add(at)
        return True

    def heading(self) -> bool:
        unit = self._unit(Level.ARTICLE, Level.CHAPTER)
        if unit is None or not unit.heading or unit.own[0] in self.taken or (unit.level is Level.CHAPTER and len(unit.own) > 1):
            return False
        text = self.act.paragraphs[unit.own[0]].text
        if not text.rstrip().endswith(unit.heading[-10:]):
            return False
        self._set(unit.own[0], f"{text.rstrip('. ')} {self._words()}")
        return True
