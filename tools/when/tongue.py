"""Which further languages a text may be in: those whose words of time, and small words, it has most of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
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

SHORT_DAYS: Final = {
    "de": "mo di mi do fr sa so",
    "fr": "lun mar mer jeu ven sam dim",
    "it": "lun mar mer gio ven sab dom",
    "pt": "seg ter qua qui sex sab dom",
}
"""Names of weekdays that are words of their own but before an hour or a date: "Zahnarzt Do 14:45"."""

_DAYS: Final = "|".join(sorted({day for days in SHORT_DAYS.values() for day in days.split()}))
_HOUR: Final = (
    r"(?:(?:um|gegen|alle|ore|as|vers|h) \d|um (?:halb|viertel)\b|a \d{1,2} ?h\b|"
    r"\d{1,2}(?:[:.h]\d{2}\b|\.\d{1,2}\.|/\d| ?(?:h\b|uhr\b|heures?\b|horas?\b)| ?[-–] ?\d{1,2} ?(?:h|uhr)\b)|"
    r"(?:vor|nach)mittag|abend)"
)
BEFORE_AN_HOUR: Final = re.compile(rf"\b(?P<day>{_DAYS})\b\.?,? (?:(?:den|le|il|a) )?{_HOUR}")

ALONE: Final = re.compile(rf"(?:am|bis|auf|entro|ate|avant|d'ici|pour|per|na|no) (?P<day>{_DAYS})\b\.?")
"""A day of theirs that is all that is said, with what leads to it: "am Sa"."""

NTH_ALONE: Final = re.compile(r"(?:am|ab dem|bis zum|auf den) \d{1,2}\.?")
"""A day of the month in German that is all that is said: "am 20."."""

WRITTEN: Final = {"de": "äöüß", "fr": "àâçèêëîïôûùœ", "it": "àèìòù", "pt": "ãõâêôàç"}
"""Letters of theirs that neither English nor Spanish is written with."""

LONGEST: Final = 400


def tongues(text: str, even: bool = False) -> tuple[str, ...]:
    """The further languages of which a text has the most telling words: more than of our own, or as many."""
    found = _told(text)
    most = max((found[each] for each in FURTHER), default=0)
    own = max(found[each] for each in OWN)
    return tuple(each for each in FURTHER if found[each] == most) if most and most >= own + (not even) else ()


def in_another(text: str, other: str) -> bool:
    """Whether two texts have telling words, and no language of which both have some."""
    one, two = _told(text, shortest=2), _told(other, shortest=2)  # the O of O'Hara is no word
    return bool(one and two) and one.keys().isdisjoint(two)


def english(text: str) -> bool:
    """Whether a text has more telling words of English than of any other language."""
    found = _told(text)
    return all(found["en"] > found[each] for each in (*FURTHER, "es"))


@lru_cache(maxsize=512)
def _told(text: str, shortest: int = 1) -> Counter[str]:
    """How many words of a text tell each language."""
    letters = {*text[:LONGEST].casefold()}
    said = plain(text[:LONGEST])
    short = [found["day"] for found in BEFORE_AN_HOUR.finditer(said)]
    short += [found["day"] for found in [ALONE.fullmatch(said)] if found]
    said = BEFORE_AN_HOUR.sub(" ", said)
    words = [word for word in re.findall(r"[^\W\d_]+", said) if len(word) >= shortest]
    told = Counter(language for word in words for language in _marks().get(word, ()))
    told.update(language for language, own in WRITTEN.items() if not letters.isdisjoint(own))
    told.update(language for day in short for language, days in SHORT_DAYS.items() if day in days.split())
    told.update(["de"] if NTH_ALONE.fullmatch(said) else [])
    return told


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
