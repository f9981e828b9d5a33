"""The reader of GGUF headers: what a real file says, and every kind of file that must end in one sentence."""

from __future__ import annotations

import contextlib
import random
import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_gguf import write_model

from law.words import Problem
from models import gguf


def test_a_file_says_what_it_is(tiny_model: Path) -> None:
    header = gguf.read(tiny_model)
    assert (header.architecture, header.quantisation, header.context_length, header.layers) == ("llama", "F32", 4096, 2)
    assert header.languages == ("kk", "ru", "en")
    assert header.licence == "CC0-1.0"
    assert "<|im_start|>" in header.chat_template
    assert header.vocabulary == 344
    assert header.kv_width == 2 * 2 * (16 + 16)  # layers x heads of keys and values x (width of a key + of a value)
    assert header.memory(4096) > header.memory(2048) > header.size


def test_a_truncated_file_is_named_with_both_sizes(tiny_model: Path, tmp_path: Path) -> None:
    data = tiny_model.read_bytes()
    short = tmp_path / "short.gguf"
    short.write_bytes(data[:-1000])
    with pytest.raises(Problem, match=rf"truncated \({len(data) - 1000} bytes instead of {len(data)}\)"):
        gguf.read(short)


def test_an_unknown_architecture_and_one_that_only_reads(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="does not know the architecture “zhobanet”"):
        gguf.read(write_model(tmp_path / "a.gguf", architecture="zhobanet"))
    with pytest.raises(Problem, match="“bert” does not write text"):
        gguf.read(write_model(tmp_path / "b.gguf", architecture="bert"))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is no GGUF model"),
        (b"PK\x03\x04" + bytes(40), "is no GGUF model"),
        (b"GGUF" + struct.pack("<IQQ", 1, 0, 0), "GGUF version 1"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 2**63), "damaged"),
        (b"GGUF" + struct.pack("<IQQ", 3, 2**62, 0), "damaged"),
        (b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 2**60), "damaged"),
        (b"GGUF" + struct.pack("<IQQQ1sIIQ", 3, 0, 1, 1, b"k", 9, 4, 2**61), "damaged"),
        (b"GGUF" + struct.pack("<IQQQ1sIIQ", 3, 0, 1, 1, b"k", 9, 9, 1), "damaged"),
    ],
)
def test_what_is_no_model_ends_in_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "m.gguf"
    path.write_bytes(data)
    with pytest.raises(Problem, match=sentence):
        gguf.read(path)


def test_a_missing_file_ends_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is not there or cannot be read"):
        gguf.read(tmp_path / "none.gguf")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(), cut=st.integers(0, 20_000), holes=st.integers(0, 30))
def test_no_damage_to_the_head_leads_past_a_problem(tiny_model: Path, tmp_path: Path, seed: int, cut: int, holes: int) -> None:
    data = bytearray(tiny_model.read_bytes())
    dice = random.Random(seed)
    for _ in range(holes):
        data[dice.randrange(12_000)] = dice.randrange(256)
    path = tmp_path / "damaged.gguf"
    path.write_bytes(data[:cut] if cut else data)
    with contextlib.suppress(Problem):
        assert gguf.read(path).size == path.stat().st_size
