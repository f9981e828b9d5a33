"""Numpy arrays and word lists of a generation, each in a file of its own that is mapped into memory: opening costs nothing, and only what
is looked at is read."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


class Arrays:
    """The arrays in a folder, by name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, array: NDArray[Any]) -> None:
        """Keep an array under a name, in place of what was there."""
        self._folder.mkdir(exist_ok=True)
        np.save(self._path(name), array, allow_pickle=False)

    def create(self, name: str, shape: tuple[int, ...], kind: DTypeLike) -> NDArray[Any]:
        """A new array of zeros to be filled in place; what is written to it is kept."""
        if 0 in shape:
            self.put(name, np.zeros(shape, kind))
            return np.zeros(shape, kind)
        self._folder.mkdir(exist_ok=True)
        return np.lib.format.open_memmap(self._path(name), "w+", np.dtype(kind), shape)

    def get(self, name: str) -> NDArray[Any] | None:
        """The array kept under a name; None where there is none. Raises ValueError or OSError where its file is damaged."""
        path = self._path(name)
        if not path.is_file():
            return None
        with path.open("rb") as file:
            np.lib.format.read_magic(file)
            shape = np.lib.format.read_array_header_1_0(file)[0]
        return np.asarray(np.load(path, mmap_mode=None if 0 in shape else "r", allow_pickle=False))

    def put_words(self, name: str, words: Sequence[str]) -> None:
        """Keep a list of words that hold no line ends."""
        self.put(name, np.frombuffer("\n".join(words).encode(), np.uint8))

    def get_words(self, name: str) -> list[str]:
        """The list of words kept under a name; empty where there is none."""
        array = self.get(name)
        return array.tobytes().decode().split("\n") if array is not None and array.size else []

    def sums(self) -> dict[str, int]:
        """The CRC-32 of every file, by the name of its array."""
        return {path.stem: _sum(path) for path in sorted(self._folder.glob("*.npy"))}

    def whole(self, names: Iterable[str]) -> bool:
        """Whether the arrays are there and as long as they say."""
        try:
            return all(self.get(name) is not None for name in names)
        except (ValueError, OSError):
            return False

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.npy"


def _sum(path: Path) -> int:
    found = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            found = zlib.crc32(block, found)
    return found
