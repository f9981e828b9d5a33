"""What a drafter may ask for a place in the bill, and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from copilot.findings import Evidence
from law.words import Language, Words

if TYPE_CHECKING:
    from copilot.guard.verdict import Verdict
    from copilot.suggest.held import Unheld


class Action(StrEnum):
    PLAIN = "plain"
    SHORTEN = "shorten"
    SPLIT = "split"
    DEFINE = "define"
    RESOLVE = "resolve"
    DRAFT = "draft"
    CONTINUE = "continue"
    EXPLAIN = "explain"
    NOTE = "note"
    TRANSLATE = "translate"


NAMES: Mapping[Action, Words] = {
    Action.PLAIN: Words("Түсініктірек жазу", "Сказать понятнее", "Say it more plainly"),
    Action.SHORTEN: Words("Қысқарту", "Сократить", "Shorten"),
    Action.SPLIT: Words("Ұзын сөйлемді бөлу", "Разделить длинное предложение", "Split a long sentence"),
    Action.DEFINE: Words("Анықтамаларға сәйкестендіру", "Привести к определениям", "Bring in line with the definitions"),
    Action.RESOLVE: Words("Қайшылықты шешу", "Устранить противоречие", "Resolve the contradiction"),
    Action.DRAFT: Words("Нұсқау бойынша жазу", "Написать по указанию", "Draft from an instruction"),
    Action.CONTINUE: Words("Жалғастыру", "Продолжить", "Continue"),
    Action.EXPLAIN: Words("Қарапайым тілмен түсіндіру", "Объяснить простыми словами", "Explain to a non-lawyer"),
    Action.NOTE: Words("Түсіндірме жазбаға абзац", "Абзац пояснительной записки", "Paragraph of the explanatory note"),
    Action.TRANSLATE: Words("Басқа тілде жазу", "Изложить на другом языке", "Render in the other language"),
}

_UNHELD = Words(
    kk="Мәтіндегі «{quote}» сілтемесі расталмады ({why}): оны түзетпей қабылдауға болмайды.",
    ru="Ссылка «{quote}» в тексте не подтверждается ({why}): принять текст, не исправив ее, нельзя.",
    en="The citation “{quote}” in the text is not borne out ({why}): the text cannot be accepted before it is put right.",
)

# Those that must say the same as the original: the guard compares them with it.
REWRITES = frozenset({Action.PLAIN, Action.SHORTEN, Action.SPLIT, Action.DEFINE, Action.RESOLVE})


class Engine(StrEnum):
    """Where a text comes from, named to the person as what it is."""

    PRECEDENT = "precedent"  # acts of the corpus, and rules that change what is certain
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class ModelName:
    """The model that wrote, and the SHA-256 of its file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer for a person to accept or not. `text` is "" where nothing fits; its lines are paragraphs. `citations` are
    provisions of the corpus it rests on. `guard` is None where the text need not say the same as the original. `note` is
    what the person should know of it. `unheld` are citations in it that neither the bill nor the corpus holds: with one of them
    it cannot be accepted. `readability`: points of the original and of the text, 0 to 100, where they are of one language and
    the text is to say the same. `alternatives` are other answers to the same question. `prompt` is the SHA-256 of what a
    model was asked."""

    action: Action
    original: str
    text: str
    engine: Engine
    citations: tuple[Evidence, ...] = ()
    guard: Verdict | None = None
    model: ModelName | None = None
    note: Words | None = None
    unheld: tuple[Unheld, ...] = ()
    readability: tuple[float, float] | None = None
    alternatives: tuple[Suggestion, ...] = ()
    prompt: str = ""

    @property
    def needs_reason(self) -> bool:
        """Whether the guard found what is taken only by a second click, with a reason (`Journal.answered`)."""
        return self.guard is not None and bool(self.guard.grave)

    @property
    def refusal(self) -> Words | None:
        """Why the text cannot be accepted at all; None where it can."""
        if not self.unheld:
            return None
        return _UNHELD.format(quote=self.unheld[0].quote, why=self.unheld[0].why)

    def as_json(self, language: Language) -> dict[str, object]:
        """CLI.md's form, with the note and the alternatives beside it."""
        return {
            "action": self.action.value,
            "original": self.original,
            "text": self.text,
            "citations": [{"act": c.act, "title": c.title, "provision": c.provision, "quote": c.quote} for c in self.citations],
            "guard": {
                "preserved": self.guard.preserved,
                "needs_reason": self.needs_reason,
                "changes": [{"type": change.type.value, "detail": change.detail[language]} for change in self.guard.changes],
            }
            if self.guard
            else None,
            "engine": self.engine.value,
            "model": {"name": self.model.name, "sha256": self.model.sha256} if self.model else None,
            "note": self.note[language] if self.note else None,
            "unheld": [{"start": u.start, "end": u.end, "quote": u.quote, "why": u.why[language]} for u in self.unheld],
            "readability": {"before": self.readability[0], "after": self.readability[1]} if self.readability else None,
            "alternatives": [other.as_json(language) for other in self.alternatives],
        }
