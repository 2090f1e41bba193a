"""One of several things of a to-do that is struck or got: "scrap the milk" takes it out of "Eggs, flour and milk"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.calls import Planned
from agent.reading.words import ALIKE, content
from memory.todos import Todo
from tools.matching import word_likeness, words_of

ENDED: Final = frozenset({"delete_todo", "complete_todo"})
"""Tools that would end the whole of it."""

BETWEEN: Final = re.compile(r"\s*,\s*(?:(?:and|y|e|und|et|ed)\s+)?|\s+(?:and|y|e|und|et|ed|&|\+)\s+", re.IGNORECASE)
"""What stands between the things."""

LEADS_ON: Final = re.compile(
    r"\b(?:to|for|with|from|at|in|on|a|para|con|de|en|an|f[üu]r|mit|von|[àa]|pour|avec|per|da|com)\b", re.IGNORECASE
)
"""A word by which something is told of all of them."""

ALL: Final = re.compile(
    r"\b(?:all|both|everything|whole|list|tod[oa]s?|amb[oa]s|entera?|alles|beide|tout|tutt[oi])\b", re.IGNORECASE
)
"""Words by which the whole is meant."""

LONGEST: Final = 3
"""Words of one thing, at most."""


def lessened(planned: Sequence[Planned], request: str, todos: Sequence[Todo]) -> tuple[Planned, ...]:
    """The calls, a deed on a to-do of several things that is told of some of them being a change of its name."""
    return tuple(_lessened(call, call.said or request, todos) for call in planned)


def _lessened(call: Planned, request: str, todos: Sequence[Todo]) -> Planned:
    if call.tool not in ENDED or ALL.search(request):
        return call
    named = str(call.arguments.get("todo", ""))
    row = next((each for each in todos if each.title.casefold() == named.casefold() or f"#{each.id}" == named), None)
    left = without_some(row.title, request) if row else ""
    return Planned("update_todo", {"todo": named, "title": left}, call.said) if left else call


def without_some(title: str, request: str) -> str:
    """The name of a to-do without those of its things that a request names; nothing where it names all, or none."""
    things, joints = BETWEEN.split(title), BETWEEN.findall(title)
    if len(things) < 2 or LEADS_ON.search(title) or any(len(words_of(each)) > LONGEST for each in things):
        return ""
    said = words_of(request)
    gone = [each for each in things if _is_named(each, said)]
    kept = [each for each in things if each not in gone]
    if not gone or not kept:
        return ""
    verb, _, own = things[0].partition(" ")
    led = verb if own and things[0] in gone else ""
    last = next((each for each in reversed(joints) if each.strip() != ","), ", ")
    text = kept[0] if len(kept) == 1 else f"{', '.join(kept[:-1])}{last}{kept[-1]}"
    text = f"{led} {text}".strip()
    return text[:1].upper() + text[1:]


def _is_named(thing: str, said: Sequence[str]) -> bool:
    """Whether what a thing is called, its last word, was said."""
    own = content(thing)[-1:]
    return bool(own) and any(word_likeness(own[0], word) >= ALIKE for word in said)
