"""Back to the law before an update: after a pack, after updates that failed, were refused, ran out of disk or were killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from law.words import Language, Problem
from models import signing
from retrieval import importer, packs, repair, rollback, store
from retrieval.corpus import Corpus

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    private = tmp_path_factory.mktemp("keys") / "ministry.key"
    signing.create(private)
    return private


@pytest.fixture
def updates(acts: Path, tmp_path: Path, key: Path) -> list[Path]:
    """Three packs of a ministry: the rules; the rules of forty days; and an order besides."""
    sender, made = tmp_path / "sender", []
    rules, notice = acts / "rules.txt", acts / "notice.txt"
    for number in range(3):
        if number == 1:
            rules.write_text(rules.read_text("utf-8").replace("двадцать один день", "сорок дней"), "utf-8")
        if number == 2:
            notice.write_text("Приказ от 1 июня 2024 года № 7\n\nО стадах\n\n1. Стадо осматривается весной.\n", "utf-8")
        importer.add([path for path in (rules, notice) if path.exists()], sender)
        made.append(tmp_path / f"update{number}.zpack")
        packs.pack(sender, made[-1], key)
    return made


def says(folder: Path) -> str:
    """What the corpus has of the three updates."""
    with Corpus.open(folder) as corpus:
        found = corpus.provision("rules", "pt_3")
        assert found is not None
        days = "forty" if "сорок дней" in found.text else "twenty-one"
        return f"{days} {len(corpus.acts())}"


def test_an_update_is_taken_back(updates: list[Path], key: Path, tmp_path: Path) -> None:
    law, trusted = tmp_path / "law", [key.with_suffix(".pub")]
    packs.unpack(updates[0], law, trusted)
    assert rollback.before(law) is None
    packs.unpack(updates[1], law, trusted)
    assert says(law) == "forty 1"
    kept = rollback.before(law)
    with Corpus.open(law) as opened:
        assert rollback.rollback(law) == kept
        assert opened.search("сорок дней")  # who has the version open reads on
    assert says(law) == "twenty-one 1"
    assert repair.check(law).whole
    with pytest.raises(Problem, match="No earlier version"):
        rollback.rollback(law)
    packs.unpack(updates[2], law, trusted)  # and on from there
    assert says(law) == "forty 2"
    assert rollback.rollback(law) == kept
    assert says(law) == "twenty-one 1"


def test_one_version_before_is_kept_and_no_more(updates: list[Path], key: Path, tmp_path: Path) -> None:
    law = tmp_path / "law"
    for update in updates:
        packs.unpack(update, law, [key.with_suffix(".pub")])
    assert len(list(law.glob("g*"))) == 2
    rollback.rollback(law)
    assert says(law) == "forty 1"
    with pytest.raises(Problem, match="No earlier version"):
        rollback.rollback(law)


def test_where_there_is_no_room_for_a_third_the_version_before_is_given_up(
    updates: list[Path], key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    law = tmp_path / "law"
    packs.unpack(updates[0], law, [key.with_suffix(".pub")])
    packs.unpack(updates[1], law, [key.with_suffix(".pub")])
    monkeypatch.setattr(store, "_room", lambda folder, before: False)
    with store.next_generation(law):
        assert len(list(law.glob("g*"))) == 2  # the one in force and the next
        store.discard()
    assert says(law) == "forty 1"


def altered(pack: Path) -> Path:
    data = bytearray(pack.read_bytes())
    data[len(data) // 3] ^= 1
    pack.write_bytes(data)
    return pack


@pytest.mark.parametrize("how", ["altered", "wrong key", "the same again", "cancelled", "killed"])
def test_an_update_that_came_to_nothing_leaves_the_way_back(updates: list[Path], key: Path, tmp_path: Path, how: str) -> None:
    law, trusted = tmp_path / "law", [key.with_suffix(".pub")]
    packs.unpack(updates[0], law, trusted)
    packs.unpack(updates[1], law, trusted)
    if how == "the same again":
        packs.unpack(updates[1], law, trusted)
    elif how == "killed":
        killed_amid_unpacking(updates[2], law, trusted[0])
    elif how == "cancelled":

        def progress(done: int, total: int, what: str = "") -> None:
            if any(law.glob("g3/corpus.sqlite")):
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            packs.unpack(updates[2], law, trusted, progress)
    else:
        with pytest.raises(Problem):
            packs.unpack(altered(updates[2]), law, [signing.create(tmp_path / "other.key")] if how == "wrong key" else trusted)
    assert says(law) == "forty 1"
    rollback.rollback(law)
    assert says(law) == "twenty-one 1"
    packs.unpack(updates[1], law, trusted)
    assert says(law) == "forty 1"
    assert len(list(law.glob("g*"))) == 2


@pytest.mark.skipif(os.name == "nt", reason="POSIX's signals")
def killed_amid_unpacking(pack: Path, law: Path, public: Path) -> None:
    code = "import sys; from pathlib import Path; from retrieval import packs; a, b, c = map(Path, sys.argv[1:]); packs.unpack(a, b, [c])"
    with subprocess.Popen([sys.executable, "-c", code, str(pack), str(law), str(public)], cwd=ROOT) as child:
        while not (law / "g3" / "arrays").exists() and child.poll() is None:
            time.sleep(0.005)
        assert child.poll() is None
        child.send_signal(signal.SIGKILL)
    assert (law / "g3").exists()


def test_on_a_full_disk_the_version_before_is_given_up_and_the_law_in_force_stays(updates: list[Path], key: Path, small_disk: Path) -> None:
    law, filler, trusted = small_disk / "law", small_disk / "filler", [key.with_suffix(".pub")]
    packs.unpack(updates[0], law, trusted)
    packs.unpack(updates[1], law, trusted)
    space = os.statvfs(small_disk)
    filler.write_bytes(bytes(space.f_bavail * space.f_frsize))
    with pytest.raises(Problem) as caught:
        packs.unpack(updates[2], law, trusted)
    assert "прежний корпус сохранен" in caught.value.words[Language.RU]
    filler.unlink()
    assert says(law) == "forty 1"
    packs.unpack(updates[2], law, trusted)
    rollback.rollback(law)
    assert says(law) == "forty 1"


def test_a_version_before_that_is_not_whole_is_not_gone_back_to(updates: list[Path], key: Path, tmp_path: Path) -> None:
    law, trusted = tmp_path / "law", [key.with_suffix(".pub")]
    packs.unpack(updates[0], law, trusted)
    packs.unpack(updates[1], law, trusted)
    earlier = store.previous(law)
    assert earlier is not None
    array = max((earlier / "arrays").iterdir(), key=lambda path: path.stat().st_size)
    data = bytearray(array.read_bytes())
    data[-1] ^= 1
    array.write_bytes(data)
    with pytest.raises(Problem) as caught:
        rollback.rollback(law)
    assert "индексы повреждены" in caught.value.words[Language.RU]
    assert says(law) == "forty 1"


def test_what_was_gone_back_from_is_not_mended_into_force(updates: list[Path], key: Path, tmp_path: Path) -> None:
    law, trusted = tmp_path / "law", [key.with_suffix(".pub")]
    packs.unpack(updates[1], law, trusted)
    packs.unpack(updates[2], law, trusted)
    rollback.rollback(law)
    repair.repair(law)
    assert says(law) == "forty 1"


def test_a_torn_version_in_force_is_left_for_the_one_before(updates: list[Path], key: Path, tmp_path: Path) -> None:
    law, trusted = tmp_path / "law", [key.with_suffix(".pub")]
    packs.unpack(updates[0], law, trusted)
    packs.unpack(updates[1], law, trusted)
    store.database(store.current(law)).write_bytes(b"torn")
    assert rollback.rollback(law).texts == 1
    assert says(law) == "twenty-one 1"
