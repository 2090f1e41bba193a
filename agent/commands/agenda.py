"""`ayni agenda`: the events and to-dos of a day, or of any time in words, without a model."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser, Namespace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, Literal

from agent.cli import shared
from agent.commands.opening import opened
from agent.commands.output import clean, print_json
from agent.commands.wording import said, word
from agent.language import language_of

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.events import Event
    from memory.todos import Todo
    from tools.contract import Language


DRAWN: Final[dict[str, Literal["week", "month"]]] = {
    "week": "week", "semana": "week", "month": "month", "mes": "month",
}  # fmt: skip


def fill(parser: ArgumentParser) -> None:
    """Give the noun its words."""
    parser.add_argument("when", nargs="*", metavar="WHEN", help='"tomorrow", "next week", "12 May"; today without it')
    parser.add_argument("-w", "--week", action="store_true", help="draw the week that WHEN lies in")
    parser.add_argument("-m", "--month", action="store_true", help="draw the month that WHEN lies in")
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> None:
    """Show what is on."""
    with opened(args) as assistant:
        words = " ".join(args.when)
        if (args.week or args.month) and not args.json:
            return print(picture(assistant, "month" if args.month else "week", words))
        if args.json:
            start, end, events, todos = found(assistant, words)
            return print_json({"start": start, "end": end, "events": events, "todos": todos})
        print(text(assistant, words))


def found(assistant: Assistant, words: str) -> tuple[datetime, datetime, tuple[Event, ...], tuple[Todo, ...]]:
    """The stretch of time that is meant, its events, and the to-dos that are due before its end."""
    start, end = _stretch(words, assistant.clock().astimezone(assistant.zone))
    todos = tuple(row for row in assistant.todos.list() if row.due is not None and _before(row.due, end))
    return start, end, assistant.calendar.between(start, end), todos


def picture(assistant: Assistant, kind: Literal["week", "month"], words: str = "") -> str:
    """The week or the month that the words lie in, as a grid that the terminal has room and characters for."""
    from tools.calendar.grid import month_grid, pen_for, week_grid

    now = assistant.clock().astimezone(assistant.zone)
    day = _stretch(words, now)[0].date()
    first = day.replace(day=1) if kind == "month" else day - timedelta(days=day.weekday())
    last = first + timedelta(days=31 if kind == "month" else 7)
    events = assistant.calendar.between(first, last)
    width = min(max(shutil.get_terminal_size().columns, 40), 120)
    draw = month_grid if kind == "month" else week_grid
    return draw(events, day, width, language_of(assistant, words), today=now.date(), pen=pen_for(sys.stdout.encoding))


def text(assistant: Assistant, words: str = "") -> str:
    """The agenda of a stretch of time in words, day by day; a lone "week" or "month" is drawn."""
    kind, _, rest = words.strip().partition(" ")
    if kind in DRAWN:
        return picture(assistant, DRAWN[kind], rest)
    now, language = assistant.clock().astimezone(assistant.zone), language_of(assistant, words)
    return "\n".join(_lines(*found(assistant, words), now, language))


def _lines(
    start: datetime,
    end: datetime,
    events: tuple[Event, ...],
    todos: tuple[Todo, ...],
    now: datetime,
    language: Language,
) -> list[str]:
    shown: list[str] = []
    for day in sorted({max(each.start, start).date() for each in events}):
        shown.append(said(day, now, language))
        there = [each for each in events if max(each.start, start).date() == day]
        shown += [f"  {_hours(each, day, language)}  {_what(each, language)}" for each in there]
    earlier = tuple(row for row in todos if row.due is not None and _before(row.due, start))
    shown += _todos(word(language, "todos"), tuple(row for row in todos if row not in earlier), now, language)
    head = word(language, "earlier", day=said(start.date(), now, language))
    shown += _todos(head, earlier, now, language)
    return shown or [_nothing(start.date(), (end - timedelta(microseconds=1)).date(), now, language)]


def _todos(head: str, rows: tuple[Todo, ...], now: datetime, language: Language) -> list[str]:
    due = [(row, word(language, "due", when=said(row.due, now, language))) for row in rows if row.due]
    lines = [f"{row.id:>4}  {clean(row.title)}, {when}" for row, when in due]
    return [head, *lines] if lines else []


def _nothing(first: date, last: date, now: datetime, language: Language) -> str:
    day = said(first, now, language)
    if last <= first:
        return word(language, "nothing_on", day=day)
    return word(language, "nothing_from", first=day, last=said(last, now, language))


def _stretch(words: str, now: datetime) -> tuple[datetime, datetime]:
    if not words:
        return _day(now.date(), now)
    from agent.commands.choosing import resolved
    from tools.when.units import unit_of

    reading = resolved(words, now).readings[0]
    if reading.end is not None:
        return reading.start, reading.end
    return unit_of(reading.start, reading.grain) if reading.all_day else _day(reading.start.date(), now)


def _day(day: date, now: datetime) -> tuple[datetime, datetime]:
    first = datetime.combine(day, time.min, now.tzinfo)
    return first, datetime.combine(day + timedelta(days=1), time.min, now.tzinfo)


def _before(due: date | datetime, end: datetime) -> bool:
    return due < end if isinstance(due, datetime) else datetime.combine(due, time.min, end.tzinfo) < end


def _hours(event: Event, day: date, language: Language) -> str:
    if event.all_day:
        return f"{word(language, 'all_day'):<11}"
    start = f"{event.start:%H:%M}" if event.start.date() == day else "  ..."
    end = f"{event.end:%H:%M}" if event.end.date() == day else "..."
    return f"{start}-{end:<5}"


def _what(event: Event, language: Language) -> str:
    place = f" ({clean(event.location)})" if event.location else ""
    people = ", ".join(clean(each) for each in event.attendees)
    said = [f"{clean(event.title)}{place}"] + ([word(language, "with", people=people)] if people else [])
    return " ".join([*said, word(language, "again")] if event.end.fold else said)
