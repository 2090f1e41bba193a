"""Who comes: "Mrs Kowalczyk is coming round to the workshop" is her visit, and no event called "Workshop".

A small model calls such an event by the place, or by what is to be done there, and leaves out who it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from agent.reading.sayings import LONGEST
from agent.reading.words import ALIKE, content
from tools.matching import word_likeness, words_of

_I: Final = re.IGNORECASE
_WHO: Final = (
    r"(?P<who>(?!(?:i|we|you|it|he|she|they|there|that|this|yo|ya|no|is|are|does|when|who|what|"
    r"everyone|everybody|nobody|someone|whoever|todos|todo el mundo|nadie|alguien|"
    r"remind|put|add|note|tomorrow|today|tonight|mañana|hoy|luego|cu[aá]ndo|qui[eé]n|"
    r"(?:el |on |next )?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|\w+day))\b)"
    r"(?:[^\W_][\w'’.-]*\s+){1,6}?)"
)
COMES: Final = re.compile(
    r"(?:^|[.;!?]\s+|,\s+|:\s+)(?:(?:and|also|oh|so|ok|hey|y|oye|ah)\s+)*(?:(?:" + _WHO +
    r"(?:(?:is|are|will be|will|['’]s)\s+)?(?:coming|comes?|visiting|visits?|dropping|drops?|stopping|stops|swinging|"
    r"popping|pops|calling (?:in|by|round)|arriving|arrives?|viene[n]?|vendr[áa]n?|llegan?|(?:se )?pasan?(?: a| por))|"
    r"viene[n]?\s+(?P<viene>(?:[^\W_][\w'’.-]*\s+){1,4}?)(?=al?\b|el\b|para\b|en\b)|"
    r"(?:i['’]?m|we['’]?re|i am|we are) expecting\s+(?P<expected>(?:[^\W_][\w'’.-]*\s+){1,5}?)(?=at|in|on|to|for|from)|"
    r"espero (?:a|al)\s+(?P<espero>(?:[^\W_][\w'’.-]*\s+){1,5}?)(?=en|el|a|para)))\b",
    _I,
)  # fmt: skip
"""A statement of who comes."""

ARTICLE: Final = re.compile(r"^(?:the|an?|el|la|los|las|una?)\s+", _I)
TO_PLACE: Final = (
    r"\b(?:(?:to|at|in|into|a|en)\s+(?=(?:the|my|our|el|la|mi|nuestr[oa])\s)|al\s+)(?P<place>(?:\w+\s+)?{title})\b"
)
TO_DO: Final = r"\b(?:to|para|a|wants to|quiere)\s+{title}\b"


def visitor(request: str) -> str:
    """Who comes, in the words of a request that tells so; nothing for any other."""
    found = COMES.search(request)
    who = next((each for each in found.groups() if each), "") if found else ""
    return who.strip() if 0 < len(content(who)) <= LONGEST else ""


def with_visitor(given: Mapping[str, Any], request: str) -> dict[str, Any]:
    """The arguments of a new event, called by who comes where its title is no more than the place or what is done."""
    name, who = str(given.get("title", "")).strip(), visitor(request)
    if not who or not name or _shares(name, who):
        return {**given}
    guests = given.get("attendees")
    rest = [each for each in guests if not _shares(str(each), who)] if isinstance(guests, list) else None
    own = {**given} if rest is None else {**{key: each for key, each in given.items() if key != "attendees"},
                                          **({"attendees": rest} if rest else {})}  # fmt: skip
    title = ARTICLE.sub("", who)
    title = title[:1].upper() + title[1:]
    bare = re.escape(ARTICLE.sub("", name))
    told = COMES.search(request)
    same = re.split(r"[.;!?,](?=\s)", request[told.end() :])[0] if told else ""  # "the cake comes at 3, then go to ..."
    if place := re.search(TO_PLACE.format(title=bare), same, _I):
        return {"location": place["place"], **own, "title": title}
    if re.search(TO_DO.format(title=bare), request, _I):
        return own | {"title": f"{title}: {name[:1].lower()}{name[1:]}"}
    return {**given}


def _shares(words: str, who: str) -> bool:
    own = words_of(who)
    return any(word_likeness(each, other) >= ALIKE for each in content(words) for other in own)
