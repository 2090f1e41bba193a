"""What lies in a stretch of time: single events by index, series by their rules, and no row that is not needed.

The series are few and looked at in every question, so they are kept, compiled, beside the connection they were read
by, until anything is written to the database by anyone (SQLite tells that; elsewhere they are read each time).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Text, and_, cast, func, or_, select
from sqlalchemy.orm import Session

from memory.database import Database
from memory.event import Event, event_of, in_zone, utc
from memory.occurrences import Series, expanded, series_of
from memory.tables import EventRow

LONG: Final = timedelta(days=8)
"""A single event that lasts longer is looked at in every question: so the index of starts bounds the others."""

COLUMNS: Final = EventRow.__table__.columns
BATCH: Final = 100


@dataclass
class Kept:
    """The series of a calendar, the ids of what is long and of `idle` series; `events` are filled on demand."""

    series: tuple[Series, ...]
    long: tuple[int, ...]
    idle: frozenset[int]
    rows: dict[int, tuple[Any, Series]]
    events: dict[int, Event] = field(default_factory=dict)


class Window:
    """Reads what lies between two moments out of `database`, its times in `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone

    def events(self, first: datetime, last: datetime) -> list[Event]:
        """The events and occurrences that touch the time from `first` to `last`, in no order."""
        with self.database.reading() as session:
            kept = self._kept(session)
            single = [event_of(row, self.zone) for row in _single(session, kept.long, first, last)]
            found = [*expanded(kept.series, first, last)]
            masters = self._masters(session, kept, {each.id for each in found})
        return single + [self._occurrence(masters[each.id], each.start, each.end) for each in found]

    def times(self, first: datetime, last: datetime) -> list[tuple[datetime, datetime]]:
        """When something takes time from `first` to `last`: the start and the end of each, in no order."""
        with self.database.reading() as session:
            kept = self._kept(session)
            single = [event_of(row, self.zone) for row in _single(session, kept.long, first, last)]
            found = [*expanded(kept.series, first, last)]
        taken = [(each.start, each.end) for each in single if each.busy]
        busy = (each for each in found if each.id not in kept.idle)
        return taken + [(in_zone(each.start, self.zone), in_zone(each.end, self.zone)) for each in busy]

    def of_series(self, id: int, first: datetime, last: datetime) -> list[Event]:
        """The same of one series alone, its changed occurrences among it."""
        with self.database.reading() as session:
            row = session.execute(select(*COLUMNS).where(COLUMNS.id == id)).one_or_none()
            own = session.execute(select(*COLUMNS).where(COLUMNS.series == id)).all()
        if row is None or not row.rrule:
            return []
        master, series = event_of(row, self.zone), series_of(row, self.zone, [each.occurrence for each in own])
        changed = [event_of(each, self.zone) for each in own]
        here = [each for each in changed if each.start < last and each.end > first]
        found = expanded([series], first, last)
        return here + [self._occurrence(master, each.start, each.end) for each in found]

    def _occurrence(self, master: Event, start: datetime, end: datetime) -> Event:
        start, end = in_zone(start, self.zone), in_zone(end, self.zone)
        # There may be thousands: to copy what they share is several times as fast as `dataclasses.replace`.
        made = object.__new__(Event)
        made.__dict__.update(master.__dict__, start=start, end=end, occurrence=start)
        return made

    def _masters(self, session: Session, kept: Kept, ids: set[int]) -> dict[int, Event]:
        missing = sorted(ids - kept.events.keys())
        few = COLUMNS.id.in_(missing) if len(missing) <= BATCH else COLUMNS.rrule.is_not(None)
        if missing:
            found = session.execute(select(*COLUMNS).where(few))
            kept.events.update({row.id: event_of(row, self.zone) for row in found if row.id in ids})
        return kept.events

    def _kept(self, session: Session) -> Kept:
        stamp, key = _stamp(session), f"calendar of {self.zone}"
        last: Kept | None = None
        for known in (session.connection().info, session.info):
            then, last = known.get(key, (None, last))
            if stamp is not None and then == stamp and last is not None:
                return last
        fresh = _read(session, self.zone, last.rows if last else {})
        # What is written in a change may be rolled back, and the stamp would not tell: the change alone keeps it.
        known = session.info if self.database.changing else session.connection().info
        known[key] = (stamp, fresh)
        return fresh


def _stamp(session: Session) -> tuple[Any, ...] | None:
    """What differs after any write to the database, by this connection or another."""
    connection = session.connection()
    raw = connection.connection.dbapi_connection
    if connection.dialect.name != "sqlite" or raw is None:
        return None
    return connection.exec_driver_sql("PRAGMA data_version").scalar(), raw.total_changes


def _read(session: Session, zone: ZoneInfo, last: dict[int, tuple[Any, Series]]) -> Kept:
    """Read anew; a series whose row is as it was in `last` need not be compiled again."""
    names = ("id", "rrule", "start", "end", "zone", "all_day", "start_at", "end_at", "busy")
    columns = [*(COLUMNS[name] for name in names), cast(COLUMNS.exdates, Text).label("exdates")]
    rows = session.execute(select(*columns).where(or_(COLUMNS.rrule.is_not(None), _is_long(session)))).all()
    moved: dict[int, list[datetime]] = {}
    changed = select(COLUMNS.series, COLUMNS.occurrence).where(COLUMNS.series.is_not(None))
    for series, occurrence in session.execute(changed):
        moved.setdefault(series, []).append(occurrence)
    read: dict[int, tuple[Any, Series]] = {}
    for row in rows:
        if row.rrule:
            seen = (tuple(row), moved.get(row.id))
            before = last.get(row.id)
            same = before is not None and before[0] == seen
            read[row.id] = before if before and same else (seen, series_of(row, zone, moved.get(row.id, ())))
    idle = frozenset(row.id for row in rows if row.rrule and not row.busy)
    long = tuple(row.id for row in rows if not row.rrule)
    return Kept(tuple(each for _, each in read.values()), long, idle, read)


def _is_long(session: Session) -> Any:
    if session.connection().dialect.name == "sqlite":
        return func.julianday(COLUMNS.end_at) - func.julianday(COLUMNS.start_at) > LONG.days
    return COLUMNS.end_at - COLUMNS.start_at > LONG


def _single(session: Session, long: Sequence[int], first: datetime, last: datetime) -> Iterator[Row[Any]]:
    begin, end = utc(first), utc(last)
    here = and_(COLUMNS.start_at > begin - LONG, COLUMNS.start_at < end)
    touching = and_(COLUMNS.rrule.is_(None), COLUMNS.start_at < end, COLUMNS.end_at > begin)
    yield from session.execute(select(*COLUMNS).where(here, touching))
    for place in range(0, len(long), BATCH):
        ids = COLUMNS.id.in_(long[place : place + BATCH])
        earlier = COLUMNS.start_at <= begin - LONG
        yield from session.execute(select(*COLUMNS).where(ids, touching, earlier))
