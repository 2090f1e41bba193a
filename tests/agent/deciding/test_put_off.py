"""An event that is put off in one clause, with its new hour in another: code decides it where nothing else is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from agent.assistant import Assistant
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]
VIEWING = datetime(2026, 3, 16, 18, tzinfo=MADRID)
REVIEW = datetime(2026, 3, 13, 10, tzinfo=MADRID)


def world(assistant: Made, **given: Any) -> Assistant:
    one = assistant(settings={"drafts": True}, **given)
    one.calendar.add("Flat viewing", VIEWING, VIEWING.replace(minute=30))
    one.calendar.add("Revisión del proyecto", REVIEW, REVIEW.replace(hour=11))
    return one


def starts(one: Assistant) -> dict[str, datetime]:
    return {each.title: each.start for each in one.calendar.list()}


@pytest.mark.parametrize(
    "request_",
    [
        "The flat viewing is delayed, they've lost the keys: we start at seven.",
        "The flat viewing got put back. We meet at seven now. Change it please.",
        "Monday's flat viewing is running late, it'll be at seven.",
        "Das Flat viewing verspätet sich. Wir treffen uns um 19 Uhr.",
        "Le Flat viewing est retardé. On commence à 19 heures.",
        "Il Flat viewing è in ritardo. Ci vediamo alle sette di sera.",
        "O Flat viewing atrasou. Começamos às 19h. Muda isso por favor.",
    ],
)
def test_later(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert starts(one)["Flat viewing"] == VIEWING.replace(hour=19)


@pytest.mark.parametrize(
    "request_",
    [
        "La revisión del proyecto del viernes se adelanta, que hay huelga: empezamos a las nueve y media. Cámbialo.",
        "Se adelanta la revisión del proyecto. Arrancamos a las nueve y media.",
    ],
)
def test_earlier(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert starts(one)["Revisión del proyecto"] == REVIEW.replace(hour=9, minute=30)


@pytest.mark.parametrize(
    "request_",
    [
        "The flat viewing isn't delayed. We start at seven.",
        "The train is delayed. We arrive at seven.",
        "The flat viewing is delayed. Remind me to call Ana at seven.",
        "Is the flat viewing delayed? We start at seven.",
        "The flat viewing is delayed, I have no idea until when",
        "If the flat viewing is delayed, we start at seven.",
    ],
)
def test_what_tells_no_new_hour_moves_nothing(assistant: Made, request_: str) -> None:
    one = world(assistant, model=Talker())
    one.ask(request_)
    assert starts(one)["Flat viewing"] == VIEWING
