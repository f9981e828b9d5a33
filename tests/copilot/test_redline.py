"""The redline of real acts under random amendments: it holds both texts whole, and every paper made of it says the same."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from copilot import comparison
from copilot.bill import Bill
from copilot.consolidation import consolidated
from copilot.redline import marked, redline
from law import amendments, formats, structure
from law.act import Act, Level
from law.amendments import Instruction, Operation
from law.amendments.model import Where

ACTS = ("kz/g25nt000021*.docx", "kz/p1100001103*.docx", "kz/v1500010467*.docx", "kaz/*/kaz.md", "pairs/C02*/kaz.md", "pairs/P03*/rus.md")
UNITS = (Level.ARTICLE, Level.POINT, Level.SUBPOINT, Level.INDENT)


def instructions(act: Act, chance: random.Random) -> list[Instruction]:
    """Changes of units of the act, of every kind, one after the other; some meet in one unit."""
    units = [provision for provision in act.provisions if provision.own and provision.level in UNITS]
    made: list[Instruction] = []
    for number, provision in enumerate(chance.sample(units, min(25, len(units))), 1):
        words = re.findall(r"\w{5,}", act.paragraphs[provision.own[0]].text)
        kind = chance.choice(("restate", "words", "delete", "add"))
        path = provision.path
        if kind == "restate":
            lines = tuple(f"{line} Жаңа." if chance.random() < 0.5 else line for line in act.text(provision, deep=True).split("\n"))
            made.append(Instruction(number, 0, "", Operation.REPLACE_PROVISION, path, lines=lines))
        elif kind == "words" and words:
            made.append(Instruction(number, 0, "", Operation.REPLACE_WORDS, path, old=(chance.choice(words),), new=("новые слова",)))
        elif kind == "delete":
            made.append(Instruction(number, 0, "", Operation.DELETE_PROVISION, path))
        else:
            made.append(Instruction(number, 0, "", Operation.INSERT_WORDS, path, new=("в конце",), where=Where.END))
    return made


def said(data: bytes, *, accepted: bool = True) -> list[str]:
    bill = Bill(data, "a.docx")
    for position in reversed(range(len(bill.paragraphs))):
        (bill.accept if accepted else bill.reject)(position)
    return [f"{view.number} {bill.text(at)}".strip() for at, view in enumerate(bill.paragraphs) if bill.text(at)]


@pytest.mark.parametrize("pattern", ACTS)
def test_every_paper_says_the_same(shared: Path, pattern: str) -> None:
    file = next(iter(sorted((shared / "corpus").glob(pattern))))
    data = file.read_bytes()
    act = structure.read(formats.read(data, file.name), name=file.name)
    new = amendments.apply(act, instructions(act, random.Random(file.name)))
    assert sum(outcome.applied for outcome in new.outcomes) > 5
    lines = redline(act, new.outcomes)
    assert [line.before for line in lines if line.old is not None] == [paragraph.text for paragraph in act.paragraphs]
    assert [line.after for line in lines if line.new is not None] == [paragraph.text for paragraph in new.act.paragraphs]
    rows = comparison.rows(act, new)
    held = [(line.old, line.new) for row in rows for line in row.lines]
    assert len(set(held)) == len(held)
    assert {(line.old, line.new) for line in lines if line.changed and (line.before or line.after)} <= set(held)
    names = [(row.document, row.name(act.meta.language)) for row in rows]
    assert len(set(names)) == len(names)
    before, after = ([p.read_text for p in one.paragraphs if p.text] for one in (act, new.act))
    source = data if file.suffix == ".docx" else None
    assert said(consolidated(act, new.outcomes, source=source)) == after
    tracked = consolidated(act, new.outcomes, source=source, track="Иванов")
    assert said(tracked) == after
    assert said(tracked, accepted=False) == before


def test_words_that_go_and_come_are_told_apart() -> None:
    old, new = marked("Срок составляет семь календарных дней.", "Срок составляет пять рабочих дней.")
    assert [piece.text for piece in old if piece.changed] == ["семь календарных"]
    assert [piece.text for piece in new if piece.changed] == ["пять рабочих"]
    assert "".join(piece.text for piece in new) == "Срок составляет пять рабочих дней."


def test_a_line_of_which_nothing_stays_is_marked_whole() -> None:
    old, new = marked("Аким в праздники ведет хор.", "Совет отменяет сбор, налог и пошлину в городе.")
    assert [piece.changed for piece in (*old, *new)] == [True, True]
    assert all(piece.changed for piece in marked("", "этого не было")[1])
