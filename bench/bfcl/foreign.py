"""Functions of others as our tools: typed by their JSON schema in the prompt, in the grammar, and in the check."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.calls import NAMES, MalformedCallsError, Planned
from tools.contract import Parameter, Tool

TYPES: Final = {"dict": "object", "float": "number", "tuple": "array", "any": "string"}
"""The leaderboard's names of types, as JSON schema has them."""

BASE: Final = r"""
calls ::= "[" call (", " call){0,11} "]"
text ::= "\"" char{0,400} "\""
char ::= [^"\\\x00-\x1f] | "\\" ["\\/n]
integer ::= "-"? [0-9]{1,15}
number ::= "-"? [0-9]{1,15} ("." [0-9]{1,12})? ([eE] [-+]? [0-9]{1,3})?
flag ::= "true" | "false"
json ::= text | number | flag | "[" (json (", " json){0,15})? "]" | "{" (pair (", " pair){0,15})? "}"
pair ::= text ": " json
words ::= [^ \t\r\n[{`] [^[{`]{0,4} [^[\x00]*
"""


def as_tool(function: Mapping[str, Any]) -> Tool:
    """A function as the leaderboard describes it; underscores stand for the dots in its name."""
    schema = json_schema(function["parameters"])
    required = set(schema.get("required", ()))
    parameters = [_parameter(name, each, name in required) for name, each in schema["properties"].items()]
    description = " ".join(function["description"].split())
    return Tool(function["name"].replace(".", "_"), "send", _nothing, description, tuple(parameters), {}, False)


def json_schema(given: Mapping[str, Any]) -> dict[str, Any]:
    """The leaderboard's schema as a JSON schema."""
    made = dict(given)
    if "type" in made:
        made["type"] = TYPES.get(made["type"], made["type"])
    if "properties" in made:
        made["properties"] = {name: json_schema(each) for name, each in made["properties"].items()}
    if isinstance(made.get("items"), Mapping):
        made["items"] = json_schema(made["items"])
    return made


def signature(tool: Tool) -> str:
    """A tool as the prompt lists it: its arguments with their types, and a line on each."""
    said = [f"{each.name}{'' if each.required else '?'}: {_said(each.schema or {})}" for each in tool.parameters]
    lines = [f"  {each.name}: {each.description}" for each in tool.parameters if each.description]
    return "\n".join([f"- {tool.name}({', '.join(said)}): {tool.description}", *lines])


def words_or_calls(tools: Sequence[Tool]) -> str:
    """The grammar of words, or calls with typed arguments."""
    return "root ::= words | calls\n" + _rules(tools)


def calls_only(tools: Sequence[Tool]) -> str:
    """The grammar of calls alone."""
    return "root ::= calls\n" + _rules(tools)


def parse(text: str, tools: Mapping[str, Tool]) -> tuple[Planned, ...]:
    """The calls in `text`, their arguments made to fit. Raises: MalformedCallsError."""
    try:
        tree = ast.parse(text.strip().replace("\n", "\\n"), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise MalformedCallsError(f"not a list of calls: {text[:80]!r}") from error
    return tuple(_planned(each, tools) for each in getattr(tree, "elts", [tree]))


def _parameter(name: str, schema: Mapping[str, Any], required: bool) -> Parameter:
    choices = tuple(map(str, schema.get("enum", ())))
    return Parameter(name, "json", required, " ".join(str(schema.get("description", "")).split()), choices, schema)


def _said(schema: Mapping[str, Any]) -> str:
    if schema.get("enum"):
        return "|".join(json.dumps(each, ensure_ascii=False) for each in schema["enum"])
    kind = str(schema.get("type", "text"))
    if kind == "array":
        return f"list of {_said(schema.get('items') or {})}"
    if kind == "object" and schema.get("properties"):
        return "{" + ", ".join(f"{name}: {_said(each)}" for name, each in schema["properties"].items()) + "}"
    return {"string": "text", "boolean": "true|false"}.get(kind, kind)


def _rules(tools: Sequence[Tool]) -> str:
    names = " | ".join(f"call-{number}" for number in range(len(tools)))
    rules = [f'call-{number} ::= "{tool.name}(" {_arguments(tool.parameters)} ")"' for number, tool in enumerate(tools)]
    return "\n".join([BASE.strip(), f"call ::= {names}", *rules]) + "\n"


def _arguments(parameters: Sequence[Parameter]) -> str:
    given = {each.name: (each.schema or {}, each.required) for each in parameters}
    return _members([(f'"{name}="', *each) for name, each in given.items()])


def _members(members: Sequence[tuple[str, Mapping[str, Any], bool]]) -> str:
    """Members in their order: the required ones, and any of the optional ones."""
    if not members:
        return '""'
    (label, schema, required), rest = members[0], members[1:]
    more = " ".join(_following(*each) for each in rest)
    given = f"{label} {_rule(schema)} {more}".strip()
    return given if required else f"({given} | {_members(rest)})"


def _following(label: str, schema: Mapping[str, Any], required: bool) -> str:
    piece = f'", " {label} {_rule(schema)}'
    return piece if required else f"({piece})?"


def _rule(schema: Mapping[str, Any]) -> str:
    if schema.get("enum"):
        return "(" + " | ".join(_literal(json.dumps(each, ensure_ascii=False)) for each in schema["enum"]) + ")"
    kind = schema.get("type")
    if kind == "array":
        item = _rule(schema.get("items") or {})
        return f'"[" ({item} (", " {item}){{0,30}})? "]"'
    if kind == "object" and schema.get("properties"):
        required = set(schema.get("required", ()))
        named = [(_literal(f'"{name}": '), each, name in required) for name, each in schema["properties"].items()]
        return f'"{{" {_members(named)} "}}"'
    return {"string": "text", "integer": "integer", "number": "number", "boolean": "flag"}.get(str(kind), "json")


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _planned(node: ast.expr, tools: Mapping[str, Tool]) -> Planned:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in tools):
        raise MalformedCallsError("an element is not a call of a tool that is offered")
    known = {each.name: each for each in tools[node.func.id].parameters}
    given = {each.arg or "**": _value(each.value) for each in node.keywords}
    if node.args or not given.keys() <= known.keys():
        raise MalformedCallsError(f"{node.func.id} has an argument that it does not take")
    fitted = {name: fit(known[name].schema or {}, value) for name, value in given.items() if value is not None}
    return Planned(node.func.id, fitted)


def _value(node: ast.expr) -> Any:
    named = _Named().visit(node)
    try:
        return ast.literal_eval(named)
    except (ValueError, TypeError) as error:
        raise MalformedCallsError("an argument is not a plain value") from error


class _Named(ast.NodeTransformer):
    """Reads JSON's true, false and null wherever they stand."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Constant(NAMES[node.id.lower()]) if node.id.lower() in NAMES else node


def fit(schema: Mapping[str, Any], value: Any) -> Any:
    """The value with the types that the schema names, where nothing is lost by it."""
    kind = schema.get("type")
    if kind == "array" and isinstance(value, (list, tuple)):
        return [fit(schema.get("items") or {}, each) for each in value]
    if kind == "object" and isinstance(value, dict):
        inner = schema.get("properties") or {}
        return {name: fit(inner.get(name, {}), each) for name, each in value.items()}
    if kind == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    if kind == "number" and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value


def _nothing(**arguments: Any) -> None:
    raise RuntimeError("a function of the leaderboard is described, never called")
