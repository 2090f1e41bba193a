"""Who need not do it, only asks, or takes it back asks for nothing new."""

from __future__ import annotations

import pytest

from agent.reading.no_wish import is_no_wish, is_of_a_reason


@pytest.mark.parametrize(
    "request_",
    [
        "I don't need to ring the vet tomorrow",
        "do I need to ring the vet tomorrow",
        "what if I have to ring the vet tomorrow",
        "if I have to ring the vet I'll say so",
        "I may need to ring the vet tomorrow",
        "I no longer need to ring the vet",
        "I promised to ring the vet tomorrow but I can't",
        "I wanted to ring the vet tomorrow but Ida will do it",
        "supper with Ida on Friday at 8, I wish",
        "supper with Ida on Friday at 8, that would be nice",
        "supper with Ida on Friday at 8, she cancelled",
        "supper with Ida on Friday at 8, if she can",
        "supper with Ida on Friday at 8, just kidding",
        "supper with Ida on Friday at 8, don't add it",
        "supper with Ida on Friday at 8, I've already noted it",
        "cena con Ida el viernes a las 8, no lo apuntes",
        "cena con Ida el viernes a las 8, lo pongo yo",
        "no tengo que llamar al veterinario mañana",
        "¿tengo que llamar al veterinario mañana?",
        "creo que tengo que llamar al veterinario",
        "cena con Ida el viernes a las 8, ojalá",
        "cena con Ida el viernes a las 8, si puede",
        "cena con Ida el viernes a las 8, la han cancelado",
        "ich muss morgen nicht zum Tierarzt",
        "muss ich morgen zum Tierarzt",
        "je ne dois pas appeler le véto",
        "non devo chiamare il veterinario domani",
        "devo chiamare il veterinario domani?",
        "não tenho que ligar ao veterinário",
    ],
)
def test_no_wish(request_: str) -> None:
    assert is_no_wish(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "I need to ring the vet tomorrow",
        "do the dishes tomorrow",
        "buy oats, I think we're out",
        "comprar avena, creo que ya no queda",
        "have to ring the vet tomorrow",
        "should ring the vet tomorrow",
        "I don't want to forget the vet tomorrow at 3",
        "can you add ring the vet?",
        "could you remind me to ring the vet tomorrow?",
        "supper with Ida on Friday at 8, if you don't mind",
        "supper with Ida on Friday at 8, would you put that down?",
        "tengo que llamar al veterinario mañana",
        "cena con Ida el viernes a las 8, ¿lo pones?",
        "don't let me forget the vet",
        "¿me apuntas llamar al veterinario?",
        "cena con Ida el viernes a las 8, si puedes",
        "ich muss morgen zum Tierarzt",
        "devo chiamare il veterinario domani",
        "tenho que ligar ao veterinário amanhã",
        "Mayday meeting on Friday at 3",
    ],
)
def test_a_wish(request_: str) -> None:
    assert not is_no_wish(request_)


def test_the_time_of_a_reason() -> None:
    assert is_of_a_reason("ring Ida, who leaves ")
    assert is_of_a_reason("llamar a Ida, que ")
    assert not is_of_a_reason("ring Ida, my aunt, ")
    assert not is_of_a_reason("pay the bill, which is due ")
