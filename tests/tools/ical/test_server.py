"""The server and the door to it: one host, no password elsewhere, clear words when it fails."""

from __future__ import annotations

import http.server
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from memory.errors import EgressError, ToolError, UsageError
from tests.radicale import PASSWORD, Account
from tests.tools.ical.conftest import Side
from tests.tools.ical.test_sync import event
from tools.ical.server import ChangedThereError, Collection, Server, checked_url
from tools.ical.sync import chosen_of

Made = Callable[..., Side]
ROOT = Path(__file__).parents[3]


class Strange(http.server.BaseHTTPRequestHandler):
    """A server that answers as its test wants it to."""

    status = 200
    location = ""
    heard: list[str]

    def answer(self) -> None:
        self.heard.append(str(self.headers.get("Authorization", "")))
        self.send_response(self.status)
        if self.location:
            self.send_header("Location", self.location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_PROPFIND = do_REPORT = do_PUT = do_GET = do_OPTIONS = answer

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def strange() -> Iterator[Callable[..., tuple[str, type[Strange]]]]:
    running: list[http.server.ThreadingHTTPServer] = []

    def made(status: int, location: str = "") -> tuple[str, type[Strange]]:
        kind = type("Made", (Strange,), {"status": status, "location": location, "heard": []})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), kind)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        running.append(server)
        return f"http://127.0.0.1:{server.server_port}/", kind

    yield made
    for each in running:
        each.shutdown()
        each.server_close()


def test_a_redirect_to_another_server_is_refused_and_hears_no_password(
    strange: Callable[..., tuple[str, type[Strange]]],
) -> None:
    other, heard = strange(200)
    url, _ = strange(302, other)
    with Server(url, "me", PASSWORD) as server, pytest.raises(EgressError, match="points to 127"):
        server.collections()
    assert heard.heard == []


def test_a_redirect_on_the_same_server_is_followed_but_not_for_ever(
    strange: Callable[..., tuple[str, type[Strange]]], account: Account
) -> None:
    url, _ = strange(301, "/again")
    with Server(url, "me", PASSWORD) as server, pytest.raises(EgressError, match="without end"):
        server.collections()
    with Server(f"{account.url}.well-known/caldav", account.user, PASSWORD) as server:
        assert len(server.collections()) == 1


@pytest.mark.parametrize("status", [400, 500, 507])
def test_a_server_that_fails_is_told_in_one_sentence(
    strange: Callable[..., tuple[str, type[Strange]]], status: int
) -> None:
    url, _ = strange(status)
    with Server(url, "me", PASSWORD) as server, pytest.raises(ToolError) as told:
        server.collections()
    assert "\n" not in str(told.value)
    assert PASSWORD not in str(told.value)


def test_a_server_that_is_not_there(account: Account) -> None:
    with Server("http://127.0.0.1:9/", "me", PASSWORD) as server, pytest.raises(ToolError, match="cannot be reached"):
        server.collections()


def test_a_wrong_password_is_told_and_never_shown(account: Account, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Server(account.url, account.user, "a wrong word") as server, pytest.raises(ToolError, match="name and pass"):
        server.collections()
    assert "a wrong word" not in caplog.text


def test_the_password_is_neither_in_the_database_nor_in_the_log(
    side: Made, account: Account, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    account.put("lunch.ics", event("lunch"))
    one = side()
    one.sync()
    one.database.close()
    assert PASSWORD not in caplog.text
    for path in tmp_path.iterdir():
        assert PASSWORD.encode() not in path.read_bytes()


@pytest.mark.parametrize(
    "url", ["", "cal.example.org", "ftp://cal.example.org", "file:///etc/passwd", "https://", "http://x:99999/",
            "https://me:pw@cal.example.org/"],
)  # fmt: skip
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(UsageError) as told:
        checked_url(url)
    assert ":secret" not in str(told.value)
    assert checked_url("https://cal.example.org:8443/dav") == "https://cal.example.org:8443/dav"


def test_the_wall_refuses_a_server_that_the_settings_do_not_name(account: Account) -> None:
    """In a process of its own: the wall cannot be taken down."""
    script = (
        "from guardrails import egress\n"
        "egress.install(['cal.example.invalid'])\n"
        "from memory.errors import AyniError\n"
        "from tools.ical.server import Server\n"
        "for url in ('http://192.0.2.1/', 'https://other.example.invalid/', 'https://cal.example.invalid/'):\n"
        "    try:\n"
        "        with Server(url, 'me', 'secret') as server: server.collections()\n"
        "    except AyniError as error: print(type(error).__name__, error)\n"
        "print({each.host for each in egress.recent() if each.verdict == 'refused'})\n"
        f"with Server({account.url!r}, {account.user!r}, {PASSWORD!r}) as server: print(len(server.collections()))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    said = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert said[0].startswith("EgressError A connection to 192.0.2.1 was refused")
    assert said[1].startswith("EgressError A connection to other.example.invalid was refused")
    assert said[2].startswith("ToolError The calendar server at cal.example.invalid cannot be reached")
    assert said[3] in ("{'192.0.2.1', 'other.example.invalid'}", "{'other.example.invalid', '192.0.2.1'}")
    assert said[4] == "1"


def test_without_sync_tokens_everything_is_listed(
    side: Made, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    monkeypatch.setattr(Collection, "_since", lambda self, token: None)
    assert one.sync().taken == 1
    account.delete("lunch.ics")
    account.put("tea.ics", event("tea", "Tea"))
    done = one.sync()
    assert (done.taken, done.removed_here, one.titles()) == (1, 1, ["Tea"])


def test_a_put_says_when_it_comes_too_late(account: Account) -> None:
    with Server(account.url, account.user, PASSWORD) as server:
        (collection,) = server.collections()
        href = collection.address("odd/uid with ünïcode")
        etag = collection.put(href, event("a"), None)
        with pytest.raises(ChangedThereError):
            collection.put(href, event("a"), None)
        collection.put(href, event("a", "Changed"), etag)
        with pytest.raises(ChangedThereError):
            collection.put(href, event("a"), etag)
        with pytest.raises(ChangedThereError):
            collection.delete(href, etag)
        collection.delete(href, None)
        collection.delete(href, None)


def test_a_calendar_is_chosen_by_name_or_the_names_are_told(account: Account) -> None:
    account.request("MKCALENDAR", f"/{account.user}/office/")
    with Server(account.url, account.user, PASSWORD) as server:
        there = server.collections()
        assert [each.url for each in chosen_of(there, ["office"])] == [f"{account.url}{account.user}/office/"]
        assert len(chosen_of(there, ())) == 1
        with pytest.raises(ToolError, match="home"):
            chosen_of(there, ["garden"])
    with Server(f"{account.url}{account.user}/office/", account.user, PASSWORD) as server:
        assert len(server.collections()) == 1
