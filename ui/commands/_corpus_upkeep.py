"""Keeping a corpus: acts in and out, what it holds, whether it is whole, packs for a USB stick."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer
from ui.commands import _metadata

if TYPE_CHECKING:
    from rich.console import Console

    from retrieval.packs import Packed


def add(options: argparse.Namespace) -> Answer:
    from retrieval import importer
    from ui.commands._progress import on_screen

    with on_screen() as progress:
        report = importer.add([Path(path) for path in options.what], options.corpus, progress)
    language = Language(options.language)
    if report.failed and not (report.added or report.updated or report.unchanged):
        raise Problem(report.failed[0][1])
    data: dict[str, list[Any]] = {
        "added": list(report.added),
        "updated": list(report.updated),
        "unchanged": list(report.unchanged),
        "failed": [{"path": str(path), "reason": reason[language]} for path, reason in report.failed],
    }

    def show(console: Console) -> None:
        console.print(_ADDED[language].format(**{name: len(found) for name, found in data.items()}))
        for path, reason in report.failed:
            console.print(f"[red]{path}[/red]: {reason[language]}")

    return Answer(data, show, worst="error" if report.failed else "")


def remove(options: argparse.Namespace) -> Answer:
    from retrieval import importer
    from ui.commands._progress import on_screen

    with on_screen() as progress:
        importer.remove(options.what, options.corpus, progress)
    return Answer({"removed": options.what}, lambda console: console.print(", ".join(options.what)))


def info(options: argparse.Namespace) -> Answer:
    from dataclasses import asdict

    from retrieval import rollback
    from retrieval.corpus import Corpus

    before = rollback.before(options.corpus)
    with Corpus.open(options.corpus) as corpus:
        info, acts = corpus.info(), corpus.acts()
        rows: list[dict[str, Any]] = [
            {
                **_metadata.row(meta),
                "status": meta.status.value,
                "edition": meta.edition.isoformat() if meta.edition else None,
                "editions": [day.isoformat() for day in corpus.editions(meta.id) if day],
                "languages": [language.code3 for language in corpus.languages(meta.id)],
            }
            for meta in acts
        ]
    data: dict[str, Any] = {
        "folder": str(info.folder),
        "acts": info.acts,
        "texts": info.expressions,
        "provisions": info.provisions,
        "definitions": info.definitions,
        "citations": info.citations,
        "current_to": info.current_to.isoformat() if info.current_to else None,
        "before": asdict(before) if before else None,
        "list": rows,
    }
    language = Language(options.language)

    def show(console: Console) -> None:
        from rich.table import Table

        console.print(_HOLDS[language].format(**data))
        if before:
            console.print(_KEPT[language].format(texts=before.texts, current_to=before.current_to or "–", built=before.built))
        table = Table(*_COLUMNS[language].split("|"))
        for row in rows:
            table.add_row(row["id"], row["title"], row["number"], row["date"] or "", row["edition"] or "", " ".join(row["languages"]))
        console.print(table)

    return Answer(data, show)


def check(options: argparse.Namespace) -> Answer:
    from retrieval import repair
    from ui.commands._progress import on_screen

    health = repair.check(options.corpus)
    language = Language(options.language)
    data: dict[str, Any] = {"whole": health.whole, "state": health.state[language]}
    if health.whole or not options.repair:
        words = health.state if health.whole else _MENDABLE.format(state=health.state[language])
        return Answer(data, lambda console: console.print(words[language]), worst="" if health.whole else "error")
    with on_screen() as progress:
        mended = repair.repair(options.corpus, progress)
    data |= {"whole": True, "texts": mended.texts, "lost": mended.lost}
    return Answer(data, lambda console: console.print(_MENDED[language].format(**data)), worst="error" if mended.lost else "")


def pack(options: argparse.Namespace) -> Answer:
    from retrieval import packs
    from ui.commands._progress import on_screen

    if options.out is None or options.key is None:
        raise Problem(_PACK_NEEDS)
    with on_screen() as progress:
        packed = packs.pack(options.corpus, options.out, options.key, options.since, progress)
    return _packed(packed, _PACKED[Language(options.language)], {"written": str(options.out)})


def unpack(options: argparse.Namespace) -> Answer:
    from copilot import office
    from retrieval import packs
    from ui.commands._progress import on_screen

    trusted = [options.key] if options.key else office.trusted()
    with on_screen() as progress:
        packed = packs.unpack(Path(options.what[0]), options.corpus, trusted, progress)
    return _packed(packed, _UNPACKED[Language(options.language)], {"signed_by": packed.signed_by})


def rollback(options: argparse.Namespace) -> Answer:
    from dataclasses import asdict

    from retrieval import rollback

    version = rollback.rollback(options.corpus)
    words = _WENT_BACK[Language(options.language)].format(texts=version.texts, current_to=version.current_to or "–", built=version.built)
    return Answer(asdict(version) | {"current_to": version.current_to or None}, lambda console: console.print(words))


def _packed(packed: Packed, words: str, data: dict[str, Any]) -> Answer:
    data |= {"texts": packed.texts, "carried": packed.carried, "removed": packed.removed, "current_to": packed.current_to or None}
    return Answer(data, lambda console: console.print(words.format(**{**data, "current_to": packed.current_to or "–"})))


_ADDED = Words(
    kk="Қосылды: {added}, жаңартылды: {updated}, өзгеріссіз: {unchanged}, алынбады: {failed}.",
    ru="Добавлено: {added}, обновлено: {updated}, без изменений: {unchanged}, не принято: {failed}.",
    en="Added: {added}, updated: {updated}, unchanged: {unchanged}, failed: {failed}.",
)
_HOLDS = Words(
    kk="{acts} акт ({texts} мәтін), {provisions} норма, {definitions} анықтама, {citations} сілтеме; "
    "заңнама {current_to} күнгі жағдай бойынша.",
    ru="{acts} актов ({texts} текстов), {provisions} норм, {definitions} определений, {citations} ссылок; "
    "законодательство по состоянию на {current_to}.",
    en="{acts} acts ({texts} texts), {provisions} provisions, {definitions} definitions, {citations} citations; "
    "law current to {current_to}.",
)
_KEPT = Words(
    kk="Бұрынғы нұсқа сақтаулы ({texts} мәтін, {current_to} күнгі заңнама, құрылған уақыты {built}); оған оралу: zhoba corpus rollback",
    ru="Хранится прежняя версия ({texts} текстов, законодательство на {current_to}, построена {built}); вернуться: zhoba corpus rollback",
    en="The version before is kept ({texts} texts, law current to {current_to}, built {built}); to go back: zhoba corpus rollback",
)
_WENT_BACK = Words(
    kk="Бұрынғы нұсқа қайтарылды: {texts} мәтін, {current_to} күнгі заңнама, құрылған уақыты {built}. Ашық бағдарламалар корпусты қайта "
    "ашқанда көреді.",
    ru="Возвращена прежняя версия: {texts} текстов, законодательство на {current_to}, построена {built}. Открытые программы увидят ее, "
    "когда откроют корпус заново.",
    en="Went back to the version before: {texts} texts, law current to {current_to}, built {built}. Programs that are open see it when they "
    "open the corpus anew.",
)
_COLUMNS = Words(kk="Акт|Атауы|№|Күні|Редакция|Тілдері", ru="Акт|Название|№|Дата|Редакция|Языки", en="Act|Title|No|Date|Edition|Languages")
_MENDABLE = Words(
    kk="{state}; қалпына келтіру: zhoba corpus check --repair",
    ru="{state}; восстановить: zhoba corpus check --repair",
    en="{state}; to mend it: zhoba corpus check --repair",
)
_MENDED = Words(
    kk="{state}; қалпына келтірілді: {texts} мәтін, оқылмағаны {lost}.",
    ru="{state}; восстановлено текстов: {texts}, не прочитано: {lost}.",
    en="{state}; mended: {texts} texts, {lost} could not be read.",
)
_PACK_NEEDS = Words(
    kk="пакет файлын және қол қоятын кілтті көрсетіңіз: corpus pack --out LAW.zpack --key ministry.key",
    ru="укажите файл пакета и ключ подписи: corpus pack --out LAW.zpack --key ministry.key",
    en="name the pack's file and the key that signs it: corpus pack --out LAW.zpack --key ministry.key",
)
_PACKED = Words(
    kk="{written}: пакеттегі мәтін {carried} (барлығы {texts}), алып тасталғаны {removed}; заңнама {current_to} күнгі жағдай бойынша.",
    ru="{written}: текстов в пакете {carried} из {texts}, убрано {removed}; законодательство по состоянию на {current_to}.",
    en="{written}: {carried} of {texts} texts in the pack, {removed} removed; law current to {current_to}.",
)
_UNPACKED = Words(
    kk="Қабылданды (қол қойған: {signed_by}): пакеттегі мәтін {carried} (барлығы {texts}), алып тасталғаны {removed}; "
    "заңнама {current_to} күнгі жағдай бойынша.",
    ru="Принято (подписал {signed_by}): текстов в пакете {carried} из {texts}, убрано {removed}; "
    "законодательство по состоянию на {current_to}.",
    en="Taken in (signed by {signed_by}): {carried} of {texts} texts in the pack, {removed} removed; law current to {current_to}.",
)
