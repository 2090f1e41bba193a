"""Values of iCalendar properties: texts, moments, lengths, people, alarms (RFC 5545, section 3.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from memory.event import DAY_LENGTH
from tools.ical.lines import Component, Line
from tools.ical.zones import Zones

ESCAPES: Final = {"n": "\n", "N": "\n"}
NOBODY: Final = "invalid:nomail"
"""The address that calendars give to people of whom only the name is known."""

Wall = tuple[datetime, str, bool]
"""A naive wall time, the zone that it is in, whether it is a whole day."""


@dataclass(frozen=True)
class BrokenError(Exception):
    """A component that cannot be read, and why."""

    cause: str


def text_of(component: Component, name: str) -> str:
    """The text of a property; empty where there is none."""
    return unescaped(component.value(name))


def unescaped(value: str) -> str:
    """A TEXT value as a person reads it."""
    return re.sub(r"\\(.)", lambda mark: ESCAPES.get(mark[1], mark[1]), value)


def escaped(text: str) -> str:
    """A text as a TEXT value."""
    safe = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"[\\;,]", r"\\\g<0>", safe).replace("\n", "\\n")


def texts_of(component: Component, name: str) -> list[str]:
    """The texts of a property that holds several, or stands several times."""
    found = [part for line in component.all(name) for part in re.findall(r"(?:\\.|[^,\\])+", line.value)]
    return [*dict.fromkeys(text for each in found if (text := unescaped(each).strip()))]


def text_line(name: str, text: str) -> list[Line]:
    """A text property; none for an empty text."""
    return [Line(name, escaped(text))] if text else []


def walls(line: Line, zones: Zones) -> list[Wall]:
    """The moments of a date property. Raises: BrokenError."""
    return [_wall(each, line, zones) for each in line.value.split(",") if each.strip()]


def wall(line: Line, zones: Zones) -> Wall:
    """The moment of a date property. Raises: BrokenError."""
    return _wall(line.value, line, zones)


def _wall(value: str, line: Line, zones: Zones) -> Wall:
    from icalendar.prop import vDDDTypes

    if line.parameter("VALUE") == "PERIOD" or "/" in value:
        value = value.partition("/")[0]
    try:
        read: Any = vDDDTypes.from_ical
        found: Any = read(value.strip().upper())
    except (ValueError, OverflowError):
        found = None
    if isinstance(found, datetime):
        tzid = line.parameter("TZID")
        zone = "UTC" if found.tzinfo is not None else str(zones.of(tzid)) if tzid else str(zones.home)
        return found.replace(tzinfo=None), zone, False
    if isinstance(found, date):
        return datetime.combine(found, time.min), str(zones.home), True
    raise BrokenError(f"{line.name} is no date: {value[:40]}")


def length(line: Line) -> timedelta:
    """The length that DURATION tells. Raises: BrokenError."""
    from icalendar.prop import vDuration

    try:
        read: Any = vDuration.from_ical
        found: timedelta = read(line.value.strip().upper())
        return found
    except (ValueError, OverflowError):
        raise BrokenError(f"{line.name} is no length: {line.value[:40]}") from None


def moment_line(name: str, moment: datetime, zone: str, day: bool) -> Line:
    """A date property in its zone's wall time."""
    if day:
        return Line(name, f"{moment:%Y%m%d}", (("VALUE", "DATE"),))
    if zone == "UTC":
        return Line(name, f"{moment:%Y%m%dT%H%M%S}Z")
    return Line(name, f"{moment:%Y%m%dT%H%M%S}", (("TZID", zone),))


def utc_line(name: str, moment: datetime) -> Line:
    """A date property of a naive UTC time."""
    return Line(name, f"{moment:%Y%m%dT%H%M%S}Z")


def utc_of(line: Line | None) -> datetime | None:
    """The naive UTC time of a bookkeeping property; None where there is none, or none that can be read."""
    if line is None:
        return None
    try:
        moment, zone, _ = wall(line, Zones(ZoneInfo("UTC")))
    except BrokenError:
        return None
    return at_utc(moment, ZoneInfo(zone))


def at_utc(moment: datetime, zone: ZoneInfo) -> datetime:
    """The naive UTC time of a wall time; one that the clocks skip becomes the one after it."""
    return moment.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)


def into(moment: datetime, zone: str, other: str) -> datetime:
    """A wall time in one zone as the wall time in another."""
    if zone == other:
        return moment
    return moment.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(other)).replace(tzinfo=None)


def person_of(line: Line) -> str:
    """An attendee as people are named here: "Ana", "ana@example.org" or "Ana <ana@example.org>"."""
    address = re.sub(r"^mailto:", "", unescaped(line.value), flags=re.IGNORECASE).strip()
    address = "" if address == NOBODY else address
    name = " ".join(line.parameter("CN").split())
    if not name or name == address:
        return address
    return f"{name} <{address}>" if address else name


def person_line(name: str, person: str) -> Line:
    """A person as an ATTENDEE or ORGANIZER."""
    found = re.fullmatch(r"(.*?)\s*<([^<>]*)>", person.strip())
    said, address = (found[1], found[2]) if found else (("", person) if "@" in person else (person, ""))
    marks = {"\n": "^n", '"': "^'", "^": "^^"}
    quoted = re.sub(r'[\n"^]', lambda mark: marks[mark[0]], said)
    parameters = (("CN", f'"{quoted}"'),) if said else ()
    return Line(name, f"mailto:{address}" if address else NOBODY, parameters)


def alarm_minutes(alarm: Component, own: Component) -> int | None:
    """How many minutes before an event's beginning, or a to-do's due time, an alarm comes; None for any other time.

    Of what lasts all day an alarm may come in the course of it: that is less than none.
    """
    line = alarm.first("TRIGGER")
    if line is None or line.parameter("VALUE").upper() == "DATE-TIME":
        return None
    by_end, of_todo = line.parameter("RELATED").upper() == "END", own.name == "VTODO"
    if by_end and not of_todo:
        return None
    try:
        before = -length(line) + (_lasting(own) if of_todo and not by_end else timedelta(0))
    except BrokenError:
        return None
    minutes, rest = divmod(int(before.total_seconds()), 60)
    first = 0 if not _is_whole_day(own) else 1 - DAY_LENGTH
    return minutes if minutes >= first and not rest else None


def _is_whole_day(own: Component) -> bool:
    """Whether it has days and no hours: its alarms may also come in the course of the day."""
    line = own.first("DUE" if own.name == "VTODO" else "DTSTART")
    return line is not None and "T" not in line.value.upper()


def _lasting(own: Component) -> timedelta:
    """How long a to-do takes that has a beginning: from there its alarms are counted. Raises: BrokenError."""
    begin, due, lasting = own.first("DTSTART"), own.first("DUE"), own.first("DURATION")
    if begin is None or (due is None and lasting is None):
        return timedelta(0)
    if due is None:
        return length(lasting) if lasting else timedelta(0)
    home = Zones(ZoneInfo("UTC"))
    (first, zone, _), (last, other, _) = wall(begin, home), wall(due, home)
    return last - first if zone == other else at_utc(last, ZoneInfo(other)) - at_utc(first, ZoneInfo(zone))


def reminders_of(component: Component) -> list[int]:
    """The minutes before the beginning, of a to-do before it is due, at which the alarms come."""
    found = (alarm_minutes(each, component) for each in component.parts if each.name == "VALARM")
    return sorted({each for each in found if each is not None})


def with_reminders(component: Component, minutes: list[int], title: str) -> Component:
    """The component with alarms at these times; those that were there stay as they were."""
    from dataclasses import replace

    kept = tuple(
        each
        for each in component.parts
        if each.name != "VALARM"
        or (at := alarm_minutes(each, component)) is None
        or at in minutes
        # One in the course of the day stays until another one is asked for.
        or (at < 0 <= min(minutes, default=0))
    )
    there = {*reminders_of(component)}
    new = tuple(_alarm(each, title, component) for each in minutes if each not in there)
    return replace(component, parts=(*kept, *new))


def _alarm(minutes: int, title: str, own: Component) -> Component:
    """RFC 5545, section 3.8.6.3: what is not counted from a beginning says so."""
    related = (("RELATED", "END"),) if own.name == "VTODO" else ()
    trigger = Line("TRIGGER", f"{'-' if minutes >= 0 else ''}PT{abs(minutes)}M", related)
    return Component("VALARM", (Line("ACTION", "DISPLAY"), Line("DESCRIPTION", escaped(title)), trigger))
