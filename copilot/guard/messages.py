"""What the guard says of a change, in three languages."""

from __future__ import annotations

from collections.abc import Sequence

from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType, Span
from law.words import Words

AMOUNT_CHANGED = Words(
    kk="сан өзгерген: «{old}» – «{new}»", ru="изменилось число: «{old}» – «{new}»", en="amount changed: “{old}” to “{new}”"
)
AMOUNT_LOST = Words(kk="сан түсіп қалған: «{old}»", ru="выпало число: «{old}»", en="amount lost: “{old}”")
AMOUNT_ADDED = Words(kk="жаңа сан пайда болған: «{new}»", ru="появилось число: «{new}»", en="amount added: “{new}”")
BOUND_CHANGED = Words(
    kk="шек өзгерген (артық, кем, қоса алғанда): «{old}» – «{new}»",
    ru="изменилась граница (более, менее, включительно): «{old}» – «{new}»",
    en="bound changed (more, less, inclusive): “{old}” to “{new}”",
)
START_CHANGED = Words(
    kk="мерзім басқа оқиғадан есептеледі: «{old}» – «{new}»",
    ru="срок отсчитывается от другого события: «{old}» – «{new}»",
    en="the term runs from another event: “{old}” to “{new}”",
)
DATE_CHANGED = Words(kk="күн өзгерген: «{old}» – «{new}»", ru="изменилась дата: «{old}» – «{new}»", en="date changed: “{old}” to “{new}”")
DATE_LOST = Words(kk="күн түсіп қалған: «{old}»", ru="выпала дата: «{old}»", en="date lost: “{old}”")
DATE_ADDED = Words(kk="жаңа күн пайда болған: «{new}»", ru="появилась дата: «{new}»", en="date added: “{new}”")
REFERENCE_CHANGED = Words(
    kk="сілтеме өзгерген: «{old}» – «{new}»", ru="изменилась ссылка: «{old}» – «{new}»", en="reference changed: “{old}” to “{new}”"
)
REFERENCE_LOST = Words(kk="сілтеме түсіп қалған: «{old}»", ru="выпала ссылка: «{old}»", en="reference lost: “{old}”")
REFERENCE_ADDED = Words(kk="бастапқы мәтінде жоқ сілтеме: «{new}»", ru="ссылка, которой не было: «{new}»", en="reference added: “{new}”")
FORCE_CHANGED = Words(
    kk="міндет, құқық немесе тыйым өзгерген: «{old}» – «{new}»",
    ru="изменилась обязанность, право или запрет: «{old}» – «{new}»",
    en="duty, right or ban changed: “{old}” to “{new}”",
)
FORCE_ADDED = Words(
    kk="рұқсат немесе құқық пайда болған: «{new}»",
    ru="появилось право или разрешение: «{new}»",
    en="leave or right added: “{new}”",
)
FORCE_LOST = Words(
    kk="міндет, құқық немесе тыйым түсіп қалған: «{old}»",
    ru="выпала обязанность, право или запрет: «{old}»",
    en="duty, right or ban lost: “{old}”",
)
DENIAL_LOST = Words(kk="болымсыздық түсіп қалған: «{old}»", ru="выпало отрицание: «{old}»", en="denial lost: “{old}”")
DENIAL_ADDED = Words(kk="жаңа болымсыздық пайда болған: «{new}»", ru="появилось отрицание: «{new}»", en="denial added: “{new}”")
DENIAL_CHANGED = Words(
    kk="болымдылық пен болымсыздық алмасқан: «{old}» – «{new}»",
    ru="утверждение и отрицание поменялись: «{old}» – «{new}»",
    en="affirmed and denied have changed places: “{old}” to “{new}”",
)
EXCEPTION_LOST = Words(kk="ерекшелік түсіп қалған: «{old}»", ru="выпало исключение: «{old}»", en="exception lost: “{old}”")
EXCEPTION_ADDED = Words(kk="жаңа ерекшелік пайда болған: «{new}»", ru="появилось исключение: «{new}»", en="exception added: “{new}”")
OTHERWISE_LOST = Words(
    kk="«өзгеше көзделмесе» деген ескертпе түсіп қалған: «{old}»",
    ru="выпала оговорка «если иное не предусмотрено»: «{old}»",
    en="“unless otherwise provided” lost: “{old}”",
)
OTHERWISE_ADDED = Words(
    kk="«өзгеше көзделмесе» деген ескертпе қосылған: «{new}»",
    ru="появилась оговорка «если иное не предусмотрено»: «{new}»",
    en="“unless otherwise provided” added: “{new}”",
)
CONDITION_LOST = Words(kk="шарт түсіп қалған: «{old}»", ru="выпало условие: «{old}»", en="condition lost: “{old}”")
CONDITION_ADDED = Words(kk="жаңа шарт пайда болған: «{new}»", ru="появилось условие: «{new}»", en="condition added: “{new}”")
JOINT_CHANGED = Words(
    kk="«және» мен «немесе» алмасқан: «{old}» – «{new}»",
    ru="«и» и «или» поменялись: «{old}» – «{new}»",
    en="“and” and “or” have changed places: “{old}” to “{new}”",
)
ONLY_LOST = Words(
    kk="«тек», «ғана» деген шектеу түсіп қалған: «{old}»", ru="выпало ограничение «только»: «{old}»", en="“only” lost: “{old}”"
)
ONLY_ADDED = Words(
    kk="«тек», «ғана» деген шектеу қосылған: «{new}»", ru="появилось ограничение «только»: «{new}»", en="“only” added: “{new}”"
)
RANGE_CHANGED = Words(
    kk="қамту аясы өзгерген (барлығы, кейбірі): «{old}» – «{new}»",
    ru="изменился охват (все, некоторые): «{old}» – «{new}»",
    en="range changed (all, some): “{old}” to “{new}”",
)
RANGE_LOST = Words(
    kk="қамту аясын шектейтін сөз түсіп қалған: «{old}»", ru="выпало слово, сужающее охват: «{old}»", en="a narrowing word lost: “{old}”"
)
NARROWING_LOST = Words(kk="нақтылайтын сөздер түсіп қалған: «{old}»", ru="выпало уточнение: «{old}»", en="a qualification lost: “{old}”")
NARROWING_ADDED = Words(kk="нақтылайтын сөздер қосылған: «{new}»", ru="появилось уточнение: «{new}»", en="a qualification added: “{new}”")
BROKEN = Words(
    kk="соңғы нүктеден кейін сөйлем болмайтын сөздер қалған: «{new}»",
    ru="за последней точкой остались слова, которые не составляют предложения: «{new}»",
    en="words behind the last full stop that make no sentence: “{new}”",
)
ITEM_LOST = Words(kk="тізбеден түсіп қалған: «{old}»", ru="выпало из перечня: «{old}»", en="lost from the list: “{old}”")
ITEM_ADDED = Words(kk="тізбеге қосылған: «{new}»", ru="добавлено в перечень: «{new}»", en="added to the list: “{new}”")
TERM_CHANGED = Words(
    kk="термин ауысқан: «{old}» – «{new}»", ru="термин заменен: «{old}» – «{new}»", en="term exchanged: “{old}” to “{new}”"
)
ACTOR_CHANGED = Words(
    kk="әрекет етуші ауысқан: «{old}» – «{new}»", ru="действует другой: «{old}» – «{new}»", en="another acts: “{old}” to “{new}”"
)
ACTOR_LOST = Words(kk="әрекет етуші түсіп қалған: «{old}»", ru="выпало действующее лицо: «{old}»", en="actor lost: “{old}”")
ACTOR_ADDED = Words(kk="жаңа әрекет етуші пайда болған: «{new}»", ru="появилось действующее лицо: «{new}»", en="actor added: “{new}”")

_SHOWN = 80  # characters of the text that a message quotes


def quote(reading: Reading, start: int, end: int) -> str:
    """The words at [start, end), in one line, cut short."""
    words = " ".join(reading.text[start:end].split()).strip(" ,;:.–-")
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"


def quotes(reading: Reading, spans: Sequence[Span]) -> str:
    return " … ".join(quote(reading, *span) for span in spans)


def changed(words: Words, original: Reading, left: Span, rewrite: Reading, right: Span) -> Words:
    return words.format(old=quote(original, *left), new=quote(rewrite, *right))


def lost(kind: ChangeType, words: Words, original: Reading, spans: Sequence[Span]) -> Change:
    return Change(kind, words.format(old=quotes(original, spans)), original=tuple(spans))


def added(kind: ChangeType, words: Words, rewrite: Reading, spans: Sequence[Span]) -> Change:
    return Change(kind, words.format(new=quotes(rewrite, spans)), rewrite=tuple(spans))
