"""What makes an English legal sentence hard: the burdens of the plain-language guides (Kimble, "Lifting the Fog of
Legalese"; UK Office of the Parliamentary Counsel, Drafting Guidance), counted from words and endings."""

from __future__ import annotations

from collections import Counter

_BE = frozenset("is are was were be been being".split())
_POINTING = frozenset(
    (
        "it its they them their he him his she her this that these those such said aforesaid former latter thereof therein thereto hereof"
    ).split()
)
_EXCEPTIONS = frozenset("except unless excluding notwithstanding otherwise save".split())
_OLD = frozenset(
    ("hereinafter herein hereby thereof therein thereto whereas aforesaid witnesseth forthwith pursuant heretofore shall solely").split()
)
_NOMINAL = ("tion", "tions", "ment", "ments", "ance", "ence", "sion", "sions")
_ABSTRACT = ("ness", "ity", "ities", "ism")
_NEGATIONS = frozenset("not no never none neither nor without".split())
_COMPOUND = frozenset("event case respect accordance virtue purpose purposes basis reason expiry condition".split())
_MODALS = frozenset("shall must may can will should would do does did has have had".split())
_IRREGULAR = frozenset("made done given taken paid set put held brought sent shown known borne".split())


def burdens(sentence: list[str]) -> Counter[str]:
    """Burdens of one sentence, given as its lower-case words and punctuation marks in order: counts by name."""
    found: Counter[str] = Counter()
    negations = before = 0
    seen = False
    for at, form in enumerate(sentence):
        if not form[0].isalpha():
            found["brackets"] += form == "("
            continue
        verb = form in _BE or form in _MODALS
        seen = seen or verb
        before += not seen
        found["verbs"] += verb
        found["verbal nouns"] += len(form) > 6 and form.endswith(_NOMINAL)
        found["abstract nouns"] += len(form) > 6 and form.endswith(_ABSTRACT)
        found["passives"] += at > 0 and any(w in _BE for w in sentence[max(0, at - 2) : at]) and (form.endswith("ed") or form in _IRREGULAR)
        found["pointing words"] += form in _POINTING
        negations += form in _NEGATIONS or (form.startswith(("non-", "un")) and len(form) > 7)
        found["exceptions"] += form in _EXCEPTIONS
        found["old words"] += form in _OLD
        found["compound prepositions"] += form in _COMPOUND and at > 0 and sentence[at - 1] in ("in", "on", "by", "the", "for")
        found["genitive chain"] += form == "of"
    found["words before the verb"] += before if seen else len(sentence) // 2
    found["double negations"] += max(0, negations - 1)
    return found
