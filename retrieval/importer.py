"""Acts into the corpus: files and folders in, a new generation in force, and a report of what failed and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from law.progress import Progress, silent
from law.words import Words


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, by act id; `failed` are files with the reason."""

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    failed: tuple[tuple[Path, Words], ...]


def add(paths: Sequence[Path], folder: Path, progress: Progress = silent) -> ImportReport:
    """Import files and folders of acts into the corpus in `folder`, making it where it is missing. The corpus before it
    stays in force until all is done. Raises Problem where the folder cannot be used, Cancelled where `progress` does."""
    raise NotImplementedError


def remove(ids: Sequence[str], folder: Path, progress: Progress = silent) -> None:
    """Take acts out of the corpus. Raises Problem where it has no such act."""
    raise NotImplementedError
