"""Who comes to an event that stands already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from memory.errors import Unclear
from memory.events import Event
from tests.conftest import MADRID
from tools.calendar import update_event
from tools.contract import ToolContext

Making = Callable[..., ToolContext]


@pytest.fixture
def lunch(context: ToolContext) -> Event:
    """A lunch with two people."""
    start, end = datetime(2026, 3, 20, 13, tzinfo=MADRID), datetime(2026, 3, 20, 14, tzinfo=MADRID)
    return context.calendar.add("Board lunch", start, end, attendees=("Ana Vidal", "tom@example.org"))


@pytest.mark.parametrize(
    ("request_", "people"),
    [
        ("invite Eva and Luis Gil to the board lunch", ("Ana Vidal", "tom@example.org", "Eva", "Luis Gil")),
        ("invite bob too", ("Ana Vidal", "tom@example.org", "bob")),
        ("add eva@example.org to the board lunch", ("Ana Vidal", "tom@example.org", "eva@example.org")),
        ("the board lunch is with Eva too", ("Ana Vidal", "tom@example.org", "Eva")),
        ("invita a Luis y a Marta al board lunch", ("Ana Vidal", "tom@example.org", "Luis", "Marta")),
        ("añade a Eva, a Luis y a Marta al board lunch", ("Ana Vidal", "tom@example.org", "Eva", "Luis", "Marta")),
        ("añade a Eva al board lunch", ("Ana Vidal", "tom@example.org", "Eva")),
        ("Eva is joining the board lunch, add her", ("Ana Vidal", "tom@example.org", "Eva")),
        ("Eva wants to come to the board lunch, invite her", ("Ana Vidal", "tom@example.org", "Eva")),
        ("Luis se viene al board lunch, apúntalo", ("Ana Vidal", "tom@example.org", "Luis")),
        ("Ana can't come to the board lunch", ("tom@example.org",)),
        ("remove Ana from the board lunch", ("tom@example.org",)),
        ("quita a Tom del board lunch", ("Ana Vidal",)),
    ],
)
def test_people_are_invited_and_taken_off(
    make_context: Making, lunch: Event, request_: str, people: tuple[str, ...]
) -> None:
    context = make_context(request_)
    receipt = update_event(context, event="the board lunch")
    assert context.calendar.get(lunch.id).attendees == people
    assert people[-1] in receipt.text
    context.journal.undo()
    assert context.calendar.get(lunch.id).attendees == lunch.attendees


@pytest.mark.parametrize(
    "request_", ["invite Ana Vidal to the board lunch", "add a reminder to the board lunch", "take Zoe off the list"]
)
def test_where_nobody_is_new_it_is_asked_what_is_to_change(make_context: Making, lunch: Event, request_: str) -> None:
    with pytest.raises(Unclear, match="What is to change"):
        update_event(make_context(request_), event="the board lunch")


def test_what_is_added_beside_another_change_is_nobody(make_context: Making, lunch: Event) -> None:
    context = make_context("add Zoom to the board lunch")
    update_event(context, event="the board lunch", location="Zoom")
    assert context.calendar.get(lunch.id).attendees == lunch.attendees
    context = make_context("hold the board lunch in Room 3 and invite Eva")
    update_event(context, event="the board lunch", location="Room 3")
    assert context.calendar.get(lunch.id).attendees == (*lunch.attendees, "Eva")


def test_the_name_of_an_event_invites_nobody(make_context: Making) -> None:
    context = make_context("move the invite speakers to the 21st")
    start, end = datetime(2026, 3, 20, 13, tzinfo=MADRID), datetime(2026, 3, 20, 14, tzinfo=MADRID)
    row = context.calendar.add("Invite speakers", start, end)
    update_event(context, event="invite speakers", title="Invite all speakers")
    assert context.calendar.get(row.id).attendees == ()
