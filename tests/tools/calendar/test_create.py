"""Putting events on the calendar, from the words that a small model hands on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from memory.errors import Unclear
from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import create_event
from tools.contract import Receipt, ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def at(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MADRID)


def made(context: ToolContext, title: str, start: str | None = None, **values: Any) -> tuple[Event, Receipt]:
    receipt = create_event(context, title=title, start=when(start) if start else None, **values)
    (event,) = context.calendar.list()
    return event, receipt


@pytest.mark.parametrize(
    ("title", "start", "request_"),
    [
        ("Tea with my aunt", "on Thursday at 5pm for 90 minutes", "tea with my aunt on Thursday at 5pm for 90 minutes"),
        ("Tea with my aunt", "Thursday at 5pm", "tea with my aunt on Thursday at 5pm for 90 minutes"),
        ("Tea with my aunt", "Thursday", "tea with my aunt on Thursday at 5pm for 90 minutes"),
        ("Tea with my aunt", None, "tea with my aunt on Thursday at 5pm for 90 minutes"),
        ("Tea with my aunt on Thursday at 5pm", None, "tea with my aunt on Thursday at 5pm for 90 minutes"),
        ("Tea with my aunt on Thursday at 5pm for 90 minutes", "the tea", ""),
        ("Tea with my aunt", "Thursday at 5pm", "on Thursday at 5pm there is tea with my aunt, for 90 minutes"),
    ],
)
def test_the_time_is_found_wherever_the_model_left_it(
    make_context: Making, title: str, start: str | None, request_: str
) -> None:
    event, _ = made(make_context(request_), title, start)
    assert (event.title, event.start, event.end) == ("Tea with my aunt", at(12, 17), at(12, 18, 30))
    assert not event.all_day


def test_the_receipt_is_said_from_the_row(make_context: Making) -> None:
    event, receipt = made(make_context(), "tea with my aunt", "Thursday at 5pm", duration="90 minutes")
    assert receipt.text == "Added *Tea with my aunt*, Thu 12 March, 17:00–18:30."
    assert [(each.kind, each.id, each.label) for each in receipt.shown] == [("event", event.id, "Tea with my aunt")]
    assert not receipt.foreign


def test_in_spanish(make_context: Making) -> None:
    context = make_context("comida con Eva el jueves a las dos durante 2 horas", language="es")
    event, receipt = made(context, "Comida con Eva", "el jueves a las dos")
    assert (event.start, event.end) == (at(12, 14), at(12, 16))
    assert receipt.text == "Añadido: *Comida con Eva*, jue 12 de marzo, 14:00–16:00."


@pytest.mark.parametrize(
    ("start", "begin", "end", "all_day"),
    [
        ("tomorrow at 10", at(11, 10), at(11, 11), False),
        ("tomorrow from 3 to 5pm", at(11, 15), at(11, 17), False),
        ("on Friday", at(13, 0), at(14, 0), True),
        ("from 14 to 16 April", at(14, 0, month=4), at(17, 0, month=4), True),
        ("Sunday morning", at(15, 8), at(15, 12), False),
        ("tomorrow evening", at(11, 18), at(11, 22), False),
        ("the weekend", at(14, 0), at(16, 0), True),
        ("in 2 hours", at(10, 11), at(10, 12), False),
    ],
)
def test_lengths(make_context: Making, start: str, begin: datetime, end: datetime, all_day: bool) -> None:
    event, _ = made(make_context(f"visit {start}"), "Visit", start)
    assert (event.start, event.end, event.all_day) == (begin, end, all_day)


@pytest.mark.parametrize("words", ["for 2 hours", "lasting two hours", "it takes 2 hours"])
def test_a_length_left_in_the_request(make_context: Making, words: str) -> None:
    event, _ = made(make_context(f"plan the walk on Friday at 10, {words}"), "Walk", "on Friday at 10")
    assert event.end == at(13, 12)


def test_words_of_the_user_win_over_a_wrong_length(make_context: Making) -> None:
    event, _ = made(make_context(), "Walk", "tomorrow from 3 to 5pm", duration="1 hour")
    assert event.end == at(11, 17)


def test_a_day_and_an_hour_that_stand_apart(make_context: Making) -> None:
    event, _ = made(make_context("tomorrow I have tea with Ana at 5"), "Tea with Ana", "at 5")
    assert event.start == at(11, 17)


def test_the_hour_of_another_deed_stays_its_own(make_context: Making) -> None:
    context = make_context("tea with Ana at 5 and buy milk tomorrow")
    event, _ = made(context, "Tea with Ana", "at 5")
    assert event.start == at(10, 17)


def test_two_events_in_one_request(make_context: Making) -> None:
    context = make_context("a call with the bank on Monday at 10 and yoga on Friday at 7pm")
    create_event(context, title="Yoga")
    create_event(context, title="Call with the bank")
    assert [(each.title, each.start) for each in context.calendar.list()] == [
        ("Yoga", at(13, 19)),
        ("Call with the bank", at(16, 10)),
    ]


@pytest.mark.parametrize(
    ("title", "start", "kept"),
    [
        ("Lunch on Friday at 1pm", "on Friday at 1pm", "Lunch"),
        ("Friday drinks", "on Friday at 7pm", "Friday drinks"),
        ("Monday report", "on Friday at 7pm", "Monday report"),
        ("dentist at 4pm tomorrow.", None, "Dentist"),
        ("Reunión con Luis el viernes a las 10", "el viernes a las 10", "Reunión con Luis"),
    ],
)
def test_titles(make_context: Making, title: str, start: str | None, kept: str) -> None:
    assert made(make_context(), title, start)[0].title == kept


def test_without_any_time_it_is_asked_for(make_context: Making) -> None:
    context = make_context("put the party on my calendar")
    with pytest.raises(Unclear, match=r"When is \*Party\*\?"):
        create_event(context, title="party")
    with pytest.raises(Unclear, match=r"¿Cuándo es \*Fiesta\*\?"):
        create_event(make_context("pon la fiesta", language="es"), title="fiesta")
    assert context.calendar.list() == ()


def test_minutes_without_an_hour_are_asked_about(make_context: Making) -> None:
    with pytest.raises(Unclear, match="At what time is"):
        create_event(make_context(), title="Tea", start=when("Thursday"), duration="90 minutes")


def test_two_meanings_are_asked_about(make_context: Making) -> None:
    with pytest.raises(Unclear, match="Do you mean") as caught:
        create_event(make_context(), title="Tea", start=when("next Friday at 5pm"))
    assert len(caught.value.options) == 2


def test_a_length_that_is_none_is_asked_about(make_context: Making) -> None:
    with pytest.raises(Unclear, match="how long"):
        create_event(make_context(), title="Tea", start=when("tomorrow at 5"), duration="a while")


def test_overlaps_are_told(make_context: Making) -> None:
    context = make_context()
    context.calendar.add("Standup", at(12, 17), at(12, 17, 30))
    context.calendar.add("Before", at(12, 16), at(12, 17))
    context.calendar.add("Fair", date(2026, 3, 12))
    receipt = create_event(context, title="Tea", start=when("Thursday at 5pm"))
    assert receipt.text.endswith("It overlaps with *Fair*, all day; *Standup*, 17:00–17:30.")


def test_the_same_event_is_not_made_twice(make_context: Making) -> None:
    context = make_context()
    made(context, "Tea", "Thursday at 5pm")
    event, receipt = made(context, "tea", "Thursday at 5pm")
    assert receipt.text == "*Tea* is already on your calendar, Thu 12 March, 17:00–18:00."
    assert receipt.shown[0].id == event.id


def test_repetitions(make_context: Making) -> None:
    event, receipt = made(make_context(), "Standup", "every Monday at 10")
    assert (event.start, event.rrule) == (at(16, 10), "FREQ=WEEKLY;BYDAY=MO")
    assert receipt.text == "Added *Standup*, Mon 16 March, 10:00–11:00, every week on Monday."


def test_place_and_people(make_context: Making) -> None:
    event, receipt = made(make_context(), "Tea", "Thursday at 5pm", location="Café Sol", attendees=["Ana", "Leo"])
    assert (event.location, event.attendees) == ("Café Sol", ("Ana", "Leo"))
    assert receipt.text == "Added *Tea*, Thu 12 March, 17:00–18:00, at Café Sol, with Ana, Leo."


@pytest.mark.parametrize(
    "start", ["Thursday at 5pm for 90 minutes", "on Friday", "from 14 to 16 April", "tomorrow evening"]
)
def test_what_is_settled_makes_the_same_event(make_context: Making, start: str) -> None:
    context = make_context()
    event, receipt = made(context, "Tea", start, location="Bar")
    context.journal.undo()
    settled = dict(receipt.settled or {})
    again, _ = made(context, settled.pop("title"), settled.pop("start"), **settled)
    assert (again.title, again.start, again.end, again.all_day, again.location) == (
        event.title,
        event.start,
        event.end,
        event.all_day,
        event.location,
    )


def test_a_length_that_stands_before_the_event(make_context: Making) -> None:
    event, _ = made(make_context("a 30-minute call with Leo tomorrow at noon"), "Call with Leo", "tomorrow at noon")
    assert (event.start, event.end) == (at(11, 12), at(11, 12, 30))


def test_undo_takes_the_event_away(make_context: Making) -> None:
    context = make_context()
    made(context, "Tea", "Thursday at 5pm")
    context.journal.undo()
    assert context.calendar.list() == ()


def test_a_week_is_asked_for_its_day(make_context: Making) -> None:
    context = make_context("a meeting with the notary next week")
    with pytest.raises(Unclear, match=r"On which day is \*Notary\*, next week\?"):
        create_event(context, title="Notary", start=when("next week"))
    assert context.calendar.list() == ()


def test_what_takes_all_of_a_week_is_not_asked(make_context: Making) -> None:
    event, _ = made(make_context("holiday in Menorca next week"), "Holiday in Menorca", "next week")
    assert event.all_day
    assert (event.end - event.start).days == 7


def test_company_is_named_with_its_title(make_context: Making) -> None:
    event, _ = made(make_context("progress talk with Mr Bianchi on friday at 5"), "Progress talk", "friday at 5")
    assert event.title == "Progress talk with Mr Bianchi"


@pytest.mark.parametrize(
    ("start", "begin", "all_day"),
    [
        ("due on 2 April", at(2, 0, month=4), True),
        ("by the 25th", at(25, 0), True),
        ("by 5pm on Friday", at(13, 17), False),
    ],
)
def test_what_is_due_by_a_day_does_not_last_until_then(
    make_context: Making, start: str, begin: datetime, all_day: bool
) -> None:
    event, _ = made(make_context(), "The litter", start)
    assert (event.start, event.all_day) == (begin, all_day)
