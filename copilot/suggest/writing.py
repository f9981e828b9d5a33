"""Suggestions by a local model: the provisions and definitions in the prompt, the answer bound to them."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from copilot.findings import Evidence
from copilot.suggest.material import Material, other_language, split_number
from copilot.suggest.suggestion import Action, Engine, ModelName, Suggestion
from law import naming
from law.progress import Progress, silent
from law.text import fold
from law.words import Language, Problem, Words
from models import prompts
from models.client import Client, file_state
from models.library import Library

_MOST_SOURCES = 8
_MOST_DEFINITIONS = 40
_NAMED = 6  # of what was left out
_NEAR = 0.2  # likeness from which a provision is worth the model's time
_LONG_ANSWERS = frozenset({Action.DRAFT, Action.CONTINUE, Action.EXPLAIN, Action.NOTE})
_LONG_ANSWER = 1_200  # tokens
_EDGE, _TEMPLATE = 8, 96  # tokens that a piece may take beside its own, and that a chat template may
_TEMPERATURE = 0.3

_BY_MODEL = Words(
    kk="Тілдік модель жазды: {name}. Тексеріп алыңыз.",
    ru="Написано языковой моделью: {name}. Проверьте.",
    en="Written by a language model: {name}. Check it.",
)
_TRANSLATION = Words(
    kk="Аударма жобасы, тілдік модель жазды: {name}.",
    ru="Проект перевода, написан языковой моделью: {name}.",
    en="A draft translation by a language model: {name}.",
)
_LEFT_OUT = Words(
    kk="Контекстке сыймай, сұрауға кірмеген ережелер мен анықтамалар: {count} ({names}).",
    ru="Не вошли в запрос, потому что не поместились в контекст, положения и определения: {count} ({names}).",
    en="Left out of the request because they did not fit the context: {count} provisions and definitions ({names}).",
)
_CUT = Words(
    kk="Модель {count} токен ішінде аяқтамады: мәтіннің соңы жоқ.",
    ru="Модель не закончила за {count} токенов: у текста нет конца.",
    en="The model did not finish within {count} tokens: the end of the text is missing.",
)
_GARBLED = Words(
    kk="Модель оқылатын мәтін бермеді; басқа модель таңдаңыз немесе қайталаңыз.",
    ru="Модель не дала читаемого текста; выберите другую модель или повторите.",
    en="The model gave no readable text; choose another model or ask again.",
)
_UNKNOWN = Words(
    kk="Берілген мәтіндерде жоқ сілтемелер: {quotes}.",
    ru="Ссылки, которых нет в данных модели текстах: {quotes}.",
    en="References that are in none of the texts the model was given: {quotes}.",
)
_OTHER_TONGUE = Words(
    kk="Жауап жобаның тілінде емес.", ru="Ответ не на языке проекта.", en="The answer is not in the language of the bill."
)


@dataclass
class LocalModel:
    """A model file to write with, and its process while it runs. Usable from several threads."""

    path: Path
    library: Library
    name: str = ""
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.name = self.name or self.path.stem
        self.client = Client(self.path)
        self._sha256: tuple[tuple[int, ...], str] = ((), "")

    @property
    def identity(self) -> ModelName:
        """The model's name and the SHA-256 of its file, computed once for the file as it is: a file that was changed is loaded
        anew by the client, and the record must not name the old one."""
        state = file_state(self.path)
        if self._sha256[0] != state or not state:
            self._sha256 = state, self.library.sha256(self.path)
        return ModelName(self.name, self._sha256[1])

    def close(self) -> None:
        self.client.close()


def write(
    material: Material,
    model: LocalModel,
    *,
    on_text: Callable[[str], None] = lambda _: None,
    progress: Progress = silent,
    cancelled: threading.Event | None = None,
    variant: int = 1,
) -> Suggestion:
    """Ask the model. `on_text` gets the answer as it is written; `variant` chooses another of its answers. Raises Problem,
    and Cancelled after `cancelled` was set."""
    model.library.require(model.path.name, model.identity.sha256)
    given, definitions = _sources(material), material.definitions
    request = prompts.Request(
        task=material.action.value,
        language=material.language,
        title=material.act.meta.title,
        place=material.place,
        text=material.original,
        definitions=definitions,
        sources=tuple(prompts.Source(e.title, e.provision, e.quote) for e in given),
        instruction=material.instruction,
        target=other_language(material.language) if material.action is Action.TRANSLATE else None,
    )
    request, room = _fitted(request, material, model.client, cancelled)
    shown = prompts.PlainText()
    said: list[str] = []

    def on_piece(piece: str) -> None:
        if text := shown.feed(piece):
            said.append(text)
            on_text(text)

    asked = prompts.render(request)
    answer = model.client.generate(
        asked,
        schema=prompts.schema(len(request.sources)),
        most_tokens=room,
        temperature=_TEMPERATURE,
        seed=variant,
        on_piece=on_piece,
        progress=progress,
        cancelled=cancelled,
    )
    notes = [(_TRANSLATION if material.action is Action.TRANSLATE else _BY_MODEL).format(name=model.name)]
    if answer.reason == "length":
        # The JSON was cut: what is there is shown for what it is.
        paragraphs, numbers = "".join(said).split("\n"), list[int]()
        notes.append(_CUT.format(count=answer.tokens))
    else:
        try:
            paragraphs, numbers = prompts.read_answer(answer.text)
        except ValueError as error:
            raise Problem(_GARBLED) from error
    text = prompts.undata("\n".join(paragraphs), material.original).strip()
    if not text or "\ufffd" in text:
        raise Problem(_GARBLED)
    if material.action not in _LONG_ANSWERS and material.action is not Action.TRANSLATE:
        text = _renumbered(text, material.original)
    used = tuple(given[number - 1] for number in numbers if 0 < number <= len(request.sources))
    left = given[len(request.sources) :]
    terms = [term for term, text in definitions if (term, text) not in request.definitions]
    if left or terms:
        notes.append(_LEFT_OUT.format(count=len(left) + len(terms), names=_names(left, terms)))
    if unknown := _unknown_references(text, request):
        notes.append(_UNKNOWN.format(quotes="; ".join(unknown)))
    if foreign(text, request.target or request.language):
        notes.append(_OTHER_TONGUE)
    note = Words.joined(" ", notes)
    mark = hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()
    return Suggestion(material.action, material.original, text, Engine.MODEL, used, model=model.identity, note=note, prompt=mark)


def _sources(material: Material) -> list[Evidence]:
    """Provisions for the prompt: the evidence of the finding, then the likest; each once."""
    found = [e for e in material.finding.evidence if e.act != "self"] if material.finding else []
    found += [p.evidence for p in material.precedents if p.likeness >= _NEAR]
    return list({(e.act, e.provision, e.quote): e for e in found}.values())[:_MOST_SOURCES]


def _fitted(request: prompts.Request, material: Material, client: Client, cancelled: threading.Event | None) -> tuple[prompts.Request, int]:
    """The request with the definitions and provisions that fit the context, and the tokens left to the answer. Definitions
    get a quarter of the context whatever the question: the bill's first ones, so that the prompt begins alike for every question on
    it, then those of terms that stand in the text."""
    context = client.context
    first = request.definitions[:_MOST_DEFINITIONS]
    named = tuple(one for one in request.definitions[_MOST_DEFINITIONS:] if material.names(one[0]))
    request = replace(request, definitions=(*first, *named))
    bare = replace(request, sources=(), definitions=())
    heads = ["\n".join(content for _, content in prompts.render(form)) for form in (bare, replace(bare, short=True))]
    lines = [prompts.definition_line(term, text) for term, text in request.definitions]
    blocks = [prompts.source_block(source, n, request.language) for n, source in enumerate(request.sources, 1)]
    whole, short, text, *counts = (count + _EDGE for count in client.count([*heads, material.original, *lines, *blocks], cancelled))
    of_lines, of_blocks = counts[: len(lines)], counts[len(lines) :]
    answer = min(_LONG_ANSWER if material.action in _LONG_ANSWERS else 3 * text + 200, context // 3)
    request = replace(request, short=whole + answer > context * 3 // 4)
    space = min(context // 4, context - whole - answer) if not request.short else 0
    kept = list(range(prompts.fitting(of_lines, space)))
    if len(kept) < len(lines):
        kept = list(range(prompts.fitting(of_lines[: len(first)], space * 2 // 3)))
        for at in range(len(kept), len(lines)):
            if material.names(request.definitions[at][0]) and sum(of_lines[n] for n in kept) + of_lines[at] <= space:
                kept.append(at)
    room = context - (short if request.short else whole) - sum(of_lines[n] for n in kept) - answer - _TEMPLATE
    sources = request.sources[: prompts.fitting(of_blocks, room)]
    return replace(request, definitions=tuple(request.definitions[n] for n in kept), sources=sources), answer


def _names(provisions: Sequence[Evidence], terms: Sequence[str]) -> Words:
    """Provisions as a person calls them, then terms; of many the first."""

    def said(language: Language) -> str:
        names = [*(f"{e.title}, {naming.in_words(e.provision, language)}" for e in provisions), *(f"«{term}»" for term in terms)]
        return "; ".join(names[:_NAMED]) + ("; …" if len(names) > _NAMED else "")

    return Words.of(said)


def _renumbered(text: str, original: str) -> str:
    """The answer under the printed number of the original, whatever number the model gave it."""
    number = split_number(original)[0]
    return number + split_number(text)[1] if number and "\n" not in text else text


def _unknown_references(text: str, request: prompts.Request) -> list[str]:
    """References in the answer that none of the texts given to the model makes."""
    from law.citations import in_text

    given = fold("\n".join([request.text, request.instruction, *(s.text for s in request.sources), *(d for _, d in request.definitions)]))
    return [citation.quote for citation in in_text(text, request.target or request.language) if fold(citation.quote) not in given]


def foreign(text: str, language: Language) -> bool:
    """Whether a text is plainly not in the language: letters of its own in Kazakh, none of them in Russian, Latin in English."""
    letters = [letter for letter in text.lower() if letter.isalpha()]
    kazakh = sum(letter in "әғқңөұүһі" for letter in letters)
    latin = sum("a" <= letter <= "z" for letter in letters)
    if language is Language.EN:
        return latin < len(letters) / 2
    return latin > len(letters) / 2 or (len(letters) > 60 and (kazakh == 0 if language is Language.KK else kazakh > len(letters) / 20))
