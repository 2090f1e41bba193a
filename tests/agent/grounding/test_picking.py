"""Of several rows those that are named by themselves, or all but those that are to stay."""

from __future__ import annotations

import pytest

from agent.grounding.picking import picked
from agent.stores import Stores
from tests.agent.conftest import Made

TITLES = ("Fix the kitchen tap", "Return library books", "Call the bank", "Pay the rent")
SPANISH = ("Arreglar el grifo", "Devolver los libros", "Llamar al banco")


def meant(one: Stores, request: str, tool: str) -> list[str]:
    titles = {f"#{row.id}": row.title for row in one.todos.list()}
    turns = one.turns.recent("default", 12)
    return [titles[call.arguments["todo"]] for call in picked(request, {tool: 0.9}, one, turns) if call.tool == tool]


@pytest.mark.parametrize(
    ("request_", "tool", "titles"),
    [
        ("delete the tap one and the library one, keep the rest", "delete_todo", [0, 1]),
        ("remove the tap and the rent but keep the bank", "delete_todo", [0, 3]),
        ("tap is done, rent too", "complete_todo", [0, 3]),
        ("paid the rent, called the bank", "complete_todo", [3, 2]),
        ("tick off the bank and the library books please", "complete_todo", [2, 1]),
        ("tap is done", "complete_todo", []),
        ("the rent is paid, cancel the tap", "complete_todo", []),
        ("delete the tap, the rent is done", "delete_todo", []),
        ("tap is done but not the rent", "complete_todo", []),
        ("delete the tap one, the library one stays", "delete_todo", []),
        ("remove the tap one, the bank one is fine", "delete_todo", []),
        ("the rent is done, the bank is not", "complete_todo", []),
        ("rent paid, library postponed", "complete_todo", []),
        ("tap and rent are almost done", "complete_todo", []),
        ("is the tap done, and the rent?", "complete_todo", []),
        ("delete the tap and buy milk", "delete_todo", []),
        ("delete the tap and the oven", "delete_todo", []),
        ("tap is done, Ana paid the rent", "complete_todo", []),
        ("remove all of them but the bank", "delete_todo", []),
    ],
)
def test_the_rows_that_are_named(assistant: Made, request_: str, tool: str, titles: list[int]) -> None:
    one = assistant()
    for each in TITLES:
        one.todos.add(each)
    assert meant(one.machine.stores, request_, tool) == [TITLES[each] for each in titles]


@pytest.mark.parametrize(
    ("language", "request_", "titles"),
    [
        ("en", "remove all of them but the bank", [0, 1]),
        ("en", "delete them all except the bank one and the tap", [1]),
        ("en", "remove all of them", []),
        ("en", "remove all of them but the dentist", []),
        ("es", "borra todas menos la del banco", [0, 1]),
        ("es", "quita la del grifo y la de los libros, deja las demás", [0, 1]),
    ],
)
def test_all_that_were_added_but_one(assistant: Made, language: str, request_: str, titles: list[int]) -> None:
    there = TITLES[:3] if language == "en" else SPANISH
    one = assistant(*(f'[add_todo(title="{each}")]' for each in there))
    one.todos.add("Wash the car")
    for each in there:
        one.ask(f"add {each.lower()} to my list" if language == "en" else f"apunta {each.lower()} en la lista")
    assert meant(one.machine.stores, request_, "delete_todo") == [there[each] for each in titles]


def test_several_rows_ask_no_model(assistant: Made) -> None:
    one = assistant(settings={"drafts": True})
    for each in TITLES:
        one.todos.add(each)
    one.ask("tap is done, rent too")
    assert {row.title for row in one.todos.list()} == {"Return library books", "Call the bank"}
