"""Reminders of events and to-dos: which are due, and that each is told once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Text, cast, delete, select
from sqlalchemy.orm import Session

from memory.database import Database
from memory.event import MORNING, real, told_ahead
from memory.events import EventStore
from memory.tables import EventRow, RemindedRow, TodoRow
from memory.todos import Todo, TodoStore

LATE: Final = timedelta(hours=12)
"""How long a missed reminder is still worth telling."""

KEPT: Final = timedelta(days=30)
"""How long it is remembered that a reminder was told."""


@dataclass(frozen=True)
class Reminder:
    """One reminder: it is told at `moment`, of what is `at` its time; both aware, in the user's zone.

    Of what lasts the `whole_day`, or is due on a day, `at` is the day's beginning.
    """

    kind: Literal["events", "todos"]
    row: int
    title: str
    moment: datetime
    at: datetime
    place: str | None = None
    whole_day: bool = False


class Reminders:
    """The reminders of the owner's events and to-dos, in `database`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone
        self.events = EventStore(database, zone)
        self.todos = TodoStore(database, zone)

    def due_reminders(self, now: datetime | None = None, ahead: timedelta = timedelta(0)) -> tuple[Reminder, ...]:
        """What is to be told between now and `ahead` from now, and was not told yet, by moment.

        What was missed in the last hours (`LATE`) is among it. An event has the reminders it was given; a to-do
        without any is told at its due time, if that has a time of day, and at the end of a snooze. A reminder whose
        moment had passed when its row was made is none.
        """
        moment = (now or self.database.clock()).astimezone(self.zone)
        first, last = moment - LATE, moment + ahead
        with self.database.reading() as session:
            told = self._told(session, first)
            found = [*self._of_todos(session), *self._of_events(session, first, last)]
        timely = (each for each in found if first < each.moment <= last)
        fresh = {(each.kind, each.row, each.moment): each for each in timely if _key(each) not in told}
        return tuple(sorted(fresh.values(), key=lambda each: (each.moment, each.at, each.row)))

    def tell(self, reminder: Reminder, deliver: Callable[[Reminder], None]) -> bool:
        """Deliver it, unless another program has; that it was told is committed with the delivery.

        The delivery stands between the writing and the commit: a kill in that instant tells it once more, at the
        most, and never loses it; a delivery that fails leaves it untold. Returns: whether it was delivered.
        """
        kind, row, moment = _key(reminder)
        with self.database.change() as change:
            of_it = (RemindedRow.kind == kind, RemindedRow.row == row, RemindedRow.moment_at == moment)
            if change.session.scalar(select(RemindedRow.id).where(*of_it)) is not None:
                return False
            change.session.execute(delete(RemindedRow).where(RemindedRow.moment_at < self.database.now - KEPT))
            change.session.add(RemindedRow(kind=kind, row=row, moment_at=moment, told_at=self.database.now))
            change.session.flush()
            deliver(reminder)
        return True

    def _told(self, session: Session, since: datetime) -> set[tuple[str, int, datetime]]:
        rows = session.scalars(select(RemindedRow).where(RemindedRow.moment_at >= _utc(since)))
        return {(row.kind, row.row, row.moment_at) for row in rows}

    def _of_todos(self, session: Session) -> Iterator[Reminder]:
        query = select(TodoRow.id, TodoRow.created_at).where(TodoRow.done.is_(False))
        made = {id: at for id, at in session.execute(query)}
        for row in self.todos.list():
            at = self._at(row)
            for moment in sorted(_moments(row, at)):
                if row.id in made and made[row.id] <= _utc(moment):
                    whole_day = at is not None and not isinstance(row.due, datetime)
                    yield Reminder("todos", row.id, row.title, moment, at or moment, whole_day=whole_day)

    def _at(self, todo: Todo) -> datetime | None:
        if todo.due is None or isinstance(todo.due, datetime):
            return todo.due
        return datetime.combine(todo.due, time.min, self.zone)

    def _of_events(self, session: Session, first: datetime, last: datetime) -> Iterator[Reminder]:
        """Of every occurrence that may have one in that time."""
        query = select(EventRow.id, EventRow.reminders, EventRow.created_at)
        given = {id: (minutes, made) for id, minutes, made in session.execute(query.where(_has_reminders()))}
        if not given:
            return
        farthest = max(max(minutes, default=0) for minutes, _ in given.values())
        nearest = min(min(minutes, default=0) for minutes, _ in given.values())
        # The occurrences from just before the first to just after the last; a reminder may also come after the start.
        begins = first + timedelta(minutes=min(0, nearest) - MORNING - 1)
        for event in self.events.between(begins, last + timedelta(minutes=farthest + 1)):
            minutes, made = given.get(event.id, ([], None))
            for each in minutes:
                moment = _before(event.start, each, event.all_day)
                if made is not None and made <= _utc(moment):
                    told = (event.title, moment, event.start, event.location, event.all_day)
                    yield Reminder("events", event.id, *told)


def _has_reminders() -> ColumnElement[bool]:
    return cast(EventRow.reminders, Text) != "[]"


def _moments(todo: Todo, at: datetime | None) -> set[datetime]:
    """When a to-do is told: not while it is snoozed, and at the end of that where it has a time of day."""
    moments: set[datetime] = set()
    if at is not None:
        minutes = todo.reminders or ((0,) if isinstance(todo.due, datetime) else ())
        moments = {_before(at, each, not isinstance(todo.due, datetime)) for each in minutes}
    until = todo.snoozed_until
    if until is None:
        return moments
    awake = {each for each in moments if each >= until}
    return awake | {until} if until.time() != time.min else awake


def _before(at: datetime, minutes: int, whole_day: bool) -> datetime:
    """So many minutes of real time before, whatever the clocks do; before a day by the clock on the wall."""
    if whole_day and isinstance(at.tzinfo, ZoneInfo):
        return real(at.replace(tzinfo=None) - timedelta(minutes=told_ahead(minutes, whole_day)), at.tzinfo)
    return (at.astimezone(UTC) - timedelta(minutes=minutes)).astimezone(at.tzinfo)


def _key(reminder: Reminder) -> tuple[str, int, datetime]:
    return reminder.kind, reminder.row, _utc(reminder.moment)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)
