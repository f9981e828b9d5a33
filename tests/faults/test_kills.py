"""kill -9 at random moments, few of them for every build: kills.py tries two hundred, its window and its typing among them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).with_name("kills.py")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are POSIX's")


@pytest.mark.parametrize(("kinds", "count"), [(("saving", "accepting", "exporting"), 9), (("importing",), 1)])
def test_what_was_being_done_is_whole_after_a_kill(kinds: tuple[str, ...], count: int) -> None:
    command = [sys.executable, str(HARNESS), "--count", str(count), "--kinds", *kinds]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr[-1500:]
    assert str(count // len(kinds)) in done.stdout


def test_a_machine_that_fell_asleep_has_lost_nothing_when_it_is_killed_awake() -> None:
    command = [sys.executable, str(HARNESS), "--count", "1", "--kinds", "typing", "--asleep", "3"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr[-1500:]
