"""The objects of an iCalendar text: every component of one UID together, as a calendar server keeps them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from memory.errors import UsageError
from tools.ical.lines import Component, Line, parsed
from tools.ical.zones import definitions

Kind = Literal["events", "todos"]
Values = dict[str, Any]
"""The columns of one row, by name."""

KINDS: Final[dict[str, Kind]] = {"VEVENT": "events", "VTODO": "todos"}
HEAD: Final = "VCALENDAR"
OURS: Final = frozenset({"VERSION", "PRODID", "METHOD"})
"""What the head of a calendar says of the program or the message; the rest is the calendar's and is kept."""

PRODUCT: Final = "-//Ayni//Ayni//EN"


@dataclass(frozen=True)
class Item:
    """One object: an event or a to-do with the changed ones of its occurrences, and the zones it defines itself.

    `head` are the properties of the calendar that it came in.
    """

    kind: Kind
    uid: str
    components: tuple[Component, ...]
    zones: tuple[Component, ...] = ()
    head: tuple[Line, ...] = ()

    @property
    def main(self) -> Component:
        """The component that stands for all: the one that is not a single occurrence's, if there is one."""
        whole = (each for each in self.components if each.first("RECURRENCE-ID") is None)
        return next(whole, self.components[0])

    def __str__(self) -> str:
        """The object as a server is given it."""
        return str(calendar([self]))


@dataclass(frozen=True)
class Contents:
    """What a text holds: its objects, how many components were beyond reading, and what other kinds there were."""

    items: tuple[Item, ...]
    broken: int
    others: Mapping[str, int]
    method: str = ""


def contents(data: str | bytes) -> Contents:
    """The objects of an iCalendar text. Raises: UsageError where it is none."""
    roots, broken = parsed(data)
    calendars = [each for each in roots if each.name == HEAD]
    loose = [each for each in roots if each.name in KINDS]
    if not calendars and not loose:
        raise UsageError("This is no iCalendar text: it must begin with BEGIN:VCALENDAR. Export it again as .ics.")
    heads = {id(part): _head(each) for each in calendars for part in each.parts}
    parts = [*(part for each in calendars for part in each.parts), *loose]
    found = Counter(each.name for each in parts if each.name not in KINDS and each.name != "VTIMEZONE")
    method = next((said for each in calendars if (said := each.value("METHOD").strip().upper())), "")
    return Contents(tuple(_grouped(parts, heads)), broken, found, method)


def one(data: str | bytes) -> Item | None:
    """The first object of a text; None where it holds none, or is no iCalendar text."""
    try:
        found = contents(data)
    except UsageError:
        return None
    return found.items[0] if found.items else None


def _head(calendar: Component) -> tuple[Line, ...]:
    return tuple(line for line in calendar.lines if line.name not in OURS)


def _grouped(parts: Sequence[Component], heads: Mapping[int, tuple[Line, ...]]) -> Iterable[Item]:
    zones = tuple(each for each in parts if each.name == "VTIMEZONE")
    groups: dict[tuple[Kind, str], list[Component]] = {}
    head: dict[tuple[Kind, str], tuple[Line, ...]] = {}
    for each in parts:
        if each.name in KINDS:
            own = _with_uid(each)
            key = (KINDS[each.name], own.value("UID"))
            groups.setdefault(key, []).append(own)
            head.setdefault(key, heads.get(id(each), ()))
    for (kind, uid), components in groups.items():
        named = _zone_names(components)
        defined = tuple(each for each in zones if each.value("TZID") in named)
        yield Item(kind, uid, tuple(components), defined, head[kind, uid])


def _with_uid(component: Component) -> Component:
    """The component with a UID: where it has none, one made of its text, so that it is the same the next time."""
    if component.value("UID").strip():
        return component.with_lines(["UID"], [Line("UID", component.value("UID").strip())])
    told = "".join(str(line) for line in component.lines if line.name != "DTSTAMP")
    made = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return component.with_lines(["UID"], [Line("UID", f"{made}@ayni")])


def _zone_names(components: Iterable[Component]) -> set[str]:
    return {line.parameter("TZID") for each in components for line in each.lines if line.parameter("TZID")}


def calendar(items: Iterable[Item]) -> Component:
    """One VCALENDAR of these objects, with every time zone that they name defined once."""
    listed = [*items]
    components = [component for item in listed for component in item.components]
    own = {each.value("TZID"): each for item in listed for each in item.zones}
    years = (line.value[:4] for each in components for line in each.all("DTSTART"))
    early = any(year.isdigit() and int(year) < 2020 for year in years)
    zones = [*own.values(), *(each for each in definitions(components, early) if each.value("TZID") not in own)]
    head = (Line("VERSION", "2.0"), Line("PRODID", PRODUCT), *_heads(listed))
    return Component(HEAD, head, (*zones, *components))


def _heads(items: Iterable[Item]) -> Iterable[Line]:
    """The properties of the calendars that the objects came in; of two calendars, what the first one says."""
    said: set[str] = set()
    for head in dict.fromkeys(item.head for item in items):
        yield from (line for line in head if line.name not in said)
        said |= {line.name for line in head}


def renamed(item: Item, uid: str) -> Item:
    """The object under another UID."""
    return replace(
        item, uid=uid, components=tuple(each.with_lines(["UID"], [Line("UID", uid)]) for each in item.components)
    )
