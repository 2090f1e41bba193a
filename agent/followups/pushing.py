"""By how much the one event that was just looked at is to be moved: "retrásala media hora"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.asides import without_aside
from agent.followups.before import FILLERS, Before
from agent.reading.sayings import MOVES, SHIFT, shift_of
from tools.contract import Language
from tools.matching import NOISE, POINTERS, words_of

PUSHING: Final = (FILLERS | POINTERS | NOISE) - {"not", "no"} | frozenset(
    "back forward up out on later earlier sooner by ok okay great thanks good right well start begin make move do "
    "let s "
    "lets have can could would you we i d like so just vale pues bueno genial gracias bien entonces y que sea empiece "
    "empieza ponla ponlo pasala pasalo muevela muevelo me la lo puedes podrias quiero mas tarde antes despues".split()
)
"""Words about the length by which what was shown is to be moved."""


TELLS: Final = re.compile(
    r"\b(?:is|was|are|were|i['’]?m|(?:i|we) (?:start|begin|move)|es|era|está|(?:empieza|empiezo|empezamos)$)\b|"
    r"\b(?:it|that)['’]s\b",
    re.IGNORECASE,
)
"""Words of one who tells, or asks, that it is later."""

ASKED_TO: Final = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:(?:can|could|shall|may) \w+|would you|puedes|podr[ií]as|podemos|me la|me lo)\b",
    re.IGNORECASE,
)
"""How a question begins that asks for a deed."""


def pushed(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The one event that was shown, by how much it is to be moved and nothing else: "ok, push it half an hour"."""
    if [each["kind"] for each in before.shown] != ["event"]:
        return ()
    if TELLS.search(request) or ("?" in request and not ASKED_TO.match(request)):
        return ()
    plain = without_aside(request.rstrip(" ?!."), now, language)
    by, found = shift_of(plain), MOVES.search(plain) or SHIFT.search(plain)
    if not by or found is None:
        return ()
    parts = found.groupdict()
    verb = (parts.get("back") or parts.get("mueve") or "").casefold()
    amount = parts.get("by") or parts.get("tanto") or found.group()
    rest = [each for each in words_of(plain.replace(amount, " ")) if each not in words_of(verb)]
    if not PUSHING.issuperset(rest):
        return ()
    return (Planned("update_event", {"event": "it", "start": by}),)
