"""The log of turns, and the plain statements that it is asked by."""

from __future__ import annotations

import pytest

from memory.database import Database
from memory.errors import NotFoundError
from memory.tables import TodoRow
from memory.todos import TodoStore
from memory.turns import CallStore, ProposalStore, TurnStore
from tests.conftest import MADRID

UNCLEAR = {"tool": "add_todo", "arguments": {}, "status": "failed", "unclear": True}
ROW = {"kind": "todo", "id": 1, "label": "Milk"}


def test_a_turn_begins_empty_and_keeps_what_it_ends_with(database: Database) -> None:
    turns = TurnStore(database)
    begun = turns.get(turns.begin("default", "add milk"))
    assert (begun.kind, begun.status, begun.reply, begun.foreign) == ("ask", "running", "", False)
    assert (begun.shown, begun.calls, begun.verdicts, begun.usage) == ((), (), (), {})
    turns.finish(begun.id, "done", reply="Added.", shown=[ROW], usage={"calls": 1})
    ended = turns.get(begun.id)
    assert (ended.status, ended.reply, ended.shown, ended.usage) == ("done", "Added.", (ROW,), {"calls": 1})
    assert turns.unfinished() == ()


def test_a_turn_that_is_not_there(database: Database) -> None:
    turns = TurnStore(database)
    with pytest.raises(NotFoundError):
        turns.get(7)
    with pytest.raises(NotFoundError):
        turns.update(7, status="done")


def test_the_last_ones_are_found_by_session_and_before_a_turn(database: Database) -> None:
    turns = TurnStore(database)
    one, other, two, three = (turns.begin(session, session) for session in ("a", "b", "a", "a"))
    turns.finish(one, "done", shown=[ROW])
    turns.finish(two, "done", calls=[UNCLEAR])
    assert [each.id for each in turns.recent()] == [one, other, two, three]
    assert [each.id for each in turns.recent("a", 2)] == [two, three]
    assert [each.id for each in turns.recent("a", 2, before=three)] == [one, two]
    assert [each.id for each in turns.recent(limit=1, before=three)] == [two]
    shown = turns.showing("a")
    assert shown is not None
    assert shown.id == one
    assert turns.showing("a", before=one) is None
    assert turns.showing("b") is None
    assert [each.id for each in turns.asking("a")] == [two]
    assert turns.asking("a", before=two) == ()
    assert [each.id for each in turns.since("a", one)] == [two, three]
    assert [each.id for each in turns.since("a", one, before=three)] == [two]


def test_a_change_sees_what_it_has_written_so_far(database: Database) -> None:
    """Also what its session has not sent yet."""
    todos, turns, proposals, calls = (
        TodoStore(database, MADRID), TurnStore(database), ProposalStore(database), CallStore(database),
    )  # fmt: skip
    turn = turns.begin("a", "a")
    parked = proposals.add(turn, "a", 1, 0, tool="send_mail", arguments={}, reason="it leaves")
    with database.change() as change:
        change.session.add(TodoRow(title="Milk", zone=str(MADRID), created_at=database.now))
        proposals.settle(parked.id, "approved")
        calls.begin(turn, 1, 0, "send_mail", {})
        turns.finish(turn, "waiting")
        assert [each.title for each in todos.list()] == ["Milk"]
        assert [each.id for each in proposals.approved()] == [parked.id]
        assert proposals.waiting() == ()
        assert proposals.get(parked.id).status == "approved"
        assert calls.find(turn, 1, 0) is not None
        assert turns.get(turn).status == "waiting"
    assert calls.find(turn, 1, 1) is None


def test_what_was_rolled_back_is_not_seen(database: Database) -> None:
    todos, turns = TodoStore(database, MADRID), TurnStore(database)
    with database.trial():
        todos.add("Milk")
        turns.begin("a", "a")
        assert database.has(TodoRow)
    assert todos.list() == ()
    assert turns.recent() == ()
    assert not database.has(TodoRow)
