"""A paragraph as tokens: numbers (`15`, `4-1`), words and single signs, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left

from law.text import fold

_TOKEN = re.compile(r"\d+(?:-\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*|\S")
_TITLE_REACH = 1200  # no title of an act is longer, in characters
ENDS = frozenset(".;:!?")


class Tokens:
    """Tokens of one paragraph. `words` are folded (`law.text.fold`); beyond the last stands "". Places are those of the text."""

    __slots__ = ("count", "ends", "folded", "starts", "text", "words")

    def __init__(self, text: str, folded: str = "") -> None:
        self.text = text
        self.folded = folded or fold(text)
        found = list(_TOKEN.finditer(self.folded))
        self.words = [match.group() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.count = len(found)
        self.words += ["", "", "", ""]

    def __len__(self) -> int:
        return self.count

    def after(self, place: int) -> int:
        """Index of the first token that starts at or after a place."""
        return bisect_left(self.starts, place)

    def capital(self, index: int) -> bool:
        return index < len(self) and self.text[self.starts[index]].isupper()

    def is_number(self, index: int) -> bool:
        return self.words[index][:1].isdigit()

    def is_word(self, index: int) -> bool:
        return self.words[index][:1].isalpha()

    def opens(self, index: int) -> bool:
        """Whether the quotation mark at `index` opens a quotation: a word follows it closely and none precedes it closely."""
        if self.words[index] != '"':
            return False
        raw = self.text[self.starts[index]]
        if raw in "«„":
            return True
        if raw in "»":
            return False
        before = self.text[self.starts[index] - 1 : self.starts[index]]
        after = self.text[self.ends[index] : self.ends[index] + 1]
        return (not before or before in ' (\t\n«"“„-–—') and bool(after) and not after.isspace() and after not in ".,;:)»"

    def quotation(self, index: int) -> int:
        """Index after the mark that closes the quotation opened at `index`. Quotations nest; where marks are missing, the
        last mark before the sentence's or paragraph's end closes it, or, with no mark at all, the end does."""
        depth, last, stop = 0, 0, self.starts[index] + _TITLE_REACH
        at = index
        while at < len(self) and self.starts[at] < stop:
            if self.words[at] == '"':
                if self.opens(at):
                    depth += 1
                else:
                    depth -= 1
                    last = at
                    if depth == 0:
                        return at + 1
            elif self.words[at] == ";" and last:
                break
            at += 1
        return last + 1 if last else self._sentence_end(index)

    def _sentence_end(self, index: int) -> int:
        at = index
        while at < len(self) and self.words[at] not in ";":
            at += 1
        return at - 1 if at == len(self) and self.words[at - 1] == "." else at

    def quotation_back(self, index: int) -> int:
        """Index of the mark that opens the quotation closed at `index`, or -1."""
        depth, start = 0, self.starts[index] - _TITLE_REACH
        at = index
        while at >= 0 and self.starts[at] > start:
            if self.words[at] == '"':
                depth += -1 if self.opens(at) else 1
                if depth == 0:
                    return at
            at -= 1
        return -1

    def quoted(self, start: int, end: int) -> str:
        """The text of the quotation of tokens [start, end) without its outer marks and spaces."""
        inner = self.text[self.ends[start] : self.ends[end - 1]]
        if (self.words[end - 1] == '"' and inner.count("«") == inner.count("»") - 1) or self._balanced(start, end):
            inner = self.text[self.ends[start] : self.starts[end - 1]]
        return inner.strip()

    def _balanced(self, start: int, end: int) -> bool:
        marks = [self.opens(at) for at in range(start, end) if self.words[at] == '"']
        return self.words[end - 1] == '"' and marks.count(True) == marks.count(False)

    def bracket(self, index: int) -> int:
        """Index after the bracket that closes the one at `index`; `index` itself where there is none nearby. A bracket after
        a number in a list ("1)") closes nothing."""
        depth = 0
        for at in range(index, min(index + 400, len(self))):
            if self.words[at] == "(":
                depth += 1
            elif self.words[at] == ")":
                depth -= 1
                if depth == 0:
                    return at + 1
        return index
