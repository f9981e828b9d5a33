"""A finding: what a check saw, where, and the evidence a lawyer needs to judge it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from law.words import Language, Words


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
            "prevails": {"act": self.prevails.act, "basis": self.prevails.basis[language]} if self.prevails else None,
            "suggestion": self.suggestion,
        }
