"""Bringing a model file into the cache: one process at a time, checked, and whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from agent.models import hub, parts
from agent.models.weights import Hub, Progress, Weights
from memory.errors import WeightsError

BLOCK = 1 << 22
WAIT_SECONDS = 7200.0
SPARE = 100_000_000
"""Bytes of free space asked for beyond the file itself: one package, the engine's saved prefixes."""


def get(weights: Weights, path: Path, progress: Progress) -> Path:
    """Return `path` once it holds the whole file.

    Raises: WeightsError.
    """
    if _sound(weights, path, progress):
        return path
    from filelock import FileLock, Timeout

    with _disk(weights, path.parent):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with FileLock(f"{path}.lock", timeout=WAIT_SECONDS, mode=0o600):
                if not _sound(weights, path, progress):
                    _fetch(weights, path, progress)
        except Timeout:
            raise WeightsError(f"Another program has been fetching {weights.title} for hours. Try again.") from None
    return path


def _fetch(weights: Weights, path: Path, progress: Progress) -> None:
    part = path.with_name(f"{path.name}.part")
    path.unlink(missing_ok=True)
    _room(weights, path.parent, part)
    if isinstance(weights.source, Hub):
        hub.download(weights.source, part, weights.title, progress)
    else:
        parts.download(weights.source, part, weights, progress)
    found = _digest(part, weights.title, progress)
    if weights.sha256 not in (None, found):
        _forget(part)
        raise WeightsError(
            f"{weights.title} arrived damaged (SHA-256 {found[:12]}..., not {str(weights.sha256)[:12]}...) "
            "and was thrown away. Try again."
        )
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(path)
    _forget(part)
    _mark(path, found)


def _room(weights: Weights, folder: Path, part: Path) -> None:
    there = part.stat().st_size if part.exists() else 0
    needed = (weights.size or 0) - there + SPARE
    if weights.size and shutil.disk_usage(folder).free < needed:
        raise _full(weights, folder, needed)


def _full(weights: Weights, folder: Path, needed: int) -> WeightsError:
    return WeightsError(
        f"The disk is full: {weights.title} needs {needed:,} bytes in {folder}. "
        "Free some space, or set AYNI_CACHE to a folder on another disk."
    )


@contextlib.contextmanager
def _disk(weights: Weights, folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            _forget(folder / f"{weights.file}.part")
            raise _full(weights, folder, (weights.size or 0) + SPARE) from None
        raise WeightsError(f"{weights.title} cannot be written to {folder}: {error.strerror or error}.") from None


def _forget(part: Path) -> None:
    parts.forget(part)
    hub.forget(part)


def _sound(weights: Weights, path: Path, progress: Progress) -> bool:
    """Whether the whole file is there; it is read only when it changed since it was last checked."""
    if not path.exists():
        return False
    if weights.sha256 is None or _marked(path) == weights.sha256:
        return True
    if weights.size not in (None, path.stat().st_size):
        return False
    found = _digest(path, weights.title, progress)
    if found == weights.sha256:
        _mark(path, found)
    return found == weights.sha256


def _digest(path: Path, title: str, progress: Progress) -> str:
    digest, done, total = hashlib.sha256(), 0, path.stat().st_size
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
            done += len(block)
            progress(f"Checking {title}", done, total)
    return digest.hexdigest()


def _marker(path: Path) -> Path:
    return path.with_name(f"{path.name}.checked")


def _mark(path: Path, digest: str) -> None:
    status = path.stat()
    note = {"size": status.st_size, "mtime_ns": status.st_mtime_ns, "sha256": digest}
    with contextlib.suppress(OSError):  # a full disk: the file is read once more at the next start
        _marker(path).write_text(json.dumps(note), encoding="utf-8")


def _marked(path: Path) -> str | None:
    status = path.stat()
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        note = json.loads(_marker(path).read_text(encoding="utf-8"))
        if (note["size"], note["mtime_ns"]) == (status.st_size, status.st_mtime_ns):
            return str(note["sha256"])
    return None
