"""Events: a VEVENT with its changed occurrences as rows of the calendar, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from tools.ical.event_lines import written
from tools.ical.event_values import Kept, cancelled, extra, kept, onward, values_of
from tools.ical.lines import Component
from tools.ical.objects import Item, Values
from tools.ical.onward import cut, joined
from tools.ical.values import BrokenError
from tools.ical.zones import Zones


def rows_of(item: Item, home: ZoneInfo) -> list[Values]:
    """The rows that an object is, its series first; none where all of it is cancelled. Raises: BrokenError."""
    zones = Zones(home, item.zones)
    main = item.main
    if cancelled(main) and main.first("RECURRENCE-ID") is None:
        return []
    rest = [each for each in item.components if each is not main]
    shown, hidden = _parted(rest, zones)
    own_zones = tuple(each for each in item.zones if zones.kept(each.value("TZID")))
    first = values_of(Kept(main, tuple(hidden), own_zones, item.head), zones)
    rows = [] if cancelled(main) else [first]
    head = item.head if cancelled(main) else ()
    rows += [values_of(Kept(each, (), own_zones, head), zones, first["zone"]) for each in shown]
    unique = {row["occurrence"]: row for row in reversed(rows)}
    added = [each for each in extra(first, zones) if each["occurrence"] not in unique]
    found = [*reversed(unique.values()), *added]
    changes = [
        row["occurrence"] for row, each in zip(rows[len(rows) - len(shown) :], shown, strict=True) if onward(each)
    ]
    try:
        return cut(item.uid, found, changes) if changes and not cancelled(main) else found
    except (ValueError, OverflowError):  # beyond the last year that there is
        return found


def _parted(rest: Sequence[Component], zones: Zones) -> tuple[list[Component], list[Component]]:
    """Changed occurrences that are shown, and those that only have to be kept: cancelled, or beyond reading."""
    shown: list[Component] = []
    hidden: list[Component] = []
    for each in rest:
        try:
            values_of(Kept(each, (), ()), zones)
            readable = each.first("RECURRENCE-ID") is not None and not cancelled(each)
        except BrokenError:
            readable = False
        (shown if readable else hidden).append(each)
    return shown, hidden


def item_of(uid: str, rows: Sequence[Mapping[str, Any]], home: ZoneInfo) -> Item:
    """The object that rows are: each as it came, with what has been changed here since."""
    rows = (joined_rows(rows, home) or rows) if any("part" in row for row in rows) else rows
    master = next((row for row in rows if row["occurrence"] is None), None)
    whole = kept(master["ics"]) if master else None
    texts = [held for row in rows if (held := kept(row["ics"]))]
    defined = [zone for held in texts for zone in held.zones]
    zones = Zones(home, defined)
    added = extra(values_of(whole, zones), zones) if whole and master else []
    told = [row for row in rows if not (row["ics"] is None and _is_added(row, master, added))]
    components = [part for row in told for part in written(uid, row, master, zones, rows)]
    unique = {each.value("TZID"): each for each in defined}
    return Item(
        "events", uid, tuple(components), tuple(unique.values()), next((held.head for held in texts if held.head), ())
    )


def joined_rows(rows: Sequence[Mapping[str, Any]], home: ZoneInfo) -> Sequence[Mapping[str, Any]] | None:
    """The rows of a series that was cut by changes from then on, as one; None where they are several by now."""
    master = next((row for row in rows if row["occurrence"] is None and "part" not in row), None)
    held = kept(master["ics"]) if master else None
    return joined(rows, values_of(held, Zones(home, held.zones))["rrule"]) if held else None


def _is_added(row: Mapping[str, Any], master: Mapping[str, Any] | None, added: Sequence[Values]) -> bool:
    """Whether a row is only what the series' RDATE says."""
    names = ("title", "start", "end", "location", "attendees", "notes", "reminders", "busy")
    return master is not None and any(
        row["occurrence"] == each["occurrence"] and all(row[name] == each[name] for name in names) for each in added
    )
