"""An amending bill that was written from edited acts, as a .docx in the plain form of a bill."""

from __future__ import annotations

from collections.abc import Sequence

from copilot.export import wordml
from law.rewriting import Written, together
from law.words import Language

_DRAFT = {Language.RU: "Проект", Language.KK: "Жоба"}
_INDENT = 709  # the first line of a paragraph, 1.25 cm


def document(written: Sequence[Written]) -> bytes:
    """The bill that makes all the changes, those of acts of higher force first. Raises ValueError where there is none."""
    title, paragraphs = together(written)
    if not paragraphs:
        raise ValueError("nothing was changed")
    language = written[0].language
    body = [wordml.paragraph(wordml.run(_DRAFT[language]), align="right", after=240)] if language in _DRAFT else []
    body.append(wordml.paragraph(wordml.run(title, bold=True), align="center", after=240))
    body += [wordml.paragraph(wordml.run(line), align="both", indent=_INDENT) for text in paragraphs for line in text.split("\n")]
    return wordml.document(body, title=title, language=language, size=14)
