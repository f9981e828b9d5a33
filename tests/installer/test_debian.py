"""The installed program on a bare Debian that has never seen a network: package and folder, tried by an unprivileged user, taken away.

Needs root, debootstrap and Debian's archive once; what `make dist` made is used, or made here without the slow part (llama.cpp for all
processors), the kit only where it lies there. The root of the bare system is kept in build/dist/debian."""

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
        wanted = ",".join([*(part.split("(")[0].strip() for part in depends.split(",")), "xz-utils", "openssl"])
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
    said = inside(bare, "zhoba doctor --self-test --format json")
    assert verdict(said) == WORKED
    assert "Noto Sans" in next(row["detail"] for row in json.loads(said)["rows"] if row["id"] == "fonts")
    for place in (
        "usr/share/applications/zhoba.desktop",
        "usr/share/mime/packages/zhoba.xml",
        "usr/share/icons/hicolor/48x48/apps/zhoba.png",
        "usr/share/icons/hicolor/scalable/apps/zhoba.svg",
        "usr/share/man/man1/zhoba.1",
        "usr/share/bash-completion/completions/zhoba",
        "usr/share/zsh/vendor-completions/_zhoba",
    ):
        assert (bare / place).is_file(), place
    inside(bare, "dpkg --purge zhoba", user="root")
    assert files(bare) | {"opt"} == before | {"opt"}  # dpkg takes an emptied /opt away
    assert (bare / "home/drafter/.local/share/zhoba").is_dir()  # the user's own data stay


def test_the_kit_is_whole_and_what_it_holds_works(bare: Path) -> None:
    kit = DIST / f"zhoba-kit-{importlib.metadata.version('zhoba')}"
    if not kit.exists():
        pytest.skip("no kit was made: make dist")
    shutil.copytree(kit, bare / "tmp" / "kit")
    said = inside(bare, "sh /tmp/kit/verify.sh")
    assert said.endswith("OK\n")
    assert "Signed with the key" in said
    inside(bare, "tar xf /tmp/kit/zhoba-*-linux-x86_64.tar.xz")
    assert verdict(inside(bare, "zhoba/zhoba doctor --self-test --format json")) == WORKED
    law = "--corpus law --format json"
    taken = json.loads(inside(bare, f"zhoba/zhoba corpus unpack /tmp/kit/sample-law.zpack --key /tmp/kit/zhoba-kit.pub {law}"))
    assert taken["carried"] > 0
    info = json.loads(inside(bare, f"zhoba/zhoba corpus info {law}"))
    assert info["current_to"] == taken["current_to"]
    pack = bare / "tmp" / "kit" / "sample-law.zpack"
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    pack.write_bytes(data)
    assert "sample-law.zpack" in inside(bare, "sh /tmp/kit/verify.sh 2>&1 || test $? = 1")
    refused = f"zhoba/zhoba corpus unpack /tmp/kit/sample-law.zpack --key /tmp/kit/zhoba-kit.pub {law} 2>&1 || test $? = 2"
    assert "copy it from the medium again" in inside(bare, refused)


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
