"""A hard provision is noted with the words that make it hard; a plain one is let alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from copilot.check import check
from copilot.figures import Figures
from copilot.findings import Finding, Severity
from copilot.reader import Passes, Reader
from law import formats, structure
from law.act import Paragraph, Place
from law.progress import silent
from law.words import Language
from retrieval import importer
from retrieval.corpus import Corpus

HARD = {
    "ru": "1. Осуществление уполномоченным органом проверки соблюдения пасечником, имеющим подлежащее внесению в реестр и расположенное на "
    "территории хозяйства имущество, требований обеспечения недопущения неиспользования (неосвоения) предоставленных участков производится "
    "при наличии установленных уполномоченным органом оснований.",
    "kk": "1. Тізілімге енгізілуге жататын және шаруашылық аумағында орналасқан мүлкі бар омарташының берілген учаскелерді пайдаланбауына "
    "(игермеуіне) жол бермеуді қамтамасыз ету талаптарының сақталуын тексеруді жүргізуді ұйымдастыруды жүзеге асыру уәкілетті органмен "
    "белгіленген негіздер болған кезде жүргізілетін болып табылады.",
}
PLAIN = {
    "ru": "1. Инспектор приезжает на пасеку два раза в год. Он смотрит ульи и пишет акт. Пасечник читает акт и ставит подпись. Если он не согласен, он пишет это в акте.",
    "kk": "1. Инспектор омартаға жылына екі рет келеді. Ол ұяларды қарайды, содан кейін акт жазады. Омарташы актіні оқып, қол қояды. Егер ол келіспесе, мұны актіге жазады.",
}


def notes(text: str, language: str, corpus: Corpus | None = None) -> list[Finding]:
    title = {
        "ru": "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА\n\nО пасеках\n\nСтатья 1. Проверка",
        "kk": "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\nОмарталар туралы\n\n1-бап. Тексеру",
    }[language]
    act = structure.read(formats.read(f"{title}\n{text}\n".encode(), "bill.txt"), name="bill.txt")
    return [finding for finding in check(act, corpus).findings if finding.kind == "readability"]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_hard_provision_is_a_note_with_two_causes_and_their_words(language: str) -> None:
    (found,) = notes(HARD[language], language)
    assert found.severity is Severity.NOTE
    assert HARD[language][found.start : found.end] == found.quote
    for spoken in Language:
        causes = found.message[spoken].split(": ", 1)[1]
        assert causes.count("«") >= 2
        assert "; " in causes
    quoted = found.message.kk.split("«")[1].split("»")[0].rstrip("…")
    assert quoted in HARD[language]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_plain_provision_is_let_alone(language: str) -> None:
    assert notes(PLAIN[language], language) == []


LISTED = {
    "ru": "1. К заявлению о внесении пасеки в реестр подлежащих обследованию уполномоченным органом объектов прилагаются: засвидетельствованная копия "
    "документа, удостоверяющего право пользования земельным участком; справка об осуществлении проверки состояния ульев; квитанция об осуществлении "
    "уплаты установленного при наличии оснований сбора.",
    "kk": "1. Омартаны тексерілуге жататын объектілердің тізіліміне енгізу туралы өтінішке мыналар қоса беріледі: жер учаскесін пайдалану құқығын "
    "растайтын құжаттың куәландырылған көшірмесі; ұялардың жай-күйін тексеруді жүзеге асыру туралы анықтама; белгіленген негіздер болған кезде "
    "алынатын алымды төлеуді жүзеге асыру туралы түбіртек.",
}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_a_hard_point_counts_up_is_offered_as_subpoints_with_the_points_before_and_after(language: str) -> None:
    (found,) = notes(LISTED[language], language)
    assert found.suggestion is not None
    lines = found.suggestion.split("\n")
    assert [line[:2] for line in lines] == ["1.", "1)", "2)", "3)"]
    assert lines[0].endswith(":") and [line[-1] for line in lines[1:]] == [";", ";", "."]  # noqa: PT018
    assert found.quote == LISTED[language]
    after, before = map(int, found.message.en.rsplit("scores ", 1)[1].rstrip(".").split(" instead of "))
    assert after > before


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_point_that_has_subpoints_already_is_not_given_others(language: str) -> None:
    text = LISTED[language].removesuffix(".") + ";" + "\n1) " + {"ru": "схема пасеки.", "kk": "омартаның сызбасы."}[language]
    assert all("\n" not in (found.suggestion or "") for found in notes(text, language))


@pytest.fixture(scope="module")
def plain_laws(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of one law in two languages whose articles all read easily."""
    folder = tmp_path_factory.mktemp("laws")
    law = folder / "bees"
    law.mkdir()
    for language, name, word in (("ru", "rus", "Статья {}. Проверка"), ("kk", "kaz", "{}-бап. Тексеру")):
        title = {
            "ru": "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\n\n10 января 2024 года № 5\n\nО пасеках",
            "kk": "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\n2024 жылғы 10 қаңтар № 5\n\nОмарталар туралы",
        }
        articles = "\n\n".join(f"{word.format(n)}\n\n{PLAIN[language].removeprefix('1. ')}" for n in range(1, 111))
        (law / f"{name}.txt").write_text(f"{title[language]}\n\n{articles}\n", "utf-8")
    importer.add([law], folder / "corpus")
    return folder / "corpus"


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_text_has_its_place_among_the_laws_of_the_corpus(plain_laws: Path, language: str) -> None:
    with Corpus.open(plain_laws) as corpus:
        (found,) = notes(HARD[language], language, corpus)
    assert "in the corpus" in found.message.en
    assert "99%" in found.message.en  # all of its articles are easier
    (alone,) = notes(HARD[language], language)
    assert "in the corpus" not in alone.message.en


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_figures_of_the_window_are_told_among_the_laws_of_the_corpus(plain_laws: Path, language: str) -> None:
    """At once with the built-in scale; the corpus's own one follows the first report, and from then on is there at once."""
    lines = [Paragraph(Place(n), line) for n, line in enumerate([*LISTED[language].split("\n"), PLAIN[language]])]
    told: list[list[float]] = []
    reader = Reader()
    try:
        for corpus in (None, plain_laws, plain_laws):
            figures: list[Figures] = []
            reader.look(lines, "bill.docx", corpus, Passes(lambda _: None, figures.append), silent)
            told.append([found.whole.harder_than for found in figures if found.whole])
    finally:
        reader.close()
    (built_in,), (first, then), (later,) = told
    assert first == built_in
    assert then == later
    assert later > built_in  # laws that all read easily
