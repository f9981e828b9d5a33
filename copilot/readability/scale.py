"""The articles of laws in force that a corpus has, as the scale on which a text is placed: "harder than 83% of them"."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from importlib import resources
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from copilot import folders
from copilot.readability import distribution
from law import standing
from law.act import Level, Status
from law.progress import Progress, silent
from law.words import Language

if TYPE_CHECKING:
    from retrieval.corpus import Corpus

_T = TypeVar("_T")
_log = logging.getLogger("zhoba.readability")
_MOST = 3000  # articles
_SAMPLE = 400  # articles: they tell a share to two or three in a hundred
_LAWS = 40  # of a sample: to read many laws takes long


def among(corpus: Corpus, language: Language, progress: Progress = silent) -> tuple[float, ...]:
    """How heavy the articles of laws in a corpus are in a language; () where it has too few of them."""

    def told() -> Iterator[str]:
        for number, text in enumerate(islice(_articles(corpus, language, _laws(corpus, language)), _MOST)):
            progress(number, _MOST)
            yield text

    return distribution(told(), language)


def sample(corpus: Corpus, language: Language) -> tuple[float, ...]:
    """The same from a sample of its articles, evenly over its laws. It is kept in the data folder for as long as the corpus and
    the weights stay what they are, so that a check waits for it once."""
    found = kept(corpus, language)
    if found is not None:
        return found
    laws = _spread(_laws(corpus, language), _LAWS)
    found = distribution(islice(_articles(corpus, language, laws, -(-_SAMPLE // max(1, len(laws)))), _SAMPLE), language)
    _keep(_place(corpus, language), found)
    return found


def kept(corpus: Corpus, language: Language) -> tuple[float, ...] | None:
    """The sample, where an earlier one is kept; None where there is none."""
    try:
        return tuple(map(float, json.loads(_place(corpus, language).read_text("utf-8"))))
    except (OSError, ValueError, TypeError):
        return None  # none yet, or spoilt


def _place(corpus: Corpus, language: Language) -> Path:
    return folders.data() / "scales" / f"{_key(corpus, language)}.json"


def _key(corpus: Corpus, language: Language) -> str:
    info = corpus.info()
    weights = resources.files(__package__).joinpath("weights.toml").read_bytes()
    said = f"{info.folder.resolve()} {info.expressions} {info.provisions} {info.citations} {info.current_to} {language.value}"
    return hashlib.sha256(said.encode() + weights).hexdigest()[:32]


def _keep(path: Path, found: Sequence[float]) -> None:
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_text(json.dumps([round(burden, 4) for burden in found]), "utf-8")
    except OSError as error:  # it is read again next time
        _log.warning("the scale of readability was not kept: %s", type(error).__name__)


def _laws(corpus: Corpus, language: Language) -> list[str]:
    """The laws in force that the corpus has in a language, by id."""
    return [
        meta.id
        for meta in corpus.acts()
        if language in corpus.languages(meta.id) and meta.kind in ("law", "code", "constitution") and meta.status is Status.IN_FORCE
    ]


def _articles(corpus: Corpus, language: Language, laws: Sequence[str], most: int = _MOST) -> Iterator[str]:
    """The text of articles in force, at most so many of each law."""
    for law in laws:
        act = corpus.act(law, language)
        if act is not None:
            articles = [one for one in act.provisions if one.level is Level.ARTICLE and standing.status(act, one) is Status.IN_FORCE]
            yield from (act.text(one, deep=True) for one in _spread(articles, most))


def _spread(things: Sequence[_T], most: int) -> list[_T]:
    """At most so many things, evenly over all of them."""
    return [things[n * len(things) // most] for n in range(most)] if len(things) > most else list(things)
