"""The passages of a long text that a request is about, as many as a model can read at once; code picks them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from agent.answering.quoting import bearing
from agent.models.base import Message
from tools.contract import Language
from tools.parting import parts, tokens

MARGIN: Final = 200
"""Tokens left free for what stands around a text: the request, the template's own marks."""

LEAST: Final = 200
"""Tokens of text that are tried however short the context is: the engine says so where they do not fit."""

SHARE: Final = 8
"""A passage is at most this part of the room, so that several have a place in it."""

GAP: Final = "[…]"
LEFT_OUT: Final = {
    "en": "(It is too long to be read at once: of its {all} passages I read the {read} that bear most on your words.)",
    "es": "(Es demasiado largo para leerlo de una vez: de sus {all} pasajes he leído los {read} que más tienen que ver "
    "con lo que pides.)",
}


@dataclass(frozen=True)
class Excerpt:
    """What of a text is read: `read` of `all` its passages, in their order."""

    text: str
    read: int
    all: int

    def told(self, language: Language) -> str:
        """What the user must know: nothing where all is read."""
        return LEFT_OUT[language].format(read=self.read, all=self.all) if self.read < self.all else ""


def room(context: int, prefix: Sequence[Message], answer: int) -> int:
    """The tokens that a text may have beside the prefix and an answer of so many tokens."""
    return max(LEAST, context - sum(tokens(each.content) for each in prefix) - answer - MARGIN)


def excerpt(text: str, request: str, room: int) -> Excerpt:
    """All of `text` where it has no more than `room` tokens; else its head and the passages the request is about."""
    if tokens(text) <= room or not text.strip():
        return Excerpt(text if text.strip() else "", 1, 1)
    passages = [each for part in re.split(r"\n\s*\n", text) for each in parts(part, max(1, room // SHARE))]
    scores = [bearing(each, request) for each in passages]
    if not any(scores[1:]):
        scores = [1.0] * len(passages)
    bear = [place for place in range(1, len(passages)) if scores[place]]
    kept, left = {0}, room - tokens(passages[0])
    for place in sorted(bear, key=lambda each: (-scores[each], each)):
        cost = tokens(passages[place]) + tokens(GAP)
        if cost <= left:
            kept.add(place)
            left -= cost
    return Excerpt(_joined(passages, kept), len(kept), len(passages))


def _joined(passages: Sequence[str], kept: set[int]) -> str:
    """The passages in their order, with a mark where some are left out."""
    shown: list[str] = []
    for place, passage in enumerate(passages):
        if place in kept:
            shown.append(passage)
        elif shown and shown[-1] != GAP:
            shown.append(GAP)
    return "\n\n".join(shown)
