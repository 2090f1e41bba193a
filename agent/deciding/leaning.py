"""How easily a call begins: what code knows of a request leans the first token to calls or to words.

A small model's choice between words and calls is a close thing. How likely words are by the classifier
(`agent.intents`) is added to the model's own log-odds as a bias.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Final

from agent.intents import WORDS
from tools.contract import Tool
from tools.matching import NOISE, words_of

GAIN: Final = 2.5
"""How much the classifier's log-odds count beside the model's; chosen on the develop split (`bench/`)."""

OFFSET: Final = -1.0
"""A deed that nobody asked for is worse than a wish that must be said twice."""

MOST: Final = 6.0
"""The furthest lean either way: the model keeps a word in it."""

FOREIGN: Final = 0.0
"""The least lean where the request speaks of a tool that the classifier has not learned."""


def leaning(likely: Mapping[str, float], foreign: bool = False) -> float:
    """What to add to the logit of a call's first token: how likely words are beside the likeliest tool.

    `foreign` where a tool of others is spoken of.
    """
    best = max((share for label, share in likely.items() if label != WORDS), default=0.0)
    words = min(max(likely[WORDS] / max(likely[WORDS] + best, 1e-4), 1e-4), 1 - 1e-4)
    lean = max(-MOST, min(MOST, GAIN * math.log((1 - words) / words) + OFFSET))
    return max(lean, FOREIGN) if foreign else lean


def is_foreign(request: str, toolbox: Iterable[Tool], likely: Mapping[str, float]) -> bool:
    """Whether the request shares a word with a tool that the classifier has not learned."""
    said = {word for word in words_of(request) if word not in NOISE}
    for each in toolbox:
        if each.name not in likely and each.needs is None:
            known = " ".join([each.name.replace("_", " "), each.description, *each.examples])
            if said & {*words_of(known)}:
                return True
    return False
