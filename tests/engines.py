"""Real engines for the tests that need one: the embedded engine and an Ollama server, on the stand-in model.

`tests/conftest.py` makes fixtures of them, so that one of each runs for all tests. Weights and server live in the
user's cache: they are fetched, built and created once. Where no server can be built, its recording takes its place.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agent.models.ollama import answers, connect
from agent.models.weights import STANDIN, cache_folder, find
from tests import recorded
from tests.recorded import recorded_ollama
from tests.watched import stop, watched

ROOT = Path(__file__).resolve().parents[1]
OLLAMA_NAME = recorded.MODEL
START_SECONDS = 60.0

MODELFILE = '''FROM {path}
PARAMETER stop "<|im_end|>"
TEMPLATE """{{{{- if or .System .Tools }}}}<|im_start|>system
{{{{ .System }}}}
{{{{- if .Tools }}}}

# Tools

You may call one or more functions. Their signatures are within <tools></tools> tags:
<tools>
{{{{- range .Tools }}}}
{{{{ . }}}}
{{{{- end }}}}
</tools>

For each call, give a JSON object with name and arguments within <tool_call></tool_call> tags:
<tool_call>
{{"name": <name>, "arguments": <arguments>}}
</tool_call>
{{{{- end }}}}<|im_end|>
{{{{ end }}}}
{{{{- range $i, $_ := .Messages }}}}
{{{{- if eq .Role "user" }}}}<|im_start|>user
{{{{ .Content }}}}<|im_end|>
{{{{ else if eq .Role "assistant" }}}}<|im_start|>assistant
{{{{ .Content }}}}
{{{{- range .ToolCalls }}}}
<tool_call>
{{"name": "{{{{ .Function.Name }}}}", "arguments": {{{{ .Function.Arguments }}}}}}
</tool_call>
{{{{- end }}}}<|im_end|>
{{{{ else if eq .Role "tool" }}}}<|im_start|>user
<tool_response>
{{{{ .Content }}}}
</tool_response><|im_end|>
{{{{ end }}}}
{{{{- end }}}}<|im_start|>assistant
"""
'''


@dataclass(frozen=True)
class OllamaServer:
    """A running Ollama server and the model it was given."""

    host: str
    model: str


def standin_path() -> Path:
    """The stand-in's file, fetched if it is not in the cache."""
    return find(STANDIN.name).path


@contextlib.contextmanager
def an_ollama() -> Iterator[OllamaServer]:
    """A real server where there is one or one can be built, else the recording of one."""
    try:
        binary = ollama_binary()
    except (OSError, subprocess.CalledProcessError):
        warning = "no Ollama can be built here: its tests run on the recording of one (tests/recorded.py)"
        print(warning, file=sys.__stderr__, flush=True)
        with recorded_ollama() as host:
            yield OllamaServer(host, OLLAMA_NAME)
        return
    with running_ollama(binary) as server:
        yield server


@contextlib.contextmanager
def running_ollama(binary: Path) -> Iterator[OllamaServer]:
    """Run a server on a free port, and create the model on it if its store has none."""
    store = cache_folder() / "ollama" / "models"
    store.mkdir(parents=True, exist_ok=True)
    host = f"http://127.0.0.1:{free_port()}"
    home = tempfile.mkdtemp(prefix="ollama-home-")  # the server writes its keys into its home folder
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("OLLAMA_")},
        "HOME": home,
        "OLLAMA_HOST": host,
        "OLLAMA_MODELS": str(store),
        "OLLAMA_NUM_PARALLEL": "1",
    }
    with (cache_folder() / "ollama" / "server.log").open("ab") as log:
        process = watched([binary, "serve"], log, environment)
    try:
        _wait_for(host, process)
        _create(host, binary, environment)
        yield OllamaServer(host, OLLAMA_NAME)
    finally:
        stop(process)
        shutil.rmtree(home, ignore_errors=True)


def ollama_binary() -> Path:
    """The server's binary, built by `.ci/ollama` if it is not in the cache."""
    done = subprocess.run([ROOT / ".ci" / "ollama"], stdout=subprocess.PIPE, text=True, check=True)
    return Path(done.stdout.strip())


def free_port() -> int:
    """A port of this machine that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(host: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while not answers(host):
        assert process.poll() is None, "the Ollama server ended at its start"
        assert time.monotonic() < end, "the Ollama server does not answer"
        time.sleep(0.05)


def _create(host: str, binary: Path, environment: dict[str, str]) -> None:
    with contextlib.closing(connect(host)) as client:
        names = {str(each.model) for each in client.list().models}
    if f"{OLLAMA_NAME}:latest" in names:
        return
    with tempfile.TemporaryDirectory() as folder:
        modelfile = Path(folder) / "Modelfile"
        modelfile.write_text(MODELFILE.format(path=standin_path()), encoding="utf-8")
        subprocess.run(
            [binary, "create", OLLAMA_NAME, "-f", modelfile], env=environment, check=True, capture_output=True
        )
