"""Who asks whether something is on the list is told of those rows, or that there are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tools.contract import ToolContext
from tools.todo import list_todos

Make = Callable[..., ToolContext]


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ("is there anything about the roof on my list?", ["Mend the roof"]),
        ("have I got anything about Leo on our list?", ["Ring Leo"]),
        ("is there anything about books on our to-do list? don't add it", []),
        ("is paint on my list?", []),
        ("is there anything on my list?", ["Mend the roof", "Ring Leo"]),
    ],
)
def test_only_what_is_asked_for_is_told(make_context: Make, request_: str, told: list[str]) -> None:
    context = make_context(request=request_)
    for title in ("Mend the roof", "Ring Leo"):
        context.todos.add(title)
    receipt = list_todos(context)
    assert [each for each in ("Mend the roof", "Ring Leo") if each in receipt.text] == told
    assert bool(told) or receipt.text.startswith("No, there is nothing about")


def test_what_is_done_is_told_as_such(make_context: Make) -> None:
    context = make_context(request="are the train tickets still on my list?")
    context.todos.finish(context.todos.add("Book the train tickets").id)
    assert "done" in list_todos(context).text.casefold()
