"""Calls and nothing else: what an engine is held to, and what is made of its answer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.assistant import Assistant
from agent.calls import Planned, render
from agent.deciding.grammar import calls_pattern
from agent.models.base import Capability
from agent.models.scripted import ScriptedModel
from agent.toolbox import built_in
from memory.errors import ModelError
from tests.agent.conftest import Made
from tools.contract import Tool, tool

TOOLS: Mapping[str, Tool] = {each.name: each for each in built_in()}
CALL = '[add_todo(title="Buy milk")]'
IN_JSON = '{"calls": [{"tool": "add_todo", "arguments": {"title": "Buy milk"}}]}'
BEGINS: frozenset[Capability] = frozenset({"grammar", "schema", "bias", "begin"})
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="["), min_size=1, max_size=30)


@tool(effect="read")
def pick(size: Literal["a+b", "(c) [d]", 'e|"f".*', "1/2 {x}^$"], words: list[str], exact: bool = False) -> str:
    """Pick one."""
    return f"{size} {words} {exact}"


@pytest.mark.parametrize(
    ("capabilities", "line"),
    [({"grammar", "pattern", "schema"}, CALL), ({"pattern", "schema"}, f'"{CALL}"'),
     ({"pattern", "schema"}, json.dumps(CALL)), ({"schema"}, IN_JSON)],
)  # fmt: skip
def test_a_claim_is_decided_once_more_in_the_tightest_form(
    assistant: Callable[..., Assistant], capabilities: set[Capability], line: str
) -> None:
    model = ScriptedModel("I've put that on your list.", line, capabilities=frozenset(capabilities | {"bias"}))
    one = assistant(model=model)
    one.ask("buy milk")
    assert [each.title for each in one.todos.list()] == ["Buy milk"]
    held = model.prompts[1]
    assert (held.grammar is not None, held.schema is not None) == (
        "grammar" in capabilities,
        "grammar" not in capabilities,
    )


def test_without_a_bias_strong_evidence_asks_for_calls_at_once(assistant: Callable[..., Assistant]) -> None:
    model = ScriptedModel(f'"{CALL}"', capabilities=frozenset({"pattern", "schema"}))
    reply = assistant(model=model).ask("add buy milk to my list")
    assert ([each.tool for each in reply.calls], reply.usage.model_calls) == (["add_todo"], 1)


def test_a_server_that_refuses_the_pattern_is_asked_under_a_schema_from_then_on(
    assistant: Callable[..., Assistant],
) -> None:
    refusal = ModelError("Ollama refused the request (500): invalid JSON schema in format.")
    other = IN_JSON.replace("milk", "bread")
    model = ScriptedModel(refusal, IN_JSON, "Sure.", other, capabilities=frozenset({"pattern", "schema"}))
    with model:
        one = assistant(model=model)
        one.ask("add buy milk to my list")
        one.ask("add buy bread to my list")
    assert [each.title for each in one.todos.list()] == ["Buy milk", "Buy bread"]


def test_the_one_tool_that_is_surely_meant_is_begun_in_code(assistant: Made) -> None:
    with ScriptedModel('Buy milk")]', capabilities=BEGINS) as model:
        one = assistant(model=model)
        reply = one.ask("add buy milk to my list, please, for tomorrow")
    asked = model.prompts[0]
    assert (asked.begun, asked.bias, reply.usage.model_calls) == ('[add_todo(title="', {}, 1)
    assert [(each.title, str(each.due)) for each in one.todos.list()] == [("Buy milk", "2026-03-11")]


def test_what_was_begun_badly_is_asked_for_in_full(assistant: Made) -> None:
    with ScriptedModel("Buy milk", CALL, capabilities=BEGINS) as model:
        one = assistant(model=model)
        one.ask("add buy milk to my list")
    assert [each.begun for each in model.prompts] == ['[add_todo(title="', ""]
    assert [each.title for each in one.todos.list()] == ["Buy milk"]


def test_where_talk_is_possible_nothing_is_begun(assistant: Made) -> None:
    model = ScriptedModel("Hello!", capabilities=BEGINS)
    assistant(model=model).ask("hello there")
    assert model.prompts[0].begun == ""


def test_without_a_pattern_words_are_not_waited_for(assistant: Callable[..., Assistant]) -> None:
    model = ScriptedModel("Sure, a long story follows.", IN_JSON, capabilities=frozenset({"schema"}))
    reply = assistant(model=model).ask("add buy milk to my list")
    assert ([each.tool for each in reply.calls], reply.usage.completion_tokens) == (["add_todo"], len(IN_JSON.split()))


@given(st.sampled_from(["add_todo", "create_note", "list_todos"]), TEXT, st.sampled_from(["low", "high"]))
def test_the_pattern_takes_what_is_rendered(name: str, text: str, priority: str) -> None:
    arguments: dict[str, dict[str, Any]] = {
        "add_todo": {"title": text, "priority": priority}, "create_note": {"text": text}, "list_todos": {},
    }  # fmt: skip
    call = render([Planned(name, arguments[name])])
    assert re.fullmatch(calls_pattern([*TOOLS.values()])["pattern"], call)


@pytest.mark.parametrize("size", ["a+b", "(c) [d]", 'e|"f".*', "1/2 {x}^$"])
def test_a_choice_stands_for_itself_in_a_pattern(size: str) -> None:
    pattern = calls_pattern([pick])["pattern"]
    assert re.fullmatch(pattern, render([Planned("pick", {"size": size, "words": ["x", "y"], "exact": True})]))
    assert not re.fullmatch(pattern, render([Planned("pick", {"size": "aab", "words": ["x"]})]))


@pytest.mark.parametrize(
    "text",
    ["Sure.", "[]", "[add_todo()]", '[fly(title="x")]', '[add_todo(title="x"); list_todos()]', "[list_todos()] ok"],
)
def test_the_pattern_takes_nothing_else(text: str) -> None:
    assert not re.fullmatch(calls_pattern([*TOOLS.values()])["pattern"], text)
