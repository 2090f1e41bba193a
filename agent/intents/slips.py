"""Slips of the keyboard in the words around a wish: "remnid me", "cancle", "appointmnet".

Only words by which things are asked for are mended, and only for the choice of the tool and for what is said around a
deed: a title keeps its letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

ASKING: Final = frozenset(
    "remind remember reminder appointment calendar schedule cancel delete remove tomorrow tonight "
    "shopping meeting event forget postpone reschedule change complete please wednesday thursday saturday "
    "morning afternoon evening message email urgent priority important "
    "recuerdame recordatorio apunta apuntame anota anotame agenda calendario cancela elimina borra añade "
    "avisame mueve cambia reunion tarea mañana urgente prioridad importante".split()
)
"""Words by which things are asked for."""

SHORTEST: Final = 5
LONG: Final = 8
"""Letters of a word in which a slip is told from another word, and in which two may be left out, or a vowel differ."""

VOWELS: Final = frozenset("aeiou")


def unslipped(text: str, is_known: Callable[[str], bool] = lambda word: False) -> str:
    """A text with its slips in words of asking mended; what `is_known` is a word of its own."""

    def mended(found: re.Match[str]) -> str:
        word = found.group().casefold()
        return found.group() if len(word) < SHORTEST or is_known(word) else _meant(word) or found.group()

    return re.sub(r"[^\W\d_]+", mended, text)


@lru_cache(maxsize=512)
def _meant(word: str) -> str:
    """The one word of asking that another is a slip of; nothing where it is one itself, or may be of several."""
    if word in ASKING:
        return ""
    found = [each for each in ASKING if each[0] == word[0] and _is_slip(word, each)]
    return found[0] if len(found) == 1 else ""


def _is_slip(wrote: str, word: str) -> bool:
    """Whether two neighbours have changed places, letters were left out, one came twice, or is another vowel."""
    if len(wrote) == len(word):
        apart = [place for place in range(len(word)) if wrote[place] != word[place]]
        if len(apart) == 1 and len(word) >= LONG:
            return wrote[apart[0]] in VOWELS and word[apart[0]] in VOWELS
        return len(apart) == 2 and apart[1] == apart[0] + 1 and {*wrote[apart[0] :][:2]} == {*word[apart[0] :][:2]}
    if len(wrote) > len(word):
        return len(wrote) == len(word) + 1 and any(
            wrote[place] == wrote[place - 1] and wrote[:place] + wrote[place + 1 :] == word
            for place in range(1, len(wrote))
        )
    most = 2 if len(word) >= LONG else 1
    return len(word) - len(wrote) <= most and any(
        wrote == word[:place] + word[place + len(word) - len(wrote) :] for place in range(1, len(wrote))
    )
