"""What is written into an object when it is sent: when it was changed, and how often."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tools.ical.lines import Component, Line
from tools.ical.objects import Item
from tools.ical.values import utc_line

TIMES = ("DTSTART", "DTEND", "DURATION", "DUE", "RRULE", "EXDATE", "RDATE", "STATUS")


def bumped(item: Item, before: Item | None, now: datetime) -> Item:
    """The object as of `now`, and where its times have changed since `before`, of a later SEQUENCE."""
    return replace(item, components=tuple(_bumped(each, before, now) for each in item.components))


def _bumped(component: Component, before: Item | None, now: datetime) -> Component:
    stamp = now.replace(microsecond=0)
    own = component.with_lines(["DTSTAMP"], [utc_line("DTSTAMP", stamp)])
    if before is None:
        return own
    own = own.with_lines(["LAST-MODIFIED"], [utc_line("LAST-MODIFIED", stamp)])
    old = next((each for each in before.components if _identity(each) == _identity(component)), None)
    number = max(sequence(component), *(sequence(each) for each in before.components))
    if old is None or _times(old) != _times(component):
        number += 1
    return own.with_lines(["SEQUENCE"], [Line("SEQUENCE", str(number))] if number else [])


def sequence(component: Component) -> int:
    """How often its times were changed by whom it is from."""
    said = component.value("SEQUENCE").strip()
    return int(said) if said.isdigit() and len(said) < 10 else 0


def _identity(component: Component) -> object:
    line = component.first("RECURRENCE-ID")
    return line.key if line else None


def _times(component: Component) -> list[object]:
    return sorted((line.key for line in component.lines if line.name in TIMES), key=repr)
