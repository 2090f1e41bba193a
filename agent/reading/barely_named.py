"""A row of whose name a request has but a part, and that a wish for something new does not mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from agent.reading.words import PLANNED
from tools.matching import LIKE_WORD, NOISE, word_likeness, words_of

PART: Final = 0.5
"""How much of a row's name is but a part of it."""

NEW: Final = 0.6
"""How likely a new row must be, had there been no such name. Chosen on the develop split (`bench/`)."""

CHANGED: Final = "update_"
"""How the tools begin that a name on file makes likelier than a new row."""

DEFINITE: Final = frozenset({"the", "my", "our", "this", "that"})
"""Words before what is known."""

MOVED: Final = re.compile(
    r"\bmoves (?:to|on to)\b|\bpasa (?:al?|para)\b|\b(?:passa|passou|muda|mudou|fica) (?:para|pra)\b|"
    r"\b(?:verschoben|verlegt|verschiebt sich)\b|\b(?:slitta|spostat[oa])\b|\b(?:d[ée]plac[ée]e?|report[ée]e?) (?:au|"
    r"[àa])\b",
    re.IGNORECASE,
)
"""That something goes to another time, as only what is there can."""

Row = tuple[str, str, bool]
Judge = Callable[[str], Mapping[str, float]]


def is_barely_named(title: str, request: str) -> bool:
    """Whether at most half of the words of a name are in the request: "flat 3" is no "Flat viewing", "the flat" may be.

    An article tells which one is meant in English alone: in other languages what is new has it as well.
    """
    own, said = [word for word in words_of(title) if word not in NOISE], words_of(request)
    at = [place for place, each in enumerate(said) if any(word_likeness(word, each) >= LIKE_WORD for word in own)]
    there = [word for word in own if any(word_likeness(word, said[place]) >= LIKE_WORD for place in at)]
    known = any(said[place - 1] in DEFINITE for place in at if place)
    return len(own) > 1 and len(there) <= PART * len(own) and not known


def meant(rows: Sequence[Row], request: str, named: Judge, unnamed: Judge) -> list[Row]:
    """The rows without the to-dos and events that a plain wish for something new has but a word of.

    `named` and `unnamed` judge the request as one that names a row, and as one that names none.
    """
    barely = [row for row in rows if row[0] != "note" and is_barely_named(row[1], request)]
    if not barely or MOVED.search(request):
        return [*rows]
    alone, together = unnamed(request), named(request)
    best = max(together, key=lambda each: together[each], default="")
    new = max(alone, key=lambda each: alone[each], default="") in PLANNED
    if not new or sum(alone.get(each, 0.0) for each in PLANNED) < NEW:
        return [*rows]
    return [row for row in rows if row not in barely] if best in PLANNED or best.startswith(CHANGED) else [*rows]
