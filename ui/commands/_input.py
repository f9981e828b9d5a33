"""What commands read: an act from a file, rows of a batch."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.act import Act
from law.words import Language, Problem, Words

if TYPE_CHECKING:
    from copilot.bill import Bill
    from copilot.decisions import Decision


def content(path: Path) -> bytes:
    """The bytes of a file. Raises Problem where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Problem(
            Words(
                kk="«{path}» файлы оқылмайды ({reason}): жолын тексеріңіз",
                ru="не читается файл «{path}» ({reason}): проверьте путь",
                en="cannot read {path} ({reason}): check the path",
            ).format(path=path, reason=reason)
        ) from error


def act_of(path: Path) -> Act:
    """The act in a file of any form that we read; of a folder with an act in two languages the Russian text."""
    from law import formats, structure

    if path.is_dir():
        path = next((found for name in ("rus.*", "kaz.*") for found in sorted(path.glob(name))), path)
    return structure.read(formats.read(content(path), path.name), name=str(path))


def decided_of(bill: Bill, language: Language) -> Sequence[Decision]:
    """What people have decided about the findings of a bill. Decisions that a newer program wrote are told on standard error and left."""
    from copilot import decisions

    try:
        return decisions.read(bill.attached(decisions.NAMESPACE))
    except Problem as problem:
        print(problem.words[language], file=sys.stderr)
        return ()


def rows(path: Path, keys: Iterable[str]) -> list[dict[str, Any]]:
    """Rows of a .jsonl file that all have these keys. Raises Problem that names the first bad line."""
    found = []
    for number, line in enumerate(content(path).decode("utf-8", "replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict) or any(key not in row for key in keys):
            raise Problem(
                Words(
                    kk="«{path}» файлының {number}-жолы {keys} өрістері бар JSON емес: түзетіңіз",
                    ru="строка {number} файла «{path}» не JSON с полями {keys}: исправьте ее",
                    en="line {number} of {path} is no JSON object with {keys}: mend it",
                ).format(path=path, number=number, keys=", ".join(keys))
            )
        found.append(row)
    return found


def one_of(first: object, second: object, first_name: str, second_name: str) -> None:
    """Raises Problem unless exactly one of the two was given."""
    if (first is None) == (second is None):
        raise Problem(
            Words(
                kk="{first} немесе {second} көрсетіңіз (біреуін ғана)",
                ru="укажите {first} или {second} (что-то одно)",
                en="give {first} or {second}, one of them",
            ).format(first=first_name, second=second_name)
        )
