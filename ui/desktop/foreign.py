"""Says what an opened file holds that would reach out of it or run in Word: nothing of it was followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from law.progress import Progress
from law.words import Words
from ui.desktop import dialogs, words

if TYPE_CHECKING:
    from copilot.bill import Bill
    from copilot.foreign import Foreign
    from ui.desktop.window import Window

_SHOWN = 6


def tell(window: Window, bill: Bill) -> None:
    """Look in a worker, and say what there is; files that hold nothing of the kind are passed over in silence."""

    def look(_: Progress) -> tuple[Foreign, ...]:
        from copilot import foreign

        return foreign.found(bill.package)

    def say(found: tuple[Foreign, ...]) -> None:
        if found:
            dialogs.tell(window, said(bill.name, found))

    window.files.run("foreign", words.WORK_OPENING, look, say)


def said(name: str, found: tuple[Foreign, ...]) -> Words:
    """The sentence and the list."""
    each = [Words.joined(" ", [Words("•", "•", "•"), one.words]) for one in found[:_SHOWN]]
    if len(found) > _SHOWN:
        each.append(words.FOREIGN_MORE.format(count=len(found) - _SHOWN))
    return Words.joined("\n", [words.FOREIGN_FOUND.format(name=name), Words("", "", ""), *each])
