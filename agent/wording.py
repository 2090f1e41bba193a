"""Questions about language: which of two ways to say something is right is answered in words, and rewrites nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from agent.intents import WORDS

REWRITING: Final = "rewrite_text"
_QUOTED: Final = r"[\"“”«„‘'][^\"“”«»„]{2,}?[\"“”»‘’'](?!\w)"
TWO: Final = re.compile(
    rf"(?<!\w){_QUOTED}[\s,]*\b(?:or|o|u|oder|ou|oppure)\b[\s,]*(?:\w+ ){{0,2}}{_QUOTED}", re.IGNORECASE
)
"""Two readings in quotation marks, of which one is to be chosen."""

ASKED_FOR: Final = re.compile(
    r"\b(?:rewrite|reword|rephrase|make (?:this|that|it|these)|"
    r"translate|shorten|fix|improve|polish|turn (?:this|that|it)|"
    r"politer|shorter|reescribe|traduce|acorta|mejora|corrige|hazlo|formulier\w*|übersetz\w*|k[üu]rz\w*|r[ée]écri\w*|"
    r"tradui\w*|raccourci\w*|riscriv\w*|traduci|accorcia|reescrev\w*|traduz|encurta)\b",
    re.IGNORECASE,
)
"""Words of one who wants a text to be written anew."""


def about_language(request: str, likely: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each tool is, where a question offers two readings: what spoke for a new text speaks for words."""
    best = max(likely, key=lambda each: likely[each], default=WORDS)
    if best != REWRITING or "?" not in request or not TWO.search(request) or ASKED_FOR.search(request):
        return likely
    return {**likely, REWRITING: likely.get(WORDS, 0.0), WORDS: likely[REWRITING]}
