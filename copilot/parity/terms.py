"""Names of bodies that one text has more often than the other: another body may have been put in.

Only where one name is short by as many as another is over: names are left out and replaced by "он", "ол" as often in one
language as in the other."""

from __future__ import annotations

import re
from functools import cache

from law.text import fold

# A body in Russian and in Kazakh, as words in any inflection begin.
_BODIES = (
    (r"уполномоченн\w* орган\w*", r"уәкілетті орган\w*"),
    (r"правительств\w*", r"үкімет\w*"),
    (r"местн\w* исполнительн\w* орган\w*", r"жергілікті атқарушы орган\w*"),
    (r"местн\w* представительн\w* орган\w*", r"жергілікті өкілді орган\w*"),
    (r"отраслев\w* государственн\w* орган\w*", r"салалық мемлекеттік орган\w*"),
    (r"государственн\w* орган\w*", r"мемлекеттік орган\w*"),
    (r"маслихат\w*", r"мәслихат\w*"),
    (r"министерств\w*", r"министрлі\w*"),
    (r"министр(?!ств)\w*", r"министр(?!лі)\w*"),
    (r"комисси\w*", r"комиссия\w*"),
    (r"наймодател\w*", r"жалға беруші\w*"),
    (r"нанимател\w*|арендатор\w*", r"жалға алушы\w*|жалдаушы\w*"),
    (r"собственник\w*", r"меншік иесі\w*|меншік иелері\w*"),
    (r"владел\w*", r"иеленуші\w*|иегер\w*"),
    (r"(?:земле|водо|природо|недро|лесо)?пользовател(?!ьск)\w*", r"пайдаланушы\w*(?! келісім)"),
    (r"заявител(?!ьн)\w*", r"(?:өтініш|арыз) беруші\w*"),
    (r"заказчик\w*", r"тапсырыс беруші\w*"),
    (r"поставщик\w*", r"өнім беруші\w*|жеткізуші\w*"),
    (r"исполнител(?!ьн)\w*", r"орындаушы\w*"),
    (r"оператор\w*", r"оператор\w*"),
    (r"организатор\w*", r"ұйымдастырушы\w*"),
    (r"акимат\w*", r"әкімдік\w*|әкімдіг\w*"),
    (r"президент\w*", r"президент\w*"),
    (r"прокурор\w*|прокуратур\w*", r"прокурор\w*|прокуратура\w*"),
    (r"(?<![\w-])(?:суд(?:а|у|ом|е|ы|ов|ам|ами|ах)?|судебн\w*)", r"(?<![\w-])сот(?:қа|тың|тан|та|пен|тар\w*|ы|ының|ына)?"),
)


# Acts by their kind, and codes by their name ("в соответствии с Гражданским кодексом").
_ACTS = (
    (
        r"закон(?:а|у|ом|е|ы|ов|ам|ами|ах)?|законодательств\w*",
        r"заң(?!ды|сыз|гер)\w*|заңды(?=\w* қолданысқа)",
    ),  # "еңбек заңдары" is legislation
    (r"конституци\w*", r"конституция\w*"),
    (r"указ(?:а|у|ом|е|ы|ов|ам|ами|ах)?", r"жарлы[қғ]\w*"),
    (r"постановлени\w*", r"қаулы\w*"),
    (r"приказ(?:а|у|ом|е|ы|ов|ам|ами|ах)?", r"бұйры[қғ]\w*"),
    (r"гражданск\w* кодекс\w*", r"азаматтық кодекс\w*"),
    (r"гражданск\w* процессуальн\w* кодекс\w*", r"азаматтық процестік кодекс\w*"),
    (r"предпринимательск\w* кодекс\w*", r"кәсіпкерлік кодекс\w*"),
    (r"уголовн\w* кодекс\w*", r"қылмыстық кодекс\w*"),
    (r"уголовно-процессуальн\w* кодекс\w*", r"қылмыстық-процестік кодекс\w*"),
    (r"уголовно-исполнительн\w* кодекс\w*", r"қылмыстық-атқару кодекс\w*"),
    (r"административн\w* процедурно-процессуальн\w* кодекс\w*", r"әкімшілік рәсімдік-процестік кодекс\w*"),
    (r"налогов\w* кодекс\w*", r"салық кодекс\w*"),
    (r"бюджетн\w* кодекс\w*", r"бюджет(?:тік)? кодекс\w*"),
    (r"трудов\w* кодекс\w*", r"еңбек кодекс\w*"),
    (r"земельн\w* кодекс\w*", r"жер кодекс\w*"),
    (r"водн\w* кодекс\w*", r"су кодекс\w*"),
    (r"лесн\w* кодекс\w*", r"орман кодекс\w*"),
    (r"экологическ\w* кодекс\w*", r"экология(?:лық)? кодекс\w*"),
    (r"социальн\w* кодекс\w*", r"әлеуметтік кодекс\w*"),
    (r"цифров\w* кодекс\w*", r"цифрлық кодекс\w*"),
    (r"строительн\w* кодекс\w*", r"құрылыс кодекс\w*"),
)


@cache
def _compiled(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(rf"(?<!\w)(?:{ru})(?!\w)"), re.compile(rf"(?<!\w)(?:{kk})(?!\w)")) for ru, kk in rows)


def swapped(kazakh: str, russian: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The places of a body that one line of the two has in place of another; None where they name the same ones."""
    return _swapped(kazakh, russian, _BODIES)


def acts(kazakh: str, russian: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The places of an act of another kind or name: a law in one text and an order in the other, one code for another."""
    return _swapped(kazakh, russian, _ACTS)


def _swapped(kazakh: str, russian: str, rows: tuple[tuple[str, str], ...]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    mine, theirs = fold(kazakh), fold(russian)
    short: list[tuple[re.Match[str], bool]] = []  # a name that one text has more often, and whether it is the Kazakh one
    for in_russian, in_kazakh in _compiled(rows):
        here, there = list(in_kazakh.finditer(mine)), list(in_russian.finditer(theirs))
        if len(here) > len(there):
            short.append((here[-1], True))
        elif len(there) > len(here):
            short.append((there[-1], False))
    over_kazakh = [match for match, kazakh_side in short if kazakh_side]
    over_russian = [match for match, kazakh_side in short if not kazakh_side]
    if len(over_kazakh) == 1 and len(over_russian) == 1:
        return over_kazakh[0].span(), over_russian[0].span()
    return None
