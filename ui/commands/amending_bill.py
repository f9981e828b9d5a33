"""`zhoba amending-bill BEFORE AFTER`: the amending bill, written from an act and the same act as edited."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from law.rewriting import Change, Renumbered, Unexpressed, Written

HELP = Words(
    kk="Өзгертілген акт бойынша өзгерістер енгізу туралы жобаны жазу",
    ru="Написать изменяющий законопроект по отредактированному акту",
    en="Write the amending bill from an act and the same act as edited",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "acts", type=Path, nargs="+", metavar="BEFORE AFTER", help="an act in force and as edited; further pairs for further acts"
    )
    parser.add_argument("-o", "--out", type=Path, metavar="BILL.docx")
    parser.add_argument(
        "--whole", action="store_true", default=None, help="restate elements, change no words (by default so below laws: art. 26(6))"
    )


def run(options: argparse.Namespace) -> Answer:
    from law import rewriting
    from ui.commands._input import act_of

    if len(options.acts) % 2:
        raise Problem(_NOT_PAIRS)
    written: list[Written] = []
    for before, after in zip(options.acts[::2], options.acts[1::2], strict=True):
        was, now = act_of(before), act_of(after)
        if not any(paragraph.text for paragraph in was.paragraphs):
            raise Problem(_EMPTY.format(name=before.name))
        if was.meta.language is not (written[0].language if written else was.meta.language):
            raise Problem(_TWO_LANGUAGES.format(name=before))
        written.append(rewriting.write(was, replace(now, meta=was.meta), whole=options.whole))
    title, paragraphs = rewriting.together(written)
    if options.out is not None and paragraphs:
        from copilot.bill import disk
        from copilot.export import amending_bill

        disk.write(options.out, amending_bill.document(written))
    left = [one for act in written for one in act.unexpressed]
    data = {
        "title": title,
        "paragraphs": list(paragraphs),
        "changes": [_change(change, act) for act in written for change in act.changes],
        "unexpressed": [_left(one) for one in left],
        "renumbered": [{"path": one.path, "number": one.number} for act in written for one in act.renumbered],
        "written": [str(options.out)] if options.out is not None and paragraphs else [],
    }
    language = Language(options.language)
    moved = [one for act in written for one in act.renumbered]
    return Answer(data, lambda console: _show(console, title, paragraphs, left, moved, language), worst="error" if left else "")


def _change(change: Change, act: Written) -> dict[str, Any]:
    return {
        "act": act.before.meta.title,
        "operation": change.operation.value,
        "targets": [f"{change.document}/{path}".strip("/") for path in change.targets],
        "part": change.part.value,
        "paragraph": change.position,
        "old": change.old or None,
        "new": change.new or "\n".join(change.lines) or None,
    }


def _left(one: Unexpressed) -> dict[str, Any]:
    return {
        "path": one.path,
        "paragraph": one.position,
        "before": one.before,
        "after": one.after,
        "why": one.why.ru,
        "words": _words(one.why),
    }


def _words(words: Words) -> dict[str, str]:
    return {language.value: words[language] for language in Language}


def _show(
    console: Console, title: str, paragraphs: Sequence[str], left: Sequence[Unexpressed], moved: Sequence[Renumbered], language: Language
) -> None:
    from rich.text import Text

    from law import naming

    if not paragraphs and not left:
        console.print(_NOTHING[language])
        return
    if paragraphs:
        console.print(Text(title, style="bold"))
    for line in paragraphs:
        console.print(Text(line))
    for unit in moved:
        console.print(Text(f"{naming.in_words(unit.path, language)} → {unit.number}", style="yellow"))
    for why in dict.fromkeys(unit.why[language] for unit in moved):
        console.print(Text(why, style="yellow"))
    for one in left:
        place = naming.in_words(one.path, language)
        console.print(Text(": ".join(part for part in (place, one.why[language]) if part), style="red"))


_NOT_PAIRS = Words(
    kk="актілерді жұппен көрсетіңіз: қолданыстағы акт, содан кейін өзгертілген мәтіні",
    ru="укажите акты парами: действующий акт, затем его отредактированный текст",
    en="name the acts in pairs: the act in force, then its edited text",
)
_EMPTY = Words(
    kk="«{name}» мәтіні жоқ: бірінші файл – қолданыстағы акт, екіншісі – оның өзгертілген мәтіні",
    ru="в «{name}» нет текста: первый файл – действующий акт, второй – его отредактированный текст",
    en="“{name}” holds no text: the first file is the act in force, the second its edited text",
)
_TWO_LANGUAGES = Words(
    kk="«{name}» басқа тілде: бір жобаға бір тілдегі актілерді көрсетіңіз",
    ru="«{name}» на другом языке: для одного законопроекта укажите акты на одном языке",
    en="{name} is in another language: name acts in one language for one bill",
)
_NOTHING = Words(kk="Мәтіндер бірдей: өзгеріс жоқ.", ru="Тексты одинаковы: изменений нет.", en="The texts are alike: nothing was changed.")
