"""Native tool calling (`bind_tools`), as a strategy to compare with words or calls in one decode."""

from __future__ import annotations

from collections.abc import Sequence

from agent.machine import Machine
from agent.models.base import Message, Model, Prompt
from agent.toolbox import langchain_tools

INSTRUCTIONS = (
    "You are Ayni, a personal assistant for to-dos, calendar, notes and mail. Call a tool only when the user wants "
    "something kept, changed, found or shown; otherwise answer in words. Copy times in the user's own words."
)


def native_model(machine: Machine) -> Model:
    """The model of `machine` with its tools bound; the calls it makes are planned, never executed by LangChain."""
    from agent.models.langchain import LangChainModel

    def unused() -> None:
        raise RuntimeError("a bound tool is described to the model, not called through LangChain")

    return LangChainModel(machine.model.chat_model().bind_tools(langchain_tools(machine.toolbox, unused)))


def native_prompt(history: Sequence[Message], request: Message) -> Prompt:
    """A prompt without the still prefix: the engine's own template lists the tools."""
    return Prompt((Message("system", INSTRUCTIONS), *history, request), max_tokens=400)
