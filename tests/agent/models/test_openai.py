from __future__ import annotations

import pytest

from agent.models.base import Message, Prompt
from agent.models.openai import OpenAIModel
from memory.errors import (
    BrokenStreamError,
    BusyError,
    CapabilityError,
    ModelError,
    ModelMissingError,
    PromptTooLongError,
    ServerDownError,
)
from tests.agent.models.loopback import Answer, Loopback, plain, sse
from tests.engines import free_port

CHAT = "/v1/chat/completions"
WORD = {"choices": [{"index": 0, "delta": {"content": "Hello"}, "finish_reason": None}]}
END = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 3}}
HI = Prompt((Message("user", "hi"),))


def asked(server: Loopback, *answers: Answer) -> str:
    server.say(CHAT, *answers)
    model = OpenAIModel("m", f"{server.url}/v1", key="secret")
    return "".join(chunk.text for chunk in model.stream(HI))


def test_the_answer_and_what_was_sent(server: Loopback) -> None:
    assert asked(server, sse(WORD, END)) == "Hello"
    _, path, body, headers = server.asked[0]
    assert path == CHAT
    assert body["model"] == "m"
    assert headers["Authorization"] == "Bearer secret"


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (plain({"error": {"message": "model `m` not found"}}, 404), ModelMissingError),
        (plain({"error": {"message": "loading"}}, 503), BusyError),
        (plain({"error": {"message": "slow down"}}, 429), BusyError),
        (plain({"error": {"message": "maximum context length is 4096 tokens"}}, 400), PromptTooLongError),
        (plain({"object": "error", "message": "m is not a multimodal model"}, 400), CapabilityError),
        (plain({"error": {"message": "wrong key"}}, 401), ModelError),
        (plain({"error": "broken"}, 500), ModelError),
        (Answer(502, (b"<html>bad gateway</html>",), "text/html"), ModelError),
        (sse(WORD, {"error": {"message": "out of memory"}}), BrokenStreamError),
        (sse(WORD, cut=True), BrokenStreamError),
        (Answer(200, (b"<html>welcome</html>",), "text/html"), BrokenStreamError),
    ],
    ids=["404", "503", "429", "too long", "picture", "key", "500", "html", "mid-stream", "cut", "another server"],
)
def test_each_fault_has_its_error(server: Loopback, answer: Answer, error: type[ModelError]) -> None:
    with pytest.raises(error) as raised:
        asked(server, answer)
    assert type(raised.value) is error
    assert "\n" not in str(raised.value)


def test_no_server() -> None:
    model = OpenAIModel("m", f"http://127.0.0.1:{free_port()}/v1")
    with pytest.raises(ServerDownError, match="Start it"):
        list(model.stream(HI))


def test_raw_completion(server: Loopback) -> None:
    server.say("/v1/completions", plain({"choices": [{"text": "safe"}]}))
    assert OpenAIModel("m", f"{server.url}/v1/").complete("Is it?", 5) == "safe"
    assert server.bodies("/v1/completions") == [{"model": "m", "prompt": "Is it?", "max_tokens": 5, "temperature": 0.0}]


def test_raw_completion_of_another_server(server: Loopback) -> None:
    server.say("/v1/completions", plain({"hello": "world"}))
    with pytest.raises(BrokenStreamError, match="does not speak"):
        OpenAIModel("m", f"{server.url}/v1").complete("Is it?")


def test_vision_is_what_the_settings_say() -> None:
    assert "vision" not in OpenAIModel("m", "http://127.0.0.1/v1").capabilities
    assert "vision" in OpenAIModel("m", "http://127.0.0.1/v1", vision=True).capabilities


def test_langchain_speaks_to_the_same_server_past_any_proxy(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    message = {"role": "assistant", "content": "Hello"}
    answer = {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}], "model": "m", "id": "1"}
    server.say(CHAT, plain(answer), sse(WORD, END))
    model = OpenAIModel("m", f"{server.url}/v1", key="secret")
    assert model.chat_model().invoke("hi").content == "Hello"
    assert "".join(chunk.text for chunk in model.stream(HI)) == "Hello"


def test_a_lost_reader_is_no_error(server: Loopback) -> None:
    server.say(CHAT, sse(WORD, WORD, END))
    stream = OpenAIModel("m", f"{server.url}/v1").stream(HI)
    assert next(iter(stream)).text == "Hello"
    stream.close()  # type: ignore[attr-defined]
