"""A named day, looked up in the calendar."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from tools.when.feasts import feast_days
from tools.when.values import Context, Interval

if TYPE_CHECKING:
    from tools.when.moment import Moment


class Feast(NamedTuple):
    """A named day: the one to come, the one before, or that of the year in which another time lies."""

    key: str
    nth: int = 0
    of: Moment | None = None

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch; none where the feast's date is not known."""
        if self.of:
            years = [i.start.year for i in self.of.intervals(context)[:1]]
            return [interval for year in years for interval in self._in(year)]
        year = context.now.year
        near = sorted(interval for y in range(year - 2, year + 4) for interval in self._in(y))
        if self.nth < 0 or (not self.nth and context.policy.prefer == "past"):
            return [i for i in near if i.end <= context.today][-1:]
        return [i for i in near if i.end > context.today][:1]

    def _in(self, year: int) -> list[Interval]:
        days = feast_days(self.key, year) if 0 < year < 9999 else ()
        starts = [(datetime(*d.start.timetuple()[:3]), datetime(*d.end.timetuple()[:3])) for d in days]
        return [Interval(start, end, "day") for start, end in starts]
