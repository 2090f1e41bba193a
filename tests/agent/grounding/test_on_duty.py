"""An event is called by what its owner is on, in his own words, and is where that is."""

from __future__ import annotations

from typing import Any

import pytest

from agent.calls import Planned
from agent.grounding.on_duty import on_duty
from tests.conftest import NOW


def called(request: str, **given: Any) -> dict[str, Any]:
    (call,) = on_duty([Planned("create_event", given)], request, NOW, "es" if request.startswith("Estoy") else "en")
    return dict(call.arguments)


@pytest.mark.parametrize(
    ("request_", "given", "title", "place"),
    [
        ("Je suis d'astreinte à la mairie dimanche de 8h à 20h, note-le", {"title": "Town hall"}, "Astreinte",
         "la mairie"),
        ("Estoy de turno en la tienda el lunes de 9 a 14, apúntalo", {"title": "Shop", "location": "turno"}, "Turno",
         "la tienda"),
        ("I'm on duty at the library on Sunday 10:00 to 14:00, put it in", {"title": "Library", "location": "duty"},
         "On duty", "the library"),
        ("Ich habe am Sonntag von 8 bis 16 Uhr Dienst, trag das ein", {"title": "Ich habe"}, "Dienst", None),
        ("Sono di guardia in clinica domenica dalle 8 alle 20, segnalo", {"title": "Clinic"}, "Guardia", "clinica"),
        ("Estou de plantão no hospital domingo das 8h às 20h, anota", {"title": "Estou de plantão"}, "Plantão",
         "hospital"),
    ],
)  # fmt: skip
def test_what_one_is_on(request_: str, given: dict[str, str], title: str, place: str | None) -> None:
    got = called(request_, **given)
    assert (got["title"], got.get("location")) == (title, place)


def test_only_those_come_who_are_said_to() -> None:
    request = "I'm on shift with Leo on Friday 18:00 to 23:00, put that in"
    assert called(request, title="Bar", attendees=["Leo", "barman"]) == {"title": "On shift", "attendees": ["Leo"]}


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("I'm on call saturday and put supper with Leo at 8pm on sunday in the calendar", "Supper with Leo"),
        ("I'm on the train on Friday from 9 to 11, put it in", "Train"),
        ("Bereitschaft in der Klinik am Sonntag", "Bereitschaft in der Klinik"),
    ],
)
def test_what_is_of_something_else_stays(request_: str, title: str) -> None:
    assert called(request_, title=title) == {"title": title}
