"""The documents that an office files stand in three languages with the same headings, tables and commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parent.parent / "docs"
FILED = ("ai-act", "security")
TRANSLATED = [(name, language) for name in FILED for language in ("kk", "ru")]
_HEADING = re.compile(r"^(?=#+ )", re.MULTILINE)
_COMMAND = re.compile(r"`[^`]+`")
_LINK = re.compile(r"\]\(([^)]+)\)")


def _commands(text: str) -> list[str]:
    return sorted(" ".join(command.split()) for command in _COMMAND.findall(text))


def _sections(text: str) -> list[tuple[int, list[tuple[int, list[str]]], int, list[str]]]:
    """Of each section: the level of its heading, the cells and the commands of each table row, its list items, all its commands."""
    found = []
    for section in _HEADING.split(text)[1:]:
        lines = section.split("\n")
        rows = [(line.count("|"), _commands(line)) for line in lines if line.startswith("|")]
        items = sum(line.startswith("- ") for line in lines)
        found.append((len(lines[0].split()[0]), rows, items, _commands(section)))
    return found


@pytest.mark.parametrize(("name", "language"), TRANSLATED)
def test_a_translation_has_the_sections_tables_and_commands_of_the_english(name: str, language: str) -> None:
    english = _sections((DOCS / f"{name}.md").read_text("utf-8"))
    assert len(english) > 5
    assert _sections((DOCS / f"{name}.{language}.md").read_text("utf-8")) == english


@pytest.mark.parametrize("name", FILED)
def test_each_language_leads_to_the_two_others_and_every_link_to_a_file(name: str) -> None:
    versions = {f"{name}.md", f"{name}.kk.md", f"{name}.ru.md"}
    for version in versions:
        text = (DOCS / version).read_text("utf-8")
        assert set(_LINK.findall(text.split("\n")[2])) == versions - {version}
        assert [link for link in _LINK.findall(text) if not (DOCS / link).exists()] == []
