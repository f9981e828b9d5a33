"""How a provision is called on the screen: «Статья 3. Основные понятия», «п. 2», «2) ...»."""

from __future__ import annotations

from law import naming
from law.act import Act, Level, Provision
from law.structure.lines import classify
from law.words import Language
from ui.desktop.translation import tr

_NAMES = {
    Level.ATTACHMENT: tr("Attached act"),
    Level.APPENDIX: tr("Appendix {n}"),
    Level.PART: tr("Part {n}"),
    Level.SECTION: tr("Section {n}"),
    Level.SUBSECTION: tr("Subsection {n}"),
    Level.CHAPTER: tr("Chapter {n}"),
    Level.PARAGRAPH: tr("Paragraph {n}"),
    Level.ARTICLE: tr("Article {n}"),
    Level.POINT: tr("point {n}"),
    Level.SUBPOINT: tr("subpoint {n})"),
    Level.INDENT: tr("indent {n}"),
    Level.NOTE: tr("note"),
}
_SHORT = 60
MAIN = (Level.ATTACHMENT, Level.APPENDIX, Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH, Level.ARTICLE)
"""The units that one goes to by name."""


def name(provision: Provision, language: Language) -> str:
    """Its kind and number: «Статья 3»."""
    words = _NAMES[provision.level][language]
    return words.format(n=provision.number).replace("  ", " ").strip(" -") if provision.number else words.replace("{n}", "").strip(" -)")


def label(act: Act, provision: Provision, language: Language) -> str:
    """Its name with its heading, or with its first words where it has none."""
    said = name(provision, language)
    if provision.level in (Level.POINT, Level.SUBPOINT):
        said = f"{provision.number}." if provision.level is Level.POINT else f"{provision.number})"
    rest = provision.heading
    if not rest and provision.own:
        paragraph = act.paragraphs[provision.own[0]]
        rest = paragraph.read_text[classify(paragraph).rest :].strip() if provision.number else paragraph.text
        rest = rest[:_SHORT] + "…" if len(rest) > _SHORT else rest
    return f"{said}{'' if said.endswith(('.', ')')) else '.'} {rest}" if rest else said


def where(act: Act, path: str, language: Language) -> str:
    """A path in words, from the article down: «Статья 3, пункт 1, подпункт 2)»."""
    found: list[str] = []
    while path:
        provision = act.get(path)
        if provision is None:
            break
        if provision.level is not Level.INDENT or not found:
            found.append(name(provision, language))
        if provision.level is Level.ARTICLE:
            break
        path = provision.parent
    return ", ".join(reversed(found))


def where_in_path(path: str, language: Language) -> str:
    """The same from a path alone, for acts that are not at hand: «Статья 3, пункт 1». The only attached act is not named."""
    said = naming.in_words(path.removeprefix("att_1/"), language)
    return said[:1].upper() + said[1:]
