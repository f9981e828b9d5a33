"""The entry of the program: `zhoba` alone opens the desktop, `zhoba BILL.docx` the desktop with a bill, `zhoba COMMAND` does one thing headlessly (CLI.md).

Every module of `ui.commands` is a command. It offers HELP (Words), `configure(parser)` and `run(options) -> Answer`, and
imports what is heavy inside `run`, so that `zhoba --help` stays quick.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import os
import pkgutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from law.words import Language, Problem, Words

if TYPE_CHECKING:
    from rich.console import Console

SEVERITIES = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found. `data` is the JSON document; `show` prints it for people; `worst` is the severest finding."""

    data: dict[str, Any]
    show: Callable[[Console], None]
    worst: str = ""


class Command(Protocol):
    HELP: Words

    def configure(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> Answer: ...


def interface_language(name: str | None = None) -> Language:
    """The language asked for, else that of the environment (LC_ALL, LC_MESSAGES, LANG), else English."""
    for candidate in (name, os.environ.get("ZHOBA_LANGUAGE"), *(os.environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))):
        try:
            return Language.from_code((candidate or "").split("_")[0].split(".")[0])
        except ValueError:
            continue
    return Language.EN


def commands() -> dict[str, Command]:
    """Every command by its name on the command line."""
    import ui.commands

    found = {}
    for module in pkgutil.iter_modules(ui.commands.__path__):
        if not module.name.startswith("_"):
            found[module.name.replace("_", "-")] = cast(Command, importlib.import_module(f"ui.commands.{module.name}"))
    return found


def parser(language: Language) -> argparse.ArgumentParser:
    """The whole command line; its help speaks a language."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--format", choices=("json", "text"), default="text")
    common.add_argument("--language", choices=("kk", "ru", "en"), default=language.value)
    common.add_argument("--fail-on", choices=(*SEVERITIES, "never"), default="never")
    top = argparse.ArgumentParser(prog="zhoba", description=_ABOUT[language])
    top.add_argument("--language", choices=("kk", "ru", "en"), default=language.value, dest="interface")
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND")
    for name, command in commands().items():
        sub = subparsers.add_parser(name, help=command.HELP[language], description=command.HELP[language], parents=[common])
        command.configure(sub)
        sub.set_defaults(run=command.run)
    return top


_ABOUT = Words(
    kk="Заң жобаларын әзірлеушінің желісіз көмекшісі. Командасыз іске қосылса, терезе ашылады.",
    ru="Автономный помощник разработчика законопроектов. Без команды открывает окно программы.",
    en="Offline co-pilot for people who draft laws. Without a command it opens the desktop.",
)
_BUG = Words(
    kk="Бағдарламаның ішкі қатесі; құжат өзгертілген жоқ. Толығырақ: {log}",
    ru="Внутренняя ошибка программы; документ не изменен. Подробности: {log}",
    en="A fault inside the program; no document was changed. Details: {log}",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0, 1 (found something at or above --fail-on) or 2 (input at fault)."""
    from models import lockdown

    lockdown.apply()
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    wanted = arguments[arguments.index("--language") + 1] if "--language" in arguments[:-1] else None
    language = interface_language(wanted)
    if len(arguments) == 1 and Path(arguments[0]).is_file():  # a bill opened from the file manager
        from ui.desktop.application import run_desktop

        return run_desktop(arguments)
    options = parser(language).parse_args(arguments)
    if options.command is None:
        from ui.desktop.application import run_desktop

        return run_desktop([])
    try:
        answer: Answer = options.run(options)
    except Problem as problem:
        print(f"zhoba {options.command}: {problem.words[language]}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except Exception:
        from copilot import log

        place = log.path()
        logging.getLogger("zhoba").exception("command %s failed", options.command)
        print(f"zhoba {options.command}: {_BUG.format(log=place)[language]}", file=sys.stderr)
        return 2
    _print(answer, options.format)
    if options.fail_on != "never" and answer.worst and SEVERITIES.index(answer.worst) >= SEVERITIES.index(options.fail_on):
        return 1
    return 0


def _print(answer: Answer, form: str) -> None:
    if form == "json":
        json.dump(answer.data, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    from rich.console import Console

    answer.show(Console())


if __name__ == "__main__":
    sys.exit(main())
