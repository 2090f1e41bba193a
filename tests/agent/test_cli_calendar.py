"""`ayni calendar`: files, others' busy times and sync, at the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from agent.settings import Settings
from agent.syncing import password
from memory.busy import BusyStore
from memory.database import Database
from memory.errors import SettingsError
from tests.agent.test_cli import Command, ayni
from tests.conftest import MADRID, NOW
from tests.radicale import PASSWORD, Radicale, a_radicale
from tests.tools.ical.test_files import RICH, calendar, event
from tests.tools.ical.test_sync import event as object_of

__all__ = ["ayni"]
ROOT = Path(__file__).parents[2]
PLAIN = calendar(*event("DTSTART;TZID=Europe/Madrid:20260312T100000", "DURATION:PT1H", "SUMMARY:Lunch"))


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with a_radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


def test_in_and_out_of_a_file(ayni: Command, tmp_path: Path) -> None:
    path, out = tmp_path / "rich.ics", tmp_path / "out.ics"
    path.write_bytes(RICH.encode())
    code, said, error = ayni("calendar", "import", str(path))
    assert (code, said.splitlines()[0], error) == (0, "Imported: 7 added.", "")
    assert len(said.splitlines()) == 1
    assert ayni("calendar", "import", str(path)) == (0, "Imported: 7 already here.\n", "")
    assert ayni("calendar", "export", str(out)) == (0, f"Written to {out}: 7 events, 3 to-dos.\n", "")
    assert ayni("calendar", "export")[1].replace("\r\n", "\n") == out.read_text()
    assert ayni("undo")[1] == "Undone: import rich.ics\n"
    assert ayni("calendar")[1] == "Nothing is on the calendar.\n"


def test_from_standard_input(ayni: Command) -> None:
    assert ayni("calendar", "import", "-", piped=PLAIN)[0] == 0
    assert ayni("calendar")[1] == "   1  Thu 12 Mar, 10:00  Lunch\n"
    assert json.loads(ayni("calendar", "--json")[1])[0]["title"] == "Lunch"


def test_what_is_broken_is_told(ayni: Command) -> None:
    code, out, err = ayni("calendar", "import", "-", piped=PLAIN.replace("DTSTART", "X-START"))
    assert (code, out) == (1, "Imported: 1 broken.\n")
    assert err == "Left out: “Lunch”: an event without a beginning\n"
    code, out, err = ayni("calendar", "import", "-", piped="hello")
    assert (code, out) == (2, "")
    assert "no iCalendar text" in err
    assert ayni("calendar", "import", "/nowhere.ics")[0] == 3
    assert ayni("calendar", "export", "/nowhere/out.ics")[0] == 74


def test_when_somebody_else_is_busy(ayni: Command, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "ana.ics"
    path.write_bytes(PLAIN.encode())
    assert ayni("calendar", "busy", "Ana", str(path)) == (0, "Kept: Ana is busy at 1 times from today on.\n", "")
    database = Database(home / "ayni.db", lambda: NOW)
    day = datetime(2026, 3, 12, tzinfo=MADRID)
    ((start, _),) = BusyStore(database, MADRID).of(["Ana"], day, day.replace(day=13))["Ana"]
    database.close()
    assert start == day.replace(hour=10)


def test_sync(ayni: Command, radicale: Radicale, monkeypatch: pytest.MonkeyPatch) -> None:
    account = radicale.account()
    account.put("lunch.ics", object_of("lunch"))
    code, _, err = ayni("calendar", "sync")
    assert (code, err) == (
        78, "ayni: No calendar server is named: set caldav_url and caldav_user in config.toml.\n",
    )  # fmt: skip
    monkeypatch.setenv("AYNI_CALDAV_URL", account.url)
    monkeypatch.setenv("AYNI_CALDAV_USER", account.user)
    assert "set AYNI_CALDAV_PASSWORD" in ayni("calendar", "sync")[2]
    monkeypatch.setenv("AYNI_CALDAV_PASSWORD", PASSWORD)
    assert ayni("calendar", "sync") == (0, "Synced: 1 taken from the server.\n", "")
    assert ayni("calendar", "sync") == (0, "Synced: nothing had changed.\n", "")
    assert json.loads(ayni("calendar", "sync", "--json")[1])["taken"] == 0
    assert PASSWORD not in ayni("settings")[1] + ayni("settings", "--json")[1]
    monkeypatch.setenv("AYNI_CALDAV_COLLECTIONS", "garden")
    code, _, err = ayni("calendar", "sync")
    assert code == 1
    assert "no calendar named “garden”" in err


def test_the_wall_opens_for_the_named_server_only(home: Path) -> None:
    hosts = Settings(home=home, caldav_url="https://cal.example.org/dav").hosts()
    assert "cal.example.org" in hosts
    assert hosts - Settings(home=home).hosts() == {"cal.example.org"}


@pytest.mark.parametrize("url", ["cal.example.org", "ftp://x.org", "https://me:pw@x.org/", "http://x.org:0/", 7])
def test_an_address_is_checked_and_a_password_in_it_refused(home: Path, url: object) -> None:
    with pytest.raises(SettingsError, match="caldav_url"):
        Settings(home=home, caldav_url=url)  # type: ignore[arg-type]


def test_the_password_is_not_for_the_file(home: Path) -> None:
    (home / "config.toml").write_text('caldav_password = "secret"\n')
    with pytest.raises(SettingsError, match="AYNI_CALDAV_PASSWORD"):
        Settings.load(home)


def test_where_the_password_comes_from(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def given(**values: object) -> str:
        return password(Settings(home=home, caldav_url="https://x.org/", caldav_user="me", **values))  # type: ignore[arg-type]

    def printing(said: str) -> list[str]:
        return [sys.executable, "-c", said]

    assert given(caldav_password="one", caldav_password_command=printing("1/0")) == "one"
    assert given(caldav_password_command=printing("print('two'); print('more')")) == "two"
    for command in (printing("raise SystemExit(3)"), printing("pass"), ["/nowhere/at-all"]):
        with pytest.raises(SettingsError, match="caldav_password_command"):
            given(caldav_password_command=command)
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(SettingsError, match="no password"):
        given()

    class Keyring:
        @staticmethod
        def get_password(service: str, user: str) -> str:
            return f"{service} {user}"

    monkeypatch.setitem(sys.modules, "keyring", Keyring)
    assert given() == "ayni:x.org me"


def test_nothing_of_it_is_loaded_for_the_agenda(prepared: Path) -> None:
    script = (
        "import sys; from agent.cli import run; run(['agenda', '--home', sys.argv[1]]); "
        "print([each for each in ('caldav', 'niquests', 'icalendar', 'tools.ical.sync') if each in sys.modules])"
    )
    command = [sys.executable, "-c", script, str(prepared)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
