"""Repetitions that are given to an event, or changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from memory.errors import ToolError, Unclear
from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import update_event
from tools.calendar.saying import say_time
from tools.contract import ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def at(day: int, hour: int = 10, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def review(context: ToolContext) -> Event:
    """One on Tuesday 24 March."""
    return context.calendar.add("Review", at(24, 11), at(24, 12))


@pytest.fixture
def standup(context: ToolContext) -> Event:
    """Every Monday at ten since 2 March, but not on the 23rd; it is Tuesday 10 March."""
    return context.calendar.add("Standup", at(2), at(2, 10, 30), rrule="FREQ=WEEKLY;BYDAY=MO", exdates=[at(23)])


@pytest.mark.parametrize(
    ("request_", "start", "rrule", "begin"),
    [
        ("repeat the review every week", "every week", "FREQ=WEEKLY", at(24, 11)),
        ("repeat the review every week", None, "FREQ=WEEKLY", at(24, 11)),
        ("make the review weekly", "weekly", "FREQ=WEEKLY", at(24, 11)),
        ("la review es cada semana", "cada semana", "FREQ=WEEKLY", at(24, 11)),
        ("the review is every two weeks", "every two weeks", "FREQ=WEEKLY;INTERVAL=2", at(24, 11)),
        ("the review weekly until June", "weekly until June", "FREQ=WEEKLY;UNTIL=20260531T215959Z", at(24, 11)),
        ("the review every week 5 times", "every week 5 times", "FREQ=WEEKLY;COUNT=5", at(24, 11)),
        ("the review every Monday", "every Monday", "FREQ=WEEKLY;BYDAY=MO", at(30, 11)),
        ("the review every day at 9", "every day at 9", "FREQ=DAILY", at(24, 9)),
    ],
)
def test_an_event_is_made_a_series(
    make_context: Making, review: Event, request_: str, start: str | None, rrule: str, begin: datetime
) -> None:
    context = make_context(request_)
    receipt = update_event(context, event="the review", start=when(start) if start else None)
    made = context.calendar.get(review.id)
    assert (made.rrule, made.start, (made.end - made.start).seconds) == (rrule, begin, 3600)
    assert "every" in receipt.text
    context.journal.undo()
    assert context.calendar.get(review.id) == review
    settled: dict[str, Any] = dict(receipt.settled or {})
    update_event(make_context(), start=when(settled.pop("start")), **settled)
    assert context.calendar.get(review.id) == made


@pytest.mark.parametrize(
    ("request_", "start", "rrule", "begin", "exdates"),
    [
        ("make all the standups every two weeks", "every two weeks", "INTERVAL=2;BYDAY=MO", at(2), ()),
        ("the standup once a month", "once a month", "MONTHLY", at(2), ()),
        ("the standup is every weekday", "every weekday", "BYDAY=MO,TU,WE,TH,FR", at(2), (at(23),)),
        ("the standup is every Tuesday at 9", "every Tuesday at 9", "BYDAY=TU", at(3, 9), (at(24, 9),)),
        ("all standups only until June", "until June", "BYDAY=MO;UNTIL=20260531T215959Z", at(2), (at(23),)),
        ("the standup goes on until 30 June", None, "BYDAY=MO;UNTIL=20260630T215959Z", at(2), (at(23),)),
        ("all standups end in June", "in June", "BYDAY=MO;UNTIL=20260630T215959Z", at(2), (at(23),)),
        ("all standups end in June", "end in June", "BYDAY=MO;UNTIL=20260630T215959Z", at(2), (at(23),)),
        ("el standup solo hasta junio", "hasta junio", "BYDAY=MO;UNTIL=20260531T215959Z", at(2), (at(23),)),
        ("the standup only 10 times", "10 times", "BYDAY=MO;COUNT=10", at(2), (at(23),)),
        ("the standup every two weeks until June", "every two weeks until June", "BYDAY=MO;UNTIL=20260531T215959Z",
         at(2), ()),
    ],
)  # fmt: skip
def test_the_rule_of_a_series_is_changed(
    make_context: Making, standup: Event, request_: str, start: str | None, rrule: str, begin: datetime, exdates: Any
) -> None:
    context = make_context(request_)
    receipt = update_event(context, event="the standup", start=when(start) if start else None)
    made = context.calendar.get(standup.id)
    assert (made.rrule or "").endswith(rrule)
    assert (made.start, (made.end - made.start).seconds, made.exdates) == (begin, 1800, exdates)
    assert receipt.text.startswith("Changed: *Standup*, ")
    assert receipt.text.endswith("The whole series.")
    context.journal.undo()
    assert context.calendar.get(standup.id) == standup
    settled: dict[str, Any] = dict(receipt.settled or {})
    update_event(make_context(), start=when(settled.pop("start")), **settled)
    assert context.calendar.get(standup.id) == made


def test_from_a_day_on(make_context: Making, standup: Event) -> None:
    context = make_context("from April on the standup is every two weeks")
    receipt = update_event(context, event="the standup", start=when("every two weeks"))
    head, rest = context.calendar.list()
    assert head.rrule == "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260406T075959Z"
    assert (rest.start, rest.rrule) == (at(6, month=4), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")
    assert receipt.text.endswith("From Mon 6 April on.")


def test_another_rule_ends_with_the_same_occurrence(make_context: Making) -> None:
    context = make_context("the yoga is every week at 20")
    rule = "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260528T170000Z"
    yoga = context.calendar.add("Yoga", at(5, 19), at(5, 20), rrule=rule)
    update_event(context, event="the yoga", start=when("every week at 20:00"))
    made = context.calendar.get(yoga.id)
    assert (made.start, made.rrule) == (at(5, 20), "FREQ=WEEKLY;UNTIL=20260528T215959Z")
    assert context.calendar.occurrences(yoga.id, at(28, 0, month=5), at(29, 0, month=5))[0].start == at(28, 20, month=5)


def test_days_that_are_left_out_are_added_to_the_others(make_context: Making, standup: Event) -> None:
    context = make_context("the standup is every Tuesday except 31 March")
    update_event(context, event="the standup", start=when("every Tuesday except 31 March"))
    assert context.calendar.get(standup.id).exdates == (at(24), at(31))


@pytest.mark.parametrize(
    ("request_", "event", "start", "said"),
    [
        ("the standup on 30 March is every two weeks", "the standup", "every two weeks", "One occurrence of *Standup*"),
        ("just this one standup every two weeks", "the standup", "every two weeks", "cannot have a repetition of its"),
        (
            "the review is until June",
            "the review",
            "until June",
            "*Review*, Tue 24 March, 11:00–12:00, does not repeat",
        ),
        ("the review ends on Friday", "the review", "on Friday", "does not repeat, so I cannot end its series"),
        (
            "all standups until 1 February 2026",
            "the standup",
            "until 1 February 2026",
            "*Standup* begins on Mon 2 March",
        ),
    ],
)
def test_what_cannot_be_is_told(
    make_context: Making, standup: Event, review: Event, request_: str, event: str, start: str, said: str
) -> None:
    context = make_context(request_)
    with pytest.raises(ToolError) as told:
        update_event(context, event=event, start=when(start))
    assert said in str(told.value)
    assert [context.calendar.get(each.id) for each in (standup, review)] == [standup, review]


@pytest.mark.parametrize(
    ("request_", "event", "start"),
    [
        ("make the standup weekly", "the standup", "weekly"),
        ("the standup is every Monday", "the standup", "every Monday"),
        ("move the review to 11", "the review", "11"),
    ],
)
def test_what_is_so_already_is_not_said_to_have_changed(
    make_context: Making, standup: Event, review: Event, request_: str, event: str, start: str
) -> None:
    context = make_context(request_)
    told = update_event(context, event=event, start=when(start)).text
    assert told.startswith("There is nothing to change: that is how *")
    assert [context.calendar.get(each.id) for each in (standup, review)] == [standup, review]


def test_the_name_of_a_series_is_no_repetition(make_context: Making) -> None:
    context = make_context("move the weekly call to 5, all of them")
    call = context.calendar.add("Weekly call", at(2), at(2, 11), rrule="FREQ=WEEKLY;INTERVAL=2")
    update_event(context, event="the weekly call", start=when("to 5"))
    made = context.calendar.get(call.id)
    assert (made.start.hour, made.rrule) == (17, "FREQ=WEEKLY;INTERVAL=2")
    with pytest.raises(Unclear, match="What is to change"):
        update_event(make_context("change the weekly call"), event="the weekly call")


def test_what_is_put_off_until_a_day_is_moved(make_context: Making, review: Event) -> None:
    context = make_context("postpone the review until Friday")
    update_event(context, event="the review", start=when("until Friday"))
    moved = context.calendar.get(review.id)
    assert (moved.start, moved.end) == (at(27, 11), at(27, 12))


def test_what_lasts_all_day_lasts_until_the_day_that_is_said(make_context: Making) -> None:
    context = make_context("the trip is until Sunday")
    trip = context.calendar.add("Trip", date(2026, 3, 13))
    told = update_event(context, event="the trip", start=when("until Sunday")).text
    assert context.calendar.get(trip.id).end == at(16, 0)
    assert told == "Changed: *Trip*, Fri 13 March – Sun 15 March, all day."


@pytest.mark.parametrize(
    ("rule", "zone", "told"),
    [
        ("FREQ=WEEKLY;UNTIL=20260531T215959Z", "Europe/Madrid", "every week, until Sun 31 May"),
        ("FREQ=WEEKLY;UNTIL=20260601T035959Z", "America/New_York", "every week, until Sun 31 May"),
        ("FREQ=WEEKLY;UNTIL=20260330T075959Z", "Europe/Madrid", "every week, until Mon 23 March"),
        ("FREQ=WEEKLY;UNTIL=20270131T225959Z", "Europe/Madrid", "every week, until Sun 31 January 2027"),
    ],
)
def test_the_last_day_is_told_in_words(make_context: Making, rule: str, zone: str, told: str) -> None:
    context = make_context()
    call = context.calendar.add("Call", at(2), at(2, 11), rrule=rule, zone=zone)
    assert say_time(context, context.calendar.get(call.id)).endswith(told)


def test_from_now_on_beside_a_repetition(make_context: Making, standup: Event) -> None:
    context = make_context("the standup is daily at 9 from now on")
    update_event(context, event="the standup", start=when("daily at 9 from now on"))
    rest = context.calendar.list()[-1]
    assert (rest.start, rest.rrule) == (at(16, 9), "FREQ=DAILY")


def test_the_weekdays_of_every_other_week_are_told(make_context: Making) -> None:
    context = make_context("the standup is every two weeks")
    context.calendar.add("Standup", at(9), at(9, 10, 15), rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
    told = update_event(context, event="the standup", start=when("every two weeks")).text
    assert "every 2 weeks on Monday, Tuesday, Wednesday, Thursday and Friday. The whole" in told


def test_a_series_of_several_hours_a_day_is_moved_with_all_of_them(make_context: Making, context: ToolContext) -> None:
    start, end = at(10, 8, 30), at(10, 8, 40)
    row = context.calendar.add("Pill", start, end, rrule="FREQ=DAILY;BYHOUR=8,20")
    receipt = update_event(make_context("move all the pills an hour later"), event="pill", start=when("an hour later"))
    assert "2 times a day" in receipt.text
    assert context.calendar.get(row.id).rrule == "FREQ=DAILY;BYHOUR=9,21"
    times = [f"{each.start:%d %H:%M}" for each in context.calendar.between(at(11, 0), at(12, 0))]
    assert times == ["11 09:30", "11 21:30"]


@pytest.mark.parametrize(
    ("words", "begins", "first"),
    [
        ("every Wednesday at 6:55", at(25, 7), at(25, 6, 55)),
        ("every Wednesday at 9", at(25, 20), at(25, 21)),
        ("cada miércoles a las 9", at(25, 20), at(25, 21)),
        ("every Wednesday at 9am", at(25, 20), at(25, 9)),
    ],
)
def test_a_bare_hour_of_a_series_is_in_the_half_of_the_day_that_it_is_in(
    make_context: Making, words: str, begins: datetime, first: datetime
) -> None:
    context = make_context(words)
    row = context.calendar.add("Swimming", begins, begins.replace(hour=begins.hour + 1))
    update_event(context, event="swimming", start=when(words))
    assert context.calendar.get(row.id).start == first


def test_an_hour_of_its_own_day_ends_the_event_and_no_series(make_context: Making, review: Event) -> None:
    day = f"{review.start.day} March"
    hour = f"{review.end.hour}:45"
    context = make_context(f"let the review end at {hour} on {day}")
    update_event(context, event="the review", start=when(f"until {hour} on {day}"), title=review.title)
    made = context.calendar.get(review.id)
    assert (made.start, made.end, made.rrule) == (review.start, review.end.replace(minute=45), None)
