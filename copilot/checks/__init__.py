"""The checks of a bill. Every module of this package whose name has no leading underscore is one check, found by being there.

A check module offers `CHECK`, a `ProvisionCheck` or a `BillCheck`. A provision check sees one provision at a time, so that
an edit makes only that provision be checked again; a bill check sees the bill as a whole.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from copilot.checks._draft import Draft
from copilot.findings import Finding
from law.act import Provision
from law.words import Words


@dataclass(frozen=True, slots=True)
class ProvisionCheck:
    """A check whose findings in a provision depend on that provision's text and what it is read under
    (`Draft.key`), on the corpus, and on nothing else."""

    id: str
    kinds: tuple[str, ...]  # the kinds of finding it reports (CLI.md)
    title: Words
    find: Callable[[Draft, Provision], Iterable[Finding]]
    needs_corpus: bool = False


@dataclass(frozen=True, slots=True)
class BillCheck:
    """A check that compares provisions with one another, or with what the bill defines, cites and names."""

    id: str
    kinds: tuple[str, ...]
    title: Words
    find: Callable[[Draft], Iterable[Finding]]
    needs_corpus: bool = False


Check = ProvisionCheck | BillCheck

__all__ = ["BillCheck", "Check", "Draft", "ProvisionCheck", "every_check"]


@cache
def every_check() -> tuple[Check, ...]:
    """Every check, by the name of its module. A module that offers no CHECK is a fault of ours: AttributeError."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(importlib.import_module(f"{__name__}.{name}").CHECK for name in names)
