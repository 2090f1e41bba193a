"""Answers over a text rest on it: a figure that is not there is not told; the text's own sentences stand in.

A small model that is asked about one text sometimes tells what another one says, one of its examples even. Figures
give that away: code looks for each of them in what was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tools.contract import Language
from tools.matching import NOISE, word_likeness, words_of

FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
SMALL: Final = 12
"""Figures up to this one are also hours, months and counts, which a text may say in words."""

SAYS: Final = {"en": "It says: {words}", "es": "Dice: {words}"}
LIKE: Final = 84.0
"""The least likeness (0-100) of a word of the question and one of the text."""

MOST: Final = 3
"""How many sentences are quoted."""

ASKS_FIGURE: Final = re.compile(
    r"\b(?:how (?:much|many|long|old)|when|what (?:time|date|day|number)|until|price|cost|amount|"
    r"cu[aá]nt[oa]s?|cu[aá]ndo|qu[eé] (?:hora|fecha|d[ií]a)|hasta|precio|cuesta|n[uú]mero)\b",
    re.IGNORECASE,
)


ASKS_AMOUNT: Final = re.compile(
    r"\b(?:how much|how many|price|cost|amount|cu[aá]nt[oa]s?|precio|cuesta|importe)\b", re.IGNORECASE
)
HEAD: Final = re.compile(r"(?:From|De) .+, ")
"""The line over a message that tells who wrote it, and when."""

NOT_SAID: Final = {"en": "It does not say how much.", "es": "No dice cuánto."}


def strange_figures(words: str, *sources: str) -> tuple[str, ...]:
    """The figures in `words` that none of the sources has, in any way of writing them."""
    known = {_value(each) for source in sources for each in _parts(source)}
    afternoon = {str(int(each) - 12) for each in known if each.isdigit() and 12 < int(each) <= 24}
    return tuple(
        each for each in _parts(words)
        if _value(each) not in known | afternoon and not (each.isdigit() and int(each) <= SMALL)
    )  # fmt: skip


def quoted(material: str, request: str, language: Language) -> str:
    """The sentences of `material` that the request is most about, in their order; all of it where none is."""
    sentences = [each.strip() for each in re.split(r"(?<=[.!?])\s+|\n+", material) if each.strip()]
    wanted = [word for word in words_of(request) if word not in NOISE and len(word) > 2]
    figures = bool(ASKS_FIGURE.search(request))
    scored = [(_score(each, wanted, figures), place) for place, each in enumerate(sentences)]
    best = sorted(sorted(scored, key=lambda each: (-each[0], each[1]))[:MOST], key=lambda each: each[1])
    kept = [sentences[place] for score, place in best if score > 0]
    told = SAYS[language].format(words=" ".join(kept)) if kept else material
    if ASKS_AMOUNT.search(request) and not any(FIGURE.search(each) for each in sentences if not HEAD.match(each)):
        return f"{NOT_SAID[language]}\n{told}"
    return told


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
