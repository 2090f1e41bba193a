"""Days that have a name: fixed ones, and those that move with Easter, the moon or the weekday."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tools.when.calendars import easter, kislev, lunar, nisan, orthodox_easter, tishri
from tools.when.feast_table import FEASTS

DAY = timedelta(days=1)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Days(NamedTuple):
    """One occurrence of a feast; `end` is the first day after it."""

    start: date
    end: date


@cache
def feast_days(key: str, year: int) -> tuple[Days, ...]:
    """The occurrences of a feast that begin in a year: one as a rule, at times none or two."""
    words = FEASTS[key].split()
    length = int(words.pop()[1:]) if words[-1][0] == "x" else 1
    shift = int(words.pop()) if len(words) > 1 and words[-1][0] in "+-" and words[-1][1:].isdigit() else 0
    starts = [day + shift * DAY for day in _starts(words, year)]
    if key == "ramadan":
        return _ramadan(year)
    return tuple(Days(start, start + length * DAY) for start in starts)


def _starts(words: list[str], year: int) -> list[date]:
    if words[0] == "lunar":
        return lunar(words[1], words[2], year)
    if words[0] in MOVING:
        return [day for near in (year - 1, year, year + 1) for day in MOVING[words[0]](near) if day.year == year]
    if len(words) == 1:
        month, day = map(int, words[0].split("-"))
        return [date(year, month, day)]
    return [_nth_weekday(year, int(words[0]), int(words[1][:-2]), CODES.index(words[1][-2:]))]


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return first + DAY * ((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - DAY
    return last - DAY * ((last.weekday() - weekday) % 7 - 7 * (nth + 1))


def _ramadan(year: int) -> tuple[Days, ...]:
    """From its first day until the feast that ends it."""
    ends = [day for near in (year, year + 1) for day in lunar("islamic", "eid_al_fitr", near)]
    begins = lunar("islamic", "ramadan_beginning", year)
    return tuple(Days(day, next(end for end in ends if end > day)) for day in begins if any(end > day for end in ends))


def _boss(year: int) -> list[date]:
    """16 October, or the working day nearest to it."""
    day = date(year, 10, 16)
    return [day + DAY * {5: -1, 6: 1}.get(day.weekday(), 0)]


def _kings(year: int) -> list[date]:
    """27 April; a Sunday gives way to the day before."""
    day = date(year, 4, 27)
    return [day - DAY if day.weekday() == 6 else day]


def _parsi(year: int) -> list[date]:
    """A year of 365 days without leap days, seen from one that is known."""
    known = date(2018, 8, 17)
    return [known + DAY * 365 * (year - known.year)]


def _hashoah(year: int) -> list[date]:
    day = nisan(year) + 26 * DAY
    return [day + DAY * ({4: -1, 6: 1}.get(day.weekday(), 0) - 1)]


def _haatzmaut(year: int) -> list[date]:
    day = nisan(year) + 34 * DAY
    return [day + DAY * ({4: -1, 5: -2, 0: 1}.get(day.weekday(), 0) - 1)]


def _av(year: int) -> list[date]:
    """9 Av; a Saturday gives way to the day after."""
    day = nisan(year) + 126 * DAY
    return [day + DAY * ((day.weekday() == 5) - 1)]


def _shevat(year: int) -> list[date]:
    leap = (nisan(year) - tishri(year - 1)).days > 200
    return [nisan(year) - DAY * (89 if leap else 59)]


MOVING: Mapping[str, Callable[[int], list[date]]] = {
    "easter": lambda year: [easter(year)],
    "orthodox": lambda year: [orthodox_easter(year)],
    "tishri": lambda year: [tishri(year)],
    "kislev": lambda year: [kislev(year)],
    "nisan": lambda year: [nisan(year)],
    "shevat": _shevat,
    "hashoah": _hashoah,
    "haatzmaut": _haatzmaut,
    "av": _av,
    "boss": _boss,
    "kings": _kings,
    "parsi": _parsi,
    "ramadan": lambda year: [],
}
