"""What the program is made of: locked, licensed, listed, and built the same twice."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import materials

ROOT = Path(__file__).resolve().parent.parent


def test_every_package_is_locked_with_hashes() -> None:
    locked = materials.locked()
    assert len(locked) > 50
    assert [name for name, (_, hashes) in locked.items() if not hashes] == []
    assert [name for name in materials.needed() if name not in locked] == []


def test_every_package_has_a_licence_that_is_allowed() -> None:
    refused = {
        name: choice
        for name in materials.needed()
        for choice in materials.licences(name)
        if not any(one in materials.ALLOWED for one in choice)
    }
    assert refused == {}


def test_the_list_would_refuse_another_licence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Metadata(dict[str, str]):
        def get_all(self, name: str) -> list[str]:
            return []

    monkeypatch.setattr("importlib.metadata.metadata", lambda name: Metadata({"License-Expression": "AGPL-3.0-or-later OR GPL-2.0-only"}))
    (choice,) = materials.licences("x")
    assert choice == {"AGPL-3.0", "GPL-2.0"}
    assert not choice & set(materials.ALLOWED)


def test_the_bill_of_materials_names_each_package_with_its_hashes(tmp_path: Path) -> None:
    bill = materials.bill()
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    names = [component["name"] for component in bill["components"]]
    assert {"chromadb", "llama-cpp-python", "pyside6-essentials", "cryptography", "lxml"} <= set(names)
    assert not {"pytest", "mypy", "pyinstaller"} & set(names)
    assert len({component["bom-ref"] for component in bill["components"]}) == len(names)
    assert all(component["licenses"][0]["expression"] and component["externalReferences"] for component in bill["components"])
    assert json.dumps(bill) == json.dumps(materials.bill())


def test_the_wheel_is_built_the_same_twice(tmp_path: Path) -> None:
    sums = []
    for number in range(2):
        out = tmp_path / str(number)
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1767225600"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-800:]
        (wheel,) = out.glob("*.whl")
        sums.append(hashlib.sha256(wheel.read_bytes()).hexdigest())
    assert sums[0] == sums[1]
