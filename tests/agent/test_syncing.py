"""The sync of the inbox's run, now and then: against a real server, and against one that is down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from agent import daemon
from agent.assistant import Assistant
from agent.commands.inbox import line
from agent.daemon import Handled
from agent.models.scripted import ScriptedModel
from agent.settings import Settings
from agent.syncing import Syncing
from tests.conftest import MADRID, NOW
from tests.radicale import PASSWORD, Account, Radicale, a_radicale
from tests.tools.ical.test_sync import event

Opened = Callable[..., Assistant]
TEN = datetime(2026, 3, 12, 10, tzinfo=MADRID)


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with a_radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture
def account(radicale: Radicale) -> Account:
    return radicale.account()


@pytest.fixture
def opened(prepared: Path, account: Account) -> Iterator[Opened]:
    """Makes assistants whose settings name the account, or something else."""
    made: list[Assistant] = []

    def one(**values: Any) -> Assistant:
        named = {"caldav_url": account.url, "caldav_user": account.user, "caldav_password": PASSWORD}
        settings = Settings(home=prepared, timezone="Europe/Madrid", guard_model="off", **(named | values))
        made.append(Assistant(prepared, ScriptedModel(), clock=lambda: NOW, settings=settings))
        return made[-1]

    yield one
    for each in made:
        each.close()


def run(assistant: Assistant, folder: Path, ticks: int) -> list[Handled]:
    """What the inbox tells in so many looks."""
    left = iter(range(ticks))
    return [*daemon.run(assistant, folder, lambda: next(left, None) is None, remind=lambda: None)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(daemon, "TICK_MILLISECONDS", 50)
    (tmp_path / "mail").mkdir()
    return tmp_path / "mail"


def test_the_inbox_syncs_and_says_what_it_did(opened: Opened, account: Account, folder: Path) -> None:
    account.put("lunch.ics", event("lunch"))
    one = opened()
    one.calendar.add("Dentist", TEN)
    told = run(one, folder, 12)
    assert [line(each) for each in told] == ["[sync] 127.0.0.1: Synced: 1 taken from the server, 1 sent."]
    assert sorted(each.title for each in one.calendar.list()) == ["Dentist", "Lunch"]
    assert "SUMMARY:Dentist" in account.everything()


def test_it_syncs_again_only_when_it_is_time(opened: Opened, account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("agent.syncing.time.monotonic", lambda: now[0])
    one = opened(caldav_minutes=5)
    syncing = Syncing(one)
    assert syncing() == ([], "")
    one.calendar.add("Dentist", TEN)
    now[0] += 299
    assert syncing() == ([], "")
    assert "Dentist" not in account.everything()
    now[0] += 1
    assert syncing() == (["Synced: 1 sent."], "")


def test_a_fault_is_told_once_and_tried_again_and_the_inbox_goes_on(
    opened: Opened, radicale: Radicale, account: Account, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = opened()
    one.calendar.add("Dentist", TEN)
    radicale.stop()
    told = run(one, folder, 5)
    assert [line(each) for each in told] == [
        "[failed] 127.0.0.1: calendar sync: The calendar server at 127.0.0.1 cannot be reached. What is left goes the "
        "next time."
    ]
    now = [1000.0]
    monkeypatch.setattr("agent.syncing.time.monotonic", lambda: now[0])
    syncing = Syncing(one)
    faults = []
    for _ in range(3):
        faults.append(bool(syncing()[1]))
        now[0] += 3600
    assert faults == [True, False, False]
    radicale.again()
    assert syncing() == (["Synced: 1 sent."], "")
    radicale.stop()
    now[0] += 3600
    assert syncing()[1], "a new fault is told anew"
    radicale.again()


def test_a_fault_of_our_own_or_of_the_settings_is_one_line_too(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "caldav_password_command" in Syncing(opened(caldav_password_command=["false"], caldav_password=None))()[1]

    def broken(*given: Any) -> Any:
        raise ValueError("two\nlines")

    monkeypatch.setattr("agent.syncing.sync", broken)
    assert Syncing(opened())() == ([], "ValueError: two lines")


@pytest.mark.parametrize("values", [{"caldav_url": None}, {"caldav_minutes": 0}])
def test_without_a_server_or_with_no_minutes_there_is_none(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, values: dict[str, Any]
) -> None:
    monkeypatch.setattr("agent.syncing.sync", lambda *given: pytest.fail("it was synced"))
    assert Syncing(opened(**values))() == ([], "")


def test_reminders_are_told_between_two_objects_and_a_stop_ends_it(opened: Opened, account: Account) -> None:
    one = opened()
    for number in range(5):
        one.calendar.add(f"Mine {number}", TEN)
    asked = iter(range(10))
    assert Syncing(one, lambda: next(asked) == 1)() == ([], "")
    assert account.everything().count("BEGIN:VEVENT") == 2
    assert Syncing(one)() == (["Synced: 3 sent."], "")


def test_what_a_sync_has_to_tell_each_time_is_told_once(
    opened: Opened, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("agent.syncing.time.monotonic", lambda: now[0])
    account.put("odd.ics", event("odd", "Blink", "RRULE:FREQ=MINUTELY").replace("VEVENT", "VTODO"))
    syncing = Syncing(opened())
    assert "odd.ics" in syncing()[0][0]
    for each in (1, 2):
        now[0] += 3600 * each
        account.put("odd.ics", event("odd", f"Blink {each}", "RRULE:FREQ=MINUTELY").replace("VEVENT", "VTODO"))
        assert syncing() == ([], "")
