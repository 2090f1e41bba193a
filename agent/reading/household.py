"""Deeds at home that begin like an order to put something on a list: "put the bins out every Tuesday at 9".

They are the owner's own, so they are read as what he wants to be reminded of, before anything reads the request.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
PUT: Final = re.compile(
    r"(?P<before>\W*(?:(?:please|pls|and|also|oh|ok(?:ay)?|hey)[\s,]+)*)"
    r"(?P<deed>put (?:the|my|our|his|her|their) (?:[\w'’-]+ ){0,2}?[\w'’-]+ "
    r"(?:out(?! by| until| till?\b| (?:an?|\d|one|two|half|three)\b)|away|to bed|on charge|(?:in|into) the (?:"
    r"oven|dryer|wash(?:ing machine)?|dishwasher|freezer|fridge|garage|shed|"
    r"loft|attic|bin|recycling|cellar|boot))\b.*?)(?: (?:on|to) (?:my|the|our) (?:to-?do )?list\W*)?",
    _I | re.DOTALL,
)
"""Something of the house, and where it is to go."""

ELSEWHERE: Final = re.compile(
    r"\b(?:list|to-?dos?|tasks?|calendar|diary|agenda|schedule|notes?|reminder|remind|it|that|them)\b|\?", _I
)
"""Words of one who asks for something else as well."""


TAKES_PLACE: Final = re.compile(
    r"put (?:the|my|our|his|her|their) (?:[\w'’-]+ ){0,2}?(?:party|meeting|appointment|class|lesson|concert|session|"
    r"viewing|review|rehearsal|practice|workshop|bbq|sale|visit|talk|"
    r"meet-?up|training|quiz|film night|movie night) (?:out|away|in|into)\b",
    _I,
)
"""What takes place somewhere, and is not put there."""


def as_duty(request: str) -> str:
    """The request, "remind me to" before a deed at home that begins with "put"."""
    found = PUT.fullmatch(request)
    if found is None or ELSEWHERE.search(found["deed"]) or TAKES_PLACE.match(found["deed"]):
        return request
    return f"{found['before']}remind me to {found['deed']}"
