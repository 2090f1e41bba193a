"""The calendars that moving feasts follow: Easter's, the Jewish one, and those that only a table tells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from typing import Any

DAY = timedelta(days=1)
CLASSES = {
    "islamic": "_IslamicLunar",
    "chinese": "_ChineseLunisolar",
    "hindu": "_HinduLunisolar",
    "buddhist": "_BuddhistLunisolar",
}
HEBREW_EPOCH = -1373427  # the day before 1 Tishri of year 1, as a proleptic Gregorian ordinal


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Butcher's computation)."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((year % 19 + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches (Meeus), in the Gregorian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + DAY * (year // 100 - year // 400 - 2)


def _elapsed(year: int) -> int:
    """The days from the epoch to the mean new year of a Jewish year (Dershowitz and Reingold)."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


@cache
def tishri(year: int) -> date:
    """1 Tishri, the Jewish new year, that falls into a civil year."""
    jewish = year + 3761
    before, this, after = (_elapsed(jewish + step) for step in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return date.fromordinal(HEBREW_EPOCH + this + delay)


def nisan(year: int) -> date:
    """1 Nisan, in the spring of a civil year."""
    return tishri(year) - 177 * DAY


def kislev(year: int) -> date:
    """1 Kislev, in the autumn or winter of a civil year; the month before it is long in a long year."""
    length = (tishri(year + 1) - tishri(year)).days
    return tishri(year) + DAY * (60 if length % 10 == 5 else 59)


@cache
def lunar(calendar: str, name: str, year: int) -> list[date]:
    """The dates of a feast in the tables of the `holidays` library; none beyond them, or without the library."""
    try:
        module = import_module(f"holidays.calendars.{calendar}")
    except ImportError:
        return []
    method = getattr(getattr(module, CLASSES[calendar])(), f"{name}_date", None)
    method = method or getattr(getattr(module, CLASSES[calendar])(), f"{name}_dates")
    return [day for day in _dates(method(year)) if day.year == year]


def _dates(found: Any) -> Iterable[date]:
    """What the library gives: a date and whether it is an estimate, or several such pairs."""
    pairs = [found] if isinstance(found, tuple) else list(found)
    return [day for day, _ in pairs if isinstance(day, date)]
