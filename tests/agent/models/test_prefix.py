from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from agent.models.prefix import KEPT, SavedPrefixes
from memory.errors import ModelError

TOKENS = 700


class Engine:
    """Plays an engine's slot: what it holds, and what it was asked to do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held: str | None = None
        self.done: list[str] = []
        self.full = False

    def __call__(self, path: str, request: Mapping[str, Any]) -> dict[str, Any]:
        if path == "/completion":
            anew = 1 if self.held == request["prompt"] else TOKENS
            self.held = request["prompt"]
            self.done.append("kept" if anew == 1 else "evaluated")
            return {"timings": {"prompt_n": anew}}
        file = self.folder / request["filename"]
        if path.endswith("save"):
            if self.full:
                raise ModelError("No space left on device")
            text = str(self.held)
            file.write_text(text)
            self.done.append("saved")
            return {"n_saved": TOKENS, "n_written": len(text)}
        self.done.append("restored")
        self.held = file.read_text()
        return {"n_restored": TOKENS}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return Engine(tmp_path)


@pytest.fixture
def saved(engine: Engine) -> SavedPrefixes:
    return SavedPrefixes(engine.folder, engine, 0)


def test_a_prefix_is_evaluated_once_and_then_read(engine: Engine, saved: SavedPrefixes) -> None:
    saved.load("You are Ayni.", "run 1")
    assert engine.done == ["evaluated", "saved"]
    engine.held = None  # a restart
    engine.done.clear()
    saved.load("You are Ayni.", "run 2")
    assert engine.done == ["restored", "kept"]


def test_another_prefix_is_another_file(engine: Engine, saved: SavedPrefixes) -> None:
    saved.load("You are Ayni.", "run 1")
    engine.done.clear()
    saved.load("You are Ayni!", "run 1")
    assert engine.done == ["evaluated", "saved"]


def test_a_damaged_file_is_dropped(engine: Engine, saved: SavedPrefixes) -> None:
    saved.load("You are Ayni.", "run 1")
    (file,) = engine.folder.glob("*.bin")
    file.write_text("You")
    engine.done.clear()
    saved.load("You are Ayni.", "run 2")
    assert "restored" not in engine.done
    engine.held = None
    saved.load("You are Ayni.", "run 3")
    assert engine.done[-2:] == ["restored", "kept"]


def test_a_file_that_holds_something_else_is_replaced(engine: Engine, saved: SavedPrefixes) -> None:
    saved.load("You are Ayni.", "run 1")
    (file,) = engine.folder.glob("*.bin")
    file.write_text("You are Anyi.")
    engine.done.clear()
    saved.load("You are Ayni.", "run 2")
    assert engine.done == ["restored", "evaluated", "saved"]
    assert file.read_text() == "You are Ayni."


def test_a_full_disk_costs_only_time(engine: Engine, saved: SavedPrefixes) -> None:
    engine.full = True
    saved.load("You are Ayni.", "run 1")
    assert engine.held == "You are Ayni."
    assert not list(engine.folder.glob("*.bin"))


def test_old_files_go(engine: Engine, saved: SavedPrefixes) -> None:
    for number in range(KEPT + 3):
        saved.load(f"prefix {number}", "run 1")
    assert len(list(engine.folder.glob("*.bin"))) == KEPT
    assert all(file.with_suffix(".json").exists() for file in engine.folder.glob("*.bin"))


def test_what_the_slot_still_holds_is_not_read_again(engine: Engine, saved: SavedPrefixes) -> None:
    saved.load("You are Ayni.", "run 1")
    engine.done.clear()
    saved.renew("You are Ayni.", "run 1", held=TOKENS + 20)
    assert engine.done == []


@pytest.mark.parametrize("loss", ["purged", "restarted", "another prefix", "another prompt"])
def test_what_the_slot_has_lost_is_read_back(engine: Engine, saved: SavedPrefixes, loss: str) -> None:
    saved.load("You are Ayni.", "run 1")
    if loss == "another prefix":
        SavedPrefixes(engine.folder, engine, 0).load("Another home.", "run 1")
    if loss == "another prompt":
        saved.disclaim()
    engine.done.clear()
    run = "run 2" if loss == "restarted" else "run 1"
    saved.renew("You are Ayni.", run, held=0 if loss == "purged" else TOKENS + 20)
    assert engine.done == ["restored"]
    saved.renew("You are Ayni.", run, held=TOKENS + 20)
    assert engine.done == ["restored"]


def test_without_a_saved_file_there_is_nothing_to_read_back(engine: Engine, saved: SavedPrefixes) -> None:
    saved.renew("You are Ayni.", "run 1", held=0)
    assert engine.done == []


def test_files_are_the_owners_alone(engine: Engine, saved: SavedPrefixes) -> None:
    saved.load("You are Ayni.", "run 1")
    files = list(engine.folder.iterdir())
    assert len(files) == 3
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert json.loads((engine.folder / "slot0.json").read_text())[1] == "run 1"
