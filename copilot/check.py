"""Checking a bill: every check over every provision, and a record that proves it.

A check that fails is named in the coverage and never looks like "nothing found"; the other checks go on without it.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from copilot.checks import BillCheck, Check, Draft, ProvisionCheck, every_check
from copilot.checks._memory import Memory
from copilot.findings import Evidence, Finding, Severity
from law.act import Act, Provision
from law.progress import Cancelled, Progress, silent
from law.words import Words
from retrieval.corpus import Corpus

_log = logging.getLogger("zhoba.check")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was checked. `checked`: provisions that met every check that ran; `failed`: checks that broke on the way (they
    may have missed something); `skipped`: checks that need a corpus where there is none."""

    provisions: int
    checked: int
    checks: int  # that ran to their end
    failed: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    current_to: date | None = None  # the latest edition in the corpus

    @property
    def complete(self) -> bool:
        return self.checked == self.provisions and not self.failed and not self.skipped

    @property
    def all_checks(self) -> int:
        """Those that ran to their end, those that broke off and those that had no corpus."""
        return self.checks + len(self.failed) + len(self.skipped)

    @property
    def meter(self) -> Words:
        """The coverage in one line: how many provisions met how many checks, and how fresh the law is."""
        said = _METER.format(checked=self.checked, provisions=self.provisions, checks=self.checks, all=self.all_checks)
        fresh = _CURRENT_TO.format(date=self.current_to.strftime("%d.%m.%Y")) if self.current_to else _NO_DATE
        return Words.joined(", ", [said, fresh])

    def as_json(self) -> dict[str, object]:
        return {
            "provisions": self.provisions,
            "checked": self.checked,
            "checks": self.checks,
            "all_checks": self.all_checks,
            "failed": list(self.failed),
            "skipped": list(self.skipped),
            "current_to": self.current_to.isoformat() if self.current_to else None,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in document order, and what was covered."""

    findings: tuple[Finding, ...]
    coverage: Coverage

    @property
    def worst(self) -> Severity | None:
        """The severest finding's severity."""
        return min((f.severity for f in self.findings), key=list(_ORDER).index, default=None)


_METER = Words(
    kk="{provisions} норманың {checked}, {all} тексерудің {checks}",
    ru="{checked} из {provisions} норм, {checks} из {all} проверок",
    en="{checked} of {provisions} provisions, {checks} of {all} checks",
)
_CURRENT_TO = Words(kk="корпус {date} күнгі жағдай бойынша", ru="корпус по состоянию на {date}", en="corpus current to {date}")
_NO_DATE = Words(kk="корпустың күні белгісіз", ru="дата корпуса не известна", en="corpus of unknown date")
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_REMEMBERED = 30  # checks after which what none of them asked for is forgotten
_TELL_EVERY = 32  # provisions between two reports of progress: each may draw on a screen


class Session:
    """Checks one bill again and again while it is edited: a provision that did not change, and is read under the same
    words, is not checked again by the checks that look at one provision. One thread at a time."""

    def __init__(self, corpus: Corpus | None, checks: tuple[Check, ...] | None = None) -> None:
        self._corpus = corpus
        self._checks = every_check() if checks is None else checks
        self._current_to = corpus.current_to if corpus is not None else None
        self._memory = Memory()
        self._checked = 0
        self._seen: dict[tuple[object, ...], dict[str, tuple[Finding, ...]]] = {}  # of each provision, by the check

    def check(self, act: Act, progress: Progress = silent) -> Report:
        """Every check over every provision of `act`. Lets Cancelled of `progress` pass."""
        with _uncollected():
            return self._check(act, progress)

    def _check(self, act: Act, progress: Progress) -> Report:
        self._checked += 1
        if self._checked % _REMEMBERED == 0:
            self._memory.turn()
        draft = Draft(act, self._corpus, self._memory)
        provisions = draft.norms()
        ready = [check for check in self._checks if self._corpus is not None or not check.needs_corpus]
        found: list[Finding] = []
        failed: list[str] = []
        unchecked: set[str] = set()  # provisions that some check could not look at
        current: dict[tuple[object, ...], dict[str, tuple[Finding, ...]]] = {}
        places: list[tuple[Provision, dict[str, tuple[Finding, ...]]]] = []
        for provision in provisions:
            key = draft.key(provision)
            places.append((provision, current.setdefault(key, self._seen.get(key, {}))))
        self._seen |= current  # also for the pass that comes after this one was cancelled
        each = max(1, len(provisions))
        for number, check in enumerate(ready):
            progress(number * each, len(ready) * each, check.id)
            broken = set[str]()
            if isinstance(check, BillCheck):
                try:
                    found += list(check.find(draft))
                except Cancelled:
                    raise
                except Exception:
                    _log.exception("check %s failed", check.id)
                    broken = {provision.path for provision in provisions}
            else:
                for at, (provision, seen) in enumerate(places):
                    if at % _TELL_EVERY == 0:
                        progress(number * each + at, len(ready) * each, check.id)
                    try:
                        found += _in_provision(check, draft, provision, seen)
                    except Cancelled:
                        raise
                    except Exception:
                        _log.exception("check %s failed", check.id)
                        broken.add(provision.path)
            if broken:
                failed.append(check.id)
                unchecked |= broken
        self._seen = current
        progress(len(ready) * each, len(ready) * each)
        coverage = Coverage(
            provisions=len(provisions),
            checked=sum(p.path not in unchecked for p in provisions),
            checks=len(ready) - len(failed),
            failed=tuple(failed),
            skipped=tuple(check.id for check in self._checks if check not in ready),
            current_to=self._current_to,
        )
        return Report(in_order(found), coverage)


def _in_provision(check: ProvisionCheck, draft: Draft, provision: Provision, seen: dict[str, tuple[Finding, ...]]) -> list[Finding]:
    """Findings of one check in one provision, from what was seen before in the same. Positions are kept relative to the provision,
    whose paragraphs move when text is put in before it; its number, and the title of the bill, may be others by now."""
    relative = seen.get(check.id)
    if relative is None:
        relative = seen[check.id] = tuple(replace(f, position=provision.own.index(f.position)) for f in check.find(draft, provision))
    return [replace(f, position=provision.own[f.position], evidence=tuple(_now(e, draft, provision) for e in f.evidence)) for f in relative]


def _now(evidence: Evidence, draft: Draft, provision: Provision) -> Evidence:
    """Evidence of a check of one provision, which quotes of the bill only that provision."""
    return draft.evidence(provision) if evidence.act == "self" else evidence


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage in the midst of a check: it makes hardly any that is not freed at once, and one search through all
    that is known of the law takes a fifth of a second."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def rest() -> None:
    """Between two checks: the garbage that there is is freed, and what stays is looked through for it no more. For a process that
    checks one bill again and again; `gc.unfreeze` where the law that it knows is let go of."""
    gc.collect()
    gc.freeze()


def check(act: Act, corpus: Corpus | None, progress: Progress = silent) -> Report:
    """Check a bill once. Without a corpus, the checks that need one are named as skipped in the coverage."""
    return Session(corpus).check(act, progress)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Document order, the severer first at one place; the same thing said twice at one place is said once."""
    once = {(f.kind, f.rule, f.subtype, f.position, f.start, f.end): f for f in reversed(list(findings))}
    return tuple(sorted(once.values(), key=lambda f: (f.position, f.start, _ORDER.index(f.severity), f.kind, f.rule, f.end)))
