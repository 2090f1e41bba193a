"""A question put in both ways, on scripted models."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, ToolCall, ToolCallChunk
from langchain_core.outputs import ChatGenerationChunk

from agent.calls import Planned
from agent.models.base import Chunk, Message, Model, Prompt, Usage
from bench.bfcl.ask import Answer, native, ours
from bench.bfcl.data import Question
from bench.bfcl.dial import MOST_TOOLS, RELUCTANCE, grounded, leaning, nearest, relevance
from bench.bfcl.foreign import as_tool
from bench.bfcl.prompt import FARE, HEAT, RATE, TRAIN, function

FARES = Question("one", "simple_python", (("user", "What does a ticket over 320 km cost?"),), (FARE,))


class Scripted:
    """A model that answers by script and keeps what it was asked."""

    capabilities: frozenset[str] = frozenset({"grammar", "bias"})

    def __init__(self, *answers: str) -> None:
        self.answers = [*answers]
        self.asked: list[Prompt] = []

    def warm(self, prefix: Sequence[Message], lane: str = "decide") -> None:
        self.prefix = prefix

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        self.asked.append(prompt)
        for piece in self.answers.pop(0).split("|"):
            yield Chunk(piece)
        yield Chunk(usage=Usage(100, 90, 5))


def ask(question: Question, *answers: str, **settings: Any) -> tuple[Answer, Scripted]:
    model = Scripted(*answers)
    return ours(cast("Model", model), **settings)(question), model


def test_calls_are_decoded_again_without_the_bias() -> None:
    answer, model = ask(FARES, "[", "[trains|_fare(km=320)]")
    assert answer.calls == (("trains_fare", {"km": 320}),)
    first, second = model.asked
    assert {*first.bias} == {"[", "[trains_fare("}
    assert second.bias == {}
    assert first.messages == second.messages
    assert "root ::= calls\n" in str(second.grammar)
    assert first.max_tokens == 1
    assert (answer.read, answer.decoded) == (20, 10)


def test_words_are_no_call() -> None:
    answer, model = ask(FARES, "None", "None of |the actions.")
    assert (answer.calls, answer.said) == ((), "None of the actions.")
    assert "calls" not in str(model.asked[1].grammar)


def test_an_engine_that_takes_no_bias_is_asked_once() -> None:
    model = Scripted("[trains_fare(km=320)]")
    model.capabilities = frozenset()
    assert ours(cast("Model", model))(FARES).calls == (("trains_fare", {"km": 320}),)


def test_every_request_begins_with_the_same_prefix() -> None:
    _, one = ask(FARES, "None", "None.")
    _, other = ask(Question("two", "irrelevance", (("user", "Who?"),), (HEAT, TRAIN)), "None", "None.")
    still = tuple(one.prefix)
    assert one.asked[0].messages[: len(still)] == other.asked[0].messages[: len(still)] == still


def test_numbers_that_nobody_said_are_no_call() -> None:
    vague = Question("two", "irrelevance", (("user", "What does a ticket cost?"),), (FARE,))
    answers = ("[", "[trains_fare(km=450)]")
    assert ask(vague, *answers)[0].calls == ()
    assert ask(vague, *answers, check=False)[0].calls == (("trains_fare", {"km": 450}),)


def test_without_tools_nothing_is_asked() -> None:
    answer, model = ask(Question("three", "live_irrelevance", (("user", "Hi"),), ()))
    assert (answer.calls, model.asked) == ((), [])


def test_what_is_not_calls_in_the_end_is_an_error() -> None:
    assert "MalformedCallsError" in ask(FARES, "[", "[nonsense")[0].error


@pytest.mark.parametrize(
    ("request_", "numbers", "well"),
    [
        ("over 320 km", 320, True),
        ("over three km", 3, True),
        ("over 1,500 km", 1500, True),
        ("at 5%", 0.05, True),
        ("0.32 million", 320000, True),
        ("a ticket", 450, False),
        ("over 320 km", 450, False),
    ],
)
def test_a_number_was_said_or_was_not(request_: str, numbers: float, well: bool) -> None:
    tool = as_tool(FARE)
    assert grounded([Planned(tool.name, {"km": numbers})], {tool.name: tool}, request_) is well


def test_only_what_is_required_must_have_been_said() -> None:
    tool = as_tool(HEAT)
    planned = [Planned(tool.name, {"room": "hall", "degrees": 19.0, "hours": 5})]
    assert grounded(planned, {tool.name: tool}, "make the hall 19 degrees")


@pytest.mark.parametrize(
    ("request_", "end", "well"),
    [
        ("a train from York to Leeds", "Leeds", True),
        ("a train from York to leeds please", "Leeds, UK", True),
        ("a train from York", "Leeds", False),
        ("a train from York", "", False),
        ("a train from York to the capital", "LON", True),
    ],
)
def test_a_text_was_said_or_was_not(request_: str, end: str, well: bool) -> None:
    tool = as_tool(TRAIN)
    assert grounded([Planned(tool.name, {"start": "York", "end": end})], {tool.name: tool}, request_) is well


def test_the_more_of_a_tool_is_said_the_easier_a_call_begins() -> None:
    tool = as_tool(TRAIN)
    asked, other, none = "find trains from York to Leeds", "in which town did he live?", "who painted this?"
    assert relevance([tool], asked) > relevance([tool], other) > relevance([tool], none) == 0
    assert leaning([tool], asked) > RELUCTANCE > leaning([tool], none)
    assert relevance([], asked) == 0


def test_of_many_tools_those_are_shown_that_the_request_speaks_of() -> None:
    many = [as_tool(function(f"do_{place}", "Nothing at all.", [])) for place in range(2 * MOST_TOOLS)]
    wanted = as_tool(RATE)
    chosen = nearest([*many, wanted], "the exchange rate of the currencies of Peru and Chile")
    assert len(chosen) == MOST_TOOLS
    assert wanted in chosen


class Chat(GenericFakeChatModel):
    """A chat model with tools bound, that says what it is told to."""

    def bind_tools(self, tools: Any, **rest: Any) -> Any:
        assert [each["function"]["name"] for each in tools] == ["trains_fare"]
        return self

    def _stream(self, *given: Any, **rest: Any) -> Iterator[ChatGenerationChunk]:
        message = cast(AIMessage, next(self.messages))
        called = [
            ToolCallChunk(name=each["name"], args=json.dumps(each["args"]), id=each["id"], index=0)
            for each in message.tool_calls
        ]
        yield ChatGenerationChunk(message=AIMessageChunk(content=message.content, tool_call_chunks=called))
        yield ChatGenerationChunk(message=AIMessageChunk(content="", chunk_position="last"))


class Engine:
    def __init__(self, message: AIMessage) -> None:
        self.chat = Chat(messages=iter([message]))

    def chat_model(self) -> Any:
        return self.chat


def natively(message: AIMessage) -> Answer:
    return native(cast("Model", Engine(message)))(FARES)


def test_native_calls_are_taken_as_they_come() -> None:
    answer = natively(AIMessage("", tool_calls=[ToolCall(name="trains_fare", args={"km": 320}, id="1")]))
    assert answer.calls == answer.rescued == (("trains_fare", {"km": 320}),)


def test_calls_that_are_printed_are_no_calls_but_are_told_apart() -> None:
    printed = 'Well {then}: ```json\n{"name": "trains_fare", "arguments": {"km": 320}}\n``` {"name": "other"}'
    answer = natively(AIMessage(printed))
    assert (answer.calls, answer.rescued) == ((), (("trains_fare", {"km": 320}),))
