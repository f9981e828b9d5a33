"""Files in, paragraphs out: the one door for every format that acts come in."""

from __future__ import annotations

import re

from law.act import Paragraph
from law.formats.docx import EMPTY, MAX_FILE, MAX_PARAGRAPHS, NOT_DOCX, TOO_LARGE, TOO_MANY, problem
from law.words import Words

SUFFIXES = (".docx", ".txt", ".md", ".html", ".htm", ".xml", ".pdf", ".rtf")

_BLOCKS = re.compile(rb"<(?:p|div|tr|td|li|br)\b", re.IGNORECASE)
_UNKNOWN = Words(
    kk="{name}: мұндай файл оқылмайды; .docx, .pdf, .rtf, .html, .xml, .md немесе .txt файлын беріңіз.",
    ru="{name}: файлы этого вида не читаются; дайте .docx, .pdf, .rtf, .html, .xml, .md или .txt.",
    en="{name}: files of this kind are not read; give a .docx, .pdf, .rtf, .html, .xml, .md or .txt.",
)


def suffix(name: str) -> str:
    """The suffix of a file's name in lower case, with its dot."""
    dot = name.rfind(".")
    return name[dot:].lower() if dot >= 0 and not any(c in name[dot:] for c in "/\\ ") else ""


def read(data: bytes, name: str) -> list[Paragraph]:
    """The paragraphs of a file, by what its bytes are and by the suffix of `name` (a file name, used in messages too).

    Places: .docx as `law.formats.wordml.paragraphs` says; .txt and .md the line; every other form the index of the
    paragraph. Raises Problem, one sentence in three languages, for what cannot be read."""
    paragraphs = _read(data, name)
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise problem(TOO_MANY, name, limit=MAX_PARAGRAPHS)
    return paragraphs


def _read(data: bytes, name: str) -> list[Paragraph]:
    if len(data) > MAX_FILE:
        raise problem(TOO_LARGE, name, limit=MAX_FILE // 2**20)
    kind = _sniff(data, suffix(name))
    if kind == ".docx":
        from law.formats import docx

        return docx.read(data, name)
    if not data.strip():
        raise problem(EMPTY, name)
    if kind in (".xml", ".html") and len(_BLOCKS.findall(data)) > 2 * MAX_PARAGRAPHS:
        raise problem(TOO_MANY, name, limit=MAX_PARAGRAPHS)
    if kind == ".pdf":
        from law.formats import pdf

        return pdf.read(data, name)
    if kind == ".rtf":
        from law.formats import rtf

        return rtf.read(data)
    if kind == ".xml":
        from law.formats import akn

        return akn.read(data, name)
    if kind == ".html":
        from law.formats import html

        return html.read(data)
    from law.formats import text

    if kind == ".md":
        return text.read_markdown(data)
    if kind == ".txt":
        return text.read_text(data)
    raise problem(_UNKNOWN, name)


def _sniff(data: bytes, by_name: str) -> str:
    """What the bytes say goes before what the name says, where they say it plainly."""
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return ".docx"
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    if by_name in (".docx", ".docm", ".doc", ".dotx"):
        return ".docx"
    if by_name in (".html", ".htm"):
        return ".html"
    return by_name


__all__ = ["NOT_DOCX", "SUFFIXES", "read", "suffix"]
