"""What is only told around a wish is no part of it."""

from __future__ import annotations

import pytest

from agent.intents import likely
from agent.reading.essence import essence
from tests.conftest import NOW
from tools.contract import Language
from tools.when import find


def of(request: str, language: Language = "en") -> str:
    return essence(
        request, lambda words: likely(words, NOW, language), lambda words: bool(find(words, NOW, language))
    )  # fmt: skip


@pytest.mark.parametrize(
    ("request_", "wish", "language"),
    [
        ("I really have to get new clogs, the old pair is falling apart on me", "I really have to get new clogs", "en"),
        ("take washing the car off my list, I'm selling it as it is", "take washing the car off my list", "en"),
        ("remind me to ring the plumber tomorrow, my boiler is making that noise again",
         "remind me to ring the plumber tomorrow", "en"),
        ("ring the vet, the cat keeps sneezing", "ring the vet", "en"),
        ("ring the vet tomorrow, the dog keeps limping", "ring the vet tomorrow", "en"),
        ("apunta llamar al veterinario, el gato no para de estornudar", "apunta llamar al veterinario", "es"),
        ("add a fuse, the lamp keeps flickering", "add a fuse", "en"),
        ("anótame cambiar la manguera del patio, que gotea", "anótame cambiar la manguera del patio", "es"),
        ("apunta comprar un cargador, que el mío se rompió", "apunta comprar un cargador", "es"),
    ],
)  # fmt: skip
def test_what_is_told_beside_it_is_left_out(request_: str, wish: str, language: Language) -> None:
    assert of(request_, language) == wish


@pytest.mark.parametrize(
    "request_",
    [
        "buy milk, eggs, bread",
        "ring the vet, the tap needs fixing too",
        "ring the vet, the milk has run out",
        "the plumber is called Hassan, remind me to ring him",
        "dinner with Rosa on Saturday, she's coming at 8",
        "remind me to ring the plumber, no, the builder",
        "remind me to ring the plumber, sorry, I meant the builder",
        "does somebody have to be in for the parcel? Don't put anything in the calendar, I'm only asking",
        "make a note: the boiler man is called Ted, he is from Leeds",
        "rename the yoga to something new, it's Pilates",
        "I have been thinking about my sister, she's a nurse",
        "add paint the shed and wash the car",
        "block out the whole day on thursday 26 march, I'm on site in Zaragoza",
    ],
)
def test_what_may_be_part_of_it_stays(request_: str) -> None:
    assert of(request_) == request_
