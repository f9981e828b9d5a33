"""What a model is asked: files in three languages with named slots, filled here.

The part that stays the same comes first (rules, the bill, its definitions), then the provisions found, and the question
last, so that what was read once is not read again. Texts of laws and of the bill are data: they stand between signs that
they cannot contain, and the model's process reads control tokens nowhere in them (`models.worker.template`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from string import Template

from law.words import Language, Words

TASKS = ("plain", "shorten", "split", "define", "resolve", "draft", "continue", "explain", "note", "translate")
_LANGUAGES = {
    Language.KK: Words(kk="қазақ", ru="казахский", en="Kazakh"),
    Language.RU: Words(kk="орыс", ru="русский", en="Russian"),
    Language.EN: Words(kk="ағылшын", ru="английский", en="English"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A provision that the model may rely on: the act's title, the place in it, the text."""

    act: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a model. `definitions` are pairs of term and definition; `place` is where the text stands in the
    bill; `target` is the language to translate into; `short`: the rules in two sentences, for a small context."""

    task: str  # one of TASKS
    language: Language
    title: str
    place: str
    text: str
    definitions: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()
    instruction: str = ""
    target: Language | None = None
    short: bool = False


def render(request: Request) -> list[tuple[str, str]]:
    """The conversation for a request: pairs of role and content."""
    parts = _parts(request.language)
    task = _fill(parts[request.task], target=_LANGUAGES[request.target][request.language] if request.target else "")
    question = _fill(
        parts["question"],
        task=task,
        instruction=_fill(parts["instruction"], instruction=data(request.instruction)) if request.instruction else "",
        place=data(request.place),
        text=data(request.text),
    )
    blocks = [_fill(parts["bill"], title=data(request.title))]
    if request.definitions:
        lines = "\n".join(definition_line(term, text) for term, text in request.definitions)
        blocks.append(_fill(parts["definitions"], definitions=lines))
    if request.sources:
        found = "\n".join(source_block(source, number, request.language) for number, source in enumerate(request.sources, 1))
        blocks.append(_fill(parts["provisions"], provisions=found))
    return [("system", parts["short" if request.short else "rules"]), ("user", "\n\n".join([*blocks, question]))]


def source_block(source: Source, number: int, language: Language) -> str:
    """A provision as it stands in the prompt."""
    return _fill(_parts(language)["source"], number=str(number), act=data(source.act), place=data(source.place), text=data(source.text))


def definition_line(term: str, text: str) -> str:
    """A definition as it stands in the prompt."""
    return f"<data>{data(term)} – {data(text)}</data>"


def fitting(counts: Sequence[int], room: int) -> int:
    """How many of the first pieces `room` tokens hold; `counts` are the tokens of each."""
    total = 0
    for kept, count in enumerate(counts):
        total += count
        if total > room:
            return kept
    return len(counts)


def data(text: str) -> str:
    """A text as data: it holds neither the signs that end data nor anything that looks like a tag. Reversed by `undata`."""
    return text.replace("<", "‹").replace(">", "›")


def undata(text: str, original: str) -> str:
    """An answer's text with the signs of the original that `data` had changed."""
    for sign, stood_for in (("‹", "<"), ("›", ">")):
        if sign not in original and stood_for in original:
            text = text.replace(sign, stood_for)
    return text


# Letters and signs of legal texts in three languages: the answer cannot leave the alphabets (or JSON, or the line).
_WRITING = "^[ !#-;=?-Z_a-z–—«»„“”’№§°%‹›…А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+$"
_MOST_PARAGRAPHS = 40


def schema(sources: int) -> str:
    """The JSON schema of an answer: paragraphs, and numbers of provisions among the `sources` that were given. A source
    that was not given cannot be named."""
    numbers = {"type": "array", "items": {"enum": list(range(1, sources + 1))}, "maxItems": sources} if sources else {"const": []}
    paragraphs = {"type": "array", "items": {"type": "string", "pattern": _WRITING}, "minItems": 1, "maxItems": _MOST_PARAGRAPHS}
    return json.dumps(
        {
            "type": "object",
            "properties": {"text": paragraphs, "sources": numbers},
            "required": ["text", "sources"],
            "additionalProperties": False,
        }
    )


def read_answer(text: str) -> tuple[list[str], list[int]]:
    """Paragraphs and source numbers of an answer that was bound by `schema`. Raises ValueError where it was cut off."""
    answer = json.loads(text, strict=False)
    return [paragraph.strip() for paragraph in answer["text"] if paragraph.strip()], list(dict.fromkeys(answer["sources"]))


def opinion(language: Language, here: str, there: Source) -> list[tuple[str, str]]:
    """The conversation that asks whether a norm of the bill and one of an act contradict one another."""
    parts = _parts(language)
    act = f"{data(there.act)}, {data(there.place)}" if there.place else data(there.act)
    return [("system", parts["opinion_rules"]), ("user", _fill(parts["opinion"], here=data(here), act=act, there=data(there.text)))]


VERDICTS = ("conflict", "compatible", "unclear")
_MOST_WORDS = 4


def opinion_schema() -> str:
    """The JSON schema of an opinion: the words that decide, and one of VERDICTS."""
    words = {"type": "array", "items": {"type": "string", "pattern": _WRITING, "maxLength": 200}, "maxItems": _MOST_WORDS}
    return json.dumps(
        {
            "type": "object",
            "properties": {"words": words, "verdict": {"enum": list(VERDICTS)}},
            "required": ["words", "verdict"],
            "additionalProperties": False,
        }
    )


def read_opinion(text: str) -> tuple[str, list[str]]:
    """The verdict and the words of an answer that was bound by `opinion_schema`. Raises ValueError where it was cut off."""
    answer = json.loads(text, strict=False)
    return answer["verdict"], answer["words"]


_OPENING = re.compile(r'\s*\{\s*"text"\s*:\s*\[')


class PlainText:
    """The text of an answer while it is written: JSON pieces in, the readable characters out."""

    def __init__(self) -> None:
        self._head = ""
        self._inside = self._escaped = self._over = False
        self._paragraphs = 0

    def feed(self, piece: str) -> str:
        """The next readable characters; a new paragraph begins with a newline."""
        if self._over:
            return ""
        if not (begun := _OPENING.match(self._head)):
            self._head += piece
            if not (begun := _OPENING.match(self._head)):
                return ""
            piece = self._head[begun.end() :]
        return "".join(map(self._sign, piece))

    def _sign(self, sign: str) -> str:
        if self._over:
            return ""
        if self._escaped:
            self._escaped = False
            return sign
        if self._inside:
            self._inside, self._escaped = sign != '"', sign == "\\"
            return "" if sign in '"\\' else sign
        if sign == '"':
            self._inside = True
            self._paragraphs += 1
            return "\n" if self._paragraphs > 1 else ""
        self._over = sign == "]"
        return ""


@cache
def _parts(language: Language) -> Mapping[str, str]:
    """The sections of a language's file by name."""
    text = resources.files(__package__).joinpath(f"{language.value}.md").read_text("utf-8")
    sections = re.split(r"^## (\w+)\n", text, flags=re.MULTILINE)[1:]
    return {name: body.strip("\n") for name, body in zip(sections[::2], sections[1::2], strict=True)}


def _fill(template: str, **slots: str) -> str:
    """Every slot filled; a slot without a value, or a value without a slot of any section, is a fault: KeyError."""
    return Template(template).substitute(slots)
