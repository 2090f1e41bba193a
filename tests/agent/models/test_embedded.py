"""The embedded model against a scripted engine: its requests, its errors, and an engine that dies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agent.models.base import Message, Prompt
from agent.models.embedded import TEMPLATE, EmbeddedModel
from agent.models.engine import Address
from agent.models.launch import Engine
from memory.errors import BrokenStreamError, BusyError, CapabilityError, ModelError, PromptTooLongError, ServerDownError
from tests.agent.models.loopback import Answer, Loopback, plain, sse

CHAT = "/v1/chat/completions"
END = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 3}}
HI = Prompt((Message("user", "hi"),))


def word(text: str) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]}


@pytest.fixture
def starts() -> list[bool]:
    """Whether the engine was doubted, each time its address was asked for."""
    return []


@pytest.fixture
def model(tmp_path: Path, server: Loopback, starts: list[bool], monkeypatch: pytest.MonkeyPatch) -> EmbeddedModel:
    def ensure(_: Engine, doubted: bool = False) -> Address:
        starts.append(doubted)
        return Address(server.url, "secret", 1, f"run {len(starts)}")

    monkeypatch.setattr(Engine, "ensure", ensure)
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF")
    return EmbeddedModel(path, tmp_path / "cache")


def text(model: EmbeddedModel, prompt: Prompt = HI) -> str:
    return "".join(chunk.text for chunk in model.stream(prompt))


def test_what_is_sent(model: EmbeddedModel, server: Loopback) -> None:
    server.say(CHAT, sse(word("Hello"), END))
    server.say("/tokenize", plain({"tokens": [58]}))
    prompt = Prompt(
        HI.messages, grammar='root ::= "a"', repeat_penalty=1.1, bias={"[": -2.0}, lane="prose", temperature=0.5
    )
    assert [text(model, prompt), text(model, prompt)] == ["Hello", "Hello"]
    body = server.bodies(CHAT)[0]
    assert body["grammar"] == 'root ::= "a"'
    assert (body["repeat_penalty"], body["logit_bias"], body["id_slot"]) == (1.1, [[58, -2.0]], 1)
    assert (body["cache_prompt"], body["temperature"]) == (True, 0.5)
    assert body["chat_template_kwargs"] == TEMPLATE  # no clock in the prefix
    assert len(server.bodies("/tokenize")) == 1
    assert all(headers["Authorization"] == "Bearer secret" for *_, headers in server.asked)


def test_the_lane_of_decisions_is_the_first_slot(model: EmbeddedModel, server: Loopback) -> None:
    server.say(CHAT, sse(END))
    text(model)
    assert server.bodies(CHAT)[0]["id_slot"] == 0
    assert server.bodies(CHAT)[0].keys().isdisjoint({"grammar", "repeat_penalty", "logit_bias"})


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (
            plain({"error": {"code": 400, "message": "request (9714 tokens) exceeds the available context size",
                             "type": "exceed_context_size_error"}}, 400),
            PromptTooLongError,
        ),
        (plain({"error": {"code": 503, "message": "Loading model"}}, 503), BusyError),
        (plain({"error": {"code": 400, "message": "failed to parse grammar"}}, 400), ModelError),
        (Answer(500, (b"oops",), "text/plain"), ModelError),
        (sse(word("a"), {"error": {"code": 500, "message": "Context size has been exceeded."}}), BrokenStreamError),
    ],
    ids=["too long", "loading", "grammar", "500", "mid-stream"],
)  # fmt: skip
def test_each_fault_has_its_error(
    model: EmbeddedModel, server: Loopback, answer: Answer, error: type[ModelError]
) -> None:
    server.say(CHAT, answer)
    with pytest.raises(error) as raised:
        text(model)
    assert type(raised.value) is error
    assert len(server.bodies(CHAT)) == 1


def test_a_bias_is_on_the_first_token(model: EmbeddedModel, server: Loopback) -> None:
    server.say("/tokenize", plain({"tokens": [508, 718]}))
    server.say(CHAT, sse(word("Hi"), END))
    text(model, Prompt(HI.messages, bias={"[add_todo": 1.0, "[add_todo(": 2.0}))
    assert server.bodies(CHAT)[0]["logit_bias"] == [[508, 2.0]]


def test_pictures_are_refused(model: EmbeddedModel) -> None:
    with pytest.raises(CapabilityError):
        text(model, Prompt((Message("user", "what?", (b"\x89PNG",)),)))


def test_an_engine_that_dies_first_is_asked_again(model: EmbeddedModel, server: Loopback, starts: list[bool]) -> None:
    server.say(CHAT, sse(cut=True), sse(word("Hello"), END))
    assert text(model) == "Hello"
    assert starts == [False, True]


def test_an_engine_that_dies_in_the_middle_goes_on_where_it_was(model: EmbeddedModel, server: Loopback) -> None:
    server.say(CHAT, sse(word("Once"), word(" upon"), cut=True), sse(word("On"), word("ce upon a"), word(" time"), END))
    chunks = list(model.stream(HI))
    assert [chunk.text for chunk in chunks] == ["Once", " upon", " a", " time", ""]
    assert chunks[-1].usage is not None


@pytest.mark.parametrize(
    "second", [sse(word("There"), END), sse(word("Once"), END)], ids=["says something else", "says less"]
)
def test_a_second_answer_that_differs_is_not_joined(model: EmbeddedModel, server: Loopback, second: Answer) -> None:
    server.say(CHAT, sse(word("Once"), word(" upon"), cut=True), second)
    with pytest.raises(BrokenStreamError, match="started again"):
        text(model)


def test_an_engine_that_dies_twice_is_an_error(model: EmbeddedModel, server: Loopback, starts: list[bool]) -> None:
    server.say(CHAT, sse(word("Once"), cut=True))
    with pytest.raises(ServerDownError, match=r"engine\.log"):
        text(model)
    assert starts == [False, True]


def test_another_program_on_the_engines_port_is_not_taken_for_it(
    model: EmbeddedModel, server: Loopback, starts: list[bool]
) -> None:
    wrong_key = plain({"error": {"code": 401, "message": "Invalid API Key"}}, 401)
    server.say(CHAT, wrong_key, sse(word("Hello"), END))
    assert text(model) == "Hello"
    assert starts == [False, True]


def test_raw_completion(model: EmbeddedModel, server: Loopback) -> None:
    server.say("/completion", sse(cut=True), plain({"content": "safe"}))
    assert model.complete("Is it?", 5) == "safe"
    body = server.bodies("/completion")[-1]
    assert (body["prompt"], body["n_predict"], body["temperature"]) == ("Is it?", 5, 0.0)


def test_closing_gives_back_the_connection_only(model: EmbeddedModel, server: Loopback, starts: list[bool]) -> None:
    server.say(CHAT, sse(word("Hello"), END))
    text(model)
    model.close()
    model.close()
    assert text(model) == "Hello"
    assert starts == [False, False]


def test_what_the_user_is_told(model: EmbeddedModel) -> None:
    assert model.name == "embedded:model"
    assert model.describe() == "model on the embedded engine"
