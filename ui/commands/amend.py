"""`zhoba amend BILL`: the instructions of an amending bill, carried out on the act that they change."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer
from ui.commands import _papers

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.amending import AmendedAct
    from copilot.consequences import Consequence
    from copilot.export.comparison import Side
    from law.act import Act
    from law.amendments import Instruction, Outcome

HELP = Words(
    kk="Өзгерістер енгізетін жобаны актіге қолдану",
    ru="Применить изменяющий законопроект к акту",
    en="Apply an amending bill to the act that it changes",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bill", type=Path)
    parser.add_argument("--act", type=Path, metavar="FILE")
    parser.add_argument("--corpus", type=Path, metavar="DIR")
    parser.add_argument("--consolidated", type=Path, metavar="OUT.docx")
    parser.add_argument("--track", metavar="AUTHOR", help="the consolidated text with tracked changes of this author")
    parser.add_argument("--akn", type=Path, metavar="OUT.xml", help="the consolidated text in Akoma Ntoso")
    parser.add_argument("--table", type=Path, metavar="OUT.docx", help="the comparative table")
    _papers.configure_table(parser)


def run(options: argparse.Namespace) -> Answer:
    from copilot.amending import planned_day
    from ui.commands._input import act_of, one_of

    one_of(options.act, options.corpus, "--act", "--corpus")
    bill = act_of(options.bill)
    carried = _carried(bill, options)

    def side(text: Act) -> Side:
        """What the table is made of, of the bill itself or of its text in the other language."""
        from copilot.export.comparison import Side

        done = carried if text is bill else _carried(text, options, other=True)
        return Side(text, done.changed, left=done.left)

    written = _papers.write(options, bill, carried.changed, side)
    language, day = Language(options.language), planned_day(bill)
    outcomes = [outcome for one in carried.changed for outcome in one.amended.outcomes]
    data = {
        "instructions": [_row(outcome) for outcome in outcomes],
        "acts": [_act(one) for one in carried.changed],
        "planned": day.isoformat() if day else None,
        "not_carried_out": [{"n": one.n, "text": one.text, "act": one.act.title if one.act else None} for one in carried.left],
        "consequences": [_consequence(one) for one in carried.consequences],
        "written": [str(file) for file in written],
    }
    impossible = bool(carried.left and not carried.chosen) or any(not outcome.applied for outcome in outcomes)
    return Answer(data, lambda console: _show(console, carried, written, language), worst="error" if impossible else "")


@dataclass(frozen=True)
class _Carried:
    """What a bill does to its acts; `left`: its instructions on acts that are not at hand. `chosen`: the act was chosen by the
    person, so that instructions on others are none of this errand."""

    changed: tuple[AmendedAct, ...]
    left: tuple[Instruction, ...]
    consequences: tuple[Consequence, ...]
    chosen: bool = False


def _carried(bill: Act, options: argparse.Namespace, *, other: bool = False) -> _Carried:
    """`other`: the bill is the text in the other language, and wants its act in that language."""
    if options.act is None:
        return _on_corpus(bill, options.corpus)
    return _on_file(bill, _papers.text_in(options.act, bill.meta.language) if other else options.act)


def _on_file(bill: Act, file: Path) -> _Carried:
    from copilot.amending import AmendedAct
    from copilot.consequences import consequences
    from law import amendments
    from ui.commands._input import act_of

    act, instructions = act_of(file), amendments.read(bill)
    mine = amendments.of_act(instructions, act)
    left = tuple(one for one in instructions if one.act is not None and not amendments.means(one.act, act.meta))
    if instructions and not mine:
        named = dict.fromkeys(one.act.title for one in left if one.act is not None)
        raise Problem(_OTHER_ACT.format(act=act.meta.title or file, named="», «".join(named)))
    changed = (AmendedAct(act, amendments.apply(act, mine)),)
    return _Carried(changed, left, consequences(changed), chosen=True)


def _on_corpus(bill: Act, folder: Path) -> _Carried:
    from copilot.amending import amend, unknown
    from copilot.consequences import consequences
    from retrieval.corpus import Corpus

    with Corpus.open(folder) as corpus:
        changed = amend(bill, corpus)
        return _Carried(changed, unknown(bill, corpus), consequences(changed, corpus))


def _row(outcome: Outcome) -> dict[str, Any]:
    one = outcome.instruction
    return {
        "n": one.n,
        "text": one.text,
        "operation": one.operation.value,
        "target": one.target,
        "status": "applied" if outcome.applied else "impossible",
        "reason": outcome.reason.value if outcome.reason else None,
        "before": outcome.before or None,
        "after": outcome.after or None,
        "nearest": outcome.nearest or None,
    }


def _act(one: AmendedAct) -> dict[str, Any]:
    meta, outcomes = one.act.meta, one.amended.outcomes
    applied = sum(outcome.applied for outcome in outcomes)
    return {
        "id": meta.id,
        "title": meta.title,
        "edition": meta.edition.isoformat() if meta.edition else None,
        "applied": applied,
        "impossible": len(outcomes) - applied,
    }


def _consequence(one: Consequence) -> dict[str, Any]:
    return {
        "n": one.instruction.n,
        "target": one.instruction.target,
        "act": one.act,
        "title": one.title,
        "provision": one.path,
        "quote": one.quote,
        "text": one.text,
    }


def _show(console: Console, carried: _Carried, written: Sequence[Path], language: Language) -> None:
    from rich.text import Text

    for changed in carried.changed:
        meta = changed.act.meta
        edition = _EDITION[language].format(day=meta.edition.strftime("%d.%m.%Y")) if meta.edition else _NO_EDITION[language]
        console.print(Text(f"{meta.title or meta.id} ({edition})", style="bold"))
        for outcome in changed.amended.outcomes:
            _show_outcome(console, outcome, language)
    if carried.chosen and carried.left:
        titles = dict.fromkeys(one.act.title for one in carried.left if one.act is not None)
        console.print(_OF_OTHERS[language].format(count=len(carried.left), acts="», «".join(titles)), markup=False)
    missed = () if carried.chosen else carried.left
    for one in missed:
        console.print(Text(f"{one.n}. ✗ {_NOT_AT_HAND[language].format(act=one.act.title if one.act else '')}", style="red"))
    outcomes = [outcome for changed in carried.changed for outcome in changed.amended.outcomes]
    applied, total = sum(outcome.applied for outcome in outcomes), len(outcomes) + len(missed)
    console.print(_TALLY[language].format(applied=applied, all=total, impossible=total - applied))
    _show_consequences(console, carried.consequences, language)
    for file in written:
        console.print(_WRITTEN[language].format(path=file), markup=False)


def _show_outcome(console: Console, outcome: Outcome, language: Language) -> None:
    from rich.text import Text

    from law import naming

    one = outcome.instruction
    line = Text(f"{one.n}. ", style="bold")
    line.append("✓ " if outcome.applied else "✗ ", style="green" if outcome.applied else "bold red")
    line.append(naming.in_words(one.target, language) or _ACT[language], style="cyan")
    line.append(f": {' '.join(one.text.split())[:200]}")
    console.print(line)
    if outcome.reason is not None:
        said = _REASONS[outcome.reason.value][language]
        console.print(Text(f"   {said}{_NEAREST[language].format(words=outcome.nearest) if outcome.nearest else ''}", style="red"))


def _show_consequences(console: Console, consequences: Sequence[Consequence], language: Language) -> None:
    from rich.text import Text

    from law import naming

    if consequences:
        console.print(Text(_CONSEQUENCES[language].format(count=len(consequences)), style="bold"))
    for one in consequences:
        place = f"{one.title or one.act}, {naming.in_words(one.path, language)}"
        console.print(Text(f"   {one.instruction.n}. ", style="bold").append(place, style="cyan").append(f": «{one.quote}»"))


_ACT = Words(kk="бүкіл акт", ru="весь акт", en="the whole act")
_REASONS = {
    "words not found": Words(
        kk="бұл сөздер нормада жоқ", ru="таких слов в норме нет", en="these words are not in the provision"
    ),
    "no such provision": Words(kk="мұндай норма жоқ", ru="такой нормы нет", en="there is no such provision"),
    "ambiguous": Words(
        kk="сөздер бірнеше жерде кездеседі немесе нұсқау толық емес", ru="слова встречаются несколько раз или указание неполно",
        en="the words stand there more than once, or the instruction is not complete",
    ),
    "already exists": Words(kk="мұндай нөмір бар", ru="такой номер уже есть", en="the number is taken"),
}  # fmt: skip
_NEAREST = Words(kk="; ең жақыны: «{words}»", ru="; ближайшее: «{words}»", en="; nearest: “{words}”")
_TALLY = Words(
    kk="Қолданылды: {all} ішінен {applied}, мүмкін емес: {impossible}.",
    ru="Применено {applied} из {all}, невозможно: {impossible}.",
    en="Applied {applied} of {all}, impossible: {impossible}.",
)
_EDITION = Words(kk="{day} редакциясы", ru="редакция от {day}", en="edition of {day}")
_NO_EDITION = Words(kk="редакция күні белгісіз", ru="дата редакции неизвестна", en="date of the edition unknown")
_OF_OTHERS = Words(
    kk="Басқа актілерге қатысты, мұнда қолданылмайтын өзгерістер: {count} («{acts}»)",
    ru="Изменений других актов, которые здесь не вносятся: {count} («{acts}»)",
    en="Changes of other acts, not made here: {count} (“{acts}”)",
)
_NOT_AT_HAND = Words(
    kk="«{act}» актісі қорда жоқ немесе бір мағыналы табылмады: өзгеріс қолданылмады",
    ru="акта «{act}» нет среди данных или он найден не однозначно: изменение не внесено",
    en="the act “{act}” is not at hand, or not beyond doubt: the change was not made",
)
_CONSEQUENCES = Words(
    kk="Өзгертілетін нормаларға сілтейтін, жоба қозғамаған нормалар: {count}",
    ru="Нормы, которые ссылаются на изменяемое и проектом не затронуты: {count}",
    en="Provisions that refer to what is changed and are left as they are: {count}",
)
_OTHER_ACT = Words(
    kk="жоба «{named}» актісін өзгертеді, ал берілген файл – «{act}»: сол актінің файлын беріңіз",
    ru="проект изменяет акт «{named}», а дан файл акта «{act}»: дайте файл того акта",
    en="the bill changes “{named}”, the file given is “{act}”: give the file of that act",
)
_WRITTEN = Words(kk="Жазылды: {path}", ru="Записано: {path}", en="Written: {path}")
