"""Finding the one engine process of a model, or starting it."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO

from agent.models.cores import real_cores
from agent.models.engine import Address, address_file, lock_file, slots_folder, used_file
from memory.errors import BusyError, ModelError, WeightsError

IDLE_SECONDS = 900.0
LOAD_SECONDS = 300.0
LOG_LIMIT = 1_000_000
FORGET_SECONDS = 30 * 86400.0
ROOT = Path(__file__).resolve().parents[2]
WAITING = {"OMP_WAIT_POLICY": "PASSIVE"}
"""Threads that wait for each other sleep: spinning, they take the cores from one another whenever other work runs."""

_children: dict[int, subprocess.Popen[bytes]] = {}
"""Engines that this process started: kept so that they are reaped when they end."""


class Engine:
    """The engine process of one model file, shared by every process of the user.

    Its folder (address, key, log, saved prefixes) is named by what it serves: the file, the
    context and the version of llama.cpp, so that nothing in it can belong to anything else.
    """

    def __init__(self, model: Path, cache: Path, context: int, idle: float = IDLE_SECONDS) -> None:
        self.model = model
        self.context = context
        self.idle = idle
        self.folder = cache / "engines" / _identity(model, context)

    @property
    def log(self) -> Path:
        """What the engine printed."""
        return self.folder / "engine.log"

    @property
    def slots(self) -> Path:
        """Where its evaluated prefixes are kept."""
        return slots_folder(self.folder)

    def find(self) -> Address | None:
        """The address of the running engine; None when none runs."""
        if not self.folder.is_dir() or not self._locked():
            return None
        with contextlib.suppress(OSError, ValueError, TypeError):
            return Address(**json.loads(address_file(self.folder).read_text(encoding="utf-8")))
        return None

    def ensure(self, doubted: bool = False) -> Address:
        """Find the engine or start it.

        Args:
            doubted: a request just failed, so that an engine which does not answer is ended first.

        Raises: ModelError when the model cannot be loaded.
        """
        from filelock import FileLock, Timeout

        address = self.find()
        if address is not None and not doubted:
            return address
        self._prepare()
        try:
            with FileLock(self.folder / "start.lock", timeout=LOAD_SECONDS, mode=0o600):
                address = self.find()
                if address is not None and doubted and not _answers(address):
                    self.stop()
                    address = None
                return address or self._start()
        except Timeout:
            raise BusyError("Another program has been starting the embedded engine for minutes. Try again.") from None

    def touch(self) -> None:
        """Say that the engine is in use."""
        with contextlib.suppress(OSError):
            used_file(self.folder).touch()

    def stop(self) -> None:
        """End the engine, whoever started it."""
        address = self.find()
        # Another program's look at the lock holds it for an instant: only an engine holds it longer,
        # and only then does the number in the file surely belong to an engine.
        if address is not None and all(self._locked_after(pause) for pause in (0.01, 0.02, 0.03)):
            _kill(address.pid)
            self._wait(lambda: not self._locked(), 10.0)
            # A look at the lock can meet another's look: the address of an engine that is gone must not be there then.
            if not self._locked():
                address_file(self.folder).unlink(missing_ok=True)

    def _locked_after(self, pause: float) -> bool:
        time.sleep(pause)
        return self._locked()

    def _prepare(self) -> None:
        for folder in (self.folder.parent, self.folder, self.slots):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)

    def _start(self) -> Address:
        address_file(self.folder).unlink(missing_ok=True)
        _sweep(self.folder)
        _reap()
        with self._open_log() as log:
            process = subprocess.Popen(
                self._command(),
                cwd=self.folder,
                env={**WAITING, **os.environ, "PYTHONPATH": str(ROOT)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in the chat must not reach the engine
            )
        _children[process.pid] = process
        self._wait(lambda: process.poll() is not None or self.find() is not None, LOAD_SECONDS)
        address = self.find()
        if address is None:
            process.kill()
            process.wait()
            raise self._failure()
        return address

    def _command(self) -> list[str]:
        options = {
            "--model": self.model,
            "--folder": self.folder,
            "--context": self.context,
            "--idle": self.idle,
            "--threads": real_cores(),
        }
        return [sys.executable, "-m", "agent.models.engine", *(str(part) for pair in options.items() for part in pair)]

    def _open_log(self) -> IO[bytes]:
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.unlink()
        descriptor = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "ab")

    def _failure(self) -> ModelError:
        return ModelError(
            f"The embedded engine could not load {self.model.name}: it is not a GGUF model that this version of "
            f"llama.cpp knows, or memory is short. Details: {self.log}"
        )

    def _locked(self) -> bool:
        from filelock import FileLock, Timeout

        lock = FileLock(lock_file(self.folder), timeout=0, mode=0o600)
        try:
            lock.acquire()
        except Timeout:
            return True
        lock.release()
        return False

    @staticmethod
    def _wait(done: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while not done() and time.monotonic() < end:
            time.sleep(0.02)


def engine_version() -> str:
    """The version of llama.cpp's package; raises ModelError where there is none."""
    try:
        return version("xllamacpp")
    except PackageNotFoundError:
        raise ModelError(
            "The embedded engine is not installed. Install the package xllamacpp, or use Ollama (model `ollama:NAME`)."
        ) from None


def _identity(model: Path, context: int) -> str:
    try:
        status = model.stat()
    except OSError as error:
        raise WeightsError(f"The model file {model} cannot be read: {error.strerror}.") from None
    parts = (str(model.resolve()), status.st_size, status.st_mtime_ns, context, engine_version())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:24]


def _sweep(kept: Path) -> None:
    """Remove the folders of engines that nobody has used for long: other models, other versions."""
    for folder in kept.parent.iterdir():
        with contextlib.suppress(OSError):
            used = used_file(folder) if used_file(folder).exists() else folder
            if folder != kept and time.time() - used.stat().st_mtime > FORGET_SECONDS:
                shutil.rmtree(folder)


def _reap() -> None:
    for pid, child in list(_children.items()):
        if child.poll() is not None:
            del _children[pid]


def _answers(address: Address) -> bool:
    connection = http.client.HTTPConnection(address.url.removeprefix("http://"), timeout=10)
    try:
        connection.request("GET", "/slots", headers={"Authorization": f"Bearer {address.key}"})
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _kill(pid: int) -> None:
    with contextlib.suppress(OSError):
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    child = _children.pop(pid, None)
    if child is not None:
        child.wait()
