"""To-dos: a VTODO as a row of the list, and back."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from tools.ical.event_values import Kept, kept
from tools.ical.lines import Component, Line
from tools.ical.objects import Item, Values
from tools.ical.values import (
    BrokenError,
    Wall,
    at_utc,
    escaped,
    into,
    length,
    moment_line,
    reminders_of,
    text_line,
    text_of,
    texts_of,
    utc_line,
    utc_of,
    wall,
    with_reminders,
)
from tools.ical.zones import Zones

Row = Mapping[str, Any]
SNOOZED: Final = "X-AYNI-SNOOZED-UNTIL"
NUMBERS: Final = {"high": "1", "low": "9"}
DUE: Final = ("due", "due_is_day", "zone")
DONE: Final = ("done", "done_at")
PROGRESS: Final = ("STATUS", "PERCENT-COMPLETE", "COMPLETED", "SEQUENCE", "LAST-MODIFIED", "X-MOZ-LASTACK", SNOOZED)
"""What a to-do says of how far it has come."""


def row_of(item: Item, home: ZoneInfo) -> Values:
    """The columns that a to-do gives; `parent` is the UID of the one it is a part of. Raises: BrokenError."""
    zones = Zones(home, item.zones)
    own_zones = tuple(each for each in item.zones if zones.kept(each.value("TZID")))
    others = tuple(each for each in item.components if each is not item.main)
    return values_of(Kept(item.main, others, own_zones, item.head), zones)


def values_of(what: Kept, zones: Zones) -> Values:
    """The columns that a component gives. Raises: BrokenError."""
    own = what.own
    at, zone, day = _due(own, zones) or (None, str(zones.home), False)
    snoozed = own.first(SNOOZED)
    return {
        "title": text_of(own, "SUMMARY").strip() or "(untitled)",
        "due": at,
        "due_is_day": day,
        "zone": zone,
        "priority": _priority(own),
        "done": own.value("STATUS").strip().upper() in ("COMPLETED", "CANCELLED") or own.first("COMPLETED") is not None,
        "done_at": utc_of(own.first("COMPLETED")),
        "tags": texts_of(own, "CATEGORIES"),
        "rrule": _rule(own),
        "notes": text_of(own, "DESCRIPTION"),
        "parent": _parent(own),
        "snoozed_until": into(*wall(snoozed, zones)[:2], zone) if snoozed else None,
        "reminders": reminders_of(own),
        "ics": str(what),
    }


def _due(own: Component, zones: Zones) -> Wall | None:
    told, begin, lasting = own.first("DUE"), own.first("DTSTART"), own.first("DURATION")
    if told is not None:
        return wall(told, zones)
    if begin is None or lasting is None:
        return None
    at, zone, day = wall(begin, zones)
    if day:
        return at + timedelta(days=length(lasting).days), zone, True
    return into(at_utc(at, ZoneInfo(zone)) + length(lasting), "UTC", zone), zone, False


def _rule(own: Component) -> str | None:
    from memory.errors import UsageError
    from memory.repeating import checked

    said = own.value("RRULE").strip()
    try:
        return checked(said) if said else None
    except UsageError:
        raise BrokenError(f"its repetition cannot be read: {said[:60]}") from None


def _priority(own: Component) -> str:
    number = own.value("PRIORITY").strip()
    if number not in {*"123456789"}:
        return "normal"
    return "high" if number < "5" else "low" if number > "5" else "normal"


def _parent(own: Component) -> str | None:
    """The UID of what it is a part of (RFC 5545: RELATED-TO means the parent unless it says otherwise)."""
    found = (line.value.strip() for line in own.all("RELATED-TO") if _is_parent(line))
    return next((each for each in found if each and each != own.value("UID")), None)


def _is_parent(line: Line) -> bool:
    return line.parameter("RELTYPE").upper() in ("", "PARENT")


def item_of(uid: str, row: Row, home: ZoneInfo, known: Container[tuple[str, str]]) -> Item:
    """The object that a row is: as it came, with what has been changed here since.

    `parent` is a UID; one that is not among the `known` may come yet, and stays as it was said.
    """
    held = kept(row["ics"])
    if held is None:
        lines = (Line("UID", uid), utc_line("DTSTAMP", row["created_at"]), utc_line("CREATED", row["created_at"]))
        return Item("todos", uid, (_set(Component("VTODO", lines), EMPTY, row, Zones(home)),))
    if held.own.value("UID") != uid:
        held = Kept(_again(held.own, uid, row), (), held.zones, held.head)
    zones = Zones(home, held.zones)
    said = values_of(held, zones)
    if row["parent"] is None and ("todos", said["parent"]) not in known:
        row = {**row, "parent": said["parent"]}
    return Item("todos", uid, (_set(held.own, said, row, zones), *held.others), held.zones, held.head)


def _again(own: Component, uid: str, row: Row) -> Component:
    """The next of a repeating to-do, from the text of the one before it: all but what was done of that one."""
    made = [Line("UID", uid), utc_line("DTSTAMP", row["created_at"]), utc_line("CREATED", row["created_at"])]
    alarms = tuple(each.with_lines(("ACKNOWLEDGED",), ()) for each in own.parts)
    return replace(own.with_lines(("UID", "DTSTAMP", "CREATED"), made).with_lines(PROGRESS, ()), parts=alarms)


def _set(own: Component, said: Row, row: Row, zones: Zones) -> Component:
    if row["done"] and not said["done"]:
        row = {**row, "rrule": None}  # the next one is a to-do of its own: for others, too, this one is over
    changed = {name for name in (*DUE, *DONE, *WRITERS) if said.get(name) != row[name]}
    # The zone of a to-do without a due time means nothing.
    if changed & {*DUE} and not (row["due"] is None and said.get("due") is None):
        own = _with_due(own, row, zones)
    if changed & {*DONE}:
        own = _with_done(own, row)
    if {*reminders_of(own)} != {*row["reminders"]}:  # without the beginning that they are counted from, too
        changed.add("reminders")
    for name in WRITERS:
        if name in changed:
            own = WRITERS[name](own, row)
    return own


EMPTY: Final[Row] = {"due": None, "done": False, "priority": "normal", "tags": [], "notes": "", "reminders": []}


def _with_due(own: Component, row: Row, zones: Zones) -> Component:
    """The to-do with its due time; what has a beginning begins as long before it as it did."""
    if row["due"] is None:
        return own.with_lines(("DUE", "DURATION"), ())
    due = moment_line("DUE", row["due"], row["zone"], row["due_is_day"])
    start = _start(own, row, zones)
    if start is not None and own.first("DURATION") and not row["due_is_day"]:
        return own.with_lines(("DTSTART",), [start])
    own = own.with_lines(("DUE", "DURATION"), [due])
    if start is None and row["rrule"]:  # what repeats must begin
        start = replace(due, name="DTSTART")
    return own.with_lines(("DTSTART",), [start] if start else [])


def _start(own: Component, row: Row, zones: Zones) -> Line | None:
    """Its beginning, moved with its due time, and of the same form; None where nothing lies between the two."""
    begin, due = own.first("DTSTART"), _due(own, zones)
    if begin is None or due is None:
        return None
    at, zone, _ = wall(begin, zones)
    before = due[0] - into(at, zone, due[1])
    first: datetime = row["due"] - (timedelta(days=before.days) if row["due_is_day"] else before)
    return moment_line("DTSTART", first, row["zone"], row["due_is_day"]) if first < row["due"] else None


def _with_done(own: Component, row: Row) -> Component:
    names = ("STATUS", "COMPLETED", "PERCENT-COMPLETE")
    if not row["done"]:
        return own.with_lines(names, [Line("STATUS", "NEEDS-ACTION")])
    at = [utc_line("COMPLETED", row["done_at"].replace(microsecond=0))] if row["done_at"] else []
    return own.with_lines(names, [Line("STATUS", "COMPLETED"), *at, Line("PERCENT-COMPLETE", "100")])


def _text(name: str, column: str) -> Callable[[Component, Row], Component]:
    return lambda own, row: own.with_lines((name,), text_line(name, row[column] or ""))


def _with_priority(own: Component, row: Row) -> Component:
    number = NUMBERS.get(row["priority"])
    return own.with_lines(("PRIORITY",), [Line("PRIORITY", number)] if number else [])


def _with_tags(own: Component, row: Row) -> Component:
    said = ",".join(escaped(each) for each in row["tags"])
    return own.with_lines(("CATEGORIES",), [Line("CATEGORIES", said)] if said else [])


def _with_rule(own: Component, row: Row) -> Component:
    own = own.with_lines(("RRULE",), [Line("RRULE", row["rrule"])] if row["rrule"] else [])
    if not row["rrule"] or row["due"] is None or own.first("DTSTART"):
        return own
    line = moment_line("DTSTART", row["due"], row["zone"], row["due_is_day"])
    return own.with_lines(("DTSTART",), [line])


def _with_parent(own: Component, row: Row) -> Component:
    others = [line for line in own.all("RELATED-TO") if not _is_parent(line)]
    parent = [Line("RELATED-TO", row["parent"])] if row["parent"] else []
    return own.with_lines(("RELATED-TO",), [*parent, *others])


def _with_snooze(own: Component, row: Row) -> Component:
    until: datetime | None = row["snoozed_until"]
    return own.with_lines((SNOOZED,), [moment_line(SNOOZED, until, row["zone"], False)] if until else [])


WRITERS: Final[dict[str, Callable[[Component, Row], Component]]] = {
    "title": _text("SUMMARY", "title"),
    "notes": _text("DESCRIPTION", "notes"),
    "priority": _with_priority,
    "tags": _with_tags,
    "rrule": _with_rule,
    "parent": _with_parent,
    "snoozed_until": _with_snooze,
    "reminders": lambda own, row: with_reminders(own, [*row["reminders"]], row["title"]),
}
"""How each column is written into a component."""
