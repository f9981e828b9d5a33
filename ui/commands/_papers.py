"""The papers that are made of an amending bill: the comparative table, the acts as they would read."""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Problem, Words

if TYPE_CHECKING:
    from copilot.amending import AmendedAct
    from copilot.export.comparison import Side
    from law.act import Act

_CODES = {Language.KK: "kaz", Language.RU: "rus", Language.EN: "eng"}
_CHOICES = {"kk": (Language.KK,), "ru": (Language.RU,), "both": (Language.KK, Language.RU)}  # the state language first


def configure_table(parser: argparse.ArgumentParser) -> None:
    """Options of the comparative table, for the commands that write it."""
    parser.add_argument("--languages", choices=tuple(_CHOICES), help="of the table; by default that of the bill")
    parser.add_argument(
        "--note", type=Path, metavar="FILE", help="the explanatory note, from which the table in its language has its reasons"
    )


def write(options: argparse.Namespace, bill: Act, changed: Sequence[AmendedAct], side: Callable[[Act], Side]) -> list[Path]:
    """Write what the options ask for; returns the files. `changed`: the acts as the bill makes them read; `side`: what the
    table is made of, of the bill or of its text in the other language. Raises Problem."""
    from copilot.bill import disk

    written = []
    if options.consolidated is not None:
        written += _consolidated(options, changed)
    if options.akn is not None:
        written += _akn(options, bill, changed)
    if options.table is not None:
        disk.write(options.table, table(options, bill, side))
        written.append(options.table)
    return written


def table(options: argparse.Namespace, bill: Act, side: Callable[[Act], Side]) -> bytes:
    """The comparative table in the languages that are wanted; `side` as for `write`. Raises Problem where a text in one of them
    is not at hand."""
    from copilot.export.comparison import comparison_table
    from ui.commands._input import act_of

    languages = _CHOICES[options.languages] if options.languages else (bill.meta.language,)
    sides = []
    for language in languages:
        made = side(bill if language is bill.meta.language else act_of(text_in(options.bill, language)))
        note = _text_in(options.note, language) if options.note is not None else None
        sides.append(replace(made, note=act_of(note) if note is not None else None))
    if options.note is not None and all(one.note is None for one in sides):
        raise Problem(_NO_TEXT[languages[0]].format(path=options.note))
    return comparison_table(sides)


def text_in(path: Path, language: Language) -> Path:
    """The file that holds a text in a language: this one; of a folder `rus.*` or `kaz.*`; beside `x.rus.docx`, `x.kaz.docx`.
    Raises Problem."""
    found = _text_in(path, language)
    if found is None:
        raise Problem(_NO_TEXT[language].format(path=path))
    return found


def _text_in(path: Path, language: Language) -> Path | None:
    from ui.commands._input import act_of

    code = _CODES[language]
    if path.is_dir():
        return next(iter(sorted(path.glob(f"{code}.*"))), None)
    other = path.with_name(re.sub(r"(?:(?<=\.)|^)(?:rus|kaz|eng)(?=\.)", code, path.name))
    if other != path and other.is_file():
        return other
    return path if act_of(path).meta.language is language else None


def _consolidated(options: argparse.Namespace, changed: Sequence[AmendedAct]) -> list[Path]:
    """The acts as they would read, each in a file of its own."""
    from copilot.bill import disk
    from copilot.consolidation import consolidated

    files = _names(options.consolidated, changed)
    for file, one in zip(files, changed, strict=True):
        own = text_in(options.act, one.act.meta.language) if options.act is not None and options.act.is_dir() else options.act
        source = disk.read(own) if own is not None and own.suffix.lower() == ".docx" else None
        disk.write(file, consolidated(one.act, one.amended.outcomes, source=source, track=options.track))
    return files


def _akn(options: argparse.Namespace, bill: Act, changed: Sequence[AmendedAct]) -> list[Path]:
    from copilot.amending import planned_day
    from copilot.bill import disk
    from copilot.export import akn
    from copilot.export.modifications import passive

    files, today = _names(options.akn, changed), datetime.date.today()
    for file, one in zip(files, changed, strict=True):
        disk.write(file, akn(one.amended.act, today, passive(one, bill, planned_day(bill) or today, today)))
    return files


def _names(out: Path, changed: Sequence[AmendedAct]) -> list[Path]:
    """The file of each act: `out` itself where there is one act only, else its name with the act's id."""
    if not changed:
        raise Problem(_NO_ACT)
    if len(changed) == 1:
        return [out]
    return [out.with_name(f"{out.stem}.{one.act.meta.id or number}{out.suffix}") for number, one in enumerate(changed, 1)]


_NO_TEXT = {
    Language.KK: Words(
        kk="«{path}» мәтіні қазақ тілінде емес: жанына атауында «.kaz.» бар файл қойыңыз немесе rus.* және kaz.* бар қалтаны көрсетіңіз",
        ru="«{path}» не на казахском языке: положите рядом файл с «.kaz.» в имени или укажите папку с rus.* и kaz.*",
        en="{path} is not in Kazakh: put a file with “.kaz.” in its name beside it, or name a folder with rus.* and kaz.*",
    ),
    Language.RU: Words(
        kk="«{path}» мәтіні орыс тілінде емес: жанына атауында «.rus.» бар файл қойыңыз немесе rus.* және kaz.* бар қалтаны көрсетіңіз",
        ru="«{path}» не на русском языке: положите рядом файл с «.rus.» в имени или укажите папку с rus.* и kaz.*",
        en="{path} is not in Russian: put a file with “.rus.” in its name beside it, or name a folder with rus.* and kaz.*",
    ),
    Language.EN: Words(
        kk="«{path}» мәтіні ағылшын тілінде емес: сол тілдегі файлды көрсетіңіз",
        ru="«{path}» не на английском языке: укажите файл на этом языке",
        en="{path} is not in English: name a file in that language",
    ),
}
_NO_ACT = Words(
    kk="жоба өзгертетін бірде-бір акт табылмады: корпусты тексеріңіз немесе актіні --act арқылы көрсетіңіз",
    ru="не найден ни один акт, который меняет проект: проверьте корпус или укажите акт через --act",
    en="none of the acts that the bill changes was found: check the corpus, or name the act with --act",
)
