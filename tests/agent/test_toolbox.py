"""The one seam between tools and the machine: where tools come from, what they may do, what reaches them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib.metadata import EntryPoint
from typing import Any, Literal

import pytest
from langchain_core.tools import tool as langchain_tool

from agent import toolbox
from agent.assistant import Assistant
from agent.calls import Planned
from agent.toolbox import Toolbox, as_tool, langchain_tools, when
from memory.errors import ToolError
from tests.conftest import MADRID
from tools.contract import Receipt, ToolContext, When, tool

Made = Callable[..., Assistant]
NAMES = set(
    "add_todo list_todos complete_todo update_todo delete_todo create_event list_events update_event cancel_event "
    "find_free_time create_note list_notes read_note append_note rewrite_note delete_note rewrite_text list_mail "
    "read_mail summarize_mail draft_reply send_mail read_image remember_fact recall_facts forget_fact undo_last".split()
)


@langchain_tool
def water(room: str, litres: int = 1) -> str:
    """Water the plants of a room."""
    return f"{litres} l in the {room}"


def open_door(which: Literal["front", "back"], wide: bool = False) -> str:
    """Open a door.

    Args:
        which: the door
    """
    return f"{which} door open{' wide' if wide else ''}"


@tool(effect="write", examples={})
def meet(context: ToolContext, who: str, at: When) -> Receipt:
    """Meet somebody."""
    (reading, *_) = at.resolution.readings
    return Receipt(f"{who} at {reading.start:%d %H:%M} ({at.text})")


def test_the_built_in_tools_and_their_effects() -> None:
    box = Toolbox()
    assert set(box.tools) == NAMES
    assert {each.name for each in box if each.effect == "send"} == {"send_mail"}
    reads = {each.name for each in box if each.effect == "read"}
    assert reads == set(
        "list_todos list_events find_free_time list_notes read_note rewrite_text list_mail read_mail summarize_mail "
        "read_image recall_facts".split()
    )


def test_what_does_not_say_its_effect_counts_as_send() -> None:
    box = Toolbox([water, open_door])
    assert (box.effect("water"), box.effect("open_door"), box.effect("no such tool")) == ("send", "send", "send")


def test_a_langchain_tool_may_say_its_effect() -> None:
    @langchain_tool
    def weather(place: str) -> str:
        """Tell the weather."""
        return f"Rain in {place}"

    weather.metadata = {"effect": "read"}
    box = Toolbox([weather])
    assert box.effect("weather") == "read"
    assert [(each.name, each.kind, each.required) for each in box.tools["weather"].parameters] == [
        ("place", "text", True)
    ]


def test_the_schema_of_a_plain_function() -> None:
    made = as_tool(open_door)
    assert (made.name, made.description, made.takes_context) == ("open_door", "Open a door.", False)
    assert made.json_schema() == {
        "type": "object",
        "properties": {
            "which": {"type": "string", "enum": ["front", "back"], "description": "the door"},
            "wide": {"type": "boolean"},
        },
        "required": ["which"],
        "additionalProperties": False,
    }


def test_what_is_no_tool_is_refused() -> None:
    with pytest.raises(ToolError, match="is not a tool"):
        as_tool("water")


def test_an_extra_tool_waits_for_a_yes_and_what_it_says_is_foreign(assistant: Made) -> None:
    one = assistant('[water(room="kitchen", litres=2)]', "It got two litres of water today.", tools=[water])
    (proposal,) = one.ask("water the plants in the kitchen").pending
    reply = one.resolve(proposal.id, "approve")
    assert [(each.tool, each.status) for each in reply.calls] == [("water", "done")]
    assert reply.calls[0].receipt is not None
    assert reply.calls[0].receipt.text == "2 l in the kitchen"
    assert reply.calls[0].receipt.foreign


def test_a_time_reaches_the_function_resolved_in_the_user_s_whole_words(assistant: Made) -> None:
    reply = assistant('[meet(who="Ana", at="tomorrow at 9")]', tools=[meet]).ask("I meet Ana tomorrow at 9 sharp")
    assert reply.text == "Ana at 11 09:00 (tomorrow at 9 sharp)"


def test_a_time_is_read_as_the_user_wrote_it(context: ToolContext, make_context: Callable[..., ToolContext]) -> None:
    box = Toolbox([meet])
    said = make_context("I meet Ana on Friday at half past four in the afternoon")
    assert "13 16:30" in box.run(Planned("meet", {"who": "Ana", "at": "Friday at half past four"}), said).text
    with pytest.raises(ToolError, match="no tool 'fly'"):
        box.run(Planned("fly", {}), context)


def test_a_time_that_is_told_twice_is_read_where_the_order_has_it(make_context: Callable[..., ToolContext]) -> None:
    request = "Omar isn't in before Friday, so wait with his book. Set Friday as the date"
    assert when("Friday", make_context(request=request)).text == "Friday"
    assert when("Friday", make_context(request="get it done before Friday")).text == "before Friday"
    request = "get it done before Friday. I can't see to it on Friday"
    assert when("Friday", make_context(request=request)).text == "before Friday"


def test_what_a_package_brings_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    declared = EntryPoint("meet", f"{__name__}:meet", toolbox.ENTRY_POINTS)
    monkeypatch.setattr(EntryPoint, "load", lambda self: meet)
    monkeypatch.setattr(toolbox, "declared", toolbox.declared.__wrapped__)
    monkeypatch.setattr(toolbox, "entry_points", lambda group: [declared] if group == "ayni.tools" else [])
    assert "meet" in Toolbox().tools


def test_as_langchain_tools_they_do_the_same(context: ToolContext) -> None:
    by_name: dict[str, Any] = {each.name: each for each in langchain_tools(Toolbox(), lambda: context)}
    assert set(by_name) == NAMES
    assert by_name["add_todo"].invoke({"title": "Buy milk", "due": "tomorrow at 9"}).startswith("Added *Buy milk*")
    assert context.todos.list()[0].due == datetime(2026, 3, 11, 9, tzinfo=MADRID)
    assert "no to-do like" in by_name["complete_todo"].invoke({"todo": "the zebra"})


def test_what_a_store_refuses_is_told_like_what_a_tool_does(make_context: Callable[..., ToolContext]) -> None:
    def refused(context: ToolContext) -> Receipt:
        """Ask a store for what it has not."""
        context.calendar.add("Tea", datetime(2026, 3, 12, 17), datetime(2026, 3, 12, 16))
        return Receipt("")

    box = Toolbox([tool(effect="write")(refused)])
    with pytest.raises(ToolError, match="An event must end after it starts: give a later end"):
        box.run(Planned("refused", {}), make_context())


def test_a_call_that_lacks_what_its_tool_needs_is_told_so(make_context: Callable[..., ToolContext]) -> None:
    with pytest.raises(ToolError, match="title"):
        Toolbox().run(Planned("add_todo", {"due": "tomorrow"}), make_context("add it tomorrow"))
