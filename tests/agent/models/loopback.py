"""A scripted HTTP server on loopback: it answers as recorded and breaks as told."""

from __future__ import annotations

import contextlib
import json
import threading
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Answer:
    """One recorded answer; with `cut` the connection ends after the last piece, without a proper end."""

    status: int = 200
    pieces: tuple[bytes, ...] = ()
    kind: str = "application/json"
    cut: bool = False
    headers: dict[str, str] = field(default_factory=dict)


def plain(value: Any, status: int = 200) -> Answer:
    return Answer(status, (json.dumps(value).encode(),))


def sse(*events: Any, cut: bool = False, done: bool = True) -> Answer:
    """An OpenAI stream: dicts as JSON, strings as they are."""
    lines = [event if isinstance(event, str) else json.dumps(event) for event in events]
    lines += ["[DONE]"] if done and not cut else []
    return Answer(200, tuple(f"data: {line}\n\n".encode() for line in lines), "text/event-stream", cut)


def ndjson(*lines: Any, cut: bool = False) -> Answer:
    """An Ollama stream: dicts as JSON, strings as they are."""
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return Answer(200, tuple(f"{text}\n".encode() for text in texts), "application/x-ndjson", cut)


@dataclass
class Loopback:
    """What the server answers, path by path in order (the last answer stays), and what it was asked."""

    url: str = ""
    answers: dict[str, deque[Answer]] = field(default_factory=lambda: defaultdict(deque))
    asked: list[tuple[str, str, Any, dict[str, str]]] = field(default_factory=list)

    def say(self, path: str, *answers: Answer) -> None:
        self.answers[path].extend(answers)

    def bodies(self, path: str) -> list[Any]:
        return [body for _, asked, body, _ in self.asked if asked == path]

    def next(self, path: str) -> Answer:
        queue = self.answers.get(path)
        if not queue:
            return plain({"error": f"no answer is scripted for {path}"}, 404)
        return queue.popleft() if len(queue) > 1 else queue[0]


@contextlib.contextmanager
def serving() -> Iterator[Loopback]:
    script = Loopback()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = json.loads(raw) if raw else None
            path = self.path.split("?")[0]
            script.asked.append((self.command, self.path, body, dict(self.headers)))
            self._send(script.next(path))

        do_GET = do_POST = do_HEAD = _answer

        def _send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            chunked = "Content-Length" not in answer.headers
            headers = {"Content-Type": answer.kind, "Connection": "close", **answer.headers}
            for name, value in (headers | ({"Transfer-Encoding": "chunked"} if chunked else {})).items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "HEAD":
                return
            with contextlib.suppress(OSError):  # the client went away: that is its right
                for piece in answer.pieces:
                    self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" if chunked else piece)
                if chunked and not answer.cut:
                    self.wfile.write(b"0\r\n\r\n")
            self.close_connection = True

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        script.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield script
        server.shutdown()
        thread.join()
