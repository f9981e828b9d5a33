"""Hours of drafting, shortened for every build; benchmarks/endurance.py does eight of them, and bills of three thousand pages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

ROOT = Path(__file__).parents[2]


def test_memory_is_flat_while_a_bill_is_drafted(samples: Path) -> None:
    bill = next((samples / "bills").glob("*.kaz.docx"))
    command = [sys.executable, str(ROOT / "benchmarks" / "endurance.py"), str(bill), "--hours", "3", "--keys", "300"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr[-1500:]
    found = re.search(r"last to second hour: .* memory ([\d.]+), reading process ([\d.]+)", done.stdout)
    assert found is not None, done.stdout
    assert all(float(ratio) < 1.1 for ratio in found.groups()), done.stdout
