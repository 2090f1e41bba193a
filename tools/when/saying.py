"""Times told back to the user."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from tools.when.reading import Reading

DAY = timedelta(days=1)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Words(NamedTuple):
    """The words of a language for telling a time."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    near: dict[int, str]
    date: str
    year: str
    week: str
    span: str
    before: str
    until: str
    after: str
    by: str
    every: dict[str, tuple[str, str]]
    on: str
    first: str


ENGLISH = Words(
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=tuple("January February March April May June July August September October November December".split()),
    near={-1: "yesterday", 0: "today", 1: "tomorrow"},
    date="{weekday} {day} {month}",
    year=" {year}",
    week="the week of {date}",
    span="{start} to {end}",
    before="before {date}",
    until="until {date}",
    after="from {date}",
    by="by {date}",
    every={
        "SECONDLY": ("every second", "every {n} seconds"),
        "MINUTELY": ("every minute", "every {n} minutes"),
        "HOURLY": ("every hour", "every {n} hours"),
        "DAILY": ("every day", "every {n} days"),
        "WEEKLY": ("every week", "every {n} weeks"),
        "MONTHLY": ("every month", "every {n} months"),
        "YEARLY": ("every year", "every {n} years"),
    },
    on="on {days}",
    first="{every}, first {date}",
)
SPANISH = Words(
    weekdays=("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    months=tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    near={-1: "ayer", 0: "hoy", 1: "mañana"},
    date="{weekday} {day} de {month}",
    year=" de {year}",
    week="la semana del {date}",
    span="{start} a {end}",
    before="antes de {date}",
    until="hasta {date}",
    after="desde {date}",
    by="no más tarde de {date}",
    every={
        "SECONDLY": ("cada segundo", "cada {n} segundos"),
        "MINUTELY": ("cada minuto", "cada {n} minutos"),
        "HOURLY": ("cada hora", "cada {n} horas"),
        "DAILY": ("cada día", "cada {n} días"),
        "WEEKLY": ("cada semana", "cada {n} semanas"),
        "MONTHLY": ("cada mes", "cada {n} meses"),
        "YEARLY": ("cada año", "cada {n} años"),
    },
    on="({days})",
    first="{every}, primero {date}",
)
LANGUAGES = {"en": ENGLISH, "es": SPANISH}


def told(reading: Reading, now: datetime, language: str) -> str:
    """A reading as words: "tomorrow (Wed 11 March), 09:00"."""
    words = LANGUAGES.get(language[:2].lower(), ENGLISH)
    today = now.astimezone(reading.start.tzinfo).date()
    said = _told(reading, today, words)
    if reading.rrule:
        return words.first.format(every=_every(reading.rrule, words), date=said)
    if reading.open == "before":
        inclusive = reading.all_day and reading.due == reading.start.date()
        return (words.until if inclusive else words.before).format(date=said)
    return words.after.format(date=said) if reading.open else said


def _told(reading: Reading, today: date, words: Words) -> str:
    if reading.end is not None:
        if reading.grain == "second":
            return words.by.format(date=_limit(reading, reading.end, today, words))
        return _span(reading, reading.end, today, words)
    start = _day(reading.start.date(), today, words)
    if not reading.all_day:
        return f"{start}, {_time(reading.start, reading)}"
    return start if reading.grain == "day" else _unit(reading, today, words)


def _time(moment: datetime, reading: Reading) -> str:
    return f"{moment:%H:%M:%S}" if reading.grain == "second" and moment.second else f"{moment:%H:%M}"


def _limit(reading: Reading, end: datetime, today: date, words: Words) -> str:
    """The end of a deadline: its last day, or the moment."""
    if reading.due is not None and not isinstance(reading.due, datetime):
        return _day(reading.due, today, words)
    if end.hour == end.minute == 0:
        return _day((end - DAY).date(), today, words)
    return f"{_day(end.date(), today, words)}, {end:%H:%M}"


def _unit(reading: Reading, today: date, words: Words) -> str:
    """A week by its first day; a month, quarter or year by its name, with the weekday that it begins on."""
    first = _date(reading.start.date(), today, words)
    if reading.grain == "week":
        return words.week.format(date=first)
    year = reading.start.year
    names = {"year": str(year), "quarter": f"Q{(reading.start.month + 2) // 3} {year}"}
    name = names.get(reading.grain) or f"{words.months[reading.start.month - 1]} {year}"
    return f"{name} ({words.after.format(date=first)})"


def _span(reading: Reading, end: datetime, today: date, words: Words) -> str:
    start = _day(reading.start.date(), today, words)
    if reading.all_day:
        last = (end - DAY).date()
        return start if last == reading.start.date() else words.span.format(start=start, end=_day(last, today, words))
    if (end - timedelta(microseconds=1)).date() == reading.start.date():
        return f"{start}, {reading.start:%H:%M}-{end:%H:%M}"
    far = f"{_day(end.date(), today, words)}, {end:%H:%M}"
    return words.span.format(start=f"{start}, {reading.start:%H:%M}", end=far)


def _day(day: date, today: date, words: Words) -> str:
    """The weekday and the date, and how near it is."""
    said, near = _date(day, today, words), words.near.get((day - today).days)
    return f"{near} ({said})" if near else said


def _date(day: date, today: date, words: Words) -> str:
    said = words.date.format(weekday=words.weekdays[day.weekday()], day=day.day, month=words.months[day.month - 1])
    return said if day.year == today.year else said + words.year.format(year=day.year)


def _every(rrule: str, words: Words) -> str:
    """How often, and on which weekdays; the rest shows in the first date."""
    parts = dict(part.split("=", 1) for part in rrule.split(";"))
    one, several = words.every[parts["FREQ"]]
    said = several.format(n=parts["INTERVAL"]) if "INTERVAL" in parts else one
    if parts["FREQ"] != "WEEKLY" or "BYDAY" not in parts:
        return said
    days = ", ".join(words.weekdays[CODES.index(day)] for day in parts["BYDAY"].split(","))
    return f"{said} {words.on.format(days=days)}"
