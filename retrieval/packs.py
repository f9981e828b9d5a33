"""The law on a USB stick: a corpus, or what changed in it, as one signed pack (`models.sealed`).

    manifest.json       which texts the corpus holds and which of them are in the pack, the day the law is current to, and for a delta the
                        SHA-256 of the manifest it goes on from
    texts/0001.xz ...   texts, one JSON line each, about eight megabytes a block before compression

The indexes do not travel: the receiving machine reads the texts with its own program and builds them, as an import does.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import io
import json
import lzma
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from law.progress import Progress, silent
from law.words import Problem, Words
from models import sealed
from retrieval import editions, index, store, texts

_BLOCK = 8 * 1024 * 1024
_LARGEST = 512 * 1024 * 1024  # bytes of a block when unpacked: no honest pack has more
_IDENTITY = ("act", "language", "edition", "hash")
Identity = tuple[str, str, str, str]  # act, language, edition ("": not known), SHA-256 of the file it was read from


@dataclass(frozen=True, slots=True)
class Packed:
    """What a pack holds: `carried` texts of the `texts` of the corpus; `removed` texts that the corpus no longer has."""

    texts: int
    carried: int
    removed: int
    current_to: str  # ISO date, "" where no text has one
    signed_by: str  # name of the trusted key; "" for a pack just made


def pack(folder: Path, out: Path, key: Path, since: Path | None = None, progress: Progress = silent) -> Packed:
    """Write the corpus in `folder` to the file `out`, signed with the private key in `key`; with `since`, an earlier pack, only what
    changed after it. Raises Problem where the corpus, the key or the earlier pack cannot be read or the file cannot be written."""
    base, before = (b"", set[Identity]()) if since is None else _known(since)
    with closing(store.connect(store.current(folder))) as connection:
        held = _held(connection)
        wanted = [one for one in held if one not in before]
        manifest = {
            "made": datetime.date.today().isoformat(),
            "current to": store.facts(connection).get("current to", ""),
            "since": hashlib.sha256(base).hexdigest() if base else None,
            "texts": [dict(zip(_IDENTITY, one, strict=True)) for one in held],
            "carried": [list(one) for one in wanted],
            "removed": [list(one) for one in sorted(before - set(held))],
        }
        blocks = enumerate(_blocks(connection, wanted, progress), 1)
        sealed.write(out, "law", manifest, ((f"texts/{number:04}.xz", io.BytesIO(block)) for number, block in blocks), key)
    return Packed(len(held), len(wanted), len(before - set(held)), str(manifest["current to"]), "")


def unpack(path: Path, folder: Path, trusted: Sequence[Path], progress: Progress = silent) -> Packed:
    """Bring a pack into the corpus in `folder`, making it where it is missing. Nothing is touched before the signature is one of the
    public keys in `trusted` and every block has its hash. Texts that the pack does not speak of stay. Raises Problem, with the corpus
    before it in force."""
    today = datetime.date.today()
    with sealed.opened(path, "law", trusted) as opened:
        manifest, blocks = opened.manifest, opened.blocks()
        for number, name in enumerate(blocks):
            progress(number, len(blocks), path.name)
            opened.read(name)
        carried = {_identity(one) for one in manifest["carried"]}
        with index.next_generation(folder, progress) as connection:
            here = set(_held(connection))
            missing = {_identity([one[name] for name in _IDENTITY]) for one in manifest["texts"]} - carried - here
            if missing:
                raise Problem(_NEEDS_BASE.format(path=path.name, count=len(missing)))
            done = 0
            for act, language, edition, digest in map(_identity, manifest["removed"]):
                done += connection.execute(
                    "DELETE FROM texts WHERE act = ? AND language = ? AND coalesce(edition, '') = ? AND hash = ?",
                    (act, language, edition, digest),
                ).rowcount
                editions.unread(connection, act, language)
            for number, row in enumerate(_rows(opened)):
                progress(number, len(carried), str(row[0]))
                text = texts.again(row)
                if (text.act, text.language, text.edition, text.hash) not in here:
                    editions.place(connection, text, today)
                    done += 1
            if not done:
                store.discard()
    return Packed(len(manifest["texts"]), len(carried), len(manifest["removed"]), manifest["current to"], opened.signed_by)


def _held(connection: sqlite3.Connection) -> list[Identity]:
    """Every text of a corpus, the one in force and the other editions."""
    return sorted(connection.execute("SELECT act, language, coalesce(edition, ''), hash FROM texts"))


def _blocks(connection: sqlite3.Connection, wanted: Sequence[Identity], progress: Progress) -> Iterator[bytes]:
    """Texts as compressed blocks."""
    columns = ", ".join(texts.COLUMNS)
    lines: list[bytes] = []
    size = 0
    for number, (act, language, edition, digest) in enumerate(wanted):
        progress(number, len(wanted), act)
        row = connection.execute(
            f"SELECT {columns} FROM texts WHERE act = ? AND language = ? AND coalesce(edition, '') = ? AND hash = ?",
            (act, language, edition, digest),
        ).fetchone()
        lines.append(json.dumps([*row[:-1], base64.b64encode(row[-1]).decode()], ensure_ascii=False).encode())
        size += len(lines[-1])
        if size > _BLOCK:
            yield lzma.compress(b"\n".join(lines))
            lines, size = [], 0
    if lines:
        yield lzma.compress(b"\n".join(lines))


def _rows(opened: sealed.Pack) -> Iterator[tuple[Any, ...]]:
    """The texts of a pack by their values of `texts.COLUMNS`."""
    for name in opened.blocks():
        decompressor = lzma.LZMADecompressor()
        data = decompressor.decompress(opened.read(name), _LARGEST)
        if not decompressor.eof:
            raise sealed.altered(opened.path)
        for line in data.split(b"\n"):
            *values, paragraphs = json.loads(line)
            yield (*values, base64.b64decode(paragraphs))


def _known(earlier: Path) -> tuple[bytes, set[Identity]]:
    """The manifest of an earlier pack and the texts that whoever unpacked it has."""
    said = sealed.said(earlier)
    try:
        return said, {_identity([one[name] for name in _IDENTITY]) for one in json.loads(said)["texts"]}
    except (ValueError, KeyError, TypeError) as error:
        raise sealed.no_pack(earlier) from error


def _identity(values: Sequence[str]) -> Identity:
    act, language, edition, digest = values
    return act, language, edition, digest


_NEEDS_BASE = Words(
    kk="{path} – өзгерістер пакеті, ал корпуста оған дейінгі {count} мәтін жоқ; алдымен алдыңғы пакетті қабылдаңыз",
    ru="{path} содержит только изменения, а в корпусе нет {count} прежних текстов; сначала примите предыдущий пакет",
    en="{path} holds changes only, and the corpus lacks {count} texts from before; unpack the earlier pack first",
)
