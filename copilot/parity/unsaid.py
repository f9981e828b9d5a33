"""Words of one sentence for which the sentence of the other language has nothing: a phrase left out.

Each content word is looked for in the other sentence by its renderings (`lexicon`). A run of words that have renderings, none of
which is there, was left out, if the other sentence has no words of its own that could say them otherwise and the lengths of
the two bear it out (Gale, Church, "A program for aligning sentences in bilingual corpora", Computational Linguistics 19 (1993))."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copilot.parity import lexicon
from law.numerals import find
from law.text import fold
from law.words import Language

Span = tuple[int, int]
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEW = 2  # words with an entry that a run must have; no more than these must be borne out the better
_SHORTER, _SPREAD = -0.03, 0.12  # the logarithm of a Kazakh sentence's length over its Russian one's: 820 pairs of real acts
# Words that each language spends in its own way: they say nothing of what is there and what is not.
_LIGHT = (
    re.compile(
        r"(?:что|как|так|это|эт[аоиу]\w{0,3}|тот|те[хм]|той|тех|для|при|над|под|без|про|или|либо|если|также|иной|ин(?:ые|ых|ого|ому|ым|ой)|"
        r"друг\w+|быть|был\w?|будет|будут|явля\w+|имеет\w*|имею\w+|име\w{2,3}|котор\w+|свое\w+|свои\w*|свой|своих|все|всех|всем|весь|его|ее|их|них|ним|ними|"
        r"после|перед|между|через|путем|также|том|числе|случа\w+|отношени\w+|связи|соответстви\w+|соответствующ\w+|указанн\w+|данн\w+|настоящ\w+|так\w{1,3}|"
        r"вправе|обязан\w*|долж\w+|может|могут|осуществл\w+|обеспеч\w+|производ\w{2,4}|один|одн\w+|год\w*|лет|месяц\w*|ден[ья]|дн\w+|час\w*|рабоч\w+|календарн\w+|"
        r"необходим\w+|далее|только|лишь|более|менее|позднее|ранее|соответственно|республик\w+|казахстан\w*)\Z"
    ),
    re.compile(
        r"(?:бол\w*|табыл\w*|баст\w{2,6}|кез|кезде\w*|кезін\w*|күн\w*|өз\w*|бір\w*|түр\w*|қатыс[ты]\w*|жағда\w+|мүмкін\w*|тиіс\w*|алу|алын\w+|алып|алған|қол|жүзеге|асыр\w+|асу\w*|іс|іске|"
        r"кейін\w*|соң|жыл\w*|ай|айд\w+|айы\w+|сай\w*|ескер\w+|арналған|мына\w*|осы\w*|сол|бұл|ол|олар\w*|оны\w*|оған|оның|және|немесе|мен|бен|пен|үшін|бойынша|туралы|"
        r"жөнінде\w*|арқылы|дейін\w*|ретінде|ретте|деп|деген\w*|егер|қоса|тағы|басқа\w*|өзге\w*|әр|әрбір|кем\w*|аспа\w+|артық\w*|кешік\w+|қамтамасыз|ету\w*|етіл\w+|етед\w+|еткен\w*|"
        r"жүргіз\w+|құқылы|құқығы|міндетті|сәйкес\w*|негіз\w*|мақсат\w*|бар\w{0,3}|жоқ\w*|емес|етіп|әрі|бұдан|көрсетілетін|керек|қажет\w*|ғана|тек|дана\w*|жұмыс|күнтізбелік|республика\w*|қазақстан\w*|отырып|құжат\w{0,4}(?=\Z))\Z"
    ),
)


@dataclass(slots=True)
class Word:
    """A content word, whether it has an entry, and whether something in the other sentence renders it."""

    text: str
    start: int
    end: int
    known: bool = False
    said: bool = False


def unsaid(kazakh: str, russian: str) -> tuple[Span | None, Span | None]:
    """The words of the Kazakh or of the Russian sentence that the other leaves unsaid; (None, None) where there are none."""
    here, there = read(kazakh, russian)
    if not here or not there:
        return None, None
    lengths = len(" ".join(kazakh.split())), len(" ".join(russian.split()))
    for words, others, kazakh_side in ((here, there, True), (there, here, False)):
        for run in sorted(_runs(words), key=len, reverse=True):
            spare = sum(not word.said for word in others)
            known = len({word.text for word in run if word.known})
            if known < _FEW or len(run) < 2 * spare + (1 if known > _FEW else 2):
                continue
            span = run[0].start, run[-1].end
            if _likelier(*lengths, span[1] - span[0], kazakh_side=kazakh_side) > (-1 if known > _FEW else 0):
                return (span, None) if kazakh_side else (None, span)
    return None, None


def read(kazakh: str, russian: str) -> tuple[list[Word], list[Word]]:
    here, there = content(kazakh, Language.KK), content(russian, Language.RU)
    every = [match.group() for match in _WORD.finditer(fold(kazakh))]
    for word in here:
        word.known = lexicon.known_kazakh(word.text)
    for match in _WORD.finditer(fold(russian)):
        for word in here:
            word.said = word.said or word.text.startswith(lexicon.renderings(match.group()))
    for word in there:
        word.known = bool(lexicon.entered(word.text))
        word.said = any(other.startswith(lexicon.renderings(word.text)) for other in every)
    return here, there


def content(text: str, language: Language) -> list[Word]:
    """The words that say something; numbers are compared elsewhere."""
    numbers = find(text, language)
    light = _LIGHT[language is Language.KK]
    return [
        Word(match.group(), match.start(), match.end())
        for match in _WORD.finditer(fold(text))
        if not light.match(match.group()) and not any(one.start < match.end() and match.start() < one.end for one in numbers)
    ]


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words side by side that nothing renders."""
    run: list[Word] = []
    for word in words:
        if not word.said:
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _likelier(kazakh: int, russian: int, left: int, *, kazakh_side: bool) -> float:
    """The logarithm of how much likelier the two lengths are with `left` characters left out than with nothing left out."""
    longer = math.log(kazakh / russian) - _SHORTER if kazakh_side else _SHORTER - math.log(kazakh / russian)
    share = -math.log(1 - min(0.9, left / (kazakh if kazakh_side else russian)))
    return (longer * share - share * share / 2) / (_SPREAD * _SPREAD)
