"""The acts that the bill under check amends, worked out once for all checks that ask."""

from __future__ import annotations

from copilot.amending import AmendedAct, amend
from copilot.checks._draft import Draft


def amended(draft: Draft) -> tuple[AmendedAct, ...]:
    """The acts in the bill's language; none without a corpus."""
    return draft.once("amended", _amended)


def _amended(draft: Draft) -> tuple[AmendedAct, ...]:
    if draft.corpus is None:
        return ()
    return tuple(one for one in amend(draft.act, draft.corpus) if one.act.meta.language is draft.language)


def edition(one: AmendedAct) -> str:
    """The day of the edition that was amended, for evidence; "" where it is not known."""
    return one.act.meta.edition.isoformat() if one.act.meta.edition else ""
