"""The Python API, on a scripted model."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest

from agent.assistant import Assistant
from agent.calls import Planned, render
from agent.deciding.asking import NOT_DONE
from agent.models.base import Chunk, Prompt
from agent.models.scripted import ScriptedModel
from agent.replies import Asked, Called, Ended, Token
from memory.errors import ModelError, NotFoundError, ServerDownError, ToolError, UsageError
from tests.conftest import MADRID
from tools.contract import Receipt, ToolContext, tool

Made = Callable[..., Assistant]


def test_words_are_words(assistant: Made) -> None:
    one = assistant("Hello! What can I do for you today?")
    reply = one.ask("hey")
    assert (reply.text, reply.calls, reply.usage.model_calls) == ("Hello! What can I do for you today?", (), 1)


def test_a_call_is_made_and_told_from_the_row(assistant: Made) -> None:
    one = assistant('[add_todo(title="phone the vet", due="tomorrow at 9")]')
    reply = one.ask("remind me to phone the vet tomorrow at 9")
    (row,) = one.todos.list()
    assert row.due == datetime(2026, 3, 11, 9, tzinfo=MADRID)
    assert reply.calls[0].status == "done"
    assert "Phone the vet" in reply.text
    assert "Wed 11 March" in reply.text
    assert reply.usage.model_calls == 1


def test_several_calls_in_one_decode(assistant: Made) -> None:
    one = assistant('[add_todo(title="Buy batteries"), create_event(title="Call with the bank", start="Monday at 10")]')
    one.ask("put batteries on my list and fix a call with the bank on Monday at 10")
    assert [each.title for each in one.todos.list()] == ["Buy batteries"]
    assert one.todos.list()[0].due is None
    assert [each.start for each in one.calendar.list()] == [datetime(2026, 3, 16, 10, tzinfo=MADRID)]


def test_it_is_what_was_last_changed(assistant: Made) -> None:
    one = assistant(
        '[create_event(title="Tea with my aunt", start="Thursday at 5pm for 90 minutes")]',
        '[update_event(event="it", start="at 6")]',
    )
    one.ask("tea with my aunt on Thursday at 5pm for 90 minutes")
    one.ask("could it begin at 6, my aunt asks")
    (event,) = one.calendar.list()
    assert (event.start.hour, event.end.hour, event.end.minute) == (18, 19, 30)


@pytest.mark.parametrize("request_text", ["move it to 6", "to 6 please", "sorry, at 6"])
def test_another_hour_alone_needs_no_model(assistant: Made, request_text: str) -> None:
    one = assistant('[create_event(title="Tea with my aunt", start="Thursday at 5pm for 90 minutes")]')
    one.ask("tea with my aunt on Thursday at 5pm for 90 minutes")
    assert one.ask(request_text).usage.model_calls == 0
    (event,) = one.calendar.list()
    assert (event.start.hour, event.end.hour, event.end.minute) == (18, 19, 30)


def test_a_question_about_the_world_is_answered_beside_a_deed(assistant: Made) -> None:
    one = assistant("A pint is 568 ml.", '[add_todo(title="Measuring jug")]')
    reply = one.ask("how many ml are in a pint? and add measuring jug to my list")
    assert [each.title for each in one.todos.list()] == ["Measuring jug"]
    assert reply.text == "A pint is 568 ml.\nAdded *Measuring jug*."


def test_words_that_claim_a_deed_do_not_pass(assistant: Made) -> None:
    one = assistant("I've added milk to your list.", '[add_todo(title="Buy milk")]')
    reply = one.ask("we need milk")
    assert [each.title for each in one.todos.list()] == ["Buy milk"]
    assert reply.text == "Added *Buy milk*."


def test_a_claim_with_no_call_behind_it_becomes_the_truth(assistant: Made) -> None:
    model = ScriptedModel("I've put the fax on your list.", "no calls", capabilities=frozenset())
    reply = assistant(model=model).ask("put the fax on my list")
    assert "not changed anything" in reply.text


def test_where_nothing_asks_for_a_call_a_claim_is_not_pressed_for_one(assistant: Made) -> None:
    model = ScriptedModel("I've put the music on.", capabilities=frozenset())
    reply = assistant(model=model).ask("play some music")
    assert "not changed anything" in reply.text


def test_malformed_calls_are_decoded_once_more_under_a_schema(assistant: Made) -> None:
    lines = ('[greet(name="you")]', '{"calls": [{"tool": "add_todo", "arguments": {"title": "Buy milk"}}]}')
    one = assistant(model=ScriptedModel(*lines, capabilities=frozenset({"schema"})))
    one.ask("buy milk")
    assert [each.title for each in one.todos.list()] == ["Buy milk"]


def test_a_search_that_failed_is_decided_once_more(assistant: Made) -> None:
    one = assistant('[read_note(note="the zebra")]', "[list_notes()]")
    one.notes.add("Wifi", "limon-42")
    reply = one.ask("what does the zebra note say")
    assert [each.status for each in reply.calls] == ["failed", "done"]
    assert "Wifi" in reply.text


def test_a_search_that_no_other_could_answer_is_told_at_once(assistant: Made) -> None:
    one = assistant('[read_note(note="the zebra")]')
    one.notes.add("Wifi", "limon-42")
    reply = one.ask("read me the note about the zebra")
    assert "zebra" in reply.text
    assert [each.status for each in reply.calls] == ["failed"]


def test_a_change_that_failed_is_told_at_once(assistant: Made) -> None:
    one = assistant('[complete_todo(todo="the zebra")]')
    one.todos.add("Buy milk")
    reply = one.ask("the zebra is done")
    assert "no to-do like" in reply.text
    assert [each.status for each in reply.calls] == ["failed"]


def test_a_question_goes_to_the_user_and_its_answer_is_understood(assistant: Made) -> None:
    one = assistant('[complete_todo(todo="call")]')
    one.todos.add("Call Ana")
    one.todos.add("Call Luis")
    assert "Which" in one.ask("I made the call").text
    one.ask("the second one")
    assert [each.title for each in one.todos.list()] == ["Call Ana"]


def test_events_come_as_they_happen(assistant: Made) -> None:
    events = list(assistant("It is the Nile, which is very long indeed.").stream("which river?"))
    assert (
        "".join(each.text for each in events if isinstance(each, Token)) == "It is the Nile, which is very long indeed."
    )
    assert isinstance(events[-1], Ended)
    events = list(assistant('[add_todo(title="Buy milk")]').stream("buy milk"))
    assert [type(each) for each in events] == [Called, Ended]


def test_closing_the_stream_stops_the_turn(assistant: Made) -> None:
    class Slow(ScriptedModel):
        def stream(self, prompt: Prompt) -> Iterator[Chunk]:
            for chunk in super().stream(prompt):
                time.sleep(0.005)
                yield chunk

    one = assistant(model=Slow("a long answer " * 200, "Hello again, my dear friend!"))
    stream = one.stream("tell me a long story")
    assert isinstance(next(stream), Token)
    stream.close()  # type: ignore[attr-defined]
    assert one.ask("hello").text == "Hello again, my dear friend!"
    assert [each.status for each in one.log()] == ["stopped", "done"]


def test_a_tool_without_a_model(assistant: Made) -> None:
    one = assistant()
    call = one.call("add_todo", title="Buy milk", due="tomorrow")
    assert call.status == "done"
    assert one.todos.list()[0].due == date(2026, 3, 11)
    with pytest.raises(UsageError, match="no tool"):
        one.call("fly")
    with pytest.raises(UsageError, match="no argument"):
        one.call("add_todo", colour="red")


def test_undo(assistant: Made) -> None:
    one = assistant('[add_todo(title="Buy milk")]')
    one.ask("buy milk")
    assert "Buy milk" in one.undo()
    assert one.todos.list() == ()
    with pytest.raises(NotFoundError):
        one.undo()


@tool(effect="send", examples={})
def ring_bell(context: ToolContext, times: int) -> Receipt:
    """Ring the neighbour's bell."""
    if times > 3:
        raise ToolError("That is too often.")
    return Receipt(f"Rang {times} times.")


def test_what_reaches_others_waits_for_a_yes(assistant: Made) -> None:
    one = assistant("[ring_bell(times=2)]", tools=[ring_bell])
    events = list(one.stream("ring the neighbour's bell twice"))
    assert [type(each) for each in events] == [Asked, Ended]
    reply = events[-1].reply  # type: ignore[union-attr]
    (proposal,) = reply.pending
    assert (proposal.tool, dict(proposal.arguments)) == ("ring_bell", {"times": 2})
    assert [each.status for each in reply.calls] == ["parked"]
    assert "waits for your yes" in reply.text
    after = one.resolve(proposal.id, "approve")
    assert after.text == "Rang 2 times."
    assert one.proposals() == ()
    with pytest.raises(UsageError, match="does not wait"):
        one.resolve(proposal.id, "approve")


def test_no_is_no(assistant: Made) -> None:
    one = assistant("[ring_bell(times=2)]", tools=[ring_bell])
    (proposal,) = one.ask("ring").pending
    assert "Not done" in one.resolve(proposal.id, "reject").text


def test_arguments_can_be_edited(assistant: Made) -> None:
    one = assistant("[ring_bell(times=2)]", tools=[ring_bell])
    (proposal,) = one.ask("ring").pending
    assert one.resolve(proposal.id, {"times": 3}).text == "Rang 3 times."


def test_another_request_leaves_what_waits_waiting(assistant: Made) -> None:
    one = assistant("[ring_bell(times=2)]", "Hello there, my friend, how are you?", tools=[ring_bell])
    one.ask("ring")
    one.ask("hello")
    (proposal,) = one.proposals()
    assert one.resolve(proposal.id, "approve").text == "Rang 2 times."


def test_an_engine_that_fails_is_said_and_nothing_is_done(assistant: Made) -> None:
    one = assistant(ServerDownError("Nothing answers at port 1."), "Hello there, my friend, how are you?")
    with pytest.raises(ServerDownError):
        one.ask("what is the tallest mountain?")
    assert one.ask("hello").text.startswith("Hello")
    assert [each.status for each in one.log()] == ["failed", "done"]


def test_plain_requests_work_without_any_model(assistant: Made) -> None:
    class Gone(ScriptedModel):
        def stream(self, prompt: object) -> object:  # type: ignore[override]
            raise ModelError("There is no model.")

    one = assistant(model=Gone())
    one.ask("add bread")
    assert "Bread" in one.ask("list todos").text


def test_an_empty_request_is_refused(assistant: Made) -> None:
    with pytest.raises(UsageError, match="nothing to answer"):
        assistant().ask("  ")


def test_a_call_where_none_makes_sense_is_put_into_words(assistant: Made) -> None:
    lines = ('[add_todo(title="Hello")]', '{"words": "Hello, how can I help?"}')
    reply = assistant(model=ScriptedModel(*lines, capabilities=frozenset({"schema"}))).ask("hello there")
    assert (reply.text, reply.calls) == ("Hello, how can I help?", ())


def test_a_deed_that_is_claimed_where_nothing_is_asked_for_is_denied(assistant: Made) -> None:
    reply = assistant("I have added hello to your list.").ask("hello there")
    assert (reply.text, reply.calls) == (NOT_DONE["en"], ())


def test_what_ran_out_yesterday_is_not_due_yesterday(assistant: Made) -> None:
    one = assistant(render([Planned("add_todo", {"title": "Buy flour"})]))
    one.ask("we ran out of flour yesterday, put it on my list")
    (todo,) = one.todos.list()
    assert todo.due is None


def test_rows_that_the_model_begins_to_make_up_are_looked_up(assistant: Made) -> None:
    one = assistant("I'll look at your notes and see what I can find.", render([Planned("list_notes", {})]))
    one.notes.add("Cellar", "the stopcock is behind the shelf")
    assert "Cellar" in one.ask("anything about the stopcock, I wonder?").text


@pytest.mark.parametrize("gap", [" ", "\n", " \n", "\t"])
def test_long_gaps_take_no_time(assistant: Made, gap: str) -> None:
    one = assistant(render([Planned("add_todo", {"title": "Buy flour"})]))
    began = time.perf_counter()
    one.ask(f"remind me to buy flour{gap * 5000}please")
    assert time.perf_counter() - began < 5
    assert [row.title for row in one.todos.list()] == ["Buy flour"]
