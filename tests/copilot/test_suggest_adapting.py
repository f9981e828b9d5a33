"""Norms of other acts put into a bill: what they refer to, what they call things, what the bill is. Acts and bills of our own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copilot.suggest import Action, suggest
from copilot.suggest.adapting import adapted
from copilot.suggest.material import Material
from law import formats, structure
from law.act import Act
from law.citations import in_text
from law.words import Language
from retrieval import importer
from retrieval.corpus import Corpus

RULES = {
    "z2400000901.01-01-2025.rus.txt": """ЗАКОН РЕСПУБЛИКИ САРЫДАЛА

О речных переправах

Статья 1. Основные понятия, используемые в настоящем Законе
В настоящем Законе используются следующие основные понятия:
1) перевозчик – лицо, которое перевозит людей и грузы через реку за плату;
2) причал – место на берегу, у которого стоит паром.
Статья 2. Лицензия
1. Лицензия выдается на три года.
2. За выдачу лицензии взимается сбор.
Статья 3. Приостановление лицензии
1. Действие лицензии приостанавливается в случае, предусмотренном пунктом 2 статьи 5 настоящего Закона.
2. Перевозчик, лицензия которого приостановлена, обязан уведомить пассажиров в порядке, установленном статьей 4 настоящего Закона.
3. Решение о приостановлении лицензии принимается в срок, установленный пунктом 1 настоящей статьи.
4. Жалоба на приостановление лицензии рассматривается согласно статьям 2 и 4 настоящего Закона.
5. Плата за проезд возвращается пассажиру в порядке, указанном в части второй статьи 6 настоящего Закона.
6. Образец уведомления пассажиров приведен согласно приложению 2 к настоящему Закону.
Статья 4. Уведомление пассажиров
Уведомление вывешивается на причале.
Статья 5. Безопасность
1. Паром осматривается ежегодно.
2. Паром без осмотра к перевозке не допускается.
""",
    "z2400000901.01-01-2025.kaz.txt": """САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ

Өзен өткелдері туралы

1-бап. Осы Заңда пайдаланылатын негізгі ұғымдар
Осы Заңда мынадай негізгі ұғымдар пайдаланылады:
1) тасымалдаушы – адамдар мен жүктерді өзен арқылы ақы алып өткізетін тұлға;
2) айлақ – жағадағы паром тұратын орын.
2-бап. Лицензия
1. Лицензия үш жылға беріледі.
2. Лицензия бергені үшін алым алынады.
3-бап. Лицензияны тоқтата тұру
1. Лицензияның қолданысы осы Заңның 5-бабының 2-тармағында көзделген жағдайда тоқтатыла тұрады.
2. Лицензиясы тоқтатыла тұрған тасымалдаушы жолаушыларды осы Заңның 4-бабында белгіленген тәртіппен хабардар етуге міндетті.
3. Лицензияны тоқтата тұру туралы шешім осы баптың 1-тармағында белгіленген мерзімде қабылданады.
4. Лицензияны тоқтата тұруға шағым осы Заңның 2 және 4-баптарына сәйкес қаралады.
5. Жол ақысы жолаушыға осы Заңның 6-бабының екінші бөлігінде көрсетілген тәртіппен қайтарылады.
6. Жолаушыларды хабардар ету үлгісі осы Заңға 2-қосымшаға сәйкес келтірілген.
4-бап. Жолаушыларды хабардар ету
Хабарлама айлаққа ілінеді.
5-бап. Қауіпсіздік
1. Паром жыл сайын қаралады.
2. Қараудан өтпеген паром тасымалдауға жіберілмейді.
""",
}
CODE = {
    "ru": """КОДЕКС РЕСПУБЛИКИ САРЫДАЛА

О воде

Статья 1. Основные понятия, используемые в настоящем Кодексе
В настоящем Кодексе используются следующие основные понятия:
1) водный извозчик – лицо, которое перевозит людей и грузы через реку за плату.
Статья 2. Извоз
1. Здесь стоит текст.
2. Паром без осмотра к перевозке не допускается.
Статья 7. Лицензия
1. Лицензия дается на год.
Статья 9. Уведомление пассажиров
Пассажиров уведомляют.
""",
    "kk": """САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ КОДЕКСІ

Су туралы

1-бап. Осы Кодексте пайдаланылатын негізгі ұғымдар
Осы Кодексте мынадай негізгі ұғымдар пайдаланылады:
1) су арбакеші – адамдар мен жүктерді өзен арқылы ақы алып өткізетін тұлға.
2-бап. Тасымал
1. Мұнда мәтін тұр.
2. Қараудан өтпеген паром тасымалдауға жіберілмейді.
7-бап. Лицензия
1. Лицензия бір жылға беріледі.
9-бап. Жолаушыларды хабардар ету
Жолаушыларды хабардар етеді.
""",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    folder = tmp_path_factory.mktemp("acts")
    for name, text in RULES.items():
        (folder / name).write_text(text, "utf-8")
    at = tmp_path_factory.mktemp("corpus")
    assert not importer.add(sorted(folder.iterdir()), at).failed
    with Corpus.open(at) as made:
        yield made


def bill(text: str) -> Act:
    return structure.read(formats.read(text.encode(), "bill.txt"), name="bill.txt")


def at(act: Act, start: str) -> int:
    return next(n for n, p in enumerate(act.paragraphs) if p.text.startswith(start))


HERE = {"ru": "1. Здесь", "kk": "1. Мұнда"}


def put(corpus: Corpus, language: str, point: int, text: str = "") -> tuple[str, list[str]] | None:
    """Point `point` of article 3 in the bill, and what is said of it; `text` is another bill."""
    act = bill(text or CODE[language])
    material = Material(act, at(act, HERE[language]), Action.DRAFT, corpus, "x")
    provision = corpus.provision("z2400000901", f"art_3/pt_{point}", Language(language))
    assert provision is not None
    done = adapted(material, provision, provision.text.partition(" ")[2])
    return (done.text, [note.en for note in done.notes]) if done else None


@pytest.mark.parametrize(
    ("language", "point", "said"),
    [
        # point 2 of article 5 says word for word what point 2 of the bill's article 2 says
        ("ru", 1, "Действие лицензии приостанавливается в случае, предусмотренном пунктом 2 статьи 2 настоящего Кодекса."),
        ("kk", 1, "Лицензияның қолданысы осы Кодекстің 2-бабының 2-тармағында көзделген жағдайда тоқтатыла тұрады."),
        # article 4 has the heading of the bill's article 9; the carrier is called otherwise in the bill
        (
            "ru",
            2,
            "Водный извозчик, лицензия которого приостановлена, обязан уведомить пассажиров в порядке, установленном статьей 9 настоящего Кодекса.",
        ),
        (
            "kk",
            2,
            "Лицензиясы тоқтатыла тұрған су арбакеші жолаушыларды осы Кодекстің 9-бабында белгіленген тәртіппен хабардар етуге міндетті.",
        ),
        ("ru", 3, "Решение о приостановлении лицензии принимается в срок, установленный пунктом […] настоящей статьи."),
        ("kk", 3, "Лицензияны тоқтата тұру туралы шешім осы баптың […]-тармағында белгіленген мерзімде қабылданады."),
        ("ru", 4, "Жалоба на приостановление лицензии рассматривается согласно статьям 7 и 9 настоящего Кодекса."),
        ("kk", 4, "Лицензияны тоқтата тұруға шағым осы Кодекстің 7 және 9-баптарына сәйкес қаралады."),
        ("ru", 5, "Плата за проезд возвращается пассажиру в порядке, указанном в части […] статьи […] настоящего Кодекса."),
        ("kk", 5, "Жол ақысы жолаушыға осы Кодекстің […]-бабының […] бөлігінде көрсетілген тәртіппен қайтарылады."),
        ("ru", 6, "Образец уведомления пассажиров приведен согласно приложению […] к настоящему Кодексу."),
        ("kk", 6, "Жолаушыларды хабардар ету үлгісі осы Кодекске […]-қосымшаға сәйкес келтірілген."),
    ],
)
def test_a_reference_points_at_the_bill_s_provision_on_the_matter_or_is_left_open(
    corpus: Corpus, language: str, point: int, said: str
) -> None:
    done = put(corpus, language, point)
    assert done is not None
    assert done[0] == said
    assert any("Put the number" in note for note in done[1]) == ("[…]" in said)


@pytest.mark.parametrize(("language", "own"), [("ru", "Статья 4. Уведомление пассажиров"), ("kk", "4-бап. Жолаушыларды хабардар ету")])
def test_of_two_provisions_under_one_heading_none_is_certain(corpus: Corpus, language: str, own: str) -> None:
    done = put(corpus, language, 2, CODE[language] + own + "\nТекст.\n")
    assert done is not None
    assert "[…]" in done[0]


@pytest.mark.parametrize(("language", "said"), [("ru", "пунктом 3 настоящих Правил"), ("kk", "осы Қағидалардың 3-тармағында")])
def test_a_reference_takes_the_form_of_the_unit_that_the_bill_has(corpus: Corpus, language: str, said: str) -> None:
    rules = {
        "ru": "Приложение\nк приказу\n\nПравила переправы\n\n1. Здесь стоит текст.\n2. Еще.\n3. Паром без осмотра к перевозке не допускается.\n",
        "kk": "Бұйрыққа\nқосымша\n\nӨткел қағидалары\n\n1. Мұнда мәтін тұр.\n2. Тағы.\n3. Қараудан өтпеген паром тасымалдауға жіберілмейді.\n",
    }
    masthead = {
        "ru": "ПРИКАЗ\n\nОб утверждении Правил переправы\n\n1. Утвердить Правила.\n\n",
        "kk": "БҰЙРЫҚ\n\nӨткел қағидаларын бекіту туралы\n\n1. Қағидалар бекітілсін.\n\n",
    }
    done = put(corpus, language, 1, masthead[language] + rules[language])
    assert done is not None
    assert said in done[0]


@pytest.mark.parametrize(
    ("language", "instruction", "said"),
    [
        ("ru", "обязать перевозчика уведомить пассажиров о приостановлении лицензии", "статьей 9 настоящего Кодекса"),
        ("kk", "тасымалдаушыны лицензия тоқтатыла тұрғанда жолаушыларды хабардар етуге міндеттеу", "осы Кодекстің 9-бабында"),
    ],
)
def test_the_adapted_norm_is_shown_as_adapted_beside_its_source(corpus: Corpus, language: str, instruction: str, said: str) -> None:
    act = bill(CODE[language])
    found = suggest(act, at(act, HERE[language]), Action.DRAFT, corpus=corpus, instruction=instruction)
    assert said in found.text
    assert found.note is not None
    assert "adapted to the bill" in found.note.en
    assert found.citations[0].provision == "art_3/pt_2"
    assert found.citations[0].quote not in found.text  # the source is quoted as it is
    assert not found.unheld


def test_what_names_another_act_by_its_short_name_is_not_adapted(corpus: Corpus) -> None:
    act = bill(CODE["kk"])
    material = Material(act, at(act, HERE["kk"]), Action.DRAFT, corpus, "x")
    provision = corpus.provision("z2400000901", "art_3/pt_1", Language.KK)
    assert provision is not None
    assert adapted(material, provision, "Хабарлама Заңның 16-бабының 2-тармағында белгіленген мерзімде беріледі.") is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "Плата вносится согласно параграфу 3 настоящей главы.", "Плата вносится согласно параграфу […] настоящей главы."),
        (
            "ru",
            "Споры решаются в соответствии со статьями 7 – 9 настоящего Закона.",
            "Споры решаются в соответствии со статьями […] – […] настоящего Кодекса.",
        ),
        ("ru", "Понятия раскрыты в статье 1 настоящего Закона.", "Понятия раскрыты в статье 1 настоящего Кодекса."),
        ("kk", "Ұғымдар осы Заңның 1-бабында ашылған.", "Ұғымдар осы Кодекстің 1-бабында ашылған."),
        ("ru", "Иное установлено настоящей статьей.", "Иное установлено настоящей статьей."),
        ("ru", "Иное установлено настоящей главой.", None),  # the bill has no chapter here
        ("kk", "Өзгеше жағдай осы бапта белгіленеді.", "Өзгеше жағдай осы бапта белгіленеді."),
        ("kk", "Даулар осы Заңның 7 – 9-баптарына сәйкес шешіледі.", "Даулар осы Кодекстің […] – […]-баптарына сәйкес шешіледі."),
        ("kk", "Өзгеше жағдай осы тарауда белгіленеді.", None),
    ],
)
def test_a_reference_to_several_or_to_what_stands_around(corpus: Corpus, language: str, text: str, said: str | None) -> None:
    act = bill(CODE[language])
    material = Material(act, at(act, HERE[language]), Action.DRAFT, corpus, "x")
    provision = corpus.provision("z2400000901", "art_3/pt_1", Language(language))
    assert provision is not None
    done = adapted(material, provision, text)
    assert (done.text if done else None) == said


NUMBERS = st.integers(1, 9)
RUSSIAN = st.one_of(
    NUMBERS.map("статьей {} настоящего Закона".format),
    st.tuples(NUMBERS, NUMBERS).map(lambda n: f"пунктом {n[0]} статьи {n[1]} настоящего Закона"),
    st.tuples(NUMBERS, NUMBERS).map(lambda n: f"статьями {n[0]} и {n[1]} настоящего Закона"),
    st.tuples(NUMBERS, NUMBERS, NUMBERS).map(lambda n: f"подпунктом {n[0]}) пункта {n[1]} статьи {n[2]} настоящего Закона"),
    st.tuples(NUMBERS, NUMBERS).map(lambda n: f"пунктами {n[0]} – {n[1]} настоящей статьи"),
    NUMBERS.map("частью второй статьи {} настоящего Закона".format),
    NUMBERS.map("пунктом {}".format),
    NUMBERS.map("главой {} настоящего Закона".format),
)
KAZAKH = st.one_of(
    NUMBERS.map("осы Заңның {}-бабына".format),
    st.tuples(NUMBERS, NUMBERS).map(lambda n: f"осы Заңның {n[0]}-бабының {n[1]}-тармағына"),
    st.tuples(NUMBERS, NUMBERS).map(lambda n: f"осы Заңның {n[0]} және {n[1]}-баптарына"),
    st.tuples(NUMBERS, NUMBERS, NUMBERS).map(lambda n: f"осы Заңның {n[0]}-бабы {n[1]}-тармағының {n[2]}) тармақшасына"),
    st.tuples(NUMBERS, NUMBERS).map(lambda n: f"осы баптың {n[0]} – {n[1]}-тармақтарына"),
    NUMBERS.map("осы Заңның {}-бабының екінші бөлігіне".format),
    NUMBERS.map("{}-тармаққа".format),
    NUMBERS.map("осы Заңның {}-тарауына".format),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=RUSSIAN, other=RUSSIAN, kk=KAZAKH, kk_other=KAZAKH)
def test_no_number_of_another_act_is_left_to_point_into_the_bill(corpus: Corpus, one: str, other: str, kk: str, kk_other: str) -> None:
    sentences = {
        "ru": f"Плата вносится в соответствии с {one}, а возвращается в соответствии с {other}.",
        "kk": f"Ақы {kk} сәйкес төленеді, ал {kk_other} сәйкес қайтарылады.",
    }
    meant = {"art_4": "art_9", "art_2": "art_7", "art_1": "art_1", "art_5/pt_2": "art_2/pt_2"}  # what is on the same matter
    for language, text in sentences.items():
        act = bill(CODE[language])
        material = Material(act, at(act, HERE[language]), Action.DRAFT, corpus, "x")
        provision = corpus.provision("z2400000901", "art_3/pt_1", Language(language))
        assert provision is not None
        done = adapted(material, provision, text)
        if done is None:
            continue
        for citation in in_text(done.text, Language(language)):
            for path in citation.provisions:
                # what is still numbered is one of the provisions on the same matter, whole or as the place of an open one
                assert not any(part.rpartition("_")[2].isdigit() for part in path.split("/")) or path in meant.values(), (text, done.text)
