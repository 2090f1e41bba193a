"""A real CalDAV server for all tests here, each with an account of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from memory.database import Database
from memory.events import EventStore
from memory.todos import TodoStore
from tests.conftest import MADRID, NOW
from tests.radicale import PASSWORD, Account, Radicale, a_radicale
from tools.ical.server import Server
from tools.ical.sync import Progress, Synced, sync


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with a_radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture
def account(radicale: Radicale) -> Account:
    return radicale.account()


class Side:
    """One home that is synced with an account."""

    def __init__(self, path: Path, account: Account, zone: ZoneInfo) -> None:
        self.path = path
        self.database = Database(path, lambda: NOW)
        self.zone = zone
        self.calendar = EventStore(self.database, zone)
        self.todos = TodoStore(self.database, zone)
        self.account = account

    def sync(self, progress: Progress | None = None) -> Synced:
        with Server(self.account.url, self.account.user, PASSWORD) as server:
            return sync(self.database, self.zone, server, (), progress)

    def titles(self) -> list[str]:
        return sorted([each.title for each in self.calendar.list()] + [each.title for each in self.todos.list(None)])


@pytest.fixture
def side(tmp_path: Path, empty_database: bytes, account: Account) -> Iterator[Callable[..., Side]]:
    """Makes homes of the account's owner."""
    made: list[Side] = []

    def one(zone: ZoneInfo = MADRID) -> Side:
        path = tmp_path / f"side{len(made)}.db"
        path.write_bytes(empty_database)
        made.append(Side(path, account, zone))
        return made[-1]

    yield one
    for each in made:
        each.database.close()
