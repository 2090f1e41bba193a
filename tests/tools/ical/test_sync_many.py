"""Two-way sync of a thousand objects from the server, and of hundreds to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.conftest import MADRID
from tests.often import often
from tests.radicale import Account
from tests.tools.ical.conftest import Side
from tests.tools.ical.test_sync import event
from tools.ical.sync import Synced

Made = Callable[..., Side]
TEN = datetime(2026, 3, 12, 10, tzinfo=MADRID)


def test_a_thousand_events_and_the_progress_that_is_told(side: Made, account: Account) -> None:
    # In UTC, and put there at once: Radicale needs 40 ms for each zone that it writes, and more the more there is.
    account.fill("".join(event(f"e{n}", f"Event {n}", start=":20260312T130000Z") for n in range(1000)))
    one = side(ZoneInfo("UTC"))
    heard: list[tuple[int, int]] = []
    assert one.sync(lambda what, done, total: heard.append((done, total))) == Synced(taken=1000)
    assert heard == [(50 * (number + 1), 1000) for number in range(20)]
    with one.database.change():
        for row in one.calendar.list()[:20]:
            one.calendar.update(row.id, location="Here")
        for row in one.calendar.list()[20:40]:
            one.calendar.delete(row.id)
        for number in range(20):
            one.calendar.add(f"New {number}", TEN)
    assert one.sync() == Synced(sent=40, removed_there=20)
    assert sorted(re.findall(r"SUMMARY:(.*?)\r?\n", account.everything())) == one.titles()
    assert len(one.titles()) == 1000
    assert one.sync() == Synced()


def test_many_events_go_there_and_come_to_a_second_home(side: Made, account: Account) -> None:
    # Each is a request of its own, and most of its time is the server's.
    many = min(often(250), 1000)
    utc = ZoneInfo("UTC")
    one, two = side(utc), side(utc)
    with one.database.change():
        for number in range(many):
            one.calendar.add(f"Event {number}", datetime(2026, 3, 12, 10, tzinfo=utc) + timedelta(hours=number))
    assert one.sync() == Synced(sent=many)
    assert two.sync() == Synced(taken=many)
    assert [(each.title, each.start, each.end) for each in two.calendar.list()] == [
        (each.title, each.start, each.end) for each in one.calendar.list()
    ]
    assert one.sync() == two.sync() == Synced()
