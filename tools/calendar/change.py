"""Moving and changing events, and the occurrences of series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

from memory.errors import Unclear
from memory.events import Event
from tools.calendar.clashing import clashes
from tools.calendar.moving import new_time
from tools.calendar.phrases import phrase
from tools.calendar.reminding import Ahead, minutes_of, with_reminders
from tools.calendar.repeating import is_same, repeated, repetition, stretched
from tools.calendar.saying import say_details, say_overlap, shown
from tools.calendar.scope import Target, asked, say_scope, target_of
from tools.calendar.timing import Timing
from tools.contract import Receipt, ToolContext, When, tool


@tool(
    effect="write",
    needs="event",
    examples={
        "push the dentist to 5": {"event": "the dentist", "start": "5"},
        "actually, make it Wednesday": {"event": "it", "start": "Wednesday"},
        "pasa la comida con Eva a las tres": {"event": "la comida con Eva", "start": "a las tres"},
        "the run takes only half an hour": {"event": "the run", "duration": "half an hour"},
    },
)
def update_event(
    context: ToolContext,
    event: str,
    start: When | None = None,
    duration: str | None = None,
    title: str | None = None,
    location: str | None = None,
) -> Receipt:
    """Move an event, or change its length, title or place.

    Args:
        event: the user's words for it
        start: the new time, in the user's own words
        duration: how long it is to last
        title: the new title
        location: the new place
    """
    context, reminders = with_reminders(context)
    target = target_of(context, event, start.text if start else context.request)
    own = None if start is None or _is_used(start.text, context.request, target.request) else start
    left = replace(context, request=target.request)
    values: dict[str, Any] = {name: each for name, each in (("title", title), ("location", location)) if each}
    said = repetition(context, target, own, None if values or reminders or duration else event)
    stretch = stretched(context, target, said) if said else None
    if said is not None and stretch is None:
        target, rule = repeated(context, target, said, duration)
        return _changed(context, target, None, values | rule | _reminders(target, rule, reminders), said.words)
    at = stretch or new_time(left, target.event, own, duration, not (values or reminders))
    if at is not None:
        values |= {"start": at.start, "end": at.end, "all_day": at.all_day}
    values |= _reminders(target, values, reminders)
    if not values:
        raise Unclear(phrase(context.language, "nothing_to_change", title=target.event.title))
    return _changed(context, target, at, values)


def _reminders(target: Target, values: dict[str, Any], wishes: tuple[Ahead, ...]) -> dict[str, Any]:
    """The reminders that are asked for, of the event as it will be."""
    start, all_day = (values.get(name, getattr(target.event, name)) for name in ("start", "all_day"))
    return {"reminders": minutes_of(wishes, start, all_day)} if wishes else {}


def _changed(
    context: ToolContext, target: Target, at: Timing | None, values: dict[str, Any], repeats: str = ""
) -> Receipt:
    if target.series is not None and target.scope is None:
        raise asked(context, target)
    if is_same(target.series if repeats and target.series and target.scope == "all" else target.event, values):
        seen = target.event
        told = phrase(context.language, "unchanged", title=seen.title, when=say_details(context, seen))
        return Receipt(told, (shown(target.series or seen),), settled={})
    new = _written(context, target, values, bool(repeats))
    others = clashes(context, new, (target.id, target.event.id)) if at is not None or repeats else ()
    settled = _settled(target, new, at, values) | ({"start": repeats} if repeats else {})
    return _receipt(context, target, new, others, settled)


def _written(context: ToolContext, target: Target, values: dict[str, Any], repeats: bool) -> Event:
    """The event as it is then; a rule is that of all of a series, whichever occurrence was spoken of."""
    left_out = values.pop("exdates", ())
    with context.calendar.database.change():
        if target.series is None:
            new = context.calendar.update(target.id, **values)
        else:
            at = None if repeats and target.scope == "all" else target.event.occurrence
            new = context.calendar.update(target.id, scope=target.scope, occurrence=at, **values)
        if left_out:
            new = context.calendar.update(new.id, exdates=(*new.exdates, *left_out))
    return new


def _is_used(words: str, request: str, left: str) -> bool:
    """Whether these words of the request have told which occurrence is meant, or from when on."""
    said = words.casefold().strip()
    return said in request.casefold() and said not in left.casefold()


def _settled(target: Target, row: Event, at: Timing | None, values: dict[str, Any]) -> dict[str, Any]:
    settled: dict[str, Any] = {"event": target.name}
    if at is not None:
        minutes = int((at.end.astimezone(UTC) - at.start.astimezone(UTC)).total_seconds() // 60)
        days = (at.end.date() - at.start.date()).days
        day = f"{at.start:%Y-%m-%d}" if target.event.all_day else f"all day {at.start:%Y-%m-%d}"
        settled["start"] = day if at.all_day else f"{at.start:%Y-%m-%d %H:%M}"
        settled["duration"] = f"{days} days" if row.all_day else f"{minutes} minutes"
    return settled | {name: values[name] for name in ("title", "location") if name in values}


def _receipt(
    context: ToolContext, target: Target, row: Event, others: Sequence[Event], settled: dict[str, Any]
) -> Receipt:
    whole = target.scope == "all" and row.rrule
    seen = context.calendar.next_from(row.id, context.now) if whole else row
    told = [phrase(context.language, "changed", title=row.title, when=say_details(context, seen))]
    told += [each for each in (say_scope(context, target),) if each]
    if others:
        told.append(phrase(context.language, "overlaps", events=say_overlap(context, others, seen)))
    return Receipt(" ".join(told), (shown(row),), settled=settled)
