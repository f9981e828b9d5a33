"""The Debian package: the folder under /opt/zhoba, and what ties it to the desktop."""

from __future__ import annotations

import shutil
from importlib import metadata
from pathlib import Path

from installer.build import DIST, FOLDER, ROOT, run, say

# What Qt opens at run time and PyInstaller leaves to the system (graphics, fonts, the windowing system's own libraries).
_NEEDS = "libc6 (>= 2.36), libegl1, libgl1, libfontconfig1, libx11-6, libx11-xcb1, libxcb1, libdbus-1-3"
_CONTROL = """\
Package: zhoba
Version: {version}
Architecture: amd64
Maintainer: Zhoba <zhoba@localhost>
Installed-Size: {size}
Depends: {needs}
Recommends: fonts-noto-core | fonts-dejavu-core
Suggests: libreoffice-writer
Section: editors
Priority: optional
Description: offline co-pilot for people who draft laws
 Reads a bill in .docx, searches the law on the same machine, flags collisions,
 scores readability and exports the annotated draft. In Kazakh, Russian and
 English. Opens no network connection.
"""


def file() -> Path:
    return DIST / f"zhoba_{metadata.version('zhoba')}_amd64.deb"


def build() -> None:
    """build/dist/zhoba_VERSION_amd64.deb from build/dist/zhoba."""
    say("the Debian package")
    root = DIST / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(
        FOLDER, root / "opt" / "zhoba", symlinks=True, ignore=shutil.ignore_patterns("*install.sh", "icons", "shell", "zhoba.desktop")
    )
    share = root / "usr" / "share"
    _put(ROOT / "installer" / "linux" / "zhoba.desktop", share / "applications")
    _put(ROOT / "installer" / "linux" / "zhoba.xml", share / "mime" / "packages")
    shutil.copytree(FOLDER / "icons", share / "icons" / "hicolor")
    _put(FOLDER / "shell" / "zhoba.1", share / "man" / "man1")
    _put(FOLDER / "shell" / "zhoba.bash", share / "bash-completion" / "completions", "zhoba")
    _put(FOLDER / "shell" / "zhoba.zsh", share / "zsh" / "vendor-completions", "_zhoba")
    _put(ROOT / "LICENSE", share / "doc" / "zhoba", "copyright")
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "zhoba").symlink_to("/opt/zhoba/zhoba")
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_CONTROL.format(version=metadata.version("zhoba"), size=size, needs=_NEEDS))
    run("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z6", root, file())
    shutil.rmtree(root)


def _put(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, folder / (name or source.name))
