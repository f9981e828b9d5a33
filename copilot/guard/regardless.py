"""What holds whatever else is the case: "regardless of fault" that one text has, and that the other tells of in no way; and what
is done if it is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind
from copilot.guard.turning import denied
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_REGARDLESS = {
    Language.RU: re.compile(
        r"(?<!\w)(?:независимо от|вне зависимости|невзирая|несмотря|не ?важно|значения не имеет|роли не играет|безразлично)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)(?:қарамастан|(?:қандай|кім|қашан|қанша|қай) (?:\w+ ){0,2}(?:болса да|болмасын)|бәрібір)(?!\w)"),
    Language.EN: re.compile(
        r"(?<!\w)(?:regardless|irrespective\w*|whether or not|no matter|even (?:if|where|when|though|with|without|after|in case)|without regard to|independent(?:ly)? of|whatever (?:the|his|her|its|their)|(?:for )?whatever reason)(?!\w)"
    ),
}
# the same told otherwise: even if, whoever it was, any, without fault as well, it does not matter whether
_TOLD = {
    Language.RU: re.compile(
        r"(?<!\w)(?:независимо|вне зависимости|невзирая|несмотря|даже|не (?:важно|завис\w+|влия\w+|име\w+ значени\w+|игра\w+ роли|смотря)|"
        r"неважно|значени\w+ не име\w+|роли не игра\w+|не (?:нужн|требу)\w+|хотя|бы|люб\w+|кажд\w+|вс(?:е|ех|ем|який|якого)|и без|все равно|или нет|ли|безразлично|"
        r"также (?:и )?(?:если|когда|тогда)|так и|и (?:тогда|если|когда|в (?:том|тех) случа\w+))(?!\w)"
    ),
    Language.KK: re.compile(
        r"(?<!\w)(?:қарамастан|тәуелсіз|(?:болса|кезде|жағдайда|болғанда|\w+[мбп][ае]с[ае]|\w+с[ае]|\w+[ғгқк][ае]н) (?:да|де)|болмасын|бәрібір|әсер етпе\w*|байланысты (?:емес|болма\w*)|"
        r"маңызы|маңызды емес|әр|әрбір|кез келген|кезкелген|барлық|бүкіл|ешқандай|ешбір|бірақ|алайда|дегенмен|босатпай\w*|кедергі|шектемей\w*|сөзсіз|бірдей|жоқ па|емес пе|үшін де)(?!\w)"
    ),
    Language.EN: re.compile(
        r"(?<!\w)(?:regardless|irrespective\w*|whether|no matter|even|what\w*|who\w*|which\w*|wherever|however|any|every|all|affect\w*|depend\w*|"
        r"matter\w*|despite|still|although|though|notwithstanding|independent\w*|same|also|too|including (?:if|when|where|after|during|once)|nothing|either way|own (?:motion|initiative|accord)|or not|no (?:difference|effect|bearing|importance)|"
        r"not (?:\w+ )?(?:releas\w+|reliev\w+|exempt\w*|excus\w+|absolv\w+|preclud\w+|prevent\w*|bar|hinder|stop))(?!\w)"
    ),
}


# what is done if needed, and how the need for it or the choice may be told
_IF_NEEDED = re.compile(
    r"(?<!\w)(?<!случаи, )(?<!случаях, )(?<!случай, )(?:при необходимости|в случае (?:\w+ )?необходимости|по мере необходимости|(?:если|когда) (?:это |в этом |есть )?(?:нужно|необходимо|требуется|потребуется|понадобится|необходимость))(?=[ ,.;]+|$)"
)
_NEEDED = re.compile(r"(?<!\w)(?:необходим|нуж[нд]|нужен|требу|потреб|понадоб|надо|надобн|мог|может|вправе|можно|по усмотрению)")


_IN_ABSENCE = re.compile(r"(?<!\w)(?:при|в случае) отсутстви[ия](?!\w)")
_ABSENT = re.compile(
    r"(?<!\w)(?:отсутств|нет(?!\w)|не(?!\w)|ни(?!\w)|нельзя|без|лиш|кроме|исключ|утра|тольк|недост|невозм|неим|неявк|нехват)"
)


def holds_anyway(reading: Reading) -> bool:
    return bool(reading.find(_REGARDLESS[reading.language]))


def _either(end: int, original: Reading, rewrite: Reading) -> bool:
    """Whether a Russian text names two kinds with "or", and the other holds regardless of which: wilful or careless damage."""
    if original.language is not Language.RU:
        return False
    stop = next((m.start() for m in re.finditer(r"[.;]", rewrite.folded) if m.start() > end), len(rewrite.folded))
    told = [t for t in rewrite.content if end <= t.start < stop]
    joints = original.find(original.marks.or_)
    sides = [
        (next((t for t in reversed(original.content) if t.end <= s), None), next((t for t in original.content if t.start >= e), None))
        for s, e in joints
    ]
    return any(all(t is not None and any(t.like(o) for o in told) for t in pair) for pair in sides)


_EVEN = re.compile(
    r"(?<!\w)(?:даже(?: и)? (?:если|когда|тогда,? когда|в (?:том )?случае,? (?:если|когда))|и (?:тогда|в том случае),? (?:когда|если))(?!\w)"
)
_ALL_THE_SAME = re.compile(
    r"(?<!\w)(?:даже|и (?:тогда|в том случае)|также и|независимо|вне зависимости|невзирая|несмотря|хотя|хотя бы|все равно)(?!\w)"
)


def _even(here: Reading, there: Reading) -> tuple[Span, ...]:
    """What must not happen if a Russian norm is to hold, while the other text has it hold even if it does: and no harm has come; even if
    harm has come."""
    if here.find(_ALL_THE_SAME):
        return ()
    for start, end in there.find(_EVEN):
        clause = there.clause_at(end)
        ends = clause.end if clause is not None else end
        told = [t for t in there.tokens if end <= t.start < ends and t.word.kind is Kind.ACTION and not t.word.light]
        for verb in told:
            if verb in denied(there) or not verb.word.finite:
                continue
            twin = next((t for t in denied(here) if t.same(verb)), None)
            again = twin is not None and any(t.word.lemma == twin.word.lemma and t is not twin for t in here.tokens)
            if twin is not None and not again:
                return (twin.start, twin.end), (start, verb.end)
    return ()


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is Language.RU:
        for said, told in ((_IF_NEEDED, _NEEDED), (_IN_ABSENCE, _ABSENT)):
            if (found := original.find(said)) and not rewrite.find(told):
                yield messages.lost(ChangeType.CONDITION, messages.CONDITION_LOST, original, found[:1])
            elif (found := rewrite.find(said)) and not original.find(told):
                yield messages.added(ChangeType.CONDITION, messages.CONDITION_ADDED, rewrite, found[:1])
        if (pair := _even(original, rewrite) or _even(rewrite, original)[::-1]) != ():
            yield Change(
                ChangeType.CONDITION, messages.changed(messages.DENIAL_CHANGED, original, pair[0], rewrite, pair[1]), pair[:1], pair[1:]
            )
    said, told = _REGARDLESS[original.language], _TOLD[original.language]
    if (found := original.find(said)) and not rewrite.find(told):
        yield messages.lost(ChangeType.CONDITION, messages.CONDITION_LOST, original, found[:1])
    elif (found := rewrite.find(said)) and not original.find(told) and not any(_either(end, original, rewrite) for _, end in found):
        yield messages.added(ChangeType.CONDITION, messages.CONDITION_ADDED, rewrite, found[:1])
