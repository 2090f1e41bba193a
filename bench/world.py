"""The stores before a case and after it: filled from a setup, read back as plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol

from bench.case import ZONE, Fields, Setup, State
from memory.events import EventStore
from memory.facts import FactStore
from memory.mail import MailStore
from memory.notes import NoteStore
from memory.todos import TodoStore


class Belongings(Protocol):
    """What an assistant keeps for its owner."""

    @property
    def todos(self) -> TodoStore: ...
    @property
    def calendar(self) -> EventStore: ...
    @property
    def notes(self) -> NoteStore: ...
    @property
    def mail(self) -> MailStore: ...
    @property
    def facts(self) -> FactStore: ...


def fill(stores: Belongings, setup: Setup) -> None:
    """Put the rows of a setup into empty stores."""
    for row in setup.todos:
        values = {name: value for name, value in row.items() if name not in ("due", "done")}
        todo = stores.todos.add(due=moment(row.get("due")), **values)
        if row.get("done"):
            stores.todos.complete(todo.id)
    for row in setup.events:
        times = {name: moment(row.get(name)) for name in ("start", "end")}
        stores.calendar.add(**{**row, **times})
    for row in setup.notes:
        stores.notes.add(row["title"], row["text"])
    for raw in setup.mail:
        stores.mail.add(raw)
    for fact in setup.facts:
        stores.facts.add(fact)


def snapshot(stores: Belongings) -> State:
    """Everything in the stores now."""
    return {
        "todos": {row.id: _todo(row) for row in stores.todos.list(done=None)},
        "events": {row.id: _event(row) for row in stores.calendar.list()},
        "notes": {row.id: {"title": row.title, "text": row.text} for row in stores.notes.list()},
        "facts": {row.id: {"text": row.text} for row in stores.facts.list()},
        "messages": {row.id: {"subject": row.subject, "sender": row.sender} for row in stores.mail.list()},
        "drafts": {row.id: _draft(row) for row in stores.mail.drafts()},
    }


def _todo(row: Any) -> Fields:
    return {
        "title": row.title,
        "due": written(row.due),
        "priority": row.priority,
        "done": row.done,
        "rrule": row.rrule,
    }


def _event(row: Any) -> Fields:
    return {
        "title": row.title,
        "start": written(row.start, row.all_day),
        "end": written(row.end, row.all_day),
        "all_day": row.all_day,
        "attendees": [*row.attendees],
        "location": row.location,
        "rrule": row.rrule,
    }


def _draft(row: Any) -> Mapping[str, Any]:
    return {"to": [*row.to], "subject": row.subject, "text": row.text}


def moment(text: str | None) -> Any:
    """A time as a case writes it: a date, a local wall time, or nothing."""
    if text is None:
        return None
    return datetime.fromisoformat(text).replace(tzinfo=ZONE) if "T" in text else date.fromisoformat(text)


def written(when: date | datetime | None, all_day: bool = False) -> str | None:
    """A stored time as a case writes it."""
    if when is None:
        return None
    if not isinstance(when, datetime):
        return when.isoformat()
    local = when.astimezone(ZONE)
    return local.date().isoformat() if all_day else local.strftime("%Y-%m-%dT%H:%M")
