"""`zhoba corpus ACTION`: the national law on this machine."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from law.words import Problem, Words
from ui.command_line import Answer
from ui.commands import _corpus_questions as questions
from ui.commands import _corpus_upkeep as upkeep

HELP = Words(
    kk="Заң корпусы: актілерді қосу, тізімі, анықтамалар, кім кімге сілтейді",
    ru="Корпус законов: добавить акты, состав, определения, кто на кого ссылается",
    en="The corpus of law: add acts, what it holds, definitions, who cites whom",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=sorted(_ACTIONS))
    parser.add_argument(
        "what",
        nargs="*",
        metavar="PATH|ID|TERM",
        help="add: files and folders; remove: act ids; unpack: a pack; definitions: a term; cited-by: ACT [PROVISION]",
    )
    parser.add_argument("--corpus", type=Path, metavar="DIR", required=True)
    parser.add_argument("--out", type=Path, metavar="FILE", help="the file to write: glossary .tbx, .xlsx or .csv, pack")
    parser.add_argument("--report", type=Path, metavar="OUT.docx", help="duplicates: the report to write")
    parser.add_argument("--conflicts", action="store_true", help="definitions: terms that acts of one field define differently")
    parser.add_argument("--unused", action="store_true", help="definitions: terms that their act defines and does not use")
    parser.add_argument("--repair", action="store_true", help="check: mend what is damaged")
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help="pack: the private key that signs; unpack: a public key to trust this once"
    )
    parser.add_argument("--since", type=Path, metavar="PACK", help="pack: an earlier pack; only what changed after it is packed")


def run(options: argparse.Namespace) -> Answer:
    action, least, most = _ACTIONS[options.action]
    if not least <= len(options.what) <= most:
        raise Problem(_ARGUMENTS.get(options.action, _NO_ARGUMENTS).format(action=options.action))
    answer: Answer = action(options)
    return answer


_ANY = 1 << 30
_ACTIONS: dict[str, tuple[Any, int, int]] = {
    "add": (upkeep.add, 1, _ANY),
    "remove": (upkeep.remove, 1, _ANY),
    "info": (upkeep.info, 0, 0),
    "check": (upkeep.check, 0, 0),
    "pack": (upkeep.pack, 0, 0),
    "unpack": (upkeep.unpack, 1, 1),
    "rollback": (upkeep.rollback, 0, 0),
    "definitions": (questions.definitions, 0, _ANY),
    "cited-by": (questions.cited_by, 1, 2),
    "dead-references": (questions.dead_references, 0, 0),
    "duplicates": (questions.duplicates, 0, 0),
    "glossary": (questions.glossary, 0, 0),
}
_ARGUMENTS = {
    "add": Words(kk="қандай файлдарды қосу керегін көрсетіңіз", ru="укажите, какие файлы добавить", en="name the files to add"),
    "remove": Words(kk="қандай актілерді алып тастау керегін көрсетіңіз", ru="укажите, какие акты убрать", en="name the acts to remove"),
    "unpack": Words(kk="пакет файлын көрсетіңіз", ru="укажите файл пакета", en="name the pack's file"),
    "definitions": Words(kk="терминді көрсетіңіз", ru="укажите термин", en="name a term"),
    "cited-by": Words(
        kk="актіні және қажет болса нормасын көрсетіңіз: corpus cited-by z1100000413 art_5",
        ru="укажите акт и, если нужно, его норму: corpus cited-by z1100000413 art_5",
        en="name the act and, if need be, its provision: corpus cited-by z1100000413 art_5",
    ),
}
_NO_ARGUMENTS = Words(
    kk="corpus {action} артық аргумент қабылдамайды; опцияларын қараңыз: zhoba corpus --help",
    ru="corpus {action} не принимает других аргументов; его ключи: zhoba corpus --help",
    en="corpus {action} takes no more arguments; see its options: zhoba corpus --help",
)
