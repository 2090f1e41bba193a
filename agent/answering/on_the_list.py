"""Whether something is on the list, asked among other words: "Tom swears it is. Is anything about books on "
"our list?".

A small model takes the story for talk, or what is asked for as a wish for it; the question itself is plain.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.answering.story import apart
from agent.calls import Planned
from agent.grounding.mailing import NEGATED, ORDERS
from agent.reading.clauses import IF_SO, NOT_DOWN, ONLY_POINTS, ORDERED, clauses
from tools.contract import Language
from tools.todo.about import asked_of_list, thing_asked

LONGEST: Final = 60
"""Words of such a request, at most."""

SAID_THERE: Final = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|it)(?:['’]s|n['’]t| not)?|est[aá]n?|estaba) (?:already |ya )?"
    r"(?:on|in|en) (?:my|our|the|la|mi|nuestra) (?:\w+-?\w* )?lista?\b",
    re.IGNORECASE,
)
"""How it is told that something is there, which puts nothing there."""


OR_NOT: Final = re.compile(
    r"^\W*(?:(?:or not|yet|already|too|at all|o no|ya|oder nicht|schon|"
    r"ou pas|d[ée]j[àa]|o no|gi[àa]|ou n[ãa]o|j[áa])\W*)?",
    re.IGNORECASE,
)
"""How such a question ends."""


def on_the_list(request: str, now: datetime, language: Language) -> Planned | None:
    """The look at the list, where it is asked whether something is there, and nothing else is wished for."""
    if whole := _on_the_list(request, now, language):
        return whole
    one = apart(request, lambda each: _on_the_list(each, now, language) is not None, now, language)
    return Planned("list_todos", {}, one.question) if one else None


def _on_the_list(request: str, now: datetime, language: Language) -> Planned | None:
    found = asked_of_list(request)
    if found is None or not thing_asked(request, now, language) or len(request.split()) > LONGEST:
        return None
    rest = f"{request[: found.start()]} . {OR_NOT.sub(' ', request[found.end() :])}"
    told = [each for each in clauses(SAID_THERE.sub(" ", rest)) if not NOT_DOWN.match(each)]
    return None if "?" in rest or any(map(_wishes, told)) else Planned("list_todos", {})


def _wishes(clause: str) -> bool:
    """Whether a clause wants something done."""
    plain = NEGATED.sub(" ", IF_SO.sub(" ", clause))
    return bool(ORDERS.search(plain) or ORDERED.match(plain) or ONLY_POINTS.match(plain))
