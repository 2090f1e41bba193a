"""Arithmetic on local wall times, by calendar unit."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime, timedelta

from tools.when.reading import Grain

MONTHS = {"month": 1, "quarter": 3, "year": 12}
STEPS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}


def floor(moment: datetime, grain: Grain, first_weekday: int = 0) -> datetime:
    """The start of the unit that holds the moment."""
    if grain == "second":
        return moment.replace(microsecond=0)
    if grain == "minute":
        return moment.replace(second=0, microsecond=0)
    if grain == "hour":
        return moment.replace(minute=0, second=0, microsecond=0)
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    if grain == "week":
        return day - timedelta(days=(day.weekday() - first_weekday) % 7)
    if grain == "month":
        return day.replace(day=1)
    if grain == "quarter":
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return day.replace(month=1, day=1) if grain == "year" else day


def add(moment: datetime, count: int, grain: Grain) -> datetime:
    """The moment moved by whole units; the 31st becomes the last day of a shorter month."""
    if grain in STEPS:
        return moment + count * STEPS[grain]
    return add_months(moment, count * MONTHS[grain])


def add_months(moment: datetime, count: int) -> datetime:
    """The moment moved by months."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year} is out of range")
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))


def unit_of(moment: datetime, grain: Grain, first_weekday: int = 0) -> tuple[datetime, datetime]:
    """The first moment of the unit around a moment, and the first after it."""
    start = floor(moment, grain, first_weekday)
    return start, add(start, 1, grain)
