"""The columns that a VEVENT gives, and what a row keeps of the text it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from memory import rules
from memory.rule_changes import ended
from tools.ical.lines import Component, Line, parsed
from tools.ical.objects import HEAD, Values
from tools.ical.rules import rule_of
from tools.ical.values import BrokenError, at_utc, into, length, person_of, reminders_of, text_of, wall, walls
from tools.ical.zones import Zones

SHORTEST: Final = timedelta(minutes=1)
"""How long an event lasts that ends when it begins: a calendar needs a stretch of time to show it in."""


@dataclass(frozen=True)
class Kept:
    """What a row keeps of the text it came from: its own component, those shown in no row, zones, and the head."""

    own: Component
    others: tuple[Component, ...]
    zones: tuple[Component, ...]
    head: tuple[Line, ...] = ()

    def __str__(self) -> str:
        head = (Component(HEAD, self.head),) if self.head else ()
        return "".join(map(str, (*head, *self.zones, self.own, *self.others)))


def kept(ics: str | None) -> Kept | None:
    """What a row's `ics` holds."""
    parts = parsed(ics)[0] if ics else ()
    own = [each for each in parts if each.name not in ("VTIMEZONE", HEAD)]
    head = tuple(line for each in parts if each.name == HEAD for line in each.lines)
    zones = tuple(each for each in parts if each.name == "VTIMEZONE")
    return Kept(own[0], tuple(own[1:]), zones, head) if own else None


def cancelled(component: Component) -> bool:
    """Whether it is said not to happen."""
    return component.value("STATUS").strip().upper() == "CANCELLED"


def onward(component: Component) -> bool:
    """Whether it speaks of an occurrence and of all that come after it (RFC 5545, section 3.2.13)."""
    identity = component.first("RECURRENCE-ID")
    return identity is not None and identity.parameter("RANGE").strip().upper() == "THISANDFUTURE"


def values_of(what: Kept, zones: Zones, series_zone: str | None = None) -> Values:
    """The columns that a component gives. Raises: BrokenError."""
    component = what.own
    values = _times(component, zones)
    if series_zone and not values["all_day"]:
        values |= _moved(values, series_zone)
    zone = values["zone"]
    identity = component.first("RECURRENCE-ID")
    rrule = rule_of(component, values["start"].replace(tzinfo=ZoneInfo(values["zone"])), values["all_day"])
    stop = _stop(what, zones, zone)
    if rrule and stop is not None:
        rrule = ended(rrule, stop, None if values["all_day"] else zone)
    values |= {
        "title": text_of(component, "SUMMARY").strip() or "(untitled)",
        "location": text_of(component, "LOCATION").strip() or None,
        "attendees": [name for line in component.all("ATTENDEE") if (name := person_of(line))],
        "notes": text_of(component, "DESCRIPTION"),
        "rrule": rrule,
        "occurrence": _in_zone(wall(identity, zones), zone) if identity else None,
        "exdates": _exdates(what, zones, values | {"rrule": rrule}),
        "reminders": reminders_of(component),
        "busy": component.value("TRANSP").strip().upper() != "TRANSPARENT",
        "ics": str(what),
    }
    return values


def extra(master: Values, zones: Zones) -> list[Values]:
    """The occurrences that RDATE adds, each as a row of its own."""
    held = kept(master["ics"])
    if held is None:
        return []
    dates = [_in_zone(each, master["zone"]) for line in held.own.all("RDATE") for each in walls(line, zones)]
    gone = {*master["exdates"], said_date(master["start"], master["all_day"])}
    lasting = master["end"] - master["start"]
    home = zones.home if master["all_day"] else ZoneInfo(master["zone"])
    return [
        master
        | {"start": each, "end": each + lasting, "occurrence": each, "rrule": None, "exdates": [], "ics": None}
        | {"start_at": at_utc(each, home), "end_at": at_utc(each + lasting, home)}
        for each in dict.fromkeys(dates)
        if said_date(each, master["all_day"]) not in gone
    ]


def _stop(what: Kept, zones: Zones, zone: str) -> datetime | None:
    """The first of the occurrences that are cancelled together with all after them."""
    gone = _identities(each for each in what.others if cancelled(each) and onward(each))
    return min((_in_zone(each, zone) for line in gone for each in walls(line, zones)), default=None)


def said_date(moment: datetime, all_day: bool) -> str:
    """A wall time as `exdates` keep it."""
    return moment.date().isoformat() if all_day else moment.isoformat()


def _times(component: Component, zones: Zones) -> Values:
    begin = component.first("DTSTART")
    if begin is None:
        raise BrokenError("an event without a beginning")
    start, zone, day = wall(begin, zones)
    home = zones.home if day else ZoneInfo(zone)
    end = _end(component, start, zone, day, zones)
    start_at, end_at = at_utc(start, home), at_utc(end, home)
    if end_at <= start_at:
        end_at = start_at + (timedelta(days=1) if day else max(end - start, SHORTEST))
        end = end_at.replace(tzinfo=ZoneInfo("UTC")).astimezone(home).replace(tzinfo=None)
        end = max(end, start + timedelta(days=1)) if day else end
    return {"start": start, "end": end, "zone": zone, "all_day": day, "start_at": start_at, "end_at": end_at}


def _moved(values: Values, zone: str) -> Values:
    """Its times in the series' zone: that is where its original time is looked for."""
    start, end = (into(values[name], values["zone"], zone) for name in ("start", "end"))
    return {"start": start, "end": end, "zone": zone}


def _end(component: Component, start: datetime, zone: str, day: bool, zones: Zones) -> datetime:
    told, lasting = component.first("DTEND"), component.first("DURATION")
    if told is not None:
        return into(*wall(told, zones)[:2], zone) if not day else wall(told, zones)[0]
    if lasting is None:
        return start + timedelta(days=1) if day else start
    return _later(start, zone, length(lasting))


def _later(start: datetime, zone: str, lasting: timedelta) -> datetime:
    """RFC 5545, section 3.3.6: days are days of the calendar, hours are hours that pass."""
    days = start + timedelta(days=lasting.days)
    rest = at_utc(days, ZoneInfo(zone)) + timedelta(seconds=lasting.seconds)
    return into(rest, "UTC", zone)


def _in_zone(moment: tuple[datetime, str, bool], zone: str) -> datetime:
    at, own, day = moment
    return at if day else into(at, own, zone)


def _exdates(what: Kept, zones: Zones, values: Values) -> list[str]:
    """The starts that are left out; of a day without an hour, those of that day."""
    zone, all_day = values["zone"], values["all_day"]
    said = [each for line in what.own.all("EXDATE") for each in walls(line, zones)]
    found = [at for each in said for at in (_of_day(each[0], values) if each[2] else [_in_zone(each, zone)])]
    gone = _identities(each for each in what.others if cancelled(each))
    found += [_in_zone(each, zone) for line in gone for each in walls(line, zones)]
    if (stop := _stop(what, zones, zone)) is not None:
        added = (_in_zone(each, zone) for line in what.own.all("RDATE") for each in walls(line, zones))
        found += [each for each in added if each >= stop]
    return sorted({said_date(each, all_day) for each in found})


def _of_day(day: datetime, values: Values) -> list[datetime]:
    """What starts on a day: by the rule, else at the hour of the first."""
    if values["all_day"]:
        return [day]
    first = rules.wall(day)
    rule = rules.compiled(values["rrule"], values["start"], values["zone"]) if values["rrule"] else None
    starts = rule.starts(first, first + rules.DAY) if rule else []
    return [rules.moment(each) for each in starts] or [datetime.combine(day, values["start"].time())]


def _identities(components: Iterable[Component]) -> list[Line]:
    return [line for each in components for line in each.all("RECURRENCE-ID")]
