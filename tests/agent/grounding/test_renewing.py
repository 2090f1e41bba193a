"""Changes of rows that are not there: what was told anew is added, what was to go is said to be missing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent.assistant import Assistant
from agent.calls import Planned
from agent.grounding.renewing import renewed, wants_gone, with_whom
from tests.agent.conftest import Made
from tests.conftest import NOW


@pytest.fixture
def owner(assistant: Made) -> Assistant:
    one = assistant()
    one.todos.add("Water the ferns")
    return one


@pytest.mark.parametrize(
    ("request_", "call", "likely", "new"),
    [
        (
            "the piano tuner comes on friday at 10",
            Planned("update_event", {"event": "piano tuner", "start": "friday at 10"}),
            {"create_event": 0.6, "update_event": 0.3},
            Planned("create_event", {"title": "piano tuner", "start": "friday at 10"}),
        ),
        (
            "tax form by friday",
            Planned("update_todo", {"todo": "tax form", "due": "friday"}),
            {"add_todo": 0.6, "update_todo": 0.3},
            Planned("add_todo", {"title": "tax form", "due": "friday"}),
        ),
    ],
)
def test_news_of_what_is_not_there_is_new(
    owner: Assistant, request_: str, call: Planned, likely: dict[str, float], new: Planned
) -> None:
    assert renewed(call, request_, owner._machine.stores, likely) == new


def test_a_change_that_is_said_stays_one(owner: Assistant) -> None:
    stores = owner._machine.stores
    moved = Planned("update_event", {"event": "piano tuner", "start": "friday at 10"})
    assert renewed(moved, "move the piano tuner to friday at 10", stores, {"create_event": 0.9}) == moved
    there = Planned("update_todo", {"todo": "ferns", "due": "friday"})
    assert renewed(there, "the ferns by friday", stores, {"add_todo": 0.9}) == there
    unlikely = Planned("update_todo", {"todo": "tax form", "due": "friday"})
    assert renewed(unlikely, "tax form by friday", stores, {"add_todo": 0.1, "update_todo": 0.8}) == unlikely


@pytest.mark.parametrize(
    ("request_", "gone"),
    [
        ("delete the piano lessons", True),
        ("take the ironing off my list", True),
        ("quita lo del fontanero", True),
        ("streich den Zahnarzt", True),
        ("the piano lessons are at 5", False),
    ],
)
def test_what_is_to_go_is_not_added_instead(request_: str, gone: bool) -> None:
    assert wants_gone(Planned("delete_todo", {"todo": "it"}), request_) is gone
    assert not wants_gone(Planned("complete_todo", {"todo": "it"}), request_)


def test_the_user_hears_that_there_is_none(assistant: Made) -> None:
    one = assistant('[delete_todo(todo="piano lessons")]')
    one.todos.add("Water the ferns")
    reply = one.ask("delete the piano lessons from my list")
    assert "piano" in reply.text
    assert [each.title for each in one.todos.list()] == ["Water the ferns"]


def test_lunch_with_one_is_not_lunch_with_another(owner: Assistant) -> None:
    call = Planned("update_event", {"event": "Lunch with Pablo", "start": "friday at 2"})
    assert with_whom(call, "lunch with Irene on friday at 2").arguments["event"] == "Lunch with Irene"
    assert with_whom(call, "lunch with pablo on friday at 2") == call
    assert with_whom(call, "move lunch to friday") == call
    new = renewed(
        call, "lunch with Irene on friday at 2", owner._machine.stores, {"create_event": 0.3, "update_event": 0.6}
    )
    assert new == Planned("create_event", {"title": "Lunch with Irene", "start": "friday at 2"})


def test_another_sort_of_what_is_there_is_new(owner: Assistant) -> None:
    owner.calendar.add("Lunch with Pablo", NOW, NOW + timedelta(hours=1))
    stores, likely = owner._machine.stores, {"create_event": 0.6, "update_event": 0.3}
    call = Planned("update_event", {"event": "Lunch", "start": "friday at 2", "location": "the Old Mill"})
    new = renewed(call, "the family lunch is at the Old Mill on friday at 2", stores, likely)
    assert new == Planned("create_event", {"title": "Lunch", "start": "friday at 2", "location": "the Old Mill"})
    assert renewed(call, "the lunch is at the Old Mill on friday at 2", stores, likely) == call


@pytest.mark.parametrize(
    ("request_", "title", "gone"),
    [
        ("forget the moon and the stars", "Forget the moon and the stars", "the moon and the stars"),
        ("oublie la lune et les étoiles", "La lune et les étoiles", "la lune et les étoiles"),
        ("cancella la luna e le stelle", "Cancella la luna e le stelle", "la luna e le stelle"),
        ("olvida la luna", "La luna", "la luna"),
        ("vergiss den Mond", "Den Mond", "den Mond"),
        ("scrap the moon", "The moon", "the moon"),
    ],
)
def test_what_is_to_go_is_nothing_new(owner: Assistant, request_: str, title: str, gone: str) -> None:
    call = Planned("add_todo", {"title": title})
    assert renewed(call, request_, owner._machine.stores, {}) == Planned("delete_todo", {"todo": gone})
    assert wants_gone(Planned("delete_todo", {"todo": gone}), request_)


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("scrap the old car", "Scrap the old car"),
        ("delete the blurred photos", "Delete the blurred photos"),
        ("don't forget the moon", "The moon"),
        ("forget the ferns", "Forget the ferns"),
        ("forget what I said, buy milk", "Buy milk"),
        ("borrar las fotos viejas", "Borrar las fotos viejas"),
        ("scrap that, buy a moon lamp", "Buy a moon lamp"),
    ],
)
def test_a_deed_that_does_away_with_something_is_new(owner: Assistant, request_: str, title: str) -> None:
    call = Planned("add_todo", {"title": title})
    assert renewed(call, request_, owner._machine.stores, {}) == call
