"""What the turn before did is taken back by those words alone, or with their reason."""

from __future__ import annotations

from typing import Any

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.withdrawing import withdrawn
from tests.agent.conftest import Made
from tests.conftest import NOW
from tools.contract import Language

UNDO = Planned("undo_last", {})


def before(*tools: str) -> Before:
    calls: list[dict[str, Any]] = [
        {"tool": each, "arguments": {}, "status": "done", "effect": "write"} for each in tools
    ]
    return Before(calls, [{"kind": "event", "id": 1, "label": "Yoga"}])


@pytest.mark.parametrize(
    "request_",
    [
        "actually never mind, don't",
        "never mind",
        "oh forget it, we have some",
        "no wait, don't add it",
        "ah no scrap it, instructors off sick",
        "no, déjalo, ya lo compré",
        "no wait, leave it",
        "never mind, I've already got some",
        "olvídalo",
        "mejor no",
        "nein, vergiss es",
        "non, laisse tomber",
        "no, lascia perdere",
    ],
)
def test_what_was_just_made_is_taken_back(request_: str) -> None:
    assert withdrawn(request_, before("create_event"), NOW, "en") == (UNDO,)
    assert withdrawn(request_, before("add_todo", "add_todo"), NOW, "en") == (UNDO, UNDO)


@pytest.mark.parametrize(
    "request_",
    [
        "never mind the rest",
        "no need to thank me",
        "don't forget the eggs",
        "no scrap that, he said 3",
        "never mind, put it on Friday",
        "forget it, on Thursday she is away",
        "leave it",
        "vale, déjalo así",
        "don't",
        "did you forget it?",
        "never mind, it's fine as it is",
        "never mind, that's right",
        "ok, leave it",
        "actually leave it as it is",
        "forget it, leave it in",
        "ok, déjalo, está bien",
        "no importa",
        "no importa, ponlo igual",
        "bueno nada, gracias",
        "no",
    ],
)
def test_what_says_more_takes_nothing_back(request_: str) -> None:
    assert withdrawn(request_, before("create_event"), NOW, "en") == ()
    assert withdrawn("never mind", before("undo_last"), NOW, "en") == ()


def test_what_was_only_changed_is_dropped_as_a_whole() -> None:
    gone = (Planned("cancel_event", {"event": "it"}),)
    assert withdrawn("ah no scrap it, instructors off sick", before("update_event"), NOW, "en") == gone
    assert withdrawn("never mind", before("update_event"), NOW, "en") == (UNDO,)
    assert withdrawn("cancel that", before("update_event"), NOW, "en") == ()
    assert withdrawn("actually cancel that, i'll pass by on my way", before("add_todo"), NOW, "en") == (UNDO,)


def test_a_wish_taken_back_in_the_next_breath_asks_no_model(assistant: Made) -> None:
    one = assistant('[add_todo(title="Buy a birthday card", due="thursday")]')
    one.ask("remind me to buy a birthday card on thursday")
    one.ask("actually never mind, don't")
    assert one.todos.list() == ()


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("no, mejor bórrelo, este mes no me alcanza la plata", "es"),
        ("mejor no, quítala", "es"),
        ("no, borralo", "es"),
        ("elimínelo, ya no voy el jueves", "es"),
        ("no, better delete it, I can't afford it this month", "en"),
        ("actually remove it, we've got some", "en"),
        ("delete it please", "en"),
        ("get rid of it", "en"),
        ("it's been cancelled", "en"),
        ("Rosa can't come, delete it", "en"),
        ("no la apuntes", "es"),
        ("borra eso", "es"),
        ("take it off, my sister did it", "en"),
        ("nein, lösch es wieder, das macht Eva", "en"),
        ("non, supprime-le", "en"),
        ("no, cancellalo", "en"),
        ("não, apaga isso", "en"),
    ],
)
def test_what_was_just_made_is_deleted(request_: str, language: Language) -> None:
    assert withdrawn(request_, before("add_todo"), NOW, language) == (UNDO,)
    assert withdrawn(request_, before("update_event"), NOW, language) == (Planned("cancel_event", {"event": "it"}),)
    assert withdrawn(request_, before("complete_todo"), NOW, language) == ()
    assert withdrawn(request_, before("add_todo", "add_todo"), NOW, language) == ()


@pytest.mark.parametrize(
    "request_",
    [
        "bórralo, el jueves mejor",
        "delete it on Thursday",
        "quítale la prioridad",
        "borra lo del dentista",
        "remove it and add milk",
        "cancel that meeting with Ana",
        "delete it, no don't",
        "delete it, wait no",
        "delete the last event",  # what was made is a to-do
        "remove the last note",
        "quita esa cita",
        "undo that, buy milk",  # another wish behind
        "scratch that, call the office",
        "scratch that, oat milk",
    ],
)
def test_what_else_is_to_be_deleted_takes_nothing_back(request_: str) -> None:
    assert withdrawn(request_, before("add_todo"), NOW, "es") == ()


def test_a_to_do_may_be_off_where_it_is_done() -> None:
    assert withdrawn("it's off", before("add_todo"), NOW, "en") == ()
    assert withdrawn("it's off", before("create_event"), NOW, "en") == (UNDO,)


def test_two_days_told_behind_it_are_another_wish() -> None:
    assert withdrawn("it's off, not on Friday but on Sunday", before("create_event"), NOW, "en") == ()
    assert withdrawn("delete it, I'm not there on Friday", before("create_event"), NOW, "en") == (UNDO,)
    assert withdrawn("delete it, sorry", before("create_event"), NOW, "en") == (UNDO,)


def test_a_name_that_was_not_changed_is_the_old_one_already() -> None:
    assert withdrawn("keep the original title", before("update_event"), NOW, "en") == ()


AS_WAS = [
    "Actually leave it as it was",
    "no, put it back",
    "put it back to how it was please",
    "sorry, back to the way it was before",
    "hmm, keep it as it was, she can't come later",
    "oh no, keep the old time",
    "no, déjalo como estaba",
    "mejor vuelve a ponerlo como antes",
    "como estaba antes, porfa",
    "nein, lass es doch so, wie es war",
    "lieber wieder wie vorher",
    "non, remets comme c'était",
    "no, lascia com'era",
    "não, deixa como estava",
]


@pytest.mark.parametrize("request_", AS_WAS)
def test_what_was_changed_is_again_as_it_was(request_: str) -> None:
    assert withdrawn(request_, before("update_event"), NOW, "en") == (UNDO,)
    assert withdrawn(request_, before("complete_todo", "cancel_event"), NOW, "en") == (UNDO, UNDO)
    assert withdrawn(request_, before("create_event"), NOW, "en") == ()
    assert withdrawn(request_, before("undo_last"), NOW, "en") == ()


@pytest.mark.parametrize(
    "request_",
    [
        "leave it as it is",
        "put it back to 18:00",
        "put it back an hour",
        "put it back on the list",
        "leave it as it was, but make it urgent",
        "keep it as it was on Friday",
        "was it as it was before?",
        "déjalo como está",
        "como antes, pero a las 5",
        "lass es so",
    ],
)
def test_what_stays_or_gets_a_time_is_not_undone(request_: str) -> None:
    assert withdrawn(request_, before("update_event"), NOW, "en") == ()


def test_a_change_is_undone_by_the_next_words(assistant: Made) -> None:
    one = assistant('[complete_todo(todo="pay the rent")]')
    done = one.todos.add("Pay the rent")
    one.ask("tick off pay the rent")
    one.ask("actually leave it as it was")
    assert not one.todos.get(done.id).done
