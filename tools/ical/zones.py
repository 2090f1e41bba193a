"""Time zones of iCalendar texts: the names that programs give them, as names of the tz database."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo, available_timezones

from tools.ical.lines import Component, Line, parsed

EARLY: Final = date(1970, 1, 1)
RECENT: Final = date(2020, 1, 1)
LIKELY: Final = (
    "UTC", "Europe/London", "Europe/Madrid", "Europe/Helsinki", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo",
    "Australia/Sydney",
)  # fmt: skip
"""Which of several zones with the same clocks is meant: the better known one."""


class Zones:
    """The zones of one text: those that it defines itself, and `home`, the owner's own, for what names none."""

    def __init__(self, home: ZoneInfo, defined: Iterable[Component] = ()) -> None:
        self.home = home
        self.defined = {each.value("TZID"): each for each in defined}
        self._found: dict[str, ZoneInfo] = {}

    def of(self, tzid: str) -> ZoneInfo:
        """The zone of the tz database that a TZID means; the owner's where it means none that is known."""
        if tzid not in self._found:
            self._found[tzid] = self._named(tzid) or self._like(tzid) or self.home
        return self._found[tzid]

    def kept(self, tzid: str) -> Component | None:
        """The definition that has to be kept beside an event: the one of a name that is not the tz database's."""
        return None if is_known(tzid) else self.defined.get(tzid)

    def _named(self, tzid: str) -> ZoneInfo | None:
        from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

        place = self.defined[tzid].value("X-LIC-LOCATION") if tzid in self.defined else ""
        parts = tzid.strip("/").split("/")
        names = (tzid, WINDOWS_TO_OLSON.get(tzid, ""), place, *("/".join(parts[at:]) for at in range(len(parts) - 1)))
        return next((ZoneInfo(name) for name in names if is_known(name)), None)

    def _like(self, tzid: str) -> ZoneInfo | None:
        """The zone whose clocks do what the text's own definition says."""
        definition = self.defined.get(tzid)
        made = _made(str(definition)) if definition else None
        return None if made is None else _same_clocks(_offsets(made), str(self.home))


def is_known(name: str) -> bool:
    """Whether the tz database has a zone of that name."""
    return name in _names()


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(available_timezones())  # the library reads the disk anew each time


def definitions(components: Iterable[Component], early: bool = False) -> tuple[Component, ...]:
    """A VTIMEZONE for every zone of the tz database that these components name (RFC 5545 demands it)."""
    first = EARLY if early else RECENT
    names = dict.fromkeys(line.parameter("TZID") for each in components for line in _lines(each))
    return tuple(found for name in names if (found := _definition(name, first)) is not None)


def _lines(component: Component) -> Iterable[Line]:
    yield from component.lines
    for part in component.parts:
        yield from _lines(part)


@lru_cache(maxsize=64)
def _definition(name: str, first: date) -> Component | None:
    from icalendar import Timezone

    if name == "UTC" or not is_known(name):
        return None
    text = Timezone.from_tzid(name, first_date=first).to_ical()
    return parsed(text)[0][0]


@lru_cache(maxsize=64)
def _made(definition: str) -> tzinfo | None:
    from icalendar import Timezone

    with suppress(Exception):  # a definition may be broken in every way there is
        # `lookup_tzid` off: the name has been tried, the clocks are asked for.
        component: Any = Timezone.from_ical(definition)
        made: tzinfo = component.to_tz(lookup_tzid=False)
        return made
    return None


def _offsets(zone: tzinfo) -> tuple[timedelta | None, ...]:
    """What the clocks show on the 1st and 15th of each month of three years, at noon in UTC."""
    moments = (
        datetime(year, month, day, 12) for year in (2025, 2026, 2027) for month in range(1, 13) for day in (1, 15)
    )
    return tuple(moment.replace(tzinfo=UTC).astimezone(zone).utcoffset() for moment in moments)


@lru_cache(maxsize=64)
def _same_clocks(offsets: tuple[timedelta | None, ...], home: str) -> ZoneInfo | None:
    for name in (home, *LIKELY, *sorted(_names())):
        if is_known(name) and _offsets(ZoneInfo(name)) == offsets:
            return ZoneInfo(name)
    return None
