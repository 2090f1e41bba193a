"""The month as a picture in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from memory.events import Event
from tools.calendar.drawing import DAYS, FINE, MONTHS, WORDS, Pen, clashing, fit, on_day, row, rule, widths
from tools.contract import Language

LINES: Final = 3
"""How many events a day shows."""

NARROWEST: Final = 40


def month_grid(
    events: Sequence[Event],
    month: date,
    width: int = 80,
    language: Language = "en",
    *,
    today: date | None = None,
    pen: Pen = FINE,
) -> str:
    """The weeks of the month that `month` lies in, a day a cell, Monday first; what overlaps is marked with "!"."""
    cells = widths(max(width, NARROWEST) - 8, 7)
    said = WORDS[language]["month"].format(month=MONTHS[language][month.month - 1], year=month.year)
    lines = [said, rule(pen, pen.top, cells)]
    lines.append(row(pen, [fit(name, size, pen) for name, size in zip(DAYS[language], cells, strict=True)]))
    for week in weeks_of(month):
        lines.append(rule(pen, pen.middle, cells))
        drawn = [_day(events, day, month, size, language, today, pen) for day, size in zip(week, cells, strict=True)]
        lines += [row(pen, [day[place] for day in drawn]) for place in range(LINES + 1)]
    return "\n".join([*lines, rule(pen, pen.bottom, cells)])


def weeks_of(month: date) -> list[list[date]]:
    """The days of the weeks that touch the month."""
    first = month.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    monday = first - timedelta(days=first.weekday())
    number = ((last - monday).days // 7) + 1
    return [[monday + timedelta(days=7 * week + day) for day in range(7)] for week in range(number)]


def _day(
    events: Sequence[Event], day: date, month: date, size: int, language: Language, today: date | None, pen: Pen
) -> list[str]:
    """The lines of one day; a day of another month is left empty."""
    if (day.year, day.month) != (month.year, month.month):
        return [" " * size] * (LINES + 1)
    there = on_day(events, day)
    clash = {id(each) for pair in clashing(there) for each in pair}
    lines = [f"[{day.day}]" if day == today else str(day.day)]
    shown = there if len(there) <= LINES else there[: LINES - 1]
    lines += [_said(each, day, id(each) in clash, pen) for each in shown]
    if len(there) > len(shown):
        lines.append(f"{WORDS[language]['more'].format(n=len(there) - len(shown))}")
    return [fit(each, size, pen) for each in (*lines, *[""] * LINES)][: LINES + 1]


def _said(event: Event, day: date, clashes: bool, pen: Pen) -> str:
    """An event in a few columns: the hour, and the minutes only where there are any."""
    if event.all_day or event.start.date() != day:
        return f"{pen.bar}{event.title}"
    minute = f":{event.start:%M}" if event.start.minute else ""
    return f"{'!' if clashes else ''}{event.start.hour}{minute} {event.title}"
