"""Which tool a call belongs to, where only the owner's data can tell: a to-do and an event may bear one name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from agent.calls import Planned
from agent.state import State
from agent.stores import Stores
from memory.tables import Base, DraftRow, EventRow, FactRow, MessageRow, NoteRow, TodoRow
from tools.contract import Kind, Tool
from tools.matching import likeness, ranked

TWINS: Final = {
    "update_event": ("update_todo", {"event": "todo", "start": "due", "title": "title"}),
    "cancel_event": ("delete_todo", {"event": "todo"}),
    "update_todo": ("update_event", {"todo": "event", "due": "start", "title": "title"}),
    "delete_todo": ("cancel_event", {"todo": "event"}),
}
"""Tools that do to one kind of row what another does to the other, and how their arguments are named."""


TABLES: Final[dict[Kind, type[Base]]] = {
    "todo": TodoRow, "event": EventRow, "note": NoteRow, "message": MessageRow, "draft": DraftRow, "fact": FactRow,
}  # fmt: skip
"""Where the rows of each kind lie that a tool may need."""

REMIND: Final = re.compile(r"\b(?:remind me|recu[eé]rdame)\b(?P<what>.*)", re.IGNORECASE | re.DOTALL)


def redirect(call: Planned, request: str, stores: Stores) -> Planned:
    """The call, for the other kind of row when nothing of its own kind bears the name, and one of the other does.

    What the user wants to be reminded of is a to-do, whatever its time.
    """
    if call.tool == "create_event" and _reminded(str(call.arguments.get("title", "")), request):
        kept = {"title": call.arguments["title"], "due": call.arguments.get("start")}
        return Planned("add_todo", {name: value for name, value in kept.items() if value})
    if call.tool not in TWINS:
        return call
    twin, names = TWINS[call.tool]
    words = str(call.arguments.get("event") or call.arguments.get("todo") or "")
    events = ranked(stores.calendar.list(), words, lambda row: row.title)
    todos = ranked(stores.todos.list(), words, lambda row: row.title)
    own, other = (events, todos) if call.tool.endswith("event") else (todos, events)
    if own or not other or not set(call.arguments) <= set(names):
        return call
    return Planned(twin, {names[name]: value for name, value in call.arguments.items()})


def _reminded(title: str, request: str) -> bool:
    found = REMIND.search(request)
    return bool(found and title and likeness(title, found["what"]) >= 60)


def possible(toolbox: Iterable[Tool], state: State, stores: Stores) -> list[Tool]:
    """The tools that have something to work on now."""
    found = {kind: stores.database.has(table) for kind, table in TABLES.items()}
    found["image"] = bool(state.get("images"))
    return [each for each in toolbox if each.needs is None or found[each.needs]]
