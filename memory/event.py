"""An event as everyone sees it, and how its wall times become moments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from memory.errors import UsageError

Moment = date | datetime
Scope = Literal["one", "following", "all"]
"""How much of a series is meant: one occurrence, it and those after it, or all of them."""

DEFAULT_LENGTH = timedelta(minutes=60)
"""How long an event lasts where nothing else is said."""

DAY_LENGTH = 24 * 60
MORNING = 9 * 60
"""Minutes of a day, and those after midnight at which a day without an hour is told of."""


@dataclass(frozen=True)
class Event:
    """One event or one occurrence of it: aware times in the user's zone, `end` exclusive.

    A recurring event carries its `rrule`; its occurrences carry the same id and rrule, and their own times. One that
    was changed has an id of its own, no rrule, and the id of its series.

    Attributes:
        zone: the zone whose wall time it keeps.
        notes: what else is to be known of it.
        reminders: minutes before its start; of what lasts all day, whole days before are told at nine in the morning.
        occurrence: when this occurrence would start by the series' rule; None for what is no occurrence.
        series: the id of the series that this changed occurrence belongs to.
        exdates: when by the rule it would start, but does not happen.
        busy: whether it takes time from its owner.
        by_others: whether its words came from a file, a calendar server or an invitation, and not from the owner.
    """

    id: int
    title: str
    start: datetime
    end: datetime
    all_day: bool
    attendees: tuple[str, ...]
    location: str | None
    rrule: str | None
    zone: str = "UTC"
    notes: str = ""
    reminders: tuple[int, ...] = ()
    occurrence: datetime | None = None
    series: int | None = None
    exdates: tuple[Moment, ...] = ()
    busy: bool = True
    by_others: bool = False


def event_of(row: Any, zone: ZoneInfo) -> Event:
    """A stored row, its times in `zone`."""
    kept = zone if row.all_day else ZoneInfo(row.zone)
    original = None if row.occurrence is None else in_zone(real(row.occurrence, kept), zone)
    exdates = tuple(_exdate(each, kept, zone, row.all_day) for each in row.exdates)
    start, end = span_of(row, zone)
    return Event(
        row.id, row.title, start, end, row.all_day, tuple(row.attendees), row.location, row.rrule, row.zone, row.notes,
        tuple(row.reminders), original, row.series, exdates, row.busy, row.by_others,
    )  # fmt: skip


def span_of(row: Any, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Start and end of a stored row, in `zone`."""
    kept = zone if row.all_day else ZoneInfo(row.zone)
    start, end = _moment(row.start, row.start_at, kept, row.all_day), _moment(row.end, row.end_at, kept, row.all_day)
    return in_zone(start, zone), in_zone(end, zone)


def place(
    row: Any, start: Moment, end: Moment | None, all_day: bool, zone: ZoneInfo, kept: ZoneInfo | None = None
) -> datetime:
    """Write start and end into a row: wall time in the zone that is kept, and UTC; returns the start.

    A time without a zone is in `zone`. Raises: UsageError when the end is not after the start.
    """
    kept = zone if all_day or kept is None else kept
    first = aware(start, zone).astimezone(kept)
    last = None if end is None else aware(end, zone).astimezone(kept)
    if all_day:
        first, last = _whole_days(first, last)
    last = _ordered(first, last or after(first, DEFAULT_LENGTH), _said(start, end))
    row.zone, row.all_day = str(kept), all_day
    row.start, row.end = first.replace(tzinfo=None, fold=0), last.replace(tzinfo=None, fold=0)
    row.start_at, row.end_at = utc(first), utc(last)
    return first


def aware(moment: Moment, zone: ZoneInfo) -> datetime:
    """`moment` in `zone`; a wall time that the clocks' change skips becomes the one after it."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.min, zone)
    return real(moment, zone) if moment.tzinfo is None else moment.astimezone(UTC).astimezone(zone)


def real(wall: datetime, zone: ZoneInfo) -> datetime:
    """A wall time as a moment that there is: one that the clocks' change skips becomes the one after it."""
    made = wall.replace(tzinfo=zone)
    return made if is_quiet(zone, wall.toordinal()) else made.astimezone(UTC).astimezone(zone)


@lru_cache(maxsize=10_000)
def is_quiet(zone: ZoneInfo, day: int) -> bool:
    """Whether no clocks change on the day with that number: each of its wall times comes once."""
    if day >= date.max.toordinal():
        return True
    begin = datetime.fromordinal(day)
    hours = (begin, begin + timedelta(hours=12), begin + timedelta(days=1))
    return len({each.replace(tzinfo=zone).utcoffset() for each in hours}) == 1


def in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    """The same moment in `zone`."""
    return moment if moment.tzinfo is zone else moment.astimezone(zone)


def after(start: datetime, length: timedelta) -> datetime:
    """The moment that lies `length` of real time after `start`, in its zone."""
    return (start.astimezone(UTC) + length).astimezone(start.tzinfo)


def midnight(moment: datetime) -> datetime:
    """The beginning of the day."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


def utc(moment: datetime) -> datetime:
    """A moment as the tables keep it: naive UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def told_ahead(minutes: int, all_day: bool) -> int:
    """How long before the start a reminder is told, in minutes: of whole days at nine, never at midnight."""
    return minutes - MORNING if all_day and minutes % DAY_LENGTH == 0 else minutes


def length_of(event: Event) -> timedelta:
    """How long it lasts in real time."""
    return event.end.astimezone(UTC) - event.start.astimezone(UTC)


def _moment(wall: datetime, at: datetime, zone: ZoneInfo, all_day: bool) -> datetime:
    """A stored wall time as an aware one that there is; `at` tells which of the two it is when the clocks go back."""
    made = wall.replace(tzinfo=zone)
    if all_day or is_quiet(zone, wall.toordinal()):
        return made
    if utc(made) != at and utc(made.replace(fold=1)) == at:
        return made.replace(fold=1)
    return real(wall, zone)


def _exdate(said: str, kept: ZoneInfo, zone: ZoneInfo, all_day: bool) -> Moment:
    made = datetime.fromisoformat(said)
    return made.date() if all_day else real(made, kept).astimezone(zone)


def _whole_days(first: datetime, last: datetime | None) -> tuple[datetime, datetime]:
    begin, zone = first.date(), first.tzinfo
    stop = begin if last is None else last.date() + timedelta(days=last.time() != time.min)
    stop = max(stop, begin + timedelta(days=1))
    return datetime.combine(begin, time.min, zone), datetime.combine(stop, time.min, zone)


def _said(start: Moment, end: Moment | None) -> timedelta:
    """The length by the clock on the wall, where both are by the same clock."""
    if isinstance(start, datetime) and isinstance(end, datetime) and start.tzinfo is end.tzinfo:
        return end.replace(tzinfo=None) - start.replace(tzinfo=None)
    return timedelta(0)


def _ordered(first: datetime, last: datetime, said: timedelta) -> datetime:
    """The end, made later where the clocks' change in spring has swallowed it."""
    if last.astimezone(UTC) > first.astimezone(UTC):
        return last
    said = max(said, last.replace(tzinfo=None) - first.replace(tzinfo=None))
    if said <= timedelta(0):
        raise UsageError("An event must end after it starts: give a later end.")
    return after(first, said)
