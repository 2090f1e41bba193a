"""Times that are told by something in the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest

from tests.tools.when.clock import MADRID, NOW, short
from tools.when import PLANNING, Anchor, due, find, resolve


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MADRID)


CALENDAR = (
    Anchor("Board lunch", at(3, 12, 13), at(3, 12, 14, 30)),
    Anchor("Dentist", at(3, 12, 9), at(3, 12, 10)),
    Anchor("Dentist", at(3, 19, 9), at(3, 19, 10)),
    Anchor("Boda de Ana", at(5, 16, 12), at(5, 16, 23)),
)


def events(words: str) -> Sequence[Anchor]:
    said = set(words.casefold().split()) - {"the", "la", "de", "my"}
    return [each for each in CALENDAR if said and said <= set(each.title.casefold().split())]


TOLD = {
    "an hour after the board lunch": ["2026-03-12 15:30 minute"],
    "ten minutes before the board lunch": ["2026-03-12 12:50 minute"],
    "an hour after the board lunch starts": ["2026-03-12 14:00 minute"],
    "after the board lunch": ["2026-03-12 14:30 minute after"],
    "before the board lunch": ["2026-03-12 13:00 minute before"],
    "two weeks after the board lunch": ["2026-03-26 day"],
    "the day before the board lunch": ["2026-03-11 day"],
    "the day before the board lunch at 5pm": ["2026-03-11 17:00 hour"],
    "the day of the board lunch": ["2026-03-12 day"],
    "the day of the board lunch at 9": ["2026-03-12 09:00 hour"],
    "dos días antes de la boda a las 5": ["2026-05-14 17:00 hour"],
    "half an hour before the dentist": ["2026-03-12 08:30 minute", "2026-03-19 08:30 minute"],
    "half an hour before the dentist on March 19": ["2026-03-19 08:30 minute"],
    "dos días antes de la boda": ["2026-05-14 day"],
    "una hora después de la boda de Ana": ["2026-05-17 00:00 minute"],
    "la víspera de la boda": ["2026-05-15 day"],
    # What is a time itself needs no calendar.
    "two days before the 15th": ["2026-03-13 day"],
    "an hour after noon": ["2026-03-10 13:00 hour"],
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items(), ids=str)
def test_told_by_an_event(text: str, expected: list[str]) -> None:
    readings = resolve(text, NOW, policy=PLANNING, events=events).readings
    assert [short(reading) for reading in readings] == expected
    assert all(reading.text == text.removesuffix(" on March 19") for reading in readings)


@pytest.mark.parametrize(
    ("text", "words"), [("an hour after the gym", "gym"), ("una hora después del almuerzo", "almuerzo")]
)
def test_what_no_calendar_knows_is_told(text: str, words: str) -> None:
    for found in (resolve(text, NOW, events=events), resolve(text, NOW)):
        assert (found.readings, found.unknown) == ((), words)
    assert find(text, NOW, events=events) == ()


def test_in_running_text() -> None:
    text = "Call Eva right after the board lunch, please, and pay on Friday"
    spans = find(text, NOW, policy=PLANNING, events=events)
    assert [text[each.start_index : each.end_index] for each in spans] == ["right after the board lunch", "on Friday"]


def test_a_deadline_told_by_an_event() -> None:
    assert due(resolve("before the board lunch", NOW, events=events)) == at(3, 12, 13)


def test_after_without_a_length_needs_the_event() -> None:
    found = resolve("after all that", NOW, events=events)
    assert (found.readings, found.unknown) == ((), "")
