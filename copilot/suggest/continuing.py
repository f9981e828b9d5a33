"""How a text goes on in acts in force: the end of an unfinished sentence, the list behind its head, the provision behind a like one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from copilot.findings import Evidence, Finding
from copilot.suggest.adapting import adapted
from copilot.suggest.answers import answer
from copilot.suggest.material import Material, Precedent, evidence, is_whole, split_number
from copilot.suggest.own_name import names_itself
from copilot.suggest.suggestion import Suggestion
from copilot.suggest.suiting import is_anothers, suits
from law import sentences
from law.act import Act, Level, Provision, Status
from law.morphology_ru import parse
from law.stems import stems
from law.text import fold
from law.words import Language, Words

_LIKE = 0.75  # likeness of the norm that is gone on from
_SHOWN = 4
_SAID = 0.75  # share of the words from which two paragraphs say the same
_BEGUN = 3  # words of a sentence that was begun
_CONTEXT = 6  # of its last words that are looked for
_WORD = re.compile(r"\w+(?:-\w+)*")
_BLANK = re.compile(r"__|\n")  # a line of a form
_COUNTED = re.compile(r"\s*(\d+)([.)]\s+)$")

_COMPLETED = Words(
    kk="Қолданыстағы актілерде осы сөздердің жалғасы: {title}.",
    ru="Так эти слова продолжаются в действующих актах: {title}.",
    en="Acts in force go on from these words like this: {title}.",
)
_FOLLOWS = Words(
    kk="«{title}» актісінде ұқсас ережеден кейін осы ереже тұр.",
    ru="В акте «{title}» за похожей нормой следует эта.",
    en="In “{title}” this provision follows a like one.",
)
_LISTS = Words(
    kk="«{title}» актісінде осындай тізбеде мыналар бар.",
    ru="В акте «{title}» такой перечень содержит следующее.",
    en="In “{title}” such a list holds this.",
)


def continued(material: Material, findings: Sequence[Finding]) -> list[Suggestion]:
    """What comes next. A text that begins with a line end is a paragraph of its own."""
    if material.corpus is None:
        return []
    end = material.original.rstrip()[-1:]
    if end not in (".", ";", ":"):
        return list(_completed(material))
    return list(_items(material) if end == ":" else _following(material))[:_SHOWN]


def _completed(material: Material) -> Iterator[Suggestion]:
    assert material.corpus is not None
    if len(material.original.split()) < _BEGUN or _BLANK.search(material.original):
        return
    for _, provision in material.corpus.complete(material.original, _SHOWN):
        rest = _rest(material.original, provision.text, material.language) if provision.language is material.language else ""
        own = adapted(material, provision, rest) if rest and not _BLANK.search(rest) else None
        if own is None or is_anothers(material, own.text):
            continue
        quote = evidence(provision, provision.text)
        yield answer(material, own.text, [quote], Words.joined(" ", [_COMPLETED.format(title=quote.title), *own.notes]))


def _rest(begun: str, text: str, language: Language) -> str:
    """How a provision goes on, to the end of its sentence, after the last words of what was begun; "" where they do not stand in it."""
    words = _WORD.findall(fold(begun))
    for length in range(min(_CONTEXT, len(words)), 1, -1):
        found = re.search(r"(?<!\w)" + r"\W+".join(map(re.escape, words[-length:])) + r"(?!\w)", fold(text))
        if found is not None:
            rest = text[found.end() :].split("\n")[0]
            ends = sentences.split(rest, language)
            return rest[: ends[0][1]].rstrip() if ends else ""
    return ""


def _items(material: Material) -> Iterator[Suggestion]:
    """The items of the same list elsewhere, where the bill has none yet."""
    unit = material.act.get(material.act.owners[material.position])
    if unit is None or unit.children or len(unit.own) > 1:
        return
    for precedent, act, at in _like(material):
        lines = [
            split_number(act.text(child))[1]
            for path in at.children
            if (child := act.get(path)) and child.level is Level.SUBPOINT and child.status is Status.IN_FORCE
        ]
        own = [one for line in lines if "\n" not in line and (one := adapted(material, precedent.provision, line)) is not None]
        own = [one for one in own if suits(material, one.text)]
        if len(own) > 1:
            ends = [";"] * (len(own) - 1) + ["."]
            text = "".join(f"\n{number}) {one.text.rstrip(';.')}{end}" for number, (one, end) in enumerate(zip(own, ends, strict=True), 1))
            notes = dict.fromkeys(note for one in own for note in one.notes)
            note = Words.joined(" ", [_LISTS.format(title=precedent.evidence.title), *notes])
            yield answer(material, text, [_whole(act, at, precedent)], note)


def _following(material: Material) -> Iterator[Suggestion]:
    """The next provision of the same level behind a like norm, unless the bill has it already. What an act says of itself ("these
    Rules set ...") is like much and followed by nothing that helps."""
    mine = material.act.get(material.act.owners[material.position])
    had = [frozenset(stems(split_number(paragraph.text)[1], material.language)) for paragraph in material.act.paragraphs]
    for precedent, act, at in _like(material):
        if (" – " in precedent.text) != (" – " in material.original):
            continue  # a definition goes on from a definition
        if mine is None or at.level is not mine.level or names_itself(precedent.text, material.language):
            continue
        siblings = [p for p in act.provisions if p.parent == at.parent and p.level is at.level]
        after = siblings[siblings.index(at) + 1 :][:1]
        if not after or after[0].children or after[0].heading or after[0].status is not Status.IN_FORCE:
            continue
        text = split_number(act.text(after[0]))[1]
        if (
            not text.endswith((".", ";"))
            or not _goes_on(precedent.text, text, material.language)
            or "\n" in text
            or _had(frozenset(stems(text, material.language)), had)
            or (own := adapted(material, replace(precedent.provision, path=after[0].path), text)) is None
            or not suits(material, own.text)
        ):
            continue
        quote = replace(precedent.evidence, provision=after[0].path, quote=text)
        said = "\n" + _next_number(material.original) + own.text
        yield answer(material, said, [quote], Words.joined(" ", [_FOLLOWS.format(title=quote.title), *own.notes]))


def _had(words: frozenset[str], had: Sequence[frozenset[str]]) -> bool:
    """Whether the bill says it already, in the same words or nearly."""
    return any(len(words & one) >= _SAID * max(len(words), len(one)) for one in had if one)


def _goes_on(text: str, after: str, language: Language) -> bool:
    """Whether items of a list are made alike: each names a thing, or each says what is done. Sentences stand alone."""
    if is_whole(text) and is_whole(after):
        return True
    return _does(text, language) == _does(after, language)


def _does(item: str, language: Language) -> bool:
    words = re.findall(r"[\w-]+", fold(item))
    if language is Language.KK:
        return bool(words) and words[-1].endswith(("ды", "ді", "ты", "ті", "сын", "сін"))
    return bool(words) and language is Language.RU and parse(words[0]).part in ("VERB", "INFN")


def _like(material: Material) -> Iterator[tuple[Precedent, Act, Provision]]:
    """Like norms that are what their provision begins with, in their acts."""
    assert material.corpus is not None
    for precedent in material.precedents:
        act = material.corpus.act(precedent.provision.act, precedent.provision.language) if precedent.likeness >= _LIKE else None
        at = act.find(precedent.provision.path) if act else None
        if act is not None and at is not None:
            yield precedent, act, at


def _next_number(original: str) -> str:
    """The printed number that comes after the original's; "" where it has none that is counted on."""
    found = _COUNTED.match(split_number(original)[0])
    return f"{int(found[1]) + 1}{found[2]}" if found else ""


def _whole(act: Act, at: Provision, precedent: Precedent) -> Evidence:
    return replace(precedent.evidence, provision=at.path, quote=act.text(at, deep=True))
