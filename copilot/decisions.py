"""What people have decided about findings: accepted, dismissed with a reason, confirmed; by whom, when.

A finding that no one decided about is open. The decisions travel with the bill, in a custom XML part of its .docx, so that a
colleague sees them too. A finding is known again by its rule, its provision and the words it is about; where its provision was
renumbered or moved, by its rule and words alone. A bill whose findings were only dismissed, as earlier versions of the program
wrote it, reads as before; what a newer version wrote is neither read nor written over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lxml import etree

from copilot.bill.text import writable
from copilot.findings import Finding
from law.words import Language, Problem, Words

NAMESPACE = "urn:zhoba:decisions"
_VERSION = 1  # of the part; one that names none is of it
_NEWER = Words(
    kk="Жобадағы ескертулер бойынша шешімдерді бағдарламаның жаңарақ нұсқасы жазған: олар көрсетілмейді әрі өзгертілмейді; бағдарламаны жаңартыңыз.",
    ru="Решения по замечаниям в этом проекте записаны более новой версией программы: они не показаны и не изменяются; обновите программу.",
    en="The decisions on findings in this bill were written by a newer version of the program: they are not shown and not changed; update the program.",
)
_FIELDS = ("rule", "provision", "author", "at")


class State(StrEnum):
    """Where a finding stands. The value is the name of the element in the bill's part, and what `zhoba check` prints."""

    OPEN = "open"
    ACCEPTED = "accepted"  # the drafter agrees and will mend the text
    DISMISSED = "dismissed"  # it does not apply here; a reason is asked for
    CONFIRMED = "confirmed"  # a second person looked and agrees that it stands

    @property
    def words(self) -> Words:
        return _STATES[self]


_STATES = {
    State.OPEN: Words(kk="қаралмаған", ru="не рассмотрено", en="open"),
    State.ACCEPTED: Words(kk="қабылданды", ru="принято", en="accepted"),
    State.DISMISSED: Words(kk="алып тасталды", ru="снято", en="dismissed"),
    State.CONFIRMED: Words(kk="расталды", ru="подтверждено", en="confirmed"),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """`at`: when, ISO 8601. `reason` may be empty. `state` is never OPEN: that a finding is open is that there is none."""

    rule: str
    provision: str
    quote: str
    reason: str = ""
    author: str = ""
    at: str = ""
    state: State = State.DISMISSED


def said(decision: Decision | None, language: Language) -> str:
    """Where a finding stands, as a person reads it on one line: the state, the reason, who decided it and on which day."""
    if decision is None:
        return State.OPEN.words[language]
    return " · ".join(part for part in (decision.state.words[language], decision.reason, decision.author, decision.at[:10]) if part)


def read(data: bytes) -> tuple[Decision, ...]:
    """The decisions of a part that `write` made; none where it is empty or cannot be read. Raises Problem where a newer version
    wrote it: it must not be written over. Neither is a reason not to open a bill."""
    if not data:
        return ()
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ()
    version = root.get("version", "")
    if version.isdecimal() and int(version) > _VERSION:
        raise Problem(_NEWER)
    decided = {f"{{{NAMESPACE}}}{state.value}": state for state in State if state is not State.OPEN}
    return tuple(
        Decision(
            item.get("rule", ""),
            item.get("provision", ""),
            item.findtext(f"{{{NAMESPACE}}}quote") or "",
            item.findtext(f"{{{NAMESPACE}}}reason") or "",
            item.get("author", ""),
            item.get("at", ""),
            decided[item.tag],
        )
        for item in root.iter(*decided)
    )


def write(decisions: Sequence[Decision]) -> bytes:
    """The part that holds the decisions."""
    namespaces = {None: NAMESPACE}
    root = etree.Element(f"{{{NAMESPACE}}}decisions", {"version": str(_VERSION)}, namespaces)  # type: ignore[arg-type]  # the stubs know no default
    for one in decisions:
        attributes = {name: writable(getattr(one, name)) for name in _FIELDS}
        item = etree.SubElement(root, f"{{{NAMESPACE}}}{one.state.value}", attributes)
        for name in ("quote", "reason"):
            etree.SubElement(item, f"{{{NAMESPACE}}}{name}").text = writable(getattr(one, name))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def decide(
    decisions: Sequence[Decision], finding: Finding, provision: str, state: State, *, reason: str = "", author: str = "", at: str = ""
) -> tuple[Decision, ...]:
    """The decisions with this one about `finding`, in place of any earlier one about it; OPEN takes the earlier one back."""
    (earlier,) = matched([finding], [provision], decisions)
    kept = tuple(one for one in decisions if one != earlier)
    if state is State.OPEN:
        return kept
    return (*kept, Decision(finding.rule, provision, finding.quote, reason.strip(), author, at, state))


def matched(findings: Sequence[Finding], provisions: Sequence[str], decisions: Sequence[Decision]) -> list[Decision | None]:
    """For each finding, the decision about it. `provisions`: the path of each finding's provision. A decision is about the
    finding at its own provision; only where there is none, about those of the same rule and words elsewhere."""
    if not decisions:
        return [None] * len(findings)
    exact = {_key(one.rule, one.provision, one.quote): one for one in decisions}
    keys = [_key(finding.rule, path, finding.quote) for finding, path in zip(findings, provisions, strict=True)]
    used = Counter(key for key in keys if key in exact)
    moved = {(rule, quote): one for (rule, path, quote), one in exact.items() if quote and not used[rule, path, quote]}
    return [exact.get(key) or moved.get((key[0], key[2])) for key in keys]


def _key(rule: str, path: str, quote: str) -> tuple[str, str, str]:
    return rule, path, " ".join(quote.split())


def standing(findings: Sequence[Finding], provisions: Sequence[str], decisions: Sequence[Decision]) -> tuple[Finding, ...]:
    """The findings that no one has dismissed."""
    known = zip(findings, states(findings, provisions, decisions), strict=True)
    return tuple(finding for finding, state in known if state is not State.DISMISSED)


def states(findings: Sequence[Finding], provisions: Sequence[str], decisions: Sequence[Decision]) -> list[State]:
    """Where each finding stands, as `matched` knows it."""
    return [one.state if one else State.OPEN for one in matched(findings, provisions, decisions)]
