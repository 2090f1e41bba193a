"""The grammar that holds one decode to words or calls (GBNF, llama.cpp's grammar format)."""

from __future__ import annotations

from collections.abc import Sequence

from tools.contract import Parameter, Tool

# No text has a "[" in it: the bias with which calls begin (`agent.leaning`) would put one there.
BASE = r"""
words ::= [^ \t\r\n[{`] [^[{`]{0,4} [^[\x00]*
calls ::= "[" call (", " call){0,5} "]"
text ::= "\"" char{1,600} "\""
char ::= [^"\\[\x00-\x1f] | "\\" ["\\/n]
list ::= "[" text (", " text){0,11} "]"
number ::= "-"? [0-9]{1,9} ("." [0-9]{1,6})?
flag ::= "true" | "false"
"""


def words_or_calls(tools: Sequence[Tool]) -> str:
    """Words for the user, or calls of `tools` with arguments that fit them; words alone where there are no tools."""
    if not tools:
        return words_only()
    return "root ::= words | calls\n" + _rules(tools)


def calls_only(tools: Sequence[Tool]) -> str:
    """Calls of `tools`, and no words."""
    return "root ::= calls\n" + _rules(tools)


def words_only() -> str:
    """Words that cannot be taken for calls."""
    return "root ::= words\n" + BASE.strip().splitlines()[0] + "\n"


def _rules(tools: Sequence[Tool]) -> str:
    names = " | ".join(f"call-{number}" for number in range(len(tools)))
    rules = [f'call-{number} ::= "{tool.name}(" {_arguments(tool.parameters)} ")"' for number, tool in enumerate(tools)]
    return "\n".join([BASE.strip(), f"call ::= {names}", *rules]) + "\n"


def _arguments(parameters: Sequence[Parameter]) -> str:
    """Arguments in their order: the required ones, and any of the optional ones after the first given."""
    if not parameters:
        return '""'
    first, rest = parameters[0], parameters[1:]
    more = " ".join(_following(each) for each in rest)
    given = f'"{first.name}=" {_value(first)} {more}'.strip()
    if first.required:
        return given
    return f"({given} | {_arguments(rest)})"


def _following(parameter: Parameter) -> str:
    piece = f'", {parameter.name}=" {_value(parameter)}'
    return piece if parameter.required else f"({piece})?"


def _value(parameter: Parameter) -> str:
    if parameter.kind == "choice":
        return "(" + " | ".join(f'"\\"{each}\\""' for each in parameter.choices) + ")"
    return {"list": "list", "number": "number", "flag": "flag"}.get(parameter.kind, "text")
