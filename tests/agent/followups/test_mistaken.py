"""The turn after a slip."""

from __future__ import annotations

from typing import Any

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.mistaken import meant_other, mistaken
from tests.agent.conftest import Made
from tests.conftest import NOW


def after(tool: str, **arguments: str) -> Before:
    call: dict[str, Any] = {"tool": tool, "arguments": arguments, "status": "done", "effect": "write"}
    return Before([call], [])


@pytest.mark.parametrize(
    ("request_", "row"),
    [
        ("no sorry keep it, i meant the tap", "the tap"),
        ("oops, not that one, I meant Marta's parcel", "Marta's parcel"),
        ("no, perdona, quería decir el grifo", "el grifo"),
    ],
)
def test_the_row_that_was_meant(request_: str, row: str) -> None:
    assert mistaken(request_, after("delete_todo", todo="the rent"), NOW, "en") == (
        Planned("undo_last", {}), Planned("delete_todo", {"todo": row}),
    )  # fmt: skip


def test_where_nothing_was_found_there_is_nothing_to_take_back() -> None:
    call: dict[str, Any] = {
        "tool": "delete_todo",
        "arguments": {"todo": "shelf"},
        "status": "failed",
        "effect": "write",
    }
    request = "sorry, my mistake, I meant the one about the tap"
    assert mistaken(request, Before([call], []), NOW, "en") == (Planned("delete_todo", {"todo": "the tap"}),)


@pytest.mark.parametrize(
    "request_",
    [
        "no, I meant what I said. Now what's on?",
        "the tap drips",
        "no, at 11",
        "wait, I meant what I said",
        "no, I meant next week",
        "no, I meant move it to friday",
        "oh no, I meant mark it done",
        "sorry, I meant both",
        "no, I meant to thank you",
    ],
)
def test_what_names_no_other_row_is_no_slip(request_: str) -> None:
    assert mistaken(request_, after("delete_todo", todo="the rent"), NOW, "en") == ()


@pytest.mark.parametrize(
    ("request_", "length"),
    [
        ("30 min is enough", "30 min"),
        ("make it half an hour", "half an hour"),
        ("solo media hora", "media hora"),
        ("until when? oh, three hours is plenty for us", "three hours"),
        ("how long? an hour, I think", "an hour"),
        ("an hour is enough at our age", "an hour"),
        ("¿hasta cuándo? dos horas bastan a mi edad", "dos horas"),
    ],
)
def test_how_long_the_new_event_is(request_: str, length: str) -> None:
    found = mistaken(request_, after("create_event", title="Run"), NOW, "en")
    assert found == (Planned("update_event", {"event": "it", "duration": length}),)
    assert mistaken(request_, after("add_todo", title="Run"), NOW, "en") == ()


def test_an_hour_is_no_length() -> None:
    assert mistaken("ok, 17:30 h", after("create_event", title="Run"), NOW, "en") == ()
    for told in ("how long is it?", "two hours is plenty for the dentist", "is an hour enough? I think so"):
        assert mistaken(told, after("create_event", title="Run"), NOW, "en") == ()


def test_the_wrong_row_comes_back_and_the_right_one_goes(assistant: Made) -> None:
    one = assistant('[delete_todo(todo="the rent")]')
    one.todos.add("Pay the rent")
    one.todos.add("Fix the kitchen tap")
    one.ask("delete the rent one")
    one.ask("no sorry keep it, i meant the tap")
    assert [each.title for each in one.todos.list()] == ["Pay the rent"]


def test_the_event_is_as_long_as_was_said_afterwards(assistant: Made) -> None:
    one = assistant('[create_event(title="Run", start="tomorrow 7am")]')
    one.ask("put a run in for tomorrow 7am")
    one.ask("30 min is enough")
    (run,) = one.calendar.list()
    assert (run.end - run.start).total_seconds() == 1800
    assert run.start > NOW


ROWS = [(7, "Phone the baker"), (8, "Phone the shoe shop"), (9, "Order the cake from Ida")]


@pytest.mark.parametrize(
    ("request_", "meant"),
    [
        ("no sorry it was the shoe people I phoned, the baker is still to do", 8),
        ("oops, wrong one, it was Ida's cake I ordered", 9),
        ("sorry, it was the shoe shop", 8),
        ("no, I meant the shoe shop. leave the baker as it is", 8),
        ("no perdona, era la shoe shop, el baker sigue pendiente", 8),
        ("nein, es war der shoe shop, der baker ist noch offen", 8),
        ("no sorry it was engaged, the baker is still to do", 0),
        ("no sorry it was Ida who phoned me", 0),
        ("no sorry it was my brother I phoned", 0),
        ("it was the shoe shop", 0),
        ("sorry, it was the shoe shop, and ring mum", 0),
        ("no, was it the shoe shop?", 0),
        ("no it was something I phoned", 0),
    ],
)
def test_which_row_it_was_is_told_by_a_part_of_its_name(request_: str, meant: int) -> None:
    call: dict[str, Any] = {"tool": "complete_todo", "arguments": {"todo": "x"}, "status": "done", "effect": "write"}
    before = Before([call], [{"kind": "todo", "id": 7, "label": "Phone the baker"}])
    planned = (Planned("undo_last", {}), Planned("complete_todo", {"todo": f"#{meant}"})) if meant else ()
    assert meant_other(request_, before, ROWS, NOW, "en") == planned


def test_the_one_is_open_again_and_the_other_done(assistant: Made) -> None:
    one = assistant('[complete_todo(todo="the baker")]')
    for _, title in ROWS:
        one.todos.add(title)
    one.ask("I've phoned the baker, tick that")
    one.ask("no sorry it was the shoe people I phoned, the baker is still to do")
    assert [each.title for each in one.todos.list(done=True)] == ["Phone the shoe shop"]
