from __future__ import annotations

import pytest

from memory.database import Database
from memory.errors import MailboxError, NotFoundError
from memory.ledger import STEPS, Ledger, Status
from memory.todos import TodoStore
from tests.conftest import MADRID


@pytest.fixture
def ledger(database: Database) -> Ledger:
    return Ledger(database)


def opened(ledger: Ledger, key: str = "<1@x>") -> int:
    id = ledger.seen("home", "inbox", key)
    assert id is not None
    return id


def test_a_message_has_one_line(ledger: Ledger) -> None:
    first = ledger.seen("home", "inbox", "<1@x>", path="a.eml", uidvalidity=1, uid=2)
    assert first is not None
    assert ledger.seen("home", "inbox", "<1@x>") is None
    assert ledger.seen("home", "archive", "<1@x>") is not None
    assert ledger.seen("work", "inbox", "<1@x>") is not None
    found = ledger.find("home", "inbox", "<1@x>")
    assert found == ledger.get(first)
    assert found is not None
    assert (found.status, found.path, found.attempts) == ("seen", "a.eml", 0)
    assert ledger.find("home", "inbox", "<2@x>") is None


def test_it_goes_from_seen_to_done(ledger: Ledger) -> None:
    id = opened(ledger)
    for status in STEPS[1:]:
        assert [each.id for each in ledger.unfinished()] == [id]
        assert ledger.advance(id, status).status == status
    assert ledger.unfinished() == ()
    assert [each.id for each in ledger.entries("done")] == [id]


def test_values_come_with_a_step(ledger: Ledger) -> None:
    entry = ledger.advance(opened(ledger), "decided", message=4, turn=5, kind="urgent")
    assert (entry.message, entry.turn, entry.kind) == (4, 5, "urgent")


@pytest.mark.parametrize(("now", "then"), [("read", "read"), ("decided", "read"), ("done", "done"), ("done", "failed")])
def test_no_step_is_taken_twice(ledger: Ledger, now: Status, then: Status) -> None:
    id = opened(ledger)
    ledger.advance(id, now)
    with pytest.raises(MailboxError, match="another run"):
        ledger.advance(id, then)


def test_what_failed_is_tried_again_but_not_for_ever(ledger: Ledger) -> None:
    id = opened(ledger)
    for attempt in (1, 2):
        entry = ledger.advance(id, "failed", error="no model")
        assert (entry.attempts, entry.error) == (attempt, "no model")
        assert [each.id for each in ledger.unfinished()] == [id]
    ledger.advance(id, "failed", error="no model")
    assert ledger.unfinished() == ()
    assert ledger.advance(id, "done").error is None


def test_effect_and_ledger_stand_or_fall_together(ledger: Ledger, database: Database) -> None:
    todos, id = TodoStore(database, MADRID), opened(ledger)

    def handle() -> None:
        with database.change():
            todos.add("Answer Ana")
            ledger.advance(id, "done")

    handle()
    with pytest.raises(MailboxError):
        handle()
    assert [each.title for each in todos.list()] == ["Answer Ana"]


def test_no_such_line(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError):
        ledger.advance(9, "read")
    with pytest.raises(NotFoundError):
        ledger.get(9)
