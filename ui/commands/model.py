"""`zhoba model add FILE.gguf | list | verify | eval FILE.gguf... | allow LIST | sign LIST --key FILE.key`: the language models on
this machine."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.suggest.evaluation import Sample
    from models.library import Entry, Library

HELP = Words(
    kk="Тілдік модельдер: GGUF файлын қосу, тізімі, бүтіндігін тексеру, бағалау",
    ru="Языковые модели: добавить файл GGUF, список, проверка целости, оценка",
    en="Language models: add a GGUF file, list them, check that they are whole, evaluate",
)
_LINK = Words(
    kk="көшірмей, файлдың тұрған жерін жазып қою",
    ru="не копировать, а запомнить, где лежит файл",
    en="do not copy, remember where the file lies",
)
_DATA = Words(
    kk="eval үшін: {id, lang, text} жолдары бар .jsonl файлдарының қалтасы",
    ru="для eval: папка файлов .jsonl со строками {id, lang, text}",
    en="for eval: a folder of .jsonl files of {id, lang, text}",
)
_KEY = Words(
    kk="sign үшін: рұқсат етілген модельдер тізіміне қол қоятын кілт",
    ru="для sign: ключ, которым подписывается список разрешенных моделей",
    en="for sign: the key that signs a list of allowed models",
)
_SIGN = Words(
    kk="Тізім мен кілтті көрсетіңіз: zhoba model sign ТІЗІМ --key КІЛТ.key",
    ru="Укажите список и ключ: zhoba model sign СПИСОК --key КЛЮЧ.key",
    en="Name the list and the key: zhoba model sign LIST --key FILE.key",
)
_ALLOWED = Words(kk="Рұқсат етілген модельдер ({signer}):", ru="Разрешенные модели ({signer}):", en="Allowed models ({signer}):")
_ANY = Words(
    kk="Рұқсат етілген модельдердің тізімі жоқ: кез келген модельді қосуға болады.",
    ru="Списка разрешенных моделей нет: можно добавить любую.",
    en="There is no list of allowed models: any may be added.",
)
_NO_DATA = Words(
    kk="«{path}» қалтасында ережелері бар .jsonl файлы жоқ.",
    ru="В папке «{path}» нет файлов .jsonl с положениями.",
    en="There is no .jsonl file of provisions in {path}.",
)
_BAD_LANGUAGE = Words(
    kk="«{path}» файлында белгісіз тіл: {code} (kk, ru, en керек).",
    ru="В файле «{path}» неизвестный язык: {code} (нужен kk, ru, en).",
    en="Unknown language in {path}: {code} (kk, ru or en).",
)
_TABLE = Words(
    kk="Тілі|Міндеті|Ереже|Жауап|Мағынасы сақталған|Әрі жеңілірек|Сілтемелері сақталған|Өз тілінде|Секунд",
    ru="Язык|Задача|Положений|Ответов|Смысл сохранен|И читается легче|Ссылки те же|На своем языке|Секунд",
    en="Language|Task|Provisions|Answered|Meaning kept|And easier|Citations the same|In its language|Seconds",
)
_FILE = Words(
    kk="Файл «add» әрекетіне біреу, «eval» әрекетіне біреу не бірнешеу керек, басқаларына керек емес: zhoba model add ФАЙЛ.gguf",
    ru="Файл нужен действию add – один, действию eval – один или несколько, остальным не нужен: zhoba model add ФАЙЛ.gguf",
    en="Give add one file, eval one or more, the others none: zhoba model add FILE.gguf",
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
    "forbidden": Words(kk="рұқсат етілгендер тізімінде жоқ", ru="нет в списке разрешенных", en="not on the list of allowed models"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("add", "list", "verify", "eval", "allow", "sign"))
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--key", type=Path, metavar="FILE.key", help=f"{_KEY.kk} / {_KEY.ru} / {_KEY.en}")
    parser.add_argument("--data", type=Path, metavar="DIR", help=f"{_DATA.kk} / {_DATA.ru} / {_DATA.en}")
    parser.add_argument("--link", action="store_true", help=f"{_LINK.kk} / {_LINK.ru} / {_LINK.en}")


def run(options: argparse.Namespace) -> Answer:
    from copilot import office

    library = office.library()
    language = Language(options.language)
    files = len(options.files)
    if (
        (options.action == "add" and files != 1)
        or (options.action == "eval" and not files)
        or (options.action in ("list", "verify") and files)
    ):
        raise Problem(_FILE)
    if options.action in ("allow", "sign"):
        return _listed(library, options, language)
    if options.action == "eval":
        return _evaluate(library, options, language)
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
        entry = library.add(options.files[0], link=options.link, progress=progress)
        row = _row(entry, language)
        if row["fits"]:
            speed = trial.measure(Path(entry.path))
            row["speed"] = {"reading": round(speed.reading, 1), "writing": round(speed.writing, 1)}
    chosen = settings.load()
    if not chosen.model:
        replace(chosen, model=entry.path).save()
    return Answer(row, lambda console: _show(console, [row], language))


def _listed(library: Library, options: argparse.Namespace, language: Language) -> Answer:
    """Sign a list of allowed models, take one in, or show the one in force."""
    from copilot import office
    from models import allowed

    if options.action == "sign":
        if len(options.files) != 1 or options.key is None:
            raise Problem(_SIGN)
        written = allowed.sign(options.files[0], options.key)
        return Answer({"written": str(written)}, lambda console: console.print(str(written), markup=False))
    if len(options.files) > 1:
        raise Problem(_FILE)
    found = allowed.accept(options.files[0], library.folder, office.trusted()) if options.files else allowed.read(library.folder)
    data = {"signer": found.signer, "models": [{"sha256": s, "name": n} for s, n in found.models.items()]} if found else {"signer": None}

    def show(console: Console) -> None:
        console.print((_ALLOWED.format(signer=found.signer) if found else _ANY)[language], markup=False)
        for digest, name in (found.models if found else {}).items():
            console.print(f"{digest}  {name}", markup=False, highlight=False)

    return Answer(data, show)


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


def _evaluate(library: Library, options: argparse.Namespace, language: Language) -> Answer:
    """How well each model rewrites provisions, by language and task."""
    from contextlib import closing
    from dataclasses import asdict

    from copilot.suggest import LocalModel
    from copilot.suggest.evaluation import evaluate, samples
    from ui.commands._progress import on_screen

    provisions = _provisions(options.data) if options.data else samples()
    found: list[dict[str, Any]] = []
    with on_screen() as progress:
        for file in options.files:
            with closing(LocalModel(library.find(str(file)), library)) as model:
                rows = evaluate(model, provisions, progress=progress)
                found.append({"name": model.identity.name, "sha256": model.identity.sha256, "rows": [asdict(row) for row in rows]})

    def show(console: Console) -> None:
        from rich.table import Table

        from copilot.suggest import NAMES

        for one in found:
            table = Table(*_TABLE[language].split("|"), title=str(one["name"]), title_justify="left")
            for row in one["rows"]:
                shares = [f"{100 * row[name]:.0f} %" for name in ("answered", "kept", "easier", "cited", "in_language")]
                table.add_row(row["language"], NAMES[row["task"]][language], str(row["provisions"]), *shares, f"{row['seconds']:.1f}")
            console.print(table)

    return Answer({"models": found}, show)


def _provisions(folder: Path) -> tuple[Sample, ...]:
    from copilot.suggest.evaluation import Sample
    from ui.commands._input import rows

    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for row in rows(path, ("id", "lang", "text")):
            try:
                found.append(Sample(str(row["id"]), Language.from_code(str(row["lang"])), str(row["text"])))
            except ValueError as error:
                raise Problem(_BAD_LANGUAGE.format(path=path, code=row["lang"])) from error
    if not found:
        raise Problem(_NO_DATA.format(path=folder))
    return tuple(found)


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
