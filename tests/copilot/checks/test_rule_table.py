"""docs/checks.md says of every rule of the code what checks it, and of no rule that the code lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from copilot.basis import ARTICLES, CONSTITUTION, basis
from copilot.checks._rules import RULES, Rule
from copilot.findings import Finding, Severity
from law.words import Words

ROOT = Path(__file__).resolve().parents[3]
_ID = re.compile(r"KZ-[SDRAVWB]\d{2}")


def _rows() -> list[str]:
    return [line for line in (ROOT / "docs" / "checks.md").read_text("utf-8").split("\n") if line.startswith("| KZ-")]


def test_every_rule_of_the_code_is_in_the_table_and_the_other_way_round() -> None:
    code = {rule for path in (ROOT / "copilot").rglob("*.py") for rule in _ID.findall(path.read_text("utf-8"))}
    rows = _rows()
    checked = {_ID.findall(row)[0] for row in rows if not row.split("|")[3].strip().startswith("–")}
    undecided = {_ID.findall(row)[0] for row in rows} - checked
    assert code - checked == set()
    assert checked - code == set()
    assert len(rows) == len(checked) + len(undecided)  # no rule twice
    assert all(row.split("|")[4].strip() for row in rows if _ID.findall(row)[0] in undecided)  # why no text decides it


def test_each_rule_of_the_table_rests_on_the_article_that_the_program_names() -> None:
    rows = [[cell.strip() for cell in line.split("|")] for line in _rows() if not line.split("|")[3].strip().startswith("–")]
    told = {row[1]: re.findall(r"\d+(?:-\d+)?", row[2]) for row in rows if row[1] not in CONSTITUTION}
    assert told == {rule: _in_order(said) for rule, said in ARTICLES.items() if rule in told}
    assert set(ARTICLES) <= {row[1] for row in rows} | {"KZ-A00"}


def _in_order(said: str) -> list[str]:
    """The numbers of a basis as the table writes them: the article once, then its points."""
    numbers: list[str] = []
    before = ""
    for one in said.split(", "):
        article, *point = re.findall(r"\d+(?:-\d+)?", one)
        numbers += ([] if article == before else [article]) + point
        before = article
    return numbers


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_and_its_basis_name_one_article(rule: Rule) -> None:
    assert rule.id in ARTICLES


@pytest.mark.parametrize(
    ("kind", "rule", "ru"),
    [
        ("technique", "KZ-V03", "Закон «О правовых актах»: пункт 4-1 статьи 42, пункт 5 статьи 42, пункт 6 статьи 42"),
        ("reference-dead", "KZ-R09", "Закон «О правовых актах»: статья 25"),
        ("obsolete-body", "KZ-W13", "Конституция 2026 года"),
        ("rights", "rights-21", "Конституция 2026 года: статья 21"),
        ("readability", "readability", None),
    ],
)
def test_the_basis_is_told_in_words(kind: str, rule: str, ru: str | None) -> None:
    rests_on = basis(Finding(kind, rule, Severity.NOTE, 0, 0, 0, "", Words("", "", "")))
    assert (rests_on and rests_on.ru) == ru
