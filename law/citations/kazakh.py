"""References in Kazakh: the act first, then from the largest unit to the smallest.

reference = [head] chain | head
chain     = step { step | join step }         17-бабының 3-тармағында | 1-тармағы және 5-бабы
step      = numbers ["-"] noun | ordinals noun
head      = "осы" (unit | act) | named ["бекітілген" document] | short name
named     = { date | "№" number | quoted title | country | issuer } noun
"""

from __future__ import annotations

import re
from datetime import date

from law.citations.model import CitedAct, Reference, Unit
from law.citations.names import ShortNames
from law.citations.numbers import NumberLists
from law.citations.tokens import Tokens
from law.languages.kk import DATA, REFERENCES
from law.words import Language

_RANK = {"sec": 1, "subsec": 2, "ch": 3, "par": 4, "art": 5, "pt": 7, "part-of": 8, "sub": 9, "ind": 10}
_MONTHS = "|".join(sorted(DATA.months, key=len, reverse=True))
_DATE = re.compile(
    rf"(\d{{4}})\s*(?:жылғы|жылдың|жылы|ж\.?)\s*(\d{{1,2}})\s+({_MONTHS})$|(\d{{1,2}})\.(\d{{1,2}})\.(\d{{4}})(?:\s*ж(?:ылғы|\.)?)?$"
)
_NUMBER = re.compile(r"(?:№|n)\s*((?:қр\s+)?[0-9a-zа-яәіңғүұқөһ]*\d[0-9a-zа-яәіңғүұқөһ]*(?:[-/.][0-9a-zа-яәіңғүұқөһ]+)*(?:\s+қрз)?)$")
_REGISTERED = re.compile(r"№\s*(\d+)")
_WINDOW = 60  # characters that a date or a number may take before a noun
_REACH = 45  # tokens from an act's noun back to its date
_DOCUMENT_REACH = 45
_COUNTRY = ("республикасы", "республикасының", "республикасыньщ")
_SHORT_COUNTRY = ("қр", "кр")
_LAWS = ("law", "code", "constitution")
_DROPPED = re.compile(r"алып таста|күші жой|редакцияда|өзгеріс|толықтыр")


class Reader:
    """Reads the references of one paragraph."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lists = NumberLists(tokens, Language.KK, REFERENCES)
        self.names_acts = any(word in REFERENCES.acts for word in tokens.words)

    def step(self, at: int) -> tuple[Unit, int] | None:
        """ "1 және 2-тармақтарының", "6) және 14) тармақшаларында", "бірінші бөлігінің"."""
        words = self.tokens.words
        if self.tokens.is_number(at):
            for brackets in (True, False):
                read = self.lists.digits(at, brackets)
                if read is None:
                    return None
                numbers, end = read
                if words[end] == "-":
                    end += 1
                component = self._unit(end)
                if component:
                    return Unit(component, tuple(numbers), several=words[end] in REFERENCES.plural_units), end + 1
            return None
        if words[at] in DATA.ordinals or words[at] in DATA.cardinals:
            read = self.lists.ordinals(at)
            if read is not None and (component := self._unit(read[1])):
                return Unit(component, tuple(read[0]), words=True), read[1] + 1
            return None
        read = self.lists.letters(at)
        if read is not None and self._unit(read[1]) == "sub":
            return Unit("sub", tuple(read[0])), read[1] + 1
        return None

    def _unit(self, at: int) -> str:
        return REFERENCES.units.get(self.tokens.words[at], "")

    def chain(self, at: int, here: Unit | None = None) -> tuple[list[list[Unit]], int]:
        """Groups of units, each from the largest to the smallest, and the index after them; no groups where none begin."""
        path: list[Unit] = [here] if here is not None else []
        groups: list[list[Unit]] = []
        end = start = at
        joined = False
        while True:
            if self.tokens.words[start] == "(" and path and not joined:
                closed = self.tokens.bracket(start)
                if closed > start and self.step(closed) is not None:
                    start = closed
            read = self.step(start)
            if read is None:
                break
            unit, end = read
            rank = _RANK[unit.component]
            if joined and path:
                groups.append(path)
                same = next((k for k, known in enumerate(path) if _RANK[known.component] >= rank), len(path))
                path = path[:same]
                if same == len(groups[-1]) and same:  # a smaller unit after a join: "5-бап және оның 2-тармағы"
                    path = list(groups[-1])
            path = [*path, unit]
            after = self.lists.separator(end)
            joined, start = after > end, after
        if path and (path != [here] or here is None):
            groups.append(path)
        return groups, end

    # acts

    def named(self, noun: int, done: int) -> tuple[int, CitedAct, list[tuple[int, int, CitedAct]]] | None:
        """The act whose noun stands at `noun`: where its name begins (not before `done`), the act, and acts that share the
        noun ("«А» және «Б» заңдары")."""
        tokens, words = self.tokens, self.tokens.words
        kind = REFERENCES.acts[words[noun]]
        at = start = noun
        title, number, when = "", "", None
        more: list[tuple[int, int, CitedAct]] = []
        country = False
        if kind == "law" and words[noun - 1].startswith("конституциялық"):
            kind = "constitutional-law"
            at = start = noun - 1
        if kind == "code":
            named = self._code(noun, done)
            if named is not None:
                start, title = named
                country = words[start].startswith("қазақстан")
                at = start
        while at > done:
            before, place = at - 1, tokens.ends[at - 1]
            window = tokens.folded[max(0, place - _WINDOW) : place]
            if (
                words[before] == '"'
                and not (title and kind == "code")
                and (opening := tokens.quotation_back(before)) >= done
                and opening >= 0
                and not title
            ):
                title = tokens.quoted(opening, before + 1)
                at = start = opening
                at = self._titles_before(at, done, kind, more)
                if more:
                    start = at
            elif when is None and (match := _DATE.search(window)):
                when = _date(match)
                at = start = tokens.after(place - (len(window) - match.start()))
            elif not number and (match := _NUMBER.search(window)):
                first = place - len(window)
                number = tokens.text[first + match.start(1) : first + match.end(1)]
                at = start = tokens.after(first + match.start())
            elif words[before] in _COUNTRY and before - 1 >= done and not country:
                at, country = before - 1, True
                start = at
            elif words[before] in _SHORT_COUNTRY and not country:
                at, country = before, True
                start = at
            elif words[before] == ")" and kind == "code" and (opening := self._bracket_back(before)) > done:
                at = opening
            elif kind not in (*_LAWS, "constitutional-law") and noun - at < _REACH and self._issuer(before):
                at -= 1
            else:
                break
        act = CitedAct(kind, title, number, when)
        if kind == "constitution":
            return start, CitedAct(kind, self._nominative_constitution(start, noun)), []
        if kind == "code" and not title:
            return None
        if kind in ("law", "constitutional-law") and not title and not (number or when):
            return None
        if kind not in (*_LAWS, "constitutional-law") and not number and not title:
            return None
        return start, act, more

    def _code(self, noun: int, done: int) -> tuple[int, str] | None:
        """Where a code's own name begins and its title: "Қазақстан Республикасының Азаматтық кодексі"."""
        tokens, words = self.tokens, self.tokens.words
        if not words[noun].startswith(("кодексі", "кодекстері")):  # "Кодекстің" alone is a short name
            return None
        first = -1
        for at in range(noun - 1, max(done - 1, noun - 9), -1):
            if words[at] in _COUNTRY or words[at] in _SHORT_COUNTRY:
                if at == noun - 1:
                    return None
                start = at if words[at] in _SHORT_COUNTRY else at - 1
                name = tokens.text[tokens.starts[at + 1] : tokens.ends[noun - 1]]
                return (
                    max(start, done),
                    f"{tokens.text[tokens.starts[start] : tokens.starts[at]]}{_genitive(tokens.text[tokens.starts[at] : tokens.ends[at]])} {name} кодексі",
                )
            if not tokens.is_word(at) or words[at] in REFERENCES.this or words[at] in REFERENCES.units:
                break
            if tokens.capital(at):
                first = at
        if first < 0 or words[first] in REFERENCES.acts:
            return None
        return first, f"{tokens.text[tokens.starts[first] : tokens.ends[noun - 1]]} кодексі"

    def _titles_before(self, at: int, done: int, kind: str, more: list[tuple[int, int, CitedAct]]) -> int:
        """Further quoted titles to the left that share the noun."""
        tokens, words = self.tokens, self.tokens.words
        while at - 2 >= done and words[at - 1] in REFERENCES.joins:
            close = at - 1
            while close > done and words[close] in REFERENCES.joins:
                close -= 1
            if words[close] != '"' or (opening := tokens.quotation_back(close)) < done:
                break
            more.insert(0, (opening, close + 1, CitedAct(kind, tokens.quoted(opening, close + 1))))
            at = opening
        return at

    def _bracket_back(self, at: int) -> int:
        for index in range(at - 1, max(at - 20, -1), -1):
            if self.tokens.words[index] == "(":
                return index
        return -1

    def _issuer(self, at: int) -> bool:
        words = self.tokens.words
        if words[at] in (",", "-", "."):
            return self.tokens.is_word(at - 1)
        return (
            self.tokens.is_word(at)
            and words[at] not in REFERENCES.this
            and words[at] not in REFERENCES.units
            and words[at] not in REFERENCES.acts
        )

    def _nominative_constitution(self, start: int, noun: int) -> str:
        if start == noun:
            return "Қазақстан Республикасының Конституциясы"
        first = self.tokens.words[start]
        return (
            "Қазақстан" if first in _SHORT_COUNTRY else self.tokens.text[self.tokens.starts[start] : self.tokens.ends[start]]
        ) + " Республикасының Конституциясы"

    def approved(self, at: int) -> int:
        """Index after the document that an act just named approved ("... бұйрығымен бекітілген ... қағидаларының"), or `at`."""
        tokens, words = self.tokens, self.tokens.words
        after = at
        if words[after] == "(" and (closed := tokens.bracket(after)) > after and words[closed] in REFERENCES.approved:
            after = closed
        if words[after] not in REFERENCES.approved:
            return at
        for index in range(after + 1, min(after + _DOCUMENT_REACH, len(tokens))):
            word = words[index]
            if word in REFERENCES.documents and words[index + 1] not in REFERENCES.documents:
                return index + 1
            if word in (";", ":") or word in REFERENCES.acts or word in REFERENCES.units:
                return at
        return at

    # whole references

    def references(self, names: ShortNames) -> list[Reference]:
        """All references of the paragraph in order. Short names that it introduces are added to `names`."""
        tokens, words = self.tokens, self.tokens.words
        found: list[Reference] = []
        own = False
        done = at = 0
        while at < len(tokens):
            word = words[at]
            if word == "(" and words[at + 1] in REFERENCES.aside:
                at = self._introduce(at, names, found, own)
                continue
            if word == "(" and (end := self._amendment_note(at)) > at:
                done = at = end
                continue
            if word in REFERENCES.this:
                if REFERENCES.units.get(words[at + 1]):
                    here = Unit(REFERENCES.units[words[at + 1]], here=True)
                    groups, end = self.chain(at + 2, here)
                    found.append(Reference(at, end if groups else at + 2, groups or [[here]], "own"))
                    done = at = found[-1].end
                    continue
                if (end := self._own(at)) > at:
                    own = True
                    groups, stop = self.chain(self._past_aside(end, names))
                    if groups:
                        found.append(Reference(at, stop, groups, "own"))
                    done = at = stop if groups else end
                    continue
            elif word in REFERENCES.acts or (word == '"' and (noun := self._noun_of_title(at, done)) > at):
                if word == '"':
                    at = noun
                read = self.named(at, done)
                if read is not None and not self._is_note(at):
                    start, act, more = read
                    found = [reference for reference in found if reference.end <= start]
                    found += [Reference(first, last, [], "named", other) for first, last, other in more]
                    if more:
                        start = self._last_title(more[-1][1])
                    end = self._registered(at + 1)
                    act = self._with_registration(act, at + 1, end)
                    document = self.approved(end)
                    groups, stop = self.chain(self._past_aside(document, names, act))
                    found.append(Reference(start, stop if groups else document, groups, "named", act))
                    done = at = found[-1].end
                    continue
            if (short := names.match(tokens, at)) is not None:
                end = short[1]
                groups, stop = self.chain(end)
                if groups or short[0] is not None:
                    found.append(Reference(at, stop if groups else end, groups, "alias" if short[0] is not None else "own", short[0]))
                done = at = stop if groups else end
                continue
            if tokens.is_number(at) or word in DATA.ordinals or word in DATA.cardinals:
                groups, end = self.chain(at)
                if groups and not self._is_heading(at, end, groups) and self._stands_alone(at, groups):
                    found.append(Reference(at, end, groups, "bare"))
                    done = at = end
                    continue
                if not groups and tokens.is_number(at):
                    at += 1
                    continue
                at = end if groups else at + 1
                continue
            at += 1
        return found

    def _noun_of_title(self, at: int, done: int) -> int:
        """Index of the act's noun whose title is the quotation that opens at `at`, or -1."""
        tokens, words = self.tokens, self.tokens.words
        if not self.names_acts or not tokens.opens(at):
            return -1
        close = tokens.quotation(at)
        for index in range(close, min(close + _REACH, len(tokens))):
            if words[index] in REFERENCES.acts:
                read = self.named(index, done)
                if read is not None:
                    starts = [first for first, _, _ in read[2]]
                    return index if min([read[0], *starts]) <= at else -1
            if words[index] in (";", ":") or (words[index] in REFERENCES.units and self.tokens.is_number(index - 2)):
                return -1
        return -1

    def _last_title(self, after: int) -> int:
        words = self.tokens.words
        while words[after] in REFERENCES.joins:
            after += 1
        return after

    def _own(self, at: int) -> int:
        """Index after "осы Заңның", "осы Типтік қағидалардың", or `at`."""
        words = self.tokens.words
        for index in range(at + 1, at + 4):
            if words[index] in REFERENCES.acts or words[index] in REFERENCES.documents:
                return index + 1
            if not self.tokens.is_word(index) or words[index] in REFERENCES.units:
                break
        return at

    def _past_aside(self, at: int, names: ShortNames, act: CitedAct | None = None) -> int:
        """Index after "(бұдан әрі – Заң)", which is taken up; else `at`."""
        words = self.tokens.words
        if words[at] == "(" and words[at + 1] in REFERENCES.aside and (end := self.tokens.bracket(at)) > at:
            names.add(self._name(at, end), act)
            return end
        return at

    def _registered(self, at: int) -> int:
        words = self.tokens.words
        if words[at] == "(" and (end := self.tokens.bracket(at)) > at and any(word.startswith("тіркел") for word in words[at:end]):
            return end
        return at

    def _with_registration(self, act: CitedAct, at: int, end: int) -> CitedAct:
        if end == at:
            return act
        match = _REGISTERED.search(self.tokens.folded, self.tokens.starts[at], self.tokens.ends[end - 1])
        return CitedAct(act.kind, act.title, act.number, act.date, registration=match[1] if match else "")

    def _name(self, at: int, end: int) -> list[str]:
        words = self.tokens.words
        start = at + 2
        while words[start] in ("-", "әрі"):
            start += 1
        return words[start : end - 1]

    def _introduce(self, at: int, names: ShortNames, found: list[Reference], own: bool) -> int:
        tokens = self.tokens
        end = tokens.bracket(at)
        if end == at:
            return at + 1
        name = self._name(at, end)
        noun = next((word for word in name[:4] if word in REFERENCES.acts or word in REFERENCES.documents), "")
        if not noun:
            return end
        last = found[-1] if found else None
        if last is not None and last.end == at and last.target in ("named", "alias"):
            names.add(name, last.act)
        elif noun in REFERENCES.documents or own:
            names.add(name, None)
        return end

    def _is_heading(self, at: int, end: int, groups: list[list[Unit]]) -> bool:
        """The unit's own number line: "5-бап. ...", "2-тарау"."""
        if at > 1 or (at == 1 and self.tokens.words[0] != '"') or len(groups) != 1 or len(groups[0]) != 1:
            return False
        return end >= len(self.tokens) or self.tokens.words[end] in (".", ":", "-")

    def _stands_alone(self, at: int, groups: list[list[Unit]]) -> bool:
        """A section of another document ("өтінімнің 2-бөлімі") is no reference; a part without a number needs its point."""
        first = groups[0][0]
        if first.component in ("sec", "ch", "subsec", "par"):
            return not self.tokens.words[at - 1 if at else len(self.tokens)].endswith(("ның", "нің", "дың", "дің", "тың", "тің"))
        return first.component in ("art", "pt", "sub") or len(groups[0]) > 1 or first.words

    def _is_note(self, noun: int) -> bool:
        """ "алып тасталды - ҚР 2022.12.29 № 174-VII Заңымен": a publisher's note inside a norm."""
        start = self.tokens.starts[max(0, noun - 14)]
        before = self.tokens.folded[start : self.tokens.starts[noun]]
        return bool(re.search(r"(?:ал(?:ып|ынып) тасталды|күші жойылды|редакцияда|енгізілді)\s*-", before))

    def _amendment_note(self, at: int) -> int:
        end = self.tokens.bracket(at)
        if end == at:
            return at
        inner = self.tokens.folded[self.tokens.starts[at] : self.tokens.ends[end - 1]]
        return end if _DROPPED.search(inner[:80]) and ("заңымен" in inner or "қаулысымен" in inner or "бұйрығымен" in inner) else at


def _date(match: re.Match[str]) -> date | None:
    year, month, day = (match[1], DATA.months[match[3]], match[2]) if match[1] else (match[6], match[5], match[4])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _genitive(word: str) -> str:
    return word if word.lower().endswith("ның") else word + "ның"
