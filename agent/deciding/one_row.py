"""What is to happen to the one row that a request names, where it tells that and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.deciding.ending import ending
from agent.deciding.finishing import done
from agent.deciding.retiming import moved, retimed
from agent.deciding.rows import Heard, heard
from agent.deciding.seating import seated
from agent.deciding.striking import struck
from agent.deciding.undating import undated
from agent.deciding.weighting import weighted
from agent.reading.not_so import is_no_change
from agent.reading.reasons import unexplained
from agent.stores import Stores
from tools.contract import Language
from tools.todo.whether import asks_whether, whether_done

ENDS_AT: Final = re.compile(r"\b(?:until|till?|over (?:at|by)|hasta|el final del?)\b", re.IGNORECASE)

ENDS: Final = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?|is over|acab\w+|termin\w+|finaliz\w+|endet|finit|finisce)\b", re.IGNORECASE
)
BEGINS: Final = re.compile(
    r"\b(?:starts?|begins?|from|same|still|empiez\w+|comienz\w+|sigue|misma|beginnt|commence|inizia|"
    r"come[cç]a)\b",
    re.IGNORECASE,
)
"""Words by which an end is told, and a beginning as well."""

READERS: Final[tuple[Callable[[Heard], Planned | None], ...]] = (undated, weighted, done, struck, ending, seated)
"""Each reads one thing that may happen to a row."""


def for_one_row(
    request: str, named: Sequence[tuple[str, str]], stores: Stores, now: datetime, language: Language
) -> Planned | None:
    """The call for the one row that the request names; `named` are the kinds and names of those it may mean."""
    if asks_whether(request) and whether_done(request, stores.todos.list(done=None)):
        return Planned("list_todos", {})
    if is_no_change(request):
        return None
    request = moved(request)
    core = unexplained(request, [name for _, name in named])
    whole = _read(request, named, stores, now, language)
    return whole or (_read(core, named, stores, now, language) if core != request else None)


def _read(
    request: str, named: Sequence[tuple[str, str]], stores: Stores, now: datetime, language: Language
) -> Planned | None:
    said = heard(request, stores, now, language)
    if said is not None and (found := next(filter(None, (read(said) for read in READERS)), None)):
        return found
    ends = ENDS_AT.search(request) or (ENDS.search(request) and not BEGINS.search(request))
    if ends and any(kind == "event" for kind, _ in named):
        return None  # an end is no other time
    return retimed(request, named, stores, now, language)
