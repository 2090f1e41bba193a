"""The chat on a real terminal (a pty) and through a pipe, as a process, with a model server on loopback.

One start is a whole one, in an empty home; the others are forked (tests/agent/forked.py), in a home made before.
"""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import stat
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.agent.forked import Mother

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
ANSWER = "It is the Nile, which is very long indeed, and it flows to the north. " + "Water flows on. " * 400
ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07|\x1b[=>]|\r")


class Talker(BaseHTTPRequestHandler):
    """Speaks the OpenAI protocol: a call for milk, slow and endless words for the rest."""

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(length))
        asked = body["messages"][-1]["content"]
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        milk = "milk" in asked.splitlines()[-1]
        try:
            words = ['[add_todo(title="Buy milk")]'] if milk else ANSWER.split(" ")
            for word in words[: body["max_tokens"]]:
                self._event({"choices": [{"delta": {"content": word if milk else f"{word} "}}]})
                time.sleep(0 if milk else 0.03)
            self._event({"choices": [{"delta": {}, "finish_reason": "stop"}]})
            self._event({"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 9}})
            self.wfile.write(b"data: [DONE]\n\n")
        except (BrokenPipeError, ConnectionResetError):
            self.server.stopped.set()  # type: ignore[attr-defined]

    def _event(self, data: object) -> None:
        self.wfile.write(f"data: {json.dumps(data)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Talker)
    made.stopped = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


def environment(home: Path, server: ThreadingHTTPServer) -> dict[str, str]:
    model = f"openai:http://127.0.0.1:{server.server_address[1]}/v1#talker"
    own = {"AYNI_HOME": str(home), "AYNI_MODEL": model, "AYNI_GUARD_MODEL": "off", "TERM": "xterm", "LANG": "C.UTF-8"}
    own["PROMPT_TOOLKIT_NO_CPR"] = "1"
    return {**{name: value for name, value in os.environ.items() if not name.startswith("AYNI_")}, **own}


class Terminal:
    """The chat in a pty of its own."""

    def __init__(self, process: Mother, env: dict[str, str]) -> None:
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (30, 100))
        self.process = process.start([], env, (slave, slave, slave))
        os.close(slave)
        self.raw, self.passed = b"", 0

    def until(self, words: str) -> str:
        """Read until `words` have come; gives what came up to them, without escape sequences, and passes over it."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen:
            assert time.monotonic() < end, f"{words!r} did not come: {self.seen[-800:]!r}"
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.raw += os.read(self.master, 65536)
                except OSError:
                    raise AssertionError(f"the chat ended: {self.seen[-800:]!r}") from None
        seen = self.seen.partition(words)[0]
        self.passed += len(seen) + len(words)
        return seen

    def prompted(self) -> str:
        """Read until the next prompt."""
        return self.until("\n>")

    @property
    def seen(self) -> str:
        return ESCAPES.sub("", self.raw.decode("utf-8", "replace"))[self.passed :]

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def close(self) -> None:
        self.process.kill()
        os.close(self.master)


@pytest.fixture
def lived_in(home: Path, empty_database: bytes) -> Path:
    """A home that was made before."""
    (home / "ayni.db").write_bytes(empty_database)
    return home


@pytest.fixture
def terminal(process: Mother, lived_in: Path, server: ThreadingHTTPServer) -> Iterator[Terminal]:
    made = Terminal(process, environment(lived_in, server))
    yield made
    made.close()


def test_a_conversation_on_a_terminal(terminal: Terminal, server: ThreadingHTTPServer, home: Path) -> None:
    banner = terminal.prompted()
    assert "talker" in banner
    assert "No guard" in banner
    terminal.type("buy milk\r")
    terminal.until("Added Buy milk.")  # the emphasis is drawn, its asterisks are gone
    terminal.prompted()
    terminal.type("which river?\r")
    terminal.until("Nile")
    terminal.type("\x03")
    terminal.until("Stopped")
    assert server.stopped.wait(PATIENCE)  # type: ignore[attr-defined]
    terminal.prompted()
    terminal.type("/to\t")
    terminal.until("/todos")
    terminal.type("\r")
    terminal.until("1    Buy milk")
    terminal.prompted()
    terminal.type("\x1b[200~/agenda\r\ntomorrow\x1b[201~\r")
    terminal.until("Nothing on")
    terminal.prompted()
    terminal.type("\x04")
    assert terminal.process.wait(PATIENCE) == 0
    history = home / "chat_history"
    assert stat.S_IMODE(history.stat().st_mode) == 0o600
    assert "which river?" in history.read_text()


def test_an_interrupt_while_nothing_runs_keeps_the_chat(terminal: Terminal) -> None:
    terminal.prompted()
    terminal.type("half a thought")
    terminal.until("thought")
    terminal.type("\x03")
    terminal.prompted()
    terminal.type("/todos\r")
    terminal.until("Nothing left to do.")


def test_through_a_pipe(home: Path, server: ThreadingHTTPServer) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "agent"], input="buy milk\n\n/todos\n", capture_output=True, text=True, cwd=ROOT,
        env=environment(home, server), timeout=PATIENCE, check=True,
    )  # fmt: skip
    assert "Added *Buy milk*." in done.stdout
    assert "   1    Buy milk" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_a_server_that_is_down_is_said_and_the_rest_works(
    process: Mother, lived_in: Path, server: ThreadingHTTPServer, tmp_path: Path
) -> None:
    env = environment(lived_in, server) | {"AYNI_MODEL": "openai:http://127.0.0.1:9/v1#nobody"}
    (tmp_path / "in").write_text("which river is the longest?\n/todos\n")
    with (tmp_path / "in").open() as typed, (tmp_path / "out").open("w") as out, (tmp_path / "err").open("w") as errors:
        started = process.start([], env, (typed.fileno(), out.fileno(), errors.fileno()))
    assert started.wait(PATIENCE) == 0
    said = (tmp_path / "out").read_text()
    assert "127.0.0.1:9" in said
    assert "Nothing left to do." in said
    assert "Traceback" not in said + (tmp_path / "err").read_text()


def test_the_daemon_ends_on_a_signal(
    process: Mother, lived_in: Path, server: ThreadingHTTPServer, tmp_path: Path
) -> None:
    (tmp_path / "mail").mkdir()
    reads, writes = os.pipe()
    with os.fdopen(reads) as out, (tmp_path / "err").open("w") as errors, (tmp_path / "in").open("w+") as nothing:
        command = ["inbox", "run", str(tmp_path / "mail")]
        started = process.start(command, environment(lived_in, server), (nothing.fileno(), writes, errors.fileno()))
        os.close(writes)
        assert "Answering" in out.readline()
        time.sleep(0.5)
        os.kill(started.pid, signal.SIGTERM)
        said = out.read()
    assert started.wait(PATIENCE) == 0
    assert (tmp_path / "err").read_text() == ""
    assert said.endswith("Stopped.\n")
