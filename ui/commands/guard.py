"""`zhoba guard --original FILE --rewrite FILE`: whether a rewrite keeps the meaning; or `--batch FILE.jsonl` of
{"id", "lang", "original", "rewrite"}."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.guard import Verdict

HELP = Words(
    kk="Қайта жазылған мәтіннің мағынасы сақталғанын тексеру",
    ru="Проверить, сохраняет ли новая редакция смысл исходной",
    en="Check that a rewrite keeps the meaning of the original",
)
_PRESERVED = Words(kk="мағынасы сақталған", ru="смысл сохранен", en="the meaning is kept")
_COLUMNS = Words(kk="Мәтін|Түрі|Не өзгерген", ru="Текст|Вид|Что изменилось", en="Text|Type|What changed")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--original", type=Path, metavar="FILE")
    parser.add_argument("--rewrite", type=Path, metavar="FILE")
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl")


def run(options: argparse.Namespace) -> Answer:
    from copilot.guard import compare
    from ui.commands._input import act_of, one_of, rows

    one_of(options.original, options.batch, "--original", "--batch")
    language = Language(options.language)
    if options.batch:
        keys = ("id", "lang", "original", "rewrite")
        pairs = [
            (str(r["id"]), str(r["original"]), str(r["rewrite"]), _language(r["lang"], options.batch)) for r in rows(options.batch, keys)
        ]
    else:
        if options.rewrite is None:
            raise Problem(
                Words(
                    kk="--rewrite арқылы жаңа мәтіннің файлын көрсетіңіз",
                    ru="укажите файл с новым текстом: --rewrite FILE",
                    en="give the file of the new text: --rewrite FILE",
                )
            )
        old, new = act_of(options.original), act_of(options.rewrite)
        texts = ["\n".join(p.read_text for p in act.paragraphs if p.text) for act in (old, new)]
        pairs = [(options.rewrite.name, texts[0], texts[1], old.meta.language)]
    results = [(name, compare(original, rewrite, spoken)) for name, original, rewrite, spoken in pairs]

    def show(console: Console) -> None:
        from rich.table import Table

        table = Table(*_COLUMNS[language].split("|"))
        for name, verdict in results:
            if verdict.preserved:
                table.add_row(name, "", _PRESERVED[language])
            for change in verdict.changes:
                table.add_row(name, change.type.value, change.detail[language])
        console.print(table)

    return Answer({"results": [_json(name, verdict, language) for name, verdict in results]}, show)


def _language(code: object, path: Path) -> Language:
    try:
        return Language.from_code(str(code))
    except ValueError:
        raise Problem(
            Words(
                kk="«{path}» файлындағы «{code}» тілі белгісіз: kk, ru немесе en жазыңыз",
                ru="неизвестный язык «{code}» в файле «{path}»: укажите kk, ru или en",
                en="unknown language {code} in {path}: write kk, ru or en",
            ).format(path=path, code=code)
        ) from None


def _json(name: str, verdict: Verdict, language: Language) -> dict[str, Any]:
    return {
        "id": name,
        "preserved": verdict.preserved,
        "changes": [
            {"type": change.type.value, "detail": change.detail[language], "original": change.original, "rewrite": change.rewrite}
            for change in verdict.changes
        ],
    }
