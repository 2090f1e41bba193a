"""The store of calendar events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from memory.database import Database
from memory.errors import NotFoundError, UsageError
from memory.tables import EventRow

Moment = date | datetime

DEFAULT_LENGTH = timedelta(minutes=60)
"""How long an event lasts where nothing else is said."""


@dataclass(frozen=True)
class Event:
    """One event or one occurrence of it: aware times in the user's zone, `end` exclusive.

    A recurring event carries its `rrule`; its occurrences carry the same id and rrule, and their own times.
    """

    id: int
    title: str
    start: datetime
    end: datetime
    all_day: bool
    attendees: tuple[str, ...]
    location: str | None
    rrule: str | None


class EventStore:
    """Events in `database`; wall time and zone are what is kept, read and written in `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone

    def list(self) -> tuple[Event, ...]:
        """Every event, a recurring one once, by start."""
        query = select(EventRow).order_by(EventRow.start_at, EventRow.id)
        with self.database.reading() as session:
            return tuple(self._read(row) for row in session.scalars(query))

    def get(self, id: int) -> Event:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return self._read(self._row(session, id))

    def add(
        self,
        title: str,
        start: Moment,
        end: Moment | None = None,
        attendees: Sequence[str] = (),
        location: str | None = None,
        all_day: bool = False,
        rrule: str | None = None,
    ) -> Event:
        """Add one event; a start without a time of day makes it last all day.

        Without an end it lasts an hour, or the day. Raises: UsageError when it ends before it starts.
        """
        with self.database.change(f"add event {title!r}") as change:
            row = EventRow(title=title, uid=f"{uuid4()}@ayni", created_at=self.database.now)
            row.attendees, row.location = [*attendees], location
            self._place(row, start, end, all_day or not isinstance(start, datetime), rrule)
            change.session.add(row)
            change.session.flush()
            return self._read(row)

    def update(self, id: int, **values: Any) -> Event:
        """Change any of title, start, end, all_day, attendees, location, rrule; a moved start keeps the length.

        Raises: NotFoundError, UsageError.
        """
        with self.database.change(f"change event {id}") as change:
            row = self._row(change.session, id)
            old = self._read(row)
            if values.keys() & {"start", "end", "all_day", "rrule"}:
                self._move(row, old, values)
            if "attendees" in values:
                row.attendees = [*values["attendees"]]
            for name in values.keys() & {"title", "location"}:
                setattr(row, name, values[name])
            change.session.flush()
            return self._read(row)

    def delete(self, id: int) -> Event:
        """Take it off the calendar, with all its occurrences; returns what was there. Raises: NotFoundError."""
        with self.database.change(f"delete event {id}") as change:
            row = self._row(change.session, id)
            change.session.delete(row)
            change.session.flush()
            return self._read(row)

    def between(self, start: Moment, end: Moment) -> tuple[Event, ...]:
        """What happens in the time from `start` to `end` (exclusive), by start; recurring events by occurrence."""
        first, last = self._aware(start), self._aware(end)
        query = select(EventRow).where(
            EventRow.start_at < _utc(last), or_(EventRow.end_at > _utc(first), EventRow.rrule.is_not(None))
        )
        with self.database.reading() as session:
            rows = [(self._read(row), row) for row in session.scalars(query)]
        found = [event for event, row in rows if not row.rrule]
        for event, row in rows:
            if row.rrule:
                found += self._occurrences(event, row, first, last)
        return tuple(sorted(found, key=lambda each: (each.start, not each.all_day, each.id)))

    def next_from(self, id: int, moment: datetime, days: int = 400) -> Event:
        """The first occurrence that ends after `moment`, else the event itself. Raises: NotFoundError."""
        event = self.get(id)
        if not event.rrule:
            return event
        ahead = [each for each in self.between(moment, moment + timedelta(days=days)) if each.id == id]
        return ahead[0] if ahead else event

    def conflicts(self, start: Moment, end: Moment, except_id: int | None = None) -> tuple[Event, ...]:
        """What overlaps the time from `start` to `end`, other than the event `except_id`."""
        return tuple(each for each in self.between(start, end) if each.id != except_id)

    def _occurrences(self, event: Event, row: EventRow, first: datetime, last: datetime) -> Sequence[Event]:
        from memory.occurrences import occurrences

        zone = self.zone if row.all_day else ZoneInfo(row.zone)
        master = replace(event, start=event.start.astimezone(zone), end=event.end.astimezone(zone))
        found = occurrences(master, first, last)
        return [replace(event, start=a.astimezone(self.zone), end=b.astimezone(self.zone)) for a, b in found]

    def _move(self, row: EventRow, old: Event, values: dict[str, Any]) -> None:
        start = values.get("start", old.start)
        all_day = values.get("all_day", old.all_day if isinstance(start, datetime) else True)
        end = values.get("end")
        if end is None and all_day == old.all_day:
            end = self._later(self._aware(start), old)
        self._place(row, start, end, all_day, values.get("rrule", row.rrule))

    def _later(self, start: datetime, old: Event) -> datetime:
        if old.all_day:
            return start + (old.end.replace(tzinfo=None) - old.start.replace(tzinfo=None))
        return after(start, old.end.astimezone(UTC) - old.start.astimezone(UTC))

    def _place(self, row: EventRow, start: Moment, end: Moment | None, all_day: bool, rrule: str | None) -> None:
        first = self._aware(start)
        last = self._aware(end) if end is not None else None
        if all_day:
            first, last = self._whole_days(first, last)
        last = self._ordered(first, last or after(first, DEFAULT_LENGTH))
        row.zone, row.all_day, row.rrule = str(self.zone), all_day, None
        row.start, row.end = first.replace(tzinfo=None, fold=0), last.replace(tzinfo=None, fold=0)
        row.start_at, row.end_at = _utc(first), _utc(last)
        if rrule:
            from memory.occurrences import checked

            row.rrule = checked(rrule, first, all_day)

    def _whole_days(self, first: datetime, last: datetime | None) -> tuple[datetime, datetime]:
        begin = first.date()
        stop = begin if last is None else last.date() + timedelta(days=last.time() != time.min)
        return self._aware(begin), self._aware(max(stop, begin + timedelta(days=1)))

    def _ordered(self, first: datetime, last: datetime) -> datetime:
        """The end, made later where the clocks' change in spring has swallowed it."""
        said = last.replace(tzinfo=None) - first.replace(tzinfo=None)
        if last.astimezone(UTC) > first.astimezone(UTC):
            return last
        if said <= timedelta(0):
            raise UsageError("An event must end after it starts: give a later end.")
        return after(first, said)

    def _aware(self, moment: Moment) -> datetime:
        """`moment` in the user's zone; a wall time that the clocks' change skips becomes the one after it."""
        if not isinstance(moment, datetime):
            return datetime.combine(moment, time.min, self.zone)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=self.zone)
        return aware.astimezone(UTC).astimezone(self.zone)

    def _row(self, session: Session, id: int) -> EventRow:
        row = session.get(EventRow, id)
        if row is None:
            raise NotFoundError(f"There is no event number {id}.")
        return row

    def _read(self, row: EventRow) -> Event:
        start, end = self._wall(row, row.start, row.start_at), self._wall(row, row.end, row.end_at)
        return Event(row.id, row.title, start, end, row.all_day, tuple(row.attendees), row.location, row.rrule)

    def _wall(self, row: EventRow, wall: datetime, at: datetime) -> datetime:
        """A stored wall time as an aware one; `at` tells which of the two it is when the clocks go back."""
        if row.all_day:
            return wall.replace(tzinfo=self.zone)
        zone = ZoneInfo(row.zone)
        aware = wall.replace(tzinfo=zone)
        if _utc(aware) != at and _utc(aware.replace(fold=1)) == at:
            aware = aware.replace(fold=1)
        return aware.astimezone(self.zone)


def after(start: datetime, length: timedelta) -> datetime:
    """The moment that lies `length` of real time after `start`, in its zone."""
    return (start.astimezone(UTC) + length).astimezone(start.tzinfo)


def midnight(moment: datetime) -> datetime:
    """The beginning of the day."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)
