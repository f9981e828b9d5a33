"""The report on norms that several acts say: which act should keep each, and where a reference would do (Law on Legal Acts, art. 12, 24(3))."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from copilot.bill.text import writable
from copilot.export import wordml
from law import naming
from law.words import Language, Words
from retrieval.corpus import StoredProvision
from retrieval.duplicates import Repetition

_TITLE = Words("Қайталанатын нормалар туралы есеп", "Отчет о повторяющихся нормах", "Report on repeated norms")
_COUNT = Words(
    "Бірнеше актіде сөзбе-сөз немесе соған жақын айтылған нормалар: {count}.",
    "Норм, изложенных в нескольких актах дословно или почти дословно: {count}.",
    "Norms that several acts say word for word or nearly so: {count}.",
)
_COLUMNS = Words(
    "Норма|Қай актіде қалдыру керек|Қай жерде сілтеме жеткілікті",
    "Норма|В каком акте оставить|Где достаточно ссылки",
    "Norm|Which act should keep it|Where a reference would do",
)
_NONE = Words("Қайталанатын нормалар жоқ.", "Повторяющихся норм нет.", "No norm is repeated.")


def report(found: Sequence[Repetition], language: Language) -> bytes:
    """The report as a .docx, in the language of whoever reads it; the norms stand in their own."""
    from docx.enum.section import WD_ORIENT

    made = wordml.begun(_TITLE[language], language)
    page = made.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    made.add_heading(_TITLE[language], 1)
    made.add_paragraph(_COUNT[language].format(count=len(found)) if found else _NONE[language])
    if found:
        table = made.add_table(1, 3, style="Table Grid")
        for cell, words in zip(table.rows[0].cells, _COLUMNS[language].split("|"), strict=True):
            cell.text = words
            cell.paragraphs[0].runs[0].bold = True
        for one in found:
            kept, *others = one.provisions
            cells = table.add_row().cells
            cells[0].text = writable(kept.text)
            cells[1].text = writable(place(kept, language))
            cells[2].text = writable("\n".join(place(other, language) for other in others))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def place(provision: StoredProvision, language: Language) -> str:
    """A provision by its act and its number, in words."""
    return f"{provision.title} ({provision.act}), {naming.in_words(provision.path, language)}"
