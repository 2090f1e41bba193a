"""Which further languages a text may be in: those whose words of time, and small words, it has most of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

from tools.when.tokens import plain

OWN: Final = {"en": "tools.when.english", "es": "tools.when.spanish"}
FURTHER: Final = {
    "de": "tools.when.german",
    "fr": "tools.when.french",
    "it": "tools.when.italian",
    "pt": "tools.when.portuguese",
}
"""Languages whose times are read though nothing is told in them."""

TELLING: Final = ("DOW", "DOWS", "DOWPART", "MONTH", "MONTHISH", "DAY", "DAYPART", "CLOCKWORD", "UNIT")
"""Categories whose words tell the language as well."""

LONGEST: Final = 400


def tongues(text: str, even: bool = False) -> tuple[str, ...]:
    """The further languages of which a text has the most telling words: more than of our own, or as many."""
    found = _told(text)
    most = max((found[each] for each in FURTHER), default=0)
    own = max(found[each] for each in OWN)
    return tuple(each for each in FURTHER if found[each] == most) if most and most >= own + (not even) else ()


def tongue(text: str) -> frozenset[str]:
    """The languages a text is likeliest in: one, or several that share its telling words; none where it has none."""
    found = _told(text)
    most = max(found.values(), default=0)
    return frozenset(each for each in found if found[each] == most)


def _told(text: str) -> Counter[str]:
    """How many words of a text tell each language."""
    words = re.findall(r"[^\W\d_]+", plain(text[:LONGEST]))
    return Counter(language for word in words for language in _marks().get(word, ()))


@cache
def _marks() -> dict[str, frozenset[str]]:
    """The telling words, each with the languages it is a word of."""
    words: dict[str, set[str]] = {}
    for language, module in (*OWN.items(), *FURTHER.items()):
        for word in _telling(import_module(module)):
            words.setdefault(word, set()).add(language)
    return {word: frozenset(languages) for word, languages in words.items()}


def _telling(language: ModuleType) -> list[str]:
    phrases = [phrase for category in TELLING for phrase in language.WORDS.get(category, ())]
    phrases += [phrase for phrase in language.WORDS["FEAST"] if " " not in phrase]
    phrases += [language.PHRASES["WEEKEND"], language.PHRASES["WEEKENDS"], language.MARKS]
    return re.findall(r"[^\W\d_]+", plain(" ".join(phrases)))
