"""Several new to-dos in one breath, each by itself; what is one thing stays one."""

from __future__ import annotations

from contextlib import suppress

import pytest

from agent.assistant import Assistant
from memory.errors import ModelError
from tests.agent.deciding.test_one_row import Made, world


def rows(one: Assistant, request: str) -> dict[str, tuple[str, str]]:
    """What is new on the list after a request: title, day and priority."""
    before = {each.id for each in one.todos.list()}
    with suppress(ModelError, AssertionError, IndexError):  # the model has no word to say
        one.ask(request)
    new = [each for each in one.todos.list() if each.id not in before]
    return {each.title: (str(each.due or "")[:10], each.priority) for each in new}


FRIDAY, SATURDAY = ("2026-03-13", "normal"), ("2026-03-14", "normal")
PLAIN, HIGH = ("", "normal"), ("", "high")


@pytest.mark.parametrize(
    ("request_", "new"),
    [
        ("two things: order the paint, ring the glazier", {"Order the paint": PLAIN, "Ring the glazier": PLAIN}),
        ("two to-dos: oil the hinges and email Ben the plan, separately please",
         {"Oil the hinges": PLAIN, "Email Ben the plan": PLAIN}),
        ("order the paint and also descale the urn, both for friday thx",
         {"Order the paint": FRIDAY, "Descale the urn": FRIDAY}),
        ("two things for friday: order the paint, ring the glazier",
         {"Order the paint": FRIDAY, "Ring the glazier": FRIDAY}),
        ("order the paint and ring the glazier, the first by friday",
         {"Order the paint": FRIDAY, "Ring the glazier": PLAIN}),
        ("- order the paint\n- sort and label the tins", {"Order the paint": PLAIN, "Sort and label the tins": PLAIN}),
        ("order the paint on friday and water the ferns on saturday",
         {"Order the paint": FRIDAY, "Water the ferns": SATURDAY}),
        ("order the paint (high priority), ring the glazier", {"Order the paint": HIGH, "Ring the glazier": PLAIN}),
        ("ring the glazier, he keeps asking. Also order the paint, thanks",
         {"Ring the glazier": PLAIN, "Order the paint": PLAIN}),
        ("order the paint, and I promised to ring the glazier on friday",
         {"Order the paint": PLAIN, "Ring the glazier": FRIDAY}),
        ("three things to do: wash up, iron shirts and mow the lawn",
         {"Wash up": PLAIN, "Iron shirts": PLAIN, "Mow the lawn": PLAIN}),
        ("add list: butter, plums", {"Butter": PLAIN, "Plums": PLAIN}),
    ],
)  # fmt: skip
def test_each_has_its_own_row(assistant: Made, request_: str, new: dict[str, tuple[str, str]]) -> None:
    assert rows(world(assistant, request_), request_) == new


@pytest.mark.parametrize(
    ("request_", "new"),
    [
        ("añade a la lista comprar masilla del 200 y llamar al cristalero, por separado",
         {"Comprar masilla del 200": PLAIN, "Llamar al cristalero": PLAIN}),
        ("dos cosas: regar los helechos, lavar y planchar los manteles",
         {"Regar los helechos": PLAIN, "Lavar y planchar los manteles": PLAIN}),
        ("regar los helechos y además llamar al cristalero, los dos para el viernes",
         {"Regar los helechos": FRIDAY, "Llamar al cristalero": FRIDAY}),
    ],
)  # fmt: skip
def test_in_spanish(assistant: Made, request_: str, new: dict[str, tuple[str, str]]) -> None:
    assert rows(world(assistant, request_), request_) == new


@pytest.mark.parametrize(
    ("request_", "new"),
    [
        ("buy bread and plums", ["Buy bread and plums"]),
        ("add plums and butter to my shopping list", ["Plums and butter"]),
        ("add buy plums, butter and bread", ["Buy plums, butter and bread"]),
        ("remind me to sort and label the tins", ["Sort and label the tins"]),
        ("ring the glazier, has to be before friday noon", ["Ring the glazier"]),
        ("renew my licence, must be done by march 28", ["Renew my licence"]),
        ("haceme acordar de regar los helechos mañana a las 7", ["Regar los helechos"]),
        ("haceme acordar mañana a las 7 y media de la mañana de regar los helechos", ["Regar los helechos"]),
    ],
)
def test_what_is_one_thing_stays_one(assistant: Made, request_: str, new: list[str]) -> None:
    assert [*rows(world(assistant, request_), request_)] == new


@pytest.mark.parametrize(
    "request_",
    [
        "two things went wrong today: the boiler broke and the bus was late",
        "order the paint, no wait, ring the glazier",
        "should I order the paint or ring the glazier",
        "remind me to ring Ana and tell her the news on friday",
        "three things: order the paint, ring the glazier",
        "we're nearly out of cat litter again, make sure I don't forget to get some",
        "devo ricomprare il caffè, è finito",
        "order the paint, it's on my list for friday please",
        "nappies nearly gone, need to get more",
        "only one spare E string left in the case, I should get some more",
        "ring my aunt for me right now and tell her I'm stuck in traffic",
        "zwei Sachen: Öl bestellen und Brot und Butter kaufen",
    ],
)
def test_what_is_not_plain_is_left_to_the_model(assistant: Made, request_: str) -> None:
    assert rows(world(assistant, request_), request_) == {}


def test_nothing_is_added_that_is_not_to_be(assistant: Made) -> None:
    request = "don't order the paint, ring the glazier and water the ferns"
    assert "Order the paint" not in rows(world(assistant, request), request)


def test_the_time_ahead_of_both_is_of_both(assistant: Made) -> None:
    request = "recuérdame mañana a las 7 y media regar los helechos y llamar a Luis"
    assert "Llamar a Luis" not in rows(world(assistant, request), request)


def test_the_rank_of_one_row_is_of_no_other(assistant: Made) -> None:
    request = "make the rent high priority, and add order the paint by friday"
    assert rows(world(assistant, request), request).get("Order the paint", FRIDAY) == FRIDAY
