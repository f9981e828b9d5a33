"""The Constitution in force since 1 July 2026: what it replaced, as dated data.

Provenance: gathered from public material on the Constitution adopted by referendum on 15 March 2026 (registry id k2600000000),
not from its official text. A ministry must verify it before relying on it, so checks that use it warn and never call an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from law.words import Language

IN_FORCE = date(2026, 7, 1)
TRANSITIONAL = (94, 95, 96)  # here the former bodies are named lawfully


@dataclass(frozen=True, slots=True)
class Replaced:
    """A name that the law of the day before used, as a pattern over folded text, and the name that took its place."""

    former: dict[Language, str]
    now: dict[Language, str]
    articles: tuple[int, ...] = ()  # of the Constitution of 2026


RU, KK = Language.RU, Language.KK
REPLACED: tuple[Replaced, ...] = (
    Replaced(
        {
            RU: r"\b(?:парламент(?:а|у|ом|е)?(?: республики казахстан)?|мажилис(?:а|у|ом|е)?|сенат(?:а|у|ом|е)?|палат\w* парламента)\b",
            KK: r"\b(?:парламент(?:і|інің|іне|ін|інде|інен|імен|тің|ке|ті|те|тен|пен)?|мәжіліс(?:і|інің|іне|ін|інде|інен|імен|тің|ке|ті|те|тен|пен)?"
            r"|сенат(?:ы|ының|ына|ын|ында|ынан|ымен|тың|қа|ты|та|тан|пен)?)\b",
        },
        {RU: "Курултай", KK: "Құрылтай"},
        (52, 53, 56),
    ),
    Replaced(
        {RU: r"\bконституционн\w+ совет\w*", KK: r"\bконституциялық кеңес\w*"},
        {RU: "Конституционный Суд", KK: "Конституциялық Сот"},
        (72, 73, 74, 75),
    ),
    Replaced(
        {RU: r"\bассамбле\w+ народа казахстана", KK: r"\bқазақстан халқы ассамблеясы\w*"},
        {RU: "Народный Совет Казахстана", KK: "Қазақстан Халық Кеңесі"},
        (70, 71),
    ),
    Replaced({RU: r"\bсчетн\w+ комитет\w*", KK: r"\bесеп комитеті\w*"}, {RU: "Высшая аудиторская палата", KK: "Жоғары аудиторлық палата"}),
    Replaced(
        {RU: r"\bреспубликанск\w+ референдум\w*", KK: r"\bреспубликалық референдум\w*"},
        {RU: "всенародный референдум", KK: "бүкілхалықтық референдум"},
    ),
)

# Article of the Constitution of 1995 -> articles of that of 2026 on the same matter; none: dropped.
ARTICLES: dict[int, tuple[int, ...]] = {
    1: (1,), 2: (2,), 3: (4,), 4: (5,), 5: (6,), 6: (8,), 7: (9,), 8: (10,), 9: (11,), 10: (13,), 11: (14,), 12: (15,), 13: (12,), 14: (16,),
    15: (17,), 16: (18,), 17: (20,), 18: (21,), 19: (22,), 20: (23,), 21: (24,), 22: (25,), 23: (26,), 24: (27,), 25: (28,), 26: (29,), 27: (30,),
    28: (31,), 29: (32,), 30: (33,), 31: (37,), 32: (34,), 33: (35,), 34: (36,), 35: (38,), 36: (39,), 37: (40,), 38: (37,), 39: (41,), 40: (42,),
    41: (43,), 42: (44,), 43: (45,), 44: (46,), 45: (47,), 46: (48,), 47: (50,), 48: (51,), 49: (52,), 50: (53,), 51: (54,), 52: (55,), 53: (56,),
    54: (), 55: (), 56: (), 57: (), 58: (57,), 59: (58,), 60: (59,), 61: (60,), 62: (61,), 63: (62,), 64: (63,), 65: (64,), 66: (65,), 67: (66,),
    68: (67,), 69: (68,), 70: (69,), 71: (72,), 72: (73,), 73: (74,), 74: (75,), 75: (76,), 76: (77,), 77: (19, 78), 78: (79,), 79: (80,),
    80: (81,), 81: (82,), 82: (83,), 83: (84, 85), 84: (86,), 85: (87,), 86: (88,), 87: (89,), 88: (90,), 89: (91,), 90: (94,), 91: (92, 93),
    92: (), 93: (), 94: (), 95: (), 96: (), 97: (), 98: (),
}  # fmt: skip
