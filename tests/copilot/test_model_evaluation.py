"""What a model is worth: a model of random weights runs through the evaluation and is found to be worth nothing."""

from __future__ import annotations

from pathlib import Path

from copilot.suggest import Action, LocalModel
from copilot.suggest.evaluation import Sample, evaluate, samples
from law.words import Language
from models import client
from models.library import Library


def test_a_random_model_answers_and_keeps_no_meaning(tiny_model: Path, tmp_path: Path) -> None:
    model = LocalModel(tiny_model, Library(tmp_path))
    model.client = client.Client(tiny_model, threads=1)
    told: list[str] = []
    provisions = [
        Sample("kk", Language.KK, "1. Омарта иесі органға үш күн ішінде хабарлайды."),
        Sample("ru", Language.RU, "1. Владелец пасеки сообщает органу в течение трех дней."),
    ]
    try:
        rows = evaluate(model, provisions, [Action.SHORTEN], lambda done, total, what="": told.append(f"{done}/{total} {what}"))
    finally:
        model.close()
    assert [(row.language, row.task, row.provisions) for row in rows] == [
        (Language.KK, Action.SHORTEN, 1),
        (Language.RU, Action.SHORTEN, 1),
    ]
    assert all(row.kept == row.easier == 0 for row in rows)
    assert all(row.seconds > 0 for row in rows)
    assert told == ["0/2 shorten", "1/2 shorten"]


def test_the_built_in_provisions_are_of_both_languages() -> None:
    languages = [sample.language for sample in samples()]
    assert languages.count(Language.KK) == languages.count(Language.RU) >= 4
    assert len({sample.id for sample in samples()}) == len(languages)
