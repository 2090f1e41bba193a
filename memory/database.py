"""The database: one engine, one way to read, one way to change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    Executable,
    create_engine,
    event,
    exists,
    inspect,
    make_url,
    select,
    text,
    update,
)
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.orm import Session

import memory.reach  # noqa: F401 - whoever writes an event, its derived numbers are written with it
from memory.errors import StorageError
from memory.tables import Base, ChangeRow

HEAD = "0004"
"""The newest migration; `tests/memory/test_migrations.py` holds it to the folder's."""

Clock = Callable[[], datetime]


@dataclass
class Change:
    """One change under way: everything written in it is undone together.

    `id` is None until something journaled has been written; `opened` is the label that it was written with.
    """

    session: Session
    made_at: datetime
    label: str = ""
    turn: int | None = None
    user_session: str | None = None
    id: int | None = None
    opened: str = ""


class _TrialOver(Exception):
    pass


class Database:
    """The owner's data at `url` (SQLite by default, any SQLAlchemy URL).

    Opening brings the tables to the newest migration. Raises: StorageError.
    """

    def __init__(self, url: str | Path, clock: Clock) -> None:
        self.url = f"sqlite:///{url}" if isinstance(url, Path) else url
        self.clock = clock
        self._current: ContextVar[Change | None] = ContextVar("change", default=None)
        self._read: ContextVar[Session | None] = ContextVar("read", default=None)
        with translated(self.url):
            self.engine = _engine(self.url)
            if self.engine.dialect.name == "sqlite":
                _tune_sqlite(self.engine)
            _bring_to_head(self.engine)

    @property
    def now(self) -> datetime:
        """This moment as the tables keep it: naive UTC."""
        return self.clock().astimezone(UTC).replace(tzinfo=None)

    @property
    def changing(self) -> bool:
        """Whether a change is under way here: then no other process can write."""
        return self._current.get() is not None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for reading; inside a change it sees what the change has written so far.

        Inside another reading it is the same one: many questions then see one moment, and cost one transaction.
        """
        current, outer = self._current.get(), self._read.get()
        if current is not None or outer is not None:
            yield current.session if current is not None else outer  # type: ignore[misc]
            return
        with translated(self.url), Session(self.engine, expire_on_commit=False) as session:
            token = self._read.set(session)
            try:
                yield session
            finally:
                self._read.reset(token)

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection for statements over columns; inside a change they see what the change has written so far.

        It costs the first question of a process a third of what a session does, and all see one moment as well.
        """
        current, outer = self._current.get(), self._read.get()
        session = current.session if current is not None else outer
        if session is not None:
            session.flush()
            yield session.connection()
            return
        with translated(self.url), self.engine.connect() as connection:
            yield connection

    def rows(self, query: Executable, **values: Any) -> Sequence[Any]:
        """What a statement over columns answers.

        A statement that is put together once, its values bound here, and whose rows are read as they are, costs a
        quarter of one that is made for each question and gives objects. What is asked again inside one reading is not
        looked up again: it sees one moment.
        """
        outer = self._read.get() if self._current.get() is None else None
        known = {} if outer is None else outer.info.setdefault("known", {})
        asked = query, *values.items()
        if asked not in known:
            with self.connected() as connection:
                known[asked] = connection.execute(query, values).all()
        return known[asked]  # type: ignore[no-any-return]

    def has(self, table: type[Base]) -> bool:
        """Whether a table has any row."""
        return self.have(table)[0]

    def have(self, *tables: type[Base]) -> tuple[bool, ...]:
        """Whether each of these tables has any row, in one question."""
        return tuple(map(bool, self.rows(_any_rows(tables))[0]))

    @contextmanager
    def change(self, label: str = "", turn: int | None = None, session: str | None = None) -> Iterator[Change]:
        """Write: commits at the end, rolls back on an error; a change inside a change is part of it."""
        current = self._current.get()
        if current is not None:
            current.label = current.label or label
            yield current
            return
        with translated(self.url), Session(self.engine, expire_on_commit=False) as orm:
            change = Change(orm, self.now, label, turn, session)
            orm.info["change"] = change
            # The write lock is taken at once: a reader that turned writer in the middle could not wait for it.
            orm.connection(execution_options={"begin": "BEGIN IMMEDIATE"})
            token = self._current.set(change)
            try:
                yield change
                orm.flush()
                if change.id is not None and change.label != change.opened:
                    orm.execute(update(ChangeRow).where(ChangeRow.id == change.id).values(label=change.label))
                orm.commit()
            finally:
                self._current.reset(token)

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Try a change out: what is written inside is rolled back at the end."""
        try:
            with self.change():
                yield
                raise _TrialOver
        except _TrialOver:
            pass

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


@cache
def _any_rows(tables: tuple[type[Base], ...]) -> Executable:
    return select(*(exists(select(table.id)) for table in tables))


@contextmanager
def translated(url: str) -> Iterator[None]:
    """Turn the database's own errors into StorageError, at this one seam."""
    try:
        yield
    except DatabaseError as error:
        raise StorageError(_explain(url, str(error.orig))) from error
    except SQLAlchemyError as error:
        raise StorageError(f"The database {_named(url)} cannot be used: {error}") from error


def _engine(url: str) -> Engine:
    """Raises: StorageError where the database's driver is not installed."""
    try:
        return create_engine(url, json_deserializer=_loads)
    except ModuleNotFoundError as error:
        mend = "PostgreSQL needs a driver: pip install 'ayni[postgresql]'."
        if not url.startswith("postgresql"):
            mend = f"Its driver is not installed: pip install {error.name}."
        raise StorageError(f"The database {_named(url)} cannot be used. {mend}") from None


def _loads(kept: str) -> Any:
    """A JSON column's value; most lists are empty."""
    return [] if kept == "[]" else json.loads(kept)


def _named(url: str) -> str:
    """The database as a user knows it: a file's path, a URL without its password."""
    if url.startswith("sqlite:///"):
        return url.removeprefix("sqlite:///")
    try:
        return make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return url


def _explain(url: str, cause: str) -> str:
    mends = {
        "not a database": "is not an Ayni database: move the file away and start again.",
        "malformed": "is damaged: restore the file from a backup.",
        "locked": "is held by another program: wait, or stop that program.",
        "full": "cannot be written, the disk is full: make room and try again.",
        "unable to open": "cannot be opened: check that its folder is there and may be written.",
        "readonly": "cannot be written: check its permissions.",
        "onnection refused": "does not answer: start its server, or name another in the settings.",
    }
    mend = next((said for word, said in mends.items() if word in cause), f"cannot be used: {cause.strip()}")
    return f"The database {_named(url)} {mend}"


def _tune_sqlite(engine: Engine) -> None:
    def on_connect(connection: Any, record: Any) -> None:
        connection.isolation_level = None  # BEGIN is ours, see on_begin
        for pragma in ("busy_timeout=10000", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    def on_begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("begin")
        if how is None:  # a reader's touches no file yet, so nothing in it can fail that would need translating
            connection.connection.dbapi_connection.execute("BEGIN")  # type: ignore[union-attr]
        else:
            connection.exec_driver_sql(how)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)


def _bring_to_head(engine: Engine) -> None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            version = None
        else:
            version = connection.scalar(select(text("version_num")).select_from(text("alembic_version")))
    if version != HEAD:
        from memory.migrations import upgrade

        upgrade(engine)
