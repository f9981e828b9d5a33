"""A conversation in the form a model was trained on: the chat template of its file, with a wall between it and the text.

A template is a Jinja program from an untrusted file: it runs in Jinja's sandbox. It never sees the texts themselves but
signs that stand for them; what it puts around the signs is read with control tokens, what stands for a text is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from jinja2.exceptions import TemplateError
from jinja2.ext import loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the prompt; `ours`: from the template, where control tokens mean what they say."""

    text: str
    ours: bool


def render(template: str, messages: Sequence[Sequence[str]], begin: str, end: str) -> list[Part]:
    """The conversation as parts in order, ending where the answer begins. `begin` and `end` are the model's tokens for
    the begin and end of a text. A template that refuses a system message gets it at the head of the first question; a
    template that fails altogether, or loses a text, is replaced by plain paragraphs."""
    for form in (messages, _folded(messages)):
        try:
            parts = _rendered(template, form, begin, end) if template else None
        except (TemplateError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError):
            continue
        if parts:
            return parts
    return [part for _, content in messages for part in (Part(content, False), Part("\n\n", True))]


def _folded(messages: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    if len(messages) > 1 and messages[0][0] == "system":
        (_, system), (role, question), *rest = messages
        return [(role, f"{system}\n\n{question}"), *rest]
    return messages


def _rendered(template: str, messages: Sequence[Sequence[str]], begin: str, end: str) -> list[Part] | None:
    signs = [f"\ue000{n}\ue001" for n in range(len(messages))]
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols])
    text = environment.from_string(template).render(
        messages=[{"role": role, "content": sign} for (role, _), sign in zip(messages, signs, strict=True)],
        add_generation_prompt=True,
        enable_thinking=False,
        bos_token=begin,
        eos_token=end,
        raise_exception=_refuse,
        strftime_now=lambda form: datetime.now().strftime(form),
    )
    if any(text.count(sign) != 1 for sign in signs):
        return None
    contents = {sign: content for sign, (_, content) in zip(signs, messages, strict=True)}
    pieces = re.split("(\ue000[0-9]+\ue001)", text)
    return [Part(contents.get(piece, piece), piece not in contents) for piece in pieces if piece]


def _refuse(message: str) -> None:
    raise TemplateError(message)
