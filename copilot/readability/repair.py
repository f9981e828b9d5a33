"""A hard sentence made lighter where the language itself marks the joints, so that nothing of its meaning can change:

- a rider that goes on after a comma or semicolon ("..., при этом ...", "..., бұл ретте ...") becomes a sentence of its own;
- a condition becomes a sentence of its own ("... Это правило действует, если ...", "... Бұл қағида егер ... қолданылады");
- what a sentence counts up after a colon becomes subpoints.

Nothing else is certain without a reader. The guard must find the meaning kept, and the result must read easier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copilot import guard
from copilot.readability import measure
from law import sentences
from law.words import Language


class Repair(NamedTuple):
    """`text` for the sentence [start, end) of a paragraph; line feeds begin new paragraphs. Points from 0 to 100 of the sentence
    as it stands and of the text."""

    start: int
    end: int
    text: str
    before: float
    after: float


_RIDER = {
    Language.RU: re.compile(r"\s*[,;]\s+(?:а |но |и )?(?P<rider>при этом|в этом случае|в указанном случае)\s", re.IGNORECASE),
    Language.KK: re.compile(r"\s*[,;]\s+(?:ал |бірақ |және )?(?P<rider>бұл ретте|бұл жағдайда|мұндай жағдайда|осы ретте)\s", re.IGNORECASE),
}
_LED = {  # a condition: it may have its main clause after it
    Language.RU: re.compile(r"\b(?:если|когда|в случаях?|при условии)\b", re.IGNORECASE),
    Language.KK: re.compile(r"\b(?:егер|(?!немесе\b)\w{2,}(?:са|се)|жағдай(?:лар)?да|кезде)\b", re.IGNORECASE),
}
_IF = {  # where a condition begins, parts or ends the sentence, and both its ends are marked
    Language.RU: tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            r"(?P<if>(?:если|при условии, что) (?P<said>[^:;]+?)), то (?P<main>[^:;]+)\.",
            r"(?P<if>(?:если|при условии, что) (?P<said>[^:;,]+)), (?P<main>[^:;,]+)\.",
            r"(?P<main>[^:;]+), (?P<if>(?:если|при условии, что) (?P<said>[^:;]+))\.",
        )
    ),
    Language.KK: tuple(
        re.compile(pattern.format(r"(?P<if>егер (?P<said>[^:;]+? \w{2,}(?:са|се)))"), re.IGNORECASE)
        for pattern in (r"{}, (?P<main>[^:;]+)\.", r"(?P<main>[^:;,]+), {}, (?P<rest>[^:;]+)\.")
    ),
}
_RULE = {Language.RU: "{main}. Это правило действует, {condition}.", Language.KK: "{main}. Бұл қағида, {condition}, қолданылады."}
_BOUND_UP = re.compile(
    r"(?<!\w)(?:ин(?:ой|ая|ое|ые|ого)|иначе|только|лишь|а также|случа[ей]\w*|өзгеше|өзге|ғана|тек|сондай-ақ)(?!\w)", re.IGNORECASE
)  # words that need the condition where it is
_POINTS_BACK = {  # words that say of whom or what only by what stands before them
    Language.RU: re.compile(
        r"\b(?:он|она|оно|они|е[её]|его|им|ему|ей|их|ими|н[иеё][мйх]\w?|так(?:ой|ая|ое|ие|их|ого|ому|им|ую)|эт\w{1,3}|указанн\w+|данн\w+|послед\w+|иначе|"
        r"соответств\w+|котор\w+|сво\w{1,3})\b",
        re.IGNORECASE,
    ),
    Language.KK: re.compile(
        r"\b(?:ол|он(?:ы|ың|да|дай|дан|ымен)|оған|олар\w*|бұл\w*|бұ(?:ны|ған|дан)\w*|осын\w*|сол\w*|аталған|көрсетілген|мұн\w+|өз\w*|тиісті|соңғы)\b",
        re.IGNORECASE,
    ),
}
_OR = re.compile(r"(?<!\w)(?:или|либо|немесе|не)(?!\w)", re.IGNORECASE)
_LAST = {Language.RU: re.compile(r" и (?!\(?или)"), Language.KK: re.compile(r" және (?!\(?немесе)")}
_LEAST = 6  # words on each side that make a sentence worth it
_FEW = 3  # things counted up


def best(text: str, language: Language, *, lists: bool) -> Repair | None:
    """What makes one sentence of a paragraph most lighter. `lists`: whether the paragraph may have subpoints after it."""
    found: list[Repair] = []
    for start, end in sentences.split(text, language) if language in _RIDER else ():
        sentence = text[start:end]
        alone = lists and end == len(text.rstrip())  # after subpoints no sentence of the same point goes on
        ways = [*_rider(sentence, language), *_condition(sentence, language), *(_list(sentence, language) if alone else ())]
        before = measure(sentence, language).score if ways else 0.0
        for new in ways:
            after = measure(new, language).score
            if after > before and guard.compare(sentence, new, language).preserved:
                found.append(Repair(start, end, new, before, after))
    return max(found, key=lambda one: one.after - one.before, default=None)


def _rider(sentence: str, language: Language) -> Iterator[str]:
    riders = list(_RIDER[language].finditer(sentence))
    if len(riders) == 1 and ":" not in sentence and sentence.endswith("."):
        head, rest = sentence[: riders[0].start()], sentence[riders[0].start("rider") :]
        if not _LED[language].search(head) and _worth(head, rest):
            yield f"{head}. {_upper(rest)}"


def _condition(sentence: str, language: Language) -> Iterator[str]:
    """The only condition of a sentence, where it is certain which words are the condition."""
    label = re.match(r"(?:\d+(?:-\d+)?\.\s+)?", sentence)
    begins = label.end() if label else 0
    if not sentence[begins : begins + 1].isupper() or _BOUND_UP.search(sentence):
        return
    for pattern in _IF[language]:
        match = pattern.fullmatch(sentence, begins)
        if match is None:
            continue
        main = " ".join(part for part in (match["main"], match.groupdict().get("rest")) if part)
        others = len(_LED[language].findall(main)) + len(_LED[language].findall(match["said"]))
        if others == (language is Language.KK) and _worth(main, match["said"]) and not _POINTS_BACK[language].search(main):
            yield sentence[:begins] + _RULE[language].format(main=_upper(main.strip()), condition=_lower(match["if"]))
            return


def _list(sentence: str, language: Language) -> Iterator[str]:
    lead, colon, rest = sentence.partition(": ")
    if (
        not colon
        or ":" in rest
        or not rest.endswith(".")
        or _OR.search(rest)
        or re.search(r"\d\)", sentence)
        or "«" in rest
        or "\n" in rest
    ):
        return
    items = [item.strip() for item in rest[:-1].split(";" if ";" in rest else ",")]
    if ";" not in rest:  # the last thing is joined by "and"
        joint = list(_LAST[language].finditer(items[-1]))
        if len(joint) != 1 or any(_LAST[language].search(item) for item in items[:-1]):
            return
        items[-1:] = [items[-1][: joint[0].start()], items[-1][joint[0].end() :]]
    if len(items) >= _FEW and all(items):
        yield "\n".join([f"{lead}:", *(f"{n}) {item}{'.' if n == len(items) else ';'}" for n, item in enumerate(items, 1))])


def _worth(*parts: str) -> bool:
    """Whether each part makes a sentence, with its brackets."""
    return all(len(part.split()) >= _LEAST and part.count("(") == part.count(")") for part in parts)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
