"""Acts written here line by line: which unit each line becomes."""

from __future__ import annotations

from law import structure
from law.act import Act, Level, Paragraph, Place, Role, Status


def act(text: str) -> Act:
    """An act of lines; `**line**` is bold, `[T line]` stands in a table of one cell, `[R line]` is red."""
    paragraphs = []
    for index, line in enumerate(text.strip().split("\n")):
        line = line.strip()
        bold = line.startswith("**")
        red = line.startswith("[R ")
        table = (index, 0, 0, 0) if line.startswith("[T ") else None
        if red or table:
            line = line[3:-1]
        place = Place(None, table) if table else Place(index)
        paragraphs.append(Paragraph(place, line.strip("*").strip().replace("\\n", "\n"), bold=bold, red=red))
    return structure.read(paragraphs)


def paths(act: Act) -> list[str]:
    return [provision.path for provision in act.provisions]


LAW = """
**О пастбищах**
Закон Республики от 5 мая 2020 года № 17.
Настоящий Закон регулирует пользование пастбищами.
**РАЗДЕЛ 1. ОБЩИЕ ПОЛОЖЕНИЯ О ПАСТБИЩАХ И**
**ПРОГОНАХ**
**Глава 1. Общие положения**
**Статья 1. Основные понятия**
В настоящем Законе используются понятия:
1) пастбище – земельный участок;
2) прогон – полоса земли:
временная;
постоянная;
2-1) исключен Законом от 01.02.2021 № 3.
Иные понятия применяются в значении других законов.
**Статья 1-1. Цели**
1. Цель одна.
2. Вторая цель состоит из частей:
1) первой;
2) второй.
Третья часть пункта.
**Статья 2. Удалена**
[R Сноска. Статья 2 исключена Законом РК от 01.01.2022 № 5 (вводится в действие с 01.01.2022).]
**Глава 2. Заключительные положения**
**Статья 3. Введение в действие**
Настоящий Закон вводится в действие со дня опубликования.
**Президент**
"""


def test_units_of_a_law() -> None:
    read = act(LAW)
    assert paths(read) == [
        "sec_1", "ch_1", "art_1", "art_1/sub_1", "art_1/sub_2", "art_1/sub_2/ind_2", "art_1/sub_2/ind_3", "art_1/sub_2-1", "art_1/ind_2",
        "art_1-1", "art_1-1/pt_1", "art_1-1/pt_2", "art_1-1/pt_2/sub_1", "art_1-1/pt_2/sub_2", "art_1-1/pt_2/ind_2", "art_2", "ch_2", "art_3",
    ]  # fmt: skip
    section = read.get("sec_1")
    assert section is not None
    assert section.heading == "ОБЩИЕ ПОЛОЖЕНИЯ О ПАСТБИЩАХ И ПРОГОНАХ"
    article = read.get("art_1-1")
    assert article is not None
    assert (article.parent, article.heading, article.number) == ("ch_1", "Цели", "1-1")
    assert [p.path for p in read.provisions if p.status is Status.EXCLUDED] == ["art_1/sub_2-1", "art_2"]
    assert read.roles[0] is Role.TITLE
    assert read.roles[2] is Role.PREAMBLE
    assert read.roles[-1] is Role.SIGNATURE
    assert [(note.about, note.action) for note in read.notes] == [("art_2", "excluded")]


def test_the_same_in_kazakh() -> None:
    read = act(
        """
        **Жайылымдар туралы**
        **1-тарау. Жалпы ережелер**
        **1-бап. Негізгі ұғымдар**
        Осы Заңда мынадай ұғымдар пайдаланылады:
        1) жайылым – жер учаскесі;
        2) алып тасталды
        **2-1-бап. Мақсат**
        1. Осы баптың 1-тармағы қолданылады.
        2-тармақта көзделген тәртіп сақталады.
        Екінші бөлік.
        Қазақстан Республикасының
        Президенті
        """
    )
    assert paths(read) == [
        "ch_1",
        "art_1",
        "art_1/sub_1",
        "art_1/sub_2",
        "art_2-1",
        "art_2-1/pt_1",
        "art_2-1/pt_1/ind_2",
        "art_2-1/pt_1/ind_3",
    ]
    assert [p.path for p in read.provisions if p.status is Status.EXCLUDED] == ["art_1/sub_2"]
    assert read.roles[-2:] == (Role.SIGNATURE, Role.SIGNATURE)


ORDER = """
**Об утверждении Правил выпаса и Перечня прогонов**
В соответствии со статьей 3 Закона ПРИКАЗЫВАЮ:
1. Утвердить прилагаемые Правила выпаса.
2. Приказ вводится в действие со дня опубликования.
[T Министр А. Аманов]
[T Утверждены приказом Министра от 1 марта 2021 года № 7]
**Правила выпаса**
**Глава 1. Общие положения**
1. Правила определяют порядок.
2. Скот учитывается по форме согласно приложению 2 к Правилам.
[T Приложение 1 к Правилам выпаса]
**Карточка стада**
1. Владелец указывает:
1) имя;
[T Приложение 2 к Правилам выпаса Форма]
**Журнал**
Страница журнала
[T Приложение 2 к приказу Министра от 1 марта 2021 года № 7]
**Перечень прогонов**
1. Прогон северный.
"""


def test_attached_documents_are_acts_of_their_own() -> None:
    read = act(ORDER)
    assert paths(read) == [
        "pt_1", "pt_2", "att_1", "att_1/ch_1", "att_1/pt_1", "att_1/pt_2", "att_1/app_1", "att_1/app_1/pt_1", "att_1/app_1/pt_1/sub_1",
        "att_1/app_2", "att_2", "att_2/pt_1",
    ]  # fmt: skip
    headings = {p.path: p.heading for p in read.provisions if p.level in (Level.ATTACHMENT, Level.APPENDIX)}
    assert headings == {"att_1": "Правила выпаса", "att_1/app_1": "Карточка стада", "att_1/app_2": "Журнал", "att_2": "Перечень прогонов"}
    assert read.find("pt_2/sub_9") is None
    found = read.find("app_1/pt_1/sub_1")
    assert found is not None
    assert found.path == "att_1/app_1/pt_1/sub_1"
    for near, meant in {
        "": "pt_1",
        "pt_2": "pt_1",
        "att_1/pt_2": "att_1/pt_1",
        "att_1/app_1/pt_1": "att_1/app_1/pt_1",
        "att_2": "att_2/pt_1",
    }.items():
        point = read.find("pt_1", near=near)
        assert point is not None
        assert point.path == meant


def test_rules_that_a_draft_sets_without_a_mark() -> None:
    read = act(
        """
        **Об утверждении Правил выпаса**
        Проект приказа Министра
        В соответствии со статьей 3 Закона ПРИКАЗЫВАЮ:
        1. Утвердить прилагаемые Правила выпаса.
        2. Приказ вводится в действие со дня опубликования.
        Министр сельского хозяйства
        **Правила выпаса**
        1. Правила определяют порядок.
        2. Скот пасут днем.
        """
    )
    assert paths(read) == ["pt_1", "pt_2", "att_1", "att_1/pt_1", "att_1/pt_2"]


def test_a_mark_over_several_lines() -> None:
    for mark in (
        "Утверждены приказом\nМинистра сельского хозяйства\nРеспублики\nот 1 марта 2021 года\n№ 7",
        "Республика\nАуыл шаруашылығы министрінің\n2021 жылғы 1 наурыздағы\n№ 7 бұйрығымен\nбекітілген",
        "Бұйрыққа\n1-қосымша",
    ):
        read = act(f"**Об утверждении**\nПРИКАЗЫВАЮ:\n1. Утвердить.\n2. Ввести.\n\n{mark}\n\n**Жайылым қағидалары**\n1. Бірінші.")
        assert paths(read) == ["pt_1", "pt_2", "att_1", "att_1/pt_1"], mark
        attachment = read.get("att_1")
        assert attachment is not None
        assert attachment.heading == "Жайылым қағидалары"


def test_quoted_text_is_no_unit_of_the_amending_act() -> None:
    read = act(
        """
        **О внесении изменений в Закон**
        Статья 1. Внести в Закон "О пастбищах" изменения:
        1) статью 5 изложить в следующей редакции:
        "Статья 5. Закон "О прогонах"
        1. Прогон содержит акимат.
        2. Прогон охраняется.";
        2) дополнить статьей 6 следующего содержания:
        «Статья 6. Учет
        1. Учет ведется по «форме».».
        Статья 2. Настоящий Закон вводится в действие со дня опубликования.
        """
    )
    assert paths(read) == ["art_1", "art_1/sub_1", "art_1/sub_2", "art_2"]
    assert [index for index, role in enumerate(read.roles) if role is Role.QUOTATION] == [3, 4, 5, 7, 8]
    assert read.owners[4] == "art_1/sub_1"


def test_a_quotation_whose_last_marks_fell_together_ends_before_the_next_unit() -> None:
    read = act(
        """
        Статья 1. Внести изменения:
        1) заголовок изложить в следующей редакции:
        «Закон «О прогонах»;
        2) статью 3 исключить.
        Статья 2. Закон вводится в действие со дня опубликования.
        """
    )
    assert paths(read) == ["art_1", "art_1/sub_1", "art_1/sub_2", "art_2"]


def test_a_second_list_of_a_point_stands_under_its_part() -> None:
    read = act(
        """
        1. Решение принимается в срок. По итогам:
        1) выдается;
        2) отказывается.
        В течение трех дней орган:
        1) направляет копию;
        2) публикует решение.
        """
    )
    assert paths(read) == ["pt_1", "pt_1/sub_1", "pt_1/sub_2", "pt_1/ind_2", "pt_1/ind_2/sub_1", "pt_1/ind_2/sub_2"]
    part = read.get("pt_1/ind_2")
    assert part is not None
    assert part.children == ("pt_1/ind_2/sub_1", "pt_1/ind_2/sub_2")


def test_find_reads_a_path_as_a_drafter_means_it() -> None:
    read = act(
        """
        8. Оценка проводится.
        Оценка не производится при наличии:
        1) отчета;
        2) справки.
        """
    )
    assert paths(read) == ["pt_8", "pt_8/ind_2", "pt_8/sub_1", "pt_8/sub_2"]
    for path, meant in {"pt_8/ind_2/sub_1": "pt_8/sub_1", "pt_8/ind_1": "pt_8", "pt_8/sub_2": "pt_8/sub_2"}.items():
        found = read.find(path)
        assert found is not None
        assert found.path == meant
    assert read.find("pt_8/ind_3") is None


def test_an_indent_between_subpoints_belongs_to_the_subpoint_before_it() -> None:
    read = act("1. Включает:\n1) отчет.\nВ отчете указывают итоги.\n2) справку.\nОтказ оформляется письмом.")
    assert paths(read) == ["pt_1", "pt_1/sub_1", "pt_1/sub_1/ind_2", "pt_1/sub_2", "pt_1/ind_2"]


def test_a_sentence_broken_over_paragraphs_is_one_paragraph_of_law() -> None:
    read = act("1. Предметом договора является\nимущество, указанное в акте.\n2. Стороны обязаны.")
    assert paths(read) == ["pt_1", "pt_2"]
    point = read.get("pt_1")
    assert point is not None
    assert point.own == (0, 1)


def test_repeated_numbers_keep_every_unit_and_no_path_twice() -> None:
    read = act("**Глава 1. Первая**\n1. Один.\n1. Снова.\n**Глава 2. Вторая**\n1. Один в другой главе.")
    assert paths(read) == ["ch_1", "pt_1", "pt_1~2", "ch_2", "ch_2/pt_1"]


def test_numbers_in_words_and_roman_signs() -> None:
    read = act("РАЗДЕЛ II\nОБЩАЯ ЧАСТЬ\nГлава четырнадцатая-1\nЗемли запаса\nСтатья 5¹. Учет\n1. Учет ведется.")
    assert paths(read) == ["sec_2", "ch_14-1", "art_5-1", "art_5-1/pt_1"]
    chapter = read.get("ch_14-1")
    assert chapter is not None
    assert chapter.heading == "Земли запаса"


def test_the_great_parts_of_a_code_have_names_for_numbers() -> None:
    read = act(
        "КОДЕКС\nОБЩАЯ ЧАСТЬ\nРАЗДЕЛ I\nОБЩИЕ ПОЛОЖЕНИЯ\n**Статья 1. Предмет**\nПредмет.\nII. Особенная часть\nРАЗДЕЛ II\nОСОБЕННАЯ ЧАСТЬ\n**Статья 2. Вид**"
    )
    assert paths(read) == ["part_1", "sec_1", "art_1", "part_2", "sec_2", "art_2"]
    article = read.get("art_1")
    assert article is not None
    assert article.own == (4, 5)


def test_chapters_with_a_roman_number_and_no_word() -> None:
    read = act("I. Общие положения\n1. Учет ведется.\nII. Порядок учета\n2. Порядок прост.\nX. Иванов.")
    assert [p.path for p in read.provisions if p.level is not Level.INDENT] == ["ch_1", "pt_1", "ch_2", "pt_2"]


def test_a_list_of_officials_is_no_signature() -> None:
    read = act(
        "О комиссии\nПОСТАНОВЛЯЕТ:\n1. Утвердить состав.\nТорага А. Аманов\nПриложение к постановлению Правительства\n**Состав комиссии**\nМинистр экономики, председатель\nА. Аманов, секретарь"
    )
    assert [role for role in read.roles if role is Role.SIGNATURE] == [Role.SIGNATURE]
    attachment = read.get("att_1")
    assert attachment is not None
    assert len(attachment.own) == 4


def test_points_that_carry_their_word() -> None:
    assert paths(act("I Бөлiм. Жалпы ережелер\n1-тармақ. Парламент жұмыс істейді.\n2-тармақта көзделген тәртіп.\n2-1-тармақ. Сессия ашық.")) == [
        "sec_1", "pt_1", "pt_1/ind_2", "pt_2-1",
    ]  # fmt: skip
    assert paths(act("Пункт 1. Сессия открыта.\nПункт 2 изложить в новой редакции.")) == ["pt_1", "pt_1/ind_2"]


def test_a_title_of_several_plain_lines() -> None:
    read = act(
        "О ведомстве\nПОСТАНОВЛЯЕТ:\n1. Утвердить.\n\nУтверждено\nпостановлением Кабинета\nот 20 апреля 1992 г. N 345\n\nПОЛОЖЕНИЕ\n\nо ведомстве\n\nРеспублики\n\n1. Ведомство учреждено."
    )
    attachment = read.get("att_1")
    assert attachment is not None
    assert attachment.heading == "ПОЛОЖЕНИЕ о ведомстве Республики"
    assert paths(read) == ["pt_1", "att_1", "att_1/pt_1"]


def test_bold_numbered_headings_of_older_rules_are_chapters() -> None:
    read = act("**1. Общие положения**\n1. Правила определяют порядок.\n**2. Порядок учета**\n2. Учет ведется.")
    assert paths(read) == ["ch_1", "pt_1", "ch_2", "pt_2"]


def test_sentences_that_begin_with_a_unit_are_no_units() -> None:
    read = act(
        """
        **Статья 1. Порядок**
        1. Порядок такой.
        Статья 5 настоящего Закона применяется с изъятиями.
        5-бапта көзделген тәртіп сақталады.
        1) тармақшадағы «он» деген сөз «бес» деген сөзбен ауыстырылсын;
        25.12.2017 года договор прекращен.
        Глава 2 применяется к договорам.
        """
    )
    assert [p.path for p in read.provisions if p.level is not Level.INDENT] == ["art_1", "art_1/pt_1"]


def test_first_point_on_the_line_of_its_article() -> None:
    assert paths(act("Статья 5. 1. Текст первого пункта.\n2. Второй.\n3. 1) подпункт;\n2) подпункт.")) == [
        "art_5", "art_5/pt_1", "art_5/pt_2", "art_5/pt_3", "art_5/pt_3/sub_1", "art_5/pt_3/sub_2",
    ]  # fmt: skip


def test_units_and_notes_in_one_paragraph() -> None:
    read = act(
        "1. Понятия:\n1) пастбище;\n[R 2) исключен Законом от 01.01.2022.\\n\\n3) исключен Законом от 01.01.2022.\\n\\nСноска. Пункт 1 с изменениями.]"
    )
    assert paths(read) == ["pt_1", "pt_1/sub_1", "pt_1/sub_2", "pt_1/sub_3"]
    assert [p.status for p in read.provisions[2:]] == [Status.EXCLUDED, Status.EXCLUDED]
    assert [note.about for note in read.notes] == ["pt_1"]


def test_a_note_announced_takes_the_next_paragraph_and_no_unit() -> None:
    read = act(
        "[R Примечание РЦПИ!]\n[R Статья 1 дополнена пунктом 2 с 01.01.2026.]\n**Статья 1. Учет**\n1. Учет ведется.\nПримечание. Под учетом понимается запись."
    )
    assert read.roles[:2] == (Role.NOTE, Role.NOTE)
    assert paths(read) == ["art_1", "art_1/pt_1", "art_1/note_1"]


def test_contents_before_the_act_are_no_units() -> None:
    headings = "Глава 1. Общие\nСтатья 1. Понятия\nСтатья 2. Сроки\nГлава 2. Итоги\nСтатья 3. Отчет"
    body = "**Глава 1. Общие**\n**Статья 1. Понятия**\n1. Раз.\n**Статья 2. Сроки**\nДва.\n**Глава 2. Итоги**\n**Статья 3. Отчет**\nТри."
    for between in ("О пастбищах\nНастоящий Закон регулирует отношения.\n", ""):
        read = act(headings + "\n" + between + body)
        assert paths(read) == ["ch_1", "art_1", "art_1/pt_1", "art_2", "ch_2", "art_3"]
        assert set(read.roles[:5]) == {Role.TITLE}


def test_a_text_that_is_no_act_reads_without_units() -> None:
    read = act("Было ясное утро.\nОн вышел из дома и пошел к реке.\n\nТам никого не было.")
    assert read.provisions == ()
    assert [role for role in read.roles if role is not Role.EMPTY] == [Role.PREAMBLE] * 3


def test_automatic_numbers_read_as_typed_ones() -> None:
    typed = structure.read([Paragraph(Place(i), text) for i, text in enumerate(("1. Один:", "1) раз;", "2) два.", "2. Два."))])
    automatic = structure.read(
        [
            Paragraph(Place(i), text, number)
            for i, (number, text) in enumerate((("1.", "Один:"), ("1)", "раз;"), ("2)", "два."), ("2.", "Два.")))
        ]
    )
    assert paths(typed) == paths(automatic) == ["pt_1", "pt_1/sub_1", "pt_1/sub_2", "pt_2"]
