"""`zhoba search QUERY`: provisions of the corpus that answer a question; or `--batch FILE.jsonl` of {"id", "query"}."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from retrieval.corpus import Hit

HELP = Words(
    kk="Корпустан іздеу: сұрақ, термин, актінің немесе норманың нөмірі, тырнақшадағы сөйлем",
    ru="Искать в корпусе: вопрос, термин, номер акта или нормы, фраза в кавычках",
    en="Search the corpus: a question, a term, the number of an act or provision, a quoted phrase",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="?")
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--corpus", type=Path, metavar="DIR", required=True)
    parser.add_argument("--top", type=int, default=10, metavar="N")
    parser.add_argument("--level", type=int, metavar="1..", help="level of legal force, 1 is the Constitution")
    parser.add_argument("--kind", default="", help="kind of act: law, code, resolution, order, ...")
    parser.add_argument("--authority", default="", help="part of the authority's name")
    parser.add_argument("--since", type=_day, metavar="YYYY-MM-DD")
    parser.add_argument("--until", type=_day, metavar="YYYY-MM-DD")
    parser.add_argument("--in", choices=("kk", "ru"), dest="only", help="only texts in this language")
    parser.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="as the law read on that day (default: today)")
    parser.add_argument("--in-force", action="store_true", help="only what is in force")


def run(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus, Filters
    from ui.commands import _input
    from ui.commands._progress import on_screen

    _input.one_of(options.query, options.batch, "QUERY", "--batch FILE.jsonl")
    if options.top < 1:
        raise Problem(_TOP)
    filters = Filters(
        force=options.level,
        kind=options.kind,
        authority=options.authority,
        since=options.since,
        until=options.until,
        language=Language(options.only) if options.only else None,
        in_force=options.in_force,
    )
    questions = [{"id": "", "query": options.query}] if options.query is not None else _input.rows(options.batch, ("id", "query"))
    with Corpus.open(options.corpus) as corpus, on_screen() as progress:
        results = []
        for number, question in enumerate(questions):
            progress(number, len(questions), "")
            results.append((question, corpus.search(str(question["query"]), options.top, filters=filters, on=options.on)))
    data = {"results": [{"id": row["id"], "query": row["query"], "hits": [as_json(hit) for hit in hits]} for row, hits in results]}
    return Answer(data, lambda console: _show(console, [(str(row["query"]), hits) for row, hits in results], Language(options.language)))


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def as_json(hit: Hit) -> dict[str, Any]:
    """CLI.md's form of a hit, with what spoke for it."""
    found, other = hit.provision, hit.other
    return {
        "act": found.act,
        "lang": found.language.code3,
        "title": found.title,
        "provision": found.path,
        "paragraphs": list(found.paragraphs),
        "text": found.text,
        "score": round(hit.score, 4),
        "other": {"lang": other.language.code3, "paragraphs": list(other.paragraphs)} if other else None,
        "heading": found.heading,
        "context": found.context,
        "status": found.status.value,
        "edition": found.edition.isoformat() if found.edition else None,
        "why": dict(hit.why),
    }


def _show(console: Console, results: list[tuple[str, list[Hit]]], language: Language) -> None:
    from rich.padding import Padding
    from rich.text import Text

    for query, hits in results:
        if len(results) > 1:
            console.print(Text(query, style="bold"))
        if not hits:
            console.print(Text(_NOTHING[language]))
        for number, hit in enumerate(hits, 1):
            found = hit.provision
            head = Text(f"{number}. ", style="bold")
            head.append(found.path, style="cyan")
            head.append(f" · {found.title} ({found.act})", style="green")
            if found.status != "in force":
                head.append(f" · {_STATUS.get(found.status.value, _STATUS['repealed'])[language]}", style="red")
            console.print(head)
            if found.context:
                console.print(Padding(Text(found.context.replace("\n", " › "), style="dim"), (0, 0, 0, 3)))
            console.print(Padding(Text(found.text[:600] + ("…" if len(found.text) > 600 else "")), (0, 0, 0, 3)))
            reasons = ", ".join(f"{SIGNALS[name][language]} {value:+.2f}" for name, value in hit.why if name in SIGNALS)
            console.print(Padding(Text(reasons, style="dim"), (0, 0, 1, 3)))


_TOP = Words(kk="--top кемінде 1 болуы керек", ru="--top должен быть не меньше 1", en="--top must be at least 1")
_NOTHING = Words(kk="Ештеңе табылмады.", ru="Ничего не найдено.", en="Nothing found.")
_STATUS = {
    "excluded": Words(kk="алып тасталған", ru="исключено", en="excluded"),
    "repealed": Words(kk="күші жойылған", ru="утратило силу", en="repealed"),
    "not yet in force": Words(kk="әлі күшіне енбеген", ru="еще не введено в действие", en="not yet in force"),
}
SIGNALS = {
    "lookup": Words(kk="нөмірі бойынша", ru="по номеру", en="by number"),
    "lexical": Words(kk="сөздері", ru="слова", en="words"),
    "coverage": Words(kk="сұрақты қамтуы", ru="охват вопроса", en="coverage"),
    "unit": Words(kk="бап мәнмәтіні", ru="контекст статьи", en="its article"),
    "dense": Words(kk="мағынасы", ru="смысл", en="meaning"),
    "proximity": Words(kk="сөздердің жақындығы", ru="близость слов", en="words close together"),
    "heading": Words(kk="тақырыбы", ru="заголовок", en="heading"),
    "definition": Words(kk="анықтама", ru="определение", en="definition"),
    "phrase": Words(kk="дәл сөз тіркесі", ru="точная фраза", en="exact phrase"),
    "bare": Words(kk="тек тақырып", ru="только заголовок", en="a heading only"),
    "dead": Words(kk="күші жоқ", ru="не действует", en="not in force"),
}
