"""References of an act to its own provisions and to other acts, in Russian and Kazakh.

One stream of tokens (`tokens`), one reader of number lists (`numbers`), and a grammar for each language: Russian names the
smallest unit first (`russian`), Kazakh the act first (`kazakh`). `resolve` turns what they read into provision paths."""

from __future__ import annotations

import re

from law import notes
from law.act import Act, Role
from law.citations import kazakh, russian
from law.citations.model import Citation, CitedAct, Reference
from law.citations.names import ShortNames
from law.citations.resolve import Here, here_of, paths
from law.citations.tokens import Tokens
from law.text import fold
from law.words import Language

__all__ = ["Citation", "CitedAct", "citations", "in_text"]

_READ = frozenset((Role.PROVISION, Role.PREAMBLE, Role.QUOTATION, Role.TABLE))
# A paragraph without any of these holds no reference: a cheap look before the costly reading.
_ANCHOR = {
    Language.RU: re.compile(
        r"стат|пункт|част[ьиея]|абзац|глав|раздел|параграф|закон|кодекс|конституц|постановлен|приказ|указ|решени|распоряжен|далее|\b(?:ст|пп?|ч)\. ?\d|[а-я]{4}"
    ),
    Language.KK: re.compile(r"бап|баб|тарма|бөлі|абзац|тарау|параграф|заң|кодекс|конституция|қаулы|бұйры|жарлы|шешім|өкім|бұдан|одан"),
}


def citations(act: Act) -> tuple[Citation, ...]:
    """Every reference of an act to a provision or a named act, in document order. Publisher's notes, the masthead and
    signatures hold none. Mentions of the act itself without a provision ("настоящим Законом") are no references."""
    language = act.meta.language
    if language not in _ANCHOR:
        return ()
    names = ShortNames(language)
    known = frozenset(provision.path.rsplit("/", 1)[-1] for provision in act.provisions)
    exists = frozenset(_bare(provision.path) for provision in act.provisions)
    found: list[Citation] = []
    last: CitedAct | None = None
    for position, (paragraph, role) in enumerate(zip(act.paragraphs, act.roles, strict=True)):
        if role not in _READ or not paragraph.text:
            continue
        folded = fold(paragraph.text)
        if not _ANCHOR[language].search(folded):
            continue
        if (tail := notes.glued(folded)) >= 0:
            folded = folded[:tail]
        references = _references(Tokens(paragraph.text, folded), language, names)
        if not references:
            continue
        here = here_of(act, position)
        for reference, citation in zip(references, _cite(references, paragraph.text, position, here, last, known, exists), strict=True):
            if citation is not None:
                found.append(citation)
                if reference.act is not None:
                    last = reference.act
    return tuple(found)


def in_text(text: str, language: Language, here: str = "") -> tuple[Citation, ...]:
    """The references of a bare text that stands at no place of an act (`position` is 0); `here` is the path of the provision
    that it belongs to, where that is known. "Настоящей статьи" without it is left out of the paths."""
    if language not in _ANCHOR:
        return ()
    tokens = Tokens(text)
    references = _references(tokens, language, ShortNames(language))
    parts = tuple(part for part in here.split("/") if part and not part.startswith(("att_", "app_")))
    found = _cite(references, text, 0, Here(parts), None, frozenset(), frozenset())
    return tuple(citation for citation in found if citation is not None)


def _bare(path: str) -> str:
    return "/".join(part for part in path.split("/") if not part.startswith(("att_", "app_")))


def _references(tokens: Tokens, language: Language, names: ShortNames) -> list[Reference]:
    reader = russian.Reader(tokens) if language is Language.RU else kazakh.Reader(tokens)
    return [_placed(reference, tokens) for reference in reader.references(names)]


def _placed(reference: Reference, tokens: Tokens) -> Reference:
    """Tokens to characters."""
    reference.start, reference.end = tokens.starts[reference.start], tokens.ends[reference.end - 1]
    return reference


def _cite(
    references: list[Reference], text: str, position: int, here: Here, last: CitedAct | None, known: frozenset[str], exists: frozenset[str]
) -> list[Citation | None]:
    found: list[Citation | None] = []
    for reference in references:
        target, act = reference.target, reference.act
        if target == "same":
            act = last
            target = "own" if act is None else "named"
        internal = target in ("own", "bare")
        provisions = paths(reference, here, known if internal else frozenset(), exists if internal else frozenset())
        deictic = any(unit.here for group in reference.groups for unit in group)
        found.append(
            Citation(
                position,
                reference.start,
                reference.end,
                text[reference.start : reference.end],
                internal,
                act,
                provisions,
                target == "alias",
                deictic,
            )
        )
        if act is not None:
            last = act
    return found
