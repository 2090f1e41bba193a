"""A deed on the row that was just looked at, and on one of several by its place."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from agent.followups.before import Before
from agent.followups.shown import of_the_shown
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)
AT = datetime(2026, 3, 11, 16, 30, tzinfo=MADRID)
EVENT: dict[str, Any] = {"kind": "event", "id": 7, "label": "Physio"}
TODO: dict[str, Any] = {"kind": "todo", "id": 8, "label": "Library card"}
TODOS: list[dict[str, Any]] = [{"kind": "todo", "id": each, "label": f"Thing {each}"} for each in (4, 5, 6)]


def after(request: str, *rows: dict[str, Any], language: Language = "en") -> tuple[str, dict[str, Any]] | None:
    call = {"tool": "list_events", "arguments": {}, "status": "done", "effect": "read"}
    at = AT if len(rows) == 1 else None
    found = of_the_shown(request, Before([call], rows, at, "what is there?", {7: AT}, rows), NOW, language)
    return (found[0].tool, dict(found[0].arguments)) if found else None


@pytest.mark.parametrize(
    "request_",
    ["move it to 5", "can you move that to 5?", "it's at 5 now", "they've moved it to 5pm", "reschedule it for 5",
     "it should be at 5, not half four", "push it back half an hour", "half an hour later please"],
)  # fmt: skip
def test_another_hour(request_: str) -> None:
    assert after(request_, EVENT) == ("update_event", {"event": "it", "start": "2026-03-11 17:00"})


@pytest.mark.parametrize("request_", ["pásalo a las cinco", "me lo han cambiado a las cinco", "retrásalo media hora"])
def test_another_hour_in_spanish(request_: str) -> None:
    assert after(request_, EVENT, language="es") == ("update_event", {"event": "it", "start": "2026-03-11 17:00"})


@pytest.mark.parametrize(
    "request_", ["cancel it", "can you cancel that?", "take it off", "it's cancelled", "get rid of it"]
)
def test_an_event_that_is_off(request_: str) -> None:
    assert after(request_, EVENT) == ("cancel_event", {"event": "it"})


def test_more_that_is_told_of_an_event() -> None:
    assert after("it's at 12 Mill Lane", EVENT) == ("update_event", {"event": "it", "location": "12 Mill Lane"})
    assert after("it lasts an hour", EVENT) == ("update_event", {"event": "it", "duration": "an hour"})
    assert after("it ends at 5.30", EVENT) == ("update_event", {"event": "it", "duration": "60 minutes"})


def test_a_todo() -> None:
    assert after("done with it", TODO) == ("complete_todo", {"todo": "it"})
    assert after("take it off my list", TODO) == ("delete_todo", {"todo": "it"})
    assert after("it can wait till friday", TODO) == ("update_todo", {"todo": "it", "due": "2026-03-13 16:30"})


@pytest.mark.parametrize(
    ("request_", "tool", "row"),
    [
        ("tick off the first one", "complete_todo", "#4"),
        ("1 is done", "complete_todo", "#4"),
        ("cross off number two", "complete_todo", "#5"),
        ("mark the last one as done", "complete_todo", "#6"),
        ("delete #2", "delete_todo", "#5"),
        ("take the second one off", "delete_todo", "#5"),
        ("number three can go", "delete_todo", "#6"),
    ],
)
def test_one_of_several_by_its_place(request_: str, tool: str, row: str) -> None:
    assert after(request_, *TODOS) == (tool, {"todo": row})


def test_one_of_several_has_another_day() -> None:
    assert after("push number two to monday", *TODOS) == ("update_todo", {"todo": "#5", "due": "2026-03-16"})


@pytest.mark.parametrize(
    "request_",
    [
        "and thursday?",
        "thursday",
        "no, thursday",
        "is it at 5?",
        "should i move it to 5?",
        "what if i move it to 5",
        "don't cancel it",
        "don't move it to 5",
        "never mind",
        "remind me an hour before",
        "call Ana at 5",
        "it's raining",
        "i was there for two hours",
        "it's off the beaten track, buy a map",
        "cancel it and buy milk",
    ],
)
def test_what_asks_or_says_more_changes_nothing(request_: str) -> None:
    assert after(request_, EVENT) is None


@pytest.mark.parametrize(
    "request_",
    ["delete the first and the second", "delete all but the first", "the last one was hard", "add a second one",
     "is the second one done?", "the tenth is done", "2 more weeks"],
)  # fmt: skip
def test_no_one_of_several(request_: str) -> None:
    assert after(request_, *TODOS) is None


def test_a_message_is_no_row_to_be_moved() -> None:
    assert after("move it to 5", {"kind": "message", "id": 1, "label": "Hi"}) is None
