"""A row that was shown is off where it is told whose it is and why; whoever says more means more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.assistant import Assistant
from tests.agent.deciding.test_by_event import world

Made = Callable[..., Assistant]


def told(assistant: Made) -> Assistant:
    one = world(assistant)
    one.ask("supper with the Olmedos on saturday at 8pm")
    one.ask("tea with Pilar on sunday at 5")
    return one


@pytest.mark.parametrize(
    ("request_", "gone"),
    [
        ("the Olmedos made other plans, take theirs out", "Supper with the Olmedos"),
        ("the Olmedos can't make it, so remove theirs please", "Supper with the Olmedos"),
        ("the Olmedos bailed, bin that one", "Supper with the Olmedos"),
        ("the Olmedos are snowed in. can you delete theirs?", "Supper with the Olmedos"),
        ("scrap the one with the Olmedos", "Supper with the Olmedos"),
        ("Pilar's got the flu, take hers off the calendar", "Tea with Pilar"),
        ("Pilar has to work so drop hers", "Tea with Pilar"),
        ("los Olmedo no pueden, borra lo suyo", "Supper with the Olmedos"),
        ("Pilar no puede, quita la suya", "Tea with Pilar"),
        ("die Olmedos haben was anderes vor, nimm ihres raus", "Supper with the Olmedos"),
        ("les Olmedo ont trouvé autre chose, enlève le leur", "Supper with the Olmedos"),
    ],
)
def test_the_row_of_those_who_are_named(assistant: Made, request_: str, gone: str) -> None:
    one = told(assistant)
    before = {each.title for each in one.calendar.list()}
    one.ask(request_)
    assert before - {each.title for each in one.calendar.list()} == {gone}


@pytest.mark.parametrize(
    "request_",
    [
        "the Olmedos made other plans, don't take theirs out",
        "the Olmedos made other plans, should I take theirs out?",
        "the Olmedos took theirs out",
        "the Olmedos and Pilar made other plans, take theirs out",
        "Leo made other plans, take his off",
        "Bruno's ill, take his off",
        "if the Olmedos made other plans, take theirs out",
        "the Olmedos might have other plans, take theirs out",
        "the Olmedos have a dog, take theirs out on friday",
        "take theirs out",
        "the Olmedos come at 9 now, cancel theirs",
        "ask the Olmedos to cancel theirs",
        "the Olmedos have bins too, take theirs out",
        "Pilar wants to cancel hers",
        "Pilar said yes, cancel theirs",
        "the Olmedos made other plans, drop hers",
        "Pilar is coming, keep hers",
    ],
)
def test_nothing_is_off(assistant: Made, request_: str) -> None:
    one = told(assistant)
    before = {each.title for each in one.calendar.list()}
    one.ask(request_)
    assert {each.title for each in one.calendar.list()} == before
