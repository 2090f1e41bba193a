"""Which tool a call belongs to, where only the owner's data can tell: a to-do and an event may bear one name."""

from __future__ import annotations

from typing import Final

from agent.calls import Planned
from agent.stores import Stores
from tools.matching import ranked

TWINS: Final = {
    "update_event": ("update_todo", {"event": "todo", "start": "due", "title": "title"}),
    "cancel_event": ("delete_todo", {"event": "todo"}),
    "update_todo": ("update_event", {"todo": "event", "due": "start", "title": "title"}),
    "delete_todo": ("cancel_event", {"todo": "event"}),
}
"""Tools that do to one kind of row what another does to the other, and how their arguments are named."""


def redirect(call: Planned, stores: Stores) -> Planned:
    """The call, for the other kind of row when nothing of its own kind bears the name, and one of the other does."""
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
