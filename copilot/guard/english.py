"""English words: their stem and synonyms."""

from __future__ import annotations

import re
from functools import lru_cache

from copilot.guard.languages.lexicon_en import ADVERBS, BODIES, IRREGULAR, LIGHT, NOUNS, ONE, QUALITIES, VERBS
from copilot.guard.synonyms import groups
from copilot.guard.tokens import Kind, Word
from law.languages import of
from law.stems import stem
from law.words import Language

_ACTION = ("ing", "ed", "tion", "sion", "ment", "ance", "ence", "ize", "ise", "ify", "ate")
_ACTIONS = frozenset(
    """
    renewal removal approval withdrawal refusal dismissal appraisal disposal proposal arrival denial trial appeal referral survival burial
    transmittal rebuttal recital reversal revival retrieval rehearsal acquittal betrayal avowal
    """.split()
)
_QUALITY = ("al", "ive", "ous", "able", "ible", "ful", "less", "ic", "ary", "ory", "ent", "ant")


# The one to whom or by whom something is done. Persons that are no such nouns are named.
_DOER = re.compile(r"(?P<verb>[a-z]{3,}?)(?:ers?|ors?|ees?)")
_PERSONS = re.compile(
    r"(lessor|lessee|licensor|licensee|creditor|debtor|donor|author|heir|tenant|landlord|agent|notary|minister|physician|doctor)s?"
)
_NO_DOERS = frozenset("minor tender master letter container trailer counter meter shelter charter manner poster folder border".split())
_STATE = re.compile(r"(\w{3,})([ea])nc(?:y|e|ies|es)")
_DOUBLED = re.compile(r"([bdglmnprt])\1$")
_SUFFIX = re.compile(
    r"(?:(?:ic)?ations?|ions?|ments?|ances?|ences?|ancy|ency|als?|ures?|ings?|ed|ive|able|ible|ity|ty|ate[sd]?|ical|ic|es|(?<=\w{5})[ea]nts?|(?<=\w{4})ages?|(?:er|or)?ships?|(?<!s)s|e|y)$"
)
# The last letters of a Latin root differ in its nouns: permit, permission; decide, decision.
_ROOTS = ((re.compile(r"miss$"), "mit"), (re.compile(r"(?<=[ciu])s$"), "d"), (re.compile(r"ns$"), "nd"), (re.compile(r"i$"), ""))


_DENIED = re.compile(r"(?:un|non|in|im|il|ir|dis)([a-z]{3,})")
_ABLE = ("able", "ible", "ability", "ibility")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(stem(verb, Language.EN) for verb in VERBS.split())


@lru_cache(maxsize=1)
def _infinitives() -> frozenset[str]:
    return frozenset(VERBS.split())


def _kind(form: str, base: str) -> Kind:
    if form.endswith("ly") or form in ADVERBS:
        return Kind.OTHER
    single = form.removesuffix("s")
    if single in NOUNS:
        return Kind.NOUN
    if form in QUALITIES and form not in _infinitives():
        return Kind.QUALITY
    if single in _ACTIONS or form.endswith(_ACTION) or base in _verbs():
        return Kind.ACTION
    return Kind.QUALITY if form in QUALITIES or (form.endswith(_QUALITY) and len(form) > 5) else Kind.NOUN


def _root(form: str) -> str:
    """What a word has in common with the verb it is made of: create, creation; apply, application; submit, submission."""
    rest = form
    for _ in range(2):
        shorter = _SUFFIX.sub("", rest)
        if len(shorter) < 3 or shorter == rest:
            break
        rest = shorter
    rest = _DOUBLED.sub(r"\1", rest)
    for pattern, ending in _ROOTS if len(rest) > 3 else ():
        rest = pattern.sub(ending, rest)
    return _DOUBLED.sub(r"\1", rest)


def _single(form: str) -> str:
    """A noun without the ending of the plural."""
    if form.endswith("ies") and len(form) > 5:
        return form[:-3] + "y"
    return form.removesuffix("s") if not form.endswith("ss") else form


def _denied(form: str) -> str | None:
    """The root of what a word denies: unpaid, inadmissible, non-payment; None of any other word."""
    found = _DENIED.fullmatch(form)
    if found is None or form.startswith(("under", "uni", "dis")):
        return None
    rest = IRREGULAR.get(found[1], found[1])
    if rest.endswith("ly"):
        rest = rest.removesuffix("ly") if not rest.endswith("bly") else rest[:-1] + "e"
    if form.startswith(("in", "im", "il", "ir")):
        known = rest.endswith(_ABLE) or rest in _FORMAL
    else:
        done = rest.endswith(("ed", "ment", "ance", "ation", "ing")) or found[1] in IRREGULAR
        known = rest in QUALITIES or rest.endswith(_ABLE) or (done and not _UNDONE.match(rest) and stem(rest, Language.EN) in _verbs())
    return _root(rest) if known else None


_UNDONE = re.compile(r"load|lock|pack|block|fold|cover|tied|seal")  # to unload denies nothing
# qualities that "in" denies
_FORMAL = frozenset(
    "complete sufficient accurate correct valid adequate proper possible legal regular competent eligible capable effective dependent".split()
)


@lru_cache(maxsize=4096)
def _persons(single: str) -> frozenset[str]:
    """The groups of those who are one with who is named."""
    return frozenset(f"p{number}" for number, line in enumerate(ONE.strip().splitlines()) if single in line.split())


def _done_by(form: str) -> str | None:
    """The verb of a noun that names who does it or to whom it is done: employer, employee; None of any other word."""
    found = _DOER.fullmatch(form)
    if found is None or form in _infinitives() or form.removesuffix("s") in _infinitives() or form.removesuffix("s") in _NO_DOERS:
        return None
    verb = found["verb"].removeprefix("sub")
    tried = (verb, verb + "e", verb + "ate", _DOUBLED.sub(r"\1", verb), verb.removesuffix("i") + "y")
    return next((one for one in tried if one in _infinitives()), None)


@lru_cache(maxsize=100_000)
def word(form: str) -> Word:
    """One folded word."""
    form = re.sub(r"^(re|non|pre|co)-(?=\w{4})", r"\1", form.removesuffix("'s").removesuffix("s'"))
    plain = IRREGULAR.get(form, form)
    base = stem(plain, Language.EN)
    light = form in LIGHT or form in of(Language.EN).stopwords or len(form) < 2
    single = _single(form)
    verb = None if light else _done_by(form)
    if verb is not None or _PERSONS.fullmatch(form) or single in BODIES:
        keys = frozenset((single,))
        return Word(single, Kind.NOUN, keys, keys | _persons(single), light, root=_root(verb or single), agent=True)
    kind = _kind(form, base)
    if light and kind is Kind.NOUN:
        kind = Kind.OTHER  # articles, prepositions, pronouns
    root = _root(plain)
    strict = frozenset((base, "~" + root))
    keys = strict | groups(form, base, Language.EN, kind is Kind.NOUN) | _persons(single)
    if (state := _STATE.fullmatch(plain)) is not None:
        strict |= {f"~{state[1]}{state[2]}nt"}  # urgency, urgent; absence, absent
        keys |= strict
    if (rest := _denied(plain)) is not None:
        strict |= {"!" + rest}
        keys |= {"~" + rest, "!" + rest}  # unpaid: has not paid
    return Word(base, kind, strict, keys, light, root=root)
