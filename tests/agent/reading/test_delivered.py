"""Food that is to be brought is nothing for a list; what is bought, cooked or ordered for a day is."""

from __future__ import annotations

import pytest

from agent.reading.delivered import is_ordered_in


@pytest.mark.parametrize(
    "request_",
    [
        "order me a curry",
        "order three burritos to the office, no beans in one",
        "can you order us some sushi for tonight please",
        "get me a kebab",
        "order a large pepperoni delivered to my place",
        "order noodles to room 12 now, I'm starving",
        "pídenos dos hamburguesas",
        "pide una paella a domicilio",
        "bestell uns zwei Döner nach Hause",
        "commande-nous des sushis à la maison",
        "ordina tre pizze a casa",
        "pede um hambúrguer para casa",
    ],
)
def test_food_to_the_door(request_: str) -> None:
    assert is_ordered_in(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "order dog food",
        "order pizza for the party on friday",
        "order burger buns by friday",
        "order a pizza stone to the flat",
        "get chips",
        "get a pizza from the freezer",
        "bring me the salad bowl",
        "order me new trainers",
        "order two pizzas to the office by friday",
        "add order us a curry to my list",
        "remind me to order a curry to the flat",
        "order the birthday cake",
        "pedir pizzas para casa mañana",
        "had a curry at home",
    ],
)
def test_what_is_for_the_list(request_: str) -> None:
    assert not is_ordered_in(request_)
