"""What goes to the day that the reason before it tells: "it is not ready before Saturday so move it to Saturday"."""

from __future__ import annotations

import re
from typing import Final

from agent.reading.asked import ASKED_TO
from agent.reading.words import WISHES

_UNTIL: Final = r"(?:before|until|til|till|antes del?|hasta(?: el| la)?)"
NOT_BEFORE: Final = re.compile(
    r"^\W*(?:(?:i|we) (?:can['’]?t|cannot|won['’]?t|couldn['’]?t)(?: be able to)? \w+ (?P<what>[^,;.]+?)|"
    r"no (?:puedo|podr[eé]|podemos|voy a poder) \w+ (?P<lo>[^,;.]+?)|"
    r"(?P<row>(?!(?:i|we|he|she|they|it|you)\b)[^,;.]+?)\s+(?:can['’]?t|cannot|won['’]?t|will not|isn['’]?t|is not|"
    r"aren['’]?t|doesn['’]?t|don['’]?t|no (?:va|van|est[aá]|estar[aá]n?|puede|pueden|podr[aá]n?|llega|se))\b[^,;.]*?)"
    rf"\s+{_UNTIL}\s+(?P<first>[^,;.]+?)(?:\s*[,;.]\s*|\s+(?=(?:so|and|as[ií] que|y)\b))"
    r"(?:(?:so|and|then|please|can you|could you|as[ií] que|y|entonces|por favor)[\s,]+)*"
    r"(?:(?P<verb>move|push|put|set|shift|bump|change|postpone|reschedule|delay)"
    r"(?: it| that| them| this)(?: off| back)?|"
    r"(?P<pasa>(?:mu[eé]v|p[aá]s|c[aá]mbi|p[oó]n|apl[aá]z|retr[aá]s|d[eé]j)\w*?)l[oa]s?)"
    r"\s+(?:to|for|till|until|on|al?|para(?: el)?|hasta(?: el)?)\s+(?:el )?(?P<time>[^,;.?!]+?)"
    r"(?:,? (?:please|pls|thanks|por favor|porfa|gracias))?\W*$",
    re.IGNORECASE,
)
"""Why not before a day, and that it goes there: "the parcel won't be ready before Saturday so move it to Saturday"."""

UNLESS: Final = re.compile(
    r"^\W*(?:if|unless|when|once|in case|maybe|perhaps|should|what if|si|cuando|quiz[aá]s?|wenn|falls|se)\b",
    re.IGNORECASE,
)
ALONE: Final = re.compile(r"\bs[oó]lo\b", re.IGNORECASE)
ONLY_THEN: Final = re.compile(
    rf"^\W*(?P<why>(?!(?:can|could|would|will|please|do|if|when|move|put|set|push|si)\b)[^,;.?!]+?"
    rf"\b(?:{_UNTIL}|only[^,;.]*? (?:on|from)|s[oó]lo[^,;.]*? el)\s+(?P<first>[^,;.?!]+?))"
    r"(?:\s*[,;.]\s*(?:(?:so|and so|as[ií] que)\s+)?|\s+(?:so|and so|as[ií] que)\s+)"
    r"(?P<move>(?:(?:please|can you|could you|por favor)\s+)?(?:move|push|put|set|shift|bump|change|postpone|"
    r"reschedule|delay|mueve|pasa|cambia|pon|aplaza|retrasa)\s+(?!it\b|that\b|them\b|this\b)[^,;.?!]+?\s+"
    r"(?:to|for|till|until|on|al?|para(?: el)?)\s+(?P<time>[^,;.?!]+?))"
    r"(?:,? (?:please|pls|thanks|por favor|porfa|gracias))?\W*$",
    re.IGNORECASE,
)
"""Why only from a day on, and what goes to that day."""

LONGEST: Final = 24
"""Words of a request, at most."""


def moved(request: str) -> str:
    """The request without the reason for which what it names goes to the day told in that."""
    if len(request.split()) > LONGEST or UNLESS.match(request) or ("?" in request and not ASKED_TO.search(request)):
        return request
    only = ONLY_THEN.match(request)
    if only and only["time"].casefold() == only["first"].casefold() and not WISHES.search(ALONE.sub("", only["why"])):
        return only["move"]
    why = NOT_BEFORE.match(request)
    if why is None or why["first"].casefold() != why["time"].casefold():
        return request
    what = why["what"] or why["lo"] or why["row"]
    return f"move {what} to {why['time']}" if why["verb"] else f"mueve {what} al {why['time']}"
