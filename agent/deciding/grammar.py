"""What holds one decode to words or calls: a grammar (GBNF, llama.cpp's format), or a pattern in a JSON schema."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tools.contract import Parameter, Tool

# No text has a "[" in it: the bias with which calls begin (`agent.deciding.leaning`) would put one there.
BASE = r"""
words ::= [^ \t\r\n[{`] [^[{`]{0,4} [^[\x00]*
text ::= "\"" char{1,600} "\""
char ::= [^"\\[\x00-\x1f] | "\\" ["\\/n]
list ::= "[" text (", " text){0,11} "]"
number ::= "-"? [0-9]{1,9} ("." [0-9]{1,6})?
flag ::= "true" | "false"
"""

MOST: Final = 6
"""Calls of one answer."""

TEXT: Final = r'"([^"\\[\x00-\x1f]|\\["\\/n])+"'


@dataclass(frozen=True)
class Form:
    """How rules are written down: a text that stands for itself, what stands between pieces, the rules of `BASE`."""

    literal: Callable[[str], str]
    between: str
    rules: Mapping[str, str]


GBNF: Final = Form(
    lambda text: json.dumps(text, ensure_ascii=False), " ", {each: each for each in ("text", "list", "number", "flag")}
)
PATTERN: Final = Form(
    lambda text: re.sub(
        r"[\\.^$*+?()\[\]{}|]", r"\\\g<0>", text
    ),  # `re.escape` escapes more, which the converter refuses
    "",
    {
        "text": TEXT,
        "list": rf"\[{TEXT}(, {TEXT}){{0,11}}\]",
        "number": r"-?[0-9]{1,9}(\.[0-9]{1,6})?",
        "flag": "(true|false)",
    },
)
"""A regular expression, of the kinds that llama.cpp's converter of JSON schemas to grammars understands."""


def words_or_calls(tools: Sequence[Tool], most: int = MOST) -> str:
    """Words for the user, or calls of `tools` with arguments that fit them; words alone where there are no tools."""
    if not tools:
        return words_only()
    return "root ::= words | calls\n" + _rules(tools, most)


def calls_only(tools: Sequence[Tool], most: int = MOST) -> str:
    """Calls of `tools`, and no words."""
    return "root ::= calls\n" + _rules(tools, most)


def begun(tool: Tool) -> str:
    """How an answer begins that is calls of one tool: up to where what the user said comes into it.

    It ends where a token is likely to end: an open bracket often makes one with the name behind it.
    """
    first = tool.parameters[0] if tool.parameters else None
    told = first is not None and first.required and first.kind in ("text", "when")
    return f'[{tool.name}({first.name}="' if first and told else f"[{tool.name}"


def rest_of_calls(tool: Tool, most: int = MOST) -> str:
    """What may follow on `begun`: the rest of that call, and more calls of the same tool, `most` in all."""
    rest = f'"(" {_arguments(tool.parameters, GBNF)}'
    if begun(tool).endswith('"'):
        following = (_following(each, GBNF) for each in tool.parameters[1:])
        rest = " ".join(["char{1,600}", GBNF.literal('"'), *following])
    return f'root ::= {rest} ")" {_others(most)}"]"\n' + _rules([tool], most)


def words_only() -> str:
    """Words that cannot be taken for calls."""
    return "root ::= words\n" + BASE.strip().splitlines()[0] + "\n"


def calls_pattern(tools: Sequence[Tool], most: int = MOST) -> dict[str, Any]:
    """The JSON schema of a string that is calls of `tools`, and no words: for engines that take a pattern."""
    call = "(" + "|".join(rf"{each.name}\({_arguments(each.parameters, PATTERN)}\)" for each in tools) + ")"
    return {"type": "string", "pattern": rf"^\[{call}(, {call}){{0,{most - 1}}}\]$"}


def _others(most: int) -> str:
    return f'(", " call){{0,{most - 1}}} ' if most > 1 else ""


def _rules(tools: Sequence[Tool], most: int = MOST) -> str:
    names = " | ".join(f"call-{number}" for number in range(len(tools)))
    rules = [
        f'call-{number} ::= "{tool.name}(" {_arguments(tool.parameters, GBNF)} ")"' for number, tool in enumerate(tools)
    ]
    calls = f'calls ::= "[" call {_others(most)}"]"'
    return "\n".join([BASE.strip(), calls, f"call ::= {names}", *rules]) + "\n"


def _arguments(parameters: Sequence[Parameter], form: Form) -> str:
    """Arguments in their order: the required ones, and any of the optional ones after the first given."""
    if not parameters:
        return form.literal("")
    first, rest = parameters[0], parameters[1:]
    pieces = [form.literal(f"{first.name}="), _value(first, form), *(_following(each, form) for each in rest)]
    given = form.between.join(pieces)
    return given if first.required else _either([given, _arguments(rest, form)], form)


def _following(parameter: Parameter, form: Form) -> str:
    piece = form.between.join([form.literal(f", {parameter.name}="), _value(parameter, form)])
    return piece if parameter.required else f"({piece})?"


def _value(parameter: Parameter, form: Form) -> str:
    if parameter.kind == "choice":
        return _either([form.literal(json.dumps(each, ensure_ascii=False)) for each in parameter.choices], form)
    return form.rules.get(parameter.kind, form.rules["text"])


def _either(pieces: Sequence[str], form: Form) -> str:
    return "(" + f"{form.between}|{form.between}".join(pieces) + ")"
