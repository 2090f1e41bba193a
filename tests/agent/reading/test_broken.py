"""An order that points to what was told to be broken names it."""

from __future__ import annotations

import pytest

from agent.reading.broken import spelled_out


@pytest.mark.parametrize(
    ("request_", "meant"),
    [
        ("The garage door won't shut. Remind me to oil it on Friday", "Remind me to oil the garage door on Friday"),
        ("My radiators are leaking again. Remind me to bleed them", "Remind me to bleed my radiators"),
        ("La lámpara del pasillo está rota. Apúntame cambiarla el martes.",
         "Apúntame cambiar la lámpara del pasillo el martes"),
        ("El timbre del segundo no funciona y las vecinas se quejan. Ponme de tarea arreglarlo el lunes.",
         "Ponme de tarea arreglar el timbre del segundo el lunes"),
        ("Los frenos chirrían mucho. Recuérdame revisarlos mañana", "Recuérdame revisar los frenos mañana"),
    ],
)  # fmt: skip
def test_what_is_broken_stands_for_its_pronoun(request_: str, meant: str) -> None:
    assert spelled_out(request_) == meant


@pytest.mark.parametrize(
    "request_",
    [
        "The sink is blocked and the shower drips. Remind me to fix it tomorrow",
        "La lámpara no va y la radio tampoco. Recuérdame cambiarla mañana",
        "La lámpara no va. Recuérdame arreglarlo mañana",
        "The sink is blocked. Remind me to call the plumber",
        "The bulb is dead. Remind me to buy it a friend",
        "The bulb is dead. Buy bread. Remind me to change it",
        "The bulb is dead and I need bread. Remind me to change it",
        "The bulb has died. Is it on my list?",
        "remind me to fix it, the tap drips",
        'He said "the tap drips". Remind me to fix it',
    ],
)
def test_where_it_may_be_another_it_stays(request_: str) -> None:
    assert spelled_out(request_) == request_
