"""The kit for a USB stick: one folder with the installers, a pack of sample law, instructions, and a signed list of sums."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tarfile
import tempfile
from importlib import metadata
from pathlib import Path

from installer import deb, materials, papers
from installer.build import DIST, FOLDER, ROOT, say
from models import signing

_TEXTS = {"kk": "НҰСҚАУЛЫҚ", "ru": "ИНСТРУКЦИЯ", "en": "INSTRUCTIONS"}


def folder() -> Path:
    return DIST / f"zhoba-kit-{metadata.version('zhoba')}"


def build() -> None:
    """build/dist/zhoba-kit-VERSION. The key that signs is $ZHOBA_KIT_KEY (`zhoba key new`); without it one is made for trial,
    which says nothing of who made the kit."""
    say("the kit")
    version = metadata.version("zhoba")
    kit = folder()
    shutil.rmtree(kit, ignore_errors=True)
    kit.mkdir()
    key = _key()
    shutil.copy(deb.file(), kit)
    with tarfile.open(kit / f"zhoba-{version}-linux-x86_64.tar.xz", "w:xz", preset=6) as archive:
        archive.add(FOLDER, "zhoba")
    _sample(kit / "sample-law.zpack", key)
    for language, name in _TEXTS.items():
        papers.pdf(ROOT / "installer" / "kit" / f"{language}.md", kit / f"{name}.pdf")
    (kit / "zhoba.cdx.json").write_text(json.dumps(materials.bill(), indent=1, ensure_ascii=False) + "\n", "utf-8")
    shutil.copy(ROOT / "installer" / "kit" / "verify.sh", kit)
    shutil.copy(key.with_suffix(".pub"), kit / "zhoba-kit.pub")
    files = sorted(path for path in kit.rglob("*") if path.is_file())
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(kit)}\n" for path in files)
    (kit / "MANIFEST.sha256").write_text(sums, "utf-8")
    (kit / "MANIFEST.sha256.sig").write_bytes(signing.sign(sums.encode(), key))
    say(f"{kit}\n      signed with {signing.fingerprint(key.with_suffix('.pub'))}")


def _key() -> Path:
    given = os.environ.get("ZHOBA_KIT_KEY")
    if given:
        return Path(given)
    key = DIST / "trial.key"
    if not key.exists():
        signing.create(key)
    say(f"no ZHOBA_KIT_KEY: signed with {key}, good for a trial only")
    return key


def _sample(out: Path, key: Path) -> None:
    from retrieval import importer, packs

    with tempfile.TemporaryDirectory() as work:
        corpus = Path(work) / "corpus"
        importer.add(sorted((ROOT / "samples" / "acts").glob("*.docx")), corpus)
        packs.pack(corpus, out, key)
