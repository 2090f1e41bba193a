"""The to-do of the turn before is done, or urgent, said in a few words."""

from __future__ import annotations

from typing import Any

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.ticking import told_of_todo


def shown(*kinds: str, tool: str = "add_todo") -> Before:
    call: dict[str, Any] = {"tool": tool, "arguments": {}, "status": "done", "effect": "write"}
    return Before([call], [{"kind": kind, "id": place, "label": "Kettle"} for place, kind in enumerate(kinds)])


@pytest.mark.parametrize(
    "request_",
    ["done", "it's done already, thanks", "i've just done it", "tick it off", "ok, mark that as done", "ya está",
     "márcalo como hecho", "erledigt", "c'est fait"],
)  # fmt: skip
def test_it_is_done(request_: str) -> None:
    assert told_of_todo(request_, shown("todo")) == (Planned("complete_todo", {"todo": "it"}),)


@pytest.mark.parametrize(
    "request_", ["it's urgent", "make it high priority please", "that one's important", "es urgente"]
)
def test_it_is_urgent(request_: str) -> None:
    assert told_of_todo(request_, shown("todo")) == (Planned("update_todo", {"todo": "it", "priority": "high"}),)


@pytest.mark.parametrize(
    "request_",
    [
        "is it done?",
        "not done",
        "done with the garden",
        "it's not urgent",
        "the rent is done",
        "mark it as low",
        "i did it yesterday with Ana",
        "well done",
        "great, well done!",
    ],
)
def test_what_says_anything_else_is_left(request_: str) -> None:
    assert told_of_todo(request_, shown("todo")) == ()


def test_it_is_the_one_to_do_that_was_spoken_of() -> None:
    assert told_of_todo("done", shown("todo", "todo", tool="list_todos")) == ()
    assert told_of_todo("done", shown("event", tool="create_event")) == ()
    assert told_of_todo("done", shown("todo", tool="complete_todo")) == ()
