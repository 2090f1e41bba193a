"""How long an event is to be, told behind its new time; and which of two that are called alike is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from agent.assistant import Assistant
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


def with_events(assistant: Made) -> Assistant:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.calendar.add("Project review", at(13, 10), at(13, 11, 30))
    for day in (10, 17):
        one.calendar.add("Choir practice", at(day, 19, 30), at(day, 21))
    return one


@pytest.mark.parametrize(
    ("request_", "start", "minutes"),
    [
        ("move the project review to next wednesday 2pm and make it an hour", at(18, 14), 60),
        ("push the project review to 2pm friday, two hours this time", at(13, 14), 120),
        ("the project review is on thursday at 9 now and only an hour", at(12, 9), 60),
        ("the project review is at 2 instead and end it at 4", at(13, 14), 120),
        ("cambia la project review al lunes a las 10 y que dure dos horas", at(16, 10), 120),
        ("i can't do the project review friday, put it on monday at 10, half an hour", at(16, 10), 30),
    ],
)
def test_a_new_time_and_how_long(assistant: Made, request_: str, start: datetime, minutes: int) -> None:
    one = with_events(assistant)
    one.ask(request_)
    review = next(each for each in one.calendar.list() if each.title == "Project review")
    assert (review.start, review.end - review.start) == (start, timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("request_", "day", "start", "end"),
    [
        ("tonight's choir finishes at half nine", 10, at(10, 19, 30), at(10, 21, 30)),
        ("choir finishes at half nine tonight instead", 10, at(10, 19, 30), at(10, 21, 30)),
        ("move tonight's choir to 8", 10, at(10, 20), at(10, 21, 30)),
        ("choir practice next tuesday ends at 10", 17, at(17, 19, 30), at(17, 22)),
        ("choir on the 17th is at 8 now", 17, at(17, 20), at(17, 21, 30)),
    ],
)
def test_of_two_called_alike_the_day_tells_which(
    assistant: Made, request_: str, day: int, start: datetime, end: datetime
) -> None:
    one = with_events(assistant)
    one.ask(request_)
    choirs = {each.start.day: (each.start, each.end) for each in one.calendar.list() if each.title == "Choir practice"}
    other = 27 - day
    assert choirs[day] == (start, end)
    assert choirs[other] == (at(other, 19, 30), at(other, 21))


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("the project review is in the big meeting room now", "the big meeting room"),
        ("the project review has moved to the town hall", "the town hall"),
        ("the project review is in the way", None),
        ("the project review moved to the afternoon", None),
    ],
)
def test_a_place_in_small_letters(assistant: Made, request_: str, place: str | None) -> None:
    one = with_events(assistant)
    one.ask(request_)
    review = next(each for each in one.calendar.list() if each.title == "Project review")
    assert review.location == place


def test_all_of_a_day_goes_to_another(assistant: Made) -> None:
    one = with_events(assistant)
    one.calendar.add("Dentist", at(13, 16), at(13, 17))
    one.ask("can you move everything on friday to monday")
    moved = {each.title: (each.start, each.end) for each in one.calendar.list() if each.title != "Choir practice"}
    assert moved == {"Project review": (at(16, 10), at(16, 11, 30)), "Dentist": (at(16, 16), at(16, 17))}


def test_what_is_no_day_moves_nothing(assistant: Made) -> None:
    one = with_events(assistant)
    before = one.calendar.list()
    one.ask("move everything on friday except the review to monday")
    assert one.calendar.list() == before
