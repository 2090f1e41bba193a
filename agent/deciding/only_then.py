"""The only time at which somebody can: "Pablo texted, he's stuck in the shop and can only do two for our lunch".

It is the new time of what there is with him. Why he can at no other is no part of it.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.deciding.rows import Row, names
from agent.reading.resizing import SO_LONG
from agent.reading.words import WISHES
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning

CAN_ONLY: Final = re.compile(
    r"(?P<why>[^\d]*?(?:[,.;]\s*|\b(?:and|so|but|that|says|said|y|pero|que|as[ií] que)\s+))?"
    r"(?P<who>(?:(?:the|my|our|el|la|los|las|mi|de|del)\s+)*(?!(?:i|we|he|she|they|you)\b)[^\W\d_]+(?:['’]s "
    r"[^\W\d_]+)?\s+)?"
    r"(?P<can>(?:(?:(?:he|she|they)\s+)?can (?:now )?only (?:do|make|manage|come|offer|see (?:me|us)|fit (?:me|us) in)|"
    r"(?:me |nos )?(?:s[oó]lo|solamente) (?:puede|pueden)(?: ver(?:me|nos)| venir)?)\s+(?=\S))",
    re.IGNORECASE,
)
"""Somebody for whom no other time will do: "Pablo texted, he's stuck in the shop and can only do two"."""

ONLY_SO_LONG: Final = re.compile(
    rf"\b(?:can (?:now )?only \w+|s[oó]lo (?:puede|pueden))(?: me| us)?(?: for)? (?:{SO_LONG})", re.IGNORECASE
)
"""The same of how long he can."""


def only_then(text: str, row: Row, now: datetime, language: Language) -> str:
    """The request without the story that leads to the only time, and without him where the row is not called by him."""
    can = CAN_ONLY.match(text)
    story = can["why"] or "" if can else ""
    if can is None or WISHES.search(story) or find(story, now, language, policy=planning(story)):
        return text
    who = (can["who"] or "").strip()
    kept = who if names(words_of(who), row.title) else ""
    return f"{kept} {can['can']}{text[can.end() :]}".strip()
