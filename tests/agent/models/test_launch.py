"""The engine process without a model: its folder, its lock, its failures."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from agent.models import engine, launch, private
from agent.models.engine import address_file, lock_file, used_file
from agent.models.launch import Engine
from memory.errors import ModelError, WeightsError


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF, but no model")
    return path


@pytest.fixture
def made(model: Path, tmp_path: Path) -> Engine:
    return Engine(model, tmp_path / "cache", 8192)


HOLDER = """
import sys, time
from filelock import FileLock
lock = FileLock(sys.argv[1])
lock.acquire()
print("held", flush=True)
time.sleep(60)
"""


@contextlib.contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds a lock, as an engine does for its life."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen([sys.executable, "-c", HOLDER, path], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def an_address(made: Engine, pid: int = 0, url: str = "http://127.0.0.1:9") -> None:
    private.write(address_file(made.folder), json.dumps({"url": url, "key": "k", "pid": pid, "run": "r"}))


def test_a_file_that_is_no_model_is_one_clear_line(made: Engine) -> None:
    with pytest.raises(ModelError) as raised:
        made.ensure()
    assert str(raised.value).startswith("The embedded engine could not load model.gguf")
    assert str(made.log) in str(raised.value)
    assert "\n" not in str(raised.value)
    assert made.log.stat().st_size > 0
    assert made.find() is None


def test_its_folder_is_the_owners_alone(made: Engine) -> None:
    with pytest.raises(ModelError):
        made.ensure()
    folders = [made.folder.parent, made.folder, made.slots]
    assert {folder.stat().st_mode & 0o777 for folder in folders} == {0o700}
    files = [path for path in made.folder.iterdir() if path.is_file()]
    assert files
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_the_folder_is_named_by_what_is_served(made: Engine, model: Path, tmp_path: Path) -> None:
    assert Engine(model, tmp_path / "cache", 8192).folder == made.folder
    assert Engine(model, tmp_path / "cache", 4096).folder != made.folder
    model.write_bytes(b"GGUF, another")
    assert Engine(model, tmp_path / "cache", 8192).folder != made.folder


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(WeightsError):
        Engine(tmp_path / "none.gguf", tmp_path, 8192)


def test_an_address_counts_only_while_its_engine_lives(made: Engine) -> None:
    made.folder.mkdir(parents=True)
    an_address(made)
    assert made.find() is None  # its engine was killed, and left the file
    with held(lock_file(made.folder)):
        found = made.find()
        assert found is not None
        assert found.run == "r"
    assert made.find() is None


@pytest.mark.parametrize("text", ["", "{}", "[1]", "nonsense"])
def test_a_broken_address_file_is_none(made: Engine, text: str) -> None:
    made.folder.mkdir(parents=True)
    address_file(made.folder).write_text(text)
    with held(lock_file(made.folder)):
        assert made.find() is None


def test_an_engine_that_hangs_is_ended(made: Engine) -> None:
    with held(lock_file(made.folder)) as hanging:
        an_address(made, hanging.pid)
        with pytest.raises(ModelError, match="could not load"):  # a new one was started, and this file is no model
            made.ensure(doubted=True)
        assert hanging.wait(10) != 0


def test_stopping_touches_nobody_elses_process(made: Engine) -> None:
    made.folder.mkdir(parents=True)
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as bystander:
        try:
            an_address(made, bystander.pid)
            made.stop()
            assert bystander.poll() is None
        finally:
            bystander.kill()


def test_a_second_engine_gives_way(made: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    made.folder.mkdir(parents=True)
    monkeypatch.setattr(engine, "HANDOVER_SECONDS", 0.1)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    mask = os.umask(0o022)
    try:
        with held(lock_file(made.folder)):
            assert engine.main(["--model", "m.gguf", "--folder", str(made.folder)]) == engine.ALREADY_RUNNING
    finally:
        os.umask(mask)


def test_idle_is_told_from_busy(made: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    made.folder.mkdir(parents=True)
    address = engine.Address("http://127.0.0.1:9", "k", 1, "r")
    used_file(made.folder).touch()
    assert not engine._idle(made.folder, 60, address)
    os.utime(used_file(made.folder), (1, 1))
    monkeypatch.setattr(engine, "_busy", lambda _: True)
    assert not engine._idle(made.folder, 60, address)
    assert time.time() - used_file(made.folder).stat().st_mtime < 60  # a long answer counts as use
    os.utime(used_file(made.folder), (1, 1))
    monkeypatch.setattr(engine, "_busy", lambda _: False)
    assert engine._idle(made.folder, 60, address)
    used_file(made.folder).unlink()
    assert engine._idle(made.folder, 60, address)


def test_folders_of_engines_long_unused_go(made: Engine) -> None:
    old, recent = made.folder.parent / "old", made.folder.parent / "recent"
    for folder in (old, recent):
        folder.mkdir(parents=True)
        used_file(folder).touch()
    os.utime(used_file(old), (1, 1))
    with pytest.raises(ModelError):
        made.ensure()
    assert (old.exists(), recent.exists()) == (False, True)


def test_a_log_does_not_grow_for_ever(made: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    made.folder.mkdir(parents=True)
    made.log.write_text("x" * 100)
    monkeypatch.setattr(launch, "LOG_LIMIT", 99)
    with made._open_log() as log:
        assert log.tell() == 0


def test_two_programs_that_start_at_once_wait_for_each_other(made: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "LOAD_SECONDS", 0.1)
    made._prepare()
    with FileLock(made.folder / "start.lock"), pytest.raises(ModelError, match="starting"):
        Engine(made.model, made.folder.parents[1], 8192).ensure()
