"""Several wishes in one sentence: where one ends and the next begins, so that each can be decided by itself.

A small model asked for two unlike deeds at once does the first, or mixes their words. Where the classifier is sure that
two clauses are for different tools, each is decided alone, in its own words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from agent.intents import CLAUSES, WORDS
from tools.matching import LASTS, NOISE, ORDINALS, POINTERS, words_of

CLEAR: Final = 0.6
"""How likely a tool must be for a clause to be a wish for it; chosen on the develop split."""

MOST: Final = 4
"""More wishes than these are decided together."""

ALONE: Final = frozenset({WORDS, "undo_last"})
"""What is no wish beside another: taking back concerns what was done before, not the other clause."""

Judge = Callable[[str], Mapping[str, float]]
"""How likely each tool is meant by a text (`agent.intents.likely`)."""


class Wish(NamedTuple):
    """A part of a request that is for one tool, and how likely each is."""

    words: str
    likely: Mapping[str, float]


def wishes(request: str, judge: Judge) -> tuple[Wish, ...]:
    """The wishes of a request in their order; none where it is but one, or where that is not clear."""
    parts: list[tuple[str, str]] = []
    for clause in clauses(request):
        tool = _clear(judge(clause)) if len(clause.split()) > 1 and not _only_points(clause) else ""
        if parts and (not tool or tool == parts[-1][1] or not parts[-1][1]):
            before, known = parts.pop()
            parts.append((before + clause, known or tool))
        else:
            parts.append((clause, tool))
    if not 1 < len(parts) <= MOST:
        return ()
    texts = [CLAUSES.sub("", text, count=1) if CLAUSES.match(text) else text for text, _ in parts]
    found = tuple(Wish(text.strip(" ,;"), judge(text)) for text in texts)
    return found if len({_clear(each.likely) for each in found} - {""}) == len(found) else ()


def _only_points(clause: str) -> bool:
    """Whether a clause does no more than point to a row: "the second one"."""
    return all(word in NOISE or word in POINTERS or word in ORDINALS or word in LASTS for word in words_of(clause))


def clauses(request: str) -> list[str]:
    """The request cut before each comma, full stop and "and"; put together again they are the request."""
    cuts = [0, *(each.start() for each in CLAUSES.finditer(request) if each.start()), len(request)]
    return [request[start:end] for start, end in pairwise(cuts) if start < end]


def _clear(likely: Mapping[str, float]) -> str:
    best = max(likely, key=lambda each: likely[each], default=WORDS)
    return best if best not in ALONE and likely[best] >= CLEAR else ""
