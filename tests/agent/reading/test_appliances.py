"""What is switched about the house is no to-do; what is to be remembered, or is a deed on the thing itself, is."""

from __future__ import annotations

import pytest

from agent.reading.appliances import is_switched


@pytest.mark.parametrize(
    "request_",
    [
        "turn off the lights",
        "could you turn the heater in the garage up to 20, I'm freezing",
        "switch the bedroom lamp off please",
        "set the thermostat to 21 degrees",
        "can you put the heating on, I'm freezing",
        "turn the music up a bit",
        "close the blinds",
        "apaga la luz del pasillo",
        "sube la calefacción a 22 grados por favor",
        "¿puedes bajar la música?",
        "mach das Licht im Flur aus",
        "dreh die Heizung runter",
        "kannst du bitte die Musik leiser machen",
        "baisse le chauffage, on crève de chaud",
        "éteins la télé",
        "spegni la luce in cucina",
        "desliga a luz do quarto",
    ],
)
def test_what_nobody_here_can_reach(request_: str) -> None:
    assert is_switched(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "turn the mattress",
        "turn the lights off at 10pm",
        "remind me to turn the heating down",
        "put the heating on my list",
        "put the boiler service on friday",
        "set the table",
        "put the lamp in the car",
        "turn down the invitation",
        "book the heating engineer",
        "put music practice on thursday at 5",
        "put oven cleaner on the list",
        "put light bulbs down",
        "baja la basura",
        "pon la lavadora mañana",
        "pon música clásica en la lista",
        "mach einen Termin für die Heizung",
        "mets le chauffagiste vendredi",
    ],
)
def test_what_is_for_the_list(request_: str) -> None:
    assert not is_switched(request_)
