"""The time that an order points to is the one told before it, whatever time comes first."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.grounding.pointed import pointed_to
from agent.reading.sayings import Said
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)


def pointed(request: str, language: Language = "en") -> str:
    said = Said(request, NOW, language)
    found = pointed_to(said, said.times())
    return said.text(found) if found else ""


@pytest.mark.parametrize(
    ("request_", "language", "time"),
    [
        ("the inspector comes on Monday, lunch can't be at one. 3pm is free, so move it to then", "en", "3pm"),
        ("I'm on duty on Friday morning. Omar can do Saturday at 4, put the fitting in for that time", "en",
         "Saturday at 4"),
        ("the shop is shut on Monday but says the 19th is fine, change it to that day please", "en", "the 19th"),
        ("el lunes no abren, dicen que el jueves a las 5 va bien, pásalo a esa hora", "es", "el jueves a las 5"),
        ("Rosa can do Friday at 1, I had the barber at 4 but he's ill, so move the chat to that", "en", "Friday at 1"),
        ("Monday at 2 suits me, as at 7 is far too late, move the fitting to then", "en", "Monday at 2"),
        ("Montag ist zu, Donnerstag um 17 Uhr geht, verschieb es dahin", "en", "Donnerstag um 17 Uhr"),
    ],
)  # fmt: skip
def test_the_last_time_before_the_order_is_meant(request_: str, language: Language, time: str) -> None:
    assert pointed(request_, language) == time


@pytest.mark.parametrize(
    "request_",
    [
        "at ten I'm on a call and eleven suits everybody, move the chat to then",  # no reader knows that hour
        "I'm away on Friday, so move the lunch to Saturday at 1",  # it tells its own
        "Omar can do Saturday at 4, so move it to then, or rather to 5pm",
        "the lunch can't stay at ten, shift it to then",  # denied
        "the fitting is on Friday at 4, move the lunch to that day",  # an hour is more than the day
        "I leave on Friday, get it done before then",
    ],
)
def test_a_time_of_its_own_or_none_is_not(request_: str) -> None:
    assert pointed(request_) == ""
