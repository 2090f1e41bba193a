"""Taking an event off: only the one whose time was said beside its name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from memory.errors import Unclear
from tests.conftest import NOW
from tools.calendar import cancel_event
from tools.contract import ToolContext

Making = Callable[..., ToolContext]
TODAY = NOW.replace(hour=16)


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("cancel the dentist tomorrow", "en"),
        ("cancel tomorrow's dentist appointment", "en"),
        ("cancel the dentist on Friday", "en"),
        ("cancela el dentista de mañana", "es"),
    ],
)
def test_another_day_than_its_own_is_asked_about(make_context: Making, request_: str, language: str) -> None:
    context = make_context(request_, language=language)
    row = context.calendar.add("Dentista" if language == "es" else "Dentist", TODAY, TODAY + timedelta(hours=1))
    with pytest.raises(Unclear) as asked:
        cancel_event(context, event=row.title)
    assert [each.id for each in asked.value.shown] == [row.id]
    assert context.calendar.list() == (row,)
    cancel_event(context, event=f"#{row.id}")  # what a yes comes to
    assert context.calendar.list() == ()


@pytest.mark.parametrize(
    "request_",
    [
        "cancel the dentist",
        "cancel the dentist today",
        "cancel today's dentist",
        "cancel the dentist at 4",
        "cancel the dentist, I'm away until Friday",
        "cancel the dentist and remind me tomorrow to book another",
    ],
)
def test_its_own_day_and_other_times_are_not(make_context: Making, request_: str) -> None:
    context = make_context(request_)
    context.calendar.add("Dentist", TODAY, TODAY + timedelta(hours=1))
    cancel_event(context, event="the dentist")
    assert context.calendar.list() == ()


@pytest.mark.parametrize(
    ("request_", "day"),
    [
        ("no choir for me tonight. Take it out, but leave next week's in", 10),
        ("I can't make choir tonight, cancel it but not next week's", 10),
        ("leave tonight's choir, cancel the one next week", 17),
        ("hoy no voy al coro, quítalo, pero deja el de la semana que viene", 10),
        ("not going to choir tonight, take it out, next tuesday I'm still in", 10),
        ("cancel tonight's choir, next tuesday's stays", 10),
        ("quita el coro de hoy, el martes que viene sí voy", 10),
    ],
)
def test_a_time_of_what_stays_does_not_tell_which_is_cancelled(make_context: Making, request_: str, day: int) -> None:
    context = make_context(request_, language="es" if "coro" in request_ else "en")
    name = "Coro" if "coro" in request_ else "Choir"
    for ahead in (0, 7):
        start = NOW.replace(hour=19) + timedelta(days=ahead)
        context.calendar.add(name, start, start + timedelta(hours=1))
    cancel_event(context, event=name)
    (left,) = context.calendar.list()
    assert left.start.day == 27 - day


def test_two_times_that_may_be_meant_are_asked_about(make_context: Making) -> None:
    context = make_context("cancel choir, tonight and next week")
    for ahead in (0, 7):
        start = NOW.replace(hour=19) + timedelta(days=ahead)
        context.calendar.add("Choir", start, start + timedelta(hours=1))
    with pytest.raises(Unclear):
        cancel_event(context, event="choir")
