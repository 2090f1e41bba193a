"""Events whose time stands in a mail: foreign text, with the sentence they rest on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from memory.errors import ToolError, Unclear
from tests.conftest import MADRID, NOW
from tools.calendar import create_event
from tools.contract import Shown, ToolContext, When
from tools.when import Resolution, resolve

Making = Callable[..., ToolContext]

SISTER = """\
Hi you,

the garden is a mess, and Tom broke the fence on Monday.
I would love to visit you on Saturday 21 March at 11:30. Would that work?
Please bring the drill back before April.

Your sister Clara
"""
DINNER = "We are celebrating!\n\nDinner is this Friday. Come around 20:30 to La Parra.\n\nPaul"
SEVERAL = "Let us meet on Monday at 10. Or would you rather meet on Wednesday at 16:00?\n\nNora"
SPANISH = "Hola:\n\n¿Quedamos el jueves a las seis para tomar algo?\n\nMarta"
NO_TIME = "Thanks for the photos!\n\nIgor"


def mail(
    context: ToolContext, sender: str, subject: str, text: str, date: str = "Mon, 09 Mar 2026 18:00:00 +0100"
) -> int:
    raw = (
        f"From: {sender}\nTo: me@example.org\nSubject: {subject}\nDate: {date}\nMessage-ID: <{subject.split()[-1]}@x>\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}"
    )
    return context.mail.add(raw.encode()).id


@pytest.fixture
def inbox(context: ToolContext) -> dict[str, int]:
    return {
        "sister": mail(context, "Clara <clara@example.org>", "Re: visit", SISTER),
        "dinner": mail(context, "Paul Ortiz <paul@example.org>", "Our party", DINNER),
        "several": mail(context, "Nora <nora@example.org>", "Plans", SEVERAL),
        "spanish": mail(context, "Marta <marta@example.org>", "Cañas", SPANISH),
        "photos": mail(context, "Igor <igor@example.org>", "Photos", NO_TIME),
    }


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


def test_a_mail_that_only_the_request_names(inbox: dict[str, int], make_context: Making) -> None:
    request = "put the garden visit from that e-mail into my calendar"
    context = make_context(request)
    receipt = create_event(context, title="The garden visit from that e-mail", source="e-mail")
    assert (receipt.settled["title"], receipt.settled["start"]) == ("The garden visit", "2026-03-21 11:30")


@pytest.mark.parametrize(
    ("request_", "title", "source"),
    [
        ("put the visit my sister proposes on my calendar", "Visit", "my sister's mail"),
        ("put the visit my sister proposes on my calendar", "Visit", "she"),
        ("add Clara's visit to the calendar", "Clara's visit", "Clara"),
    ],
)
def test_a_visit_from_a_mail(
    make_context: Making, inbox: dict[str, int], request_: str, title: str, source: str | None
) -> None:
    context = make_context(request_)
    receipt = create_event(context, title=title, source=source)
    (event,) = context.calendar.list()
    assert (event.title, event.start, event.end) == (title, at(21, 11, 30), at(21, 12, 30))
    assert receipt.foreign
    assert receipt.quote == "I would love to visit you on Saturday 21 March at 11:30."
    assert receipt.settled == {"title": title, "start": "2026-03-21 11:30", "duration": "60 minutes"}


def test_the_mail_just_shown_is_meant(make_context: Making, inbox: dict[str, int]) -> None:
    shown = (Shown("message", inbox["sister"], "Clara: visit"),)
    context = make_context("put the visit she proposes on my calendar", shown=shown)
    receipt = create_event(context, title="Visit", start=When("the visit she proposes", Resolution(())), source="she")
    assert context.calendar.list()[0].start == at(21, 11, 30)
    assert receipt.foreign


def test_a_time_that_the_model_made_up_is_not_taken(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("put my sister's visit on my calendar")
    invented = When("tomorrow at 9", resolve("tomorrow at 9", NOW))
    create_event(context, title="Visit", start=invented, source="my sister")
    assert context.calendar.list()[0].start == at(21, 11, 30)


def test_the_users_own_time_needs_no_mail(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("my sister comes on Sunday at noon, put that on my calendar")
    own = When("on Sunday at noon", resolve("on Sunday at noon", NOW))
    receipt = create_event(context, title="Visit of my sister", start=own, source="my sister")
    assert context.calendar.list()[0].start == at(15, 12)
    assert not receipt.foreign
    assert receipt.quote == ""


def test_a_day_and_its_hour_in_two_sentences(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("add the dinner from Paul's mail to my calendar")
    receipt = create_event(context, title="Dinner", source="Paul's mail")
    assert context.calendar.list()[0].start == at(13, 20, 30)
    assert receipt.quote == "Dinner is this Friday. Come around 20:30 to La Parra."


def test_a_vague_title_is_the_subject(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("put what Paul proposes on my calendar")
    create_event(context, title="the event he proposes", source="Paul")
    assert context.calendar.list()[0].title == "Our party"


def test_in_spanish(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("apunta en la agenda lo que propone Marta", language="es")
    receipt = create_event(context, title="Tomar algo con Marta", source="Marta")
    assert context.calendar.list()[0].start == at(12, 18)
    assert receipt.quote == "¿Quedamos el jueves a las seis para tomar algo?"


def test_days_are_counted_from_the_date_of_the_mail(make_context: Making, context: ToolContext) -> None:
    mail(context, "Old <old@example.org>", "Walk", "Shall we walk tomorrow at 10?\n", "Sat, 14 Mar 2026 18:00:00 +0100")
    later = make_context("put the walk on my calendar", now=at(14, 20))
    create_event(later, title="Walk", source="Old")
    assert later.calendar.list()[0].start == at(15, 10)


def test_several_times_are_asked_about(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("put Nora's meeting on my calendar")
    with pytest.raises(Unclear, match="The mail from Nora names several times") as caught:
        create_event(context, title="Meeting with Nora", source="Nora")
    assert len(caught.value.options) == 2
    assert context.calendar.list() == ()


def test_a_mail_without_a_time_is_told(make_context: Making, inbox: dict[str, int]) -> None:
    with pytest.raises(Unclear, match="found no time in the mail from Igor"):
        create_event(make_context("put Igor's thing on my calendar"), title="Igor", source="Igor")


def test_no_such_mail_is_told(make_context: Making, inbox: dict[str, int]) -> None:
    with pytest.raises(ToolError, match="no message like"):
        create_event(make_context("put the concert on my calendar"), title="Concert", source="the orchestra")


def test_a_mail_that_is_not_named_is_told_all_the_same(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("put the visit my sister proposes on my calendar")
    receipt = create_event(context, title="Visit")
    assert receipt.foreign
    assert receipt.quote, "a change with a quote waits for the owner's yes"


@pytest.mark.parametrize(
    ("request_", "title", "day", "hour"),
    [
        ("theres a mail about Paul's party on friday, put the dinner in my calendar", "Dinner", 13, 20),
        ("my sister wants to visit on saturday 21 march, add it with the time from her mail", "Visit", 21, 11),
        ("there's a mail about the party. put gym on friday in my calendar", "Gym", 13, 0),
        ("Igor wrote, he comes on friday, put that in my calendar", "Igor comes", 13, 0),
        ("Paul's mail says dinner on friday, keep friday free all day", "Dinner", 13, 0),
        ("dinner with Paul on friday", "Dinner with Paul", 13, 0),
    ],
)
def test_the_hours_of_a_day_that_the_user_names(
    make_context: Making, inbox: dict[str, int], request_: str, title: str, day: int, hour: int
) -> None:
    said = "saturday 21 march" if day == 21 else "friday"
    context = make_context(request_)
    create_event(context, title=title, start=When(said, resolve(said, context.now)))
    (row,) = context.calendar.list()
    assert (row.start.day, row.start.hour, row.all_day) == (day, hour, hour == 0)


def test_how_it_was_told_is_no_title(make_context: Making, inbox: dict[str, int]) -> None:
    context = make_context("the mail about the party, put that in my calendar")
    create_event(context, title="The mail about the party", source="Paul")
    (row,) = context.calendar.list()
    assert row.title == "Our party"
