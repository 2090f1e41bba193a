"""Another name for what was just made."""

from __future__ import annotations

from typing import Any

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.misnaming import meant_first, other_name
from tests.conftest import NOW


def made(title: str, tool: str = "add_todo") -> Before:
    call: dict[str, Any] = {"tool": tool, "arguments": {"title": title}, "status": "done", "effect": "write"}
    return Before([call], [{"kind": "todo", "id": 1, "label": title}])


@pytest.mark.parametrize(
    ("title", "request_", "new"),
    [
        ("Descale the kettle", "sorry, the coffee machine", "Descale the coffee machine"),
        ("Descale the kettle", "i meant the coffee machine", "Descale the coffee machine"),
        ("Descale the kettle", "not the kettle, the coffee machine", "Descale the coffee machine"),
        ("Descale the kettle", "the coffee machine, not the kettle", "Descale the coffee machine"),
        ("Descale the kettle", "change kettle to coffee machine", "Descale the coffee machine"),
        ("Buy milk", "make that oat milk", "Buy oat milk"),
        ("Regar las plantas", "perdón, las macetas", "Regar las macetas"),
        ("Regar las plantas", "no las plantas, sino el césped", "Regar el césped"),
        ("Call Ana", "not Ana, Eva", "Call Eva"),
        ("Call Kasia", "it's Tessa, not Kasia, I mixed the two up", "Call Tessa"),
        ("Check the spinet", "I said spinet, I meant the clavichord.", "Check the clavichord"),
        ("Afilar los cuchillos", "no son los cuchillos, son las tijeras", "Afilar las tijeras"),
        ("Call Ana", "sorry, my son", "Call my son"),
        ("Recoger a Marta en el cole", "uy no, a Marta no, a Eva", "Recoger a Eva en el cole"),
        ("Comprar tomates", "no, tomates no, pimientos", "Comprar pimientos"),
        ("Cena con Marta", "con Marta no, con Elena", "Cena con Elena"),
        ("Buscar a Ana", "não, a Ana não, o Rui", "Buscar o Rui"),
        ("Anna abholen", "nein, nicht Anna, Paul", "Paul abholen"),
        ("Wash the curtains", "I said blinds not curtains", "Wash the blinds"),
        ("Wash the curtains", "curtains? no, blinds", "Wash the blinds"),
        ("Wash the curtains", "oops, blinds rather than curtains", "Wash the blinds"),
        ("Wash the curtains", "I mean blinds", "Wash the blinds"),
        ("Lavar las cortinas", "visillos, no cortinas", "Lavar visillos"),
        ("Laver les rideaux", "les voilages, pas les rideaux", "Laver les voilages"),
        ("Lavare le tende", "tappeti, non tende", "Lavare tappeti"),
        ("Lavar as cortinas", "tapetes, não cortinas", "Lavar tapetes"),
        ("Buy milk", "sorry, the watering can", "Buy the watering can"),
        ("Buy rope", "I mean Climbing rope. The boat has enough of the old.", "Buy climbing rope"),
        ("Buy rope", "sorry, climbing rope, autocorrect", "Buy climbing rope"),
        ("Buy rope", "climbing rope, sorry", "Buy climbing rope"),
        ("Buy rope for the swing", "I should have said climbing rope", "Buy climbing rope for the swing"),
        ("Comprar harina", "mejor harina integral", "Comprar harina integral"),
        ("Comprar harina", "que sea harina integral, que del otro hay de sobra", "Comprar harina integral"),
        ("Wash the curtains", "blinds, not curtains, silly me", "Wash the blinds"),
        ("Wash the curtains", "not curtains, blinds, my sister's got the curtains", "Wash the blinds"),
        ("Wash the curtains", "did I say curtains? I meant blinds", "Wash the blinds"),
        ("Wash the curtains", "the blinds, sorry. I'm half asleep.", "Wash the blinds"),
        ("Llamar al cerrajero", "digo carpintero, el autocorrector", "Llamar al carpintero"),
        ("Recoger a Marta en el cole", "debí decir Eva, que siempre los confundo", "Recoger a Eva en el cole"),
        ("Lunch with Kasia", "I should have said Tessa, I always mix them up", "Lunch with Tessa"),
    ],
)
def test_the_right_thing_takes_the_place_of_the_wrong_one(title: str, request_: str, new: str) -> None:
    assert other_name(request_, made(title), NOW, "en") == (Planned("update_todo", {"todo": "it", "title": new}),)


@pytest.mark.parametrize(
    "request_",
    [
        "sorry, the day after",
        "sorry, some more coffee",
        "no, climbing rope",
        "actually the coffee machine is broken, my brother has a new one",
        "I should have said hello to her",
        "oops, my mistake",
        "no, at 11",
        "not today, tomorrow",
        "sorry, I forgot",
        "no, the kids are ill and can't come to the party",
        "make it urgent",
        "the coffee machine",
        "not the oven, the coffee machine",
        "sorry, the kids are screaming",
        "sorry, my head hurts",
        "sorry, the kids distracted me",
        "ah, the shop is shut",
        "oh my goodness",
        "no, the shopping list",
        "no, the calendar",
        "no idea, not the kettle",
        "no, the other one",
        "no, la otra",
        "i said what",
        "she can come, not the kettle",
        "not bad, not the kettle",
        "friday, not the kettle",
        "change kettle to friday",
        "change kettle to high priority",
        "change kettle to 9pm",
        "cambia kettle a las 9",
    ],
)
def test_what_names_nothing_else_is_left(request_: str) -> None:
    assert other_name(request_, made("Descale the kettle"), NOW, "en") == ()


@pytest.mark.parametrize(
    "request_",
    [
        "with Rita",
        "it's Rita",
        "Rosa should be there",
        "sorry, Friday",
        "sorry, Mum is here",
        "Thanks, sorry",
        "actually, Thanks",
        "dinner should be Italian",
        "Rosa should be the one paying",
    ],
)
def test_a_name_alone_takes_the_place_of_none(request_: str) -> None:
    call = {"tool": "create_event", "arguments": {"title": "Dinner with Rosa"}, "status": "done", "effect": "write"}
    assert (
        other_name(request_, Before([call], [{"kind": "event", "id": 1, "label": "Dinner with Rosa"}]), NOW, "en") == ()
    )


def planned_at(place: str) -> Before:
    given = {"title": "Choir social", "location": place}
    call = {"tool": "create_event", "arguments": given, "status": "done", "effect": "write"}
    return Before([call], [{"kind": "event", "id": 1, "label": "Choir social"}])


@pytest.mark.parametrize(
    ("place", "request_", "other"),
    [
        ("room 4", "room 14 sorry", "room 14"),
        ("room 4", "no, in room 14", "room 14"),
        ("el aula 4", "perdón, aula 14", "aula 14"),
        ("Raum 4", "Entschuldigung, Raum 5", "Raum 5"),
        ("salle B", "pardon, salle C", "salle C"),
        ("the Red Lion", "the Green Man, sorry", "the Green Man"),
        ("hall B", "I meant hall C", "hall C"),
    ],
)
def test_another_place_of_the_kind_takes_the_place_of_the_one_told(place: str, request_: str, other: str) -> None:
    new = Planned("update_event", {"event": "it", "location": other})
    assert other_name(request_, planned_at(place), NOW, "en") == (new,)


@pytest.mark.parametrize(
    ("place", "request_"),
    [
        ("room 4", "room 14"),
        ("room 4", "sorry, room 14 is shut"),
        ("room 4", "sorry, the kids are ill"),
        ("room 4", "no, at 14"),
        ("", "room 14 sorry"),
        ("the office", "sorry, room 14"),
    ],
)
def test_what_is_no_place_of_the_kind_changes_none(place: str, request_: str) -> None:
    assert not any("location" in each.arguments for each in other_name(request_, planned_at(place), NOW, "en"))


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("sorry, blinds I mean, not curtains", "blinds, not curtains"),
        ("blinds, I mean", "I mean blinds"),
        ("no, not the curtains, the blinds I meant", "not the curtains, the blinds"),
        ("perdón, visillos quería decir, no cortinas", "visillos, no cortinas"),
        ("Vorhänge meine ich, nicht Gardinen", "Vorhänge, nicht Gardinen"),
        ("pardon, les voilages je veux dire", "I mean les voilages"),
        ("you know what I mean", ""),
        ("that's what I meant", ""),
        ("I mean it", ""),
        ("I mean blinds", ""),
        ("do you see the blinds I mean?", ""),
    ],
)
def test_what_counts_is_said_first(request_: str, said: str) -> None:
    assert meant_first(request_) == said
