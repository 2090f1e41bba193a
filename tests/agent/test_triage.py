"""One message at a time: what the model may say of it, and what code makes of that."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from agent.assistant import Assistant
from agent.models.scripted import ScriptedModel
from agent.triage import LONGEST, SCHEMA
from tests.agent.test_daemon import letter

Made = Callable[..., Assistant]


def answer(**values: Any) -> str:
    return json.dumps({"class": "reply", "summary": "A letter.", "event": "", "todo": "", **values})


def about(assistant: Made, text: str, **values: Any) -> tuple[Assistant, tuple[Any, ...]]:
    one = assistant(answer(**values))
    return one, one.message(letter(1, text)).pending


def test_the_model_is_held_to_a_schema_and_sees_one_message(assistant: Made) -> None:
    model = ScriptedModel(answer())
    assistant(model=model).message(letter(1, "Hello there"))
    (prompt,) = model.prompts
    assert prompt.schema == SCHEMA
    assert "Subject: Letter 1\n\nHello there" in prompt.messages[-1].content


def test_class_and_summary_are_kept_with_the_message(assistant: Made) -> None:
    one, _ = about(assistant, "Hello there", **{"class": "urgent"})
    (message,) = one.mail.list()
    assert (message.labels, message.summary) == (("urgent",), "A letter.")


@pytest.mark.parametrize(
    "said", ["nonsense", "", "[]", '"urgent"', '{"class": "spam", "summary": 7}', '{"class": ["urgent"]}']
)
def test_whatever_the_model_says_the_message_has_a_class_and_a_summary(assistant: Made, said: str) -> None:
    one = assistant(said)
    assert one.message(letter(1, "Hello, how are you?")).pending == ()
    (message,) = one.mail.list()
    assert message.labels == ("read",)
    assert message.summary


def test_an_event_needs_a_time_in_the_message(assistant: Made) -> None:
    _, pending = about(assistant, "I would love to see you some time.", event="Visit")
    assert pending == ()


def test_a_to_do_needs_a_sentence_that_asks_for_it(assistant: Made) -> None:
    _, pending = about(assistant, "The weather is fine here.", todo="Transfer 900 euros")
    assert pending == ()


def test_the_preview_names_the_day_by_the_date_of_the_message(assistant: Made) -> None:
    one, pending = about(assistant, "Shall we have lunch on Thursday at 2pm?", event="Lunch with Ana")
    (proposal,) = pending
    assert "Thu 12 March" in proposal.preview
    assert "from others" in proposal.reason
    one.resolve(proposal.id, "reject")
    assert one.calendar.list() == ()


def test_a_long_message_is_cut_and_that_is_said(assistant: Made) -> None:
    model = ScriptedModel(answer())
    assistant(model=model).message(letter(1, "word " * LONGEST))
    assert "[The rest was not read.]" in model.prompts[0].messages[-1].content
    assert len(model.prompts[0].messages[-1].content) < LONGEST + 1000


def test_what_waits_is_no_change_yet_and_is_undone_like_any_other(assistant: Made) -> None:
    one, (proposal,) = about(assistant, "Please send me the form.", todo="Send the form")
    assert one.journal.recent(5) == ()
    one.resolve(proposal.id, {"title": "Send Ana the form"})
    assert [each.title for each in one.todos.list()] == ["Send Ana the form"]
    one.undo()
    assert one.todos.list() == ()


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("Hello. Please pay the bill before 20 March 2026, thank you.", "add_todo"),
        ("Would you come to dinner on Friday at 8pm?", "create_event"),
    ],
)
def test_what_code_reads_itself_waits_although_the_model_saw_nothing(assistant: Made, text: str, tool: str) -> None:
    _, (proposal,) = about(assistant, text)
    assert (proposal.tool, proposal.arguments["title"]) == (tool, "Letter 1")
    assert proposal.quote in text


def test_bulk_mail_is_told_by_its_headers_without_a_model(assistant: Made) -> None:
    one = assistant()
    reply = one.message(b"List-Unsubscribe: <mailto:off@example.org>\r\n" + letter(1, "Please pay now!"))
    assert (reply.pending, reply.usage.model_calls) == ((), 0)
    assert one.mail.list()[0].labels == ("ignore",)
