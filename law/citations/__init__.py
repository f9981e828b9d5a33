"""References of an act to its own provisions and to other acts, in Russian and Kazakh.

One stream of tokens (`tokens`), one reader of number lists (`numbers`), and a grammar for each language: Russian names the
smallest unit first (`russian`), Kazakh the act first (`kazakh`). `resolve` turns what they read into provision paths."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from law import notes
from law.act import Act, Role
from law.citations import kazakh, russian
from law.citations.model import Citation, CitedAct, Reference
from law.citations.names import Known, ShortNames
from law.citations.resolve import Here, here_of, joined, paths
from law.citations.tokens import Tokens
from law.structure.units import KAZAKH_SUBPOINT_NAMED
from law.text import fold
from law.words import Language

__all__ = ["Citation", "CitedAct", "citations", "in_text", "units"]

_READ = frozenset((Role.PROVISION, Role.PREAMBLE, Role.QUOTATION, Role.TABLE))
# A paragraph without any of these holds no reference: a cheap look before the costly reading.
_ANCHOR = {
    Language.RU: re.compile(
        r"стать|стате|пункт|част[ьие]|абзац|глав|раздел|параграф|закон(?!одат|н)|кодекс|конституц|постановлен|приказ|указ(?!ан)|решени|распоряжен"
        r"|далее|(?<!\w)(?:ст|пп?|ч)\. ?\d"
    ),
    Language.KK: re.compile(r"бап|баб|тарма|бөлі|абзац|тарау|параграф|заң|кодекс|конституция|қаулы|бұйры|жарлы|шешім|өкім|бұдан|одан"),
}
_EXCLUDED = re.compile(
    r"\s*(?:\d+(?:-\d+)*[.)]?\s*)?\(?(?:исключен[аоы]? |утратил[аои]? силу|ал(?:ып|ынып) тасталды|күші жойылды)"
    r"|ескерту\. .{0,40}қолданысқа енгізіл|.{0,30}қолданысқа енгізілу тәртібін .{0,40}қараңыз|порядок введения в действие .{0,60}см\."
)
_LABEL = re.compile(r"\s*\d+(?:-\d+)*[.)]\s")
_INSTRUCTS = {
    Language.RU: re.compile(r"изложить|дополнить|заменить|исключить|содержания|редакции"),
    Language.KK: re.compile(r"жазыл|толықтырыл|ауыстырыл|тасталсын|мазмұндағы|редакцияда"),
}
# A sentence that changes the act it names: what stands under it speaks of that act.
_AMENDS = {
    Language.RU: re.compile(r"(?:внести|вносятся|внесен\w*)\b.*(?:изменени|дополнени)"),
    Language.KK: re.compile(r"(?:өзгеріс|толықтыру).*енгізілсін"),
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
    amendments: dict[str, CitedAct] = {}
    last: CitedAct | None = None
    above = ""  # the provision under which an amendment's lines stand ("2) в статье 7:")
    for position, (paragraph, role) in enumerate(zip(act.paragraphs, act.roles, strict=True)):
        if role not in _READ or not paragraph.text:
            continue
        folded = fold(paragraph.text)
        if amendments and role is not Role.QUOTATION and _LABEL.match(folded) and not KAZAKH_SUBPOINT_NAMED.match(folded):
            above = ""
        if not (_ANCHOR[language].search(folded) or names.in_text(folded)) or _EXCLUDED.match(folded):
            continue
        if (tail := notes.glued(folded)) >= 0:
            folded = folded[:tail]
        references, known_names = _read(paragraph.text, folded, language, names.known)
        names = ShortNames(language, known_names)
        if not references:
            continue
        owner = act.owners[position]
        amended = _amended(owner, amendments)
        here = here_of(act, position)
        cited = _cite(references, paragraph.text, position, here, last, known, exists)
        if amended is not None:
            cited = [_of_amended(citation, reference, amended, role, above) for citation, reference in zip(cited, references, strict=True)]
            if role is not Role.QUOTATION and folded.rstrip().endswith(":") and not _INSTRUCTS[language].search(folded):
                above = next((citation.provisions[0] for citation in cited if citation.amended and citation.provisions), above)
        found += cited
        last = next((citation.act for citation in reversed(cited) if citation.act is not None), last)
        named = next((citation.act for citation in cited if citation.act is not None and not citation.alias), None)
        leads = owner or folded.rstrip().endswith(":")  # without articles and points the list stands under the opening words
        if named is not None and leads and role is not Role.QUOTATION and _AMENDS[language].search(folded):
            amendments[owner] = named
    return tuple(found)


def _amended(owner: str, amendments: dict[str, CitedAct]) -> CitedAct | None:
    """The act that a provision of an amending act changes."""
    path = owner
    while path and path not in amendments:
        path = path.rpartition("/")[0]
    return amendments.get(path)


def _of_amended(citation: Citation, reference: Reference, amended: CitedAct, role: Role, above: str) -> Citation:
    """A reference inside an amendment: "в статье 5" and what the quoted new text calls "this Law" are of the amended act."""
    bare = reference.target == "bare"
    if not citation.internal or not (bare or role is Role.QUOTATION):
        return citation
    provisions = paths(reference, Here(), frozenset(), frozenset())
    target = bare and role is not Role.QUOTATION
    if target:
        provisions = tuple(joined(above, path) for path in provisions)
    return replace(citation, internal=False, act=amended, provisions=provisions, amended=target)


def in_text(text: str, language: Language, here: str = "") -> tuple[Citation, ...]:
    """The references of a bare text that stands at no place of an act (`position` is 0); `here` is the path of the provision
    that it belongs to, where that is known. "Настоящей статьи" without it is left out of the paths."""
    if language not in _ANCHOR:
        return ()
    tokens = Tokens(text)
    references = _references(tokens, language, ShortNames(language))
    parts = tuple(part for part in here.split("/") if part and not part.startswith(("att_", "app_")))
    found = _cite(references, text, 0, Here(parts), None, frozenset(), frozenset())
    return tuple(found)


def units(text: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """The units that a text names, in any case and with no act beside them, as an amending instruction names its targets:
    for each chain its paths ("подпункты 1) и 2) пункта 3" is one chain of two)."""
    if language not in _ANCHOR:
        return ()
    tokens = Tokens(text)
    reader = russian.Reader(tokens) if language is Language.RU else kazakh.Reader(tokens)
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(tokens):
        groups, end = reader.chain(at) or ([], at)
        if groups:
            found.append(paths(Reference(at, end, groups, "own"), Here(), frozenset(), frozenset()))
        at = max(end, at + 1)
    return tuple(chain for chain in found if chain)


def _bare(path: str) -> str:
    return "/".join(part for part in path.split("/") if not part.startswith(("att_", "app_")))


def _references(tokens: Tokens, language: Language, names: ShortNames) -> list[Reference]:
    reader = russian.Reader(tokens) if language is Language.RU else kazakh.Reader(tokens)
    return [_placed(reference, tokens) for reference in reader.references(names)]


@lru_cache(maxsize=2048)  # a bill under check is read again after each edit
def _read(text: str, folded: str, language: Language, known: Known) -> tuple[tuple[Reference, ...], Known]:
    """The references of a paragraph, and the short names in force after it."""
    names = ShortNames(language, known)
    return tuple(_references(Tokens(text, folded), language, names)), names.known


def _placed(reference: Reference, tokens: Tokens) -> Reference:
    """Tokens to characters."""
    reference.start, reference.end = tokens.starts[reference.start], tokens.ends[reference.end - 1]
    return reference


def _cite(
    references: Sequence[Reference],
    text: str,
    position: int,
    here: Here,
    last: CitedAct | None,
    known: frozenset[str],
    exists: frozenset[str],
) -> list[Citation]:
    found: list[Citation] = []
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
