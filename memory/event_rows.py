"""Writing one event's row: its time, its rule, and the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from memory.errors import UsageError
from memory.event import Event, Moment, after, aware, event_of, length_of, place
from memory.tables import EventRow

WHEN: Final = frozenset({"start", "end", "all_day", "rrule", "zone"})
WHAT: Final = frozenset({"title", "location", "attendees", "notes", "reminders", "busy"})
LISTS: Final = ("attendees", "reminders")


def fill(row: EventRow, values: Mapping[str, Any], zone: ZoneInfo) -> None:
    """Write a new event; times without a zone are in the one that it keeps. Raises: UsageError."""
    kept = zone_named(values["zone"]) or zone
    start, end = _in(values["start"], kept), values["end"]
    end = None if end is None else _in(end, kept)
    first = place(row, start, end, values["all_day"] or not isinstance(start, datetime), zone, kept)
    rule(row, values["rrule"], first)
    say(row, {name: values[name] for name in (*WHAT, "exdates")}, zone)


def change(row: EventRow, values: Mapping[str, Any], zone: ZoneInfo) -> None:
    """Change a row that is no series. Raises: UsageError."""
    if values.keys() & WHEN:
        rule(row, values.get("rrule"), move(row, event_of(row, zone), values, zone))
    say(row, values, zone)


def move(row: EventRow, old: Event, values: Mapping[str, Any], zone: ZoneInfo) -> datetime:
    """Write the new time of what is at the time of `old`; a moved start keeps the length. Returns: the start."""
    kept = zone_named(values.get("zone")) or (zone if row.all_day else ZoneInfo(row.zone))
    start = values.get("start", old.start)
    all_day = values.get("all_day", old.all_day if isinstance(start, datetime) else True)
    end = values.get("end")
    if end is None and all_day == old.all_day:
        end = _later(aware(start, zone), old)
    return place(row, start, end, all_day, zone, kept)


def say(row: EventRow, values: Mapping[str, Any], zone: ZoneInfo) -> None:
    """Write what has nothing to do with when it starts."""
    for name in values.keys() & WHAT:
        value = [*values[name]] if name in LISTS else values[name]
        if getattr(row, name) != value:
            setattr(row, name, value)
    if "exdates" in values:
        row.exdates = left_out(row, values["exdates"], zone)


def rule(row: EventRow, rrule: str | None, first: datetime) -> None:
    """Make it a series that starts with `first`. Raises: UsageError."""
    if rrule:
        from memory.rule_changes import checked

        row.rrule = checked(rrule, first, row.all_day)


def left_out(row: EventRow, exdates: Sequence[Moment], zone: ZoneInfo) -> list[str]:
    """Starts that do not happen, as they are stored; a day alone is the start on that day."""
    if row.all_day:
        return sorted({f"{_day(each, zone):%Y-%m-%d}" for each in exdates})
    kept, hour = ZoneInfo(row.zone), row.start.time()
    starts = [aware(each, kept) if isinstance(each, datetime) else datetime.combine(each, hour) for each in exdates]
    return sorted({each.replace(tzinfo=None, fold=0).isoformat() for each in starts})


def zone_named(name: str | None) -> ZoneInfo | None:
    """Raises: UsageError where there is no such zone."""
    try:
        return None if name is None else ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise UsageError(f"There is no time zone “{name}”: give one like America/New_York.") from None


def _in(moment: Moment, zone: ZoneInfo) -> Moment:
    return aware(moment, zone) if isinstance(moment, datetime) and moment.tzinfo is None else moment


def _day(moment: Moment, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date() if isinstance(moment, datetime) and moment.tzinfo else moment


def _later(start: datetime, old: Event) -> datetime:
    if old.all_day:
        return start + (old.end.replace(tzinfo=None) - old.start.replace(tzinfo=None))
    return after(start, length_of(old))
