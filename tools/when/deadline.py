"""The due date that words for a time give a to-do."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tools.when.reading import Reading

DAY = timedelta(days=1)


def due_of(reading: Reading) -> date | datetime:
    """A day for days and parts of a day, a moment for clock times; of days in a row the last, of hours the first."""
    if reading.due is not None:
        return reading.due
    if not reading.all_day:
        return reading.start
    return reading.start.date() if reading.end is None else (reading.end - DAY).date()
