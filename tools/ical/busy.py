"""When somebody else is busy, from his calendar's file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, Final
from zoneinfo import ZoneInfo

from memory.errors import UsageError
from tools.ical.events import rows_of
from tools.ical.lines import Component, Line, parsed
from tools.ical.objects import Values, contents
from tools.ical.values import BrokenError, at_utc, wall
from tools.ical.zones import Zones

FREE: Final = frozenset({"FREE"})
Span = tuple[datetime, datetime]


def busy_times(text: str | bytes, start: datetime, end: datetime) -> tuple[Span, ...]:
    """The times between two aware moments at which the owner of an iCalendar text is busy: aware, in UTC, in order.

    From VFREEBUSY and from VEVENTs: repetitions are expanded, what is marked as taking no time is left out, and
    times that touch are one. Raises: UsageError where the text is no iCalendar text.
    """
    zone = start.tzinfo if isinstance(start.tzinfo, ZoneInfo) else ZoneInfo("UTC")
    first, last = start.astimezone(UTC), end.astimezone(UTC)
    found = [*_told(text, zone), *_events(text, zone, first, last)]
    inside = sorted((max(begin, first), min(stop, last)) for begin, stop in found if begin < last and stop > first)
    return tuple(_joined(inside))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    begin: datetime | None = None
    stop = datetime.min.replace(tzinfo=UTC)
    for first, last in spans:
        if begin is not None and first > stop:
            yield begin, stop
            begin = None
        if begin is None:
            begin, stop = first, last
        stop = max(stop, last)
    if begin is not None:
        yield begin, stop


def _told(text: str | bytes, zone: ZoneInfo) -> Iterator[Span]:
    """What VFREEBUSY says."""
    zones = Zones(zone)
    for calendar in parsed(text)[0]:
        for part in (calendar, *calendar.parts):
            if part.name == "VFREEBUSY":
                yield from _periods(part, zones)


def _periods(part: Component, zones: Zones) -> Iterator[Span]:
    lines = [line for line in part.all("FREEBUSY") if line.parameter("FBTYPE").upper() not in FREE]
    for line in lines:
        for period in line.value.split(","):
            found = _period(period, line, zones)
            if found is not None:
                yield found


def _period(period: str, line: Line, zones: Zones) -> Span | None:
    from icalendar.prop import vDuration

    begin, _, rest = period.strip().partition("/")
    read: Any = vDuration.from_ical
    try:
        first = _moment(begin, line, zones)
        return first, first + read(rest) if rest[:1] in "+P" else _moment(rest, line, zones)
    except (BrokenError, ValueError):
        return None


def _moment(value: str, line: Line, zones: Zones) -> datetime:
    at, zone, _ = wall(Line("FREEBUSY", value, line.parameters), zones)
    return at_utc(at, ZoneInfo(zone)).replace(tzinfo=UTC)


def _events(text: str | bytes, zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[Span]:
    """What the events say; those beyond reading say nothing."""
    try:
        items = contents(text).items
    except UsageError:
        if not any(each.name == "VFREEBUSY" for each in parsed(text)[0]):
            raise
        return
    for item in items:
        try:
            rows = rows_of(item, zone) if item.kind == "events" else []
        except BrokenError:
            continue
        yield from _occupied(rows, zone, first, last)


def _occupied(rows: Sequence[Values], zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[Span]:
    from memory.occurrences import expanded, series_of

    changed = [row["occurrence"] for row in rows if row["occurrence"] is not None]
    for row in rows:
        if not row["busy"]:
            continue
        if row["rrule"]:
            for each in expanded([series_of(SimpleNamespace(id=0, **row), zone, changed)], first, last):
                yield each.start.astimezone(UTC), each.end.astimezone(UTC)
        else:
            yield row["start_at"].replace(tzinfo=UTC), row["end_at"].replace(tzinfo=UTC)
