"""Orders to an "usted" are read as those to a "tú"; what is told of others, or is a name, stays."""

from __future__ import annotations

import pytest

from agent.reading.familiar import familiar


@pytest.mark.parametrize(
    ("request_", "read"),
    [
        ("Marque como hecho lo del coche", "Marca como hecho lo del coche"),
        ("Tache el paquete y borre lo del coche", "Tacha el paquete y borra lo del coche"),
        ("páseme el alquiler al lunes", "pasa el alquiler al lunes"),
        ("El coche ya está lavado, táchelo", "El coche ya está lavado, táchalo"),
        ("Por favor, mueva la revisión al lunes", "Por favor, mueve la revisión al lunes"),
        ("el fisio al jueves y bórreme el coro", "el fisio al jueves y borra el coro"),
    ],
)
def test_orders_are_read_in_one_form(request_: str, read: str) -> None:
    assert familiar(request_, "es") == read


@pytest.mark.parametrize(
    "request_",
    [
        "recuérdame que Ana pase la ITV",
        "apunta: pase de prensa el jueves",
        "pase por la farmacia",
        "que no se me pase el dentista",
        "marca como hecho lo del coche",
    ],
)
def test_what_is_no_order_stays(request_: str) -> None:
    assert familiar(request_, "es") == request_


def test_other_languages_stay() -> None:
    assert familiar("delete the marque, cancele the tent", "en") == "delete the marque, cancele the tent"
