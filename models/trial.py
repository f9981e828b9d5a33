"""About how fast a model is on this machine: a trial of about two seconds."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from models.client import Client

_SENTENCE = "Уәкілетті орган қағидаларды бекітеді. Уполномоченный орган утверждает правила. "
_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Speed:
    """Tokens in a second: read from a prompt, and written."""

    reading: float
    writing: float


def measure(model: Path) -> Speed:
    """Load the model, let it read and write for about two seconds, and end it. Raises Problem."""
    with Client(model) as client:
        client.generate([("user", "1")], most_tokens=1)  # the first tokens also bring the file into memory
        read = client.generate([("user", _SENTENCE * 4)], most_tokens=1)
        reading = (read.prompt_tokens - read.reused) / max(read.first, 1e-6)
        tokens, seconds, began = 0, 0.0, time.perf_counter()
        while time.perf_counter() - began < _SECONDS / 2:
            wrote = client.generate([("user", _SENTENCE * 4)], most_tokens=16, temperature=1.0, seed=tokens)
            tokens += wrote.tokens
            seconds += wrote.seconds - wrote.first
    return Speed(reading, tokens / max(seconds, 1e-6))
