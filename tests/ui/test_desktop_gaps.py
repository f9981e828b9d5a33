"""The window never freezes: the longest stretch of work on the main thread, while a law of 542,000 characters is opened and
checked, its other text is put beside it and away, the language is switched, tabs are changed, acts are imported and a suggestion is
generated.

Processor time of that thread, the least of a few attempts. Beside other tests a processor takes half as long again for the same work (44 ms alone were 60), so
that a build holds twice the limit; run alone, with ZHOBA_GAPS=1, the limit itself."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from copilot.settings import Settings
from law.words import Language
from ui.desktop.heartbeat import Heartbeat
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

LONGEST = 50 if os.environ.get("ZHOBA_GAPS") else 100  # milliseconds
ATTEMPTS = 3  # what other programs do to the processor's caches is not there every time; what we do is


@pytest.mark.timeout(900)  # a busy machine takes long over the check, which is not what is measured
def test_the_main_thread_never_works_long(
    windows: list[Window],
    shared: Path,
    samples: Path,
    tmp_path: Path,
    tiny_model: Path,
    record_property: Callable[[str, object], None],
) -> None:
    law = next((shared / "corpus" / "kz").glob("z1100000413.*.rus.docx"))
    least: dict[str, float] = {}
    for attempt in range(ATTEMPTS):
        window = Window(Settings(theme="light", corpus=str(tmp_path / f"corpus{attempt}")), Language.RU)
        windows.append(window)
        window.checking.start()
        window.resize(1280, 800)
        window.show()
        settle(0.2)
        other = Path(shutil.copy(law, tmp_path / "other.docx"))
        found = _longest(window, law, other, sorted((samples / "acts").glob("k22*.docx")), tiny_model)
        window.suggesting.close()
        window.tasks.drain()
        window.hide()
        least = {what: min(longest, least.get(what, longest)) for what, longest in found.items()}
        if max(least.values()) < LONGEST:
            break
    for what, longest in least.items():
        record_property(what, round(longest))
    assert max(least.values()) < LONGEST, least


def _longest(window: Window, law: Path, other: Path, acts: list[Path], model: Path) -> dict[str, float]:
    """The longest stretch of each kind of work, in milliseconds."""
    heart, found = Heartbeat(window), dict[str, float]()

    def measured(what: str) -> None:
        found[what] = 1000 * heart.stop()
        heart.start()

    heart.start()
    window.files.open(law)
    wait(lambda: window.draft is not None and window.draft.whole and window.editor.complete, 120)
    measured("opening")
    wait(lambda: window.checking.report is not None and not window.tasks.busy, 600)
    settle(1)  # the lists follow
    assert len(window.checking.marks) > 100
    measured("checking")
    window.parallel.open(other)
    wait(lambda: window.beside.text.draft is not None and window.beside.text.complete and window.editor.complete, 120)
    settle(0.5)  # the papers are laid out
    window.tasks.cancel("check")
    measured("beside")
    window.parallel.put_away()
    wait(lambda: window.editor.complete, 60)
    settle(0.3)
    measured("closing")
    for language in (Language.KK, Language.RU):
        window.choose_language(language)
        settle(0.4)
    measured("language")
    window.files.open(acts[0])
    wait(lambda: window.draft is not None and window.draft.path == acts[0], 60)
    for _ in range(3):
        window.tabs.step(1)
        wait(lambda: window.editor.complete, 60)
        settle(0.3)
    measured("tabs")
    window.show_view("suggest")
    settle(0.3)
    measured("suggest")
    window.files.add_acts(acts)
    wait(lambda: window.corpus is not None, 120)
    window.tasks.cancel("check")  # another one, against the acts
    measured("importing")
    window.remember(model=str(model))
    window.suggesting.refresh()
    heart.start()
    assert window.draft is not None
    position = next(at for at, view in enumerate(window.draft.views) if 60 < len(view.text) < 200)
    window.editor.go_to(position, 3)
    window.suggesting.ask("plain", "model")
    wait(lambda: not window.suggest.busy and not window.tasks.running("suggest"), 120)
    measured("generating")
    heart.stop()
    return found
