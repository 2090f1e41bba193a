"""Calls as a model may write them, and as they are in the user's words."""

from __future__ import annotations

from typing import Any

from agent.calls import Planned
from agent.grounding.ground import ground
from agent.reading.sayings import Said
from agent.toolbox import Toolbox
from tests.conftest import NOW
from tools.contract import Language

TOOLS = Toolbox().tools


def grounded(request: str, *calls: Planned, language: Language = "en", earlier: str = "") -> list[dict[str, Any]]:
    """The arguments of each call after grounding."""
    said = Said(request, NOW, language, earlier)
    return [dict(each.arguments) for each in ground(calls, TOOLS, said)]


def event(**arguments: Any) -> Planned:
    return Planned("create_event", arguments)


def todo(**arguments: Any) -> Planned:
    return Planned("add_todo", arguments)
