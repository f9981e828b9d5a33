"""Asking a corpus: definitions, who cites whom, references that lead nowhere, repeated norms, pairs of terms."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console


def definitions(options: argparse.Namespace) -> Answer:
    if options.conflicts or options.unused:
        return _surveyed(options)
    from retrieval.corpus import Corpus

    with Corpus.open(options.corpus) as corpus:
        found = corpus.definitions(" ".join(options.what))
    data = {
        "definitions": [
            {
                "term": d.term,
                "definition": d.text,
                "kind": d.kind,
                "act": d.act,
                "lang": d.language.code3,
                "title": d.title,
                "provision": d.path,
                "level": d.force,
            }
            for d in found
        ]
    }

    language = Language(options.language)
    return Answer(
        data,
        lambda console: _lines(console, (((d.term, "bold"), f" – {d.text}  ", _place(d.title, d.act, d.path, language)) for d in found)),
    )


def _surveyed(options: argparse.Namespace) -> Answer:
    """What the checks of bills find in the definitions of the law itself."""
    from copilot.checks import definition, term_unused
    from copilot.survey import survey
    from retrieval.corpus import Corpus
    from ui.commands._progress import on_screen

    wanted = " ".join(options.what)
    check, kind = (definition.CHECK, "definition-conflict") if options.conflicts else (term_unused.CHECK, "term-unused")
    with Corpus.open(options.corpus) as corpus, on_screen() as progress:
        asked = {(d.act, d.language, d.position) for d in corpus.definitions(wanted)}
        found = [
            (act.meta, act.owners[finding.position], finding)
            for act, finding in survey(corpus, check, progress)
            if finding.kind == kind and (act.meta.id, act.meta.language, finding.position) in asked
        ]
    language = Language(options.language)
    data = {
        "findings": [
            {
                "act": meta.id,
                "lang": meta.language.code3,
                "title": meta.title,
                "provision": path,
                "quote": finding.quote,
                "message": finding.message[language],
                "evidence": [{"act": e.act, "provision": e.provision, "quote": e.quote} for e in finding.evidence],
            }
            for meta, path, finding in found
        ]
    }

    def show(console: Console) -> None:
        for meta, path, finding in found:
            _lines(console, ((_place(meta.title, meta.id, path, language), f": {finding.message[language]}"),))
            _lines(console, ((f"   {finding.quote}",), *((f"   {e.act}: {e.quote}",) for e in finding.evidence)))
        console.print(_FOUND[language].format(count=len(found)))

    return Answer(data, show, worst="warning" if found else "")


def cited_by(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus

    act, path = options.what[0], (options.what[1] if len(options.what) > 1 else "")
    with Corpus.open(options.corpus) as corpus:
        if corpus.metadata(act) is None:
            raise Problem(_UNKNOWN.format(act=act))
        found = corpus.cited_by(act, path)
    data = {
        "citations": [
            {
                "act": c.act,
                "lang": c.language.code3,
                "title": c.title,
                "provision": c.path,
                "quote": c.quote,
                "provisions": list(c.provisions),
            }
            for c in found
        ]
    }

    language = Language(options.language)
    return Answer(data, lambda console: _lines(console, ((_place(c.title, c.act, c.path, language), ": ", c.quote) for c in found)))


def dead_references(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus
    from retrieval.dead_references import dead_references
    from ui.commands._progress import on_screen

    with Corpus.open(options.corpus) as corpus, on_screen() as progress:
        found = list(dead_references(corpus, progress))
    data = {
        "references": [
            {
                "act": d.act,
                "lang": d.language.code3,
                "title": d.title,
                "provision": d.provision,
                "quote": d.quote,
                "target": {"act": d.target.act_id, "status": d.target.status, "provisions": [one.path for one in d.target.dead]},
            }
            for d in found
        ]
    }
    language = Language(options.language)

    def show(console: Console) -> None:
        _lines(
            console,
            ((_place(d.title, d.act, d.provision, language), f": {d.quote} – {d.target.words[language]}") for d in found),
        )
        console.print(_DEAD[language].format(count=len(found)))

    return Answer(data, show, worst="warning" if found else "")


def duplicates(options: argparse.Namespace) -> Answer:
    from copilot.bill import disk
    from copilot.export import duplicates as report
    from retrieval.corpus import Corpus
    from retrieval.duplicates import duplicates
    from ui.commands._progress import on_screen

    language = Language(options.language)
    with Corpus.open(options.corpus) as corpus, on_screen() as progress:
        found = list(duplicates(corpus, progress=progress))
    if options.report:
        disk.write(options.report, report.report(found, language))
    data = {
        "written": str(options.report) if options.report else None,
        "duplicates": [
            {
                "keep": {"act": one.provisions[0].act, "provision": one.provisions[0].path},
                "others": [{"act": other.act, "provision": other.path} for other in one.provisions[1:]],
                "lang": one.provisions[0].language.code3,
                "text": one.provisions[0].text,
            }
            for one in found
        ],
    }

    def show(console: Console) -> None:
        for one in found if not options.report else ():
            _lines(console, ((one.provisions[0].text[:300],), *(((report.place(p, language), "green"),) for p in one.provisions)))
            console.print()
        console.print(_REPEATED[language].format(count=len(found)))

    return Answer(data, show)


def glossary(options: argparse.Namespace) -> Answer:
    from copilot.bill import disk
    from copilot.export.glossary import WRITERS
    from retrieval.corpus import Corpus
    from retrieval.glossary import term_pairs

    write = WRITERS.get(options.out.suffix.lower()) if options.out else None
    if options.out and write is None:
        raise Problem(_NO_WRITER.format(name=options.out.name))
    with Corpus.open(options.corpus) as corpus:
        pairs = term_pairs(corpus)
    if write is not None:
        disk.write(options.out, write(pairs))
    data = {
        "written": str(options.out) if options.out else None,
        "pairs": [
            {"kaz": p.kazakh.term, "rus": p.russian.term, "kind": p.russian.kind, "act": p.act, "provision": p.russian.path} for p in pairs
        ],
    }
    language = Language(options.language)

    def show(console: Console) -> None:
        if write is None:
            _lines(console, ((f"{p.kazakh.term} – {p.russian.term}  ", (f"{p.russian.title} ({p.act})", "green")) for p in pairs))
        console.print(_TERMS[language].format(count=len(pairs)))

    return Answer(data, show)


def _place(title: str, act: str, path: str, language: Language) -> tuple[str, str]:
    """A provision of an act in words, in the colour of places."""
    from law import naming

    return f"{title} ({act}), {naming.in_words(path, language)}", "green"


def _lines(console: Console, lines: Iterable[tuple[str | tuple[str, str], ...]]) -> None:
    """One line for each row of parts; a part is plain, or a text and its style."""
    from rich.text import Text

    for parts in lines:
        console.print(Text.assemble(*parts))


_UNKNOWN = Words(
    kk="корпуста {act} актісі жоқ; тізімді қараңыз: zhoba corpus info",
    ru="в корпусе нет акта {act}; посмотрите список: zhoba corpus info",
    en="the corpus has no act {act}; see the list: zhoba corpus info",
)
_FOUND = Words(kk="Табылғаны: {count}.", ru="Найдено: {count}.", en="Found: {count}.")
_DEAD = Words(
    kk="Нысанасы жоқ немесе қолданылмайтын сілтемелер: {count}.",
    ru="Ссылок, которые никуда не ведут: {count}.",
    en="References that lead nowhere: {count}.",
)
_REPEATED = Words(
    kk="Бірнеше актіде қайталанатын нормалар: {count}.",
    ru="Норм, повторенных в нескольких актах: {count}.",
    en="Norms repeated in several acts: {count}.",
)
_NO_WRITER = Words(
    kk="{name} жазылмады: сөздік .tbx, .xlsx немесе .csv файлына жазылады, файлдың атын өзгертіңіз",
    ru="{name} не записан: словарь пишется в файл .tbx, .xlsx или .csv, измените имя файла",
    en="{name} was not written: a glossary goes into a .tbx, .xlsx or .csv file; change the file's name",
)
_TERMS = Words(kk="Терминдер жұбы: {count}.", ru="Пар терминов: {count}.", en="Pairs of terms: {count}.")
