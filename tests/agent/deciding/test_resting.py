"""Calls of the model that rest on nothing the user wished for are left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import cast

import pytest

from agent.assistant import Assistant
from agent.calls import Planned
from agent.deciding.resting import ERRAND, still_there
from agent.machine import Run
from agent.models.scripted import ScriptedModel
from agent.state import State
from tests.conftest import MADRID, NOW

Make = Callable[..., Assistant]


@pytest.mark.parametrize(
    ("request_", "calls", "titles"),
    [
        (
            "My cousin comes to supper on Saturday at 8. I shall attempt a curry. Please put her in.",
            '[create_event(title="Cousin: supper", start="Saturday at 8"), '
            'create_event(title="I shall attempt a curry", start="Saturday at 8")]',
            ["Cousin: supper"],
        ),
        (
            "todos los lunes a partir del 16 tengo que regar los geranios del patio, ponmelo como tarea que se repita",
            '[add_todo(title="regar los geranios del patio", due="todos los lunes a partir del 16"), '
            'add_todo(title="ponmelo como tarea que se repita")]',
            ["Regar los geranios del patio"],
        ),
    ],
)
def test_a_title_that_only_tells_or_orders_is_no_row(
    assistant: Make, request_: str, calls: str, titles: list[str]
) -> None:
    with ScriptedModel(calls) as model:
        one = assistant(model=model)
        one.ask(request_)
    assert [*(row.title for row in one.calendar.list()), *(row.title for row in one.todos.list())] == titles


def test_what_is_moved_and_not_there_is_not_made(assistant: Make) -> None:
    with ScriptedModel('[update_todo(todo="eye test", due="next week at the same time")]') as model:
        one = assistant(model=model)
        one.todos.add("Sweep the yard")
        assert "no to-do like" in one.ask("shove my eye test to next week same time").text
    assert [row.title for row in one.todos.list()] == ["Sweep the yard"]
    assert not one.calendar.list()


def test_what_somebody_is_to_be_told_is_no_fact(assistant: Make) -> None:
    lines = ['[remember_fact(fact="Tell Rosa I am late")]', '[remember_fact(fact="I am late")]']
    with ScriptedModel(*lines) as model:
        one = assistant(model=model)
        assert "I can't do that" in one.ask("tell Rosa I am late").text
    assert not one.facts.list()


@pytest.mark.parametrize(
    ("request_", "errand"),
    [
        ("llama al cerrajero, que me he quedado fuera", True),
        ("pídeme un taxi, que llego tarde", True),
        ("get me a cab to the station", True),
        ("ruf den Pannendienst, ich stehe im Regen", True),
        ("pídeme la lista de tareas", False),
        ("call up my calendar for tomorrow", False),
        ("order my to-dos by date", False),
        ("llamar al cerrajero", False),
    ],
)
def test_an_errand_out_in_the_world(request_: str, errand: bool) -> None:
    assert bool(ERRAND.match(request_)) is errand


def test_an_order_beside_what_it_orders_is_no_row(assistant: Make) -> None:
    with ScriptedModel('[delete_todo(todo="sweep the yard")]', '[add_todo(title="Chuck that task out")]') as model:
        one = assistant(model=model)
        one.todos.add("Sweep the yard")
        one.ask("sweeping the yard is pointless now that we're selling it, chuck that task out")
    assert not one.todos.list()


def test_what_is_by_a_day_is_to_be_done_until_then(assistant: Make) -> None:
    with ScriptedModel('[create_event(title="Sweep the yard", start="by the 25th")]') as model:
        one = assistant(model=model)
        one.ask("the boss says that the yard wants sweeping by the 25th at the very latest or heads will roll")
    assert not one.calendar.list()
    assert [f"{row.due}" for row in one.todos.list()] == ["2026-03-25"]


@pytest.mark.parametrize(
    "request_", ["got the milk", "posted the letter", "ya compré la leche", "finished the drawing"]
)
@pytest.mark.parametrize("called", ["it", "Water the tomatoes"])
def test_another_thing_is_no_end_of_what_was_just_shown(assistant: Make, request_: str, called: str) -> None:
    with ScriptedModel("[list_todos()]", *[f'[complete_todo(todo="{called}")]'] * 2) as model:
        one = assistant(model=model)
        one.todos.add("Water the tomatoes")
        one.ask("what is on my list?", session="s")
        one.ask(request_, session="s")
        model.lines.clear()
    assert [row.title for row in one.todos.list()] == ["Water the tomatoes"]


@pytest.mark.parametrize(
    "request_", ["watered the tomatoes", "done that", "the tomatoes are watered", "did the last one"]
)
def test_what_was_just_shown_is_ended_where_it_is_meant(assistant: Make, request_: str) -> None:
    with ScriptedModel("[list_todos()]", *['[complete_todo(todo="it")]'] * 2) as model:
        one = assistant(model=model)
        one.todos.add("Water the tomatoes")
        one.ask("what is on my list?", session="s")
        one.ask(request_, session="s")
        model.lines.clear()
    assert not one.todos.list()


@pytest.mark.parametrize(
    ("request_", "call"),
    [
        (
            "Rowing is off, take that out. means I can get the boots out tomorrow instead of friday, change that too",
            Planned("update_todo", {"todo": "Post the boots", "due": "2026-03-11"}),
        ),
        ("Rowing is off, take that out. The boots are gone, take them off too", None),
        ("the boots are posted tomorrow instead of friday", None),
    ],
)
def test_what_gets_another_day_is_not_ended(assistant: Make, request_: str, call: Planned | None) -> None:
    one = assistant()
    one.todos.add("Post the boots", due=NOW.date() + timedelta(days=3))
    ended = Planned("delete_todo", {"todo": "the boots"})
    run = cast(Run, SimpleNamespace(machine=one.machine))
    state = cast(State, {"language": "en"})
    assert still_there(ended, request_, state, run) == (call or ended)
    rowing = Planned("cancel_event", {"event": "rowing"})
    assert still_there(rowing, request_, state, run) == rowing


@pytest.mark.parametrize(
    "request_",
    [
        "I can't on thursday. Take the supper with Rosa on thursday out",
        "Rosa is ill. The supper on thursday is cancelled, tell nobody.",
        "scrap the supper with Rosa on thursday. We'll find another day",
    ],
)
def test_a_row_that_a_sentence_wants_gone_goes(assistant: Make, request_: str) -> None:
    with ScriptedModel('[cancel_event(event="supper with Rosa")]') as model:
        one = assistant(model=model)
        one.calendar.add("Supper with Rosa", datetime(2026, 3, 12, 20, tzinfo=MADRID))
        one.ask(request_)
    assert not one.calendar.list()
