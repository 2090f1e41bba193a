from __future__ import annotations

from typing import Any

import pytest

from agent.models import ollama
from agent.models.base import Chunk, Message, Prompt
from agent.models.ollama import OllamaModel
from memory.errors import (
    BrokenStreamError,
    BusyError,
    CapabilityError,
    ModelError,
    ModelMissingError,
    PromptTooLongError,
    ServerDownError,
)
from tests.agent.models.loopback import Answer, Loopback, ndjson, plain
from tests.engines import free_port

HI = Prompt((Message("user", "hi"),), max_tokens=9, repeat_penalty=1.1, stop=("END",), schema={"type": "object"})
PICTURE = Prompt((Message("user", "what is it?", (b"\x89PNG",)),))


def word(text: str) -> dict[str, Any]:
    return {"model": "m", "created_at": "2026-03-10T08:00:00Z", "message": {"role": "assistant", "content": text}}


END = {
    **word(""),
    "done": True,
    "done_reason": "stop",
    "prompt_eval_count": 716,
    "prompt_eval_duration": 161243148,
    "eval_count": 10,
}


def shown(*capabilities: str) -> dict[str, Any]:
    details = {"parent_model": "", "format": "gguf", "family": "qwen2", "families": ["qwen2"]}
    return {"details": details, "model_info": {"general.architecture": "qwen2"}, "capabilities": list(capabilities)}


def asked(server: Loopback, *answers: Answer, prompt: Prompt = HI) -> list[Chunk]:
    server.say("/api/chat", *answers)
    return list(OllamaModel("m", server.url, 4096).stream(prompt))


def test_the_answer_and_its_usage(server: Loopback) -> None:
    *words, last = asked(server, ndjson({**word("Hel"), "done": False}, {**word("lo"), "done": False}, END))
    assert [chunk.text for chunk in words] == ["Hel", "lo"]
    assert last.usage is not None
    assert (last.usage.prompt_tokens, last.usage.cached_tokens, last.usage.completion_tokens) == (716, None, 10)
    assert last.usage.prompt_seconds == pytest.approx(0.161243148)


def test_nothing_is_cut_silently_and_the_context_is_one(server: Loopback) -> None:
    asked(server, ndjson(END))
    (body,) = server.bodies("/api/chat")
    assert body["truncate"] is False
    assert body["keep_alive"] == ollama.KEEP_ALIVE
    assert body["format"] == {"type": "object"}
    options = {"num_ctx": 4096, "num_predict": 9, "temperature": 0.0, "repeat_penalty": 1.1, "stop": ["END"]}
    assert body["options"] == options


def test_raw_completion(server: Loopback) -> None:
    server.say("/api/generate", plain({"model": "m", "response": "safe", "done": True}))
    assert OllamaModel("m", server.url).complete("Is it?", 5) == "safe"
    (body,) = server.bodies("/api/generate")
    assert (body["raw"], body["truncate"], body["options"]["num_ctx"], body["options"]["num_predict"]) == (
        True, False, 8192, 5,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (plain({"error": "model 'm' not found"}, 404), ModelMissingError),
        (plain({"error": '"m" does not support chat'}, 400), CapabilityError),
        (plain({"error": "the input length exceeds the context length"}, 400), PromptTooLongError),
        (plain({"error": "server busy, please try again. maximum pending requests exceeded"}, 503), BusyError),
        (plain({"error": "invalid JSON schema in format"}, 500), ModelError),
        (Answer(502, (b"<html>bad gateway</html>",), "text/html"), ModelError),
        (ndjson({**word("Hel"), "done": False}, {"error": "an error was encountered"}), BrokenStreamError),
        (ndjson({**word("Hel"), "done": False}), BrokenStreamError),
        (ndjson({**word("Hel"), "done": False}, cut=True), BrokenStreamError),
        (ndjson("<html>"), BrokenStreamError),
        (ndjson([1, 2]), BrokenStreamError),
    ],
    ids=["404", "400", "too long", "503", "500", "html", "mid-stream", "no end", "cut", "nonsense", "a list"],
)
def test_each_fault_has_its_error(server: Loopback, answer: Answer, error: type[ModelError]) -> None:
    with pytest.raises(error) as raised:
        asked(server, answer)
    assert type(raised.value) is error
    assert "\n" not in str(raised.value)


def test_no_server() -> None:
    host = f"http://127.0.0.1:{free_port()}"
    model = OllamaModel("m", host)
    assert not ollama.answers(host)
    with pytest.raises(ServerDownError, match="ollama serve"):
        list(model.stream(HI))
    with pytest.raises(ServerDownError):
        model.complete("Is it?")
    with pytest.raises(ServerDownError):
        ollama.has(host, "m")


@pytest.mark.parametrize("answer", [plain({"hello": "world"}), plain([]), Answer(200, (b"<html>",), "text/html")])
def test_another_server_is_no_ollama(server: Loopback, answer: Answer) -> None:
    server.say("/api/version", answer)
    assert not ollama.answers(server.url)


def test_a_picture_goes_only_to_a_model_that_sees(server: Loopback) -> None:
    server.say("/api/show", plain(shown("completion", "tools")))
    with pytest.raises(CapabilityError, match="cannot see"):
        asked(server, ndjson(END), prompt=PICTURE)
    assert not server.bodies("/api/chat")


def test_a_model_that_sees_is_sent_the_picture(server: Loopback) -> None:
    server.say("/api/show", plain(shown("completion", "vision")))
    asked(server, ndjson(END), prompt=PICTURE)
    assert server.bodies("/api/chat")[0]["messages"][0]["images"] == ["iVBORw=="]
    assert OllamaModel("m", server.url).capabilities == {"schema", "pattern", "raw", "vision"}


def test_has(server: Loopback) -> None:
    server.say("/api/show", plain({"error": "model 'm' not found"}, 404), plain(shown()))
    assert not ollama.has(server.url, "m")
    assert ollama.has(server.url, "m")


def test_pulling_tells_its_progress(server: Loopback) -> None:
    layer = {"status": "pulling dde5aa3fc5ff", "digest": "sha256:dde5", "total": 200, "completed": 50}
    server.say("/api/pull", ndjson({"status": "pulling manifest"}, layer, {"status": "success"}))
    steps: list[tuple[str, int, int]] = []
    ollama.pull(server.url, "m", lambda *step: steps.append(step))
    assert steps == [
        ("Fetching m: pulling manifest", 0, 0),
        ("Fetching m: pulling dde5aa3fc5ff", 50, 200),
        ("Fetching m: success", 0, 0),
    ]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("pull model manifest: file does not exist", ModelMissingError),
        ('pull model manifest: Get "https://host/v2/": dial tcp: lookup host: no such host', ModelError),
    ],
)
def test_pulling_can_fail(server: Loopback, line: str, error: type[ModelError]) -> None:
    server.say("/api/pull", ndjson({"status": "pulling manifest"}, {"error": line}))
    with pytest.raises(error) as raised:
        ollama.pull(server.url, "m", lambda *_: None)
    assert type(raised.value) is error


def test_a_closed_model_can_be_used_again(server: Loopback) -> None:
    server.say("/api/chat", ndjson(END))
    model = OllamaModel("m", server.url)
    list(model.stream(HI))
    model.close()
    model.close()
    assert list(model.stream(HI))[-1].usage is not None


def test_chat_model_has_the_same_context(server: Loopback) -> None:
    chat = OllamaModel("m", server.url, 4096).chat_model()
    assert (chat.model, chat.base_url, chat.num_ctx, chat.temperature) == ("m", server.url, 4096, 0.0)
