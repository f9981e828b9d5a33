import stat
from pathlib import Path

import pytest

from law.words import Problem
from models import signing


def test_what_one_key_signed_is_known_by_its_public_half_alone(tmp_path: Path) -> None:
    ours, other = signing.create(tmp_path / "ours.key"), signing.create(tmp_path / "other.key")
    signature = signing.sign("заң".encode(), tmp_path / "ours.key")

    assert signing.signer("заң".encode(), signature, [other, ours]) == ours
    assert signing.signer("заң".encode(), signature, [other]) is None
    assert signing.signer("зан".encode(), signature, [ours]) is None
    assert signing.signer("заң".encode(), signature[:-1], [ours]) is None
    assert signing.fingerprint(ours) != signing.fingerprint(other)


def test_a_private_key_is_its_owners_alone_and_is_never_overwritten(tmp_path: Path) -> None:
    signing.create(tmp_path / "ours.key")
    before = (tmp_path / "ours.key").read_bytes()

    assert stat.S_IMODE((tmp_path / "ours.key").stat().st_mode) == 0o600
    with pytest.raises(Problem, match=r"ours\.key"):
        signing.create(tmp_path / "ours.key")
    assert (tmp_path / "ours.key").read_bytes() == before


def test_a_file_that_is_no_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "bill.pub").write_text("Статья 1", "utf-8")

    with pytest.raises(Problem, match=r"bill\.pub"):
        signing.fingerprint(tmp_path / "bill.pub")
    with pytest.raises(Problem, match=r"bill\.pub"):
        signing.sign(b"", tmp_path / "bill.pub")
