"""What holds of every text."""

from __future__ import annotations

import os
import random
import string
import time
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.often import often
from tests.tools.when.clock import MADRID, NOW
from tools.when import Reading, chart, due, duration, find, resolve, say
from tools.when.chart import lexicon

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


@settings(max_examples=often(60))
@given(st.text(max_size=80), moments)
def test_any_text(text: str, now: datetime) -> None:
    found = resolve(text, now)
    hold(text, found.readings, now)
    due(found)
    duration(text)


@settings(max_examples=often(60))
@given(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join), moments)
def test_any_jumble_of_words_of_time(text: str, now: datetime) -> None:
    hold(text, resolve(text, now).readings, now)
    last = 0
    for span in find(text, now):
        assert last <= span.start_index < span.end_index <= len(text)
        assert span.readings[0].text == text[span.start_index : span.end_index]
        last = span.end_index


@settings(max_examples=often(40))
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
    find(jumble * 40, NOW)
    assert time.perf_counter() - began < 2


PHRASES = [
    "Thursday at 5pm for 90 minutes", "every other Tuesday until June except the 14th", "the last Friday of March at 4",
    "from 9:30 to 11 on 3 April", "two days before Easter", "3pm New York time", "half past seven tomorrow evening",
    "by the end of next week", "within the next two hours", "the first and third Monday of each month at 10",
    "el jueves a las siete y media de la tarde", "los martes y jueves a las 19h hasta junio", "dentro de tres semanas",
    "del 3 al 5 de abril", "el primer lunes de cada mes", "antes de que acabe la semana", "2026-03-15T14:30:00+02:00",
]  # fmt: skip


def mutated(text: str, source: random.Random) -> str:
    """The text with letters exchanged, left out, doubled or put in, or with another phrase at its end."""
    for _ in range(source.randint(1, 4)):
        place = source.randrange(len(text) + 1)
        kind = source.randrange(5)
        if kind == 4:
            text = f"{text[:place]} {source.choice(PHRASES)}"
        else:
            new = source.choice(("", source.choice(string.printable), text[place : place + 1] * 2, " "))
            text = text[:place] + new + text[place + 1 :]
    return text[:120]


LONGEST = 0.050
FOUND_IN = 200
"""In how many of the texts a time is also looked for, as in a sentence."""


def seconds(read: Callable[[str, datetime], object], text: str) -> float:
    """The processor's time that a text takes, as if it had not been read before."""
    chart.read.cache_clear()
    began = time.process_time()
    read(text, NOW)
    return time.process_time() - began


@pytest.mark.parametrize(("count", "mutate"), [(500, False), (2_000, True)])
def test_nothing_raises_and_nothing_takes_long(count: int, mutate: bool) -> None:
    """AYNI_WHEN_PHRASES asks for more of them than a test run has time for."""
    source = random.Random(7)
    count = int(os.environ.get("AYNI_WHEN_PHRASES", often(count)))
    for each in ("tomorrow", "mañana"):
        resolve(each, NOW)  # loads the words
    slow = []
    for number in range(count):
        any_text = "".join(source.choice(string.printable) for _ in range(source.randint(0, 60)))
        text = mutated(source.choice(PHRASES), source) if mutate else any_text
        for read in (resolve, find) if number < FOUND_IN else (resolve,):
            # A second look, because the collector of garbage may have come between.
            if seconds(read, text) > LONGEST and seconds(read, text) > LONGEST:
                slow.append(text)
    assert not slow
