"""To-dos between this list and others: their alarms, their beginnings, and the next of those that repeat."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from memory.database import Database
from memory.reminders import Reminders
from memory.todos import TodoStore
from tests.conftest import MADRID
from tests.tools.ical.test_files import calendar, todo
from tools.ical.files import Imported, export_text, import_text
from tools.ical.objects import contents

ALARM = ("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:x")
PLANTS = (
    "SUMMARY:Water plants", "DTSTART;TZID=Europe/Madrid:20260315T090000", "DUE;TZID=Europe/Madrid:20260315T100000",
    "RRULE:FREQ=WEEKLY;BYDAY=SU", "X-Z:1", "STATUS:IN-PROCESS", "PERCENT-COMPLETE:40",
)  # fmt: skip


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def todos(database: Database) -> TodoStore:
    return TodoStore(database, MADRID)


def taken(database: Database, *lines: str) -> None:
    import_text(database, MADRID, calendar(*todo(*lines)))


def lines_of(database: Database, title: str) -> list[list[str]]:
    """What is written of each to-do of that name, those first that are done."""
    found = [str(item.main) for item in contents(export_text(database, MADRID)).items if title in str(item.main)]
    return sorted((each.splitlines() for each in found), key=lambda each: "STATUS:COMPLETED" not in each)


@pytest.mark.parametrize(
    ("lines", "trigger", "moment"),
    [
        (("DUE;TZID=Europe/Madrid:20260311T120000",), "TRIGGER;RELATED=END:-PT30M", at(11, 11, 30)),
        (("DUE;TZID=Europe/Madrid:20260311T120000",), "TRIGGER:-PT30M", at(11, 11, 30)),
        (("DTSTART;TZID=Europe/Madrid:20260311T090000", "DUE;TZID=Europe/Madrid:20260311T120000"), "TRIGGER:-PT30M",
         at(11, 8, 30)),
        (("DTSTART;TZID=Europe/Madrid:20260311T090000", "DURATION:PT3H"), "TRIGGER;RELATED=END:-PT30M",
         at(11, 11, 30)),
    ],
)  # fmt: skip
def test_an_alarm_of_a_to_do_is_told(
    database: Database, lines: tuple[str, ...], trigger: str, moment: datetime
) -> None:
    taken(database, "SUMMARY:Pills", *lines, *ALARM, trigger, "END:VALARM")
    (reminder,) = Reminders(database, MADRID).due_reminders(moment, timedelta(0))
    assert (reminder.title, reminder.moment) == ("Pills", moment)


def test_an_alarm_of_a_to_do_that_is_only_due_goes_out_as_such(database: Database, todos: TodoStore) -> None:
    todos.add("Call Eva", at(11, 17), reminders=[15])
    text = export_text(database, MADRID)
    assert "TRIGGER;RELATED=END:-PT15M" in text
    assert import_text(database, MADRID, text) == Imported(unchanged=1)


def test_the_next_one_keeps_what_others_know_of_it(database: Database, todos: TodoStore) -> None:
    taken(database, *PLANTS, *ALARM, "TRIGGER;RELATED=END:-PT30M", "ACKNOWLEDGED:20260315T080000Z", "END:VALARM")
    todos.complete(todos.list()[0].id)
    done, following = lines_of(database, "Water plants")
    for line in ("X-Z:1", "TRIGGER;RELATED=END:-PT30M", "DTSTART;TZID=Europe/Madrid:20260322T090000",
                 "DUE;TZID=Europe/Madrid:20260322T100000", "RRULE:FREQ=WEEKLY;BYDAY=SU"):  # fmt: skip
        assert line in following
    assert not [each for each in following if each.startswith(("STATUS", "PERCENT", "ACKNOWLEDGED", "UID:one"))]
    assert todos.list()[0].reminders == (30,)
    assert not [each for each in done if each.startswith("RRULE")]
    text = export_text(database, MADRID)
    assert import_text(database, MADRID, text) == Imported(unchanged=2)


def test_the_rule_comes_back_with_the_to_do(database: Database, todos: TodoStore) -> None:
    taken(database, *PLANTS)
    before = export_text(database, MADRID)
    todos.complete(todos.list()[0].id)
    todos.update(todos.list(done=True)[0].id, done=False)
    assert "RRULE:FREQ=WEEKLY;BYDAY=SU" in lines_of(database, "X-Z")[0]
    assert "RRULE:FREQ=WEEKLY;BYDAY=SU" in before


@pytest.mark.parametrize(
    ("lines", "due", "written"),
    [
        (("DTSTART;TZID=Europe/Madrid:20260315T090000", "DUE;TZID=Europe/Madrid:20260315T100000"), at(20, 17),
         {"DTSTART;TZID=Europe/Madrid:20260320T160000", "DUE;TZID=Europe/Madrid:20260320T170000"}),
        (("DTSTART;TZID=Europe/Madrid:20260315T090000", "DURATION:PT2H"), at(20, 17),
         {"DTSTART;TZID=Europe/Madrid:20260320T150000", "DURATION:PT2H"}),
        (("DTSTART;VALUE=DATE:20260315", "DUE;VALUE=DATE:20260318"), at(20, 0).date(),
         {"DTSTART;VALUE=DATE:20260317", "DUE;VALUE=DATE:20260320"}),
        (("DTSTART;TZID=Europe/Madrid:20260315T090000", "DUE;TZID=Europe/Madrid:20260318T100000"), at(20, 0).date(),
         {"DTSTART;VALUE=DATE:20260317", "DUE;VALUE=DATE:20260320"}),
        (("DUE;TZID=Europe/Madrid:20260315T100000",), at(20, 17), {"DUE;TZID=Europe/Madrid:20260320T170000"}),
    ],
)  # fmt: skip
def test_a_beginning_goes_along_with_the_due_time(
    database: Database, todos: TodoStore, lines: tuple[str, ...], due: datetime, written: set[str]
) -> None:
    taken(database, "SUMMARY:Paint", *lines)
    todos.update(todos.list()[0].id, due=due)
    (found,) = lines_of(database, "Paint")
    assert {each for each in found if each.startswith(("DTSTART", "DUE", "DURATION"))} == written
