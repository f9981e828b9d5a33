"""What an exported .docx does not carry away unasked: who wrote it, where, on which machine, and what stood hidden in it.

Word keeps all of that in the file (ECMA-376 part 1: 15.2.12 properties, 17.15.1 settings, 17.3.2.41 hidden text). `clean` takes it out and
says what it took; the text and its form stay. What is to be kept is said by the ids of `ITEMS`. The draft itself is never cleaned: it is
saved as its owner has it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from posixpath import basename

from lxml import etree

from copilot import settings
from copilot.bill import story
from copilot.bill.package import Package, relations_part, resolve
from copilot.decisions import NAMESPACE as DECISIONS
from copilot.export import pictures
from law.formats.wordml import W, on
from law.words import Language, Words

_Parts = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Removed:
    """One kind of thing that was taken out. `item`: a key of `ITEMS`; `count`: how many."""

    item: str
    count: int

    @property
    def words(self) -> Words:
        return ITEMS[self.item]


ITEMS = {
    "properties": Words(
        kk="құжаттың қасиеттері (авторы, ұйымы, күндері, кілт сөздері)",
        ru="свойства документа (автор, организация, даты, ключевые слова)",
        en="document properties (author, organisation, dates, keywords)",
    ),
    "names": Words(
        kk="түзетулер мен ескертпелер авторларының есімдері",
        ru="имена авторов исправлений и примечаний",
        en="names of those who made changes and comments",
    ),
    "people": Words(kk="пайдаланушылар тізімі", ru="список учетных записей", en="the list of user accounts"),
    "revision-ids": Words(
        kk="түзету сеанстарының нөмірлері (rsid)", ru="номера сеансов правки (rsid)", en="numbers of editing sessions (rsid)"
    ),
    "hidden-text": Words(kk="жасырын мәтін", ru="скрытый текст", en="hidden text"),
    "thumbnail": Words(kk="бірінші беттің суреті", ru="эскиз первой страницы", en="the picture of the first page"),
    "printer": Words(kk="принтер баптаулары", ru="настройки принтера", en="printer settings"),
    "paths": Words(kk="файлдар мен үлгілердің жолдары", ru="пути к файлам и шаблонам", en="paths of files and templates"),
    "attached-data": Words(
        kk="тіркелген деректер (айнымалылар, белгілер, XML)",
        ru="вложенные данные (переменные, метки, XML)",
        en="attached data (variables, labels, XML)",
    ),
    "decisions": Words(
        kk="ескертулер бойынша шешімдер мен олардың себептері",
        ru="решения по замечаниям и их основания",
        en="decisions on findings and their reasons",
    ),
    "picture-data": Words(
        kk="суреттердің қызметтік деректері (орны, құрылғысы)",
        ru="служебные данные рисунков (место, устройство)",
        en="data inside pictures (place, device)",
    ),
}
KEPT = ("names",)  # by default: a reviewed draft without its reviewers is of no use

_SAID = Words(kk="Файлдан алып тасталды: {removed}.", ru="Из файла убрано: {removed}.", en="Taken out of the file: {removed}.")
_STRICT, _TRANSITIONAL = story.STRICT.encode(), story.NAMESPACE.encode()
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date a zip can hold
_CORE = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>"""
_APP = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>"""
_PATH = re.compile(r"^(?:[A-Za-z]:[\\/]|\\\\|file:|/(?:home|Users|media|mnt|tmp)/)")


def clean(data: bytes, name: str, keep: Collection[str] = KEPT) -> tuple[bytes, tuple[Removed, ...]]:
    """The .docx without what it need not carry, and what was taken out. Raises Problem for what is no .docx."""
    if set(keep) >= set(ITEMS):
        return data, ()
    package = Package(data, name)
    parts = {part: package.read(part) for part in package.parts}
    removed = [Removed(item, count) for item, take in _TAKE.items() if item not in keep and (count := take(parts))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part, content in parts.items():
            target.writestr(zipfile.ZipInfo(part, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue(), tuple(removed)


def said(removed: Sequence[Removed]) -> Words:
    """What was taken out, in one sentence; empty where that is nothing."""
    if not removed:
        return Words("", "", "")
    each = [Words(*(f"{one.words[language]}: {one.count}" for language in Language)) for one in removed]
    return _SAID.format(removed=Words.joined("; ", each))


def kept(form: str) -> tuple[str, ...]:
    """What the settings keep in exports of this form (annotated: the others are made anew and carry nothing of the draft but its words): ids of `ITEMS`."""
    chosen = dict(line.partition(":")[::2] for line in settings.load().kept)
    return tuple(item for item in chosen[form].split(",") if item in ITEMS) if form in chosen else KEPT


def keep(form: str, items: Collection[str]) -> None:
    """Keep these in exports of this form from now on."""
    now = settings.load()
    others = tuple(line for line in now.kept if not line.startswith(f"{form}:"))
    replace(now, kept=(*others, f"{form}:{','.join(items)}")).save()


# Whole parts


def _named(parts: _Parts, pattern: str) -> list[str]:
    return [part for part in parts if re.fullmatch(pattern, part, re.IGNORECASE)]


def _drop(parts: _Parts, gone: Collection[str]) -> int:
    """Take parts out, with what names them: relationships and content types."""
    gone = set(gone)
    if not gone:
        return 0
    for part in gone:
        parts.pop(part, None)
        parts.pop(relations_part(part), None)
    lower = {part.lower() for part in gone}
    for part in _named(parts, r"(.*/)?_rels/[^/]*\.rels"):
        owner = re.sub(r"_rels/([^/]*)\.rels$", r"\1", part)

        def aims_there(item: etree._Element, owner: str = owner) -> bool:
            return item.get("TargetMode") != "External" and resolve(owner, item.get("Target", "")).lower() in lower

        _drop_elements(parts, part, "{*}Relationship", aims_there)
    _drop_elements(parts, "[Content_Types].xml", "{*}Override", lambda item: item.get("PartName", "").lstrip("/").lower() in lower)
    return len(gone)


def _drop_elements(parts: _Parts, part: str, tag: str, wanted: Callable[[etree._Element], bool]) -> int:
    """Take elements out of a part; returns how many. The bytes stay where there are none."""
    root = _xml(parts, part)
    found = [] if root is None else [item for item in root.iter(tag) if wanted(item)]
    for item in found:
        parent = item.getparent()
        if parent is not None:
            parent.remove(item)
    if root is not None and found:
        _put(parts, part, root)
    return len(found)


def _xml(parts: _Parts, part: str) -> etree._Element | None:
    """The tree of a part; None where there is none or it is no XML: what we cannot read we cannot clean, and Word neither read it."""
    try:
        return etree.fromstring(
            parts[part].replace(_STRICT, _TRANSITIONAL), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        )
    except (KeyError, etree.XMLSyntaxError):
        return None


def _put(parts: _Parts, part: str, root: etree._Element) -> None:
    written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts[part] = written.replace(_TRANSITIONAL, _STRICT) if _STRICT in parts[part] else written


def _properties(parts: _Parts) -> int:
    count = 0
    for pattern, empty in ((r"docProps/core\d*\.xml", _CORE), (r"docProps/app\d*\.xml", _APP)):
        for part in _named(parts, pattern):
            root = _xml(parts, part)
            count += 0 if root is None else sum(bool((item.text or "").strip()) for item in root)
            parts[part] = empty
    return count + _drop(parts, _named(parts, r"docProps/custom\d*\.xml"))


def _thumbnail(parts: _Parts) -> int:
    return _drop(parts, _named(parts, r"docProps/thumbnail\.\w+"))


def _printer(parts: _Parts) -> int:
    count = _drop(parts, _named(parts, r"word/printerSettings/.*"))
    if count:
        for part in _stories(parts):
            _drop_elements(parts, part, W + "printerSettings", lambda _: True)
    return count


def _people(parts: _Parts) -> int:
    return _drop(parts, _named(parts, r"word/people\d*\.xml"))


def _is_decisions(data: bytes) -> bool:
    return DECISIONS.encode() in data


def _own_decisions(parts: _Parts) -> int:
    return _drop(parts, [part for part in _named(parts, r"customXml/item\d*\.xml") if _is_decisions(parts[part])])


def _attached(parts: _Parts) -> int:
    """Custom XML to which no content control is bound, labels of office servers, variables, the data source of a mailing."""
    bound = {ident.upper() for part in _stories(parts) for ident in re.findall(rb'storeItemID="([^"]*)"', parts[part])}
    gone = []
    for part in _named(parts, r"customXml/item\d*\.xml"):
        props = [resolve(part, target.decode()) for target in re.findall(rb'Target="([^"]*)"', parts.get(relations_part(part), b""))]
        ids = {ident.upper() for prop in props for ident in re.findall(rb'itemID="([^"]*)"', parts.get(prop, b""))}
        if not ids & bound and not _is_decisions(parts[part]):
            gone += [part, *(prop for prop in props if prop in parts)]
    count = _drop(parts, gone + _named(parts, r"docMetadata/.*"))
    for tag in ("docVars", "mailMerge"):
        count += _drop_elements(parts, "word/settings.xml", W + tag, lambda _: True)
    return count


# Inside the text


def _stories(parts: _Parts) -> list[str]:
    """The parts of Word's own markup."""
    return _named(parts, r"word/(?:glossary/)?[^/]+\.xml")


_RSID_TAG = re.compile(rb"<[\w.:-]+\s[^<>]*\brsid[^<>]*>")
_RSID = re.compile(rb"\s[\w.-]+:rsid[A-Za-z]*=\"[^\"]*\"")
_RSID_ELEMENT = re.compile(rb"<[\w.-]+:rsid\s[^<>]*/>|<([\w.-]+:rsids)>.*?</\1>|<[\w.-]+:rsids/>|<w1[45]:docId\s[^<>]*/>", re.DOTALL)


def _revision_ids(parts: _Parts) -> int:
    count = 0

    def without(tag: re.Match[bytes]) -> bytes:
        nonlocal count
        left, found = _RSID.subn(b"", tag[0])
        count += found
        return left

    for part in _stories(parts):
        content, found = _RSID_ELEMENT.subn(b"", parts[part])
        count += found
        parts[part] = _RSID_TAG.sub(without, content)
    return count


_TEXT_OF_RUN = [W + name for name in ("t", "tab", "br", "cr", "sym", "noBreakHyphen", "softHyphen", "delText", "ptab")]


def _hidden_text(parts: _Parts) -> int:
    hiding = _hiding_styles(parts)
    count = 0
    for part in _stories(parts):
        if part.endswith("styles.xml") or not (b"vanish" in parts[part] or any(style.encode() in parts[part] for style in hiding)):
            continue
        root = _xml(parts, part)
        found = [] if root is None else [run for run in root.iter(W + "r") if _is_hidden(run, hiding)]
        taken = sum(_empty(run) for run in found)
        if root is not None and taken:
            _put(parts, part, root)
        count += taken
    return count


def _hiding_styles(parts: _Parts) -> set[str]:
    """Ids of the styles that hide their text."""
    root = _xml(parts, "word/styles.xml")
    styles = [] if root is None else list(root.iter(W + "style"))
    return {style.get(W + "styleId", "") for style in styles if on(style.find(f"{W}rPr/{W}vanish"))} - {""}


def _is_hidden(run: etree._Element, hiding: Collection[str]) -> bool:
    said = on(run.find(f"{W}rPr/{W}vanish"))
    if said is not None:
        return said
    paragraph = next(run.iterancestors(W + "p"), None)
    named = [run.find(f"{W}rPr/{W}rStyle"), None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")]
    return any(style is not None and style.get(W + "val") in hiding for style in named)


def _empty(run: etree._Element) -> bool:
    """Take the text out of a run; what holds a field or a mark together stays. Returns whether there was any."""
    texts = [child for child in run if child.tag in _TEXT_OF_RUN]
    for child in texts:
        run.remove(child)
    parent = run.getparent()
    if texts and parent is not None and all(child.tag == W + "rPr" for child in run):
        parent.remove(run)
    return bool(texts)


_NAME = re.compile(rb'(<[\w.-]+:(?:ins|del|moveFrom|moveTo|comment|\w+Change|cell\w+|\w+RangeStart)\s[^<>]*?\bw:author=")([^"]*)("[^<>]*>)')
_NAMELESS = "Автор ".encode()
_OF_PERSON = re.compile(rb'\sw:(?:initials|date)="[^"]*"')


def _names(parts: _Parts) -> int:
    """Those who made tracked changes and comments become Автор 1, Автор 2; what the program said stays the program's."""
    known: dict[bytes, bytes] = {b"Zhoba": b"Zhoba"}
    count = 0

    def nameless(tag: re.Match[bytes]) -> bytes:
        nonlocal count
        if tag[2] == b"Zhoba" or tag[2].startswith(_NAMELESS):
            return tag[0]
        count += 1
        stand_in = known.setdefault(tag[2], _NAMELESS + str(len(known)).encode())
        return _OF_PERSON.sub(b"", tag[1]) + stand_in + _OF_PERSON.sub(b"", tag[3])

    for part in _stories(parts):
        parts[part] = _NAME.sub(nameless, parts[part])
    return count


def _paths(parts: _Parts) -> int:
    """The attached template, and where pictures lay when they were put in."""
    count = _drop_elements(parts, "word/settings.xml", W + "attachedTemplate", lambda _: True)
    for part in _named(parts, r"word/_rels/settings\.xml\.rels"):
        _drop_elements(parts, part, "{*}Relationship", lambda item: item.get("Type", "").endswith("/attachedTemplate"))
    for part in _stories(parts):
        if b":docPr" not in parts[part] and b"cNvPr" not in parts[part] and b"o:title" not in parts[part]:
            continue
        root = _xml(parts, part)
        found = 0
        for item, attribute, value in [] if root is None else list(_described(root)):
            if _PATH.match(value):
                item.set(attribute, basename(value.replace("\\", "/")))
                found += 1
        if root is not None and found:
            _put(parts, part, root)
        count += found
    return count


def _described(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for item in root.iter("{*}docPr", "{*}cNvPr", "{*}imagedata"):
        for attribute, value in item.attrib.items():
            if str(attribute).rsplit("}", 1)[-1] in ("descr", "name", "title"):
                yield item, str(attribute), str(value)


def _picture_data(parts: _Parts) -> int:
    count = 0
    for part in _named(parts, r"word/media/.*"):
        bare = pictures.bare(parts[part])
        count += bare != parts[part]
        parts[part] = bare
    return count


_TAKE: dict[str, Callable[[_Parts], int]] = {
    "properties": _properties,
    "names": _names,
    "people": _people,
    "revision-ids": _revision_ids,
    "hidden-text": _hidden_text,
    "thumbnail": _thumbnail,
    "printer": _printer,
    "paths": _paths,
    "attached-data": _attached,
    "decisions": _own_decisions,
    "picture-data": _picture_data,
}
