"""The instructions of an amending bill, read sentence by sentence.

A bill says where once ("2) в статье 7:") and what on the lines under it; each line adds to or takes the place of what was
said before it. Paths come from `law.citations`; the phrases are data (`phrases`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from law import languages
from law.act import Act, Role
from law.amendments import parts, quotes
from law.amendments.making import NEEDS_LINES, Line, of_phrase
from law.amendments.model import Instruction, Operation, Part
from law.amendments.phrases import ASKS, ATTACHED, ITSELF, PHRASES, TERM, VERB_STEMS, VERBS, Phrase
from law.amendments.quotes import Quote
from law.amendments.targets import Said, said, unit
from law.citations import Citation, CitedAct, in_text
from law.citations.resolve import joined
from law.structure.units import KAZAKH_SUBPOINT_NAMED
from law.text import fold
from law.words import Language

_LABEL = re.compile(r"\s*(?:\d+(?:-\d+)*[.)]\s+|(?:Статья\s+\d+(?:-\d+)*|\d+(?:-\d+)*-бап)\.(?:\s+|$))")
# An instruction on the last line of the quotation before it, as banks of acts run lines together.
_GLUED = re.compile(r"[»\"”]\s*[;.](?:\s*(?P<lead>[^\W_][^«\"“]*:)|(?P<whole>[^\W\d_].*))\s*$")
_WORD = re.compile(r"[^\W\d_]+")
_SPEAKS = (Role.TITLE, Role.PREAMBLE, Role.PROVISION)
_AMENDING = re.compile(r"(?:внес(?:ти|ении)|вносятся|вносит) .{0,80}(?:изменени|дополнени)|(?:өзгеріс|толықтыру)\w*.{0,80}енгіз")
_APPROVED = re.compile(r"утвержденн|бекітілген")
_QUOTED = (Role.QUOTATION, Role.EMPTY)
_REPEALS = {
    language: [
        *(phrase.pattern for phrase in phrases if phrase.operation in (Operation.REPEAL, Operation.SUSPEND)),
        *(pattern for pattern, operation in VERBS[language] if operation is Operation.REPEAL),
    ]
    for language, phrases in PHRASES.items()
}
_ENDING = (Operation.REPEAL, Operation.SUSPEND)  # the act, or the provision of it, may be named after the verb
_STEMS = {language: frozenset().union(*stems) for language, stems in VERB_STEMS.items()}
_AFTERWARDS = (Operation.DELETE_PROVISION, *_ENDING)  # their object may stand after the verb
_OF_WORDS = (Operation.REPLACE_WORDS, Operation.INSERT_WORDS, Operation.DELETE_WORDS)
_WITH_TARGET = (Operation.DELETE_PROVISION, Operation.REPLACE_PROVISION, *_ENDING)  # each such phrase names its own
_OBJECT = re.compile(
    r"\s+(?:(?:из|в|во|[^\W\d_]+(?:ое|ый|ую|ие|ые|ой|го))\s+)?"
    r"(?:подпункт|пункт|стать|част|абзац|глав|раздел|параграф|предложени|примечани)"
)


@dataclass(slots=True)
class _Place:
    """What the lines above have said: the act, the provision."""

    act: CitedAct | None = None
    path: str = ""
    within: str = ""  # what names a document that the act approved
    repeals: bool = False  # the acts that stand on the lines under it are repealed
    contents: bool = False  # "в оглавлении:" stands above
    titled: bool = False  # the bill's own title says that it amends: what a line asks for in other words is then an amendment


def read(bill: Act) -> tuple[Instruction, ...]:
    """The instructions of a bill, numbered in its order; none where it changes no act."""
    language = bill.meta.language
    if language not in PHRASES:
        return ()
    texts = [fold(paragraph.read_text) for paragraph in bill.paragraphs]
    amending = any(_AMENDING.search(text) for text, role in zip(texts, bill.roles, strict=True) if role in _SPEAKS)
    if not amending and not any(pattern.search(text) for text in texts for pattern in _REPEALS[language]):
        return ()  # so it is with most acts: a cheap look before the costly reading
    found: list[Instruction] = []
    place = _Place(titled=any(_AMENDING.search(text) for text, role in zip(texts, bill.roles, strict=True) if role is Role.TITLE))
    for line in _lines(bill):
        for instruction in _of_line(line, place, language):
            instruction = _with_attached(instruction, bill)
            if amending or _ends(instruction, language):
                found.append(replace(instruction, n=len(found) + 1))
    return tuple(found)


def _with_attached(one: Instruction, bill: Act) -> Instruction:
    """An instruction whose new text stands in an appendix of the bill: with that text, without the appendix's own mark."""
    named = ATTACHED[bill.meta.language].search(fold(one.text)) if one.operation in NEEDS_LINES and not one.lines else None
    if named is None:
        return one
    number = named["number"] or "1"
    provision = bill.get(f"app_{number}") or bill.get(f"att_{number}")
    if provision is None:
        return one
    mark = parts.mark(bill, provision)
    held = [bill.paragraphs[at] for at in parts.deep(bill, provision) if at not in mark and bill.paragraphs[at].text]
    part = Part.CELLS if any(parts.in_cell(paragraph) for paragraph in held) else one.part
    return replace(one, lines=tuple(paragraph.read_text for paragraph in held), part=part)


def _ends(one: Instruction, language: Language) -> bool:
    """What an act that changes no other may order of one besides: its repeal; a suspension, whose verb opens the sentence."""
    opens = language is Language.KK or _LABEL.sub("", one.text, count=1).lower().lstrip().startswith("приостановить")
    return one.act is not None and (
        (one.operation is Operation.REPEAL and not one.target) or (one.operation is Operation.SUSPEND and opens)
    )


def _lines(bill: Act) -> Iterator[Line]:
    """Every paragraph of law with the quotation that follows it. What goes on after the quotation on its last line is a line of
    its own: "... значение.»; дополнить пунктом 4 следующего содержания:"."""
    paragraphs, at = bill.paragraphs, 0
    while at < len(paragraphs):
        text, role = paragraphs[at].read_text, bill.roles[at]
        start = at
        at += 1
        if role not in (Role.PROVISION, Role.PREAMBLE, Role.TABLE) or not text:
            continue
        quoted: list[str] = []
        cells = False
        while text.rstrip().endswith(":") and at < len(paragraphs) and bill.roles[at] in _QUOTED:
            line = paragraphs[at].read_text
            glued = _GLUED.search(line) if bill.roles[at] is Role.QUOTATION else None
            rest = line[glued.start(glued.lastgroup or 0) :] if glued is not None else ""
            if rest and _matches(fold(quotes.skeleton(rest, quotes.find(rest))), 0, bill.meta.language):
                yield Line(start, text, (*quoted, line[: -len(rest)].rstrip()), cells)
                start, text, quoted, cells = at, rest, [], False
            elif bill.roles[at] is Role.QUOTATION:
                quoted.append(line)
                cells = cells or parts.in_cell(paragraphs[at])
            at += 1
        yield Line(start, text, tuple(quoted), cells)


def _of_line(line: Line, place: _Place, language: Language) -> list[Instruction]:
    """The instructions of one line; what it says of the place stays in `place` for the lines under it."""
    text = line.text
    label = None if KAZAKH_SUBPOINT_NAMED.match(fold(text[:80])) else _LABEL.match(text)  # "1) тармақшадағы" names its target
    found = quotes.find(text)
    shape = fold(quotes.skeleton(text, found))
    start = label.end() if label else 0
    if label is not None:
        place.path, place.contents = "", False
        if not text[: label.end()].rstrip().endswith(")") and not place.within:
            place.act, place.repeals = None, False
    matches = _matches(shape, start, language)
    repeals = bool(matches) and matches[0][1].operation in _ENDING
    cited = _act_of(text, shape, matches[0][0].start() if matches and not repeals else len(text), found, language)
    if place.repeals and not matches and cited is not None:  # a line of "признать утратившими силу:"
        return [Instruction(0, line.position, text, Operation.REPEAL, path, cited.act) for path in cited.provisions or ("",)]
    if cited is not None and not repeals:
        place.act, place.path, place.within = cited.act, "", ""
    if not matches:
        unread = _unread(line, shape, start, place, language) or _asks(line, shape, start, place, language)
        if unread:
            return unread
        if text.rstrip().endswith(":"):
            now = said(text[start:], shape[start:], language)
            place.contents = place.contents or now.part is Part.CONTENTS
            if now.paths:
                place.path = joined(place.path, now.paths[0])
            elif _APPROVED.search(shape):
                place.path, place.within = "", text
        return []
    place.repeals = False
    instructions: list[Instruction] = []
    base, start = _context(text, shape, start, matches[0][0].start(), cited is not None and not repeals, place, language)
    loose = _loose(shape, start, matches, cited)
    at = start
    targets: tuple[str, ...] = ()
    meant = Said()
    for number, (match, phrase) in enumerate(matches):
        stop = matches[number + 1][0].start() if number + 1 < len(matches) else len(shape)
        now, end = _said(text, shape, at, match, phrase, stop, language)
        if loose[number] or (number and phrase.operation in _WITH_TARGET and not now.anything):
            now = replace(now, part=Part.UNREAD)  # words stand there of which it is not said what becomes of them
        if now.anything or number == 0:
            if now.paths or now.part is not Part.WHOLE or number == 0:
                # "в части второй" after "часть первую пункта 2" is of that point
                found_in = [joined(targets[0], path) if targets else _under(base, path, now) for path in now.paths]
                targets = tuple(found_in) or (base,)
            meant = now
        of_act = place.act
        if phrase.operation in _ENDING and not any(targets) and meant.part is not Part.UNREAD:
            if cited is None and phrase.operation is Operation.SUSPEND:
                meant = replace(meant, part=Part.UNREAD)
            elif cited is None:  # the acts stand on the lines under it
                place.repeals = True
                at = end
                continue
            else:
                of_act = cited.act
        elif phrase.operation in _ENDING and cited is not None:
            of_act, targets = cited.act, now.paths
        units = _new_units(phrase, text, shape, match, language)
        for heading in now.headings:
            made = of_phrase(
                phrase, match, shape, found, line, (joined(base, heading),), replace(now, part=Part.HEADING, sentences=()), units
            )
            instructions += [replace(one, act=of_act, within=place.within) for one in made]
        follows = tuple(joined(targets[0], path) for path in now.follows)
        if follows and not any(targets):
            targets = (follows[0].rpartition("/")[0],)
        made = of_phrase(
            phrase, match, shape, found, line, targets, replace(meant, follows=follows, after_sentences=now.after_sentences), units
        )
        if phrase.operation is Operation.SUSPEND:
            term = TERM[language].search(shape, at, stop)
            made = [replace(one, new=(text[term.start() : term.end()],) if term else ()) for one in made]
        instructions += [replace(one, act=of_act, within=place.within) for one in made]
        at = end
    left = list(shape)
    for match, _ in matches:
        left[match.start() : match.end()] = " " * (match.end() - match.start())
    if place.contents:
        instructions = [one if one.part is Part.UNREAD else replace(one, part=Part.CONTENTS) for one in instructions]
    return instructions + _unread(line, "".join(left), start, place, language)


def _loose(shape: str, start: int, matches: Sequence[tuple[re.Match[str], Phrase]], cited: Citation | None) -> list[bool]:
    """For each phrase whether there are quoted words before it, or after the last one, that no phrase holds and that are no
    name of the act: "слово «А», стоящее после слова «Б», исключить"."""
    found: list[bool] = []
    at = start
    for number, (match, phrase) in enumerate(matches):
        stretches = [(at, match.start())]
        if number == len(matches) - 1 and phrase.operation in _OF_WORDS:
            stretches.append((match.end(), len(shape)))
        found.append(
            any(
                quotes.is_mark(shape[place]) and not (cited is not None and cited.start <= place < cited.end)
                for first, last in stretches
                for place in range(first, last)
            )
        )
        at = match.end()
    return found


def _under(above: str, path: str, now: Said) -> str:
    """A path under what the lines above have said: what lies in a part ("в части второй:") is of that part."""
    in_part = above.rpartition("/")[2].startswith("ind_") and (path.startswith("sub_") or (path.startswith("ind_") and now.indent))
    return f"{above}/{path}" if in_part else joined(above, path)


def _context(text: str, shape: str, start: int, end: int, opening: bool, place: _Place, language: Language) -> tuple[str, int]:
    """What "в статье 2:" says for all that follows on the same line: the path above it, and where it ends."""
    colon = shape.rfind(":", start, end)
    if colon < 0:
        return place.path, start
    named = () if opening else said(text[start:colon], shape[start:colon], language).paths
    return (joined(place.path, named[0]) if len(named) == 1 else place.path), colon + 1


def _said(text: str, shape: str, at: int, match: re.Match[str], phrase: Phrase, stop: int, language: Language) -> tuple[Said, int]:
    """What a phrase says of its target, before it, in it ("исключить из пункта 2 слова") or after it ("исключить пункт 2");
    and where that ends."""
    before = said(text[at : match.start()], shape[at : match.start()], language)
    inner, end = Said(), match.end()
    if match.groupdict().get("place"):
        inner = said(text[match.start("place") : match.end("place")], match["place"], language)
        if not inner.anything:  # "в соответствующих падежах"
            return replace(before, part=Part.UNREAD), end
    elif language is Language.RU and phrase.operation in _AFTERWARDS and _OBJECT.match(shape, end, stop):
        inner = said(text[end:stop], shape[end:stop], language)
        if stop < len(shape) and any(sign in shape[end:stop] for sign in ",;"):
            inner = replace(inner, part=Part.UNREAD)  # which verb has what, is not certain
        end = stop
    elif language is Language.RU and phrase.operation in _OF_WORDS and stop == len(shape) and not before.paths:
        inner = said(text[end:], shape[end:], language)  # "слово «А» заменить словом «Б» в пункте 2"
    if phrase.operation in _OF_WORDS and stop == len(shape) and not inner.anything and _WORD.search(shape, end):
        return replace(before, part=Part.UNREAD), end  # "... в первом случае"
    if not inner.anything:
        return before, end
    if len(before.paths) > 1 and inner.paths:
        return replace(inner, part=Part.UNREAD), end
    if not inner.paths:
        return replace(inner, paths=before.paths, part=before.part if inner.part is Part.WHOLE else inner.part), end
    return replace(inner, paths=tuple(joined(before.paths[0] if before.paths else "", path) for path in inner.paths)), end


def _unread(line: Line, shape: str, start: int, place: _Place, language: Language) -> list[Instruction]:
    """What asks for a change in words that no phrase holds: an instruction to be refused, not one to be passed over."""
    if place.act is None and not place.within:
        return []
    for pattern, operation in VERBS[language]:
        if pattern.search(shape, start) and (place.titled or operation is not Operation.RENUMBER):
            whole = "\n".join((line.text, *line.quoted))
            named = said(line.text[start:], shape[start:], language).paths
            target = joined(place.path, named[0]) if named else place.path
            return [Instruction(0, line.position, whole, operation, target, place.act, Part.UNREAD, within=place.within)]
    return []


def _asks(line: Line, shape: str, start: int, place: _Place, language: Language) -> list[Instruction]:
    """A line that names a provision and asks for something in words that are not known at all."""
    if not place.titled or (place.act is None and not place.within):
        return []
    if not ASKS[language].search(shape, start) or ITSELF[language].search(shape, start) or line.text.rstrip().endswith(":"):
        return []
    named = said(line.text[start:], shape[start:], language).paths
    return [
        Instruction(
            0, line.position, line.text, Operation.REPLACE_PROVISION, joined(place.path, path), place.act, Part.UNREAD, within=place.within
        )
        for path in named[:1]
    ]


def _matches(shape: str, start: int, language: Language) -> list[tuple[re.Match[str], Phrase]]:
    """The phrases of a line, one after the other."""
    found: list[tuple[re.Match[str], Phrase]] = []
    stems = {stem for stem in _STEMS[language] if stem in shape}
    fit = [phrase for phrase, verbs in zip(PHRASES[language], VERB_STEMS[language], strict=True) if not verbs or verbs & stems]
    ahead = [(match, phrase) for phrase in fit if (match := phrase.pattern.search(shape, start))]
    while ahead:
        first = min(ahead, key=lambda one: one[0].start())  # of those that begin at one place the earlier in the list
        found.append(first)
        at = first[0].end()
        again = ((phrase.pattern.search(shape, at) if match.start() < at else match, phrase) for match, phrase in ahead)
        ahead = [(match, phrase) for match, phrase in again if match is not None]
    return found


def _act_of(text: str, shape: str, end: int, found: Sequence[Quote], language: Language) -> Citation | None:
    """The act that a line says is changed: named before the first phrase (or, repealed, after it), and not in the words that
    change."""
    words = languages.of(language).references
    if words is None or not any(word in words.acts or word in words.documents for word in _WORD.findall(shape)):
        return None  # so it is with most lines: a cheap look before the costly reading
    for citation in in_text(text, language):
        inside = any(quote.start < citation.start < quote.end for quote in found)
        if citation.act is not None and citation.start < end and not inside:
            return citation
    return None


def _new_units(phrase: Phrase, text: str, shape: str, match: re.Match[str], language: Language) -> Said:
    """The units that are put in, or renumbered to; `part` is UNREAD where they are named with no number."""
    if "unit" not in match.groupdict():
        return Said()
    start, end = match.span("unit")
    named = said(text[start:end], shape[start:end], language)
    if named.paths or named.sentences or named.rows or phrase.operation is not Operation.INSERT_PROVISION:
        return named
    bare = unit(shape[start:end], language)
    return replace(named, paths=(f"{bare}_",) if bare else ())
