"""Looking at the calendar, and finding free time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory.errors import Unclear
from tests.conftest import MADRID, NOW
from tools.calendar import find_free_time, list_events
from tools.calendar.free_time import free_slots
from tools.contract import ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def filled(context: ToolContext) -> ToolContext:
    context.calendar.add("Standup", at(9, 9, 30), at(9, 9, 45), rrule="FREQ=WEEKLY;BYDAY=MO")
    context.calendar.add("Tea with my aunt", at(12, 17), at(12, 18, 30), location="Café")
    context.calendar.add("Fair", date(2026, 3, 14), date(2026, 3, 16))
    context.calendar.add("Choir", at(17, 19), at(17, 20))
    return context


def test_the_next_week_by_day(filled: ToolContext) -> None:
    receipt = list_events(filled)
    assert receipt.text == (
        "Thu 12 March\n  17:00–18:30  Tea with my aunt (Café)\n"
        "Sat 14 March\n  all day  Fair\n"
        "Mon 16 March\n  09:30–09:45  Standup"
    )
    assert [each.label for each in receipt.shown] == ["Tea with my aunt", "Fair", "Standup"]


def test_a_day_and_a_week(filled: ToolContext) -> None:
    assert list_events(filled, when=when("Thursday")).text.splitlines()[1] == "  17:00–18:30  Tea with my aunt (Café)"
    assert list_events(filled, when=when("next week")).text == (
        "Mon 16 March\n  09:30–09:45  Standup\nTue 17 March\n  19:00–20:00  Choir"
    )


def test_what_has_begun_stands_on_the_first_day(filled: ToolContext) -> None:
    assert list_events(filled, when=when("on Sunday")).text == "Sun 15 March\n  all day  Fair"


def test_nothing_is_said_plainly(make_context: Making) -> None:
    context = make_context()
    assert list_events(context, when=when("Thursday")).text == "Nothing on Thu 12 March."
    assert list_events(context, when=when("next week")).text == "Nothing from Mon 16 March to Sun 22 March."
    assert list_events(context, when=when("tomorrow evening")).text == "Nothing then (Wed 11 March, 18:00–00:00)."
    spanish = make_context(language="es")
    assert list_events(spanish, when=when("el jueves")).text == "Nada el jue 12 de marzo."


def test_the_request_is_read_where_the_model_left_the_time_out(make_context: Making, filled: ToolContext) -> None:
    assert list_events(make_context("¿qué hay el jueves?", language="es")).text.startswith("jue 12 de marzo\n")


def test_what_is_due_that_day_is_told_as_well(make_context: Making) -> None:
    context = make_context()
    context.todos.add("Pay the rent", date(2026, 3, 10))
    context.todos.add("Post the parcel", date(2026, 3, 6))
    context.todos.add("Call the bank", at(11, 9))
    late = "  Post the parcel, due Fri 6 March\n  Pay the rent, due today (Tue 10 March)"
    today = list_events(context, when=when("today"))
    assert today.text == f"To do:\n{late}"
    assert [(each.kind, each.label) for each in today.shown] == [("todo", "Post the parcel"), ("todo", "Pay the rent")]
    context.calendar.add("Tea", at(11, 17), at(11, 18))
    assert list_events(context, when=when("tomorrow")).text == (
        "Wed 11 March\n  17:00–18:00  Tea\nTo do:\n  Call the bank, due tomorrow (Wed 11 March), 09:00"
    )
    assert list_events(context, when=when("Thursday")).text == "Nothing on Thu 12 March."
    assert "Call the bank" not in list_events(context, when=when("tomorrow evening")).text
    assert list_events(make_context(language="es"), when=when("hoy")).text.startswith(
        "Por hacer:\n  Post the parcel, para"
    )


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (  # it is Tuesday morning: either evening may be meant, so both are told
            "Tuesday evening",
            "Yes, you are free: Tue 10 March, 18:00–22:00.\nNo: *Choir*, 19:00–20:00. Free: 18:00–19:00, 20:00–22:00.",
        ),
        ("tomorrow", "Yes, you are free: Wed 11 March, 08:00–22:00."),
        ("today", "Yes, you are free: Tue 10 March, 09:00–22:00."),
        ("on Thursday at 5pm", "No: *Tea with my aunt*, 17:00–18:30. Nothing is free then."),
        ("on Thursday at 4pm", "Yes, you are free: Thu 12 March, 16:00–17:00."),
        ("tomorrow from 7 to 9am", "Yes, you are free: Wed 11 March, 07:00–09:00."),
        ("Saturday", "No: *Fair*, all day. Nothing is free then."),
        ("yesterday", "That time is over."),
    ],
)
def test_am_i_free(filled: ToolContext, words: str, answer: str) -> None:
    assert find_free_time(filled, when=when(words)).text == answer


def test_slots_of_several_days(filled: ToolContext) -> None:
    text = find_free_time(filled, when=when("next week"), duration="3 hours").text
    assert text.splitlines()[:3] == ["Free:", "Mon 16 March: 09:45–22:00", "Tue 17 March: 08:00–19:00"]
    assert len(text.splitlines()) == 8


def test_a_length_is_looked_for_within_the_day(filled: ToolContext) -> None:
    assert find_free_time(filled, when=when("Thursday"), duration="2 hours").text == (
        "Yes, you are free: Thu 12 March, 08:00–17:00, 18:30–22:00."
    )


def test_in_spanish(make_context: Making, filled: ToolContext) -> None:
    context = make_context("¿estoy libre el jueves a las cinco?", language="es")
    assert find_free_time(context).text == "No: *Tea with my aunt*, 17:00–18:30. No queda ningún hueco."


minutes = st.integers(0, 720)


@given(st.lists(st.tuples(minutes, st.integers(1, 200)), max_size=8), st.integers(1, 120))
def test_slots_touch_no_event_and_leave_nothing_out(busy: list[tuple[int, int]], length: int) -> None:
    begin = at(11, 8)
    window = (begin, begin + timedelta(hours=12))
    events = [(begin + timedelta(minutes=s), begin + timedelta(minutes=s + d)) for s, d in busy]
    slots = free_slots(window, events, timedelta(minutes=length))
    taken = {m for s, d in busy for m in range(s, s + d)}
    inside = {m for a, b in slots for m in range(int((a - begin).seconds / 60), int((b - begin).total_seconds() / 60))}
    assert not inside & taken
    run = 0
    for minute in range(721):
        free = minute < 720 and minute not in taken
        run = run + 1 if free else 0
        if run >= length:
            assert minute in inside


def test_an_event_that_the_request_names(make_context: Making, filled: ToolContext) -> None:
    context = make_context("when is my choir again?")
    assert list_events(context).text == "Tue 17 March\n  19:00–20:00  Choir"
    series = make_context("when's the next standup?")
    assert list_events(series).text == "Mon 16 March\n  09:30–09:45  Standup"


def test_a_name_of_three_letters_is_one(make_context: Making, filled: ToolContext) -> None:
    filled.calendar.add("MOT", filled.now + timedelta(days=2), filled.now + timedelta(days=2, hours=1))
    assert "MOT" in list_events(make_context("when is the MOT?")).text.splitlines()[1]


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("when's my appointment with the optician?", "en", "There is nothing like “appointment with the optician”"),
        ("¿cuándo tengo el oculista?", "es", "En tu calendario no hay nada como «oculista»."),
        ("when is my next appointment?", "en", ""),
        ("what time is it?", "en", ""),
        ("what time is it in Tokyo?", "en", ""),
        ("¿cuándo tengo que pagar el alquiler?", "es", ""),
        ("when am I free?", "en", ""),
    ],
)
def test_what_is_not_there_is_said(
    make_context: Making, filled: ToolContext, request_: str, language: str, told: str
) -> None:
    text = list_events(make_context(request_, language=language)).text
    assert text.startswith(told) if told else "nothing like" not in text


def test_words_that_are_no_time_are_asked_about(filled: ToolContext) -> None:
    for tool in (list_events, find_free_time):
        with pytest.raises(Unclear, match="“whenever”"):
            tool(filled, when=when("whenever"))
    with pytest.raises(Unclear, match="how long"):
        find_free_time(filled, when=when("tomorrow"), duration="ages")


def test_what_is_on_after_an_hour_is_of_that_day(make_context: Making, filled: ToolContext) -> None:
    context = make_context()
    assert list_events(context, when=when("Thursday after 4pm")).text.splitlines() == [
        "Thu 12 March", "  17:00–18:30  Tea with my aunt (Café)",
    ]  # fmt: skip
    assert list_events(context, when=when("Thursday before noon")).text == "Nothing then (Thu 12 March, 00:00–12:00)."


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("how many days is it till the choir?", "en", "That is in 7 days."),
        ("how long until the choir?", "en", "That is in 7 days."),
        ("¿cuánto falta para el choir?", "es", "Faltan 7 días."),
        ("how long is the choir?", "en", ""),
        ("when is the choir?", "en", ""),
    ],
)
def test_how_long_it_is_until_something(make_context: Making, request_: str, language: str, told: str) -> None:
    context = make_context(request_, language=language)
    context.calendar.add("Choir", at(17, 19), at(17, 20))
    last = list_events(context).text.splitlines()[-1]
    assert last == told if told else "Choir" in last


def test_how_long_it_is_until_something_today_is_told_in_hours(make_context: Making) -> None:
    context = make_context("how long until the choir?")
    context.calendar.add("Choir", at(10, 19, 30), at(10, 20))
    assert list_events(context).text.endswith("That is in 10 h 30 min.")
