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
from tools.matching import ORDINALS, POINTERS, likeness, ranked, words_of

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

ALTERS: Final = re.compile(
    r"\b(?:delete|remove|erase|cancel|call off|scrap|drop|take .* off|cross off|tick|done|finished|completed?|"
    r"(?:move|push|postpone|delay|reschedule|change|rename|edit|update|shift|swap)(?:e?d)?|put off|put back|"
    r"bring forward|is off|make|instead|important|urgent|due|earlier|later|longer|shorter|"
    r"borra|elimina|quita|cancela|anula|tacha|marca|hech[oa]|terminad[oa]|mueve|pasa|aplaza|retrasa|adelanta|cambia|"
    r"renombra|mejor|importante|urgente|m[aá]s tarde|antes)\b",
    re.IGNORECASE,
)
"""Words by which a user asks for something that is there to be changed."""

UNDONE: Final = re.compile(
    r"\b(?:have ?n[o']?t|has ?n[o']?t|did ?n[o']?t|not yet|yet to|still (?:have|need|has)|"
    r"(?:todav[ií]a|a[uú]n) no|no (?:he|ha|hemos))\b",
    re.IGNORECASE,
)
"""Words by which a user says that something is not done."""

REMIND: Final = re.compile(
    r"\b(?:remind me|don[’']?t forget to|recu[eé]rdame|ap[uú]nta(?:me)?(?= \w+(?:ar|er|ir)\b))\b(?P<what>.*)",
    re.IGNORECASE | re.DOTALL,
)


def redirect(call: Planned, request: str, stores: Stores) -> Planned:
    """The call, for the other kind of row when nothing of its own kind bears the name, and one of the other does.

    What the user wants to be reminded of is a to-do, whatever its time.
    """
    about = str(call.arguments.get("title") or call.arguments.get("fact") or "")
    if call.tool in ("create_event", "remember_fact") and _reminded(about, request):
        kept = {"title": about, "due": call.arguments.get("start")}
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
    """The tools that have something to work on now.

    What changes a row of some kind is offered where the request names or points to such a row, or asks for a
    change in so many words: without that a small model "updates" what it should add.
    """
    found = {kind: stores.database.has(table) for kind, table in TABLES.items()}
    found["image"] = bool(state.get("images"))
    there = [each for each in toolbox if each.needs is None or found[each.needs]]
    if ALTERS.search(state["request"]) or _points(state):
        return [each for each in there if not (each.name == "complete_todo" and UNDONE.search(state["request"]))]
    named = {"todo": "to-do" in state.get("named", ()), "event": "event" in state.get("named", ())}
    kept = [each for each in there if each.effect == "read" or named.get(each.needs or "", True)]
    kept = [each for each in kept if each.name not in ("update_event", "update_todo")]
    return [each for each in kept if not (each.name == "complete_todo" and UNDONE.search(state["request"]))]


def _points(state: State) -> bool:
    """Whether something was shown that a word of the request points to."""
    said = set(words_of(state["request"]))
    return bool(state.get("shown")) and bool(said & POINTERS or said & ORDINALS.keys() or len(said) <= 4)
