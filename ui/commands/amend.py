"""`zhoba amend BILL`: the instructions of an amending bill, carried out on the act that they change."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from law.act import Act
    from law.amendments import Outcome

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


def run(options: argparse.Namespace) -> Answer:
    from law import amendments
    from ui.commands._input import act_of, one_of

    one_of(options.act, options.corpus, "--act", "--corpus")
    bill = act_of(options.bill)
    if options.act is not None:
        act = act_of(options.act)
        outcomes = amendments.apply(act, amendments.of_act(amendments.read(bill), act)).outcomes
        if options.consolidated is not None:
            _write(options.act, outcomes, options.consolidated)
    else:
        outcomes = _from_corpus(bill, options)
    language = Language(options.language)
    data = {"instructions": [_row(outcome) for outcome in outcomes]}
    worst = "error" if any(not outcome.applied for outcome in outcomes) else ""
    return Answer(data, lambda console: _show(console, outcomes, language), worst=worst)


def _from_corpus(bill: Act, options: argparse.Namespace) -> tuple[Outcome, ...]:
    from copilot.amending import amend
    from retrieval.corpus import Corpus

    if options.consolidated is not None:
        raise Problem(_NEEDS_ACT)
    with Corpus.open(options.corpus) as corpus:
        return tuple(outcome for changed in amend(bill, corpus) for outcome in changed.amended.outcomes)


def _write(act: Path, outcomes: tuple[Outcome, ...], out: Path) -> None:
    from copilot.bill import Bill
    from copilot.consolidation import consolidated

    if act.suffix.lower() != ".docx":
        raise Problem(_NOT_DOCX.format(act=act))
    consolidated(Bill.open(act), outcomes, out)


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


def _show(console: Console, outcomes: tuple[Outcome, ...], language: Language) -> None:
    from rich.text import Text

    from law import naming

    for outcome in outcomes:
        one = outcome.instruction
        line = Text(f"{one.n}. ", style="bold")
        line.append("✓ " if outcome.applied else "✗ ", style="green" if outcome.applied else "bold red")
        line.append(naming.in_words(one.target, language) or _ACT[language], style="cyan")
        line.append(f": {' '.join(one.text.split())[:200]}")
        console.print(line)
        if outcome.reason is not None:
            said = _REASONS[outcome.reason.value][language]
            console.print(Text(f"   {said}{_NEAREST[language].format(words=outcome.nearest) if outcome.nearest else ''}", style="red"))
    applied = sum(outcome.applied for outcome in outcomes)
    console.print(_TALLY[language].format(applied=applied, all=len(outcomes), impossible=len(outcomes) - applied))


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
_NEEDS_ACT = Words(
    kk="біріктірілген мәтінді жазу үшін актінің .docx файлын --act арқылы көрсетіңіз",
    ru="для сводного текста укажите файл акта в .docx: --act",
    en="for the consolidated text name the act's .docx file with --act",
)
_NOT_DOCX = Words(
    kk="«{act}» .docx емес: біріктірілген мәтін тек .docx актісіне жазылады",
    ru="«{act}» не .docx: сводный текст записывается только по акту в .docx",
    en="{act} is no .docx: the consolidated text is written from an act in .docx",
)
