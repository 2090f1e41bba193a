"""Evaluated prefixes on disk: what took the engine a minute to read once is read back in milliseconds."""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from memory.errors import ModelError

Post = Callable[[str, Mapping[str, Any]], dict[str, Any]]

KEPT = 4
# The end of a prefix may be cut into other tokens once the user's words follow it.
READ_ANEW = 32


class SavedPrefixes:
    """The saved prefixes of one engine's folder (which stands for model file, context and version).

    A prefix is two files: the engine's, and a note of its size and tokens that is written last.
    Where the two do not agree, or the engine reads more anew than it should, both are dropped.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, post: Post, prefix: str, slot: int) -> None:
        """Bring `prefix` into the engine's slot: from disk, else by evaluating and saving it."""
        name = hashlib.sha256(prefix.encode()).hexdigest()[:32]
        restored = self._restore(post, name, slot)
        answer = post("/completion", {"prompt": prefix, "n_predict": 0, "id_slot": slot, "cache_prompt": True})
        if restored and answer["timings"]["prompt_n"] <= READ_ANEW:
            return
        self._drop(name)
        with contextlib.suppress(OSError, ModelError):  # a full disk costs a minute at the next start, no more
            self._save(post, name, slot)
            self._sweep()

    def _restore(self, post: Post, name: str, slot: int) -> bool:
        try:
            note = json.loads(self._note(name).read_text(encoding="utf-8"))
            if self._file(name).stat().st_size != note["bytes"]:
                raise ValueError
            restored = post(f"/slots/{slot}?action=restore", {"filename": self._file(name).name})
            return bool(restored["n_restored"] == note["tokens"])
        except (OSError, ValueError, KeyError, TypeError, ModelError):
            self._drop(name)
            return False

    def _save(self, post: Post, name: str, slot: int) -> None:
        part = self.folder / f"{name}.part"
        saved = post(f"/slots/{slot}?action=save", {"filename": part.name})
        part.chmod(0o600)
        part.replace(self._file(name))
        note = json.dumps({"bytes": self._file(name).stat().st_size, "tokens": saved["n_saved"], "at": time.time()})
        self._note(name).write_text(note, encoding="utf-8")

    def _sweep(self) -> None:
        files = sorted(self.folder.glob("*.bin"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[KEPT:]:
            self._drop(file.stem)

    def _drop(self, name: str) -> None:
        self._note(name).unlink(missing_ok=True)
        self._file(name).unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.bin"

    def _note(self, name: str) -> Path:
        return self.folder / f"{name}.json"
