"""`zhoba model add FILE.gguf | list | verify`: the language models on this machine."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from models.library import Entry, Library

HELP = Words(
    kk="Тілдік модельдер: GGUF файлын қосу, тізімі, бүтіндігін тексеру",
    ru="Языковые модели: добавить файл GGUF, список, проверка целости",
    en="Language models: add a GGUF file, list them, check that they are whole",
)
_LINK = Words(
    kk="көшірмей, файлдың тұрған жерін жазып қою",
    ru="не копировать, а запомнить, где лежит файл",
    en="do not copy, remember where the file lies",
)
_FILE = Words(
    kk="Файлды «add» әрекетіне ғана көрсетіңіз: zhoba model add ФАЙЛ.gguf",
    ru="Файл указывают для действия add и только для него: zhoba model add ФАЙЛ.gguf",
    en="Give a file with add, and only with it: zhoba model add FILE.gguf",
)
_LABELS = {
    "title": Words(kk="Атауы", ru="Название", en="Title"),
    "architecture": Words(kk="Архитектурасы", ru="Архитектура", en="Architecture"),
    "parameters": Words(kk="Параметрлері", ru="Параметры", en="Parameters"),
    "quantisation": Words(kk="Кванттау", ru="Квантование", en="Quantisation"),
    "context_length": Words(kk="Контексті, токен", ru="Контекст, токенов", en="Context, tokens"),
    "languages": Words(kk="Тілдері", ru="Языки", en="Languages"),
    "licence": Words(kk="Лицензиясы", ru="Лицензия", en="Licence"),
    "size": Words(kk="Көлемі", ru="Размер", en="Size"),
    "memory": Words(kk="Жады: қажеті / бос", ru="Память: нужно / свободно", en="Memory: needed / free"),
    "sha256": Words(kk="SHA-256", ru="SHA-256", en="SHA-256"),
    "path": Words(kk="Файлы", ru="Файл", en="File"),
    "speed": Words(kk="Сынақ: оқу / жазу, токен/с", ru="Проба: чтение / письмо, токенов/с", en="Trial: reading / writing, tokens/s"),
}
_FITS = Words(kk="осы компьютерге сыяды", ru="подходит этому компьютеру", en="fits this computer")
_TOO_LARGE = Words(
    kk="осы компьютердің жадына сыймайды",
    ru="не помещается в память этого компьютера",
    en="does not fit the memory of this computer",
)
_SILENT = Words(kk="айтылмаған", ru="не указано", en="not stated")
_NONE = Words(
    kk="Модель орнатылмаған. Қосу: zhoba model add ФАЙЛ.gguf (docs/models.md)",
    ru="Моделей нет. Добавить: zhoba model add ФАЙЛ.gguf (docs/models.md)",
    en="No model is installed. Add one: zhoba model add FILE.gguf (docs/models.md)",
)
_STATES = {
    "intact": Words(kk="бүтін", ru="цела", en="intact"),
    "changed": Words(kk="өзгертілген: файлды қайта көшіріңіз", ru="изменена: скопируйте файл заново", en="changed: copy the file again"),
    "missing": Words(kk="файлы жоқ", ru="файла нет", en="its file is missing"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("add", "list", "verify"))
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.gguf")
    parser.add_argument("--link", action="store_true", help=f"{_LINK.kk} / {_LINK.ru} / {_LINK.en}")


def run(options: argparse.Namespace) -> Answer:
    from copilot import folders
    from models.library import Library

    library = Library(folders.data() / "models")
    language = Language(options.language)
    if (options.action == "add") != (options.file is not None):
        raise Problem(_FILE)
    if options.action == "add":
        return _add(library, options, language)
    if options.action == "verify":
        return _verify(library, language)
    rows = [_row(entry, language) for entry in library.entries()]
    return Answer({"models": rows}, lambda console: _show(console, rows, language))


def _add(library: Library, options: argparse.Namespace, language: Language) -> Answer:
    from dataclasses import replace

    from copilot import settings
    from models import trial
    from ui.commands._progress import on_screen

    with on_screen() as progress:
        entry = library.add(options.file, link=options.link, progress=progress)
        row = _row(entry, language)
        if row["fits"]:
            speed = trial.measure(Path(entry.path))
            row["speed"] = {"reading": round(speed.reading, 1), "writing": round(speed.writing, 1)}
    chosen = settings.load()
    if not chosen.model:
        replace(chosen, model=entry.path).save()
    return Answer(row, lambda console: _show(console, [row], language))


def _verify(library: Library, language: Language) -> Answer:
    from ui.commands._progress import on_screen

    with on_screen() as progress:
        states = [(entry.name, state.value) for entry, state in library.verify(progress)]

    def show(console: Console) -> None:
        for name, state in states:
            console.print(f"{name}: {_STATES[state][language]}", style="" if state == "intact" else "red", markup=False)
        if not states:
            console.print(_NONE[language], markup=False)

    worst = "error" if any(state != "intact" for _, state in states) else ""
    return Answer({"models": [{"name": name, "state": state} for name, state in states]}, show, worst)


def _row(entry: Entry, language: Language) -> dict[str, Any]:
    """What the file says of itself, and whether it fits this machine now."""
    from dataclasses import asdict

    from models import gguf, machine

    row = {name: value for name, value in asdict(entry).items() if name != "modified"}
    row["languages"] = list(entry.languages)
    try:
        fit = machine.fit(gguf.read(Path(entry.path)))
    except Problem as problem:
        return row | {"fits": False, "problem": problem.words[language]}
    return row | {"fits": fit.fits, "memory_needed": fit.needs, "memory_free": fit.has, "context_here": fit.context, "cache": fit.cache}


def _show(console: Console, rows: Sequence[dict[str, Any]], language: Language) -> None:
    from rich.table import Table

    if not rows:
        console.print(_NONE[language], markup=False)
    for row in rows:
        table = Table(title=row["name"], show_header=False, title_justify="left", box=None, padding=(0, 2))
        table.add_column()
        table.add_column(overflow="fold")
        for name, label in _LABELS.items():
            if text := _cell(row, name, language):
                table.add_row(label[language], text)
        console.print(table)
        verdict = _FITS[language] if row["fits"] else row.get("problem") or _TOO_LARGE[language]
        console.print(verdict, style="green" if row["fits"] else "red", markup=False)


def _cell(row: dict[str, Any], name: str, language: Language) -> str:
    if name == "memory":
        return f"{row['memory_needed'] / 1e9:.1f} / {row['memory_free'] / 1e9:.1f} GB" if "memory_needed" in row else ""
    if name == "speed":
        return f"{row['speed']['reading']:.0f} / {row['speed']['writing']:.1f}" if row.get("speed") else ""
    value = row[name]
    if name == "size":
        return f"{value / 1e6:,.0f} MB".replace(",", " ")
    if name == "parameters":
        return f"{value / 1e9:.1f}·10⁹" if value >= 1e8 else f"{value:,}".replace(",", " ")
    if name == "languages":
        return ", ".join(value) or _SILENT[language]
    return str(value) or _SILENT[language]
