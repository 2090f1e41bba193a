"""An event's row as a VEVENT: the one that it came as, with what the row says otherwise in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from tools.ical.event_values import cancelled, kept, said_date, values_of
from tools.ical.lines import Component, Line
from tools.ical.rules import by_rule
from tools.ical.values import (
    into,
    moment_line,
    person_line,
    person_of,
    text_line,
    utc_line,
    walls,
    with_reminders,
)
from tools.ical.zones import Zones

Row = Mapping[str, Any]
TIMES: Final = ("start", "end", "zone", "all_day")
OF_SERIES: Final = ("RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "EXRULE")


def written(uid: str, row: Row, master: Row | None, zones: Zones, rows: Sequence[Row]) -> list[Component]:
    """The components that a row stands for: its own, and those that are kept with it; `rows` are all of the event."""
    held = kept(row["ics"])
    if held is None:
        own, said = _fresh(uid, row, master, zones)
        found = [_set(own, said, row, zones)]
    else:
        zone = master["zone"] if master and row["occurrence"] else None
        own = _set(held.own, values_of(held, zones, zone), row, zones)
        found = [own, *(each for each in held.others if _still_gone(each, row, zones))]
    if row["occurrence"] is None:
        found[0] = _with_added(found[0], row, zones, rows)
    # A series that was cut in two has its text twice, under two names.
    return [each if each.value("UID") == uid else each.with_lines(["UID"], [Line("UID", uid)]) for each in found]


def _with_added(own: Component, row: Row, zones: Zones, rows: Sequence[Row]) -> Component:
    """RDATE names the occurrences that no rule gives: of those it named, the ones that are still there."""
    dates = {each["occurrence"] for each in rows}
    dates |= {datetime.fromisoformat(each) for each in row["exdates"]} | {row["start"]}
    new = {each["occurrence"] for each in rows if each["occurrence"] and not each["ics"]}
    lines: list[Line] = []
    for line in own.all("RDATE"):
        there = {into(at, zone, row["zone"]) if not day else at for at, zone, day in walls(line, zones)}
        left = there & dates
        lines += [line] if left == there else [_moment("RDATE", each, row) for each in sorted(left)]
        new -= left
    lines += [_moment("RDATE", each, row) for each in sorted(new) if not by_rule(row["rrule"], each, row)]
    return own if lines == [*own.all("RDATE")] else own.with_lines(["RDATE"], lines)


def _moment(name: str, at: datetime, row: Row) -> Line:
    return moment_line(name, at, row["zone"], row["all_day"])


def _fresh(uid: str, row: Row, master: Row | None, zones: Zones) -> tuple[Component, Row]:
    """A new component; a changed occurrence has all that its series has."""
    held = kept(master["ics"]) if master and row["occurrence"] else None
    if held is not None:
        base = held.own.with_lines(OF_SERIES, ())
        return base, values_of(replace(held, own=base, others=()), zones)
    lines = (Line("UID", uid), utc_line("DTSTAMP", row["created_at"]))
    return Component("VEVENT", lines), {"rrule": None, "exdates": [], "reminders": [], "busy": True, "attendees": []}


def _set(own: Component, said: Row, row: Row, zones: Zones) -> Component:
    """The component with every column that differs from what it said."""
    changed = {name for name in WRITERS if name not in said or said[name] != row[name]}
    if changed & {*TIMES}:
        own = _with_times(own, row)
    for name, write in WRITERS.items():
        if name in changed and name not in TIMES:
            own = write(own, row, zones)
    return own


def _with_times(own: Component, row: Row) -> Component:
    zone, day = row["zone"], row["all_day"]
    lines = [moment_line("DTSTART", row["start"], zone, day), moment_line("DTEND", row["end"], zone, day)]
    return own.with_lines(("DTSTART", "DTEND", "DURATION"), lines)


def _text(name: str, column: str, *stale: str) -> Callable[[Component, Row, Zones], Component]:
    def write(own: Component, row: Row, zones: Zones) -> Component:
        return own.with_lines((name, *stale), text_line(name, row[column] or ""))

    return write


def _rrule(own: Component, row: Row, zones: Zones) -> Component:
    return own.with_lines(("RRULE",), [Line("RRULE", row["rrule"])] if row["rrule"] else [])


def _occurrence(own: Component, row: Row, zones: Zones) -> Component:
    if row["occurrence"] is None:
        return own.with_lines(("RECURRENCE-ID",), ())
    return own.with_lines(("RECURRENCE-ID",), [_moment("RECURRENCE-ID", row["occurrence"], row)])


def _exdates(own: Component, row: Row, zones: Zones) -> Component:
    """The dates that are said already stay as they came; those that are new follow."""
    wanted = {datetime.fromisoformat(each) for each in row["exdates"]}
    lines: list[Line] = []
    for line in own.all("EXDATE"):
        there = {into(at, zone, row["zone"]) if not day else at for at, zone, day in walls(line, zones)}
        if there <= wanted:
            lines.append(line)
            wanted -= there
    lines += [_moment("EXDATE", each, row) for each in sorted(wanted)]
    return own.with_lines(("EXDATE",), lines)


def _still_gone(other: Component, row: Row, zones: Zones) -> bool:
    """Whether a cancelled occurrence is still one here; what is kept for another reason stays."""
    line = other.first("RECURRENCE-ID")
    if line is None or not cancelled(other):
        return True
    found = [into(at, zone, row["zone"]) if not day else at for at, zone, day in walls(line, zones)]
    return all(said_date(each, row["all_day"]) in row["exdates"] for each in found)


def _attendees(own: Component, row: Row, zones: Zones) -> Component:
    """Those who were there keep their answers and their parts."""
    there = {person_of(line): line for line in own.all("ATTENDEE")}
    lines = [there.get(each) or person_line("ATTENDEE", each) for each in row["attendees"]]
    return own.with_lines(("ATTENDEE",), lines)


def _reminders(own: Component, row: Row, zones: Zones) -> Component:
    return with_reminders(own, row["reminders"], row["title"])


def _busy(own: Component, row: Row, zones: Zones) -> Component:
    return own.with_lines(("TRANSP",), [Line("TRANSP", "OPAQUE" if row["busy"] else "TRANSPARENT")])


def _times_only(own: Component, row: Row, zones: Zones) -> Component:
    return _with_times(own, row)


WRITERS: Final[dict[str, Callable[[Component, Row, Zones], Component]]] = {
    "occurrence": _occurrence,
    **dict.fromkeys(TIMES, _times_only),
    "rrule": _rrule,
    "exdates": _exdates,
    "title": _text("SUMMARY", "title"),
    "location": _text("LOCATION", "location", "X-APPLE-STRUCTURED-LOCATION"),
    "notes": _text("DESCRIPTION", "notes", "X-ALT-DESC"),
    "attendees": _attendees,
    "reminders": _reminders,
    "busy": _busy,
}
"""How each column is written into a component."""
