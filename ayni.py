"""The public names of Ayni, a personal assistant on your own machine."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from agent.replies import Proposal, Reply
    from agent.settings import Settings
    from tools.contract import Receipt, ToolContext, When, tool

__all__ = ["Assistant", "Proposal", "Receipt", "Reply", "Settings", "ToolContext", "When", "tool"]

_HOMES = {
    "Assistant": "agent.assistant",
    "Proposal": "agent.replies",
    "Receipt": "tools.contract",
    "Reply": "agent.replies",
    "Settings": "agent.settings",
    "ToolContext": "tools.contract",
    "When": "tools.contract",
    "tool": "tools.contract",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'ayni' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
