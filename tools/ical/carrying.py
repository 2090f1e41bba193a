"""A newer version of an event, with what its owner has changed here since the last one came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from memory import rules
from tools.ical.event_values import Kept, cancelled, values_of
from tools.ical.lines import Component, Line
from tools.ical.merge import merged
from tools.ical.objects import Item, Values
from tools.ical.telling import title_of
from tools.ical.values import BrokenError, into, moment_line, walls
from tools.ical.zones import Zones


@dataclass(frozen=True)
class Carried:
    """What comes of both, the fields that both had changed (the newer version's stand), and what is to be told."""

    item: Item
    conflicts: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def carried(base: Item | None, here: Item, there: Item, home: ZoneInfo) -> Carried:
    """The version `there` with the changes made `here` since `base`.

    A change of an occurrence stays with it: with its day, where the whole series has another hour now. It is dropped,
    and that is told, where the series has none on that day any more.
    """
    both = merged(base, here, there)
    series = _Series.of(both.item, home) if both.item.kind == "events" else None
    if series is None:
        return Carried(both.item, both.conflicts)
    theirs = {*_identities(there)}
    shown = {series.place(each) for each in there.components if each.first("RECURRENCE-ID") and not cancelled(each)}
    components, told = [], []
    for each in both.item.components:
        if each.first("RECURRENCE-ID") is None:
            each, back = _left_out(each, there, series, shown)
            told += [f"{day:%Y-%m-%d}, which was left out here, was changed: it is back" for day in back]
        elif each.first("RECURRENCE-ID").key not in theirs:  # type: ignore[union-attr]
            at, new = series.place(each), series.now(series.place(each))
            if new is None:
                told += [f"your change of {at:%Y-%m-%d} is lost: nothing is on that day any more"] if at else []
                continue
            each = _moved(each, at, new, series) if at is not None and at != new else each
        components.append(each)
    said = tuple(f"“{title_of(there)}”: {each}." for each in told)
    return Carried(replace(both.item, components=tuple(components)), both.conflicts, said)


@dataclass(frozen=True)
class _Series:
    """A series as its new version has it."""

    values: Values
    added: frozenset[datetime]
    zones: Zones

    @classmethod
    def of(cls, item: Item, home: ZoneInfo) -> _Series | None:
        zones = Zones(home, item.zones)
        try:
            values = values_of(Kept(item.main, (), ()), zones)
        except BrokenError:
            return None
        if not values["rrule"] or item.main.first("RECURRENCE-ID"):
            return None
        added = (_in(values, at, zone, day) for line in item.main.all("RDATE") for at, zone, day in walls(line, zones))
        return cls(values, frozenset(added), zones)

    def place(self, component: Component) -> datetime | None:
        """Which occurrence a component changes, by the wall time in the series' zone."""
        line = component.first("RECURRENCE-ID")
        return next(iter(self.moments(line)), None) if line else None

    def moments(self, line: Line) -> Iterator[datetime]:
        try:
            yield from (_in(self.values, at, zone, day) for at, zone, day in walls(line, self.zones))
        except BrokenError:
            return

    def now(self, at: datetime | None) -> datetime | None:
        """The occurrence at that time, else the only one on that day; None where there is none."""
        if at is None or at in self.added:
            return at
        first = rules.wall(datetime.combine(at.date(), datetime.min.time()))
        zone = None if self.values["all_day"] else self.values["zone"]
        rule = rules.compiled(self.values["rrule"], self.values["start"], zone)
        found = [rules.moment(each) for each in rule.starts(first, first + rules.DAY)]
        return at if at in found else found[0] if len(found) == 1 else None

    def line(self, name: str, at: datetime) -> Line:
        """A date property of an occurrence."""
        return moment_line(name, at, self.values["zone"], self.values["all_day"])


def _in(values: Values, at: datetime, zone: str, day: bool) -> datetime:
    """A moment in the series' zone; where it lasts all day, the day."""
    if values["all_day"]:
        return datetime.combine(at.date(), datetime.min.time())
    return datetime.combine(at.date(), values["start"].time()) if day else into(at, zone, values["zone"])


def _identities(item: Item) -> Iterator[object]:
    yield from (line.key for each in item.components for line in each.all("RECURRENCE-ID"))


def _left_out(
    own: Component, there: Item, series: _Series, shown: set[datetime | None]
) -> tuple[Component, list[datetime]]:
    """The series with the dates that its owner has left out as they are now; and those that are back."""
    theirs = {line.key for line in there.main.all("EXDATE")}
    lines: list[Line] = []
    back: list[datetime] = []
    for line in own.all("EXDATE"):
        if line.key in theirs:
            lines.append(line)
            continue
        moments = [*series.moments(line)]
        now = [new for each in moments if (new := series.now(each)) is not None]
        back += [each for each in now if each in shown]
        kept = [each for each in now if each not in shown]
        lines += [line] if kept == moments else [series.line("EXDATE", each) for each in kept]
    return own.with_lines(["EXDATE"], lines), back


def _moved(component: Component, at: datetime, new: datetime, series: _Series) -> Component:
    """A changed occurrence of a series that has another hour now; one that kept its hour goes along."""
    values = values_of(Kept(component, (), ()), series.zones, series.values["zone"])
    moved = component.with_lines(["RECURRENCE-ID"], [series.line("RECURRENCE-ID", new)])
    if values["start"] != at or values["all_day"] != series.values["all_day"]:
        return moved
    end = new + (series.values["end"] - series.values["start"])
    lines = [series.line("DTSTART", new), series.line("DTEND", end)]
    return moved.with_lines(["DTSTART", "DTEND", "DURATION"], lines)
