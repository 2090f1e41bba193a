"""Answers over a text rest on it: a figure that is not there is not told; the text's own sentences stand in.

A small model that is asked about one text sometimes tells what another one says, one of its examples even. Figures
give that away: code looks for each of them in what was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.language import detect
from tools.asking import HOLDS, Kind
from tools.contract import Language
from tools.evidence import Question, answering, answers, sentences
from tools.matching import NOISE, word_likeness, words_of

FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
SMALL: Final = 12
"""Figures up to this one are also hours, months and counts, which a text may say in words."""

SAYS: Final = {"en": "It says: {words}", "es": "Dice: {words}"}
LIKE: Final = 84.0
"""The least likeness (0-100) of a word of the question and one of the text."""

STEM: Final = 70.0
"""The same for two forms of one verb: "contestes" and "contesté"."""

SHARE: Final = 0.34
"""The part of what is new in the sentences that answer which words must tell to stand for them."""

LESS: Final = 0.2
"""The same of the whole text, where no sentence answers better than the others."""

WHOLE: Final = 8
"""So many sentences are told where it takes all of them."""

WEEKDAYS: Final = tuple(
    re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    for names in (
        r"mon(?:day)?s?|lunes|montags?|lundi|luned[iì]|segunda(?:-feira)?",
        r"tue(?:s(?:day)?)?s?|martes|dienstags?|mardi|marted[iì]|ter[çc]a(?:-feira)?",
        r"wed(?:nesday)?s?|mi[eé]rcoles|mittwochs?|mercredi|mercoled[iì]|quarta(?:-feira)?",
        r"thu(?:r(?:s(?:day)?)?)?s?|jueves|donnerstags?|jeudi|gioved[iì]|quinta(?:-feira)?",
        r"fri(?:day)?s?|viernes|freitags?|vendredi|venerd[iì]|sexta(?:-feira)?",
        r"sat(?:urday)?s?|s[aá]bados?|samstags?|samedi|sabato",
        r"sun(?:day)?s?|domingos?|sonntags?|dimanche|domenica",
    )
)
"""The days of the week in the six languages."""

NEAR: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|hoy|ma[ñn]ana|ayer|week(?:day|end)?s?|semana|heute|morgen|demain|domani|"
    r"amanh[ãa])\b|\b(?:days? (?:after|before|later)|in \w+ days?)\b",
    re.IGNORECASE,
)
"""Words of a text that tell a day without its name."""

DENIES: Final = re.compile(
    r"\b(?:not|n['’]?t|nothing|no|nada)\b.{0,30}\b(?:say|said|mention\w*|state[sd]?|specif\w*|information|dice|"
    r"menciona|pone|"
    r"especifica|informaci[oó]n)\b|\bno (?:dice|menciona|pone|especifica|mention)\b",
    re.IGNORECASE,
)
"""Words that say that a text does not tell."""

ASKS_FIGURE: Final = re.compile(
    r"\b(?:how (?:much|many|long|old)|when|what (?:time|date|day|number)|until|price|cost|amount|"
    r"cu[aá]nt[oa]s?|cu[aá]ndo|qu[eé] (?:hora|fecha|d[ií]a)|hasta|precio|cuesta|n[uú]mero)\b",
    re.IGNORECASE,
)


ASKS_AMOUNT: Final = re.compile(
    r"\b(?:how much|how many|price|cost|amount|cu[aá]nt[oa]s?|precio|cuesta|importe)\b", re.IGNORECASE
)
NOT_SAID: Final = {"en": "It does not say how much.", "es": "No dice cuánto."}


def strange_figures(words: str, *sources: str) -> tuple[str, ...]:
    """The figures in `words` that none of the sources has, in any way of writing them."""
    known = {_value(each) for source in sources for each in _parts(source)}
    afternoon = {str(int(each) - 12) for each in known if each.isdigit() and 12 < int(each) <= 24}
    return tuple(
        each for each in _parts(words)
        if _value(each) not in known | afternoon and not (each.isdigit() and int(each) <= SMALL)
    )  # fmt: skip


def strange_days(words: str, *sources: str) -> bool:
    """Whether words name a day of the week that none of the sources names, nor tells otherwise."""
    if any(NEAR.search(each) for each in sources):
        return False
    return any(day.search(words) and not any(day.search(each) for each in sources) for day in WEEKDAYS)


def quoted(material: str, request: str, language: Language) -> str:
    """The sentences of `material` that answer the request, in their order; all of it where none does."""
    found = answering(material, request)
    told = SAYS[language].format(words=" ".join(found)) if found else material
    if ASKS_AMOUNT.search(request) and not any(FIGURE.search(each) for each in sentences(material)):
        return f"{NOT_SAID[language]}\n{told}"
    return told


def founded(words: str, material: str, request: str, language: Language) -> str:
    """The model's words where they tell what answers the request; else the text's own sentences.

    Words in another language than the text cannot be compared with it: the sentences are added to them.
    """
    parts = [each for each in answers(material, request) if each[1]]
    whole = sentences(material)
    if parts and all(_tells(words, *each, SHARE) for each in parts):
        return words
    if not parts and (len(whole) > WHOLE or DENIES.search(words) or _tells(words, Question(""), whole, LESS)):
        return words
    told = SAYS[language].format(words=" ".join(answering(material, request) or whole))
    foreign = detect(" ".join(whole), language) != detect(words, language)
    return f"{words}\n{told}" if foreign and not _echoes(words, request) else told


def _tells(words: str, asked: Question, found: Sequence[str], share: float) -> bool:
    """Whether words hold what was found: a figure of each kind that is asked for, or enough of what is new in it."""
    held = []
    for kinds in asked.kinds:
        figures = [each for kind in kinds for one in found for each in _figures(one, kind)]
        same = any(_same_figure(each, words) for each in figures)
        held.append(same or ("day" in kinds and _same_weekday(found, words)))
        if figures and not same:
            return False
    if held and all(held) and not strange_days(words, *found):
        return True
    said, before = words_of(words), {*words_of(asked.request)}
    new = {word for each in found for word in words_of(each) if word not in NOISE | before and len(word) > 2}
    told = [word for word in new if any(word_likeness(word, other) >= LIKE for other in said)]
    return not new or len(told) >= share * len(new)


def _figures(sentence: str, kind: Kind) -> list[str]:
    """What of its kind a sentence has, as far as it is told in figures."""
    around = [sentence[max(0, one.start() - 12) : one.end() + 4] for one in HOLDS[kind].finditer(sentence)]
    return [figure for each in around for figure in FIGURE.findall(each)]


def _same_figure(figure: str, words: str) -> bool:
    return bool({_value(each) for each in _parts(figure)} & {_value(each) for each in _parts(words)})


def _same_weekday(found: Sequence[str], words: str) -> bool:
    return any(day.search(words) and day.search(" ".join(found)) for day in WEEKDAYS)


def _echoes(words: str, request: str) -> bool:
    """Whether words only say the request again."""
    asked = words_of(request)
    said = [word for word in words_of(words) if word not in NOISE and len(word) > 2]
    return not any(all(word_likeness(word, other) < STEM for other in asked) for word in said)


def bearing(text: str, request: str) -> float:
    """How much of what the request asks for is in `text`: 0 for nothing."""
    wanted = [word for word in words_of(request) if word not in NOISE and len(word) > 2]
    return _score(text, wanted, bool(ASKS_FIGURE.search(request)))


def _score(sentence: str, wanted: Sequence[str], figures: bool) -> float:
    there = words_of(sentence)
    shared = sum(any(word_likeness(word, other) >= LIKE for other in there) for word in wanted)
    return shared + 1.5 * (figures and bool(FIGURE.search(sentence)))


def _parts(text: str) -> list[str]:
    """The figures of a text, a date or a clock time in its parts."""
    return [part for found in FIGURE.findall(text) for part in _split(found)]


def _split(figure: str) -> list[str]:
    return [figure] if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?", figure) else re.split(r"[.,]", figure)


def _value(figure: str) -> str:
    """One way of writing a figure: without separators of thousands, leading zeros and empty decimals."""
    whole = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", figure).replace(",", ".")
    whole = whole.rstrip("0").rstrip(".") if "." in whole else whole
    return whole.lstrip("0") or "0"
