"""Wording help for a place in the bill: from precedent, or from a local model where one is given. Nothing enters the draft
by itself: a suggestion is shown as a difference, and a person accepts it or not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from copilot import guard
from copilot.findings import Finding
from copilot.readability import measure
from copilot.suggest import precedent, writing
from copilot.suggest.held import unheld
from copilot.suggest.material import Material, other_language
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
    variants: int = 1,
) -> Suggestion:
    """A suggestion for paragraph `position` of a bill (index into `act.paragraphs`), or for its characters `start` to `end`.

    With a `model`, the model writes from the provisions found in the `corpus`; without, precedent and rules answer.
    `finding` is the one to resolve; `findings` are what checking found in the bill (None: it is checked here where that is
    needed). `on_text` gets a model's answer while it is written; `variant` asks the model for another of its answers,
    `variants` for so many from that one on: those of kept meaning first, the others as alternatives.
    Raises Problem, and Cancelled after `cancelled` was set."""
    material = Material(act, position, action, corpus, instruction, finding, start, end)
    if action is Action.DRAFT and not instruction.strip():
        raise Problem(_NO_INSTRUCTION)
    if action is not Action.DRAFT and not material.original.strip():
        raise Problem(_EMPTY.format(position=position))
    if model is not None:
        written = (
            writing.write(material, model, on_text=on_text, progress=progress, cancelled=cancelled, variant=number)
            for number in range(variant, variant + variants)
        )
        answers = list({answer.text: _checked(answer, material) for answer in written}.values())
        best, *others = sorted(answers, key=lambda answer: bool(answer.unheld) or not (answer.guard is None or answer.guard.preserved))
        return replace(best, alternatives=tuple(others))
    if findings is None and action in (Action.DEFINE, Action.RESOLVE) and finding is None:
        from copilot.check import check

        findings = check(act, corpus, progress).findings
    here = [f for f in findings or () if f.position == position]
    answers = [_checked(answer, material) for answer in precedent.answers(material, here)]
    # What the law no longer holds is no precedent for a bill.
    best, *others = [answer for answer in answers if not answer.unheld][: precedent.SHOWN] or [precedent.without(material, here)]
    return replace(best, alternatives=tuple(others))


def _checked(suggestion: Suggestion, material: Material) -> Suggestion:
    """The suggestion with the citations that nothing holds and, where it must say the same as the original, with the guard's
    verdict and the readability before and after."""
    if not suggestion.text:
        return suggestion
    act, text, original, language = material.act, suggestion.text, suggestion.original, material.language
    own = language if suggestion.action is not Action.TRANSLATE else other_language(language)
    suggestion = replace(suggestion, unheld=unheld(text, original, act, material.position, material.corpus, own))
    if suggestion.action not in REWRITES:
        return suggestion
    points = measure(original, language).score, measure(text, language).score
    return replace(suggestion, guard=guard.compare(original, text, language), readability=points)
