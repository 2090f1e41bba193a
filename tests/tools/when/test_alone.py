"""An hour alone stays on the day of what it is for."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.conftest import NOW
from tools.when.alone import hour_alone, on_day_of

HOURS = [
    "at 6", "6pm", "by noon",
    "18:00", "alle 18", "a las 6 de la mañana", "um 18 Uhr", "à 18h", "às 18h", "half past six", "after 6",
]  # fmt: skip
NONE = [
    "today at 6", "tomorrow at 6", "in two hours", "in an hour", "on Friday at 6", "Friday", "tonight at 8", "now",
    "in three days at 6", "every day at 6", "mañana a las 6", "domani alle 18", "12 April at 5",
    "from 5 to 6", "morgen um 9",
]  # fmt: skip


@pytest.mark.parametrize("words", HOURS)
def test_an_hour_alone(words: str) -> None:
    at = (NOW + timedelta(days=9)).replace(hour=0, minute=0)
    when = on_day_of(words, at, NOW, None)
    assert isinstance(when, datetime)
    assert when.date() == at.date()


@pytest.mark.parametrize("words", NONE)
def test_words_with_a_day_or_a_length_are_none(words: str) -> None:
    assert not hour_alone(words, NOW, None)
    assert on_day_of(words, NOW + timedelta(days=9), NOW, None) is None
