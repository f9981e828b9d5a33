"""The law: search in the corpus, and a pane to read the provision in."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from law.words import Language
from ui.desktop import reading, units, words
from ui.desktop.icons import icon
from ui.desktop.parts import Elided, Empty, combo
from ui.desktop.reading import Reading
from ui.desktop.rows import Row, Rows
from ui.desktop.tasks import Tasks
from ui.desktop.theme import PADDING, SECONDARY_POINTS, TWO_ROWS, Palette
from ui.desktop.translation import Translation
from ui.desktop.typesetting import page_fonts

if TYPE_CHECKING:
    from retrieval.corpus import Corpus, Hit

_TOP = 30
_PAGE_POINTS = 11.5  # of the law that is read


class LawPanel(QWidget):
    amend = Signal()  # a person wants to amend the act that is being read

    def __init__(
        self,
        translate: Translation,
        palette: Palette,
        tasks: Tasks,
        import_corpus: Callable[[], object],
        failed: Callable[[Exception], object],
    ) -> None:
        super().__init__()
        self._translate, self._colours, self._tasks = translate, palette, tasks
        self._import, self._failed = import_corpus, failed
        self._corpus: Corpus | None = None
        self._hits: list[Hit] = []
        self._asked = ""
        self._past: list[tuple[str, str, Language | None]] = []
        self._reading: Reading | None = None
        self.query = QLineEdit()
        self.query.setClearButtonEnabled(True)
        self.query.returnPressed.connect(self._search)
        self._in_force = QCheckBox()
        self._in_force.toggled.connect(lambda: self._search())
        self._language = combo()
        self._force = combo()
        for box in (self._language, self._force):
            box.activated.connect(lambda: self._search())
        filters = self._filters = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        filters.setSpacing(8)
        filters.addWidget(self._force, 1)
        filters.addWidget(self._language, 1)
        top = QVBoxLayout()
        top.setContentsMargins(PADDING, PADDING, PADDING, 8)
        top.setSpacing(8)
        top.addWidget(self.query)
        top.addLayout(filters)
        top.addWidget(self._in_force)
        self._top = QWidget()
        self._top.setLayout(top)
        self._about = Elided("secondary")
        self._about.setContentsMargins(PADDING, 0, PADDING, 6)
        self.results = Rows(palette, self._open_hit)
        self._scale = 1.0
        self._empty = Empty()
        self.page = QTextBrowser()
        self.page.setObjectName("reading")
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.page.document().setDocumentMargin(PADDING)
        self._back = QToolButton()
        self._back.clicked.connect(self.back)
        self._name = Elided("secondary")
        self._amend = QToolButton()
        self._amend.clicked.connect(self.amend.emit)
        translate.bind(self._amend.setToolTip, words.AMEND_ACT)
        translate.bind(self._amend.setAccessibleName, words.AMEND_ACT)
        head = QHBoxLayout()
        head.setContentsMargins(PADDING - 4, 4, PADDING, 4)
        head.addWidget(self._back)
        head.addWidget(self._name, 1)
        head.addWidget(self._amend)
        self._head = QFrame()
        self._head.setObjectName("bar")
        self._head.setLayout(head)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._head)
        below.addWidget(self.page, 1)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self._top)
        above.addWidget(self._about)
        above.addWidget(self._empty, 1)
        above.addWidget(self.results, 1)
        self._lower = lower
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setSizes([300, 420])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        translate.bind(self.query.setPlaceholderText, words.LAW_SEARCH)
        translate.bind(self.query.setToolTip, words.LAW_SEARCH_HINT)
        translate.bind(self.query.setAccessibleName, words.LAW_SEARCH)
        translate.bind(self._in_force.setText, words.LAW_IN_FORCE)
        translate.bind(self.results.setAccessibleName, words.LAW_RESULTS)
        translate.bind(self.page.setAccessibleName, words.LAW_READING)
        translate.bind(self._back.setToolTip, words.BACK)
        translate.bind(self._back.setAccessibleName, words.BACK)
        translate.bind(self._language.setAccessibleName, words.LAW_ANY_LANGUAGE)
        translate.bind(self._force.setAccessibleName, words.LAW_ANY_FORCE)
        translate.changed.connect(self._relabel)
        self._relabel()

    @property
    def reading(self) -> Reading | None:
        """What is being read."""
        return self._reading

    def set_corpus(self, corpus: Corpus | None) -> None:
        self._corpus = corpus
        self._hits, self._reading, self._asked = [], None, ""
        self._past.clear()
        self._relabel()

    def set_palette(self, palette: Palette) -> None:
        self._colours = palette
        self.results.set_palette(palette)
        self._relabel()

    def set_scale(self, scale: float) -> None:
        """The page that is read grows with the text of the interface; the filters of larger text stand below one another."""
        self._scale = scale
        ways = QBoxLayout.Direction
        self._filters.setDirection(ways.TopToBottom if scale >= TWO_ROWS else ways.LeftToRight)
        self._relabel()

    # ---- search ------------------------------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Search as if a person had typed it."""
        self.query.setText(text)
        self._search()

    def similar(self, text: str, language: Language) -> None:
        """Provisions about the same matter as a text."""
        corpus = self._corpus
        if corpus is not None and text.strip():
            self.query.clear()
            self._asked = text
            self._tasks.run("law search", lambda _: corpus.similar(text, _TOP, language), self._show_hits, self._failed)

    def _search(self) -> None:
        from retrieval.corpus import Filters

        corpus, text = self._corpus, self.query.text().strip()
        if corpus is None or not text:
            return
        self._asked = text
        language = self._language.currentData()
        filters = Filters(
            force=self._force.currentData(),
            language=Language(language) if language else None,
            in_force=self._in_force.isChecked(),
        )
        self._tasks.run("law search", lambda _: corpus.search(text, _TOP, filters=filters), self._show_hits, self._failed)

    def _show_hits(self, hits: list[Hit]) -> None:
        self._hits = hits
        if not hits:
            self._reading = None  # what was read before is no answer to this question
        self._relabel()
        if hits:
            self.results.select(hits[0])
            self._open_hit(hits[0])

    def _open_hit(self, hit: Hit) -> None:
        self.open(hit.provision.act, hit.provision.path, hit.provision.language)

    # ---- reading -----------------------------------------------------------------------------------------------

    def open(self, act: str, path: str, language: Language | None = None, *, back: bool = False) -> None:
        """Open a provision in the reading pane."""
        corpus = self._corpus
        if corpus is None:
            return
        speak = self._translate.language

        def show(found: Reading | None) -> None:
            if self._reading is not None and not back:
                self._past.append((self._reading.act, self._reading.path, self._reading.language))
            self._reading = found
            self._relabel()
            if found is None:
                self._name.setText(self._translate(words.LAW_NOT_IN_CORPUS))
                self._head.show()
                self._lower.show()

        self._tasks.run("law reading", lambda _: reading.read(corpus, act, path, language, speak), show, self._failed)

    def back(self) -> bool:
        """Back to what was read before; False where nothing was."""
        if not self._past:
            return False
        self.open(*self._past.pop(), back=True)
        return True

    def _follow(self, url: QUrl) -> None:
        _, act, path, language = url.toString(QUrl.ComponentFormattingOption.FullyDecoded).split("|")
        self.open(act, path, Language(language) if language else None)

    def _relabel(self) -> None:
        translate = self._translate
        self._fill_filters()
        self._back.setIcon(icon("back", self._colours.ink))
        self._amend.setIcon(icon("amend", self._colours.ink))
        self._back.setEnabled(bool(self._past))
        ready = self._corpus is not None
        self._top.setVisible(ready)
        self.results.setVisible(ready and bool(self._hits))
        self._empty.setVisible(not self.results.isVisibleTo(self))
        if not ready:
            self._empty.say(
                translate(words.LAW_NO_CORPUS), translate(words.LAW_NO_CORPUS_NOTE), (translate(words.IMPORT_CORPUS), self._import)
            )
        else:
            self._empty.say(
                translate(words.LAW_NOTHING if self._asked else words.LAW_ASK), "" if self._asked else translate(words.LAW_SEARCH_HINT)
            )
        similar = bool(self._asked) and not self.query.text()
        self._about.setVisible(bool(self._hits) and similar)
        self._about.setText(translate(words.LAW_SIMILAR, text=" ".join(self._asked.split())))
        self._about.setToolTip(self._asked)
        self.results.show_rows([self._row(hit) for hit in self._hits])
        self._lower.setVisible(self._reading is not None)
        if self._reading is not None:
            where = units.where_in_path(self._reading.path, translate.language)
            self._name.setText(" · ".join(part for part in (where, self._reading.title) if part))
            self._name.setToolTip(self._name.text())
            self.page.setHtml(self._html(self._reading))
            self.page.scrollToAnchor("chosen")
            bar = self.page.verticalScrollBar()
            bar.setValue(max(0, bar.value() - 3 * PADDING))  # a line of what stands before it

    def _row(self, hit: Hit) -> Row:
        p = hit.provision
        where = units.where_in_path(p.path, self._translate.language)
        text = " ".join((p.heading or p.text).split())
        return Row(
            text[:160],
            f"{where} · {p.title}",
            hit,
            aside="" if p.language is Language.RU else words.LANGUAGE_SHORT[p.language],
            dim=p.status != "in force",
        )

    def _fill_filters(self) -> None:
        translate = self._translate
        chosen = self._language.currentData(), self._force.currentData()
        self._language.clear()
        self._language.addItem(translate(words.LAW_ANY_LANGUAGE), "")
        for language in (Language.KK, Language.RU):
            self._language.addItem(words.LANGUAGE_NAMES[language], language.value)
        self._force.clear()
        self._force.addItem(translate(words.LAW_ANY_FORCE), None)
        for level, name in words.FORCE.items():
            self._force.addItem(translate(name), level)
        self._language.setCurrentIndex(max(0, self._language.findData(chosen[0])))
        self._force.setCurrentIndex(max(0, self._force.findData(chosen[1])))

    def _html(self, page: Reading) -> str:
        translate, p = self._translate, self._colours
        small = f"color:{p.secondary};font-size:{SECONDARY_POINTS * self._scale:.1f}pt"
        serif = page_fonts(page.language)
        facts = [translate(words.LAW_STATUS[page.status.value])]
        if page.edition:
            facts.insert(0, translate(words.EDITION, date=f"{page.edition:%d.%m.%Y}"))
        parts = [
            f'<p style="margin:0 0 2px 0;font-weight:600">{escape(page.title)}</p>',
            f'<p style="margin:0 0 10px 0;{small}">{escape(", ".join(facts))}</p>',
        ]
        said = False
        for line in page.lines:
            style = "margin:0 0 6px 0;line-height:125%;"
            if line.heading:
                style += "font-weight:600;"
            if line.note:
                style += small
            else:
                style += f"font-family:{serif};font-size:{_PAGE_POINTS * self._scale:.1f}pt;"
            if line.chosen:
                style += f"background-color:{p.selected};"
            anchor = '<a name="chosen"></a>' if line.chosen and not said else ""
            said = said or line.chosen
            parts.append(f'<p style="{style}">{anchor}{escape(line.text)}</p>')
        link = f"color:{p.accent};text-decoration:none"
        for path, name, word in ((*page.before, words.LAW_NEIGHBOUR_BEFORE), (*page.after, words.LAW_NEIGHBOUR_AFTER)):
            if path:
                href = escape(f"x|{page.act}|{path}|{page.language.value}")
                parts.append(
                    f'<p style="margin:8px 0 0 0;{small}">{escape(translate(word))}<br><a href="{href}" style="{link}">{escape(name)}</a></p>'
                )
        for language in page.languages:
            if language is not page.language:
                href = escape(f"x|{page.act}|{page.path}|{language.value}")
                parts.append(
                    f'<p style="margin:8px 0 0 0"><a href="{href}" style="{link}">{escape(words.LANGUAGE_NAMES[language])}</a></p>'
                )
        parts.append(f'<p style="margin:12px 0 2px 0;font-weight:600">{escape(translate(words.LAW_CITED_BY))}</p>')
        if not page.cited_by:
            parts.append(f'<p style="margin:0;{small}">{escape(translate(words.LAW_CITED_BY_NONE))}</p>')
        for citation in page.cited_by:
            where = units.where_in_path(citation.path, translate.language)
            href = escape(f"x|{citation.act}|{citation.path}|{citation.language.value}")
            parts.append(
                f'<p style="margin:0 0 4px 0"><a href="{href}" style="{link}">{escape(where)}</a> <span style="{small}">{escape(citation.title)}</span></p>'
            )
        return "".join(parts)
