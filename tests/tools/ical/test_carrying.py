"""A newer version of an imported event, with what its owner has changed here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from memory.database import Database
from memory.events import EventStore
from tests.conftest import MADRID
from tests.tools.ical.test_files import calendar, event
from tools.ical.files import Imported, export_text, import_text

WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=6"


@pytest.fixture
def events(database: Database) -> EventStore:
    return EventStore(database, MADRID)


def at(day: int, hour: int = 10, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=MADRID)


def version(number: int, *lines: str, start: str = "20260312T100000", rule: str = WEEKLY, rest: Any = ()) -> str:
    begin = f"DTSTART;TZID=Europe/Madrid:{start}"
    return calendar(*event(begin, "DURATION:PT1H", rule, f"SEQUENCE:{number}", *lines, "SUMMARY:Board"), *rest)


def taken(database: Database, text: str) -> Imported:
    return import_text(database, MADRID, text)


def days(events: EventStore) -> list[str]:
    return [f"{each.start:%m-%d %H} {each.title}" for each in events.between(at(10), at(1, month=6))]


@pytest.fixture
def board(database: Database, events: EventStore) -> int:
    """Thursdays at ten, 12 March to 16 April; here the 19th is cancelled, the 26th moved, the 2nd renamed."""
    taken(database, version(1))
    (row,) = events.list()
    events.delete(row.id, scope="one", occurrence=at(19))
    events.update(row.id, scope="one", occurrence=at(26), start=at(27, 12))
    events.update(row.id, scope="one", occurrence=at(2, month=4), title="Board with Eva")
    return row.id


def test_what_was_changed_here_stays(database: Database, events: EventStore, board: int) -> None:
    found = taken(database, version(2, "LOCATION:Room 5"))
    assert (found.changed, found.told) == (1, ())
    assert days(events) == [
        "03-12 10 Board", "03-27 12 Board", "04-02 10 Board with Eva", "04-09 10 Board", "04-16 10 Board",
    ]  # fmt: skip
    assert events.get(board).location == "Room 5"
    assert taken(database, version(2, "LOCATION:Room 5")).unchanged == 1
    taken(database, version(3, "LOCATION:Room 6"))
    assert days(events)[1:3] == ["03-27 12 Board", "04-02 10 Board with Eva"]
    assert taken(database, export_text(database, MADRID)).changed == 0


def test_a_change_goes_with_its_day_to_another_hour(database: Database, events: EventStore, board: int) -> None:
    found = taken(database, version(2, start="20260312T113000"))
    assert found.told == ()
    assert days(events) == [
        "03-12 11 Board", "03-27 12 Board", "04-02 11 Board with Eva", "04-09 11 Board", "04-16 11 Board",
    ]  # fmt: skip
    half_past = [at(26, 11).replace(minute=30), at(2, 11, 4).replace(minute=30)]
    assert [each.occurrence for each in events.changed(board)] == half_past


def test_a_change_of_what_is_no_more_is_told(database: Database, events: EventStore, board: int) -> None:
    found = taken(database, version(2, rule="RRULE:FREQ=WEEKLY;COUNT=3"))
    assert days(events) == ["03-12 10 Board", "03-27 12 Board"]
    assert found.told == ("“Board”: your change of 2026-04-02 is lost: nothing is on that day any more.",)


def test_what_is_left_out_here_and_changed_there_is_back(database: Database, events: EventStore, board: int) -> None:
    moved = event("RECURRENCE-ID;TZID=Europe/Madrid:20260319T100000", "DTSTART;TZID=Europe/Madrid:20260319T160000",
                  "DURATION:PT1H", "SUMMARY:Board", "SEQUENCE:2")  # fmt: skip
    found = taken(database, version(2, rest=moved))
    assert days(events)[:2] == ["03-12 10 Board", "03-19 16 Board"]
    assert found.told == ("“Board”: 2026-03-19, which was left out here, was changed: it is back.",)
    assert events.get(board).exdates == ()


def test_the_newer_version_stands_where_both_have_changed_the_same(
    database: Database, events: EventStore, board: int
) -> None:
    events.update(board, title="Committee", location="Here")
    found = taken(database, version(2).replace("SUMMARY:Board", "SUMMARY:Council"))
    assert (events.get(board).title, events.get(board).location) == ("Council", "Here")
    assert found.told == ("“Council” was changed here and in the newer version (title): the newer one stands.",)


def test_an_import_can_be_undone(database: Database, events: EventStore, board: int) -> None:
    from memory.journal import Journal

    before = days(events)
    taken(database, version(2, start="20260312T113000"))
    Journal(database).undo()
    assert days(events) == before
