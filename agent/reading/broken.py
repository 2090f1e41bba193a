"""What is told to be the matter with a thing, and an order that points to it: "the tap drips. Remind me to fix it".

Such a request is read as "remind me to fix the tap", whatever reads it. Only where nothing else is told before that may
be meant, or is wished for.
"""

from __future__ import annotations

import re
from typing import Final

from agent.reading.clauses import ORDERED, clauses
from agent.reading.frames import FRAME

_OWN: Final = r"(?:my|our|the|el|la|los|las|mi|mis|nuestr[oa]s?)"
_BROKEN: Final = (
    r"(?:(?:has|have|['’]s|['’]ve) (?:\w+ )?(?:gone|broken|died|burst|blown|packed|stopped|snapped|cracked|come|"
    r"fallen)\b|"
    r"(?:is|are) (?:\w+ )?(?:broken|leaking|dripping|blocked|dead|flat|loose|torn|stuck|cracked|blown|playing|making|"
    r"filthy|dirty|empty)\b|keeps?\b|(?:wo|does|do)n['’]?t (?:work|close|open|start|shut|light|go|drain|fit)\b|"
    r"(?:drips?|leaks?|squeaks?|rattles?|flickers?|broke|died|snapped)\b|"
    r"(?:sigue[n]?|est[aá]n?) (?:\w+ )?(?:fundid|rot|estropead|averiad|pinchad|atascad|sueltas?|suci|vac[ií]|muert|"
    r"descargad|fl[oó]j|goteando|haciendo|descolgad|parad|desafinad|oxidad)\w*|"
    r"(?:ya )?no (?:va[n]?|funciona[n]?|cierra[n]?|abre[n]?|arranca[n]?|enciende[n]?|para[n]?|anda[n]?|calienta[n]?)\b|"
    r"(?:gotea[n]?|pierde[n]?|chirr[ií]a[n]?|parpadea[n]?|huele[n]?)\b|"
    r"se (?:me |nos |le )?(?:ha[n]? )?(?:roto|fundido|estropeado|rompi[oó]|fundi[oó]|estrope[oó]|averiado|pinchado|"
    r"atascado|soltado)\b)"
)
MATTER: Final = re.compile(rf"^\W*(?P<thing>{_OWN}\s+[^\s,.;:]+(?:\s+[^\s,.;:]+){{0,5}}?)\s+{_BROKEN}", re.IGNORECASE)
"""What is told to be broken, or in want of something."""

SENTENCES: Final = re.compile(r"(?<=[.!;])\s+")
IT: Final = re.compile(
    r"(?P<verb>[^\W\d_]{2,}[aeií]r)(?P<it>l[oa]s?)\b(?P<rest>[^.;!?,]*)|"
    r"(?P<does>(?!put|add|do|make|get|have\b)[a-z]{3,}) (?P<them>it|them)\b(?! (?:an?|the|some)\b)(?P<more>[^.;!?,]*)",
    re.IGNORECASE,
)
"""The deed that points to it."""

THINGS: Final = {
    "la": re.compile(r"\b(?:la|una|mi|esta|esa)\s+[^\W\d_]{3,}", re.IGNORECASE),
    "lo": re.compile(r"\b(?:el|un|mi|este|ese|al|del)\s+[^\W\d_]{3,}", re.IGNORECASE),
    "las": re.compile(r"\b(?:las|unas|mis|estas|esas)\s+[^\W\d_]{3,}", re.IGNORECASE),
    "los": re.compile(r"\b(?:los|unos|mis|estos|esos)\s+[^\W\d_]{3,}", re.IGNORECASE),
    "it": re.compile(r"\b(?:the|an?|my|our|this|that)\s+[^\W\d_]{3,}(?! (?:keep|are|have)\b)", re.IGNORECASE),
    "them": re.compile(r"\b(?:the|my|our|some|these|those)\s+[^\W\d_]{3,}", re.IGNORECASE),
}
"""What else each pronoun may mean."""

WISHED: Final = re.compile(
    r"[\d?:\"“«]|\b(?:needs?|have to|must|want|should|please|buy|call|tengo que|hay que|necesit\w+|quier\w+|falta[n]?|"
    r"compra\w*|llama\w*)\b",
    re.IGNORECASE,
)
"""What may ask for something else before the order."""

KINDS: Final = {
    "la": r"(?:la|mi|nuestra)", "lo": r"(?:el|mi|nuestro)", "las": r"(?:las|mis|nuestras)",
    "los": r"(?:los|mis|nuestros)", "it": r"(?:the|my|our)", "them": r"(?:the|my|our)",
}  # fmt: skip
"""The article of what each means."""


def spelled_out(request: str) -> str:
    """The request with the thing in the place of the pronoun; as it is where that is not plain."""
    *before, last = SENTENCES.split(request.strip())
    frame = FRAME.match(last)
    found = IT.match(last, frame.end()) if before and frame and frame.group().strip() else None
    matter = MATTER.match(before[0]) if found and last[found.end() :].strip(" .!") == "" else None
    told = " ".join(before)
    wished = any(ORDERED.match(each) for each in clauses(told)) or WISHED.search(told) or len(before) > 1
    if not (found and frame and matter) or wished:
        return request
    pronoun = (found["it"] or found["them"]).casefold()
    thing, after = matter["thing"], told[matter.end("thing") :]
    if not re.match(KINDS[pronoun] + r"\s", thing, re.IGNORECASE) or THINGS[pronoun].search(after):
        return request
    verb, rest = found["verb"] or found["does"], found["rest"] or found["more"] or ""
    return f"{frame.group()}{verb} {thing[:1].lower()}{thing[1:]}{rest}"
