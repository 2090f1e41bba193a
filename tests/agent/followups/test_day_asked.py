"""The day that was asked about is that of what is planned next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from agent.assistant import Assistant
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]


@pytest.mark.parametrize(
    ("asked", "request_"),
    [
        ("any plans saturday?", "great, put in a trip to the tip at 10"),
        ("anything on saturday?", "put a trip to the tip in at 10"),
        ("am i free on saturday morning?", "then add a trip to the tip at 10"),
        ("what's on saturday?", "ok put in painting the fence at 10, three hours"),
        ("¿tengo algo el sábado?", "pues pon paseo con Nerea a las 10"),
    ],
)
def test_it_is_of_that_day(assistant: Made, asked: str, request_: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask(asked)
    one.ask(request_)
    assert [each.start for each in one.calendar.list()] == [datetime(2026, 3, 14, 10, tzinfo=MADRID)]


def test_a_reminder_at_an_hour_is_of_today(assistant: Made) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("what's on saturday?")
    one.ask("remind me at 6 to call mum")
    assert [each.due for each in one.todos.list()] == [datetime(2026, 3, 10, 18, tzinfo=MADRID)]


def test_another_day_that_is_told_counts(assistant: Made) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("what's on saturday?")
    one.ask("add a trip to the tip on sunday at 10")
    assert [each.start for each in one.calendar.list()] == [datetime(2026, 3, 15, 10, tzinfo=MADRID)]
