"""Evaluated prefixes on disk: what took the engine a minute to read once is read back in milliseconds."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from agent.models import private
from memory.errors import ModelError

Post = Callable[[str, Mapping[str, Any]], dict[str, Any]]
"""Sends a request to the engine: path and body in, answer out."""

KEPT = 8
# The end of a prefix may be cut into other tokens once the user's words follow it.
READ_ANEW = 32


class SavedPrefixes:
    """The saved prefixes of one engine's folder (which stands for model file, context and version).

    A prefix is two files: the engine's, and a note of its size and tokens that is written last.
    Where the two do not agree, or the engine reads more anew than it should, both are dropped.
    A third kind of note says which prefix a slot was last given, by any program, in which run of
    the engine.
    """

    def __init__(self, folder: Path, post: Post, slot: int) -> None:
        self.folder = folder
        self._post = post
        self._slot = slot

    def load(self, prefix: str, run: str) -> None:
        """Bring `prefix` into the slot: from disk, else by evaluating and saving it."""
        name = _name(prefix)
        restored = self._restore(name)
        request = {"prompt": prefix, "n_predict": 0, "id_slot": self._slot, "cache_prompt": True}
        answer = self._post("/completion", request)
        if not restored or answer["timings"]["prompt_n"] > READ_ANEW:
            self._drop(name)
            with contextlib.suppress(OSError, ModelError):  # a full disk costs a minute at the next start, no more
                self._save(name)
                self._sweep()
        self._claim(name, run)

    def renew(self, prefix: str, run: str, held: int) -> None:
        """Read `prefix` back from disk where the slot has lost it, to a restart or to another prompt.

        Args:
            held: tokens that the slot holds now.
        """
        name = _name(prefix)
        try:
            tokens = json.loads(self._note(name).read_text(encoding="utf-8"))["tokens"]
        except (OSError, ValueError, KeyError, TypeError):
            return
        if self._owner() == [name, run] and held >= tokens - READ_ANEW:
            return
        self._restore(name)
        self._claim(name, run)

    def disclaim(self) -> None:
        """Say that the slot is about to hold something else."""
        self._claimed.unlink(missing_ok=True)

    def _restore(self, name: str) -> bool:
        try:
            note = json.loads(self._note(name).read_text(encoding="utf-8"))
            if self._file(name).stat().st_size != note["bytes"]:
                raise ValueError
            restored = self._post(f"/slots/{self._slot}?action=restore", {"filename": self._file(name).name})
            return bool(restored["n_restored"] == note["tokens"])
        except (OSError, ValueError, KeyError, TypeError, ModelError):
            self._drop(name)
            return False

    def _save(self, name: str) -> None:
        part = self.folder / f"{name}.part"
        saved = self._post(f"/slots/{self._slot}?action=save", {"filename": part.name})
        part.chmod(0o600)
        part.replace(self._file(name))
        private.write(self._note(name), json.dumps({"bytes": saved["n_written"], "tokens": saved["n_saved"]}))

    def _sweep(self) -> None:
        files = sorted(self.folder.glob("*.bin"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[KEPT:]:
            self._drop(file.stem)

    def _drop(self, name: str) -> None:
        self._note(name).unlink(missing_ok=True)
        self._file(name).unlink(missing_ok=True)

    def _claim(self, name: str, run: str) -> None:
        with contextlib.suppress(OSError):
            private.write(self._claimed, json.dumps([name, run]))

    def _owner(self) -> Any:
        with contextlib.suppress(OSError, ValueError):
            return json.loads(self._claimed.read_text(encoding="utf-8"))
        return None

    @property
    def _claimed(self) -> Path:
        return self.folder / f"slot{self._slot}.json"

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.bin"

    def _note(self, name: str) -> Path:
        return self.folder / f"{name}.json"


def _name(prefix: str) -> str:
    return hashlib.sha256(prefix.encode()).hexdigest()[:32]
