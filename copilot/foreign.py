"""What a .docx holds that would reach out of it or run, were it followed: Zhoba follows and runs none of it, and says what there is.

Word does follow these when it opens the file (a remote template, a linked picture, a field that calls a program), so a drafter who
passes the file on should know. Links that a person has to click (hyperlinks) are left out. ECMA-376 part 1, 11 to 15 and 17.16.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copilot.bill.package import Package
from law.words import Problem, Words

_SHOWN = 120  # characters of an address
_MOST = 20  # things of one kind that are named one by one


@dataclass(frozen=True, slots=True)
class Foreign:
    """One thing: `kind` is a key of `KINDS`, `part` where it lies in the package, `target` what it would reach or run, "" for none."""

    kind: str
    part: str
    target: str = ""

    @property
    def words(self) -> Words:
        said = KINDS[self.kind]
        return Words.joined(": ", [said, Words(*[self.target] * 3)]) if self.target else said

    def as_json(self) -> dict[str, object]:
        return {"kind": self.kind, "part": self.part, "target": self.target}


KINDS = {
    "template": Words(
        kk="басқа жердегі үлгі (template) жүктелмеді", ru="внешний шаблон, не загружен", en="a template elsewhere, which was not loaded"
    ),
    "linked-picture": Words(
        kk="басқа жердегі сурет жүктелмеді", ru="рисунок по ссылке, не загружен", en="a picture elsewhere, which was not loaded"
    ),
    "linked-object": Words(
        kk="басқа файлға байланған нысан ашылмады",
        ru="объект, связанный с другим файлом, не открыт",
        en="an object linked to another file, which was not opened",
    ),
    "external": Words(
        kk="файлдан тыс мазмұнға байланыс; ол бойынша ештеңе алынбады",
        ru="связь с содержимым вне файла; по ней ничего не взято",
        en="a link to content outside the file; nothing was fetched",
    ),
    "embedded-object": Words(
        kk="файл ішіндегі нысан (OLE) іске қосылмады",
        ru="вложенный объект (OLE), не запущен",
        en="an embedded object (OLE), which was not run",
    ),
    "control": Words(
        kk="белсенді басқару элементі (ActiveX) іске қосылмады",
        ru="элемент управления (ActiveX), не запущен",
        en="an active control (ActiveX), which was not run",
    ),
    "inserted-file": Words(
        kk="басқа пішімдегі кірістірілген мәтін (altChunk); ол тексерілмеді",
        ru="вставленный текст другого формата (altChunk); он не проверен",
        en="inserted text of another format (altChunk), which was not checked",
    ),
    "field": Words(
        kk="басқа файлды немесе бағдарламаны шақыратын өріс орындалмады",
        ru="поле, которое вызывает другой файл или программу, не выполнено",
        en="a field that calls another file or a program, which was not carried out",
    ),
    "macros": Words(
        kk="макростар іске қосылмады; файлда сол күйінде қалады",
        ru="макросы, не запущены; в файле остаются как были",
        en="macros, which were not run; they stay in the file as they were",
    ),
    "ribbon": Words(
        kk="Word терезесіне қосылатын батырмалар (customUI) іске қосылмады",
        ru="кнопки для окна Word (customUI), не подключены",
        en="buttons for Word's window (customUI), which were not added",
    ),
}
_EXTERNAL = {
    "attachedTemplate": "template",
    "image": "linked-picture",
    "oleObject": "linked-object",
    "package": "linked-object",
}
_INTERNAL = {
    "oleObject": "embedded-object",
    "package": "embedded-object",
    "control": "control",
    "activeXControlBinary": "",  # named with its control
    "aFChunk": "inserted-file",
    "vbaProject": "macros",
}
# 17.16.5: fields that take something from elsewhere, or start it, when they are brought up to date
_FIELDS = frozenset("DATABASE DDE DDEAUTO IMPORT INCLUDE INCLUDEPICTURE INCLUDETEXT LINK MACROBUTTON RD".split())
_INSTRUCTION = re.compile(
    rb"<w:instrText\b[^>]*>([^<]*)</w:instrText>|<w:fldSimple\b[^>]*?w:instr=\"([^\"]*)\"|w:fldCharType=\"(begin|separate|end)\""
)
_ENTITIES = {"&quot;": '"', "&apos;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&"}


def found(package: Package) -> tuple[Foreign, ...]:
    """What the package holds of the kind, in the order of its parts; at most twenty of a kind. Never fails: a part that cannot be
    read holds nothing that could be followed."""
    kept: list[Foreign] = []
    counts: dict[str, int] = {}
    for one in _all(package):
        counts[one.kind] = counts.get(one.kind, 0) + 1
        if counts[one.kind] <= _MOST and one not in kept:
            kept.append(one)
    return tuple(kept)


def _all(package: Package) -> Iterator[Foreign]:
    for part in ("", *package.parts):
        if part.endswith(".rels"):
            continue
        try:
            relations = package.relations(part)
        except Problem:
            continue
        for relation in relations:
            if relation.external:
                kind = "" if relation.kind == "hyperlink" else _EXTERNAL.get(relation.kind, "external")
            else:
                kind = "ribbon" if not part and relation.kind == "extensibility" else _INTERNAL.get(relation.kind, "")
            if kind:
                yield Foreign(kind, part, _short(relation.target) if relation.external else "")
        if part.startswith("word/") and part.endswith(".xml"):
            try:
                yield from _fields(part, package.read(part))
            except Problem:
                continue


def _fields(part: str, data: bytes) -> Iterator[Foreign]:
    """The instructions of fields; one may be cut over several runs."""
    said = b""
    for text, simple, border in _INSTRUCTION.findall(data):
        if border:
            yield from _field(part, said)
            said = b""
        elif simple:
            yield from _field(part, simple)
        else:
            said += text
    yield from _field(part, said)


def _field(part: str, instruction: bytes) -> Iterator[Foreign]:
    words = instruction.decode("utf-8", "replace")
    for entity, sign in _ENTITIES.items():
        words = words.replace(entity, sign)
    name = words.split(maxsplit=1)[0].upper() if words.strip() else ""
    if name in _FIELDS:
        yield Foreign("field", part, _short(" ".join(words.split())))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
