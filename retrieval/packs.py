"""The law on a USB stick: a corpus, or what changed in it, as one signed file.

A pack is a zip file:

    manifest.json       which texts the corpus holds and which of them are in the pack, the SHA-256 of every block, the day the law is
                        current to, and for a delta the SHA-256 of the manifest it goes on from
    manifest.sig        Ed25519 signature of manifest.json: it covers the rest through the hashes
    texts/0001.xz ...   texts, one JSON line each, about eight megabytes a block before compression

The indexes do not travel: the receiving machine reads the texts with its own program and builds them, as an import does.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
import lzma
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from law.progress import Progress, silent
from law.words import Problem, Words
from models import signing
from retrieval import editions, index, store, texts

_FORMAT = 1
_BLOCK = 8 * 1024 * 1024
_LARGEST = 512 * 1024 * 1024  # bytes of a block or manifest when unpacked: no honest pack has more
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
    part = out.with_name(out.name + ".part")
    with closing(store.connect(store.current(folder))) as connection:
        held = _held(connection)
        wanted = [one for one in held if one not in before]
        manifest: dict[str, Any] = {
            "format": _FORMAT,
            "made": datetime.date.today().isoformat(),
            "current to": store.facts(connection).get("current to", ""),
            "since": hashlib.sha256(base).hexdigest() if base else None,
            "texts": [dict(zip(_IDENTITY, one, strict=True)) for one in held],
            "carried": [list(one) for one in wanted],
            "removed": [list(one) for one in sorted(before - set(held))],
            "blocks": {},
        }
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as file:
                for number, block in enumerate(_blocks(connection, wanted, progress), 1):
                    name = f"texts/{number:04}.xz"
                    manifest["blocks"][name] = {"sha256": hashlib.sha256(block).hexdigest(), "bytes": len(block)}
                    file.writestr(name, block)
                said = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode()
                file.writestr("manifest.json", said, zipfile.ZIP_DEFLATED)
                file.writestr("manifest.sig", signing.sign(said, key))
            part.replace(out)
        except OSError as error:
            raise Problem(_UNWRITABLE.format(path=out, why=error.strerror or error)) from error
        finally:
            part.unlink(missing_ok=True)
    return Packed(len(held), len(wanted), len(manifest["removed"]), manifest["current to"], "")


def unpack(path: Path, folder: Path, trusted: Sequence[Path], progress: Progress = silent) -> Packed:
    """Bring a pack into the corpus in `folder`, making it where it is missing. Nothing is touched before the signature is one of the
    public keys in `trusted` and every block has its hash. Texts that the pack does not speak of stay. Raises Problem, with the corpus
    before it in force."""
    today = datetime.date.today()
    with _open(path) as file:
        manifest, signed_by = _manifest(file, path, trusted)
        for number, name in enumerate(manifest["blocks"]):
            progress(number, len(manifest["blocks"]), path.name)
            _block(file, path, manifest, name)
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
            for number, row in enumerate(_rows(file, path, manifest)):
                progress(number, len(carried), str(row[0]))
                text = texts.again(row)
                if (text.act, text.language, text.edition, text.hash) not in here:
                    editions.place(connection, text, today)
                    done += 1
            if not done:
                store.discard()
    return Packed(len(manifest["texts"]), len(carried), len(manifest["removed"]), manifest["current to"], signed_by)


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


def _rows(file: zipfile.ZipFile, path: Path, manifest: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The texts of a pack by their values of `texts.COLUMNS`."""
    for name in manifest["blocks"]:
        opened = lzma.LZMADecompressor()
        data = opened.decompress(_block(file, path, manifest, name), _LARGEST)
        if not opened.eof:
            raise Problem(_ALTERED.format(path=path.name))
        for line in data.split(b"\n"):
            *values, paragraphs = json.loads(line)
            yield (*values, base64.b64decode(paragraphs))


def _open(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise Problem(_NO_PACK.format(path=path)) from error


def _member(file: zipfile.ZipFile, path: Path, name: str, largest: int) -> bytes:
    try:
        if file.getinfo(name).file_size > largest:
            raise Problem(_ALTERED.format(path=path.name))
        return file.read(name)
    except (KeyError, OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Problem(_NO_PACK.format(path=path)) from error


def _manifest(file: zipfile.ZipFile, path: Path, trusted: Sequence[Path]) -> tuple[dict[str, Any], str]:
    """What a pack says of itself, believed only where a trusted key signed it; and that key's name."""
    said = _member(file, path, "manifest.json", _LARGEST)
    key = signing.signer(said, _member(file, path, "manifest.sig", 1024), trusted)
    if key is None:
        raise Problem(_UNSIGNED.format(path=path.name))
    manifest: dict[str, Any] = json.loads(said)
    if manifest["format"] != _FORMAT:
        raise Problem(_NEWER.format(path=path.name))
    return manifest, key.stem


def _block(file: zipfile.ZipFile, path: Path, manifest: dict[str, Any], name: str) -> bytes:
    """A block that has the hash which the manifest says."""
    wanted = manifest["blocks"][name]
    data = _member(file, path, name, wanted["bytes"])
    if hashlib.sha256(data).hexdigest() != wanted["sha256"]:
        raise Problem(_ALTERED.format(path=path.name))
    return data


def _known(earlier: Path) -> tuple[bytes, set[Identity]]:
    """The manifest of an earlier pack and the texts that whoever unpacked it has. It is our own: its signature is not asked for."""
    with _open(earlier) as file:
        said = _member(file, earlier, "manifest.json", _LARGEST)
    try:
        return said, {_identity([one[name] for name in _IDENTITY]) for one in json.loads(said)["texts"]}
    except (ValueError, KeyError, TypeError) as error:
        raise Problem(_NO_PACK.format(path=earlier)) from error


def _identity(values: Sequence[str]) -> Identity:
    act, language, edition, digest = values
    return act, language, edition, digest


_UNWRITABLE = Words(
    kk="{path} жазылмады ({why}); тасымалдағыштағы орын мен рұқсатты тексеріңіз",
    ru="{path} не записан ({why}); проверьте место и права на носителе",
    en="{path} was not written ({why}); check the room and the rights on the medium",
)
_NO_PACK = Words(
    kk="{path} заң корпусының пакеті емес немесе бүлінген; оны тасымалдағыштан қайта көшіріңіз",
    ru="{path} не является пакетом корпуса или поврежден; скопируйте его с носителя заново",
    en="{path} is no corpus pack, or it is damaged; copy it from the medium again",
)
_ALTERED = Words(
    kk="{path} пакеті қол қойылғаннан кейін өзгерген; ештеңе қабылданған жоқ, пакетті жіберушіден қайта алыңыз",
    ru="Пакет {path} изменен после подписания; ничего не принято, возьмите пакет у отправителя заново",
    en="The pack {path} was altered after it was signed; nothing was taken from it, get it from its sender again",
)
_UNSIGNED = Words(
    kk="{path} пакетіне сенімді кілтпен қол қойылмаған; ештеңе қабылданған жоқ, жіберушінің кілтін қосыңыз: zhoba key trust FILE.pub",
    ru="Пакет {path} не подписан доверенным ключом; ничего не принято, добавьте ключ отправителя: zhoba key trust FILE.pub",
    en="The pack {path} is not signed by a trusted key; nothing was taken from it, add its sender's key: zhoba key trust FILE.pub",
)
_NEWER = Words(
    kk="{path} пакетін бағдарламаның жаңарақ нұсқасы жасаған; бағдарламаны жаңартыңыз",
    ru="Пакет {path} создан более новой версией программы; обновите программу",
    en="The pack {path} was made by a newer version of the program; update the program",
)
_NEEDS_BASE = Words(
    kk="{path} – өзгерістер пакеті, ал корпуста оған дейінгі {count} мәтін жоқ; алдымен алдыңғы пакетті қабылдаңыз",
    ru="{path} содержит только изменения, а в корпусе нет {count} прежних текстов; сначала примите предыдущий пакет",
    en="{path} holds changes only, and the corpus lacks {count} texts from before; unpack the earlier pack first",
)
