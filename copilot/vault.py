"""What the program keeps of a draft's words (the journal, recovery copies), sealed by a passphrase where its owner has set one.

The passphrase gives a key by Argon2id (RFC 9106); that key opens a second one, random, by which every file is sealed with AES-256-GCM
(NIST SP 800-38D). The second key lies on disk only as sealed by the first, so that a new passphrase seals no file anew; in the memory of a
process it stands from `unlock` until `lock`. What was written before a passphrase was set is sealed when it is set.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from copilot import folders, settings
from copilot.bill import disk
from law.words import Problem, Words

SHORTEST = 8  # characters of a passphrase
_FILE = b"ZHOBA-SEALED-1\n"
_LINE = b"sealed1:"
_KEY, _NONCE, _SALT = 32, 12, 16  # bytes
# RFC 9106, section 4, the second choice, with twice its memory: some 0.2 s on a machine of today
_PASSES, _LANES, _MEMORY = 3, 4, 128 * 1024  # memory in KiB
_VERSION = 1

LOCKED = Words(
    kk="Деректер құпиясөзбен жабылған; алдымен құпиясөзді енгізіңіз (zhoba passphrase немесе ZHOBA_PASSPHRASE).",
    ru="Данные закрыты паролем; сначала введите его (zhoba passphrase или ZHOBA_PASSPHRASE).",
    en="The data are locked by a passphrase; enter it first (zhoba passphrase, or ZHOBA_PASSPHRASE).",
)
WRONG = Words(
    kk="Құпиясөз қате; қайта енгізіңіз.", ru="Пароль неверен; введите его еще раз.", en="The passphrase is wrong; enter it again."
)
SHORT = Words(
    kk="Құпиясөз кемінде {count} таңба болсын; ұзағырақ сөз ойлап табыңыз.",
    ru="В пароле должно быть не меньше {count} знаков; придумайте длиннее.",
    en="A passphrase needs {count} characters at least; choose a longer one.",
)
_DAMAGED = Words(
    kk="{path}: жабық деректер бүлінген; сақтық көшірмеден қалпына келтіріңіз.",
    ru="{path}: закрытые данные повреждены; восстановите их из резервной копии.",
    en="{path}: the sealed data are damaged; restore them from a backup.",
)
_NEWER = Words(
    kk="{path}: деректерді бағдарламаның жаңарақ нұсқасы жапқан; бағдарламаны жаңартыңыз.",
    ru="{path}: данные закрыты более новой версией программы; обновите программу.",
    en="{path}: the data were sealed by a newer version of the program; update the program.",
)

_key: bytearray | None = None


def exists() -> bool:
    """Whether a passphrase was set."""
    return _place().is_file()


def locked() -> bool:
    """Whether a passphrase was set and has not been given to this process."""
    return exists() and _key is None


def create(passphrase: str) -> None:
    """Set a passphrase and seal what is kept. Raises Problem where it is too short, or a file cannot be written."""
    global _key
    _refuse_short(passphrase)
    key = bytearray(secrets.token_bytes(_KEY))
    _write(bytes(key), passphrase)
    _key = key
    _each(_seal_file)


def unlock(passphrase: str) -> None:
    """Give this process the key. Raises Problem where the passphrase is wrong."""
    global _key
    _key = bytearray(_opened(passphrase))


def lock() -> None:
    """Take the key from this process. Its bytes are overwritten here; copies that libraries made cannot be reached."""
    global _key
    if _key is not None:
        _key[:] = bytes(len(_key))
    _key = None


def change(passphrase: str, new: str) -> None:
    """Another passphrase for the same key. Raises Problem."""
    _refuse_short(new)
    _write(_opened(passphrase), new)


def remove(passphrase: str) -> None:
    """Open everything that is sealed, and have no passphrase any more. Raises Problem."""
    unlock(passphrase)
    _each(_open_file)
    _place().unlink()
    lock()


def wipe() -> None:
    """Destroy what the program keeps of drafts: journals, recovery copies, logs, the list of bills opened last. The sealed key goes first:
    without it the rest cannot be read, whatever a disk keeps of files that were removed."""
    with suppress(FileNotFoundError):
        _destroy(_place())
    lock()
    data = folders.data()
    for path in [*_kept(), *data.glob("zhoba.log*"), *(data / "journal").glob("*"), *(data / "recovery").glob("*")]:
        with suppress(FileNotFoundError):
            _destroy(path)
    replace(settings.load(), recent=(), parallel=(), amended=(), beside="").save()


def sealed(data: bytes) -> bytes:
    """The bytes of a file as they are to be kept: sealed where there is a passphrase. Raises Problem while it is locked."""
    if not exists():
        return data
    nonce = secrets.token_bytes(_NONCE)
    return _FILE + nonce + AESGCM(_standing_key()).encrypt(nonce, data, _FILE)


def opened(data: bytes, path: Path) -> bytes:
    """The bytes of a file as they were before `sealed`; what was never sealed is given back. Raises Problem."""
    if not data.startswith(_FILE):
        return data
    return _open(data[len(_FILE) :], _FILE, path)


def sealed_line(line: bytes) -> bytes:
    """A line of a file that grows, with its end; sealed, it is one line again."""
    if not exists():
        return line
    nonce = secrets.token_bytes(_NONCE)
    return _LINE + base64.b64encode(nonce + AESGCM(_standing_key()).encrypt(nonce, line.rstrip(b"\n"), _LINE)) + b"\n"


def opened_line(line: bytes, path: Path) -> bytes:
    """A line without its end. Raises Problem where it is sealed and cannot be opened."""
    if not line.startswith(_LINE):
        return line
    try:
        return _open(base64.b64decode(line[len(_LINE) :], validate=True), _LINE, path)
    except ValueError as error:
        raise Problem(_DAMAGED.format(path=path)) from error


# The key


def _place() -> Path:
    return folders.config() / "vault.json"


def _standing_key() -> bytes:
    if _key is None:
        raise Problem(LOCKED)
    return bytes(_key)


def _refuse_short(passphrase: str) -> None:
    if len(_normal(passphrase)) < SHORTEST:
        raise Problem(SHORT.format(count=SHORTEST))


def _normal(passphrase: str) -> str:
    """One form for what looks the same: й may be typed as one letter or as two (RFC 8265, 4.2.1)."""
    return unicodedata.normalize("NFC", passphrase)


def _derived(passphrase: str, salt: bytes, passes: int, lanes: int, memory: int) -> bytes:
    kdf = Argon2id(salt=salt, length=_KEY, iterations=passes, lanes=lanes, memory_cost=memory)
    return kdf.derive(_normal(passphrase).encode("utf-8", "surrogatepass"))


def _write(key: bytes, passphrase: str) -> None:
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    wrapped = AESGCM(_derived(passphrase, salt, _PASSES, _LANES, _MEMORY)).encrypt(nonce, key, _FILE)
    about = {"version": _VERSION, "kdf": "argon2id", "passes": _PASSES, "lanes": _LANES, "memory": _MEMORY}
    binary = {"salt": salt, "nonce": nonce, "key": wrapped}
    record = about | {name: base64.b64encode(value).decode() for name, value in binary.items()}
    disk.write(_place(), json.dumps(record).encode(), private=True)


def _opened(passphrase: str) -> bytes:
    path = _place()
    try:
        record = json.loads(disk.read(path))
        version = record["version"]
        salt, nonce, wrapped = (base64.b64decode(record[name], validate=True) for name in ("salt", "nonce", "key"))
        cost = [int(record[name]) for name in ("passes", "lanes", "memory")]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Problem(_DAMAGED.format(path=path)) from error
    if version != _VERSION:
        raise Problem(_NEWER.format(path=path))
    try:
        return AESGCM(_derived(passphrase, salt, *cost)).decrypt(nonce, wrapped, _FILE)
    except InvalidTag as error:
        raise Problem(WRONG) from error
    except (ValueError, MemoryError) as error:
        raise Problem(_DAMAGED.format(path=path)) from error


def _open(sealed: bytes, kind: bytes, path: Path) -> bytes:
    key = _standing_key()
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], kind)
    except (InvalidTag, ValueError) as error:
        raise Problem(_DAMAGED.format(path=path)) from error


# The files


def _kept() -> Iterator[Path]:
    data = folders.data()
    yield from sorted((data / "journal").glob("*.jsonl"))
    yield from sorted((data / "recovery").glob("*.docx"))


def _each(change: Callable[[bytes, Path], bytes]) -> None:
    for path in list(_kept()):
        disk.write(path, change(path.read_bytes(), path), private=True)


def _seal_file(data: bytes, path: Path) -> bytes:
    """What is sealed already stays as it is: its key may have been lost with `vault.json`, and may come back from a backup."""
    if path.suffix == ".jsonl":
        return b"".join(line if line.startswith(_LINE) else sealed_line(line) for line in data.splitlines(keepends=True))
    return data if data.startswith(_FILE) else sealed(data)


def _open_file(data: bytes, path: Path) -> bytes:
    if path.suffix == ".jsonl":
        return b"".join(opened_line(line, path) + b"\n" for line in data.splitlines())
    return opened(data, path)


def _destroy(path: Path) -> None:
    """Overwrite a file where it lies, then remove it: on a disk that writes in place nothing is left."""
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
