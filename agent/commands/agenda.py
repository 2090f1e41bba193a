"""`ayni agenda`: the events and to-dos of a day, or of any time in words, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from agent.cli import shared
from agent.commands.opening import opened
from agent.commands.output import clean, print_json, said, said_day

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.events import Event
    from memory.todos import Todo


def fill(parser: ArgumentParser) -> None:
    """Give the noun its words."""
    parser.add_argument("when", nargs="*", metavar="WHEN", help='"tomorrow", "next week", "12 May"; today without it')
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> None:
    """Show what is on."""
    with opened(args) as assistant:
        words = " ".join(args.when)
        if args.json:
            start, end, events, todos = found(assistant, words)
            return print_json({"start": start, "end": end, "events": events, "todos": todos})
        print(text(assistant, words))


def found(assistant: Assistant, words: str) -> tuple[datetime, datetime, tuple[Event, ...], tuple[Todo, ...]]:
    """The stretch of time that is meant, its events, and the to-dos that are due before its end."""
    start, end = _stretch(words, assistant.clock().astimezone(assistant.zone))
    todos = tuple(row for row in assistant.todos.list() if row.due is not None and _before(row.due, end))
    return start, end, assistant.calendar.between(start, end), todos


def text(assistant: Assistant, words: str = "") -> str:
    """The agenda of a stretch of time in words, day by day."""
    return "\n".join(_lines(*found(assistant, words), assistant.clock().astimezone(assistant.zone)))


def _lines(
    start: datetime, end: datetime, events: tuple[Event, ...], todos: tuple[Todo, ...], now: datetime
) -> list[str]:
    shown: list[str] = []
    for day in sorted({max(each.start, start).date() for each in events}):
        shown.append(said_day(day, now))
        shown += [f"  {_hours(each, day)}  {_what(each)}" for each in events if max(each.start, start).date() == day]
    if todos:
        shown.append("To do:")
        shown += [f"{row.id:>4}  {clean(row.title)}, due {said(row.due, now)}" for row in todos if row.due]
    last = (end - timedelta(microseconds=1)).date()
    stretch = said_day(start.date(), now) + ("" if last <= start.date() else f" to {said_day(last, now)}")
    return shown or [f"Nothing is on: {stretch}."]


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


def _hours(event: Event, day: date) -> str:
    if event.all_day:
        return "all day    "
    start = f"{event.start:%H:%M}" if event.start.date() == day else "  ..."
    end = f"{event.end:%H:%M}" if event.end.date() == day else "..."
    return f"{start}-{end:<5}"


def _what(event: Event) -> str:
    place = f" ({clean(event.location)})" if event.location else ""
    people = f" with {', '.join(clean(each) for each in event.attendees)}" if event.attendees else ""
    return f"{clean(event.title)}{place}{people}"
