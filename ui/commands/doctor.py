"""`zhoba doctor`: what this installation has and lacks, and that no connection can be opened."""

from __future__ import annotations

import argparse
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

HELP = Words(
    kk="Орнатуды тексеру: не бар, не жетпейді; желіге шығу мүмкін еместігін сынап көрсету",
    ru="Проверить установку: что есть, чего не хватает; показать, что выхода в сеть нет",
    en="Examine the installation: what it has and lacks, and that no connection can be opened",
)
_GROUPS = {
    "program": Words(kk="Бағдарлама", ru="Программа", en="Program"),
    "work": Words(kk="Жұмыс деректері", ru="Рабочие данные", en="Working data"),
    "self-test": Words(kk="Үлгідегі жұмыс", ru="Работа на примере", en="Work on the samples"),
    "offline": Words(kk="Желісіз: әр жол сынап көрілді", ru="Автономность: каждый путь испробован", en="Offline: every way out was tried"),
    "confined": Words(
        kk="Модель процесі не нәрсеге жете алмайды: бәрі сынап көрілді",
        ru="До чего не дотянется процесс модели: всё испробовано",
        en="What the model's process cannot reach: each was tried",
    ),
}
_SIGNS = {"ok": ("✓", "green"), "absent": ("–", "yellow"), "bad": ("✗", "red")}
_REFUSED = Words(kk="тыйым салынған", ru="закрыт", en="refused")
_OFFLINE = Words(
    kk="Желіге шығу мүмкін емес: {count} жол сыналды, бәрі жабық.",
    ru="Выхода в сеть нет: испробовано путей: {count}, все закрыты.",
    en="No connection can be opened: {count} ways tried, all refused.",
)
_OPEN = Words(
    kk="НАЗАР АУДАРЫҢЫЗ: желіге шығатын жол ашық (төмендегі ✗).",
    ru="ВНИМАНИЕ: есть открытый путь в сеть (строки со знаком ✗).",
    en="WARNING: a way to the network is open (rows marked ✗).",
)


_SELF_TEST = Words(
    kk="үлгіні импорттау, тексеру, ұсыныс жасау және шығару",
    ru="импортировать, проверить, предложить и выгрузить на примере",
    en="import, check, suggest and export on the samples",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--self-test", action="store_true", help=f"{_SELF_TEST.kk} / {_SELF_TEST.ru} / {_SELF_TEST.en}")
    parser.add_argument("--model", type=Path, metavar="FILE.gguf")


def run(options: argparse.Namespace) -> Answer:
    from copilot import folders, self_test
    from copilot.doctor import State, examine
    from ui.commands._progress import on_screen

    language = Language(options.language)
    rows = []
    ours = folders.samples() / "trial.gguf"  # comes with the installed program
    model = options.model or (ours if ours.exists() else None)
    with on_screen() as progress:
        for row in chain(examine(), self_test.run(model) if options.self_test else ()):
            rows.append(row)
            progress(len(rows), 0, row.name[language])
    tried = [row for row in rows if row.group == "offline"]
    offline = all(row.state is not State.BAD for row in tried)
    data = {
        "rows": [
            {"group": row.group, "id": row.id, "name": row.name[language], "state": row.state.value, "detail": row.detail} for row in rows
        ],
        "offline": offline,
    }

    def show(console: Console) -> None:
        from rich.table import Table

        for group, title in _GROUPS.items():
            if not any(row.group == group for row in rows):
                continue
            table = Table(title=title[language], show_header=False, title_justify="left", box=None, padding=(0, 1))
            table.add_column()
            table.add_column()
            table.add_column(overflow="fold")
            for row in rows:
                if row.group == group:
                    sign, colour = _SIGNS[row.state.value]
                    table.add_row(f"[{colour}]{sign}[/{colour}]", row.name[language], row.detail.replace("[", r"\["))
            console.print(table)
        words = _OFFLINE.format(count=len(tried)) if offline else _OPEN
        console.print(words[language], style="bold green" if offline else "bold red", markup=False)

    worst = "error" if any(row.state is State.BAD for row in rows) else ""
    return Answer(data, show, worst)
