"""What there is between two events: "what have I got in between the physio and the project review"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from agent.calls import Planned
from memory.events import Event
from tools.matching import LIKE_WORD, NOISE, ranked_by_mention, word_likeness, words_of

_I: Final = re.IGNORECASE
BETWEEN: Final = re.compile(
    r"(?P<before>.*?)\b(?:(?:in )?between|entre|zwischen|tra|fra)\s+(?P<one>[^,;.?!]+?)\s+(?:and|&|y|e|und|et)\s+"
    r"(?P<other>[^,;.?!]+)(?P<behind>.*)",
    _I,
)
AFTER_BEFORE: Final = re.compile(
    r"(?P<before>.*?)\bafter\s+(?P<one>[^,;.?!]+?)\s+(?:and|but)\s+before\s+(?P<other>[^,;.?!]+)(?P<behind>.*)", _I
)
"""What lies between two things."""

ASKS: Final = re.compile(
    r"\b(?:what(?:['’]?s)?|anything|something|which|show|list|see|tell|qu[eé]|algo|ens[eé][ñn]ame|mu[eé]strame|dime|"
    r"was|gibt|etwas|quoi|qu['’]est|quelque|cosa|qualcosa|o que|alguma)\b",
    _I,
)
KNOWN: Final = frozenset(
    "what whats s have i we ve got do is there on in anything something show me list see tell the my our calendar "
    "diary schedule happening coming up planned falls comes going for us please just can you could hi hey ok so and "
    "then lies which event events appointments appointment time else "
    "que tengo tenemos hay algo ensename muestrame dime en el la mi calendario agenda me nos queda quedan cae "
    "por favor oye y puedes decirme cosas citas "
    "was habe ich gibt es etwas im kalender mir zeig steht an "
    "quoi est ce qu j ai y a t il quelque chose dans mon agenda "
    "cosa ho c qualcosa nel mio calendario o tenho ha alguma coisa na minha".split()
)
"""Words of such a question that say nothing else."""


def between_events(request: str, events: Callable[[], Sequence[Event]], now: datetime) -> Planned | None:
    """The look at the time from the end of one event that is named to the beginning of another; None for all else.

    `events` are read only where the request asks for that.
    """
    found = BETWEEN.fullmatch(request.strip()) or AFTER_BEFORE.fullmatch(request.strip())
    if found is None or not ASKS.search(found["before"] + found["behind"]):
        return None
    if not KNOWN.issuperset(words_of(f"{found['before']} {found['behind']}")):
        return None
    rows = events()
    ends = [_named(found[each], rows, now) for each in ("one", "other")]
    first, second = sorted((row for row in ends if row), key=lambda row: row.start) if all(ends) else (None, None)
    if first is None or second is None or first.id == second.id or first.end >= second.start:
        return None
    return Planned("list_events", {"when": f"{first.end:%Y-%m-%d %H:%M} - {second.start:%Y-%m-%d %H:%M}"})


def _named(words: str, rows: Sequence[Event], now: datetime) -> Event | None:
    """The one coming event that words call, and nothing else."""
    coming = [row for row in rows if row.end > now]
    found = ranked_by_mention(coming, words, lambda row: row.title)
    if len(found) != 1 or found[0].rrule:
        return None
    title = words_of(found[0].title)
    said = [each for each in words_of(words) if each not in NOISE and each not in KNOWN]
    return found[0] if all(_is_of(each, title, found[0].title) for each in said) else None


def _is_of(word: str, title: Sequence[str], whole: str) -> bool:
    return any(word_likeness(word, each) >= LIKE_WORD for each in title) or bool(ranked_by_mention([whole], word, str))
