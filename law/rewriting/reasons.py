"""Why a change is left out of the bill, in one sentence."""

from __future__ import annotations

from law.act import Role
from law.words import Words

_TABLE = Words(
    kk="Кестедегі өзгеріс нұсқаумен жазылмады, оны жобаға қолмен енгізіңіз.",
    ru="Изменение в таблице не записано в законопроект, впишите его сами.",
    en="The change in a table is not in the bill; write it in by hand.",
)
_OPENING = Words(
    kk="Актінің тақырыбындағы, деректемелеріндегі немесе преамбуласындағы өзгеріс жобаға жазылмады, оны қолмен енгізіңіз.",
    ru="Изменение в заголовке, реквизитах или преамбуле акта не записано в законопроект, впишите его сами.",
    en="The change in the title, masthead or preamble of the act is not in the bill; write it in by hand.",
)
_SIGNATURE = Words(
    kk="Қол қою орнындағы өзгеріс актінің мәтініне жатпайды және жобаға жазылмады.",
    ru="Изменение в подписи не относится к тексту акта и в законопроект не записано.",
    en="The change in the signature is no part of the act's text and is not in the bill.",
)
_OTHER = Words(
    kk="Бұл өзгерісті нұсқаумен дәл айту мүмкін болмады, оны жобаға қолмен енгізіңіз.",
    ru="Это изменение не удалось точно выразить указанием, впишите его в законопроект сами.",
    en="No instruction says this change exactly; write it into the bill by hand.",
)


def why(role: Role, path: str) -> Words:
    """The sentence for a change in a line of this role, in the provision of a path."""
    if role is Role.SIGNATURE:
        return _SIGNATURE
    if not path and role in (Role.TITLE, Role.PREAMBLE):
        return _OPENING
    return _TABLE if role is Role.TABLE else _OTHER
