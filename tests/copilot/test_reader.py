"""The reading process: what comes back is always of the text that was asked about last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from copilot.check import check
from copilot.reader import Passes, Reader
from law import structure
from law.act import Act, Paragraph, Place
from law.progress import Cancelled, silent

OLD = [
    "О пасеках",
    *(f"{n}. Пчеловод вправе при необходимости держать {n} (восемь) иных ульев в исключительных случаях." for n in range(1, 200)),
]
NEW = ["О пасеках", "1. Пчеловод сдает отчет 31 февраля.", "3. Пчеловод ведет журнал."]


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


def paragraphs(lines: list[str]) -> list[Paragraph]:
    return [Paragraph(Place(number), line) for number, line in enumerate(lines)]


def test_what_was_found_in_an_older_text_never_appears(reader: Reader) -> None:
    acts: list[Act] = []
    passes = Passes(acts.append, lambda _: None)

    def not_wanted(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        reader.look(paragraphs(OLD), "bill.docx", None, passes, not_wanted)
    acts.clear()
    report = reader.look(paragraphs(NEW), "bill.docx", None, passes, silent)
    assert [[p.text for p in act.paragraphs] for act in acts] == [NEW]
    assert report == check(structure.read(paragraphs(NEW), name="bill.docx"), None)
    assert report.findings


def test_edits_that_are_sent_as_differences_are_checked_as_the_whole_text_is(reader: Reader) -> None:
    passes = Passes(lambda _: None, lambda _: None)
    text = OLD[:12]
    for edit in (
        lambda some: [*some[:3], "2-1. Вставлен пункт.", *some[3:]],
        lambda some: [*some[:5], *some[6:]],
        lambda some: [*some[:4], some[4].replace("вправе", "обязан"), *some[5:]],
        lambda some: NEW,
    ):
        text = edit(text)
        report = reader.look(paragraphs(text), "bill.docx", None, passes, silent)
        assert report == check(structure.read(paragraphs(text), name="bill.docx"), None)


def test_a_process_that_died_is_started_again_and_has_the_whole_text(reader: Reader) -> None:
    passes = Passes(lambda _: None, lambda _: None)
    reader.look(paragraphs(OLD[:6]), "bill.docx", None, passes, silent)
    process = reader._process
    assert process is not None
    process.kill()
    process.wait()
    report = reader.look(paragraphs(NEW), "bill.docx", None, passes, silent)
    assert report == check(structure.read(paragraphs(NEW), name="bill.docx"), None)
