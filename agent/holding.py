"""Which process a turn is in: a file that its process keeps locked, and that the system frees when the process dies."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

FOLDER = "running"


class Holds:
    """The turns that this process has under way in one `home`.

    Whoever takes a turn must then look at its row again: it may have ended a moment before.
    """

    def __init__(self, home: Path) -> None:
        self.folder = home / FOLDER
        self._locks: dict[int, BaseFileLock] = {}

    def take(self, turn: int, wait: bool = False) -> bool:
        """Hold a turn; False when a living process, this one included, has it. `wait` waits until it is free."""
        from filelock import FileLock, Timeout

        self.folder.mkdir(mode=0o700, exist_ok=True)
        lock = FileLock(self._file(turn), timeout=-1 if wait else 0, thread_local=False)
        try:
            lock.acquire(poll_interval=0.02)
        except Timeout:
            return False
        self._locks[turn] = lock
        return True

    def give_back(self, turn: int) -> None:
        """Hold a turn no more."""
        lock = self._locks.pop(turn, None)
        if lock is not None:
            self._file(turn).unlink(missing_ok=True)
            lock.release()

    @contextmanager
    def held(self, turn: int, wait: bool = False) -> Iterator[bool]:
        """Hold a turn for a while; gives False, and holds nothing, when another has it."""
        mine = self.take(turn, wait)
        try:
            yield mine
        finally:
            if mine:
                self.give_back(turn)

    def sweep(self, under_way: Collection[int]) -> None:
        """Remove the files of turns that are over, which a kill has left."""
        left = {int(each.stem) for each in self.folder.glob("*.lock")} if self.folder.is_dir() else set()
        for turn in left - set(under_way):
            with self.held(turn):
                pass

    def _file(self, turn: int) -> Path:
        return self.folder / f"{turn}.lock"
