"""Every action of the program, declared once: its id, its name, its key and its place in the menu.

Menus, tool tips, the command palette and the sheet of keys are made of this table; the window gives each id a function.
"""

from __future__ import annotations

from dataclasses import dataclass

from law.words import Words
from ui.desktop import words as w


@dataclass(frozen=True, slots=True)
class Declared:
    """An action. `keys`: shortcuts in Qt's portable form, the first is the one shown. `needs`: "bill" where it makes no
    sense without an open bill. `group`: actions of one group stand between two separators of the menu."""

    id: str
    name: Words
    menu: Words
    keys: tuple[str, ...] = ()
    needs: str = ""
    checkable: bool = False
    group: int = 0
    choice: str = ""  # of several actions with one `choice`, one is checked


def _declare(menu: Words, *rows: tuple[object, ...]) -> list[Declared]:
    return [Declared(str(id), name, menu, *rest) for id, name, *rest in rows]  # type: ignore[arg-type]


ACTIONS: tuple[Declared, ...] = (
    *_declare(
        w.MENU_FILE,
        ("open", w.OPEN, ("Ctrl+O",)),
        ("recover", w.RECOVER, ("Ctrl+K, Ctrl+R",), "", False, 0),
        ("save", w.SAVE, ("Ctrl+S",), "bill", False, 1),
        ("save-as", w.SAVE_AS, ("Ctrl+Shift+S",), "bill", False, 1),
        ("export-annotated", w.EXPORT_ANNOTATED, ("Ctrl+Shift+E",), "bill", False, 1),
        ("export-report", w.EXPORT_REPORT, ("Ctrl+K, Ctrl+F",), "bill", False, 1),
        ("export-comparison", w.EXPORT_COMPARISON, ("Ctrl+Alt+T",), "bill", False, 1),
        ("export-consolidated", w.EXPORT_CONSOLIDATED, ("Ctrl+Alt+L",), "bill", False, 1),
        ("export-tracked", w.EXPORT_TRACKED, ("Ctrl+K, Ctrl+E",), "bill", False, 1),
        ("export-readability", w.EXPORT_READABILITY, ("Ctrl+Alt+R",), "bill", False, 1),
        ("import-corpus", w.IMPORT_CORPUS, ("Ctrl+Shift+I",), "", False, 2),
        ("add-model", w.ADD_MODEL, ("Ctrl+K, Ctrl+M",), "", False, 2),
        ("passphrase", w.PASSPHRASE_MENU, ("Ctrl+K, Ctrl+L",), "", False, 2),
        ("next-bill", w.NEXT_BILL, ("Ctrl+Tab", "Ctrl+PgDown"), "bill", False, 3),
        ("previous-bill", w.PREVIOUS_BILL, ("Ctrl+Shift+Tab", "Ctrl+PgUp"), "bill", False, 3),
        ("close", w.CLOSE, ("Ctrl+W",), "bill", False, 3),
        ("quit", w.QUIT, ("Ctrl+Q",), "", False, 3),
    ),
    *_declare(
        w.MENU_EDIT,
        ("undo", w.UNDO, ("Ctrl+Z",), "bill"),
        ("redo", w.REDO, ("Ctrl+Y", "Ctrl+Shift+Z"), "bill"),
        ("cut", w.CUT, ("Ctrl+X",), "bill", False, 1),
        ("copy", w.COPY, ("Ctrl+C",), "bill", False, 1),
        ("paste", w.PASTE, ("Ctrl+V",), "bill", False, 1),
        ("select-all", w.SELECT_ALL, ("Ctrl+A",), "bill", False, 1),
        ("find", w.FIND, ("Ctrl+F",), "bill", False, 2),
        ("find-next", w.FIND_NEXT, ("F3",), "bill", False, 2),
        ("find-previous", w.FIND_PREVIOUS, ("Shift+F3",), "bill", False, 2),
        ("replace", w.REPLACE, ("Ctrl+H",), "bill", False, 2),
        ("rename", w.RENAME, ("F2",), "bill", False, 2),
        ("track-changes", w.TRACK_CHANGES, ("Ctrl+Shift+T",), "bill", True, 3),
        ("next-change", w.NEXT_CHANGE, ("Alt+F8",), "bill", False, 3),
        ("accept-change", w.ACCEPT_CHANGE, ("Ctrl+Alt+Return",), "bill", False, 3),
        ("reject-change", w.REJECT_CHANGE, ("Ctrl+Alt+Backspace",), "bill", False, 3),
        ("accept-all-changes", w.ACCEPT_ALL_CHANGES, ("Ctrl+K, Ctrl+Return",), "bill", False, 3),
        ("reject-all-changes", w.REJECT_ALL_CHANGES, ("Ctrl+K, Ctrl+Backspace",), "bill", False, 3),
        ("comments", w.COMMENTS, ("Ctrl+Shift+M",), "bill", False, 4),
        ("answer-comment", w.ANSWER_COMMENT, ("Ctrl+Alt+M",), "bill", False, 4),
        ("notes", w.NOTES, ("Ctrl+Alt+F",), "bill", False, 4),
    ),
    *_declare(
        w.MENU_PROVISION,
        ("go-to-article", w.GO_TO_ARTICLE, ("Ctrl+T",), "bill"),
        ("next-provision", w.NEXT_PROVISION, ("Ctrl+Down",), "bill"),
        ("previous-provision", w.PREVIOUS_PROVISION, ("Ctrl+Up",), "bill"),
        ("open-cited", w.OPEN_CITED, ("F12",), "bill", False, 1),
        ("similar", w.SIMILAR, ("Ctrl+Shift+F12",), "bill", False, 1),
        ("explain", w.EXPLAIN, ("Shift+F1",), "bill", False, 1),
        ("back", w.BACK, ("Alt+Left",), "", False, 1),
        ("insert-provision", w.INSERT_PROVISION, ("Ctrl+Shift+Return",), "bill", False, 2),
        ("provision-up", w.PROVISION_UP, ("Alt+Shift+Up",), "bill", False, 2),
        ("provision-down", w.PROVISION_DOWN, ("Alt+Shift+Down",), "bill", False, 2),
        ("renumber", w.RENUMBER, ("Ctrl+Alt+N",), "bill", False, 2),
    ),
    *_declare(
        w.MENU_CHECK,
        ("check", w.CHECK_NOW, ("F5",), "bill"),
        ("next-finding", w.NEXT_FINDING, ("F8",), "bill", False, 1),
        ("previous-finding", w.PREVIOUS_FINDING, ("Shift+F8",), "bill", False, 1),
        ("second-opinion", w.OPINION_ASK, ("Shift+F5",), "bill", False, 1),
        ("repair", w.REPAIR, ("Alt+Return",), "bill", False, 2),
        ("accept-finding", w.FINDING_ACCEPT, ("Ctrl+Shift+A",), "bill", False, 2),
        ("confirm-finding", w.FINDING_CONFIRM, ("Ctrl+Shift+C",), "bill", False, 2),
        ("reopen-finding", w.FINDING_REOPEN, ("Ctrl+Shift+O",), "bill", False, 2),
        ("dismiss", w.DISMISS, ("Ctrl+Shift+D",), "bill", False, 2),
        ("dismissed", w.DISMISSED_LIST, ("Ctrl+Alt+D",), "bill", False, 2),
    ),
    *_declare(
        w.MENU_SUGGEST,
        ("suggest", w.SUGGEST, ("Ctrl+Space",), "bill"),
        ("accept", w.ACCEPT, ("Ctrl+Return",), "bill", False, 1),
        ("reject", w.REJECT, ("Ctrl+Backspace",), "bill", False, 1),
        ("stop", w.STOP, ("Ctrl+.",), "", False, 2),
        ("complete", w.COMPLETE, ("Ctrl+Shift+Space",), "", True, 3),
    ),
    *_declare(
        w.MENU_COMPARE,
        ("side-by-side", w.SIDE_BY_SIDE, ("F9",), "bill", True),
        ("parallel", w.PARALLEL, ("Shift+F9",), "bill", True),
        ("amended", w.AMENDED, ("Ctrl+F9",), "bill", True),
        ("parallel-file", w.PARALLEL_FILE, ("Ctrl+K, Shift+F9",), "bill", False, 1),
        ("amended-file", w.AMENDED_FILE, ("Ctrl+K, Ctrl+F9",), "bill", False, 1),
        ("swap-texts", w.SWAP_TEXTS, ("Alt+F9",), "bill", False, 1),
        ("next-beside", w.NEXT_BESIDE, ("Ctrl+F8",), "bill", False, 2),
        ("previous-beside", w.PREVIOUS_BESIDE, ("Ctrl+Shift+F8",), "bill", False, 2),
        ("cross", w.CROSS, ("F4",), "bill", False, 2),
        ("amend-act", w.AMEND_ACT, ("Ctrl+Alt+A",), "bill", False, 3),
        ("write-bill", w.WRITE_BILL, ("Ctrl+Alt+B",), "bill", False, 3),
    ),
    *_declare(
        w.MENU_VIEW,
        ("show-outline", w.SHOW_OUTLINE, ("F6",), "", True),
        ("show-panel", w.SHOW_PANEL, ("F7",), "", True),
        ("show-findings", w.SHOW_FINDINGS, ("Ctrl+1",), "", False, 1),
        ("show-suggest", w.SHOW_SUGGEST, ("Ctrl+2",), "", False, 1),
        ("show-law", w.SHOW_LAW, ("Ctrl+3",), "", False, 1),
        ("show-text", w.SHOW_TEXT, ("Ctrl+4",), "", False, 1),
        ("show-history", w.SHOW_HISTORY, ("Ctrl+5",), "", False, 1),
        ("zoom-in", w.ZOOM_IN, ("Ctrl++", "Ctrl+="), "", False, 2),
        ("zoom-out", w.ZOOM_OUT, ("Ctrl+-",), "", False, 2),
        ("zoom-reset", w.ZOOM_RESET, ("Ctrl+0",), "", False, 2),
        ("full-screen", w.FULL_SCREEN, ("F11",), "", True, 2),
        ("commands", w.COMMANDS, ("Ctrl+Shift+P",), "", False, 4),
    ),
    *_declare(
        w.MENU_THEME,
        ("theme-system", w.THEME_SYSTEM, ("Ctrl+K, F2",), "", True, 0, "theme"),
        ("theme-light", w.THEME_LIGHT, ("Ctrl+K, F3",), "", True, 0, "theme"),
        ("theme-dark", w.THEME_DARK, ("Ctrl+K, F4",), "", True, 0, "theme"),
    ),
    *_declare(
        w.MENU_TEXT_SIZE,
        ("text-100", w.TEXT_100, ("Ctrl+K, F5",), "", True, 0, "text"),
        ("text-125", w.TEXT_125, ("Ctrl+K, F6",), "", True, 0, "text"),
        ("text-150", w.TEXT_150, ("Ctrl+K, F7",), "", True, 0, "text"),
        ("text-200", w.TEXT_200, ("Ctrl+K, F8",), "", True, 0, "text"),
    ),
    *_declare(
        w.MENU_LANGUAGE,
        ("language-kk", w.LANGUAGE_KK, ("Ctrl+K, F9",), "", True, 0, "language"),
        ("language-ru", w.LANGUAGE_RU, ("Ctrl+K, F10",), "", True, 0, "language"),
        ("language-en", w.LANGUAGE_EN, ("Ctrl+K, F11",), "", True, 0, "language"),
    ),
    *_declare(
        w.MENU_HELP,
        ("guide", w.GUIDE, ("F1",)),
        ("keys", w.KEYS, ("Ctrl+F1",)),
        ("proof", w.OFFLINE_PROOF, ("Ctrl+K, Ctrl+P",), "", False, 1),
        ("sample", w.SAMPLE, ("Ctrl+K, Ctrl+B",), "", False, 1),
        ("about", w.ABOUT, ("Ctrl+K, F1",), "", False, 2),
    ),
)

MENUS = (w.MENU_FILE, w.MENU_EDIT, w.MENU_PROVISION, w.MENU_CHECK, w.MENU_SUGGEST, w.MENU_COMPARE, w.MENU_VIEW, w.MENU_HELP)
SUBMENUS = {w.MENU_THEME: w.MENU_VIEW, w.MENU_TEXT_SIZE: w.MENU_VIEW, w.MENU_LANGUAGE: w.MENU_VIEW}


def by_id(id: str) -> Declared:
    return next(action for action in ACTIONS if action.id == id)
