"""What every tool brings: a short description, arguments that are explained, examples that fit."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

import pytest

from tools import calendar, facts, images, notes, todo, undo
from tools.contract import Tool, ToolContext, When, tool
from tools.when import resolve

ROOMS = (calendar, facts, images, notes, todo, undo)
TOOLS = [each for room in ROOMS for each in vars(room).values() if isinstance(each, Tool)]
NOW = datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("Europe/Madrid"))
NAMES = """
add_todo list_todos complete_todo update_todo delete_todo create_event list_events update_event cancel_event
find_free_time create_note list_notes read_note append_note rewrite_note delete_note rewrite_text read_image
remember_fact recall_facts forget_fact undo_last
"""


def test_the_names() -> None:
    assert {each.name for each in TOOLS} == set(NAMES.split())


@pytest.mark.parametrize("each", TOOLS, ids=lambda each: each.name)
def test_a_tool_is_told_in_a_line_and_its_arguments_too(each: Tool) -> None:
    assert 0 < len(each.description) < 120
    assert all(parameter.description for parameter in each.parameters)
    assert each.takes_context


@pytest.mark.parametrize("each", TOOLS, ids=lambda each: each.name)
def test_its_examples_fit(each: Tool) -> None:
    assert 1 <= len(each.examples) <= 4
    kinds = {parameter.name: parameter for parameter in each.parameters}
    for arguments in each.examples.values():
        assert arguments.keys() >= {name for name, parameter in kinds.items() if parameter.required}
        for name, value in arguments.items():
            assert name in kinds
            if kinds[name].kind == "when":
                assert resolve(value, NOW).readings, value
            if kinds[name].choices:
                assert value in kinds[name].choices


def test_the_schema_comes_from_the_signature() -> None:
    @tool(effect="read", name="look_up")
    def found(
        context: ToolContext,
        what: str,
        when: When | None = None,
        how: Literal["fast", "slow"] = "fast",
        many: int = 1,
        words: list[str] | None = None,
    ) -> str:
        """Find a thing.

        More that the model does not need.

        Args:
            what: the thing,
                in words
            how: the pace
        """
        return what

    assert (found.name, found.description, found.takes_context) == ("look_up", "Find a thing.", True)
    schema: dict[str, Any] = found.json_schema()
    assert schema["required"] == ["what"]
    assert schema["additionalProperties"] is False
    assert schema["properties"] == {
        "what": {"type": "string", "description": "the thing, in words"},
        "when": {"type": "string"},
        "how": {"type": "string", "enum": ["fast", "slow"], "description": "the pace"},
        "many": {"type": "number"},
        "words": {"type": "array", "items": {"type": "string"}},
    }
