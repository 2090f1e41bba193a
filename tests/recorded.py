"""An Ollama server as it was recorded: for machines where none can be built, the same tests run on this one.

Its shapes (paths, fields, status codes, streams of JSON lines) are those of Ollama 0.24.0 with the stand-in as its
model; its answers are what the stand-in said to the requests of the tests.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

MODEL: Final = "ayni-standin"
MADE: Final = "2026-03-10T08:00:00Z"
DETAILS: Final = {
    "parent_model": "", "format": "gguf", "family": "qwen2", "families": ["qwen2"], "parameter_size": "1.5B",
    "quantization_level": "Q4_K_M",
}  # fmt: skip
PER_TOKEN: Final = 15_000_000
"""Nanoseconds that one unread token costs."""

ANSWERS: Final = {
    "hey": "Hello! What can I do for you?",
    "what's the longest river in Africa?": "The Nile, at about 6,650 kilometres.",
    "tell me a riddle": "What has keys but cannot open a lock? A piano.",
    "remind me to phone the vet tomorrow at 9": '[add_todo(title="Phone the vet", due="tomorrow at 9")]',
    "get coffee beans": '[add_todo(title="Get coffee beans")]',
    "the car is washed": '[complete_todo(todo="wash the car")]',
    "anything left to do?": "[list_todos()]",
    "tea with my aunt on Thursday at 5pm for 90 minutes":
        '[create_event(title="Tea with my aunt", start="Thursday at 5pm", duration="90 minutes")]',
    "call off the tea": '[cancel_event(event="tea")]',
    "what does next week look like?": '[list_events(when="next week")]',
    "note: the router password is on the fridge":
        '[create_note(title="Router password", text="The router password is on the fridge")]',
    "apúntame regar el jardín pasado mañana": '[add_todo(title="Regar el jardín", due="pasado mañana")]',
    "what does my sister want?": '[read_mail(message="my sister")]',
    "END OF RESULT": "She would like to visit you on Saturday at 11.",
    "What is 2+2? Answer with the number only.": "4",
    "Name a number.": '{"n": 7}',
    "Count to 500.": " ".join(map(str, range(1, 501))),
    "The capital of Peru is": " Lima.",
}  # fmt: skip


def answer_to(prompt: str) -> str:
    """What the model said to a request: the last line that it knows, results before requests."""
    if "END OF RESULT" in prompt:
        return ANSWERS["END OF RESULT"]
    return ANSWERS.get(prompt.splitlines()[-1], "Yes.")


def tokens(texts: list[str]) -> int:
    """About how many tokens they are."""
    return sum(map(len, texts)) // 2


class Recorded(BaseHTTPRequestHandler):
    """Ollama's side of the conversation."""

    protocol_version = "HTTP/1.1"
    read: tuple[str, ...] = ()

    def do_GET(self) -> None:
        known = {"/api/version": {"version": "0.24.0"}, "/api/tags": {"models": [{"model": f"{MODEL}:latest"}]}}
        self._say(known.get(self.path, {"error": "not found"}), 200 if self.path in known else 404)

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        {"/api/show": self._show, "/api/chat": self._chat, "/api/generate": self._generate, "/api/pull": self._pull}[
            self.path
        ](asked)

    def _show(self, asked: dict[str, Any]) -> None:
        if self._known(asked):
            info = {"general.architecture": "qwen2"}
            self._say({"details": DETAILS, "model_info": info, "capabilities": ["completion", "tools"]})

    def _chat(self, asked: dict[str, Any]) -> None:
        texts = [f"{each['role']}\n{each['content']}" for each in asked["messages"]]
        if not self._fits(asked, texts):
            return
        same = sum(one == other for one, other in zip(texts, type(self).read, strict=False))
        type(self).read = tuple(texts)
        unread = tokens(texts[same:])
        words = answer_to(asked["messages"][-1]["content"]).split(" ")[: asked["options"].get("num_predict", 500)]
        pieces = [word if number == 0 else f" {word}" for number, word in enumerate(words)]
        every = tokens(texts)
        self._stream(
            *({"model": asked["model"], "created_at": MADE, "done": False,
               "message": {"role": "assistant", "content": each}} for each in pieces),
            {"model": asked["model"], "created_at": MADE, "done": True, "done_reason": "stop",
             "message": {"role": "assistant", "content": ""}, "prompt_eval_count": every,
             "prompt_eval_duration": unread * PER_TOKEN, "eval_count": len(pieces)},
        )  # fmt: skip

    def _generate(self, asked: dict[str, Any]) -> None:
        if self._fits(asked, [asked["prompt"]]):
            said = answer_to(asked["prompt"])
            self._say({"model": asked["model"], "created_at": MADE, "response": said, "done": True})

    def _pull(self, asked: dict[str, Any]) -> None:
        self._stream({"status": "pulling manifest"}, {"error": "pull model manifest: file does not exist"})

    def _known(self, asked: dict[str, Any]) -> bool:
        known = str(asked["model"]).removesuffix(":latest") == MODEL
        if not known:
            self._say({"error": f"model '{asked['model']}' not found"}, 404)
        return known

    def _fits(self, asked: dict[str, Any], texts: list[str]) -> bool:
        if not self._known(asked):
            return False
        form = asked.get("format")
        if isinstance(form, dict) and form.get("type") not in (None, "object", "array", "string"):
            self._say({"error": "invalid JSON schema in format"}, 500)
            return False
        if tokens(texts) > asked.get("options", {}).get("num_ctx", 4096):
            self._say({"error": "the input length exceeds the context length"}, 400)
            return False
        return True

    def _say(self, value: Any, status: int = 200) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, *values: Any) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Connection", "close")
        self.end_headers()
        with contextlib.suppress(OSError):  # the reader has left
            for value in values:
                self.wfile.write(json.dumps(value).encode() + b"\n")
        self.close_connection = True

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@contextlib.contextmanager
def recorded_ollama() -> Iterator[str]:
    """Serve the recording on a free port; gives its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Recorded) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
