"""The amending bill written from an edited act: its wording, and that it makes the edited act again."""

from __future__ import annotations

from law import formats, structure
from law.act import Act
from law.rewriting import write

RU_ACT = """# О тишине

**Статья 1. Основные понятия**

В настоящем Законе используются следующие понятия:

1) тишина – отсутствие шума;

2) шум – звук громче сорока децибел;

3) ночь – время с двадцати трех до шести часов.

**Статья 2. Охрана тишины**

1. Акимат охраняет тишину и рассматривает жалобы в течение десяти рабочих дней.

Жалоба подается в двух экземплярах.

2. Шуметь ночью запрещается, за исключением работ по устранению аварий.

**Статья 3. Ответственность**

Нарушение настоящего Закона влечет ответственность, установленную законом.
"""


def act(text: str) -> Act:
    return structure.read(formats.read(text.encode(), "act.md"))


def test_words_are_changed_where_few_of_them_are() -> None:
    written = write(act(RU_ACT), act(RU_ACT.replace("десяти рабочих дней", "пяти рабочих дней")))
    assert written.title == "О внесении изменения в Закон Республики Казахстан «О тишине»"
    assert "в пункте 1 статьи 2 слово «десяти» заменить словом «пяти»." in written.paragraphs
    assert not written.unexpressed
