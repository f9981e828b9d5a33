"""`zhoba key new|trust|list|forget`: keys that sign corpus packs and lists of models, and those that this machine trusts."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from law.words import Language, Problem, Words
from ui.command_line import Answer

HELP = Words(
    kk="Қолтаңба кілттері: жаңасын жасау, сенім білдіру, тізімі",
    ru="Ключи подписи: создать, доверять, список",
    en="Signing keys: make one, trust one, list those trusted",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("new", "trust", "list", "forget"))
    parser.add_argument("what", nargs="?", metavar="FILE|NAME", help="new: FILE.key to write; trust: FILE.pub; forget: its name")


def run(options: argparse.Namespace) -> Answer:
    from copilot import folders
    from models import signing

    trusted = folders.trusted_keys()
    if options.action != "list" and not options.what:
        raise Problem(_WHAT[options.action])
    if options.action == "new":
        public = signing.create(Path(options.what).with_suffix(".key"))
    elif options.action == "trust":
        given = Path(options.what)
        signing.fingerprint(given)  # a file that holds no key is not taken in
        public = trusted / f"{given.stem}.pub"
        if public.exists() and public.read_bytes() != given.read_bytes():
            raise Problem(_OTHER.format(name=given.stem))
        shutil.copyfile(given, public)
    elif options.action == "forget":
        public = trusted / f"{options.what}.pub"
        if not public.is_file():
            raise Problem(_UNKNOWN.format(name=options.what))
        public.unlink()
        return Answer({"forgotten": options.what}, lambda console: console.print(options.what))
    else:
        keys = [{"name": path.stem, "fingerprint": signing.fingerprint(path)} for path in sorted(trusted.glob("*.pub"))]
        words = _NONE[Language(options.language)]
        return Answer({"keys": keys}, lambda console: console.print("\n".join(f"{k['name']}  {k['fingerprint']}" for k in keys) or words))
    found = {"name": public.stem, "public": str(public), "fingerprint": signing.fingerprint(public)}
    return Answer(found, lambda console: console.print(f"{found['public']}\n{found['fingerprint']}"))


_WHAT = {
    "new": Words(
        kk="кілт файлының атын көрсетіңіз: zhoba key new ministry.key",
        ru="укажите файл ключа: zhoba key new ministry.key",
        en="name the key's file: zhoba key new ministry.key",
    ),
    "trust": Words(
        kk="ашық кілт файлын көрсетіңіз: zhoba key trust ministry.pub",
        ru="укажите файл открытого ключа: zhoba key trust ministry.pub",
        en="name the public key's file: zhoba key trust ministry.pub",
    ),
    "forget": Words(
        kk="кілттің атын көрсетіңіз; тізімі: zhoba key list",
        ru="укажите имя ключа; список: zhoba key list",
        en="name the key; the list: zhoba key list",
    ),
}
_OTHER = Words(
    kk="«{name}» атты басқа кілтке сенім білдірілген; алдымен оны алып тастаңыз: zhoba key forget {name}",
    ru="Под именем «{name}» уже есть другой ключ; сначала уберите его: zhoba key forget {name}",
    en="Another key is trusted under the name “{name}”; take it away first: zhoba key forget {name}",
)
_UNKNOWN = Words(
    kk="«{name}» атты кілт жоқ; тізімі: zhoba key list",
    ru="Ключа «{name}» нет; список: zhoba key list",
    en="There is no key “{name}”; the list: zhoba key list",
)
_NONE = Words(
    kk="Бірде-бір кілтке сенім білдірілмеген; қосу: zhoba key trust FILE.pub",
    ru="Ни одному ключу нет доверия; добавить: zhoba key trust FILE.pub",
    en="No key is trusted; to add one: zhoba key trust FILE.pub",
)
