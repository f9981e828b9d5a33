"""What a local model thinks of a contradiction that a check has found: conflict, compatible or unclear, with the words that decide.

It is shown as what it is. It can move a finding up or down the list; it neither adds findings nor takes them away. Words that stand in
neither text are dropped, and a verdict that no word supports is none.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from copilot.findings import Finding
from law.act import Act
from law.text import plain
from law.words import Language, Words

if TYPE_CHECKING:
    from copilot.suggest import LocalModel
    from copilot.suggest.suggestion import ModelName

Matter = tuple[str, ...]
"""What an opinion is about: the kind of contradiction, the words of the bill, the provision and its words."""
ASKED = frozenset({"norm-conflict", "definition-conflict"})
_LONGEST = 400  # tokens of an answer: four extracts and a word
_LEAST = 4  # letters of an extract: "и" stands in every text


class Verdict(StrEnum):
    CONFLICT = "conflict"
    COMPATIBLE = "compatible"
    UNCLEAR = "unclear"

    @property
    def words(self) -> Words:
        return _VERDICTS[self]


@dataclass(frozen=True, slots=True)
class Opinion:
    """`words` are verbatim from the bill's norm or from the other."""

    verdict: Verdict
    words: tuple[str, ...]
    model: ModelName

    def as_json(self) -> dict[str, object]:
        return {
            "verdict": self.verdict.value,
            "words": list(self.words),
            "model": {"name": self.model.name, "sha256": self.model.sha256},
        }


def concerns(finding: Finding) -> bool:
    """Whether a model is asked about a finding: a contradiction of two norms or definitions, both of them at hand."""
    return finding.kind in ASKED and bool(finding.evidence)


def matter(finding: Finding) -> Matter:
    """What an opinion on a finding is about. The same for the same contradiction wherever it stands in the bill."""
    there = finding.evidence[0]
    return finding.kind, plain(finding.quote), there.act, there.provision, plain(there.quote)


def opinion(act: Act, finding: Finding, model: LocalModel, cancelled: threading.Event | None = None) -> Opinion:
    """Ask the model about a finding of a bill. Raises Problem, and Cancelled after `cancelled` was set."""
    from models import prompts  # here: the window orders findings before any model is asked

    identity = model.identity
    model.library.require(model.path.name, identity.sha256)
    there = finding.evidence[0]
    language = act.meta.language if act.meta.language in _ASKS_IN else Language.EN
    answer = model.client.generate(
        prompts.opinion(language, finding.quote, prompts.Source(there.title, there.provision, there.quote)),
        schema=prompts.opinion_schema(),
        most_tokens=_LONGEST,
        temperature=0.0,
        cancelled=cancelled,
    )
    try:
        verdict, said = prompts.read_opinion(answer.text)
    except ValueError:  # cut off: nothing was decided
        return Opinion(Verdict.UNCLEAR, (), identity)
    texts = (plain(finding.quote), plain(there.quote))
    words = tuple(
        dict.fromkeys(one for one in (word.strip() for word in said) if len(one) >= _LEAST and any(plain(one) in t for t in texts))
    )
    return Opinion(Verdict(verdict) if words else Verdict.UNCLEAR, words, identity)


def ordered(findings: Sequence[Finding], opinions: Mapping[int, Opinion]) -> list[int]:
    """The places of the findings in the order in which to read them: those of which the model says that they conflict first, those
    that it finds compatible last. `opinions` by place; the rest keep their order."""
    weights = {Verdict.CONFLICT: 0, Verdict.UNCLEAR: 1, Verdict.COMPATIBLE: 2}
    return sorted(range(len(findings)), key=lambda at: (weights[opinions[at].verdict] if at in opinions else 1, at))


_ASKS_IN = (Language.KK, Language.RU)
_VERDICTS = {
    Verdict.CONFLICT: Words(kk="модель қайшылық деп есептейді", ru="модель видит противоречие", en="the model sees a conflict"),
    Verdict.COMPATIBLE: Words(
        kk="модель үйлесімді деп есептейді", ru="модель считает нормы совместимыми", en="the model finds them compatible"
    ),
    Verdict.UNCLEAR: Words(kk="модель шеше алмады", ru="модель не может решить", en="the model cannot tell"),
}
