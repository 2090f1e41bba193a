"""The engine process: llama.cpp's own server on loopback, which stops itself when nobody asks."""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import secrets
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from agent.models import private

LOADING_FAILED = 69
ALREADY_RUNNING = 75
HANDOVER_SECONDS = 15.0
LANES = 2
MOST_SECONDS_BETWEEN_LOOKS = 15.0


@dataclass(frozen=True)
class Address:
    """Where an engine listens, and the key it asks for; `run` differs at every start."""

    url: str
    key: str
    pid: int
    run: str


def address_file(folder: Path) -> Path:
    """The file that tells other processes of the user where the engine listens."""
    return folder / "address.json"


def lock_file(folder: Path) -> Path:
    """The file an engine keeps locked for as long as it lives."""
    return folder / "engine.lock"


def used_file(folder: Path) -> Path:
    """The file whose time of change says when the engine was last used."""
    return folder / "used"


def slots_folder(folder: Path) -> Path:
    """Where evaluated prefixes are kept."""
    return folder / "slots"


def main(argv: Sequence[str] | None = None) -> int:
    """Serve one model until it has been idle for long enough."""
    from filelock import FileLock, Timeout

    arguments = _arguments(argv)
    folder: Path = arguments.folder
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.umask(0o077)
    lock = FileLock(lock_file(folder), timeout=HANDOVER_SECONDS, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        return ALREADY_RUNNING
    key = secrets.token_urlsafe(32)
    try:
        server = _server(arguments, key)
    except (RuntimeError, ValueError) as error:
        print(f"ayni-engine: {error}", file=sys.stderr, flush=True)
        return LOADING_FAILED
    address = Address(server.listening_address, key, os.getpid(), secrets.token_hex(8))
    used_file(folder).touch()
    private.write(address_file(folder), json.dumps(asdict(address)))
    _watch(lambda: _idle(folder, arguments.idle, address), arguments.idle)
    address_file(folder).unlink(missing_ok=True)
    sys.stderr.flush()
    os._exit(0)  # the server's destructor waits for open connections, and there is nothing left to save


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m agent.models.engine", description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--context", type=int, default=8192)
    parser.add_argument("--idle", type=float, default=900.0)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args(argv)


def _server(arguments: argparse.Namespace, key: str) -> Any:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(arguments.model)
    params.model_alias = {arguments.model.stem}
    params.offline = True
    params.ui = False
    params.port = 0  # the system picks a free one
    params.api_keys = [key]
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = arguments.threads
    params.n_ctx = arguments.context
    # Two lanes share one cache of n_ctx tokens; without `kv_unified` each would have half of it.
    params.n_parallel = LANES
    params.kv_unified = True
    # By default a slot that idles is moved to a cache of 8 GiB in memory, and its prefix is read anew.
    params.cache_idle_slots = False
    params.cache_ram_mib = 0
    params.slot_save_path = f"{slots_folder(arguments.folder)}{os.sep}"
    return xllamacpp.Server(params)


def _watch(idle: Callable[[], bool], seconds: float) -> None:
    while not idle():
        time.sleep(min(max(seconds / 4, 0.05), MOST_SECONDS_BETWEEN_LOOKS))


def _idle(folder: Path, seconds: float, address: Address) -> bool:
    used = used_file(folder)
    with contextlib.suppress(FileNotFoundError):
        if time.time() - used.stat().st_mtime < seconds:
            return False
        if not _busy(address):
            return True
        used.touch()
        return False
    return True  # the folder was taken away: nobody can find this engine any more


def _busy(address: Address) -> bool:
    host = address.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=10)
    try:
        connection.request("GET", "/slots", headers={"Authorization": f"Bearer {address.key}"})
        return any(slot["is_processing"] for slot in json.load(connection.getresponse()))
    except (OSError, ValueError, http.client.HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(main())
