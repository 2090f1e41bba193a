"""What somebody let the user know is no deed that is done, and what does not press is nothing new."""

from __future__ import annotations

import pytest

from agent.reading.news import is_news


@pytest.mark.parametrize(
    ("clause", "after"),
    [
        ("Marta rang", ", she isn't home before Monday, so ..."),
        ("my sister has just phoned", ", they moved house. Change the date"),
        ("The plumber texted me this morning", " and he can only come on Friday, so move him there"),
        ("oye, me ha llamado Marta", ", que no está hasta el lunes, cambia la fecha"),
        ("Marta ha escrito", ", no está en casa hasta el lunes"),
        ("Marta hat angerufen", ", sie ist erst Montag wieder da"),
        ("Marta m'a appelé", ", elle rentre lundi"),
        ("ha chiamato Marta", ", non è a casa"),
        ("a Marta ligou", ", ela só volta na segunda"),
        (", so there's no rush with her parcel", ". Put Monday as the date"),
        (" so no hurry with it", ", make it Friday"),
        (", así que no hay prisa con el paquete", ". Pon el lunes"),
        (", also eilt es mit dem Paket nicht", ", setz es auf Montag"),
        (", donc rien ne presse pour le colis", ", mets lundi"),
    ],
)
def test_what_is_only_news(clause: str, after: str) -> None:
    assert is_news(clause, after)


@pytest.mark.parametrize(
    ("clause", "after"),
    [
        ("Marta rang", ", tick her off"),
        ("plumber called", ", mark it as done"),
        ("I rang Marta", ", she isn't home"),
        ("we called", ", they are shut"),
        ("start a note called Swap", ", it is for Monday"),
        ("parcel mailed", ", it is on its way"),
        ("report written", ", it is on the desk"),
        ("Marta rang", ""),
        ("there's no rush with the parcel", ", make it low priority"),
        ("so there's no rush, set it to low", ""),
    ],
)
def test_what_may_be_a_deed_or_a_wish_is_not(clause: str, after: str) -> None:
    assert not is_news(clause, after)
