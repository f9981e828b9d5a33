"""A whole working session as a drafter has it, with a law and a bill that ask the program to fetch things: what it did with sockets, and
where the words of the draft went."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from working_session import AWAY, MARKER, PASSPHRASE

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
pytestmark = pytest.mark.timeout(600)  # half a minute on an idle machine; strace stops a process at each call, and a busy one crawls
_OPENED = re.compile(r"\b(?:socket|socketpair|connect|sendto|bind)\((?:\d+, \{sa_family=)?(AF_\w+)")


@dataclass(frozen=True, slots=True)
class Session:
    work: Path
    calls: str  # as strace saw them; "" where it is absent


def traced(log: Path, *command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run under strace where there is one; it sees a call before the filter of the kernel refuses it."""
    strace = shutil.which("strace")
    watch = [strace, "-f", "-qq", "-e", "trace=network", "-o", str(log)] if strace else []
    done = subprocess.run([*watch, sys.executable, *command], cwd=cwd, capture_output=True, text=True, timeout=560, check=False)
    if strace and "PTRACE" in done.stderr.upper():
        pytest.skip(f"strace may not watch here: {done.stderr[-200:]}")
    return done


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, tiny_model: Path) -> Session:
    work = tmp_path_factory.mktemp("session")
    log = work / "calls"
    done = traced(log, str(HERE / "working_session.py"), str(work), str(tiny_model))
    assert done.returncode == 0, done.stderr[-2000:]
    steps = "passphrase corpus check search complete readability suggest suggest edit export export export keeping window".split()
    assert [line.split() for line in done.stderr.splitlines() if line.split()[:1] and line.split()[0] in steps] == [[s, "0"] for s in steps]
    return Session(work, log.read_text("utf-8", "replace") if log.exists() else "")


def test_no_internet_socket_was_even_asked_for(session: Session, tmp_path: Path) -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    assert set(_OPENED.findall(session.calls)) <= {"AF_UNIX"}
    control = traced(tmp_path / "control", "-m", "models.ways_out", cwd=ROOT)
    assert control.returncode == 0
    assert {"AF_INET", "AF_INET6"} <= set(_OPENED.findall((tmp_path / "control").read_text())), "strace sees what is tried"


def _contents(path: Path) -> bytes:
    """The bytes of a file, and of a package those of its parts."""
    data = path.read_bytes()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(path) as archive:
            data += b"".join(archive.read(name) for name in archive.namelist())
    return data


def test_words_of_the_draft_are_in_no_file_but_the_draft_and_its_exports(session: Session) -> None:
    wanted = [MARKER.encode(), MARKER.encode("utf-16-le"), MARKER.encode("unicode_escape"), MARKER.lower().encode()]
    holding = {
        str(path.relative_to(session.work))
        for path in session.work.rglob("*")
        if path.is_file() and any(w in _contents(path) for w in wanted)
    }
    assert "documents/жоба.docx" in holding
    assert "exports/out.annotated" in holding
    assert {name for name in holding if name.split("/")[0] not in ("documents", "exports")} == set()
    kept = {path.parent.name for path in (session.work / "home" / "data").rglob("*") if path.suffix in (".jsonl", ".docx")}
    assert kept == {"journal", "recovery"}, "there was something to find"
    assert PASSPHRASE.encode() not in b"".join(_contents(path) for path in (session.work / "home").rglob("*") if path.is_file())
    assert (session.work / "home" / "data" / "zhoba.log").exists()


def test_what_the_program_wrote_is_its_owners_alone(session: Session) -> None:
    for path in (session.work / "home").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0 or not path.is_file() or path.parent.stat().st_mode & 0o077 == 0, path
    assert list((session.work / "tmp").iterdir()) == []


def test_exports_carry_no_address_to_fetch_by_themselves(session: Session) -> None:
    assert AWAY.encode() not in _contents(session.work / "exports" / "out.report")
