"""What lies in a stretch of time: single events by index, series by what their rows say of their rules.

Nothing is kept between two questions but what is known by its values (a rule compiled, a row read), so that no write,
by this or another program, makes anything old.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, Boolean, Connection, DateTime, Row, Text, TextualSelect, bindparam, column, select, text
from sqlalchemy.types import NULLTYPE, TypeEngine

from memory import rules
from memory.database import Database
from memory.event import Event, event_of, in_zone, span_of, utc
from memory.occurrences import Occurrence, expanded, series_of
from memory.reach import NEAR, asked
from memory.tables import LONG, EventRow

COLUMNS: Final = EventRow.__table__.columns
LISTS: Final = ("attendees", "exdates", "reminders")
TIMES: Final = ("id", "start", "end", "zone", "all_day", "start_at", "end_at", "rrule", "exdates", "busy")
"""What tells when a series happens, and whether it takes time."""

ALL: Final = (*TIMES, "title", "location", "attendees", "notes", "series", "occurrence", "reminders", "by_others")
SPAN: Final = ("start", "end", "zone", "all_day", "start_at", "end_at", "busy")
DAY: Final = timedelta(days=1)
KINDS: Final[dict[type, TypeEngine[Any]]] = {type(each): each for each in (DateTime(), Boolean(), JSON(), Text())}
"""One of each kind: every further one costs the first question of a process some time."""

MOMENTS: Final = {"begin": KINDS[DateTime], "end": KINDS[DateTime], "bound": KINDS[DateTime]}


def _kind(name: str) -> TypeEngine[Any]:
    return KINDS.get(type(COLUMNS[name].type), NULLTYPE)


def _select(names: Sequence[str], *wheres: str) -> TextualSelect:
    """A statement that is written out: to have SQLAlchemy put one together takes as long as many answers do."""
    listed = ", ".join(f'events."{name}"' for name in names)
    said = " UNION ALL ".join(f"SELECT {listed} FROM events WHERE {where}" for where in wheres)
    query = text(said).columns(*(column(name, _kind(name)) for name in names))
    return query.bindparams(*(bindparam(name, type_=kind) for name, kind in MOMENTS.items() if f":{name}" in said))


def _series_with(names: Sequence[str]) -> TextualSelect:
    """Reads series; lists as the text they are kept as, by which what was made of them is found again."""
    listed = ", ".join(f'CAST(events."{name}" AS TEXT)' if name in LISTS else f'events."{name}"' for name in names)
    typed = (column(name, KINDS[Text] if name in LISTS else _kind(name)) for name in names)
    return text(f"SELECT {listed} FROM events WHERE {NEAR}").columns(*typed)


TOUCHING: Final = "events.rrule IS NULL AND events.start_at < :end AND events.end_at > :begin"
LATELY: Final = f"{TOUCHING} AND events.start_at > :bound"
EARLIER: Final = f"{TOUCHING} AND events.start_at <= :bound AND events.lasting > {LONG}"
"""The few that are long and have started before; SQLite takes their index where it sees the number in it."""

SINGLE: Final = _select(ALL, LATELY, EARLIER)
SINGLE_TIMES: Final = _select(SPAN, LATELY, EARLIER)
SERIES: Final = _series_with(ALL)
SERIES_TIMES: Final = _series_with(TIMES)
MOVED: Final = _select(("series", "occurrence"), "events.occurrence > :begin AND events.occurrence < :end")


class Window:
    """Reads what lies between two moments out of `database`, its times in `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone

    def events(self, first: datetime, last: datetime) -> list[Event]:
        """The events and occurrences that touch the time from `first` to `last`, in no order."""
        with self.database.connected() as connection:
            single = [event_of(row, self.zone) for row in _single(connection, SINGLE, first, last)]
            found = self._series(connection, SERIES, first, last)
        masters: dict[int, Event] = {}
        for row, each in found:
            if each.id not in masters:
                masters[each.id] = _master(tuple(row), self.zone)
        return single + [self._occurrence(masters[each.id], each.start, each.end) for _, each in found]

    def times(self, first: datetime, last: datetime) -> list[tuple[datetime, datetime]]:
        """When something takes time from `first` to `last`: the start and the end of each, in no order."""
        with self.database.connected() as connection:
            taken = [span_of(row, self.zone) for row in _single(connection, SINGLE_TIMES, first, last) if row.busy]
            found = [each for row, each in self._series(connection, SERIES_TIMES, first, last) if row.busy]
        return taken + [(in_zone(each.start, self.zone), in_zone(each.end, self.zone)) for each in found]

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

    def _series(
        self, connection: Connection, query: TextualSelect, first: datetime, last: datetime
    ) -> list[tuple[Row[Any], Occurrence]]:
        """The occurrences in that time that have no row of their own, with the row of their series."""
        low, high = _wall(first, self.zone), _wall(last, self.zone) + 1
        rows = connection.execute(query, asked(low, high, self.zone)).all()
        found = expanded([series_of(row, self.zone) for row in rows], first, last)
        if not found:
            return []
        of_id = {row.id: row for row in rows}
        longest = max(row.end - row.start for row in rows)
        moved = _moved(connection, first - longest - 2 * DAY, last + 2 * DAY)
        return [(of_id[each.id], each) for each in found if (each.id, each.wall) not in moved]

    def _occurrence(self, master: Event, start: datetime, end: datetime) -> Event:
        start, end = in_zone(start, self.zone), in_zone(end, self.zone)
        # There may be thousands: to copy what they share is several times as fast as `dataclasses.replace`.
        made = object.__new__(Event)
        made.__dict__.update(master.__dict__, start=start, end=end, occurrence=start)
        return made


@lru_cache(maxsize=20_000)
def _master(row: tuple[Any, ...], zone: ZoneInfo) -> Event:
    """The event of a series, from its columns `ALL`."""
    values = dict(zip(ALL, row, strict=True))
    return event_of(SimpleNamespace(**values | {name: json.loads(values[name]) for name in LISTS}), zone)


def _moved(connection: Connection, first: datetime, last: datetime) -> set[tuple[int, int]]:
    """The occurrences in that time that have rows of their own: their series, and when they would be."""
    rows = connection.execute(MOVED, {"begin": utc(first), "end": utc(last)})
    return {(series, rules.wall(occurrence)) for series, occurrence in rows}


def _single(connection: Connection, query: TextualSelect, first: datetime, last: datetime) -> Sequence[Row[Any]]:
    begin, end = utc(first), utc(last)
    times = {"bound": begin - timedelta(seconds=LONG), "begin": begin, "end": end}
    return connection.execute(query, times).all()


def _wall(moment: datetime, zone: ZoneInfo) -> int:
    return rules.wall(moment.astimezone(zone).replace(tzinfo=None))
