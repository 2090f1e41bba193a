"""A row gets the name that is right, told by contrast with the wrong one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent.assistant import Assistant
from agent.renaming import renaming
from tests.agent.conftest import Made
from tests.conftest import NOW


@pytest.fixture
def owner(assistant: Made) -> Assistant:
    one = assistant()
    one.todos.add("Write a card for Birgit")
    one.todos.add("Renew the library card")
    one.calendar.add("Interview with Ms Tanaka", NOW, NOW + timedelta(hours=1))
    return one


@pytest.mark.parametrize(
    ("request_", "tool", "title"),
    [
        (
            "it's Mr Sato I'm interviewing, not Ms Tanaka. Change the name please",
            "update_event",
            "Interview with Mr Sato",
        ),
        ("it isn't the library card I have to renew, it's the bus pass. fix that", "update_todo", "Renew the bus pass"),
        (
            "It says a card for Birgit but it's Bernd's birthday. Could you correct it?",
            "update_todo",
            "Write a card for Bernd",
        ),
    ],
)
def test_the_wrong_name_is_replaced(owner: Assistant, request_: str, tool: str, title: str) -> None:
    found = renaming(request_, owner.machine.stores, NOW)
    assert found is not None
    assert (found.tool, found.arguments["title"]) == (tool, title)


@pytest.mark.parametrize(
    "request_",
    [
        "it's Mr Sato I like, not Ms Tanaka",
        "update the card: it's Tuesday now, not Monday",
        "change the card",
        "not today, it's Sunday",
    ],
)
def test_nothing_is_renamed_where_no_row_is_called_so(owner: Assistant, request_: str) -> None:
    assert renaming(request_, owner.machine.stores, NOW) is None
