"""The occurrences of stored series: wall time in their own zone, across the clocks' changes."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from memory import rules
from memory.event import is_quiet, real
from memory.reach import MARGIN
from memory.rule_changes import checked

__all__ = ["Occurrence", "Series", "checked", "expanded", "series_of"]


SECOND: Final = timedelta(seconds=1)


class Occurrence(NamedTuple):
    """One occurrence of the series `id`, in the zone of the series; `wall` is its start as the rule has it."""

    id: int
    wall: int
    start: datetime
    end: datetime


class Series(NamedTuple):
    """The first occurrence of a recurring event, its rule, and the starts that are left out."""

    id: int
    rule: rules.Rule
    lasting: int
    length: timedelta
    zone: ZoneInfo
    all_day: bool
    left_out: frozenset[int]

    def by_wall(self, low: int, high: int) -> list[Occurrence]:
        """Those that touch the walls from `low` to `high`, where no clocks change: then the wall is as good as time."""
        id, length, zone, left_out = self.id, timedelta(seconds=self.lasting), self.zone, self.left_out
        combine, day, begin = datetime.combine, date.fromordinal, rules.DAY
        return [
            Occurrence(id, wall, start := combine(day(wall // begin), _clock(wall % begin), zone), start + length)
            for wall in self.rule.starts(low - self.lasting + 1, high)
            if wall not in left_out
        ]

    def between(self, low: int, high: int, first: datetime, last: datetime) -> Iterator[Occurrence]:
        """Those that touch the time from `first` to `last`; `low` and `high` are these on the wall."""
        for wall in self.rule.starts(low - self.lasting - MARGIN, high + MARGIN):
            if wall in self.left_out:
                continue
            start, end = self.times(wall)
            if start < last and end > first:
                yield Occurrence(self.id, wall, start, end)

    def times(self, wall: int) -> tuple[datetime, datetime]:
        """Start and end of one; one that the clocks' change in spring has swallowed keeps its length in real time."""
        day, last = wall // rules.DAY, (wall + self.lasting) // rules.DAY
        if is_quiet(self.zone, day) and (day == last or is_quiet(self.zone, last)):
            start = datetime.combine(date.fromordinal(day), _clock(wall % rules.DAY), self.zone)
            return start, start + timedelta(seconds=self.lasting)
        start, end = real(rules.moment(wall), self.zone), real(rules.moment(wall + self.lasting), self.zone)
        begin = start.astimezone(UTC)
        return start, end if end.astimezone(UTC) > begin else (begin + self.length).astimezone(self.zone)

    def wall_of(self, moment: datetime) -> int | None:
        """The wall time of the occurrence that starts at `moment` by the rule, the left out ones included."""
        near = rules.wall(moment.astimezone(self.zone).replace(tzinfo=None, microsecond=0))
        found = self.rule.starts(near - MARGIN, near + MARGIN)
        return next((each for each in found if self.times(each)[0] == moment), None)


def series_of(row: Any, zone: ZoneInfo, moved: Collection[datetime] = ()) -> Series:
    """The series of a row, whose `exdates` may be JSON text; `moved` are occurrences that have rows of their own."""
    kept = None if row.all_day else row.zone
    exdates = row.exdates if isinstance(row.exdates, str) else json.dumps(row.exdates)
    at = (row.start, row.end, row.end_at - row.start_at)
    return _series(row.id, row.rrule, *at, kept, str(zone), exdates, tuple(moved))


def expanded(series: Sequence[Series], first: datetime, last: datetime) -> list[Occurrence]:
    """Every occurrence of every series that touches the time from `first` to `last`."""
    found: list[Occurrence] = []
    walls: dict[ZoneInfo, tuple[int, int, bool]] = {}
    # Two times of one zone are compared by the clock on the wall, which an hour that comes twice would mislead.
    first, last = first.astimezone(UTC), last.astimezone(UTC)
    for each in series:
        if each.zone not in walls:
            low, high = _wall(first, each.zone), _wall(last, each.zone) + bool(last.microsecond)
            walls[each.zone] = low, high, _quiet(each.zone, low, high)
        low, high, quiet = walls[each.zone]
        if quiet and each.lasting <= rules.DAY:
            found += each.by_wall(low, high)
        else:
            found += each.between(low, high + 1, first, last)
    return found


@lru_cache(maxsize=20_000)
def _series(
    id: int, rrule: str, start: datetime, end: datetime, length: timedelta, kept: str | None, zone: str,
    exdates: str, moved: tuple[datetime, ...],
) -> Series:  # fmt: skip
    """Kept by its values: after a write all but a few are what they were."""
    lasting = (end - start) // SECOND
    walls = (*map(datetime.fromisoformat, json.loads(exdates) if exdates != "[]" else ()), *moved)
    left_out = frozenset(map(rules.wall, walls))
    rule = rules.compiled(rrule, start, kept)
    return Series(id, rule, lasting, length, ZoneInfo(kept or zone), kept is None, left_out)


@lru_cache(maxsize=2_000)
def _clock(second: int) -> time:
    return time(second // 3600, second // 60 % 60, second % 60)


def _quiet(zone: ZoneInfo, low: int, high: int) -> bool:
    """Whether no clocks change in that time, nor on the day before or the two days after."""
    days = range(max(low // rules.DAY - 1, 1), high // rules.DAY + 3)
    return all(is_quiet(zone, day) for day in days)


def _wall(moment: datetime, zone: ZoneInfo) -> int:
    return rules.wall(moment.astimezone(zone).replace(tzinfo=None))
