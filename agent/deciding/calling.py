"""Asking for calls and nothing else, held to the tightest form that the engine takes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from agent import calls as form
from agent.calls import Planned
from agent.deciding.grammar import MOST, begun, calls_only, calls_pattern, rest_of_calls
from agent.machine import Run
from agent.models.base import Capability, Prompt
from memory.errors import (
    BrokenStreamError,
    BusyError,
    ModelError,
    ModelMissingError,
    PromptTooLongError,
    ServerDownError,
)
from tools.contract import Tool

MAX_TOKENS: Final = 400
"""Tokens that a decision may have."""

EXACT: Final[frozenset[Capability]] = frozenset({"grammar", "pattern"})
"""What an engine must take for an answer to be held to calls in our own form."""


def holds_calls(run: Run) -> bool:
    """Whether the engine can be held to calls in the form of the examples, at no cost in tokens."""
    return not EXACT.isdisjoint(run.machine.model.capabilities - run.machine.refused)


def calls_for(
    prompt: Prompt, run: Run, offered: Mapping[str, Tool], asked: Sequence[Tool] = (), most: int = MOST
) -> tuple[Planned, ...]:
    """The calls of `offered` that the model chooses where it may say nothing else, `most` at once.

    The only tool there is, is begun in code where the engine takes that: the model goes on with what the user said.
    `asked` are the tools with the parameters that are asked for, where these are not all.

    Raises: MalformedCallsError where the engine can be held to no form and the answer has none; ModelError.
    """
    tools, can = [*(asked or offered.values())], run.machine.model.capabilities
    if "grammar" in can and "begin" in can and len(tools) == 1:
        start = begun(tools[0])
        held = replace(prompt, grammar=rest_of_calls(tools[0], most), bias={}, begun=start)
        return form.parse(start + run.text(held), offered)
    if "grammar" in can:
        held = replace(prompt, grammar=calls_only(tools, most), bias={})
        return form.parse(run.text(held), offered)
    if "pattern" in can and holds_calls(run):
        try:
            said = run.text(replace(prompt, schema=calls_pattern(tools, most)))
        except (ServerDownError, ModelMissingError, BusyError, PromptTooLongError, BrokenStreamError):
            raise
        except ModelError:  # a server whose converter does not know such a pattern: its schemas may still hold
            run.machine.refused.add("pattern")
        else:
            return form.parse(unquoted(said), offered)
    if "schema" in can:
        held = Prompt(prompt.messages, schema=form.schema([*offered.values()]), max_tokens=MAX_TOKENS)
        return form.parse_json(run.text(held), offered)
    return form.parse(run.text(prompt), offered)


def unquoted(text: str) -> str:
    """What a JSON string says. Ollama writes the quotation marks that a pattern asks for as they are, not escaped."""
    try:
        return str(json.loads(text))
    except ValueError:
        return text.strip().removeprefix('"').removesuffix('"')
