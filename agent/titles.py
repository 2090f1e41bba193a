"""Titles in the user's own words: a small model shortens them, translates them, or takes them from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from agent.calls import Planned
from agent.frames import bare
from agent.parts import Part, parts_of, tells
from agent.plans import ALIKE, content
from agent.repairs import mended
from agent.sayings import LINK, LONGEST, Said
from tools.matching import word_likeness, words_of
from tools.when.tongue import tongues

DEEDS: Final = frozenset({"add_todo", "create_event"})
"""Tools whose title is the user's own words for a deed."""

GETTING: Final = frozenset(
    "get buy grab fetch purchase comprar compra pillar coger kaufen besorgen holen acheter prendre comprare".split()
)
"""Verbs that may stand for each other: "get milk" may be called "Buy milk"."""

ENGLISH: Final = frozenset("get buy grab fetch purchase".split())
SHORTEST: Final = 4
CLIPPED: Final = 2
"""An English word may be the beginning of another language's, from so many letters on, but for so many."""

COMPOUND: Final = 6
"""The same of a longer word, which may be the first half of a compound."""

LIKELY: Final = 0.5
"""How likely its tool must be for a call to be kept of whose title the user said nothing."""


def named(planned: Sequence[Planned], said: Said, likely: Mapping[str, float]) -> tuple[Planned, ...]:
    """The calls, a title that the user said nothing of put into the words of its part of the request.

    A lone call is given them only where its tool is likely: small talk is no deed, whatever the model calls it.
    """
    parts: Sequence[Part] = parts_of(planned, said)
    if len(planned) == 1 and likely.get(planned[0].tool, 0.0) >= LIKELY:
        parts = (Part(0, len(said.request)),)
    if not parts:
        return tuple(planned)
    return tuple(_named(call, part, said) for call, part in zip(planned, parts, strict=True))


def _named(call: Planned, part: Part, said: Said) -> Planned:
    title = call.arguments.get("title")
    if call.tool not in DEEDS or not isinstance(title, str) or is_said(title, said, part):
        return call
    whole = whole_title(said, part, call.tool)
    short = len(content(whole)) <= LONGEST
    return Planned(call.tool, {**call.arguments, "title": whole}) if content(whole) and short else call


def whole_title(said: Said, part: Part | None = None, tool: str = "") -> str:
    """The deed that the request, or a part of it, speaks of."""
    start, end = part or (0, len(said.request))
    return said.deed(start, end, planned=tool == "create_event")


def title(wrote: str, said: Said, part: Part | None, tool: str, elsewhere: str) -> str:
    """The model's title, or the user's words where it has none of them, loses a link or half of them, or translates.

    `elsewhere` are the words of the other arguments: they need not be in the title.
    """
    request = part.of(said.request) if part else said.request
    wrote, whole = mended(wrote, request), mended(whole_title(said, part, tool), request)
    wrote = _deed(wrote, whole, tool)
    if not tells(whole):
        return wrote
    if (
        _copied(wrote, said)
        or not is_said(wrote, said, part)
        or any(each not in wrote for each in LINK.findall(request))
    ):
        return whole or wrote
    foreign = _is_foreign(said) and _translated(wrote, said, request) and len(content(whole)) <= 2 * LONGEST
    if foreign and content(whole):
        return whole
    if len(content(whole)) > LONGEST or len(words_of(whole)) > 2 * LONGEST or not content(whole):
        return _spelled(wrote, request) if _is_foreign(said) else wrote
    own = _translated(wrote, said, request) or _lost(wrote, whole, elsewhere)
    return whole if own else _spelled(wrote, request) if _is_foreign(said) else wrote


def _deed(wrote: str, whole: str, tool: str) -> str:
    """The model's title without the verb by which the user put it on a list: "Add stamps" is "Stamps"."""
    short = bare(wrote, planned=tool == "create_event")
    framed = content(short) and content(short) != content(wrote) and words_of(wrote)[:1] != words_of(whole)[:1]
    return short if framed else wrote


def is_said(wrote: str, said: Said, part: Part | None = None) -> bool:
    """Whether a title has a word of the request, or of its part, that is not of a time."""
    timed = {word for span in said.every() for word in words_of(said.text(span))}
    request = part.of(said.request) if part else said.request
    return any(_in(word, words_of(request)) for word in content(wrote) if word not in timed)


def _translated(wrote: str, said: Said, request: str) -> bool:
    """Whether a title is in other words: any but its first verb, or most; any where the request is not English."""
    foreign = _is_foreign(said)
    own = GETTING - ENGLISH if foreign else GETTING
    words = [word for word in content(wrote) if word not in own]
    unsaid = [word for word in words if not _in(word, words_of(request))]
    return bool(unsaid) and (foreign or unsaid != words[:1] or len(unsaid) * 2 > len(words))


def _copied(wrote: str, said: Said) -> bool:
    """Whether a title is the request with its time in it."""
    copied = wrote.casefold() in said.request.casefold() and len(words_of(wrote)) > LONGEST
    return copied and any(said.text(span) in wrote for span in said.every())


def _is_foreign(said: Said) -> bool:
    """Whether the request is in another language than English, which a small model likes to answer in."""
    return said.language != "en" or bool(tongues(said.request))


def _spelled(wrote: str, request: str) -> str:
    """A title whose English words are spelled as the user's, of which they are a beginning: "Detergent"."""
    own = re.findall(r"[^\W\d_]+", request)
    known = {each.casefold() for each in own}

    def spelled(found: re.Match[str]) -> str:
        word = found.group().casefold()
        most = CLIPPED if len(word) < SHORTEST + 1 else COMPOUND
        longer = [each for each in own if each.casefold().startswith(word) and 0 < len(each) - len(word) <= most]
        return longer[0] if longer and word not in known and len(word) >= SHORTEST else found.group()

    written = re.sub(r"[^\W\d_]+", spelled, wrote)
    return written[:1].upper() + written[1:]


def _lost(wrote: str, whole: str, elsewhere: str) -> bool:
    """Whether half of what the user said is in no argument."""
    if "," in whole:  # what is left of a request that says more than the deed
        return False
    words = [word for word in content(whole) if word not in GETTING]
    lost = [word for word in words if not _in(word, content(f"{wrote} {elsewhere}"))]
    return bool(lost) and len(lost) * 2 >= len(words) and len(words_of(whole)) <= LONGEST


def _in(word: str, others: Sequence[str]) -> bool:
    return any(word_likeness(word, other) >= ALIKE for other in others)
