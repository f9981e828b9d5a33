"""What each burden is called when it is shown to a drafter."""

from law.words import Words

CAUSES = {
    "abstract nouns": Words("дерексіз зат есімдер", "отвлеченные существительные", "abstract nouns"),
    "agents after the verb": Words(
        "әрекет етуші етістіктен алыс тұр", "действующее лицо в творительном падеже после глагола", "the actor stands after the verb"
    ),
    "brackets": Words("жақшалар", "скобки", "brackets"),
    "compound prepositions": Words("күрделі шылаулар", "отыменные предлоги (при наличии, в целях)", "compound prepositions"),
    "double negations": Words("қос болымсыздық", "двойные отрицания", "double negations"),
    "exceptions": Words("ерекшеліктер тізбегі", "исключения из исключений", "exceptions within exceptions"),
    "genitive chain": Words("ілік септігінің тізбегі", "цепочки родительных падежей", "chains of genitives"),
    "old words": Words("ескірген сөздер", "устаревшие слова", "archaic words"),
    "participles": Words("есімше оралымдары", "причастные обороты", "participial phrases"),
    "passives": Words("ырықсыз етіс", "страдательный залог", "passive voice"),
    "pointing words": Words(
        "есімдіктер мен сілтеме сөздер", "местоимения и слова-указатели (он, последний, указанный)", "pronouns and pointing words"
    ),
    "sentence length": Words("ұзын сөйлемдер", "длинные предложения", "long sentences"),
    "split verbs": Words(
        "«жүзеге асыру» түріндегі тіркестер", "расщепленные сказуемые (осуществлять проверку)", "split verbs (carry out an inspection)"
    ),
    "stacked verbs": Words("қимыл атауларының тізбегі", "цепочки отглагольных форм", "chains of verbal nouns and participles"),
    "syllables a word": Words("ұзын сөздер", "длинные слова", "long words"),
    "verbal nouns": Words("қимыл атаулары", "отглагольные существительные", "verbal nouns"),
    "verbs": Words("етістіктің аздығы", "мало глаголов", "few verbs"),
    "words before the verb": Words("негізгі етістік кеш келеді", "сказуемое стоит далеко от начала", "the main verb comes late"),
}
