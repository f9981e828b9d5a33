"""The plain texts in `samples/sources`: their lines, inline marks and label lines (samples/README.md tells the markup)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MARK = re.compile(r"\*\*(?P<bold>.+?)\*\*|\{\+(?P<ins>.+?)\+\}|\{-(?P<del>.+?)-\}|\{~(?P<noted>.+?)~(?P<comment>.+?)~\}|\{(?P<link>.+?)\}")


@dataclass
class Block:
    """One line of a source that becomes a paragraph or a table, with the label lines that follow it."""

    kind: str  # "text", "#", "##", "!", "!!", "|", "#.", "#)", or a name before a colon: title, approval, signature, ...
    text: str
    rows: list[list[str]] = field(default_factory=list)
    labels: list[list[str]] = field(default_factory=list)
    paragraph: int | None = None  # index of the (last) body paragraph written for it


NAMES = "title|requisites|draft|kind|approval|signature|agreed|plain|gap"
LINE = re.compile(rf"(?P<kind>##|#\.|#\)|#|!!|!|(?:{NAMES}):)\s*(?P<text>.*)")


def blocks(source: str) -> list[Block]:
    """The blocks of a source. A line that begins with `;` is a remark to the reader of the source."""
    found: list[Block] = []
    for line in source.splitlines():
        if not line.strip() or line.startswith(";"):
            continue
        if line.startswith("%"):
            head, *rest = [part.strip() for part in re.split(r" \|(?= |$)", line[1:])]
            (found[-1].labels if found else []).append([head, *rest])
        elif line.startswith("|"):
            if found[-1].kind != "|" or found[-1].labels:
                found.append(Block("|", ""))
            found[-1].rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif match := LINE.fullmatch(line):
            found.append(Block(match["kind"].rstrip(":"), match["text"]))
        else:
            found.append(Block("text", line.strip()))
    return found


def plain(text: str) -> str:
    """A source line as it reads in the document, its marks taken away."""
    return MARK.sub(lambda mark: mark["bold"] or mark["ins"] or mark["noted"] or mark["link"] or "", text).replace("\u00a0", " ").strip()
