"""What settings follow from the memory that is free."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tiny_gguf import Shape, write_model

from law.words import Problem
from models import gguf, machine
from models.client import Client

GB = 1_000_000_000


@pytest.fixture
def eight_billion(tiny_model: Path) -> gguf.Header:
    """An 8-billion model as Llama 3.1 is shaped, in 4 bits."""
    return replace(gguf.read(tiny_model), size=5 * GB, context_length=131_072, layers=32, embedding_length=4096, kv_width=32 * 8 * 256)


@pytest.mark.parametrize(
    ("free", "context", "cache", "fits"),
    [(32, 16_384, "f16", True), (8.1, 16_384, "q8_0", True), (7.2, 8_192, "q8_0", True), (4, 2_048, "q8_0", False)],
)
def test_a_smaller_cache_before_a_shorter_context(
    eight_billion: gguf.Header, monkeypatch: pytest.MonkeyPatch, free: float, context: int, cache: str, fits: bool
) -> None:
    monkeypatch.setattr(machine, "memory", lambda: int(free * GB))
    fit = machine.fit(eight_billion)
    assert (fit.context, fit.cache, fit.fits) == (context, cache, fits)


def test_a_model_s_own_context_is_never_exceeded(tiny_model: Path) -> None:
    assert machine.fit(gguf.read(tiny_model)).context == 4096


def test_this_machine_has_memory_and_a_core() -> None:
    assert machine.memory() > 50_000_000
    assert machine.cores() >= 1


def test_a_model_that_does_not_fit_is_not_loaded(tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "memory", lambda: 300_000_000)
    with Client(tiny_model) as client, pytest.raises(Problem, match=r"needs 0\.2 GB of memory, 0\.3 GB are free"):
        client.generate([("user", "1")])
    assert client.pid is None


def test_the_smaller_cache_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_model(tmp_path / "wide.gguf", Shape(width=128))  # its blocks hold 32 elements: so must a head
    fit = machine.fit(gguf.read(path))
    monkeypatch.setattr(machine, "fit", lambda _: replace(fit, cache="q8_0"))
    with Client(path, threads=1) as client:
        assert 0 < client.generate([("user", "заң")], most_tokens=5, temperature=1.0).tokens <= 5
