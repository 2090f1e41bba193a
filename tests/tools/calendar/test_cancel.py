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
