"""Requests that lean on mail are looked up there, whatever a small model takes them for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.assistant import Assistant
from agent.calls import Planned
from agent.grounding.mailing import for_mail, is_one
from agent.machine import Run
from agent.models.scripted import ScriptedModel
from agent.state import State
from tests.tools.mail.conftest import letter_bytes

Make = Callable[..., Assistant]
VET = "We see Milo on Thursday 26 March 2026 at 17:40. It takes about 20 minutes. Please bring his passport."
GYM = "The yearly fee goes up to 360 euros, payable by 30 April 2026. The pool stays shut until 12 April."


def filled(one: Assistant) -> Assistant:
    one.mail.receive(letter_bytes("Paws Clinic <desk@paws.example>", "Milo's jab", VET))
    one.mail.receive(letter_bytes("Norte Gym <hello@nortegym.example>", "Fee and pool", GYM, 6))
    return one


def decided(
    one: Assistant, request: str, *planned: Planned, words: str = "", likely: dict[str, float] | None = None
) -> tuple[Planned, ...]:
    state = State(request=request, language="en", kind="ask", turn=1, likely=likely or {})
    return for_mail(words, planned, state, Run(one.machine, lambda event: None))[1]


@pytest.mark.parametrize(
    ("request_", "planned"),
    [
        ("how long will it take, the paws clinic mailed me about it", ()),
        ("what did the vet clinic write, what do i have to bring?", (Planned("list_notes", {}),)),
        ("remind me what the pool email says, until when is it shut", (Planned("list_todos", {}),)),
        ("don't add anything, just tell me what the gym wants in its mail", (Planned("add_todo", {"title": "Gym"}),)),
        ("¿cuánto cuesta ahora el gimnasio? me mandaron un correo", ()),
    ],
)
def test_what_was_written_is_looked_up(assistant: Make, request_: str, planned: tuple[Planned, ...]) -> None:
    assert [each.tool for each in decided(filled(assistant()), request_, *planned)] == ["read_mail"]


def test_the_gist_is_summarized(assistant: Make) -> None:
    call = Planned("rewrite_text", {"text": "paws sent me"})
    assert decided(filled(assistant()), "tldr of what paws sent me", call) == (
        Planned("summarize_mail", {"message": "paws"}),
    )


def test_the_models_own_name_for_a_sender_becomes_the_users(assistant: Make) -> None:
    call = Planned("read_mail", {"message": "the veterinarian"})
    assert decided(filled(assistant()), "when does the paws place see us?", call) == (
        Planned("read_mail", {"message": "paws"}),
    )
    said = Planned("read_mail", {"message": "gym"})
    assert decided(filled(assistant()), "when is the gym pool open?", said) == (said,)


def test_who_may_not_have_written_is_searched_for(assistant: Make) -> None:
    calls = decided(filled(assistant()), "is there any mail from my landlord?", Planned("list_events", {}))
    assert calls == (Planned("list_mail", {"search": "my landlord"}),)


@pytest.mark.parametrize(
    ("request_", "search"),
    [
        ("any mail from the landlord?", "the landlord"),
        ("has Bernd written?", "Bernd"),
        ("did my aunt write yesterday?", "my aunt"),
        ("any mail from the car insurance people this week?", "the car insurance people"),
        ("¿me ha escrito mi casero?", "mi casero"),
        ("¿hay correo del casero?", "casero"),
        ("¿hay algo de la gestoría?", "la gestoría"),
        ("is there any mail from yesterday?", ""),
        ("is there some bill in my inbox? who is it from and how much", ""),
        ("¿me ha escrito el dentista confirmando la cita?", "el dentista"),
        ("any new mail?", ""),
        ("show me the mail", ""),
        ("any mail from last week?", ""),
    ],
)
def test_a_look_at_the_mail_is_for_whom_is_asked_about(assistant: Make, request_: str, search: str) -> None:
    calls = decided(filled(assistant()), request_, Planned("list_mail", {}))
    assert calls == (Planned("list_mail", {"search": search} if search else {}),)


def test_what_has_come_in_is_listed(assistant: Make) -> None:
    calls = decided(filled(assistant()), "anything come in today?", Planned("find_free_time", {}))
    assert calls == (Planned("list_mail", {"when": "today"}),)


def test_an_answer_is_drafted_where_the_model_only_reads(assistant: Make) -> None:
    request = "draft an answer to the paws clinic, tell them we will be ten minutes late"
    assert decided(filled(assistant()), request, Planned("read_mail", {"message": "paws"})) == (
        Planned("draft_reply", {"message": "the paws clinic", "say": "we will be ten minutes late"}),
    )


@pytest.mark.parametrize(
    ("request_", "read"),
    [
        ("when is the gym pool open, and draft a line to paws saying thursday is fine", "gym pool"),
        ("¿cuánto cuesta ahora el gimnasio? y redacta una respuesta a paws: el jueves va bien", "gimnasio"),
        ("¿qué hora es? y redacta una respuesta a paws: el jueves va bien", ""),  # nobody is named
        ("draft a line to paws asking when the gym pool is open", ""),  # that is for them to say
        ("I'm off to the gym, so draft a line to paws saying thursday is fine", ""),
    ],
)
def test_a_question_beside_a_letter_is_answered_too(assistant: Make, request_: str, read: str) -> None:
    letter = Planned("draft_reply", {"message": "paws", "say": "thursday is fine"})
    found = (Planned("read_mail", {"message": read}), letter) if read else (letter,)
    assert decided(filled(assistant()), request_, letter) == found
    if read:
        assert decided(filled(assistant()), request_, Planned("read_mail", {"message": "a message"}), letter) == found


def test_an_event_takes_its_time_and_length_from_the_mail(assistant: Make) -> None:
    with ScriptedModel('[create_event(title="Milo at the vet", start="in the mail")]') as model:
        one = filled(assistant(model=model))
        reply = one.ask("put milo at the vet in my calendar, the time is in the clinic's mail")
        assert len(reply.pending) == 1
        one.resolve(reply.pending[0].id, "approve")
        events = one.calendar.list()
    assert [f"{each.start:%d %H:%M}-{each.end:%H:%M}" for each in events] == ["26 17:40-18:00"]


def test_likely_mail_is_read_where_its_sender_is_named(assistant: Make) -> None:
    one, likely = filled(assistant()), {"read_mail": 0.5, "words": 0.3, "list_events": 0.9}
    assert decided(one, "what does the gym want from me?", likely=likely) == (Planned("read_mail", {"message": "gym"}),)
    other = Planned("list_events", {})
    assert decided(one, "what is on at the gym today?", other, likely={**likely, "read_mail": 0.1}) == (other,)


@pytest.mark.parametrize(
    "request_",
    [
        "what is the boiling point of mercury?", "tell me a joke about a vet", "good morning!", "how do i get fit?",
        "add renewing the gym to my list", "put the pool party on my calendar for friday",
    ],
)  # fmt: skip
def test_talk_and_deeds_stay_what_they_are(assistant: Make, request_: str) -> None:
    one, likely = filled(assistant()), {"read_mail": 0.2, "words": 0.6}
    assert decided(one, request_, words="Here is what I know.", likely=likely) == ()


@pytest.mark.parametrize(
    ("parts", "one"),
    [
        (("put milo's jab in my diary", "the time is in the clinic's mail"), True),
        (("add the fee to my list", "go by the gym's last email"), True),
        (("buy milk", "tell me what the gym wrote"), False),
        (("buy milk", "what does the mail from the gym say?"), False),
        (("buy milk", "book a table for two"), False),
    ],
)
def test_where_something_stands_is_no_wish_of_its_own(parts: tuple[str, ...], one: bool) -> None:
    assert is_one(parts) is one


def test_without_mail_nothing_is_looked_up(assistant: Make) -> None:
    assert decided(assistant(), "what did my sister write to me?", words="I do not know.") == ()


@pytest.mark.parametrize(
    ("title", "due"),
    [("Pay the rent", "the last day they allow"), ("Pay it", ""), ("Pay the gym", "by the last day they allow")],
)
def test_a_todo_to_pay_it_is_on_what_the_mail_is_about(assistant: Make, title: str, due: str) -> None:
    with ScriptedModel(f'[add_todo(title="{title}", due="{due}")]') as model:
        one = filled(assistant(model=model))
        one.todos.add("Pay the rent")
        reply = one.ask("Look at the gym's message and give me a to-do to pay it, due on the last day they allow")
        one.resolve(reply.pending[0].id, "approve")
        rows = [(row.title, f"{row.due}") for row in one.todos.list()]
    assert ("Pay: Fee and pool", "2026-04-30") in rows
    assert len(rows) == 2


def test_what_is_told_twice_is_the_new_to_do(assistant: Make) -> None:
    one = filled(assistant())
    twice = (
        Planned("update_todo", {"todo": "pay the rent", "due": "gym bill in my inbox"}),
        Planned("add_todo", {"title": "Pay the rent", "due": "gym bill in my inbox"}),
    )
    request = "gym bill in my inbox.. dont pay it just put it in my todos w the deadline they give ok"
    assert decided(one, request, *twice) == (Planned("add_todo", {"title": "Pay it"}),)
    moved = (Planned("update_todo", {"todo": "pay the rent", "due": "friday"}), twice[1])
    assert decided(one, f"pay the rent on friday and {request}", *moved)[0] == moved[0]


def shown(one: Assistant, request: str, script: str, message: str = "paws") -> tuple[list[tuple[str, object]], int]:
    """The calls of a request right after a message was shown, and how many of them wait for a yes."""
    with ScriptedModel(f'[read_mail(message="{message}")]', "It says.", script) as model:
        one.machine.model = model
        one.ask(f"what does the mail from {message} say?")
        reply = one.ask(request)
    return [(each.tool, each.arguments.get("start") or each.arguments.get("due")) for each in reply.calls], len(
        reply.pending
    )


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("put the appointment in my calendar", "Vet"),
        ("put it in my calendar", "Milo"),
        ("pon la cita en mi calendario, por favor", "Cita"),
        ("apúntala en el calendario", "Veterinario"),
        ("trag den Termin in meinen Kalender ein", "Tierarzt"),
    ],
)
def test_what_a_message_just_told_of_has_its_time(assistant: Make, request_: str, title: str) -> None:
    call = Planned("create_event", {"title": title, "start": "the date of the appointment"})
    one = filled(assistant())
    (message, *_) = one.mail.list()
    state = State(request=request_, language="en", kind="ask", turn=1, likely={})
    state["shown"] = [{"kind": "message", "id": message.id, "label": "Paws Clinic: Milo's jab"}]
    (found,) = for_mail("", (call,), state, Run(one.machine, lambda event: None))[1]
    assert found.arguments == {"title": title, "source": f"#{message.id}"}


def test_such_an_event_waits_for_a_yes(assistant: Make) -> None:
    script = '[create_event(title="Vet", start="the date of the appointment")]'
    found = shown(filled(assistant()), "put the appointment in my calendar", script)
    assert found == ([("create_event", "2026-03-26 17:40")], 1)


@pytest.mark.parametrize(
    ("request_", "call"),
    [
        ("put the appointment in my calendar for Friday at 5", {"title": "Appointment", "start": "Friday at 5"}),
        ("put it in my calendar: lunch with Ana", {"title": "Lunch with Ana"}),
        ("put a haircut in my calendar", {"title": "Haircut"}),
    ],
)
def test_what_has_a_time_or_a_name_of_its_own_is_not_the_messages(
    assistant: Make, request_: str, call: dict[str, str]
) -> None:
    one = filled(assistant())
    state = State(request=request_, language="en", kind="ask", turn=1, likely={})
    state["shown"] = [{"kind": "message", "id": one.mail.list()[0].id, "label": "Paws Clinic: Milo's jab"}]
    planned = (Planned("create_event", call),)
    assert for_mail("", planned, state, Run(one.machine, lambda event: None))[1] == planned


def test_a_message_just_shown_gives_a_to_do_its_deadline(assistant: Make) -> None:
    one = filled(assistant())
    script = '[add_todo(title="Pay the fee", due="its deadline")]'
    assert shown(one, "put it on my list with its deadline", script, "gym") == ([("add_todo", "2026-04-30")], 1)
    assert one.todos.list() == ()
