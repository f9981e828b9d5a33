"""The list of models that may be used here, if the ministry keeps one: sums as `sha256sum` writes them, signed with its key.

    a3f1…  kazllm-8b-q4_k_m.gguf        LIST
    64 bytes, Ed25519 over the bytes of LIST        LIST.sig

In the folder of the models the list is `allowed.sha256`; its signature and key are named after its SHA-256, so that they lie there
before the list takes the place of the older one: whenever the program is killed, one of the two lists is in force, whole.

Once a list is accepted, a model that is not on it is neither added nor run; the newer list takes the place of the older one."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from law.words import Problem, Words
from models import signing

_LIST = "allowed.sha256"
_LINE = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(\S.*)")


@dataclass(frozen=True, slots=True)
class Allowed:
    """`models`: SHA-256 to the name that the list gives it. `signer`: name and fingerprint of the key."""

    models: dict[str, str]
    signer: str


def sign(path: Path, key: Path) -> Path:
    """Sign a list with a private key; the signature beside it is returned. Raises Problem."""
    data = _read(path)
    _models(path, data)
    signature = _signature(path)
    try:
        signature.write_bytes(signing.sign(data, key))
    except OSError as error:
        raise Problem(_UNWRITABLE.format(path=signature, why=error.strerror or error)) from error
    return signature


def accept(path: Path, folder: Path, trusted: Iterable[Path]) -> Allowed:
    """Take a list into the folder of the models. Raises Problem where none of the `trusted` keys has signed it."""
    data, signature = _read(path), _read(_signature(path))
    models = _models(path, data)
    public = signing.signer(data, signature, trusted)
    if public is None:
        raise Problem(_UNSIGNED.format(path=path))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = _beside(folder, data)
    try:
        for target, content in zip((*beside, folder / _LIST), (signature, public.read_bytes(), data), strict=True):
            part = target.with_name(f"{target.name}.part")
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        for old in folder.glob("allowed.*"):
            if old.name != _LIST and old not in beside:
                old.unlink()
    except OSError as error:
        raise Problem(_UNWRITABLE.format(path=folder, why=error.strerror or error)) from error
    return Allowed(models, f"{public.stem} ({signing.fingerprint(public)})")


def read(folder: Path) -> Allowed | None:
    """The list in force, None where there is none. Raises Problem where it is not as it was signed."""
    path = folder / _LIST
    if not path.is_file():
        return None
    data = _read(path)
    beside = _beside(folder, data)
    if not beside[0].is_file():
        beside = folder / "allowed.sig", folder / "allowed.pub"  # as an older program named them
    if not all(each.is_file() for each in beside):
        raise Problem(_UNSIGNED.format(path=path))  # no signature is of these bytes
    signature, public = _read(beside[0]), beside[1]
    if signing.signer(data, signature, [public]) is None:
        raise Problem(_UNSIGNED.format(path=path))
    return Allowed(_models(path, data), signing.fingerprint(public))


def require(folder: Path, file: str, sha256: str) -> None:
    """Raise Problem where there is a list and the model is not on it."""
    allowed = read(folder)
    if allowed is not None and sha256 not in allowed.models:
        raise Problem(_NOT_ALLOWED.format(file=file, signer=allowed.signer))


def _beside(folder: Path, data: bytes) -> tuple[Path, Path]:
    """The signature and the public key of a list of these bytes."""
    name = hashlib.sha256(data).hexdigest()[:16]
    return folder / f"allowed.{name}.sig", folder / f"allowed.{name}.pub"


def _signature(path: Path) -> Path:
    return path.with_name(f"{path.name}.sig")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(_UNREADABLE.format(path=path, why=error.strerror or error)) from error


def _models(path: Path, data: bytes) -> dict[str, str]:
    found = {}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise Problem(_NO_LINE.format(path=path, number=number))
        found[match[1].lower()] = match[2].strip()
    return found


_UNREADABLE = Words(
    kk="{path} оқылмады ({why}); тізім мен оның .sig қолтаңбасы қатар тұруға тиіс",
    ru="{path} не читается ({why}); список и его подпись .sig должны лежать рядом",
    en="{path} cannot be read ({why}); the list and its .sig signature must lie side by side",
)
_UNWRITABLE = Words(
    kk="{path} жазылмады ({why}); бумаға рұқсатты тексеріңіз",
    ru="{path} не записан ({why}); проверьте права на папку",
    en="{path} was not written ({why}); check the rights to the folder",
)
_UNSIGNED = Words(
    kk="{path} тізіміне сенімді кілттердің ешқайсысымен қол қойылмаған немесе ол өзгертілген; кілтті қосу: zhoba key trust",
    ru="Список {path} не подписан ни одним из доверенных ключей или изменен; добавить ключ: zhoba key trust",
    en="The list {path} is signed by none of the trusted keys, or was changed; to add a key: zhoba key trust",
)
_NO_LINE = Words(
    kk="{path}, {number}-жол: «SHA-256 файл аты» күтіледі, sha256sum осылай жазады",
    ru="{path}, строка {number}: ожидается «SHA-256 имя файла», как пишет sha256sum",
    en="{path}, line {number}: expected “SHA-256 file name”, as sha256sum writes it",
)
_NOT_ALLOWED = Words(
    kk="{file}: модель рұқсат етілген модельдер тізімінде жоқ (кілт {signer}); тізімдегі модельді таңдаңыз: zhoba model allow",
    ru="{file}: модели нет в списке разрешенных (ключ {signer}); выберите модель из списка: zhoba model allow",
    en="{file}: the model is not on the list of allowed ones (key {signer}); choose one of the list: zhoba model allow",
)
