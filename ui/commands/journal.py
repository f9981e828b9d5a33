"""`zhoba journal show|verify|export|texts|key FILE`: what was suggested for a bill, by what, what the drafter decided, whether the
record is whole, and how it is kept."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Problem, Words
from ui.command_line import Answer
from ui.commands.passphrase import unlocked

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.journal import Entry, Journal, Verdict

HELP = Words(
    kk="Ұсыныстар мен шешімдер журналы: көрсету, бүтіндігін тексеру, есеп шығару",
    ru="Журнал предложений и решений: показать, проверить целость, вывести отчет",
    en="The journal of suggestions and decisions: show it, check that it is whole, export it",
)
_NONE = Words(
    kk="{path} үшін журнал жоқ: ол алғашқы ұсыныстан басталады",
    ru="для {path} журнала нет: он начинается с первого предложения",
    en="there is no journal for {path}: it begins with the first suggestion",
)
_WHOLE = Words(kk="Журнал бүтін, жазба саны: {count}.", ru="Журнал цел, записей: {count}.", en="The journal is whole, entries: {count}.")
_BROKEN = Words(
    kk="Журнал бүлінген: {count} жазба бүтін, {next}-жазба: {why}.",
    ru="Журнал нарушен: целы записи: {count}, запись {next}: {why}.",
    en="The journal is broken: {count} entries are whole, entry {next}: {why}.",
)
_SIGNED = Words(kk="Қол қойылған: {name}.", ru="Подписан: {name}.", en="Signed: {name}.")
_STRANGER = Words(
    kk="Қолтаңба сенімді кілттердің ешқайсысына сәйкес келмейді (zhoba key list).",
    ru="Подпись не подходит ни к одному из доверенных ключей (zhoba key list).",
    en="The signature fits none of the trusted keys (zhoba key list).",
)
_OUT = Words(
    kk="Қайда жазу керегін көрсетіңіз: -o ЕСЕП.docx, ЕСЕП.html немесе ЖУРНАЛ.json",
    ru="Укажите, куда записать: -o ОТЧЕТ.docx, ОТЧЕТ.html или ЖУРНАЛ.json",
    en="Say where to write: -o REPORT.docx, REPORT.html or JOURNAL.json",
)
_TEXTS = Words(
    kk="texts әрекетіне on (мәтін сақталады) немесе off (тек хеші сақталады) беріңіз",
    ru="действию texts дайте on (хранить тексты) или off (хранить только их хеши)",
    en="give texts on (keep the words) or off (keep hashes of them only)",
)
_PLACE = Words(
    kk="show: тек осы норманың тарихы, мысалы art_5/pt_2",
    ru="show: история только этого положения, например art_5/pt_2",
    en="show: the history of this provision only, as art_5/pt_2",
)
_WRITTEN = Words(kk="Жазылды: {path}", ru="Записано: {path}", en="Written: {path}")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("show", "verify", "export", "texts", "key"))
    parser.add_argument(
        "file", type=Path, metavar="BILL|JOURNAL.jsonl", help="texts: on, off; key: FILE.key that signs the journal, or none"
    )
    parser.add_argument("--place", default="", metavar="PATH", help=f"{_PLACE.kk} / {_PLACE.ru} / {_PLACE.en}")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="export: .docx, .html, .json")


def run(options: argparse.Namespace) -> Answer:
    from copilot import office
    from copilot.journal import Journal

    if options.action in ("texts", "key"):
        return _settle(options)
    language = Language(options.language)
    journal = Journal(options.file) if options.file.suffix == ".jsonl" else Journal.of(options.file)
    if not journal.path.is_file():
        raise Problem(_NONE.format(path=options.file))
    unlocked(language)
    verdict = journal.verify(office.trusted())
    data: dict[str, object] = {
        "journal": str(journal.path),
        "whole": verdict.why is None,
        "entries": verdict.entries,
        "why": verdict.why[language] if verdict.why else None,
        "signed": verdict.signed,
        "signer": verdict.signer or None,
    }
    said = [_sentence(verdict)[language], *([_signature(verdict)[language]] if verdict.signed else [])]
    entries: list[Entry] = []
    if options.action == "show":
        entries = _entries(journal, options.place)
        data["records"] = [{"n": e.n, "time": e.time, "kind": e.kind, **e.data, "hash": e.hash} for e in entries]
    elif options.action == "export":
        from copilot import ai_use

        if options.output is None:
            raise Problem(_OUT)
        ai_use.export(journal, verdict, options.output, language)
        data["written"] = str(options.output)
        said.insert(0, _WRITTEN.format(path=options.output)[language])
    return Answer(
        data, _shower(entries, said, verdict, language), "error" if verdict.why or (verdict.signed and not verdict.signer) else ""
    )


def _entries(journal: Journal, place: str) -> list[Entry]:
    if not place:
        return list(journal.entries())
    return [entry for pair in journal.history(place) for entry in pair if entry is not None]


def _shower(entries: list[Entry], said: list[str], verdict: Verdict, language: Language) -> Callable[[Console], None]:
    from copilot import ai_use

    def show(console: Console) -> None:
        for entry in entries:
            heading, lines = ai_use.told(entry, language)
            console.print(heading, style="bold", markup=False, highlight=False)
            for line in lines:
                console.print(f"  {line.strip()}", markup=False, highlight=False)
        for line in said:
            console.print(line, style="red" if verdict.why else "green", markup=False, highlight=False)

    return show


def _sentence(verdict: Verdict) -> Words:
    count = verdict.entries
    return _BROKEN.format(count=count, next=count + 1, why=verdict.why) if verdict.why else _WHOLE.format(count=count)


def _signature(verdict: Verdict) -> Words:
    return _SIGNED.format(name=verdict.signer) if verdict.signer else _STRANGER


def _settle(options: argparse.Namespace) -> Answer:
    """Write into the settings how journals are kept from now on."""
    from dataclasses import replace

    from copilot import settings
    from models import signing

    chosen, value = settings.load(), str(options.file)
    if options.action == "texts":
        if value not in ("on", "off"):
            raise Problem(_TEXTS)
        chosen = replace(chosen, journal="texts" if value == "on" else "hashes")
    elif value == "none":
        chosen = replace(chosen, key="")
    else:
        signing.sign(b"", options.file)  # a file that holds no key is not taken
        chosen = replace(chosen, key=str(options.file.resolve()))
    chosen.save()
    data = {"texts": chosen.journal != "hashes", "key": chosen.key or None}
    return Answer(data, lambda console: console.print(f"texts: {'on' if data['texts'] else 'off'}\nkey: {chosen.key or '–'}", markup=False))
