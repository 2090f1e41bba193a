"""Two-way sync, against a real Radicale: what changed on either side arrives, nothing is lost, nothing is doubled."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from memory.errors import ToolError
from memory.journal import Journal
from tests.conftest import MADRID
from tests.radicale import PASSWORD, Account, Radicale
from tests.tools.ical.conftest import Side
from tools.ical.server import Collection, RefusedError, Server
from tools.ical.sync import Synced, sync

Made = Callable[..., Side]
TEN = datetime(2026, 3, 12, 10, tzinfo=MADRID)


def event(uid: str, title: str = "Lunch", *more: str, start: str = ";TZID=Europe/Madrid:20260312T130000") -> str:
    lines = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//EN", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20260301T000000Z", f"DTSTART{start}", "DURATION:PT1H", f"SUMMARY:{title}", *more,
        "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    return "\r\n".join(lines)


def test_what_is_here_goes_there_and_comes_to_a_second_home(side: Made, account: Account) -> None:
    one, two = side(), side()
    one.calendar.add("Dentist", TEN, attendees=["Ana <ana@example.org>", "Leo"], location="Main St, 5")
    one.todos.add("Buy milk", date(2026, 3, 13), "high", ["shop"])
    assert one.sync() == Synced(sent=2)
    assert "SUMMARY:Dentist" in account.everything()
    assert two.sync() == Synced(taken=2)
    (there,) = two.calendar.list()
    (mine,) = one.calendar.list()
    assert (there.title, there.start, there.end, there.attendees, there.location) == (
        mine.title, mine.start, mine.end, mine.attendees, mine.location,
    )  # fmt: skip
    (todo,) = two.todos.list()
    assert (todo.title, todo.due, todo.priority, todo.tags) == ("Buy milk", date(2026, 3, 13), "high", ("shop",))
    assert one.sync() == two.sync() == Synced()


def test_a_change_on_either_side_reaches_the_other(side: Made, account: Account) -> None:
    one, two = side(), side()
    row = one.calendar.add("Dentist", TEN)
    one.sync(), two.sync()
    one.calendar.update(row.id, start=TEN + timedelta(hours=1))
    assert one.sync() == Synced(sent=1)
    assert two.sync() == Synced(taken=1)
    (there,) = two.calendar.list()
    assert there.start == TEN + timedelta(hours=1)
    two.calendar.update(there.id, title="Dr Molar")
    two.sync(), one.sync()
    assert [(each.id, each.title) for each in one.calendar.list()] == [(row.id, "Dr Molar")]


def test_different_fields_changed_on_both_sides_are_both_kept(side: Made, account: Account) -> None:
    one = side()
    account.put("lunch.ics", event("lunch", "Lunch", "LOCATION:Here", "X-COLOUR:blue"))
    one.sync()
    (row,) = one.calendar.list()
    one.calendar.update(row.id, start=TEN)
    account.put("lunch.ics", event("lunch", "Lunch with Eva", "LOCATION:Here", "X-COLOUR:red"))
    assert one.sync() == Synced(merged=1)
    (row,) = one.calendar.list()
    assert (row.title, row.start) == ("Lunch with Eva", TEN)
    text = account.get("lunch.ics")
    assert "X-COLOUR:red" in text
    assert "DTSTART;TZID=Europe/Madrid:20260312T100000" in text
    assert one.sync() == Synced()


def test_one_field_changed_on_both_sides_is_the_servers_and_mine_is_kept_beside_it(
    side: Made, account: Account
) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    one.sync()
    one.calendar.update(one.calendar.list()[0].id, title="Mine", location="My place")
    account.put("lunch.ics", event("lunch", "Theirs"))
    done = one.sync()
    assert (done.merged, done.sent, one.titles()) == (1, 1, ["Mine (conflict copy)", "Theirs"])
    assert "“Theirs” was changed here and on the server (title)" in done.told[0]
    assert [each.location for each in one.calendar.list()] == ["My place", "My place"]
    assert account.everything().count("BEGIN:VEVENT") == 2
    assert one.sync() == Synced()
    two = side()
    two.sync()
    assert two.titles() == one.titles()


def test_deleted_there_is_deleted_here_and_can_be_undone(side: Made, account: Account) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    one.sync()
    account.delete("lunch.ics")
    assert one.sync() == Synced(removed_here=1)
    assert one.titles() == []
    Journal(one.database).undo()
    assert one.titles() == ["Lunch"]
    assert one.sync() == Synced(sent=1)
    assert "SUMMARY:Lunch" in account.everything()


def test_deleted_here_is_deleted_there_and_undo_sends_it_again(side: Made, account: Account) -> None:
    one = side()
    row = one.calendar.add("Dentist", TEN)
    one.sync()
    one.calendar.delete(row.id)
    assert one.sync() == Synced(removed_there=1)
    assert "VEVENT" not in account.everything()
    Journal(one.database).undo()
    assert one.sync() == Synced(sent=1)
    assert "SUMMARY:Dentist" in account.everything()


def test_undoing_what_was_sent_is_a_new_change_that_is_sent(side: Made, account: Account) -> None:
    one = side()
    row = one.calendar.add("Dentist", TEN)
    one.sync()
    one.calendar.update(row.id, title="Surgeon")
    one.sync()
    Journal(one.database).undo()
    assert one.sync() == Synced(sent=1)
    assert "SUMMARY:Dentist" in account.everything()


def test_deleted_there_but_changed_here_is_kept_and_there_again(side: Made, account: Account) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    one.sync()
    one.calendar.update(one.calendar.list()[0].id, title="Late lunch")
    account.delete("lunch.ics")
    done = one.sync()
    assert done.sent == 1
    assert "it is kept" in done.told[0]
    assert "Late lunch" in account.get("lunch.ics")
    assert one.sync() == Synced()


def test_deleted_here_but_changed_there_comes_back(side: Made, account: Account) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    one.sync()
    one.calendar.delete(one.calendar.list()[0].id)
    account.put("lunch.ics", event("lunch", "New lunch"))
    done = one.sync()
    assert "it is back" in done.told[0]
    assert one.titles() == ["New lunch"]
    assert one.sync() == Synced()


def test_deleted_on_both_sides_is_gone(side: Made, account: Account) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    one.sync()
    one.calendar.delete(one.calendar.list()[0].id)
    account.delete("lunch.ics")
    assert one.sync() == one.sync() == Synced()
    assert one.titles() == []


def test_the_same_object_on_both_sides_from_the_beginning_is_one(side: Made, account: Account) -> None:
    one, two = side(), side()
    one.calendar.add("Dentist", TEN)
    one.sync()
    two.sync()
    # The other home forgets that it has ever synced.
    with two.database.change() as change:
        from sqlalchemy import text

        change.session.execute(text("DELETE FROM sync"))
        change.session.execute(text("DELETE FROM settings"))
    done = two.sync()
    assert (done.merged, done.told, two.titles()) == (1, (), ["Dentist"])
    assert account.everything().count("BEGIN:VEVENT") == 1


def test_a_second_calendar_is_kept_in_step_and_a_new_server_gets_all(
    side: Made, account: Account, radicale: Radicale
) -> None:
    one = side()
    account.request("MKCALENDAR", f"/{account.user}/office/")
    account.request("PUT", f"/{account.user}/office/m.ics", event("m", "Meeting"))

    def synced(of: Account, *names: str) -> Synced:
        with Server(of.url, of.user, PASSWORD) as server:
            return sync(one.database, MADRID, server, names)

    one.calendar.add("Dentist", TEN)
    assert synced(account, "home", "office") == Synced(taken=1, sent=1)
    # One that is no longer kept in step stays where it is.
    assert synced(account, "home") == Synced()
    assert "Meeting" not in account.everything()
    assert synced(radicale.account()) == Synced(sent=2)


def test_a_whole_and_its_parts_stay_together(side: Made) -> None:
    one, two = side(), side()
    whole = one.todos.add("Move house")
    one.todos.add("Pack books", parent=whole.id)
    one.sync(), two.sync()
    titles = {each.id: each.title for each in two.todos.list()}
    assert {each.title: titles.get(each.parent or 0) for each in two.todos.list()} == {
        "Move house": None,
        "Pack books": "Move house",
    }


def test_a_series_with_a_changed_and_a_cancelled_occurrence_arrives_whole(side: Made) -> None:
    one, two = side(), side()
    row = one.calendar.add("Chess", TEN, rrule="FREQ=WEEKLY;COUNT=5")
    later, gone = TEN + timedelta(weeks=1), TEN + timedelta(weeks=2)
    one.calendar.update(row.id, scope="one", occurrence=later, start=later + timedelta(hours=2), title="Late chess")
    one.calendar.delete(row.id, scope="one", occurrence=gone)
    one.sync(), two.sync()
    month = (date(2026, 3, 1), date(2026, 5, 1))
    told = [[(each.title, each.start, each.end) for each in home.calendar.between(*month)] for home in (one, two)]
    assert told[0] == told[1]
    assert [start for _, start, _ in told[1]] == [
        TEN, later + timedelta(hours=2), TEN + timedelta(weeks=3), TEN + timedelta(weeks=4),
    ]  # fmt: skip
    assert one.sync() == Synced()


def test_a_series_that_is_cut_in_two_is_two_objects(side: Made, account: Account) -> None:
    one, two = side(), side()
    more = ("RRULE:FREQ=WEEKLY;COUNT=4", "RDATE;TZID=Europe/Madrid:20260330T130000", "X-COLOUR:blue")
    account.put("lunch.ics", event("lunch", "Lunch", *more))
    one.sync()
    (row,) = one.calendar.list()
    third = datetime(2026, 3, 26, 13, tzinfo=MADRID)
    one.calendar.update(row.id, scope="following", occurrence=third, start=third + timedelta(hours=1))
    one.sync(), two.sync()
    month = (date(2026, 3, 1), date(2026, 5, 1))
    told = [[(each.title, each.start) for each in home.calendar.between(*month)] for home in (one, two)]
    assert told[0] == told[1]
    assert len(told[0]) == 5
    text = account.everything()
    # Two series, and the added date as an occurrence of the second: each has what the first text said.
    assert (text.count("RRULE:FREQ=WEEKLY"), text.count("X-COLOUR:blue"), text.count("RECURRENCE-ID")) == (2, 3, 1)
    assert one.sync() == two.sync() == Synced()


def test_what_ayni_does_not_know_survives_a_change_here(side: Made, account: Account) -> None:
    one = side()
    more = (
        "X-COLOUR;SHADE=dark:blue",
        "CATEGORIES:food,friends",
        "ATTACH:https://example.org/menu.pdf",
        "GEO:40.4;-3.7",
    )
    account.put("lunch.ics", event("lunch", "Lunch", *more))
    one.sync()
    one.calendar.update(one.calendar.list()[0].id, title="Brunch")
    one.sync()
    text = account.get("lunch.ics")
    for each in ("SUMMARY:Brunch", *more):
        assert each in text


def test_an_object_beyond_reading_is_told_and_left_alone(side: Made, account: Account) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    odd = event("odd", "Blink", "RRULE:FREQ=MINUTELY").replace("VEVENT", "VTODO")
    account.put("odd.ics", odd)
    done = one.sync()
    assert one.titles() == ["Lunch"]
    assert any("odd.ics" in each for each in done.told)
    assert "FREQ=MINUTELY" in account.get("odd.ics")
    assert one.sync().taken == 0


@pytest.mark.parametrize("changed", [False, True])
def test_an_object_that_is_moved_there_is_followed(side: Made, account: Account, changed: bool) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    one.sync()
    (row,) = one.calendar.list()
    if changed:
        one.calendar.update(row.id, location="Here")
    account.delete("lunch.ics")
    account.put("moved.ics", event("lunch", "Moved lunch"))
    assert one.sync().told == ()
    (after,) = one.calendar.list()
    assert (after.id, after.title, after.location) == (row.id, "Moved lunch", "Here" if changed else None)
    assert ("LOCATION:Here" in account.get("moved.ics")) == changed
    assert one.sync() == Synced()


def test_what_is_read_only_there_is_told_and_the_rest_goes(
    side: Made, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = side()
    one.calendar.add("Bad", TEN)
    one.calendar.add("Good", TEN)
    genuine = Collection.put

    def put(self: Collection, href: str, text: str, etag: str | None) -> str | None:
        if "SUMMARY:Bad" in text:
            raise RefusedError("it is forbidden.")
        return genuine(self, href, text, etag)

    with monkeypatch.context() as patched:
        patched.setattr(Collection, "put", put)
        done = one.sync()
    assert (done.sent, done.told) == (1, ("“Bad” was not taken by the server: it is forbidden.",))
    assert one.sync() == Synced(sent=1)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("number", [4, 7, 11])
def test_the_server_dies_in_mid_sync_and_nothing_is_lost_or_doubled(
    side: Made, account: Account, radicale: Radicale, when: str, number: int
) -> None:
    one = side()
    for place in range(6):
        account.put(f"theirs{place}.ics", event(f"theirs{place}", f"Theirs {place}"))
    one.sync()
    for place in range(6):
        one.calendar.add(f"Mine {place}", TEN)
    for row in one.calendar.list():
        if row.title == "Theirs 0":
            one.calendar.update(row.id, title="Theirs 0 later")
        if row.title == "Theirs 1":
            one.calendar.delete(row.id)
    account.put("theirs2.ics", event("theirs2", "Theirs 2 moved"))
    account.delete("theirs3.ics")
    wanted = sorted(["Theirs 0 later", "Theirs 2 moved", "Theirs 4", "Theirs 5", *(f"Mine {n}" for n in range(6))])
    radicale.kill_at(number, when)
    with pytest.raises(ToolError, match="cannot be reached"):
        one.sync()
    radicale.again()
    assert not one.sync().told
    assert one.titles() == wanted
    assert sorted(re.findall(r"SUMMARY:(.*?)\r?\n", account.everything())) == wanted
    assert one.sync() == Synced()


def test_a_change_that_comes_between_looking_and_writing_is_not_overwritten(
    side: Made, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = side()
    account.put("lunch.ics", event("lunch"))
    one.sync()
    one.calendar.update(one.calendar.list()[0].id, location="Here")
    with Server(account.url, account.user, PASSWORD) as server:
        (collection,) = server.collections()
        looked = collection.changes("")

        def first(self: object, token: str) -> object:
            account.put("lunch.ics", event("lunch", "Faster lunch"))
            return looked

        monkeypatch.setattr(type(collection), "changes", first)
        done = sync(one.database, MADRID, server)
    assert done.merged == 1
    (row,) = one.calendar.list()
    assert (row.title, row.location) == ("Faster lunch", "Here")
    assert "LOCATION:Here" in account.get("lunch.ics")
    assert "Faster lunch" in account.get("lunch.ics")


def test_a_stop_in_the_middle_leaves_a_sound_state(side: Made, account: Account) -> None:
    one = side()
    for number in range(10):
        one.calendar.add(f"Mine {number}", TEN)

    def stop(what: str, done: int, total: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        one.sync(stop)
    assert account.everything().count("BEGIN:VEVENT") == 4
    assert one.sync() == Synced(sent=6)
    assert one.sync() == Synced()
