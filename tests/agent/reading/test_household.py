"""What is put somewhere at home is its owner's to do, and no order to put it on a list or into the calendar."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.assistant import Assistant
from agent.reading.household import as_duty


@pytest.mark.parametrize(
    "request_",
    [
        "put the bins out every tuesday night at 9",
        "put our recycling out tomorrow",
        "put the twins to bed at 8",
        "put the wet towels in the dryer in 20 minutes",
        "put the car battery on charge tonight",
    ],
)
def test_a_deed_at_home_is_a_duty(request_: str) -> None:
    assert as_duty(request_) == f"remind me to {request_}"
    assert as_duty(f"oh and please {request_}") == f"oh and please remind me to {request_}"
    assert as_duty(f"{request_} on my list") == f"remind me to {request_}"


@pytest.mark.parametrize(
    "request_",
    [
        "put the review out a week",
        "put the review out by an hour",
        "put the review back to 4",
        "put the review out until Thursday",
        "put the street party in the garage on Saturday at 4",
        "put my pottery class in the shed for Monday at 6",
        "put the supper in the diary for friday",
        "put the bins in my calendar",
        "put bread on my list",
        "did I put the bins out?",
        "I put the bins out",
        "put it away",
    ],
)
def test_all_else_stays_as_it_is(request_: str) -> None:
    assert as_duty(request_) == request_


def test_it_is_a_to_do_and_no_event(assistant: Callable[..., Assistant]) -> None:
    one = assistant(settings={"drafts": True})
    one.ask("put the hens to bed at 8 tonight")
    assert [(row.title, f"{row.due:%d %H:%M}") for row in one.todos.list()] == [("Put the hens to bed", "10 20:00")]
    assert not one.calendar.list()
