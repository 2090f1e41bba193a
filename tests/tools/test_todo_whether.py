"""Whether the one named to-do is done, in whatever words it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pytest

from tools.todo.whether import whether_done


@dataclass
class Row:
    """A to-do, as far as the question goes."""

    title: str
    done: bool = False


ROWS = cast(
    "Any", [Row("Pay the rent"),
            Row("Renew the library card"), Row("Wash the car"), Row("Order the wedding cake", True),
            Row("Pagar el alquiler"), Row("Lavar el coche"), Row("Encargar la tarta", True)],
)  # fmt: skip


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("did i tick off that wedding cake yet or is it still open", "Order the wedding cake"),
        ("the wedding cake, is it ticked off?", "Order the wedding cake"),
        ("wedding cake: done or not?", "Order the wedding cake"),
        ("i can't remember, did i cross off the wedding cake", "Order the wedding cake"),
        ("can you check whether i've ticked off the wedding cake", "Order the wedding cake"),
        ("the rent - did i do that or is it still on the list", "Pay the rent"),
        ("has the car been washed or not", "Wash the car"),
        ("check if the library card is done", "Renew the library card"),
        ("is the library card still open or did we do it", "Renew the library card"),
        ("whats the status of the wedding cake", "Order the wedding cake"),
        ("am i done with the library card", "Renew the library card"),
        ("ya taché la tarta o sigue abierta", "Encargar la tarta"),
        ("¿he lavado ya el coche?", "Lavar el coche"),
        ("no sé si he pagado el alquiler", "Pagar el alquiler"),
        ("la tarta, ¿está hecha o sigue pendiente?", "Encargar la tarta"),
        ("did I ever sort out the wedding cake or is it still hanging over my head", "Order the wedding cake"),
        ("have we dealt with the wedding cake", "Order the wedding cake"),
        ("is the library card business still outstanding", "Renew the library card"),
        ("¿llegué a resolver lo de la tarta o sigue pendiente?", "Encargar la tarta"),
        ("¿al final he solucionado lo del alquiler?", "Pagar el alquiler"),
    ],
)
def test_the_one_that_is_asked_for(request_: str, title: str) -> None:
    row = whether_done(request_, ROWS)
    assert row is not None
    assert row.title == title


@pytest.mark.parametrize(
    "request_",
    [
        "tick off the wedding cake",
        "did I deal with the wedding",
        "did I sort the laundry",
        "sort out the wedding cake",
        "i did wash the car",
        "the rent is done",
        "is the library open",
        "did Ana order the wedding cake",
        "did i order the wedding cake for friday",
        "did i wash the car and pay the rent",
        "if i did the rent, tick it off",
        "when did i order the wedding cake",
        "have i got the wedding cake",
        "is the car clean",
        "should i tick off the rent",
        "did i tell you the rent is done",
        "have the rent done",
        "did i mark the rent as urgent",
        "ya he lavado el coche",
        "ya lavé el coche",
        "está el coche en el taller",
        "lo del alquiler está hecho",
    ],
)
def test_whatever_else_is_said(request_: str) -> None:
    assert whether_done(request_, ROWS) is None
