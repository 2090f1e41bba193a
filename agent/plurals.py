"""Several rows in one word: "both choir practices" are two calls, one for each row of that name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from agent.calls import Planned
from agent.stores import Stores
from tools.matching import ranked

ENDING: Final = {"cancel_event": "event", "delete_todo": "todo", "complete_todo": "todo"}
"""Tools that may be asked for several rows at once, and how they call the row."""

TWO: Final = re.compile(r"\b(?:both|the two|amb[oa]s|l[oa]s dos|beide|les deux|entramb[ei]|amb[oa]s)\b", re.IGNORECASE)
ALL: Final = re.compile(
    r"\b(?:all (?:of )?(?:the|my|our|those|these)|every|each of|tod[oa]s (?:l[oa]s|mis|nuestr[oa]s|es[oa]s)|alle meine|"
    r"tou(?:te)?s (?:les|mes)|tutt[ei] (?:i|le|gli)|tod[oa]s [oa]s)\b",
    re.IGNORECASE,
)


def each_of(call: Planned, request: str, stores: Stores) -> tuple[Planned, ...]:
    """The call, once for each of the rows that bear the name, where the request says that all of them are meant."""
    kind = ENDING.get(call.tool, "")
    two = TWO.search(request)
    if not kind or not (two or ALL.search(request)):
        return (call,)
    rows: Sequence[Any] = stores.calendar.list() if kind == "event" else stores.todos.list()
    found = [row for _, row in ranked(rows, str(call.arguments.get(kind) or ""), lambda row: row.title)]
    if len(found) < 2 or (two and len(found) != 2):
        return (call,)
    return tuple(
        Planned(call.tool, {**call.arguments, kind: f"#{row.id}"}) for row in sorted(found, key=lambda row: row.id)
    )
