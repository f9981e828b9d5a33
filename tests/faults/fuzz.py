"""A mutation fuzzer over every real file: what any file may do to the program is a sentence, never a crash.

    python tests/faults/fuzz.py --count 20000 [--first 0] [--seeds DIR ...] [--keep build/fuzz]

Document number n is always the same document: a real file, mutated as `random.Random(n)` says, in its bytes or, in a package, in a part,
its relationships, content types and names. A process of its own reads it as the program would: the paragraphs and the structure; a .docx
also as a bill that is edited, written and read again. Found and kept: whatever raises anything but `Problem`, ends the process, takes more
than ten seconds or more than two gigabytes.
"""

from __future__ import annotations

import argparse
import datetime
import io
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

SECONDS = 10.0  # of the processor, for one document: on a busy machine a clock on the wall says little
WAIT = 180.0  # seconds by the clock after which nothing more is expected
MEMORY = 2_000_000_000  # bytes
LARGEST = 200_000  # bytes of a seed: many small documents find more than a few large ones

NASTY = (
    *(b"0", b"-1", b"1", b"65536", b"2147483648", b"99999999999999999999", b"1e309", b"NaN", b"", b" ", b"\0", b"\xff\xfe", b"%s%n"),
    *(b"../../../etc/passwd", b"..\\..\\x", b"/", b"file:///etc/passwd", b"http://192.0.2.1/x", b"\\\\192.0.2.1\\x", b"A" * 70_000),
    *(
        "Статья 1.".encode(),
        "1-бап.".encode(),
        "\u202e\ufeff\u0301".encode(),
        b"&a;",
        b"&#0;",
        b"&#x110000;",
        b"]]>",
        b"<!--",
        b"<![CDATA[",
    ),
    *(
        b"<!DOCTYPE a [<!ENTITY a 'aaaa'>]>",
        b"<w:p>",
        b"</w:p>",
        b"<w:tbl>",
        b"<w:tr><w:tc>",
        b"<p>",
        b"<table><tr><td>",
        b"{\\rtf1",
        b"{",
        b"}",
    ),
    *(b"\\bin99999999 ", b"\\u-32768?", b"1 0 obj", b"endobj", b"stream\r\n", b"<< /Length -1 >>", b"[[[[[[[[", b"GGUF"),
)


@dataclass(frozen=True, slots=True)
class Seed:
    name: str
    data: bytes


def seeds(folders: list[Path]) -> list[Seed]:
    """Real files, and the same texts in the forms of which there are few."""
    from tiny_gguf import write_model

    from copilot import export
    from law import formats, structure

    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in formats.SUFFIXES and path.is_file() and path.stat().st_size <= LARGEST:
                found.append(Seed(path.name, path.read_bytes()))
    for act in sorted((ROOT / "samples" / "acts").glob("*.docx"), key=lambda path: path.stat().st_size)[:4]:
        paragraphs = formats.read(act.read_bytes(), act.name)
        lines = [paragraph.text for paragraph in paragraphs]
        body = "".join(f"<p class='x' style='text-align:center'>{line}</p>\n" for line in lines)
        rtf = "".join("".join(f"\\u{ord(c)}?" if ord(c) > 127 else c for c in line) + "\\par\n" for line in lines)
        found += [
            Seed(f"{act.stem}.txt", "\n".join(lines).encode()),
            Seed(f"{act.stem}.md", "\n\n".join(f"## {line}" if line.startswith("Статья") else line for line in lines).encode()),
            Seed(f"{act.stem}.html", f"<html><body><table><tr><td>{body}</td></tr></table></body></html>".encode()),
            Seed(f"{act.stem}.rtf", f"{{\\rtf1\\ansi\\ansicpg1251 {rtf}}}".encode("cp1251", "replace")),
            Seed(f"{act.stem}.xml", export.akn(structure.read(paragraphs, name=act.name), datetime.date(2026, 1, 1))),
        ]
    with tempfile.TemporaryDirectory() as folder:
        found.append(Seed("tiny.gguf", write_model(Path(folder) / "tiny.gguf").read_bytes()))
    found.append(
        Seed("settings.json", b'{"language": "kk", "recent": ["/a", "/b"], "parallel": ["a\\tb"], "theme": "dark", "journal": "texts"}')
    )
    return found


# Mutations


def mutated(number: int, all_seeds: list[Seed]) -> Seed:
    """Document number `number`."""
    chance = random.Random(number)
    seed = chance.choice(all_seeds)
    if seed.data.startswith(b"PK") and chance.random() < 0.85:
        return Seed(seed.name, _package(chance, seed.data, all_seeds))
    return Seed(seed.name, _bytes(chance, seed.data, chance.choice(all_seeds).data))


def _bytes(chance: random.Random, data: bytes, other: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(changed) + 1)
        length = min(chance.choice((1, 2, 8, 64, 1024)), len(changed) - at)
        kind = chance.randrange(8)
        if kind == 0 and at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            changed[at:at] = chance.choice(NASTY)
        elif kind == 2:
            changed[at : at + length] = chance.choice(NASTY)
        elif kind == 3:
            del changed[at : at + length]
        elif kind == 4:
            changed[at:at] = changed[at : at + length] * chance.choice((1, 2, 100, 3000 if length < 64 else 1))
        elif kind == 5:
            start = chance.randrange(len(other) + 1)
            changed[at:at] = other[start : start + length]
        elif kind == 6:
            changed[at : at + length] = chance.randbytes(length)
        elif chance.random() < 0.3:
            del changed[at:]
    return bytes(changed)


def _package(chance: random.Random, data: bytes, all_seeds: list[Seed]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = [(info.filename, source.read(info)) for info in source.infolist() if not info.is_dir()]
    for _ in range(chance.choice((1, 1, 2, 3))):
        if not parts:
            break
        texts = [at for at, (name, _) in enumerate(parts) if name.endswith((".xml", ".rels"))]
        favoured = [
            at for at in texts if re.search(r"document\.xml$|numbering|styles|Content_Types|\.rels$|comments|footnotes", parts[at][0])
        ]
        at = chance.choice((chance.choice(favoured or texts or [0]), chance.randrange(len(parts))))
        name, content = parts[at]
        kind = chance.randrange(12)
        if kind <= 5:
            parts[at] = (name, _xml(chance, content))
        elif kind == 6:
            parts[at] = (name, _bytes(chance, content, chance.choice(all_seeds).data))
        elif kind == 7:
            del parts[at]
        elif kind == 8:
            parts[at] = (
                chance.choice(("../../" + name, "/" + name, name.upper(), name.replace("/", "\\"), "x" * 200, name + "\0", "")),
                content,
            )
        elif kind == 9:
            parts.append((name, chance.choice(parts)[1]))
        elif kind == 10:
            parts[at] = (name, chance.choice(parts)[1])
        else:
            parts[at] = (name, b"")
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as target:
        warnings.simplefilter("ignore")  # a name that is there twice is one of the mutations
        for name, content in parts:
            target.writestr(zipfile.ZipInfo(name or "x"), content, target.compression)
    written = made.getvalue()
    return _bytes(chance, written, written) if chance.random() < 0.05 else written


_TAG = re.compile(rb"<[^<>]{1,400}>")
_VALUE = re.compile(rb'="[^"<>]{0,200}"')


def _xml(chance: random.Random, content: bytes) -> bytes:
    """A mutation of the markup: tags and values doubled, dropped, exchanged, nested."""
    tags = [match.span() for match in _TAG.finditer(content)]
    values = [match.span() for match in _VALUE.finditer(content)]
    if not tags:
        return content
    kind = chance.randrange(8)
    start, end = chance.choice(tags)
    if kind == 0:
        return content[:start] + content[end:]
    if kind == 1:
        return content[:end] + content[start:end] * chance.choice((1, 10, 2000)) + content[end:]
    if kind == 2:
        other = chance.choice(tags)
        return content[:start] + content[slice(*other)] + content[end:]
    if kind == 3:
        stop = min(len(content), end + chance.choice((100, 1000, 10_000)))
        return content[:end] + content[end:stop] + content[end:]
    if kind == 4:
        names = chance.choice((b"w:tbl", b"w:tr", b"w:tc", b"w:p", b"w:r", b"w:ins", b"w:sdt", b"w:smartTag", b"w:hyperlink"))
        depth = chance.choice((3, 200, 300, 5000))
        return content[:start] + (b"<" + names + b">") * depth + content[start:end] + (b"</" + names + b">") * depth + content[end:]
    if kind == 5:
        return content[:start] + chance.choice(NASTY) + content[start:]
    if values:
        first, last = chance.choice(values)
        nasty = chance.choice(NASTY).replace(b"<", b"").replace(b'"', b"") if chance.random() < 0.8 else chance.choice(NASTY)
        return content[: first + 2] + nasty + content[last - 1 :]
    return content


# What is done with a document


def tried(seed: Seed) -> str:
    """How the program takes a file: "read", or "refused". Raises what must not be raised."""
    from copilot import folders, settings
    from copilot.bill import Bill
    from law import formats, structure
    from law.words import Problem
    from models import gguf
    from retrieval import packs

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / seed.name
        try:
            if seed.name.endswith(".gguf"):
                place.write_bytes(seed.data)
                gguf.read(place)
            elif seed.name == "settings.json":
                (folders.config() / "settings.json").write_bytes(seed.data)
                settings.load()
            elif seed.name.endswith(".zpack"):
                place.write_bytes(seed.data)
                packs.unpack(place, Path(folder) / "law", [])
            elif seed.name == "office.toml":
                place.write_bytes(seed.data)
                os.environ["ZHOBA_OFFICE"] = str(place)
                try:
                    settings.load()
                finally:
                    del os.environ["ZHOBA_OFFICE"]
            elif seed.name.endswith(".control"):
                _control(seed.name)
            else:
                structure.read(formats.read(seed.data, seed.name), name=seed.name)
                if seed.name.lower().endswith(".docx"):
                    _as_a_bill(Bill(seed.data, seed.name))
        except Problem as problem:
            return "refused" if "\n" not in problem.words.ru else "fault a problem is more than one sentence"
    return "read"


def _control(name: str) -> None:
    """What the fuzzer is there to find, so that a test can see that it does."""
    if name.startswith("crash"):
        os.abort()
    elif name.startswith("memory"):
        bytearray(2 * MEMORY)
    else:
        raise KeyError(name)


def _as_a_bill(bill: object) -> None:
    from copilot.bill import Bill

    assert isinstance(bill, Bill)
    _ = bill.act
    texts = [bill.view(at).text for at in range(len(bill.paragraphs))]
    longest = max(range(len(texts)), key=lambda at: len(texts[at]), default=None)
    if longest is not None:
        bill.replace(longest, 0, min(3, len(texts[longest])), "сөз", track="Ә. Ж.")
        data = bill.data()
        again = Bill(data, bill.name)
        assert len(again.paragraphs) == len(texts), "a paragraph was lost in writing"
        bill.undo()


def serve() -> None:
    """Read documents from standard input and say how each was taken: the process that may die."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    os.environ["ZHOBA_HOME"] = tempfile.mkdtemp()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    requests: IO[bytes] = sys.stdin.buffer
    while head := requests.readline():
        name, length = json.loads(head)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # which ends the process, in whatever code it is
        try:
            said = tried(Seed(name, requests.read(length)))
        except BaseException as error:
            said = "fault " + "".join(traceback.format_exception(error))[-1500:]
        print(json.dumps(said), file=answers, flush=True)


class Server:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def ask(self, seed: Seed) -> str:
        """How a document was taken, "hang" or "crash"."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        late = threading.Timer(WAIT, self._process.kill)
        late.start()
        try:
            self._process.stdin.write(json.dumps([seed.name, len(seed.data)]).encode() + b"\n" + seed.data)
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except OSError:
            line = b""
        late.cancel()
        if not line:
            status = self._process.wait()
            self.__init__()  # type: ignore[misc]
            return "hang" if status in (-signal.SIGPROF, -signal.SIGKILL) else f"crash {status}"
        said: str = json.loads(line)
        return said

    def close(self) -> None:
        self._process.kill()
        self._process.wait()


def run(numbers: range, folders: list[Path], keep: Path | None, say: Callable[[str], object] = print) -> Counter[str]:
    """Try documents; returns how many were read, refused, or were at fault."""
    all_seeds, server, counted = seeds(folders), Server(), Counter[str]()
    slowest = 0.0
    for number in numbers:
        document = mutated(number, all_seeds)
        began = time.monotonic()
        said = server.ask(document)
        slowest = max(slowest, time.monotonic() - began)
        kind = said.partition(" ")[0]
        counted[kind] += 1
        if kind not in ("read", "refused"):
            say(f"{number} {document.name}: {said}")
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{number}-{document.name}").write_bytes(document.data)
        if (number + 1) % 500 == 0:
            say(f"{number + 1}: {dict(counted)}, slowest {slowest:.1f} s")
    server.close()
    return counted


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seeds", type=Path, action="append", default=[])
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    parser.add_argument("--serve", action="store_true")
    options = parser.parse_args()
    if options.serve:
        serve()
        return 0
    folders = [ROOT / "samples", *options.seeds]
    counted = run(range(options.first, options.first + options.count), folders, options.keep, lambda line: print(line, flush=True))
    print(dict(counted))
    return 0 if set(counted) <= {"read", "refused"} else 1


if __name__ == "__main__":
    sys.exit(main())
