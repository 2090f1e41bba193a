"""A right and a wrong outcome for each thing that a case can expect."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bench.case import Case, Changes, Expect, Setup
from bench.judge import Outcome, difference, judge, pair

MILK: dict[str, Any] = {"title": "Buy milk", "due": None, "priority": "normal", "done": False, "rrule": None}
BREAD = {**MILK, "title": "Buy bread"}
BEFORE = {"todos": {1: MILK}}
NOTHING = Outcome(BEFORE, BEFORE, BEFORE, "Well.", ((),))


def case(*expect: Expect) -> Case:
    return Case("one", "todo", "en", Setup(), ("...",), expect)


def after(**rows: Any) -> Outcome:
    state = {"todos": {int(name[1:]): row for name, row in rows.items()}}
    return replace(NOTHING, after=state, approved=state)


def todos(**changes: Any) -> Expect:
    return Expect({"todos": Changes(**changes)})


ADDED = todos(added=({"title": "bread"},))
WAITS = replace(ADDED, approval="yes", pending=("add_todo",))
WAITING = replace(after(_1=MILK, _2=BREAD), after=BEFORE, pending=("add_todo",))


@pytest.mark.parametrize(
    ("expect", "outcome"),
    [
        (Expect(), NOTHING),
        (ADDED, after(_1=MILK, _2=BREAD)),
        (todos(changed=({"was": "milk", "done": True},)), after(_1={**MILK, "done": True})),
        (todos(removed=("milk",)), after()),
        (Expect(), after(_7=MILK)),
        (Expect(tools=("list_todos",)), replace(NOTHING, calls=(("list_todos",),))),
        (Expect(tools=()), NOTHING),
        (Expect(reply=("well|good",)), NOTHING),
        (Expect(reply_not=("done",)), NOTHING),
        (WAITS, WAITING),
        (replace(WAITS, approval="either"), WAITING),
        (replace(WAITS, approval="either"), after(_1=MILK, _2=BREAD)),
        (Expect(approval="open"), WAITING),
        (Expect(free=("todos",)), after()),
    ],
)
def test_right(expect: Expect, outcome: Outcome) -> None:
    assert judge(case(expect), outcome).faults == ()


@pytest.mark.parametrize(
    ("expect", "outcome", "fault", "unwanted"),
    [
        (Expect(), after(_1=MILK, _2=BREAD), "todos: but added title='Buy bread', priority='normal'", 1),
        (Expect(), after(), "todos: but removed 'Buy milk'", 1),
        (Expect(), after(_1={**MILK, "done": True}), "todos: but changed 'Buy milk': done: False -> True", 1),
        (ADDED, NOTHING, "todos: not added title='bread'", 0),
        (ADDED, after(_1=MILK, _2=BREAD, _3=BREAD), "todos: but added title='Buy bread', priority='normal'", 1),
        (todos(changed=({"was": "milk", "done": True},)), NOTHING, "todos: not changed was='milk', done=True", 0),
        (todos(removed=("bread",)), after(), "todos: not removed 'bread'", 1),
        (Expect(tools=("list_todos",)), NOTHING, "called nothing, not list_todos", 0),
        (Expect(tools=()), replace(NOTHING, calls=(("hi",),)), "called hi, where words were right", 0),
        (Expect(reply=("milk",)), NOTHING, "the reply lacks 'milk'", 0),
        (Expect(reply_not=("well",)), NOTHING, "the reply has 'well'", 0),
        (Expect(), replace(NOTHING, reply=" "), "said nothing", 0),
        (Expect(), replace(NOTHING, error="ModelError: broken"), "error: ModelError: broken", 0),
        (Expect(), replace(NOTHING, pending=("add_todo",)), "add_todo waits for a yes, unasked", 1),
        (WAITS, after(_1=MILK, _2=BREAD), "nothing waits for a yes", 0),
        (WAITS, replace(WAITING, pending=("create_note",)), "create_note waits for a yes, not add_todo", 1),
        (
            WAITS,
            replace(WAITING, after=WAITING.approved),
            "before the yes: added title='Buy bread', priority='normal'",
            0,
        ),
        (WAITS, replace(WAITING, approved=BEFORE), "todos: not added title='bread'", 0),
        (Expect(approval="open"), after(), "todos: but removed 'Buy milk'", 1),
    ],
)
def test_wrong(expect: Expect, outcome: Outcome, fault: str, unwanted: int) -> None:
    found = judge(case(expect), outcome)
    assert fault in found.faults
    assert found.unwanted == unwanted


CHEESE = {**MILK, "title": "Buy cheese"}
MARKED = todos(changed=({"was": "milk", "priority": "high"},))


@pytest.mark.parametrize(
    ("expect", "outcome", "amiss"),
    [
        (ADDED, after(_1=MILK, _2=CHEESE), 1),
        (ADDED, after(_1=MILK, _2=BREAD, _3=CHEESE), 0),
        (Expect(), after(_1=MILK, _2=CHEESE), 0),
        (MARKED, after(_1={**MILK, "due": "2026-03-11"}), 1),
        (MARKED, after(_1={**MILK, "priority": "high", "due": "2026-03-11"}), 1),
        (todos(changed=({"was": "bread", "priority": "high"},)), after(_1={**MILK, "priority": "high"}), 0),
        (todos(removed=("bread",)), after(), 0),
    ],
)
def test_a_deed_done_amiss_was_asked_for(expect: Expect, outcome: Outcome, amiss: int) -> None:
    assert judge(case(expect), outcome).amiss == amiss


def test_only_the_last_turn_must_have_called_the_tool_but_every_turn_may_be_wrong() -> None:
    earlier = replace(NOTHING, calls=(("list_todos",), ()))
    assert not judge(case(Expect(tools=("list_todos",))), earlier).right
    assert not judge(case(Expect(tools=())), earlier).right


def test_an_agent_that_cannot_ask_may_do_it_at_once() -> None:
    done = after(_1=MILK, _2=BREAD)
    assert judge(case(WAITS), done, approvals=False).right
    assert not judge(case(WAITS), NOTHING, approvals=False).right


def test_any_of_several_outcomes_will_do_and_the_nearest_is_told() -> None:
    both = case(todos(removed=("milk",)), ADDED)
    assert judge(both, after()).right
    assert judge(both, after(_1=MILK, _2=BREAD)).right
    assert judge(both, NOTHING).faults == ("todos: not removed 'milk'",)


def test_a_row_put_back_under_another_number_is_no_change() -> None:
    assert difference("todos", BEFORE, {"todos": {5: MILK}}) == difference("todos", BEFORE, BEFORE)


def test_the_pairing_leaves_as_few_as_it_can() -> None:
    fits = {("either", 1), ("either", 2), ("first", 1)}
    missing, extra = pair(("either", "first"), (1, 2), lambda want, row: (want, row) in fits)
    assert (missing, extra) == ((), ())
