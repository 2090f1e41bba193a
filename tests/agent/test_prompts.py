"""The prefix is a pure function of the tools: no clock, no owner, nothing else enters it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from agent.assistant import Assistant
from agent.calls import is_calls, parse
from agent.models.scripted import ScriptedModel
from agent.prompts import prefix, prefix_key
from agent.toolbox import Toolbox

MADRID = ZoneInfo("Europe/Madrid")


def at(year: int) -> Callable[[], datetime]:
    return lambda: datetime(year, 3, 10, 9, tzinfo=MADRID)


def test_two_toolboxes_give_one_prefix() -> None:
    assert prefix(Toolbox()) == prefix(Toolbox())


def test_every_prompt_of_every_owner_begins_with_it(tmp_path: Path) -> None:
    seen = []
    for number, year in enumerate((2026, 2031)):
        model = ScriptedModel('[add_todo(title="Buy milk")]', "Hello to you, dear friend!")
        home = tmp_path / str(number)
        with Assistant(home, model, "Europe/Madrid", at(year)) as one:
            one.facts.add(f"my lucky number is {random.randint(1, 9)}")
            one.ask("buy milk today")
            one.ask("hello to you")
            seen += [prompt.messages for prompt in model.prompts]
    still = prefix(Toolbox())
    assert len(seen) == 4
    assert all(messages[: len(still)] == still for messages in seen)
    assert "2026" not in "".join(each.content for each in still)


def test_another_tool_makes_another_prefix() -> None:
    def water_plants(room: str) -> str:
        """Water the plants of a room."""
        return room

    assert prefix_key(prefix(Toolbox([water_plants]))) != prefix_key(prefix(Toolbox()))


def test_every_example_is_an_answer_that_would_be_accepted() -> None:
    tools = Toolbox()
    answers = [each.content for each in prefix(tools) if each.role == "assistant"]
    called = [call.tool for each in answers if is_calls(each) for call in parse(each, tools.tools)]
    assert set(called) == set(tools.tools)
    assert sum(not is_calls(each) for each in answers) >= 15
