"""A thing and its value, told as a note: "save the garage code as a note: 1906B" is "the garage code: 1906B"."""

from __future__ import annotations

import re
from typing import Final

VALUED: Final = re.compile(
    r"^\W*(?:(?:please|can you|could you|por favor)\W+)*(?:save|keep|put|write|store|jot|record|log|gu[aá]rd[ae]|"
    r"ap[uú]nt[ae]|"
    r"an[oó]t[ae])(?:me)?(?: down)? (?P<thing>(?:the|my|our|his|her|their|el|la|los|las|mi|mis) [^,.;:?!]{2,60}?) "
    r"(?:as|in|como|en) (?:an?|my|una) (?:new |nueva )?not(?:es?|a)\s*[,:;.–-]+\s*(?:(?:it['’]?s|it is|they['’]?re|"
    r"es|son)\s+)?"
    r"(?P<value>\S[^?]*?)\W*$",
    re.IGNORECASE,
)
"""A thing that is to be noted, and behind it what it is: "save the gate code as a note, it's 5582"."""


def valued(request: str) -> str:
    """The text of a note whose thing and value stand apart; nothing where they do not."""
    found = VALUED.match(request)
    if found is None or not re.search(r"\d", found["value"]):
        return ""
    return f"{found['thing']}: {found['value']}"
