"""The model's process and what it may reach: measured in processes of their own, which can never take the barriers down again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.client import Client

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are Linux's")


def attempts(draft: Path, barrier: str) -> dict[str, bool]:
    program = (
        f"import sys\nfrom pathlib import Path\nfrom models import sandbox, ways_out\n{barrier}\n"
        "import json; print(json.dumps({a.way: a.refused for a in ways_out.confined_attempts(Path(sys.argv[1]))}))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(draft)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    said: dict[str, bool] = json.loads(done.stdout)
    return said


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "жоба.docx"
    path.write_bytes(b"PK")
    return path


def test_what_the_model_process_is_closed_to_is_open_to_others(draft: Path) -> None:
    """The control: each way can fail to be refused, so that its refusal says something."""
    control = attempts(draft, "")
    assert not any(
        control[way] for way in ("read", "list", "overwrite", "write", "write-temporary", "rights", "start", "local-socket", "signal")
    )
    assert not draft.exists(), "the attempt to remove it was real"
    draft.write_bytes(b"PK")
    confined = attempts(draft, "standing = sandbox.enter([])\nassert 'seccomp' in standing, standing")
    if not confined["read"]:
        pytest.skip("this kernel has no Landlock")
    assert confined == dict.fromkeys(control, True)
    assert draft.read_bytes() == b"PK"


def test_the_folder_in_which_the_program_was_started_is_not_readable(draft: Path) -> None:
    """`python -m` would put that folder into the search path of modules: it is a folder of documents."""
    confined = attempts(draft, f"import os\nos.chdir({str(draft.parent)!r})\nsys.path.insert(0, os.getcwd())\nsandbox.enter([])")
    assert confined["start"]
    assert confined["read"] == confined["list"] == attempts(draft, "sandbox.enter([])")["read"]


def test_a_model_is_read_and_its_neighbours_are_not(tmp_path: Path, tiny_model: Path) -> None:
    """The running process itself, asked through the file system what it may open."""
    with Client(tiny_model, threads=1) as client:
        assert client.generate([("user", "заң")], most_tokens=4).tokens > 0
        status = Path(f"/proc/{client.pid}/status").read_text()
    assert "Seccomp:\t2" in status
    assert "NoNewPrivs:\t1" in status


def test_modules_planted_beside_a_bill_are_not_run(tmp_path: Path) -> None:
    """A folder of documents with a `json.py` in it: Python that the program starts there must not take it for its own."""
    script, documents = tmp_path / "bin" / "zhoba.py", tmp_path / "documents"
    script.parent.mkdir()
    script.write_text(
        "from models import child, lockdown\n"
        "if __name__ == '__main__':\n"
        "    lockdown.apply()\n"
        "    from retrieval import readers\n"
        "    with readers._pool(1) as pool:\n"
        "        print(pool.submit(abs, -1).result(), child.run('models.ways_out', seconds=60).returncode)\n"
    )
    documents.mkdir()
    for name in ("json", "struct", "lxml", "models", "queue", "multiprocessing"):
        (documents / f"{name}.py").write_text("from pathlib import Path; Path(__file__).with_name('RAN').touch()\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONSAFEPATH", None)
    done = subprocess.run(
        [sys.executable, str(script)], cwd=documents, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("1 0", 0), done.stderr
    assert not (documents / "RAN").exists()
