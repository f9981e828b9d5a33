"""A signed pack: what a ministry sends by USB stick, the law (`retrieval.packs`) or a language model (`models.updates`).

A zip file whose blocks are stored as they are:

    manifest.json    what the pack holds, and of every block its length and SHA-256
    manifest.sig     Ed25519 signature of manifest.json: it covers the blocks through their hashes
    ...              the blocks
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from law.progress import Progress, silent
from law.words import Problem, Words
from models import signing

_FORMAT = 1
_CHUNK = 4 * 1024 * 1024
_LARGEST = 512 * 1024 * 1024  # bytes of a manifest, or of a block that is read into memory: no honest pack has more


@dataclass(frozen=True, slots=True)
class Pack:
    """An open pack. `manifest`: what it says of itself, signed by the trusted key of the name `signed_by`."""

    path: Path
    manifest: dict[str, Any]
    signed_by: str
    _file: zipfile.ZipFile

    def blocks(self) -> list[str]:
        """The names of its blocks, in their order."""
        return list(self.manifest["blocks"])

    def read(self, name: str) -> bytes:
        """A block, no longer than half a gigabyte. Raises Problem where it has not the hash that the manifest gives it."""
        wanted = self.manifest["blocks"][name]
        data = _member(self._file, self.path, name, min(wanted["bytes"], _LARGEST))
        if hashlib.sha256(data).hexdigest() != wanted["sha256"]:
            raise altered(self.path)
        return data

    def copy(self, name: str, target: BinaryIO, progress: Progress = silent) -> None:
        """Write a block of any length to `target`. Raises Problem where it has not its hash (what was written is to be thrown away),
        OSError where `target` cannot be written."""
        wanted, digest, done = self.manifest["blocks"][name], hashlib.sha256(), 0
        with closing(_opened_member(self._file, self.path, name, wanted["bytes"])) as source:
            while chunk := _chunk(source, self.path):
                digest.update(chunk)
                target.write(chunk)
                done += len(chunk)
                progress(done, wanted["bytes"], self.path.name)
        if digest.hexdigest() != wanted["sha256"]:
            raise altered(self.path)


def write(out: Path, holds: str, manifest: dict[str, Any], blocks: Iterable[tuple[str, BinaryIO]], key: Path) -> None:
    """Write the file `out`, signed with the private key in `key`. `holds`: law or model. Raises Problem where the key cannot be read or
    the file cannot be written, which leaves none."""
    part = out.with_name(out.name + ".part")
    listed: dict[str, dict[str, Any]] = {}
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as file:
            for name, block in blocks:
                digest, size = hashlib.sha256(), 0
                with file.open(name, "w", force_zip64=True) as member:
                    while chunk := block.read(_CHUNK):
                        digest.update(chunk)
                        member.write(chunk)
                        size += len(chunk)
                listed[name] = {"sha256": digest.hexdigest(), "bytes": size}
            whole = manifest | {"format": _FORMAT, "holds": holds, "blocks": listed}
            said = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True).encode()
            file.writestr("manifest.json", said, zipfile.ZIP_DEFLATED)
            file.writestr("manifest.sig", signing.sign(said, key))
        part.replace(out)
    except OSError as error:
        raise Problem(_UNWRITABLE.format(path=out, why=error.strerror or error)) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def opened(path: Path, holds: str, trusted: Sequence[Path]) -> Iterator[Pack]:
    """A pack of law or of a model, believed only where one of the public keys in `trusted` signed it; its blocks are held against their
    hashes as they are read. Raises Problem."""
    with _open(path) as file:
        said = _member(file, path, "manifest.json", _LARGEST)
        key = signing.signer(said, _member(file, path, "manifest.sig", 1024), trusted)
        if key is None:
            raise Problem(_UNSIGNED.format(path=path.name))
        try:
            manifest: dict[str, Any] = json.loads(said)
            made, kind = manifest["format"], manifest.get("holds", "law")  # the first packs of law did not say so
        except (ValueError, KeyError, TypeError, AttributeError) as error:  # signed, and something else
            raise no_pack(path) from error
        if made != _FORMAT or kind not in _OTHER:
            raise Problem(_NEWER.format(path=path.name))
        if kind != holds:
            raise Problem(_OTHER[kind].format(path=path.name))
        yield Pack(path, manifest, key.stem, file)


def said(path: Path) -> bytes:
    """The manifest of a pack of our own making: its signature is not asked for. Raises Problem."""
    with _open(path) as file:
        return _member(file, path, "manifest.json", _LARGEST)


def no_pack(path: Path) -> Problem:
    return Problem(_NO_PACK.format(path=path))


def altered(path: Path) -> Problem:
    return Problem(_ALTERED.format(path=path.name))


_TORN = (KeyError, OSError, EOFError, zipfile.BadZipFile, ValueError, NotImplementedError)


def _open(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except _TORN as error:
        raise no_pack(path) from error


def _opened_member(file: zipfile.ZipFile, path: Path, name: str, largest: int) -> BinaryIO:
    try:
        if file.getinfo(name).file_size > largest:
            raise altered(path)
        member: BinaryIO = file.open(name)  # type: ignore[assignment]
    except _TORN as error:
        raise no_pack(path) from error
    return member


def _member(file: zipfile.ZipFile, path: Path, name: str, largest: int) -> bytes:
    with closing(_opened_member(file, path, name, largest)) as member:
        try:
            return member.read()
        except _TORN as error:
            raise no_pack(path) from error


def _chunk(member: BinaryIO, path: Path) -> bytes:
    try:
        return member.read(_CHUNK)
    except _TORN as error:
        raise no_pack(path) from error


_UNWRITABLE = Words(
    kk="{path} жазылмады ({why}); тасымалдағыштағы орын мен рұқсатты тексеріңіз",
    ru="{path} не записан ({why}); проверьте место и права на носителе",
    en="{path} was not written ({why}); check the room and the rights on the medium",
)
_NO_PACK = Words(
    kk="{path} Zhoba пакеті емес немесе бүлінген; оны тасымалдағыштан қайта көшіріңіз",
    ru="{path} не является пакетом Zhoba или поврежден; скопируйте его с носителя заново",
    en="{path} is no pack of Zhoba, or it is damaged; copy it from the medium again",
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
_OTHER = {  # what a pack holds, said where the other was wanted
    "law": Words(
        kk="{path} пакетінде модель емес, заңнама бар; оны қабылдау: zhoba corpus unpack",
        ru="В пакете {path} законодательство, а не модель; принять его: zhoba corpus unpack",
        en="The pack {path} holds law, not a model; to take it in: zhoba corpus unpack",
    ),
    "model": Words(
        kk="{path} пакетінде заңнама емес, тілдік модель бар; оны қабылдау: zhoba model unpack",
        ru="В пакете {path} языковая модель, а не законодательство; принять ее: zhoba model unpack",
        en="The pack {path} holds a language model, not law; to take it in: zhoba model unpack",
    ),
}
