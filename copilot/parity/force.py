"""Modal force, denial and the joints "and/or" of a Kazakh line and its Russian one (KZ-B04, KZ-B06).

The languages do not spend these words alike: a duty is as often a plain verb ("рассматривает", "қарауға тиіс"). So a count
that differs says nothing; it is a difference where one text has one force in place of another, as a duty for a power."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from law.text import fold

Span = tuple[int, int]
Swap = tuple[Span, Span]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


# Which words say the same in both languages; a longer phrase is read before what it holds.
_FORCES: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "not forbidden": (_words(r"не запрещ\w+"), _words(r"тыйым салынба\w+")),
    "forbidden": (
        _words(
            r"запрещ\w+|запрет\w*|воспреща\w+|не допуска\w+|недопустим\w*|не разреша\w+|не вправе|не име\w+ прав[оа]|не мо(?:жет|гут)|обязан[аоы]? не|долж(?:ен|на|но|ны) не|невозмож(?:ен|на|но|ны)|не долж(?:ен|на|но|ны)|не подлеж\w+|нельзя"
        ),
        _words(
            r"тыйым салын\w+|тыйым салу\w*|жол берілмей\w+|жол берілмеу\w*|рұқсат (?:етілмей|берілмей)\w+|құқылы емес|құқығы (?:жоқ|болма\w+)|құқығына ие емес|құқық берілмей\w+|тиіс емес|мүмкін (?:емес|болма\w+)|"
            r"\w+(?:уға|уге) болмай\w+|\w+[аейп] алмай\w+|\w+[мбп][ае]у(?:ға|ге) (?:тиіс|міндетті)|\w+[мбп][ае]уы (?:тиіс|керек|қажет)|\w+(?:уға|уге) жатпай\w+"
        ),
    ),
    "needless": (
        _words(r"не обязан\w*|не требу\w+|не обязательн\w+|необязательн\w+"),
        _words(r"міндетті емес|талап етілмей\w+|қажет емес|міндетті болып табылмай\w+"),
    ),
    "duty": (
        _words(r"обязан[аоы]?|обязуется|обязуются|долж(?:ен|на|но|ны)|подлежит|подлежат"),
        _words(r"міндетті(?! түрде)|тиіс|міндеттен\w+|\w+(?:уға|уге) жат(?:ады|атын)"),
    ),
    "power": (
        _words(r"вправе|име\w+ право|мо(?:жет|гут)|возмож(?:ен|на|но|ны)|разреша\w+ся|допускается|допускаются"),
        _words(
            r"құқылы|құқығы бар|құқығына ие|мүмкін|рұқсат (?:етіледі|беріледі)|жол беріледі|\w+(?:уға|уге|ға|ге) болады|\w+[аейп] алады"
        ),
    ),
}
_BOUND_BEFORE = re.compile(r"(?<!\w)(?:кем|аз|көп|артық|астам|жоғары|төмен|кеш|ерте|ұзақ|қысқа|жиі|сирек|жақын)\s\Z")
_BOUND = re.compile(r"(?:асп|асыр|кешік|кемі)\w*\s")
_BOUND_AFTER = re.compile(r"\s(?:быть\s)?(?:превыша\w+|превысить|(?:более|менее|больше|меньше|выше|ниже|ранее|позднее|позже)(?!\w))")
_MEASURED = "только|более|менее|позднее|ранее|реже|чаще|выше|ниже|больше|меньше|превыша|считая|позже|свыше"
_NO_BOUND = "".join(f"(?<!{word} )" for word in "артық кем көп аз жиі сирек кеш жақын".split())  # "үш күннен артық болмайды"
# What denies its predicate, and what denies anything at all.
_DENIES = (
    re.compile(rf"(?<![\w-])не (?!{_MEASURED})\w+"),
    re.compile(
        rf"(?<!\w)(?!асп|асыр|кешік|кемі|жылжымайтын){_NO_BOUND}\w{{3,}}[мбп][ае]й(?:ды|ді|т[ыі]н\w{{0,4}})(?!\w)|(?<!\w)(?!болдырма|болғызба|асп|асыр|кешік){_NO_BOUND}(?<!ерте )\w{{3,}}[мбп][ае]у(?:ға|ге)(?!\w)|(?<!кем )(?<!артық )(?<!көп )(?<!аз )(?<!сирек )(?<!жиі )(?<!\w)емес(?!\w)|(?<!иесі )(?<!\w)жоқ(?!\w)"
    ),
)
_NEGATIVE = (
    re.compile(
        rf"(?<![\w-])не (?!{_MEASURED})|(?<!\w)(?:нет|без|ни|нельзя|бе[сз](?!опасн|услов|возм)\w\w\w+|кроме|помимо|отсутств\w+|исключ\w+|отказ\w*|отклон\w+|запре[щт]\w*|"
        r"не(?!обходим|посредств|движим|се[тш]|сут|скольк|дел[яиь]|дельн|медл|замедл|котор|фт)\w{3,})"
    ),
    re.compile(
        r"(?<!\w)\w{2,}[мбп][ае](?:й(?:ды|ді|тын\w*|тін\w*)?|у(?:ы|ын|ына|ының|ынан|ін|іне|інің|інен|і|ға|ге|дың|дің|ды|ді|дан|ден|мен)?|(?:ған|ген)\w*|са|се|с|сын|сін)(?!\w)|"
        r"(?<!\w)(?:емес|жоқ)|\w(?:сыз|сіз)|қоспағанда|бас тарт|тыйым|басқа|өзге"
    ),
)
_EXCEPT = re.compile(r"за исключением|(?<!\w)кроме(?!\w)"), re.compile(r"қоспағанда|(?<!\w)басқа(?!\w)")
# A denied verb is not outweighed by a noun that denies, as "отказ" and "неисполнение" do: what denies the verb, and what says so.
_FINITE = (
    re.compile(rf"(?<![\w-])не (?!{_MEASURED})(?:\w+(?:ет|ит|ут|ют|ат|ят|ен|ена|ено|ены|ся)|вправе|может|могут)(?!\w)"),
    re.compile(
        rf"(?<!\w)(?!асп|асыр|кешік|кемі){_NO_BOUND}\w{{3,}}[мбп][ае]й(?:ды|ді)(?!\w)|"
        r"(?<!\w)(?!болмаса|қалмаса|немесе)\w{2,}[мбп][ае]с[ае](?!\w)"
    ),
)
_DENYING = (
    re.compile(
        r"(?<![\w-])(?:не|ни|нет|нельзя|без|кроме|помимо)(?!\w)|запре[щт]|недопу[сщ]|невозмож|отсутств|за исключ|исключа[ею]|отклоня[ею]т|отказ(?:ать|ыва|ано)|прекращ|лишь|"
        r"только|невыполн|неисполн(?!ени[яю])"
    ),
    re.compile(
        r"(?<!\w)\w{2,}[мбп][ае](?:[йуғг]\w*|с[ае]?|л\w*)(?!\w)|(?<!\w)(?:емес|жоқ)|\w(?:сыз|сіз)|қоспағанда|тыйым|(?<!\w)(?:ғана|тек)(?!\w)"
    ),
)
_IF = (
    re.compile(r"(?<!\w)(?P<clause>если(?!\w)[^,.;]+)[^.;]*"),
    re.compile(r"(?<!\w)(?P<clause>егер(?!\w)[^.;]*?\w(?:са|се)(?!\w))"),
)
_WORD = re.compile(r"[^\W\d_]+")
_BOTH = re.compile(r"(?<!\w)и ?[(/] ?или\)?"), re.compile(r"(?<!\w)(?:және|мен|бен|пен) ?[(/] ?немесе\)?")
_OR = _words(r"или|либо"), _words(r"(?:немесе|не)(?! одан)|яки|әлде|болмаса")  # "30 % немесе одан астам": "30 % и более"
_AND = (
    _words(r"и(?! (?:более|менее|выше|ниже|свыше|старше|моложе|ранее|позднее))|также"),
    _words(r"және|мен|пен|бен|әрі|сондай-ақ|(?<!өзге )(?<!басқа )(?:да|де|та|те)"),
)


def swapped(kazakh: str, russian: str) -> Swap | None:
    """The places where one text has one modal force and the other another one; None where they agree or cannot be compared."""
    mine, theirs = fold(kazakh), fold(russian)
    here, there = _forces(mine, 1), _forces(theirs, 0)
    over = [(name, spans) for name, spans in here.items() if len(spans) > len(there[name])]
    short = [(name, spans) for name, spans in there.items() if len(spans) > len(here[name])]
    if len(over) == len(short) == 1 and (
        len(over[0][1]) - len(there[over[0][0]]) == len(short[0][1]) - len(here[short[0][0]])
        or not (there[over[0][0]] or here[short[0][0]])  # each text knows one force alone, however often it says it
    ):
        if short[0][0] == "forbidden" and not all(_within([span for spans in here.values() for span in spans], mine)):
            return None  # a plain verb denies what Russian bans: "шығарылмайды", "не подлежат отчуждению"
        return over[0][1][-1], short[0][1][-1]
    return None


def _within(spans: Sequence[Span], text: str) -> Iterator[bool]:
    """For each denial of a Kazakh text whether it is part of one of the spans."""
    return (any(a < end and start < b for a, b in spans) for start, end in _spans(_DENIES[1], text))


def _bound(text: str, start: int, end: int) -> bool:
    """Whether what is denied is a bound, which forbids nothing: "кем болмауы тиіс" and "не может превышать" are amounts."""
    return (
        _BOUND_BEFORE.search(text[:start]) is not None or _BOUND.match(text, start) is not None or _BOUND_AFTER.match(text, end) is not None
    )


def _forces(text: str, side: int) -> dict[str, Sequence[Span]]:
    taken: list[Span] = []
    found: dict[str, Sequence[Span]] = {}
    for name, patterns in _FORCES.items():
        spans = [span for span in _spans(patterns[side], text) if not any(a < span[1] and span[0] < b for a, b in taken)]
        taken += spans
        found[name] = [span for span in spans if name != "forbidden" or not _bound(text, *span)]
    return found


def denied(kazakh: str, russian: str, lead: tuple[str, str] = ("", "")) -> Swap | None:
    """The places where one text denies and the other has nothing that denies, neither "не" nor "без", "-сыз", "қоспағанда".
    `lead`: the lines that lead into the list of which these are items, in Kazakh and in Russian: they deny their items.

    A line that leads into a list says little: the Kazakh predicate stands after the list."""
    if russian.rstrip().endswith(":") or kazakh.rstrip().endswith((":", "-", "–")):
        return None
    mine, theirs = fold(kazakh), fold(russian)
    if _EXCEPT[0].search(theirs) and _EXCEPT[1].search(mine):  # an exception of both is no denial of one
        mine, theirs = _EXCEPT[1].sub(_same_length, mine), _EXCEPT[0].sub(_same_length, theirs)
    if (place := _condition_denied(mine, theirs)) is not None:
        return place
    for denies, negative in zip(((_DENIES[1], _DENIES[0]), (_FINITE[1], _FINITE[0])), (_NEGATIVE, _DENYING), strict=True):
        one, other = denies[0].search(mine), denies[1].search(theirs)
        if one and not negative[0].search(theirs) and not negative[0].search(fold(lead[1])):
            return one.span(), _last_word(theirs)
        if other and not negative[1].search(mine) and not negative[1].search(fold(lead[0])):
            return _last_word(mine), other.span()
    return None


def _condition_denied(mine: str, theirs: str) -> Swap | None:
    """The conditions of two sentences that have one each, where one of them denies what it says."""
    here, there = list(_IF[1].finditer(mine)), list(_IF[0].finditer(theirs))
    if len(here) != 1 or len(there) != 1:
        return None
    one, other = _FINITE[1].search(here[0]["clause"]), _FINITE[0].search(there[0]["clause"])
    if (one and not _NEGATIVE[0].search(there[0].group())) or (other and not _NEGATIVE[1].search(here[0].group())):
        return here[0].span("clause"), there[0].span("clause")
    return None


def _same_length(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _last_word(text: str) -> Span:
    return [match.span() for match in _WORD.finditer(text)][-1] if _WORD.search(text) else (0, len(text))


def joints(kazakh: str, russian: str) -> Swap | None:
    """The places where one text has "and (or)" and the other one of the two."""
    mine, theirs = fold(kazakh), fold(russian)
    here, there = list(_spans(_BOTH[1], mine)), list(_spans(_BOTH[0], theirs))
    if len(here) == len(there):
        return None
    ors = _outside(_spans(_OR[1], mine), here), _outside(_spans(_OR[0], theirs), there)
    ands = _outside(_spans(_AND[1], mine), here), _outside(_spans(_AND[0], theirs), there)
    if len(here) > len(there):
        alone = _alone(len(here) - len(there), ors, ands)
        return (here[-1], alone) if alone else None
    alone = _alone(len(there) - len(here), ors[::-1], ands[::-1])
    return (alone, there[-1]) if alone else None


def _alone(missing: int, ors: tuple[Sequence[Span], Sequence[Span]], ands: tuple[Sequence[Span], Sequence[Span]]) -> Span | None:
    """The "or", or else the "and", that the second text has in place of an "and (or)" of the first; of each, how often they
    say it alone. Where "or" is repeated in one language and said once in the other, nothing can be told."""
    if len(ors[1]) - len(ors[0]) == missing:
        return ors[1][-1]
    return ands[1][-1] if len(ors[1]) == len(ors[0]) and len(ands[1]) - len(ands[0]) >= missing else None


def either(kazakh: str, russian: str) -> Swap | None:
    """The places where one text says "or" and the other an "and" in its place: one has an "or" the more, or the only one, and the
    other an "and" the more."""
    mine, theirs = fold(kazakh), fold(russian)
    both = list(_spans(_BOTH[1], mine)), list(_spans(_BOTH[0], theirs))
    ors, ands = ((_outside(_spans(pair[1], mine), both[0]), _outside(_spans(pair[0], theirs), both[1])) for pair in (_OR, _AND))
    if len(both[0]) != len(both[1]):
        return None
    if (len(ors[0]) == len(ors[1]) + 1 or (ors[0] and not ors[1])) and len(ands[1]) > len(ands[0]):
        return ors[0][-1], ands[1][-1]
    if (len(ors[1]) == len(ors[0]) + 1 or (ors[1] and not ors[0])) and len(ands[0]) > len(ands[1]):
        return ands[0][-1], ors[1][-1]
    return None


def _outside(joints: Iterable[Span], both: Sequence[Span]) -> list[Span]:
    """Each "or" or "and" that is no part of an "and (or)"."""
    return [span for span in joints if not any(a <= span[0] < b for a, b in both)]


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(text))
