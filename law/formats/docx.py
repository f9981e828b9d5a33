"""Word documents: bytes in, paragraphs out. The package is untrusted: read with limits, its XML without entities."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from law.act import Paragraph
from law.formats.numbering import Numbering
from law.formats.wordml import PPR, RPR, W, on, paragraphs, run_texts, runs, val
from law.text import clean
from law.words import Problem, Words

MAX_FILE = 40 * 2**20  # bytes of the file; the longest act with pictures is far below
MAX_PART = 80 * 2**20  # bytes of one part unpacked
MAX_ENTRIES = 5000
MAX_TAGS = 3_000_000  # of the text's part; a bill of 3,000 pages has half as many
MAX_PARAGRAPHS = 150_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

EMPTY = Words(
    kk="{name}: файл бос; басқа файлды таңдаңыз.",
    ru="{name}: файл пуст; выберите другой файл.",
    en="{name}: the file is empty; choose another.",
)
TOO_LARGE = Words(
    kk="{name}: файл тым үлкен (шегі {limit} МБ); суреттерін алып тастап, қайта сақтаңыз.",
    ru="{name}: файл слишком велик (предел {limit} МБ); уберите из него рисунки и сохраните снова.",
    en="{name}: the file is too large (the limit is {limit} MB); take the pictures out and save it again.",
)
TOO_MANY = Words(
    kk="{name}: құжаттың бөліктері шектен тыс көп ({limit} абзацтан аспауы керек); құжатты бірнеше файлға бөліңіз.",
    ru="{name}: в документе слишком много частей (предел: {limit} абзацев); разделите его на несколько файлов.",
    en="{name}: the document has too many parts (the limit is {limit} paragraphs); divide it into several files.",
)
NOT_DOCX = Words(
    kk="{name}: бұл Word құжаты (.docx) емес; Word бағдарламасында .docx түрінде сақтаңыз.",
    ru="{name}: это не документ Word (.docx); сохраните его в Word как .docx.",
    en="{name}: this is no Word document (.docx); save it in Word as .docx.",
)
DAMAGED = Words(
    kk="{name}: құжат бүлінген немесе толық көшірілмеген; файлды көзінен қайта алыңыз.",
    ru="{name}: документ поврежден или скопирован не полностью; возьмите файл из источника заново.",
    en="{name}: the document is damaged or was not copied whole; take it from its source again.",
)
ENCRYPTED = Words(
    kk="{name}: құжат құпиясөзбен қорғалған; Word бағдарламасында құпиясөзді алып тастап, қайта сақтаңыз.",
    ru="{name}: документ защищен паролем; снимите пароль в Word и сохраните снова.",
    en="{name}: the document is protected by a password; remove the password in Word and save it again.",
)
OLD_DOC = Words(
    kk="{name}: бұл ескі Word пішімі (.doc); Word бағдарламасында .docx түрінде сақтаңыз.",
    ru="{name}: это старый формат Word (.doc); сохраните его в Word как .docx.",
    en="{name}: this is the old Word format (.doc); save it in Word as .docx.",
)
MACROS = Words(
    kk="{name}: .docx деп аталған құжатта макростар бар; Word оны ашпайды. Атауының соңын .docm етіңіз.",
    ru="{name}: документ с именем .docx содержит макросы; Word такой не открывает. Дайте имени окончание .docm.",
    en="{name}: a document named .docx holds macros; Word opens no such file. Let its name end in .docm.",
)
MACRO_SUFFIX = ".docm"  # of a name that owns to them: such a file is read, its macros are never run


def problem(words: Words, name: str, **slots: object) -> Problem:
    return Problem(words.format(name=name, **slots))


class Doctype(etree.XMLSyntaxError):
    """A package part with a document type: none that a word processor writes has one."""

    def __init__(self) -> None:
        super().__init__("a document type is not allowed in a package", None, 0, 0)  # type: ignore[call-arg, arg-type]


def parse(data: bytes) -> etree._Element:
    """XML of a package part: no entities, no network, the size guards of libxml2 kept. Raises etree.XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise Doctype
    return root


_PARAGRAPHS = re.compile(rb"<(?:[\w.-]+:)?p[ />]")


def bounded(story: bytes, name: str) -> bytes:
    """The part that holds the text, as it is. Raises Problem where reading it would take the machine's time and memory: it is then no
    text that anybody wrote."""
    if story.count(b"<") > MAX_TAGS or len(_PARAGRAPHS.findall(story)) > MAX_PARAGRAPHS:
        raise problem(TOO_MANY, name, limit=MAX_PARAGRAPHS)
    return story


@dataclass(frozen=True, slots=True)
class Package:
    """A checked .docx: `part(name)` unpacks a part, `main` names the document part."""

    name: str
    main: str
    parts: tuple[str, ...]
    _read: Callable[[str], bytes]

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none. Raises Problem where it is damaged or too large."""
        return self._read(name) if name in self.parts else None

    def related(self, kind: str) -> bytes | None:
        """The part that the document part is related to by a relationship whose type ends with `kind`."""
        folder, file = posixpath.split(self.main)
        found = self.part(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        target = _target(found, kind, self.name) if found else None
        return self.part(posixpath.normpath(posixpath.join(folder, target)).lstrip("/")) if target else None


def open_package(data: bytes, name: str) -> Package:
    """Check that `data` is a .docx that can be opened, and open it. Raises Problem in one sentence: empty, too large, not
    Word, old .doc, behind a password, with macros that its name does not own to, damaged."""
    if not data:
        raise problem(EMPTY, name)
    if len(data) > MAX_FILE:
        raise problem(TOO_LARGE, name, limit=MAX_FILE // 2**20)
    if data.startswith(_OLE):
        # An encrypted package is an OLE file with a stream of this name, in UTF-16.
        raise problem(ENCRYPTED if "EncryptedPackage".encode("utf-16-le") in data else OLD_DOC, name)
    if not data.startswith(b"PK"):
        raise problem(NOT_DOCX, name)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = {info.filename: info for info in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise problem(DAMAGED, name) from error
    if len(entries) > MAX_ENTRIES:
        raise problem(TOO_LARGE, name, limit=MAX_FILE // 2**20)
    if any(info.flag_bits & 1 for info in entries.values()):
        raise problem(ENCRYPTED, name)

    def read_part(part: str) -> bytes:
        try:
            with archive.open(entries[part]) as stream:
                content = stream.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise problem(DAMAGED, name) from error
        if len(content) > MAX_PART:
            raise problem(TOO_LARGE, name, limit=MAX_FILE // 2**20)
        return content

    if "[Content_Types].xml" not in entries:
        raise problem(NOT_DOCX, name)
    macros = b"macroEnabled" in read_part("[Content_Types].xml") or any(part.lower().endswith("vbaproject.bin") for part in entries)
    if macros and not name.lower().endswith(MACRO_SUFFIX):
        raise problem(MACROS, name)
    target = _target(read_part("_rels/.rels"), "/officeDocument", name) if "_rels/.rels" in entries else None
    main = posixpath.normpath(target).lstrip("/") if target else "word/document.xml"
    if main not in entries:
        raise problem(NOT_DOCX, name)
    return Package(name, main, tuple(entries), read_part)


def _target(relationships: bytes, kind: str, name: str) -> str | None:
    try:
        root = parse(relationships)
    except etree.XMLSyntaxError as error:
        raise problem(DAMAGED, name) from error
    inside = (r for r in root.iter(_RELATIONSHIP) if r.get("TargetMode") != "External")
    return next((r.get("Target") for r in inside if r.get("Type", "").endswith(kind)), None)


def read(data: bytes, name: str) -> list[Paragraph]:
    """Every paragraph of the body with its place, automatic number and look. Raises Problem."""
    package = open_package(data, name)

    def tree(content: bytes | None) -> etree._Element | None:
        if content is None:
            return None
        try:
            return parse(content.replace(_STRICT, _TRANSITIONAL, 1))
        except etree.XMLSyntaxError as error:
            raise problem(DAMAGED, name) from error

    document = tree(bounded(package.part(package.main) or b"", name))
    if document is None or document.tag != W + "document":
        raise problem(NOT_DOCX, name)
    body = document.find(W + "body")
    if body is None:
        return []
    styles, numbering = tree(package.related("/styles")), tree(package.related("/numbering"))
    return read_body(body, Reader(styles, numbering), Numbering(numbering))


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool | None = None
    centred: bool | None = None
    red: bool | None = None
    number: tuple[str, int] | None = None
    origin: str = ""  # the style that names the list


class _Styles:
    """What styles say of the look and the list of a paragraph, inheritance resolved."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, _Style] = {"": _Style()}
        self.default = ""
        if root is None:
            return
        for style in root.iterchildren(W + "style"):
            name = style.get(W + "styleId", "")
            self._elements[name] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self.default = name

    def get(self, name: str) -> _Style:
        chain: list[str] = []
        while name in self._elements and name not in self._known and name not in chain:
            chain.append(name)
            name = val(self._elements[name].find(W + "basedOn")) or ""
        found = self._known.get(name, _Style())
        for own in reversed(chain):
            found = self._known[own] = self._derive(own, found)
        return found

    def _derive(self, name: str, base: _Style) -> _Style:
        element = self._elements[name]
        own = _look(element.find(PPR), element.find(RPR))
        return _Style(
            base.bold if own.bold is None else own.bold,
            base.centred if own.centred is None else own.centred,
            base.red if own.red is None else own.red,
            base.number if own.number is None else own.number,
            base.origin if own.number is None else name,
        )


def _look(ppr: etree._Element | None, rpr: etree._Element | None) -> _Style:
    bold = centred = red = None
    number = None
    if rpr is not None:
        bold = on(rpr.find(W + "b"))
        colour = val(rpr.find(W + "color"))
        red = None if colour is None else _is_red(colour)
    if ppr is not None:
        alignment = val(ppr.find(W + "jc"))
        centred = None if alignment is None else alignment == "center"
        numbers = ppr.find(W + "numPr")
        if numbers is not None:
            level = val(numbers.find(W + "ilvl")) or "0"
            number = (val(numbers.find(W + "numId")) or "", int(level) if level.isdigit() else 0)
    return _Style(bold, centred, red, number)


def _is_red(colour: str) -> bool:
    """Adilet sets the publisher's notes in ff0000; others in a red near it."""
    try:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return False
    return red >= 0xB0 and green <= 0x50 and blue <= 0x50


@dataclass(frozen=True, slots=True)
class Look:
    """One w:p as a reader of acts sees it. `listed`: list and level of its automatic number, None where it has none."""

    text: str
    bold: bool
    centred: bool
    red: bool
    listed: tuple[str, int] | None


class Reader:
    """Reads single paragraphs of a document; `styles` and `numbering` are the roots of those parts. The same for corpus
    acts and for the open bill, which reads again what an edit has changed (`copilot.bill`)."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        self._styles = _Styles(styles)
        self._levels = Numbering(numbering)

    def look(self, element: etree._Element) -> Look:
        ppr = element.find(PPR)
        style = self._styles.get(self._styles.default)
        own = _Style()
        mark_deleted = False
        if ppr is not None:
            own = _look(ppr, None)
            name = val(ppr.find(W + "pStyle"))
            if name is not None:
                style = self._styles.get(name)
            mark_deleted = ppr.find(f"{RPR}/{W}del") is not None
        text, bold, red = _text_and_look(element, style, self._styles)
        listed = own.number or style.number
        if listed and (listed[0] in ("", "0") or (mark_deleted and not text)):
            listed = None
        if listed and own.number is None:
            linked = self._levels.level_of_style(listed[0], style.origin)
            listed = listed if linked is None else (listed[0], linked)
        centred = bool(style.centred if own.centred is None else own.centred)
        return Look(text, bold, centred, red, listed)


def read_body(body: etree._Element, reader: Reader, numbering: Numbering) -> list[Paragraph]:
    found = []
    for place, element in paragraphs(body):
        look = reader.look(element)
        number = numbering.next(*look.listed) if look.listed else ""
        found.append(Paragraph(place, look.text, number, look.bold, look.centred, look.red))
    return found


def _text_and_look(element: etree._Element, style: _Style, styles: _Styles) -> tuple[str, bool, bool]:
    """Clean text; whether every letter is bold; whether the first letter is red."""
    texts: list[str] = []
    bold: bool | None = None
    red: bool | None = None
    fields: list[bool] = []
    for run in runs(element):
        text = "".join([text for _, text in run_texts(run, fields)])
        if not text:
            continue
        texts.append(text)
        if text.isspace() or (bold is False and red is not None):
            continue
        run_bold, run_red = style.bold, style.red
        rpr = run.find(RPR)
        if rpr is not None:
            for child in rpr:
                tag = child.tag
                if tag == W + "b":
                    run_bold = on(child)
                elif tag == W + "color":
                    run_red = _is_red(val(child) or "")
                elif tag == W + "rStyle":
                    character = styles.get(val(child) or "")
                    run_bold = run_bold if character.bold is None else character.bold
                    run_red = run_red if character.red is None else character.red
        bold = bool(run_bold) and bold is not False
        if red is None:
            red = bool(run_red)
    return clean("".join(texts)), bool(bold), bool(red)
