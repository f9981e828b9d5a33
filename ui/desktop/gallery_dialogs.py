"""Pictures of what stands before the window: dialogs, menus, the card under the mouse; in text of its own size and of twice that."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from copilot.decisions import State
from copilot.foreign import Foreign
from copilot.recovery import File, Left
from law.words import Language
from ui.desktop import actions, dialogs, foreign, words
from ui.desktop.guide import Guide
from ui.desktop.panels.findings import title
from ui.desktop.recovering import recovery_dialog
from ui.desktop.screenshots import settle

if TYPE_CHECKING:
    from ui.desktop.gallery import Series

_TERM = {Language.KK: "Тұрақ басқа", Language.RU: "На стоянке", Language.EN: "На стоянке"}


def take(series: Series) -> None:
    """Every dialog, menu and card."""
    _decisions(series)
    _messages(series)
    _passphrase(series)
    for number, menu in enumerate(actions.MENUS):
        shown = series.window.menus.menus[menu]
        shown.ensurePolished()
        shown.resize(shown.sizeHint())
        series.picture(f"menu-{number}", shown)
    _card(series)
    guide = Guide(series.window)
    for page in (0, guide.list.count() - 2, guide.list.count() - 1):
        guide.list.setCurrentRow(page)
        guide.show()
        series.picture("guide" if not page else f"guide-{page}", guide)
    guide.close()
    guide.deleteLater()


def enlarged(series: Series) -> None:
    """The dialogs in which there is most, in text of twice the size."""
    window = series.window
    series.shown(dialogs.keys_dialog(window), "large-keys")
    series.shown(_recovery(series), "large-recovery")
    series.shown(Guide(window), "large-guide")
    window.choose_command()
    series.picture("large-commands")
    window.chooser.leave()


def _decisions(series: Series) -> None:
    window, language = series.window, series.language
    mark = window.checking.marks[0]
    series.shown(dialogs.reason_dialog(window, title(mark.finding, language))[0], "dismiss")
    said = window.translate(words.ACCEPT_SAID, change=mark.finding.message[language].rstrip("."))
    series.shown(dialogs.reason_dialog(window, said, dialogs.ACCEPTANCE)[0], "accept-meaning")
    window.reviewing.decide(mark, State.ACCEPTED)
    window.findings.chosen.emit(window.checking.marks[0])
    series.picture("accepted")
    window.reviewing.dismiss_because(mark, window.translate(words.SEVERITY[mark.severity]))
    series.picture("dismissed")
    window.reviewing.choose_dismissed()
    series.picture("dismissed-list")
    window.chooser.leave()


def _messages(series: Series) -> None:
    from copilot import doctor, log

    window, translate = series.window, series.window.translate
    name = window.draft.name if window.draft else ""
    series.shown(dialogs.keys_dialog(window), "keys")
    series.shown(dialogs.proof_dialog(window, list(doctor.examine())), "proof")
    answers = [translate(one) for one in (words.ASK_SAVE_YES, words.ASK_SAVE_NO, words.CANCEL)]
    series.shown(dialogs.Dialog(window, translate(words.ASK_SAVE, name=name), answers), "ask-save")
    close = [translate(words.CLOSE_BUTTON)]
    series.shown(dialogs.Dialog(window, translate(words.MESSAGE_IMPORT_FAILED, files="акт 1.docx, акт 2.docx"), close), "error")
    series.shown(dialogs.Dialog(window, translate(words.MESSAGE_BUG, log=log.path().name), close), "fault")
    found = (Foreign("template", "word/settings.xml", "http://10.0.0.1/a.dotm"), Foreign("macros", "word/vbaProject.bin"))
    series.shown(dialogs.Dialog(window, translate(foreign.said(name, found)), close), "foreign")
    series.shown(_recovery(series), "recovery")
    dialogs.show_about(window)
    about = next(one for one in window.findChildren(QDialog) if one.isVisible())
    series.shown(about, "about")
    window.status.working.begin(words.WORK_IMPORTING, lambda: None)
    window.status.working.advance(40, 100, 30.0)
    series.picture("working")
    window.status.working.end()


def _recovery(series: Series) -> dialogs.Dialog:
    name = series.window.draft.name if series.window.draft else ""
    left = Left(Path("/home/drafter/bills").resolve() / name, datetime.now().astimezone(), Path("copy.docx"))
    return recovery_dialog(series.window, left, File.CHANGED, 2)


def _passphrase(series: Series) -> None:
    window = series.window
    window.locking.settle()
    series.shown(next(one for one in window.findChildren(QDialog) if one.isVisible()), "passphrase")


def _card(series: Series) -> None:
    """The definition of a term under the mouse."""
    window = series.window
    assert window.draft is not None
    wanted = _TERM[series.language]
    at = next(number for number, view in enumerate(window.draft.views) if wanted in view.text)
    window.editor.go_to(at, window.draft.views[at].text.index(wanted) + 4, centre=True)
    settle()
    window.explaining.here()
    series.rest()
    picture = window.grab()
    tip = next((one for one in QApplication.topLevelWidgets() if one.isVisible() and one.inherits("QTipLabel")), None)
    if tip is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(tip.mapToGlobal(QPoint(0, 0))), tip.grab())
        painter.end()
    series.save(picture, "card")
    QToolTip.hideText()
