"""Instructions of an amending bill that cannot be carried out on the act in force (L480 art. 26): the words or the provision
are not there, or are there more than once, or the number is taken."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.amending import AmendedAct
from copilot.checks import BillCheck, Draft
from copilot.checks._amended import amended, edition
from copilot.checks._draft import finding
from copilot.findings import Evidence, Finding, Severity
from law.amendments import Outcome, Reason
from law.stems import stems
from law.words import Words


def _find(draft: Draft) -> Iterable[Finding]:
    for changed in amended(draft):
        for outcome in changed.amended.outcomes:
            if outcome.reason is not None:
                yield _refused(draft, changed, outcome, outcome.reason)


def _refused(draft: Draft, changed: AmendedAct, outcome: Outcome, reason: Reason) -> Finding:
    one, act = outcome.instruction, changed.act
    text = draft.text(one.position)
    words = next((words for words in one.old if words in text), "")
    start = text.find(words) if words else 0
    span = (start, start + len(words)) if words else (0, len(text))
    message = _MESSAGES[reason].format(act=act.meta.title)
    inflected = bool(words and outcome.nearest) and stems(words, draft.language) == stems(outcome.nearest, draft.language)
    if outcome.nearest:
        message = Words.joined(" ", [message, (_INFLECTED if inflected else _NEAREST).format(words=outcome.nearest)])
    return finding(
        "amendment-impossible", _RULE.get(reason, "KZ-A00"), Severity.ERROR, draft, one.position, span, message,
        evidence=(Evidence(act.meta.id, act.meta.title, one.target, outcome.before or act.meta.title, edition(changed)),),
        subtype=reason.value, suggestion=outcome.nearest if inflected else None,
    )  # fmt: skip


# What is quoted stands in the edition in force, once (docs/checks.md); KZ-A00: any other reason.
_RULE = {Reason.WORDS_NOT_FOUND: "KZ-A08", Reason.AMBIGUOUS: "KZ-A08"}

_MESSAGES = {
    Reason.WORDS_NOT_FOUND: Words(
        kk="«{act}» актісінің бұл нормасында мұндай сөздер жоқ.",
        ru="В этой норме акта «{act}» таких слов нет.",
        en="The provision of “{act}” has no such words.",
    ),
    Reason.NO_SUCH_PROVISION: Words(
        kk="«{act}» актісінде мұндай қолданыстағы норма жоқ.",
        ru="В акте «{act}» такой действующей нормы нет.",
        en="“{act}” has no such provision in force.",
    ),
    Reason.AMBIGUOUS: Words(
        kk="Өзгеріс «{act}» актісінде қай жерге қатысты екені белгісіз: сөздер бірнеше рет кездеседі немесе нұсқау толық емес.",
        ru="Неясно, где именно в акте «{act}» сделать изменение: слова встречаются несколько раз или указание неполно.",
        en="It is not clear where in “{act}” the change goes: the words are there more than once, or the instruction is not complete.",
    ),
    Reason.ALREADY_EXISTS: Words(
        kk="«{act}» актісінде бұл нөмір бар; алып тасталған элементтің нөмірі де сақталады.",
        ru="В акте «{act}» этот номер занят; номера исключенных элементов сохраняются.",
        en="“{act}” has this number already; numbers of excluded units stay taken.",
    ),
}
_INFLECTED = Words(
    kk="Ол сөздер басқа тұлғада тұр: «{words}»; дәл солай келтіріңіз.",
    ru="Эти слова стоят там в другой форме: «{words}»; приведите их точно.",
    en="They stand there in another form: “{words}”; quote them exactly.",
)
_NEAREST = Words(kk="Ең жақыны: «{words}».", ru="Ближайшее: «{words}».", en="Nearest: “{words}”.")

CHECK = BillCheck(
    id="amendment-impossible",
    kinds=("amendment-impossible",),
    title=Words(kk="Орындалмайтын өзгерістер", ru="Невыполнимые изменения", en="Amendments that cannot be made"),
    find=_find,
    needs_corpus=True,
)
