"""Law 9 by real kills: a process dies at every node and between them, and the next one goes on as if nothing was."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event

from agent.assistant import Assistant
from agent.holding import Holds
from agent.models.base import Prompt
from memory.errors import UsageError
from tests.agent.killed import Mother
from tests.conftest import MADRID

ROOT = Path(__file__).parents[2]
BOTH = '[add_todo(title="Buy batteries"), create_event(title="Call with the bank", start="Monday at 10")]'
REQUEST = "put batteries on my list and fix a call with the bank on Monday at 10"
NODES = ("screen_input", "recall", "decide", "approve", "act", "answer", "screen_output", "remember")

Killing = Callable[..., None]
Made = Callable[..., Assistant]


def everything_once(one: Assistant) -> None:
    """One to-do, one event, one turn that is done, and nothing left over."""
    assert [each.title for each in one.todos.list()] == ["Buy batteries"]
    assert [(each.title, each.start.astimezone(MADRID).hour) for each in one.calendar.list()] == [
        ("Call with the bank", 10)
    ]
    assert [(each.status, each.request) for each in one.log()] == [("done", REQUEST)]
    assert len(one.journal.recent(10)) == 2
    assert one.resume() is None


DEATHS = [
    *((when, node) for node in NODES for when in ("before", "after")),
    ("at", "begun"),
    ("at", "between two calls"),
]


@pytest.mark.parametrize("die", DEATHS, ids=" ".join)
def test_a_kill_at_any_node(mother: Mother, prepared: Path, after: Made, die: tuple[str, str]) -> None:
    mother.kill(prepared, "ask", REQUEST, BOTH, die=die)
    decided = ("before", "approve") in DEATHS[: DEATHS.index(die) + 1] and die != ("at", "begun")
    one = after(*([] if decided else [BOTH]), "[list_todos()]")
    reply = one.resume()
    if die == ("after", "remember"):
        assert reply is None
    else:
        assert reply is not None
        assert "Buy batteries" in reply.text
        assert "Call with the bank" in reply.text
    everything_once(one)
    assert "Buy batteries" in one.ask("is anything left?").text
    assert not [*(prepared / "running").iterdir()]
    assert one.turning.saver.conn.execute("SELECT count(*) FROM checkpoints").fetchone() == (0,)


@pytest.mark.parametrize("place", ["approved", "deed done, not yet settled"])
def test_a_kill_after_the_yes(mother: Mother, prepared: Path, after: Made, place: str) -> None:
    first = after("[ring_bell(times=2)]")
    assert len(first.ask("ring twice").pending) == 1
    mother.kill(prepared, "approve", "", die=("at", place))
    one = after()
    reply = one.resume()
    assert reply is not None
    assert reply.text == "Rang 2 times."
    assert (prepared / "rung").read_text() == "2\n"
    assert one.proposals() == ()
    assert [each.status for each in one.log()] == ["done"]
    assert one.resume() is None


def test_what_reaches_others_is_never_sent_twice(mother: Mother, prepared: Path, after: Made) -> None:
    after("[ring_bell(times=2)]").ask("ring twice")
    mother.kill(prepared, "approve", "", die=("at", "rung, not yet recorded"))
    reply = after().resume()
    assert reply is not None
    assert "not known" in reply.text
    assert (prepared / "rung").read_text() == "2\n"


@pytest.mark.parametrize("die", [("before", "approve"), ("at", "asked, not yet logged")], ids=" ".join)
def test_a_kill_before_the_yes_leaves_it_waiting(
    mother: Mother, prepared: Path, after: Made, die: tuple[str, str]
) -> None:
    mother.kill(prepared, "ask", "ring twice", "[ring_bell(times=2)]", die=die)
    one = after()
    reply = one.resume()
    assert reply is not None
    assert [each.id for each in reply.pending] == [each.id for each in one.proposals()] == [1]
    assert not (prepared / "rung").exists()
    assert [each.status for each in one.log()] == ["waiting"]
    assert one.resume() is None
    assert one.resolve(1, "approve").text == "Rang 2 times."
    assert (prepared / "rung").read_text() == "2\n"


def test_a_no_survives_a_kill(mother: Mother, prepared: Path, after: Made) -> None:
    after("[ring_bell(times=2)]").ask("ring twice")
    mother.kill(prepared, "reject", "", die=("at", "approved"))
    one = after()
    reply = one.resume()
    assert reply is not None
    assert "Not done" in reply.text
    assert not (prepared / "rung").exists()
    assert [each.status for each in one.log()] == ["done"]


def test_a_program_s_call_is_not_made_again(after: Made) -> None:
    one = after()
    one.turning.turns.begin("calls", "Buy milk", "call")  # its process died at once
    assert one.resume() is not None
    assert one.todos.list() == ()
    assert [each.status for each in one.log()] == ["stopped"]
    assert one.resume() is None


def test_a_picture_survives_a_kill_before_anything_was_done(mother: Mother, prepared: Path, after: Made) -> None:
    mother.kill(prepared, "show", "what is this?", die=("at", "begun"))

    def sees(prompt: Prompt) -> str:
        assert "a picture" in prompt.messages[-1].content
        return "That is a picture of my dear aunt."

    reply = after(sees).resume()
    assert reply is not None
    assert "aunt" in reply.text


def test_a_turn_of_a_living_process_is_left_alone(after: Made) -> None:
    asked, goes_on = threading.Event(), threading.Event()

    def slow(prompt: Prompt) -> str:
        asked.set()
        assert goes_on.wait(10)
        return '[add_todo(title="Buy milk")]'

    one, other = after(slow), after()
    asking = threading.Thread(target=one.ask, args=("buy milk",))
    asking.start()
    assert asked.wait(10)
    assert other.cut_short() == ()
    assert other.resume() is None
    assert [each.status for each in other.log()] == ["running"]
    goes_on.set()
    asking.join()
    assert [each.status for each in other.log()] == ["done"]
    assert [each.title for each in other.todos.list()] == ["Buy milk"]


def test_two_that_answer_one_proposal(after: Made) -> None:
    one, other = after("[ring_bell(times=2)]"), after()
    (proposal,) = one.ask("ring twice").pending
    with Holds(one.settings.home).held(one.log()[0].id), pytest.raises(UsageError, match="Another Ayni"):
        other.resolve(proposal.id, "approve")
    assert other.resolve(proposal.id, "approve").text == "Rang 2 times."
    with pytest.raises(UsageError, match="does not wait"):
        one.resolve(proposal.id, "approve")


def test_in_one_reading_the_same_is_looked_up_once(after: Made) -> None:
    one = after()
    asked: list[str] = []
    event.listen(one.machine.stores.database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    with one.machine.stores.database.reading():
        assert one.todos.list() == one.todos.list() == ()
        with one.machine.stores.database.change():
            one.todos.add("Buy batteries")
            assert len(one.todos.list()) == 1
    assert len([each for each in asked if each.startswith("SELECT") and "FROM todos" in each]) == 2
    assert len(one.todos.list()) == 1
