"""Back to the corpus as it was before the last change: an import, a removal, a pack."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from law.words import Problem, Words
from retrieval import repair, store


@dataclass(frozen=True, slots=True)
class Version:
    """What a generation holds: `texts`; the day the law is current to (ISO, "" where no text has one); when it was built (ISO, UTC)."""

    texts: int
    current_to: str
    built: str


def rollback(folder: Path) -> Version:
    """Bring the version before the one in force into force again, and say which it is. Raises Problem where none is kept or where it is
    not whole, with the one in force left as it is."""
    with store.going_back(folder) as generation:
        health = repair.health(generation)
        if not health.whole:
            raise Problem(_NOT_WHOLE.format(folder=folder, state=health.state))
        return _version(generation)


def before(folder: Path) -> Version | None:
    """The version that `rollback` would go back to; None where none is kept or this program cannot read it."""
    generation = store.previous(folder)
    try:
        return _version(generation) if generation else None
    except Problem:
        return None


def _version(generation: Path) -> Version:
    with closing(store.connect(generation)) as connection:
        facts = store.facts(connection)
        count: int = connection.execute("SELECT count(*) FROM texts").fetchone()[0]
    return Version(count, facts.get("current to", ""), facts.get("built", ""))


_NOT_WHOLE = Words(
    kk="{folder} корпусының бұрынғы нұсқасына оралу мүмкін емес ({state}); қолданыстағысы сақталды, қажет пакетті қабылдаңыз: "
    "zhoba corpus unpack",
    ru="Вернуться к прежней версии корпуса {folder} нельзя ({state}); действующая сохранена, примите нужный пакет: zhoba corpus unpack",
    en="The corpus {folder} cannot go back to its earlier version ({state}); the one in force is untouched, take in the pack that you "
    "want: zhoba corpus unpack",
)
