"""What each declared action does: the table that joins `actions` with the parts of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from copilot.decisions import State
from law.words import Language
from ui.desktop import dialogs, guide
from ui.desktop.appearance import SCALES
from ui.desktop.side import TABS

if TYPE_CHECKING:
    from ui.desktop.window import Window


def functions(window: Window) -> dict[str, Callable[..., object]]:
    """The function of every action's id. That of a checkable action takes its new state."""
    editor, files, moving, reviewing, look = window.editor, window.files, window.moving, window.reviewing, window.appearance
    return {
        "open": files.ask_open,
        "recover": lambda: window.recovering.offer(asked=True),
        "save": files.save,
        "save-as": files.save_as,
        "export-annotated": files.export_annotated,
        "export-comparison": window.papers.comparison,
        "export-consolidated": lambda: window.papers.consolidated(tracked=False),
        "export-tracked": lambda: window.papers.consolidated(tracked=True),
        "export-report": window.papers.report,
        "export-readability": window.papers.readability,
        "import-corpus": files.import_corpus,
        "add-model": files.add_model,
        "passphrase": window.locking.settle,
        "next-bill": lambda: window.tabs.step(1),
        "previous-bill": lambda: window.tabs.step(-1),
        "close": files.close,
        "quit": window.close,
        "undo": lambda: window.undo(back=True),
        "redo": lambda: window.undo(back=False),
        "cut": lambda: _on_focus(window, "cut"),
        "copy": lambda: _on_focus(window, "copy"),
        "paste": lambda: _on_focus(window, "paste"),
        "select-all": lambda: _on_focus(window, "selectAll"),
        "find": lambda: window.replacing.begin(replace=False),
        "find-next": window.find_bar.next,
        "find-previous": window.find_bar.previous,
        "replace": lambda: window.replacing.begin(replace=True),
        "rename": window.replacing.rename,
        "track-changes": window.track,
        "next-change": reviewing.next_change,
        "accept-change": lambda: reviewing.settle_change(accepted=True),
        "reject-change": lambda: reviewing.settle_change(accepted=False),
        "accept-all-changes": lambda: reviewing.settle_all_changes(accepted=True),
        "reject-all-changes": lambda: reviewing.settle_all_changes(accepted=False),
        "comments": window.annotations.choose_comment,
        "answer-comment": window.annotations.answer,
        "notes": window.annotations.choose_note,
        "go-to-article": moving.choose_article,
        "next-provision": lambda: moving.step(1),
        "previous-provision": lambda: moving.step(-1),
        "open-cited": lambda: moving.open_cited(*editor.place()),
        "similar": moving.similar,
        "explain": lambda: window.explaining.here(),
        "back": moving.back,
        "insert-provision": window.arranging.insert,
        "provision-up": lambda: window.arranging.step(-1),
        "provision-down": lambda: window.arranging.step(1),
        "renumber": window.arranging.renumber,
        "check": window.checking.check,
        "next-finding": lambda: reviewing.step(back=False),
        "previous-finding": lambda: reviewing.step(back=True),
        "second-opinion": window.opinions.ask,
        "repair": lambda: reviewing.repair(reviewing.here()),
        "dismiss": lambda: reviewing.dismiss(reviewing.here()),
        "accept-finding": lambda: reviewing.decide(reviewing.here(), State.ACCEPTED),
        "confirm-finding": lambda: reviewing.decide(reviewing.here(), State.CONFIRMED),
        "reopen-finding": lambda: reviewing.decide(reviewing.here(), State.OPEN),
        "dismissed": reviewing.choose_dismissed,
        "suggest": lambda: window.suggesting.ask(),
        "accept": lambda: window.suggesting.accept(),
        "reject": lambda: window.suggesting.reject(),
        "stop": lambda: window.suggesting.stop(),
        "complete": lambda on: window.completing.choose(on),
        "side-by-side": window.beside.compare,
        "parallel": window.parallel.toggle,
        "parallel-file": window.parallel.choose,
        "swap-texts": window.parallel.swap,
        "amended": window.amended.toggle,
        "amended-file": window.amended.choose_file,
        "amend-act": window.working_copy.amend,
        "write-bill": window.working_copy.write_bill,
        "next-beside": lambda: window.beside_now().step(back=False),
        "previous-beside": lambda: window.beside_now().step(back=True),
        "cross": window.parallel.cross,
        "show-outline": lambda on: window.outline.setVisible(on),
        "show-panel": lambda on: window.panel.setVisible(on),
        **{f"show-{name}": (lambda name=name: window.show_view(name)) for name in TABS},
        "zoom-in": lambda: look.zoom_by(1),
        "zoom-out": lambda: look.zoom_by(-1),
        "zoom-reset": lambda: look.zoom_by(0),
        "full-screen": lambda on: window.showFullScreen() if on else window.showNormal(),
        "commands": window.choose_command,
        "theme-system": lambda _: look.choose_theme(""),
        "theme-light": lambda _: look.choose_theme("light"),
        "theme-dark": lambda _: look.choose_theme("dark"),
        **{f"text-{round(scale * 100)}": (lambda _, scale=scale: look.choose_scale(scale)) for scale in SCALES},
        **{f"language-{one.value}": (lambda _, one=one: window.choose_language(one)) for one in Language},
        "guide": lambda: guide.show(window),
        "keys": lambda: dialogs.show_keys(window),
        "proof": lambda: dialogs.show_proof(window),
        "sample": files.open_sample,
        "about": lambda: dialogs.show_about(window),
    }


def _on_focus(window: Window, method: str) -> None:
    """The clipboard serves whatever has the focus."""
    do = getattr(QApplication.focusWidget(), method, None) or getattr(window.editor, method)
    do()
