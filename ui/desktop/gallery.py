"""Every window in three languages and two themes, as pictures for a person to look at (`make screenshots`)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from copilot import settings as kept
from law.words import Language
from ui.desktop.screenshots import settle, wait

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


def write(folder: Path) -> list[Path]:
    """Write the pictures into `folder`: the start page, and the sample bill checked, by language and theme."""
    from retrieval import importer
    from ui.desktop.application import application
    from ui.desktop.window import Window

    application()
    folder.mkdir(parents=True, exist_ok=True)
    corpus = folder / "corpus"
    importer.add(sorted((SAMPLES / "acts").glob("*.docx")), corpus)
    bills = {Language.KK: SAMPLES / "bills" / "omarta_turaqtary.kaz.docx"}
    written = []
    for language in Language:
        for theme in ("light", "dark"):
            window = Window(replace(kept.load(), recent=(), theme=theme, window=""), language)
            window._keep = lambda: None  # type: ignore[method-assign]  # a picture leaves the settings as they are
            window.resize(1440, 900)
            window.show()
            settle()
            written.append(folder / f"start-{language.value}-{theme}.png")
            window.grab().save(str(written[-1]))
            window.files.open_corpus(corpus)
            wait(lambda window=window: window.corpus is not None)  # type: ignore[misc]
            window.files.open(bills.get(language, SAMPLES / "bills" / "kochevoe_pchelovodstvo.rus.docx"))
            wait(lambda window=window: window.checking.report is not None and not window.tasks.busy)  # type: ignore[misc]
            window.menus.actions["next-finding"].trigger()
            settle()
            written.append(folder / f"bill-{language.value}-{theme}.png")
            window.grab().save(str(written[-1]))
            window.close()
    return written
