"""A few words after a turn are understood from that turn; whatever says more is left to the model."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from agent.calls import Planned
from agent.following import Before, following
from tests.agent.conftest import Made
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)


def before(tool: str, *kinds: str, status: str = "done", **arguments: str) -> Before:
    effect = "read" if tool in ("list_events", "list_todos", "find_free_time", "read_mail") else "write"
    call: dict[str, Any] = {"tool": tool, "arguments": arguments, "status": status, "effect": effect}
    return Before([call], [{"kind": kind, "id": place, "label": "Tea"} for place, kind in enumerate(kinds)])


@pytest.mark.parametrize(
    ("request_", "language", "time"),
    [
        ("no, at 11", "en", "at 11"),
        ("sorry, at 11", "en", "at 11"),
        ("at noon instead", "en", "at noon"),
        ("actually make it 18:30 please", "en", "at 18:30"),
        ("on thursday", "en", "on thursday"),
        ("mejor a las 6", "es", "a las 6"),
        ("perdona, el jueves", "es", "el jueves"),
        ("nein, lieber am Freitag", "en", "am Freitag"),
    ],
)
def test_another_time_is_for_what_was_just_made(request_: str, language: Language, time: str) -> None:
    made = before("create_event", "event", title="Tea")
    assert following(request_, made, NOW, language) == Planned("update_event", {"event": "it", "start": time})
    todo = before("add_todo", "todo", title="Tea")
    assert following(request_, todo, NOW, language) == Planned("update_todo", {"todo": "it", "due": time})


@pytest.mark.parametrize(
    "request_",
    ["no, call it lunch at 11", "is that at 11?", "what's on friday", "thanks", "no", "and tea at 5", "cancel"],
)
def test_what_says_more_is_left_to_the_model(request_: str) -> None:
    assert following(request_, before("create_event", "event", title="Tea"), NOW, "en") is None


def test_nothing_follows_on_what_failed_or_on_several_rows() -> None:
    assert following("no, at 11", before("create_event", status="failed"), NOW, "en") is None
    assert following("no, at 11", before("create_event", "event", "event"), NOW, "en") is None
    assert following("no, at 11", before("cancel_event", "event"), NOW, "en") is None
    assert following("no, at 11", Before([], []), NOW, "en") is None


def test_an_hour_is_the_events_where_a_to_do_was_added_beside_it() -> None:
    both = Before(
        [*before("add_todo").calls, *before("create_event").calls],
        [{"kind": "todo", "id": 1, "label": "Batteries"}, {"kind": "event", "id": 1, "label": "Call"}],
    )
    assert following("sorry, at 11", both, NOW, "en") == Planned("update_event", {"event": "it", "start": "at 11"})
    assert following("on friday", both, NOW, "en") is None


@pytest.mark.parametrize(
    ("request_", "language", "day"),
    [
        ("and on friday?", "en", "on friday"),
        ("what about next week?", "en", "next week"),
        ("¿y el viernes?", "es", "el viernes"),
        ("ok, and tomorrow", "en", "tomorrow"),
    ],
)
def test_the_same_is_asked_of_another_day(request_: str, language: Language, day: str) -> None:
    asked = before("find_free_time", when="thursday", minutes="60")
    assert following(request_, asked, NOW, language) == Planned("find_free_time", {"when": day, "minutes": "60"})
    assert following(request_, before("read_mail", which="Ana"), NOW, language) is None


@pytest.mark.parametrize(
    ("request_", "title"),
    [("ribbon too", "Ribbon"), ("and eggs", "Eggs"), ("plus two lemons", "Two lemons"), ("y pan también", "Pan")],
)
def test_one_more_of_what_was_added(request_: str, title: str) -> None:
    assert following(request_, before("add_todo", "todo"), NOW, "en") == Planned("add_todo", {"title": title})


@pytest.mark.parametrize(
    "request_",
    [
        "thanks, you too", "you too", "me too", "and make it high priority", "and what about milk?",
        "and delete the old one from yesterday", "gracias, tú también", "also tell Ana", "and tomorrow",
    ],
)  # fmt: skip
def test_what_is_no_thing_is_not_added(request_: str) -> None:
    planned = following(request_, before("add_todo", "todo"), NOW, "en")
    assert planned is None or planned.tool != "add_todo"


def test_the_correction_changes_the_one_row_and_asks_no_model(assistant: Made) -> None:
    one = assistant('[create_event(title="Tea with Ana", start="thursday at 5pm")]')
    one.ask("tea with Ana on thursday at 5pm")
    assert one.ask("no, at 6").text
    (event,) = one.calendar.list()
    assert event.start == datetime(2026, 3, 12, 18, tzinfo=MADRID)
