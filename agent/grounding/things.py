"""What a pronoun in a new title means: "my passport expires in April, remind me to renew it" is "Renew my passport"."""

from __future__ import annotations

import re
from typing import Final

from agent.reading.sayings import Said
from tools.matching import words_of
from tools.when import find

_OWN: Final = r"(?:my|our|the|el|la|los|las|mi|mis|nuestr[oa]s?)"
_EXPIRE: Final = r"(?:vence[n]?|caduca[n]?|expira[n]?|se (?:me |nos )?(?:acaba|termina)[n]?)"
DUE: Final = re.compile(
    rf"\b(?P<thing>{_OWN}\s+[^\s,.;:]+(?:\s+[^\s,.;:]+){{0,3}}?)\s+"
    rf"(?:(?:is|are|falls?|comes?) due|(?:is|are) up|expires?|runs? out|{_EXPIRE})\b|"
    rf"\b{_EXPIRE}\s+(?P<cosa>{_OWN}\s+[^\s,.;:]+(?:\s+del?\s+(?:la\s+|el\s+)?[^\s,.;:]+)?)",
    re.IGNORECASE,
)
"""What is told to be due, or to expire."""

HAVE_TO: Final = re.compile(
    r"\bl[oa]s?\s+(?:tengo|tenemos|hay|debo|debemos|voy|vamos|deber[ií]a)\s+(?:que\s+|a\s+)?(?P<verb>\w{2,}[aeií]r)\b",
    re.IGNORECASE,
)
"""A Spanish verb with its pronoun before it."""

IT: Final = re.compile(
    r"^(?P<verb>[^\W\d_]+)\s+(?:it|them|that)$|^(?P<verbo>[^\W\d_]{2,}[aeií]r)l[oa]s?$", re.IGNORECASE
)
"""A title that names no thing: "Renew it", "renovarlo"."""

OTHER: Final = re.compile(
    r"\b(?:an?|some|the|una?)\s+(?!weeks?\b|days?\b|months?\b|hours?\b|couple\b|few\b|bit\b|little\b|quick\b|"
    r"reminder|nudge|shout|ping|poke|prod|buzz|alert|alarm|heads|note\b|to-?do|task|evening|morning|night|"
    r"semana|d[ií]a|mes(?:es)?\b|par\b|toque|aviso|recordatorio|tarea|nota\b|v[ií]spera)[^\W\d_]+",
    re.IGNORECASE,
)
"""Another thing that is spoken of after it, which the pronoun may as well mean."""


def with_thing(title: str, said: Said) -> str:
    """The title with the one thing in the place of the pronoun that was told to be due in what was said before."""
    whole = _untimed(said.whole or said.request, said)
    found = [*DUE.finditer(whole)]
    pronoun = IT.match(title.strip())
    verb = (pronoun["verb"] or pronoun["verbo"]) if pronoun else _lone(title, whole)
    thing = (found[0]["thing"] or found[0]["cosa"]) if len(found) == 1 else ""
    place = whole.casefold().rfind(verb.casefold()) if verb else -1
    if not thing or found[0].end() > place or OTHER.search(whole, found[0].end(), place):
        return title
    return f"{verb} {thing[:1].lower()}{thing[1:]}"


def _untimed(words: str, said: Said) -> str:
    """The words with a gap for each time: "el 2 de abril" is no thing that is due."""
    for span in find(words, said.now, said.language):
        start = span.start_index + 3 * words.casefold().startswith("due", span.start_index)
        words = f"{words[:start]}{' ' * (span.end_index - start)}{words[span.end_index :]}"
    return words


def _lone(title: str, whole: str) -> str:
    """The Spanish verb whose pronoun stands before it ("que lo tengo que pagar"), where that is a title."""
    words, verb = words_of(title), HAVE_TO.search(whole)
    told = bool(verb and words == words_of(verb["verb"])) or bool(DUE.search(title) and HAVE_TO.search(title))
    return f"{verb['verb'][:1].upper()}{verb['verb'][1:]}" if verb and told else ""
