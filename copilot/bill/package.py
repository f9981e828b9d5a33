"""The package of a .docx: a zip held in memory whole, of which single parts can be replaced or added.

What is not replaced is written back as the very bytes that were read: same compressed data, order, names, times and
attributes. The form of a zip is that of PKWARE's APPNOTE 6.3; of a package, ECMA-376 part 2.
"""

from __future__ import annotations

import copy
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, normpath

from lxml import etree

from law.formats import docx
from law.words import Problem, Words

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: `target` is a part's name, or an address where `external`."""

    id: str
    kind: str  # the last word of its type: comments, hyperlink, image, ...
    target: str
    external: bool


class Package:
    """A .docx in memory, never changed: `replacing` makes another. `data` is the file's bytes as read, `name` what
    messages call it. Raises Problem for what is no .docx."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.data = data
        self._fresh: dict[str, bytes] = {}  # parts replaced or added, by plain name
        self._names: dict[str, str] = {}  # of parts added
        if len(data) > docx.MAX_FILE:
            raise self._problem(docx.TOO_LARGE)
        self._refuse_what_is_no_package(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, struct.error, OSError, NotImplementedError) as error:
            raise self._problem(docx.DAMAGED) from error
        self._entries = {_plain(info.filename): info for info in self._zip.infolist() if not info.is_dir()}
        if any(info.flag_bits & 0x1 for info in self._entries.values()):
            raise self._problem(docx.ENCRYPTED)
        self.main = self._find_main()
        kind = self.content_type(self.main).lower()
        self.macros = "macroenabled" in kind or any(key.endswith("vbaproject.bin") for key in self._entries)
        """It holds macros, or may: Word opens such a file as .docm only."""
        if self.macros and not name.lower().endswith(docx.MACRO_SUFFIX):
            raise self._problem(docx.MACROS)

    def replacing(self, parts: Mapping[str, bytes]) -> Package:
        """The package with parts replaced, or added where it has none of that name."""
        other = copy.copy(self)
        other.__dict__.pop("main_relations", None)
        other._fresh = self._fresh | {_plain(part): content for part, content in parts.items()}
        other._names = self._names | {_plain(part): part for part in parts if _plain(part) not in self._entries}
        return other

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return (*(entry.filename for entry in self._entries.values()), *self._names.values())

    def has(self, part: str) -> bool:
        return _plain(part) in self._entries or _plain(part) in self._fresh

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises Problem where it is missing, damaged or too large."""
        fresh = self._fresh.get(_plain(part))
        if fresh is not None:
            return fresh
        info = self._entries.get(_plain(part))
        if info is None:
            raise self._problem(docx.DAMAGED)
        try:
            with self._zip.open(info) as file:
                data = file.read(docx.MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError, struct.error) as error:
            raise self._problem(docx.DAMAGED) from error
        if len(data) > docx.MAX_PART:
            raise self._problem(docx.TOO_LARGE)
        return data

    def xml(self, part: str) -> etree._Element:
        """A part read as XML. Raises Problem where it is none."""
        return self.parse(self.read(part), part)

    def relations(self, part: str) -> list[Relation]:
        """Relationships of a part ("" for the package)."""
        rels = relations_part(part)
        if not self.has(rels):
            return []
        return [
            Relation(
                item.get("Id", ""),
                item.get("Type", "").rsplit("/", 1)[-1],
                item.get("Target", "") if item.get("TargetMode") == "External" else resolve(part, item.get("Target", "")),
                item.get("TargetMode") == "External",
            )
            for item in self.xml(rels).iter("{*}Relationship")
        ]

    def related(self, kind: str) -> str:
        """The part that the main part names as its `kind` (styles, numbering, comments, ...); "" where there is none."""
        return next((r.target for r in self.main_relations if r.kind == kind and not r.external and self.has(r.target)), "")

    @cached_property
    def main_relations(self) -> list[Relation]:
        return self.relations(self.main)

    def content_type(self, part: str) -> str:
        wanted = _plain(part)
        suffix = wanted.rsplit(".", 1)[-1]
        default = ""
        for item in self.xml("[Content_Types].xml") if self.has("[Content_Types].xml") else ():
            if not isinstance(item.tag, str):
                continue
            if _plain(item.get("PartName", "")) == wanted:
                return item.get("ContentType", "")
            if item.get("Extension", "").lower() == suffix:
                default = item.get("ContentType", "")
        return default

    def written(self) -> bytes:
        """The file: what was replaced or added (at its end), and all else as it was read, byte for byte."""
        names = {key: entry.filename for key, entry in self._entries.items()} | self._names
        wanted = {names[key]: content for key, content in self._fresh.items()}
        if not wanted:
            return self.data
        try:
            return self._splice(wanted)
        except (struct.error, _Unusual):
            return self._rewrite(wanted)

    # reading

    def _refuse_what_is_no_package(self, data: bytes) -> None:
        if not data:
            raise self._problem(docx.EMPTY)
        if data.startswith(_OLE):
            # An encrypted .docx is an OLE file with a stream of this name (MS-OFFCRYPTO 2.3).
            encrypted = "EncryptedPackage".encode("utf-16-le") in data
            old = "WordDocument".encode("utf-16-le") in data
            raise self._problem(docx.ENCRYPTED if encrypted else docx.OLD_DOC if old else docx.NOT_DOCX)
        if not data.startswith(b"PK"):
            raise self._problem(docx.NOT_DOCX)

    def _find_main(self) -> str:
        if self.has("_rels/.rels"):
            for relation in self.relations(""):
                if relation.kind == "officeDocument" and not relation.external and self.has(relation.target):
                    if not self._is_text(relation.target):
                        raise self._problem(docx.NOT_DOCX)
                    return relation.target
        if self.has("word/document.xml"):
            return "word/document.xml"
        raise self._problem(docx.NOT_DOCX)

    def _is_text(self, part: str) -> bool:
        kind = self.content_type(part)
        return "spreadsheetml" not in kind and "presentationml" not in kind and "ms-excel" not in kind and "ms-powerpoint" not in kind

    def parse(self, data: bytes, part: str) -> etree._Element:
        """XML of a part. Raises Problem."""
        try:
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._problem(docx.DAMAGED) from error

    def _problem(self, words: Words) -> Problem:
        return Problem(words.format(name=self.name, limit=docx.MAX_FILE >> 20))

    # writing

    def _splice(self, wanted: dict[str, bytes]) -> bytes:
        """Copies local records and patches the central directory. Raises where the zip is not of the plain kind."""
        data = self.data
        start = self._zip.start_dir
        end = data.rindex(b"PK\x05\x06")
        _, disk, disk_of_directory, here, total, size, _offset, _ = _END.unpack_from(data, end)
        if disk or disk_of_directory or here != total or total == 0xFFFF or start + size != end:
            raise _Unusual
        wanted = dict(wanted)
        records = list(_central_records(data, start, end))
        infos = self._zip.infolist()
        # zipfile allows for bytes put before the zip; places in the records themselves do not.
        if len(records) != total or any(info.header_offset != record.offset for info, record in zip(infos, records, strict=True)):
            raise _Unusual
        ends = dict(_with_next(sorted(record.offset for record in records), start))
        out = bytearray(data[: min(ends, default=start)])
        placed: dict[int, bytes] = {}
        last = {info.filename: number for number, info in enumerate(infos)}
        for number in sorted(range(total), key=lambda n: records[n].offset):
            info, record = infos[number], records[number]
            at = len(out)
            if info.filename in wanted and last[info.filename] == number:
                local, central = _replaced(data, record, wanted.pop(info.filename), at)
                out += local
                placed[number] = central
            else:
                out += data[record.offset : ends[record.offset]]
                placed[number] = record.moved(at)
        for name, content in wanted.items():
            local, central = _added(name, content, infos[0].date_time, len(out))
            out += local
            placed[len(placed)] = central
        directory = b"".join(placed[number] for number in range(len(placed)))
        tail = bytearray(data[end:])
        struct.pack_into("<HHLL", tail, 8, len(placed), len(placed), len(directory), len(out))
        return bytes(out + directory + tail)

    def _rewrite(self, wanted: dict[str, bytes]) -> bytes:
        """The same with contents kept but records written anew, for zips of unusual build (zip64, several discs)."""
        wanted = dict(wanted)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for info in self._zip.infolist():
                content = wanted.pop(info.filename, None)
                fresh = zipfile.ZipInfo(info.filename, info.date_time)
                fresh.compress_type, fresh.external_attr, fresh.create_system = info.compress_type, info.external_attr, info.create_system
                target.writestr(fresh, self._zip.read(info) if content is None else content)
            for name, content in wanted.items():
                target.writestr(name, content)
        return out.getvalue()


class _Unusual(Exception):
    """A zip that is not of the plain kind."""


@dataclass(frozen=True, slots=True)
class _Record:
    """One record of the central directory, as it lies in the file."""

    raw: bytes
    offset: int
    method: int
    name: bytes
    extra: bytes

    def moved(self, to: int) -> bytes:
        return self.raw[:42] + struct.pack("<L", to) + self.raw[46:]


def _central_records(data: bytes, start: int, end: int) -> list[_Record]:
    records = []
    at = start
    while at < end:
        fields = _CENTRAL.unpack_from(data, at)
        if fields[0] != b"PK\x01\x02" or 0xFFFFFFFF in (fields[8], fields[9], fields[16]):
            raise _Unusual
        names, extras, comments = fields[10:13]
        raw = data[at : at + 46 + names + extras + comments]
        records.append(_Record(raw, fields[16], fields[4], raw[46 : 46 + names], raw[46 + names : 46 + names + extras]))
        at += len(raw)
    return records


def _with_next(offsets: list[int], last: int) -> list[tuple[int, int]]:
    return list(zip(offsets, [*offsets[1:], last], strict=True))


def _replaced(data: bytes, record: _Record, content: bytes, at: int) -> tuple[bytes, bytes]:
    """Local and central record of an entry with new content: name, time and attributes as they were."""
    _, version, flags, method, time, day, *_ = _LOCAL.unpack_from(data, record.offset)
    flags &= ~0x8  # sizes are known: no data descriptor
    method = 8 if method else 0
    packed = _deflate(content) if method else content
    check = zlib.crc32(content)
    local = _LOCAL.pack(b"PK\x03\x04", version, flags, method, time, day, check, len(packed), len(content), len(record.name), 0)
    central = bytearray(record.raw)
    struct.pack_into("<HH", central, 8, flags, method)
    struct.pack_into("<LLL", central, 16, check, len(packed), len(content))
    struct.pack_into("<L", central, 42, at)
    return local + record.name + packed, bytes(central)


def _added(name: str, content: bytes, when: tuple[int, int, int, int, int, int], at: int) -> tuple[bytes, bytes]:
    """Local and central record of a new entry."""
    packed = _deflate(content)
    raw = name.encode("ascii")
    time = when[3] << 11 | when[4] << 5 | when[5] // 2
    day = (when[0] - 1980) << 9 | when[1] << 5 | when[2]
    middle = (20, 0, 8, time, day, zlib.crc32(content), len(packed), len(content), len(raw), 0)
    local = _LOCAL.pack(b"PK\x03\x04", *middle)
    central = _CENTRAL.pack(b"PK\x01\x02", 20, *middle, 0, 0, 0, 0, at)
    return local + raw + packed, central + raw


def _deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def _plain(name: str) -> str:
    """A part's name for comparison: names are equal whatever their case (ECMA-376 part 2, 6.2.2.3)."""
    return name.replace("\\", "/").lstrip("/").lower()


def relations_part(part: str) -> str:
    folder, _, file = part.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def resolve(part: str, target: str) -> str:
    """The part that a relationship of `part` means by `target`."""
    target = target.replace("\\", "/")
    joined = target if target.startswith("/") else f"{dirname(part)}/{target}"
    return normpath(joined).lstrip("/")
