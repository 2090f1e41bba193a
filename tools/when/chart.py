"""A text with all the expressions of time that the grammar finds in it."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

from tools.when.figures import figures
from tools.when.grammar import Cell, Item, parse
from tools.when.lexicon import Lexicon
from tools.when.moment import Node
from tools.when.rules import GRAMMAR
from tools.when.rules.base import Digits
from tools.when.tokens import Token, plain, tokenize
from tools.when.tongue import FURTHER, OWN, tongues

LANGUAGES = {**OWN, **FURTHER}
LONGEST_TEXT = 400  # characters looked at as one sentence; a time is not said in more


LETTERS = "abcdefghijklmnopqrstuvwxyz"


SMALL_WORDS = {"ist": "de", "z": "de", "est": "fr", "et": "fr"}
"""Small words that are short for a zone as well: "Donnerstag 14:45 ist Zahnarzt", "jeudi 20h et vendredi 19h"."""


class Chart(NamedTuple):
    """A text with all that the grammar found in it."""

    text: str
    tokens: list[Token]
    cells: list[Cell]
    language: str


class Candidate(NamedTuple):
    """An expression that spans tokens `first` to `last`, the last not included."""

    first: int
    last: int
    cost: int
    node: Node


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language."""
    return Lexicon(import_module(LANGUAGES[language]))


def languages(language: str | None, text: str) -> tuple[str, ...]:
    """The language asked for, English and Spanish when none is or one that is unknown, and what the text may be in."""
    known = (language or "")[:2].lower()
    asked = (known,) if known in LANGUAGES else tuple(each for each in LANGUAGES if each not in FURTHER)
    return asked if known in LANGUAGES and known not in OWN else (*asked, *tongues(text))


@lru_cache(maxsize=128)
def read(text: str, language: str) -> Chart:
    """All that the grammar finds in a text. A turn asks for the times of the same words again and again."""
    plainly = plain(text)
    tokens = tokenize(plainly)
    words = lexicon(language)
    ends = {token.end: place + 1 for place, token in enumerate(tokens)}
    found = [_words_at(plainly, tokens, place, words, ends) for place in range(len(tokens))]
    for place, token in enumerate(tokens):
        if _is_small(text[token.start : token.end], text):
            found[place] = [each for each in found[place] if each.category != "ZONE"]
    return Chart(text, tokens, parse(found, GRAMMAR), language)


def _is_small(written: str, text: str) -> bool:
    """Whether a word, as it is typed, is no zone in the language of a text."""
    return written in SMALL_WORDS and SMALL_WORDS[written] in tongues(text)


def _words_at(text: str, tokens: list[Token], place: int, words: Lexicon, ends: dict[int, int]) -> list[Item]:
    token = tokens[place]
    if not token.plain[0].isdecimal():
        return words.lookup(tokens, place)
    if not token.plain.isascii():
        return []
    found = figures(text, token.start, ends)
    number = int(token.plain) if len(token.plain) < 6 else None
    if number is not None and not _counts_else(text, token) and not _measures(tokens, place, words):
        found.append(Item("DIGITS", place + 1, Digits(number, len(token.plain)), 0))
    return found + words.lookup(tokens, place)


def _counts_else(text: str, token: Token) -> bool:
    """Whether a sign beside a number says that it is a price or a share, or one or two letters that it is a name."""
    before, after = text[: token.start], text[token.end : token.end + 1]
    letters = len(before) - len(before.rstrip(LETTERS))
    name = 0 < letters < 3 and not (before.endswith("h") and before[-2:-1].isdecimal())
    return name or before[-1:] in tuple("€$£#") or after in tuple("€$£%")


def _measures(tokens: list[Token], place: int, words: Lexicon) -> bool:
    """Whether a word beside a number says that it counts something that is no time: "20 euros", "12 people"."""
    following = words.lookup(tokens, place + 1) if place + 1 < len(tokens) else []
    return any(item.category == "MEASURE" for item in following)


def candidates(chart: Chart) -> list[Candidate]:
    """Whole expressions, those that explain most of the text first."""
    found = []
    for first, cell in enumerate(chart.cells):
        for item in cell.get("time", ()):
            if _names_someone(chart, first, item.end):
                continue
            if stands_alone(chart, first, item.end) and not _cuts_length(chart, first, item.end):
                found.append(Candidate(first, item.end, item.cost, item.value))
    return sorted(found, key=lambda c: (c.first - c.last, c.cost))


def _names_someone(chart: Chart, first: int, last: int) -> bool:
    people = lexicon(chart.language).people
    tokens = chart.tokens[first:last] if people else []
    return any(chart.text[each.start : each.end] in people for each in tokens)


def stands_alone(chart: Chart, first: int, last: int) -> bool:
    """Not part of a longer word or number."""
    text, start, end = chart.text, chart.tokens[first].start, chart.tokens[last - 1].end
    if (
        start
        and (text[start].isalnum() or text[start] == "@")
        and (text[start - 1].isalnum() or _number_goes_on(text[:start][::-1]))
    ):
        return False
    if end >= len(text) or not text[end - 1].isalnum():
        return True
    return not (
        text[end].isalnum() or text[end] in "%€$£" or (text[end - 1].isdecimal() and _number_goes_on(text[end:]))
    )


def _cuts_length(chart: Chart, first: int, last: int) -> bool:
    """Whether its last number belongs to a length that goes on: "a 5" of "a 5 minutos andando"."""
    if last - 1 == first or not chart.tokens[last - 1].plain.isdecimal():
        return False
    return any(item.end > last for item in chart.cells[last - 1].get("length", ()))


def _number_goes_on(rest: str) -> bool:
    """Whether a sign and a figure follow directly, as in 2.5 or 650-6500."""
    return rest[:1] in tuple(".,:-/") and rest[1:2].isdecimal()
