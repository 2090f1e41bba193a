"""What is planned and its place, told in one: "hip check for the baby at the Mill Lane clinic"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.grounding.placing import place_in
from agent.grounding.venues import NAMED, NO_PLACE
from agent.reading.one_thing import ALIEN
from tools.contract import Language
from tools.matching import words_of

_I: Final = re.IGNORECASE
BESIDE: Final = re.compile(
    r"(?P<x>.*?\S)[\s,]+(?:at|in (?:der|dem)|in|@|en|bei|im|au|chez|presso)\s+(?P<place>[^\0,;]+(?:, ?\d+)?)[\s,]*", _I
)
"""A place behind what is planned."""

WITHIN: Final = re.compile(
    r"(?:the|el|la|los|las|st|saint|san|santa|room|hall|studio|aula|sala|calle|c/|plaza|avenida|rua|rue|via|"
    r"casa|\d)\b",
    _I,
)
"""How what is "in" something begins where that is a place: "in the village hall", and not "in Excel"."""

HOME: Final = re.compile(r"^(?!(?:kim|my|our|the)\b.*\w+ (?:place|house|home))[^\W\d]+['’]s?$|^the [A-Z]\w+s$|['’]s?$")
"""Somebody's, which is a part of what is planned: the party "at Leo's"."""

STREET: Final = re.compile(
    r"(?:road|rd|street|st|lane|ln|avenue|ave|way|close|drive|square|court|place|row|hill)$|^\d+\s", _I
)


def apart_from_place(beside: re.Match[str], thing: str, now: datetime, language: Language) -> tuple[str, str] | None:
    """What is planned and where, told in one; None where it may be no place."""
    leads = thing[beside.end("x") : beside.start("place")].strip(" ,").casefold()
    words = beside["place"].strip()
    if leads == "chez" or (HOME.search(words) and leads in ("at", "bei")):
        return thing, ""
    if leads in ("in", "en", "im", "in der", "in dem") and not WITHIN.match(words):
        return None
    place = as_place(words, now, language)
    return (beside["x"], place) if place else None


def as_place(words: str, now: datetime, language: Language) -> str:
    """The words for a place; nothing where they tell more than one."""
    words = words.strip(" ,.")
    place = place_in(words, now, language)
    if place != words or NO_PLACE.match(words) or len(words_of(words)) > 6:
        return ""
    if not NAMED.search(words) and not WITHIN.match(words) and not STREET.search(words):
        return ""
    rest = re.sub(r",(?= ?\d)|\bSt\. ", " ", words)
    alien = ALIEN.search(rest) or re.search(r"[,&+]|\b(?:with|for|to|and|con|para|y|mit)\b", rest, _I)
    return "" if alien else words
