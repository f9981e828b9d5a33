"""On which article a rule rests, for the card of a finding, the report and the comments: the Law on Legal Acts (L480) or the
Constitution. docs/checks.md has the same table; a test holds the two together."""

from __future__ import annotations

import re

from copilot.findings import Finding
from law.words import Words

# Articles of the Law on Legal Acts by rule: "23(5)" is point 5 of article 23.
ARTICLES = {
    "KZ-S01": "23(1), 23(2)", "KZ-S02": "23(1), 23(3)", "KZ-S03": "23(4)", "KZ-S04": "23(4), 26(7), 27(6)", "KZ-S05": "23(5)",
    "KZ-S06": "26(7)", "KZ-S07": "23(9)", "KZ-S09": "23(1)", "KZ-S10": "23(6)", "KZ-S11": "24(7)", "KZ-S12": "25(7), 28",
    "KZ-S13": "23(8)", "KZ-S14": "24(4)", "KZ-D01": "23(7)", "KZ-D02": "23(7)", "KZ-D03": "23(7)", "KZ-D04": "23(7)",
    "KZ-D05": "23(7)", "KZ-D06": "23(7)", "KZ-D07": "24(6)", "KZ-D08": "23(7)", "KZ-R01": "25(5)", "KZ-R02": "26(2), 27(3)",
    "KZ-R03": "25(4)", "KZ-R04": "25(3)", "KZ-R05": "25(6)", "KZ-R06": "25(2)", "KZ-R07": "25(1)", "KZ-R08": "25(5)", "KZ-R09": "25",
    "KZ-R10": "25", "KZ-A00": "26", "KZ-A01": "26(1)", "KZ-A02": "26(1)", "KZ-A03": "26(5)", "KZ-A04": "26(6)", "KZ-A05": "26(9)",
    "KZ-A07": "26(4), 27(5)", "KZ-A08": "26", "KZ-A09": "27(6)", "KZ-A10": "27(11)", "KZ-A11": "26(1)", "KZ-A12": "26",
    "KZ-V01": "42(8)", "KZ-V02": "42(8)", "KZ-V03": "42(4-1), 42(5), 42(6)", "KZ-V04": "42(1), 42(3)", "KZ-V05": "42",
    "KZ-V06": "43(3), 43(4)", "KZ-V07": "45(2)", "KZ-V08": "14", "KZ-W01": "24(3)", "KZ-W02": "24(3)", "KZ-W03": "24(3)",
    "KZ-W04": "24(6)", "KZ-W06": "30", "KZ-W07": "30", "KZ-W08": "30", "KZ-W09": "24(1)", "KZ-W11": "24(3)", "KZ-W12": "24(3)",
    "KZ-B01": "24(3), 30(7)", "KZ-B02": "24(3), 30(7)", "KZ-B03": "24(3), 30(7)", "KZ-B04": "24(3), 30(7)", "KZ-B05": "24(3), 30(7)",
    "KZ-B06": "24(3), 30(7)",
}  # fmt: skip
CONSTITUTION = frozenset({"KZ-R11", "KZ-W13"})  # what the Constitution of 2026 replaced
_CONFLICT = "12, 50"  # which norm prevails; that contradictions are to be found
_RIGHTS = re.compile(r"rights-(\d+)\Z")


def basis(finding: Finding) -> Words | None:
    """The article on which a finding's rule rests; None for a measure, which rests on none."""
    right = _RIGHTS.match(finding.rule)
    if right:
        return _OF_CONSTITUTION.format(article=right[1])
    if finding.rule in CONSTITUTION:
        return _CONSTITUTION
    articles = ARTICLES.get(finding.rule) or (_CONFLICT if finding.kind == "norm-conflict" else "")
    return _of_law(articles) if articles else None


def in_words(said: str) -> Words:
    """A basis as the guide's data have it: "Constitution art. 41; L480 art. 24(1), 42", "Constitution of 2026"."""
    parts = []
    for one in said.split("; "):
        act, _, articles = one.partition(" art. ")
        if act == "L480":
            parts.append(_of_law(articles))
        else:
            parts.append(_OF_CONSTITUTION.format(article=articles) if articles else _CONSTITUTION)
    return Words.joined("; ", parts)


def _of_law(articles: str) -> Words:
    return _OF_LAW.format(articles=Words.joined(", ", [_article(one) for one in articles.split(", ")]))


def _article(said: str) -> Words:
    article, _, point = said.rstrip(")").partition("(")
    return (_POINT if point else _ARTICLES if "–" in article else _ARTICLE).format(article=article, point=point)


_ARTICLE = Words(kk="{article}-бап", ru="статья {article}", en="art. {article}")
_ARTICLES = Words(kk="{article}-баптар", ru="статьи {article}", en="art. {article}")
_POINT = Words(kk="{article}-баптың {point}-тармағы", ru="пункт {point} статьи {article}", en="art. {article}({point})")
_OF_LAW = Words(
    kk="«Құқықтық актілер туралы» Заң: {articles}", ru="Закон «О правовых актах»: {articles}", en="Law on Legal Acts: {articles}"
)
_CONSTITUTION = Words(kk="2026 жылғы Конституция", ru="Конституция 2026 года", en="Constitution of 2026")
_OF_CONSTITUTION = Words(
    kk="2026 жылғы Конституция: {article}-бап", ru="Конституция 2026 года: статья {article}", en="Constitution of 2026: art. {article}"
)
