"""`zhoba complete TEXT`: how acts in force go on after a text."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

HELP = Words(
    kk="Мәтіннің жалғасы: қолданыстағы актілер көбіне қалай жалғастырады",
    ru="Продолжение текста: как чаще всего продолжают действующие акты",
    en="Complete a text the way acts in force most often go on",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text")
    parser.add_argument("--corpus", type=Path, metavar="DIR", required=True)
    parser.add_argument("--top", type=int, default=3, metavar="N")


def run(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus

    with Corpus.open(options.corpus) as corpus:
        found = corpus.complete(options.text, max(1, options.top))
    data = {
        "completions": [
            {
                "text": one.text,
                "share": round(one.share, 3),
                "count": one.count,
                "act": where.act,
                "title": where.title,
                "provision": where.path,
                "lang": where.language.code3,
            }
            for one, where in found
        ]
    }
    language = Language(options.language)

    def show(console: Console) -> None:
        from rich.text import Text

        from law import naming

        if not found:
            console.print(_NOTHING[language])
        for one, where in found:
            place = f"{where.title} ({where.act}), {naming.in_words(where.path, language)}"
            console.print(Text.assemble((one.text, "bold"), f"  {one.share:.0%}, {one.count}×  ", (place, "green")))

    return Answer(data, show)


_NOTHING = Words(
    kk="Қолданыстағы актілерде мұндай сөздер кездеспейді.",
    ru="В действующих актах таких слов нет.",
    en="Acts in force do not hold these words.",
)
