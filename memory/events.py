"""The store of calendar events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from memory.database import Database
from memory.errors import NotFoundError
from memory.event import DEFAULT_LENGTH, Event, Moment, Scope, after, aware, event_of, midnight
from memory.event_rows import fill
from memory.tables import EventRow
from memory.window import Window

__all__ = ["DEFAULT_LENGTH", "Event", "EventStore", "Moment", "Scope", "after", "midnight"]


LISTED: Final = (
    select(*EventRow.__table__.columns).where(EventRow.series.is_(None)).order_by(EventRow.start_at, EventRow.id)
)


class EventStore:
    """Events in `database`; each keeps the wall time of its own zone, and is read and written in `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone
        self._window = Window(database, zone)

    def list(self) -> tuple[Event, ...]:
        """Every event, a series once, by start; the occurrences of it that were changed are under `changed`."""
        return tuple(event_of(row, self.zone) for row in self.database.rows(LISTED))

    def changed(self, id: int | None = None) -> tuple[Event, ...]:
        """The occurrences of a series, or of any, that were changed, in its order."""
        of_it = EventRow.series.is_not(None) if id is None else EventRow.series == id
        query = select(EventRow).where(of_it).order_by(EventRow.occurrence)
        with self.database.reading() as session:
            return tuple(event_of(row, self.zone) for row in session.scalars(query))

    def get(self, id: int) -> Event:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return event_of(_row(session, id), self.zone)

    def add(
        self,
        title: str,
        start: Moment,
        end: Moment | None = None,
        attendees: Sequence[str] = (),
        location: str | None = None,
        all_day: bool = False,
        rrule: str | None = None,
        *,
        exdates: Sequence[Moment] = (),
        notes: str = "",
        reminders: Sequence[int] = (),
        zone: str | None = None,
        busy: bool = True,
    ) -> Event:
        """Add one event; a start without a time of day makes it last all day.

        Without an end it lasts an hour, or the day. `zone` is the one whose wall time it keeps. `exdates` are the
        occurrences that do not happen: their starts, or their days. `reminders` are minutes before the start.
        Raises: UsageError when it ends before it starts, or where there is no such zone or rule.
        """
        values = {
            "title": title, "start": start, "end": end, "attendees": attendees, "location": location,
            "all_day": all_day, "rrule": rrule, "exdates": exdates, "notes": notes, "reminders": reminders,
            "zone": zone, "busy": busy,
        }  # fmt: skip
        with self.database.change(f"add event “{title}”") as change:
            row = EventRow(uid=f"{uuid4()}@ayni", created_at=self.database.now)
            fill(row, values, self.zone)
            change.session.add(row)
            change.session.flush()
            return event_of(row, self.zone)

    def update(
        self, id: int, *, scope: Scope | None = None, occurrence: datetime | None = None, **values: Any
    ) -> Event:
        """Change any of title, start, end, all_day, attendees, location, rrule, notes, reminders, exdates, busy, zone.

        Of a series all is changed, unless `scope` says `one` or `following` and `occurrence` which one: when it
        starts by the rule (`Event.occurrence`). Where all is meant with an `occurrence`, the new times are that
        one's, and the others go as far. A moved start keeps the length. The id of a changed occurrence is, without a
        scope, that one alone. Returns: the event that holds the change. Raises: NotFoundError, UsageError.
        """
        from memory.scopes import changed

        with self.database.change() as change:
            row = _row(change.session, id)
            change.label = change.label or f"change event “{row.title}”"
            if row.series is not None and scope in ("following", "all"):
                occurrence = occurrence or event_of(row, self.zone).occurrence
                row = _row(change.session, row.series)
            new = changed(change.session, row, scope or "all", occurrence, values, self.zone)
            change.session.flush()
            return event_of(new, self.zone)

    def delete(self, id: int, *, scope: Scope | None = None, occurrence: datetime | None = None) -> Event:
        """Take it off the calendar; of a series all, or what `scope` and `occurrence` say.

        The id of a changed occurrence is, without a scope, that one alone. Returns: what was there.
        Raises: NotFoundError, UsageError.
        """
        from memory.scopes import cancelled

        with self.database.change() as change:
            row = _row(change.session, id)
            change.label = change.label or f"cancel event “{row.title}”"
            was = event_of(row, self.zone)
            if row.series is not None:
                row, occurrence, scope = _row(change.session, row.series), was.occurrence, scope or "one"
            cancelled(change.session, row, scope or "all", occurrence, self.zone)
            change.session.flush()
            return was

    def between(self, start: Moment, end: Moment) -> tuple[Event, ...]:
        """What happens in the time from `start` to `end` (exclusive), by start; recurring events by occurrence."""
        found = self._window.events(aware(start, self.zone), aware(end, self.zone))
        return tuple(sorted(found, key=lambda each: (each.start, not each.all_day, each.id)))

    def occurrences(self, id: int, start: Moment, end: Moment) -> tuple[Event, ...]:
        """The occurrences of one series in that time, by start, those that were changed among them."""
        found = self._window.of_series(id, aware(start, self.zone), aware(end, self.zone))
        return tuple(sorted(found, key=lambda each: each.start))

    def next_from(self, id: int, moment: datetime, days: int = 400) -> Event:
        """The first occurrence that ends after `moment`, else the event itself. Raises: NotFoundError."""
        event = self.get(id)
        for ahead in (8, days) if event.rrule else ():
            found = self.occurrences(id, moment, moment + timedelta(days=ahead))
            if found:
                return found[0]
        return event

    def taken(self, start: Moment, end: Moment) -> tuple[tuple[datetime, datetime], ...]:
        """When the owner is busy in that time: start and end of each event, by start."""
        return tuple(sorted(self._window.times(aware(start, self.zone), aware(end, self.zone))))

    def conflicts(self, start: Moment, end: Moment, except_id: int | None = None) -> tuple[Event, ...]:
        """What takes time between `start` and `end`, other than the event or the series `except_id`."""
        found = (each for each in self.between(start, end) if each.busy)
        return tuple(each for each in found if except_id is None or except_id not in (each.id, each.series))


def _row(session: Session, id: int) -> EventRow:
    row = session.get(EventRow, id)
    if row is None:
        raise NotFoundError(f"There is no event number {id}.")
    return row
