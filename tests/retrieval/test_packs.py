"""The law by USB stick: a signed file in, the same corpus out; anything else is refused and touches nothing."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from law.words import Language, Problem
from models import sealed, signing
from retrieval import importer, packs
from retrieval.corpus import Corpus


@pytest.fixture
def key(tmp_path: Path) -> Path:
    signing.create(tmp_path / "ministry.key")
    return tmp_path / "ministry.key"


@pytest.fixture
def sender(acts: Path, tmp_path: Path) -> Path:
    importer.add([acts], tmp_path / "sender")
    return tmp_path / "sender"


def test_what_was_packed_is_what_comes_out(sender: Path, key: Path, tmp_path: Path) -> None:
    packed = packs.pack(sender, tmp_path / "law.zpack", key)
    assert (packed.texts, packed.carried) == (3, 3)
    taken = packs.unpack(tmp_path / "law.zpack", tmp_path / "receiver", [key.with_suffix(".pub")])
    assert taken.signed_by == "ministry"
    with Corpus.open(sender) as here, Corpus.open(tmp_path / "receiver") as there:
        assert here.acts() == there.acts()
        assert here.definitions() == there.definitions()
        assert [(hit.provision, hit.other) for hit in here.search("аренда пастбища")] == [
            (hit.provision, hit.other) for hit in there.search("аренда пастбища")
        ]
    again = packs.unpack(tmp_path / "law.zpack", tmp_path / "receiver", [key.with_suffix(".pub")])
    assert again == taken


def test_a_pack_that_no_trusted_key_signed_is_refused(sender: Path, key: Path, tmp_path: Path) -> None:
    packs.pack(sender, tmp_path / "law.zpack", key)
    other = signing.create(tmp_path / "other.key")
    for trusted in ([], [other]):
        with pytest.raises(Problem) as caught:
            packs.unpack(tmp_path / "law.zpack", tmp_path / "receiver", trusted)
        assert "key trust" in caught.value.words[Language.KK]
    assert not (tmp_path / "receiver").exists()


@pytest.mark.parametrize("member", ["manifest", "manifest.sig", "0001"])
def test_a_pack_altered_anywhere_is_refused_before_anything_is_touched(sender: Path, key: Path, tmp_path: Path, member: str) -> None:
    packs.pack(sender, tmp_path / "law.zpack", key)
    with zipfile.ZipFile(tmp_path / "law.zpack") as file:
        name = next(name for name in file.namelist() if member in name)
        said = file.read(name)
    if name == "manifest.json":
        manifest = json.loads(said)
        manifest["texts"] = manifest["texts"][:1]
        said = json.dumps(manifest).encode()
    else:
        said = bytes([said[0] ^ 1]) + said[1:]
    altered = tmp_path / "altered.zpack"
    with zipfile.ZipFile(tmp_path / "law.zpack") as old, zipfile.ZipFile(altered, "w") as new:
        for each in old.namelist():
            new.writestr(each, said if each == name else old.read(each))
    packs.unpack(tmp_path / "law.zpack", tmp_path / "receiver", [key.with_suffix(".pub")])
    before = sorted(path.name for path in (tmp_path / "receiver").glob("*"))
    with pytest.raises(Problem) as caught:
        packs.unpack(altered, tmp_path / "receiver", [key.with_suffix(".pub")])
    assert "altered.zpack" in caught.value.words[Language.EN]
    assert sorted(path.name for path in (tmp_path / "receiver").glob("*")) == before


def test_a_delta_carries_what_changed_and_says_what_went(sender: Path, key: Path, acts: Path, tmp_path: Path) -> None:
    trusted = [key.with_suffix(".pub")]
    packs.pack(sender, tmp_path / "first.zpack", key)
    packs.unpack(tmp_path / "first.zpack", tmp_path / "receiver", trusted)
    rules = acts / "rules.txt"
    rules.write_text(rules.read_text("utf-8").replace("двадцать один день", "сорок дней"), "utf-8")
    importer.add([acts], sender)
    (acts / "notice.txt").write_text("Приказ от 1 июня 2024 года № 7\n\nО стадах\n\n1. Стадо осматривается весной.\n", "utf-8")
    importer.add([acts], sender)
    importer.remove(["pastures"], sender)

    packed = packs.pack(sender, tmp_path / "delta.zpack", key, tmp_path / "first.zpack")

    assert (packed.texts, packed.carried, packed.removed) == (2, 2, 3)
    packs.unpack(tmp_path / "delta.zpack", tmp_path / "receiver", trusted)
    with Corpus.open(tmp_path / "receiver") as corpus:
        assert [meta.id for meta in corpus.acts()] == ["notice", "rules"]
        found = corpus.provision("rules", "pt_3")
        assert found is not None
        assert "сорок дней" in found.text


def test_a_delta_needs_what_it_goes_on_from(sender: Path, key: Path, tmp_path: Path) -> None:
    packs.pack(sender, tmp_path / "first.zpack", key)
    packs.pack(sender, tmp_path / "delta.zpack", key, tmp_path / "first.zpack")
    with pytest.raises(Problem) as caught:
        packs.unpack(tmp_path / "delta.zpack", tmp_path / "stranger", [key.with_suffix(".pub")])
    assert "3" in caught.value.words[Language.RU]
    assert not (tmp_path / "stranger").exists()


def test_what_is_no_pack_is_named(tmp_path: Path, key: Path) -> None:
    (tmp_path / "bill.docx").write_bytes(b"no zip")
    for path in (tmp_path / "bill.docx", tmp_path / "absent.zpack"):
        with pytest.raises(Problem, match=path.name):
            packs.unpack(path, tmp_path / "receiver", [key.with_suffix(".pub")])


def test_a_pack_of_a_model_is_no_law(key: Path, tmp_path: Path) -> None:
    sealed.write(tmp_path / "model.zpack", "model", {}, [], key)
    with pytest.raises(Problem) as caught:
        packs.unpack(tmp_path / "model.zpack", tmp_path / "receiver", [key.with_suffix(".pub")])
    assert "zhoba model unpack" in caught.value.words[Language.KK]


def test_a_signed_file_that_is_no_manifest_is_no_pack(key: Path, tmp_path: Path) -> None:
    for said in (b"3f1c  kazllm.gguf\n", b"[]", b"{}"):
        with zipfile.ZipFile(tmp_path / "list.zpack", "w") as file:
            file.writestr("manifest.json", said)
            file.writestr("manifest.sig", signing.sign(said, key))
        with pytest.raises(Problem, match="is no pack"):
            packs.unpack(tmp_path / "list.zpack", tmp_path / "receiver", [key.with_suffix(".pub")])
