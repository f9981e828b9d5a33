"""The bill beside the law as it would read: what each instruction does, from the bill to its place in the act and back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from copilot.bill.view import Format, ParagraphView, Piece, Revision
from copilot.findings import Severity
from copilot.held import Amended, ChangedAct, Line, Told
from copilot.reader import Beside as Held
from law import naming
from law.act import Paragraph, Role
from law.progress import Progress
from law.words import Language, Words
from ui.desktop import dialogs, diff_view, words
from ui.desktop.beside import AMENDED
from ui.desktop.gutter import Sign
from ui.desktop.rows import Row
from ui.desktop.shown import Shown
from ui.desktop.theme import DRAFT_FONTS

if TYPE_CHECKING:
    from ui.desktop.window import Window

_KEPT = 50  # bills whose act is remembered
_SIZE, _INDENT, _AFTER = 12.0, 24.0, 6.0  # points
_LITTLE = 0.25  # of a line that stays: with less, the whole line is put anew


@lru_cache(maxsize=60_000)
def view(line: Line) -> ParagraphView:
    """A line of the act as the editor shows it: what goes struck out, what comes underlined."""
    form = Format(font=DRAFT_FONTS[0], size=_SIZE, bold=line.bold, italic=line.note)
    pieces: list[Piece] = []
    at = 0
    for change in _changes(line):
        kind = "" if change.kind == diff_view.SAME else change.kind
        pieces.append(Piece(change.text, form, at, Revision(kind, "", "", str(line.by[0])) if kind else None))
        at += 0 if kind == diff_view.DELETED else len(change.text)
    alignment = "centre" if line.centred else "justify"
    first = 0.0 if line.centred else _INDENT
    return ParagraphView(line.after, 0, tuple(pieces), alignment=alignment, first=first, after=_AFTER, format=form)


def _changes(line: Line) -> list[diff_view.Change]:
    before, after = line.before, line.after
    if not line.changed:
        return [diff_view.Change(diff_view.SAME, after)] if after else []
    found = diff_view.changes(before, after)
    kept = sum(len(change.text) for change in found if change.kind == diff_view.SAME)
    if kept < _LITTLE * min(len(before), len(after)):
        whole = (diff_view.Change(diff_view.DELETED, before), diff_view.Change(diff_view.INSERTED, after))
        return [change for change in whole if change.text]
    return found


def sign(line: Line) -> Sign:
    """The sign beside a changed line: its kind, and the instructions that changed it."""
    kind = diff_view.INSERTED if not line.before else diff_view.DELETED if not line.after else diff_view.SAME
    return Sign(kind, ", ".join(map(str, line.by)))


class AmendedLaw(QObject):
    """`path`: the file of the act, None where it is taken from the corpus."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.path: Path | None = None
        self._paragraphs: list[Paragraph] = []
        self._going = False  # we are moving things ourselves
        self._wanted: Told | None = None  # to be shown when its act is there
        window.checking.held_read.connect(self._show)
        window.beside.text.cursorPositionChanged.connect(self._moved_beside)
        window.beside.gutter.line_clicked.connect(self._line_clicked)
        window.beside.list_chosen.connect(self.choose)
        window.beside.bar.choice.activated.connect(self._choose_act)
        window.editor.place_changed.connect(self._place_changed)

    @property
    def held(self) -> Amended | None:
        held = self._window.checking.held
        return held if isinstance(held, Amended) and self._window.beside.showing == AMENDED else None

    # ---- which act ---------------------------------------------------------------------------------------------

    def toggle(self, on: bool) -> None:
        """Show the law as it would read, or put it away."""
        window = self._window
        if not on:
            self.put_away()
            return
        window.menus.actions[AMENDED].setChecked(window.beside.showing == AMENDED)
        known = self._known()
        if known:
            self.open(Path(known))
        else:
            self._begin(None, [])

    def choose_file(self) -> None:
        """Let a person point at the file of the act."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        path = dialogs.ask_file(window, words.AMENDED_FILE, Path(self._known() or draft.path or "").parent)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Carry the bill out on the act in a file from now on."""
        window, draft = self._window, self._window.draft

        def read(_: Progress) -> list[Paragraph]:
            from copilot.bill import Bill

            return Bill.open(path).law_paragraphs()

        def begin(paragraphs: list[Paragraph]) -> None:
            if window.draft is draft:
                self._begin(path, paragraphs)

        window.tasks.run("amended", read, begin, window.report)

    def reopen(self) -> None:
        """A bill was opened: the law comes with it, if it stood beside it last time."""
        known = self._known()
        if known is not None and self._window.settings.beside == AMENDED:
            self.toggle(True)

    def put_away(self) -> None:
        window = self._window
        self.forget()
        if window.beside.showing == AMENDED:
            window.beside.show("")
            window.remember(beside="")
        window.checking.hold(None)

    def forget(self) -> None:
        """Another bill is open, or none."""
        self.path, self._paragraphs, self._wanted = None, [], None
        self._window.tasks.cancel("amended")

    def _begin(self, path: Path | None, paragraphs: list[Paragraph]) -> None:
        window = self._window
        self.path, self._paragraphs = path, paragraphs
        window.beside.show_text(AMENDED, Shown([], window))
        window.beside.say(words.AMENDED_TITLE, words.AMENDED_READING)
        self._remember(path)
        self._hold(0)

    def _hold(self, chosen: int) -> None:
        name = self.path.name if self.path else ""
        self._window.checking.hold(Held(AMENDED, name, self._paragraphs, chosen))

    def _choose_act(self, number: int) -> None:
        held = self.held
        if held is not None and number != held.chosen:
            self._hold(number)

    def _known(self) -> str | None:
        """The file of the act that is remembered for this bill, "" where it was the corpus, None where nothing is."""
        draft = self._window.draft
        if draft is None or draft.path is None:
            return None
        for pair in self._window.settings.amended:
            bill, _, act = pair.partition("\t")
            if bill == str(draft.path):
                return act if act and Path(act).is_file() else ""
        return None

    def _remember(self, path: Path | None) -> None:
        draft = self._window.draft
        if draft is not None and draft.path is not None:
            mine = str(draft.path)
            kept = [one for one in self._window.settings.amended if one.partition("\t")[0] != mine]
            self._window.remember(amended=(f"{mine}\t{path or ''}", *kept)[:_KEPT], beside=AMENDED)

    # ---- what is shown -----------------------------------------------------------------------------------------

    def _show(self) -> None:
        held, beside = self.held, self._window.beside
        if held is None:
            return
        views = [view(line) for line in held.lines] or [self._empty(held)]
        shown = beside.text.draft
        self._going = True
        if shown is None or not shown.views or not held.lines:
            beside.text.show_draft(Shown(views, self._window))
        else:
            shown.become(views)
        beside.gutter.show_changes({at: sign(line) for at, line in enumerate(held.lines) if line.changed})
        self._going = False
        self.relabel()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            found = next((one for one in held.told if (one.act, one.n) == (wanted.act, wanted.n)), None)
            if found is not None:
                self.choose(found)

    def _empty(self, held: Amended) -> ParagraphView:
        """Why there is no act to be shown, said in its place."""
        window = self._window
        if not held.told:
            said = words.AMENDED_NOTHING
        elif window.corpus is None and self.path is None:
            said = words.AMENDED_NEEDS_LAW
        else:
            said = words.AMENDED_NOT_FOUND
        form = Format(font=DRAFT_FONTS[0], size=_SIZE, italic=True)
        text = window.translate(said)
        return ParagraphView(text, 0, (Piece(text, form, 0),), format=form)

    def relabel(self) -> None:
        """Say it in the language of now."""
        held, window = self.held, self._window
        if held is None:
            if window.beside.showing == AMENDED:
                window.beside.say(words.AMENDED_TITLE, words.AMENDED_READING)
            return
        titles = [self._title(one) for one in held.acts]
        window.beside.say(Words(*[titles[held.chosen]] * 3) if titles else words.AMENDED_TITLE, self._tally(held))
        window.beside.bar.choose_from(titles, held.chosen)
        language = window.translate.language
        window.beside.show_list([self._row(one, held, language) for one in held.told])

    def _title(self, act: ChangedAct) -> str:
        """The act and the edition that is changed."""
        day = ".".join(reversed(act.edition.split("-")))
        edition = self._window.translate(words.EDITION, date=day) if act.edition else ""
        return ", ".join(part for part in (act.title or act.id, edition) if part)

    def _tally(self, held: Amended) -> Words:
        total, applied = len(held.told), held.applied
        left = sum(one.act < 0 for one in held.told)
        if not total:
            return words.AMENDED_NONE
        if applied == total:
            return words.AMENDED_ALL.format(total=total)
        impossible = total - applied - left
        said = [words.AMENDED_APPLIED.format(applied=applied, total=total)]
        said += [words.AMENDED_IMPOSSIBLE.format(count=impossible)] if impossible else []
        said += [words.AMENDED_LEFT.format(count=left)] if left else []
        return Words(*(", ".join(one[language] for one in said) for language in (Language.KK, Language.RU, Language.EN)))

    def _row(self, one: Told, held: Amended, language: Language) -> Row:
        translate = self._window.translate
        place = naming.in_words(one.target, language) or translate(words.AMENDED_WHOLE_ACT)
        title = f"{one.n}. {place}: {translate(words.OPERATIONS[one.operation.value])}"
        if one.act < 0:
            said = translate(words.AMENDED_ACT_MISSING)
        elif one.why is not None:
            said = translate(one.why)
            said += translate(words.AMENDED_NEAREST, quote=one.nearest) if one.nearest else ""
        else:
            said = translate(words.AMENDED_DONE)
        act = held.acts[one.act].title if one.act >= 0 and len(held.acts) > 1 else ""
        note = " · ".join(part for part in (said[:1].upper() + said[1:], act) if part)
        return Row(title, note, one, None if one.applied else Severity.ERROR, spoken=f"{title}. {note}", dim=False)

    # ---- from one to the other ---------------------------------------------------------------------------------

    def choose(self, one: Told) -> None:
        """Show an instruction in the bill, and its place in the act."""
        window, held = self._window, self.held
        if held is None:
            return
        self._going = True
        window.moving.remember()
        window.editor.go_to(one.position, centre=True)
        window.beside.list.select(one)
        if one.act >= 0 and one.act != held.chosen:
            self._wanted = one
            self._hold(one.act)
        elif one.line >= 0:
            window.beside.go_to(one.line)
        self._going = False

    def step(self, *, back: bool) -> None:
        """To the next (or previous) instruction."""
        window, held = self._window, self.held
        if held is None or not held.told:
            return
        chosen, here = window.beside.list.chosen, window.editor.place()[0]
        if chosen in held.told and chosen.position == here:
            following = held.told[(held.told.index(chosen) + (-1 if back else 1)) % len(held.told)]
        elif back:
            following = next((one for one in reversed(held.told) if one.position < here), held.told[-1])
        else:
            following = next((one for one in held.told if one.position >= here), held.told[0])
        self.choose(following)

    def _place_changed(self, position: int) -> None:
        """The bill's cursor came to another paragraph: the act shows what its instruction does."""
        held, window = self.held, self._window
        if held is None or self._going:
            return
        act = window.checking.act
        at = position
        while act is not None and 0 < at < len(act.roles) and act.roles[at] is Role.QUOTATION:
            at -= 1
        one = next((told for told in held.told if told.position == at), None)
        if one is not None:
            self._going = True
            window.beside.list.select(one)
            if one.act == held.chosen and one.line >= 0:
                window.beside.go_to(one.line)
            self._going = False

    def _moved_beside(self) -> None:
        if self.held is not None and not self._going and self._window.beside.text.hasFocus():
            self._line_clicked(self._window.beside.text.place()[0])

    def _line_clicked(self, line: int) -> None:
        """A person went to a line of the act: the bill shows the instruction that changed it; at the next click, the next one."""
        held, window = self.held, self._window
        if held is None or line >= len(held.lines) or not held.lines[line].changed:
            return
        mine: Sequence[Told] = [one for one in held.told if one.act == held.chosen and one.n in held.lines[line].by]
        if not mine:
            return
        chosen = window.beside.list.chosen
        one = mine[(mine.index(chosen) + 1) % len(mine)] if chosen in mine else mine[0]
        self._going = True
        window.editor.go_to(one.position, centre=True)
        window.beside.list.select(one)
        self._going = False
