"""What holds of every text."""

from __future__ import annotations

import random
import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tools.when.clock import MADRID, NOW
from tools.when import Reading, due, duration, find, resolve, say
from tools.when.engine import lexicon

WORDS = sorted({word for language in ("en", "es") for word in lexicon(language).entries} | {"5", "17", "30", "2026"})
moments = st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2090, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=MADRID)
)


def hold(text: str, readings: tuple[Reading, ...], now: datetime) -> None:
    """The promises of a reading."""
    for reading in readings:
        assert reading.start.tzinfo is now.tzinfo
        assert reading.end is None or reading.start < reading.end
        assert reading.text in text
        assert reading.all_day == (reading.grain in ("day", "week", "month", "quarter", "year"))
        assert say(reading, now)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80), moments)
def test_any_text(text: str, now: datetime) -> None:
    found = resolve(text, now)
    hold(text, found.readings, now)
    due(found)
    duration(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join), moments)
def test_any_jumble_of_words_of_time(text: str, now: datetime) -> None:
    hold(text, resolve(text, now).readings, now)
    last = 0
    for span in find(text, now):
        assert last <= span.start_index < span.end_index <= len(text)
        assert span.readings[0].text == text[span.start_index : span.end_index]
        last = span.end_index


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["Thursday", "tomorrow", "March 5", "at 8", "the 15th", "every Monday at 9", "el jueves"]), moments
)
def test_a_plan_is_never_in_the_past(text: str, now: datetime) -> None:
    reading = resolve(text, now).readings[0]
    assert (reading.start.date() if reading.all_day else reading.start) >= (now.date() if reading.all_day else now)


def test_the_same_question_has_the_same_answer() -> None:
    assert resolve("next Friday at 9", NOW) == resolve("next Friday at 9", NOW)


@pytest.mark.parametrize("jumble", ["monday and ", "1-", "5 to ", "in a week from ", "de la mañana ", "first of the "])
def test_a_jumble_takes_no_time(jumble: str) -> None:
    began = time.perf_counter()
    find(jumble * 400, NOW)
    assert time.perf_counter() - began < 10


def test_random_strings_raise_nothing() -> None:
    source = random.Random(7)
    letters = "abcdegmnprst 0123456789:-/.,'ñé€%()\n½三🎉"
    for _ in range(1000):
        text = "".join(source.choice(letters) for _ in range(source.randint(0, 50)))
        resolve(text, NOW)
        find(text, NOW)
