"""What is said of each difference between the two texts."""

from __future__ import annotations

from law.words import Words

MOVED = Words(
    kk="Бұл элементтер екі мәтінде әр түрлі ретпен орналасқан.",
    ru="Эти элементы стоят в двух текстах в разном порядке.",
    en="These units stand in another order in the other text.",
)
MERGED = Words(
    kk="Бір мәтінде жеке элемент, екіншісінде алдыңғы элементтің сөйлемі.",
    ru="В одном тексте это отдельный элемент, в другом предложение предыдущего элемента.",
    en="One text has this as a unit of its own, the other as a sentence of the unit before it.",
)
UNDEFINED = Words(
    kk="Ұғымдар саны әр түрлі: бұл ұғым бір мәтінде ғана анықталған.",
    ru="Разное число понятий: это определено только в одном тексте.",
    en="The texts define different numbers of terms: only one defines this.",
)
OTHER_TERM = Words(
    kk="Екінші мәтінде басқа анықталған термин тұр.",
    ru="В другом тексте стоит другой определенный термин.",
    en="The other text has another defined term here.",
)
RENDERED = Words(
    kk="Термин екінші мәтінде басқа жерлердегідей берілмеген.",
    ru="Термин передан в другом тексте не так, как в остальных местах.",
    en="The other text renders this term otherwise than elsewhere.",
)
RUNS = Words(
    kk="Мерзім әр түрлі оқиғадан басталады.", ru="Срок отсчитывается от разных событий.", en="The term runs from different events."
)
EXCEPTED = Words(
    kk="Ерекше жағдай бір мәтінде ғана көзделген.",
    ru="Исключение сделано только в одном тексте.",
    en="Only one of the texts makes this exception.",
)
CONDITIONED = Words(
    kk="Шарт бір мәтінде ғана қойылған.",
    ru="Условие поставлено только в одном тексте.",
    en="Only one of the texts sets this condition.",
)
UNSAID = Words(kk="Бұл сөздер бір мәтінде ғана бар.", ru="Эти слова есть только в одном тексте.", en="Only one of the texts says this.")
NO_RUSSIAN = Words(kk="Орысша мәтінде жоқ.", ru="В русском тексте этого нет.", en="The Russian text does not have this.")
NO_KAZAKH = Words(kk="Қазақша мәтінде жоқ.", ru="В казахском тексте этого нет.", en="The Kazakh text does not have this.")
OTHER_FORCE = Words(
    kk="Бір мәтінде міндет, екіншісінде құқық немесе тыйым.",
    ru="В одном тексте обязанность, в другом право или запрет.",
    en="One text has a duty where the other has a right or a ban.",
)
DENIED = Words(kk="Бір мәтін ғана болымсыз айтады.", ru="Отрицание есть только в одном тексте.", en="Only one of the texts denies this.")
JOINED = Words(
    kk="Бір мәтінде «және (немесе)», екіншісінде біреуі ғана.",
    ru="В одном тексте «и (или)», в другом что-то одно.",
    en='One text has "and (or)", the other only one of them.',
)
WHY = {
    "number": Words(kk="Сандар әр түрлі.", ru="Разные числа.", en="The numbers differ."),
    "date": Words(kk="Күндер немесе мерзімдер әр түрлі.", ru="Разные даты или сроки.", en="The dates or terms differ."),
    "reference": Words(
        kk="Сілтемелер әр түрлі нормаларға жасалған.", ru="Ссылки ведут к разным нормам.", en="The references lead to different provisions."
    ),
    "term-count": Words(
        kk="Басқа орган немесе тұлға аталған.", ru="Назван другой орган или другое лицо.", en="Another body or person is named."
    ),
}
