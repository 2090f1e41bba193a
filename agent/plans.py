"""Tidy a plan: calls that the request does not speak of, or that say one thing twice, are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from agent.calls import Planned
from tools.matching import NOISE, POINTERS, word_likeness, words_of

NAMES: Final = ("title", "todo", "event", "note", "text", "message", "fact", "draft", "question")
"""The arguments that say what a call is about, the most telling first."""

NEW: Final = ("add_", "create_", "remember_")
"""How the names of tools begin that make something new."""

FOLLOWS: Final = re.compile(
    r"\d|\b(?:sorry|actually|no|rather|instead|better|wait|oops|perd[oó]n|perdona|mejor|espera|digo)\b|"
    r"\b(?:p[oó]n|p[aá]sa|mu[eé]ve|c[aá]mbia|retr[aá]sa|atr[aá]sa|adel[aá]nta|apl[aá]za|posp[oó]n|b[oó]rra|qu[ií]ta|"
    r"canc[eé]la|an[uú]la|elim[ií]na|m[aá]rca|t[aá]cha|d[eé]ja|alarg[aá]|ac[oó]rta|h[aá]z|l[eé]e|res[uú]me)(?:me)?l[oa]s?\b",
    re.IGNORECASE,
)
"""What corrects or completes the turn before; a Spanish verb may end in its pronoun ("ponla")."""

FEW: Final = 4
"""So few words ("for Thursday") can only be about what was said before."""

ALIKE: Final = 72.0
"""The least likeness (0-100) of two words of one stem: "clean" and "cleaned", "comprar" and "compra"."""


def tidy(
    planned: Sequence[Planned], request: str, known: Iterable[str] = (), likely: Mapping[str, float] | None = None
) -> tuple[Planned, ...]:
    """The calls that rest on the user's words, or on `known` (what was shown, what is on file); each thing once."""
    grounded = [each for each in planned if _grounded(each, request, known)]
    return tuple(_once(grounded, likely or {})) if len(grounded) > 1 else tuple(grounded)


def _grounded(call: Planned, request: str, known: Iterable[str]) -> bool:
    """Whether a call is about what the request says, or points to; what is new must be in the request itself."""
    named = about(call)
    if not named or all(word in POINTERS for word in named) or "source" in call.arguments:
        return True
    said = content(request)
    short = len(words_of(request)) <= FEW
    follows = short or any(word in POINTERS for word in words_of(request)) or FOLLOWS.search(request)
    if follows and not call.tool.startswith(NEW):
        said += content(" ".join(known))
    return any(word_likeness(word, other) >= ALIKE for word in named for other in said)


def _once(planned: Sequence[Planned], likely: Mapping[str, float]) -> list[Planned]:
    """Two calls about the same words are one wish: the likelier is kept, of two as likely the first."""
    kept: list[Planned] = []
    for each in sorted(planned, key=lambda one: -round(likely.get(one.tool, 0.0), 1)):
        named = about(each)
        if not (named and any(_same(named, about(other)) for other in kept)):
            kept.append(each)
    return [each for each in planned if each in kept]


def _same(about: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((about, other), key=len)
    shared = [word for word in shorter if any(word_likeness(word, each) >= ALIKE for each in longer)]
    return bool(shorter) and len(shared) == len(shorter)


def about(call: Planned) -> list[str]:
    """The words that say what a call is about."""
    name = next((each for each in NAMES if each in call.arguments), "")
    return content(str(call.arguments.get(name, "")))


def content(text: str) -> list[str]:
    """The words of a text that carry its meaning."""
    return [word for word in words_of(text) if word not in NOISE]
