"""A language's words, found in a text by category; near misses of long words count."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, NamedTuple

from tools.when import measures, slips, zones
from tools.when.grammar import Item
from tools.when.policy import Closed
from tools.when.tokens import Token, plain, tokenize

SHORTEST_GUESS = 6  # shorter words have too many neighbours
SHORTEST_SWAP = 5  # within a phrase, where two letters have changed places
UNITS: tuple[str, ...] = ("UNIT",)
PARTS: tuple[str, ...] = ("UNIT", "WEEKEND", "PART", "DAYPART", "DOW")
DAYS: tuple[str, ...] = ("PART", "MEAL")
MONTHS: tuple[str, ...] = ("MONTH",)
COUNTS = frozenset(("NUMBER", "TENS", "HOURISH", "SOME"))
NAMED = frozenset(("DOW", "DOWISH", "DAY"))
QUE = frozenset(("qeu", "qe", "ke", "k", "q", "uqe"))


class Entry(NamedTuple):
    """One phrase of the lexicon."""

    words: tuple[str, ...]
    category: str
    value: Any


class Lexicon:
    """The phrases of one language, by their first word."""

    def __init__(self, language: ModuleType) -> None:
        """Read a language module: `WORDS`, `PHRASES`, `MISSPELT` and `NOT_MISSPELT`."""
        self.name: str = language.NAME
        self.day_first: bool = language.DAY_FIRST
        self.closed: Closed = getattr(language, "CLOSED_RANGES", "never")
        self.people: frozenset[str] = getattr(language, "PEOPLE", frozenset())
        self.entries: dict[str, list[Entry]] = {}
        self._read_values(zones.WORDS)
        self._read_values(language.WORDS)
        self._read_phrases(language.PHRASES)
        self._read_phrases(measures.PHRASES)
        self._unlike = frozenset(language.NOT_MISSPELT.split())
        self._targets = self._long_words(language.MISSPELT)
        self._short = self._words_of(language.MISSPELT, slips.SHORT)
        self._beside = {each: self._words_of(each, 3 if each is UNITS else 4) for each in (UNITS, PARTS, DAYS, MONTHS)}
        self._guesses: dict[str, str] = {}

    def _read_values(self, words: Mapping[str, Mapping[str, Any]]) -> None:
        for category, values in words.items():
            for phrases, value in values.items():
                for phrase in phrases.split("|"):
                    self._add(phrase, category, value)

    def _read_phrases(self, phrases: Mapping[str, str]) -> None:
        for category, listed in phrases.items():
            for phrase in listed.split("|"):
                self._add(phrase, category, category)

    def _add(self, phrase: str, category: str, value: Any) -> None:
        words = tuple(token.plain for token in tokenize(plain(phrase)))
        self.entries.setdefault(words[0], []).append(Entry(words, category, value))

    def _long_words(self, categories: tuple[str, ...]) -> list[str]:
        return self._words_of(categories, SHORTEST_GUESS)

    def _words_of(self, categories: tuple[str, ...], shortest: int) -> list[str]:
        return sorted(
            word
            for word, entries in self.entries.items()
            if len(word) >= shortest and any(e.category in categories and len(e.words) == 1 for e in entries)
        )

    def lookup(self, tokens: list[Token], place: int) -> list[Item]:
        """The phrases that begin at a token."""
        word = tokens[place].plain
        entries = self.entries.get(word) or self.entries.get(self.guess(word), [])
        if word in QUE and place + 1 < len(tokens) and tokens[place + 1].plain.startswith("vien"):
            entries = self.entries.get("que", [])
        elif not entries and word.isalpha() and word not in self._unlike and place:
            entries = self.entries.get(self._led(word, tokens, place), [])
        found = []
        for entry in entries:
            end = place + len(entry.words)
            if len(entry.words) == 1 or _follows(entry.words, tokens, place):
                # "Easter Monday" is no Easter, "de la mañana" no "mañana"
                cost = 1 - len(entry.words) if entry.category in ("FEAST", "SUREPART") else 0
                found.append(Item(entry.category, end, entry.value, cost))
        return found

    def guess(self, word: str) -> str:
        """The word of the lexicon that was meant, or "" when none is near enough."""
        if len(word) == SHORTEST_GUESS - 1 and word not in self._unlike and word not in self.entries:
            return next((each for each in self._short if slips.swapped(word, each) or slips.omitted(word, each)), "")
        if len(word) < SHORTEST_GUESS or word in self._unlike:
            return ""
        if word not in self._guesses:
            if len(self._guesses) > 10_000:
                self._guesses.clear()
            self._guesses[word] = self._nearest(word)
        return self._guesses[word]

    def _led(self, word: str, tokens: list[Token], place: int) -> str:
        """The word of time that was meant behind a number, "next", or a day: "in 40 minuts", "tomorow moring"."""
        before, earlier = tokens[place - 1].plain, tokens[place - 2].plain if place > 1 else ""
        if word in slips.MONTHS and (before in slips.COMING or earlier in slips.WITHIN):
            return slips.MONTHS[word]
        if before.isdecimal() or self._is(before, COUNTS) or (before in slips.ONES and earlier in slips.WITHIN):
            categories = UNITS
        elif before in slips.LEADING:
            categories = PARTS
        elif self._is(before, NAMED) or self.guess(before):
            categories = DAYS
        elif before == "la" and place + 1 < len(tokens) and tokens[place + 1].plain in QUE | {"que", "proxima"}:
            categories = UNITS
        elif before == "de" and earlier.isdecimal():
            categories = MONTHS
        else:
            return ""
        return slips.nearest(word, self._beside[categories], edits)

    def _is(self, word: str, categories: frozenset[str]) -> bool:
        entries = self.entries.get(word, ())
        return word not in slips.ONES and any(each.category in categories and len(each.words) == 1 for each in entries)

    def _nearest(self, word: str) -> str:
        best, least = "", 3
        for target in self._targets:
            allowed = 1 if len(target) < 8 else 2
            if target[0] != word[0] or abs(len(target) - len(word)) > allowed:
                continue
            distance = edits(word, target)
            if distance <= allowed and distance < least:
                best, least = target, distance
        return best


def _follows(words: tuple[str, ...], tokens: list[Token], place: int) -> bool:
    if place + len(words) > len(tokens):
        return False
    return all(
        word == (said := tokens[place + at].plain)
        or (at and len(said) >= SHORTEST_SWAP and slips.swapped(said, word))
        or (word == "que" and said in QUE)
        for at, word in enumerate(words)
    )


def edits(word: str, target: str) -> int:
    """How many letters were left out, added, exchanged or swapped with their neighbour."""
    before: list[int] = []
    last = list(range(len(target) + 1))
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, wanted in enumerate(target, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == target[j - 2] and word[i - 2] == wanted:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
