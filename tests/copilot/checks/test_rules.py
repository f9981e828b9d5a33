"""Every drafting rule keeps its own examples: the failing one is found, the passing one is not."""

from __future__ import annotations

import pytest

from copilot.checks._rules import RULES, Rule
from copilot.checks.technique import applies
from copilot.findings import Severity
from law.words import Language

CASES = [(rule, language) for rule in RULES for language in rule.pattern]


@pytest.mark.parametrize(("rule", "language"), CASES, ids=[f"{rule.id}-{language.value}" for rule, language in CASES])
def test_examples(rule: Rule, language: Language) -> None:
    assert applies(rule, rule.failing[language], language) is not None
    assert applies(rule, rule.passing[language], language) is None


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_both_languages_and_unverified_rules_are_notes(rule: Rule) -> None:
    assert set(rule.pattern) == {Language.RU, Language.KK}
    assert all(rule.severity_in(language) is Severity.NOTE for language in rule.unverified)
    assert all((rule.text.kk, rule.text.ru, rule.text.en))
