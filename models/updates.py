"""A language model as a signed pack (`models.sealed`): a ministry's update of the model that its drafters use, and the way back.

    manifest.json    the model's name here, the title that its file gives it, the day the pack was made
    NAME.gguf        its file

The model of that name is replaced whole: its record is, by rename, after the new file is on the disk; the file before it is kept, one of
each name, to go back to.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from pathlib import Path

from law.progress import Progress, silent
from law.words import Problem, Words
from models import gguf, sealed
from models.library import Entry, Library

_NAME = re.compile(r"[^\s.\\/:*?\"<>|][^\\/:*?\"<>|\x00-\x1f]*")  # what every file system takes


def pack(model: Path, out: Path, key: Path, name: str = "", progress: Progress = silent) -> str:
    """Write the GGUF file `model` to the pack `out`, signed with the private key in `key`, as the model `name`: by default what its file is
    called. Returns that name. Raises Problem."""
    header = gguf.read(model)
    name = name or model.stem
    if not _NAME.fullmatch(name):
        raise Problem(_BAD_NAME.format(name=name))
    manifest = {"name": name, "title": header.name, "made": datetime.date.today().isoformat()}
    try:
        with model.open("rb") as file:
            progress(0, header.size, model.name)
            sealed.write(out, "model", manifest, [(f"{name}.gguf", file)], key)
    except OSError as error:
        raise sealed.no_pack(model) from error
    return name


def unpack(path: Path, library: Library, trusted: Sequence[Path], progress: Progress = silent) -> Entry:
    """Bring the model of a pack into the library, in place of the one of its name. Nothing changes before the signature is one of the
    public keys in `trusted`, the file has its hash and may be used here. Raises Problem, with the model before it in force."""
    with sealed.opened(path, "model", trusted) as opened:
        name, blocks = opened.manifest.get("name"), opened.blocks()
        if not isinstance(name, str) or not _NAME.fullmatch(name) or len(blocks) != 1:
            raise sealed.no_pack(path)
        wanted = opened.manifest["blocks"][blocks[0]]
        return library.update(name, wanted["sha256"], wanted["bytes"], lambda file: opened.copy(blocks[0], file, progress), path.name)


_BAD_NAME = Words(
    kk="«{name}» модель аты бола алмайды; әріптер мен сандардан тұратын атты таңдаңыз",
    ru="«{name}» не годится в имена модели; выберите имя из букв и цифр",
    en="“{name}” cannot be a model's name; choose one of letters and digits",
)
