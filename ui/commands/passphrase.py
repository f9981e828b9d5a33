"""`zhoba passphrase status|set|change|remove|wipe`: whether the journal and the recovery copies are sealed, and by what."""

from __future__ import annotations

import argparse
import os
import sys

from law.words import Language, Problem, Words
from ui.command_line import Answer

HELP = Words(
    kk="Құпиясөз: журнал мен қалпына келтіру көшірмелерін шифрлау, ашу, жою",
    ru="Пароль: зашифровать журнал и копии восстановления, открыть, уничтожить",
    en="A passphrase: seal the journal and the recovery copies, open them, destroy them",
)
_SAID = {
    "none": Words(kk="Құпиясөз қойылмаған.", ru="Пароль не задан.", en="No passphrase is set."),
    "set": Words(
        kk="Құпиясөз қойылған: журнал мен қалпына келтіру көшірмелері шифрланған. Құпиясөз ұмытылса, олар оқылмайды.",
        ru="Пароль задан: журнал и копии восстановления зашифрованы. Если пароль забыть, прочесть их нельзя.",
        en="A passphrase is set: the journal and the recovery copies are sealed. If it is forgotten, they cannot be read.",
    ),
    "removed": Words(
        kk="Құпиясөз алынды; деректер шифрсыз сақталады.",
        ru="Пароль снят; данные хранятся без шифрования.",
        en="The passphrase is removed; the data are kept unsealed.",
    ),
    "wiped": Words(
        kk="Журналдар, қалпына келтіру көшірмелері, соңғы жобалар тізімі мен хаттама жойылды.",
        ru="Журналы, копии восстановления, список последних проектов и протокол уничтожены.",
        en="The journals, the recovery copies, the list of recent bills and the log are destroyed.",
    ),
}
_EXISTS = Words(
    kk="Құпиясөз бұрыннан бар; оны «zhoba passphrase change» командасымен өзгертіңіз.",
    ru="Пароль уже задан; смените его командой «zhoba passphrase change».",
    en="A passphrase is set already; change it with “zhoba passphrase change”.",
)
_ABSENT = Words(
    kk="Құпиясөз қойылмаған; алдымен «zhoba passphrase set» орындаңыз.",
    ru="Пароль не задан; сначала выполните «zhoba passphrase set».",
    en="No passphrase is set; run “zhoba passphrase set” first.",
)
_CONFIRM = Words(
    kk="Бұл қайтарылмайды; келіссеңіз, --yes қосып қайталаңыз.",
    ru="Вернуть это будет нельзя; если согласны, повторите с --yes.",
    en="This cannot be undone; if you mean it, repeat with --yes.",
)
_DIFFER = Words(
    kk="Екі рет әртүрлі құпиясөз енгізілді; қайталаңыз.", ru="Пароли не совпали; повторите.", en="The two passphrases differ; repeat."
)
_NO_TERMINAL = Words(
    kk="Құпиясөзді енгізетін терминал жоқ; оны {name} айнымалысымен беріңіз.",
    ru="Нет терминала, чтобы ввести пароль; передайте его переменной {name}.",
    en="There is no terminal to enter the passphrase; give it in the variable {name}.",
)
_ASK = Words(kk="Құпиясөз: ", ru="Пароль: ", en="Passphrase: ")
_ASK_NEW = Words(kk="Жаңа құпиясөз: ", ru="Новый пароль: ", en="New passphrase: ")
_ASK_AGAIN = Words(kk="Тағы бір рет: ", ru="Еще раз: ", en="Again: ")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("status", "set", "change", "remove", "wipe"))
    parser.add_argument("--yes", action="store_true", help="wipe: without asking again")


def run(options: argparse.Namespace) -> Answer:
    from copilot import vault

    language, action = Language(options.language), options.action
    if action == "wipe":
        if not options.yes:
            raise Problem(_CONFIRM)
        vault.wipe()
        return _answer("wiped", language)
    if action == "set":
        if vault.exists():
            raise Problem(_EXISTS)
        vault.create(_new(language, "ZHOBA_PASSPHRASE"))
        return _answer("set", language)
    if action != "status" and not vault.exists():
        raise Problem(_ABSENT)
    if action == "change":
        vault.change(asked(language), _new(language, "ZHOBA_NEW_PASSPHRASE"))
    elif action == "remove":
        vault.remove(asked(language))
        return _answer("removed", language)
    return _answer("set" if vault.exists() else "none", language)


def unlocked(language: Language) -> None:
    """Open what is sealed for this command, where a passphrase is set: from the environment or the terminal. Raises Problem."""
    from copilot import vault

    if vault.locked():
        vault.unlock(asked(language))


def asked(language: Language) -> str:
    """The passphrase that is set, as the person gives it. Raises Problem."""
    return _read(_ASK[language], "ZHOBA_PASSPHRASE")


def _new(language: Language, variable: str) -> str:
    if variable in os.environ:
        return os.environ[variable]
    given = _read(_ASK_NEW[language], variable)
    if _read(_ASK_AGAIN[language], variable) != given:
        raise Problem(_DIFFER)
    return given


def _read(prompt: str, variable: str) -> str:
    import getpass

    if variable in os.environ:
        return os.environ[variable]
    if not sys.stdin.isatty():
        raise Problem(_NO_TERMINAL.format(name=variable))
    return getpass.getpass(prompt)


def _answer(state: str, language: Language) -> Answer:
    return Answer({"passphrase": state}, lambda console: console.print(_SAID[state][language], markup=False))
