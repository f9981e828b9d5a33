"""The norms of the national law, read out of stored provisions once for each."""

from __future__ import annotations

import re

from copilot.checks._closing import closed, last_item
from copilot.checks._draft import Draft
from copilot.checks._standing import DEFINES, MEANS, STANDARD
from law.act import Level
from law.norms import Norm, norm
from law.sentences import split
from law.text import fold
from law.words import Language
from retrieval.corpus import StoredProvision

_HEADINGS = frozenset({Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH})


def norms_of(draft: Draft, source: StoredProvision) -> list[Norm]:
    """The norms of a provision of the corpus, each sentence under its lead-in."""
    language = draft.language
    lead = _lead_of(draft, source)
    folded = fold(source.text)
    if DEFINES[language].search(fold(f"{source.context} {lead}")) or DEFINES[language].search(folded) or source.level is Level.APPENDIX:
        return []
    if source.level in _HEADINGS:
        return []
    if source.level is Level.ARTICLE and source.heading and folded.rstrip(".").endswith(fold(source.heading).rstrip(".")):
        return []
    text = re.sub(r"(?<![.;:])\n", " ", source.text)  # published texts break lines inside sentences
    if language is Language.KK and lead and source.level is Level.SUBPOINT and draft.corpus is not None:
        corpus, parent = draft.corpus, source.path.rpartition("/")[0]
        last = draft.remember(
            ("last", source.act, parent),
            lambda: last_item([p.text for p in corpus.below(source.act, parent, source.language) if p.level is Level.SUBPOINT]),
        )
        text = closed(text, last)
    parts = [text[a:b] for a, b in split(text, language)]
    return [
        norm(f"{lead} {part}" if lead else part, language, len(lead) + 1 if lead else 0)
        for part in parts
        if not part.rstrip().endswith(":") and not STANDARD[language].search(fold(part)) and not MEANS[language].search(fold(part))
    ]


def _lead_of(draft: Draft, source: StoredProvision) -> str:
    """The lead-in of a provision: the lines with a colon that it stands under."""
    if source.level is Level.INDENT and source.text[:1].isupper():
        return ""  # a part of its own after the list, not an item of it
    lines = [line for line in source.context.split("\n") if line.rstrip().endswith(":")]
    if not lines and source.level is Level.SUBPOINT:
        above = _above(draft, source)
        if above is not None and above.text.rstrip().endswith(":"):
            lines = [above.text.rstrip().rsplit("\n", 1)[-1]]
    return " ".join(lines)


def _above(draft: Draft, source: StoredProvision) -> StoredProvision | None:
    """The provision that holds another; None where none does."""
    corpus, parent = draft.corpus, source.path.rpartition("/")[0]
    if corpus is None or not parent:
        return None
    return draft.remember(("parent", source.act, parent, source.language), lambda: corpus.provision(source.act, parent, source.language))


def list_of(draft: Draft, source: StoredProvision) -> StoredProvision | None:
    """The provision that begins the list, or the sentence over several paragraphs, which another begins or is an item of; None where it is
    neither. A bare heading begins none."""
    whole = _above(draft, source) if source.level is Level.SUBPOINT else source
    if whole is None or whole.text.rstrip().endswith((".", ";", "!", "?")) or (whole.heading and whole.text.endswith(whole.heading)):
        return None
    return whole


def as_one(draft: Draft, source: StoredProvision) -> Norm | None:
    """A list, or a sentence that goes on in the paragraphs under it, as one norm; None where it is long."""
    assert draft.corpus is not None
    wanted = Level.SUBPOINT if source.text.rstrip().endswith(":") else Level.INDENT
    under = [p for p in draft.corpus.below(source.act, source.path, source.language) if p.level is wanted]
    text = " ".join([source.text, *(p.text for p in under)])
    if not under or len(text) > 1200 or DEFINES[draft.language].search(fold(source.text)):
        return None
    return norm(text.replace("\n", " "), draft.language)
