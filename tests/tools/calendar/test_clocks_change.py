"""Events about the hours that the clocks' changes skip and give twice: 29 March and 25 October 2026 in Madrid."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from memory.errors import ToolError
from tests.conftest import MADRID, NOW
from tools.calendar import create_event, list_events, update_event
from tools.contract import ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("29 March from 2am to 3am", "03:00–04:00"),
        ("29 March from 2:15am to 3:15am", "03:15–04:15"),
        ("29 March from 2:30am to 3am", "03:30–04:00"),
        ("29 March from 1am to 4am", "01:00–04:00"),
    ],
)
def test_a_range_that_the_change_swallows_lasts_as_long_as_was_said(
    make_context: Making, words: str, told: str
) -> None:
    context = make_context()
    assert create_event(context, title="Watch", start=when(words)).text.endswith(f"Sun 29 March, {told}.")
    context.calendar.add("Tea", datetime(2026, 3, 12, 17, tzinfo=MADRID))
    assert f"Sun 29 March, {told}." in update_event(context, event="the tea", start=when(words)).text


def test_a_day_after_the_end_of_a_series_is_told(make_context: Making) -> None:
    context = make_context("from June on the yoga is at 8")
    start = datetime(2026, 3, 5, 19, tzinfo=MADRID)
    yoga = context.calendar.add("Yoga", start, rrule="FREQ=WEEKLY;UNTIL=20260531T215959Z")
    with pytest.raises(ToolError, match=r"There is no \*Yoga\* from Mon 1 June on: .* Name an earlier day"):
        update_event(context, event="the yoga", start=when("at 8"))
    assert context.calendar.get(yoga.id) == yoga


def test_an_end_in_the_hour_that_comes_twice_is_told_as_the_second_one(make_context: Making) -> None:
    night = datetime(2026, 10, 24, 22, tzinfo=MADRID)
    context = make_context("check tomorrow at 2:30am for 45 minutes", now=night)
    start = When("tomorrow at 2:30am", resolve("tomorrow at 2:30am", night))
    told = create_event(context, title="Check", start=start, duration="45 minutes").text
    assert told == "Added *Check*, tomorrow (Sun 25 October), 02:30–02:15 (after the clocks go back)."
    assert "02:30–02:15 (after the clocks go back)  Check" in list_events(context, when=start).text
