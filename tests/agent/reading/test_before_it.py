"""News and greetings before what is planned are no part of it."""

from __future__ import annotations

import pytest

from agent.reading.before_it import without_news


@pytest.mark.parametrize(
    ("request_", "rest"),
    [
        ("ya me han confirmado, el martes viene el perito a las 10", "el martes viene el perito a las 10"),
        ("oye, me acaban de llamar, el lunes a las 9 hay junta", "el lunes a las 9 hay junta"),
        ("che, el lunes a las 9 hay junta", "el lunes a las 9 hay junta"),
        ("just had a call from Priya, viewing friday at 4", "viewing friday at 4"),
        ("Update: inspection on monday at 11", "inspection on monday at 11"),
        ("turns out I was right", "turns out I was right"),
        ("update: when is the inspection?", "update: when is the inspection?"),
    ],
)
def test_news_are_left_out(request_: str, rest: str) -> None:
    assert without_news(request_, lambda _: {"create_event": 1.0}) == rest


def test_news_before_anything_else_stay() -> None:
    request = "me acaban de llamar, quita lo del martes"
    assert without_news(request, lambda _: {"cancel_event": 1.0}) == request
