"""A real kill -9 of our own process in mid-sync: the next one loses nothing and doubles nothing, on either side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from tests.conftest import MADRID
from tests.radicale import Account
from tests.tools.ical.conftest import Side
from tests.tools.ical.killed import Mother, Place, mother
from tests.tools.ical.test_sync import event
from tools.ical.sync import Synced

Made = Callable[..., Side]
TEN = datetime(2026, 3, 12, 10, tzinfo=MADRID)
EACH = 8
NAMES = ("changed here", "changed there", "gone here", "gone there", "changed on both")


@pytest.fixture(scope="module")
def process(empty_database: bytes) -> Iterator[Mother]:
    with mother(empty_database) as made:
        yield made


def prepared(side: Made, account: Account) -> tuple[Side, list[str]]:
    """A home with work in both directions, and the titles that both sides must end with."""
    one = side()
    there = {name.replace(" ", "-"): name for name in NAMES}
    account.fill("".join(event(uid, title) for uid, title in there.items()))
    one.sync()
    rows = {each.title: each.id for each in one.calendar.list()}
    one.calendar.update(rows["changed here"], title="changed here!")
    one.calendar.update(rows["changed on both"], title="mine")
    one.calendar.delete(rows["gone here"])
    for number in range(EACH):
        one.calendar.add(f"mine {number}", TEN)
        one.todos.add(f"to do {number}")
    del there["gone-there"]
    there |= {"changed-there": "changed there!", "changed-on-both": "theirs"}
    there |= {f"t{number}": f"theirs {number}" for number in range(EACH)}
    account.fill("".join(event(uid, title) for uid, title in there.items()))
    new = [f"{what} {number}" for number in range(EACH) for what in ("mine", "to do", "theirs")]
    return one, sorted(["changed here!", "changed there!", "theirs", "mine (conflict copy)", *new])


def ends_right(one: Side, account: Account, wanted: list[str]) -> None:
    one.sync()
    assert one.titles() == wanted
    assert sorted(re.findall(r"SUMMARY:(.*?)\r?\n", account.everything())) == wanted
    assert one.sync() == Synced()


@pytest.mark.parametrize(
    "place",
    [
        ("after", "request", 4), ("before", "sending", 1), ("after", "sending", 1), ("after", "sending", 9),
        ("before", "agreement", 2), ("after", "agreement", 3), ("after", "agreement", 12),
        ("before", "commit", 1), ("after", "commit", 1), ("before", "commit", 6), ("after", "commit", 9),
    ],
)  # fmt: skip
def test_killed_there_the_next_sync_is_right(side: Made, account: Account, process: Mother, place: Place) -> None:
    one, wanted = prepared(side, account)
    assert process.sync(one.path, account.url, account.user, place) == -9, "nobody was killed"
    ends_right(one, account, wanted)


def test_killed_again_and_again_at_any_moment_it_ends_right(side: Made, account: Account, process: Mother) -> None:
    one, wanted = prepared(side, account)
    ends = [process.sync(one.path, account.url, account.user, seconds=0.03 * number) for number in range(1, 8)]
    assert ends[0] == -9, "nobody was killed"
    ends_right(one, account, wanted)
