"""An act set anew as a .docx, where its own file is not at hand: the plain form of published acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from copilot.export import wordml
from law.act import Act, Level, Paragraph, Role

_SIZE = 14
_INDENT = 709  # 1.25 cm
_WIDTH = 9350  # of the text on an A4 page, in twentieths of a point
_HEADED = (Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH)


def document(act: Act) -> bytes:
    """The act as a .docx whose paragraphs are those of the act, one for one and in order, automatic numbers written out."""
    return wordml.document(_body(act), title=act.meta.title, language=act.meta.language, size=_SIZE)


def _body(act: Act) -> Iterator[str]:
    def table(at: int) -> int | None:
        place = act.paragraphs[at].place
        return place.table[0] if place.table and place.table[0] >= 0 and place.paragraph is None else None

    last: int | None = None
    for number, group in groupby(range(len(act.paragraphs)), key=table):
        if number is None:
            yield from (_paragraph(act, at) for at in group)
        else:
            yield _table(act, list(group))
        last = number
    if last is not None:
        yield wordml.paragraph()  # Word wants one after a table


def _paragraph(act: Act, at: int) -> str:
    paragraph, role = act.paragraphs[at], act.roles[at]
    provision = act.get(act.owners[at]) if act.owners[at] else None
    top = role is Role.TITLE or (provision is not None and provision.level in _HEADED and at in provision.own[:1])
    article = provision is not None and provision.level is Level.ARTICLE and bool(provision.heading) and at == provision.own[0]
    heading = article or (top and (role is not Role.TITLE or paragraph.text in act.meta.title))
    centred = paragraph.centred or top
    text = wordml.run(paragraph.read_text, bold=paragraph.bold or heading, red=paragraph.red or role is Role.NOTE)
    return wordml.paragraph(
        *([text] if paragraph.read_text else []),
        align="center" if centred else "both",
        indent=0 if centred else _INDENT,
        before=160 if heading else 0,
        after=80 if heading or role is Role.TITLE else 0,
        keep_next=heading,
    )


def _table(act: Act, positions: Sequence[int]) -> str:
    """A table; what is no law in it (a signature, who approved) has no lines."""

    def cell(at: int, part: int) -> int:
        place = act.paragraphs[at].place.table
        return place[part] if place else 0

    rows: list[list[list[Paragraph]]] = []
    for _, members in groupby(positions, key=lambda at: cell(at, 1)):
        rows.append([[act.paragraphs[at] for at in held] for _, held in groupby(members, key=lambda at: cell(at, 2))])
    columns = max(map(len, rows))
    width = _WIDTH // columns
    made = []
    for cells in rows:
        spans = [1] * (len(cells) - 1) + [columns - len(cells) + 1]  # a row of fewer cells ends where the others do
        made.append(wordml.row(_cell(held, width * span, span) for held, span in zip(cells, spans, strict=True)))
    return wordml.table(made, [width] * columns, lined=any(act.roles[at] is Role.TABLE for at in positions))


def _cell(held: Sequence[Paragraph], width: int, span: int) -> str:
    return wordml.cell((wordml.paragraph(wordml.run(one.read_text, bold=one.bold, size=12)) for one in held), width, span=span)
