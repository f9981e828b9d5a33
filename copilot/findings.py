"""A finding: what a check saw, where, and the evidence a lawyer needs to judge it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from law import naming
from law.words import Language, Words

_SELF = Words("Осы жоба", "Этот проект", "This bill")
_EDITION = Words("{date} күнгі редакция", "редакция от {date}", "edition of {date}")


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The other side of a finding: a provision of the corpus, or of the bill itself (`act` = "self")."""

    act: str
    title: str
    provision: str
    quote: str
    edition: str = ""  # ISO date of the edition quoted

    def source(self, language: Language) -> str:
        """Where it comes from, as a person reads it: the act, the provision, the edition."""
        act = _SELF[language] if self.act == "self" else self.title or self.act
        where = [act, naming.in_words(self.provision, language)]
        if self.edition:
            where.append(_EDITION[language].format(date=self.edition))
        return ", ".join(part for part in where if part)


@dataclass(frozen=True, slots=True)
class Prevails:
    """Which act prevails and by which part of art. 12 of the Law on Legal Acts."""

    act: str
    basis: Words


@dataclass(frozen=True, slots=True)
class Finding:
    """`position` indexes `Act.paragraphs` of the bill; `start`/`end` are offsets into that paragraph's clean text."""

    kind: str  # a kind of CLI.md: reference-dead, definition-conflict, ...
    rule: str  # id of the rule or check that spoke: KZ-S05
    severity: Severity
    position: int
    start: int
    end: int
    quote: str
    message: Words
    evidence: tuple[Evidence, ...] = ()
    subtype: str = ""
    prevails: Prevails | None = None
    suggestion: str | None = None  # the text that would replace `quote`, only where one is certain

    def prevailing(self, language: Language) -> str:
        """The norm that prevails, as a person reads it: this bill's, or that of the act quoted as evidence; "" where it is not known."""
        if self.prevails is None:
            return ""
        act = self.prevails.act
        quoted = next((evidence.source(language) for evidence in self.evidence if evidence.act == act), act)
        return _SELF[language] if act == "self" else quoted

    def as_json(self, place: dict[str, object], language: Language) -> dict[str, object]:
        """CLI.md's form; `place` is the paragraph's place as `paragraph` (and `table`)."""
        return {
            "kind": self.kind,
            "subtype": self.subtype or None,
            "rule": self.rule,
            "severity": self.severity.value,
            **place,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "message": self.message[language],
            "evidence": [
                {"act": e.act, "title": e.title, "provision": e.provision, "quote": e.quote, "edition": e.edition or None}
                for e in self.evidence
            ],
            "prevails": self.prevails
            and {"act": self.prevails.act, "norm": self.prevailing(language), "basis": self.prevails.basis[language]},
            "suggestion": self.suggestion,
        }
