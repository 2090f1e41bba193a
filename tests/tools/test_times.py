"""What words for a time mean to a tool."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from agent.toolbox import when
from memory.errors import Unclear
from tests.conftest import MADRID
from tools.contract import ToolContext
from tools.times import find_times, holidays_stay, read_time

Making = Callable[..., ToolContext]


def start(context: ToolContext, words: str) -> datetime:
    (reading,) = read_time(context, words, language=context.language).readings
    return reading.start


@pytest.mark.parametrize(
    ("request_text", "hour"),
    [("dinner with Eva on Friday at 8", 20), ("breakfast with Eva on Friday at 8", 8), ("call Eva on Friday at 8", 8),
     ("cena con Eva el viernes a las 9", 21), ("a movie on Friday at 10", 22), ("brunch on Friday at 11", 11)],
)  # fmt: skip
def test_a_bare_hour_follows_the_kind_of_thing(make_context: Making, request_text: str, hour: int) -> None:
    context = make_context(request_text, language="es" if "cena" in request_text else "en")
    (span,) = find_times(context, request_text, context.language)
    assert span.readings[0].start.hour == hour


def test_a_range_ends_when_it_is_said_to(make_context: Making) -> None:
    (reading,) = read_time(make_context(), "Friday from 9:30 to 11").readings
    assert reading.end == datetime(2026, 3, 13, 11, tzinfo=MADRID)


def test_an_event_of_the_calendar_tells_the_time(make_context: Making) -> None:
    context = make_context("remind me to call Eva an hour after the board lunch")
    lunch = datetime(2026, 3, 12, 13, tzinfo=MADRID)
    context.calendar.add("Board lunch", lunch, lunch.replace(hour=14, minute=30))
    context.calendar.add("Dentist", lunch.replace(day=13))
    assert start(context, "an hour after the board lunch") == lunch.replace(hour=15, minute=30)
    assert start(context, "10 minutes before the bord lunch") == lunch.replace(hour=12, minute=50)
    assert when("an hour after the board lunch", context).resolution.readings[0].start == lunch.replace(
        hour=15, minute=30
    )


def test_an_event_that_is_called_by_what_it_is_tells_the_time(make_context: Making) -> None:
    context = make_context()
    context.calendar.add("Meeting with Ana", datetime(2026, 3, 12, 13, tzinfo=MADRID))
    context.calendar.add("Dentist", datetime(2026, 3, 13, 13, tzinfo=MADRID))
    assert start(context, "half an hour before the meeting") == datetime(2026, 3, 12, 12, 30, tzinfo=MADRID)


def test_the_next_time_of_a_series_tells_the_time(make_context: Making) -> None:
    context = make_context()
    context.calendar.add("Choir", datetime(2026, 2, 19, 19, tzinfo=MADRID), rrule="FREQ=WEEKLY;BYDAY=TH")
    assert start(context, "two hours before choir") == datetime(2026, 3, 12, 17, tzinfo=MADRID)


def test_two_events_of_one_name_are_two_readings(make_context: Making) -> None:
    context = make_context()
    for day in (12, 19):
        context.calendar.add("Dentist", datetime(2026, 3, day, 9, tzinfo=MADRID))
    readings = read_time(context, "an hour before the dentist").readings
    assert [(each.start.day, each.start.hour) for each in readings] == [(12, 8), (19, 8)]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "an hour after the board lunch"), ("es", "una hora después de la boda")]
)
def test_an_event_that_is_not_there_is_told(make_context: Making, language: str, words: str) -> None:
    with pytest.raises(Unclear, match=r"board lunch|boda"):
        when(words, make_context(f"call Eva {words}", language=language))


@pytest.mark.parametrize(
    ("request_text", "words", "day"),
    [
        ("what did I do on 5 March?", "5 March", datetime(2026, 3, 5, tzinfo=MADRID)),
        ("what did we have on Thursday?", "Thursday", datetime(2026, 3, 5, tzinfo=MADRID)),
        ("¿qué tuve el 5 de marzo?", "el 5 de marzo", datetime(2026, 3, 5, tzinfo=MADRID)),
        ("what did I have on the first Monday of the month", "the first Monday of the month",
         datetime(2026, 3, 2, tzinfo=MADRID)),
        ("what did I plan for Thursday?", "Thursday", datetime(2026, 3, 12, tzinfo=MADRID)),
        ("what is on 5 March?", "5 March", datetime(2027, 3, 5, tzinfo=MADRID)),
    ],
)  # fmt: skip
def test_a_question_that_looks_back_is_about_the_past(
    make_context: Making, request_text: str, words: str, day: datetime
) -> None:
    context = make_context(request_text, language="es" if "qué" in request_text else "en")
    assert start(context, words) == day


@pytest.mark.parametrize(
    "request_",
    [
        "yoga every weekday at 7 except bank holidays",
        "pastillas cada día excepto festivos",
        "every day but not on public holidays",
    ],
)
def test_holidays_are_not_left_out_in_silence(make_context: Making, request_: str) -> None:
    with pytest.raises(Unclear):
        holidays_stay(make_context(request_), "FREQ=DAILY")
    holidays_stay(make_context(request_), None)
    holidays_stay(make_context("yoga every weekday except the 14th"), "FREQ=DAILY")
