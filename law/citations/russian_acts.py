"""Acts named in Russian: by title, number and date in any order, codes by name alone, documents by the act that approved them.
Grammar: see `russian`."""

from __future__ import annotations

import re
from datetime import date

from law.citations.model import CitedAct
from law.citations.russian_units import Units
from law.languages.ru import CODE_TITLES, DATA, REFERENCES

ADJECTIVE = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})*(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ые|ие|ых|их|ыми|ими)$")
_DATE = re.compile(
    r'(?:от\s*)?"?(\d{1,2})"?\s+(' + "|".join(sorted(DATA.months, key=len, reverse=True)) + r")\s+(\d{4})(?:\s*(?:года|год|г\b\.?))?"
    r"|(?:от\s*)?(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*(?:года|г\b\.?))?"
)
_NUMBER = re.compile(
    r"(?:№|n(?=[\s\d]))\s*((?:[a-zа-яәіңғүұқөһ]+\s+)?[0-9a-zа-яәіңғүұқөһ]*\d[0-9a-zа-яәіңғүұқөһ]*(?:[-/.][0-9a-zа-яәіңғүұқөһ]+)*(?:\s+зрк\b)?)"
)
_REGISTERED = re.compile(r"зарегистр\w+|регистрац\w+|реестр\w*")
_COUNTRIES = ("республики казахстан", "кыргызской республики", "рк", "кр", "российской федерации", "казахской сср", "республика казахстан")
_ISSUER_REACH = 45  # tokens from the noun of an act to its date or number: joint orders name several ministers
_DOCUMENT_REACH = 60  # from a document's noun to "утвержденный"
_CODE_ABOUT = re.compile("|".join(re.escape(title) for title in CODE_TITLES))
_STRESSED = frozenset(("лесн", "трудов", "цифров", "нов", "земск"))


class Acts(Units):
    """Reads units, and the acts they may belong to."""

    def own(self, at: int) -> int:
        """Index after "настоящего Закона" and its kind, or `at`."""
        words = self.tokens.words
        if words[at] not in REFERENCES.this:
            return at
        for index in range(at + 1, at + 5):
            word = words[index]
            if word in REFERENCES.acts or word in REFERENCES.documents:
                return index + 1
            if not ADJECTIVE.match(word):
                break
        return at

    def same(self, at: int) -> int:
        """Index after "указанного Закона", "этого Кодекса", or `at`."""
        words = self.tokens.words
        if words[at] in REFERENCES.same and words[at + 1] in REFERENCES.acts:
            return at + 2
        return at

    def named(self, at: int) -> tuple[CitedAct, int, list[tuple[int, int, CitedAct]]] | None:
        """An act named at `at`: the act, the index after it, and further acts of the same noun ('законами "А" и "Б"')."""
        words = self.tokens.words
        noun = at
        while noun < at + 4 and words[noun] not in REFERENCES.acts and ADJECTIVE.match(words[noun]):
            noun += 1
        kind = REFERENCES.acts.get(words[noun])
        if kind is None:
            return None
        adjectives = words[at:noun]
        if kind == "law" and any(word.startswith("конституционн") for word in adjectives):
            kind = "constitutional-law"
        read = self._requisites(noun + 1, kind)
        title, end = read.title, read.end
        if kind == "code" and not title:
            title = self._code_title(at, noun, read)
            if not title:
                return None
        elif kind == "constitution":
            title = "Конституция " + (self._country_title(noun + 1) or "Республики Казахстан")
        elif kind in ("law", "constitutional-law"):
            if not title and not (read.number or read.date):
                return None
        elif not read.number and not title:
            return None
        act = CitedAct(kind, title, read.number, read.date, registration=read.registration)
        more: list[tuple[int, int, CitedAct]] = []
        while True:
            after = self.lists.separator(end)
            if after == end:
                break
            if title and self.tokens.opens(after):
                end_title = self.tokens.quotation(after)
                more.append((after, end_title, CitedAct(kind, self.tokens.quoted(after, end_title))))
                end = end_title
                further = self._requisites(end, kind)
                if further.number and not further.title:
                    more[-1] = (after, further.end, CitedAct(kind, more[-1][2].title, further.number, further.date))
                    end = further.end
            elif words[after] == "от" and _DATE.match(self.tokens.folded, self.tokens.starts[after]):
                further = self._requisites(after, kind)
                if not (further.number or further.title):
                    break
                more.append(
                    (after, further.end, CitedAct(kind, further.title, further.number, further.date, registration=further.registration))
                )
                end = further.end
            else:
                break
        return act, read.end, more

    def _requisites(self, at: int, kind: str) -> _Requisites:
        """What follows an act's noun, in any order."""
        tokens, words = self.tokens, self.tokens.words
        found = _Requisites(at)
        issuers = kind not in ("law", "constitutional-law", "code", "constitution")
        limit = at + _ISSUER_REACH
        while at < len(tokens):
            word, place = words[at], tokens.starts[at]
            if (
                (word == "от" or word[:1].isdigit())
                and found.date is None
                and (match := _DATE.match(tokens.folded, place))
                and (word == "от" or issuers)
            ):
                found.date = _date(match)
                at = found.end = tokens.after(match.end())
            elif word in ("№", "n") and not found.number and (match := _NUMBER.match(tokens.folded, place)):
                found.number = tokens.text[match.start(1) : match.end(1)].strip()
                at = found.end = tokens.after(match.end())
            elif word == "за" and words[at + 1] == "№" and not found.number:
                at += 1
            elif (
                not found.title and tokens.opens(at) and (found.date or found.number or not issuers or words[at + 1] in ("о", "об", "обо"))
            ):
                end = tokens.quotation(at)
                found.title = tokens.quoted(at, end)
                at = found.end = end
            elif (end := self._country(at)) > at:
                at = end
                if kind in ("law", "constitutional-law", "code", "constitution"):
                    found.end = end
            elif word == "(":
                end = tokens.bracket(at)
                inner = " ".join(words[at:end])
                if end == at or words[at + 1] in REFERENCES.aside:
                    break
                if _REGISTERED.search(inner):
                    match = _NUMBER.search(tokens.folded, tokens.starts[at], tokens.ends[end - 1])
                    found.registration = tokens.text[match.start(1) : match.end(1)] if match else ""
                    at = found.end = end
                elif kind == "code" or inner.startswith("( с изменени"):
                    at = end
                    if kind == "code":
                        found.end = end
                else:
                    break
            elif word == "," and words[at + 1] == "имеющим":
                at += 4  # ", имеющим силу закона,"
                if words[at] == ",":
                    at += 1
            elif issuers and not (found.date or found.number or found.title) and at < limit and self._issuer(at):
                at += 1
            else:
                break
        return found

    def _issuer(self, at: int) -> bool:
        words = self.tokens.words
        word = words[at]
        if word in (",", "-", ".", '"'):
            return self.tokens.is_word(at + 1) or words[at + 1] in '"-,'
        return self.tokens.is_word(at) and word not in REFERENCES.this and word not in REFERENCES.acts and word not in REFERENCES.units

    def _country(self, at: int) -> int:
        words = self.tokens.words
        if words[at] in ("рк", "кр", "рф"):
            return at + 1
        if words[at] in ("республики", "республика") and self.tokens.capital(at + 1):
            return at + 2
        return at + 2 if f"{words[at]} {words[at + 1]}" in _COUNTRIES else at

    def _country_title(self, at: int) -> str:
        end = self._country(at)
        short = {"рк": "Республики Казахстан", "кр": "Кыргызской Республики", "рф": "Российской Федерации"}
        return "" if end == at else short.get(self.tokens.words[at]) or self.tokens.text[self.tokens.starts[at] : self.tokens.ends[end - 1]]

    def _code_title(self, at: int, noun: int, read: _Requisites) -> str:
        """ "Гражданский кодекс Республики Казахстан" from any case; a code named by what it is about extends `read`."""
        tokens = self.tokens
        country = self._country_title(noun + 1)
        tail = f" {country}" if country else ""
        if at < noun:
            if not tokens.capital(at):
                return ""
            name = " ".join(_nominative(word) for word in tokens.words[at:noun])
            return name[:1].upper() + name[1:] + " кодекс" + tail
        if tokens.words[read.end] in ("о", "об") and (match := _CODE_ABOUT.match(tokens.folded, tokens.starts[read.end])):
            about = tokens.text[match.start() : match.end()]
            read.end = tokens.after(match.end())
            return f"Кодекс{tail} {about}"
        return ""

    def approved(self, at: int, *, document: bool) -> tuple[CitedAct, int] | None:
        """A document by the act that approved it: "Правилами ..., утвержденными приказом ... № 98". `document`: the noun at
        `at` is a known one; else any words may stand there, as after a chain of units."""
        tokens, words = self.tokens, self.tokens.words
        for index in range(at, min(at + _DOCUMENT_REACH, len(tokens))):
            word = words[index]
            if word.startswith(REFERENCES.approved):
                read = self.named(index + 1)
                if read is None:
                    return None
                act = read[0]
                if not act.title:
                    name = tokens.text[tokens.starts[at] : tokens.ends[index - 1]].rstrip(", ")
                    act = CitedAct(act.kind, name, act.number, act.date, registration=act.registration)
                return act, read[1]
            if word in (";", ":", "") or word in REFERENCES.this or (index > at and word in REFERENCES.units):
                return None
            if word in REFERENCES.acts and self.named(index) is not None:
                return None
            if word == "." and not tokens.is_word(index + 1):
                return None
        return None


def kind_of(noun: str) -> str:
    """The kind of act or document that a noun names; "" for another noun."""
    return REFERENCES.acts.get(noun) or REFERENCES.documents.get(noun, "")


class _Requisites:
    """What was read after an act's noun; `end` is the index after the last of it."""

    __slots__ = ("date", "end", "number", "registration", "title")

    def __init__(self, at: int) -> None:
        self.end = at
        self.title = ""
        self.number = ""
        self.date: date | None = None
        self.registration = ""


def _date(match: re.Match[str]) -> date | None:
    day, month, year = (match[1], DATA.months[match[2]], match[3]) if match[1] else (match[4], match[5], match[6])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _nominative(word: str) -> str:
    """An adjective of a code's name in the nominative: гражданским, гражданского -> гражданский."""
    head, dash, last = word.rpartition("-")
    match = re.match(r"(.+?)(?:ий|ый|ой|ого|его|ому|ему|ым|им|ом|ем)$", last)
    if match is None:
        return word
    stem = match[1]
    ending = "ой" if stem in _STRESSED else "ий" if stem[-1] in "кгхжшщч" else "ый"
    return head + dash + stem + ending
