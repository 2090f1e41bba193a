"""An order that points to what was told to be broken names it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from agent.reading.broken import spelled_out
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=ZoneInfo("Europe/Madrid"))
SPANISH = frozenset("la el los las me se he".split())


def tongue(request: str) -> Language:
    return "es" if request.casefold().split()[0] in SPANISH else "en"


@pytest.mark.parametrize(
    ("request_", "meant"),
    [
        ("The garage door won't shut. Remind me to oil it on Friday", "Remind me to oil the garage door on Friday"),
        ("My radiators are leaking again. Remind me to bleed them", "Remind me to bleed my radiators"),
        ("La lámpara del pasillo está rota. Apúntame cambiarla el martes.",
         "Apúntame cambiar la lámpara del pasillo el martes."),
        ("El timbre del segundo no funciona y las vecinas se quejan. Ponme de tarea arreglarlo el lunes.",
         "Ponme de tarea arreglar el timbre del segundo el lunes."),
        ("Los frenos chirrían mucho. Recuérdame revisarlos mañana", "Recuérdame revisar los frenos mañana"),
        ("The gate squeaks, remind me tomorrow to oil it", "remind me tomorrow to oil the gate"),
        ("I've lost my travel card again, so remind me on Friday to replace it",
         "so remind me on Friday to replace my travel card"),
        ("we've run out of the big envelopes! Remind me to order them", "Remind me to order the big envelopes"),
        ("se ha vuelto a romper la persiana del salón, así que recuérdame arreglarla el lunes",
         "así que recuérdame arreglar la persiana del salón el lunes"),
        ("He perdido las llaves del trastero, qué desastre. Recuérdame copiarlas el jueves",
         "Recuérdame copiar las llaves del trastero el jueves"),
        ("ich hab schon wieder die Batterien vergessen, typisch. Erinner mich morgen dran, sie zu kaufen",
         "Erinner mich morgen dran, die Batterien zu kaufen"),
        ("Unser Drucker ist kaputt, erinner mich am Freitag daran, ihn zurückzubringen",
         "erinner mich am Freitag daran, unseren Drucker zurückzubringen"),
        ("Der Wasserhahn tropft. Erinner mich daran, ihn zu reparieren",
         "Erinner mich daran, den Wasserhahn zu reparieren"),
        ("j'ai oublié les pinces de bois, quelle tête en l'air... rappelle-moi de les acheter samedi",
         "rappelle-moi d'acheter les pinces de bois samedi"),
        ("Le robinet goutte. Rappelle-moi demain de le réparer", "Rappelle-moi demain de réparer le robinet"),
        ("ho dimenticato di nuovo i bulbi di tulipano. Ricordami di comprarli venerdì",
         "Ricordami di comprare i bulbi di tulipano venerdì"),
        ("A torneira está a pingar. Lembra-me de consertá-la amanhã", "Lembra-me de consertar a torneira amanhã"),
    ],
)  # fmt: skip
def test_what_is_broken_stands_for_its_pronoun(request_: str, meant: str) -> None:
    assert spelled_out(request_, NOW, tongue(request_)) == meant


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
        "The roof leaks and the builder comes tomorrow. Remind me to fix it",
        "I lost the keys and the scarf. Remind me to fetch it tomorrow",
        "The boiler is broken. Remind me to call them tomorrow",
        "I broke the vase. Remind me to thank it",
        "j'ai oublié la clé. rappelle-moi de l'appeler demain",
        "j'ai oublié les clés. rappelle-moi de le dire à Paul",
        "ich habe den Schlüssel vergessen. Erinner mich morgen daran, sie anzurufen",
        'He said "the tap drips". Remind me to fix it',
    ],
)
def test_where_it_may_be_another_it_stays(request_: str) -> None:
    assert spelled_out(request_, NOW, tongue(request_)) == request_
