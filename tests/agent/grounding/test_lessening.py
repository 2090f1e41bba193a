"""One of several things of a to-do goes; the others stay."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.grounding.lessening import lessened, without_some
from memory.todos import Todo


@pytest.mark.parametrize(
    ("title", "request_", "left"),
    [
        ("Eggs, flour and milk", "scrap the milk", "Eggs and flour"),
        ("Eggs, flour and milk", "got the eggs and the flour", "Milk"),
        ("Buy nappies and wipes", "take the nappies off, there is a pack left", "Buy wipes"),
        ("Pañales y toallitas", "quita las toallitas", "Pañales"),
        ("Comprar pan, queso y vino", "ya he comprado el queso", "Comprar pan y vino"),
        ("Eggs, flour and milk", "scrap the eggs, flour and milk", ""),
        ("Eggs, flour and milk", "scrap it", ""),
        ("Wash and iron the shirts", "washed the shirts", "Iron the shirts"),
        ("Wash and iron the shirts", "ironed the shirts", "Wash the shirts"),
        ("Wash and iron the shirts", "the shirts are done", ""),
        ("Wash and iron the shirts", "washed and ironed the shirts", ""),
        ("Lavar y planchar las camisas", "ya he planchado las camisas", "Lavar las camisas"),
        ("Milk and oat bread", "got the oat bread", "Milk"),
        ("Pay the rent", "scrap the rent", ""),
        ("Send the parcel and the letter to Marta", "scrap the letter", ""),
        ("Ring Ana and tell her about the new flat by the harbour", "rang Ana", ""),
    ],
)
def test_the_things_that_are_named_go(title: str, request_: str, left: str) -> None:
    assert without_some(title, request_) == left


def test_a_deed_on_some_of_them_changes_the_name() -> None:
    rows = [Todo(1, "Eggs and milk", None, "normal", False, (), None)]
    ended = Planned("delete_todo", {"todo": "Eggs and milk"})
    changed = Planned("update_todo", {"todo": "Eggs and milk", "title": "Eggs"})
    assert lessened((ended,), "scrap the milk", rows) == (changed,)
    assert lessened((ended,), "scrap the whole list, eggs and all", rows) == (ended,)
    part = Planned("complete_todo", {"todo": "milk"})
    assert lessened((part,), "got the milk", rows) == (changed,)
    assert lessened((Planned("complete_todo", {"todo": "it"}),), "done", rows) == (
        Planned("complete_todo", {"todo": "it"}),
    )
    look = Planned("list_todos", {})
    assert lessened((look,), "milk", rows) == (look,)
