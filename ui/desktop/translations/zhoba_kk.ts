<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>Attached act</source>
        <translation>Қосымша акт</translation>
    </message>
    <message>
        <source>Appendix {n}</source>
        <translation>{n}-қосымша</translation>
    </message>
    <message>
        <source>Part {n}</source>
        <translation>{n}-бөлік</translation>
    </message>
    <message>
        <source>Section {n}</source>
        <translation>{n}-бөлім</translation>
    </message>
    <message>
        <source>Subsection {n}</source>
        <translation>{n}-кіші бөлім</translation>
    </message>
    <message>
        <source>Chapter {n}</source>
        <translation>{n}-тарау</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>{n}-параграф</translation>
    </message>
    <message>
        <source>Article {n}</source>
        <translation>{n}-бап</translation>
    </message>
    <message>
        <source>point {n}</source>
        <translation>{n}-тармақ</translation>
    </message>
    <message>
        <source>subpoint {n})</source>
        <translation>{n}) тармақша</translation>
    </message>
    <message>
        <source>indent {n}</source>
        <translation>{n}-абзац</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ескертпе</translation>
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
        <translation>&amp;Түзету</translation>
    </message>
    <message>
        <source>&amp;Provision</source>
        <translation>&amp;Норма</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>Те&amp;ксеру</translation>
    </message>
    <message>
        <source>&amp;Suggest</source>
        <translation>Ұ&amp;сыныс</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>С&amp;алыстыру</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Кө&amp;рініс</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ан&amp;ықтама</translation>
    </message>
    <message>
        <source>Recent bills</source>
        <translation>Соңғы жобалар</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Интерфейс тілі</translation>
    </message>
    <message>
        <source>Text size of the interface</source>
        <translation>Интерфейс мәтінінің өлшемі</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Түсі</translation>
    </message>
    <message>
        <source>Open a bill…</source>
        <translation>Жобаны ашу…</translation>
    </message>
    <message>
        <source>Texts left unsaved…</source>
        <translation>Сақталмай қалған мәтіндер…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Басқаша сақтау…</translation>
    </message>
    <message>
        <source>Export with findings as comments…</source>
        <translation>Ескертулері бар жобаны шығару…</translation>
    </message>
    <message>
        <source>Export the comparative table…</source>
        <translation>Салыстырма кестені шығару…</translation>
    </message>
    <message>
        <source>Export the act as it would read…</source>
        <translation>Өзгертілген актіні шығару…</translation>
    </message>
    <message>
        <source>Export the report on the check…</source>
        <translation>Тексеру есебін шығару…</translation>
    </message>
    <message>
        <source>Export the readability report…</source>
        <translation>Оқылымдылық есебін шығару…</translation>
    </message>
    <message>
        <source>Export the act with tracked changes…</source>
        <translation>Түзетулері белгіленген актіні шығару…</translation>
    </message>
    <message>
        <source>Import the law…</source>
        <translation>Заңнаманы енгізу…</translation>
    </message>
    <message>
        <source>Add a language model…</source>
        <translation>Тілдік модель қосу…</translation>
    </message>
    <message>
        <source>Close the bill</source>
        <translation>Жобаны жабу</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Next open bill</source>
        <translation>Келесі ашық жоба</translation>
    </message>
    <message>
        <source>Previous open bill</source>
        <translation>Алдыңғы ашық жоба</translation>
    </message>
    <message>
        <source>Open bills</source>
        <translation>Ашық жобалар</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Қиып алу</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Кірістіру</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Бәрін ерекшелеу</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Іздеу…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Келесісін табу</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Алдыңғысын табу</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Алмастыру…</translation>
    </message>
    <message>
        <source>Rename a term in all its forms…</source>
        <translation>Терминді барлық тұлғасында ауыстыру…</translation>
    </message>
    <message>
        <source>Track changes</source>
        <translation>Түзетулерді белгілеу</translation>
    </message>
    <message>
        <source>Next tracked change</source>
        <translation>Келесі түзету</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Түзетуді қабылдау</translation>
    </message>
    <message>
        <source>Reject the change</source>
        <translation>Түзетуді қабылдамау</translation>
    </message>
    <message>
        <source>Accept all changes</source>
        <translation>Барлық түзетулерді қабылдау</translation>
    </message>
    <message>
        <source>Reject all changes</source>
        <translation>Барлық түзетулерді қабылдамау</translation>
    </message>
    <message>
        <source>Comments…</source>
        <translation>Түсіндірмелер…</translation>
    </message>
    <message>
        <source>Answer a comment…</source>
        <translation>Түсіндірмеге жауап беру…</translation>
    </message>
    <message>
        <source>Notes, headers and footers…</source>
        <translation>Сілтемелер мен колонтитулдар…</translation>
    </message>
    <message>
        <source>Go to article…</source>
        <translation>Бапқа өту…</translation>
    </message>
    <message>
        <source>Next provision</source>
        <translation>Келесі норма</translation>
    </message>
    <message>
        <source>Previous provision</source>
        <translation>Алдыңғы норма</translation>
    </message>
    <message>
        <source>Open the cited provision</source>
        <translation>Сілтеме жасалған норманы ашу</translation>
    </message>
    <message>
        <source>Explain what stands at the cursor</source>
        <translation>Курсор тұрған жерді түсіндіру</translation>
    </message>
    <message>
        <source>There is no finding, change, comment or defined term at the cursor.</source>
        <translation>Курсор тұрған жерде ескерту, түзету, түсіндірме немесе анықталған термин жоқ.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Insert a provision after this one</source>
        <translation>Осы нормадан кейін жаңасын қосу</translation>
    </message>
    <message>
        <source>Number the provisions anew…</source>
        <translation>Нормаларды қайта нөмірлеу…</translation>
    </message>
    <message>
        <source>Move the provision up…</source>
        <translation>Норманы жоғары жылжыту…</translation>
    </message>
    <message>
        <source>Move the provision down…</source>
        <translation>Норманы төмен жылжыту…</translation>
    </message>
    <message>
        <source>Similar provisions in the law</source>
        <translation>Қолданыстағы ұқсас нормалар</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Қазір тексеру</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Келесі ескерту</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Алдыңғы ескерту</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Accept the finding</source>
        <translation>Ескертуді қабылдау</translation>
    </message>
    <message>
        <source>Confirm the finding</source>
        <translation>Ескертуді растау</translation>
    </message>
    <message>
        <source>Mark the finding open</source>
        <translation>Қаралмаған деп белгілеу</translation>
    </message>
    <message>
        <source>Dismiss the finding</source>
        <translation>Ескертуді алып тастау</translation>
    </message>
    <message>
        <source>Dismissed findings…</source>
        <translation>Алынған ескертулер…</translation>
    </message>
    <message>
        <source>Suggest wording</source>
        <translation>Редакция ұсыну</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Ұсынысты қабылдау</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Ұсынысты қабылдамау</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Completion from the law while typing</source>
        <translation>Теру кезінде заңнан жалғастыру</translation>
    </message>
    <message numerus="yes">
        <source>Tab takes it. So in {count} places in the law: {source}</source>
        <translation>
            <numerusform>Tab – қабылдау. Заңнамада {count} жерде осылай: {source}</numerusform>
            <numerusform>Tab – қабылдау. Заңнамада {count} жерде осылай: {source}</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with the text as opened</source>
        <translation>Ашылған редакциямен салыстыру</translation>
    </message>
    <message>
        <source>Open the text in the other language beside</source>
        <translation>Басқа тілдегі мәтінді қатар ашу</translation>
    </message>
    <message>
        <source>Choose the text in the other language…</source>
        <translation>Басқа тілдегі мәтінді таңдау…</translation>
    </message>
    <message>
        <source>Swap the two texts</source>
        <translation>Екі мәтіннің орнын ауыстыру</translation>
    </message>
    <message>
        <source>The law as it would read</source>
        <translation>Заң өзгерістерден кейін</translation>
    </message>
    <message>
        <source>Choose the file of the act…</source>
        <translation>Өзгертілетін акт файлын таңдау…</translation>
    </message>
    <message>
        <source>Next difference or amendment</source>
        <translation>Келесі айырмашылық немесе түзету</translation>
    </message>
    <message>
        <source>Previous difference or amendment</source>
        <translation>Алдыңғы айырмашылық немесе түзету</translation>
    </message>
    <message>
        <source>Amend this act</source>
        <translation>Осы актіге өзгерістер енгізу</translation>
    </message>
    <message>
        <source>Write the amending bill…</source>
        <translation>Өзгерістер туралы заң жобасын жазу…</translation>
    </message>
    <message>
        <source>Choose the act as it was</source>
        <translation>Актінің бұрынғы мәтінін таңдаңыз</translation>
    </message>
    <message>
        <source>Go to the other text</source>
        <translation>Қатар тұрған мәтінге өту</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Құрылым</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Бүйірлік панель</translation>
    </message>
    <message>
        <source>Findings panel</source>
        <translation>Ескертулер панелі</translation>
    </message>
    <message>
        <source>Suggestion panel</source>
        <translation>Ұсыныс панелі</translation>
    </message>
    <message>
        <source>Law panel</source>
        <translation>Заң панелі</translation>
    </message>
    <message>
        <source>Text panel</source>
        <translation>Мәтін панелі</translation>
    </message>
    <message>
        <source>History panel</source>
        <translation>Тарих панелі</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Ірілеу</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Ұсақтау</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Бастапқы өлшем</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Толық экран</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Командалар…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Қараңғы</translation>
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
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Proof of being offline</source>
        <translation>Желісіздіктің дәлелі</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Үлгіні көру</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Нұсқаулық</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Бағдарлама туралы</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ескертулер</translation>
    </message>
    <message>
        <source>Suggest</source>
        <comment>name of a panel</comment>
        <translation>Ұсыныс</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Заң</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Тарих</translation>
    </message>
    <message>
        <source>Text of the bill</source>
        <translation>Жобаның мәтіні</translation>
    </message>
    <message>
        <source>Marks of findings and readability</source>
        <translation>Ескертулер мен оқылымдылық белгілері</translation>
    </message>
    <message>
        <source>Text beside the bill</source>
        <translation>Қатар тұрған мәтін</translation>
    </message>
    <message>
        <source>Close the text beside</source>
        <translation>Қатар тұрған мәтінді жабу</translation>
    </message>
    <message>
        <source>In two languages: {name}</source>
        <translation>Екі тілде: {name}</translation>
    </message>
    <message>
        <source>Being compared…</source>
        <translation>Салыстырылып жатыр…</translation>
    </message>
    <message numerus="yes">
        <source>{count} differences</source>
        <translation>
            <numerusform>{count} айырмашылық</numerusform>
            <numerusform>{count} айырмашылық</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences were found</source>
        <translation>Айырмашылық табылған жоқ</translation>
    </message>
    <message>
        <source>Both texts are in one language</source>
        <translation>Екі мәтін бір тілде</translation>
    </message>
    <message>
        <source>Papers of the bill</source>
        <translation>Жобаның құжаттары</translation>
    </message>
    <message>
        <source>comparative table</source>
        <translation>салыстырма кесте</translation>
    </message>
    <message>
        <source>as amended</source>
        <translation>өзгерістермен</translation>
    </message>
    <message>
        <source>check</source>
        <translation>тексеру</translation>
    </message>
    <message>
        <source>readability</source>
        <translation>оқылымдылық</translation>
    </message>
    <message>
        <source>Reports (*.docx *.html)</source>
        <translation>Есептер (*.docx *.html)</translation>
    </message>
    <message>
        <source>tracked changes</source>
        <translation>түзетулері белгіленген</translation>
    </message>
    <message>
        <source>amending bill</source>
        <translation>өзгерістер туралы жоба</translation>
    </message>
    <message>
        <source>Writing the document</source>
        <translation>Құжат жазылып жатыр</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Жазылды: {name}</translation>
    </message>
    <message>
        <source>Edit the text; Ctrl+Alt+B writes the bill</source>
        <translation>Мәтінді түзетіңіз; жобаны Ctrl+Alt+B жазады</translation>
    </message>
    <message numerus="yes">
        <source>Bill written: {name}, {count} amendments</source>
        <translation>
            <numerusform>Жоба жазылды: {name}, {count} түзету</numerusform>
            <numerusform>Жоба жазылды: {name}, {count} түзету</numerusform>
        </translation>
    </message>
    <message>
        <source>The text of the act has not changed.</source>
        <translation>Актінің мәтіні өзгерген жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>{count} changes are left out of the bill. Write them by hand.

{lines}</source>
        <translation>
            <numerusform>Жобаға {count} өзгеріс енбеді: қолмен жазыңыз.

{lines}</numerusform>
            <numerusform>Жобаға {count} өзгеріс енбеді: қолмен жазыңыз.

{lines}</numerusform>
        </translation>
    </message>
    <message>
        <source>The law as it would read</source>
        <comment>title of the text beside the bill</comment>
        <translation>Заң өзгерістерден кейін</translation>
    </message>
    <message>
        <source>Carrying out the amendments…</source>
        <translation>Түзетулер енгізіліп жатыр…</translation>
    </message>
    <message>
        <source>Acts that the bill changes</source>
        <translation>Өзгертілетін актілер</translation>
    </message>
    <message>
        <source>Amendments of the bill</source>
        <translation>Жобаның түзетулері</translation>
    </message>
    <message numerus="yes">
        <source>All {total} amendments applied</source>
        <translation>
            <numerusform>Бәрі енгізілді: {total} түзету</numerusform>
            <numerusform>Бәрі енгізілді: {total} түзету</numerusform>
        </translation>
    </message>
    <message>
        <source>{applied} of {total} applied</source>
        <translation>{total} ішінен {applied} енгізілді</translation>
    </message>
    <message>
        <source>impossible: {count}</source>
        <translation>мүмкін емес: {count}</translation>
    </message>
    <message>
        <source>act not found: {count}</source>
        <translation>акті табылмады: {count}</translation>
    </message>
    <message>
        <source>No amendments</source>
        <translation>Түзету жоқ</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>енгізілді</translation>
    </message>
    <message>
        <source>; nearest: “{quote}”</source>
        <translation>; ең жақыны: «{quote}»</translation>
    </message>
    <message>
        <source>the act was not found</source>
        <translation>акт табылмады</translation>
    </message>
    <message>
        <source>the whole act</source>
        <translation>бүкіл акт</translation>
    </message>
    <message>
        <source>Amendment of the bill: {numbers}</source>
        <translation>Жобаның түзетуі: {numbers}</translation>
    </message>
    <message>
        <source>This bill does not amend other acts.</source>
        <translation>Бұл жоба басқа актілерге түзету енгізбейді.</translation>
    </message>
    <message>
        <source>The act that is changed is needed: import the law, or choose the act’s file.</source>
        <translation>Өзгертілетін акт керек: заңнаманы енгізіңіз немесе актінің файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>The act that the bill changes was not found: choose its file.</source>
        <translation>Жоба өзгертетін акт табылмады: оның файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>replace words</source>
        <translation>сөздерді ауыстыру</translation>
    </message>
    <message>
        <source>restate</source>
        <translation>жаңа редакцияда жазу</translation>
    </message>
    <message>
        <source>insert words</source>
        <translation>сөздермен толықтыру</translation>
    </message>
    <message>
        <source>insert a provision</source>
        <translation>нормамен толықтыру</translation>
    </message>
    <message>
        <source>delete words</source>
        <translation>сөздерді алып тастау</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>алып тастау</translation>
    </message>
    <message>
        <source>repeal</source>
        <translation>күші жойылды деп тану</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>қолданысын тоқтата тұру</translation>
    </message>
    <message>
        <source>renumber</source>
        <translation>нөмірін өзгерту</translation>
    </message>
    <message>
        <source>An offline co-pilot for people who draft laws</source>
        <translation>Заң жобасын дайындаудың желісіз көмекшісі</translation>
    </message>
    <message>
        <source>The bill, the law and the model stay on this computer.</source>
        <translation>Жоба, заңнама және модель осы компьютерде ғана қалады.</translation>
    </message>
    <message>
        <source>Open a bill</source>
        <translation>Жобаны ашу</translation>
    </message>
    <message>
        <source>A .docx file; its formatting is kept</source>
        <translation>.docx файлы; пішімі сақталады</translation>
    </message>
    <message>
        <source>Import the law</source>
        <translation>Заңнаманы енгізу</translation>
    </message>
    <message>
        <source>A folder of acts to check against</source>
        <translation>Тексеру үшін заңдар бар қалта</translation>
    </message>
    <message>
        <source>A fictional bill and fictional acts</source>
        <translation>Ойдан шығарылған жоба мен заңдар</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Бап бойынша сүзу</translation>
    </message>
    <message>
        <source>No articles or points were found in the text.</source>
        <translation>Мәтінде баптар мен тармақтар табылмады.</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>Кіріспе</translation>
    </message>
    <message>
        <source>error</source>
        <translation>қате</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>назар аударыңыз</translation>
    </message>
    <message>
        <source>Reference to a provision that is not there</source>
        <translation>Сілтеме жоқ нормаға жасалған</translation>
    </message>
    <message>
        <source>Reference to a repealed provision</source>
        <translation>Күші жойылған нормаға сілтеме</translation>
    </message>
    <message>
        <source>Particulars of the act do not match</source>
        <translation>Сілтемедегі деректемелер сәйкес емес</translation>
    </message>
    <message>
        <source>Definition differs from the law</source>
        <translation>Анықтама заңға қайшы келеді</translation>
    </message>
    <message>
        <source>Definition already stands in the law</source>
        <translation>Анықтама заңда бар</translation>
    </message>
    <message>
        <source>Defined term is not used</source>
        <translation>Термин қолданылмаған</translation>
    </message>
    <message>
        <source>Provision repeats the law</source>
        <translation>Норма заңды қайталайды</translation>
    </message>
    <message>
        <source>Provision conflicts with the law</source>
        <translation>Норма заңға қайшы келеді</translation>
    </message>
    <message>
        <source>No basis in a law</source>
        <translation>Заңда негізі жоқ</translation>
    </message>
    <message>
        <source>Unbounded discretion</source>
        <translation>Шектелмеген қалау</translation>
    </message>
    <message>
        <source>Name has been replaced</source>
        <translation>Атау ауыстырылған</translation>
    </message>
    <message>
        <source>Entry into force</source>
        <translation>Қолданысқа енгізу</translation>
    </message>
    <message>
        <source>Amendment cannot be carried out</source>
        <translation>Түзетуді енгізу мүмкін емес</translation>
    </message>
    <message>
        <source>Consequence of an amendment</source>
        <translation>Түзетудің салдары</translation>
    </message>
    <message>
        <source>The Kazakh and Russian texts differ</source>
        <translation>Қазақша және орысша мәтіндер сәйкес емес</translation>
    </message>
    <message>
        <source>Rights and freedoms</source>
        <translation>Құқықтар мен бостандықтар</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Ескерту жоқ.</translation>
    </message>
    <message>
        <source>The bill has not been checked yet.</source>
        <translation>Жоба әлі тексерілген жоқ.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Тексеріліп жатыр…</translation>
    </message>
    <message>
        <source>Checks against the law need it: import a corpus.</source>
        <translation>Заңмен салыстыратын тексерулер үшін заңнаманы енгізіңіз.</translation>
    </message>
    <message>
        <source>Checks that failed: {checks}</source>
        <translation>Орындалмаған тексерулер: {checks}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Маңыздылығы бойынша</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Түрі бойынша</translation>
    </message>
    <message>
        <source>here</source>
        <translation>жобада</translation>
    </message>
    <message>
        <source>law</source>
        <translation>заңда</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>екінші мәтінде</translation>
    </message>
    <message>
        <source>in this bill</source>
        <translation>осы жобада</translation>
    </message>
    <message>
        <source>prevails</source>
        <translation>басымдық</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>ұсынылады</translation>
    </message>
    <message>
        <source>edition of {date}</source>
        <translation>{date} редакциясы</translation>
    </message>
    <message>
        <source>Open the law</source>
        <translation>Заңды ашу</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Мәтінге өту</translation>
    </message>
    <message>
        <source>Ask the model for a second opinion</source>
        <translation>Модельдің екінші пікірін сұрау</translation>
    </message>
    <message>
        <source>Contradictions the model has not read: {count}</source>
        <translation>Модель оқымаған қайшылықтар: {count}</translation>
    </message>
    <message>
        <source>The model reads contradictions: {done} of {total}</source>
        <translation>Модель қайшылықтарды оқып жатыр: {total} ішінен {done}</translation>
    </message>
    <message>
        <source>Stop the model</source>
        <translation>Модельді тоқтату</translation>
    </message>
    <message>
        <source>There is no contradiction that the model has not read.</source>
        <translation>Модель оқымаған қайшылық жоқ.</translation>
    </message>
    <message>
        <source>second opinion</source>
        <translation>екінші пікір</translation>
    </message>
    <message>
        <source>Language model {model}. It can be wrong; the decision is yours.</source>
        <translation>Тілдік модель {model}. Ол қателесуі мүмкін; шешімді сіз қабылдайсыз.</translation>
    </message>
    <message numerus="yes">
        <source>{count} findings dismissed</source>
        <translation>
            <numerusform>{count} ескерту алынды</numerusform>
            <numerusform>{count} ескерту алынды</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a finding to bring it back</source>
        <translation>Қайтарылатын ескертуді таңдаңыз</translation>
    </message>
    <message>
        <source>No findings are dismissed.</source>
        <translation>Алынған ескерту жоқ.</translation>
    </message>
    <message>
        <source>{severity}: {title}. {place}. {message}</source>
        <translation>{severity}: {title}. {place}. {message}</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Не істеу керек</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Қалай</translation>
    </message>
    <message>
        <source>From precedent</source>
        <translation>Прецедент бойынша</translation>
    </message>
    <message>
        <source>Model: {model}</source>
        <translation>Модель: {model}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Ұсыну</translation>
    </message>
    <message>
        <source>Select a sentence or put the cursor on a provision, then press Ctrl+Space.</source>
        <translation>Мәтіннен сөйлемді ерекшелеңіз немесе курсорды нормаға қойып, Ctrl+Space басыңыз.</translation>
    </message>
    <message>
        <source>Precedent needs the law: import a corpus first.</source>
        <translation>Прецедент үшін заңнама керек: алдымен оны енгізіңіз.</translation>
    </message>
    <message>
        <source>No model is installed. Add a GGUF file from the File menu.</source>
        <translation>Модель орнатылмаған. GGUF файлын «Файл» мәзірі арқылы қосуға болады.</translation>
    </message>
    <message>
        <source>No like wording was found.</source>
        <translation>Ұқсас норма табылмады.</translation>
    </message>
    <message>
        <source>Preparing a suggestion…</source>
        <translation>Ұсыныс дайындалып жатыр…</translation>
    </message>
    <message>
        <source>Stopped. The text is unchanged.</source>
        <translation>Тоқтатылды. Мәтін өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Дереккөздер</translation>
    </message>
    <message>
        <source>Meaning is kept</source>
        <translation>Мағынасы сақталған</translation>
    </message>
    <message>
        <source>Meaning may have changed: {changes}</source>
        <translation>Мағынасы өзгеруі мүмкін: {changes}</translation>
    </message>
    <message>
        <source>Reads easier: {after} of 100, was {before}</source>
        <translation>Оқылуы жеңілдейді: 100 балдан {after}, бұрын {before}</translation>
    </message>
    <message>
        <source>Reads harder: {after} of 100, was {before}</source>
        <translation>Оқылуы қиындайды: 100 балдан {after}, бұрын {before}</translation>
    </message>
    <message>
        <source>Reads as easily as before: {after} of 100</source>
        <translation>Оқылуы өзгермейді: 100 балдан {after}</translation>
    </message>
    <message>
        <source>Text by the model: {model}</source>
        <translation>Моделдің мәтіні: {model}</translation>
    </message>
    <message>
        <source>Precedent: {act}</source>
        <translation>Прецедент: {act}</translation>
    </message>
    <message>
        <source>By the rules of legal drafting</source>
        <translation>Заң техникасының қағидалары бойынша</translation>
    </message>
    <message>
        <source>The suggestion is in the text. Ctrl+Z undoes it.</source>
        <translation>Ұсыныс мәтінге енгізілді. Ctrl+Z – болдырмау.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Кірістіру</translation>
    </message>
    <message>
        <source>Copied to the clipboard. The bill is unchanged.</source>
        <translation>Алмасу буферіне көшірілді. Жоба өзгерген жоқ.</translation>
    </message>
    <message>
        <source>What should the norm say?</source>
        <translation>Норма не туралы болуы керек?</translation>
    </message>
    <message>
        <source>Another variant</source>
        <translation>Басқа нұсқа</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>Бұрынғылары</translation>
    </message>
    <message>
        <source>No suggestion for this provision has been decided on yet.</source>
        <translation>Бұл норма бойынша ұсыныстарға әлі шешім қабылданбаған.</translation>
    </message>
    <message>
        <source>The journal keeps no texts, only their hashes: see the settings.</source>
        <translation>Журналда мәтіндер емес, олардың хештері ғана сақталады: баптауларды қараңыз.</translation>
    </message>
    <message>
        <source>{day}, accepted: {whose}</source>
        <translation>{day}, қабылданды: {whose}</translation>
    </message>
    <message>
        <source>{day}, not accepted: {whose}</source>
        <translation>{day}, қабылданбады: {whose}</translation>
    </message>
    <message>
        <source>precedent or rule</source>
        <translation>прецедент немесе ереже</translation>
    </message>
    <message>
        <source>The text has changed since the request: ask again.</source>
        <translation>Мәтін сұраудан кейін өзгерді: ұсынысты қайта сұраңыз.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Айырма</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>қосылған</translation>
    </message>
    <message>
        <source>citation not borne out</source>
        <translation>расталмаған сілтеме</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>алынған</translation>
    </message>
    <message>
        <source>Search the law</source>
        <translation>Заңнан іздеу</translation>
    </message>
    <message>
        <source>A question, a term, or “413-IV article 1”</source>
        <translation>Сұрақ, термин немесе «413-IV 1-бап»</translation>
    </message>
    <message>
        <source>In force only</source>
        <translation>Қолданыстағылар ғана</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Кез келген тіл</translation>
    </message>
    <message>
        <source>Any act</source>
        <translation>Кез келген акт</translation>
    </message>
    <message>
        <source>The law has not been imported.</source>
        <translation>Заңнама енгізілмеген.</translation>
    </message>
    <message>
        <source>Import a folder of acts: search, comparison and precedent work after that.</source>
        <translation>Актілері бар қалтаны енгізіңіз: іздеу, салыстыру және прецедент осыдан кейін жұмыс істейді.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ештеңе табылмады.</translation>
    </message>
    <message>
        <source>Type what you look for and press Enter.</source>
        <translation>Іздегеніңізді жазып, Enter басыңыз.</translation>
    </message>
    <message>
        <source>Provisions like: {text}</source>
        <translation>Мынаған ұқсас нормалар: {text}</translation>
    </message>
    <message>
        <source>Provisions found</source>
        <translation>Табылған нормалар</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>Норманы оқу</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Осы нормаға сілтейтіндер</translation>
    </message>
    <message>
        <source>No provision of the law cites this one.</source>
        <translation>Заңнамада бұл нормаға сілтеме жоқ.</translation>
    </message>
    <message>
        <source>Provision before</source>
        <translation>Алдыңғы норма</translation>
    </message>
    <message>
        <source>Provision after</source>
        <translation>Келесі норма</translation>
    </message>
    <message>
        <source>This act is not in the imported law.</source>
        <translation>Бұл акт енгізілген заңнамада жоқ.</translation>
    </message>
    <message>
        <source>There is no reference at the cursor.</source>
        <translation>Курсор тұрған жерде сілтеме жоқ.</translation>
    </message>
    <message>
        <source>In the other language</source>
        <translation>Басқа тілде</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>қолданыста</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>алып тасталған</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>күші жойылған</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>күшіне енбеген</translation>
    </message>
    <message>
        <source>Constitution</source>
        <translation>Конституция</translation>
    </message>
    <message>
        <source>Law amending the Constitution</source>
        <translation>Конституцияны өзгертетін заң</translation>
    </message>
    <message>
        <source>Constitutional law</source>
        <translation>Конституциялық заң</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Кодекс</translation>
    </message>
    <message>
        <source>Subordinate act</source>
        <translation>Заңға тәуелді акт</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Ерекшеленген мәтін</translation>
    </message>
    <message>
        <source>Current provision</source>
        <translation>Ағымдағы норма</translation>
    </message>
    <message>
        <source>The whole bill</source>
        <translation>Жоба тұтас</translation>
    </message>
    <message>
        <source>There is too little text for figures.</source>
        <translation>Көрсеткіштер үшін мәтін жеткіліксіз.</translation>
    </message>
    <message>
        <source>Readability</source>
        <translation>Оқылымдылық</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Сөздер</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Сөйлемдер</translation>
    </message>
    <message>
        <source>Words in a sentence</source>
        <translation>Сөйлемдегі сөз саны</translation>
    </message>
    <message>
        <source>Hardest provisions</source>
        <translation>Ең ауыр нормалар</translation>
    </message>
    <message>
        <source>Readability: 0 is very hard, 100 is very easy. LIX: higher is harder.</source>
        <translation>Оқылымдылық: 0 – өте ауыр, 100 – өте жеңіл. LIX: үлкені ауыр.</translation>
    </message>
    <message>
        <source>Flesch after Oborneva</source>
        <translation>Флеш, Оборнева бойынша</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Өзгеріс жоқ.</translation>
    </message>
    <message>
        <source>Bill opened</source>
        <translation>Жоба ашылды</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
    <message>
        <source>Text edited</source>
        <translation>Мәтін түзетілді</translation>
    </message>
    <message>
        <source>Repaired a finding</source>
        <translation>Ескерту бойынша түзетілді</translation>
    </message>
    <message>
        <source>Accepted a suggestion</source>
        <translation>Ұсыныс қабылданды</translation>
    </message>
    <message>
        <source>Completed from the law</source>
        <translation>Заңнан жалғастырылды</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Алмастырылды</translation>
    </message>
    <message>
        <source>Dismissed a finding</source>
        <translation>Ескерту алынды</translation>
    </message>
    <message>
        <source>Decided on a finding</source>
        <translation>Ескерту бойынша шешім</translation>
    </message>
    <message>
        <source>Restored a finding</source>
        <translation>Ескерту қайтарылды</translation>
    </message>
    <message>
        <source>Accepted a tracked change</source>
        <translation>Түзету қабылданды</translation>
    </message>
    <message>
        <source>Rejected a tracked change</source>
        <translation>Түзету қабылданбады</translation>
    </message>
    <message>
        <source>Return to this state</source>
        <translation>Осы күйге оралу</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Не іздеу</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Немен алмастыру</translation>
    </message>
    <message>
        <source>All word forms</source>
        <translation>Сөз түрлері</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Әріп көлемі</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Табылмады</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Алмастыру</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Бәрін алмастыру</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Желісіз</translation>
    </message>
    <message>
        <source>The program never goes online. Show the proof</source>
        <translation>Бағдарлама желіге шықпайды. Дәлелін көру</translation>
    </message>
    <message>
        <source>Law current to {date}</source>
        <translation>Заңнама {date} жағдайы бойынша</translation>
    </message>
    <message>
        <source>No law imported</source>
        <translation>Заңнама енгізілмеген</translation>
    </message>
    <message numerus="yes">
        <source>{count} acts</source>
        <translation>
            <numerusform>{count} акт</numerusform>
            <numerusform>{count} акт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} provisions</source>
        <translation>
            <numerusform>{count} норма</numerusform>
            <numerusform>{count} норма</numerusform>
        </translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Модель: {name}</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Модель: жоқ</translation>
    </message>
    <message>
        <source>Provisions checked: {checked} of {total}</source>
        <translation>Тексерілген норма: {checked} / {total}</translation>
    </message>
    <message>
        <source>not every check</source>
        <translation>тексерулердің бәрі емес</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Тексерілмеген</translation>
    </message>
    <message>
        <source>Readability {score}</source>
        <translation>Оқылымдылық: {score}</translation>
    </message>
    <message>
        <source>harder than {percent}% of laws</source>
        <translation>заңдардың {percent}%-нан ауыр</translation>
    </message>
    <message>
        <source>Interface language: {language}</source>
        <translation>Интерфейс тілі: {language}</translation>
    </message>
    <message>
        <source>Changes are tracked</source>
        <translation>Түзетулер белгіленеді</translation>
    </message>
    <message>
        <source>Opening the bill</source>
        <translation>Жоба ашылып жатыр</translation>
    </message>
    <message>
        <source>Checking the bill</source>
        <translation>Жоба тексеріліп жатыр</translation>
    </message>
    <message>
        <source>Importing the law</source>
        <translation>Заңнама енгізіліп жатыр</translation>
    </message>
    <message>
        <source>Writing the annotated bill</source>
        <translation>Ескертулері бар жоба жазылып жатыр</translation>
    </message>
    <message>
        <source>Verifying the model</source>
        <translation>Модель тексеріліп жатыр</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>шамамен {count} с қалды</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>шамамен {count} мин қалды</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>{name} is open in another program{who}. Before it is written, you will be asked</source>
        <translation>{name} басқа бағдарламада ашық тұр{who}. Жазар алдында сұралады</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сақталды: {name}</translation>
    </message>
    <message>
        <source>Annotated bill written: {name}</source>
        <translation>Ескертулері бар жоба жазылды: {name}</translation>
    </message>
    <message>
        <source>Law taken in, signed by {name}; texts: {count}</source>
        <translation>Заңнама қабылданды, қол қойған: {name}; мәтіндер: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{count} acts imported</source>
        <translation>
            <numerusform>{count} акт енгізілді</numerusform>
            <numerusform>{count} акт енгізілді</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that could not be read: {files}</source>
        <translation>Оқылмаған файлдар: {files}</translation>
    </message>
    <message>
        <source>Model added: {name}</source>
        <translation>Модель қосылды: {name}</translation>
    </message>
    <message>
        <source>Repaired. Ctrl+Z undoes it</source>
        <translation>Түзетілді. Ctrl+Z – болдырмау</translation>
    </message>
    <message>
        <source>There is no ready repair for this finding.</source>
        <translation>Бұл ескертудің дайын түзетуі жоқ.</translation>
    </message>
    <message>
        <source>Dismissed. Ctrl+Z undoes it</source>
        <translation>Ескерту алынды. Ctrl+Z – болдырмау</translation>
    </message>
    <message>
        <source>There are no tracked changes.</source>
        <translation>Белгіленген түзету жоқ.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Жауабыңыз</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>verb</comment>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>Answered a comment</source>
        <translation>Түсіндірмеге жауап берілді</translation>
    </message>
    <message>
        <source>Text of a note, header or footer</source>
        <translation>Сілтеменің немесе колонтитулдың мәтіні</translation>
    </message>
    <message>
        <source>The bill has no notes, headers or footers.</source>
        <translation>Жобада сілтемелер де, колонтитулдар да жоқ.</translation>
    </message>
    <message>
        <source>footnote {number}</source>
        <translation>{number}-сілтеме</translation>
    </message>
    <message>
        <source>endnote {number}</source>
        <translation>{number}-соңғы сілтеме</translation>
    </message>
    <message>
        <source>header</source>
        <translation>жоғарғы колонтитул</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>төменгі колонтитул</translation>
    </message>
    <message>
        <source>Text or author of a comment</source>
        <translation>Түсіндірменің мәтіні немесе авторы</translation>
    </message>
    <message>
        <source>The bill has no comments.</source>
        <translation>Жобада түсіндірме жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in {count} places</source>
        <translation>
            <numerusform>{count} жерде алмастырылды</numerusform>
            <numerusform>{count} жерде алмастырылды</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection crosses the edge of a table: edit within one cell.</source>
        <translation>Ерекшеленген мәтін кестенің шекарасынан өтеді: ұяшықтың ішінде ғана түзетуге болады.</translation>
    </message>
    <message>
        <source>A fault inside the program; the document is unchanged. Details: {log}</source>
        <translation>Бағдарламаның ішкі қатесі; құжат өзгертілген жоқ. Толығырақ: {log}</translation>
    </message>
    <message>
        <source>This part is not ready yet.</source>
        <translation>Бұл бөлік әлі дайын емес.</translation>
    </message>
    <message>
        <source>The samples are not installed.</source>
        <translation>Үлгілер орнатылмаған.</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>«{name}» жобасындағы өзгерістер сақталсын ба?</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Сақтамау</translation>
    </message>
    <message>
        <source>The text stays in the window. It can be saved under another name or written over the file.</source>
        <translation>Мәтін терезеде сақтаулы. Басқа атпен сақтауға немесе файлдың үстінен жазуға болады.</translation>
    </message>
    <message>
        <source>The text stays in the window. It can be saved under another name.</source>
        <translation>Мәтін терезеде қалады. Оны басқа атаумен сақтауға болады.</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Үстінен жазу</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>бүгін, {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>кеше, {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>A text left unsaved</source>
        <translation>Сақталмай қалған мәтін</translation>
    </message>
    <message>
        <source>The program was cut off before “{name}” was saved. A copy of what was typed is left: {when}.</source>
        <translation>Бағдарлама «{name}» жобасын сақтап үлгермей тоқтаған. Терілген мәтіннің көшірмесі бар: {when}.</translation>
    </message>
    <message>
        <source>The file has not changed since. What was typed opens as an unsaved change. If the file is kept as it is, what was typed is deleted.</source>
        <translation>Содан бері файл өзгерген жоқ. Терілген мәтін сақталмаған өзгеріс ретінде ашылады. Файл сол күйінде қалса, терілген мәтін жойылады.</translation>
    </message>
    <message>
        <source>The file has been changed since. What was typed opens over the former text; before it is written, the program asks. If the file is kept as it is, what was typed is deleted.</source>
        <translation>Содан бері файлды біреу өзгерткен. Терілген мәтін бұрынғы файлға қатысты ашылады; сақтар алдында бағдарлама сұрайды. Файл сол күйінде қалса, терілген мәтін жойылады.</translation>
    </message>
    <message>
        <source>The file is no longer there. What was typed opens and can be saved.</source>
        <translation>Файл орнында жоқ. Терілген мәтін ашылады, оны сақтауға болады.</translation>
    </message>
    <message>
        <source>The bill was never saved to a file. What was typed opens and can be saved.</source>
        <translation>Жоба файлға әлі сақталмаған. Терілген мәтін ашылады, оны сақтауға болады.</translation>
    </message>
    <message numerus="yes">
        <source>{count} more texts are left unsaved.</source>
        <translation>
            <numerusform>Тағы {count} мәтін сақталмай қалды.</numerusform>
            <numerusform>Тағы {count} мәтін сақталмай қалды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open what was typed</source>
        <translation>Терілгенді ашу</translation>
    </message>
    <message>
        <source>Keep the file as it is</source>
        <translation>Файл сол күйінде қалсын</translation>
    </message>
    <message>
        <source>Delete what was typed</source>
        <translation>Терілгенді жою</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Кейін шешу</translation>
    </message>
    <message>
        <source>What was typed is open: an unsaved change. F9 compares it with the file</source>
        <translation>Терілген мәтін ашылды: сақталмаған өзгеріс. F9 – файлмен салыстыру</translation>
    </message>
    <message>
        <source>No text was left unsaved.</source>
        <translation>Сақталмай қалған мәтін жоқ.</translation>
    </message>
    <message>
        <source>No copy of what you type can be kept: save often. {why}</source>
        <translation>Көшірме жазылмай тұр, жобаны жиі сақтаңыз. {why}</translation>
    </message>
    <message>
        <source>The program&apos;s data folder cannot be written.</source>
        <translation>Бағдарламаның деректер қалтасына жазу мүмкін емес.</translation>
    </message>
    <message>
        <source>Bills (*.docx)</source>
        <translation>Заң жобалары (*.docx)</translation>
    </message>
    <message>
        <source>Bills (*.docx *.docm)</source>
        <translation>Заң жобалары (*.docx *.docm)</translation>
    </message>
    <message>
        <source>Bills with macros (*.docm)</source>
        <translation>Макростары бар заң жобалары (*.docm)</translation>
    </message>
    <message>
        <source>Language models (*.gguf)</source>
        <translation>Тілдік модельдер (*.gguf)</translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>ескертулермен</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>өзгертілген</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>A suggestion with another meaning</source>
        <translation>Мағынасы өзгерген ұсыныс</translation>
    </message>
    <message>
        <source>The suggestion does not say what the text says: {change}. If you take it, write why: the reason stays in the journal.</source>
        <translation>Ұсыныстың мағынасы бастапқы мәтіннен өзгеше: {change}. Қабылдасаңыз, себебін жазыңыз: ол журналда сақталады.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Себебі (міндетті емес)</translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation>Команда атауын теріңіз</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>Мұндай команда жоқ.</translation>
    </message>
    <message>
        <source>Number or heading of an article</source>
        <translation>Баптың нөмірі немесе тақырыбы</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Мәзір</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Перне</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Не тексерілді</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтиже</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Мәлімет</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>жарайды</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>орнатылмаған</translation>
    </message>
    <message>
        <source>at fault</source>
        <translation>ақау</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>рұқсат берілмеді</translation>
    </message>
    <message>
        <source>Zhoba is an offline co-pilot for people who draft laws. Licence: EUPL-1.2.</source>
        <translation>Жоба – заң жобаларын әзірлейтіндерге арналған желісіз көмекші. Лицензиясы: EUPL-1.2.</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Ашылған кездегі мәтін</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Қазіргі мәтін</translation>
    </message>
    <message>
        <source>The text has not changed.</source>
        <translation>Мәтінде өзгеріс жоқ.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>сурет</translation>
    </message>
    <message>
        <source>equation</source>
        <translation>формула</translation>
    </message>
    <message>
        <source>text box</source>
        <translation>мәтін жақтауы</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>сызба</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>сілтеме</translation>
    </message>
    <message>
        <source>endnote</source>
        <translation>соңғы сілтеме</translation>
    </message>
    <message>
        <source>page break</source>
        <translation>бет соңы</translation>
    </message>
    <message>
        <source>object</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>Article of the Law on Legal Acts</source>
        <translation>«Құқықтық актілер туралы» Заңның бабы</translation>
    </message>
    <message>
        <source>There is no provision here.</source>
        <translation>Бұл жерде норма жоқ.</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>Ол онсыз да бірінші.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>Ол онсыз да соңғы.</translation>
    </message>
    <message>
        <source>The numbers are in order already.</source>
        <translation>Нөмірлер онсыз да ретімен тұр.</translation>
    </message>
    <message>
        <source>A provision is moved with tracked changes off: turn them off, move it, and turn them on again.</source>
        <translation>Норма түзетулерді белгілеу өшірулі кезде жылжытылады: оны өшіріп, норманы жылжытып, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>The text has changed meanwhile. Try again.</source>
        <translation>Осы уақытта мәтін өзгерді. Қайталап көріңіз.</translation>
    </message>
    <message>
        <source>A new provision after {unit}. Which number shall it have?</source>
        <translation>{unit} соңынан жаңа норма қосылады. Оның нөмірі қандай болсын?</translation>
    </message>
    <message>
        <source>{unit} moves, and this changes with it:</source>
        <translation>{unit} жылжиды, онымен бірге мыналар өзгереді:</translation>
    </message>
    <message>
        <source>Numbered anew from the first to the last, this changes:</source>
        <translation>Бірінші нормадан соңғысына дейін қайта нөмірленгенде мыналар өзгереді:</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Нөмірі {number}</translation>
    </message>
    <message>
        <source>Number {number}, the following anew</source>
        <translation>Нөмірі {number}, кейінгілері қайта нөмірленсін</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Жылжыту</translation>
    </message>
    <message>
        <source>Number anew</source>
        <translation>Қайта нөмірлеу</translation>
    </message>
    <message>
        <source>Order of provisions</source>
        <translation>Нормалардың реті</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>to be put right by hand: it means {unit}</source>
        <translation>қолмен түзетіледі: {unit} деген норманы білдіреді</translation>
    </message>
    <message>
        <source>Inserted a provision</source>
        <translation>Норма қосылды</translation>
    </message>
    <message>
        <source>Moved a provision</source>
        <translation>Норма жылжытылды</translation>
    </message>
    <message>
        <source>Numbered anew</source>
        <translation>Қайта нөмірленді</translation>
    </message>
    <message>
        <source>Replaced in all forms</source>
        <translation>Барлық тұлғасында ауыстыру</translation>
    </message>
    <message>
        <source>Each place, as it reads and as it will read:</source>
        <translation>Әр орын: қазіргі және кейінгі мәтіні</translation>
    </message>
    <message>
        <source>{text} – check the form</source>
        <translation>{text} – тұлғасын тексеріңіз</translation>
    </message>
    <message>
        <source>{name} holds things that fetch something from outside or start something. Zhoba followed none of them; Word may, when it opens the file.</source>
        <translation>{name} файлында сырттан бірдеңе алатын немесе іске қосатын нәрселер бар. Жоба олардың ешқайсысын орындамады; файлды Word ашса, орындауы мүмкін.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>тағы {count}</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Құпиясөз…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Тағы бір рет</translation>
    </message>
    <message>
        <source>The program is locked. Enter the passphrase to go on.</source>
        <translation>Бағдарлама жабулы. Жалғастыру үшін құпиясөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>The passphrase seals the journal and the recovery copies. If it is forgotten, they cannot be read. The bill itself is kept as before.</source>
        <translation>Құпиясөз журнал мен қалпына келтіру көшірмелерін шифрлайды. Оны ұмытсаңыз, олар енді оқылмайды. Жобаның өзі бұрынғыша сақталады.</translation>
    </message>
    <message>
        <source>Change the passphrase. To take the seal away, leave the new one empty.</source>
        <translation>Құпиясөзді өзгерту. Шифрды алып тастау үшін жаңа құпиясөзді бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>Keep the passphrase</source>
        <translation>Құпиясөзді сақтау</translation>
    </message>
    <message>
        <source>The two passphrases differ; enter them again.</source>
        <translation>Екі рет әртүрлі құпиясөз енгізілді; қайталаңыз.</translation>
    </message>
    <message>
        <source>The data are sealed by the passphrase</source>
        <translation>Деректер құпиясөзбен шифрланды</translation>
    </message>
    <message>
        <source>The seal is taken away</source>
        <translation>Шифр алынды</translation>
    </message>
    <message>
        <source>What the findings mean</source>
        <translation>Ескертулер нені білдіреді</translation>
    </message>
    <message>
        <source>Rules of drafting technique</source>
        <translation>Заң техникасының қағидалары</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Қағида</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Нұсқаулықтан табу</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Нұсқаулықтың беттері</translation>
    </message>
</context>
</TS>
