"""What an event that is made or moved overlaps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from tests.conftest import MADRID, NOW
from tools.calendar import create_event, update_event
from tools.contract import ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def at(day: int, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("request_", "start"),
    [("move all the trainings to 11", "11"), ("from 17 March on the training is at 11", "11"),
     ("the training is every Tuesday at 11", "every Tuesday at 11")],
)  # fmt: skip
def test_a_series_that_is_moved_tells_its_first_clash(make_context: Making, request_: str, start: str) -> None:
    context = make_context(request_)
    context.calendar.add("Training", at(3, 9), at(3, 9, 30), rrule="FREQ=WEEKLY;BYDAY=TU")
    for day in (24, 31):
        context.calendar.add(f"Board on the {day}th", at(day, 11), at(day, 12))
    told = update_event(context, event="the training", start=when(start)).text
    assert told.endswith("It overlaps with *Board on the 24th*, Tue 24 March, 11:00–12:00.")


def test_a_new_series_tells_the_first_clash_with_another(make_context: Making) -> None:
    context = make_context("training every Tuesday at 9:15")
    context.calendar.add("Standup", at(10, 9), at(10, 9, 30), rrule="FREQ=DAILY")
    told = create_event(context, title="Training", start=when("every Tuesday at 9:15")).text
    assert told.endswith("It overlaps with *Standup*, 09:00–09:30.")


def test_what_lasts_all_day_is_told_what_it_is_laid_upon(make_context: Making) -> None:
    context = make_context("Berlin trip from Friday to Sunday")
    context.calendar.add("Coffee", at(13, 11), at(13, 12))
    context.calendar.add("Tennis", at(14, 18), at(14, 19))
    told = create_event(context, title="Berlin trip", start=when("from Friday to Sunday")).text
    assert told.endswith("It overlaps with *Coffee*, 11:00–12:00; *Tennis*, Sat 14 March, 18:00–19:00.")


def test_what_lasts_all_day_is_moved_upon_something(make_context: Making) -> None:
    context = make_context("move the trip to Friday")
    context.calendar.add("Coffee", at(13, 11), at(13, 12))
    context.calendar.add("Trip", date(2026, 3, 12))
    told = update_event(context, event="the trip", start=when("Friday")).text
    assert told.endswith("It overlaps with *Coffee*, 11:00–12:00.")


def test_what_takes_no_time_and_what_is_over_are_in_nobodys_way(make_context: Making) -> None:
    context = make_context("move all the trainings to 11")
    context.calendar.add("Training", at(3, 9), at(3, 9, 30), rrule="FREQ=WEEKLY;BYDAY=TU")
    context.calendar.add("Board", at(3, 11), at(3, 12))
    context.calendar.add("Birthday", date(2026, 3, 17), busy=False)
    told = update_event(context, event="the training", start=when("11")).text
    assert "overlaps" not in told


def test_a_series_that_is_overlapped_several_times_is_told_once(make_context: Making) -> None:
    context = make_context("holiday from Monday to Friday")
    context.calendar.add("Standup", at(9, 9), at(9, 9, 15), rrule="FREQ=DAILY")
    context.calendar.add("Tea", at(18, 17), at(18, 18))
    told = create_event(context, title="Holiday", start=when("from Monday to Friday")).text
    assert told.endswith("It overlaps with *Standup*, 09:00–09:15; *Tea*, Wed 18 March, 17:00–18:00.")
