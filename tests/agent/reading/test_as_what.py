"""As what something told is to be kept."""

from __future__ import annotations

import pytest

from agent.reading.as_what import day_as
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("said", "language", "read"),
    [
        ("put the 2nd of april down as a holiday", "en", "holiday on the 2nd of april, put it in the calendar"),
        (
            "can you mark the 2nd of april as a holiday please",
            "en",
            "holiday on the 2nd of april, put it in the calendar",
        ),
        ("put 3 april in as my day off", "en", "day off on 3 april, put it in the calendar"),
        ("marca el 2 de abril como festivo", "es", "festivo el 2 de abril, ponlo en el calendario"),
    ],
)
def test_a_day_is_told_as_what_it_is_put_down_as(said: str, language: Language, read: str) -> None:
    assert day_as(said, NOW, language) == read


@pytest.mark.parametrize(
    "said",
    [
        "put the car down as done",
        "mark the library card as urgent",
        "mark the dentist on friday as important",
        "put friday at 9 down as a meeting",
        "set every friday as a holiday",
        "put it down as a holiday",
    ],
)
def test_what_is_no_day_stays(said: str) -> None:
    assert day_as(said, NOW, "en") == said
