"""Out of an .ics file and into one, without loss."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from memory.database import Database
from memory.errors import UsageError
from memory.events import EventStore
from memory.journal import Journal
from memory.todos import TodoStore
from tests.conftest import MADRID, NOW
from tools.ical.files import Imported, export_text, import_text
from tools.ical.lines import Component, parsed
from tools.ical.objects import contents


def calendar(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//X//EN", *lines, "END:VCALENDAR", ""))


def event(*lines: str, uid: str = "one") -> tuple[str, ...]:
    return ("BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260301T000000Z", *lines, "END:VEVENT")


def todo(*lines: str, uid: str = "one") -> tuple[str, ...]:
    return ("BEGIN:VTODO", f"UID:{uid}", "DTSTAMP:20260301T000000Z", *lines, "END:VTODO")


RICH = calendar(
    "BEGIN:VTIMEZONE", "TZID:Office Time", "BEGIN:STANDARD", "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE",
    *event(
        "DTSTART;TZID=Office Time:20260310T100000", "DURATION:PT1H30M", "SUMMARY;LANGUAGE=en:Board\\, weekly\\; all",
        "LOCATION;ALTREP=\"https://example.org/a,b\":Room 5", "DESCRIPTION:Line one\\nline two \\\\ end",
        "RRULE:FREQ=WEEKLY;COUNT=6", "EXDATE;TZID=Office Time:20260317T100000",
        "RDATE;TZID=Office Time:20260319T100000", "ORGANIZER;CN=\"Boss, The\":mailto:boss@example.org",
        "ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:ana@example.org",
        "ATTENDEE;RSVP=TRUE:mailto:leo@example.org", "CATEGORIES:WORK,BOARD", "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT", "SEQUENCE:3", "CLASS:PRIVATE", "X-ODD;X-P=\"a;b\":v:w", "GEO:40.4;-3.7",
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "X-ALARM:1", "END:VALARM",
        "BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER;RELATED=END:PT0S", "END:VALARM",
    ),
    *event("RECURRENCE-ID;TZID=Office Time:20260324T100000", "DTSTART;TZID=Office Time:20260324T120000",
           "DTEND;TZID=Office Time:20260324T130000", "SUMMARY:Board\\, later", "X-ONLY:here"),
    *event("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Office Time:20260407T100000",
           "DTSTART;TZID=Office Time:20260407T110000", "DURATION:PT1H", "SUMMARY:Board at eleven"),
    *event("RECURRENCE-ID;TZID=Office Time:20260331T100000", "DTSTART;TZID=Office Time:20260331T100000",
           "DURATION:PT1H", "SUMMARY:Board", "STATUS:CANCELLED"),
    *event("DTSTART;VALUE=DATE:20260401", "DTEND;VALUE=DATE:20260404", "SUMMARY:Holiday", uid="two"),
    *event("DTSTART:20260312T080000Z", "DTEND:20260312T090000Z", "SUMMARY:In UTC", uid="three"),
    *event("DTSTART:20260312T080000", "DTEND:20260312T090000", "SUMMARY:Floating", uid="four"),
    *todo("SUMMARY:Move house", "DUE;VALUE=DATE:20260401", "PRIORITY:3", "PERCENT-COMPLETE:40",
          "STATUS:IN-PROCESS", "CATEGORIES:home,big\\, heavy", uid="five"),
    *todo("SUMMARY:Pack", "DTSTART;TZID=Europe/Madrid:20260320T100000", "DURATION:PT2H",
          "RELATED-TO;RELTYPE=PARENT:five", "RELATED-TO;RELTYPE=SIBLING:six", uid="seven"),
    *todo("SUMMARY:Old", "STATUS:COMPLETED", "COMPLETED:20260301T101112Z", "PRIORITY:7", uid="eight"),
)  # fmt: skip


def told(text: str) -> list[tuple[str, list[str]]]:
    """Every component of a text with its lines, in no order."""

    def lines(component: Component) -> list[str]:
        own = [repr(line.key) for line in component.lines]
        return sorted(own + [repr((part.name, lines(part))) for part in component.parts])

    found = contents(text)
    odd = [each for item in found.items for each in item.zones if each.value("TZID") != "Europe/Madrid"]
    parts = [*(each for item in found.items for each in item.components), *odd]
    return sorted((each.name, lines(each)) for each in parts)


@pytest.fixture
def events(database: Database) -> EventStore:
    return EventStore(database, MADRID)


def test_a_rich_file_comes_out_as_it_went_in(database: Database) -> None:
    done = import_text(database, MADRID, RICH)
    assert (done.added, done.broken, len(done.told)) == (7, (), 0)
    assert told(export_text(database, MADRID)) == told(RICH)


def test_the_same_file_twice_doubles_nothing(database: Database) -> None:
    import_text(database, MADRID, RICH)
    assert import_text(database, MADRID, RICH.replace("\r\n", "\n")) == Imported(unchanged=7)
    assert import_text(database, MADRID, export_text(database, MADRID)) == Imported(unchanged=7)


def test_what_it_means(database: Database, events: EventStore) -> None:
    import_text(database, MADRID, RICH)
    found = [(each.title, each.start) for each in events.between(date(2026, 3, 9), date(2026, 4, 20))]
    at = datetime(2026, 3, 10, 10, tzinfo=MADRID)
    assert found == [
        ("Board, weekly; all", at),
        ("Floating", datetime(2026, 3, 12, 8, tzinfo=MADRID)),
        ("In UTC", datetime(2026, 3, 12, 9, tzinfo=MADRID)),
        ("Board, weekly; all", datetime(2026, 3, 19, 10, tzinfo=MADRID)),
        ("Board, later", datetime(2026, 3, 24, 12, tzinfo=MADRID)),
        ("Holiday", datetime(2026, 4, 1, tzinfo=MADRID)),
        ("Board at eleven", datetime(2026, 4, 7, 11, tzinfo=MADRID)),
        ("Board at eleven", datetime(2026, 4, 14, 11, tzinfo=MADRID)),
    ]
    board = events.between(at, at + timedelta(hours=1))[0]
    assert (board.end - board.start, board.busy, board.reminders) == (timedelta(minutes=90), False, (15,))
    assert board.attendees == ("Ana <ana@example.org>", "leo@example.org")
    assert (board.location, board.notes, board.zone) == ("Room 5", "Line one\nline two \\ end", "Europe/Madrid")
    todos = {each.title: each for each in TodoStore(database, MADRID).list(None)}
    assert (todos["Move house"].priority, todos["Move house"].tags) == ("high", ("home", "big, heavy"))
    assert todos["Pack"].due == datetime(2026, 3, 20, 12, tzinfo=MADRID)
    assert todos["Pack"].parent == todos["Move house"].id
    assert (todos["Old"].done, todos["Old"].priority) == (True, "low")


def test_what_is_changed_here_is_all_that_changes(database: Database, events: EventStore) -> None:
    import_text(database, MADRID, RICH)
    row = next(each for each in events.list() if each.title.startswith("Board"))
    events.update(row.id, title="Council", reminders=[15, 60], attendees=["leo@example.org", "Eva"])
    before, after = told(RICH), told(export_text(database, MADRID))
    gone = [each for each in before if each not in after]
    assert len(gone) == 1
    new_ones = [set(lines) for _, lines in after if lines not in [each for _, each in before]]
    # The date that RDATE adds is an occurrence of its own here: it keeps the old title, as a changed occurrence.
    lines, changed = set(gone[0][1]), next(each for each in new_ones if any("RRULE" in line for line in each))
    assert len(new_ones) == 2
    assert {line.split("'")[1] for line in lines - changed} == {"SUMMARY", "ATTENDEE"}
    new = "".join(sorted(changed - lines))
    for part in ("Council", "-PT60M", "invalid:nomail", "('CN', 'Eva')"):
        assert part in new


def test_priority_done_and_due_of_a_to_do_go_out(database: Database) -> None:
    todos = TodoStore(database, MADRID)
    import_text(database, MADRID, RICH)
    rows = {each.title: each for each in todos.list(None)}
    todos.complete(rows["Pack"].id)
    todos.update(rows["Old"].id, done=False)
    todos.update(rows["Move house"].id, priority="low", due=date(2026, 5, 1))
    text = export_text(database, MADRID)
    for line in ("COMPLETED:20260310T080000Z", "STATUS:NEEDS-ACTION", "PRIORITY:9", "DUE;VALUE=DATE:20260501"):
        assert line in text
    assert "COMPLETED:20260301T101112Z" not in text
    other = told(text)
    assert import_text(database, MADRID, text) == Imported(unchanged=7)
    assert told(export_text(database, MADRID)) == other


def test_an_import_is_one_change_that_undo_takes_back(database: Database) -> None:
    import_text(database, MADRID, RICH, "rich.ics")
    assert [each.label for each in Journal(database).recent()] == ["import rich.ics"]
    Journal(database).undo()
    assert told(export_text(database, MADRID)) == []


def test_a_newer_version_changes_and_an_older_one_does_not(database: Database, events: EventStore) -> None:
    def version(number: int, title: str) -> str:
        return calendar(*event("DTSTART:20260312T080000Z", f"SEQUENCE:{number}", f"SUMMARY:{title}"))

    import_text(database, MADRID, version(2, "Two"))
    assert import_text(database, MADRID, version(1, "One")) == Imported(unchanged=1)
    assert import_text(database, MADRID, version(3, "Three")) == Imported(changed=1)
    assert [each.title for each in events.list()] == ["Three"]


def test_a_cancelled_event_is_taken_off(database: Database, events: EventStore) -> None:
    import_text(database, MADRID, calendar(*event("DTSTART:20260312T080000Z", "SUMMARY:Off")))
    gone = calendar(*event("DTSTART:20260312T080000Z", "SEQUENCE:1", "STATUS:CANCELLED", "SUMMARY:Off"))
    assert import_text(database, MADRID, gone) == Imported(removed=1)
    assert events.list() == ()


@pytest.mark.parametrize("text", ["", "hello", "BEGIN:VCARD\nFN:x\nEND:VCARD", "\x00\xff"])
def test_what_is_no_calendar_is_one_clear_error(database: Database, text: str) -> None:
    with pytest.raises(UsageError, match="no iCalendar text"):
        import_text(database, MADRID, text)


def test_broken_parts_are_left_out_and_told(database: Database, events: EventStore) -> None:
    text = calendar(
        *event("SUMMARY:No start", uid="a"), *event("DTSTART:2026-13-45", "SUMMARY:No date", uid="b"),
        *event("DTSTART:20260312T080000Z", "RRULE:FREQ=NEVER", "SUMMARY:No rule", uid="c"),
        *event("DTSTART:20260312T080000Z", "SUMMARY:Never ends", uid="d")[:-1],
        *event("DTSTART:20260312T090000Z", "garbage without a colon", "SUMMARY:Sound", uid="e"),
        "BEGIN:VJOURNAL", "SUMMARY:Dear diary", "END:VJOURNAL",
    )  # fmt: skip
    done = import_text(database, MADRID, text)
    assert [each.title for each in events.list()] == ["Sound"]
    assert (done.added, len(done.broken), done.others) == (1, 4, 1)
    assert any("No start" in each for each in done.broken)
    assert any("no date: 2026-13-45" in each for each in done.broken)


def test_an_event_without_a_uid_is_the_same_the_next_time(database: Database) -> None:
    text = calendar("BEGIN:VEVENT", "DTSTART:20260312T080000Z", "SUMMARY:Nameless", "END:VEVENT")
    assert import_text(database, MADRID, text) == Imported(added=1)
    assert import_text(database, MADRID, text) == Imported(unchanged=1)


def test_a_part_that_comes_before_its_whole_finds_it(database: Database) -> None:
    todos = TodoStore(database, MADRID)
    part = calendar(*todo("SUMMARY:Part", "RELATED-TO:whole", uid="part"))
    import_text(database, MADRID, part)
    assert told(export_text(database, MADRID)) == told(part)
    import_text(database, MADRID, calendar(*todo("SUMMARY:Whole", uid="whole")))
    rows = {each.title: each for each in todos.list()}
    assert rows["Part"].parent == rows["Whole"].id


@pytest.mark.parametrize(
    ("tzid", "more", "zone"),
    [
        ("America/New_York", (), "America/New_York"),
        ("W. Europe Standard Time", (), "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Europe/Rome", (), "Europe/Rome"),
        ("Custom", ("X-LIC-LOCATION:Asia/Tokyo",), "Asia/Tokyo"),
        ("Nowhere", (), "Europe/Madrid"),
    ],
)
def test_odd_names_of_zones(
    database: Database, events: EventStore, tzid: str, more: tuple[str, ...], zone: str
) -> None:
    defined = ("BEGIN:VTIMEZONE", f"TZID:{tzid}", *more, "END:VTIMEZONE") if more else ()
    text = calendar(*defined, *event(f"DTSTART;TZID={tzid}:20260312T080000", "SUMMARY:Far"))
    import_text(database, MADRID, text)
    assert [each.start for each in events.list()] == [datetime(2026, 3, 12, 8, tzinfo=ZoneInfo(zone))]
    assert f"TZID={tzid}:20260312T080000" in export_text(database, MADRID)


BOARD = (
    "DTSTART;TZID=Europe/Madrid:20260310T100000", "DURATION:PT1H", "SUMMARY:Board", "RRULE:FREQ=WEEKLY",
    "RDATE;TZID=Europe/Madrid:20260312T100000,20260417T100000",
)  # fmt: skip


def test_what_is_cancelled_from_a_date_on_ends_the_series_and_goes_out_as_it_came(
    database: Database, events: EventStore
) -> None:
    gone = event("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Madrid:20260331T100000",
                 "DTSTART;TZID=Europe/Madrid:20260331T100000", "STATUS:CANCELLED")  # fmt: skip
    text = calendar(*event(*BOARD), *gone)
    assert import_text(database, MADRID, text) == Imported(added=1)
    found = [each.start.day for each in events.between(date(2026, 3, 1), date(2027, 3, 1))]
    assert found == [10, 12, 17, 24]
    assert told(export_text(database, MADRID)) == told(text)
    assert import_text(database, MADRID, text) == Imported(unchanged=1)
    events.update(events.list()[0].id, title="Council")
    out = export_text(database, MADRID)
    assert "RRULE:FREQ=WEEKLY\r\n" in out
    assert "RANGE=THISANDFUTURE" in out


def test_a_day_that_is_left_out_of_a_series_by_the_clock(database: Database, events: EventStore) -> None:
    lines = ("DTSTART;TZID=Europe/Madrid:20260310T100000", "SUMMARY:Board", "RRULE:FREQ=WEEKLY;COUNT=4")
    text = calendar(*event(*lines, "EXDATE;VALUE=DATE:20260317,20260324"))
    import_text(database, MADRID, text)
    found = [each.start.day for each in events.between(date(2026, 3, 9), date(2026, 4, 20))]
    assert found == [10, 31]
    assert told(export_text(database, MADRID)) == told(text)
    row = events.list()[0]
    events.update(row.id, exdates=[row.exdates[0]])
    out = export_text(database, MADRID)
    assert "EXDATE;TZID=Europe/Madrid:20260317T100000" in out
    assert "VALUE=DATE" not in out


def test_a_time_that_the_clocks_skip_is_the_one_that_there_is(database: Database, events: EventStore) -> None:
    lines = ("DTSTART;TZID=Europe/Madrid:20260329T023000", "DURATION:PT30M", "SUMMARY:Backup")
    import_text(database, MADRID, calendar(*event(*lines)))
    row = events.list()[0]
    assert (f"{row.start:%H:%M}", f"{row.end:%H:%M}") == ("03:30", "04:00")
    assert "DTSTART;TZID=Europe/Madrid:20260329T023000" in export_text(database, MADRID)


def test_an_alarm_in_the_course_of_a_whole_day_is_a_reminder(database: Database) -> None:
    alarms = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H", "END:VALARM")
    text = calendar(*event("DTSTART;VALUE=DATE:20260401", "DTEND;VALUE=DATE:20260402", "SUMMARY:Trip", *alarms))
    import_text(database, MADRID, text)
    store = EventStore(database, MADRID)
    (trip,) = store.list()
    assert trip.reminders == (-540,)
    store.update(trip.id, reminders=[-540, 900])
    sent = export_text(database, MADRID)
    assert ("TRIGGER:PT9H" in sent, "TRIGGER:-PT900M" in sent) == (True, True)
    store.update(trip.id, reminders=[900])
    assert "TRIGGER:PT9H" in export_text(database, MADRID)
    own = store.add("Visit", date(2026, 4, 3), reminders=[-540])
    assert "TRIGGER:PT540M" in export_text(database, MADRID)
    store.delete(own.id)


def test_what_is_said_of_the_calendar_itself_is_kept(database: Database) -> None:
    head = (
        "X-WR-CALNAME:Work\\, mine", "NAME;LANGUAGE=en:Work", "NAME;LANGUAGE=es:Trabajo", "X-WR-TIMEZONE:Europe/Madrid",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-ODD;X-P=1:v", "CALSCALE:GREGORIAN", "COLOR:teal",
    )  # fmt: skip
    text = calendar(*head, "METHOD:PUBLISH", *event("DTSTART:20260312T080000Z", "SUMMARY:A"), *todo("SUMMARY:B"))
    import_text(database, MADRID, text)
    EventStore(database, MADRID).add("Own", NOW)
    TodoStore(database, MADRID).add("Own too")
    other = calendar("X-WR-CALNAME:Other", "X-MORE:1", *event("DTSTART:20260312T080000Z", "SUMMARY:C", uid="three"))
    import_text(database, MADRID, other)
    sent = export_text(database, MADRID)
    (made,) = parsed(sent)[0]
    assert [str(line) for line in made.lines][2:] == [*head, "X-MORE:1"]
    assert import_text(database, MADRID, sent).changed == 0
    store = EventStore(database, MADRID)
    (row,) = [each for each in store.list() if each.title == "A"]
    store.update(row.id, title="A, later")
    assert parsed(export_text(database, MADRID))[0][0].lines == made.lines


def test_a_rule_with_a_part_that_is_none_is_told_and_breaks_no_question(database: Database, events: EventStore) -> None:
    text = calendar(*event("DTSTART:20260312T080000Z", "SUMMARY:A", "RRULE:FREQ=WEEKLY;COU{NT=6"))
    (said,) = import_text(database, MADRID, text).broken
    assert "its repetition cannot be read" in said
    with pytest.raises(UsageError):
        events.add("B", NOW, rrule="FREQ=WEEKLY;BYWHAT=1")
    assert events.between(NOW, NOW + timedelta(days=30)) == ()
