"""When others cannot come, as their calendars' files tell it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import delete, insert, select

from memory.database import Database
from memory.errors import UsageError
from memory.event import utc
from memory.tables import BusyRow

Interval = tuple[datetime, datetime]


class BusyStore:
    """Others' busy times in `database`; aware times, read in `zone`. What was read in again replaces what was there."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone

    def persons(self) -> tuple[str, ...]:
        """Everybody of whom something is known, by name."""
        with self.database.reading() as session:
            return tuple(session.scalars(select(BusyRow.person).distinct().order_by(BusyRow.person)))

    def replace(self, person: str, source: str, intervals: Iterable[Interval]) -> int:
        """Make what `source` (a file) says of `person` these times, however many there were; returns how many.

        Raises: UsageError for a time that ends before it starts, or for nobody's name.
        """
        name, times = " ".join(person.split()), {(utc(first), utc(last)) for first, last in intervals}
        if not name or any(first > last for first, last in times):
            raise UsageError("Busy times need a person's name, and must not end before they start.")
        lasting = sorted((first, last) for first, last in times if first < last)
        rows = [{"person": name, "source": source, "start_at": first, "end_at": last} for first, last in lasting]
        with self.database.change() as change:
            of_it = (BusyRow.person == name, BusyRow.source == source)
            change.session.execute(delete(BusyRow).where(*of_it))
            if rows:
                change.session.execute(insert(BusyRow), rows)
        return len(rows)

    def forget(self, person: str) -> None:
        """Drop all that is known of a person's times."""
        with self.database.change() as change:
            change.session.execute(delete(BusyRow).where(BusyRow.person == person))

    def of(self, persons: Sequence[str], start: datetime, end: datetime) -> dict[str, tuple[Interval, ...]]:
        """The busy times of each of them that touch the time from `start` to `end`, by start."""
        found: dict[str, list[Interval]] = {each: [] for each in persons}
        query = select(BusyRow.person, BusyRow.start_at, BusyRow.end_at).where(
            BusyRow.person.in_(persons), BusyRow.start_at < utc(end), BusyRow.end_at > utc(start)
        )
        with self.database.reading() as session:
            for person, first, last in session.execute(query.order_by(BusyRow.start_at, BusyRow.end_at)):
                found[person].append((self._read(first), self._read(last)))
        return {person: tuple(times) for person, times in found.items()}

    def _read(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=UTC).astimezone(self.zone)
