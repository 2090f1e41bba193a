from __future__ import annotations

import errno
import os
import shutil
import threading
import time
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agent.models import fetch, parts
from agent.models.weights import Weights
from memory.errors import WeightsError
from tests.agent.models.packages import PIECES, WHOLE, small_model

MODEL = small_model()


class Index:
    """Plays the package index: joins pieces like the real one, and breaks where it is told to."""

    def __init__(self) -> None:
        self.fetched: list[str] = []
        self.fail_at: int | None = None
        self.error: BaseException = KeyboardInterrupt()

    def append(self, requirement: str, suffix: str, file: Any) -> int:
        number = len(self.fetched)
        if self.fail_at == number:
            file.write(b"half of a piece")
            file.flush()
            raise self.error
        self.fetched.append(requirement)
        piece = PIECES[int(requirement.split("==")[0][-1]) - 1]
        file.write(piece)
        file.flush()
        return len(piece)


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Index:
    made = Index()
    monkeypatch.setattr(parts, "_append", made.append)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "weights" / MODEL.file
    yield place
    # Whatever happened, the place holds the whole model or nothing.
    assert not place.exists() or place.read_bytes() == WHOLE


def silent(*_: object) -> None:
    pass


def left(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir() if not file.name.endswith(".lock"))


def test_a_model_is_joined_and_checked_and_put_in_place(index: Index, path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    fetch.get(MODEL, path, lambda *step: told.append(step))
    assert path.read_bytes() == WHOLE
    assert left(path) == ["small.gguf", "small.gguf.checked"]
    fetching = [(done, total) for what, done, total in told if what == "Fetching Small Model"]
    assert fetching[0] == (0, len(WHOLE))
    assert fetching[-1] == (len(WHOLE), len(WHOLE))
    assert fetching == sorted(fetching)
    assert ("Checking Small Model", len(WHOLE), len(WHOLE)) in told


def test_it_is_read_again_only_when_it_changed(index: Index, path: Path) -> None:
    fetch.get(MODEL, path, silent)
    told: list[Any] = []
    fetch.get(MODEL, path, lambda *step: told.append(step))
    assert told == []
    os.utime(path, (1, 1))
    fetch.get(MODEL, path, lambda *step: told.append(step))
    assert [what for what, *_ in told] == ["Checking Small Model"]
    assert len(index.fetched) == 3


def test_an_interrupted_download_goes_on(index: Index, path: Path) -> None:
    index.fail_at = 2
    with pytest.raises(KeyboardInterrupt):
        fetch.get(MODEL, path, silent)
    assert not path.exists()
    index.fail_at = None
    fetch.get(MODEL, path, silent)
    assert [name[-6] for name in index.fetched] == ["1", "2", "3"]
    assert path.read_bytes() == WHOLE


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"joined": 2, "size": 999999}', '{"joined": 2}'])
def test_a_note_that_cannot_be_right_starts_over(index: Index, path: Path, note: str) -> None:
    path.parent.mkdir()
    (path.parent / "small.gguf.part").write_bytes(b"something")
    (path.parent / "small.gguf.part.json").write_text(note)
    fetch.get(MODEL, path, silent)
    assert len(index.fetched) == 3


def test_what_arrives_damaged_is_thrown_away(index: Index, path: Path) -> None:
    other: Weights = small_model("0" * 64)
    with pytest.raises(WeightsError, match="damaged"):
        fetch.get(other, path, silent)
    assert left(path) == []


def test_a_damaged_file_in_the_cache_is_fetched_anew(index: Index, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(WHOLE[:-1] + b"x")
    fetch.get(MODEL, path, silent)
    assert path.read_bytes() == WHOLE


def test_a_cut_file_in_the_cache_is_fetched_anew(index: Index, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(WHOLE[:100])
    fetch.get(MODEL, path, silent)
    assert path.read_bytes() == WHOLE


def test_a_disk_that_fills_up(index: Index, path: Path) -> None:
    index.fail_at, index.error = 1, OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(WeightsError) as raised:
        fetch.get(MODEL, path, silent)
    assert str(path.parent) in str(raised.value)
    assert f"{len(WHOLE) + fetch.SPARE:,} bytes" in str(raised.value)
    assert left(path) == []


def test_a_disk_that_is_full_already(index: Index, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10, 10, 0))
    with pytest.raises(WeightsError, match="The disk is full"):
        fetch.get(MODEL, path, silent)
    assert index.fetched == []


def test_a_folder_that_cannot_be_made(index: Index, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WeightsError, match="cannot be written"):
        fetch.get(MODEL, tmp_path / "file" / "weights" / MODEL.file, silent)


def test_two_at_once_fetch_once(index: Index, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append = index.append

    def slow(requirement: str, suffix: str, file: Any) -> int:
        time.sleep(0.05)
        return append(requirement, suffix, file)

    monkeypatch.setattr(parts, "_append", slow)
    threads = [threading.Thread(target=fetch.get, args=(MODEL, path, silent)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(index.fetched) == 3
    assert path.read_bytes() == WHOLE
