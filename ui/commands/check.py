"""`zhoba check BILL`: what a careful lawyer would mark in a bill, with the evidence."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.check import Report
    from copilot.decisions import Decision
    from copilot.foreign import Foreign
    from copilot.second_opinion import Opinion
    from law.act import Act

HELP = Words(
    kk="Жобаны тексеру: қайшылықтар, қайталаулар, сілтемелер, анықтамалар, заң техникасы",
    ru="Проверить проект: коллизии, повторы, ссылки, определения, юридическая техника",
    en="Check a bill: contradictions, duplicates, references, definitions, drafting rules",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bill", type=Path)
    parser.add_argument("--corpus", type=Path, metavar="DIR")
    parser.add_argument("--parallel", type=Path, metavar="OTHER", help="the same bill in the other language")
    parser.add_argument("--model", metavar="FILE.gguf", help="a second opinion on contradictions, by a language model")


def run(options: argparse.Namespace) -> Answer:
    from contextlib import nullcontext

    from copilot import decisions
    from copilot.basis import basis
    from copilot.check import check, in_order
    from retrieval.corpus import Corpus
    from ui.commands._input import act_of
    from ui.commands._progress import on_screen

    language = Language(options.language)
    act, decided, held = _read(options.bill, language)
    with Corpus.open(options.corpus) if options.corpus else nullcontext() as corpus, on_screen() as progress:
        report = check(act, corpus, progress)
    if options.parallel is not None:
        from copilot.parity.findings import findings
        from ui.commands.parity import terms_of

        parted = findings(act, act_of(options.parallel), terms_of(options.corpus))
        report = replace(report, findings=in_order([*report.findings, *parted]))
    opinions: dict[int, Opinion] = {}
    if options.model:
        opinions, report = _second_opinions(act, report, options.model)
    places = [act.paragraphs[finding.position].place for finding in report.findings]
    paths = [act.owners[finding.position] for finding in report.findings]
    about = decisions.matched(report.findings, paths, decided)
    data = {
        "findings": [
            finding.as_json({"paragraph": place.paragraph} | ({"table": list(place.table)} if place.table else {}), language)
            | {"basis": one[language] if (one := basis(finding)) else None}
            | _state(decision)
            | ({"opinion": opinions[at].as_json() if at in opinions else None} if options.model else {})
            for at, (finding, place, decision) in enumerate(zip(report.findings, places, about, strict=True))
        ],
        "coverage": report.coverage.as_json() | {"meter": report.coverage.meter[language]},
        "contents": [one.as_json() | {"message": one.words[language]} for one in held],
    }
    worst = replace(report, findings=decisions.standing(report.findings, paths, decided)).worst

    def show(console: Console) -> None:
        _show(console, act, report, about, opinions, language)
        for one in held:
            console.print(f"{_HELD[language]}: {one.words[language]}", markup=False, style="yellow")

    return Answer(data, show, worst=worst.value if worst else "")


def _read(path: Path, language: Language) -> tuple[Act, Sequence[Decision], Sequence[Foreign]]:
    """The bill, what people have decided about its findings, which a .docx carries, and what else the .docx holds."""
    from copilot import foreign
    from copilot.bill import Bill
    from ui.commands._input import act_of, content, decided_of

    act = act_of(path)
    if path.suffix.lower() != ".docx":
        return act, (), ()
    bill = Bill(content(path), path.name)
    return act, decided_of(bill, language), foreign.found(bill.package)


def _second_opinions(act: Act, report: Report, name: str) -> tuple[dict[int, Opinion], Report]:
    """What a model thinks of the contradictions found, by place in the report, which is put in the order that follows from it."""
    from contextlib import closing

    from copilot import office, second_opinion
    from copilot.suggest import LocalModel
    from ui.commands._progress import on_screen

    library = office.library()
    asked = [at for at, finding in enumerate(report.findings) if second_opinion.concerns(finding)]
    with closing(LocalModel(library.find(name), library)) as model, on_screen() as progress:
        said = {}
        for number, at in enumerate(asked):
            progress(number, len(asked), report.findings[at].kind)
            said[at] = second_opinion.opinion(act, report.findings[at], model)
    order = second_opinion.ordered(report.findings, said)
    ranked = replace(report, findings=tuple(report.findings[at] for at in order))
    return {new: said[old] for new, old in enumerate(order) if old in said}, ranked


def _state(decision: Decision | None) -> dict[str, object]:
    if decision is None:
        return {"state": "open", "decision": None}
    return {"state": decision.state.value, "decision": {"reason": decision.reason, "author": decision.author, "at": decision.at}}


def _show(
    console: Console, act: Act, report: Report, about: Sequence[Decision | None], opinions: Mapping[int, Opinion], language: Language
) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from copilot import decisions
    from copilot.basis import basis
    from copilot.export.annotated import rule_name
    from law import naming

    for at, (finding, decision) in enumerate(zip(report.findings, about, strict=True)):
        head = Text()
        head.append(f"{_SEVERITY[finding.severity.value][language]} ", style=_STYLE[finding.severity.value])
        head.append(rule_name(finding, language), style="bold")
        place = naming.in_words(act.owners[finding.position], language)
        head.append(f" · {place}" if place else "", style="cyan")
        rests_on = basis(finding)
        head.append(f" · {rests_on[language]}" if rests_on else "")
        console.print(head)
        if decision is not None:
            console.print(Padding(Text(decisions.said(decision, language), style="magenta"), (0, 0, 0, 2)))
        console.print(Padding(Text(_short(finding.quote, 400), style="italic"), (0, 0, 0, 2)))
        console.print(Padding(Text(finding.message[language]), (0, 0, 0, 2)))
        for evidence in finding.evidence:
            source = Text(f"{evidence.source(language)}: ", style="green")
            source.append(_short(evidence.quote, 300), style="default")
            console.print(Padding(source, (0, 0, 0, 4)))
        if at in opinions:
            one = opinions[at]
            line = "; ".join((f"{one.model.name}: {one.verdict.words[language]}", *(f"«{words}»" for words in one.words)))
            console.print(Padding(Text(line, style="magenta"), (0, 0, 0, 4)))
        if finding.prevails:
            said = f"{_PREVAILS[language]}: {finding.prevailing(language)} ({finding.prevails.basis[language]})"
            console.print(Padding(Text(said), (0, 0, 0, 4)))
        if finding.suggestion:
            console.print(Padding(Text(f"→ {finding.suggestion}", style="blue"), (0, 0, 0, 4)))
        console.print()
    coverage = report.coverage
    counts = {severity: sum(f.severity.value == severity for f in report.findings) for severity in ("error", "warning", "note")}
    console.print(Text(_SUMMARY[language].format(**counts, meter=coverage.meter[language])))
    for names, words in ((coverage.failed, _FAILED), (coverage.skipped, _SKIPPED)):
        if names:
            console.print(Text(words[language].format(names=", ".join(names)), style="bold red"))


def _short(text: str, limit: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


_STYLE = {"error": "bold red", "warning": "yellow", "note": "blue"}
_SEVERITY = {
    "error": Words(kk="ҚАТЕ", ru="ОШИБКА", en="ERROR"),
    "warning": Words(kk="ЕСКЕРТУ", ru="ВНИМАНИЕ", en="WARNING"),
    "note": Words(kk="ЕСКЕРТПЕ", ru="ЗАМЕТКА", en="NOTE"),
}
_HELD = Words(kk="Файлда бар", ru="В файле есть", en="The file holds")
_PREVAILS = Words(kk="Қайсысы басым", ru="Преимущество", en="Prevails")
_SUMMARY = Words(
    kk="Қате: {error}, ескерту: {warning}, ескертпе: {note}. Тексерілді: {meter}.",
    ru="Ошибок: {error}, предупреждений: {warning}, заметок: {note}. Проверено: {meter}.",
    en="Errors: {error}, warnings: {warning}, notes: {note}. Checked: {meter}.",
)
_FAILED = Words(
    kk="Орындалмай қалған тексерулер (нәтижесі толық емес): {names}",
    ru="Проверки, которые не завершились (их результат неполон): {names}",
    en="Checks that broke off (their result is incomplete): {names}",
)
_SKIPPED = Words(
    kk="Корпус көрсетілмегендіктен жүргізілмеген тексерулер: {names}",
    ru="Проверки, для которых нужен корпус (не проводились): {names}",
    en="Checks that need a corpus (not run): {names}",
)
