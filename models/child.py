"""Processes of our own: Python that runs one of our modules, and the pipes to it.

The program is found from whatever folder it was started; no window of a console opens. What is said on a pipe has its length
before it, so that a message which was cut short is no message."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import IO

ROOT = str(Path(__file__).resolve().parent.parent)
_LENGTH = struct.Struct(">I")
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def start(module: str, *, heard: bool = False) -> subprocess.Popen[bytes]:
    """A process that goes on, with pipes to its standard input and from its standard output; `heard`: from its standard error too, which
    the caller must keep reading. Raises OSError."""
    return subprocess.Popen(
        _command(module),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if heard else subprocess.DEVNULL,
        env=_environment(),
        creationflags=_NO_WINDOW,
    )


def run(module: str, *arguments: str, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """A process that does one thing; its output is kept. Raises OSError, and `subprocess.TimeoutExpired` after `seconds`."""
    return subprocess.run(
        [*_command(module), *arguments],
        capture_output=True,
        timeout=seconds,
        check=False,
        env=_environment(),
        creationflags=_NO_WINDOW,
    )


def framed(body: bytes) -> bytes:
    """A message as it travels."""
    return _LENGTH.pack(len(body)) + body


def unframed(stream: IO[bytes], longest: int = 2**32 - 1) -> bytes | None:
    """The next message; None where the other end has gone, be it amid a message. Raises ValueError for one of more than
    `longest` bytes."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > longest:
        raise ValueError(f"a message of {length} bytes")
    body = stream.read(length)
    return body if len(body) == length else None


def _command(module: str) -> list[str]:
    return [sys.executable, "-m", module]


def _environment() -> dict[str, str]:
    paths = os.pathsep.join([ROOT, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": paths}
