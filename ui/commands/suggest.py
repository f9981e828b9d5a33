"""`zhoba suggest BILL --paragraph N --action ...`: another wording, from precedent or from a local model."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from law import naming
from law.act import Act
from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from copilot.suggest import Suggestion

HELP = Words(
    kk="Мәтінге ұсыныс: корпустағы үлгіден немесе тілдік модельден",
    ru="Предложить формулировку: по образцам корпуса или языковой моделью",
    en="Suggest a wording: from precedent in the corpus or by a language model",
)
_ACTIONS = ("plain", "shorten", "split", "define", "resolve", "draft", "continue", "explain", "note", "translate")
_NO_PARAGRAPH = Words(
    kk="«{file}» құжатында {number}-абзац жоқ (абзацтар 0-ден саналады).",
    ru="В документе «{file}» нет абзаца {number} (абзацы считаются с 0).",
    en="{file} has no paragraph {number} (paragraphs are counted from 0).",
)
_ENGINES = {
    "precedent": Words(kk="Корпустан және ережелер бойынша", ru="Из корпуса и по правилам", en="From the corpus and by rule"),
    "model": Words(kk="Тілдік модель", ru="Языковая модель", en="Language model"),
}
_VARIANTS = Words(kk="модельден неше нұсқа сұрау", ru="сколько вариантов спросить у модели", en="how many variants to ask the model for")
_EASE = Words(
    kk="Оқылуы: {before} → {after} (100-ден).",
    ru="Читаемость: {before} → {after} (из 100).",
    en="Readability: {before} → {after} (of 100).",
)
_KEPT = Words(kk="Мағынасы сақталған.", ru="Смысл сохранен.", en="The meaning is kept.")
_CHANGED = Words(kk="Мағынасы өзгерген болуы мүмкін:", ru="Смысл мог измениться:", en="The meaning may have changed:")
_RESTS_ON = Words(kk="Негізі:", ru="Основание:", en="It rests on:")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bill", type=Path)
    parser.add_argument("--paragraph", type=int, required=True, metavar="N")
    parser.add_argument("--action", choices=_ACTIONS, required=True)
    parser.add_argument("--corpus", type=Path, metavar="DIR")
    parser.add_argument("--model", metavar="FILE.gguf")
    parser.add_argument("--instruction", default="", metavar="TEXT")
    parser.add_argument(
        "--variants", type=int, choices=range(1, 6), default=1, metavar="1-5", help=f"{_VARIANTS.kk} / {_VARIANTS.ru} / {_VARIANTS.en}"
    )


def run(options: argparse.Namespace) -> Answer:
    from contextlib import ExitStack, closing
    from dataclasses import replace

    from copilot import office
    from copilot.suggest import Action, LocalModel, suggest
    from retrieval.corpus import Corpus
    from ui.commands._input import act_of
    from ui.commands._progress import on_screen

    language = Language(options.language)
    act = act_of(options.bill)
    position = _position(act, options.paragraph, options.bill)
    with ExitStack() as stack:
        corpus = stack.enter_context(Corpus.open(options.corpus)) if options.corpus else None
        model = None
        if options.model:
            library = office.library()
            model = stack.enter_context(closing(LocalModel(library.find(options.model), library)))
        progress = stack.enter_context(on_screen())
        found = suggest(
            act,
            position,
            Action(options.action),
            corpus=corpus,
            model=model,
            instruction=options.instruction,
            progress=progress,
            variants=options.variants,
        )
        if model is not None and corpus is not None:  # side by side, each named as what it is
            beside = suggest(act, position, Action(options.action), corpus=corpus, instruction=options.instruction, progress=progress)
            found = replace(found, alternatives=(*found.alternatives, *([beside] if beside.text else [])))
    return Answer(found.as_json(language), lambda console: _show(console, found, language))


def _position(act: Act, number: int, file: Path) -> int:
    """The index into `Act.paragraphs` of body paragraph `number`."""
    for position, paragraph in enumerate(act.paragraphs):
        if paragraph.place.paragraph == number:
            return position
    raise Problem(_NO_PARAGRAPH.format(file=file.name, number=number))


def _struck(found: Suggestion) -> Text:
    """The proposed text, with citations that nothing holds struck through."""
    from rich.text import Text

    text = Text(f"+ {found.text}", style="green")
    for one in found.unheld:
        text.stylize("strike red", one.start + 2, one.end + 2)
    return text


def _show(console: Console, found: Suggestion, language: Language) -> None:
    engine = _ENGINES[found.engine.value][language]
    console.print(f"{engine}: {found.model.name}" if found.model else engine, style="bold", markup=False)
    console.print(f"− {found.original}", style="red", markup=False, highlight=False)
    if found.text:
        console.print(_struck(found), highlight=False)
    if found.refusal:
        console.print(found.refusal[language], style="red", markup=False, highlight=False)
    if found.readability:
        before, after = (f"{points:.0f}" for points in found.readability)
        console.print(_EASE.format(before=before, after=after)[language], markup=False, highlight=False)
    if found.note:
        console.print(found.note[language], style="italic", markup=False, highlight=False)
    if found.guard is not None:
        kept = found.guard.preserved
        console.print((_KEPT if kept else _CHANGED)[language], style="green" if kept else "yellow", markup=False)
        for change in found.guard.changes:
            console.print(f"  {change.detail[language]}", style="yellow", markup=False, highlight=False)
    if found.citations:
        console.print(_RESTS_ON[language], markup=False)
        for one in found.citations:
            place = naming.in_words(one.provision, language)
            console.print(f"  {one.title} ({one.act}){', ' * bool(place)}{place}: {one.quote}", markup=False, highlight=False)
    for other in found.alternatives:
        console.print()
        _show(console, other, language)
