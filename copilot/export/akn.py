"""An act as Akoma Ntoso 3.0 (OASIS LegalDocML 1.0): what other legal systems of the world read and write.

Units become the hierarchy of the standard (статья → article, пункт → paragraph, подпункт → point, unnumbered part → alinea),
attached documents its attachments, publisher's notes its notes: they are no law. Every eId follows the provision's path
(`art_5/pt_2` → `art_5__para_2`), so that it stays as it is while the act is amended around it.

Akoma Ntoso Naming Convention Version 1.0, sections 4 (identifiers of works) and 5 (eId)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from lxml import etree

from copilot.export.akn_elements import COUNTRY, eid, is_bill, plain, work
from copilot.export.akn_elements import element as _e
from copilot.export.modifications import Modifications, active, mod_id
from law import amendments
from law.act import Act, Level, Paragraph, Provision, Role, Status
from law.amendments import quotes
from law.structure.lines import classify

# The standard's element for each unit.
_ELEMENTS = {
    Level.PART: "part",
    Level.SECTION: "section",
    Level.SUBSECTION: "subsection",
    Level.CHAPTER: "chapter",
    Level.PARAGRAPH: "subchapter",
    Level.ARTICLE: "article",
    Level.POINT: "paragraph",
    Level.SUBPOINT: "point",
    Level.INDENT: "alinea",
    Level.NOTE: "hcontainer",
}
_DOCUMENTS = (Level.ATTACHMENT, Level.APPENDIX)


def akn(act: Act, today: datetime.date, changes: Modifications | None = None) -> bytes:
    """The act as a document of the standard, valid against its schema, in UTF-8. `today` dates an act that has no date.
    `changes`: those that made it read so (`modifications.passive`); what a bill itself changes is read in it."""
    instructions = amendments.read(act) if changes is None and is_bill(act.meta) else ()
    if instructions:
        changes = active(act, instructions)
    writer = _Writer(act, today, changes, {one.position for one in instructions})
    root = _e("akomaNtoso", writer.document())
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return data


class _Writer:
    def __init__(self, act: Act, today: datetime.date, changes: Modifications | None, mods: Set[int]) -> None:
        self.act = act
        self.today = today
        self.changes = changes
        self._mods = mods  # the paragraphs that hold instructions
        self._positions = {paragraph.place: at for at, paragraph in enumerate(act.paragraphs)}
        self._holders: dict[int, list[str]] = {}  # the units whose text stands in a paragraph: banks print several in one
        for provision in act.provisions:
            for at in provision.own:
                self._holders.setdefault(at, []).append(provision.path)

    def document(self) -> etree._Element:
        top = [p for p in self.act.provisions if not p.parent]
        units = [p for p in top if p.level not in _DOCUMENTS]
        loose = {role: self._loose(role) for role in (Role.TITLE, Role.PREAMBLE, Role.SIGNATURE)}
        body = [self._unit(provision) for provision in units] or [self._plain(self._loose(Role.PROVISION, Role.QUOTATION, Role.TABLE))]
        parts = [self._meta("", self._notes())]
        if loose[Role.TITLE]:
            parts.append(_e("preface", *self._blocks(loose[Role.TITLE]), eId="preface"))
        if loose[Role.PREAMBLE]:
            parts.append(_e("preamble", *self._blocks(loose[Role.PREAMBLE]), eId="preamble"))
        parts.append(_e("body", *body, eId="body"))
        if loose[Role.SIGNATURE]:
            parts.append(_e("conclusions", *self._blocks(loose[Role.SIGNATURE])))
        attached = [self._attachment(p) for p in top if p.level in _DOCUMENTS]
        if attached:
            parts.append(_e("attachments", *attached))
        document = _e("bill", *parts) if is_bill(self.act.meta) else _e("act", *parts)
        document.set("name", self.act.meta.kind or "act")
        return document

    # the work, the expression in its language, this file

    def _meta(self, component: str, notes: Sequence[etree._Element] = ()) -> etree._Element:
        meta = self.act.meta
        day = meta.date or self.today
        number = meta.number or meta.id or "draft"
        about = work(meta, self.today)
        edition = (self.changes.since if self.changes else None) or meta.edition or day
        expression = f"{about}/{meta.language.code3}@{edition.isoformat()}"
        this = f"!{component or 'main'}"

        def author() -> etree._Element:
            return _e("FRBRauthor", href="#authority")

        def date(value: datetime.date, name: str) -> etree._Element:
            return _e("FRBRdate", date=value.isoformat(), name=name)

        identification = _e("identification",
            _e("FRBRWork",
                _e("FRBRthis", value=f"{about}/{this}"), _e("FRBRuri", value=about), date(day, "generation"), author(), _e("FRBRcountry", value=COUNTRY),
                _e("FRBRnumber", value=number),
            ),
            _e("FRBRExpression",
                _e("FRBRthis", value=f"{expression}/{this}"), _e("FRBRuri", value=expression), date(edition, "edition"),
                author(), _e("FRBRlanguage", language=meta.language.code3),
            ),
            _e("FRBRManifestation",
                _e("FRBRthis", value=f"{expression}/{this}.akn"), _e("FRBRuri", value=f"{expression}.akn"), date(self.today, "written"),
                _e("FRBRauthor", href="#zhoba"),
            ),
            source="#zhoba",
        )  # fmt: skip
        if component:  # what is attached shares the references of the act
            return _e("meta", identification)
        references = _e(
            "references",
            _e("TLCOrganization", eId="authority", href="/akn/ontology/organization/authority", showAs=meta.authority or "–"),
            _e("TLCOrganization", eId="zhoba", href="/akn/ontology/organization/zhoba", showAs="Zhoba"),
            source="#zhoba",
        )
        found = _e("meta", identification, *self._analysis(day), references)
        for key, address, name in self.changes.references if self.changes else ():
            kind = "activeRef" if self.changes and self.changes.active else "passiveRef"
            references.append(_e(kind, eId=key, href=address, showAs=name))
        if notes:
            found.append(_e("notes", *notes, source="#authority"))
        return found

    def _analysis(self, day: datetime.date) -> Iterator[etree._Element]:
        """What changes the act, or what it changes: when, and what."""
        if self.changes is None or not self.changes.mods:
            return
        if self.changes.since is not None:
            made = _e("eventRef", eId="event_1", date=day.isoformat(), source="#authority", type="generation")
            changed = _e("eventRef", eId="event_2", date=self.changes.since.isoformat(), source="#bill", type="amendment")
            yield _e("lifecycle", made, changed, source="#zhoba")
        kind = "activeModifications" if self.changes.active else "passiveModifications"
        yield _e("analysis", _e(kind, *self.changes.mods), source="#zhoba")

    def _notes(self) -> list[etree._Element]:
        """The publisher's notes, in order."""
        said = [p for p, role in zip(self.act.paragraphs, self.act.roles, strict=True) if role is Role.NOTE and p.text]
        return [_e("note", _e("p", plain(paragraph.text)), eId=f"note_{number}") for number, paragraph in enumerate(said, 1)]

    # units

    def _unit(self, provision: Provision) -> etree._Element:
        element = _e(_ELEMENTS[provision.level], eId=eid(provision.path))
        if provision.level is Level.NOTE:
            element.set("name", "note")
        if provision.status is not Status.IN_FORCE:
            element.set("status", "removed")
        children = [self.act.get(path) for path in provision.children]
        inner = [child for child in children if child is not None and child.level not in _DOCUMENTS]
        own = self._head(element, provision, self._own(provision))
        first = min((at for child in inner for at in child.own), default=len(self.act.paragraphs))
        before = [p for p in own if self._positions[p.place] < first]
        after = [p for p in own if self._positions[p.place] >= first]
        if not inner:
            element.append(_e("content", *(self._blocks(own) or [_e("p")])))
            return element
        if before:
            element.append(_e("intro", *self._blocks(before)))
        element.extend(self._unit(child) for child in inner)
        if after:
            element.append(_e("wrapUp", *self._blocks(after)))
        return element

    def _own(self, provision: Provision) -> list[Paragraph]:
        """The unit's own paragraphs that say something; of one that holds several units its own lines."""
        found = []
        for at in provision.own:
            paragraph, holders = self.act.paragraphs[at], self._holders[at]
            if len(holders) > 1:
                parts = _parts(paragraph)
                number = holders.index(provision.path)
                said = parts[number] if len(parts) == len(holders) else paragraph.read_text if not number else ""
                paragraph = Paragraph(paragraph.place, said)
            if paragraph.read_text:
                found.append(paragraph)
        return found

    def _head(self, element: etree._Element, provision: Provision, own: list[Paragraph]) -> list[Paragraph]:
        """Write the unit's number and heading; returns what is left of its own paragraphs."""
        if not own or provision.level is Level.INDENT:
            return own
        line = classify(own[0])
        text, rest = own[0].read_text, line.rest if line.level is not None else 0
        if rest:
            element.append(_e("num", plain(text[:rest].strip())))
        left, heading = text[rest:].strip(), provision.heading
        remaining = own[1:]
        if heading:
            taken = left
            while remaining and len(" ".join(taken.split())) < len(heading):  # a heading that runs over several paragraphs
                taken = f"{taken} {remaining[0].read_text}".strip()
                remaining = remaining[1:]
            element.append(_e("heading", plain(" ".join(taken.split()))))
            return remaining
        return [Paragraph(own[0].place, left), *remaining] if left else remaining

    def _attachment(self, provision: Provision) -> etree._Element:
        """An approved document or an appendix: a document of its own under this act."""
        children = [found for path in provision.children if (found := self.act.get(path)) is not None]
        own = self._own(provision)
        units = [self._unit(child) for child in children if child.level not in _DOCUMENTS]
        document = _e(
            "doc",
            self._meta(provision.path.replace("/", "_")),
            *([_e("preface", *self._blocks(own))] if units and own else []),
            _e("mainBody", *(units or self._blocks(own) or [_e("p")])),
            name="attachment" if provision.level is Level.ATTACHMENT else "appendix",
        )
        inner = [self._attachment(child) for child in children if child.level in _DOCUMENTS]
        if inner:
            document.append(_e("attachments", *inner))
        return _e("attachment", document, eId=eid(provision.path))

    # paragraphs

    def _loose(self, *roles: Role) -> list[Paragraph]:
        """Paragraphs of these roles that belong to no unit."""
        act = self.act
        return [p for p, role, owner in zip(act.paragraphs, act.roles, act.owners, strict=True) if role in roles and not owner and p.text]

    def _plain(self, paragraphs: Sequence[Paragraph]) -> etree._Element:
        return _e("hcontainer", _e("content", *(self._blocks(paragraphs) or [_e("p")])), name="text")

    def _blocks(self, paragraphs: Sequence[Paragraph]) -> list[etree._Element]:
        """Paragraphs and tables."""
        found: list[etree._Element] = []
        for table, group in groupby(paragraphs, key=lambda p: p.place.table[0] if p.place.table and p.place.paragraph is None else None):
            members = list(group)
            found += [self._p(p) for p in members] if table is None else [_table(members)]
        return found

    def _p(self, paragraph: Paragraph) -> etree._Element:
        """A paragraph; one that instructs a change is a `mod`, with the words that it quotes."""
        position = self._positions[paragraph.place]
        if position not in self._mods:
            return _e("p", plain(paragraph.read_text))
        text, at = paragraph.read_text, 0
        said: list[etree._Element | str] = []
        for quote in quotes.find(text):
            said += [plain(text[at : quote.start]), _e("quotedText", plain(text[quote.start : quote.end]))]
            at = quote.end
        return _e("p", _e("mod", *said, plain(text[at:]), eId=mod_id(self.act, position)))


def _parts(paragraph: Paragraph) -> list[str]:
    """The lines of a paragraph, those of one unit together."""
    parts: list[str] = []
    for line in paragraph.read_text.split("\n"):
        if parts and classify(Paragraph(paragraph.place, line.strip())).level is None:
            parts[-1] += f"\n{line}"
        else:
            parts.append(line.strip())
    return parts


def _table(paragraphs: Sequence[Paragraph]) -> etree._Element:
    def cell(place: Paragraph) -> tuple[int, int]:
        assert place.place.table is not None
        return place.place.table[1:3]

    rows: dict[int, list[etree._Element]] = {}
    for (row, _), members in groupby(paragraphs, key=cell):
        rows.setdefault(row, []).append(_e("td", *(_e("p", plain(p.read_text)) for p in members)))
    return _e("table", *(_e("tr", *cells) for cells in rows.values()))
