"""How quick the desktop is, offscreen: `python benchmarks/desktop.py BILL.docx [--corpus DIR] [--keys 300] [--installed build/dist/zhoba/zhoba]`.

Start of the program, in a process of its own, to a usable window and to its list of commands, the quickest of three; opening to the first text, to
all of it and to the findings; a keystroke to its repaint in the middle of the text with live checks on; the longest stretch in which
the window did not answer; saving; memory. With --installed, the program that was built stands beside the source tree, by turns in one run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRIES = 3


@dataclass(frozen=True)
class _Program:
    """How to start it with arguments, and how to start a module of its own."""

    command: list[str]
    module: list[str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bill", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--patience", type=float, default=120, help="seconds to wait for the findings")
    parser.add_argument("--installed", type=Path, help="the program of an installation, to stand beside the source tree")
    options = parser.parse_args()
    if hasattr(os, "getloadavg"):
        print(f"load of the machine: {os.getloadavg()[0]:.2f}")
    programs = {"source": _Program([sys.executable, "-m", "ui.command_line"], [sys.executable])}
    if options.installed:
        programs["installed"] = _Program([str(options.installed.resolve())], [str(options.installed.resolve())])
    bill = [str(options.bill.resolve()), "--keys", str(options.keys), "--patience", str(options.patience)]
    if options.corpus:
        bill += ["--corpus", str(options.corpus.resolve())]

    rows: dict[str, dict[str, str]] = {}
    for measure, work in {"start to the list of commands": _helped, "start to window": _started}.items():
        for name, (clock, processor) in _quickest(programs, work).items():
            rows.setdefault(measure, {})[name] = f"{clock:.2f} s, of processor {processor:.2f} s"
    for name, program in programs.items():
        for measure, value in _measured(program, bill).items():
            rows.setdefault(measure, {}).setdefault(name, value)
    rows["LibreOffice load and save"] = {"source": _libreoffice(options.bill)}
    print(f"{'':38}" + "".join(f"{name:>44}" for name in programs))
    for measure, values in rows.items():
        print(f"{measure:38}" + "".join(f"{values.get(name, ''):>44}" for name in programs))


def _quickest(programs: dict[str, _Program], work: Callable[[_Program], tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The quickest of some starts of each program, taken by turns: seconds on the clock and of processor."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    for _ in range(TRIES):
        for name, program in programs.items():
            found[name].append(work(program))
    return {name: min(times) for name, times in found.items()}


def _helped(program: _Program) -> tuple[float, float]:
    used, began = os.times(), time.perf_counter()
    subprocess.run([*program.command, "--help"], check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=_environment())
    clock, after = time.perf_counter() - began, os.times()
    return clock, after.children_user + after.children_system - used.children_user - used.children_system


def _started(program: _Program) -> tuple[float, float]:
    began = time.perf_counter()
    with _measuring(program, []) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        clock = time.perf_counter() - began
    return clock, float(json.loads(said)["value"].split()[0])


def _measured(program: _Program, bill: list[str]) -> dict[str, str]:
    with _measuring(program, bill) as process:
        assert process.stdout is not None
        said = [json.loads(line) for line in process.stdout]
    if process.returncode:
        raise SystemExit(f"{program.module[0]} did not come to its end")
    return {row["name"]: row["value"] for row in said}


def _measuring(program: _Program, arguments: list[str]) -> subprocess.Popen[str]:
    command = [*program.module, "-m", "ui.desktop.measuring", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT, env=_environment())


def _environment() -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }  # the source tree compiled, as it is used
    return {**kept, "ZHOBA_HOME": tempfile.mkdtemp(), "QT_QPA_PLATFORM": "offscreen"}


def _libreoffice(bill: Path) -> str:
    """How long LibreOffice Writer takes, without a window, to start, load the same file and save it."""
    program = shutil.which("soffice")
    if program is None:
        return "not on this machine"
    folder = tempfile.mkdtemp()
    began = time.perf_counter()
    try:
        subprocess.run(
            [
                program,
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "docx",
                "--outdir",
                folder,
                str(bill),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    except (subprocess.SubprocessError, OSError):
        return "did not manage it"
    return f"{time.perf_counter() - began:.2f} s"


if __name__ == "__main__":
    main()
