"""What the calendar's pictures in the terminal are drawn with: lines, words, and text that fits its cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from memory.events import Event
from tools.contract import Language

DAYS: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
}
MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "en": tuple("January February March April May June July August September October November December".split()),
    "es": tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
}
WORDS: Final[dict[Language, dict[str, str]]] = {
    "en": {"all_day": "all day", "week": "week {n}", "more": "+{n} more", "overlap": "Overlap",
           "nothing": "Nothing is on.", "month": "{month} {year}"},
    "es": {"all_day": "todo el día", "week": "semana {n}", "more": "y {n} más", "overlap": "Coinciden",
           "nothing": "No hay nada.", "month": "{month} de {year}"},
}  # fmt: skip

JOINERS: Final = "\u200d\ufe0f"


@dataclass(frozen=True)
class Pen:
    """The characters of a picture: for the top, a middle and the bottom line left, crossing and right."""

    top: str
    middle: str
    bottom: str
    across: str
    down: str
    bar: str
    more: str
    dash: str
    cut: str


FINE: Final = Pen("┌┬┐", "├┼┤", "└┴┘", "─", "│", "▌", "▏", "\u2013", "…")
PLAIN: Final = Pen("+++", "+++", "+++", "-", "|", "#", ":", "-", "~")
"""For a terminal whose encoding has no more than ASCII; what else stands in a title becomes a question mark."""


def pen_for(encoding: str | None) -> Pen:
    """The finest pen that a terminal with this encoding can show."""
    try:
        "".join((FINE.top, FINE.middle, FINE.bottom, FINE.across, FINE.down, FINE.bar, FINE.more)).encode(
            encoding or "ascii"
        )
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return FINE


def widths(room: int, columns: int) -> list[int]:
    """The room shared out over the columns; what is left over goes to the first ones."""
    each, left = divmod(room, columns)
    return [each + (place < left) for place in range(columns)]


def rule(pen: Pen, ends: str, cells: Sequence[int]) -> str:
    """A line across, with its crossings."""
    return ends[0] + ends[1].join(pen.across * each for each in cells) + ends[2]


def row(pen: Pen, cells: Sequence[str]) -> str:
    """A line of cells."""
    return pen.down + pen.down.join(cells) + pen.down


def fit(text: str, width: int, pen: Pen) -> str:
    """The text in exactly `width` columns of the terminal, cut where it is longer."""
    shown = tidy(text, pen)
    if columns_of(shown) > width:
        while shown and columns_of(shown) > width - 1:
            shown = shown[:-1]
        shown += pen.cut if width > 0 else ""
    return shown + " " * (width - columns_of(shown))


def tidy(text: str, pen: Pen) -> str:
    """On one line, without what would move the cursor; others may have written it."""
    plain = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    if pen is not PLAIN:
        return plain
    bare = "".join(each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each))
    return bare.encode("ascii", "replace").decode()


def columns_of(text: str) -> int:
    """How many columns of the terminal a text takes: an ideograph or an emoji two, an accent of its own none."""
    return len(text) if text.isascii() else sum(_columns(each) for each in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or character in JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def on_day(events: Sequence[Event], day: date) -> list[Event]:
    """What touches a day, what lasts all day first."""
    first = [each for each in events if each.start.date() <= day and each.end > _begin(each, day)]
    return sorted(first, key=lambda each: (not each.all_day, each.start, each.title))


def overlaps(one: Event, other: Event) -> bool:
    """Whether two events want the same time of their owner, by the hour."""
    by_hour = not (one.all_day or other.all_day)
    return by_hour and one.busy and other.busy and one.start < other.end and other.start < one.end


def clashing(events: Sequence[Event]) -> list[tuple[Event, Event]]:
    """The pairs that overlap, by their start."""
    by_start = sorted((each for each in events if not each.all_day), key=lambda each: each.start)
    return [(a, b) for place, a in enumerate(by_start) for b in by_start[place + 1 :] if overlaps(a, b)]


def hours(event: Event, day: date, pen: Pen) -> str:
    """ "09:30-10:00" as far as it is on that day."""
    start = f"{event.start:%H:%M}" if event.start.date() == day else "00:00"
    end = f"{event.end:%H:%M}" if event.end <= _begin(event, day + timedelta(days=1)) else "24:00"
    return f"{start}{pen.dash}{'24:00' if end == '00:00' else end}"


def _begin(event: Event, day: date) -> datetime:
    return datetime.combine(day, time.min, event.end.tzinfo)
