"""Slips of typing in short words of time, told by the word before them: "in 40 minuts", "next wek", "esta trade".

A short word has too many neighbours to be guessed alone ("moth", "trade"); behind a number or "next" it is the time
that was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

SHORT: Final = 5
"""Letters of a word in which another letter than its own, or one too many, is no slip."""

ONES: Final = frozenset(
    "a an one half per un una media ein eine einer einem halbe une demi um uma meia mezza mezz".split()
)
"""Words that count one; alone they tell no length."""

WITHIN: Final = frozenset("in within half for another en de durante por dentro fur dans entro tra fra em".split())
"""Words before "an hour" by which it is a length from now."""

LEADING: Final = frozenset(
    "next nxt this last every evry each esta este proximo proxima cada nachste nachsten diese diesen kommende jede "
    "prochain prochaine cette chaque prossimo prossima questa ogni toda".split()
)
"""Words before a part of the calendar or of the day."""

COMING: Final = frozenset("next nxt".split())
MONTHS: Final = {"moth": "month", "moths": "months", "mounth": "month", "mounths": "months"}
"""What is a month behind "next", or counted from now, and else a word of its own."""

ALIKE: Final = frozenset(
    "moth moths mouth mouths mont mount weeds weed weeps wees ween week yeas yea ear our ours days hoes hoses houses "
    "house horses yearns yeasts yens minutes minuets minutiae seconds second hojas hoja hornas mesas mesa metas "
    "minutas minuta dis das ideas noches note notes tare tardo tarda meas monthly weekly "
    "hour-long hora horca hordas ordas anos anios semanal semillas siglos jours cours heurs giorno giro sette "
    "settimane oro ore hoard hoards hauls hots hors dans wechsel wolken".split()
)
"""Words that are near a word of time and are none."""


def swapped(word: str, target: str) -> bool:
    """Whether two neighbours have changed places, but for the first letter."""
    if len(word) != len(target) or word[0] != target[0]:
        return False
    apart = [at for at, letter in enumerate(target) if word[at] != letter]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and {*word[apart[0] :][:2]} == {*target[apart[0] :][:2]}


def omitted(word: str, target: str) -> bool:
    """Whether one letter was left out, but for the first."""
    return len(word) + 1 == len(target) and any(word == target[:at] + target[at + 1 :] for at in range(1, len(target)))


def doubled(word: str, target: str) -> bool:
    """Whether one letter came once too often."""
    return len(word) == len(target) + 1 and any(
        word[at] == word[at - 1] and word[:at] + word[at + 1 :] == target for at in range(1, len(word))
    )


def nearest(word: str, targets: Iterable[str], edits: Callable[[str, str], int]) -> str:
    """The one of a few words that another is a slip of; nothing where it is of none, or may be of several."""
    if word in ALIKE or len(word) < 3:
        return ""
    known = [*targets]
    for is_slip in (swapped, _omitted, doubled, lambda one, other: _mistyped(one, other, edits)):
        found = [each for each in known if is_slip(word, each)]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""


def _omitted(word: str, target: str) -> bool:
    return len(target) >= 4 and omitted(word, target)


def _mistyped(word: str, target: str, edits: Callable[[str, str], int]) -> bool:
    long = min(len(target), len(word)) >= SHORT
    return long and word[0] == target[0] and abs(len(word) - len(target)) <= 1 and edits(word, target) == 1
