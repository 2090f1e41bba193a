"""The occurrences of a recurring event, by iCalendar's own rules (RFC 5545)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from typing import Any, Protocol

from memory.errors import UsageError


class Recurring(Protocol):
    """The first occurrence of a recurring event, in the zone whose wall time it keeps."""

    @property
    def start(self) -> datetime:
        """When the first one starts."""
        ...

    @property
    def end(self) -> datetime:
        """When the first one ends."""
        ...

    @property
    def all_day(self) -> bool:
        """Whether it has no time of day."""
        ...

    @property
    def rrule(self) -> str | None:
        """The rule, without its name."""
        ...


def occurrences(master: Recurring, first: datetime, last: datetime) -> list[tuple[datetime, datetime]]:
    """Start and end of each occurrence between `first` and `last`, in the zone of `master`."""
    import recurring_ical_events

    found = recurring_ical_events.of(_calendar(master)).between(first, last)
    pairs = [(_moment(each["DTSTART"].dt, master), _moment(each["DTEND"].dt, master)) for each in found]
    length = master.end.astimezone(UTC) - master.start.astimezone(UTC)
    # An occurrence that the clocks' change in spring has swallowed keeps its length in real time.
    return [(a, b if _real(b) > _real(a) else (_real(a) + length).astimezone(a.tzinfo)) for a, b in pairs]


def checked(rrule: str, start: datetime, all_day: bool) -> str:
    """The rule as it is stored: its UNTIL in UTC, or a plain date for an event that lasts all day.

    Raises: UsageError when it is no RFC 5545 rule.
    """
    from icalendar import vRecur

    said = rrule.strip().removeprefix("RRULE:")
    try:
        rule = vRecur.from_ical(said)
        until = re.search(r"UNTIL=([^;]+)", said, re.IGNORECASE)
        if "FREQ" not in rule:
            raise ValueError("no FREQ")
        return said if until is None else said.replace(until[1], _until(rule["UNTIL"][0], start, all_day))
    except (ValueError, KeyError) as error:
        raise UsageError(f"“{rrule}” is not a repetition in the form of RFC 5545, such as FREQ=WEEKLY.") from error


def _until(until: Any, start: datetime, all_day: bool) -> str:
    if all_day:
        return f"{until:%Y%m%d}"
    if not isinstance(until, datetime):
        until = datetime.combine(until, time.max)
    aware = until if until.tzinfo else until.replace(tzinfo=start.tzinfo)
    return f"{aware.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _calendar(master: Recurring) -> Any:
    from icalendar import Calendar, Event, vRecur

    event = Event()
    event.add("uid", "one")
    event.add("dtstart", master.start.date() if master.all_day else master.start)
    event.add("dtend", master.end.date() if master.all_day else master.end)
    event.add("rrule", vRecur.from_ical(master.rrule or ""))
    calendar = Calendar()
    calendar.add_component(event)
    return calendar


def _moment(value: Any, master: Recurring) -> datetime:
    zone = master.start.tzinfo
    return value.astimezone(zone) if isinstance(value, datetime) else datetime.combine(value, time.min, zone)


def _real(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
