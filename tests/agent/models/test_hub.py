"""The hub, played on loopback in the shape huggingface_hub reads."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest
from huggingface_hub import constants

from agent.models import fetch, hub
from agent.models.weights import Hub, Weights
from memory.errors import WeightsError
from tests.agent.models.loopback import Answer, Loopback, plain
from tests.engines import free_port

CONTENT = b"GGUF" + b"weights" * 5000
COMMIT = "5ab33fa94d1d04e903623ae72c95d1696f09f9e8"
DIGEST = hashlib.sha256(CONTENT).hexdigest()
MODEL = Weights("m", "Model", "m.gguf", Hub("owner/repo", "m.gguf", COMMIT), len(CONTENT), DIGEST)
PLACE = f"/owner/repo/resolve/{COMMIT}/m.gguf"


@pytest.fixture
def endpoint(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> Loopback:
    monkeypatch.setattr(constants, "ENDPOINT", server.url)
    monkeypatch.setattr(
        constants, "HUGGINGFACE_CO_URL_TEMPLATE", server.url + "/{repo_id}/resolve/{revision}/{filename}"
    )
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return server


def silent(*_: object) -> None:
    pass


def test_reachable_or_not(endpoint: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint.say("", plain({}))
    endpoint.say("/", plain({}))
    assert hub.reachable()
    monkeypatch.setattr(constants, "ENDPOINT", f"http://127.0.0.1:{free_port()}")
    assert not hub.reachable()


def test_a_silent_name_server_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow() -> bool:
        time.sleep(0.5)
        return True

    monkeypatch.setattr(hub, "_answers", slow)
    monkeypatch.setattr(hub, "GIVE_UP_SECONDS", 0.05)
    started = time.monotonic()
    assert not hub.reachable()
    assert time.monotonic() - started < 0.4


def test_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert not hub.reachable()


def test_a_file_is_fetched_with_progress(endpoint: Loopback, tmp_path: Path) -> None:
    headers = {
        "ETag": f'"{DIGEST}"', "X-Repo-Commit": COMMIT, "X-Linked-Size": str(len(CONTENT)),
        "Content-Length": str(len(CONTENT)), "Accept-Ranges": "bytes",
    }  # fmt: skip
    endpoint.say(PLACE, Answer(200, (CONTENT,), "application/octet-stream", headers=headers))
    told: list[tuple[str, int, int]] = []
    path = fetch.get(MODEL, tmp_path / "m.gguf", lambda *step: told.append(step))
    assert path.read_bytes() == CONTENT
    assert ("Fetching Model", len(CONTENT), len(CONTENT)) in told
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["m.gguf", "m.gguf.checked", "m.gguf.lock"]


def test_a_file_that_is_not_there(endpoint: Loopback, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="could not be fetched from the Hugging Face hub") as raised:
        fetch.get(MODEL, tmp_path / "m.gguf", silent)
    assert "\n" not in str(raised.value)
    assert not (tmp_path / "m.gguf").exists()
