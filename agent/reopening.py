"""What was ticked off and is not done after all: "I never did book the tickets, set that back to not done".

A small model takes back the last change instead, whatever that was; which row is meant is plain, so code decides it.
"""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.frames import FRAME
from agent.stores import Stores
from agent.wishes import AND, clauses
from tools.matching import ranked_by_mention
from tools.todo.wishes import REOPENED

DENIED: Final = re.compile(r"\b(?:do ?n['’]?t|never|no) (?:\w+ )?$", re.IGNORECASE)
FEW: Final = 3
"""Clauses of a request that is for one row, at most."""


def reopened(request: str, stores: Stores) -> tuple[Planned, ...]:
    """The call that opens the one to-do again that is done and named; none where an open one bears the name as well."""
    found = REOPENED.search(request)
    parts = clauses(request)
    more = any(FRAME.match(AND.sub("", each).strip(" ,")) for each in parts[1:])
    if found is None or DENIED.search(request[: found.start()]) or len(parts) > FEW or more:
        return ()
    rows = ranked_by_mention(stores.todos.list(done=None), request, lambda row: row.title)
    return (Planned("update_todo", {"todo": f"#{rows[0].id}"}),) if len(rows) == 1 and rows[0].done else ()
