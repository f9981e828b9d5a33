"""What the model's process gives up before it opens a model: the user's files, every write, every program, every socket.

A model file comes from outside and is read by native code. Two barriers of Linux bind that code, for good:

- Landlock (kernel 5.13 and later): nothing but the program's own files, a few of the system and the model may be read, nothing
  may be written, made, renamed or run; no signal and no abstract socket reaches another process (6.12 and later);
- a second seccomp filter: no socket of any family, no program started, no other process's memory.

`models.ways_out.confined_attempts` measures it. Other systems offer nothing of the kind to a process without an installer's help:
there the model's process has the barriers of `models.lockdown` alone, and `zhoba doctor` says so.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from models import child, lockdown

# linux/landlock.h and asm-generic/unistd.h; the numbers are the same on every processor
_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION = 1  # LANDLOCK_CREATE_RULESET_VERSION
_PATH_BENEATH = 1  # LANDLOCK_RULE_PATH_BENEATH
_WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 1, 1 << 2, 1 << 3
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}  # how many rights over files a version knows, from bit 0 on; later ones 16
_TCP, _SCOPES = 0b11, 0b11  # bind, connect (version 4); abstract sockets, signals (version 6)
_NO_NEW_PRIVS = 38  # PR_SET_NO_NEW_PRIVS
_OPEN = getattr(os, "O_PATH", 0) | getattr(os, "O_CLOEXEC", 0)

_SYSTEM = (
    *("/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/etc/ld.so.cache", "/nix/store"),
    *("/proc/self", "/proc/meminfo", "/proc/loadavg", "/proc/cpuinfo", "/proc/stat", "/sys/devices/system", "/sys/fs/cgroup"),
    *("/dev/null", "/dev/urandom"),
)


def enter(readable: Iterable[Path]) -> tuple[str, ...]:
    """Confine this thread and all it will start; call while it is the only one. `readable`: files that may be read besides the
    program's own. Returns which barriers stand: "landlock", "seccomp". Never fails: what stands is measured by `zhoba doctor`."""
    if sys.platform != "linux":
        return ()
    standing = []
    with contextlib.suppress(OSError):
        _landlock([*_program(), *readable])
        standing.append("landlock")
    with contextlib.suppress(OSError):
        lockdown.refuse_processes()
        standing.append("seccomp")
    return tuple(standing)


def _program() -> list[Path]:
    """The program's own files: the interpreter's, those of the packages, ours; of the installed program also its one file, which holds its
    modules. Never the folder in which the program was started."""
    here = Path.cwd().resolve()
    packages = {Path(entry).resolve() for entry in sys.path if entry} - {here}
    return [Path(sys.executable), Path(sys.base_prefix), Path(sys.prefix), Path(child.ROOT), *sorted(packages), *map(Path, _SYSTEM)]


def _landlock(readable: Iterable[Path]) -> None:
    version = _call(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    rights = (1 << _RIGHTS.get(version, 16)) - 1
    handled = (ctypes.c_uint64 * 3)(rights, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    rules = _call(_CREATE, ctypes.byref(handled), ctypes.c_size_t(size), ctypes.c_uint32(0))
    try:
        for path in readable:
            _allow(rules, path)
        _call_library("prctl", _NO_NEW_PRIVS, 1, 0, 0, 0)
        _call(_RESTRICT, ctypes.c_int(rules), ctypes.c_uint32(0))
    finally:
        os.close(rules)


def _allow(rules: int, path: Path) -> None:
    """Let a file, or a folder with all in it, be read. One that is not there needs no leave."""
    try:
        opened = os.open(path, _OPEN)
    except OSError:
        return
    try:
        rights = _READ_FILE | _READ_FOLDER if path.is_dir() else _READ_FILE
        if str(path) == os.devnull:
            rights |= _WRITE_FILE  # llama_cpp opens it at import
        beneath = ctypes.create_string_buffer(struct.pack("=Qi", rights, opened))  # struct landlock_path_beneath_attr, packed
        _call(_ADD, ctypes.c_int(rules), ctypes.c_int(_PATH_BENEATH), beneath, ctypes.c_uint32(0))
    finally:
        os.close(opened)


def _call(number: int, *arguments: object) -> int:
    return _call_library("syscall", ctypes.c_long(number), *arguments)


def _call_library(function: str, *arguments: object) -> int:
    answer: int = getattr(ctypes.CDLL(None, use_errno=True), function)(*arguments)
    if answer < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return answer
