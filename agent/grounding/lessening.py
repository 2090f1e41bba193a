"""One of several things of a to-do that is struck or got: "scrap the milk" takes it out of "Eggs, flour and milk"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from agent.calls import Planned
from agent.reading.words import ALIKE, content
from memory.errors import ToolError
from memory.todos import Todo
from tools.matching import POINTERS, pick, word_likeness, words_of

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

DEED: Final = re.compile(
    r"\S+ (?:the|my|our|his|her|their|your|all|el|la|los|las|mi|mis|die|das|den|les|le|il|lo|gli|o|a|os|as)\s",
    re.IGNORECASE,
)
"""A deed on something: "iron the shirts"."""

INFINITIVE: Final = re.compile(r"(?:ar|er|ir)$")
"""How a Spanish verb ends on a list."""

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
    if row is None and not POINTERS.issuperset(words_of(named)):
        with suppress(ToolError):  # "milk", of "Eggs, flour and milk"
            row = pick([each for each in todos if not each.done], named, lambda each: each.title, "todo")
            named = row.title
    left = without_some(row.title, request) if row else ""
    return Planned("update_todo", {"todo": named, "title": left}, call.said) if left else call


def without_some(title: str, request: str) -> str:
    """The name of a to-do without those of its things that a request names; nothing where it names all, or none."""
    things, joints = BETWEEN.split(title), BETWEEN.findall(title)
    if len(things) < 2 or LEADS_ON.search(title) or any(len(words_of(each)) > LONGEST for each in things):
        return ""
    said = words_of(request)
    if other := _other_deed(things, said):
        return other
    if len(things) == 2 and " " not in things[0] and DEED.match(things[1]):  # all of it is done to the one thing
        return ""
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


def _other_deed(things: Sequence[str], said: Sequence[str]) -> str:
    """The deed that is left of two that are done to one thing: "Wash and iron the shirts", of which one was told."""
    if len(things) != 2 or " " in things[0] or " " not in things[1]:
        return ""
    first, (second, _, thing) = things[0], things[1].partition(" ")
    done = [any(_is_deed(word, verb) for word in said) for verb in (first, second)]
    if done[0] == done[1]:
        return ""
    left = f"{second} {thing}" if done[0] else f"{first} {thing}"
    return left[:1].upper() + left[1:]


def _is_deed(word: str, verb: str) -> bool:
    """Whether a word is a form of a verb by which one says that he does it, or has done it."""
    stem = "".join(words_of(verb)).removesuffix("e")
    if INFINITIVE.search(stem):
        return word != stem and word[: len(stem) - 2] == stem[:-2] and len(stem) > 3
    return word.startswith(stem[:-1] if stem.endswith("y") else stem) and word.endswith(("ed", "ing"))


def _is_named(thing: str, said: Sequence[str]) -> bool:
    """Whether what a thing is called, its last word, was said."""
    own = content(thing)[-1:]
    return bool(own) and any(word_likeness(own[0], word) >= ALIKE for word in said)
