"""News and greetings before what is planned: "ya me han confirmado, el martes viene el perito a las 10"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from agent.reading.put_in import NEWS

_I: Final = re.IGNORECASE
_GREETED: Final = (
    r"(?:hola|oye|che|buenas|buenos d[ií]as|buenas tardes|vale|bueno|mira|hey|hi|hello|right|ok(?:ay)?|oh|so|ah|hallo|"
    r"salut|bonjour|ciao|ol[áa]|oi)"
)
LED: Final = re.compile(
    rf"^\W*(?:{_GREETED}\b[\s,.!]+)*(?:(?:{NEWS})\s*(?:[,.;:!…]+|\s[–—-]+)\s+(?:(?:que|y|and|so|that) )?)+|"
    r"^\W*(?:che|buenas|oye|mira)\s*,\s+",
    _I,
)
"""What stands there."""

PLANS: Final = frozenset({"create_event", "add_todo"})

Judge = Callable[[str], Mapping[str, float]]


def without_news(request: str, judge: Judge) -> str:
    """A request that plans something new, without the news before it."""
    found = LED.match(request)
    rest = request[found.end() :] if found else ""
    if len(rest.split()) < 3 or "?" in request:
        return request
    likely = judge(rest)
    return rest if max(likely, key=lambda tool: likely[tool], default="") in PLANS else request
