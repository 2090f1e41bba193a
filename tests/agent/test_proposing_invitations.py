"""An invitation in a mail becomes a proposal that waits for its owner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from agent.assistant import Assistant
from tests.agent.test_triage import answer
from tests.conftest import MADRID
from tests.tools.calendar.test_invitation import ics, mail

Made = Callable[..., Assistant]
AT = datetime(2026, 3, 12, 10, tzinfo=MADRID)


def test_an_invitation_is_proposed_and_approved_with_all_that_it_says(assistant: Made) -> None:
    one = assistant(answer())
    (proposal,) = one.message(mail(ics("REQUEST"))).pending
    assert (proposal.tool, proposal.quote) == ("create_event", "Board lunch")
    assert proposal.preview.startswith("Add *Board lunch*, Thu 12 March, 10:00")
    assert "from others" in proposal.reason
    assert one.calendar.list() == ()
    one.resolve(proposal.id, "approve")
    (row,) = one.calendar.list()
    assert (row.start, row.location, row.attendees) == (AT, "Room 5", ("Me <me@example.org>",))
    one.undo()
    assert one.calendar.list() == ()


def test_a_later_one_is_proposed_as_a_change_and_a_cancellation_as_such(assistant: Made) -> None:
    one = assistant(answer(), answer(), answer(), answer())
    (first,) = one.message(mail(ics("REQUEST"))).pending
    one.resolve(first.id, "approve")
    (second,) = one.message(mail(ics("REQUEST", sequence=1, start="20260312T120000"), number=2)).pending
    assert second.preview.startswith("Change: *Board lunch*")
    one.resolve(second.id, "approve")
    assert [each.start for each in one.calendar.list()] == [AT + timedelta(hours=2)]
    assert one.message(mail(ics("REQUEST"), number=3)).pending == ()
    (last,) = one.message(mail(ics("CANCEL", sequence=2), number=4)).pending
    assert (last.tool, last.preview.split()[0]) == ("cancel_event", "Cancel")
    one.resolve(last.id, "approve")
    assert one.calendar.list() == ()


def test_an_invitation_that_looks_like_bulk_mail_is_proposed_all_the_same(assistant: Made) -> None:
    one = assistant()
    reply = one.message(b"List-Unsubscribe: <mailto:off@example.org>\r\n" + mail(ics("REQUEST")))
    assert [each.tool for each in reply.pending] == ["create_event"]
    assert one.mail.list()[0].labels == ("read",)


def test_the_title_can_be_changed_in_the_proposal(assistant: Made) -> None:
    one = assistant(answer())
    (proposal,) = one.message(mail(ics("REQUEST"))).pending
    one.resolve(proposal.id, {"title": "Lunch with the board"})
    assert [(each.title, each.start) for each in one.calendar.list()] == [("Lunch with the board", AT)]


def test_what_has_been_proposed_already_and_rejected_changes_nothing(assistant: Made) -> None:
    one = assistant(answer())
    (proposal,) = one.message(mail(ics("REQUEST"))).pending
    one.resolve(proposal.id, "reject")
    assert one.calendar.list() == ()
