"""Calls as text: what is rendered is read back; what does not fit is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent import calls
from agent.calls import MalformedCallsError, Planned
from tools.todo import add_todo, complete_todo, list_todos

TOOLS = {each.name: each for each in (add_todo, complete_todo, list_todos)}
TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(str.strip)


@given(st.lists(st.builds(lambda title: Planned("add_todo", {"title": title, "priority": "high"}), TEXT), min_size=1))
def test_what_is_rendered_is_read_back(planned: list[Planned]) -> None:
    assert calls.parse(calls.render(planned), TOOLS) == tuple(planned)


@given(st.text(max_size=200))
def test_any_text_is_calls_or_refused(text: str) -> None:
    try:
        planned = calls.parse(text, TOOLS)
    except MalformedCallsError:
        return
    assert planned
    assert all(each.tool in TOOLS for each in planned)


def test_several_calls_in_order() -> None:
    text = '[add_todo(title="Buy milk", due="tomorrow"), list_todos()]'
    assert calls.parse(text, TOOLS) == (
        Planned("add_todo", {"title": "Buy milk", "due": "tomorrow"}),
        Planned("list_todos", {}),
    )


def test_what_small_models_do_is_understood() -> None:
    assert calls.parse('add_todo("Buy milk", priority="HIGH", due=null)', TOOLS) == (
        Planned("add_todo", {"title": "Buy milk", "priority": "high"}),
    )
    assert calls.parse('[\n  add_todo(\n    title="Buy\nmilk")\n]', TOOLS)[0].arguments["title"] == "Buy\nmilk"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[add_todo(title=",
        "[greet()]",
        '[add_todo(title="x", colour="red")]',
        '[add_todo(title="x", priority="urgent")]',
        "[1, 2]",
        "[__import__('os').system('true')]",
        "[add_todo(title=open('x'))]",
        '[add_todo(title="a", title="b")]',
        "[" * 500,
    ],
)
def test_what_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(MalformedCallsError):
        calls.parse(text, TOOLS)


def test_the_same_in_json() -> None:
    text = '{"calls": [{"tool": "complete_todo", "arguments": {"todo": "milk"}}]}'
    assert calls.parse_json(text, TOOLS) == (Planned("complete_todo", {"todo": "milk"}),)
    with pytest.raises(MalformedCallsError):
        calls.parse_json('{"calls": [{"tool": "greet"}]}', TOOLS)


def test_the_json_schema_names_every_tool_and_nothing_else() -> None:
    branches = calls.schema([*TOOLS.values()])["properties"]["calls"]["items"]["anyOf"]
    assert [each["properties"]["tool"]["const"] for each in branches] == [*TOOLS]
    assert all(each["properties"]["arguments"]["additionalProperties"] is False for each in branches)
