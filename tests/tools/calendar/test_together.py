"""Free time by the user's habits, and with others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest

from memory.busy import BusyStore
from memory.database import Database
from tests.conftest import MADRID, NOW
from tools.calendar import find_free_time
from tools.contract import Habits, ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]
OFFICE = Habits(time(9), time(17), frozenset(range(5)))


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def busy(database: Database) -> BusyStore:
    store = BusyStore(database, MADRID)
    store.replace("Nuria Vidal", "nuria.ics", [(at(17, 8), at(17, 20)), (at(18, 9), at(18, 12))])
    return store


def lines(context: ToolContext, words: str, duration: str | None = None) -> list[str]:
    text: str = find_free_time(context, when=when(words), duration=duration).text
    return text.splitlines()


def test_the_users_hours_and_days(make_context: Making) -> None:
    told = lines(make_context(habits=OFFICE), "next week")
    assert told == ["Free:", *(f"{day} March: 09:00–17:00" for day in (
        "Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20",
    ))]  # fmt: skip
    assert lines(make_context(habits=OFFICE), "Saturday") == ["Yes, you are free: Sat 14 March, 09:00–17:00."]
    assert lines(make_context(habits=OFFICE), "tomorrow evening") == ["Yes, you are free: Wed 11 March, 18:00–00:00."]


def test_time_is_left_between_two_events(make_context: Making) -> None:
    context = make_context(habits=Habits(buffer=timedelta(minutes=15)))
    context.calendar.add("Call", at(11, 10), at(11, 11))
    assert lines(context, "tomorrow")[0].endswith("Free: 08:00–09:45, 11:15–22:00.")
    assert lines(context, "tomorrow at 11")[0].startswith("No: *Call*, 10:00–11:00.")


def test_what_takes_no_time_does_not_stand_in_the_way(make_context: Making) -> None:
    context = make_context()
    context.calendar.add("Anna's birthday", at(11).date(), busy=False)
    assert lines(context, "tomorrow") == ["Yes, you are free: Wed 11 March, 08:00–22:00."]


def test_when_both_are_free(make_context: Making, busy: BusyStore) -> None:
    context = make_context("when are Nuria and I both free next week?", busy=busy, habits=OFFICE)
    context.calendar.add("Call", at(18, 14), at(18, 15))
    assert lines(context, "next week", "2 hours") == [
        "Free for you and Nuria Vidal:", "Mon 16 March: 09:00–17:00", "Wed 18 March: 12:00–14:00, 15:00–17:00",
        "Thu 19 March: 09:00–17:00", "Fri 20 March: 09:00–17:00",
    ]  # fmt: skip


def test_one_stretch_with_another(make_context: Making, busy: BusyStore) -> None:
    context = make_context("are Nuria and I free on Wednesday next week?", busy=busy)
    assert lines(context, "on 18 March from 10 to 13") == ["No: Nuria Vidal, 09:00–12:00. Free: 12:00–13:00."]
    assert lines(context, "on 18 March from 15 to 16") == [
        "Yes, you and Nuria Vidal are free: Wed 18 March, 15:00–16:00."
    ]
    spanish = make_context("¿cuándo estamos libres Nuria y yo mañana?", busy=busy, language="es")
    assert lines(spanish, "mañana") == ["Sí, Nuria Vidal y tú estáis libres: mié 11 de marzo, 08:00–22:00."]


@pytest.mark.parametrize(
    ("request_", "unknown"),
    [
        ("when can I meet with Oscar tomorrow?", "Oscar"),
        ("when are oscar and I both free tomorrow?", "oscar"),
        ("when are Nuria, Oscar and I free tomorrow?", "Oscar"),
        ("when am I free on Wednesday?", ""),
        ("Am I free tomorrow, Wednesday, in May or for Christmas?", ""),
    ],
)
def test_of_whom_nothing_is_known_that_is_said(
    make_context: Making, busy: BusyStore, request_: str, unknown: str
) -> None:
    told = lines(make_context(request_, busy=busy), "tomorrow")
    assert told[1:] == ([f"I know nothing of the calendar of {unknown}."] if unknown else [])


@pytest.mark.parametrize(
    ("words", "first", "last", "days"),
    [
        ("in the next two weeks", "Tue 10 March: 09:00–17:00", "Mon 23 March: 09:00–17:00", 10),
        ("within two weeks", "Tue 10 March: 09:00–17:00", "Mon 23 March: 09:00–17:00", 10),
        ("in the next 10 days", "Tue 10 March: 09:00–17:00", "Thu 19 March: 09:00–17:00", 8),
        ("en las próximas dos semanas", "Tue 10 March: 09:00–17:00", "Mon 23 March: 09:00–17:00", 10),
        ("this weekend", "Sat 14 March: 09:00–17:00", "Sun 15 March: 09:00–17:00", 2),
    ],
)
def test_a_span_that_begins_now_keeps_the_users_hours(
    make_context: Making, words: str, first: str, last: str, days: int
) -> None:
    told = lines(make_context(habits=OFFICE), words)
    assert (told[1], told[-1], len(told) - 1) == (first, last, days)
    assert lines(make_context(habits=OFFICE), words, "9 hours") == ["Nothing is free then."]


def test_the_buffer_is_kept_over_several_days(make_context: Making) -> None:
    context = make_context(habits=Habits(time(9), time(17), frozenset(range(5)), timedelta(minutes=30)))
    context.calendar.add("Breakfast", at(16, 8), at(16, 8, 45))
    context.calendar.add("Call", at(17, 12), at(17, 13))
    told = lines(context, "next week")
    assert told[1:3] == ["Mon 16 March: 09:15–17:00", "Tue 17 March: 09:00–11:30, 13:30–17:00"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("tomorrow after 2pm", "Yes, you are free: Wed 11 March, 14:00–17:00."),
        ("tomorrow before noon", "Yes, you are free: Wed 11 March, 09:00–12:00."),
        ("after 3pm", "Yes, you are free: Tue 10 March, 15:00–17:00."),
        ("in the next 3 hours", "Yes, you are free: Tue 10 March, 09:00–12:00."),
    ],
)
def test_an_hour_bounds_its_own_day(make_context: Making, words: str, told: str) -> None:
    assert lines(make_context(habits=OFFICE), words) == [told]


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("when am I free on Wednesday?", "en", ["Free:", "Wed 11 March: 09:00–10:00, 11:00–17:00"]),
        ("what time am I free on Wednesday?", "en", ["Free:", "Wed 11 March: 09:00–10:00, 11:00–17:00"]),
        ("¿cuándo estoy libre el miércoles?", "es", ["Libre:", "mié 11 de marzo: 09:00–10:00, 11:00–17:00"]),
        ("am I free on Wednesday?", "en", ["No: *Call*, 10:00–11:00. Free: 09:00–10:00, 11:00–17:00."]),
    ],
)
def test_when_is_not_answered_with_no(make_context: Making, request_: str, language: str, told: list[str]) -> None:
    context = make_context(request_, habits=OFFICE, language=language)
    context.calendar.add("Call", at(11, 10), at(11, 11))
    assert find_free_time(context).text.splitlines() == told
