"""How long an event lasts: longer and shorter by a length, and a part of a day that is named with a date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from memory.errors import Unclear
from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import create_event, update_event
from tools.contract import ToolContext, When
from tools.when import PLANNING, resolve

Making = Callable[..., ToolContext]


@pytest.fixture
def gym(context: ToolContext) -> Event:
    """An hour from six tomorrow."""
    return context.calendar.add("Gym", datetime(2026, 3, 11, 18, tzinfo=MADRID))


@pytest.mark.parametrize(
    ("request_", "duration", "minutes"),
    [
        ("make the gym half an hour longer", "half an hour longer", 90),
        ("make the gym half an hour longer", "half an hour", 90),
        ("extend the gym by 30 minutes", "30 minutes", 90),
        ("make the gym 15 minutes shorter", "15 minutes", 45),
        ("alarga el gym media hora", "media hora", 90),
        ("haz que el gym dure una hora más", "una hora", 120),
        ("acorta el gym 15 minutos", "15 minutos", 45),
        ("extend the gym to 2 hours", "2 hours", 120),
        ("make the gym longer: 90 minutes", "90 minutes", 90),
        ("make the gym two hours", "two hours", 120),
    ],
)
def test_longer_and_shorter(make_context: Making, gym: Event, request_: str, duration: str, minutes: int) -> None:
    context = make_context(request_)
    update_event(context, event="gym", duration=duration)
    row = context.calendar.get(gym.id)
    assert (row.start, (row.end - row.start).seconds) == (gym.start, 60 * minutes)


def test_nothing_is_left_of_what_is_too_short(make_context: Making, gym: Event) -> None:
    with pytest.raises(Unclear, match="how long"):
        update_event(make_context("make the gym two hours shorter"), event="gym", duration="two hours")


def test_a_morning_of_a_date_begins_with_the_day(make_context: Making) -> None:
    context = make_context("dentist on the 12th in the morning")
    words = "the 12th in the morning"
    create_event(context, title="Dentist", start=When(words, resolve(words, NOW, policy=PLANNING)))
    (row,) = context.calendar.list()
    assert (f"{row.start:%d %H:%M}", f"{row.end:%d %H:%M}") == ("12 08:00", "12 12:00")


@pytest.mark.parametrize(
    ("request_", "start"),
    [
        ("the gym runs half an hour longer, until 8", "half an hour longer, until 8"),
        ("el gym dura una hora m\u00e1s, hasta las 8", "una hora m\u00e1s, hasta las 8"),
    ],
)
def test_longer_until_an_hour_moves_the_end_alone(make_context: Making, gym: Event, request_: str, start: str) -> None:
    context = make_context(request_, language="es" if "dura" in request_ else "en")
    update_event(context, event="the gym", start=When(start, resolve(start, NOW)))
    (row,) = context.calendar.list()
    assert (row.start.hour, row.end.hour) == (18, 20)
