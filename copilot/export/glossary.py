"""Term pairs as files that translators and spreadsheets read: TBX (ISO 30042:2019, dialect TBX-Basic, DCA style), XLSX and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping

from lxml import etree

from copilot.bill.text import writable
from copilot.export.spreadsheet import workbook
from retrieval.corpus import StoredDefinition
from retrieval.glossary import TermPair

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_NAMES: dict[str | None, str] = {None: NAMESPACE}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_COLUMNS = ("kk", "ru", "kind", "act", "provision", "title_kk", "title_ru", "definition_kk", "definition_ru")
_WIDTHS = (32, 32, 12, 14, 18, 40, 40, 60, 60)  # in characters


def tbx(pairs: Iterable[TermPair]) -> bytes:
    """One concept for each pair, with its definitions and the act and provision they stand in."""
    root = etree.Element(f"{{{NAMESPACE}}}tbx", {"type": "TBX-Basic", "style": "dca", _LANG: "kk"}, nsmap=_NAMES)  # type: ignore[arg-type]
    header = _child(_child(root, "tbxHeader"), "fileDesc")
    _child(_child(header, "sourceDesc"), "p", "Zhoba: terms that both texts of an act define in one place")
    body = _child(_child(root, "text"), "body")
    for number, pair in enumerate(pairs, 1):
        concept = _child(body, "conceptEntry", id=f"c{number}")
        for definition in (pair.kazakh, pair.russian):
            _section(concept, definition)
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return data


def _section(concept: etree._Element, definition: StoredDefinition) -> None:
    section = _child(concept, "langSec")
    section.set(_LANG, definition.language.value)
    group = _child(section, "descripGrp")
    _child(group, "descrip", definition.text, type="definition")
    _child(group, "admin", f"{definition.title}, {definition.act} {definition.path}", type="source")
    _child(_child(section, "termSec"), "term", definition.term)


def _child(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    element.text = writable(text) or None
    return element


def table(pairs: Iterable[TermPair]) -> bytes:
    """Comma-separated values in UTF-8 with its mark, by which spreadsheets know the encoding."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows([_harmless(value) for value in _row(pair)] for pair in pairs)
    return out.getvalue().encode("utf-8-sig")


def xlsx(pairs: Iterable[TermPair]) -> bytes:
    """A workbook of one sheet."""
    return workbook("kk-ru", _COLUMNS, map(_row, pairs), _WIDTHS)


def _row(pair: TermPair) -> tuple[str, ...]:
    kk, ru = pair.kazakh, pair.russian
    return kk.term, ru.term, ru.kind, pair.act, ru.path, kk.title, ru.title, kk.text, ru.text


def _harmless(value: str) -> str:
    """A cell that a spreadsheet takes for text, not for a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


WRITERS: Mapping[str, Callable[[Iterable[TermPair]], bytes]] = {".tbx": tbx, ".xlsx": xlsx, ".csv": table}
