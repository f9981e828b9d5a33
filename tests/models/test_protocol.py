"""Messages on the pipes: they come back as they were sent, and anything else is noticed."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import protocol

MESSAGES = [
    protocol.Load("/модель «х».gguf", 4096, 2, True, 512, "f16", 0),
    protocol.Generate(7, [["system", "Ереже"], ["user", "Сұрақ\n"]], "{}", 10, 0.3, 1),
    protocol.Cancel(7),
    protocol.Alive(),
    protocol.Piece(7, "ә\u0000\u2028"),
    protocol.Finished(7, "мәтін", "stop", 1, 0, 2, 0.1, 0.2),
    protocol.Failed(7, "overflow", "", 5000, 4096),
]


def test_messages_come_back_in_order() -> None:
    stream = io.BytesIO(b"".join(map(protocol.encode, MESSAGES)))
    assert [protocol.receive(stream) for _ in MESSAGES] == MESSAGES
    assert protocol.receive(stream) is None


def test_a_half_surrogate_cannot_break_the_pipe() -> None:
    assert isinstance(protocol.receive(io.BytesIO(protocol.encode(protocol.Piece(1, "\ud800")))), protocol.Piece)


@given(st.binary(max_size=200))
def test_anything_else_is_noticed(noise: bytes) -> None:
    for data in (noise, struct.pack(">I", len(noise)) + noise):
        try:
            assert protocol.receive(io.BytesIO(data)) is None
        except protocol.Broken:
            continue


def test_a_huge_message_is_not_waited_for() -> None:
    with pytest.raises(protocol.Broken):
        protocol.receive(io.BytesIO(struct.pack(">I", 2**32 - 1)))
