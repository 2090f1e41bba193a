"""Calls as text, in Llama's own form: `[add_todo(title="Buy milk", due="tomorrow")]`.

The form is the one Meta documents for Llama 3.2's zero-shot function calling ("pythonic" calls in a
list). It is a subset of Python's expressions, so Python's own parser reads it.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tools.contract import Parameter, Tool

NAMES = {"true": True, "false": False, "null": None, "none": None}


@dataclass(frozen=True)
class Planned:
    """A call that was chosen but not yet made; the arguments are as the model wrote them."""

    tool: str
    arguments: Mapping[str, Any]
    said: str = field(default="", compare=False)
    """The part of the request that the call is for; all of it where nothing stands here."""


class MalformedCallsError(ValueError):
    """The text means to be calls but is not; the message says where it fails."""


def render(calls: Iterable[Planned]) -> str:
    """The calls as the model writes them."""
    return "[" + ", ".join(f"{each.tool}({_arguments(each.arguments)})" for each in calls) + "]"


def is_calls(text: str) -> bool:
    """Whether an answer is calls rather than words: the first character tells."""
    return text.lstrip().startswith("[")


def parse(text: str, tools: Mapping[str, Tool]) -> tuple[Planned, ...]:
    """Read calls strictly and check them against the tools.

    Raises: MalformedCallsError for another form, an unknown tool or an argument that does not fit.
    """
    try:
        tree = ast.parse(_one_line(text.strip()), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise MalformedCallsError(f"not a list of calls: {text[:80]!r}") from error
    nodes = tree.elts if isinstance(tree, ast.List) else [tree]
    if not nodes:
        raise MalformedCallsError("an empty list of calls")
    return tuple(check(_planned(node, tools), tools) for node in nodes)


def parse_json(text: str, tools: Mapping[str, Tool]) -> tuple[Planned, ...]:
    """Read calls given as JSON: {"calls": [{"tool": ..., "arguments": {...}}]}.

    Raises: MalformedCallsError.
    """
    try:
        calls = json.loads(text)["calls"]
        return tuple(check(Planned(each["tool"], each.get("arguments") or {}), tools) for each in calls)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise MalformedCallsError(f"not calls in JSON: {text[:80]!r}") from error


def check(call: Planned, tools: Mapping[str, Tool]) -> Planned:
    """The call with its arguments made to fit the tool's parameters. Raises: MalformedCallsError."""
    tool = tools.get(call.tool)
    if tool is None:
        raise MalformedCallsError(f"there is no tool {call.tool!r}")
    known = {each.name: each for each in tool.parameters}
    given = {name: value for name, value in call.arguments.items() if value not in (None, "")}
    unknown = [name for name in given if name not in known]
    if unknown:
        raise MalformedCallsError(f"{call.tool} has no argument {unknown[0]!r}")
    return Planned(call.tool, {name: _fit(call.tool, known[name], value) for name, value in given.items()})


def schema(tools: Sequence[Tool]) -> dict[str, Any]:
    """The JSON schema of one or several calls, for engines that hold text to a schema but take no grammar."""
    branches = [
        {
            "type": "object",
            "properties": {"tool": {"const": each.name}, "arguments": each.json_schema()},
            "required": ["tool", "arguments"],
            "additionalProperties": False,
        }
        for each in tools
    ]
    calls = {"type": "array", "items": {"anyOf": branches}, "minItems": 1, "maxItems": 6}
    return {"type": "object", "properties": {"calls": calls}, "required": ["calls"], "additionalProperties": False}


def _arguments(arguments: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in arguments.items())


def _one_line(text: str) -> str:
    # A raw line break inside a string is the one way small models leave the form: it means itself.
    return re.sub(r"\s*\n\s*(?=\w+=|\w+\(|\]|\))", " ", text).replace("\n", "\\n")


def _planned(node: ast.expr, tools: Mapping[str, Tool]) -> Planned:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        raise MalformedCallsError("an element is not a call")
    tool = tools.get(node.func.id)
    positional = [each.name for each in tool.parameters] if tool else []
    if len(node.args) > len(positional):
        raise MalformedCallsError(f"{node.func.id} has too many arguments")
    given = [*zip(positional, node.args, strict=False), *((each.arg or "**", each.value) for each in node.keywords)]
    if len({name for name, _ in given}) < len(given):
        raise MalformedCallsError(f"{node.func.id} has an argument twice")
    return Planned(node.func.id, {name: _value(each) for name, each in given})


def _value(node: ast.expr) -> Any:
    if isinstance(node, ast.Name) and node.id.lower() in NAMES:
        return NAMES[node.id.lower()]
    try:
        return ast.literal_eval(node)
    except ValueError as error:
        raise MalformedCallsError("an argument is not a plain value") from error


def _fit(tool: str, parameter: Parameter, value: Any) -> Any:
    if parameter.kind in ("text", "when"):
        return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
    if parameter.kind == "choice":
        found = [each for each in parameter.choices if each.casefold() == str(value).strip().casefold()]
        if not found:
            raise MalformedCallsError(f"{tool}: {parameter.name} is one of {', '.join(parameter.choices)}")
        return found[0]
    if parameter.kind == "list":
        return [str(each) for each in value] if isinstance(value, (list, tuple)) else [str(value)]
    if parameter.kind == "number":
        return _number(tool, parameter.name, value)
    if parameter.kind == "flag":
        return value if isinstance(value, bool) else str(value).strip().lower() in ("true", "yes", "1")
    return value


def _number(tool: str, name: str, value: Any) -> int | float:
    try:
        number = float(value)
    except (TypeError, ValueError) as error:
        raise MalformedCallsError(f"{tool}: {name} is a number") from error
    return int(number) if number.is_integer() else number
