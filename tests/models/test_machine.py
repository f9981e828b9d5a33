"""What settings follow from the memory that is free."""

from __future__ import annotations

import sys
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


@pytest.mark.skipif(sys.platform != "linux", reason="Linux bounds the memory of a process")
@pytest.mark.parametrize("allowed", [1_000_000, 60_000_000, 120_000_000])
def test_a_model_that_takes_more_memory_than_it_said_is_told_that_memory_ran_out_and_comes_back(
    tiny_model: Path, monkeypatch: pytest.MonkeyPatch, allowed: int
) -> None:
    fit = machine.fit(gguf.read(tiny_model))
    with Client(tiny_model, threads=1) as client:
        with monkeypatch.context() as starved:
            starved.setattr("models.client._MARGIN", allowed)
            starved.setattr(machine, "fit", lambda _: replace(fit, needs=0))
            with pytest.raises(Problem, match="memory") as told:
                client.generate([("user", "заң")], most_tokens=2)
        assert "жады жетпеді" in told.value.words.kk
        assert client.generate([("user", "заң")], most_tokens=2).tokens <= 2


@pytest.mark.parametrize(("others", "threads"), [(0, 4), (1, 3), (3, 1), (9, 1)])
def test_cores_that_other_programs_keep_busy_are_left_to_them(monkeypatch: pytest.MonkeyPatch, others: int, threads: int) -> None:
    monkeypatch.setattr(machine.os, "cpu_count", lambda: 4)
    monkeypatch.setattr(machine, "running", lambda: others)
    assert machine.Share(4).threads() == threads


def test_a_program_that_wakes_for_a_moment_takes_no_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.os, "cpu_count", lambda: 2)
    wants = [0, 0, 2, 0, 0]
    monkeypatch.setattr(machine, "running", lambda: wants.pop(0))
    share = machine.Share(2)
    assert [share.threads() for _ in range(4)] == [2, 2, 2, 2]
