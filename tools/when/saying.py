"""Times told back to the user."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from tools.when.reading import Reading

DAY = timedelta(days=1)


class Words(NamedTuple):
    """The words of a language for telling a time."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    near: dict[int, str]
    date: str
    year: str
    week: str
    until: str
    before: str
    after: str
    now: str


ENGLISH = Words(
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    tuple("January February March April May June July August September October November December".split()),
    {-1: "yesterday", 0: "today", 1: "tomorrow"},
    "{weekday} {day} {month}",
    " {year}",
    "the week of {date}",
    "{start} to {end}",
    "before {date}",
    "from {date} on",
    "by {date}",
)
SPANISH = Words(
    ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    ),
    {-1: "ayer", 0: "hoy", 1: "mañana"},
    "{weekday} {day} de {month}",
    " de {year}",
    "la semana del {date}",
    "{start} a {end}",
    "antes de {date}",
    "desde {date}",
    "hasta {date}",
)
LANGUAGES = {"en": ENGLISH, "es": SPANISH}


def told(reading: Reading, now: datetime, language: str) -> str:
    """A reading as words: "tomorrow (Wed 11 March), 09:00"."""
    words = LANGUAGES.get(language[:2].lower(), ENGLISH)
    today = now.astimezone(reading.start.tzinfo).date()
    said = _told(reading, today, words)
    if reading.open:
        return (words.before if reading.open == "before" else words.after).format(date=said)
    return said


def _told(reading: Reading, today: date, words: Words) -> str:
    if reading.grain == "second" and reading.end is not None:
        return words.now.format(date=_limit(reading.end, today, words))
    start = _day(reading.start.date(), today, words)
    if reading.end is not None:
        return _range(reading, reading.end, today, words)
    if not reading.all_day:
        return f"{start}, {reading.start:%H:%M}"
    if reading.grain == "week":
        return words.week.format(date=start)
    if reading.grain == "day":
        return start
    return _unit(reading, today, words)


def _limit(end: datetime, today: date, words: Words) -> str:
    """The end of a deadline: its last day, or the moment."""
    if end.hour == end.minute == 0:
        return _day((end - DAY).date(), today, words)
    return f"{_day(end.date(), today, words)}, {end:%H:%M}"


def _unit(reading: Reading, today: date, words: Words) -> str:
    """A month, quarter or year, with the weekday that it begins on."""
    month, year = words.months[reading.start.month - 1], reading.start.year
    first = _day(reading.start.date(), today, words)
    name = {"year": str(year), "quarter": f"Q{(reading.start.month + 2) // 3} {year}"}.get(reading.grain, f"{month} {year}")
    return f"{name} ({words.after.format(date=first)})"


def _range(reading: Reading, end: datetime, today: date, words: Words) -> str:
    start = _day(reading.start.date(), today, words)
    if reading.all_day:
        last = (end - DAY).date()
        return start if last == reading.start.date() else words.until.format(start=start, end=_day(last, today, words))
    same_day = (end - timedelta(microseconds=1)).date() == reading.start.date()
    if same_day:
        return f"{start}, {reading.start:%H:%M}-{end:%H:%M}"
    far = f"{_day(end.date(), today, words)}, {end:%H:%M}"
    return words.until.format(start=f"{start}, {reading.start:%H:%M}", end=far)


def _day(day: date, today: date, words: Words) -> str:
    """The weekday and the date, and how near it is."""
    said = words.date.format(weekday=words.weekdays[day.weekday()], day=day.day, month=words.months[day.month - 1])
    if day.year != today.year:
        said += words.year.format(year=day.year)
    near = words.near.get((day - today).days)
    return f"{near} ({said})" if near else said
