"""What is done goes off the list where that is asked for, and nothing else does."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.grounding.sweeping import swept
from tests.agent.conftest import Made


@pytest.mark.parametrize(
    "request_text",
    [
        "delete the ones that are already done from my to-do list",
        "clear the completed ones",
        "can you get rid of everything I've finished?",
        "Please remove all completed tasks.",
        "clean up what's done",
        "borra las que ya están hechas",
        "quítame de la lista lo que ya he hecho",
        "limpia las tareas terminadas",
        "lösche die erledigten Aufgaben",
        "supprime les tâches terminées",
        "apaga as tarefas concluídas",
    ],
)
def test_what_is_done_goes(assistant: Made, request_text: str) -> None:
    one = assistant()
    one.todos.add("Wax the skis")
    done = [one.todos.add(title) for title in ("Water the ferns", "Repot the ferns")]
    for row in done:
        one.todos.complete(row.id)
    reply = one.ask(request_text)
    assert [each.tool for each in reply.calls] == ["delete_todo", "delete_todo"]
    assert [row.title for row in one.todos.list(done=None)] == ["Wax the skis"]


def test_parts_go_with_their_whole(assistant: Made) -> None:
    one = assistant()
    whole = one.todos.add("Plan the trip")
    one.todos.add("Book the boat", parent=whole.id)
    one.todos.complete(whole.id)
    assert swept("clear the done ones", one.machine.stores) == (Planned("delete_todo", {"todo": f"#{whole.id}"}),)


def test_where_nothing_is_done_that_is_said(assistant: Made) -> None:
    one = assistant()
    one.todos.add("Wax the skis")
    assert one.ask("clear the completed ones").text == "Nothing is done yet."
    assert len(one.todos.list()) == 1


@pytest.mark.parametrize(
    "request_text",
    [
        "clear my list, I'm done",
        "I'm done with the skis, delete it",
        "delete the ferns, that's done",
        "show the completed ones",
        "delete the ones that are not done",
        "clear everything",
        "borra la de los esquís, ya está hecha",
        "the skis are done, clear the calendar",
        "remove the done ones from the shopping note",
    ],
)
def test_what_says_more_is_not_swept(assistant: Made, request_text: str) -> None:
    one = assistant()
    one.todos.complete(one.todos.add("Wax the skis").id)
    assert swept(request_text, one.machine.stores) == ()


@pytest.mark.parametrize(
    "request_text",
    ["delete the task I have done", "delete the completed task", "borra la tarea hecha", "borra la que hice"],
)
def test_one_of_several_is_not_all(assistant: Made, request_text: str) -> None:
    one = assistant()
    first, second = one.todos.add("Wax the skis"), one.todos.add("Buy stamps")
    one.todos.complete(first.id)
    assert swept(request_text, one.machine.stores) == (Planned("delete_todo", {"todo": f"#{first.id}"}),)
    one.todos.complete(second.id)
    assert swept(request_text, one.machine.stores) == (Planned("list_todos", {"status": "done"}),)


@pytest.mark.parametrize(
    "request_text",
    [
        "delete all my todos",
        "clear my whole list",
        "remove everything from my to do list please",
        "borra todas mis tareas",
    ],
)
def test_the_whole_list_goes_and_comes_back(assistant: Made, request_text: str) -> None:
    one = assistant()
    for title in ("Wax the skis", "Water the ferns"):
        one.todos.add(title)
    one.todos.complete(one.todos.add("Repot the ferns").id)
    one.ask(request_text)
    assert [row.title for row in one.todos.list(done=None)] == ["Repot the ferns"]
    one.ask("undo that")
    assert len(one.todos.list()) == 2


@pytest.mark.parametrize("request_text", ["delete all about the ferns", "delete every fern", "clear all?"])
def test_some_of_it_is_not_the_whole(assistant: Made, request_text: str) -> None:
    one = assistant()
    one.todos.add("Wax the skis")
    assert swept(request_text, one.machine.stores) == ()
