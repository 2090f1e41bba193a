"""Invitations by mail: what they ask for, and what they do to the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from email.message import EmailMessage

import pytest

from memory.database import Database
from memory.events import EventStore
from memory.journal import Journal
from tests.conftest import MADRID
from tools.calendar.invitation import deed, from_mail, invitation, take
from tools.contract import ToolContext

AT = datetime(2026, 3, 12, 10, tzinfo=MADRID)


def ics(method: str, *more: str, sequence: int = 0, start: str = "20260312T100000", uid: str = "board@x") -> str:
    return "\r\n".join((
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//X//EN", f"METHOD:{method}", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20260301T000000Z", f"SEQUENCE:{sequence}", f"DTSTART;TZID=Europe/Madrid:{start}", "DURATION:PT1H",
        "SUMMARY:Board lunch", "LOCATION:Room 5", "ORGANIZER;CN=Ana:mailto:ana@example.org",
        "ATTENDEE;CN=Me:mailto:me@example.org", *more, "END:VEVENT", "END:VCALENDAR", "",
    ))  # fmt: skip


def mail(text: str, method: str = "REQUEST", attached: bool = False, number: int = 1) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ana <ana@example.org>", f"Invitation {number}"
    message["Message-ID"] = f"<{number}-{len(text)}@example.org>"
    message.set_content("You are invited.")
    if attached:
        message.add_attachment(text.encode(), maintype="application", subtype="octet-stream", filename="Invite.ICS")
    else:
        message.add_alternative(text, subtype="calendar", params={"method": method})
    return message.as_bytes()


@pytest.fixture
def events(database: Database) -> EventStore:
    return EventStore(database, MADRID)


def taken(events: EventStore, text: str) -> str:
    invited = invitation(mail(text), MADRID)
    assert invited is not None
    return take(events, invited)[0]


@pytest.mark.parametrize("attached", [False, True])
def test_what_a_mail_invites_to(attached: bool) -> None:
    found = invitation(mail(ics("REQUEST", sequence=2), attached=attached), MADRID)
    assert found is not None
    assert (found.method, found.uid, found.sequence, found.title, found.location) == (
        "REQUEST", "board@x", 2, "Board lunch", "Room 5",
    )  # fmt: skip
    assert (found.organizer, found.start) == ("Ana <ana@example.org>", AT)


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"Subject: hello\r\n\r\nhello", mail("nonsense"), mail(ics("REPLY"), "REPLY"),
        mail(ics("COUNTER"), "COUNTER"),
        mail(ics("REQUEST").replace("DTSTART", "X-START")), mail(ics("REQUEST").replace("VEVENT", "VJOURNAL")),
    ],
)  # fmt: skip
def test_what_invites_to_nothing(raw: bytes) -> None:
    assert invitation(raw, MADRID) is None


def test_an_invitation_is_put_on_the_calendar_once(events: EventStore) -> None:
    assert taken(events, ics("REQUEST")) == "create"
    assert taken(events, ics("REQUEST")) == "nothing"
    (row,) = events.list()
    assert (row.title, row.start, row.location, row.attendees) == (
        "Board lunch",
        AT,
        "Room 5",
        ("Me <me@example.org>",),
    )
    Journal(events.database).undo()
    assert events.list() == ()


def test_a_later_one_updates_and_an_older_one_is_ignored(events: EventStore) -> None:
    taken(events, ics("REQUEST", sequence=1))
    assert taken(events, ics("REQUEST", sequence=2, start="20260312T120000")) == "update"
    assert taken(events, ics("REQUEST", sequence=1)) == "nothing"
    assert taken(events, ics("CANCEL", sequence=1)) == "nothing"
    assert [each.start for each in events.list()] == [AT + timedelta(hours=2)]


def test_what_its_owner_has_changed_stays_where_the_new_one_says_nothing_of_it(events: EventStore) -> None:
    taken(events, ics("REQUEST"))
    events.update(events.list()[0].id, title="My lunch", reminders=[30])
    assert taken(events, ics("REQUEST")) == "nothing"
    assert taken(events, ics("REQUEST", sequence=1, start="20260312T120000")) == "update"
    (row,) = events.list()
    assert (row.title, row.reminders, row.start) == ("My lunch", (30,), AT + timedelta(hours=2))


def test_a_cancellation_takes_it_off(events: EventStore) -> None:
    assert taken(events, ics("CANCEL")) == "nothing"
    taken(events, ics("REQUEST"))
    assert taken(events, ics("CANCEL", "STATUS:CANCELLED", sequence=1)) == "cancel"
    assert events.list() == ()


def test_somebody_else_than_the_organizer_changes_nothing(events: EventStore) -> None:
    taken(events, ics("REQUEST"))
    for method in ("REQUEST", "CANCEL"):
        forged = ics(method, sequence=9, start="20260312T230000").replace("ana@", "mallory@")
        assert taken(events, forged) == "nothing"


def test_one_occurrence_is_moved_or_cancelled_and_the_others_stay(events: EventStore) -> None:
    taken(events, ics("REQUEST", "RRULE:FREQ=WEEKLY;COUNT=4"))
    moved = ics("REQUEST", "RECURRENCE-ID;TZID=Europe/Madrid:20260319T100000", sequence=1, start="20260319T150000")
    gone = ics("CANCEL", "RECURRENCE-ID;TZID=Europe/Madrid:20260326T100000", sequence=1, start="20260326T100000")
    assert (taken(events, moved), taken(events, gone)) == ("update", "cancel")
    assert taken(events, gone) == "nothing"
    starts = [each.start for each in events.between(date(2026, 3, 1), date(2026, 5, 1))]
    assert starts == [AT, AT + timedelta(weeks=1, hours=5), AT + timedelta(weeks=3)]


def test_what_is_asked_for_is_told_before_it_is_done(events: EventStore) -> None:
    invited = invitation(mail(ics("REQUEST")), MADRID)
    assert invited is not None
    assert deed(events, invited) == ("create", None)
    take(events, invited)
    later = invitation(mail(ics("CANCEL", sequence=1)), MADRID)
    assert later is not None
    assert deed(events, later) == ("cancel", events.list()[0].id)


def test_the_receipt_is_foreign_and_says_what_was_done(make_context: Callable[..., ToolContext]) -> None:
    context = make_context()
    context.calendar.add("Dentist", AT + timedelta(minutes=30))
    message = context.mail.add(mail(ics("REQUEST")))
    receipt = from_mail(context, f"#{message.id}", "")
    assert receipt is not None
    assert (receipt.foreign, receipt.quote) == (True, "Board lunch")
    assert "Added *Board lunch*, Thu 12 March, 10:00" in receipt.text
    assert "Dentist" in receipt.text
    plain = context.mail.add(b"From: x@example.org\r\nSubject: hi\r\n\r\nhi")
    assert from_mail(context, f"#{plain.id}", "") is None


def test_a_later_request_keeps_what_was_changed_of_its_occurrences(
    events: EventStore, make_context: Callable[..., ToolContext]
) -> None:
    taken(events, ics("REQUEST", "RRULE:FREQ=WEEKLY;COUNT=4"))
    (row,) = events.list()
    events.delete(row.id, scope="one", occurrence=AT + timedelta(days=7))
    events.update(row.id, scope="one", occurrence=AT + timedelta(days=14), title="Lunch with the board")
    last = events.occurrences(row.id, AT + timedelta(days=20), AT + timedelta(days=22))[0]
    events.update(row.id, scope="one", occurrence=last.occurrence, title="The last lunch")
    context = make_context("put the board lunch from Ana's mail on my calendar")
    moved = ics("REQUEST", "RRULE:FREQ=WEEKLY;COUNT=3", sequence=1, start="20260312T110000")
    context.mail.add(mail(moved))
    receipt = from_mail(context, "Ana", "Board lunch")
    assert receipt is not None
    assert "your change of 2026-04-02 is lost" in receipt.text
    assert [(each.title, each.start) for each in events.between(AT, AT + timedelta(days=40))] == [
        ("Board lunch", AT + timedelta(hours=1)),
        ("Lunch with the board", datetime(2026, 3, 26, 11, tzinfo=MADRID)),
    ]
