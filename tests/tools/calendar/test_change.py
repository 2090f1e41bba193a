"""Moving and cancelling events, and finding the one that is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from memory.errors import ToolError, Unclear
from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import cancel_event, update_event
from tools.contract import Shown, ToolContext, When
from tools.when import Resolution, resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def tea(context: ToolContext) -> Event:
    return context.calendar.add("Tea with my aunt", at(12, 17), at(12, 18, 30))


@pytest.mark.parametrize(
    ("start", "begin", "end"),
    [
        ("6", at(12, 18), at(12, 19, 30)),
        ("to 6", at(12, 18), at(12, 19, 30)),
        ("at 11", at(12, 11), at(12, 12, 30)),
        ("Friday", at(13, 17), at(13, 18, 30)),
        ("to Friday at 10", at(13, 10), at(13, 11, 30)),
        ("an hour later", at(12, 18), at(12, 19, 30)),
        ("half an hour earlier", at(12, 16, 30), at(12, 18)),
        ("from 4 to 6pm", at(12, 16), at(12, 18)),
        ("until 7", at(12, 17), at(12, 19)),
        ("hasta las siete", at(12, 17), at(12, 19)),
        ("a las seis", at(12, 18), at(12, 19, 30)),
        ("2026-03-20 09:00", at(20, 9), at(20, 10, 30)),
    ],
)
def test_moving(make_context: Making, tea: Event, start: str, begin: datetime, end: datetime) -> None:
    context = make_context()
    receipt = update_event(context, event="the tea", start=when(start))
    moved = context.calendar.get(tea.id)
    assert (moved.start, moved.end) == (begin, end)
    assert receipt.text.startswith("Changed: *Tea with my aunt*, ")
    assert f"{begin:%H:%M}–{end:%H:%M}" in receipt.text


@pytest.mark.parametrize("request_", ["move it to 6", "make it an hour later", "sorry, at 6", "pásalo a las seis"])
def test_the_new_time_is_found_in_the_request(make_context: Making, tea: Event, request_: str) -> None:
    context = make_context(request_, shown=(Shown("event", tea.id, tea.title),))
    update_event(context, event="it")
    assert context.calendar.get(tea.id).start == at(12, 18)


def test_length_title_and_place(make_context: Making, tea: Event) -> None:
    context = make_context("the tea is at the Ritz")
    update_event(context, event="tea", duration="2 hours")
    assert context.calendar.get(tea.id).end == at(12, 19)
    receipt = update_event(context, event="tea", title="High tea", location="the Ritz")
    changed = context.calendar.get(tea.id)
    assert (changed.title, changed.location, changed.start) == ("High tea", "the Ritz", at(12, 17))
    assert receipt.settled == {"event": f"#{tea.id}", "title": "High tea", "location": "the Ritz"}


def test_days_and_times(make_context: Making) -> None:
    context = make_context()
    fair = context.calendar.add("Fair", date(2026, 3, 12), date(2026, 3, 14))
    update_event(context, event="fair", start=when("Saturday"))
    moved = context.calendar.get(fair.id)
    assert (moved.start, moved.end, moved.all_day) == (at(14, 0), at(16, 0), True)
    update_event(context, event="fair", start=when("two days later"))
    assert context.calendar.get(fair.id).start == at(16, 0)
    update_event(context, event="fair", start=when("Saturday at 10"))
    moved = context.calendar.get(fair.id)
    assert (moved.start, moved.end, moved.all_day) == (at(14, 10), at(14, 11), False)


def test_a_series_moves_with_its_rule(make_context: Making) -> None:
    context = make_context()
    row = context.calendar.add("Standup", at(16, 9), at(16, 9, 15), rrule="FREQ=WEEKLY;BYDAY=MO")
    context = make_context("move all the standups to 10")
    receipt = update_event(context, event="standup", start=when("to 10"))
    moved = context.calendar.get(row.id)
    assert (moved.start, moved.rrule) == (at(16, 10), "FREQ=WEEKLY;BYDAY=MO")
    assert receipt.text == "Changed: *Standup*, Mon 16 March, 10:00–10:15, every week on Monday. The whole series."
    update_event(context, event="standup", start=when("2026-03-17 10:00"))
    assert context.calendar.get(row.id).rrule == "FREQ=WEEKLY;BYDAY=TU"


def test_overlaps_are_told_but_not_with_itself(make_context: Making, tea: Event) -> None:
    context = make_context()
    context.calendar.add("Call", at(12, 18), at(12, 19))
    receipt = update_event(context, event="tea", start=when("17:30"))
    assert receipt.text.endswith("It overlaps with *Call*, 18:00–19:00.")
    assert "with *Tea" not in receipt.text


def test_nothing_to_change_and_no_time_are_asked_about(make_context: Making, tea: Event) -> None:
    with pytest.raises(Unclear, match="What is to change"):
        update_event(make_context("change the tea"), event="tea")
    with pytest.raises(Unclear, match="did not understand the time “whenever”"):
        update_event(make_context(), event="tea", start=When("whenever", Resolution(())))


def test_what_is_settled_does_the_same(make_context: Making, tea: Event) -> None:
    context = make_context()
    receipt = update_event(context, event="tea", start=when("Friday"))
    moved = context.calendar.get(tea.id)
    context.journal.undo()
    settled: dict[str, Any] = dict(receipt.settled or {})
    update_event(context, start=when(settled.pop("start")), **settled)
    assert context.calendar.get(tea.id) == moved


def test_cancelling(make_context: Making, tea: Event) -> None:
    context = make_context()
    receipt = cancel_event(context, event="the tea")
    assert receipt.text == "Cancelled *Tea with my aunt*, Thu 12 March, 17:00–18:30."
    assert context.calendar.list() == ()
    context.journal.undo()
    assert context.calendar.list() == (tea,)


def test_cancelling_a_series_says_so(make_context: Making) -> None:
    context = make_context("cancela el yoga para siempre", language="es")
    context.calendar.add("Yoga", at(2, 19), at(2, 20), rrule="FREQ=WEEKLY")
    told = cancel_event(context, event="yoga").text
    assert told == "Cancelado: *Yoga*, lun 16 de marzo, 19:00–20:00, cada semana. Toda la serie."


@pytest.fixture
def week(context: ToolContext) -> dict[str, Event]:
    rows = [
        context.calendar.add("Tea", at(5, 17)),
        context.calendar.add("Call with the bank", at(11, 10)),
        context.calendar.add("Call with Leo", at(12, 10)),
        context.calendar.add("Friday drinks", at(13, 20)),
        context.calendar.add("Lunch", at(14, 13), attendees=["Marta"]),
        context.calendar.add("Tennis", at(11, 18)),
        context.calendar.add("Tennis", at(13, 18)),
    ]
    return {f"{row.title} {row.start.day}": row for row in rows}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the bank", "Call with the bank 11"),
        ("Thursday's call", "Call with Leo 12"),
        ("tomorrow's tennis", "Tennis 11"),
        ("the tennis on Friday", "Tennis 13"),
        ("Friday drinks", "Friday drinks 13"),
        ("the thing on Saturday", "Lunch 14"),
        ("Thursday", "Call with Leo 12"),
        ("lunch with Marta", "Lunch 14"),
        ("the one with Marta", "Lunch 14"),
        ("tea", "Tea 5"),
        ("tomorrow at 6pm", "Tennis 11"),
        ("lo del jueves", "Call with Leo 12"),
    ],
)
def test_the_event_that_is_meant(make_context: Making, week: dict[str, Event], words: str, key: str) -> None:
    context = make_context()
    cancel_event(context, event=words)
    assert {row.id for row in week.values()} - {row.id for row in context.calendar.list()} == {week[key].id}


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("tennis", r"\*Tennis, tomorrow \(Wed 11 March\), 18:00–19:00\* or \*Tennis, Fri 13 March, 18:00–19:00\*"),
        ("the call", r"\*Call with the bank, .*\* or \*Call with Leo, .*\*"),
        ("Friday", r"Which event do you mean"),
        ("it", r"Which event do you mean\?"),
    ],
)
def test_several_are_asked_about(make_context: Making, week: dict[str, Event], words: str, question: str) -> None:
    context = make_context()
    with pytest.raises(Unclear, match=question):
        cancel_event(context, event=words)
    assert len(context.calendar.list()) == len(week)


@pytest.mark.parametrize("words", ["the dentist", "#99", "Sunday"])
def test_none_is_told(make_context: Making, week: dict[str, Event], words: str) -> None:
    with pytest.raises(ToolError, match="found no event"):
        cancel_event(make_context(), event=words)


@pytest.mark.parametrize(
    ("request_", "start", "begin"),
    [
        ("push the tea back half an hour", "half an hour", at(12, 17, 30)),
        ("bring the tea forward half an hour", "half an hour", at(12, 16, 30)),
        ("retrasa el té una hora", "una hora", at(12, 18)),
        ("move the tea on Thursday to 8", "on Thursday to 8", at(12, 20)),
        ("move the tea on Thursday at 5pm to Friday", "on Thursday at 5pm to Friday", at(13, 17)),
    ],
)
def test_moving_from_the_events_own_time(
    make_context: Making, tea: Event, request_: str, start: str, begin: datetime
) -> None:
    context = make_context(request_)
    update_event(context, event="tea", start=when(start))
    assert context.calendar.get(tea.id).start == begin


def test_a_bare_length_without_a_direction_is_asked_about(make_context: Making, tea: Event) -> None:
    with pytest.raises(Unclear, match="half an hour"):
        update_event(make_context("change the tea by half an hour"), event="tea", start=when("half an hour"))


def test_an_hour_for_a_whole_day_is_one_of_that_day(make_context: Making) -> None:
    context = make_context("at 8 in the evening, forgot to say")
    dinner = context.calendar.add("Dinner", date(2026, 3, 14), date(2026, 3, 15))
    update_event(context, event="dinner", start=when("at 8 in the evening"))
    moved = context.calendar.get(dinner.id)
    assert (moved.start, moved.end, moved.all_day) == (at(14, 20), at(14, 21), False)


@pytest.mark.parametrize(
    ("request_", "arguments", "day"),
    [
        ("make the tea all day", {"start": "all day"}, 12),
        ("the tea is the whole day", {"start": "the whole day"}, 12),
        ("el té es todo el día", {"start": "todo el día"}, 12),
        ("move the tea to all day Friday", {"start": "all day Friday"}, 13),
        ("the tea is all day on Friday", {"start": "all day on Friday"}, 13),
        ("the tea lasts all day", {"duration": "all day"}, 12),
        ("make the tea all day", {}, 12),
        ("make the tea all day on Saturday", {}, 14),
    ],
)
def test_an_event_is_made_to_last_all_day(
    make_context: Making, tea: Event, request_: str, arguments: dict[str, Any], day: int
) -> None:
    context = make_context(request_)
    given = {name: when(words) if name == "start" else words for name, words in arguments.items()}
    receipt = update_event(context, event="tea", **given)
    made = context.calendar.get(tea.id)
    assert (made.start, made.end, made.all_day) == (at(day, 0), at(day + 1, 0), True)
    assert receipt.text.endswith(", all day.")
    context.journal.undo()
    settled: dict[str, Any] = dict(receipt.settled or {})
    update_event(make_context(), start=when(settled.pop("start")), **settled)
    assert context.calendar.get(tea.id) == made


def test_a_whole_day_is_one_of_the_events_own_week(make_context: Making) -> None:
    context = make_context("make the review all day Friday")
    review = context.calendar.add("Review", at(24, 11))
    update_event(context, event="the review", start=when("all day Friday"))
    made = context.calendar.get(review.id)
    assert (made.start, made.end, made.all_day) == (at(27, 0), at(28, 0), True)


def test_an_hour_that_is_said_beside_a_whole_day_is_the_hour(make_context: Making, tea: Event) -> None:
    context = make_context("I am away all day Thursday, move the tea to 8 in the evening")
    update_event(context, event="tea", start=when("8 in the evening"))
    moved = context.calendar.get(tea.id)
    assert (moved.start, moved.all_day) == (at(12, 20), False)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the meeting", "Meeting with Ana"),
        ("my meeting", "Meeting with Ana"),
        ("Thursday's meeting", "Meeting with Ana"),
        ("the appointment", "Doctor's appointment"),
        ("la cita", "Cita con Eva"),
        ("la cita del jueves", "Cita con Eva"),
    ],
)
def test_an_event_may_be_called_by_what_it_is(make_context: Making, words: str, title: str) -> None:
    context = make_context()
    for place, each in enumerate(("Meeting with Ana", "Doctor's appointment", "Cita con Eva", "Tea")):
        context.calendar.add(each, at(12, 10 + place))
    cancel_event(context, event=words)
    assert title not in [each.title for each in context.calendar.list()]
    assert len(context.calendar.list()) == 3


def test_several_that_are_called_so_are_asked_about(make_context: Making) -> None:
    context = make_context()
    context.calendar.add("Meeting with Ana", at(12, 10))
    context.calendar.add("Team meeting", at(13, 10))
    with pytest.raises(Unclear, match=r"\*Meeting with Ana, .*\* or \*Team meeting, "):
        cancel_event(context, event="the meeting")
    with pytest.raises(Unclear, match=r"\*Meeting with Ana, .*\* or \*Team meeting, "):
        cancel_event(context, event="the appointment")


def test_a_time_said_beside_it_tells_which_of_two_is_meant(make_context: Making) -> None:
    context = make_context(request="no choir for me tonight, cancel it")
    for day in (10, 17):
        context.calendar.add("Choir practice", at(day, 19), at(day, 21))
    cancel_event(context, event="choir")
    assert [each.start.day for each in context.calendar.list()] == [17]


def test_of_several_on_a_day_the_one_like_that_which_was_shown(make_context: Making) -> None:
    plain = make_context(request="lose the wednesday one")
    plain.calendar.add("Dentist", at(11, 16), at(11, 17))
    for day in (11, 12):
        run = plain.calendar.add("Run", at(day, 7), at(day, 8))
    context = make_context(request="lose the wednesday one", shown=(Shown("event", run.id, "Run"),))
    cancel_event(context, event="wednesday")
    assert sorted((each.title, each.start.day) for each in context.calendar.list()) == [("Dentist", 11), ("Run", 12)]


@pytest.mark.parametrize(
    "request_",
    [
        "choir on the 17th begins at 8 instead of half seven", "next tuesday's choir practice starts at 8",
        "el ensayo del coro del día 17 empieza a las 8",
    ],
)  # fmt: skip
def test_of_two_of_one_name_the_day_that_was_told_and_not_the_new_hour_names_the_one(
    make_context: Making, request_: str
) -> None:
    context = make_context(request=request_)
    for day in (10, 17):
        context.calendar.add("Choir practice", at(day, 19, 30), at(day, 21))
    update_event(context, event="choir", start=when("2026-03-17 20:00"))
    assert [each.start for each in context.calendar.list()] == [at(10, 19, 30), at(17, 20)]
