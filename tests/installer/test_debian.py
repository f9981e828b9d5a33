"""The installed program on a bare Debian that has never seen a network: package and folder, tried by an unprivileged user, taken away.

Needs root, debootstrap and Debian's archive once; what `make dist` made is used, or made here without the slow part (llama.cpp for all
processors). The root of the bare system is kept in build/dist/debian."""

from __future__ import annotations

import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
DIST = ROOT / "build" / "dist"
NEEDS = ("debootstrap", "unshare", "chroot", "dpkg-deb", "ip", "ldconfig")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root to make a bare Debian"),
    pytest.mark.skipif(any(shutil.which(tool) is None for tool in NEEDS), reason=f"needs {', '.join(NEEDS)} (apt install debootstrap)"),
    pytest.mark.timeout(3600),
]


@pytest.fixture(scope="module")
def package() -> Path:
    path = DIST / f"zhoba_{importlib.metadata.version('zhoba')}_amd64.deb"
    if not path.exists():
        subprocess.run([sys.executable, "-m", "installer.build", "parts", "folder", "deb"], cwd=ROOT, check=True)
    return path


@pytest.fixture
def bare(package: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of a bare Debian with what the package depends on, and a user named drafter."""
    kept = DIST / "debian"
    if not (kept / "home" / "drafter").exists():
        shutil.rmtree(kept, ignore_errors=True)
        depends = subprocess.run(["dpkg-deb", "-f", package, "Depends"], check=True, capture_output=True, text=True).stdout
        wanted = ",".join(part.split("(")[0].strip() for part in depends.split(","))
        made = subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={wanted}", "bookworm", kept], check=False, stdout=subprocess.DEVNULL
        )
        if made.returncode != 0:
            shutil.rmtree(kept, ignore_errors=True)
            pytest.skip("debootstrap made no bare Debian: is Debian's archive at hand?")
        subprocess.run(["chroot", kept, "useradd", "--create-home", "drafter"], check=True)
    root = tmp_path / "root"
    subprocess.run(["cp", "-a", kept, root], check=True)
    yield root
    shutil.rmtree(root, ignore_errors=True)


def inside(root: Path, *command: str, user: str = "drafter") -> str:
    """Run a command in the bare system, alone: loopback is the only network, and there is no other process. Its output."""
    entered = 'ip link set lo up; mount --rbind /dev "$1/dev"; exec chroot --userspec="$2" "$1" env -i HOME="/home/$2" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 sh -c "cd; $3"'
    run = subprocess.run(
        [
            "unshare",
            "--net",
            "--mount",
            "--pid",
            "--fork",
            f"--mount-proc={root}/proc",
            "sh",
            "-c",
            entered,
            "sh",
            root,
            user,
            " ".join(command),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]
    return run.stdout


def files(root: Path) -> set[str]:
    """What the system holds, but for what package tools and users keep for themselves."""
    kept = ("var/lib/dpkg", "var/log", "var/cache", "var/lib/apt", "proc", "dev", "home", "tmp", "run")
    found = (path.relative_to(root).as_posix() for path in root.rglob("*"))
    return {name for name in found if not name.startswith(kept)}


def verdict(said: str) -> dict[str, str]:
    answer = json.loads(said)
    assert answer["offline"]
    return {row["id"]: row["state"] for row in answer["rows"] if row["state"] == "bad" or row["group"] == "self-test"}


WORKED = dict.fromkeys(("corpus", "check", "precedent", "writing", "export"), "ok")


def test_the_package_is_installed_works_and_goes(bare: Path, package: Path) -> None:
    before = files(bare)
    shutil.copy(package, bare / "root" / "zhoba.deb")
    inside(bare, "dpkg -i /root/zhoba.deb", user="root")
    (bare / "root" / "zhoba.deb").unlink()
    assert verdict(inside(bare, "zhoba doctor --self-test --format json")) == WORKED
    assert (bare / "usr/share/man/man1/zhoba.1").exists()
    inside(bare, "dpkg --purge zhoba", user="root")
    assert files(bare) | {"opt"} == before | {"opt"}  # dpkg takes an emptied /opt away
    assert (bare / "home/drafter/.local/share/zhoba").is_dir()  # the user's own data stay


def test_the_folder_is_installed_by_a_user_works_and_goes(bare: Path, package: Path) -> None:
    home = bare / "home" / "drafter"
    before = {path.relative_to(home) for path in home.rglob("*")}
    subprocess.run(["cp", "-a", DIST / "zhoba", bare / "tmp" / "zhoba"], check=True)
    inside(bare, "/tmp/zhoba/install.sh")
    shutil.rmtree(bare / "tmp" / "zhoba")
    assert verdict(inside(bare, ".local/bin/zhoba doctor --self-test --format json")) == WORKED
    inside(bare, ".local/share/zhoba-program/uninstall.sh --with-data")
    left = {path.relative_to(home) for path in home.rglob("*") if path.is_file() or path.is_symlink()}
    left = {path for path in left if path.parts[:2] != (".cache", "fontconfig")}  # the system's own cache of its fonts
    assert left <= before
