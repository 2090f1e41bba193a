"""The store of to-dos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Select, select

from memory.database import Change, Database
from memory.errors import NotFoundError, UsageError
from memory.pressing import pressing
from memory.tables import TodoRow

Priority = Literal["low", "normal", "high"]
Due = date | datetime | None


@dataclass(frozen=True)
class Todo:
    """One to-do; `due` is a date, or an aware datetime in the user's zone.

    `parent` is the to-do it is a part of; before `snoozed_until` it does not come up; `reminders` are minutes
    before `due` (none: at `due`, where that has a time of day). `by_others`: its words came from a file or a server.
    """

    id: int
    title: str
    due: Due
    priority: str
    done: bool
    tags: tuple[str, ...]
    rrule: str | None
    notes: str = ""
    parent: int | None = None
    snoozed_until: datetime | None = None
    reminders: tuple[int, ...] = ()
    by_others: bool = False


@dataclass(frozen=True)
class Finished:
    """What completing a to-do did: its open `parts` are done with it, `following` is the next of a repeating one."""

    todo: Todo
    parts: tuple[Todo, ...] = ()
    following: Todo | None = None


class TodoStore:
    """To-dos in `database`; due times are read and written in `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone

    def list(self, done: bool | None = False) -> tuple[Todo, ...]:
        """The open ones; with `done=True` the done ones, with `done=None` all. Due ones first, then by age."""
        return tuple(self._read(row) for row in self.database.rows(_listed(done)))

    def next(self, now: datetime | None = None, limit: int | None = None) -> tuple[Todo, ...]:
        """What to do now, the most pressing first, `limit` of them at most.

        What is snoozed does not come up, and a to-do with open parts gives way to them. First what is overdue, then
        what is due today, then within three days, then the rest; among these the important ones first, then what is
        due sooner, then what was added earlier (`memory.pressing`).
        """
        moment = (now or self.database.clock()).astimezone(self.zone)
        return tuple(pressing(self.list(), moment)[:limit])

    def get(self, id: int) -> Todo:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return self._read(self._row(session, id))

    def parts(self, id: int, done: bool | None = False) -> tuple[Todo, ...]:
        """The open parts of a to-do, and theirs; with `done=None` also those that are done."""
        seen, level = {id}, {id}
        found: list[Todo] = []
        with self.database.reading() as session:
            while level:
                query = select(TodoRow).where(TodoRow.parent.in_(level)).order_by(TodoRow.id)
                rows = [row for row in session.scalars(query) if row.id not in seen]
                level = {row.id for row in rows}
                seen |= level
                found += [self._read(row) for row in rows]
        return tuple(row for row in found if done in (None, row.done))

    def add(
        self,
        title: str,
        due: Due = None,
        priority: Priority = "normal",
        tags: Sequence[str] = (),
        rrule: str | None = None,
        notes: str = "",
        parent: int | None = None,
        reminders: Sequence[int] = (),
    ) -> Todo:
        """Add one open to-do; `rrule` is an RFC 5545 rule, `reminders` are minutes before `due`.

        Raises: UsageError for an empty title or no rule; NotFoundError for a parent that is not there.
        """
        if not title.strip():
            raise UsageError("Say what is to be done: a to-do needs a title.")
        with self.database.change(f"add “{title}”") as change:
            row = TodoRow(title=title, priority=priority, notes=notes, created_at=self.database.now)
            self._set_due(row, due)
            self._set(row, {"tags": tags, "rrule": rrule, "reminders": reminders}, change)
            if parent is not None:
                row.parent = self._row(change.session, parent).id
            change.session.add(row)
            change.session.flush()
            return self._read(row)

    def update(self, id: int, **values: Any) -> Todo:
        """Change any field but `id`; a new due time ends a snooze. Raises: NotFoundError, UsageError.

        `done=True` ticks off this row alone: `complete` also sees to its parts and its repetition.
        """
        with self.database.change() as change:
            row = self._row(change.session, id)
            change.label = change.label or (
                f"tick off “{row.title}”" if values.get("done") else f"change “{row.title}”"
            )
            self._set(row, values, change)
            change.session.flush()
            return self._read(row)

    def snooze(self, id: int, until: date | datetime | None) -> Todo:
        """Let it not come up before `until` (of a date its beginning); its due date stays. None ends a snooze."""
        return self.update(id, snoozed_until=until)

    def complete(self, id: int) -> Todo:
        """Mark as done, with all its parts; a repeating one comes again. Raises: NotFoundError."""
        return self.finish(id).todo

    def finish(self, id: int) -> Finished:
        """Mark as done, and tell what that did. Raises: NotFoundError.

        Its open parts are done with it. Of a repeating one the next is added, with its parts: one change, undone
        as one. The next is due at the first date of the rule after this one's that is not past.
        """
        with self.database.change() as change:
            row = self._row(change.session, id)
            change.label = change.label or f"tick off “{row.title}”"
            parts = self.parts(id, done=None)
            following = None if row.done else self._bring_next(row, parts, change)
            closed = tuple(self.update(each.id, done=True) for each in parts if not each.done)
            return Finished(self.update(id, done=True), closed, following)

    def delete(self, id: int) -> Todo:
        """Take it off the list, with all its parts; returns what was there. Raises: NotFoundError."""
        with self.database.change() as change:
            row = self._row(change.session, id)
            change.label = change.label or f"delete “{row.title}”"
            for part in self.parts(id, done=None):
                change.session.delete(self._row(change.session, part.id))
            change.session.delete(row)
            change.session.flush()
            return self._read(row)

    def _bring_next(self, row: TodoRow, parts: Sequence[Todo], change: Change) -> Todo | None:
        due = self._read(row).due
        if not row.rrule or due is None:
            return None
        from memory.repeating import following

        found = following(row.rrule, due, self.database.clock().astimezone(self.zone))
        if found is None:
            return None
        later = _days(due, found.due)
        # A part that repeats has its own next one already; what was done of it stays behind.
        again = [each for each in parts if not (each.done and each.rrule)]
        return self._copy(self._read(row), found.due, found.rrule, row.parent, again, later)

    def _copy(
        self, old: Todo, due: Due, rrule: str | None, parent: int | None, parts: Iterable[Todo], later: timedelta
    ) -> Todo:
        priority: Any = old.priority
        row = self.add(old.title, due, priority, old.tags, rrule, old.notes, parent, old.reminders)
        row = self._like(old, row)
        for each in parts:
            if each.parent == old.id:
                self._copy(each, each.due + later if each.due else None, each.rrule, row.id, parts, later)
        return row

    def _like(self, old: Todo, row: Todo) -> Todo:
        """With whose words they are, and the text that it came as: its alarms and what only others know of it."""
        with self.database.change() as change:
            ics = self._row(change.session, old.id).ics
            return self.update(row.id, by_others=old.by_others, ics=ics) if old.by_others or ics else row

    def _row(self, session: Any, id: int) -> TodoRow:
        row: TodoRow | None = session.get(TodoRow, id)
        if row is None:
            raise NotFoundError(f"There is no to-do number {id}.")
        return row

    def _set(self, row: TodoRow, values: dict[str, Any], change: Change) -> None:
        given = dict(values)
        if "due" in given:
            self._set_due(row, given.pop("due"))
            given.setdefault("snoozed_until", None)
        if given.get("rrule"):
            from memory.repeating import checked

            given["rrule"] = checked(given["rrule"])
        if given.get("parent") is not None:
            self._check_parent(row, given["parent"], change)
        if "done" in given and given["done"] != row.done:
            row.done_at = self.database.now if given["done"] else None
        if "snoozed_until" in given:
            given["snoozed_until"] = self._wall(given["snoozed_until"], ZoneInfo(row.zone))
        for name, value in given.items():
            setattr(row, name, [*value] if name in ("tags", "reminders") else value)

    def _check_parent(self, row: TodoRow, parent: int, change: Change) -> None:
        if parent == row.id or parent in {each.id for each in self.parts(row.id, done=None)}:
            raise UsageError(f"“{row.title}” cannot be a part of itself.")
        self._row(change.session, parent)

    def _set_due(self, row: TodoRow, due: Due) -> None:
        row.zone = str(self.zone)
        row.due_is_day = due is not None and not isinstance(due, datetime)
        row.due = self._wall(due, self.zone)

    def _wall(self, moment: Due, zone: ZoneInfo) -> datetime | None:
        """Wall time in `zone`, as it is kept; of a date its beginning."""
        if not isinstance(moment, datetime):
            return datetime.combine(moment, time.min) if moment else None
        aware = moment if moment.tzinfo else moment.replace(tzinfo=self.zone)
        return aware.astimezone(zone).replace(tzinfo=None)

    def _read(self, row: TodoRow | Row[Any]) -> Todo:
        due: Due = self._aware(row.due, row.zone)
        if row.due is not None and row.due_is_day:
            due = row.due.date()
        return Todo(
            row.id, row.title, due, row.priority, row.done, tuple(row.tags), row.rrule,
            row.notes, row.parent, self._aware(row.snoozed_until, row.zone), tuple(row.reminders), row.by_others,
        )  # fmt: skip

    def _aware(self, wall: datetime | None, zone: str) -> datetime | None:
        return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(self.zone) if wall else None


COLUMNS: Final = TodoRow.__table__.columns
READ: Final = (
    "id", "title", "due", "due_is_day", "zone", "priority", "done", "tags", "rrule", "notes", "parent",
    "snoozed_until", "reminders", "by_others",
)  # fmt: skip
"""What a `Todo` is made of."""


@cache
def _listed(done: bool | None) -> Select[Any]:
    query = select(*(COLUMNS[name] for name in READ)).order_by(COLUMNS.due.is_(None), COLUMNS.due, COLUMNS.id)
    return query if done is None else query.where(COLUMNS.done.is_(done))


def _days(old: date | datetime, new: date | datetime) -> timedelta:
    """By how many days the next one is later: its parts move by as many."""
    return timedelta(days=(date(new.year, new.month, new.day) - date(old.year, old.month, old.day)).days)
