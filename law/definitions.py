"""Definitions of an act: entries of its lists of terms, sentences that define, short names "(далее – ...)".

A definition gives a genus and what distinguishes the term within it, so that the term could be replaced by it. Sentences
of the same form that pick a winner, count a term or list parts define nothing. The forms are data of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from law import notes
from law.act import Act, Level, Role
from law.languages import of
from law.languages.data import DefinitionForms
from law.sentences import split
from law.text import fold
from law.words import Language

GLOSSARY, CONTEXTUAL, ABBREVIATION = "glossary", "contextual", "abbreviation"


@dataclass(frozen=True, slots=True)
class Definition:
    """A term at [start, end) of paragraph `position` (index into `Act.paragraphs`) and what it is said to mean.

    `kind`: "glossary", "contextual" or "abbreviation" (then `text` is what is shortened). `provision`: path of the provision
    that holds it. `scope`: path of the unit within which the term has this meaning, "" for the whole act. `genus` and
    `features` split `text` where its grammar shows the seam; else the whole is the genus."""

    position: int
    start: int
    end: int
    term: str
    text: str
    kind: str
    provision: str
    scope: str = ""
    genus: str = ""
    features: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The term and its synonyms: "наниматель (арендатор)" is both."""
        head, _, tail = self.term.partition("(")
        inner = tail.rpartition(")")[0]
        return tuple(name for name in (head.strip(), inner.strip()) if name) if inner else (self.term,)


_READ = frozenset((Role.PROVISION, Role.PREAMBLE, Role.QUOTATION, Role.TABLE))
_LEVELS = {
    "стат": Level.ARTICLE,
    "глав": Level.CHAPTER,
    "разд": Level.SECTION,
    "подр": Level.SUBSECTION,
    "пара": Level.PARAGRAPH,
    "пунк": Level.POINT,
    "подп": Level.SUBPOINT,
    "част": Level.POINT,
    "бап": Level.ARTICLE,
    "тара": Level.CHAPTER,
    "бөлі": Level.SECTION,
    "тарм": Level.POINT,
}
_ENUMERATOR = re.compile(r'\s*"?\s*(?P<number>\d+(?:-\d+)*\s*[.)]|[-•]|[^\W\d_]\)|\d+-\d+(?=\s))?\s*')
_LONGEST_TERM = 45  # words
_LONGEST_CONTEXTUAL = 14


@dataclass(frozen=True, slots=True)
class _Forms:
    """The compiled forms of a language."""

    data: DefinitionForms
    lead: re.Pattern[str]
    heading: re.Pattern[str]
    aside: re.Pattern[str]
    gone: re.Pattern[str]
    anchor: re.Pattern[str]
    contextual: tuple[re.Pattern[str], ...]
    no_term: re.Pattern[str]
    no_text: re.Pattern[str]
    verb: re.Pattern[str]
    rules: re.Pattern[str]
    feature: re.Pattern[str]
    scope: re.Pattern[str]
    verb_ends: re.Pattern[str] | None


_SINGLE = ("lead", "heading", "aside", "gone", "anchor", "no_term", "no_text", "verb", "rules", "feature", "scope")


@cache
def _forms(language: Language) -> _Forms | None:
    data = of(language).definitions
    if data is None:
        return None
    one = {name: re.compile(getattr(data, name)) for name in _SINGLE}
    contextual = tuple(re.compile(pattern) for pattern in data.contextual)
    return _Forms(data=data, contextual=contextual, verb_ends=re.compile(data.verb_ends) if data.verb_ends else None, **one)


def definitions(act: Act) -> tuple[Definition, ...]:
    """Every definition of an act in document order. Publisher's notes and excluded entries hold none."""
    forms = _forms(act.meta.language)
    return tuple(_Finder(act, forms).find()) if forms is not None else ()


class _Finder:
    """One reading of one act. A list of definitions is open from its opening line to the end of the unit that holds it."""

    def __init__(self, act: Act, forms: _Forms) -> None:
        self.act = act
        self.forms = forms
        self.list_owner: str | None = None  # path of the unit that holds the open list
        self.list_scope = ""
        self.list_depth = 0  # depth of its entries' paths, 0 until the first
        self.list_numbered = False

    def find(self) -> Iterator[Definition]:
        act = self.act
        for position, (paragraph, role) in enumerate(zip(act.paragraphs, act.roles, strict=True)):
            if role not in _READ or not paragraph.text:
                continue
            owner = act.owners[position]
            self._leave(owner)
            text = paragraph.text
            folded = fold(text)
            if (cut := notes.glued(folded)) >= 0:
                folded, text = folded[:cut], text[:cut]
            if self._opens(position, owner, folded, role):
                yield from self._abbreviations(position, owner, text, folded, "")
                continue
            if not self.forms.anchor.search(folded):
                continue
            yield from self._paragraph(position, owner, text, folded, role)

    def _leave(self, owner: str) -> None:
        if self.list_owner is not None and owner != self.list_owner and not owner.startswith(self.list_owner + "/"):
            self.list_owner = None

    def _opens(self, position: int, owner: str, folded: str, role: Role) -> bool:
        """Whether the paragraph opens a list of definitions: its opening line, or the heading of a unit of terms."""
        if folded.endswith(":") and len(folded) < 600 and self.forms.lead.match(folded):
            self.list_owner, self.list_scope = owner, self._scope(folded, owner)
        else:
            provision = self.act.get(owner)
            heading = provision is not None and provision.own and provision.own[0] == position and provision.heading
            if not heading or role is not Role.PROVISION or not self.forms.heading.search(fold(provision.heading)):  # type: ignore[union-attr]
                return False
            if " - " in folded.replace(fold(provision.heading), "") or "/pt_" in owner or owner.startswith("pt_"):  # type: ignore[union-attr]
                return False
            self.list_owner, self.list_scope = owner, self._scope(folded, owner)
        self.list_depth, self.list_numbered = 0, False
        return True

    def _paragraph(self, position: int, owner: str, text: str, folded: str, role: Role) -> Iterator[Definition]:
        begin = _ENUMERATOR.match(folded)
        number = begin["number"] if begin else None
        start = begin.end() if begin else 0
        entry = None
        if self.list_owner is not None and self._is_entry(owner, number):
            entry = self._entry(position, owner, text, folded, start, GLOSSARY)
        elif role is Role.QUOTATION and number and number[-1] == ")" and folded[start : start + 1].isalpha() and text[start].islower():
            entry = self._entry(position, owner, text, folded, start, GLOSSARY)
            if entry is not None and not self._defines(fold(entry.term), fold(entry.text)):
                entry = None
        if entry is not None:
            if entry.kind == GLOSSARY and self.list_owner is not None and self.list_depth == 0:
                self.list_depth, self.list_numbered = owner.count("/") + 1, number is not None
            yield entry
            yield from self._abbreviations(position, owner, text, folded, entry.term)
            return
        yield from self._abbreviations(position, owner, text, folded, "")
        if not self.forms.gone.match(folded, start):
            yield from self._contextual(position, owner, text, folded, start, number)

    def _is_entry(self, owner: str, number: str | None) -> bool:
        if self.list_depth == 0:
            return True
        return owner.count("/") + 1 == self.list_depth and (number is not None or not self.list_numbered)

    def _entry(self, position: int, owner: str, text: str, folded: str, start: int, kind: str) -> Definition | None:
        """`term – definition`."""
        if self.forms.gone.match(folded, start):
            return None
        dash = _dash(folded, start)
        if dash < 0:
            return None
        begin, end = _trim(text, start, dash)
        aside = self.forms.aside.search(folded, start, dash)
        if aside is not None:
            begin, end = _trim(text, start, aside.start())
        term = text[begin:end]
        if not term or len(term.split()) > _LONGEST_TERM:
            return None
        return self._made(position, begin, end, term, text[dash + 1 :], kind, owner, self.list_scope)

    def _contextual(self, position: int, owner: str, text: str, folded: str, start: int, number: str | None) -> Iterator[Definition]:
        first = True
        for begin, stop in split(text[start:], self.act.meta.language):
            begin, stop = begin + start, stop + start
            sentence = folded[begin:stop].rstrip(".;")
            found = self._sentence(sentence, text[begin:stop], first and not (number or "").endswith(")"))
            first = False
            if found is None:
                continue
            (term_from, term_to), (text_from, text_to) = found
            term_from, term_to = _trim(text, begin + term_from, begin + term_to)
            aside = self.forms.aside.search(folded, term_from, term_to)
            if aside is not None:
                term_from, term_to = _trim(text, term_from, aside.start())
            scope = self._scope(sentence, owner)
            yield self._made(
                position, term_from, term_to, text[term_from:term_to], text[begin + text_from : begin + text_to], CONTEXTUAL, owner, scope
            )

    def _sentence(self, sentence: str, raw: str, plain: bool) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Places of the term and of the definition in a sentence that defines. `plain`: it may define by a dash alone."""
        if not self.forms.anchor.search(sentence):
            return None
        for pattern in self.forms.contextual:
            match = pattern.search(sentence)
            if match is None:
                continue
            term, meaning = match["term"].strip(), match["text"].strip(" -")
            if not self._is_term(term, under=pattern is self.forms.contextual[0]) or self.forms.rules.match(term):
                continue
            if not meaning and not raw.rstrip().endswith(":"):
                continue
            return match.span("term"), match.span("text")
        if plain and raw[:1].isupper():
            dash = _dash(sentence, 0)
            if (
                dash > 0
                and self._defines(sentence[:dash].strip(), sentence[dash + 1 :].strip())
                and len(sentence[:dash].split()) <= _LONGEST_CONTEXTUAL
            ):
                return (0, dash), (dash + 1, len(sentence))
        return None

    def _is_term(self, term: str, *, under: bool = False) -> bool:
        if not term or len(term.split()) > _LONGEST_CONTEXTUAL + 8 * under or self.forms.verb.search(_unbracketed(term)):
            return False
        if under:  # "под X не понимается" says what X is not
            return not term.endswith((" не", "-не"))
        return not self.forms.no_term.match(term)

    def _defines(self, term: str, meaning: str) -> bool:
        """Whether "term – meaning" defines: both are noun phrases."""
        if not self._is_term(term) or self.forms.no_text.match(meaning) or len(meaning.split()) < 3:
            return False
        if self.forms.rules.match(term) or all(len(word) <= 3 for word in term.split()):  # the letters of a formula
            return False
        if self.forms.verb_ends is not None:
            words = re.findall(r"[^\W\d_]+", meaning.partition(". ")[0])
            return bool(words) and not self.forms.verb_ends.search(words[-1])
        return True

    def _abbreviations(self, position: int, owner: str, text: str, folded: str, head: str) -> Iterator[Definition]:
        if "(" not in folded:
            return
        for match in self.forms.aside.finditer(folded):
            close = _closing(folded, match.start())
            begin, end = _trim(text, match.end(), close)
            if begin < end:
                whole = head if head and match.start() <= len(head) + 12 else _phrase_before(text, match.start())
                yield Definition(
                    position, begin, end, text[begin:end], whole, ABBREVIATION, owner, self._scope(match.group(), owner), whole
                )

    def _made(self, position: int, start: int, end: int, term: str, text: str, kind: str, owner: str, scope: str) -> Definition:
        text = text.strip().rstrip(";.").strip()
        genus, features = parts(text, self.act.meta.language)
        return Definition(position, start, end, term, text, kind, owner, scope, genus, features)

    def _scope(self, folded: str, owner: str) -> str:
        """Path of the unit that "for the purposes of this chapter" means; "" for the whole act."""
        match = self.forms.scope.search(folded)
        if match is None:
            return ""
        level = next((level for word, level in _LEVELS.items() if match["unit"].startswith(word)), None)
        provision = self.act.get(owner)
        units = (provision, *self.act.around(provision)) if provision is not None else ()
        return next((unit.path for unit in units if unit.level is level), "")


def parts(text: str, language: Language) -> tuple[str, tuple[str, ...]]:
    """The genus and the distinguishing features of a definition. Russian names the genus first ("лицо, предложившее ..."),
    Kazakh last ("... ұсынған тұлға"); where no participle or relative clause shows the seam, all is genus."""
    forms = _forms(language)
    if forms is None or not text:
        return text, ()
    first = re.split(r"(?<=\w)\. |:", text, maxsplit=1)[0]
    folded = fold(first)
    if not forms.data.head_last:
        match = forms.feature.search(folded)
        if match is None or match.start() == 0:
            return first, ()
        return first[: match.start()].strip(" ,"), tuple(
            part.strip() for part in first[match.start() :].strip(" ,").split("; ") if part.strip()
        )
    last = None
    for match in forms.feature.finditer(folded):
        last = match
    if last is None or last.end() >= len(first.rstrip()):
        return first, ()
    return first[last.end() :].strip(" ,"), (first[: last.end()].strip(),)


def _dash(folded: str, start: int) -> int:
    """Place of the dash that parts a term from its definition, outside brackets and quotations, or -1."""
    depth, quoted = 0, False
    for at in range(start, min(len(folded), start + 500)):
        sign = folded[at]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif sign == '"':
            quoted = not quoted
        elif sign in ";:" and not depth:
            return -1
        elif (
            sign == "-"
            and not depth
            and at > start
            and (folded[at - 1].isspace() or (folded[at - 1] in ')"' and folded[at + 1 : at + 2].isspace()))
        ):
            return at if not quoted or folded.count('"', start, at) == 1 else -1
        elif sign == "-" and not depth and at > start and folded[at + 1 : at + 2].isspace() and folded[at - 1].isalpha():
            return at
    return -1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in ' \t\n"«“„':
        start += 1
    while end > start and text[end - 1] in ' \t\n"»”,-–—':
        end -= 1
    return start, end


def _closing(folded: str, start: int) -> int:
    depth = 0
    for at in range(start, min(len(folded), start + 400)):
        if folded[at] == "(":
            depth += 1
        elif folded[at] == ")":
            depth -= 1
            if depth == 0:
                return at
    newline = folded.find("\n", start)
    return newline if newline >= 0 else len(folded)


def _unbracketed(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text)


def _phrase_before(text: str, end: int) -> str:
    """The words that a short name stands for, as far back as the clause goes."""
    start = max((text.rfind(sign, max(0, end - 300), end) for sign in (";", ". ", ", ", ":", " – ", "\n")), default=-1)
    return text[start + 1 : end].strip(" –-.,") if start >= 0 else text[max(0, end - 300) : end].strip()
