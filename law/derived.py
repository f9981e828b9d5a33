"""Acts of derived kinds (Law on Legal Acts, art. 7(3)): rules, instructions, charters ... that another act approves.

They are recognised by their titles: Russian ones begin with the word of their kind, Kazakh ones end with it."""

from __future__ import annotations

import re

from law.text import fold

_LIMIT = 600

_RU = re.compile(
    r"(?:типов\w{2,3}\s|примерн\w{2,3}\s|единые\s|единая\s|временные\s|сводн\w{2,3}\s)?"
    r"(?:правила|инструкци[яи]|положени[ея]|регламент|устав|методик[аи]|стандарт|порядок|требования|перечень|критерии|программа|план|"
    r"номенклатура|классификатор|кодекс\s+этики|лимит|норматив|нормы|договор|форма|состав|схема|изменения|показатели)(?![а-я])"
)
_KK = re.compile(
    r"(?:қағидалары|қағидасы|ережесі|ережелері|нұсқаулығы|нұсқаулықтары|жарғысы|регламенті|әдістемесі|стандарты|тәртібі|талаптары|"
    r"тізбесі|критерийлері|өлшемшарттары|бағдарламасы|жоспары|нысаны|шарты|құрамы|нормалары|нормативтері|"
    r"өзгерістер(?:\s+мен\s+толықтырулар)?)$"
)


def is_title(text: str) -> bool:
    """Is this the title of an act that another act approves?"""
    if len(text) > _LIMIT or text[-1:] in (".", ";", ":"):
        return False
    folded = " ".join(fold(text).split())
    return bool(_RU.match(folded) or _KK.search(folded))
