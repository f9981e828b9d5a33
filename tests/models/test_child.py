"""Processes of our own: they find the program from any folder, and a message that was cut short is the end, not a fault."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import child


@given(st.lists(st.binary(max_size=50), min_size=1, max_size=4), st.data())
def test_whole_messages_come_back_and_a_cut_one_is_the_end(bodies: list[bytes], data: st.DataObject) -> None:
    sent = b"".join(map(child.framed, bodies))
    assert [child.unframed(stream) for stream in [io.BytesIO(sent)] for _ in bodies] == bodies
    cut = data.draw(st.integers(len(sent) - len(child.framed(bodies[-1])), len(sent) - 1))
    stream = io.BytesIO(sent[:cut])
    assert [child.unframed(stream) for _ in bodies] == [*bodies[:-1], None]


def test_a_message_that_is_too_long_is_not_waited_for() -> None:
    with pytest.raises(ValueError, match="11 bytes"):
        child.unframed(io.BytesIO(child.framed(b"01234567890")), 10)


def test_the_program_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    done = child.run("models.ways_out", seconds=60)
    assert done.returncode == 0, done.stderr
    assert {row["way"] for row in json.loads(done.stdout)}
