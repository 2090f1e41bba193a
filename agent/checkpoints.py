"""Where a turn under way is kept, node by node, until it ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Final

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import WRITES_IDX_MAP
from langgraph.checkpoint.sqlite import SqliteSaver

from memory.errors import StorageError

FILE: Final = "checkpoints.db"


class _Saver(SqliteSaver):
    """Keeps what a step has come to once: in the checkpoint right after it, for no other step runs beside it."""

    def put_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """Keep what no checkpoint holds: a question to the owner, his answer, an error."""
        if any(channel in WRITES_IDX_MAP for channel, _ in writes):
            super().put_writes(config, writes, task_id, task_path)


def open_checkpoints(home: Path) -> SqliteSaver:
    """The checkpoints of `home`, each under its turn's number. Raises: StorageError."""
    path = home / FILE
    try:
        connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        saver = _Saver(connection)
        saver.setup()
    except sqlite3.DatabaseError as error:
        raise StorageError(f"The checkpoints at {path} cannot be used: {error}. Move the file away.") from error
    return saver


def kept(saver: SqliteSaver) -> frozenset[int]:
    """The turns that have checkpoints."""
    with saver.cursor(transaction=False) as cursor:
        rows = cursor.execute("SELECT DISTINCT thread_id FROM checkpoints").fetchall()
    return frozenset(int(row[0]) for row in rows)


def drop(saver: SqliteSaver, turns: Collection[int]) -> None:
    """Forget the state of turns that are over."""
    for turn in turns:
        saver.delete_thread(str(turn))
