"""The whole work once, on our own samples, in a folder that is thrown away: can this installation do what it is for?"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from copilot import folders
from copilot.bill import Bill
from copilot.doctor import Row, State
from copilot.findings import Finding
from law.act import Role
from law.words import Language, Problem, Words


def run(model: Path | None) -> Iterator[Row]:
    """Import the sample corpus, check the sample bill, suggest from precedent and with `model` (None: not tried), export the annotated
    draft; a row each, as soon as it is known. Never fails."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = _Work(Path(folder), model)
        for name, words in _STEPS.items():
            try:
                said = getattr(work, name)()
                yield Row("self-test", name, words, State.ABSENT if said is None else State.OK, said or "zhoba doctor --model FILE.gguf")
            except Problem as problem:
                yield Row("self-test", name, words, State.BAD, problem.words.en)
            except Exception as error:  # a row tells what failed; the others are still tried
                yield Row("self-test", name, words, State.BAD, f"{type(error).__name__}: {error}"[:200])


_STEPS = {
    "corpus": Words(kk="Үлгі корпусты импорттау", ru="Импорт корпуса-примера", en="Import of the sample corpus"),
    "check": Words(kk="Үлгі жобаны тексеру", ru="Проверка проекта-примера", en="Check of the sample bill"),
    "precedent": Words(kk="Корпус үлгілері бойынша ұсыныс", ru="Предложение по образцам корпуса", en="Suggestion from precedent"),
    "writing": Words(kk="Тілдік модельдің ұсынысы", ru="Предложение языковой модели", en="Suggestion by the language model"),
    "export": Words(kk="Түсіндірмелері бар жобаны шығару", ru="Выгрузка проекта с примечаниями", en="Export of the annotated draft"),
}


@dataclass
class _Work:
    """The steps, each of which says what came of it; None for one that was not asked for."""

    folder: Path
    model: Path | None
    findings: tuple[Finding, ...] = ()

    def corpus(self) -> str:
        from retrieval import importer
        from retrieval.corpus import Corpus

        importer.add(sorted((folders.samples() / "acts").glob("*.docx")), self.folder / "corpus")
        with Corpus.open(self.folder / "corpus") as corpus:
            info = corpus.info()
        return f"{info.acts} / {info.provisions}"

    def check(self) -> str:
        from copilot.check import check
        from retrieval.corpus import Corpus

        with Corpus.open(self.folder / "corpus") as corpus:
            report = check(self._bill.act, corpus)
        if not report.findings or not report.coverage.complete:
            raise RuntimeError(report.coverage.meter.en)
        self.findings = report.findings
        return f"{len(report.findings)}; {report.coverage.meter.en}"

    def precedent(self) -> str:
        from copilot.suggest import Action, suggest
        from retrieval.corpus import Corpus

        with Corpus.open(self.folder / "corpus") as corpus:
            found = suggest(self._bill.act, self._longest(), Action.PLAIN, corpus=corpus)
        return found.engine.value

    def writing(self) -> str | None:
        from copilot.suggest import Action, LocalModel, suggest
        from models.library import Library
        from retrieval.corpus import Corpus

        if self.model is None:
            return None
        with (
            Corpus.open(self.folder / "corpus") as corpus,
            closing(LocalModel(self.model, Library(self.folder / "models"))) as model,
        ):
            found = suggest(self._bill.act, self._longest(), Action.PLAIN, corpus=corpus, model=model)
        return found.model.name if found.model is not None else found.engine.value

    def export(self) -> str:
        from copilot.export import annotated

        out = self.folder / "annotated.docx"
        comments = annotated(self._bill, self.findings, out, Language.RU).comments
        Bill.open(out)
        if not comments:
            raise RuntimeError("no comment was written")
        return f"{comments}; {out.stat().st_size} B"

    @cached_property
    def _bill(self) -> Bill:
        bills = sorted((folders.samples() / "bills").glob("*.docx"))
        if not bills:
            raise FileNotFoundError(str(folders.samples()))
        return Bill.open(bills[0])

    def _longest(self) -> int:
        """The position of the longest paragraph of the bill's own norms."""
        act = self._bill.act
        own = [at for at, role in enumerate(act.roles) if role is Role.PROVISION]
        return max(own, key=lambda at: len(act.paragraphs[at].text))
