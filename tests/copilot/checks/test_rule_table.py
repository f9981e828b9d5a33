"""docs/checks.md says of every rule of the code what checks it, and of no rule that the code lacks."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_ID = re.compile(r"KZ-[SDRAVWB]\d{2}")


def test_every_rule_of_the_code_is_in_the_table_and_the_other_way_round() -> None:
    code = {rule for path in (ROOT / "copilot").rglob("*.py") for rule in _ID.findall(path.read_text("utf-8"))}
    rows = [line for line in (ROOT / "docs" / "checks.md").read_text("utf-8").split("\n") if line.startswith("| KZ-")]
    checked = {_ID.findall(row)[0] for row in rows if not row.split("|")[3].strip().startswith("–")}
    undecided = {_ID.findall(row)[0] for row in rows} - checked
    assert code - checked == set()
    assert checked - code == set()
    assert len(rows) == len(checked) + len(undecided)  # no rule twice
    assert all(row.split("|")[4].strip() for row in rows if _ID.findall(row)[0] in undecided)  # why no text decides it
