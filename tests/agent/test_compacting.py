"""What is open in a session is found again, after any number of turns and after a restart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from agent.assistant import Assistant
from agent.compacting import noted, open_matters
from agent.models.base import Capability
from agent.models.scripted import ScriptedModel

Made = Callable[..., Assistant]

CHAT = "Good to hear that you are well today, thank you."
WHICH = '[complete_todo(todo="call")]'


def chatting(assistant: Assistant, turns: int) -> None:
    """Small talk, long enough to push everything else out of sight."""
    for number in range(turns):
        assistant.ask(f"nice weather, is it not, {number}")


def notes_of(prompt: Any) -> str:
    return str(prompt.messages[-1].content)


def test_it_means_what_was_last_shown_however_long_ago(assistant: Made) -> None:
    one = assistant(*[CHAT] * 5, '[complete_todo(todo="the second one")]')
    one.todos.add("Buy milk")
    one.todos.add("Water the plants")
    one.ask("list todos")
    chatting(one, 5)
    reply = one.ask("mark the second one as done")
    assert reply.text == "Done: *Water the plants*."


def test_it_means_the_same_after_a_restart(assistant: Made) -> None:
    one = assistant()
    one.todos.add("Buy milk")
    one.todos.add("Water the plants")
    one.ask("list todos")
    one.close()
    other = assistant()
    assert other.ask("mark the second one as done").text == "Done: *Water the plants*."


def test_another_session_has_its_own(assistant: Made) -> None:
    one = assistant()
    one.todos.add("Buy milk")
    one.ask("list todos", session="kitchen")
    assert open_matters(one._stores, "kitchen").shown[0]["label"] == "Buy milk"
    assert open_matters(one._stores, "default").shown == ()


def test_a_question_stays_open_until_it_is_answered(assistant: Made) -> None:
    one = assistant(WHICH, *[CHAT] * 4, '[complete_todo(todo="Call Ana")]')
    one.todos.add("Call Ana")
    one.todos.add("Call Eva")
    assert one.ask("mark the call as done").text.startswith("Which to-do do you mean")
    chatting(one, 4)
    (open_,) = open_matters(one._stores, "default").questions
    assert open_.request == "mark the call as done"
    assert {row["label"] for row in open_matters(one._stores, "default").shown} == {"Call Ana", "Call Eva"}
    one.ask("I mean the call with Ana, it is done")
    assert "Still open, from before: “mark the call as done”." in notes_of(one.model.prompts[-1])  # type: ignore[attr-defined]
    assert open_matters(one._stores, "default").questions == ()


@pytest.mark.parametrize("words", ["never mind", "déjalo", "no importa"])
def test_a_question_may_be_let_go(assistant: Made, words: str) -> None:
    # An engine that takes a bias: elsewhere strong evidence for a call overrules words.
    takes = frozenset[Capability](("grammar", "schema", "bias"))
    one = assistant(model=ScriptedModel(WHICH, "All right, as you wish, I leave it.", capabilities=takes))
    one.todos.add("Call Ana")
    one.todos.add("Call Eva")
    one.ask("mark the call as done")
    one.ask(words)
    assert open_matters(one._stores, "default").questions == ()


def test_a_decision_is_told_only_what_is_touched_or_asked_for(assistant: Made) -> None:
    one = assistant(WHICH)
    one.todos.add("Call Ana")
    one.todos.add("Call Eva")
    one.ask("mark the call as done")
    matters = open_matters(one._stores, "default")
    (question,) = matters.questions
    told = ["Still open, from before: “mark the call as done”."]
    assert list(noted(matters, "the call with Eva", ())) == told
    assert list(noted(matters, "where were we?", ())) == told
    assert list(noted(matters, "¿qué quedó pendiente?", ())) == told
    assert list(noted(matters, "the call with Eva", {question.id})) == []
    assert list(noted(matters, "buy milk", ())) == []


def test_what_waits_for_a_yes_is_open(assistant: Made) -> None:
    one = assistant()
    turn = one._stores.turns.begin("default", "send it")
    one._stores.proposals.add(turn, "default", 1, 0, tool="send_mail", arguments={}, reason="reaches others")
    matters = open_matters(one._stores, "default")
    assert [each.tool for each in matters.waiting] == ["send_mail"]
    assert list(noted(matters, "where were we?", ())) == ["Waiting for the user's yes: 1."]
    assert list(noted(matters, "hi", ())) == []
    one._stores.turns.finish(turn, "done")
