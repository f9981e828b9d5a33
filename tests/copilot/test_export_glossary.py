"""Term pairs in TBX keep the words as the act has them, and hold nothing that XML cannot."""

from __future__ import annotations

from lxml import etree

from copilot.export.glossary import tbx
from law.words import Language
from retrieval.corpus import StoredDefinition
from retrieval.glossary import TermPair


def definition(language: Language, term: str, text: str) -> StoredDefinition:
    return StoredDefinition("z1", language, "О тишине", "art_1/sub_1", 3, term, text, "glossary", "", "", (), 5)


def test_words_stay_apart_and_signs_that_xml_cannot_hold_go() -> None:
    pair = TermPair(
        definition(Language.KK, "тыныш\u00a0уақыт", "сағат\u00a022-ден кейінгі уақыт"),
        definition(Language.RU, "тихий\u00a0час", "время\x00 после 22\u202fчасов"),
    )
    root = etree.fromstring(tbx([pair]))
    said = [element.text for element in root.iter() if element.tag.endswith(("}term", "}descrip"))]
    assert said == ["сағат\u00a022-ден кейінгі уақыт", "тыныш\u00a0уақыт", "время после 22\u202fчасов", "тихий\u00a0час"]
