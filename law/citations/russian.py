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

from law.citations.model import CitedAct, Reference, Unit
from law.citations.names import ShortNames
from law.citations.russian_acts import ADJECTIVE, Acts, kind_of
from law.citations.russian_units import ABBREVIATED
from law.languages.ru import DATA, REFERENCES

_UNITS_NAMED = frozenset(("статья", "глава", "раздел", "подраздел", "параграф", "часть"))  # as a number line names its unit
_NOTE = re.compile(r"в редакции|утратил\w* силу|(?:исключен|введен|дополнен)(?!и)\w* |наименование .{0,40}в редакции|внесены изменения")
_STARTS = frozenset(
    (
        *REFERENCES.units,
        *REFERENCES.acts,
        *REFERENCES.documents,
        *REFERENCES.this,
        *REFERENCES.same,
        *ABBREVIATED,
        *DATA.ordinals,
        *DATA.cardinals,
        *("исключен", "исключена", "исключено", "исключены", "("),
    )
)


class Reader(Acts):
    """Reads whole references in one paragraph."""

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
        while start > max(done, noun - 3) and ADJECTIVE.match(words[start - 1]) and words[start - 1] not in REFERENCES.this:
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
            inner = tokens.folded[tokens.starts[at] : tokens.starts[min(at + 14, end, len(tokens) - 1)]]
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
        kind = kind_of(noun)
        last = found[-1] if found else None
        name = tokens.words[start : end - 1]
        if last is not None and last.end == at and last.target in ("named", "alias"):
            names.add(name, last.act)
        elif kind == kind_of(own) or (noun in REFERENCES.documents and (own or "прилагаем" in tokens.folded)):
            names.add(name, None)
        elif last is not None and last.act is not None and (last.act.kind == kind or kind not in REFERENCES.acts.values()):
            names.add(name, last.act)
        return end
