"""The store of to-dos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal
from zoneinfo import ZoneInfo

from sqlalchemy import select

from memory.database import Database
from memory.errors import NotFoundError, UsageError
from memory.tables import TodoRow

Priority = Literal["low", "normal", "high"]
Due = date | datetime | None


@dataclass(frozen=True)
class Todo:
    """One to-do; `due` is a date, or an aware datetime in the user's zone."""

    id: int
    title: str
    due: Due
    priority: str
    done: bool
    tags: tuple[str, ...]
    rrule: str | None


class TodoStore:
    """To-dos in `database`; due times are read and written in `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone

    def list(self, done: bool | None = False) -> tuple[Todo, ...]:
        """The open ones; with `done=True` the done ones, with `done=None` all. Due ones first, then by age."""
        query = select(TodoRow).order_by(TodoRow.due.is_(None), TodoRow.due, TodoRow.id)
        if done is not None:
            query = query.where(TodoRow.done.is_(done))
        with self.database.reading() as session:
            return tuple(self._read(row) for row in session.scalars(query))

    def get(self, id: int) -> Todo:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return self._read(self._row(session, id))

    def add(
        self,
        title: str,
        due: Due = None,
        priority: Priority = "normal",
        tags: Sequence[str] = (),
        rrule: str | None = None,
    ) -> Todo:
        """Add one open to-do. Raises: UsageError for an empty title."""
        if not title.strip():
            raise UsageError("Say what is to be done: a to-do needs a title.")
        with self.database.change(f"add “{title}”") as change:
            row = TodoRow(title=title, priority=priority, tags=[*tags], rrule=rrule, created_at=self.database.now)
            self._set_due(row, due)
            change.session.add(row)
            change.session.flush()
            return self._read(row)

    def update(self, id: int, **values: Any) -> Todo:
        """Change any of title, due, priority, tags, rrule, done. Raises: NotFoundError."""
        with self.database.change() as change:
            row = self._row(change.session, id)
            change.label = change.label or (
                f"tick off “{row.title}”" if values.get("done") else f"change “{row.title}”"
            )
            if "due" in values:
                self._set_due(row, values.pop("due"))
            if "done" in values:
                row.done_at = self.database.now if values["done"] else None
            for name, value in values.items():
                setattr(row, name, [*value] if name == "tags" else value)
            change.session.flush()
            return self._read(row)

    def complete(self, id: int) -> Todo:
        """Mark as done. Raises: NotFoundError."""
        return self.update(id, done=True)

    def delete(self, id: int) -> Todo:
        """Take it off the list; returns what was there. Raises: NotFoundError."""
        with self.database.change() as change:
            row = self._row(change.session, id)
            change.label = change.label or f"delete “{row.title}”"
            change.session.delete(row)
            change.session.flush()
            return self._read(row)

    def _row(self, session: Any, id: int) -> TodoRow:
        row: TodoRow | None = session.get(TodoRow, id)
        if row is None:
            raise NotFoundError(f"There is no to-do number {id}.")
        return row

    def _set_due(self, row: TodoRow, due: Due) -> None:
        row.zone = str(self.zone)
        row.due_is_day = due is not None and not isinstance(due, datetime)
        if isinstance(due, datetime):
            aware = due if due.tzinfo else due.replace(tzinfo=self.zone)
            row.due = aware.astimezone(self.zone).replace(tzinfo=None)
        else:
            row.due = datetime.combine(due, time.min) if due else None

    def _read(self, row: TodoRow) -> Todo:
        due: Due = None
        if row.due is not None:
            due = row.due.date() if row.due_is_day else row.due.replace(tzinfo=ZoneInfo(row.zone)).astimezone(self.zone)
        return Todo(row.id, row.title, due, row.priority, row.done, tuple(row.tags), row.rrule)
