<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>Attached act</source>
        <translation>Приложенный акт</translation>
    </message>
    <message>
        <source>Appendix {n}</source>
        <translation>Приложение {n}</translation>
    </message>
    <message>
        <source>Part {n}</source>
        <translation>Часть {n}</translation>
    </message>
    <message>
        <source>Section {n}</source>
        <translation>Раздел {n}</translation>
    </message>
    <message>
        <source>Subsection {n}</source>
        <translation>Подраздел {n}</translation>
    </message>
    <message>
        <source>Chapter {n}</source>
        <translation>Глава {n}</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>Параграф {n}</translation>
    </message>
    <message>
        <source>Article {n}</source>
        <translation>Статья {n}</translation>
    </message>
    <message>
        <source>point {n}</source>
        <translation>пункт {n}</translation>
    </message>
    <message>
        <source>subpoint {n})</source>
        <translation>подпункт {n})</translation>
    </message>
    <message>
        <source>indent {n}</source>
        <translation>абзац {n}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>Zhoba</source>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Provision</source>
        <translation>&amp;Норма</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>П&amp;роверка</translation>
    </message>
    <message>
        <source>&amp;Suggest</source>
        <translation>Ре&amp;дакция</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>&amp;Сравнение</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>Recent bills</source>
        <translation>Недавние проекты</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Язык интерфейса</translation>
    </message>
    <message>
        <source>Text size of the interface</source>
        <translation>Размер текста интерфейса</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Open a bill…</source>
        <translation>Открыть проект…</translation>
    </message>
    <message>
        <source>Texts left unsaved…</source>
        <translation>Несохраненные тексты…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Export with findings as comments…</source>
        <translation>Выгрузить проект с замечаниями…</translation>
    </message>
    <message>
        <source>Export the comparative table…</source>
        <translation>Выгрузить сравнительную таблицу…</translation>
    </message>
    <message>
        <source>Export the act as it would read…</source>
        <translation>Выгрузить акт с изменениями…</translation>
    </message>
    <message>
        <source>Export the report on the check…</source>
        <translation>Выгрузить отчет о проверке…</translation>
    </message>
    <message>
        <source>Export the readability report…</source>
        <translation>Выгрузить отчет о читаемости…</translation>
    </message>
    <message>
        <source>Export the act with tracked changes…</source>
        <translation>Выгрузить акт с записанными исправлениями…</translation>
    </message>
    <message>
        <source>Import the law…</source>
        <translation>Загрузить законодательство…</translation>
    </message>
    <message>
        <source>Add a language model…</source>
        <translation>Добавить языковую модель…</translation>
    </message>
    <message>
        <source>Close the bill</source>
        <translation>Закрыть проект</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Next open bill</source>
        <translation>Следующий открытый проект</translation>
    </message>
    <message>
        <source>Previous open bill</source>
        <translation>Предыдущий открытый проект</translation>
    </message>
    <message>
        <source>Open bills</source>
        <translation>Открытые проекты</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить все</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Найти…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Найти далее</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Найти предыдущее</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>Rename a term in all its forms…</source>
        <translation>Переименовать термин во всех формах…</translation>
    </message>
    <message>
        <source>Track changes</source>
        <translation>Запись исправлений</translation>
    </message>
    <message>
        <source>Next tracked change</source>
        <translation>Следующее исправление</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Принять исправление</translation>
    </message>
    <message>
        <source>Reject the change</source>
        <translation>Отклонить исправление</translation>
    </message>
    <message>
        <source>Accept all changes</source>
        <translation>Принять все исправления</translation>
    </message>
    <message>
        <source>Reject all changes</source>
        <translation>Отклонить все исправления</translation>
    </message>
    <message>
        <source>Comments…</source>
        <translation>Примечания…</translation>
    </message>
    <message>
        <source>Answer a comment…</source>
        <translation>Ответить на примечание…</translation>
    </message>
    <message>
        <source>Notes, headers and footers…</source>
        <translation>Сноски и колонтитулы…</translation>
    </message>
    <message>
        <source>Go to article…</source>
        <translation>Перейти к статье…</translation>
    </message>
    <message>
        <source>Next provision</source>
        <translation>Следующая норма</translation>
    </message>
    <message>
        <source>Previous provision</source>
        <translation>Предыдущая норма</translation>
    </message>
    <message>
        <source>Open the cited provision</source>
        <translation>Открыть норму по ссылке</translation>
    </message>
    <message>
        <source>Explain what stands at the cursor</source>
        <translation>Пояснить, что под курсором</translation>
    </message>
    <message>
        <source>There is no finding, change, comment or defined term at the cursor.</source>
        <translation>Под курсором нет замечания, исправления, примечания или определенного термина.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Insert a provision after this one</source>
        <translation>Вставить норму после этой</translation>
    </message>
    <message>
        <source>Number the provisions anew…</source>
        <translation>Пронумеровать нормы заново…</translation>
    </message>
    <message>
        <source>Move the provision up…</source>
        <translation>Переместить норму выше…</translation>
    </message>
    <message>
        <source>Move the provision down…</source>
        <translation>Переместить норму ниже…</translation>
    </message>
    <message>
        <source>Similar provisions in the law</source>
        <translation>Похожие действующие нормы</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Проверить сейчас</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Предыдущее замечание</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Accept the finding</source>
        <translation>Принять замечание</translation>
    </message>
    <message>
        <source>Confirm the finding</source>
        <translation>Подтвердить замечание</translation>
    </message>
    <message>
        <source>Mark the finding open</source>
        <translation>Вернуть в нерассмотренные</translation>
    </message>
    <message>
        <source>Dismiss the finding</source>
        <translation>Снять замечание</translation>
    </message>
    <message>
        <source>Dismissed findings…</source>
        <translation>Снятые замечания…</translation>
    </message>
    <message>
        <source>Suggest wording</source>
        <translation>Предложить редакцию</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Принять предложение</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Отклонить предложение</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Completion from the law while typing</source>
        <translation>Продолжение по закону при наборе</translation>
    </message>
    <message numerus="yes">
        <source>Tab takes it. So in {count} places in the law: {source}</source>
        <translation>
            <numerusform>Tab – принять. Так в {count} месте законодательства: {source}</numerusform>
            <numerusform>Tab – принять. Так в {count} местах законодательства: {source}</numerusform>
            <numerusform>Tab – принять. Так в {count} местах законодательства: {source}</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with the text as opened</source>
        <translation>Сравнить с открытой редакцией</translation>
    </message>
    <message>
        <source>Open the text in the other language beside</source>
        <translation>Открыть рядом текст на другом языке</translation>
    </message>
    <message>
        <source>Choose the text in the other language…</source>
        <translation>Выбрать текст на другом языке…</translation>
    </message>
    <message>
        <source>Swap the two texts</source>
        <translation>Поменять тексты местами</translation>
    </message>
    <message>
        <source>The law as it would read</source>
        <translation>Закон с изменениями рядом</translation>
    </message>
    <message>
        <source>Choose the file of the act…</source>
        <translation>Выбрать файл изменяемого акта…</translation>
    </message>
    <message>
        <source>Next difference or amendment</source>
        <translation>Следующее расхождение или поправка</translation>
    </message>
    <message>
        <source>Previous difference or amendment</source>
        <translation>Предыдущее расхождение или поправка</translation>
    </message>
    <message>
        <source>Amend this act</source>
        <translation>Внести изменения в этот акт</translation>
    </message>
    <message>
        <source>Write the amending bill…</source>
        <translation>Написать законопроект об изменениях…</translation>
    </message>
    <message>
        <source>Choose the act as it was</source>
        <translation>Выберите акт до изменений</translation>
    </message>
    <message>
        <source>Go to the other text</source>
        <translation>Перейти в соседний текст</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Структура</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Findings panel</source>
        <translation>Панель замечаний</translation>
    </message>
    <message>
        <source>Suggestion panel</source>
        <translation>Панель редакции</translation>
    </message>
    <message>
        <source>Law panel</source>
        <translation>Панель закона</translation>
    </message>
    <message>
        <source>Text panel</source>
        <translation>Панель текста</translation>
    </message>
    <message>
        <source>History panel</source>
        <translation>Панель истории</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Исходный размер</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Команды…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темное</translation>
    </message>
    <message>
        <source>Қазақша</source>
        <translation>Қазақша</translation>
    </message>
    <message>
        <source>Русский</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>125%</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150%</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>200%</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Proof of being offline</source>
        <translation>Доказательство автономности</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Посмотреть образец</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Suggest</source>
        <comment>name of a panel</comment>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Text of the bill</source>
        <translation>Текст проекта</translation>
    </message>
    <message>
        <source>Marks of findings and readability</source>
        <translation>Отметки замечаний и читаемости</translation>
    </message>
    <message>
        <source>Text beside the bill</source>
        <translation>Текст рядом</translation>
    </message>
    <message>
        <source>Close the text beside</source>
        <translation>Закрыть текст рядом</translation>
    </message>
    <message>
        <source>In two languages: {name}</source>
        <translation>На двух языках: {name}</translation>
    </message>
    <message>
        <source>Being compared…</source>
        <translation>Идет сверка…</translation>
    </message>
    <message numerus="yes">
        <source>{count} differences</source>
        <translation>
            <numerusform>{count} расхождение</numerusform>
            <numerusform>{count} расхождения</numerusform>
            <numerusform>{count} расхождений</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences were found</source>
        <translation>Расхождений не найдено</translation>
    </message>
    <message>
        <source>Both texts are in one language</source>
        <translation>Оба текста на одном языке</translation>
    </message>
    <message>
        <source>Papers of the bill</source>
        <translation>Документы к проекту</translation>
    </message>
    <message>
        <source>comparative table</source>
        <translation>сравнительная таблица</translation>
    </message>
    <message>
        <source>as amended</source>
        <translation>с изменениями</translation>
    </message>
    <message>
        <source>check</source>
        <translation>проверка</translation>
    </message>
    <message>
        <source>readability</source>
        <translation>читаемость</translation>
    </message>
    <message>
        <source>Reports (*.docx *.html)</source>
        <translation>Отчеты (*.docx *.html)</translation>
    </message>
    <message>
        <source>tracked changes</source>
        <translation>с записанными исправлениями</translation>
    </message>
    <message>
        <source>amending bill</source>
        <translation>законопроект об изменениях</translation>
    </message>
    <message>
        <source>Writing the document</source>
        <translation>Записывается документ</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Записано: {name}</translation>
    </message>
    <message>
        <source>Edit the text; Ctrl+Alt+B writes the bill</source>
        <translation>Правьте текст; законопроект напишет Ctrl+Alt+B</translation>
    </message>
    <message numerus="yes">
        <source>Bill written: {name}, {count} amendments</source>
        <translation>
            <numerusform>Проект записан: {name}, {count} поправка</numerusform>
            <numerusform>Проект записан: {name}, {count} поправки</numerusform>
            <numerusform>Проект записан: {name}, {count} поправок</numerusform>
        </translation>
    </message>
    <message>
        <source>The text of the act has not changed.</source>
        <translation>Текст акта не изменен.</translation>
    </message>
    <message numerus="yes">
        <source>{count} changes are left out of the bill. Write them by hand.

{lines}</source>
        <translation>
            <numerusform>В проект не вошло {count} изменение. Впишите его сами.

{lines}</numerusform>
            <numerusform>В проект не вошли {count} изменения. Впишите их сами.

{lines}</numerusform>
            <numerusform>В проект не вошло {count} изменений. Впишите их сами.

{lines}</numerusform>
        </translation>
    </message>
    <message>
        <source>The law as it would read</source>
        <comment>title of the text beside the bill</comment>
        <translation>Закон с изменениями</translation>
    </message>
    <message>
        <source>Carrying out the amendments…</source>
        <translation>Вносятся поправки…</translation>
    </message>
    <message>
        <source>Acts that the bill changes</source>
        <translation>Изменяемые акты</translation>
    </message>
    <message>
        <source>Amendments of the bill</source>
        <translation>Поправки проекта</translation>
    </message>
    <message numerus="yes">
        <source>All {total} amendments applied</source>
        <translation>
            <numerusform>Внесена {total} поправка</numerusform>
            <numerusform>Внесены все {total} поправки</numerusform>
            <numerusform>Внесены все {total} поправок</numerusform>
        </translation>
    </message>
    <message>
        <source>{applied} of {total} applied</source>
        <translation>Внесено {applied} из {total}</translation>
    </message>
    <message>
        <source>impossible: {count}</source>
        <translation>невозможно: {count}</translation>
    </message>
    <message>
        <source>act not found: {count}</source>
        <translation>акт не найден: {count}</translation>
    </message>
    <message>
        <source>No amendments</source>
        <translation>Поправок нет</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>внесено</translation>
    </message>
    <message>
        <source>; nearest: “{quote}”</source>
        <translation>; ближайшее: «{quote}»</translation>
    </message>
    <message>
        <source>the act was not found</source>
        <translation>акт не найден</translation>
    </message>
    <message>
        <source>the whole act</source>
        <translation>весь акт</translation>
    </message>
    <message>
        <source>Amendment of the bill: {numbers}</source>
        <translation>Поправка проекта: {numbers}</translation>
    </message>
    <message>
        <source>This bill does not amend other acts.</source>
        <translation>Этот проект не вносит поправок в другие акты.</translation>
    </message>
    <message>
        <source>The act that is changed is needed: import the law, or choose the act’s file.</source>
        <translation>Нужен изменяемый акт: загрузите законодательство или выберите файл акта.</translation>
    </message>
    <message>
        <source>The act that the bill changes was not found: choose its file.</source>
        <translation>Акт, который меняет проект, не найден: выберите его файл.</translation>
    </message>
    <message>
        <source>replace words</source>
        <translation>заменить слова</translation>
    </message>
    <message>
        <source>restate</source>
        <translation>изложить в новой редакции</translation>
    </message>
    <message>
        <source>insert words</source>
        <translation>дополнить словами</translation>
    </message>
    <message>
        <source>insert a provision</source>
        <translation>дополнить нормой</translation>
    </message>
    <message>
        <source>delete words</source>
        <translation>исключить слова</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>исключить</translation>
    </message>
    <message>
        <source>repeal</source>
        <translation>признать утратившим силу</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>приостановить действие</translation>
    </message>
    <message>
        <source>renumber</source>
        <translation>изменить нумерацию</translation>
    </message>
    <message>
        <source>An offline co-pilot for people who draft laws</source>
        <translation>Автономный помощник разработчика законопроектов</translation>
    </message>
    <message>
        <source>The bill, the law and the model stay on this computer.</source>
        <translation>Проект, законодательство и модель остаются на этом компьютере.</translation>
    </message>
    <message>
        <source>Open a bill</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>A .docx file; its formatting is kept</source>
        <translation>Файл .docx; оформление сохраняется</translation>
    </message>
    <message>
        <source>Import the law</source>
        <translation>Загрузить законодательство</translation>
    </message>
    <message>
        <source>A folder of acts to check against</source>
        <translation>Папка с актами, по которым идет проверка</translation>
    </message>
    <message>
        <source>A fictional bill and fictional acts</source>
        <translation>Вымышленный проект и вымышленные акты</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Отобрать по структуре</translation>
    </message>
    <message>
        <source>No articles or points were found in the text.</source>
        <translation>В тексте не найдено статей и пунктов.</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>Преамбула</translation>
    </message>
    <message>
        <source>error</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>внимание</translation>
    </message>
    <message>
        <source>Reference to a provision that is not there</source>
        <translation>Ссылка на отсутствующую норму</translation>
    </message>
    <message>
        <source>Reference to a repealed provision</source>
        <translation>Ссылка на утратившую силу норму</translation>
    </message>
    <message>
        <source>Particulars of the act do not match</source>
        <translation>Реквизиты в ссылке не совпадают</translation>
    </message>
    <message>
        <source>Definition differs from the law</source>
        <translation>Определение расходится с законом</translation>
    </message>
    <message>
        <source>Definition already stands in the law</source>
        <translation>Определение уже есть в законе</translation>
    </message>
    <message>
        <source>Defined term is not used</source>
        <translation>Термин не используется</translation>
    </message>
    <message>
        <source>Provision repeats the law</source>
        <translation>Норма повторяет закон</translation>
    </message>
    <message>
        <source>Provision conflicts with the law</source>
        <translation>Норма расходится с законом</translation>
    </message>
    <message>
        <source>No basis in a law</source>
        <translation>Нет основания в законе</translation>
    </message>
    <message>
        <source>Unbounded discretion</source>
        <translation>Неограниченное усмотрение</translation>
    </message>
    <message>
        <source>Name has been replaced</source>
        <translation>Название заменено</translation>
    </message>
    <message>
        <source>Entry into force</source>
        <translation>Введение в действие</translation>
    </message>
    <message>
        <source>Amendment cannot be carried out</source>
        <translation>Поправку внести нельзя</translation>
    </message>
    <message>
        <source>Consequence of an amendment</source>
        <translation>Следствие поправки</translation>
    </message>
    <message>
        <source>The Kazakh and Russian texts differ</source>
        <translation>Казахский и русский тексты расходятся</translation>
    </message>
    <message>
        <source>Rights and freedoms</source>
        <translation>Права и свободы</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Замечаний нет.</translation>
    </message>
    <message>
        <source>The bill has not been checked yet.</source>
        <translation>Проект еще не проверен.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Идет проверка…</translation>
    </message>
    <message>
        <source>Checks against the law need it: import a corpus.</source>
        <translation>Для проверок по закону загрузите законодательство.</translation>
    </message>
    <message>
        <source>Checks that failed: {checks}</source>
        <translation>Не выполнены проверки: {checks}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>По важности</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>По виду</translation>
    </message>
    <message>
        <source>here</source>
        <translation>в проекте</translation>
    </message>
    <message>
        <source>law</source>
        <translation>в законе</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>в другом тексте</translation>
    </message>
    <message>
        <source>in this bill</source>
        <translation>в этом проекте</translation>
    </message>
    <message>
        <source>prevails</source>
        <translation>приоритет</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>предлагается</translation>
    </message>
    <message>
        <source>edition of {date}</source>
        <translation>редакция от {date}</translation>
    </message>
    <message>
        <source>Open the law</source>
        <translation>Открыть закон</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>К месту в тексте</translation>
    </message>
    <message>
        <source>Ask the model for a second opinion</source>
        <translation>Спросить второе мнение модели</translation>
    </message>
    <message>
        <source>Contradictions the model has not read: {count}</source>
        <translation>Противоречий, которых модель не читала: {count}</translation>
    </message>
    <message>
        <source>The model reads contradictions: {done} of {total}</source>
        <translation>Модель читает противоречия: {done} из {total}</translation>
    </message>
    <message>
        <source>Stop the model</source>
        <translation>Остановить модель</translation>
    </message>
    <message>
        <source>There is no contradiction that the model has not read.</source>
        <translation>Непрочитанных моделью противоречий нет.</translation>
    </message>
    <message>
        <source>second opinion</source>
        <translation>второе мнение</translation>
    </message>
    <message>
        <source>Language model {model}. It can be wrong; the decision is yours.</source>
        <translation>Языковая модель {model}. Она может ошибаться; решение за вами.</translation>
    </message>
    <message numerus="yes">
        <source>{count} findings dismissed</source>
        <translation>
            <numerusform>Снято {count} замечание</numerusform>
            <numerusform>Снято {count} замечания</numerusform>
            <numerusform>Снято {count} замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a finding to bring it back</source>
        <translation>Выберите замечание, чтобы вернуть его</translation>
    </message>
    <message>
        <source>No findings are dismissed.</source>
        <translation>Снятых замечаний нет.</translation>
    </message>
    <message>
        <source>{severity}: {title}. {place}. {message}</source>
        <translation>{severity}: {title}. {place}. {message}</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>From precedent</source>
        <translation>По прецеденту</translation>
    </message>
    <message>
        <source>Model: {model}</source>
        <translation>Модель: {model}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Предложить</translation>
    </message>
    <message>
        <source>Select a sentence or put the cursor on a provision, then press Ctrl+Space.</source>
        <translation>Выделите предложение или поставьте курсор на норму и нажмите Ctrl+Space.</translation>
    </message>
    <message>
        <source>Precedent needs the law: import a corpus first.</source>
        <translation>Для прецедента нужно законодательство: сначала загрузите его.</translation>
    </message>
    <message>
        <source>No model is installed. Add a GGUF file from the File menu.</source>
        <translation>Модель не установлена. Файл GGUF добавляется через меню «Файл».</translation>
    </message>
    <message>
        <source>No like wording was found.</source>
        <translation>Похожих норм не найдено.</translation>
    </message>
    <message>
        <source>Preparing a suggestion…</source>
        <translation>Готовится предложение…</translation>
    </message>
    <message>
        <source>Stopped. The text is unchanged.</source>
        <translation>Остановлено. Текст не изменен.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Meaning is kept</source>
        <translation>Смысл сохранен</translation>
    </message>
    <message>
        <source>Meaning may have changed: {changes}</source>
        <translation>Смысл мог измениться: {changes}</translation>
    </message>
    <message>
        <source>Reads easier: {after} of 100, was {before}</source>
        <translation>Читается легче: {after} из 100, было {before}</translation>
    </message>
    <message>
        <source>Reads harder: {after} of 100, was {before}</source>
        <translation>Читается труднее: {after} из 100, было {before}</translation>
    </message>
    <message>
        <source>Reads as easily as before: {after} of 100</source>
        <translation>Читается так же: {after} из 100</translation>
    </message>
    <message>
        <source>Text by the model: {model}</source>
        <translation>Текст модели: {model}</translation>
    </message>
    <message>
        <source>Precedent: {act}</source>
        <translation>Прецедент: {act}</translation>
    </message>
    <message>
        <source>By the rules of legal drafting</source>
        <translation>По правилам юридической техники</translation>
    </message>
    <message>
        <source>The suggestion is in the text. Ctrl+Z undoes it.</source>
        <translation>Предложение внесено в текст. Ctrl+Z – отменить.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Copied to the clipboard. The bill is unchanged.</source>
        <translation>Скопировано в буфер обмена. Проект не изменен.</translation>
    </message>
    <message>
        <source>What should the norm say?</source>
        <translation>О чем должна быть норма?</translation>
    </message>
    <message>
        <source>Another variant</source>
        <translation>Другой вариант</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>Прежние</translation>
    </message>
    <message>
        <source>No suggestion for this provision has been decided on yet.</source>
        <translation>По этой норме ещё не было решений о предложениях.</translation>
    </message>
    <message>
        <source>The journal keeps no texts, only their hashes: see the settings.</source>
        <translation>Журнал хранит не тексты, а только их хеши: смотрите настройки.</translation>
    </message>
    <message>
        <source>{day}, accepted: {whose}</source>
        <translation>{day}, принято: {whose}</translation>
    </message>
    <message>
        <source>{day}, not accepted: {whose}</source>
        <translation>{day}, не принято: {whose}</translation>
    </message>
    <message>
        <source>precedent or rule</source>
        <translation>прецедент или правило</translation>
    </message>
    <message>
        <source>The text has changed since the request: ask again.</source>
        <translation>Текст изменился после запроса: запросите предложение снова.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Отличия</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>citation not borne out</source>
        <translation>неподтвержденная ссылка</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>Search the law</source>
        <translation>Поиск в законодательстве</translation>
    </message>
    <message>
        <source>A question, a term, or “413-IV article 1”</source>
        <translation>Вопрос, термин или «413-IV статья 1»</translation>
    </message>
    <message>
        <source>In force only</source>
        <translation>Только действующие</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Любой язык</translation>
    </message>
    <message>
        <source>Any act</source>
        <translation>Любой акт</translation>
    </message>
    <message>
        <source>The law has not been imported.</source>
        <translation>Законодательство не загружено.</translation>
    </message>
    <message>
        <source>Import a folder of acts: search, comparison and precedent work after that.</source>
        <translation>Загрузите папку с актами: после этого заработают поиск, сверка и прецедент.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Type what you look for and press Enter.</source>
        <translation>Введите запрос и нажмите Enter.</translation>
    </message>
    <message>
        <source>Provisions like: {text}</source>
        <translation>Нормы, похожие на: {text}</translation>
    </message>
    <message>
        <source>Provisions found</source>
        <translation>Найденные нормы</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>Чтение нормы</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Кто ссылается на норму</translation>
    </message>
    <message>
        <source>No provision of the law cites this one.</source>
        <translation>Ссылок на эту норму в законодательстве нет.</translation>
    </message>
    <message>
        <source>Provision before</source>
        <translation>Предыдущая норма</translation>
    </message>
    <message>
        <source>Provision after</source>
        <translation>Следующая норма</translation>
    </message>
    <message>
        <source>This act is not in the imported law.</source>
        <translation>Этого акта нет в загруженном законодательстве.</translation>
    </message>
    <message>
        <source>There is no reference at the cursor.</source>
        <translation>Под курсором нет ссылки.</translation>
    </message>
    <message>
        <source>In the other language</source>
        <translation>На другом языке</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>исключена</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>утратила силу</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>не введена в действие</translation>
    </message>
    <message>
        <source>Constitution</source>
        <translation>Конституция</translation>
    </message>
    <message>
        <source>Law amending the Constitution</source>
        <translation>Закон о поправках в Конституцию</translation>
    </message>
    <message>
        <source>Constitutional law</source>
        <translation>Конституционный закон</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Кодекс</translation>
    </message>
    <message>
        <source>Subordinate act</source>
        <translation>Подзаконный акт</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Выделенный текст</translation>
    </message>
    <message>
        <source>Current provision</source>
        <translation>Текущая норма</translation>
    </message>
    <message>
        <source>The whole bill</source>
        <translation>Проект целиком</translation>
    </message>
    <message>
        <source>There is too little text for figures.</source>
        <translation>Для показателей недостаточно текста.</translation>
    </message>
    <message>
        <source>Readability</source>
        <translation>Читаемость</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Words in a sentence</source>
        <translation>Слов в предложении</translation>
    </message>
    <message>
        <source>Hardest provisions</source>
        <translation>Самые трудные нормы</translation>
    </message>
    <message>
        <source>Readability: 0 is very hard, 100 is very easy. LIX: higher is harder.</source>
        <translation>Читаемость: 0 – очень трудно, 100 – очень легко. LIX: чем больше, тем труднее.</translation>
    </message>
    <message>
        <source>Flesch after Oborneva</source>
        <translation>Флеш по Оборневой</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Изменений нет.</translation>
    </message>
    <message>
        <source>Bill opened</source>
        <translation>Проект открыт</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Text edited</source>
        <translation>Правка текста</translation>
    </message>
    <message>
        <source>Repaired a finding</source>
        <translation>Исправлено по замечанию</translation>
    </message>
    <message>
        <source>Accepted a suggestion</source>
        <translation>Принято предложение</translation>
    </message>
    <message>
        <source>Completed from the law</source>
        <translation>Продолжено по закону</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Выполнена замена</translation>
    </message>
    <message>
        <source>Dismissed a finding</source>
        <translation>Снято замечание</translation>
    </message>
    <message>
        <source>Decided on a finding</source>
        <translation>Решение по замечанию</translation>
    </message>
    <message>
        <source>Restored a finding</source>
        <translation>Возвращено замечание</translation>
    </message>
    <message>
        <source>Accepted a tracked change</source>
        <translation>Принято исправление</translation>
    </message>
    <message>
        <source>Rejected a tracked change</source>
        <translation>Отклонено исправление</translation>
    </message>
    <message>
        <source>Return to this state</source>
        <translation>Вернуться к этому состоянию</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Что найти</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Заменить на</translation>
    </message>
    <message>
        <source>All word forms</source>
        <translation>Все формы слова</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Заменить все</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Без сети</translation>
    </message>
    <message>
        <source>The program never goes online. Show the proof</source>
        <translation>Программа не выходит в сеть. Показать доказательство</translation>
    </message>
    <message>
        <source>Law current to {date}</source>
        <translation>Законодательство на {date}</translation>
    </message>
    <message>
        <source>No law imported</source>
        <translation>Законодательство не загружено</translation>
    </message>
    <message numerus="yes">
        <source>{count} acts</source>
        <translation>
            <numerusform>{count} акт</numerusform>
            <numerusform>{count} акта</numerusform>
            <numerusform>{count} актов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} provisions</source>
        <translation>
            <numerusform>{count} норма</numerusform>
            <numerusform>{count} нормы</numerusform>
            <numerusform>{count} норм</numerusform>
        </translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Модель: {name}</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Модель: нет</translation>
    </message>
    <message>
        <source>Provisions checked: {checked} of {total}</source>
        <translation>Проверено норм: {checked} из {total}</translation>
    </message>
    <message>
        <source>not every check</source>
        <translation>не все проверки</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Readability {score}</source>
        <translation>Читаемость: {score}</translation>
    </message>
    <message>
        <source>harder than {percent}% of laws</source>
        <translation>труднее {percent}% законов</translation>
    </message>
    <message>
        <source>Interface language: {language}</source>
        <translation>Язык интерфейса: {language}</translation>
    </message>
    <message>
        <source>Changes are tracked</source>
        <translation>Исправления записываются</translation>
    </message>
    <message>
        <source>Opening the bill</source>
        <translation>Проект открывается</translation>
    </message>
    <message>
        <source>Checking the bill</source>
        <translation>Проект проверяется</translation>
    </message>
    <message>
        <source>Importing the law</source>
        <translation>Загружается законодательство</translation>
    </message>
    <message>
        <source>Writing the annotated bill</source>
        <translation>Записывается проект с замечаниями</translation>
    </message>
    <message>
        <source>Verifying the model</source>
        <translation>Проверяется модель</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>осталось около {count} с</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>осталось около {count} мин</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>{name} is open in another program{who}. Before it is written, you will be asked</source>
        <translation>{name} открыт в другой программе{who}. Перед записью программа спросит</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Annotated bill written: {name}</source>
        <translation>Проект с замечаниями записан: {name}</translation>
    </message>
    <message>
        <source>Law taken in, signed by {name}; texts: {count}</source>
        <translation>Законодательство принято, подписал {name}; текстов: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{count} acts imported</source>
        <translation>
            <numerusform>Загружен {count} акт</numerusform>
            <numerusform>Загружено {count} акта</numerusform>
            <numerusform>Загружено {count} актов</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that could not be read: {files}</source>
        <translation>Не прочитаны файлы: {files}</translation>
    </message>
    <message>
        <source>Model added: {name}</source>
        <translation>Модель добавлена: {name}</translation>
    </message>
    <message>
        <source>Repaired. Ctrl+Z undoes it</source>
        <translation>Исправлено. Ctrl+Z – отменить</translation>
    </message>
    <message>
        <source>There is no ready repair for this finding.</source>
        <translation>Для этого замечания нет готового исправления.</translation>
    </message>
    <message>
        <source>Dismissed. Ctrl+Z undoes it</source>
        <translation>Замечание снято. Ctrl+Z – отменить</translation>
    </message>
    <message>
        <source>There are no tracked changes.</source>
        <translation>Записанных исправлений нет.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ваш ответ</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>verb</comment>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Answered a comment</source>
        <translation>Дан ответ на примечание</translation>
    </message>
    <message>
        <source>Text of a note, header or footer</source>
        <translation>Текст сноски или колонтитула</translation>
    </message>
    <message>
        <source>The bill has no notes, headers or footers.</source>
        <translation>В проекте нет ни сносок, ни колонтитулов.</translation>
    </message>
    <message>
        <source>footnote {number}</source>
        <translation>сноска {number}</translation>
    </message>
    <message>
        <source>endnote {number}</source>
        <translation>концевая сноска {number}</translation>
    </message>
    <message>
        <source>header</source>
        <translation>верхний колонтитул</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>нижний колонтитул</translation>
    </message>
    <message>
        <source>Text or author of a comment</source>
        <translation>Текст или автор примечания</translation>
    </message>
    <message>
        <source>The bill has no comments.</source>
        <translation>В проекте нет примечаний.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in {count} places</source>
        <translation>
            <numerusform>Заменено в {count} месте</numerusform>
            <numerusform>Заменено в {count} местах</numerusform>
            <numerusform>Заменено в {count} местах</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection crosses the edge of a table: edit within one cell.</source>
        <translation>Выделение пересекает границу таблицы: править можно в пределах ячейки.</translation>
    </message>
    <message>
        <source>A fault inside the program; the document is unchanged. Details: {log}</source>
        <translation>Внутренняя ошибка программы; документ не изменен. Подробности: {log}</translation>
    </message>
    <message>
        <source>This part is not ready yet.</source>
        <translation>Эта часть еще не готова.</translation>
    </message>
    <message>
        <source>The samples are not installed.</source>
        <translation>Образцы не установлены.</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Сохранить изменения в проекте «{name}»?</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>The text stays in the window. It can be saved under another name or written over the file.</source>
        <translation>Текст остается в окне. Его можно сохранить под другим именем или записать поверх файла.</translation>
    </message>
    <message>
        <source>The text stays in the window. It can be saved under another name.</source>
        <translation>Текст остается в окне. Его можно сохранить под другим именем.</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Записать поверх</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>сегодня в {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>вчера в {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} в {time}</translation>
    </message>
    <message>
        <source>A text left unsaved</source>
        <translation>Несохраненный текст</translation>
    </message>
    <message>
        <source>The program was cut off before “{name}” was saved. A copy of what was typed is left: {when}.</source>
        <translation>Программа прервалась, не сохранив проект «{name}». Копия набранного осталась: {when}.</translation>
    </message>
    <message>
        <source>The file has not changed since. What was typed opens as an unsaved change. If the file is kept as it is, what was typed is deleted.</source>
        <translation>Файл с тех пор не изменен. Набранное откроется как несохраненная правка. Если оставить файл как есть, набранное будет удалено.</translation>
    </message>
    <message>
        <source>The file has been changed since. What was typed opens over the former text; before it is written, the program asks. If the file is kept as it is, what was typed is deleted.</source>
        <translation>С тех пор файл кто-то изменил. Набранное откроется поверх прежнего текста; перед записью программа спросит. Если оставить файл как есть, набранное будет удалено.</translation>
    </message>
    <message>
        <source>The file is no longer there. What was typed opens and can be saved.</source>
        <translation>Файла на месте больше нет. Набранное откроется, его можно сохранить.</translation>
    </message>
    <message>
        <source>The bill was never saved to a file. What was typed opens and can be saved.</source>
        <translation>Проект еще не сохраняли в файл. Набранное откроется, его можно сохранить.</translation>
    </message>
    <message numerus="yes">
        <source>{count} more texts are left unsaved.</source>
        <translation>
            <numerusform>Не сохранен еще {count} текст.</numerusform>
            <numerusform>Не сохранено еще {count} текста.</numerusform>
            <numerusform>Не сохранено еще {count} текстов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open what was typed</source>
        <translation>Открыть набранное</translation>
    </message>
    <message>
        <source>Keep the file as it is</source>
        <translation>Оставить файл как есть</translation>
    </message>
    <message>
        <source>Delete what was typed</source>
        <translation>Удалить набранное</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Решить позже</translation>
    </message>
    <message>
        <source>What was typed is open: an unsaved change. F9 compares it with the file</source>
        <translation>Открыто набранное: несохраненная правка. F9 – сравнить с файлом</translation>
    </message>
    <message>
        <source>No text was left unsaved.</source>
        <translation>Несохраненных текстов нет.</translation>
    </message>
    <message>
        <source>No copy of what you type can be kept: save often. {why}</source>
        <translation>Копия набранного не пишется, сохраняйте проект чаще. {why}</translation>
    </message>
    <message>
        <source>The program&apos;s data folder cannot be written.</source>
        <translation>В папку данных программы нельзя писать.</translation>
    </message>
    <message>
        <source>Bills (*.docx)</source>
        <translation>Законопроекты (*.docx)</translation>
    </message>
    <message>
        <source>Bills (*.docx *.docm)</source>
        <translation>Законопроекты (*.docx *.docm)</translation>
    </message>
    <message>
        <source>Bills with macros (*.docm)</source>
        <translation>Законопроекты с макросами (*.docm)</translation>
    </message>
    <message>
        <source>Language models (*.gguf)</source>
        <translation>Языковые модели (*.gguf)</translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>с замечаниями</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>изменен</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>A suggestion with another meaning</source>
        <translation>Предложение с другим смыслом</translation>
    </message>
    <message>
        <source>The suggestion does not say what the text says: {change}. If you take it, write why: the reason stays in the journal.</source>
        <translation>Смысл предложения иной, чем у исходного текста: {change}. Если вы принимаете его, напишите почему: причина останется в журнале.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Причина (необязательно)</translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation>Введите название команды</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>Такой команды нет.</translation>
    </message>
    <message>
        <source>Number or heading of an article</source>
        <translation>Номер или заголовок статьи</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Что проверено</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>не установлено</translation>
    </message>
    <message>
        <source>at fault</source>
        <translation>неисправно</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>Zhoba is an offline co-pilot for people who draft laws. Licence: EUPL-1.2.</source>
        <translation>Жоба – автономный помощник тех, кто пишет законопроекты. Лицензия: EUPL-1.2.</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Текст при открытии</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Текст сейчас</translation>
    </message>
    <message>
        <source>The text has not changed.</source>
        <translation>Текст не изменен.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>рисунок</translation>
    </message>
    <message>
        <source>equation</source>
        <translation>формула</translation>
    </message>
    <message>
        <source>text box</source>
        <translation>надпись</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>схема</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>сноска</translation>
    </message>
    <message>
        <source>endnote</source>
        <translation>концевая сноска</translation>
    </message>
    <message>
        <source>page break</source>
        <translation>разрыв страницы</translation>
    </message>
    <message>
        <source>object</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>Article of the Law on Legal Acts</source>
        <translation>Статья Закона «О правовых актах»</translation>
    </message>
    <message>
        <source>There is no provision here.</source>
        <translation>Здесь нет нормы.</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>Она уже первая.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>Она уже последняя.</translation>
    </message>
    <message>
        <source>The numbers are in order already.</source>
        <translation>Номера уже идут по порядку.</translation>
    </message>
    <message>
        <source>A provision is moved with tracked changes off: turn them off, move it, and turn them on again.</source>
        <translation>Норма перемещается при выключенной записи исправлений: выключите ее, переместите норму и включите снова.</translation>
    </message>
    <message>
        <source>The text has changed meanwhile. Try again.</source>
        <translation>За это время текст изменился. Повторите.</translation>
    </message>
    <message>
        <source>A new provision after {unit}. Which number shall it have?</source>
        <translation>Новая норма после: {unit}. Какой у нее будет номер?</translation>
    </message>
    <message>
        <source>{unit} moves, and this changes with it:</source>
        <translation>Перемещается: {unit}. Вместе с этим изменится:</translation>
    </message>
    <message>
        <source>Numbered anew from the first to the last, this changes:</source>
        <translation>При нумерации заново с первой до последней изменится:</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Номер {number}</translation>
    </message>
    <message>
        <source>Number {number}, the following anew</source>
        <translation>Номер {number}, следующие заново</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Number anew</source>
        <translation>Пронумеровать</translation>
    </message>
    <message>
        <source>Order of provisions</source>
        <translation>Порядок норм</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>to be put right by hand: it means {unit}</source>
        <translation>исправить вручную: имеется в виду {unit}</translation>
    </message>
    <message>
        <source>Inserted a provision</source>
        <translation>Вставлена норма</translation>
    </message>
    <message>
        <source>Moved a provision</source>
        <translation>Перемещена норма</translation>
    </message>
    <message>
        <source>Numbered anew</source>
        <translation>Пронумеровано заново</translation>
    </message>
    <message>
        <source>Replaced in all forms</source>
        <translation>Замена во всех формах</translation>
    </message>
    <message>
        <source>Each place, as it reads and as it will read:</source>
        <translation>Каждое место: как сейчас и как станет</translation>
    </message>
    <message>
        <source>{text} – check the form</source>
        <translation>{text} – проверьте форму</translation>
    </message>
    <message>
        <source>{name} holds things that fetch something from outside or start something. Zhoba followed none of them; Word may, when it opens the file.</source>
        <translation>В файле {name} есть то, что берет что-то извне или что-то запускает. Жоба ничего из этого не выполнила; Word при открытии может выполнить.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и еще {count}</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Пароль…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Еще раз</translation>
    </message>
    <message>
        <source>The program is locked. Enter the passphrase to go on.</source>
        <translation>Программа закрыта паролем. Введите его, чтобы продолжить.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The passphrase seals the journal and the recovery copies. If it is forgotten, they cannot be read. The bill itself is kept as before.</source>
        <translation>Пароль зашифрует журнал и копии восстановления. Если его забыть, прочесть их будет нельзя. Сам проект хранится как прежде.</translation>
    </message>
    <message>
        <source>Change the passphrase. To take the seal away, leave the new one empty.</source>
        <translation>Смена пароля. Чтобы снять шифрование, оставьте новый пароль пустым.</translation>
    </message>
    <message>
        <source>Keep the passphrase</source>
        <translation>Сохранить пароль</translation>
    </message>
    <message>
        <source>The two passphrases differ; enter them again.</source>
        <translation>Пароли не совпали; введите их еще раз.</translation>
    </message>
    <message>
        <source>The data are sealed by the passphrase</source>
        <translation>Данные зашифрованы паролем</translation>
    </message>
    <message>
        <source>The seal is taken away</source>
        <translation>Шифрование снято</translation>
    </message>
    <message>
        <source>What the findings mean</source>
        <translation>Что означают замечания</translation>
    </message>
    <message>
        <source>Rules of drafting technique</source>
        <translation>Правила юридической техники</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Найти в руководстве</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Страницы руководства</translation>
    </message>
</context>
</TS>
