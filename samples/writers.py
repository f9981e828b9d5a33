"""The two outward forms of the samples, and the package of a .docx with the same bytes each time.

`PortalWriter`: an act as the public portal exports it: style Normal, a newline and no-break spaces before the text, links
that break a sentence into runs, red notes, borderless tables for signatures. `DraftWriter`: a ministry's draft: Times New
Roman 14, first-line indent, centred bold headings, Word's own numbers, tracked changes, comments.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from markup import MARK, Block

TIME = (2026, 1, 5, 0, 0, 0)
STAMP = "2026-01-05T00:00:00Z"
AUTHOR = "Zhoba samples"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
INDENT = "\n\u00a0\u00a0\u00a0\u00a0\u00a0 "  # how the portal begins a paragraph
NOTE_HEAD = {"rus": "Примечание ЦПИ!", "kaz": "ҚАО-ның ескертпесі!"}
DISCLAIMER = {
    "rus": "© Zhoba. Вымышленный акт вымышленной республики: образец для показа и проверки программы",
    "kaz": "© Zhoba. Ойдан шығарылған республиканың ойдан шығарылған актісі: бағдарламаны көрсетуге және тексеруге арналған үлгі",
}


def text_element(text: str) -> str:
    keep = ' xml:space="preserve"' if text != text.strip(" ") else ""
    return f"<w:t{keep}>{escape(text)}</w:t>"


@dataclass
class Writer:
    """Writes the body of one document; the subclasses know the two manners."""

    language: str
    law: bool  # signed by the head of state, not in a table
    body: list[str] = field(default_factory=list)
    paragraphs: int = 0
    comments: list[str] = field(default_factory=list)
    marks: int = 0
    lists: int = 0

    def run(self, text: str, *, bold: bool = False, italic: bool = False, red: bool = False, size: int = 28) -> str:
        raise NotImplementedError

    def runs(self, text: str, *, bold: bool = False, italic: bool = False, red: bool = False) -> str:
        """Inline marks: **bold**, {link}, {+inserted+}, {-deleted-}, {~text~comment on it~}."""
        parts: list[str] = []
        at = 0
        for mark in MARK.finditer(text):
            if mark.start() > at:
                parts.append(self.run(text[at : mark.start()], bold=bold, italic=italic, red=red))
            at = mark.end()
            kind = mark.lastgroup
            if mark["bold"]:
                parts.append(self.run(mark["bold"], bold=True, italic=italic))
            elif mark["link"]:
                parts.append(self.run(mark["link"], bold=bold, italic=italic))
            elif mark["ins"]:
                parts.append(f"<w:ins {self.revision()}>{self.run(mark['ins'], bold=bold)}</w:ins>")
            elif mark["del"]:
                run = self.run(mark["del"], bold=bold).replace("<w:t", "<w:delText").replace("</w:t>", "</w:delText>")
                parts.append(f"<w:del {self.revision()}>{run}</w:del>")
            elif kind == "comment":
                parts.append(self.commented(mark["noted"], mark["comment"]))
        if at < len(text):
            parts.append(self.run(text[at:], bold=bold, italic=italic, red=red))
        return "".join(parts)

    def revision(self) -> str:
        self.marks += 1
        return f'w:id="{900 + self.marks}" w:author="{AUTHOR}" w:date="{STAMP}"'

    def commented(self, text: str, comment: str) -> str:
        number = len(self.comments)
        self.comments.append(comment)
        return (
            f'<w:commentRangeStart w:id="{number}"/>{self.run(text)}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def paragraph(self, content: str, properties: str) -> None:
        self.paragraphs += 1
        self.body.append(f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")

    def write(self, block: Block) -> None:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError


class PortalWriter(Writer):
    """The manner of the public portal's exports."""

    def run(self, text: str, *, bold: bool = False, italic: bool = False, red: bool = False, size: int = 28) -> str:
        def flag(name: str, on: bool) -> str:
            return f"<w:{name}/>" if on else f'<w:{name} w:val="false"/>'

        color = "ff0000" if red else "000000"
        look = f'<w:rFonts w:ascii="Times New Roman"/>{flag("b", bold)}{flag("i", italic)}<w:color w:val="{color}"/><w:sz w:val="{size}"/>'
        return f"<w:r><w:rPr>{look}</w:rPr>{text_element(text)}</w:r>"

    def line(self, content: str, align: str = "both") -> None:
        name = f'w:name="z{len(self.body)}" w:id="{len(self.body)}"'
        self.body.append(f"<w:bookmarkStart {name}/>")
        self.paragraph(content, f'<w:spacing w:after="0"/><w:ind w:left="0"/><w:jc w:val="{align}"/>')
        self.body.append(f"<w:bookmarkEnd {name.split()[1]}/>")

    def indented(self, text: str) -> None:
        """An ordinary paragraph: the newline and the spaces stand in its first run."""
        self.line(self.runs(INDENT + text))

    def note(self, text: str) -> None:
        rule = "<w:r><w:br/></w:r>" + self.run("\n")
        self.line(self.run("\n") + self.run(INDENT[1:], red=True) + self.runs(text, red=True) + rule, "left")

    def write(self, block: Block) -> None:
        kind, text = block.kind, block.text
        if kind == "title":
            self.line(self.run("\n\t\t\t\t"), "left")
            self.line(self.run(text, bold=True), "left")
        elif kind == "#":
            self.line(self.run(" " + text, bold=True), "left")
        elif kind == "##":
            self.line(self.run(INDENT) + self.run(text, bold=True))
        elif kind == "!":
            self.note(text)
        elif kind == "!!":
            self.line(self.run(INDENT) + self.run(NOTE_HEAD[self.language], italic=True))
            self.line(self.run(INDENT) + self.runs(text, italic=True))
        elif kind in {"requisites", "plain"}:
            self.line(self.runs(text))
        elif kind == "gap":
            self.line(self.run("\n") + "<w:r><w:br/></w:r>" + self.run("\n"), "left")
        elif kind == "approval":
            self.pair("\u00a0", text.split(" / "), "center")
        elif kind == "agreed":
            first, *rest = text.split(" / ")
            self.indented(first)
            for line in rest:
                self.line(self.run(line))
        elif kind == "signature":
            post, name = text.split(" | ")
            if self.law:
                self.line(self.run(INDENT) + self.run(post.split(" / ")[0], bold=True))
                self.line(self.run(post.split(" / ")[1], bold=True) + self.run(f"\u00a0\u00a0\u00a0\u00a0\u00a0 {name}", bold=True))
            else:
                self.pair("\n\u00a0\u00a0\u00a0\u00a0\u00a0 " + post.replace(" / ", "\n"), ["\n" + name], "left", italic=True)
        elif kind == "|":
            self.grid(block.rows)
        else:
            self.indented(text)
        block.paragraph = self.paragraphs - 1 if kind not in {"|", "approval"} else None

    def cell(self, content: str, width: int, align: str, borders: str = "") -> str:
        margins = "".join(f'<w:{side} w:w="15" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{borders}</w:tcBorders><w:tcMar>{margins}</w:tcMar>'
            f'<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:spacing w:after="20"/><w:ind w:left="20"/><w:jc w:val="{align}"/></w:pPr>'
            f"{content}</w:p></w:tc>"
        )

    def table(self, rows: list[str], widths: list[int], border: str) -> None:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        borders = "".join(f'<w:{side} w:val="{border}"/>' for side in sides)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        lines = "".join(f'<w:tr><w:trPr><w:trHeight w:val="30" w:hRule="atLeast"/></w:trPr>{row}</w:tr>' for row in rows)
        look = f'<w:tblW w:w="0" w:type="auto"/><w:tblBorders>{borders}</w:tblBorders>'
        self.body.append(f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>")

    def pair(self, left: str, right: list[str], align: str, *, italic: bool = False) -> None:
        """The borderless table of two cells: signatures, and whose act this one is attached to."""
        lines = "<w:r><w:br/></w:r>".join(self.run(line, size=20, italic=italic) for line in right)
        cells = self.cell(self.run(left, size=20, italic=italic), 7780, align) + self.cell(lines, 4600, align)
        self.table([cells], [7780, 4600], "none")

    def grid(self, rows: list[list[str]]) -> None:
        width = 12300 // len(rows[0])
        sides = ("top", "left", "bottom", "right")
        borders = "".join(f'<w:{side} w:val="single" w:color="cfcfcf" w:sz="5"/>' for side in sides)
        lines = ["".join(self.cell(self.run("\n" + cell, size=20), width, "both", borders) for cell in row) for row in rows]
        self.table(lines, [width] * len(rows[0]), "single")

    def close(self) -> None:
        self.line(self.run("\n\t\t\t\t"), "left")
        self.paragraph(self.run(f"\n\t\t\t\t\t{DISCLAIMER[self.language]}\n\t\t\t\t"), '<w:pStyle w:val="disclaimer"/>')


class DraftWriter(Writer):
    """The manner of a ministry's draft."""

    def run(self, text: str, *, bold: bool = False, italic: bool = False, red: bool = False, size: int = 28) -> str:
        font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>'
        look = f'{font}{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        return f"<w:r><w:rPr>{look}</w:rPr>{text_element(text)}</w:r>"

    def line(self, content: str, align: str = "both", *, indent: bool = True, extra: str = "") -> None:
        first = '<w:ind w:firstLine="709"/>' if indent else ""
        self.paragraph(content, f'{extra}<w:spacing w:before="0" w:after="0"/>{first}<w:jc w:val="{align}"/>')

    def write(self, block: Block) -> None:
        kind, text = block.kind, block.text
        if kind == "draft":
            self.line(self.run(text), "right", indent=False)
        elif kind in {"kind", "title", "#"}:
            self.lists += 1
            self.line(self.run(text, bold=True), "center", indent=False, extra="<w:keepNext/>")
        elif kind == "##":
            self.lists += 1
            self.line(self.run(text, bold=True), extra="<w:keepNext/>")
        elif kind in {"#.", "#)"}:
            level = 0 if kind == "#." else 1
            self.line(self.runs(text), extra=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self.lists}"/></w:numPr>')
        elif kind == "approval":
            lines = "<w:r><w:br/></w:r>".join(self.run(line) for line in text.split(" / "))
            self.paragraph(lines, '<w:spacing w:before="240" w:after="240"/><w:ind w:left="5103"/><w:jc w:val="center"/>')
        elif kind == "signature":
            post, name = text.split(" | ")
            self.line(self.run(f"{post.replace(' / ', ' ')}\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0 {name}", bold=True), "left", indent=False)
        elif kind == "gap":
            self.line("")
        else:
            self.line(self.runs(text))
        block.paragraph = self.paragraphs - 1

    def close(self) -> None:
        pass


# The package ----------------------------------------------------------------------------------------------------------

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = (
    f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="disclaimer"><w:name w:val="disclaimer"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style></w:styles>'
)


def numbering(lists: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="{form}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
        for level, form in enumerate(("%1.", "%2)"))
    )
    restart = "".join(f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>' for n in (0, 1))
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/>{restart}</w:num>' for n in range(1, lists + 1))
    return f'{HEAD}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{numbers}</w:numbering>'


def comment_part(comments: list[str]) -> str:
    entries = "".join(
        f'<w:comment w:id="{n}" w:author="{AUTHOR}" w:date="{STAMP}" w:initials="ZS"><w:p><w:r>{text_element(text)}</w:r></w:p></w:comment>'
        for n, text in enumerate(comments)
    )
    return f'{HEAD}<w:comments xmlns:w="{W}">{entries}</w:comments>'


def package(writer: Writer, title: str) -> dict[str, str]:
    """The parts of the .docx, by name, in the order of the archive."""
    page = '<w:sectPr><w:pgSz w:w="11907" w:h="16839"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1418"/></w:sectPr>'
    document = f'{HEAD}<w:document xmlns:w="{W}"><w:body>{"".join(writer.body)}{page}</w:body></w:document>'
    extra = {"styles": STYLES}
    if "<w:numPr>" in document:
        extra["numbering"] = numbering(writer.lists)
    if writer.comments:
        extra["comments"] = comment_part(writer.comments)
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{escape(title)}</dc:title><dc:creator>{AUTHOR}</dc:creator>'
        f'<cp:lastModifiedBy>{AUTHOR}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{STAMP}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{STAMP}</dcterms:modified></cp:coreProperties>'
    )
    relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{name}+xml"/>' for name in extra)
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )
    root = (
        f"{HEAD}<Relationships {relations}>"
        f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/relationships/{name}" Target="{name}.xml"/>' for n, name in enumerate(extra, 1)
    )
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": root,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f"{HEAD}<Relationships {relations}>{links}</Relationships>",
        **{f"word/{name}.xml": text for name, text in extra.items()},
        "docProps/core.xml": core,
    }


def save(parts: dict[str, str], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode("utf-8"), compresslevel=9)
