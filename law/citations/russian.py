"""References in Russian: from the smallest unit to the largest, then the act.

reference = chain [head] | head
chain     = group { join group }              пунктом 2 и подпунктом 3) пункта 4 статьи 5
group     = unit { unit }                     подпунктом 3) | пункта 4 | статьи 5
unit      = noun numbers | noun ordinals | ordinals noun | "настоящего" noun
head      = "настоящего" act | document "утвержденный" named | named | short name
named     = [adjectives] noun { country | issuer | "от" date | "№" number | quoted title | bracket }
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from law.citations.model import CitedAct, Reference, Unit
from law.citations.names import ShortNames
from law.citations.numbers import NumberLists
from law.citations.tokens import Tokens
from law.languages.ru import CODE_TITLES, DATA, REFERENCES
from law.words import Language

_RANK = {"sec": 1, "subsec": 2, "ch": 3, "par": 4, "art": 5, "pt": 7, "sub": 8}
_UNITS_NAMED = frozenset(("статья", "глава", "раздел", "подраздел", "параграф", "часть"))  # as a number line names its unit
_ABBREVIATED = {"ст": "art", "п": "pt", "пп": "sub", "подп": "sub", "ч": "part-of", "абз": "ind", "гл": "ch", "разд": "sec"}
_ADJECTIVE = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})*(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ые|ие|ых|их|ыми|ими)$")
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
_NOTE = re.compile(r"в редакции|утратил\w* силу|исключен\w* |введен\w* |дополнен\w* |наименование .{0,40}в редакции|внесены изменения")
_STARTS = frozenset(
    (
        *REFERENCES.units,
        *REFERENCES.acts,
        *REFERENCES.documents,
        *REFERENCES.this,
        *REFERENCES.same,
        *_ABBREVIATED,
        *DATA.ordinals,
        *DATA.cardinals,
        *("исключен", "исключена", "исключено", "исключены", "("),
    )
)
_STRESSED = frozenset(("лесн", "трудов", "цифров", "нов", "земск"))


class Reader:
    """Reads references at a token of one paragraph. `aliases` maps the folded words of short names to acts."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lists = NumberLists(tokens, Language.RU, REFERENCES)

    # chains of units

    def unit(self, at: int) -> tuple[Unit, int] | None:
        words = self.tokens.words
        word = words[at]
        if word in REFERENCES.this or word in REFERENCES.same:
            component = REFERENCES.units.get(words[at + 1])
            if component and not self._numbered(at + 2):
                return Unit(component, here=True), at + 2
            return None
        component = REFERENCES.units.get(word)
        if component is not None:
            return self._after_noun(at + 1, component, word in REFERENCES.plural_units)
        if word in _ABBREVIATED and words[at + 1] == "." and self.tokens.is_number(at + 2) and not self._gazette(at):
            return self._after_noun(at + 2, _ABBREVIATED[word], word == "пп")
        if word in DATA.ordinals or word in DATA.cardinals:
            read = self.lists.ordinals(at)
            if read is not None and (component := REFERENCES.units.get(words[read[1]])):
                return Unit(component, tuple(read[0]), words=True), read[1] + 1
        return None

    def _gazette(self, at: int) -> bool:
        """The place of publication, not a provision: "(Ведомости Парламента Республики Казахстан, 2011 г., № 19-І, 19-ІІ, ст. 96)"."""
        words = self.tokens.words
        return (at > 1 and words[at - 1] == "," and self.tokens.is_number(at - 2)) or any(start < at < end for start, end in self.gazettes)

    @cached_property
    def gazettes(self) -> list[tuple[int, int]]:
        """Where the paragraph names places of publication: from the gazette's name to the bracket that closes them."""
        words, found = self.tokens.words, list[tuple[int, int]]()
        for at in range(len(self.tokens)):
            if (words[at] == "сапп" or words[at].startswith("ведомост")) and not (found and at < found[-1][1]):
                found.append((at, next((end for end in range(at, len(self.tokens)) if words[end] == ")"), len(self.tokens))))
        return found

    def _numbered(self, at: int) -> bool:
        return self.tokens.is_number(at)

    def _after_noun(self, at: int, component: str, several: bool) -> tuple[Unit, int] | None:
        words = self.tokens.words
        if words[at] == "№":
            at += 1
        brackets = component == "sub" or (component == "pt" and not self._inside_bracket(at))
        read = self.lists.digits(at, brackets)
        if read is not None:
            numbers, end = read
            if self.lists.counts_things(end) and len(numbers) == 1 and words[end - 1] != ")":
                return None
            return Unit(component, tuple(numbers), several=several), end
        if component in ("sub", "pt") and (read := self.lists.letters(at)):
            return Unit(component, tuple(read[0])), read[1]
        if component in ("sec", "ch", "subsec") and (read := self.lists.roman(at)):
            return Unit(component, tuple(read[0])), read[1]
        read = self.lists.ordinals(at)
        if read is not None:
            return Unit(component, tuple(read[0]), words=True), read[1]
        return None

    def _inside_bracket(self, at: int) -> bool:
        words, depth = self.tokens.words, 0
        for index in range(at - 1, max(at - 60, -1), -1):
            if words[index] == ")" and not self.tokens.is_number(index - 1):
                depth += 1
            elif words[index] == "(":
                if depth == 0:
                    return True
                depth -= 1
        return False

    def chain(self, at: int) -> tuple[list[list[Unit]], int] | None:
        """Groups of units, each from the largest to the smallest, and the index after them."""
        read = self._group(at)
        if read is None:
            return None
        groups, end = [read[0]], read[1]
        while not any(unit.here for unit in groups[-1]):
            after = self.lists.separator(end)
            if after == end or (read := self._group(after)) is None:
                break
            if read[0][0].here and len(read[0]) == 1:  # "... и настоящей статьей": a head of its own
                break
            groups.append(read[0])
            end = read[1]
        return _inherit(groups), end

    def _group(self, at: int) -> tuple[list[Unit], int] | None:
        units: list[Unit] = []
        end = at
        while (read := self.unit(end)) is not None:
            units.append(read[0])
            end = read[1]
            if read[0].here:
                break
            if self.tokens.words[end] == "(":
                closed = self.tokens.bracket(end)
                if self.unit(closed) is not None and self.tokens.words[end + 1] in REFERENCES.aside:
                    end = closed
        if not units:
            return None
        ranks = [_RANK[unit.component] for unit in units if unit.component in _RANK]
        if len(ranks) > 1 and ranks == sorted(ranks):  # "статьи 5 пункта 2": written from the largest
            return units, end
        return units[::-1], end

    # acts

    def own(self, at: int) -> int:
        """Index after "настоящего Закона" and its kind, or `at`."""
        words = self.tokens.words
        if words[at] not in REFERENCES.this:
            return at
        for index in range(at + 1, at + 5):
            word = words[index]
            if word in REFERENCES.acts or word in REFERENCES.documents:
                return index + 1
            if not _ADJECTIVE.match(word):
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
        while noun < at + 4 and words[noun] not in REFERENCES.acts and _ADJECTIVE.match(words[noun]):
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

    # whole references

    def references(self, names: ShortNames) -> list[Reference]:
        """All references of the paragraph in order. Short names that it introduces are added to `names`."""
        tokens, words = self.tokens, self.tokens.words
        found: list[Reference] = []
        own = ""  # the noun of the last "настоящего Закона"
        done = at = 0
        approves = "утвержд" in tokens.folded
        while at < len(tokens):
            word = words[at]
            if word == "(" and words[at + 1] in REFERENCES.aside:
                at = self._introduce(at, names, found, own)
                continue
            if word not in _STARTS:
                at += 1
                continue
            end = self._amendment_note(at)
            if end > at:
                done = at = end
                continue
            chained = self.chain(at)
            if chained is not None and not self._is_heading(at, chained):
                groups, end = chained
                reference = self._headed(at, groups, end, names)
                if reference is not None:
                    found.append(reference)
                    done = at = reference.end
                    continue
            if (end := self.own(at)) > at:
                own, at = words[end - 1], end
                continue
            if word in REFERENCES.acts:
                start = self._adjectives(at, done)
                read = self.named(start)
                if read is not None:
                    act, end, more = read
                    found.append(Reference(start, end, [], "named", act))
                    found += [Reference(first, last, [], "named", other) for first, last, other in more]
                    done = at = found[-1].end
                    continue
            if approves and word in REFERENCES.documents:
                start = self._adjectives(at, done)
                approved = self.approved(at, document=True)
                if approved is not None and not words[start].startswith("прилагаем"):
                    found.append(Reference(start, approved[1], [], "named", approved[0]))
                    done = at = approved[1]
                    continue
            short = names.match(tokens, at)
            if short is not None:
                named, end = short
                if named is not None:
                    found.append(Reference(at, end, [], "alias", named))
                done = at = end
                continue
            at += 1
        return found

    def _adjectives(self, noun: int, done: int) -> int:
        """Index of the first adjective that belongs to the noun: "Гражданским процессуальным", "конституционным"."""
        words, start = self.tokens.words, noun
        while start > max(done, noun - 3) and _ADJECTIVE.match(words[start - 1]) and words[start - 1] not in REFERENCES.this:
            start -= 1
        if REFERENCES.acts.get(words[noun]) == "code":
            while start < noun and not self.tokens.capital(start):
                start += 1
        elif words[noun] in REFERENCES.acts:
            while start < noun and not words[start].startswith(("конституционн", "нормативн", "совместн")):
                start += 1
        return start

    def _headed(self, at: int, groups: list[list[Unit]], end: int, names: ShortNames) -> Reference | None:
        """The reference that a chain of units begins; None where the chain turns out to name no units of an act."""
        words, tokens = self.tokens.words, self.tokens
        after = end
        if words[after].startswith("приложени"):  # "пункта 3 приложения 2 к настоящему приказу"
            after += 1
            while tokens.is_number(after) or words[after] in ("№", "к", "ко"):
                after += 1
        if (stop := self.own(after)) > after:
            return Reference(at, stop, groups, "own")
        if (stop := self.same(after)) > after:
            return Reference(at, stop, groups, "same")
        if (read := self.named(after)) is not None:
            return Reference(at, read[1], groups, "named", read[0])
        if (short := names.match(tokens, after)) is not None:
            return Reference(at, short[1], groups, "alias" if short[0] is not None else "own", short[0])
        if (approved := self.approved(after, document=False)) is not None and not any(unit.here for unit in groups[-1]):
            return Reference(at, approved[1], groups, "named", approved[0])
        kind = REFERENCES.acts.get(words[after])
        if kind is not None:
            return Reference(at, after + 1, groups, "named", CitedAct(kind))
        if words[after] in REFERENCES.documents and not any(unit.here for unit in groups[-1]):
            if tokens.capital(after):
                return Reference(at, after + 1, groups, "own")
            return Reference(at, after + 1, groups, "named", CitedAct(REFERENCES.documents[words[after]]))
        return Reference(at, end, groups, "bare") if self._stands_alone(groups, end) else None

    def _stands_alone(self, groups: list[list[Unit]], end: int) -> bool:
        """Whether a chain that names no act is a reference at all: "части первой" and "статьи 5" are, "первой части договора"
        and "раздел 3 заявки" are not."""
        largest = groups[-1][0]
        if largest.here or largest.component in ("art", "pt", "sub"):
            return True
        following = self.tokens.words[end]
        return not self.tokens.is_word(end) or len(following) <= 3

    def _is_heading(self, at: int, chained: tuple[list[list[Unit]], int]) -> bool:
        """The unit's own number line: "Статья 5. ...", "Глава 2"."""
        groups, end = chained
        if at > 1 or (at == 1 and self.tokens.words[0] != '"') or len(groups) != 1 or len(groups[0]) != 1:
            return False
        words = self.tokens.words
        if groups[0][0].component in ("pt", "sub") or words[at] not in _UNITS_NAMED:
            return False
        titled = self.tokens.capital(end) and words[end] not in REFERENCES.acts
        return end >= len(self.tokens) or words[end] in (".", ":", "-") or titled

    def _amendment_note(self, at: int) -> int:
        """Index after the words of a publisher's note inside a norm: "исключен Законом РК от ... № ...", "(в редакции Закона
        КР от ... № ..., ...)"; else `at`."""
        tokens, words = self.tokens, self.tokens.words
        word = words[at]
        if word == "(":
            end = tokens.bracket(at)
            inner = tokens.folded[tokens.starts[at] : tokens.starts[min(at + 14, len(tokens) - 1)]]
            return end if end > at and _NOTE.search(inner) else at
        if word.startswith("исключен") and words[at + 1] in REFERENCES.acts:
            read = self.named(at + 1)
            return read[1] if read is not None else at
        return at

    def _introduce(self, at: int, names: ShortNames, found: list[Reference], own: str) -> int:
        """Take up "(далее – Закон)"; returns the index after it."""
        tokens = self.tokens
        end = tokens.bracket(at)
        if end == at:
            return at + 1
        start = at + 2
        while tokens.words[start] in ("-", "по", "тексту"):
            start += 1
        noun = next(
            (
                tokens.words[k]
                for k in range(start, min(start + 4, end))
                if tokens.words[k] in REFERENCES.acts or tokens.words[k] in REFERENCES.documents
            ),
            "",
        )
        if not noun:
            return end
        kind = _kind(noun)
        last = found[-1] if found else None
        name = tokens.words[start : end - 1]
        if last is not None and last.end == at and last.target in ("named", "alias"):
            names.add(name, last.act)
        elif kind == _kind(own) or (noun in REFERENCES.documents and (own or "прилагаем" in tokens.folded)):
            names.add(name, None)
        elif last is not None and last.act is not None and (last.act.kind == kind or kind not in REFERENCES.acts.values()):
            names.add(name, last.act)
        return end


def _kind(noun: str) -> str:
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


def _inherit(groups: list[list[Unit]]) -> list[list[Unit]]:
    """A group that names no larger unit takes those of the group after it: "пункты 1, 2 и подпункт 3) пункта 4 статьи 5" are
    all of article 5."""
    for index in range(len(groups) - 2, -1, -1):
        top = _RANK.get(groups[index][0].component, 9)
        larger = [unit for unit in groups[index + 1] if _RANK.get(unit.component, 9) < top]
        if groups[index][0].component in ("ind", "part-of") and len(groups[index]) == 1:
            larger = [unit for unit in groups[index + 1] if unit.component not in ("ind", "part-of")]
        groups[index] = larger + groups[index]
    return groups
