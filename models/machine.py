"""What this computer can carry: memory, cores, and the settings for a model that follow from them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from models.gguf import Header

_MOST_CONTEXT = 16_384  # tokens: the rules, a dozen provisions and an answer; more costs memory and reading time
_LEAST_CONTEXT = 2_048
_SPARE = 1_000_000_000  # bytes left to the editor and the system


@dataclass(frozen=True, slots=True)
class Fit:
    """How a model runs here. `context` in tokens; `cache` f16 or q8_0; `needs` and `has` in bytes of memory."""

    context: int
    threads: int
    batch: int
    cache: str
    needs: int
    has: int

    @property
    def fits(self) -> bool:
        return self.needs + _SPARE <= self.has


def fit(header: Header) -> Fit:
    """The best settings for this model here: the longest context that fits, a smaller cache type before a shorter context."""
    has = memory()
    longest = min(header.context_length or _LEAST_CONTEXT, _MOST_CONTEXT)
    tried = Fit(0, 0, 0, "", 0, 0)
    for context in dict.fromkeys((longest, min(longest, 8_192), min(longest, 4_096), min(longest, _LEAST_CONTEXT))):
        for cache, width in (("f16", 2.0), ("q8_0", 34 / 32)):
            tried = Fit(context, cores(), 512, cache, header.memory(context, width), has)
            if tried.fits:
                return tried
    return tried


def memory() -> int:
    """Bytes of memory that programs may still take: what is available, within the limit of a container."""
    if sys.platform == "win32":
        return _windows_memory()
    try:
        lines = dict(line.split(":", 1) for line in Path("/proc/meminfo").read_text().splitlines())
        free = int(lines["MemAvailable"].split()[0]) * 1024
    except (OSError, KeyError, ValueError):
        free = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * 3 // 4
    try:
        limit = int(Path("/sys/fs/cgroup/memory.max").read_text()) - int(Path("/sys/fs/cgroup/memory.current").read_text())
    except (OSError, ValueError):
        return free
    return min(free, limit)


def _windows_memory() -> int:
    import ctypes
    import struct

    status = ctypes.create_string_buffer(struct.pack("=II7Q", 64, 0, 0, 0, 0, 0, 0, 0, 0), 64)  # MEMORYSTATUSEX
    ctypes.CDLL("kernel32").GlobalMemoryStatusEx(status)
    available: int = struct.unpack_from("=Q", status, 16)[0]
    return available


class Share:
    """How many threads a computation takes: as many as it may, less those that other programs keep busy. The threads of
    llama.cpp wait for one another at each step, so that one which has no core of its own holds up all: on two cores that another
    program shares, two threads write ten times slower than one (measured, docs/models.md)."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._others = float(running())

    def threads(self) -> int:
        """Asked between two steps, by the only thread of this process that then runs."""
        self._others += (running() - self._others) / 8  # a program that wakes for a moment does not count
        free = (os.cpu_count() or 1) - self._others
        return max(1, min(self._most, int(free + 0.5)))


def running() -> int:
    """How many threads of other programs run or wait for a core now; 0 where the system does not say (Linux says)."""
    try:
        return max(0, int(Path("/proc/loadavg").read_text().split()[3].split("/")[0]) - 1)  # less the one that asks
    except (OSError, ValueError, IndexError):
        return 0


def cores() -> int:
    """Cores of the processor this process may use: two threads of one core only get in each other's way."""
    usable = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set(range(os.cpu_count() or 1))
    real = set()
    for cpu in usable:
        try:
            real.add(Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list").read_text())
        except OSError:
            real.add(str(cpu))
    return max(1, len(real))
