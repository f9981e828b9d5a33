"""What a process of ours may not do: open an internet socket.

Two barriers, put up before third-party code loads and never taken down:

- a Python audit hook (PEP 578) on every platform: it stops Python code with a clear error;
- on Linux a seccomp filter: the kernel refuses `socket()` for every family but AF_UNIX, and `io_uring_setup`, which could
  open sockets past the filter. It binds native code too, and every child process inherits it.

The filter is our own fifteen instructions, loaded through `prctl`/`seccomp` with ctypes: a bare machine needs no library
for it, and it is in place before any package is imported. For processors whose numbers are not in `_MACHINES`,
pyseccomp (libseccomp) builds the same filter.
"""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

_SWITCHES = {
    "ANONYMIZED_TELEMETRY": "False",  # chromadb
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "DO_NOT_TRACK": "1",
    "OTEL_SDK_DISABLED": "true",
    # Python that we start takes no module from the folder in which it starts: that may be a folder of somebody's documents.
    "PYTHONSAFEPATH": "1",
}
_REFUSED = "Zhoba opens no network connections"
_AF_UNIX = 1


@dataclass(frozen=True, slots=True)
class Barriers:
    """What stands in this process. `filter`: "bpf" (ours), "pyseccomp" or "" with `why` it is absent."""

    hook: bool
    filter: str
    why: str = ""


_standing = Barriers(hook=False, filter="", why="not applied")


def standing() -> Barriers:
    """The barriers of this process."""
    return _standing


def apply() -> None:
    """Give up the network, for good, in this process and its children. Call before third-party code loads.

    Never fails: where the kernel's filter cannot be had, the audit hook stands alone, and `zhoba doctor` says so."""
    global _standing
    if _standing.hook:
        return
    os.environ.update(_SWITCHES)
    kind, why = _filter_sockets()
    sys.addaudithook(_refuse)
    _standing = Barriers(hook=True, filter=kind, why=why)


# The audit hook

_LOOKUPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
_TRAFFIC = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event in _LOOKUPS or (event == "socket.__new__" and _leaves_by(arguments[1])):
        raise PermissionError(errno.EACCES, _REFUSED)
    if event in _TRAFFIC and _leaves_by(getattr(arguments[0], "family", 0)):
        raise PermissionError(errno.EACCES, _REFUSED)


def _leaves_by(family: object) -> bool:
    """Whether a socket of this family could reach another machine. -1 is a descriptor taken over: its family is looked
    at when it is used. Windows has no AF_UNIX pair: there the standard library makes `socketpair` (which asyncio needs)
    out of a loopback connection, and that one caller is let through."""
    if family in (-1, _AF_UNIX):
        return False
    return not (sys.platform == "win32" and _in_socketpair())


def _in_socketpair() -> bool:
    import socket

    pairs = [getattr(getattr(socket, name, None), "__code__", None) for name in ("socketpair", "_fallback_socketpair")]
    frame: FrameType | None = sys._getframe(3)
    for _ in range(3):
        if frame is None:
            return False
        if frame.f_code in pairs:
            return True
        frame = frame.f_back
    return False


# The kernel's filter

# machine: (AUDIT_ARCH of linux/audit.h, number of socket(), number of seccomp()); io_uring_setup is 425 on all of them
_MACHINES = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277), "riscv64": (0xC00000F3, 198, 277)}
_IO_URING_SETUP = 425
# socket, connect; execve, execveat; ptrace, process_vm_readv, process_vm_writev; then what changes a file's owner, rights, times and
# attributes, which Landlock leaves alone
_GENERIC = (198, 203, 221, 281, 117, 270, 271, *(52, 53, 452, 54, 55, 88, 5, 6, 7, 14, 15, 16))
_OF_X86 = (41, 42, 59, 322, 101, 310, 311, *(90, 91, 268, 452, 92, 93, 94, 260, 280, 132, 235, 261, 188, 189, 190, 197, 198, 199))
_PROCESSES = {"x86_64": _OF_X86, "aarch64": _GENERIC, "riscv64": _GENERIC}
_X32 = 0x40000000  # x86-64 kernels also take numbers of the x32 interface, from here up
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # BPF_LD|W|ABS, BPF_JEQ, BPF_JGE, BPF_RET
_ALLOW = (_RETURN, 0, 0, 0x7FFF0000)
_DENY = (_RETURN, 0, 0, 0x00050000 | errno.EACCES)
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
_NO_NEW_PRIVS = 38  # PR_SET_NO_NEW_PRIVS
_SET_MODE_FILTER, _ALL_THREADS = 1, 1  # SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC


def _filter_sockets() -> tuple[str, str]:
    """Load the filter. Returns its kind and, where there is none, the reason."""
    if sys.platform != "linux":
        return "", f"{sys.platform} has no seccomp"
    try:
        if _known():
            _load(_program())
            return "bpf", ""
        _load_by_library()
        return "pyseccomp", ""
    except (OSError, RuntimeError, ImportError, AttributeError) as error:
        return "", f"{type(error).__name__}: {error}"


def refuse_processes() -> None:
    """Give up, for good, sockets of every family, the starting of programs, the memory of other processes and the changing of a
    file's rights, owner and times: for a process that needs none of them (`models.sandbox`). Raises OSError where the kernel has no such filter or the processor is not known here."""
    if not _known():
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    _load([*_start(), *(step for call in _PROCESSES[os.uname().machine] for step in ((_EQUAL, 0, 1, call), _DENY)), _ALLOW])


def _known() -> bool:
    return sys.platform == "linux" and os.uname().machine in _MACHINES and sys.maxsize > 2**32


def _start() -> list[tuple[int, int, int, int]]:
    """The first steps of a filter: no other numbering of the calls than this processor's own; then the number is at hand.
    A step is (code, jump if true, jump if false, operand); a jump counts the steps it skips."""
    machine = os.uname().machine
    return [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, _MACHINES[machine][0]),
        _DENY,  # a 32-bit program would name its calls by other numbers
        (_LOAD, 0, 0, _NUMBER),
        *([(_AT_LEAST, 0, 1, _X32), _DENY] if machine == "x86_64" else []),
    ]


def _program() -> list[tuple[int, int, int, int]]:
    """The filter of sockets."""
    return [
        *_start(),
        (_EQUAL, 0, 1, _IO_URING_SETUP),
        _DENY,
        (_EQUAL, 1, 0, _MACHINES[os.uname().machine][1]),
        _ALLOW,
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 1, 0, _AF_UNIX),
        _DENY,
        _ALLOW,
    ]


def _load(program: list[tuple[int, int, int, int]]) -> None:
    import ctypes
    import struct

    code = b"".join(struct.pack("=HBBI", *instruction) for instruction in program)
    kept = ctypes.create_string_buffer(code, len(code))
    header = ctypes.create_string_buffer(struct.pack("@HP", len(program), ctypes.addressof(kept)))
    libc = ctypes.CDLL(None, use_errno=True)
    done = libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    done = done and libc.syscall(_MACHINES[os.uname().machine][2], _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(header)) == 0
    if not done:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _load_by_library() -> None:
    import pyseccomp

    refuse = pyseccomp.ERRNO(errno.EACCES)
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    rules.set_attr(pyseccomp.Attr.ACT_BADARCH, refuse)
    rules.set_attr(pyseccomp.Attr.CTL_TSYNC, 1)
    rules.add_rule(refuse, "socket", pyseccomp.Arg(0, pyseccomp.NE, _AF_UNIX))
    rules.add_rule(refuse, "io_uring_setup")
    rules.load()
