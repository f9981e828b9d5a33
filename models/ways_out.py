"""Every way we know by which a program could reach another machine, tried; each has to fail.

`attempts()` tries them in this process; `confined_attempts()` those that are closed to the model's process besides (`models.sandbox`).
Run as `python -m models.ways_out` it tries the first in a process that puts up no barrier of its own, which shows what children
inherit, and prints them as JSON."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models import child

# Documentation addresses (RFC 5737, RFC 3849) and a name that never exists (RFC 2606): if a barrier ever fell, nothing
# would be told to anyone.
_IPV4, _IPV6, _NAME = "192.0.2.1", "2001:db8::1", "zhoba.invalid"
_WAIT = 0.5  # seconds, only where a barrier fell


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way tried. `refused` is what we want; `answer` is what the system said."""

    way: str
    refused: bool
    answer: str


def attempts() -> list[Attempt]:
    """Try every way in this process."""
    return [_try(way, go) for way, go in _WAYS.items()]


def attempts_of_child() -> list[Attempt]:
    """Try every way in a new Python process that inherits our barriers and puts up none. Raises OSError if none can start."""
    run = child.run("models.ways_out", seconds=60)
    if run.returncode != 0:
        raise OSError(f"the child ended with {run.returncode}")
    return [Attempt(**row) for row in json.loads(run.stdout)]


def confined_attempts(of_user: Path) -> list[Attempt]:
    """Try, in a process that should be confined, to reach the user's files and other processes. `of_user`: a file as a user's
    draft is, in a folder that this user may write to."""
    beside = of_user.with_name(f"zhoba-{os.getpid()}")
    ways: dict[str, Callable[[], object]] = {
        "read": lambda: of_user.read_bytes(),
        "list": lambda: list(of_user.parent.iterdir()),
        "overwrite": lambda: of_user.open("r+b").close(),
        "write": lambda: _write(beside),
        "write-temporary": lambda: _write(Path("/tmp", beside.name)),
        "rights": lambda: of_user.chmod(0o600),
        "remove": lambda: of_user.unlink(),
        "start": _start_program,
        "local-socket": lambda: socket.socket(socket.AF_UNIX).close(),
        "signal": lambda: os.kill(os.getppid(), 0),
        "memory": lambda: Path(f"/proc/{os.getppid()}/mem").open("rb").close(),
    }
    return [_try(way, go) for way, go in ways.items()]


def _write(path: Path) -> None:
    path.touch(exist_ok=False)
    path.unlink()


def _start_program() -> None:
    """In a process of its own, so that what succeeds does not take this one's place."""
    os.posix_spawn("/bin/true", ["true"], {})


def _try(way: str, go: Callable[[], object]) -> Attempt:
    try:
        go()
    except PermissionError as error:
        return Attempt(way, True, os.strerror(error.errno or errno.EACCES))
    except OSError as error:
        # No PermissionError: the way is open and only the other side, or the network, was missing. A name is the
        # exception: the system's resolver reports its own failure when its sockets are refused.
        return Attempt(way, isinstance(error, socket.gaierror), str(error))
    return Attempt(way, False, "")


def _connect(family: int, address: tuple[str, int]) -> None:
    with socket.socket(family, socket.SOCK_STREAM) as tcp:
        tcp.settimeout(_WAIT)
        tcp.connect(address)


def _send(family: int, address: tuple[str, int]) -> None:
    with socket.socket(family, socket.SOCK_DGRAM) as udp:
        udp.sendto(b"", address)


def _listen() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
        server.bind(("127.0.0.1", 0))
        server.listen()


def _look_up() -> None:
    socket.getaddrinfo(_NAME, 80)


def _native() -> None:
    """Past Python, as compiled code would."""
    libc = ctypes.CDLL(None, use_errno=True)
    made = libc.socket(int(socket.AF_INET), int(socket.SOCK_STREAM), 0)
    if made < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    os.close(made)


def _native_ring() -> None:
    """io_uring can open sockets without the call `socket` (Linux 5.19 and later)."""
    libc = ctypes.CDLL(None, use_errno=True)
    parameters = ctypes.create_string_buffer(120)  # struct io_uring_params
    made = libc.syscall(425, 1, parameters)
    if made >= 0:
        os.close(made)
    elif ctypes.get_errno() != errno.ENOSYS:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    else:
        raise PermissionError(errno.EACCES, "the kernel has none")


_WAYS: dict[str, Callable[[], None]] = {
    "tcp-ipv4": lambda: _connect(socket.AF_INET, (_IPV4, 80)),
    "tcp-ipv6": lambda: _connect(socket.AF_INET6, (_IPV6, 80)),
    "udp-ipv4": lambda: _send(socket.AF_INET, (_IPV4, 53)),
    "udp-ipv6": lambda: _send(socket.AF_INET6, (_IPV6, 53)),
    "listen": _listen,
    "name": _look_up,
}
if sys.platform == "linux":
    _WAYS |= {
        "packet": lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW).close(),
        "native": _native,
        "io-uring": _native_ring,
    }


if __name__ == "__main__":
    print(json.dumps([{"way": a.way, "refused": a.refused, "answer": a.answer} for a in attempts()]))
