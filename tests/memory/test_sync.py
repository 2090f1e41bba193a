"""What is remembered of a sync, and objects as rows."""

from __future__ import annotations

from datetime import date, datetime

from memory.database import Database
from memory.events import EventStore
from memory.ical_rows import ObjectRows
from memory.journal import Journal
from memory.sync import Agreed, SyncStore
from memory.todos import TodoStore
from tests.conftest import MADRID

TEXT = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
HERE = Agreed("/a/one.ics", "one", '"1"', "events", 7, "f00d")


def test_what_was_agreed_on_is_found_again(database: Database) -> None:
    store = SyncStore(database, "https://x/a/")
    store.agree(HERE, TEXT)
    assert store.all() == {"/a/one.ics": HERE}
    assert store.base("/a/one.ics").replace("X-AYNI-ROWS:f00d\r\n", "") == TEXT
    later = Agreed("/a/one.ics", "one", '"2"', "events", None, "beef")
    store.agree(later, TEXT)
    assert store.all() == {"/a/one.ics": later}
    store.forget("/a/one.ics")
    assert (store.all(), store.base("/a/one.ics")) == ({}, "")


def test_collections_are_kept_apart(database: Database) -> None:
    one, two = SyncStore(database, "https://x/a/"), SyncStore(database, "https://x/b/")
    one.agree(HERE, TEXT)
    one.reach("token 1")
    both = ("https://x/a/", "https://x/b/")
    assert (two.all(), two.token, two.elsewhere(both)) == ({}, "", {("events", "one")})
    assert two.elsewhere(both[1:]) == set()
    one.reach("token 2")
    assert (one.token, one.elsewhere(both)) == ("token 2", set())


def test_it_is_bookkeeping_that_undo_passes_over(database: Database) -> None:
    SyncStore(database, "https://x/a/").agree(HERE, TEXT)
    SyncStore(database, "https://x/a/").reach("token")
    assert Journal(database).recent() == ()


def test_agreement_and_effect_are_one_transaction(database: Database) -> None:
    store = SyncStore(database, "https://x/a/")
    with database.trial():
        EventStore(database, MADRID).add("Dentist", date(2026, 3, 12))
        store.agree(HERE, TEXT)
    assert (store.all(), EventStore(database, MADRID).list()) == ({}, ())


def test_a_to_do_is_named_once_and_undo_does_not_unname_it(database: Database) -> None:
    todos, rows = TodoStore(database, MADRID), ObjectRows(database)
    row = todos.add("Buy milk")
    (uid,) = rows.todos()
    SyncStore(database, "https://x/a/").agree(Agreed("/a/t.ics", uid, None, "todos", row.id, ""), TEXT)
    todos.update(row.id, title="Buy oat milk")
    todos.delete(row.id)
    for _ in range(2):
        Journal(database).undo()
    assert [*rows.todos()] == [uid]
    assert [each.label for each in Journal(database).recent()] == ["add “Buy milk”"]


def test_rows_that_stay_keep_their_numbers(database: Database) -> None:
    calendar, rows = EventStore(database, MADRID), ObjectRows(database)
    row = calendar.add("Chess", datetime(2026, 3, 12, 10, tzinfo=MADRID), rrule="FREQ=WEEKLY")
    ((uid, (values,)),) = rows.events().items()
    moved = values | {"occurrence": datetime(2026, 3, 19, 10), "rrule": None, "title": "Late chess"}
    with database.change() as change:
        assert rows.put(change, "events", uid, [values | {"title": "Go"}, moved]) == row.id
    found = rows.events([uid])[uid]
    assert [(each["title"], each["id"] == row.id) for each in found] == [("Go", True), ("Late chess", False)]
    with database.change() as change:
        rows.put(change, "events", uid, [])
    assert rows.events() == {}
    Journal(database).undo()
    assert len(rows.events()[uid]) == 2
