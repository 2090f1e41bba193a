from __future__ import annotations

import base64
import time

import pytest

from agent.models import wire
from agent.models.base import Chunk, Message, Prompt
from memory.errors import BrokenStreamError
from tests.agent.models.loopback import Answer, Loopback, sse

WORD = {"choices": [{"index": 0, "delta": {"content": "Hello"}, "finish_reason": None}]}
END = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
USAGE = {
    "choices": [],
    "usage": {"prompt_tokens": 719, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 708}},
    "timings": {"prompt_ms": 228.0},
}


def read(server: Loopback, answer: Answer) -> list[Chunk]:
    server.say("/chat", answer)
    with wire.client(server.url, None) as client, client.stream("POST", "/chat", json={}) as response:
        return list(wire.chunks(response, time.perf_counter()))


def test_an_answer_is_its_words_and_then_its_usage(server: Loopback) -> None:
    *words, last = read(server, sse(WORD, WORD, END, USAGE))
    assert [chunk.text for chunk in words] == ["Hello", "Hello"]
    assert last.usage is not None
    assert (last.usage.prompt_tokens, last.usage.cached_tokens, last.usage.completion_tokens) == (719, 708, 2)
    assert last.usage.prompt_seconds == pytest.approx(0.228)
    assert last.usage.first_token_seconds is not None
    assert last.usage.first_token_seconds <= last.usage.seconds


def test_a_server_that_says_less_is_read_too(server: Loopback) -> None:
    *words, last = read(server, sse(WORD, END, done=False))
    assert [chunk.text for chunk in words] == ["Hello"]
    assert last.usage is not None
    assert last.usage.cached_tokens is None


@pytest.mark.parametrize(
    "answer",
    [
        sse(WORD, {"error": {"message": "the context is full"}}),
        sse(WORD, "<html>bad gateway</html>"),
        sse(WORD, "[1, 2]"),
        sse(WORD, done=False),
        sse(WORD),
    ],
    ids=["error", "nonsense", "a list", "no finish", "done without a finish"],
)
def test_a_stream_that_ends_wrongly_is_broken(server: Loopback, answer: Answer) -> None:
    with pytest.raises(BrokenStreamError):
        read(server, answer)


def test_a_request_holds_the_form_and_the_pictures() -> None:
    picture = b"\x89PNG\r\n"
    prompt = Prompt((Message("user", "what?", (picture,)),), schema={"type": "object"}, stop=("END",))
    request = wire.body(prompt, "m")
    assert request["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert request["stop"] == ["END"]
    text, image = request["messages"][0]["content"]
    assert text == {"type": "text", "text": "what?"}
    assert image["image_url"]["url"] == "data:image/png;base64," + base64.b64encode(picture).decode()


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://127.0.0.1:11434", True),
        ("localhost:11434", True),
        ("http://[::1]:80/v1", True),
        ("127.9.9.9", True),
        ("http://example.org", False),
        ("127.example.org", False),
        ("http://0.0.0.0:11434", True),
        ("", False),
    ],
)
def test_loopback(url: str, here: bool) -> None:
    assert wire.is_loopback(url) is here
