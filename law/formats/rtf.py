"""Rich Text Format of old banks of acts (Microsoft RTF 1.9): text, bold, alignment, tables' cells as paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from law.act import Paragraph, Place
from law.text import clean

# One token: a control word with its number, a control symbol, a brace, or a stretch of plain text.
_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\")
# Groups whose content is no text of the document.
_HIDDEN = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl footerr footerf footnote annotation "
    b"themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst filetbl revtbl "
    b"bkmkstart bkmkend pntext nonshppict shppict mmathPr defchp defpap pgdsctbl userprops".split()
)
_CHARACTERS = {
    b"tab": "\t", b"line": "\n", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emspace": " ", b"enspace": " ", b"qmspace": " ",
}  # fmt: skip
_CHARSETS = {0: "cp1252", 204: "cp1251", 238: "cp1250", 162: "cp1254", 161: "cp1253", 77: "mac_roman", 177: "cp1255", 178: "cp1256"}
_PARAGRAPH_ENDS = (b"par", b"cell", b"row", b"sect", b"page", b"nestcell")
_MAX_DEPTH = 2000


@dataclass(frozen=True, slots=True)
class _State:
    hidden: bool = False
    bold: bool = False
    centred: bool = False
    fallback: int = 1  # \\uc: how many plain characters follow a \\u one
    page: str = ""  # code page of the font, "" for the document's


def read(data: bytes) -> list[Paragraph]:
    """The paragraphs of an RTF file. Never fails: what cannot be read is left out."""
    return _Reader(data).paragraphs()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._page = "cp1251"
        self._fonts: dict[int, str] = {}
        self._found: list[Paragraph] = []
        self._texts: list[str] = []
        self._bytes = bytearray()
        self._bold: bool | None = None
        self._centred = False

    def paragraphs(self) -> list[Paragraph]:
        stack: list[_State] = []
        state = _State()
        skip = 0  # plain characters left to skip after \\u
        after_brace = starred = False
        font: int | None = None
        for match in _TOKEN.finditer(self._data):
            word, number, hexadecimal, symbol, brace, plain = match.groups()
            if brace:
                self._flush_bytes(state)
                skip = 0
                if brace == b"{":
                    if len(stack) < _MAX_DEPTH:
                        stack.append(state)
                    after_brace, starred = True, False
                else:
                    state = stack.pop() if stack else state
                    after_brace = False
                continue
            if word:
                value = int(number) if number else None
                if after_brace and (word in _HIDDEN or starred):
                    state = replace(state, hidden=True)
                after_brace = False
                if word == b"f" and value is not None:
                    font = value
                if word == b"fcharset" and font is not None and value is not None:
                    self._fonts[font] = _CHARSETS.get(value, "")
                    continue
                if word == b"u" and value is not None:
                    self._flush_bytes(state)
                    self._add(chr(value % 65536) if not 0xD800 <= value % 65536 <= 0xDFFF else "\ufffd", state)
                    skip = state.fallback
                    continue
                if word == b"bin" and value:
                    continue
                state = self._word(word, value, state)
            elif hexadecimal:
                after_brace = False
                if skip:
                    skip -= 1
                elif not state.hidden:
                    self._bytes.append(int(hexadecimal, 16))
            elif symbol:
                starred = symbol == b"*" and after_brace
                if symbol == b"*":
                    continue
                after_brace = False
                self._flush_bytes(state)
                self._add({b"~": "\u00a0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}.get(symbol, ""), state)
                if symbol in (b"\n", b"\r"):
                    self._end(state)
            elif plain:
                after_brace = False
                taken = min(skip, len(plain))
                skip -= taken
                if not state.hidden:
                    self._bytes += plain[taken:]
        self._end(state)
        return self._found

    def _word(self, word: bytes, value: int | None, state: _State) -> _State:
        if word in _PARAGRAPH_ENDS:
            self._end(state)
        elif word in _CHARACTERS:
            self._flush_bytes(state)
            self._add(_CHARACTERS[word], state)
        elif word == b"ansicpg" and value:
            self._page = f"cp{value}"
        elif word in (b"b", b"plain", b"f", b"uc", b"v"):
            self._flush_bytes(state)
            if word == b"b":
                return replace(state, bold=value != 0)
            if word == b"plain":
                return replace(state, bold=False)
            if word == b"f":
                return replace(state, page=self._fonts.get(value or 0, ""))
            if word == b"uc":
                return replace(state, fallback=min(max(value or 0, 0), 8))
            return replace(state, hidden=value != 0)
        elif word == b"pard":
            return replace(state, centred=False)
        elif word in (b"qc", b"ql", b"qr", b"qj"):
            return replace(state, centred=word == b"qc")
        return state

    def _flush_bytes(self, state: _State) -> None:
        if not self._bytes:
            return
        raw = bytes(self._bytes)
        self._bytes.clear()
        for page in (state.page, self._page, "cp1251"):
            try:
                self._add(raw.decode(page or self._page, "replace"), state)
                return
            except LookupError:
                continue

    def _add(self, text: str, state: _State) -> None:
        if state.hidden or not text:
            return
        self._texts.append(text)
        if not text.isspace():
            self._bold = state.bold and self._bold is not False
            self._centred = state.centred

    def _end(self, state: _State) -> None:
        self._flush_bytes(state)
        if state.hidden:
            return
        text = clean("".join(self._texts))
        self._found.append(Paragraph(Place(len(self._found)), text, bold=bool(self._bold), centred=self._centred))
        self._texts.clear()
        self._bold, self._centred = None, False
