"""Wording help for a place in the bill: from precedent, or from a local model where one is given. Nothing enters the draft
by itself: a suggestion is shown as a difference, and a person accepts it or not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from copilot import guard
from copilot.findings import Finding
from copilot.suggest import precedent, writing
from copilot.suggest.material import Material
from copilot.suggest.suggestion import NAMES, REWRITES, Action, Engine, ModelName, Suggestion
from copilot.suggest.writing import LocalModel
from law.act import Act
from law.progress import Progress, silent
from law.words import Problem, Words
from retrieval.corpus import Corpus

__all__ = ["NAMES", "REWRITES", "Action", "Engine", "LocalModel", "ModelName", "Suggestion", "suggest"]

_EMPTY = Words(
    kk="{position}-абзац бос: мәтіні бар абзацты таңдаңыз.",
    ru="Абзац {position} пуст: выберите абзац с текстом.",
    en="Paragraph {position} is empty: choose one with text.",
)
_NO_INSTRUCTION = Words(
    kk="Не жазу керегін нұсқауда айтыңыз.", ru="Скажите в указании, что написать.", en="Say in the instruction what to write."
)


def suggest(
    act: Act,
    position: int,
    action: Action,
    *,
    corpus: Corpus | None = None,
    model: LocalModel | None = None,
    instruction: str = "",
    start: int = 0,
    end: int | None = None,
    finding: Finding | None = None,
    findings: Sequence[Finding] | None = None,
    on_text: Callable[[str], None] = lambda _: None,
    progress: Progress = silent,
    cancelled: threading.Event | None = None,
    variant: int = 1,
) -> Suggestion:
    """A suggestion for paragraph `position` of a bill (index into `act.paragraphs`), or for its characters `start` to `end`.

    With a `model`, the model writes from the provisions found in the `corpus`; without, precedent and rules answer.
    `finding` is the one to resolve; `findings` are what checking found in the bill (None: it is checked here where that is
    needed). `on_text` gets a model's answer while it is written; `variant` asks the model for another of its answers.
    Raises Problem, and Cancelled after `cancelled` was set."""
    material = Material(act, position, action, corpus, instruction, finding, start, end)
    if action is Action.DRAFT and not instruction.strip():
        raise Problem(_NO_INSTRUCTION)
    if action is not Action.DRAFT and not material.original.strip():
        raise Problem(_EMPTY.format(position=position))
    if model is not None:
        return _guarded(writing.write(material, model, on_text=on_text, progress=progress, cancelled=cancelled, variant=variant), act)
    if findings is None and action in (Action.DEFINE, Action.RESOLVE) and finding is None:
        from copilot.check import check

        findings = check(act, corpus, progress).findings
    here = [f for f in findings or () if f.position == position]
    found = precedent.propose(material, here)
    return replace(_guarded(found, act), alternatives=tuple(_guarded(other, act) for other in found.alternatives))


def _guarded(suggestion: Suggestion, act: Act) -> Suggestion:
    """The suggestion with the guard's verdict, where it must say the same as the original."""
    if suggestion.action not in REWRITES or not suggestion.text:
        return suggestion
    return replace(suggestion, guard=guard.compare(suggestion.original, suggestion.text, act.meta.language))
