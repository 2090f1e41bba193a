"""The laws of the sync: whatever is done on two sides and whatever dies when, both end the same with nothing lost."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any

import pytest

from memory.sync import SyncStore
from tests.conftest import MADRID
from tests.radicale import Account
from tests.tools.ical.conftest import Side
from tests.tools.ical.test_sync import event
from tools.ical.server import Server
from tools.ical.sync import Synced

Made = Callable[..., Side]
TEN = datetime(2026, 3, 12, 10, tzinfo=MADRID)


class DeathError(BaseException):
    """As a kill -9 would: nothing after it happens, and what was not committed is not there."""


@contextmanager
def dying(where: type, name: str, number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Die after the `number`th call of a method has done its work."""
    genuine, left = getattr(where, name), [number]

    def called(self: Any, *args: Any, **kwargs: Any) -> Any:
        answer = genuine(self, *args, **kwargs)
        left[0] -= 1
        if not left[0]:
            raise DeathError
        return answer

    with monkeypatch.context() as patched:
        patched.setattr(where, name, called)
        with suppress(DeathError):
            yield


@pytest.mark.parametrize("number", [1, 2, 3, 5, 7, 9])
@pytest.mark.parametrize(("where", "name"), [(Server, "ask"), (SyncStore, "agree")])
def test_killed_here_at_any_moment_the_next_sync_is_right(
    side: Made, account: Account, where: type, name: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = side()
    for each in ("a", "b", "c"):
        account.put(f"{each}.ics", event(each, each))
    one.sync()
    rows = {each.title: each.id for each in one.calendar.list()}
    one.calendar.update(rows["a"], title="mine")
    one.calendar.delete(rows["b"])
    one.calendar.add("new", TEN)
    account.put("a.ics", event("a", "theirs"))
    account.put("d.ics", event("d", "d"))
    account.delete("c.ics")
    with dying(where, name, number, monkeypatch):
        one.sync()
    one.sync()
    assert one.titles() == ["d", "mine (conflict copy)", "new", "theirs"]
    assert sorted(re.findall(r"SUMMARY:(.*?)\r?\n", account.everything())) == one.titles()
    assert one.sync() == Synced()


@pytest.mark.parametrize("seed", range(3))
def test_two_homes_and_the_server_end_the_same(
    side: Made, account: Account, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    homes = [side(), side()]
    made: set[str] = set()
    deleted: set[str] = set()
    for number in range(40):
        one = chance.choice(homes)
        rows, todos = one.calendar.list(), one.todos.list(None)
        match chance.choice(["add", "todo", "move", "rename", "tick", "delete", "sync", "sync", "die"]):
            case "add":
                one.calendar.add(f"e{number}", TEN, rrule=chance.choice([None, "FREQ=WEEKLY;COUNT=3"]))
                made.add(f"e{number}")
            case "todo":
                one.todos.add(f"t{number}")
                made.add(f"t{number}")
            case "move" if rows:
                one.calendar.update(chance.choice(rows).id, start=TEN + timedelta(hours=number))
            case "rename" if named := [each for each in rows if "conflict" not in each.title]:
                row = chance.choice(named)
                one.calendar.update(row.id, title=f"{row.title.split()[0]} r{number}")
            case "tick" if todos:
                one.todos.update(chance.choice(todos).id, done=True)
            case "delete" if rows:
                row = chance.choice(rows)
                one.calendar.delete(row.id)
                deleted.add(row.title.split()[0])
            case "die":
                with dying(*chance.choice([(Server, "ask"), (SyncStore, "agree")]), chance.randint(1, 12), monkeypatch):
                    one.sync()
            case _:
                one.sync()
    for _ in range(3):
        for one in homes:
            one.sync()
    assert homes[0].sync() == homes[1].sync() == Synced()
    seen = [sorted((each.title, each.start, each.rrule or "") for each in one.calendar.list()) for one in homes]
    assert seen[0] == seen[1]
    assert homes[0].titles() == homes[1].titles()
    assert sorted(re.findall(r"SUMMARY:(.*?)\r?\n", account.everything())) == homes[0].titles()
    left = {each.split()[0] for each in homes[0].titles()}
    assert made - deleted <= left
    plain = [each for each in homes[0].titles() if "conflict" not in each]
    assert len({each.split()[0] for each in plain}) == len(plain)
