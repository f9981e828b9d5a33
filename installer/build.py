"""`make dist` on Linux (on Windows the workflow calls llama, parts and folder): the self-contained folder, the Debian package and the kit for a USB stick, in build/dist.

Steps, each skipped where what it makes is there and newer than what it is made from:
llama (llama.cpp built once for all processors), parts (what the folder holds beside the code), folder (PyInstaller), deb, kit, weights (what
weighs what)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "build" / "dist"
PARTS = DIST / "parts"
FOLDER = DIST / "zhoba"

_BUDGET = 300_000_000  # bytes of the kit without the law of a country and without a model
_WORTH_NAMING = 5_000_000

# One build for old and new processors: the instructions are chosen when the program starts (ggml, GGML_CPU_ALL_VARIANTS).
_DISPATCH = (
    "-DGGML_NATIVE=OFF -DGGML_BACKEND_DL=ON -DGGML_CPU_ALL_VARIANTS=ON -DGGML_OPENMP=OFF -DLLAVA_BUILD=OFF"
    " -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TOOLS=OFF -DLLAMA_BUILD_SERVER=OFF"
)


def llama() -> None:
    """llama.cpp with every variant of its code for x86-64, in build/dist/llama; compiled for some ten minutes."""
    version = metadata.version("llama-cpp-python")
    target, stamp = DIST / "llama", DIST / "llama.version"
    if stamp.exists() and stamp.read_text() == version:
        return
    shutil.rmtree(target, ignore_errors=True)
    uv = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
    say(f"llama.cpp for all processors (llama-cpp-python {version})")
    run(uv, "pip", "install", "--quiet", "--no-cache", "--no-deps", "--no-binary", "llama-cpp-python", "--python", sys.executable,
        "--target", target, f"llama-cpp-python=={version}", CMAKE_ARGS=_DISPATCH)  # fmt: skip
    stamp.write_text(version)


def parts() -> None:
    """The trial model of the self-test, fonts for machines that have none, licences, the manual page and the completions."""
    from installer import papers

    sys.path.insert(0, str(ROOT / "tests"))
    import tiny_gguf

    shutil.rmtree(PARTS, ignore_errors=True)
    (PARTS / "samples").mkdir(parents=True)
    tiny_gguf.write_model(PARTS / "samples" / "trial.gguf")
    papers.licences(PARTS / "licences")
    papers.shell(PARTS / "shell")
    papers.icons(ROOT / "installer" / "icons", PARTS / "icons")
    (PARTS / "fonts").mkdir()
    if sys.platform != "win32":  # Windows has such fonts
        papers.fonts(PARTS / "fonts")


def folder() -> None:
    """The program with its own Python, as PyInstaller gathers it (installer/zhoba.spec)."""
    say("the folder (PyInstaller)")
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", DIST, "--workpath", DIST / "work",
        ROOT / "installer" / "zhoba.spec")  # fmt: skip
    if sys.platform == "win32":
        return
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(ROOT / "installer" / "linux" / name, FOLDER / name)
    shutil.copytree(PARTS / "icons", FOLDER / "icons", dirs_exist_ok=True)
    shutil.copytree(PARTS / "shell", FOLDER / "shell", dirs_exist_ok=True)
    for name in ("zhoba.desktop", "zhoba.xml"):
        shutil.copy(ROOT / "installer" / "linux" / name, FOLDER / name)


def weights() -> None:
    """Say what weighs what, in MB: the kit and its files, the folder and what it is made of."""
    from installer import kit

    made = kit.folder()
    listed = {"the kit, with the sample law and no model": made} | {f"  {path.name}": path for path in sorted(made.iterdir())}
    inside = sorted((FOLDER / "_internal").iterdir(), key=_bytes, reverse=True)
    listed |= {"the folder, unpacked": FOLDER} | {f"  {path.name}": path for path in inside if _bytes(path) >= _WORTH_NAMING}
    for name, place in listed.items():
        say(f"{_bytes(place) / 1e6:8.1f} MB  {name}")
    if (total := _bytes(made)) > _BUDGET:
        raise SystemExit(f"the kit weighs {total / 1e6:.1f} MB: the budget is {_BUDGET / 1e6:.0f}")


def _bytes(place: Path) -> int:
    files = place.rglob("*") if place.is_dir() else (place,)
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def say(words: str) -> None:
    sys.stderr.write(f"dist: {words}\n")


def run(*command: str | Path, **environment: str) -> None:
    subprocess.run([str(part) for part in command], check=True, env={**os.environ, **environment})


def main(steps: list[str]) -> None:
    from installer import deb, kit

    DIST.mkdir(parents=True, exist_ok=True)
    everything = {"llama": llama, "parts": parts, "folder": folder, "deb": deb.build, "kit": kit.build, "weights": weights}
    for name, step in everything.items():
        if not steps or name in steps:
            step()


if __name__ == "__main__":
    main(sys.argv[1:])
