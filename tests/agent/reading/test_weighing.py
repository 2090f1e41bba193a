"""How much a to-do matters, said in a clause that says nothing else, or in a word of the deed."""

from __future__ import annotations

import pytest

from agent.reading.weighing import unweighed, weights
from tests.agent.conftest import Made


@pytest.mark.parametrize(
    ("request_", "plain", "weight"),
    [
        ("ring the landlord, it's urgent", "ring the landlord", "high"),
        ("urgent: ring the landlord", "ring the landlord", "high"),
        ("new todo, urgnet: change the fuse", "new todo: change the fuse", "high"),
        ("paint the fence, no rush at all", "paint the fence", "low"),
        ("put ring the garage on my list, make it high priority", "put ring the garage on my list", "high"),
        ("low priority, but sort the photos", "but sort the photos", "low"),
        ("call the school - not urgent", "call the school", "low"),
        ("apunta comprar pilas, sin prisa", "apunta comprar pilas", "low"),
        ("tapar la leña, prioridad alta que va a nevar", "tapar la leña", "high"),
        ("pide cita en el banco. es urgente", "pide cita en el banco", "high"),
        ("anótame pintar el salón. no hay apuro eh, prioridad baja", "anótame pintar el salón", "low"),
        ("Miete zahlen, ist dringend", "Miete zahlen", "high"),
        ("appeler le plombier, c'est urgent", "appeler le plombier", "high"),
        ("chiamare l'idraulico, è urgente", "chiamare l'idraulico", "high"),
    ],
)
def test_a_clause_that_only_weighs_is_taken_off(request_: str, plain: str, weight: str) -> None:
    assert unweighed(request_) == (plain, weight)


@pytest.mark.parametrize(
    "request_",
    [
        "buy the most important book", "tell Ana that it's urgent",
        "get a low table, a red one", "find the key, please",
        "pay the rent, buy milk", "make it high priority", "the urgent care centre, call it",
        "find the top, it is blue",
    ],
)  # fmt: skip
def test_what_says_more_stays(request_: str) -> None:
    assert unweighed(request_) == (request_, "")


def test_not_urgent_is_low() -> None:
    assert weights("no es urgente") == ["low"]
    assert weights("it isn't very important") == ["low"]
    assert weights("urgent, please") == ["high"]
    assert weights("buy milk") == []


def test_a_key_is_no_priority() -> None:
    assert weights("cut a second shed key") == []
    assert weights("cambiar la clave del router") == []
    assert weights("the contract is key") == ["high"]


@pytest.mark.parametrize(
    "words", ["low priority, it has waited for years", "set the priority to low", "prioridad muy baja", "low-prio"]
)
def test_a_low_priority_is_no_high_one(words: str) -> None:
    assert weights(words) == ["low"]


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ("don't have it down as urgent", ["low"]),
        ("there's no rush, so don't mark it as important", ["low"]),
        ("no lo pongas como urgente", ["low"]),
        ("das ist etwas Wichtiges", ["high"]),
        ("don't forget, it's urgent", ["high"]),
    ],
)
def test_what_is_not_to_be_marked_so_matters_less(request_: str, told: list[str]) -> None:
    assert weights(request_) == told


@pytest.mark.parametrize(
    "words",
    [
        "darme de baja del gimnasio", "dar de alta el agua el lunes", "me doy de baja", "pintar la planta baja",
        "recoger el alta del hospital", "leer en voz alta", "pay the high school fees", "buy low fat milk",
        "lower the shelf in the hall", "réserver avant la haute saison", "prenotare in alta stagione",
        "dar baixa no carro", "die Kur hoch dosiert bestellen", "look up when it is low tide",
    ],
)  # fmt: skip
def test_high_and_low_may_be_of_the_thing(words: str) -> None:
    assert weights(words) == []


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("mark the parcel high", "high"), ("high: water the beans", "high"), ("make it low and tell me", "low"),
        ("ponlo en alta", "high"), ("de alta prioridad", "high"), ("la planta baja, con prioridad baja", "low"),
        ("setz die Miete auf hoch", "high"), ("hohe Priorität", "high"), ("priorité haute pour le colis", "high"),
        ("bassa priorità", "low"), ("prioridade baixa", "low"), ("lower priority, please", "low"),
    ],
)  # fmt: skip
def test_they_are_of_the_list_at_the_end_of_what_is_said(words: str, weight: str) -> None:
    assert weights(words) == [weight]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the gate is less important than the roof", ["low"]),
        ("el tejado es menos urgente que la verja", ["low"]),
        ("das Dach ist weniger wichtig", ["low"]),
        ("ring gran, it's her big day and that's important to her", []),
        ("it's important to me", ["high"]),
    ],
)
def test_what_matters_less_and_what_matters_to_another(words: str, told: list[str]) -> None:
    assert weights(words) == told


@pytest.mark.parametrize(
    ("request_", "priority"),
    [
        ("add a heavier frying pan to my list, no rush", "normal"),
        ("anotá comprar clavijas y cuerdas, sin apuro", "normal"),
        ("add a heavier frying pan to my list, no rush, low priority", "low"),
        ("add a heavier frying pan to my list, it's not important", "low"),
    ],
)
def test_what_has_time_matters_no_less(assistant: Made, request_: str, priority: str) -> None:
    one = assistant(settings={"drafts": True})
    one.ask(request_)
    assert [each.priority for each in one.todos.list()] == [priority]
