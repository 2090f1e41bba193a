"""Tidy a plan: calls that the request does not speak of, or that say one thing twice, are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from agent.calls import Planned
from tools.matching import NOISE, POINTERS, word_likeness, words_of

NAMES: Final = ("title", "todo", "event", "note", "text", "message", "fact", "draft", "question")
"""The arguments that say what a call is about, the most telling first."""

NEW: Final = ("add_", "create_", "remember_")
"""How the names of tools begin that make something new."""

FOLLOWS: Final = re.compile(
    r"\d|\b(?:sorry|actually|no|rather|instead|better|wait|oops|perd[oó]n|perdona|mejor|espera|digo)\b", re.IGNORECASE
)
"""What corrects or completes the turn before."""

ALIKE: Final = 72.0
"""The least likeness (0-100) of two words of one stem: "clean" and "cleaned", "comprar" and "compra"."""


def tidy(planned: Sequence[Planned], request: str, known: Iterable[str] = ()) -> tuple[Planned, ...]:
    """The calls that rest on the user's words, or on `known` (what was shown, what is on file); each thing once."""
    if len(planned) < 2:
        return tuple(each for each in planned if _grounded(each, request, known))
    return tuple(_once(each for each in planned if _grounded(each, request, known)))


def _grounded(call: Planned, request: str, known: Iterable[str]) -> bool:
    """Whether a call is about what the request says, or points to; what is new must be in the request itself."""
    about = _about(call)
    if not about or all(word in POINTERS for word in about) or "source" in call.arguments:
        return True
    said = _content(request)
    follows = any(word in POINTERS for word in words_of(request)) or FOLLOWS.search(request)
    if follows and not call.tool.startswith(NEW):
        said += _content(" ".join(known))
    return any(word_likeness(word, other) >= ALIKE for word in about for other in said)


def _once(planned: Iterable[Planned]) -> Iterator[Planned]:
    """Two calls about the same words are one wish, and the first is the better guess."""
    kept: list[list[str]] = []
    for each in planned:
        about = _about(each)
        if about and any(_same(about, other) for other in kept):
            continue
        kept.append(about)
        yield each


def _same(about: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((about, other), key=len)
    shared = [word for word in shorter if any(word_likeness(word, each) >= ALIKE for each in longer)]
    return bool(shorter) and len(shared) == len(shorter)


def _about(call: Planned) -> list[str]:
    name = next((each for each in NAMES if each in call.arguments), "")
    return _content(str(call.arguments.get(name, "")))


def _content(text: str) -> list[str]:
    return [word for word in words_of(text) if word not in NOISE]
