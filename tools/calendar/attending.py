"""Who comes: people that are invited to an event that stands already, and people who are taken off it."""

from __future__ import annotations

import re
from typing import Final

from memory.events import Event
from tools.calendar.coming import AND, NOBODY, coming, staying_away
from tools.matching import words_of

_ENDS: Final = r"(?<! y)(?<!,)(?=\s+(?:to|too|also|as|on|in|a|al|en|como|tambi[eé]n)\b|\W*$)"
INVITED: Final = re.compile(
    rf"\b(?:invite(?: also)?|invita(?: tambi[eé]n)? a|convida a)\s+(?P<who>\S.*?){_ENDS}", re.IGNORECASE
)
ADDED: Final = re.compile(
    r"\b(?:add|include|(?:a[ñn]ade|agrega|incluye|apunta)(?: tambi[eé]n)? a|(?:is |es |be )(?:with|con))"
    rf"\s+(?P<who>\S.*?){_ENDS}",
    re.IGNORECASE,
)
"""Other things are added as well: these are people only by their names."""

LEFT_OUT: Final = re.compile(
    r"\b(?:(?:uninvite|disinvite|remove|drop|take)|(?:desinvita|quita|saca|elimina|borra) a)\s+(?P<who>\S.*?)"
    r"(?=\s+(?:from|off|out of|de|del)\b|\W*$)",
    re.IGNORECASE,
)
NAME: Final = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*(?: [^\W\d_a-zà-ÿ][\w.'’-]*){0,3}")
MAIL: Final = re.compile(r"(?:[^<>@]*<)?[^\s<>@]+@[^\s<>@]+\.\w+>?")
ANYBODY: Final = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}")


def attendees(request: str, event: Event, sure: bool) -> tuple[str, ...] | None:
    """Who comes to an event after a change; None where the request changes nothing of it.

    With `sure`, only "invite" and "uninvite" count: something else is changed already, and "add Zoom" was the place.
    """
    present = event.attendees
    request = re.sub(re.escape(event.title), " ", request, flags=re.IGNORECASE) if event.title else request
    stay = [each for each in present if not _is_left_out(each, request)]
    new = [each for each in _people(INVITED, request, ANYBODY) if each.casefold() not in NOBODY]
    if not sure:
        new += _people(ADDED, request, NAME)
        new += [] if new else coming(request)
    known = {each.casefold() for each in stay}
    found = (*stay, *(each for each in dict.fromkeys(new) if each.casefold() not in known))
    return None if found == present else found


def _people(pattern: re.Pattern[str], request: str, name: re.Pattern[str]) -> list[str]:
    found = pattern.search(request)
    said = [each for each in AND.split(found["who"].strip()) if each] if found else []
    return said if all(name.fullmatch(each) or MAIL.fullmatch(each) for each in said) else []


def _is_left_out(person: str, request: str) -> bool:
    """Whether a person is named as one who does not come: by the whole name, the first one, or the address."""
    found, words = LEFT_OUT.search(request), words_of(person)
    names = AND.split(found["who"]) if found else staying_away(request)
    return any(set(said) <= set(words) for each in names if (said := words_of(each)))
