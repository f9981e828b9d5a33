"""Styles of a document resolved: defaults, then the chain of styles, then what stands at the place (ECMA-376 part 1, 17.7.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from copilot.bill.text import attribute, child, local
from copilot.bill.view import Format, Tab

Values = Mapping[str, str]

# Properties that a style switches over rather than sets (17.7.3).
_TOGGLES = ("b", "i", "caps", "smallCaps", "strike", "dstrike", "vanish")
_OFF = ("0", "false", "off", "none")
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "00008B",
    "darkCyan": "008B8B",
    "darkGreen": "006400",
    "darkMagenta": "800080",
    "darkRed": "8B0000",
    "darkYellow": "808000",
    "darkGray": "A9A9A9",
    "lightGray": "D3D3D3",
}
_ALIGNMENTS = {"center": "centre", "right": "right", "end": "right", "both": "justify", "distribute": "justify"}
_THEME_FONTS = {"major": "majorFont", "minor": "minorFont"}


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """The resolved properties of a paragraph, in points."""

    style: str
    level: int
    alignment: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    exact: bool
    right_to_left: bool
    page_break: bool
    tabs: tuple[Tab, ...]
    numbering: tuple[str, int] | None  # numId and level of its automatic number


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    paragraph: Values
    run: Values
    tabs: Values
    lines: bool | None  # of a table; None: it does not say


class Styles:
    """The styles part and the theme's fonts; both may be missing. `indents` gives the indents of a numbering level."""

    def __init__(
        self, styles: etree._Element | None, theme: etree._Element | None, indents: Mapping[tuple[str, int], Values] | None = None
    ) -> None:
        self._styles: dict[str, _Style] = {}
        self._default: dict[str, str] = {}
        self._indents = indents or {}
        defaults = child(styles, "docDefaults")
        self._run_defaults = flat(child(child(defaults, "rPrDefault"), "rPr"))
        self._paragraph_defaults = flat(child(child(defaults, "pPrDefault"), "pPr"))
        for style in () if styles is None else styles.iterfind("{*}style"):
            key = attribute(style, "styleId")
            around = child(style, "pPr")
            name, based_on = (attribute(child(style, word), "val") for word in ("name", "basedOn"))
            self._styles[key] = _Style(name, based_on, flat(around), flat(child(style, "rPr")), _tabs(around), _lines(style))
            if attribute(style, "default") in ("1", "true", "on"):
                self._default[attribute(style, "type")] = key
        self._theme = _theme_fonts(theme)
        self.look = lru_cache(4096)(self._look)
        self.format = lru_cache(4096)(self._format)

    def paragraph(self, properties: etree._Element | None) -> ParagraphLook:
        """The look of a paragraph by its `w:pPr`."""
        return self.look(frozen(flat(properties)), frozen(_tabs(properties)))

    def run(self, properties: etree._Element | None, paragraph_style: str) -> Format:
        """The look of a run by its `w:rPr`, in a paragraph whose `w:pStyle` is given ("" for the default)."""
        return self.format(frozen(flat(properties)), paragraph_style)

    def lines(self, table_style: str) -> bool:
        """Whether a table of this style ("" for the default) has lines."""
        said = [style.lines for style in self._chain(table_style, "table") if style.lines is not None]
        return bool(said and said[-1])

    def _chain(self, key: str, kind: str) -> list[_Style]:
        """The style and those it is based on, the most basic first."""
        chain: list[_Style] = []
        seen: set[str] = set()
        key = key if key in self._styles else self._default.get(kind, "")
        while key in self._styles and key not in seen:
            seen.add(key)
            chain.append(self._styles[key])
            key = chain[-1].based_on
        return chain[::-1]

    def _look(self, direct: tuple[tuple[str, str], ...], tabs: tuple[tuple[str, str], ...]) -> ParagraphLook:
        own = dict(direct)
        chain = self._chain(own.get("pStyle", ""), "paragraph")
        values: dict[str, str] = dict(self._paragraph_defaults)
        stops: dict[str, str] = {}
        for style in chain:
            self._overlay(values, style.paragraph)
            stops.update(style.tabs)
        self._overlay(values, own)
        stops.update(tabs)
        number = values.get("numPr.numId", "")
        numbering = (number, _integer(values.get("numPr.ilvl", "0"))) if number not in ("", "0") else None
        right_to_left = _on(values.get("bidi"))
        level = _integer(values.get("outlineLvl", "9"))
        jc = _ALIGNMENTS.get(values.get("jc", ""), "left")
        if right_to_left and jc in ("left", "right"):
            jc = "right" if jc == "left" else "left"
        hanging = points(values.get("ind.hanging"))
        rule = values.get("spacing.lineRule", "auto")
        line = _number(values.get("spacing.line"))
        return ParagraphLook(
            style=chain[-1].name if chain else "",
            level=level + 1 if level < 9 else 0,
            alignment=jc,
            left=points(values.get("ind.start", values.get("ind.left"))),
            right=points(values.get("ind.end", values.get("ind.right"))),
            first=-hanging if hanging else points(values.get("ind.firstLine")),
            before=points(values.get("spacing.before")),
            after=points(values.get("spacing.after")),
            line=(line / 240 if rule == "auto" else line / 20) if line else 1.0,
            exact=bool(line) and rule != "auto",
            right_to_left=right_to_left,
            page_break=_on(values.get("pageBreakBefore")),
            tabs=_stops(stops),
            numbering=numbering,
        )

    def _overlay(self, values: dict[str, str], more: Values) -> None:
        """Lay properties over others. A numbering brings its level's indents, which those beside it then override."""
        number = more.get("numPr.numId")
        if number is not None:
            level = _integer(more.get("numPr.ilvl", values.get("numPr.ilvl", "0")))
            self._indent(values, self._indents.get((number, level), {}))
        self._indent(values, {key: value for key, value in more.items() if key.startswith("ind.")})
        values.update({key: value for key, value in more.items() if not key.startswith("ind.")})

    @staticmethod
    def _indent(values: dict[str, str], indents: Values) -> None:
        if "ind.firstLine" in indents:
            values.pop("ind.hanging", None)
        elif "ind.hanging" in indents:
            values.pop("ind.firstLine", None)
        if "ind.left" in indents:
            values.pop("ind.start", None)
        values.update(indents)

    def _format(self, direct: tuple[tuple[str, str], ...], paragraph_style: str) -> Format:
        own = dict(direct)
        values: dict[str, str] = dict(self._run_defaults)
        switched: dict[str, bool] = {}
        chains = [self._chain(paragraph_style, "paragraph")]
        if "rStyle" in own and own["rStyle"] in self._styles:
            chains.append(self._chain(own["rStyle"], "character"))
        for chain in chains:
            merged: dict[str, str] = {}
            for style in chain:
                _over(merged, style.run)
            for toggle in _TOGGLES:
                if toggle in merged:
                    switched[toggle] = switched.get(toggle, False) != _on(merged.pop(toggle))
            _over(values, merged)
        _over(values, own)

        def on(toggle: str) -> bool:
            return _on(own[toggle]) if toggle in own else switched.get(toggle, _on(self._run_defaults.get(toggle)))

        colour = values.get("color", "auto")
        return Format(
            font=self._font(values),
            size=_number(values.get("sz", "20")) / 2 or 10.0,
            bold=on("b"),
            italic=on("i"),
            underline=values.get("u", "none") not in _OFF,
            strike=on("strike") or on("dstrike"),
            caps=on("caps"),
            small_caps=on("smallCaps"),
            hidden=on("vanish"),
            raised={"superscript": 1, "subscript": -1}.get(values.get("vertAlign", ""), 0),
            colour="" if colour == "auto" else colour.upper(),
            highlight=_HIGHLIGHTS.get(values.get("highlight", ""), ""),
        )

    def _font(self, values: Values) -> str:
        for place in ("hAnsi", "ascii"):
            theme = values.get(f"rFonts.{place}Theme", "")
            if theme:
                font = self._theme.get(theme[:5], "")
                if font:
                    return font
            if values.get(f"rFonts.{place}"):
                return values[f"rFonts.{place}"]
        return "Times New Roman"


def flat(properties: etree._Element | None) -> dict[str, str]:
    """Properties as values: the `w:val` of an element by its name, its other attributes by name and attribute. Tab stops
    and tracked changes of format are left out."""
    values: dict[str, str] = {}
    for element in () if properties is None else properties:
        word = local(element)
        if word == "numPr":
            for inner in element:
                if local(inner) in ("numId", "ilvl"):
                    values[f"numPr.{local(inner)}"] = attribute(inner, "val")
            continue
        if word in ("", "tabs", "rPr", "sectPr", "pPrChange", "rPrChange", "ins", "del", "moveFrom", "moveTo", "pBdr"):
            continue
        if not element.attrib:
            values[word] = "true"
        for key, value in element.attrib.items():
            short = str(key).rpartition("}")[2]
            values[word if short == "val" else f"{word}.{short}"] = str(value)
    return values


def frozen(values: Values) -> tuple[tuple[str, str], ...]:
    return tuple(values.items())


def _over(values: dict[str, str], more: Values) -> None:
    # A font named outright overrides one of the theme, and the other way round.
    for place in ("ascii", "hAnsi", "cs", "eastAsia"):
        if f"rFonts.{place}" in more or f"rFonts.{place}Theme" in more:
            values.pop(f"rFonts.{place}", None)
            values.pop(f"rFonts.{place}Theme", None)
    values.update(more)


def _lines(style: etree._Element) -> bool | None:
    borders = child(child(style, "tblPr"), "tblBorders")
    return any(attribute(line, "val") not in ("", "nil", "none") for line in borders) if borders is not None else None


def _tabs(properties: etree._Element | None) -> dict[str, str]:
    stops = child(properties, "tabs")
    return {attribute(tab, "pos"): attribute(tab, "val", "left") for tab in (() if stops is None else stops) if local(tab) == "tab"}


def _stops(tabs: Values) -> tuple[Tab, ...]:
    return tuple(sorted((Tab(points(at), _tab_kind(kind)) for at, kind in tabs.items() if kind != "clear"), key=lambda tab: tab.at))


def _tab_kind(kind: str) -> str:
    return {"center": "centre", "right": "right", "end": "right", "decimal": "decimal"}.get(kind, "left")


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    fonts: dict[str, str] = {}
    for key, word in _THEME_FONTS.items():
        found = None if theme is None else theme.find(f".//{{*}}{word}/{{*}}latin")
        if found is not None and found.get("typeface"):
            fonts[key] = found.get("typeface", "")
    return fonts


def _on(value: str | None) -> bool:
    return value is not None and value not in _OFF


def _number(value: str | None) -> float:
    try:
        return float((value or "0").removesuffix("pt"))
    except ValueError:
        return 0.0


def _integer(value: str) -> int:
    return int(_number(value))


def points(value: str | None) -> float:
    """Twentieths of a point, or a measure with its unit (strict OOXML), as points."""
    if value and value[-2:] in ("pt", "cm", "mm", "in", "px"):
        scale = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}[value[-2:]]
        return _number(value[:-2]) * scale
    return _number(value) / 20
