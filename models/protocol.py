"""What the program and the model's process say to each other: typed messages, length-prefixed JSON on pipes."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import IO, Any, get_args

from models import child

_LONGEST = 64_000_000  # bytes of one message; more is no message of ours


@dataclass(frozen=True, slots=True)
class Load:
    """Load a model. `share`: use fewer threads while other programs want the processor. `cache` is the type of the KV cache: f16
    or q8_0. `memory`: bytes of its own that the process may take, 0 for as many as there are."""

    path: str
    context: int
    threads: int
    share: bool
    batch: int
    cache: str
    memory: int


@dataclass(frozen=True, slots=True)
class Generate:
    """Continue a conversation: pairs of role (system, user) and content. `schema` is a JSON schema as text, "" for free text."""

    id: int
    messages: list[list[str]]
    schema: str
    most_tokens: int
    temperature: float
    seed: int


@dataclass(frozen=True, slots=True)
class Count:
    """Count the tokens of each text."""

    id: int
    texts: list[str]


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the request `id`, also while it reads its prompt."""

    id: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """The model is ready; `context` is its real length, `cpu` the instructions llama.cpp uses."""

    context: int
    cpu: str


@dataclass(frozen=True, slots=True)
class Alive:
    """Sent twice a second while the process lives."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How much of the prompt has been read, in tokens."""

    id: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Piece:
    """The next characters of the answer."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The answer. `reason`: stop, length (the cap on tokens was reached) or cancelled. `reused`: prompt tokens that did
    not have to be read again. Times in seconds: until the first token, and in all."""

    id: int
    text: str
    reason: str
    prompt_tokens: int
    reused: int
    tokens: int
    first: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Counted:
    id: int
    counts: list[int]


@dataclass(frozen=True, slots=True)
class Failed:
    """A request failed. `code`: load, overflow (`have` tokens are needed, `most` are there), grammar, template, decode."""

    id: int
    code: str
    detail: str
    have: int = 0
    most: int = 0


Message = Load | Generate | Count | Cancel | Loaded | Alive | Reading | Piece | Finished | Counted | Failed


_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Message)}


class Broken(Exception):
    """The other side said something that is no message of this protocol."""


def encode(message: Message) -> bytes:
    """The message as it travels."""
    values = {field.name: getattr(message, field.name) for field in fields(message)}
    body = json.dumps([type(message).__name__, values], ensure_ascii=False).encode("utf-8", "replace")
    return child.framed(body)


def receive(stream: IO[bytes]) -> Message | None:
    """The next message, None at the end of the stream. Raises `Broken`."""
    try:
        body = child.unframed(stream, _LONGEST)
        if body is None:
            return None
        kind, values = json.loads(body)
        message: Message = _KINDS[kind](**values)
    except (ValueError, KeyError, TypeError) as error:
        raise Broken(str(error)) from error
    return message
