"""Every state of the window as a PNG, in three languages and two themes: `python -m ui.desktop.screenshots OUTDIR`."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PySide6.QtGui import QColor, QImage, QPixmap, QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from copilot import renaming
from copilot.bill.comments import Remark
from copilot.settings import Settings
from law.words import Language
from ui.desktop import dialogs, gallery_dialogs, units, words
from ui.desktop.application import application
from ui.desktop.arranging import preview
from ui.desktop.files import SAMPLES
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

SIZES = {"light": (1280, 800), "dark": (1600, 1000)}
_BOTH = "z2300000101.01-09-2025"  # an act in both languages
_AMENDING = {
    Language.RU: (
        'О внесении изменений и дополнений в Закон Республики Сарыдала "О пчеловодстве"',
        'Статья 1. Внести в Закон Республики Сарыдала от 12 мая 2023 года "О пчеловодстве" следующие изменения и дополнения:',
        '1) в подпункте 9) статьи 1 слова "не менее пяти ульев" заменить словами "не менее десяти ульев";',
        "2) пункт 2 статьи 4 исключить;",
        "3) статью 5 дополнить пунктом 4 следующего содержания:",
        '"4. Рой, снятый с чужого участка, возвращается его владельцу в течение трех дней.";',
        '4) в пункте 3 статьи 11 слова "за тридцать рабочих дней" заменить словами "за десять рабочих дней".',
        "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года.",
    ),
    Language.KK: (
        "«Ара шаруашылығы туралы» Сарыдала Республикасының Заңына өзгерістер мен толықтырулар енгізу туралы",
        "1-бап. «Ара шаруашылығы туралы» 2023 жылғы 12 мамырдағы Сарыдала Республикасының Заңына мынадай өзгерістер мен толықтырулар "
        "енгізілсін:",
        "1) 1-баптың 9) тармақшасындағы «кемінде бес жәшік» деген сөздер «кемінде он жәшік» деген сөздермен ауыстырылсын;",
        "2) 4-баптың 2-тармағы алып тасталсын;",
        "3) 5-бап мынадай мазмұндағы 4-тармақпен толықтырылсын:",
        "«4. Бөтен учаскеден алынған ара тобы үш күн ішінде иеленушісіне қайтарылады.»;",
        "4) 11-баптың 3-тармағындағы «отыз жұмыс күні» деген сөздер «он жұмыс күні» деген сөздермен ауыстырылсын.",
        "2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
    ),
}
_ASKED = {Language.KK: "ара шаруашылығы", Language.RU: "паспорт пасеки", Language.EN: "ветеринарный паспорт"}


def write(out: Path, themes: Sequence[str] = tuple(SIZES), languages: Sequence[Language] = tuple(Language)) -> None:
    """Import the sample acts once, then take every picture."""
    out.mkdir(parents=True, exist_ok=True)
    application()
    corpus = Path(tempfile.mkdtemp()) / "corpus"
    from retrieval import importer

    importer.add(sorted((SAMPLES / "acts").glob("*.docx")), corpus)
    for theme in themes:
        for language in languages:
            Series(out, corpus, language, theme, SIZES[theme]).take()


class Series:
    """The pictures of one language and theme, one state after another in one window."""

    def __init__(self, out: Path, corpus: Path, language: Language, theme: str, size: tuple[int, int]) -> None:
        self._prefix, self._out, self._corpus, self.language = f"{language.value}-{theme}", out, corpus, language
        self.window = Window(Settings(theme=theme), language)
        self.window._keep = lambda: None  # type: ignore[method-assign]  # pictures leave the settings as they are
        self._size = size
        self.window.resize(*size)

    def take(self) -> None:
        window = self.window
        window.show()
        self.picture("start")
        self._open()
        self.picture("no-corpus")
        window.files.open_corpus(self._corpus)
        wait(lambda: window.corpus is not None)
        self.rest()
        states: tuple[Callable[[], None], ...] = (
            self._findings,
            self._suggestion,
            self._law,
            self._text,
            self._completion,
            self._find,
            self._history,
            self._tracked,
            self._comparison,
            self._choosers,
            self._large,
            lambda: gallery_dialogs.take(self),
            self._parallel,
            self._amended,
            self._working_copy,
            self._arranging,
            self._renaming,
            self._annotations,
            self._tabs,
            self._recent,
        )
        for state in states:
            state()
        window.show_draft(None)  # unsaved changes would be asked about
        window.close()
        window.deleteLater()

    def rest(self) -> None:
        settle()
        wait(lambda: self.window.checking.report is not None and not self.window.tasks.busy)
        settle()

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        settle()
        self.save((widget or self.window).grab(), name)

    def save(self, picture: QPixmap, name: str) -> None:
        picture.save(str(self._out / f"{self._prefix}-{name}.png"))

    def do(self, action: str) -> None:
        self.window.menus.actions[action].trigger()
        self.rest()

    def _open(self) -> None:
        bills = sorted((SAMPLES / "bills").glob("*.docx"))
        mine = [bill for bill in bills if bill.name.endswith(".kaz.docx") == (self.language is Language.KK)]
        self.window.files.open((mine or bills)[0])
        self.rest()

    def _findings(self) -> None:
        window = self.window
        self.do("next-finding")
        self.picture("findings")
        mark = next((one for one in window.checking.marks if one.finding.suggestion is not None), None)
        if mark is not None:
            window.findings.chosen.emit(mark)
            self.picture("repair")
        window.findings.chosen.emit(window.checking.marks[0])

    def _suggestion(self) -> None:
        window = self.window
        self.do("show-suggest")
        self.picture("suggest-empty")
        self.do("suggest")
        self.picture("suggest")
        mark = next((one for one in window.checking.marks if one.finding.kind == "definition-conflict"), window.checking.marks[0])
        window.moving.go_to(mark.position)
        window.suggesting.ask("resolve", "precedent")
        wait(lambda: not window.suggest.busy and not window.tasks.running("suggest"))
        self.picture("suggestion")
        window.suggesting.forget()

    def _law(self) -> None:
        self.do("similar")
        self.picture("law-similar")
        self.window.law.search(_ASKED[self.language])
        self.rest()
        self.picture("law-search")
        self.window.law.search("ъъъ")
        self.rest()
        self.picture("law-nothing")

    def _text(self) -> None:
        self.do("show-text")
        self.picture("text")

    def _completion(self) -> None:
        """Grey text after the cursor, and away again."""
        window = self.window
        assert window.draft is not None
        assert window.corpus is not None
        last = len(window.draft.views) - 1
        window.editor.go_to(last, len(window.draft.views[last].text), centre=True)
        begun = {Language.KK: "Осы Заң алғашқы ресми"}.get(self.language, "Настоящий Закон вводится в действие по истечении")
        window.editor.insertPlainText(f"\n{begun}")
        window.editor.settle()
        window.completing.offer(begun, window.corpus.complete(begun, 1))
        self.picture("completion")
        self.do("undo")

    def _find(self) -> None:
        window = self.window
        self.do("replace")
        window.find_bar.what.setText({Language.KK: "тұрақ"}.get(self.language, "пасека"))
        settle(0.4)
        self.picture("replace")
        window.find_bar.leave()

    def _type(self, position: int, text: str) -> None:
        window = self.window
        assert window.draft is not None
        window.editor.go_to(position, window.draft.views[position].text.find(" ") + 1)
        window.editor.insertPlainText(text)
        settle(0.4)

    def _history(self) -> None:
        self.do("show-history")
        self.picture("history-empty")
        self._type(4, {Language.KK: "жаңа "}.get(self.language, "новый "))
        self._type(9, {Language.KK: "әрі "}.get(self.language, "также "))
        self.do("undo")
        self.picture("history")

    def _tracked(self) -> None:
        window = self.window
        self.do("track-changes")
        self._type(4, {Language.KK: "және "}.get(self.language, "и "))
        cursor = window.editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 2)
        cursor.removeSelectedText()
        self.rest()
        self.picture("tracked")
        self.do("track-changes")

    def _comparison(self) -> None:
        self.do("side-by-side")
        self.picture("comparison")
        self.do("side-by-side")

    def _choosers(self) -> None:
        window = self.window
        window.choose_command()
        self.picture("commands")
        window.chooser.leave()
        window.moving.choose_article()
        self.picture("articles")
        window.chooser.leave()

    def _large(self) -> None:
        window = self.window
        for _ in range(4):
            self.do("zoom-in")
        self.do("show-findings")
        self.picture("zoomed")
        self.do("zoom-reset")
        self.do("text-200")
        self.picture("large-text")
        for view in ("suggest", "law", "text", "history"):
            self.do(f"show-{view}")
            self.picture(f"large-{view}")
        self.do("replace")
        self.picture("large-replace")
        window.find_bar.leave()
        gallery_dialogs.enlarged(self)
        self.do("show-findings")
        self.do("text-100")
        self.window.resize(920, 560)
        self.picture("small")
        self.window.resize(*self._size)

    def _parallel(self) -> None:
        """An act in both languages, made to differ in one place, opened with its other text beside it."""
        folder = Path(tempfile.mkdtemp())
        for code in ("rus", "kaz"):
            document = docx.Document(str(SAMPLES / "acts" / f"{_BOTH}.{code}.docx"))
            for run in (run for p in document.paragraphs for run in p.runs if code == "rus"):
                run.text = run.text.replace("Пчеловод вправе присутствовать", "Пчеловод обязан присутствовать")
            document.save(str(folder / f"{_BOTH}.{code}.docx"))
        self.open_other(folder / f"{_BOTH}.{'kaz' if self.language is Language.KK else 'rus'}.docx")
        self.do("parallel")
        wait(lambda: self.window.checking.held is not None)
        self.rest()
        for _ in self.window.checking.findings:
            self.do("next-beside")
            if self.window.reviewing.current and self.window.reviewing.current.finding.rule == "KZ-B04":
                break
        self.picture("parallel")
        self.do("parallel")

    def _amended(self) -> None:
        """An amending bill, and the law as it would read."""
        document = docx.Document()
        for line in _AMENDING.get(self.language, _AMENDING[Language.RU]):
            document.add_paragraph(line)
        path = Path(tempfile.mkdtemp()) / "bill.docx"
        document.save(str(path))
        self.open_other(path)
        self.do("amended")
        wait(lambda: self.window.checking.held is not None)
        self.rest()
        self.do("next-beside")
        self.picture("amended")
        self.do("previous-beside")
        self.picture("amended-impossible")
        self.do("amended")

    def _working_copy(self) -> None:
        """An act from the law, opened to be amended."""
        self.window.moving.open_law("z2300000101", "art_5")
        self.rest()
        self.picture("law-reading")
        self.do("amend-act")
        wait(lambda: self.window.draft is not None and self.window.draft.path is None)
        self.rest()
        self.picture("working-copy")

    def _arranging(self) -> None:
        """An act whose second article would be moved: its numbers and the references to it."""
        from copilot import arranging

        language = "kaz" if self.language is Language.KK else "rus"
        self.open_other(SAMPLES / "acts" / f"{_BOTH}.{language}.docx")
        window, act = self.window, self.window.checking.act
        assert act is not None
        draft = replace(act, notes=(), meta=replace(act.meta, draft=True))
        unit, target = draft.get("art_2"), draft.get("art_4")
        assert unit is not None
        assert target is not None
        plan = arranging.moved(draft, unit, target, before=False)
        said = words.ARRANGE_MOVE_SAID.format(unit=units.name(unit, self.language))
        self.shown(preview(window, draft, said, plan, [words.ARRANGE_MOVE]), "arranging")

    def _renaming(self) -> None:
        """A term of the bill in other words, in every form."""
        old, new = {Language.KK: ("омарта", "ара шаруашылығы")}.get(self.language, ("пасека", "пчелиный двор"))
        window = self.window
        self.do("rename")
        window.find_bar.what.setText(old)
        window.find_bar.with_.setText(new)
        settle(0.4)
        self.picture("rename")
        assert window.draft is not None
        act = window.checking.act
        assert act is not None
        made = renaming.rename([view.text for view in window.draft.views], old, new, act.meta.language)
        self.shown(window.replacing.preview(made[:40]), "rename-preview")
        window.find_bar.leave()

    def _annotations(self) -> None:
        """A bill with an image, a table, a header and a comment that is answered."""
        folder = Path(tempfile.mkdtemp())
        image = QImage(120, 60, QImage.Format.Format_RGB32)
        image.fill(QColor(self.window.appearance.palette.accent))
        image.save(str(folder / "image.png"))
        document = docx.Document(str(SAMPLES / "bills" / "kochevoe_pchelovodstvo.rus.docx"))
        document.sections[0].header.paragraphs[0].text = "Проект"
        document.paragraphs[0].insert_paragraph_before().add_run().add_picture(str(folder / "image.png"))
        table = document.add_table(2, 3, style=None)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for number, cell in enumerate(one for row in table.rows for one in row.cells):
            cell.text = str(number + 1)
        table.cell(0, 1).merge(table.cell(0, 2))
        borders = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        table._tbl.tblPr.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{borders}</w:tblBorders>"))
        document.paragraphs[1]._p.addprevious(table._tbl)
        commented = next(one for one in document.paragraphs if len(one.text) > 60)
        document.add_comment(commented.runs, text="Чем это подтверждается?", author="А. Эксперт", initials="АЭ")
        document.save(str(folder / "bill.docx"))
        self.open_other(folder / "bill.docx")
        window, draft = self.window, self.window.draft
        assert draft is not None
        remark = Remark(0, 0, 0, "И. Юрист", "ИЮ", ("Пунктом 3 пояснительной записки.",), headed=False)
        draft.carry_out(lambda bill: bill.reply(bill.comments[0].id, remark), words.HISTORY_ANSWERED, 0, "")
        self.picture("image")
        self.do("comments")
        self.picture("comments")
        window.chooser.leave()
        self.do("notes")
        self.picture("notes")
        window.chooser.leave()
        self.shown(dialogs.reason_dialog(window, "А. Эксперт\n\nЧем это подтверждается?", dialogs.ANSWER)[0], "answer")

    def _recent(self) -> None:
        """The first page of one who has worked before."""
        self.window.show_draft(None)
        self.picture("start-recent")

    def _tabs(self) -> None:
        """Several bills open, one of them changed."""
        self._open()
        self._type(4, {Language.KK: "жаңа "}.get(self.language, "новый "))
        for path in sorted((SAMPLES / "acts").glob("*.rus.docx"))[:2]:
            self.window.files.open(path)
            self.rest()
        self.do("previous-bill")
        self.picture("tabs")

    def open_other(self, path: Path) -> None:
        self.window.show_draft(None)  # unsaved changes would be asked about
        self.window.files.open(path)
        wait(lambda: self.window.draft is not None)
        self.rest()

    def shown(self, dialog: QDialog, name: str) -> None:
        dialog.show()
        self.picture(name, dialog)
        dialog.close()
        dialog.deleteLater()
