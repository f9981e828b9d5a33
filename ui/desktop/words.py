"""Every word the desktop says, in Kazakh, Russian and English. No other module of the desktop holds text."""

from __future__ import annotations

from copilot.findings import Severity
from law.words import Language, Words

W = Words

APPLICATION = W("Жоба", "Жоба", "Zhoba")
LANGUAGE_NAMES = {Language.KK: "қазақша", Language.RU: "русский", Language.EN: "English"}
LANGUAGE_SHORT = {Language.KK: "қаз", Language.RU: "рус", Language.EN: "eng"}

# Menus
MENU_FILE = W("&Файл", "&Файл", "&File")
MENU_EDIT = W("&Түзету", "&Правка", "&Edit")
MENU_PROVISION = W("&Норма", "&Норма", "&Provision")
MENU_CHECK = W("Те&ксеру", "П&роверка", "&Check")
MENU_SUGGEST = W("Ұ&сыныс", "Ре&дакция", "&Suggest")
MENU_COMPARE = W("С&алыстыру", "&Сравнение", "C&ompare")
MENU_VIEW = W("Кө&рініс", "&Вид", "&View")
MENU_HELP = W("Ан&ықтама", "Спр&авка", "&Help")
MENU_RECENT = W("Соңғы жобалар", "Недавние проекты", "Recent bills")
MENU_LANGUAGE = W("Интерфейс тілі", "Язык интерфейса", "Language of the interface")
MENU_TEXT_SIZE = W("Интерфейс мәтінінің өлшемі", "Размер текста интерфейса", "Text size of the interface")
MENU_THEME = W("Түсі", "Оформление", "Colours")

# Actions: file
OPEN = W("Жобаны ашу…", "Открыть проект…", "Open a bill…")
RECOVER = W("Сақталмай қалған мәтіндер…", "Несохраненные тексты…", "Texts left unsaved…")
SAVE = W("Сақтау", "Сохранить", "Save")
SAVE_AS = W("Басқаша сақтау…", "Сохранить как…", "Save as…")
EXPORT_ANNOTATED = W("Ескертулері бар жобаны шығару…", "Выгрузить проект с замечаниями…", "Export with findings as comments…")
EXPORT_COMPARISON = W("Салыстырма кестені шығару…", "Выгрузить сравнительную таблицу…", "Export the comparative table…")
EXPORT_CONSOLIDATED = W("Өзгертілген актіні шығару…", "Выгрузить акт с изменениями…", "Export the act as it would read…")
EXPORT_READABILITY = W("Оқылымдылық есебін шығару…", "Выгрузить отчет о читаемости…", "Export the readability report…")
EXPORT_TRACKED = W(
    "Түзетулері белгіленген актіні шығару…", "Выгрузить акт с записанными исправлениями…", "Export the act with tracked changes…"
)
IMPORT_CORPUS = W("Заңнаманы енгізу…", "Загрузить законодательство…", "Import the law…")
ADD_MODEL = W("Тілдік модель қосу…", "Добавить языковую модель…", "Add a language model…")
CLOSE = W("Жобаны жабу", "Закрыть проект", "Close the bill")
QUIT = W("Шығу", "Выход", "Quit")
# Actions: edit
UNDO = W("Болдырмау", "Отменить", "Undo")
REDO = W("Қайталау", "Вернуть", "Redo")
CUT = W("Қиып алу", "Вырезать", "Cut")
COPY = W("Көшіру", "Копировать", "Copy")
PASTE = W("Кірістіру", "Вставить", "Paste")
SELECT_ALL = W("Бәрін ерекшелеу", "Выделить все", "Select all")
FIND = W("Іздеу…", "Найти…", "Find…")
FIND_NEXT = W("Келесісін табу", "Найти далее", "Find next")
FIND_PREVIOUS = W("Алдыңғысын табу", "Найти предыдущее", "Find previous")
REPLACE = W("Алмастыру…", "Заменить…", "Replace…")
TRACK_CHANGES = W("Түзетулерді белгілеу", "Запись исправлений", "Track changes")
NEXT_CHANGE = W("Келесі түзету", "Следующее исправление", "Next tracked change")
ACCEPT_CHANGE = W("Түзетуді қабылдау", "Принять исправление", "Accept the change")
REJECT_CHANGE = W("Түзетуді қабылдамау", "Отклонить исправление", "Reject the change")
ACCEPT_ALL_CHANGES = W("Барлық түзетулерді қабылдау", "Принять все исправления", "Accept all changes")
REJECT_ALL_CHANGES = W("Барлық түзетулерді қабылдамау", "Отклонить все исправления", "Reject all changes")
COMMENTS = W("Түсіндірмелер…", "Примечания…", "Comments…")
# Actions: provision
GO_TO_ARTICLE = W("Бапқа өту…", "Перейти к статье…", "Go to article…")
NEXT_PROVISION = W("Келесі норма", "Следующая норма", "Next provision")
PREVIOUS_PROVISION = W("Алдыңғы норма", "Предыдущая норма", "Previous provision")
OPEN_CITED = W("Сілтеме жасалған норманы ашу", "Открыть норму по ссылке", "Open the cited provision")
BACK = W("Артқа", "Назад", "Back")
SIMILAR = W("Қолданыстағы ұқсас нормалар", "Похожие действующие нормы", "Similar provisions in the law")
# Actions: check
CHECK_NOW = W("Қазір тексеру", "Проверить сейчас", "Check now")
NEXT_FINDING = W("Келесі ескерту", "Следующее замечание", "Next finding")
PREVIOUS_FINDING = W("Алдыңғы ескерту", "Предыдущее замечание", "Previous finding")
REPAIR = W("Түзету", "Исправить", "Repair")
FINDING_ACCEPT = W("Ескертуді қабылдау", "Принять замечание", "Accept the finding")
FINDING_CONFIRM = W("Ескертуді растау", "Подтвердить замечание", "Confirm the finding")
FINDING_REOPEN = W("Қаралмаған деп белгілеу", "Вернуть в нерассмотренные", "Mark the finding open")
DISMISS = W("Ескертуді алып тастау", "Снять замечание", "Dismiss the finding")
DISMISSED_LIST = W("Алынған ескертулер…", "Снятые замечания…", "Dismissed findings…")
# Actions: suggest
SUGGEST = W("Редакция ұсыну", "Предложить редакцию", "Suggest wording")
ACCEPT = W("Ұсынысты қабылдау", "Принять предложение", "Accept the suggestion")
REJECT = W("Ұсынысты қабылдамау", "Отклонить предложение", "Reject the suggestion")
STOP = W("Тоқтату", "Остановить", "Stop")
# Actions: compare
SIDE_BY_SIDE = W("Ашылған редакциямен салыстыру", "Сравнить с открытой редакцией", "Compare with the text as opened")
PARALLEL = W("Басқа тілдегі мәтінді қатар ашу", "Открыть рядом текст на другом языке", "Open the text in the other language beside")
PARALLEL_FILE = W("Басқа тілдегі мәтінді таңдау…", "Выбрать текст на другом языке…", "Choose the text in the other language…")
SWAP_TEXTS = W("Екі мәтіннің орнын ауыстыру", "Поменять тексты местами", "Swap the two texts")
AMENDED = W("Заң өзгерістерден кейін", "Закон с изменениями рядом", "The law as it would read")
AMENDED_FILE = W("Өзгертілетін акт файлын таңдау…", "Выбрать файл изменяемого акта…", "Choose the file of the act…")
NEXT_BESIDE = W("Келесі айырмашылық немесе түзету", "Следующее расхождение или поправка", "Next difference or amendment")
PREVIOUS_BESIDE = W("Алдыңғы айырмашылық немесе түзету", "Предыдущее расхождение или поправка", "Previous difference or amendment")
AMEND_ACT = W("Осы актіге өзгерістер енгізу", "Внести изменения в этот акт", "Amend this act")
WRITE_BILL = W("Өзгерістер туралы заң жобасын жазу…", "Написать законопроект об изменениях…", "Write the amending bill…")
WRITE_BILL_FROM = W("Актінің бұрынғы мәтінін таңдаңыз", "Выберите акт до изменений", "Choose the act as it was")
CROSS = W("Қатар тұрған мәтінге өту", "Перейти в соседний текст", "Go to the other text")
# Actions: view
SHOW_OUTLINE = W("Құрылым", "Структура", "Outline")
SHOW_PANEL = W("Бүйірлік панель", "Боковая панель", "Side panel")
SHOW_FINDINGS = W("Ескертулер панелі", "Панель замечаний", "Findings panel")
SHOW_SUGGEST = W("Ұсыныс панелі", "Панель редакции", "Suggestion panel")
SHOW_LAW = W("Заң панелі", "Панель закона", "Law panel")
SHOW_TEXT = W("Мәтін панелі", "Панель текста", "Text panel")
SHOW_HISTORY = W("Тарих панелі", "Панель истории", "History panel")
ZOOM_IN = W("Ірілеу", "Крупнее", "Larger text")
ZOOM_OUT = W("Ұсақтау", "Мельче", "Smaller text")
ZOOM_RESET = W("Бастапқы өлшем", "Исходный размер", "Original size")
FULL_SCREEN = W("Толық экран", "Во весь экран", "Full screen")
COMMANDS = W("Командалар…", "Команды…", "Commands…")
THEME_SYSTEM = W("Жүйедегідей", "Как в системе", "As the system")
THEME_LIGHT = W("Ашық", "Светлое", "Light")
THEME_DARK = W("Қараңғы", "Темное", "Dark")
LANGUAGE_KK = W("Қазақша", "Қазақша", "Қазақша")
LANGUAGE_RU = W("Русский", "Русский", "Русский")
LANGUAGE_EN = W("English", "English", "English")
TEXT_100 = W("100 %", "100 %", "100%")
TEXT_125 = W("125 %", "125 %", "125%")
TEXT_150 = W("150 %", "150 %", "150%")
TEXT_200 = W("200 %", "200 %", "200%")
# Actions: help
KEYS = W("Пернелер", "Клавиши", "Keys")
OFFLINE_PROOF = W("Желісіздіктің дәлелі", "Доказательство автономности", "Proof of being offline")
SAMPLE = W("Үлгіні көру", "Посмотреть образец", "Look at the sample")
ABOUT = W("Бағдарлама туралы", "О программе", "About")

# Panels
OUTLINE = W("Құрылым", "Структура", "Outline")
FINDINGS = W("Ескертулер", "Замечания", "Findings")
SUGGESTION = W("Ұсыныс", "Редакция", "Suggest")
LAW = W("Заң", "Закон", "Law")
TEXT = W("Мәтін", "Текст", "Text")
HISTORY = W("Тарих", "История", "History")
EDITOR = W("Жобаның мәтіні", "Текст проекта", "Text of the bill")
GUTTER = W("Ескертулер мен оқылымдылық белгілері", "Отметки замечаний и читаемости", "Marks of findings and readability")
PANEL = W("Бүйірлік панель", "Боковая панель", "Side panel")

BESIDE = W("Қатар тұрған мәтін", "Текст рядом", "Text beside the bill")
BESIDE_CLOSE = W("Қатар тұрған мәтінді жабу", "Закрыть текст рядом", "Close the text beside")

# The text in the other language
IN_FILE_NAMES = (("rus", "kaz"), ("ru", "kk"), ("ru", "kz"), ("рус", "каз"), ("рус", "қаз"))
"""How file names say their language, Russian and Kazakh."""
PARALLEL_TITLE = W("Екі тілде: {name}", "На двух языках: {name}", "In two languages: {name}")
PARALLEL_COMPARING = W("Салыстырылып жатыр…", "Идет сверка…", "Being compared…")
PARALLEL_COUNT = W("Айырмашылықтар: {count}", "Расхождений: {count}", "Differences: {count}")
PARALLEL_NONE = W("Айырмашылық табылған жоқ", "Расхождений не найдено", "No differences were found")
PARALLEL_ALIKE = W("Екі мәтін бір тілде", "Оба текста на одном языке", "Both texts are in one language")

# Papers of an amending bill
PAPERS = W("Жобаның құжаттары", "Документы к проекту", "Papers of the bill")
COMPARISON_SUFFIX = W("салыстырма кесте", "сравнительная таблица", "comparative table")
CONSOLIDATED_SUFFIX = W("өзгерістермен", "с изменениями", "as amended")
READABILITY_SUFFIX = W("оқылымдылық", "читаемость", "readability")
FILES_REPORT = W("Есептер (*.docx *.html)", "Отчеты (*.docx *.html)", "Reports (*.docx *.html)")
TRACKED_SUFFIX = W("түзетулері белгіленген", "с записанными исправлениями", "tracked changes")
BILL_SUFFIX = W("өзгерістер туралы жоба", "законопроект об изменениях", "amending bill")
WORK_WRITING = W("Құжат жазылып жатыр", "Записывается документ", "Writing the document")
MESSAGE_WRITTEN = W("Жазылды: {name}", "Записано: {name}", "Written: {name}")
MESSAGE_AMEND_BEGUN = W(
    "Мәтінді түзетіңіз; жобаны Ctrl+Alt+B жазады",
    "Правьте текст; законопроект напишет Ctrl+Alt+B",
    "Edit the text; Ctrl+Alt+B writes the bill",
)
MESSAGE_BILL_WRITTEN = W(
    "Жоба жазылды: {name}. Түзетулер: {count}", "Проект записан: {name}. Поправок: {count}", "Bill written: {name}. Amendments: {count}"
)
MESSAGE_NOTHING_AMENDED = W("Актінің мәтіні өзгерген жоқ.", "Текст акта не изменен.", "The text of the act has not changed.")
MESSAGE_UNEXPRESSED = W(
    "Жобаға енбеген өзгерістер: {count}. Оларды қолмен жазыңыз.\n\n{lines}",
    "Не вошло в проект изменений: {count}. Впишите их сами.\n\n{lines}",
    "Changes that the bill leaves out: {count}. Write them by hand.\n\n{lines}",
)

# The law as it would read
AMENDED_TITLE = W("Заң өзгерістерден кейін", "Закон с изменениями", "The law as it would read")
AMENDED_READING = W("Түзетулер енгізіліп жатыр…", "Вносятся поправки…", "Carrying out the amendments…")
AMENDED_ACTS = W("Өзгертілетін актілер", "Изменяемые акты", "Acts that the bill changes")
AMENDED_LIST = W("Жобаның түзетулері", "Поправки проекта", "Amendments of the bill")
AMENDED_ALL = W("Бәрі енгізілді: {total}", "Внесены все: {total}", "All applied: {total}")
AMENDED_APPLIED = W("{total} ішінен {applied} енгізілді", "Внесено {applied} из {total}", "{applied} of {total} applied")
AMENDED_IMPOSSIBLE = W("мүмкін емес: {count}", "невозможно: {count}", "impossible: {count}")
AMENDED_LEFT = W("акті табылмады: {count}", "акт не найден: {count}", "act not found: {count}")
AMENDED_NONE = W("Түзету жоқ", "Поправок нет", "No amendments")
AMENDED_DONE = W("енгізілді", "внесено", "applied")
AMENDED_NEAREST = W("; ең жақыны: «{quote}»", "; ближайшее: «{quote}»", "; nearest: “{quote}”")
AMENDED_ACT_MISSING = W("акт табылмады", "акт не найден", "the act was not found")
AMENDED_WHOLE_ACT = W("бүкіл акт", "весь акт", "the whole act")
AMENDED_BY = W("Жобаның түзетуі: {numbers}", "Поправка проекта: {numbers}", "Amendment of the bill: {numbers}")
AMENDED_NOTHING = W(
    "Бұл жоба басқа актілерге түзету енгізбейді.", "Этот проект не вносит поправок в другие акты.", "This bill does not amend other acts."
)
AMENDED_NEEDS_LAW = W(
    "Өзгертілетін акт керек: заңнаманы енгізіңіз немесе актінің файлын таңдаңыз.",
    "Нужен изменяемый акт: загрузите законодательство или выберите файл акта.",
    "The act that is changed is needed: import the law, or choose the act’s file.",
)
AMENDED_NOT_FOUND = W(
    "Жоба өзгертетін акт табылмады: оның файлын таңдаңыз.",
    "Акт, который меняет проект, не найден: выберите его файл.",
    "The act that the bill changes was not found: choose its file.",
)
OPERATIONS = {
    "replace-words": W("сөздерді ауыстыру", "заменить слова", "replace words"),
    "replace-provision": W("жаңа редакцияда жазу", "изложить в новой редакции", "restate"),
    "insert-words": W("сөздермен толықтыру", "дополнить словами", "insert words"),
    "insert-provision": W("нормамен толықтыру", "дополнить нормой", "insert a provision"),
    "delete-words": W("сөздерді алып тастау", "исключить слова", "delete words"),
    "delete-provision": W("алып тастау", "исключить", "delete"),
    "repeal": W("күші жойылды деп тану", "признать утратившим силу", "repeal"),
    "suspend": W("қолданысын тоқтата тұру", "приостановить действие", "suspend"),
    "renumber": W("нөмірін өзгерту", "изменить нумерацию", "renumber"),
}
"""What an amendment does, by its operation."""

# Start page
START_TITLE = W(
    "Заң жобасын дайындаудың желісіз көмекшісі",
    "Автономный помощник разработчика законопроектов",
    "An offline co-pilot for people who draft laws",
)
START_NOTE = W(
    "Жоба, заңнама және модель осы компьютерде ғана қалады.",
    "Проект, законодательство и модель остаются на этом компьютере.",
    "The bill, the law and the model stay on this computer.",
)
START_OPEN = W("Жобаны ашу", "Открыть проект", "Open a bill")
START_OPEN_NOTE = W(".docx файлы; пішімі сақталады", "Файл .docx; оформление сохраняется", "A .docx file; its formatting is kept")
START_IMPORT = W("Заңнаманы енгізу", "Загрузить законодательство", "Import the law")
START_IMPORT_NOTE = W("Тексеру үшін заңдар бар қалта", "Папка с актами, по которым идет проверка", "A folder of acts to check against")
START_SAMPLE = W("Үлгіні көру", "Посмотреть образец", "Look at the sample")
START_SAMPLE_NOTE = W("Ойдан шығарылған жоба мен заңдар", "Вымышленный проект и вымышленные акты", "A fictional bill and fictional acts")
START_RECENT = W("Соңғы жобалар", "Недавние проекты", "Recent bills")

# Outline
OUTLINE_FILTER = W("Бап бойынша сүзу", "Отобрать по структуре", "Filter the outline")
OUTLINE_EMPTY = W(
    "Мәтінде баптар мен тармақтар табылмады.", "В тексте не найдено статей и пунктов.", "No articles or points were found in the text."
)
PREAMBLE = W("Кіріспе", "Преамбула", "Preamble")

# Findings
SEVERITY = {
    Severity.ERROR: W("қате", "ошибка", "error"),
    Severity.WARNING: W("назар аударыңыз", "внимание", "warning"),
    Severity.NOTE: W("ескертпе", "примечание", "note"),
}
KINDS = {
    "reference-dead": W("Сілтеме жоқ нормаға жасалған", "Ссылка на отсутствующую норму", "Reference to a provision that is not there"),
    "reference-repealed": W("Күші жойылған нормаға сілтеме", "Ссылка на утратившую силу норму", "Reference to a repealed provision"),
    "reference-mismatch": W(
        "Сілтемедегі деректемелер сәйкес емес", "Реквизиты в ссылке не совпадают", "Particulars of the act do not match"
    ),
    "definition-conflict": W("Анықтама заңға қайшы келеді", "Определение расходится с законом", "Definition differs from the law"),
    "definition-duplicate": W("Анықтама заңда бар", "Определение уже есть в законе", "Definition already stands in the law"),
    "term-unused": W("Термин қолданылмаған", "Термин не используется", "Defined term is not used"),
    "norm-duplicate": W("Норма заңды қайталайды", "Норма повторяет закон", "Provision repeats the law"),
    "norm-conflict": W("Норма заңға қайшы келеді", "Норма расходится с законом", "Provision conflicts with the law"),
    "hierarchy": W("Заңда негізі жоқ", "Нет основания в законе", "No basis in a law"),
    "discretion": W("Шектелмеген қалау", "Неограниченное усмотрение", "Unbounded discretion"),
    "obsolete-body": W("Атау ауыстырылған", "Название заменено", "Name has been replaced"),
    "entry-into-force": W("Қолданысқа енгізу", "Введение в действие", "Entry into force"),
    "amendment-impossible": W("Түзетуді енгізу мүмкін емес", "Поправку внести нельзя", "Amendment cannot be carried out"),
    "amendment-consequence": W("Түзетудің салдары", "Следствие поправки", "Consequence of an amendment"),
    "parity": W("Қазақша және орысша мәтіндер сәйкес емес", "Казахский и русский тексты расходятся", "The Kazakh and Russian texts differ"),
    "rights": W("Құқықтар мен бостандықтар", "Права и свободы", "Rights and freedoms"),
}
"""Titles of findings by kind. A kind that is not here (numbering, technique) is many rules: its message is its title."""
FINDINGS_NONE = W("Ескерту жоқ.", "Замечаний нет.", "No findings.")
FINDINGS_NOT_CHECKED = W("Жоба әлі тексерілген жоқ.", "Проект еще не проверен.", "The bill has not been checked yet.")
FINDINGS_CHECKING = W("Тексеріліп жатыр…", "Идет проверка…", "Checking…")
FINDINGS_NEED_CORPUS = W(
    "Заңмен салыстыратын тексерулер үшін заңнаманы енгізіңіз.",
    "Для проверок по закону загрузите законодательство.",
    "Checks against the law need it: import a corpus.",
)
FINDINGS_FAILED = W("Орындалмаған тексерулер: {checks}", "Не выполнены проверки: {checks}", "Checks that failed: {checks}")
FINDINGS_ALL = W("Барлығы", "Все", "All")
FILTER_SEVERITY = W("Маңыздылығы бойынша", "По важности", "By severity")
FILTER_KIND = W("Түрі бойынша", "По виду", "By kind")
EVIDENCE_HERE = W("жобада", "в проекте", "here")
EVIDENCE_LAW = W("заңда", "в законе", "law")
EVIDENCE_BESIDE = W("екінші мәтінде", "в другом тексте", "other text")
EVIDENCE_SELF = W("осы жобада", "в этом проекте", "in this bill")
PREVAILS = W("басымдық", "приоритет", "prevails")
REPAIR_TO = W("ұсынылады", "предлагается", "repair")
EDITION = W("{date} редакциясы", "редакция от {date}", "edition of {date}")
OPEN_LAW = W("Заңды ашу", "Открыть закон", "Open the law")
GO_TO_PLACE = W("Мәтінге өту", "К месту в тексте", "Go to the place")
DISMISSED = W("Алынған ескертулер: {count}", "Снято замечаний: {count}", "Dismissed: {count}")
DISMISSED_HINT = W("Қайтарылатын ескертуді таңдаңыз", "Выберите замечание, чтобы вернуть его", "Choose a finding to bring it back")
DISMISSED_NONE = W("Алынған ескерту жоқ.", "Снятых замечаний нет.", "No findings are dismissed.")
FINDING_ROW = W(
    "{severity}: {title}. {place}. {message}", "{severity}: {title}. {place}. {message}", "{severity}: {title}. {place}. {message}"
)

# Suggest
SUGGEST_WHAT = W("Не істеу керек", "Что сделать", "What to do")
SUGGEST_HOW = W("Қалай", "Как", "How")
SUGGEST_ENGINE_PRECEDENT = W("Прецедент бойынша", "По прецеденту", "From precedent")
SUGGEST_ENGINE_MODEL = W("Модель: {model}", "Модель: {model}", "Model: {model}")
SUGGEST_ACCEPT = W("Қабылдау", "Принять", "Accept")
SUGGEST_REJECT = W("Қабылдамау", "Отклонить", "Reject")
SUGGEST_RUN = W("Ұсыну", "Предложить", "Suggest")
SUGGEST_EMPTY = W(
    "Мәтіннен сөйлемді ерекшелеңіз немесе курсорды нормаға қойып, Ctrl+Space басыңыз.",
    "Выделите предложение или поставьте курсор на норму и нажмите Ctrl+Space.",
    "Select a sentence or put the cursor on a provision, then press Ctrl+Space.",
)
SUGGEST_NO_CORPUS = W(
    "Прецедент үшін заңнама керек: алдымен оны енгізіңіз.",
    "Для прецедента нужно законодательство: сначала загрузите его.",
    "Precedent needs the law: import a corpus first.",
)
SUGGEST_NO_MODEL = W(
    "Модель орнатылмаған. GGUF файлын «Файл» мәзірі арқылы қосуға болады.",
    "Модель не установлена. Файл GGUF добавляется через меню «Файл».",
    "No model is installed. Add a GGUF file from the File menu.",
)
SUGGEST_NOTHING = W("Ұқсас норма табылмады.", "Похожих норм не найдено.", "No like wording was found.")
SUGGEST_WORKING = W("Ұсыныс дайындалып жатыр…", "Готовится предложение…", "Preparing a suggestion…")
SUGGEST_STOPPED = W("Тоқтатылды. Мәтін өзгерген жоқ.", "Остановлено. Текст не изменен.", "Stopped. The text is unchanged.")
SUGGEST_FROM = W("Дереккөздер", "Источники", "Sources")
SUGGEST_GUARD_KEPT = W("Мағынасы сақталған", "Смысл сохранен", "Meaning is kept")
SUGGEST_GUARD_CHANGED = W("Мағынасы өзгеруі мүмкін: {changes}", "Смысл мог измениться: {changes}", "Meaning may have changed: {changes}")
SUGGEST_EASIER = W(
    "Оқылуы жеңілдейді: 100 балдан {after}, бұрын {before}",
    "Читается легче: {after} из 100, было {before}",
    "Reads easier: {after} of 100, was {before}",
)
SUGGEST_HARDER = W(
    "Оқылуы қиындайды: 100 балдан {after}, бұрын {before}",
    "Читается труднее: {after} из 100, было {before}",
    "Reads harder: {after} of 100, was {before}",
)
SUGGEST_AS_EASY = W("Оқылуы өзгермейді: 100 балдан {after}", "Читается так же: {after} из 100", "Reads as easily as before: {after} of 100")
SUGGEST_LABEL_MODEL = W("Моделдің мәтіні: {model}", "Текст модели: {model}", "Text by the model: {model}")
SUGGEST_LABEL_PRECEDENT = W("Прецедент: {act}", "Прецедент: {act}", "Precedent: {act}")
SUGGEST_LABEL_RULE = W("Заң техникасының қағидалары бойынша", "По правилам юридической техники", "By the rules of legal drafting")
SUGGEST_TAKEN = W(
    "Ұсыныс мәтінге енгізілді. Ctrl+Z – болдырмау.",
    "Предложение внесено в текст. Ctrl+Z – отменить.",
    "The suggestion is in the text. Ctrl+Z undoes it.",
)
SUGGEST_VARIANT = W("{number} / {count}", "{number} из {count}", "{number} of {count}")
SUGGEST_PLACE_CHANGED = W(
    "Мәтін сұраудан кейін өзгерді: ұсынысты қайта сұраңыз.",
    "Текст изменился после запроса: запросите предложение снова.",
    "The text has changed since the request: ask again.",
)
DIFFERENCE = W("Айырма", "Отличия", "Difference")
INSERTED = W("қосылған", "добавлено", "inserted")
UNHELD = W("расталмаған сілтеме", "неподтвержденная ссылка", "citation not borne out")
DELETED = W("алынған", "удалено", "deleted")

# Law
LAW_SEARCH = W("Заңнан іздеу", "Поиск в законодательстве", "Search the law")
LAW_SEARCH_HINT = W(
    "Сұрақ, термин немесе «413-IV 1-бап»", "Вопрос, термин или «413-IV статья 1»", "A question, a term, or “413-IV article 1”"
)
LAW_IN_FORCE = W("Қолданыстағылар ғана", "Только действующие", "In force only")
LAW_ANY_LANGUAGE = W("Кез келген тіл", "Любой язык", "Any language")
LAW_ANY_FORCE = W("Кез келген акт", "Любой акт", "Any act")
LAW_NO_CORPUS = W(
    "Заңнама енгізілмеген.",
    "Законодательство не загружено.",
    "The law has not been imported.",
)
LAW_NO_CORPUS_NOTE = W(
    "Актілері бар қалтаны енгізіңіз: іздеу, салыстыру және прецедент осыдан кейін жұмыс істейді.",
    "Загрузите папку с актами: после этого заработают поиск, сверка и прецедент.",
    "Import a folder of acts: search, comparison and precedent work after that.",
)
LAW_NOTHING = W("Ештеңе табылмады.", "Ничего не найдено.", "Nothing was found.")
LAW_ASK = W("Іздегеніңізді жазып, Enter басыңыз.", "Введите запрос и нажмите Enter.", "Type what you look for and press Enter.")
LAW_SIMILAR = W("Мынаған ұқсас нормалар: {text}", "Нормы, похожие на: {text}", "Provisions like: {text}")
LAW_RESULTS = W("Табылған нормалар", "Найденные нормы", "Provisions found")
LAW_READING = W("Норманы оқу", "Чтение нормы", "Reading pane")
LAW_CITED_BY = W("Осы нормаға сілтейтіндер", "Кто ссылается на норму", "Cited by")
LAW_CITED_BY_NONE = W(
    "Заңнамада бұл нормаға сілтеме жоқ.", "Ссылок на эту норму в законодательстве нет.", "No provision of the law cites this one."
)
LAW_NEIGHBOUR_BEFORE = W("Алдыңғы норма", "Предыдущая норма", "Provision before")
LAW_NEIGHBOUR_AFTER = W("Келесі норма", "Следующая норма", "Provision after")
LAW_NOT_IN_CORPUS = W(
    "Бұл акт енгізілген заңнамада жоқ.",
    "Этого акта нет в загруженном законодательстве.",
    "This act is not in the imported law.",
)
LAW_REFERENCE_NONE = W("Курсор тұрған жерде сілтеме жоқ.", "Под курсором нет ссылки.", "There is no reference at the cursor.")
LAW_OTHER_LANGUAGE = W("Басқа тілде", "На другом языке", "In the other language")
LAW_STATUS = {
    "in force": W("қолданыста", "действует", "in force"),
    "excluded": W("алып тасталған", "исключена", "excluded"),
    "repealed": W("күші жойылған", "утратила силу", "repealed"),
    "not yet in force": W("күшіне енбеген", "не введена в действие", "not yet in force"),
}
FORCE = {
    1: W("Конституция", "Конституция", "Constitution"),
    2: W("Конституцияны өзгертетін заң", "Закон о поправках в Конституцию", "Law amending the Constitution"),
    3: W("Конституциялық заң", "Конституционный закон", "Constitutional law"),
    4: W("Кодекс", "Кодекс", "Code"),
    5: W("Заң", "Закон", "Law"),
    6: W("Заңға тәуелді акт", "Подзаконный акт", "Subordinate act"),
}

# Text
TEXT_SELECTION = W("Ерекшеленген мәтін", "Выделенный текст", "Selection")
TEXT_PROVISION = W("Ағымдағы норма", "Текущая норма", "Current provision")
TEXT_BILL = W("Жоба тұтас", "Проект целиком", "The whole bill")
TEXT_EMPTY = W("Көрсеткіштер үшін мәтін жеткіліксіз.", "Для показателей недостаточно текста.", "There is too little text for figures.")
TEXT_SCORE = W("Оқылымдылық", "Читаемость", "Readability")
TEXT_WORDS = W("Сөздер", "Слова", "Words")
TEXT_SENTENCES = W("Сөйлемдер", "Предложения", "Sentences")
TEXT_SENTENCE_LENGTH = W("Сөйлемдегі сөз саны", "Слов в предложении", "Words in a sentence")
TEXT_HARDEST = W("Ең ауыр нормалар", "Самые трудные нормы", "Hardest provisions")
TEXT_SCALE = W(
    "Оқылымдылық: 0 – өте ауыр, 100 – өте жеңіл. LIX: үлкені ауыр.",
    "Читаемость: 0 – очень трудно, 100 – очень легко. LIX: чем больше, тем труднее.",
    "Readability: 0 is very hard, 100 is very easy. LIX: higher is harder.",
)
TEXT_FORMULAS = {
    "Flesch-Oborneva": W("Флеш, Оборнева бойынша", "Флеш по Оборневой", "Flesch after Oborneva"),
}

# History
HISTORY_EMPTY = W("Өзгеріс жоқ.", "Изменений нет.", "No changes yet.")
HISTORY_OPENED = W("Жоба ашылды", "Проект открыт", "Bill opened")
HISTORY_SAVED = W("Сақталды", "Сохранено", "Saved")
HISTORY_TYPED = W("Мәтін түзетілді", "Правка текста", "Text edited")
HISTORY_REPAIRED = W("Ескерту бойынша түзетілді", "Исправлено по замечанию", "Repaired a finding")
HISTORY_ACCEPTED = W("Ұсыныс қабылданды", "Принято предложение", "Accepted a suggestion")
HISTORY_REPLACED = W("Алмастырылды", "Выполнена замена", "Replaced")
HISTORY_DISMISSED = W("Ескерту алынды", "Снято замечание", "Dismissed a finding")
HISTORY_DECIDED = W("Ескерту бойынша шешім", "Решение по замечанию", "Decided on a finding")
HISTORY_RESTORED = W("Ескерту қайтарылды", "Возвращено замечание", "Restored a finding")
HISTORY_CHANGE_ACCEPTED = W("Түзету қабылданды", "Принято исправление", "Accepted a tracked change")
HISTORY_CHANGE_REJECTED = W("Түзету қабылданбады", "Отклонено исправление", "Rejected a tracked change")
HISTORY_RETURN = W("Осы күйге оралу", "Вернуться к этому состоянию", "Return to this state")
HISTORY_NOW = W("қазір", "сейчас", "now")

# Find bar
FIND_WHAT = W("Не іздеу", "Что найти", "Find")
FIND_REPLACE_WITH = W("Немен алмастыру", "Заменить на", "Replace with")
FIND_FORMS = W("Сөз түрлері", "Все формы слова", "All word forms")
FIND_CASE = W("Әріп көлемі", "Учитывать регистр", "Match case")
FIND_COUNT = W("{number} / {count}", "{number} из {count}", "{number} of {count}")
FIND_NONE = W("Табылмады", "Не найдено", "Not found")
FIND_REPLACE_ONE = W("Алмастыру", "Заменить", "Replace")
FIND_REPLACE_ALL = W("Бәрін алмастыру", "Заменить все", "Replace all")
FIND_CLOSE = W("Жабу", "Закрыть", "Close")

# Status bar
STATUS_OFFLINE = W("Желісіз", "Без сети", "Offline")
STATUS_OFFLINE_TIP = W(
    "Бағдарлама желіге шықпайды. Дәлелін көру",
    "Программа не выходит в сеть. Показать доказательство",
    "The program never goes online. Show the proof",
)
STATUS_CURRENT_TO = W("Заңнама {date} жағдайы бойынша", "Законодательство на {date}", "Law current to {date}")
STATUS_NO_CORPUS = W("Заңнама енгізілмеген", "Законодательство не загружено", "No law imported")
STATUS_ACTS = W("Актілер: {acts}, нормалар: {provisions}", "Актов: {acts}, норм: {provisions}", "Acts: {acts}, provisions: {provisions}")
STATUS_MODEL = W("Модель: {name}", "Модель: {name}", "Model: {name}")
STATUS_NO_MODEL = W("Модель: жоқ", "Модель: нет", "Model: none")
STATUS_CHECKED = W(
    "Тексерілген норма: {checked} / {total}", "Проверено норм: {checked} из {total}", "Provisions checked: {checked} of {total}"
)
STATUS_NOT_ALL_CHECKS = W("тексерулердің бәрі емес", "не все проверки", "not every check")
STATUS_NOT_CHECKED = W("Тексерілмеген", "Не проверено", "Not checked")
STATUS_READABILITY = W("Оқылымдылық: {score}", "Читаемость: {score}", "Readability {score}")
STATUS_HARDER = W("заңдардың {percent}%-нан ауыр", "труднее {percent}% законов", "harder than {percent}% of laws")
STATUS_LANGUAGE = W("Интерфейс тілі: {language}", "Язык интерфейса: {language}", "Interface language: {language}")
STATUS_TRACKING = W("Түзетулер белгіленеді", "Исправления записываются", "Changes are tracked")

# Long work
WORK_OPENING = W("Жоба ашылып жатыр", "Проект открывается", "Opening the bill")
WORK_CHECKING = W("Жоба тексеріліп жатыр", "Проект проверяется", "Checking the bill")
WORK_IMPORTING = W("Заңнама енгізіліп жатыр", "Загружается законодательство", "Importing the law")
WORK_EXPORTING = W("Ескертулері бар жоба жазылып жатыр", "Записывается проект с замечаниями", "Writing the annotated bill")
WORK_MODEL = W("Модель тексеріліп жатыр", "Проверяется модель", "Verifying the model")
WORK_LEFT_SECONDS = W("шамамен {count} с қалды", "осталось около {count} с", "about {count} s left")
WORK_LEFT_MINUTES = W("шамамен {count} мин қалды", "осталось около {count} мин", "about {count} min left")
CANCEL = W("Бас тарту", "Отмена", "Cancel")
CLOSE_BUTTON = W("Жабу", "Закрыть", "Close")

# Messages
MESSAGE_SAVED = W("Сақталды: {name}", "Сохранено: {name}", "Saved: {name}")
MESSAGE_EXPORTED = W("Ескертулері бар жоба жазылды: {name}", "Проект с замечаниями записан: {name}", "Annotated bill written: {name}")
MESSAGE_IMPORTED = W("Енгізілген актілер: {acts}", "Загружено актов: {acts}", "Acts imported: {acts}")
MESSAGE_IMPORT_FAILED = W("Оқылмаған файлдар: {files}", "Не прочитаны файлы: {files}", "Files that could not be read: {files}")
MESSAGE_MODEL_ADDED = W("Модель қосылды: {name}", "Модель добавлена: {name}", "Model added: {name}")
MESSAGE_REPAIRED = W("Түзетілді. Ctrl+Z – болдырмау", "Исправлено. Ctrl+Z – отменить", "Repaired. Ctrl+Z undoes it")
MESSAGE_NO_REPAIR = W(
    "Бұл ескертудің дайын түзетуі жоқ.", "Для этого замечания нет готового исправления.", "There is no ready repair for this finding."
)
MESSAGE_DISMISSED = W("Ескерту алынды. Ctrl+Z – болдырмау", "Замечание снято. Ctrl+Z – отменить", "Dismissed. Ctrl+Z undoes it")
CHANGES_NONE = W("Белгіленген түзету жоқ.", "Записанных исправлений нет.", "There are no tracked changes.")
COMMENTS_HINT = W("Түсіндірменің мәтіні немесе авторы", "Текст или автор примечания", "Text or author of a comment")
COMMENTS_NONE = W("Жобада түсіндірме жоқ.", "В проекте нет примечаний.", "The bill has no comments.")
MESSAGE_REPLACED = W("Алмастырылды: {count}", "Заменено: {count}", "Replaced: {count}")
MESSAGE_SELECTION_CROSSES = W(
    "Ерекшеленген мәтін кестенің шекарасынан өтеді: ұяшықтың ішінде ғана түзетуге болады.",
    "Выделение пересекает границу таблицы: править можно в пределах ячейки.",
    "The selection crosses the edge of a table: edit within one cell.",
)
MESSAGE_BUG = W(
    "Бағдарламаның ішкі қатесі; құжат өзгертілген жоқ. Толығырақ: {log}",
    "Внутренняя ошибка программы; документ не изменен. Подробности: {log}",
    "A fault inside the program; the document is unchanged. Details: {log}",
)
MESSAGE_NOT_AVAILABLE = W("Бұл бөлік әлі дайын емес.", "Эта часть еще не готова.", "This part is not ready yet.")
MESSAGE_NO_SAMPLE = W("Үлгілер орнатылмаған.", "Образцы не установлены.", "The samples are not installed.")
ASK_SAVE = W("«{name}» жобасындағы өзгерістер сақталсын ба?", "Сохранить изменения в проекте «{name}»?", "Save the changes to “{name}”?")
ASK_SAVE_YES = W("Сақтау", "Сохранить", "Save")
ASK_SAVE_NO = W("Сақтамау", "Не сохранять", "Do not save")
ASK_SAVE_ELSEWHERE = W(
    "Мәтін терезеде сақтаулы. Басқа атпен сақтауға немесе файлдың үстінен жазуға болады.",
    "Текст остается в окне. Его можно сохранить под другим именем или записать поверх файла.",
    "The text stays in the window. It can be saved under another name or written over the file.",
)
ASK_OVERWRITE = W("Үстінен жазу", "Записать поверх", "Write over")
# What was left unsaved
WHEN_TODAY = W("бүгін, {time}", "сегодня в {time}", "today at {time}")
WHEN_YESTERDAY = W("кеше, {time}", "вчера в {time}", "yesterday at {time}")
WHEN_DATE = W("{date}, {time}", "{date} в {time}", "{date} at {time}")
RECOVER_TITLE = W("Сақталмай қалған мәтін", "Несохраненный текст", "A text left unsaved")
RECOVER_SAID = W(
    "Бағдарлама «{name}» жобасын сақтап үлгермей тоқтаған. Терілген мәтіннің көшірмесі бар: {when}.",
    "Программа прервалась, не сохранив проект «{name}». Копия набранного осталась: {when}.",
    "The program was cut off before “{name}” was saved. A copy of what was typed is left: {when}.",
)
RECOVER_SAME = W(
    "Содан бері файл өзгерген жоқ. Терілген мәтін сақталмаған өзгеріс ретінде ашылады. Файл сол күйінде қалса, терілген мәтін жойылады.",
    "Файл с тех пор не изменен. Набранное откроется как несохраненная правка. Если оставить файл как есть, набранное будет удалено.",
    "The file has not changed since. What was typed opens as an unsaved change. If the file is kept as it is, what was typed is deleted.",
)
RECOVER_CHANGED = W(
    "Содан бері файлды біреу өзгерткен. Терілген мәтін бұрынғы файлға қатысты ашылады; сақтар алдында бағдарлама сұрайды. "
    "Файл сол күйінде қалса, терілген мәтін жойылады.",
    "С тех пор файл кто-то изменил. Набранное откроется поверх прежнего текста; перед записью программа спросит. "
    "Если оставить файл как есть, набранное будет удалено.",
    "The file has been changed since. What was typed opens over the former text; before it is written, the program asks. "
    "If the file is kept as it is, what was typed is deleted.",
)
RECOVER_GONE = W(
    "Файл орнында жоқ. Терілген мәтін ашылады, оны сақтауға болады.",
    "Файла на месте больше нет. Набранное откроется, его можно сохранить.",
    "The file is no longer there. What was typed opens and can be saved.",
)
RECOVER_NEVER_SAVED = W(
    "Жоба файлға әлі сақталмаған. Терілген мәтін ашылады, оны сақтауға болады.",
    "Проект еще не сохраняли в файл. Набранное откроется, его можно сохранить.",
    "The bill was never saved to a file. What was typed opens and can be saved.",
)
RECOVER_MORE = W("Сақталмай қалған тағы: {count}.", "Осталось несохраненных еще: {count}.", "More left unsaved: {count}.")
RECOVER_OPEN = W("Терілгенді ашу", "Открыть набранное", "Open what was typed")
RECOVER_KEEP = W("Файл сол күйінде қалсын", "Оставить файл как есть", "Keep the file as it is")
RECOVER_DELETE = W("Терілгенді жою", "Удалить набранное", "Delete what was typed")
RECOVER_LATER = W("Кейін шешу", "Решить позже", "Decide later")
MESSAGE_RECOVERED = W(
    "Терілген мәтін ашылды: сақталмаған өзгеріс. F9 – файлмен салыстыру",
    "Открыто набранное: несохраненная правка. F9 – сравнить с файлом",
    "What was typed is open: an unsaved change. F9 compares it with the file",
)
MESSAGE_NOTHING_LEFT = W("Сақталмай қалған мәтін жоқ.", "Несохраненных текстов нет.", "No text was left unsaved.")
MESSAGE_NO_COPY = W(
    "Көшірме жазылмай тұр, жобаны жиі сақтаңыз. {why}",
    "Копия набранного не пишется, сохраняйте проект чаще. {why}",
    "No copy of what you type can be kept: save often. {why}",
)
MESSAGE_NO_COPY_FOLDER = W(
    "Бағдарламаның деректер қалтасына жазу мүмкін емес.",
    "В папку данных программы нельзя писать.",
    "The program's data folder cannot be written.",
)
FILES_BILL = W("Заң жобалары (*.docx)", "Законопроекты (*.docx)", "Bills (*.docx)")
FILES_MODEL = W("Тілдік модельдер (*.gguf)", "Языковые модели (*.gguf)", "Language models (*.gguf)")
ANNOTATED_SUFFIX = W("ескертулермен", "с замечаниями", "annotated")
MODIFIED = W("өзгертілген", "изменен", "modified")

# Dialogs
DISMISS_TITLE = W("Ескертуді алып тастау", "Снять замечание", "Dismiss the finding")
DISMISS_YES = W("Алып тастау", "Снять", "Dismiss")
ACCEPT_TITLE = W("Мағынасы өзгерген ұсыныс", "Предложение с другим смыслом", "A suggestion with another meaning")
ACCEPT_SAID = W(
    "Ұсыныстың мағынасы бастапқы мәтіннен өзгеше: {change}. Қабылдасаңыз, себебін жазыңыз: ол журналда сақталады.",
    "Смысл предложения иной, чем у исходного текста: {change}. Если вы принимаете его, напишите почему: причина останется в журнале.",
    "The suggestion does not say what the text says: {change}. If you take it, write why: the reason stays in the journal.",
)
ACCEPT_YES = W("Қабылдау", "Принять", "Accept")
ACCEPT_REASON = W("Себебі", "Причина", "Reason")
DISMISS_REASON = W("Себебі (міндетті емес)", "Причина (необязательно)", "Reason (optional)")
COMMANDS_HINT = W("Команда атауын теріңіз", "Введите название команды", "Type the name of a command")
COMMANDS_NONE = W("Мұндай команда жоқ.", "Такой команды нет.", "There is no such command.")
GO_TO_HINT = W("Баптың нөмірі немесе тақырыбы", "Номер или заголовок статьи", "Number or heading of an article")
KEYS_MENU = W("Мәзір", "Меню", "Menu")
KEYS_ACTION = W("Әрекет", "Действие", "Action")
KEYS_SHORTCUT = W("Перне", "Клавиша", "Key")
PROOF_TITLE = W("Желісіздіктің дәлелі", "Доказательство автономности", "Proof of being offline")
PROOF_RUNNING = W("Тексеріліп жатыр…", "Идет проверка…", "Checking…")
PROOF_WHAT = W("Не тексерілді", "Что проверено", "What was looked at")
PROOF_STATE = W("Нәтиже", "Итог", "Result")
PROOF_DETAIL = W("Мәлімет", "Подробности", "Details")
PROOF_YES = W("жарайды", "в порядке", "in order")
PROOF_ABSENT = W("орнатылмаған", "не установлено", "not installed")
PROOF_NO = W("ақау", "неисправно", "at fault")
ABOUT_TEXT = W(
    "Жоба – заң жобаларын әзірлейтіндерге арналған желісіз көмекші. Лицензиясы: EUPL-1.2.",
    "Жоба – автономный помощник тех, кто пишет законопроекты. Лицензия: EUPL-1.2.",
    "Zhoba is an offline co-pilot for people who draft laws. Licence: EUPL-1.2.",
)
COMPARE_BEFORE = W("Ашылған кездегі мәтін", "Текст при открытии", "As opened")
COMPARE_AFTER = W("Қазіргі мәтін", "Текст сейчас", "Now")
COMPARE_SAME = W("Мәтінде өзгеріс жоқ.", "Текст не изменен.", "The text has not changed.")

# Objects shown in place
OBJECTS = {
    "image": W("сурет", "рисунок", "image"),
    "equation": W("формула", "формула", "equation"),
    "text box": W("мәтін жақтауы", "надпись", "text box"),
    "drawing": W("сызба", "схема", "drawing"),
    "footnote": W("сілтеме", "сноска", "footnote"),
    "endnote": W("соңғы сілтеме", "концевая сноска", "endnote"),
    "page break": W("бет соңы", "разрыв страницы", "page break"),
}
OBJECT_OTHER = W("объект", "объект", "object")


def every() -> dict[str, Words]:
    """All words by name, for the tests that look for what is missing."""
    found: dict[str, Words] = {}
    for name, value in globals().items():
        if isinstance(value, Words):
            found[name] = value
        elif isinstance(value, dict):
            found |= {f"{name}[{key}]": word for key, word in value.items() if isinstance(word, Words)}
    return found
