"""A provision that reads harder than nine in ten articles of the laws in force, with the two causes that weigh most."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copilot.checks import Draft, ProvisionCheck
from copilot.checks._draft import OUTER, finding, of_a_form
from copilot.findings import Finding, Severity
from copilot.readability import measure, scale
from copilot.readability.causes import CAUSES
from copilot.readability.measures import places
from copilot.readability.repair import best
from law.act import Level, Provision, Role
from law.words import Words

_WORST = 0.9  # of the articles of laws in force are easier
_NEAR = 0.7  # and of those that the program knows, where the corpus is asked: its laws may be easier
_FEW = 20  # words: the rates of a shorter text say little
_SHOWN = 3  # words quoted for a cause
_ENTRY = re.compile(r"(?:\d+(?:-\d+)?[.)]\s*)?[^.;:]{2,120}\s[–—-]\s")  # a definition is one phrase, hard by its form


def _find(draft: Draft, provision: Provision) -> Iterable[Finding]:
    if provision.level in OUTER or of_a_form(provision.path):
        return
    own = [p for p in provision.own if draft.act.roles[p] is Role.PROVISION and not _ENTRY.match(draft.text(p))]
    texts = [draft.text(position) for position in own]
    result = measure("\n".join(texts), draft.language)
    if result.measures.words < _FEW or result.harder_than < _NEAR or not result.causes:
        return
    corpus = draft.corpus
    laws = draft.remember(("scale of readability", draft.language), lambda: scale.sample(corpus, draft.language)) if corpus else ()
    if laws:
        result = measure("\n".join(texts), draft.language, laws)
    if result.harder_than < _WORST:
        return
    listed = provision.level in (Level.ARTICLE, Level.POINT) and not provision.children and len(provision.own) == len(own)
    repairs = [best(text, draft.language, lists=listed and text is texts[-1]) for text in texts]
    at = max(range(len(own)), key=lambda n: (gain.after - gain.before if (gain := repairs[n]) else 0.0, len(texts[n])))
    text = texts[at]
    causes = [(cause, places(text, cause, draft.language)) for cause in result.causes[:2]]
    first = causes[0][1]
    span = (first[0][0], first[-1][1]) if first else (0, len(text))
    repair = repairs[at]
    if repair is not None:
        span = repair[:2]  # what is put in stands for this sentence
    said = [_cause(CAUSES[cause], text, spans) for cause, spans in causes]
    message = (_HARD_HERE if laws else _HARD).format(share=min(99, round(100 * result.harder_than)), causes=Words.joined("; ", said))
    if repair is not None:
        message = Words.joined(" ", [message, _LIGHTER.format(before=round(repair.before), after=round(repair.after))])
    yield finding(
        "readability",
        "readability",
        Severity.NOTE,
        draft,
        own[at],
        span,
        message,
        suggestion=repair.text if repair is not None else None,
    )


def _cause(name: Words, text: str, spans: list[tuple[int, int]]) -> Words:
    quoted = ", ".join(f"«{_short(text[start:end])}»" for start, end in spans[:_SHOWN])
    return Words.of(lambda language: f"{name[language]} ({quoted})") if quoted else name


def _short(quote: str) -> str:
    return quote if len(quote) <= 60 else quote[:57].rsplit(" ", 1)[0] + "…"


_HARD = Words(
    kk="Қолданыстағы заңдар баптарының {share} %-ынан қиын оқылады. Басты себептері: {causes}.",
    ru="Читается труднее, чем {share} % статей действующих законов. Главные причины: {causes}.",
    en="It reads harder than {share}% of the articles of laws in force. Main causes: {causes}.",
)

_HARD_HERE = Words(
    kk="Корпустағы қолданыстағы заңдар баптарының {share} %-ынан қиын оқылады. Басты себептері: {causes}.",
    ru="Читается труднее, чем {share} % статей действующих законов корпуса. Главные причины: {causes}.",
    en="It reads harder than {share}% of the articles of laws in force in the corpus. Main causes: {causes}.",
)
_LIGHTER = Words(
    kk="Ұсынылған мәтін: сөйлемнің оқылымдылығы {before} балдың орнына {after}.",
    ru="С предложенной правкой предложение читается на {after} баллов вместо {before}.",
    en="With the repair the sentence scores {after} instead of {before}.",
)

CHECK = ProvisionCheck(
    "readability",
    ("readability",),
    Words("Оқылымдылық", "Читаемость", "Readability"),
    _find,
)
