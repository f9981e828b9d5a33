"""Every state of the window as a PNG, in three languages and two themes: `python -m ui.desktop.screenshots OUTDIR`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from copilot.settings import Settings
from law.words import Language
from ui.desktop import dialogs
from ui.desktop.application import application
from ui.desktop.files import SAMPLES
from ui.desktop.screenshots import settle, wait
from ui.desktop.side import TABS
from ui.desktop.window import Window

SIZES = ((1280, 800), (1600, 1000))


def write(out: Path) -> None:
    """Import the sample acts once, then take every picture."""
    out.mkdir(parents=True, exist_ok=True)
    application()
    corpus = Path(tempfile.mkdtemp()) / "corpus"
    from retrieval import importer

    importer.add(sorted((SAMPLES / "acts").glob("*.docx")), corpus)
    for theme in ("light", "dark"):
        for language in Language:
            size = SIZES[theme == "dark"]
            _series(out, corpus, language, theme, size)


def _series(out: Path, corpus: Path, language: Language, theme: str, size: tuple[int, int]) -> None:
    window = Window(Settings(theme=theme), language)
    window._keep = lambda: None  # type: ignore[method-assign]  # pictures leave the settings as they are
    window.resize(*size)
    window.show()
    taken = f"{language.value}-{theme}"
    settle()
    window.grab().save(str(out / f"{taken}-start.png"))
    window.files.open_corpus(corpus)
    wait(lambda: window.corpus is not None)
    bills = sorted((SAMPLES / "bills").glob("*.docx"))
    mine = [bill for bill in bills if bill.name.endswith(".kaz.docx") == (language is Language.KK)]
    window.files.open((mine or bills)[0])
    wait(lambda: window.checking.report is not None and not window.tasks.busy)
    window.menus.actions["next-finding"].trigger()
    for name in TABS:
        if name == "law" and window.draft is not None:
            window.menus.actions["similar"].trigger()
        if name == "suggest":
            window.menus.actions["suggest"].trigger()
        window.show_view(name)
        settle()
        wait(lambda: not window.tasks.busy)
        settle()
        window.grab().save(str(out / f"{taken}-{name}.png"))
    window.choose_command()
    settle()
    window.grab().save(str(out / f"{taken}-commands.png"))
    window.chooser.leave()
    dialog = dialogs.keys_dialog(window)
    dialog.show()
    settle()
    dialog.grab().save(str(out / f"{taken}-keys.png"))
    dialog.close()
    window.close()
    window.deleteLater()
