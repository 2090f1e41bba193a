"""Moving and changing events, and the occurrences of series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from memory import rules
from memory.errors import Unclear
from memory.events import Event
from tools.calendar.attending import attendees
from tools.calendar.clashing import clashes
from tools.calendar.condition import in_the_way
from tools.calendar.cut import beside, is_over, targets_of
from tools.calendar.ending import ended
from tools.calendar.moving import new_time
from tools.calendar.pausing import as_far, limited, occurrences
from tools.calendar.phrases import phrase
from tools.calendar.reminding import Ahead, minutes_of, with_reminders
from tools.calendar.repeating import is_same, repeated, repetition, stretched
from tools.calendar.saying import say_details, say_overlap, shown
from tools.calendar.scope import Target, asked, say_scope
from tools.calendar.taking_off import pauses, taken_off
from tools.calendar.timing import Timing
from tools.contract import Receipt, ToolContext, When, tool
from tools.never import stops_repeating


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
    wanted = Wanted(event, start, duration, title, location)
    if pauses(context, start) and (found := targets_of(context, event))[0].series:
        return taken_off(context, found)
    targets = targets_of(context, event, start.text if start else context.request)
    if stops_repeating(context.request, start.text if start else None):
        return ended(context, targets)
    return _of_one(context, targets[0], wanted) if len(targets) == 1 else _of_all(context, targets, wanted)


@dataclass(frozen=True)
class Wanted:
    """What is to be changed of an event, as the model hands it on."""

    event: str
    start: When | None
    duration: str | None
    title: str | None
    location: str | None

    @property
    def named(self) -> dict[str, Any]:
        """What is given in words that need no reading."""
        given = {"title": self.title, "location": self.location}
        return {name: each for name, each in given.items() if each}


def _of_all(context: ToolContext, targets: Sequence[Target], wanted: Wanted) -> Receipt:
    """Every part of a series that was cut; those that are over keep their times."""
    coming = [each for each in targets if not is_over(context, each)] or targets
    told: list[Receipt] = []
    with context.calendar.database.change():
        ends = _last_day(context, coming[-1], wanted)
        for each in coming:
            if ends and each.series and each.series.start.date() > ends:
                context.calendar.delete(each.id)
            elif not ends or each is coming[-1] or _goes_on(context, each, ends):
                told.append(_of_one(context, each, wanted, coming))
        for each in targets if wanted.named else ():
            context.calendar.update(each.id, **wanted.named)
    whole = phrase(context.language, "scope_all")
    said = [*dict.fromkeys(each.text.removesuffix(whole).strip() for each in told)]
    words = {"start": wanted.start and wanted.start.text, "duration": wanted.duration, **wanted.named}
    settled = {"event": f"all of the {targets[0].event.title}", **{name: each for name, each in words.items() if each}}
    rows = tuple(row for each in reversed(told) for row in each.shown)
    return Receipt(" ".join([*said, whole]), rows, settled=settled)


def _last_day(context: ToolContext, last: Target, wanted: Wanted) -> date | None:
    """The day on which all of it is to end, where that is all that is said."""
    said = repetition(context, last, wanted.start, None if wanted.named or wanted.duration else wanted.event)
    if said is None or "FREQ" in said.rule or "UNTIL" not in said.rule:
        return None
    return rules.until(said.rule["UNTIL"], str(context.zone)).date()


def _goes_on(context: ToolContext, part: Target, day: date) -> bool:
    """Whether a part has occurrences after that day."""
    after = datetime.combine(day + timedelta(days=1), time.min, context.zone)
    return context.calendar.next_from(part.id, after).end > after


def _of_one(context: ToolContext, target: Target, wanted: Wanted, parts: Sequence[Target] = ()) -> Receipt:
    """One target; with `parts`, one of these, and each of them is changed."""
    context, reminders = with_reminders(context)
    start = wanted.start
    own = None if start is None or _is_used(start.text, context.request, target.request) else start
    brief = limited(context, own.text) if own and target.series and target.scope in (None, "one") else None
    if own and brief:
        own, target = replace(own, text=brief[0]), replace(target, scope="one", until=target.until or brief[1])
    left = replace(context, request=target.request)
    values: dict[str, Any] = wanted.named
    whole = None if values or reminders or wanted.duration else wanted.event
    said = None if brief else repetition(context, target, own, whole)
    stretch = stretched(context, target, said) if said else None
    if said is not None and stretch is None:
        said = said.without_end if "FREQ" in said.rule and target in parts[:-1] else said
        target, rule = repeated(context, target, said, wanted.duration)
        return _changed(context, target, None, values | rule | _reminders(target, rule, reminders), said.words)
    searched = not (values or reminders)
    at = stretch or new_time(left, target.event, own, wanted.duration, searched)
    if at is not None and target in parts[1:]:
        first = new_time(left, parts[0].event, own, wanted.duration, searched)
        at = beside(parts[0], first, target, at) if first else at
    if at is not None:
        values |= {"start": at.start, "end": at.end, "all_day": at.all_day}
    values |= _reminders(target, values, reminders)
    people = attendees(context.request, target.event, sure=bool(values) and not is_same(target.event, values))
    if people is not None:
        values |= {"attendees": people}
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
    if at is not None and (left := in_the_way(context, at.start, at.end, (target.id, target.event.id))):
        return left
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
            for each in _others(context, target):
                later = as_far(values, target.event, each)
                context.calendar.update(target.id, scope="one", occurrence=each.occurrence, **later)
            new = context.calendar.update(target.id, scope=target.scope, occurrence=at, **values)
        if left_out:
            new = context.calendar.update(new.id, exdates=(*new.exdates, *left_out))
    return new


def _others(context: ToolContext, target: Target) -> Sequence[Event]:
    """The occurrences that are changed with the first one."""
    if target.series is None or target.until is None:
        return ()
    found = occurrences(context, target.series, target.event.start, target.until)
    return [each for each in found if each.occurrence != target.event.occurrence]


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
