"""A part of an hour that is told alone is of the hour that was said before."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

import pytest

from agent.calls import Planned
from agent.followups.half_past import hour_of_part, with_colon, with_the_hour
from memory.errors import ModelError
from tests.agent.conftest import Made
from tests.conftest import MADRID
from tools.contract import Language

AT = datetime(2026, 3, 14, 20, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        ("half past", "en", "at 20:30"),
        ("better at half past, the child minder is late", "en", "better at 20:30, the child minder is late"),
        ("make that a quarter to, the table is booked", "en", "make that at 19:45, the table is booked"),
        ("quarter past is better, sorry", "en", "at 20:15 is better, sorry"),
        ("ten past, they are always late", "en", "at 20:10, they are always late"),
        ("mejor a y media, que salgo tarde", "es", "mejor a las 20:30, que salgo tarde"),
        ("menos cuarto", "es", "a las 19:45"),
        ("lieber um halb", "en", "lieber at 20:30"),
        ("plutôt et demie", "en", "plutôt at 20:30"),
        ("half past nine", "en", "half past nine"),
        ("quarter to nine please", "en", "quarter to nine please"),
        ("until half past", "en", "until half past"),
        ("dura una hora y media", "es", "dura una hora y media"),
        ("a las nueve y media", "es", "a las nueve y media"),
        ("half of them", "en", "half of them"),
        ("we are ten to dinner", "en", "we are ten to dinner"),
    ],
)
def test_the_hour_in_full(text: str, language: Language, whole: str) -> None:
    assert hour_of_part(text, AT, language) == whole
    assert hour_of_part(text, None, language) == text


def test_a_call_for_the_row_that_was_shown() -> None:
    shown = [{"kind": "event", "id": 1, "label": "Supper with Ida"}]
    call = Planned("update_event", {"event": "it", "start": "half past"})
    assert with_the_hour(call, AT, shown, "en").arguments["start"] == "2026-03-14 20:30"
    other = Planned("update_event", {"event": "choir", "start": "half past"})
    assert with_the_hour(other, AT, shown, "en") == other
    assert with_the_hour(call, None, shown, "en") == call


@pytest.mark.parametrize(
    ("request_", "start"),
    [
        ("better at quarter past, the child minder is late", "20:15"),
        ("push it to half past, i finish late", "20:30"),
        ("half past, not on the hour", "20:30"),
        ("did I say half past?", "20:00"),
        ("the bus goes at half past", "20:00"),
    ],
)
def test_the_event_that_was_just_made(assistant: Made, request_: str, start: str) -> None:
    one = assistant(settings={"drafts": True})
    one.ask("supper with Ida on saturday at 8pm")
    with suppress(ModelError, AssertionError, IndexError):  # the model has no word to say
        one.ask(request_)
    assert f"{one.calendar.list()[0].start:%H:%M}" == start


@pytest.mark.parametrize(
    ("text", "label", "whole"),
    [
        ("no wait 1030", "Valuation", "no wait 10:30"),
        ("make it 1845, the vet is late", "Valuation", "make it 18:45, the vet is late"),
        ("mejor 1730", "Tasación", "mejor 17:30"),
        ("room 1130", "Valuation", "room 1130"),
        ("no, the 20 march 2030", "Valuation", "no, the 20 march 2030"),
        ("no, 1200 pounds", "Valuation", "no, 1200 pounds"),
        ("no, $1200", "Valuation", "no, $1200"),
        ("no, 1200", "Order 1500 flyers", "no, 1200"),
        ("no, 1057", "Valuation", "no, 1057"),
    ],
)
def test_an_hour_without_its_sign(text: str, label: str, whole: str) -> None:
    assert with_colon(text, [label]) == whole
