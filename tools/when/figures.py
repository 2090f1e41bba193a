"""Times that are written in figures: 2026-03-15, 15/3, 9:30, 15h30."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from tools.when.boxes import Figures, Quarter, Written
from tools.when.fields import Fields
from tools.when.grammar import Item
from tools.when.moment import Moment
from tools.when.spans import Between
from tools.when.values import Clock, Length, length
from tools.when.zones import offset

EARLIEST = 7
Match = re.Match[str]
Found = tuple[str, Any, int]  # category, value, cost

# What may not stand beside a figure: a letter or a further figure would make it something else (a telephone number).
BEFORE = r"(?<![\w.,:/€$£#])"
AFTER = r"(?![\d])(?![.,:/]\d)"


def _year(written: str | None) -> int | None:
    if not written:
        return None
    year = int(written)
    return year if len(written) == 4 else year + (2000 if year < 70 else 1900)


def _year_first(m: Match) -> Found | None:
    return _date(Written(int(m[1]), int(m[2]), int(m[3])))


def _two_orders(m: Match) -> Found | None:
    return _date(Figures(_year(m[4]), int(m[1]), int(m[3])))


def _day_month(m: Match) -> Found | None:
    first, second = int(m[1]), int(m[2])
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    found = Moment(boxes=(Figures(None, first, second),))
    if "-" not in m[0]:
        return None if (first, second) == (24, 7) else ("date", found._replace(weak=first < second < 5), 0)
    return "date", found._replace(weak=True), 0 if max(first, second) > 12 else 3


def _day_month_dots(m: Match) -> Found | None:
    """ "23.3.", as it is written in German: a date where a weekday, a preposition or an hour shows it to be one."""
    day, month = int(m[1]), int(m[2])
    return ("dotted_date", Moment(Fields(month=month, day=day)), 0) if 0 < day <= 31 and 0 < month <= 12 else None


def _month_year(m: Match) -> Found | None:
    month, year = (int(m[1]), int(m[2])) if len(m[2]) == 4 else (int(m[2]), int(m[1]))
    return ("date", Moment(Fields(year, month)), 0) if 1 <= month <= 12 else None


def _date(box: Written | Figures) -> Found | None:
    numbers = (box.month, box.day) if isinstance(box, Written) else (box.first, box.second)
    if not all(1 <= number <= 31 for number in numbers) or min(numbers) > 12:
        return None
    return "date", Moment(boxes=(box,)), 0


def _colon(m: Match) -> Found | None:
    return _clock(int(m[1]), int(m[2]), int(m[3] or 0), "second" if m[3] else "minute", m[1], m[4])


def _letter_h(m: Match) -> Found | None:
    """A clock time in figures and an h; before seven it may as well be a length: 1h30, and 1h even likelier is one."""
    found = _clock(int(m[1]), int(m[2] or 0), 0, "minute", "0", None)
    early = found and int(m[1]) < EARLIEST
    return ("dotted" if m[2] else "lettered", found[1], 1) if found and early else found


def _hours_length(m: Match) -> Found | None:
    return "length", Length(seconds=int(m[1]) * 3600 + int(m[2]) * 60, grain="minute"), 1


def _short_length(m: Match) -> Found | None:
    """ "2d", "3w", "15m": a letter right after its number."""
    unit = {"d": "day", "w": "week", "m": "minute", "y": "year"}[m[2]]
    return "length", length(int(m[1]), unit), 1


def _compact_date(m: Match) -> Found | None:
    found = _date(Written(int(m[1]), int(m[2]), int(m[3])))
    return ("date", found[1]._replace(weak=True), 1) if found else None


def _dotted(m: Match) -> Found | None:
    found = _clock(int(m[1]), int(m[2]), 0, "minute", m[1], None)
    return ("dotted", found[1], 1) if found else None


def _clock(hour: int, minute: int, second: int, grain: Any, written: str, half: str | None) -> Found | None:
    if hour > 24 or minute > 59 or second > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        return "clock", Clock(hour, minute, second, grain, "am" if half == "a" else "pm"), 0
    sure = "24" if written.startswith("0") or hour > 12 or hour == 0 else None
    return "clock", Clock(hour, minute, second, grain, sure), 0  # type: ignore[arg-type]


def _glued_half(m: Match) -> Found | None:
    found = _clock(int(m[1]), 0, 0, "hour", m[1], m[2])
    return ("glued", found[1], 1) if found else None


def _nth(m: Match) -> Found | None:
    return "NTH", int(m[1]), 0


def _quarter(m: Match) -> Found | None:
    return "date", Moment(boxes=(Quarter(int(m[2]), _year(m[1])),)), 0


def _minutes_sign(m: Match) -> Found | None:
    return "length", length(int(m[1]), "minute" if m[2] == "'" else "second"), 0


def _timestamp(m: Match) -> Found | None:
    found = _stamp(*m.groups())
    return ("moment", found, 0) if found else None


def _interval(m: Match) -> Found | None:
    """Two moments with a slash between them, as ISO 8601 writes a stretch of time."""
    first, last = _stamp(*m.groups()[:7]), _stamp(*m.groups()[7:])
    return ("range", Between(first, last), 0) if first and last else None


def _stamp(*written: str | None) -> Moment | None:
    year, month, day, hour, minute, second, zone = written
    date = _date(Written(int(year or 0), int(month or 0), int(day or 0)))
    clock = _clock(int(hour or 0), int(minute or 0), int(second or 0), "second" if second else "minute", "0", None)
    if not date or not clock:
        return None
    moment: Moment = date[1]
    return moment._replace(clock=clock[1]._replace(zone=offset(zone) if zone else None))


STAMP = r"(\d{4})-(\d{1,2})-(\d{1,2})%s(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?"
PATTERNS: Mapping[str, Callable[[Match], Found | None]] = {
    STAMP % "[t ]": _timestamp,
    STAMP % "[t ]" + "/" + STAMP % "[t ]": _interval,
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\w-])": _year_first,
    r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\w-])": _two_orders,
    r"(\d{1,2})\s?[-/]\s?(\d{1,2})(?![\w%-])": _day_month,
    r"(\d{1,2})\.\s?(\d{1,2})\.(?!\w)": _day_month_dots,
    r"(\d{1,2})/(\d{4})(?![\w-])": _month_year,
    r"(\d{4})[-/](\d{1,2})(?![\w/-])": _month_year,
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?:([ap])(?![\w.])| ?h(?!\w))?": _colon,
    r"(\d{1,2}) ?h ?(\d{2})?(?![\w])": _letter_h,
    r"(\d{1,2}) ?h ?([0-5]?\d) ?(?:m|min|mins)?(?![\w])": _hours_length,
    r"(\d{1,3})([dwmy])(?![\w])": _short_length,
    r"((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?![\w-])": _compact_date,
    r"(\d{1,2})\.(\d{2})(?: ?h(?!\w)|(?!%|-(?!\d{1,2}\.\d{2}(?!\d)))(?=$|\W|[ap]\.?m\b))": _dotted,
    r"(\d{1,2})([ap])(?![\w'])": _glued_half,
    r"(\d{1,2}) ?(?:st|nd|rd|th|º|ª|°)(?![\w])": _nth,
    r"(\d{4}|\d{2})\s?q([1-4])\b": _quarter,
    r"(\d{1,3})\s?('|\")(?![\w])": _minutes_sign,
}


@cache
def _compiled() -> list[tuple[re.Pattern[str], Callable[[Match], Found | None]]]:
    return [(re.compile(BEFORE + pattern + AFTER), meaning) for pattern, meaning in PATTERNS.items()]


def figures(text: str, start: int, ends: Mapping[int, int]) -> list[Item]:
    """What stands in figures at a place of the plain text; `ends` tells which token ends at which place."""
    found = []
    for pattern, meaning in _compiled():
        match = pattern.match(text, start)
        if match and match.end() in ends and (read := meaning(match)):
            found.append(Item(read[0], ends[match.end()], read[1], read[2]))
    return found
