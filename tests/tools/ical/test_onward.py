"""RANGE=THISANDFUTURE: a change of an occurrence and of all that come after it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from memory.database import Database
from memory.events import EventStore
from memory.journal import Journal
from tests.conftest import MADRID
from tests.tools.ical.test_files import calendar, event, told
from tools.ical.files import Imported, export_text, import_text
from tools.ical.local import Local


@pytest.fixture
def events(database: Database) -> EventStore:
    return EventStore(database, MADRID)


def at(day: int, hour: int = 10, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=MADRID)


def days(events: EventStore) -> list[str]:
    return [f"{each.start:%m-%d %H} {each.title}" for each in events.between(at(1), at(1, month=5))]


def later(day: str, start: str, title: str, *more: str) -> tuple[str, ...]:
    return event(f"RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Madrid:{day}",
                 f"DTSTART;TZID=Europe/Madrid:{start}", "DURATION:PT1H", f"SUMMARY:{title}", *more)  # fmt: skip


def board(*more: str, rule: str = "RRULE:FREQ=WEEKLY;COUNT=8", rest: Any = ()) -> str:
    """Tuesdays at ten from 10 March to 28 April, at twelve from 31 March on."""
    main = event("DTSTART;TZID=Europe/Madrid:20260310T100000", "DURATION:PT1H", "SUMMARY:Board", rule, *more)
    return calendar(*main, *later("20260331T100000", "20260331T120000", "Council", "X-ODD:1"), *rest)


CHANGED = [
    "03-10 10 Board", "03-17 10 Board", "03-24 10 Board", "03-31 12 Council", "04-07 12 Council", "04-14 12 Council",
    "04-21 12 Council", "04-28 12 Council",
]  # fmt: skip


def test_it_and_those_after_it_are_changed(database: Database, events: EventStore) -> None:
    assert import_text(database, MADRID, board()) == Imported(added=1)
    assert days(events) == CHANGED
    assert told(export_text(database, MADRID)) == told(board())
    assert import_text(database, MADRID, board()) == Imported(unchanged=1)
    Journal(database).undo()
    assert events.list() == ()


@pytest.mark.parametrize("rule", ["FREQ=WEEKLY", "FREQ=WEEKLY;UNTIL=20260428T080000Z", "FREQ=DAILY;COUNT=60"])
def test_any_rule_goes_on_and_comes_out_as_it_went_in(database: Database, events: EventStore, rule: str) -> None:
    import_text(database, MADRID, board(rule=f"RRULE:{rule}"))
    found = days(events)
    assert found[-1] in ("04-28 12 Council", "04-30 12 Council")
    assert all(each.endswith("10 Board" if each < "03-31" else "12 Council") for each in found)
    assert told(export_text(database, MADRID)) == told(board(rule=f"RRULE:{rule}"))


def test_with_exceptions_on_both_sides_and_another_change(database: Database, events: EventStore) -> None:
    gone = "EXDATE;TZID=Europe/Madrid:20260317T100000,20260407T100000"
    one = event("RECURRENCE-ID;TZID=Europe/Madrid:20260414T100000", "DTSTART;TZID=Europe/Madrid:20260414T180000",
                "DURATION:PT1H", "SUMMARY:Late")  # fmt: skip
    text = board(gone, rest=(*one, *later("20260421T100000", "20260422T130000", "Senate")))
    assert import_text(database, MADRID, text).told == ()
    assert days(events) == [
        "03-10 10 Board", "03-24 10 Board", "03-31 12 Council", "04-14 18 Late", "04-22 13 Senate", "04-29 13 Senate",
    ]  # fmt: skip
    assert told(export_text(database, MADRID)) == told(text)


def test_what_is_changed_here_goes_out(database: Database, events: EventStore) -> None:
    import_text(database, MADRID, board())
    head, rest = events.list()
    events.delete(rest.id, scope="one", occurrence=at(7, 12, 4))
    events.update(rest.id, scope="one", occurrence=at(14, 12, 4), start=at(15, 9, 4))
    events.update(rest.id, title="Senate", location="Room 5")
    events.delete(head.id, scope="one", occurrence=at(17))
    found = days(events)
    assert found[2:] == ["03-31 12 Senate", "04-15 09 Senate", "04-21 12 Senate", "04-28 12 Senate"]
    sent = export_text(database, MADRID)
    assert "EXDATE;TZID=Europe/Madrid:20260407T100000" in sent
    assert "RECURRENCE-ID;TZID=Europe/Madrid:20260414T100000" in sent
    assert "RANGE=THISANDFUTURE" in sent
    Journal(database).back(5)
    assert events.list() == ()
    import_text(database, MADRID, sent)
    assert days(events) == found


def test_a_part_whose_rule_is_another_one_stands_by_itself(database: Database, events: EventStore) -> None:
    import_text(database, MADRID, board())
    (_, rest) = events.list()
    events.update(rest.id, rrule="FREQ=WEEKLY;INTERVAL=2;COUNT=3")
    found = days(events)
    assert found == [*CHANGED[:4], "04-14 12 Council", "04-28 12 Council"]
    assert len(Local(database, MADRID).all()) == 2
    sent = export_text(database, MADRID)
    assert "RANGE" not in sent
    Journal(database).back(2)
    assert import_text(database, MADRID, sent).added == 2
    assert days(events) == found


@pytest.mark.parametrize("left", [0, 1])
def test_one_side_is_taken_off(database: Database, events: EventStore, left: int) -> None:
    import_text(database, MADRID, board())
    events.delete(events.list()[1 - left].id)
    found = days(events)
    assert found == (CHANGED[3:] if left else CHANGED[:3])
    sent = export_text(database, MADRID)
    Journal(database).back(2)
    import_text(database, MADRID, sent)
    assert days(events) == found


def test_a_newer_version_changes_both_and_takes_parts_away(database: Database, events: EventStore) -> None:
    import_text(database, MADRID, board("SEQUENCE:1"))
    text = calendar(*event("DTSTART;TZID=Europe/Madrid:20260310T100000", "DURATION:PT1H", "SUMMARY:Board", "SEQUENCE:2",
                           "RRULE:FREQ=WEEKLY;COUNT=4"))  # fmt: skip
    assert import_text(database, MADRID, text).changed == 1
    assert days(events) == [*CHANGED[:3], "03-31 10 Board"]
    assert len(events.list()) == 1


def test_whole_days_go_to_another_weekday(database: Database, events: EventStore) -> None:
    text = calendar(
        *event("DTSTART;VALUE=DATE:20260309", "DTEND;VALUE=DATE:20260310", "SUMMARY:Off", "RRULE:FREQ=WEEKLY;BYDAY=MO"),
        *event("RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20260323", "DTSTART;VALUE=DATE:20260325",
               "DTEND;VALUE=DATE:20260326", "SUMMARY:Off"),
    )  # fmt: skip
    import_text(database, MADRID, text)
    assert days(events)[:4] == ["03-09 00 Off", "03-16 00 Off", "03-25 00 Off", "04-01 00 Off"]
    assert told(export_text(database, MADRID)) == told(text)


def test_what_is_no_occurrence_is_changed_once_and_told(database: Database, events: EventStore) -> None:
    text = board(rule="RRULE:FREQ=WEEKLY;BYDAY=WE")
    (said,) = import_text(database, MADRID, text).told
    assert "from 2026-03-31 on in another calendar: here that one occurrence" in said
    assert told(export_text(database, MADRID)) == told(text)
