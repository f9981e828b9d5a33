"""What a journal says of the use of artificial intelligence in a draft, as a page for those who read the draft.

Law on Artificial Intelligence, art. 21(1): people are told where artificial intelligence was used. Precedents and rules are
no such use; they are counted, and their accepted texts are not listed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from io import BytesIO
from pathlib import Path

from copilot.bill import disk
from copilot.bill.text import writable
from copilot.guard.verdict import NAMES as CHANGES
from copilot.guard.verdict import ChangeType
from copilot.journal import Entry, Journal, Verdict
from copilot.suggest.suggestion import NAMES, Action
from law import naming
from law.words import Language, Words

_Block = tuple[str, list[str]]  # a heading and its lines


def export(journal: Journal, verdict: Verdict, out: Path, language: Language) -> None:
    """Write the journal: every entry as JSON where `out` ends in .json, else the report, a Word document where it ends in .docx,
    a page of HTML otherwise. Raises Problem where it cannot be written."""
    suffix = out.suffix.lower()
    if suffix == ".json":
        disk.write(out, as_json(journal, verdict))
    elif suffix == ".docx":
        disk.write(out, _document(report(journal, verdict, language), language))
    else:
        disk.write(out, _page(report(journal, verdict, language), language).encode("utf-8"))


def as_json(journal: Journal, verdict: Verdict) -> bytes:
    """Every entry with its hashes, so that the chain can be verified elsewhere."""
    entries = [{field: getattr(entry, field) for field in Entry.__slots__} for entry in journal.entries()]
    data = {"whole": verdict.why is None, "signed": verdict.signed, "signer": verdict.signer or None, "entries": entries}
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def report(journal: Journal, verdict: Verdict, language: Language) -> list[_Block]:
    """The report as headings with lines."""
    shown = [entry for entry in journal.entries() if entry.kind == "proposed"]
    decided = {entry.data.get("proposal"): entry for entry in journal.entries() if entry.kind == "decided"}
    written = [entry for entry in shown if entry.data.get("engine") == "model"]
    taken = [entry for entry in written if _accepted(decided.get(entry.n))]
    head = [_BASIS[language]]
    if written:
        head.append(_COUNT[language].format(shown=len(written), taken=len(taken)))
        models = {(m["name"], m["sha256"]) for entry in written if (m := entry.data.get("model"))}
        head += [_MODEL[language].format(name=name, sha256=digest) for name, digest in sorted(models)]
    else:
        head.append(_NONE[language])
    head.append(_OTHERS[language].format(count=len(shown) - len(written)))
    head.append((_BROKEN if verdict.why else _WHOLE)[language].format(count=verdict.entries))
    if verdict.signer:
        head.append(_SIGNED[language].format(name=verdict.signer))
    return [(_TITLE[language], head), *(_of(entry, decided[entry.n], language) for entry in taken)]


def _accepted(decision: Entry | None) -> bool:
    return decision is not None and decision.data.get("accepted") is True


def _of(entry: Entry, decision: Entry, language: Language) -> _Block:
    return heading(entry, language), list(_lines(entry, decision, language))


def heading(entry: Entry, language: Language) -> str:
    """Which proposal it was: its number, place, what was asked for, and when."""
    place = naming.in_words(str(entry.data.get("place") or ""), language) or _WHOLE_BILL[language]
    return f"{entry.n}. {place}: {_action(entry, language)}, {_moment(entry)}"


def told(entry: Entry, language: Language) -> tuple[str, list[str]]:
    """An entry for a person: a heading and its lines. A decision names the proposal it is on."""
    if entry.kind == "decided":
        said = (_TAKEN if _accepted(entry) else _REFUSED)[language].format(n=entry.data.get("proposal"))
        reason = entry.data.get("reason")
        return f"{entry.n}. {said}, {_moment(entry)}", [_REASON[language].format(text=reason)] if reason else []
    return heading(entry, language), list(_lines(entry, None, language))


def _moment(entry: Entry) -> str:
    try:
        return f"{datetime.fromisoformat(entry.time).astimezone(UTC):%d.%m.%Y %H:%M} UTC"
    except ValueError:
        return entry.time


def _noted(type: str, language: Language) -> str:
    return CHANGES[ChangeType(type)][language] if type in frozenset(ChangeType) else type


def _action(entry: Entry, language: Language) -> str:
    try:
        return NAMES[Action(str(entry.data.get("action")))][language]
    except ValueError:
        return str(entry.data.get("action", ""))


def _lines(entry: Entry, decision: Entry | None, language: Language) -> Iterator[str]:
    data = entry.data
    model = data.get("model")
    yield _MODEL[language].format(name=model.get("name", "–"), sha256=model.get("sha256", "–")) if model else _BY_LAW[language]
    for label, value in (
        (_BEFORE, data.get("before")),
        (_AFTER, data.get("after")),
        (_SOURCES, "; ".join(f"{s['act']}, {naming.in_words(s['provision'], language)}" for s in data.get("sources") or ())),
        (_GUARD, ", ".join(_noted(type, language) for type in data.get("guard") or ())),
        (_REASON, decision.data.get("reason") if decision is not None else None),
    ):
        if value:
            yield label[language].format(text=value)


def _page(blocks: list[_Block], language: Language) -> str:
    title = escape(blocks[0][0])
    body = "".join(
        f"<h{1 if not n else 2}>{escape(heading)}</h{1 if not n else 2}>" + "".join(f"<p>{escape(line)}</p>" for line in lines)
        for n, (heading, lines) in enumerate(blocks)
    )
    return (
        f'<!doctype html><html lang="{language.value}"><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>{body}</html>\n'
    )


def _document(blocks: list[_Block], language: Language) -> bytes:
    from copilot.export import wordml

    made = wordml.begun(blocks[0][0], language)
    for n, (heading, lines) in enumerate(blocks):
        made.add_heading(writable(heading), 1 if not n else 2)
        for line in lines:
            made.add_paragraph(writable(line))
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


_STYLE = 'body{font:16px/1.5 "Times New Roman","Liberation Serif",serif;max-width:46em;margin:2em auto;padding:0 1em}h1{font-size:1.5em}h2{font-size:1em}'
_TITLE = Words(
    "Осы жобада жасанды интеллектіні пайдалану",
    "Использование искусственного интеллекта в этом проекте",
    "Use of artificial intelligence in this draft",
)
_BASIS = Words(
    "Негізі: «Жасанды интеллект туралы» Заң, 21-баптың 1-тармағы. Деректер жоба журналынан алынды.",
    "Основание: Закон «Об искусственном интеллекте», пункт 1 статьи 21. Сведения взяты из журнала проекта.",
    "Basis: Law on Artificial Intelligence, article 21, paragraph 1. The facts are from the draft's journal.",
)
_COUNT = Words(
    "Тілдік модель ұсынған мәтіндер: {shown}; жобаға адам қабылдағаны: {taken}.",
    "Текстов, предложенных языковой моделью: {shown}; из них принято человеком в проект: {taken}.",
    "Texts proposed by a language model: {shown}; accepted into the draft by a person: {taken}.",
)
_NONE = Words(
    "Журналда тілдік модель ұсынған мәтін жоқ.",
    "В журнале нет текстов, предложенных языковой моделью.",
    "The journal has no texts proposed by a language model.",
)
_OTHERS = Words(
    "Модельсіз, қолданыстағы актілерден және ережелер бойынша ұсыныстар: {count}.",
    "Предложений без модели, из действующих актов и по правилам: {count}.",
    "Proposals without a model, from acts in force and by rule: {count}.",
)
_MODEL = Words("Модель: {name}, SHA-256 {sha256}.", "Модель: {name}, SHA-256 {sha256}.", "Model: {name}, SHA-256 {sha256}.")
_WHOLE = Words("Журнал бүтін, жазба саны: {count}.", "Журнал цел, записей: {count}.", "The journal is whole, entries: {count}.")
_BROKEN = Words(
    "Журнал бүлінген: тек алғашқы {count} жазба бүтін.",
    "Журнал нарушен: целы только первые записи, их {count}.",
    "The journal is broken: only the first {count} entries are whole.",
)
_SIGNED = Words(
    "Журналға «{name}» кілтімен қол қойылған.", "Журнал подписан ключом «{name}».", "The journal is signed by the key “{name}”."
)
_BY_LAW = Words("Модельсіз: прецедент немесе ереже.", "Без модели: прецедент или правило.", "Without a model: precedent or rule.")
_WHOLE_BILL = Words("жоба", "проект", "the draft")
_TAKEN = Words("{n}-ұсыныс қабылданды", "Предложение {n} принято", "Proposal {n} accepted")
_REFUSED = Words("{n}-ұсыныс қабылданбады", "Предложение {n} отклонено", "Proposal {n} rejected")
_BEFORE = Words("Болған: {text}", "Было: {text}", "Before: {text}")
_AFTER = Words("Болды: {text}", "Стало: {text}", "After: {text}")
_SOURCES = Words("Сүйенген нормалар: {text}", "Использованные нормы: {text}", "Provisions used: {text}")
_GUARD = Words("Мағынаны тексеру байқаған: {text}", "Проверка смысла отметила: {text}", "The guard noted: {text}")
_REASON = Words("Қабылдау себебі: {text}", "Причина принятия: {text}", "Reason for accepting: {text}")
