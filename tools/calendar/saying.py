"""How an event and its time are said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from memory import rules
from memory.events import Event, midnight
from memory.rule_changes import last_start
from memory.rule_words import say_rule
from tools.calendar.phrases import phrase
from tools.calendar.reminding import say_reminders
from tools.contract import Shown, ToolContext
from tools.when import Reading, say

DASH = "\u2013"


def say_reading(context: ToolContext, reading: Reading) -> str:
    """A reading in words, with its weekday; a morning begins with the owner's day, not at midnight."""
    start, end = reading.start, reading.end
    begins = datetime.combine(start.date(), context.habits.day_begins, start.tzinfo)
    of_a_day = reading.due is not None and not reading.all_day and start == midnight(start)
    if of_a_day and end is not None and begins < end <= start + timedelta(1):
        reading = replace(reading, start=begins)
    return say(reading, context.now, context.language)


def say_near(context: ToolContext, moment: datetime) -> str:
    """The day of a moment, told from today: "tomorrow (Wed 11 March)"."""
    return say(Reading(midnight(moment), None, "day", True, None, ""), context.now, context.language)


def say_day(context: ToolContext, moment: datetime) -> str:
    """The day of a moment by its name alone: "Wed 11 March"."""
    told = say_near(context, moment)
    return told[told.index("(") + 1 : -1] if told.endswith(")") else told


def say_hours(event: Event, context: ToolContext) -> str:
    """ "17:00-18:30", or "all day"; with the day of the end where it ends on another one."""
    if event.all_day:
        return phrase(context.language, "all_day")
    return hours(context, event.start, event.end)


def hours(context: ToolContext, start: datetime, end: datetime) -> str:
    """Start and end of a time within a day, by the clock."""
    same_day = start.date() == (end - timedelta(microseconds=1)).date()
    last = f"{end:%H:%M}" if same_day else f"{say_day(context, end)}, {end:%H:%M}"
    told = f"{start:%H:%M}{DASH}{last}"
    return phrase(context.language, "again", hours=told) if end.fold else told


def say_time(context: ToolContext, event: Event) -> str:
    """When an event is: "Thu 12 March, 17:00-18:30, every week"."""
    day = say_near(context, event.start)
    last = event.end - timedelta(days=1) if event.all_day else event.end
    if event.all_day and last.date() > event.start.date():
        day = f"{day} {DASH} {say_day(context, last)}"
    parts = [day, say_hours(event, context) + _there(context, event)]
    if event.rrule:
        parts.append(say_rule(event.rrule, context.language, _last(context, event)))
        parts += _exceptions(context, event)
    return ", ".join(parts)


def _there(context: ToolContext, event: Event) -> str:
    """The same by the clock of the zone that the event keeps, where that is another one."""
    kept = ZoneInfo(event.zone)
    first, last = event.start.astimezone(kept), event.end.astimezone(kept)
    if event.all_day or first.utcoffset() == event.start.utcoffset():
        return ""
    place = event.zone.rpartition("/")[2].replace("_", " ")
    there = f"{first:%H:%M}{DASH}{last:%H:%M}"
    return f" ({phrase(context.language, 'there', hours=there, place=place)})"


def _last(context: ToolContext, event: Event) -> str:
    """The last day of a series that ends: the one that was said, else that of its last occurrence."""
    said = rules.parts(event.rrule or "").get("UNTIL")
    if said is None:
        return ""
    zone = None if event.all_day else event.zone
    last = rules.until(said, zone)
    if zone is not None and (last.hour, last.minute) != (23, 59):
        start = event.start.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        last = last_start(event.rrule or "", start, zone) or last
    return say_day(context, datetime.combine(last, time.min, context.zone))


def _exceptions(context: ToolContext, event: Event, most: int = 3) -> list[str]:
    """The next days on which the series does not happen."""
    days = [each.date() if isinstance(each, datetime) else each for each in event.exdates]
    coming = [datetime.combine(each, time.min, context.zone) for each in days if each >= context.now.date()]
    if not coming:
        return []
    told = ", ".join(say_day(context, each) for each in coming[:most]) + ("…" if len(coming) > most else "")
    return [phrase(context.language, "except", days=told)]


def say_details(context: ToolContext, event: Event) -> str:
    """When, where and with whom."""
    parts = [say_time(context, event)]
    if event.location:
        parts.append(phrase(context.language, "at", place=event.location))
    if event.attendees:
        parts.append(phrase(context.language, "with", people=", ".join(event.attendees)))
    if event.reminders:
        parts.append(say_reminders(event.reminders, event.all_day, context.language))
    return ", ".join(parts)


def say_overlap(context: ToolContext, events: Sequence[Event], new: Event | None = None, most: int = 3) -> str:
    """Events that stand in the way: "*Standup*, 17:00-17:30"; with the day where `new` starts on another one."""

    def day(event: Event) -> str:
        away = new is not None and not (event.start.date() <= new.start.date() <= event.end.date())
        return f"{say_day(context, event.start)}, " if away else ""

    said = [f"*{each.title}*, {day(each)}{say_hours(each, context)}" for each in events[:most]]
    return "; ".join(said) + ("…" if len(events) > most else "")


def shown(event: Event) -> Shown:
    """The event as a row that later words can point to."""
    return Shown("event", event.id, event.title)
