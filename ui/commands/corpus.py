"""`zhoba corpus add|info|remove|check|pack|unpack|definitions|cited-by|dead-references|glossary`: the national law on this machine."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from retrieval.packs import Packed

HELP = Words(
    kk="Заң корпусы: актілерді қосу, тізімі, анықтамалар, кім кімге сілтейді",
    ru="Корпус законов: добавить акты, состав, определения, кто на кого ссылается",
    en="The corpus of law: add acts, what it holds, definitions, who cites whom",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=sorted(_ACTIONS))
    parser.add_argument(
        "what",
        nargs="*",
        metavar="PATH|ID|TERM",
        help="add: files and folders; remove: act ids; unpack: a pack; definitions: a term; cited-by: ACT [PROVISION]",
    )
    parser.add_argument("--corpus", type=Path, metavar="DIR", required=True)
    parser.add_argument("--out", type=Path, metavar="FILE", help="the file to write: glossary .tbx or .csv, pack")
    parser.add_argument("--repair", action="store_true", help="check: mend what is damaged")
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help="pack: the private key that signs; unpack: a public key to trust this once"
    )
    parser.add_argument("--since", type=Path, metavar="PACK", help="pack: an earlier pack; only what changed after it is packed")


def run(options: argparse.Namespace) -> Answer:
    action, least, most = _ACTIONS[options.action]
    if not least <= len(options.what) <= most:
        raise Problem(_ARGUMENTS.get(options.action, _NO_ARGUMENTS).format(action=options.action))
    answer: Answer = action(options)
    return answer


def _add(options: argparse.Namespace) -> Answer:
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


def _remove(options: argparse.Namespace) -> Answer:
    from retrieval import importer
    from ui.commands._progress import on_screen

    with on_screen() as progress:
        importer.remove(options.what, options.corpus, progress)
    return Answer({"removed": options.what}, lambda console: console.print(", ".join(options.what)))


def _info(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus

    with Corpus.open(options.corpus) as corpus:
        info, acts = corpus.info(), corpus.acts()
        rows: list[dict[str, Any]] = [
            {
                "id": meta.id,
                "kind": meta.kind,
                "title": meta.title,
                "number": meta.number,
                "date": meta.date.isoformat() if meta.date else None,
                "authority": meta.authority,
                "level": meta.level,
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
        "list": rows,
    }
    language = Language(options.language)

    def show(console: Console) -> None:
        from rich.table import Table

        console.print(_HOLDS[language].format(**data))
        table = Table(*_COLUMNS[language].split("|"))
        for row in rows:
            table.add_row(row["id"], row["title"], row["number"], row["date"] or "", row["edition"] or "", " ".join(row["languages"]))
        console.print(table)

    return Answer(data, show)


def _pack(options: argparse.Namespace) -> Answer:
    from retrieval import packs
    from ui.commands._progress import on_screen

    if options.out is None or options.key is None:
        raise Problem(_PACK_NEEDS)
    with on_screen() as progress:
        packed = packs.pack(options.corpus, options.out, options.key, options.since, progress)
    return _packed(packed, _PACKED[Language(options.language)], {"written": str(options.out)})


def _unpack(options: argparse.Namespace) -> Answer:
    from copilot import folders
    from retrieval import packs
    from ui.commands._progress import on_screen

    trusted = [options.key] if options.key else sorted(folders.trusted_keys().glob("*.pub"))
    with on_screen() as progress:
        packed = packs.unpack(Path(options.what[0]), options.corpus, trusted, progress)
    return _packed(packed, _UNPACKED[Language(options.language)], {"signed_by": packed.signed_by})


def _packed(packed: Packed, words: str, data: dict[str, Any]) -> Answer:
    data |= {"texts": packed.texts, "carried": packed.carried, "removed": packed.removed, "current_to": packed.current_to or None}
    return Answer(data, lambda console: console.print(words.format(**{**data, "current_to": packed.current_to or "–"})))


def _check(options: argparse.Namespace) -> Answer:
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


def _definitions(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus

    with Corpus.open(options.corpus) as corpus:
        found = corpus.definitions(" ".join(options.what))
    data = {
        "definitions": [
            {
                "term": d.term,
                "definition": d.text,
                "kind": d.kind,
                "act": d.act,
                "lang": d.language.code3,
                "title": d.title,
                "provision": d.path,
                "level": d.force,
            }
            for d in found
        ]
    }

    language = Language(options.language)
    return Answer(
        data,
        lambda console: _lines(console, (((d.term, "bold"), f" – {d.text}  ", _place(d.title, d.act, d.path, language)) for d in found)),
    )


def _cited_by(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus

    act, path = options.what[0], (options.what[1] if len(options.what) > 1 else "")
    with Corpus.open(options.corpus) as corpus:
        if corpus.metadata(act) is None:
            raise Problem(_UNKNOWN.format(act=act))
        found = corpus.cited_by(act, path)
    data = {
        "citations": [
            {
                "act": c.act,
                "lang": c.language.code3,
                "title": c.title,
                "provision": c.path,
                "quote": c.quote,
                "provisions": list(c.provisions),
            }
            for c in found
        ]
    }

    language = Language(options.language)
    return Answer(data, lambda console: _lines(console, ((_place(c.title, c.act, c.path, language), ": ", c.quote) for c in found)))


def _dead_references(options: argparse.Namespace) -> Answer:
    from retrieval.corpus import Corpus
    from retrieval.dead_references import dead_references
    from ui.commands._progress import on_screen

    with Corpus.open(options.corpus) as corpus, on_screen() as progress:
        found = list(dead_references(corpus, progress))
    data = {
        "references": [
            {
                "act": d.act,
                "lang": d.language.code3,
                "title": d.title,
                "provision": d.provision,
                "quote": d.quote,
                "target": {"act": d.target.act_id, "status": d.target.status, "provisions": [one.path for one in d.target.dead]},
            }
            for d in found
        ]
    }
    language = Language(options.language)

    def show(console: Console) -> None:
        _lines(
            console,
            ((_place(d.title, d.act, d.provision, language), f": {d.quote} – {d.target.words[language]}") for d in found),
        )
        console.print(_DEAD[language].format(count=len(found)))

    return Answer(data, show, worst="warning" if found else "")


def _glossary(options: argparse.Namespace) -> Answer:
    from copilot.bill import disk
    from copilot.export.glossary import WRITERS
    from retrieval.corpus import Corpus
    from retrieval.glossary import term_pairs

    write = WRITERS.get(options.out.suffix.lower()) if options.out else None
    if options.out and write is None:
        raise Problem(_NO_WRITER.format(name=options.out.name))
    with Corpus.open(options.corpus) as corpus:
        pairs = term_pairs(corpus)
    if write is not None:
        disk.write(options.out, write(pairs))
    data = {
        "written": str(options.out) if options.out else None,
        "pairs": [
            {"kaz": p.kazakh.term, "rus": p.russian.term, "kind": p.russian.kind, "act": p.act, "provision": p.russian.path} for p in pairs
        ],
    }
    language = Language(options.language)

    def show(console: Console) -> None:
        if write is None:
            _lines(console, ((f"{p.kazakh.term} – {p.russian.term}  ", (f"{p.russian.title} ({p.act})", "green")) for p in pairs))
        console.print(_TERMS[language].format(count=len(pairs)))

    return Answer(data, show)


def _place(title: str, act: str, path: str, language: Language) -> tuple[str, str]:
    """A provision of an act in words, in the colour of places."""
    from law import naming

    return f"{title} ({act}), {naming.in_words(path, language)}", "green"


def _lines(console: Console, lines: Iterable[tuple[str | tuple[str, str], ...]]) -> None:
    """One line for each row of parts; a part is plain, or a text and its style."""
    from rich.text import Text

    for parts in lines:
        console.print(Text.assemble(*parts))


_ANY = 1 << 30
_ACTIONS: dict[str, tuple[Any, int, int]] = {
    "add": (_add, 1, _ANY),
    "remove": (_remove, 1, _ANY),
    "info": (_info, 0, 0),
    "check": (_check, 0, 0),
    "pack": (_pack, 0, 0),
    "unpack": (_unpack, 1, 1),
    "definitions": (_definitions, 0, _ANY),
    "cited-by": (_cited_by, 1, 2),
    "dead-references": (_dead_references, 0, 0),
    "glossary": (_glossary, 0, 0),
}
_ARGUMENTS = {
    "add": Words(kk="қандай файлдарды қосу керегін көрсетіңіз", ru="укажите, какие файлы добавить", en="name the files to add"),
    "remove": Words(kk="қандай актілерді алып тастау керегін көрсетіңіз", ru="укажите, какие акты убрать", en="name the acts to remove"),
    "unpack": Words(kk="пакет файлын көрсетіңіз", ru="укажите файл пакета", en="name the pack's file"),
    "definitions": Words(kk="терминді көрсетіңіз", ru="укажите термин", en="name a term"),
    "cited-by": Words(
        kk="актіні және қажет болса нормасын көрсетіңіз: corpus cited-by z1100000413 art_5",
        ru="укажите акт и, если нужно, его норму: corpus cited-by z1100000413 art_5",
        en="name the act and, if need be, its provision: corpus cited-by z1100000413 art_5",
    ),
}
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
_NO_ARGUMENTS = Words(
    kk="corpus {action} артық аргумент қабылдамайды; опцияларын қараңыз: zhoba corpus --help",
    ru="corpus {action} не принимает других аргументов; его ключи: zhoba corpus --help",
    en="corpus {action} takes no more arguments; see its options: zhoba corpus --help",
)
_UNKNOWN = Words(
    kk="корпуста {act} актісі жоқ; тізімді қараңыз: zhoba corpus info",
    ru="в корпусе нет акта {act}; посмотрите список: zhoba corpus info",
    en="the corpus has no act {act}; see the list: zhoba corpus info",
)
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
_DEAD = Words(
    kk="Нысанасы жоқ немесе қолданылмайтын сілтемелер: {count}.",
    ru="Ссылок, которые никуда не ведут: {count}.",
    en="References that lead nowhere: {count}.",
)
_NO_WRITER = Words(
    kk="{name} жазылмады: сөздік .tbx немесе .csv файлына жазылады, файлдың атын өзгертіңіз",
    ru="{name} не записан: словарь пишется в файл .tbx или .csv, измените имя файла",
    en="{name} was not written: a glossary goes into a .tbx or .csv file; change the file's name",
)
_TERMS = Words(kk="Терминдер жұбы: {count}.", ru="Пар терминов: {count}.", en="Pairs of terms: {count}.")
_COLUMNS = Words(kk="Акт|Атауы|№|Күні|Редакция|Тілдері", ru="Акт|Название|№|Дата|Редакция|Языки", en="Act|Title|No|Date|Edition|Languages")
