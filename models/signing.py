"""Ed25519 signatures (RFC 8032) of what travels by USB stick: corpus packs, lists of allowed models, the head of a journal.

A key is two files in PEM: NAME.key, which stays with who signs and is readable by its owner alone, and NAME.pub, which goes to
those who are to trust it, into their folder of trusted keys.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from law.words import Problem, Words


def create(private: Path) -> Path:
    """Write a new key to `private` and its public half beside it (.pub), which is returned. Raises Problem where a file is in the
    way or cannot be written."""
    public = private.with_suffix(".pub")
    key = Ed25519PrivateKey.generate()
    try:
        descriptor = os.open(private, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(
                key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
            )
        with public.open("xb") as file:
            file.write(key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo))
    except FileExistsError as error:
        raise Problem(_IN_THE_WAY.format(path=error.filename)) from error
    except OSError as error:
        raise Problem(_UNWRITABLE.format(path=error.filename, why=error.strerror or error)) from error
    return public


def sign(data: bytes, private: Path) -> bytes:
    """The signature of `data`, 64 bytes. Raises Problem where the file holds no such key."""
    try:
        key = serialization.load_pem_private_key(private.read_bytes(), None)
    except (OSError, ValueError, TypeError) as error:
        raise Problem(_NO_KEY.format(path=private)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise Problem(_NO_KEY.format(path=private))
    return key.sign(data)


def signer(data: bytes, signature: bytes, trusted: Iterable[Path]) -> Path | None:
    """The public key, of those trusted, by which `data` was signed; None where none of them fits. Raises Problem for a file that
    holds no such key."""
    for path in trusted:
        try:
            _public(path).verify(signature, data)
        except InvalidSignature:
            continue
        return path
    return None


def fingerprint(public: Path) -> str:
    """What people compare by eye or by telephone: the first 16 bytes of the key's SHA-256, in groups of four digits."""
    digest = hashlib.sha256(_public(public).public_bytes_raw()).hexdigest()[:32]
    return " ".join(digest[at : at + 4] for at in range(0, 32, 4))


def _public(path: Path) -> Ed25519PublicKey:
    try:
        key = serialization.load_pem_public_key(path.read_bytes())
    except (OSError, ValueError) as error:
        raise Problem(_NO_KEY.format(path=path)) from error
    if not isinstance(key, Ed25519PublicKey):
        raise Problem(_NO_KEY.format(path=path))
    return key


_IN_THE_WAY = Words(
    kk="{path} файлы бұрыннан бар; кілтке басқа ат беріңіз",
    ru="Файл {path} уже есть; дайте ключу другое имя",
    en="The file {path} is already there; give the key another name",
)
_UNWRITABLE = Words(
    kk="{path} файлы жазылмады ({why}); бумаға рұқсатты тексеріңіз",
    ru="Файл {path} не записан ({why}); проверьте права на папку",
    en="The file {path} was not written ({why}); check the rights to the folder",
)
_NO_KEY = Words(
    kk="{path} файлында Ed25519 кілті жоқ; оны «zhoba key new» жасайды",
    ru="В файле {path} нет ключа Ed25519; его создает «zhoba key new»",
    en="The file {path} holds no Ed25519 key; “zhoba key new” makes one",
)
