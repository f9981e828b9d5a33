"""`zhoba model add FILE.gguf | list | verify | eval FILE.gguf... | allow LIST | sign LIST --key FILE.key | pack FILE.gguf --out PACK --key
FILE.key | unpack PACK | rollback NAME`: the language models on this machine."""

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
    kk="sign, pack үшін: қол қоятын кілт; unpack үшін: осы жолы ғана сенетін ашық кілт",
    ru="для sign и pack: ключ подписи; для unpack: открытый ключ, которому доверять на этот раз",
    en="for sign and pack: the key that signs; for unpack: a public key to trust this once",
)
_OUT = Words(kk="pack үшін: жазылатын пакет", ru="для pack: файл пакета", en="for pack: the pack to write")
_NAME = Words(
    kk="pack үшін: модельдің алушыдағы аты; көрсетілмесе, файлдың аты",
    ru="для pack: имя модели у получателя; без него – имя файла",
    en="for pack: the model's name where it goes; without it, that of its file",
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
    kk="Модель|Жауап|Мағына|Жеңіл|Сілтеме|Тіл|Секунд",
    ru="Модель|Ответ|Смысл|Легче|Ссылки|Язык|Секунд",
    en="Model|Answer|Meaning|Easier|Refs|Tongue|Seconds",
)
_LEGEND = Words(
    kk="Ережелердің үлесі: жауап – оқылатын мәтін берілді; мағына – салыстыру мағынаның өзгергенін таппады; жеңіл – мағынасы сақталып, "
    "жеңілірек оқылады; сілтеме – сілтемелер сол күйінде; тіл – жобаның тілінде. Секунд – бір ұсыныстың орташа уақыты.",
    ru="Доли положений: ответ – дан читаемый текст; смысл – сверка не нашла перемен смысла; легче – смысл сохранен и читается легче; "
    "ссылки – ссылки прежние; язык – на языке проекта. Секунд – среднее время одного предложения.",
    en="Shares of the provisions: answer – readable text was given; meaning – the guard found no change of meaning; easier – the meaning "
    "is kept and it reads easier; refs – references are as they were; tongue – in the bill's language. Seconds – mean time of a suggestion.",
)
_GROUP = Words(
    kk="{language}, {task} (ереже: {count})", ru="{language}, {task} (положений: {count})", en="{language}, {task} ({count} provisions)"
)
_USABLE = Words(
    kk="{language}: мағынасы сақталып, жеңілірек оқылатын жауаптар – {ranking}.",
    ru="{language}: ответов, где смысл сохранен и читается легче, – {ranking}.",
    en="{language}: answers that keep the meaning and read easier – {ranking}.",
)
_USELESS = Words(
    kk="{language}: бұл ережелерде ешбір модель жарамды жауап бермеді.",
    ru="{language}: ни одна модель не дала на этих положениях годного ответа.",
    en="{language}: no model gave an answer of use on these provisions.",
)
_FEW = Words(
    kk="Ережелер аз ({count}): таңдау үшін әр тілде өзіңіздің елу ережеңізді алыңыз (--data).",
    ru="Положений мало ({count}): для выбора возьмите по пятьдесят своих на каждом языке (--data).",
    en="These are few provisions ({count}): to choose by, take fifty of your own in each language (--data).",
)
_ENOUGH = 50  # provisions of a language
_LANGUAGES = {
    "kk": Words("Қазақша", "Казахский", "Kazakh"),
    "ru": Words("Орысша", "Русский", "Russian"),
    "en": Words("Ағылшынша", "Английский", "English"),
}
_ARGUMENTS = {
    "one file": Words(
        kk="model {action}: бір файлды көрсетіңіз",
        ru="model {action}: укажите один файл",
        en="model {action}: name one file",
    ),
    "files": Words(
        kk="model {action}: бір немесе бірнеше файлды көрсетіңіз",
        ru="model {action}: укажите один или несколько файлов",
        en="model {action}: name one or more files",
    ),
    "no file": Words(kk="model {action}: файл керек емес", ru="model {action}: файл не нужен", en="model {action}: takes no file"),
    "a list or none": Words(
        kk="model {action}: бір тізімді көрсетіңіз немесе ештеңе көрсетпеңіз",
        ru="model {action}: укажите один список или ничего",
        en="model {action}: name one list, or nothing",
    ),
    "a name": Words(
        kk="model {action}: модельдің атын көрсетіңіз; «zhoba model list» барын көрсетеді",
        ru="model {action}: укажите имя модели; «zhoba model list» покажет, какие есть",
        en="model {action}: give the model's name; “zhoba model list” shows those there are",
    ),
}
_PACK_NEEDS = Words(
    kk="Пакет файлын және қол қоятын кілтті көрсетіңіз: zhoba model pack ФАЙЛ.gguf --out МОДЕЛЬ.zpack --key КІЛТ.key",
    ru="Укажите файл пакета и ключ подписи: zhoba model pack ФАЙЛ.gguf --out МОДЕЛЬ.zpack --key КЛЮЧ.key",
    en="Name the pack's file and the key that signs it: zhoba model pack FILE.gguf --out MODEL.zpack --key FILE.key",
)
_PACKED = Words(
    kk="{written}: «{name}» моделі, қол қойылды",
    ru="{written}: модель «{name}», подписано",
    en="{written}: the model “{name}”, signed",
)
_TAKEN = Words(
    kk="«{name}» моделі қабылданды: {title}, SHA-256 {sha256}. Ашық терезелер жаңасын қайта іске қосылғанда қолданады.",
    ru="Модель «{name}» принята: {title}, SHA-256 {sha256}. Открытые окна возьмут ее, когда программа запустится заново.",
    en="The model “{name}” was taken in: {title}, SHA-256 {sha256}. Windows that are open use it when the program starts anew.",
)
_WENT_BACK = Words(
    kk="«{name}» моделінің бұрынғы нұсқасы қайтарылды: {title}, {added} қосылған, SHA-256 {sha256}.",
    ru="Возвращена прежняя версия модели «{name}»: {title}, добавлена {added}, SHA-256 {sha256}.",
    en="Went back to the version before of the model “{name}”: {title}, added {added}, SHA-256 {sha256}.",
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
    "before": Words(kk="Бұрынғы нұсқасы", ru="Прежняя версия", en="Version before"),
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


_TAKES = {  # what each action takes: the least and the most, and how to say it
    "add": (1, 1, "one file"),
    "list": (0, 0, "no file"),
    "verify": (0, 0, "no file"),
    "eval": (1, 1 << 30, "files"),
    "allow": (0, 1, "a list or none"),
    "sign": (1, 1, "one file"),
    "pack": (1, 1, "one file"),
    "unpack": (1, 1, "one file"),
    "rollback": (1, 1, "a name"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=tuple(_TAKES))
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE|NAME")
    for option, kind, metavar, words in (
        ("--key", Path, "FILE", _KEY),
        ("--out", Path, "PACK", _OUT),
        ("--name", str, "NAME", _NAME),
        ("--data", Path, "DIR", _DATA),
    ):
        parser.add_argument(option, type=kind, metavar=metavar, help=f"{words.kk} / {words.ru} / {words.en}")
    parser.add_argument("--link", action="store_true", help=f"{_LINK.kk} / {_LINK.ru} / {_LINK.en}")


def run(options: argparse.Namespace) -> Answer:
    from copilot import office

    library = office.library()
    language = Language(options.language)
    least, most, wanted = _TAKES[options.action]
    if not least <= len(options.files) <= most:
        raise Problem(_ARGUMENTS[wanted].format(action=options.action))
    if options.action in ("pack", "unpack", "rollback"):
        return _versions(library, options, language)
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
    from models import trial
    from ui.commands._progress import on_screen

    with on_screen() as progress:
        entry = library.add(options.files[0], link=options.link, progress=progress)
        row = _row(entry, language)
        if row["fits"]:
            speed = trial.measure(Path(entry.path))
            row["speed"] = {"reading": round(speed.reading, 1), "writing": round(speed.writing, 1)}
    _choose(entry.path)
    return Answer(row, lambda console: _show(console, [row], language))


def _choose(model: str) -> None:
    """Take a model for the desktop where none was chosen."""
    from dataclasses import replace

    from copilot import settings

    chosen = settings.load()
    if not chosen.model:
        replace(chosen, model=model).save()


def _listed(library: Library, options: argparse.Namespace, language: Language) -> Answer:
    """Sign a list of allowed models, take one in, or show the one in force."""
    from copilot import office
    from models import allowed

    if options.action == "sign":
        if options.key is None:
            raise Problem(_SIGN)
        written = allowed.sign(options.files[0], options.key)
        return Answer({"written": str(written)}, lambda console: console.print(str(written), markup=False))
    found = allowed.accept(options.files[0], library.folder, office.trusted()) if options.files else allowed.read(library.folder)
    data = {"signer": found.signer, "models": [{"sha256": s, "name": n} for s, n in found.models.items()]} if found else {"signer": None}

    def show(console: Console) -> None:
        console.print((_ALLOWED.format(signer=found.signer) if found else _ANY)[language], markup=False)
        for digest, name in (found.models if found else {}).items():
            console.print(f"{digest}  {name}", markup=False, highlight=False)

    return Answer(data, show)


def _versions(library: Library, options: argparse.Namespace, language: Language) -> Answer:
    """Pack a model, take a pack in, go back from it."""
    from copilot import office
    from models import updates
    from ui.commands._progress import on_screen

    subject, row = options.files[0], dict[str, Any]()
    with on_screen() as progress:
        if options.action == "pack":
            if options.out is None or options.key is None:
                raise Problem(_PACK_NEEDS)
            name = updates.pack(library.find(str(subject)), options.out, options.key, options.name or "", progress)
            row, words = {"written": str(options.out), "name": name}, _PACKED
        elif options.action == "unpack":
            trusted = [options.key] if options.key else office.trusted()
            entry = updates.unpack(subject, library, trusted, progress)
            row, words = _row(entry, language), _TAKEN
            _choose(str(library.folder / f"{entry.name}.gguf"))
        else:
            row, words = _row(library.rollback(str(subject), progress), language), _WENT_BACK
    return Answer(row, lambda console: console.print(words[language].format(**row), markup=False, highlight=False))


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

    return Answer({"models": found}, lambda console: _compare(console, found, language))


def _compare(console: Console, found: list[dict[str, Any]], language: Language) -> None:
    """The models side by side, for each language and task; then, for each language, which gave most answers of use."""
    from rich.table import Table

    from copilot.suggest import NAMES

    columns = _TABLE[language].split("|")
    table = Table(*columns)
    groups = [(row["language"], row["task"], row["provisions"]) for row in found[0]["rows"]]
    for tongue, task, count in groups:
        said = _GROUP.format(language=_LANGUAGES[tongue], task=NAMES[task], count=count)[language]
        table.add_section()
        table.add_row(f"[bold]{said}[/bold]")
        for one in found:
            row = next(row for row in one["rows"] if (row["language"], row["task"]) == (tongue, task))
            shares = [f"{100 * row[name]:.0f} %" for name in ("answered", "kept", "easier", "cited", "in_language")]
            table.add_row(f"  {one['name']}", *shares, f"{row['seconds']:.1f}")
    console.print(table)
    console.print(_LEGEND[language], markup=False, highlight=False)
    for tongue in dict.fromkeys(tongue for tongue, *_ in groups):
        means = {str(one["name"]): _mean([row["easier"] for row in one["rows"] if row["language"] == tongue]) for one in found}
        ranking = ", ".join(f"{name} {100 * share:.0f} %" for name, share in sorted(means.items(), key=lambda item: -item[1]))
        verdict = (
            _USABLE.format(language=_LANGUAGES[tongue], ranking=ranking)
            if any(means.values())
            else _USELESS.format(language=_LANGUAGES[tongue])
        )
        console.print(verdict[language], style="bold", markup=False, highlight=False)
    fewest = min(count for *_, count in groups)
    if fewest < _ENOUGH:
        console.print(_FEW.format(count=fewest)[language], style="yellow", markup=False, highlight=False)


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


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
    row["before"] = {name: getattr(entry.before, name) for name in ("title", "sha256", "added")} if entry.before else None
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
    if name == "before":
        return "{title}, {added}, SHA-256 {sha256}".format(**value) if value else ""
    if name == "size":
        return f"{value / 1e6:,.0f} MB".replace(",", " ")
    if name == "parameters":
        return f"{value / 1e9:.1f}·10⁹" if value >= 1e8 else f"{value:,}".replace(",", " ")
    if name == "languages":
        return ", ".join(value) or _SILENT[language]
    return str(value) or _SILENT[language]
