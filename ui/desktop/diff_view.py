"""Two wordings of one text, what is inserted and what is deleted, marked by line and sign and not by colour alone."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtWidgets import QTextBrowser

from law.words import Language
from ui.desktop import words
from ui.desktop.theme import PADDING, Palette
from ui.desktop.translation import Translation
from ui.desktop.typesetting import page_fonts

SAME, INSERTED, DELETED = "same", "inserted", "deleted"
_JOINER = "\u2060"  # a sign does not part from its words at the end of a line
_KAZAKH = "\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af"
_WORD = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    kind: str
    text: str


def changes(before: str, after: str) -> list[Change]:
    """The way from one text to the other, by words. Texts of the kinds SAME and DELETED make `before`, of SAME and
    INSERTED `after`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    found: list[Change] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Change(SAME, "".join(old[a:b])))
            continue
        if b > a:
            found.append(Change(DELETED, "".join(old[a:b])))
        if d > c:
            found.append(Change(INSERTED, "".join(new[c:d])))
    return _joined(found)


def _joined(found: list[Change]) -> list[Change]:
    """A single space between two changes is changed with them: three signs in a row read worse than one."""
    runs: list[Change] = []
    at = 0
    while at < len(found):
        if found[at].kind == SAME:
            runs.append(found[at])
            at += 1
            continue
        deleted = inserted = ""
        while at < len(found) and (
            found[at].kind != SAME or (found[at].text.isspace() and at + 1 < len(found) and found[at + 1].kind != SAME)
        ):
            change = found[at]
            deleted += change.text if change.kind in (DELETED, SAME) else ""
            inserted += change.text if change.kind in (INSERTED, SAME) else ""
            at += 1
        runs += [Change(kind, text) for kind, text in ((DELETED, deleted), (INSERTED, inserted)) if text]
    return runs


class DiffView(QTextBrowser):
    """Shows a difference. Deletions are struck through, insertions are underlined, each with its sign; what is wrong in the new
    text is struck through with a sign of its own."""

    def __init__(self, translate: Translation, palette: Palette) -> None:
        super().__init__()
        self._translate, self._colours = translate, palette
        self._shown: list[tuple[str, str]] = []
        self._wrong: tuple[tuple[int, int], ...] = ()
        self._whole = False
        self.setOpenLinks(False)
        self.document().setDocumentMargin(PADDING)
        self.setObjectName("reading")
        translate.bind(self.setAccessibleName, words.DIFFERENCE)

    def show_difference(self, before: str, after: str, wrong: Sequence[tuple[int, int]] = ()) -> None:
        """`wrong`: places [start, end) of `after` that are struck through."""
        self._shown, self._whole, self._wrong = [(before, after)], False, tuple(wrong)
        self._draw()

    def show_paragraphs(self, before: Sequence[str], after: Sequence[str]) -> None:
        """Whole texts, paragraph by paragraph; only what changed with one paragraph around it."""
        self._shown, self._whole, self._wrong = list(paired(before, after)), True, ()
        self._draw()

    def set_palette(self, palette: Palette) -> None:
        self._colours = palette
        self._draw()

    def _draw(self) -> None:
        p = self._colours
        kazakh = any(letter in text for pair in self._shown for text in pair for letter in _KAZAKH)
        serif = page_fonts(Language.KK if kazakh else None)
        parts = []
        spoken: list[str] = []
        for before, after in self._shown:
            if before == after and self._whole:
                parts.append(f'<p style="margin:0 0 8px 0;color:{p.secondary}">{escape(before)}</p>')
                continue
            pieces = []
            at = 0  # in `after`
            for change in changes(before, after):
                text = escape(change.text).replace("\n", "<br>")
                if change.kind != DELETED:
                    text = self._struck(change.text, at, spoken)
                    at += len(change.text)
                if change.kind == INSERTED:
                    pieces.append(
                        f'<span style="color:{p.inserted};background-color:{p.inserted_ground};text-decoration:underline"><b>+</b>{_JOINER}{text}</span>'
                    )
                    spoken.append(f"{self._translate(words.INSERTED)}: {change.text}")
                elif change.kind == DELETED:
                    pieces.append(
                        f'<span style="color:{p.deleted};background-color:{p.deleted_ground}"><b>−</b>{_JOINER}<s>{text}</s></span>'
                    )
                    spoken.append(f"{self._translate(words.DELETED)}: {change.text}")
                else:
                    pieces.append(text)
            parts.append(f'<p style="margin:0 0 8px 0;line-height:130%">{"".join(pieces)}</p>')
        self.setHtml(f'<div style="font-family:{serif};font-size:11.5pt">{"".join(parts)}</div>')
        self.setAccessibleDescription("; ".join(spoken))

    def _struck(self, text: str, at: int, spoken: list[str]) -> str:
        """A part of the new text that stands `at` a place of it, as HTML: what is wrong in it is struck through."""
        html, done, p = [], 0, self._colours
        for start, end in sorted(self._wrong):
            first, last = max(start - at, done), min(end - at, len(text))
            if first >= last:
                continue
            wrong = escape(text[first:last])
            sign = f"<b>×</b>{_JOINER}" if start >= at else ""  # once, where a citation is partly new
            html += [escape(text[done:first]), f'<span style="color:{p.error}">{sign}<s>{wrong}</s></span>']
            spoken.append(f"{self._translate(words.UNHELD)}: {text[first:last]}")
            done = last
        return "".join([*html, escape(text[done:])]).replace("\n", "<br>")


def paired(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """Paragraphs that changed beside what they became, "" where there is none, each with its unchanged neighbours."""
    found: list[tuple[str, str]] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            kept = [(text, text) for text in before[a:b]]
            if len(kept) > 2:
                kept = (kept[:1] if found else []) + (kept[-1:] if b < len(before) else [])
            found += kept
        else:
            size = max(b - a, d - c)
            old = [*before[a:b], *[""] * (size - (b - a))]
            new = [*after[c:d], *[""] * (size - (d - c))]
            found += list(zip(old, new, strict=True))
    return found if any(a != b for a, b in found) else []
