"""What a model is worth for drafting, measured on provisions: so that a ministry chooses its model by evidence, offline.

Each provision is rewritten by the model for each task, and the answer is held to the same guard, readability and citation
reading as any suggestion. It measures whether meaning survives and text gets easier, not whether a lawyer would like it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import resources

from copilot.guard import ChangeType
from copilot.suggest import suggest
from copilot.suggest.suggestion import Action, Suggestion
from copilot.suggest.writing import LocalModel, foreign
from law import formats, structure
from law.act import Act
from law.citations import in_text
from law.progress import Progress, silent
from law.text import fold
from law.words import Language, Problem

TASKS = (Action.PLAIN, Action.SHORTEN, Action.SPLIT)


@dataclass(frozen=True, slots=True)
class Sample:
    """A provision to rewrite."""

    id: str
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a model did in one language and task. Shares are of all `provisions` (an answer that failed has none of the virtues);
    `seconds` is the mean time of a suggestion, its failures included."""

    language: Language
    task: Action
    provisions: int
    answered: float  # gave readable text
    kept: float  # the guard found no change of meaning
    easier: float  # kept, and scores higher in readability than the original: empty words read easily too
    cited: float  # the references of the original, none lost and none invented
    in_language: float  # is written in the language of the bill
    seconds: float


def samples() -> tuple[Sample, ...]:
    """Eight invented provisions, four in Kazakh and four in Russian: enough to try, too few to choose by."""
    lines = resources.files(__package__).joinpath("evaluation.jsonl").read_text("utf-8").splitlines()
    return tuple(Sample(row["id"], Language(row["lang"]), row["text"]) for row in map(json.loads, lines))


def evaluate(model: LocalModel, provisions: Sequence[Sample], tasks: Iterable[Action] = TASKS, progress: Progress = silent) -> list[Row]:
    """Rows by language, then task. An answer that the model could not give counts as not answered; a model that cannot be
    run at all raises Problem."""
    model.client.count([""])  # starts it: what is wrong with the file is told once, not counted as bad answers
    tasks = tuple(tasks)
    found: dict[tuple[Language, Action], list[tuple[Suggestion | None, float]]] = {}
    for n, sample in enumerate(provisions):
        act, position = _bill(sample)
        for task in tasks:
            progress(n * len(tasks) + tasks.index(task), len(provisions) * len(tasks), task.value)
            begun = time.perf_counter()
            try:
                answer = suggest(act, position, task, model=model)
            except Problem:
                answer = None
            found.setdefault((sample.language, task), []).append((answer, time.perf_counter() - begun))
    return [_row(language, task, answers) for (language, task), answers in sorted(found.items(), key=lambda item: item[0][0])]


def _row(language: Language, task: Action, answers: list[tuple[Suggestion | None, float]]) -> Row:
    given = [answer for answer, _ in answers if answer is not None and answer.text.strip()]

    def share(good: Iterable[bool]) -> float:
        return round(sum(good) / len(answers), 3)

    return Row(
        language,
        task,
        len(answers),
        share(True for _ in given),
        share(map(_kept, given)),
        share(_kept(answer) and answer.readability is not None and answer.readability[1] > answer.readability[0] for answer in given),
        share(not _references_changed(answer, language) for answer in given),
        share(not foreign(answer.text, language) for answer in given),
        round(sum(seconds for _, seconds in answers) / len(answers), 2),
    )


def _kept(answer: Suggestion) -> bool:
    return answer.guard is not None and answer.guard.preserved


def _references_changed(answer: Suggestion, language: Language) -> bool:
    if answer.guard is not None and any(change.type is ChangeType.REFERENCE for change in answer.guard.changes):
        return True
    return any(fold(citation.quote) not in fold(answer.original) for citation in in_text(answer.text, language))


_FRAME = {
    Language.RU: "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА\n\nО кочевых пасеках\n\nСтатья 1. Общие правила\n{text}\n",
    Language.KK: "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\nКөшпелі омарталар туралы\n\n1-бап. Жалпы қағидалар\n{text}\n",
    Language.EN: "LAW OF THE REPUBLIC OF SARYDALA\n\nOn migratory apiaries\n\nArticle 1. General rules\n{text}\n",
}


def _bill(sample: Sample) -> tuple[Act, int]:
    """A bill of one provision, and where it stands."""
    text = " ".join(sample.text.split())
    act = structure.read(formats.read(_FRAME[sample.language].format(text=text).encode(), "bill.txt"), name="bill.txt")
    return act, next(n for n, paragraph in enumerate(act.paragraphs) if paragraph.text == text)
