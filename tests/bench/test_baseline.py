"""`create_agent` as the bench plays it, on a scripted chat model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, ToolCall

from agent.models.base import Chunk, Model, Prompt
from bench import baseline
from bench.case import NOW, ZONE, Case, load
from bench.judge import judge
from bench.play import Played

CASES = {case.id: case for case in load()}


class Scripted(GenericFakeChatModel):
    """A chat model that says what it is told to."""

    def bind_tools(self, tools: Any, **rest: Any) -> Any:
        return self


class Engine:
    """A model whose chat model is scripted, and whose prose is fixed."""

    def __init__(self, messages: Sequence[AIMessage]) -> None:
        self.chat = Scripted(messages=iter(messages))

    def chat_model(self) -> Any:
        return self.chat

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        yield Chunk("Good: ")
        yield Chunk("prose.")


def call(tool: str, **arguments: Any) -> AIMessage:
    return AIMessage("", tool_calls=[ToolCall(name=tool, args=arguments, id=f"call-{tool}")])


def play(case: Case, home: Path, *messages: AIMessage) -> Played:
    return baseline.with_create_agent(cast("Model", Engine(messages)))(case, home)


def test_a_tool_changes_the_stores(home: Path) -> None:
    case = CASES["todo-vet"]
    found = play(case, home, call("add_todo", title="Phone the vet", due="tomorrow at 9"), AIMessage("Done."))
    assert judge(case, found.outcome, approvals=False).faults == ()
    assert found.outcome.reply == "Done."
    assert [(turn.model_calls, turn.calls) for turn in found.turns] == [(2, ("add_todo",))]


def test_the_second_turn_knows_the_first(home: Path) -> None:
    case = CASES["turns-second"]
    script = (call("list_todos"), AIMessage("These."), call("complete_todo", todo="the second one"), AIMessage("Done."))
    found = play(case, home, *script)
    assert judge(case, found.outcome, approvals=False).faults == ()
    assert len(found.turns) == 2


def test_a_tools_error_goes_back_to_the_model(home: Path) -> None:
    script = (call("delete_todo", todo="piano lessons"), AIMessage("There is none."))
    assert play(CASES["todo-no-such"], home, *script).outcome.error == ""


def test_an_agent_that_goes_in_circles_fails(home: Path) -> None:
    found = play(CASES["talk-hey"], home, *(call("list_todos") for _ in range(50)))
    assert "GraphRecursionError" in found.outcome.error
    assert found.turns[0].model_calls == baseline.STEPS // 2


def test_an_agent_that_takes_too_long_fails(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baseline, "SECONDS", -1.0)
    assert "TimeoutError" in play(CASES["talk-hey"], home, AIMessage("Hi!")).outcome.error


def test_a_tools_prose_is_counted(home: Path) -> None:
    words = "Close the door."
    found = play(
        CASES["note-polite"], home, call("rewrite_text", text=words, style="polite"), AIMessage("Please close.")
    )
    assert found.turns[0].model_calls == 3


def test_an_answers_length_is_bounded() -> None:
    from langchain_ollama import ChatOllama

    assert baseline._bounded(ChatOllama(model="m")).num_predict == baseline.WORDS


def test_the_clock_is_in_the_prompt() -> None:
    said = baseline.SYSTEM.format(now=NOW, zone=ZONE.key)
    assert "Tuesday 10 March 2026, 09:00" in said
