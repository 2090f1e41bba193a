"""The week, the month and the day as a picture in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from memory.events import Event
from tools.calendar.drawing import (
    DAYS,
    FINE,
    MONTHS,
    WORDS,
    Pen,
    clashing,
    columns_of,
    fit,
    hours,
    on_day,
    pen_for,
    row,
    rule,
    tidy,
    widths,
)
from tools.calendar.month import month_grid
from tools.contract import Language

__all__ = ["day_list", "month_grid", "pen_for", "week_grid"]

NARROWEST: Final = 40
MORNING, EVENING = 9 * 60, 18 * 60
"""The part of the day, in minutes, that a week shows at the least."""

MOST_HOURS: Final = 15
"""A longer day is drawn in rows of an hour, a shorter one in rows of half an hour."""

CLASHES: Final = 6
"""How many overlaps are told below a week."""

NARROW: Final = 3
"""How few columns an event may have; what has no room beside the others is a "+"."""


@dataclass(frozen=True)
class Piece:
    """An event on one day: its first row and the row after its last one."""

    event: Event
    first: int
    last: int


def week_grid(
    events: Sequence[Event],
    first_day: date,
    width: int = 80,
    language: Language = "en",
    *,
    today: date | None = None,
    pen: Pen = FINE,
) -> str:
    """Seven days side by side from the Monday of `first_day`'s week on, the hours down.

    What overlaps stands side by side, and is told below; `today` is marked. No line is longer than `width`.
    """
    monday = first_day - timedelta(days=first_day.weekday())
    days = [monday + timedelta(days=each) for each in range(7)]
    cells = [5, *widths(max(width, NARROWEST) - 5 - 9, 7)]
    shown = [each for day in days for each in on_day(events, day)]
    begin, minutes, rows = _rows(shown, days)
    lines = [_title(days, language), rule(pen, pen.top, cells)]
    lines.append(
        row(
            pen, [" " * 5, *(_head(day, today, language, size, pen) for day, size in zip(days, cells[1:], strict=True))]
        )
    )
    lines.append(rule(pen, pen.middle, cells))
    lines += _all_day(events, days, cells, pen)
    columns = [_column(events, day, begin, minutes, rows, size, pen) for day, size in zip(days, cells[1:], strict=True)]
    for place in range(rows):
        minute = begin + place * minutes
        label = f"{minute // 60:02}:00" if minute % 60 == 0 else " " * 5
        lines.append(row(pen, [label, *(column[place] for column in columns)]))
    lines.append(rule(pen, pen.bottom, cells))
    return "\n".join([*lines, *_told(events, days, language, width, pen)])


def day_list(
    events: Sequence[Event], day: date, width: int = 80, language: Language = "en", *, today: date | None = None,
    pen: Pen = FINE,
) -> str:  # fmt: skip
    """One day, an event a line: when, what, where and with whom; what overlaps is marked."""
    there = on_day(events, day)
    clash = {id(each) for pair in clashing(there) for each in pair}
    said = WORDS[language]
    room = max(11, columns_of(said["all_day"]))
    lines = [_day_title(day, today, language)]
    for each in there:
        when = said["all_day"] if each.all_day else hours(each, day, pen)
        place = f" ({each.location})" if each.location else ""
        people = f", {', '.join(each.attendees)}" if each.attendees else ""
        mark = "!" if id(each) in clash else " "
        lines.append(
            f"{mark} {fit(when, room, pen)}  " + fit(f"{each.title}{place}{people}", width - room - 4, pen).rstrip()
        )
    return "\n".join(lines if there else [*lines, f"  {said['nothing']}"])


def _title(days: Sequence[date], language: Language) -> str:
    first, last = days[0], days[-1]
    names = MONTHS[language]
    month = (
        names[first.month - 1] if first.month == last.month else f"{names[first.month - 1]} / {names[last.month - 1]}"
    )
    told = WORDS[language]["month"].format(month=month, year=last.year)
    return f"{told}, {WORDS[language]['week'].format(n=first.isocalendar().week)}"


def _day_title(day: date, today: date | None, language: Language) -> str:
    said = f"{DAYS[language][day.weekday()]} {day.day} {MONTHS[language][day.month - 1]} {day.year}"
    return f"[{said}]" if day == today else said


def _head(day: date, today: date | None, language: Language, size: int, pen: Pen) -> str:
    said = f"{tidy(DAYS[language][day.weekday()], pen)} {day.day}"
    return fit(f"[{said}]" if day == today else said, size, pen)


def _rows(events: Sequence[Event], days: Sequence[date]) -> tuple[int, int, int]:
    """From which minute of the day on, how many minutes a row, how many rows."""
    spans = [_minutes(each, day) for each in events if not each.all_day for day in days if _is_on(each, day)]
    begin = min([MORNING, *(first for first, _ in spans)]) // 60 * 60
    end = -(-max([EVENING, *(last for _, last in spans)]) // 60) * 60
    minutes = 30 if end - begin <= MOST_HOURS * 60 else 60
    return begin, minutes, (end - begin) // minutes


def _minutes(event: Event, day: date) -> tuple[int, int]:
    """Start and end on that day, in minutes by the clock on the wall."""
    first = event.start.hour * 60 + event.start.minute if event.start.date() == day else 0
    last = event.end.hour * 60 + event.end.minute if event.end.date() == day else 24 * 60
    return first, max(last, first + 1)


def _is_on(event: Event, day: date) -> bool:
    return bool(on_day([event], day))


def _all_day(events: Sequence[Event], days: Sequence[date], cells: Sequence[int], pen: Pen) -> list[str]:
    """The rows of what lasts all day, each event in one row for all its days."""
    left = sorted({id(each): each for each in events if each.all_day}.values(), key=lambda each: each.start)
    lines: list[str] = []
    while left:
        taken: list[Event | None] = [None] * 7
        rest: list[Event] = []
        for each in left:
            places = [place for place, day in enumerate(days) if _is_on(each, day)]
            if any(taken[place] for place in places):
                rest.append(each)
                continue
            for place in places:
                taken[place] = each
        left = rest
        if any(taken):
            lines.append(pen.down + " " * cells[0] + pen.down + _stretched(taken, cells[1:], pen))
    return [*lines, rule(pen, pen.middle, cells)] if lines else []


def _stretched(taken: Sequence[Event | None], sizes: Sequence[int], pen: Pen) -> str:
    """A row of whole days: an event of several days runs through the lines between them."""
    text, place = "", 0
    while place < len(taken):
        event, last = taken[place], place + 1
        while event is not None and last < len(taken) and taken[last] is event:
            last += 1
        room = sum(sizes[place:last]) + last - place - 1
        text += (fit(f"{pen.bar}{event.title}", room, pen) if event else " " * room) + pen.down
        place = last
    return text


def _column(events: Sequence[Event], day: date, begin: int, minutes: int, rows: int, size: int, pen: Pen) -> list[str]:
    """One day's cells from top to bottom."""
    pieces = [_piece(each, day, begin, minutes) for each in on_day(events, day) if not each.all_day]
    cells = [" " * size] * rows
    for cluster in _clusters(pieces):
        lanes = _lanes(cluster)
        most = max(1, size // NARROW)
        hidden = lanes[most:]
        room = widths(size - bool(hidden), min(len(lanes), most))
        for place in range(cluster[0].first, max(each.last for each in cluster)):
            here = [_at(lane, place) for lane in lanes[:most]]
            drawn = "".join(_cell(each, place, day, one, pen) for each, one in zip(here, room, strict=True))
            more = "+" if any(_at(lane, place) for lane in hidden) else " "
            cells[place] = drawn + (more if hidden else "")
    return cells


def _at(lane: Sequence[Piece], place: int) -> Piece | None:
    return next((each for each in lane if each.first <= place < each.last), None)


def _clusters(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand side by side, with one another or by way of a third one."""
    clusters: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (each.first, -each.last)):
        if clusters and piece.first < max(each.last for each in clusters[-1]):
            clusters[-1].append(piece)
        else:
            clusters.append([piece])
    return clusters


def _piece(event: Event, day: date, begin: int, minutes: int) -> Piece:
    first, last = _minutes(event, day)
    top = (first - begin) // minutes
    return Piece(event, top, max(top + 1, -(-(last - begin) // minutes)))


def _lanes(pieces: Sequence[Piece]) -> list[list[Piece]]:
    lanes: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (each.first, -each.last)):
        free = next((lane for lane in lanes if lane[-1].last <= piece.first), None)
        if free is None:
            lanes.append([piece])
        else:
            free.append(piece)
    return lanes


def _cell(piece: Piece | None, place: int, day: date, size: int, pen: Pen) -> str:
    """A part of an event: its title over as many rows as it has, then the hour at which it starts."""
    if piece is None:
        return " " * size
    event, line, room = piece.event, place - piece.first, max(1, size - 1)
    title = tidy(event.title, pen)
    if event.start.minute and event.start.date() == day and piece.last - piece.first == 1 and room > 8:
        title = f"{event.start:%H:%M} {title}"
    wrapped = _wrapped(title, room, piece.last - piece.first)
    return pen.bar + fit(wrapped[line] if line < len(wrapped) else "", room, pen)


def _wrapped(title: str, room: int, rows: int) -> list[str]:
    """The title over several rows, broken between words where they fit."""
    lines: list[str] = []
    words = title.split()
    while words and len(lines) < rows - 1:
        line = words.pop(0)
        while words and columns_of(f"{line} {words[0]}") <= room:
            line += f" {words.pop(0)}"
        lines.append(line)
    return [*lines, " ".join(words)] if words else lines


def _told(events: Sequence[Event], days: Sequence[date], language: Language, width: int, pen: Pen) -> list[str]:
    lines = []
    for day in days:
        for one, other in clashing(
            [each for each in on_day(events, day) if each.start.date() == day or day == days[0]]
        ):
            said = f"{WORDS[language]['overlap']}: {DAYS[language][day.weekday()]} {hours(one, day, pen)} {one.title}"
            lines.append(fit(f"{said} / {hours(other, day, pen)} {other.title}", width, pen).rstrip())
    more = [f" {WORDS[language]['more'].format(n=len(lines) - CLASHES)}"] if len(lines) > CLASHES else []
    return lines[:CLASHES] + more
