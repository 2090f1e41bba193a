"""What stands about a short answer and counts for nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from agent.followups.asides import without_aside
from tools.when import resolve

NOW = datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("Europe/Madrid"))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("At 7, if you don't mind, before the shops open", "At 7"),
        ("friday, he is away next week", "friday"),
        ("ideally at 9am", "at 9am"),
        ("9am would be good, so that I don't forget", "9am"),
    ],
)
def test_courtesy_and_reasons_count_for_nothing(text: str, rest: str) -> None:
    assert without_aside(text, NOW, "en") == rest


def test_the_same_in_spanish() -> None:
    assert without_aside("a las 7, que luego hace calor", NOW, "es") == "a las 7"
    assert without_aside("a las 7 si puede ser", NOW, "es") == "a las 7"


@pytest.mark.parametrize(
    "text", ["no scrap that, he said 6", "at 8, it's on Friday", "at 8, I need to call Ana", "friday, before monday"]
)
def test_what_says_more_stays(text: str) -> None:
    assert without_aside(text, NOW, "en") == text


def test_a_stretch_as_code_settles_it_is_one_in_spanish_too() -> None:
    (reading,) = resolve("2026-03-19 08:00 to 10:00", NOW, "es").readings
    assert reading.end is not None
    assert reading.end.hour == 10
