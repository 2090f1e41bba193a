"""How well a message fits the words that were said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from memory.mail import Message
from memory.quotes import new_part
from tools.matching import words_of
from tools.relations import ALL_RELATIONS

Score = tuple[int, int]
"""(words found, how well they are found)."""

SENDER: Final = 12
NAMED: Final = 8
SUBJECT: Final = 6
TEXT: Final = 1
SIGNATURE: Final = 5
"""The most words of a line that signs: "Love, your sister Ana"."""


@dataclass(frozen=True)
class Sought:
    """One word of the request, and what may stand for it."""

    word: str
    others: frozenset[str]
    names: frozenset[str] = frozenset()

    @property
    def related(self) -> bool:
        """Whether somebody may sign with it."""
        return bool(self.others & ALL_RELATIONS)


@dataclass(frozen=True)
class Opened:
    """A message with its words: by place, each with how much a word there tells, and what he calls himself."""

    message: Message
    places: tuple[tuple[frozenset[str], int], ...]
    signed: frozenset[str]


def opened(message: Message) -> Opened:
    """A message's words, each where it stands."""
    name, _, domain = message.sender.partition("@")
    own = new_part(message.text)
    lines = [words_of(line) for line in own.splitlines() if line.strip()]
    signature = [line for line in lines[-3:] if len(line) <= SIGNATURE]
    signed = {word for line in signature if {"your", "tu"} & {*line} for word in line}
    places = (
        (frozenset(words_of(name)), SENDER),
        (frozenset(words_of(domain.rpartition(".")[0])), SENDER - 2),
        (frozenset(words_of(message.subject)), SUBJECT),
        (ALL_RELATIONS.intersection(word for line in signature for word in line), NAMED),
        (frozenset(word for line in lines for word in line), TEXT),
    )
    return Opened(message, places, ALL_RELATIONS & signed)


def known_as(messages: Sequence[Opened]) -> dict[str, set[str]]:
    """What each sender has called himself to the user: "your sister" under one message holds for all of hers."""
    found: dict[str, set[str]] = {}
    for each in messages:
        found.setdefault(address_of(each.message.sender), set()).update(each.signed)
    return found


def score(message: Opened, sought: Sequence[Sought], known: Mapping[str, set[str]]) -> Score:
    """How many of the words are found, and how well; `known` is what each sender has called himself."""
    called = known.get(address_of(message.message.sender), set())
    weights = []
    for each in sought:
        if each.names & message.places[0][0] or (each.related and each.others & called):
            weights.append(SENDER)
        else:
            weights.append(max(_found(each, words) * weight for words, weight in message.places))
    return sum(weight > 0 for weight in weights), sum(weights)


def like(word: str, other: str) -> bool:
    """Whether one word is a form or a slip of the other; short words have none."""
    from rapidfuzz import fuzz

    if min(len(word), len(other)) < 4 or word[0] != other[0]:
        return False
    shorter, longer = sorted((word, other), key=len)
    return longer.startswith(shorter) or (len(shorter) >= 5 and fuzz.ratio(word, other) >= 85)


def address_of(sender: str) -> str:
    """The address out of "Name <address>"."""
    found = re.search(r"<([^<>]*)>", sender)
    return (found[1] if found else sender).casefold()


def _found(sought: Sought, known: frozenset[str]) -> bool:
    return bool(sought.others & known) or any(like(sought.word, other) for other in known)
