"""One of several rows by its place among them: "the second one is for tomorrow", "the first is done".

Rows that were added one after the other stand in the order in which they were told, not the last one first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.followups.asides import without_aside
from agent.followups.before import Before, only_a_time
from agent.followups.ticking import DONE
from memory.turns import Turn
from tools.contract import Language
from tools.matching import LASTS, ORDINALS, words_of

_I: Final = re.IGNORECASE
ADDED: Final = frozenset({"add_todo", "create_event"})
"""Tools whose rows stand in the order in which they were added."""

LATTER: Final = frozenset("latter letzte letzter letztes derniere dernier".split()) | LASTS
FIRST: Final = {"former": 0, "erste": 0, "erster": 0, "premiere": 0, "premier": 0, "prima": 0, "primo": 0,
                "zweite": 1, "zweiter": 1, "deuxieme": 1, "seconde": 1, "seconda": 1, "secondo": 1}  # fmt: skip
PLACES: Final = {**ORDINALS, **FIRST}
NTH: Final = re.compile(
    r"\W*(?:(?:and|ok|oh|so|please|y|vale|pues|und|et|e)\b[\s,]*)*"
    r"(?:(?:make|set|put|move|do|schedule|mark|pon(?:me|ga)?|deja|haz|mueve|mach|mets|metti|p[õo]e)\s+)?"
    r"(?:(?P<the>the|that|this|la|lo|el|es[ae]|est[ae]|die|der|das|le|il|a|o)\s+)?(?:very\s+)?(?P<nth>[^\W\d_]+)"
    r"(?P<row>\s+(?:one|to-?do|task|tarea|thing(?=['’]?s\b|\s+(?:is|has|must|needs?|should|can|for|to|by)\b)|"
    r"cosa(?=\s+(?:es|tiene|ha|para|est[aá])\b)))?(?P<rest>(?:['’]s)?(?![^\W_]).*)",
    _I | re.DOTALL,
)
"""How a sentence begins that is about one row by its place."""

IS: Final = re.compile(
    r"^[\s,:]*(?:['’]s|is|has to be|must be|needs to be|needs?|should be|can be|es|tiene que (?:ser|estar)|ha de ser|"
    r"ist|est|[eè]|[ée])?\s*(?:due|done|doing|hech[oa])?\s*(?=(?:for|by|on|at|until|tomorrow|today|para|el|la|a|"
    r"f[üu]r|bis|pour|per)\b|\w)",
    _I,
)
"""What leads from the row to its time."""


def in_order(turns: Sequence[Turn]) -> list[Mapping[str, Any]]:
    """The rows that the last turn showed, or those that the last turns added, in the order in which they were told."""
    if not turns or len(turns[-1].shown) > 1:
        return [*turns[-1].shown] if turns else []
    found: list[Mapping[str, Any]] = []
    for turn in reversed(turns):
        if not turn.calls or any(each["tool"] not in ADDED or each.get("status") != "done" for each in turn.calls):
            break
        found = [*turn.shown, *found]
    return found


def by_place(request: str) -> bool:
    """Whether a request may name a row by its place among others."""
    return not (PLACES.keys() | LATTER).isdisjoint(words_of(request))


def told_of_nth(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The call for the to-do that is named by its place, where no more is told than when, or that it is done."""
    found = NTH.fullmatch(request)
    rows = before.order
    if found is None or "?" in request or len(rows) < 2 or any(each["kind"] != "todo" for each in rows):
        return ()
    if not found["row"] and (not found["the"] or (language == "en" and found["the"].casefold() == "a")):
        return ()  # "first thing tomorrow", "a second one"
    word = words_of(found["nth"])[0]
    place = len(rows) - 1 if word in LATTER else PLACES.get(word, len(rows))
    if place >= len(rows):
        return ()
    todo = f"#{rows[place]['id']}"
    if DONE.fullmatch(f"that{found['rest']}"):
        return (Planned("complete_todo", {"todo": todo}),)
    due = only_a_time(without_aside(IS.sub("", found["rest"]), now, language), now, language)
    due = re.sub(r"^\W*(?:to|for|al|para)\s+(?!las?\b)", "", due, flags=re.IGNORECASE)
    return (Planned("update_todo", {"todo": todo, "due": due}),) if due else ()
