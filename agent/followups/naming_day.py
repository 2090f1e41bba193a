"""The day by which one says which event is meant, which is no time to move it to: "the viewing on monday to 6.30"."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

_I: Final = re.IGNORECASE

_DAYS: Final = (
    "monday|mon|lunes|montag|lundi|luned[iì]|segunda(?:-feira)?",
    "tuesday|tues?|martes|dienstag|mardi|marted[iì]|ter[cç]a(?:-feira)?",
    "wednesday|weds?|mi[eé]rcoles|mittwoch|mercredi|mercoled[iì]|quarta(?:-feira)?",
    "thursday|thurs?|jueves|donnerstag|jeudi|gioved[iì]|quinta(?:-feira)?",
    "friday|fri|viernes|freitag|vendredi|venerd[iì]|sexta(?:-feira)?",
    "saturday|sat|s[aá]bado|samstag|samedi|sabato",
    "sunday|sun|domingo|sonntag|dimanche|domenica",
)
"""How the days of the week are called, Monday first."""

_MOVED: Final = (
    r"(?:\s+(?:has |have |is |was |been |got |gets |now |se |me |ha |han |lo |la |ya )*(?:moved?|pushed?|put|shifted|"
    r"bumped|"
    r"changed?|brought|rescheduled|switched|postponed|pas[aeo]\w*|p[aá]s[ae]\w*|mu[eé]v\w+|p[oó]n\w*|cambi\w+))?"
    r"(?:\s+(?:back|forward|out|on|up|mejor))?\s+(?:to|till?|until|for|pal?|para|al?|a las?|hasta|auf|[àa]|alle)\s+\S"
)
"""What leads from the day by which something is named to the time to which it goes."""


def without_naming_day(text: str, day: date, now: datetime) -> str:
    """The sentence without the day that only says which row is meant: "move the viewing on monday to saturday"."""
    words = _DAYS[day.weekday()]
    words += {0: "|today|hoy|heute|tonight|esta noche", 1: "|tomorrow|ma[ñn]ana|morgen|demain|domani"}.get(
        (day - now.date()).days, ""
    )
    named = rf"(?<=\w)\s+(?:(?:on|this|del|de|el|este|am|vom|du|di|da) )*(?:{words})(?={_MOVED})"
    found = re.search(named, text, _I)
    if found is None or re.search(r"\b(?:from|de|desde|von|every|cada|each)\s*$", text[: found.start()], _I):
        return text
    bare = not re.match(r"\s+(?:on|this|del|el|este|am|vom|du|di|da)\b", found.group(), _I)
    behind = text[found.end() :]
    if bare and re.match(rf"\s+(?:to|a|al|bis|till?|until|hasta)\s+(?:{'|'.join(_DAYS)})\b", behind, _I):
        return text  # "monday to friday" may be each of them
    return text[: found.start()] + behind
