"""The barriers, each in a process of its own: they can never be taken down again."""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINUX = sys.platform == "linux"
linux_only = pytest.mark.skipif(not LINUX, reason="seccomp is Linux's")

# Started while tests are collected: a filter that a test of the command line puts on this process is inherited by every
# process that is started after it, and the control must have none.
_CONTROL = subprocess.Popen(
    [
        sys.executable,
        "-c",
        "import sys; sys.stdin.readline()\n"
        "from models import ways_out; import json; print(json.dumps([[a.way, a.refused] for a in ways_out.attempts()]))",
    ],
    cwd=ROOT,
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    text=True,
)
atexit.register(_CONTROL.kill)


def run(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_every_way_out_is_refused_in_this_process_and_in_a_child() -> None:
    said = json.loads(
        run(
            "from models import lockdown; lockdown.apply()\n"
            "from models import ways_out; import json\n"
            "print(json.dumps([[a.way, a.refused, a.answer] for a in ways_out.attempts() + ways_out.attempts_of_child()]))"
        )
    )
    here, child = said[: len(said) // 2], said[len(said) // 2 :]
    assert [way for way, refused, _ in here if not refused] == []
    assert {"tcp-ipv4", "tcp-ipv6", "udp-ipv4", "udp-ipv6", "listen", "name"} <= {way for way, _, _ in here}
    if LINUX:
        assert [way for way, refused, _ in child if not refused] == []
        assert {"packet", "native", "io-uring"} <= {way for way, _, _ in child}


def test_without_the_barriers_the_ways_are_open() -> None:
    """The control: the attempts can fail to be refused, so that their refusal says something."""
    said, complaint = _CONTROL.communicate("go\n", timeout=60)
    assert _CONTROL.returncode == 0, complaint
    assert ["listen", False] in json.loads(said)


@linux_only
def test_the_kernel_refuses_what_python_code_might_reach_past_the_hook() -> None:
    said = run(
        "from models import lockdown; lockdown.apply()\n"
        "import ctypes\n"
        "libc = ctypes.CDLL(None, use_errno=True)\n"
        "print(*[libc.socket(family, 1, 0) for family in (2, 10, 16, 17, 40)])"
    )
    assert said == "-1 -1 -1 -1 -1"


@linux_only
def test_pyseccomp_builds_the_same_filter_for_other_machines() -> None:
    pytest.importorskip("pyseccomp", reason="needs libseccomp2", exc_type=Exception)  # type: ignore[arg-type]
    said = run(
        "from models import lockdown; lockdown._MACHINES = {}\n"
        "lockdown.apply(); print(lockdown.standing().filter)\n"
        "from models import ways_out\n"
        "print(*[a.way for a in ways_out.attempts() if not a.refused])\n"
        "import socket; socket.socketpair()"
    )
    assert said == "pyseccomp"


def test_what_needs_no_network_still_works() -> None:
    said = run(
        "from models import lockdown; lockdown.apply(); lockdown.apply()\n"
        "import asyncio, multiprocessing, os, socket, subprocess, sys\n"
        "a, b = socket.socketpair(); a.sendall(b'x'); assert b.recv(1) == b'x'\n"
        "async def tell():\n"
        "    child = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print(7)', stdout=subprocess.PIPE)\n"
        "    return (await child.communicate())[0].strip()\n"
        "assert asyncio.run(tell()) == b'7'\n"
        "with multiprocessing.get_context('fork' if os.name == 'posix' else 'spawn').Pool(1) as pool:\n"
        "    assert pool.map(abs, [-1]) == [1]\n"
        "print('ok')"
    )
    assert said == "ok"


def test_threads_that_ran_before_are_bound_too() -> None:
    said = run(
        "import threading\n"
        "from models import lockdown\n"
        "go, said = threading.Event(), []\n"
        "def late():\n"
        "    go.wait()\n"
        "    import ctypes; said.append(ctypes.CDLL(None).socket(2, 1, 0))\n"
        "thread = threading.Thread(target=late); thread.start()\n"
        "lockdown.apply(); go.set(); thread.join(); print(said[0])"
    )
    assert said == "-1" or not LINUX


def test_the_switches_of_libraries_are_off_before_they_load() -> None:
    said = run(
        "from models import lockdown; lockdown.apply()\nimport os; print(os.environ['ANONYMIZED_TELEMETRY'], os.environ['HF_HUB_OFFLINE'])"
    )
    assert said == "False 1"


def test_putting_up_the_barriers_loads_no_third_party_code() -> None:
    said = run(
        "import sys; before = set(sys.modules)\n"
        "from models import lockdown; lockdown.apply()\n"
        "new = {name.split('.')[0] for name in set(sys.modules) - before}\n"
        "print(*sorted(new - sys.stdlib_module_names - {'models'}))"
    )
    assert said == "" or not LINUX
