"""A request of several wishes in its parts: which words of it each call is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, permutations
from typing import Final, NamedTuple

from agent.calls import Planned
from agent.reading.frames import ASIDE, FRAME, bare
from agent.reading.sayings import CORRECTION, Said
from agent.reading.words import ALIKE, about, content
from tools.calendar.condition import conditions
from tools.matching import NOISE, POINTERS, word_likeness, words_of

_AND: Final = r"(?:and|then|also|plus|y|e|luego|además|también|und|dann|et|puis|poi|depois)\s+"
JOINTS: Final = re.compile(
    rf"\s*[;\n]\s*(?:{_AND})*|\s+\d\)\s+|[,.](?=\s)\s*(?:{_AND})*|\s+{_AND}",
    re.IGNORECASE,
)
"""Where one wish may end and the next begin."""

POINTING: Final = POINTERS | frozenset("there here ahi alli aqui".split())

ANOTHER: Final = re.compile(
    r"(?:(?:the|my|our|al?|el|la|los|las|mis?|den|die|das|le|les|il|lo)\s|"
    r"(?-i:[A-ZÀ-Þ])[^\W\d_]+ (?:at|on|by|tomorrow|today|tonight|el|a las?|um|am|[àa]|alle|[àa]s)\s)",
    re.IGNORECASE,
)
"""How a part begins that names one thing more, and no deed: "Leo at 5", "the stove away"."""

FOR_WHOM: Final = re.compile(
    r"\W*(?:(?:i['’]?m|we['’]?re|i am|we are|so i['’]?m)\s+)?"
    r"(?!(?:b?ring|sing|sting|swing|string|fling|thing)\b)\w{2,}ing\s+"
    r"(?:him|her|them|it|us|you)(?:\s+(?:some|one|any|dinner|lunch|a \w+))?\W*",
    re.IGNORECASE,
)
"""A clause that tells what something is for: "soup ingredients on the list, making him some"."""

MOST: Final = 4
"""Wishes whose parts are told apart: more of them are rarely said in one breath."""


class Part(NamedTuple):
    """A part of the request, by its first character and the one after its last."""

    start: int
    end: int

    def of(self, request: str) -> str:
        """Its words."""
        return request[self.start : self.end]


def parts_of(planned: Sequence[Planned], said: Said) -> tuple[Part, ...]:
    """Each call's own part, where the request has as many parts as there are calls; else none.

    A call belongs where most of its words stand, its time among them; of equal choices the order of the calls counts.
    """
    parts = clauses(said)
    if not 1 < len(planned) == len(parts) <= MOST:
        return ()
    support = [[_support(call, each.of(said.request)) for each in parts] for call in planned]
    orders = permutations(range(len(parts)))
    best = max(orders, key=lambda order: sum(support[call][place] for call, place in enumerate(order)))
    return tuple(parts[place] for place in best)


def clauses(said: Said) -> tuple[Part, ...]:
    """The parts of the request that speak of something; a time is in one of them, and what tells no deed in none."""
    request = said.request
    spans = said.every()
    cuts = [
        each for each in JOINTS.finditer(request)
        if not any(span.start_index < each.end() and each.start() < span.end_index for span in spans)
    ]  # fmt: skip
    starts = [0, *(each.end() for each in cuts)]
    ends = [*(each.start() for each in cuts), len(request)]
    parts = [Part(start, end) for start, end in zip(starts, ends, strict=True)]
    left = conditions(request)
    parts = [each for each in parts if not any(_lies_in(each, one) for one in left)]
    return tuple(each for each in parts if tells(_untimed(each, said)))


def _lies_in(part: Part, span: tuple[int, int]) -> bool:
    """Whether a part of the request is no more than a stretch of it, or the words that lead on to it."""
    return span[0] <= part.start + 1 and part.end <= span[1] + 1


def tells(words: str) -> bool:
    """Whether words speak of a deed or a thing, and do not only correct or end what was said ("argh, no", "use it")."""
    if ASIDE.fullmatch(words.strip()) or FOR_WHOM.fullmatch(words):
        return False
    deed = words_of(CORRECTION.sub(" ", bare(words)))
    found = [word for word in deed if word not in NOISE and word not in POINTING]
    if len(found) == 1 and any(word in POINTING for word in deed):
        return False
    return len(found) > 1 or bool(found and not CORRECTION.search(words))


def _untimed(part: Part, said: Said) -> str:
    """What a part says besides times."""
    words = part.of(said.request)
    for span in sorted(said.every(), key=lambda each: -each.start_index):
        if part.start <= span.start_index < part.end:
            words = f"{words[: span.start_index - part.start]} {words[span.end_index - part.start :]}"
    return words


def _support(call: Planned, words: str) -> float:
    """How many words of a call stand in some words."""
    there = words_of(words)
    own = {word for value in call.arguments.values() for word in content(str(value))}
    return sum(any(word_likeness(word, other) >= ALIKE for other in there) for word in own)


def place_of(words: Sequence[str], request: str) -> int:
    """Where the first of these words stands, or one like it."""
    places = [
        found.start() for found in re.finditer(r"[^\W_]+", request)
        if any(word_likeness(word, other) >= ALIKE for word in words for other in words_of(found.group()))
    ]  # fmt: skip
    return min(places, default=0)


def own_words(text: str, request: str) -> str:
    """A text as far as it is of this request: it ends where something else begins that is not said here."""
    known = words_of(request)
    cuts = [*JOINTS.finditer(text)]
    ends = [*(each.start() for each in cuts[1:]), len(text)]
    for cut, after in zip(cuts, ends, strict=False):
        words = content(text[cut.end() : after])
        strange = [word for word in words if not any(word_likeness(word, other) >= ALIKE for other in known)]
        if 2 * len(strange) > len(words):
            return text[: cut.start()].rstrip(" ,;\n")
    return text


def of_part(together: Sequence[Planned], tool: str, part: str, others: Sequence[str]) -> list[Planned]:
    """Of the calls for several wishes those for one: of more than one, none that is about another wish alone."""
    own = [each for each in together if each.tool == tool]
    alien = [
        each for each in own
        if _told_in(each, part) == 0 < max((_told_in(each, other) for other in others), default=0)
    ]  # fmt: skip
    return [each for each in own if each not in alien] or own


def _told_in(call: Planned, words: str) -> int:
    """How many of the words that a call is about are among some words."""
    said = words_of(words)
    return sum(any(word_likeness(word, other) >= ALIKE for other in said) for word in about(call))


def goes_on(parts: Sequence[str], whole: str) -> bool:
    """Whether a part is one thing more of the deed before it: "remind me to ring Ana at 1 and Leo at 5"."""
    for before, part in pairwise(parts):
        frame = FRAME.match(before)
        joined = re.search(rf"(?<=[^\s.,;:!?])\s+(?:and|y|e|und|et)\s+{re.escape(part)}", whole, re.IGNORECASE)
        if frame and frame.group().strip() and joined and ANOTHER.match(part):
            return True
    return False
