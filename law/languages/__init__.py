"""What the algorithms must know of a language, as data: one module for each language, read through `of`."""

from __future__ import annotations

from law.languages.data import LanguageData
from law.words import Language

__all__ = ["LanguageData", "of"]


def of(language: Language) -> LanguageData:
    """The data of a language. The modules are small and are imported when first asked for."""
    if language is Language.KK:
        from law.languages import kk

        return kk.DATA
    if language is Language.RU:
        from law.languages import ru

        return ru.DATA
    from law.languages import en

    return en.DATA
