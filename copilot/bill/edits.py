"""Words of a paragraph replaced, in place or as tracked changes, and found as scripts name them."""

from __future__ import annotations

from lxml import etree

from copilot.bill import revisions, runs, tracked
from copilot.bill.differences import differences
from copilot.bill.text import atoms, child, raw_text, w
from copilot.bill.tracked import Tracker
from law.text import spaced


def replace(paragraph: etree._Element, start: int, end: int, new: str, tracker: Tracker | None = None) -> bool:
    """Put `new` in the place of the characters start..end. Only what differs is changed: characters that `new` keeps
    keep their runs. Returns whether anything changed."""
    whole = raw_text(paragraph)
    old = whole[start:end]
    emptied = bool(whole) and old == whole and not new
    look = next((atom.run for atom in atoms(paragraph) if atom.text and not atom.gone), None) if emptied else None
    changed = False
    for first, last, text in reversed(differences(old, new)):
        changed = True
        # A pure insertion leans to the text it was found beside, so that it takes that text's format.
        lean = -1 if first > 0 else 1 if old else 0
        if tracker is None:
            runs.replace_in_place(paragraph, start + first, start + last, text, lean)
        else:
            if text:
                tracked.insert(paragraph, start + last, text, lean if first == last else -1, start + first, tracker)
            tracked.delete(paragraph, start + first, start + last, tracker)
    if look is not None and not any(atom.text for atom in atoms(paragraph)):
        revisions.set_format_of_end(paragraph, child(look, "rPr"))  # what is typed here next looks as what stood here
    return changed


def find_between_insertions(paragraph: etree._Element, words: str) -> list[tuple[int, int]]:
    """Where words stand in the text as it is without tracked insertions, content controls and fields (python-docx's
    `Paragraph.text`): the stretches of the whole text that make them up; none where they are not there."""
    plain = [(atom.start + n, sign) for atom in atoms(paragraph) if atom.plain and not atom.gone for n, sign in enumerate(atom.text)]
    at = spaced("".join(sign for _, sign in plain)).find(spaced(words))
    stretches: list[tuple[int, int]] = []
    for place, _ in plain[at : at + len(words)] if at >= 0 else ():
        if stretches and stretches[-1][1] == place:
            stretches[-1] = (stretches[-1][0], place + 1)
        else:
            stretches.append((place, place + 1))
    return stretches


def replace_in_code(paragraph: etree._Element, old: str, new: str) -> bool:
    """Replace words that stand in the code of a field, which no reader sees but python-docx does; in place, untracked.
    Returns whether they were there."""
    places = [
        (element, offset, sign)
        for run in [
            *paragraph.iterchildren(w("r")),
            *(r for link in paragraph.iterchildren(w("hyperlink")) for r in link.iterchildren(w("r"))),
        ]
        for element in run.iterchildren(w("t"))
        for offset, sign in enumerate(element.text or "")
    ]
    at = "".join(sign for *_, sign in places).find(old)
    if at < 0 or not old:
        return False
    touched: dict[etree._Element, list[int]] = {}
    for element, offset, _ in places[at : at + len(old)]:
        touched.setdefault(element, []).append(offset)
    for number, (element, offsets) in enumerate(touched.items()):
        text = element.text or ""
        runs.set_text(element, text[: offsets[0]] + ("" if number else new) + text[offsets[-1] + 1 :])
    return True
