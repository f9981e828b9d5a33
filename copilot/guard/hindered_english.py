"""What an event does not stop in one English text, and stops in the other: an appeal shall not suspend it; with an appeal it is put off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Force
from copilot.guard.reading import Reading
from copilot.guard.roles_english import subject
from copilot.guard.verdict import Change, ChangeType

_EFFECT = (
    r"(?:suspend|stay|affect|alter|prevent|preclude|bar|hinder|impede|stop|interrupt|impair|prejudice|invalidate|terminate|end|delay|defer|postpone|halt|"
    r"extinguish|deprive|exclude|rule out|discontinue|dissolve|be (?:an? )?(?:obstacle|ground|reason|bar))"
)
_NO_EFFECT = re.compile(
    rf"(?<!\w)(?P<mark>(?:shall|does|do|will|may|must|can)(?: not|not) (?:in itself |by itself |of itself |thereby |automatically )?{_EFFECT})(?!\w)"
)
# that it goes on may be told by a denial of the effect or as what is the case all the same
_DENIED = re.compile(
    r"(?<!\w)(?:not|no|nor|never|without|neither|nothing|n't)(?: [\w']+){0,4} (?:suspen|stay|affect|alter|chang|prevent|preclud|bar|hind|imped|stop|interrupt|impair|prejud|invalid|"
    r"terminat|end|delay|def|postpon|put|halt|extinguish|depriv|exclud|rul|discontinu|dissol|obstacl|ground|reason|effect|impact|bearing|influenc|differ|matter|lose|lost|loss|ceas|wait|keep|mean|releas|frees?|excus|cost|los|tak|touch|hold|break|cancel|undo|undone|undermin|void|block|get in)"
)
_ALL_THE_SAME = re.compile(
    r"(?<!\w)(?:even|despite|regardless|irrespective|still|although|though|notwithstanding|whether|nevertheless|nonetheless|all the same|anyway|remains?|continu\w+|stays?(?! (?:on hold|suspended))|"
    r"kept|keeps?|carr(?:y|ies) on|go(?:es)? (?:on|ahead)|proceed(?:s|ed)?|stands?|standing|as (?:before|usual|normal|planned)|in (?:force|place)|unchanged|intact|unaffected|surviv\w+|retain\w*|preserv\w+|"
    r"the same|may|can|free to|independent\w*|separate\w*|but|while|meanwhile)(?!\w)"
)
_LOSES = re.compile(
    r"(?<!\w)(?:unable to|no longer|not|never|ceas\w+ to|los\w+ (?:its|their|his|her)|cannot|can't|nor|loses?|barred from|prevented from|stopped from)(?: \w+){0,2} \Z"
)


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for here, there in ((original, rewrite), (rewrite, original)):
        found = _NO_EFFECT.search(here.folded)
        if found is None or subject(found.start(), here) is not None or _goes_on(there, any(c.force is Force.MAY for c in here.clauses)):
            continue
        if there.find(there.marks.exception) and not here.find(here.marks.exception):
            continue  # it does not end where leave is given: unless leave is given
        clause = next((c for c in there.clauses if not c.subordinate), None)
        if clause is None:
            continue
        other = clause.mark or (clause.start, clause.end)
        left, right = (found.span(), other) if here is original else (other, found.span())
        words = messages.changed(messages.DENIAL_CHANGED, original, left, rewrite, right)
        yield Change(ChangeType.NEGATION, words, (left,), (right,))
        return


def _goes_on(reading: Reading, allowed: bool) -> bool:
    """Whether a text tells that something is the case all the same; `allowed`: what may be done is told in the other text too."""
    if _DENIED.search(reading.folded):
        return True
    said = [m for m in _ALL_THE_SAME.finditer(reading.folded) if not _LOSES.search(reading.folded, 0, m.start())]
    return any(_able(m, reading) and not allowed if m[0] in ("may", "can") else True for m in said)


def _able(match: re.Match[str], reading: Reading) -> bool:
    return not reading.folded.startswith((" no longer", " not", " only", "not"), match.end())
