"""Functions of others: how they are shown, held and read."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.calls import MalformedCallsError, Planned
from bench.bfcl.foreign import as_tool, calls_only, fit, parse, signature
from bench.bfcl.prompt import EXAMPLES, function, prefix

SHIFT = function(
    "plane.shift", "Shift points on a plane.", ["points", "by"],
    points={"type": "array", "items": {"type": "float"}, "description": "The points."},
    by={"type": "dict", "properties": {"x": {"type": "integer"}, "y": {"type": "float"}}, "required": ["x"]},
    mode={"type": "string", "enum": ["soft", "hard"], "description": 'Either "soft" or hard.'},
    exact=("boolean", ""), label=("any", "Anything."), count=("integer", "How many."),
)  # fmt: skip
TOOL = as_tool(SHIFT)
KNOWN = {TOOL.name: TOOL}


def test_a_function_is_listed_with_its_types() -> None:
    first, *rest = signature(TOOL).splitlines()
    assert first == (
        '- plane_shift(points: list of number, by: {x: integer, y: number}, mode?: "soft"|"hard", '
        "exact?: true|false, label?: text, count?: integer): Shift points on a plane."
    )
    assert rest[0] == "  points: The points."


def test_its_schema_is_json_schema() -> None:
    schema = TOOL.json_schema()
    assert schema["properties"]["by"]["type"] == "object"
    assert schema["properties"]["points"] == {
        "type": "array", "items": {"type": "number"}, "description": "The points.",
    }  # fmt: skip
    assert schema["required"] == ["points", "by"]


def test_calls_are_read_with_the_types_of_the_schema() -> None:
    text = '[plane_shift(points=[1, 2.5], by={"x": 3.0, "y": 1}, mode="hard", exact=true, count=2.0)]'
    (call,) = parse(text, KNOWN)
    assert call == Planned(
        "plane_shift", {"points": [1.0, 2.5], "by": {"x": 3, "y": 1.0}, "mode": "hard", "exact": True, "count": 2}
    )
    assert [type(each) for each in call.arguments["points"]] == [float, float]


@pytest.mark.parametrize(
    "text",
    ["", "Hello.", "[other(a=1)]", "[plane_shift(1)]", "[plane_shift(size=1)]", "[plane_shift(count=len)]", "[1]"],
)
def test_what_is_no_call_of_an_offered_tool_is_refused(text: str) -> None:
    with pytest.raises(MalformedCallsError):
        parse(text, KNOWN)


def test_the_grammar_holds_the_types() -> None:
    grammar = calls_only([TOOL])
    (rule,) = [line for line in grammar.splitlines() if line.startswith("call-0")]
    assert rule.startswith('call-0 ::= "plane_shift(" "points=" "[" (number (", " number){0,30})? "]"')
    assert r'("\"soft\"" | "\"hard\"")' in rule
    assert r'"{" "\"x\": " integer (", " "\"y\": " number)? "}"' in rule


def test_the_examples_are_in_the_form_that_is_asked_for() -> None:
    for functions, _, answer in EXAMPLES:
        tools = {each.name: each for each in map(as_tool, functions)}
        if answer.startswith("["):
            assert parse(answer, tools)
        else:
            assert answer.startswith("None of the actions") or answer.endswith("?")


def test_the_prefix_is_still() -> None:
    assert prefix() == prefix()


@given(st.recursive(st.booleans() | st.integers(-9999, 9999) | st.text("ab\"'\\é "), st.lists, max_leaves=5))
def test_what_json_can_say_is_read_back(value: object) -> None:
    text = f"[plane_shift(label={json.dumps(value, ensure_ascii=False)})]"
    assert parse(text, KNOWN)[0].arguments["label"] == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_fitting_a_number_changes_no_value(value: float) -> None:
    for kind in ("integer", "number", "string"):
        assert math.isclose(fit({"type": kind}, value), value)
