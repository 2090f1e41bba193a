"""The place that is told beside a new event is its place, and no part of its title or its hour."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from agent.grounding.venues import is_led_to, venue_of
from tests.agent.conftest import Made
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language", "place", "rest"),
    [
        ("maths tutorial tomorrow 9-10:30 room C12", "en", "room C12", "maths tutorial tomorrow 9-10:30"),
        ("choir rehearsal thursday at 7 in hall 2", "en", "hall 2", "choir rehearsal thursday at 7"),
        ("ballet class studio 4 saturday at 10", "en", "studio 4", "ballet class saturday at 10"),
        ("tutoría mañana a las 11, despacho 3.12", "es", "despacho 3.12", "tutoría mañana a las 11"),
        ("clase el jueves a las 10 en el aula 12", "es", "aula 12", "clase el jueves a las 10"),
        ("Seminar Donnerstag um 14:00 Raum 305", "en", "Raum 305", "Seminar Donnerstag um 14:00"),
        ("réunion vendredi à 10:00 salle B2", "en", "salle B2", "réunion vendredi à 10:00"),
        (
            "quote for the Millers sat at 11, address is 9 elm road",
            "en",
            "9 elm road",
            "quote for the Millers sat at 11",
        ),
        ("viewing on friday at 5, it's at 12 Mill Lane", "en", "12 Mill Lane", "viewing on friday at 5"),
        ("visita el viernes a las 5, la dirección es calle Sol 3", "es", "calle Sol 3", "visita el viernes a las 5"),
        (
            "Besichtigung Freitag 17:00, die Adresse ist Hauptstraße 4",
            "en",
            "Hauptstraße 4",
            "Besichtigung Freitag 17:00",
        ),
    ],
)
def test_a_place_that_is_told_beside(request_: str, language: Language, place: str, rest: str) -> None:
    found = venue_of(request_, NOW, language)
    assert found is not None
    assert (found.place, found.rest) == (place, rest)


@pytest.mark.parametrize(
    "request_",
    [
        "paint room 12 friday at 9",
        "book meeting room 4 tomorrow 10-11",
        "give back the keys of room 12 tomorrow at 9",
        "move to the office 10-11 tomorrow",
        "meet Ana friday at 5, it's at 6 actually",
        "talk on Friday at 5, it's in German",
        "dinner friday at 8, the place is lovely",
        "call the vet at 5, it's in two weeks",
        "dentist tomorrow at 10, it's in the diary already",
        "party on friday, it's in honour of Ana",
        "dinner friday at 8, it's at the same time as football",
        "Termin morgen um 10, das ist in Ordnung",
        "room 12",
        "the address is 9 Elm Road",
    ],
)
def test_what_tells_no_place_of_an_event(request_: str) -> None:
    assert venue_of(request_, NOW, "en") is None


def test_a_room_is_taken_from_a_plain_event_without_a_model(assistant: Made) -> None:
    reply = assistant(settings={"drafts": True}).ask("maths tutorial tomorrow 9-10:30 room C12")
    assert [each.arguments for each in reply.calls] == [
        {"title": "Maths tutorial", "start": "tomorrow 9-10:30", "location": "room C12"}
    ]


@pytest.mark.parametrize(
    ("request_", "due", "tool", "location"),
    [
        ("quote for the Millers sat at 11, address is 9 elm road", "sat at 11", "create_event", "9 elm road"),
        ("remind me sat at 11 to ring the Millers, address is 9 elm road", "sat at 11", "add_todo", None),
        ("quote for the Millers by sat, address is 9 elm road", "by sat", "add_todo", None),
    ],
)
def test_what_has_an_hour_and_a_place_is_an_event(
    assistant: Made, request_: str, due: str, tool: str, location: Any
) -> None:
    one = assistant(f'[add_todo(title="Millers", due="{due}")]')
    (call,) = one.ask(request_).calls
    assert (call.tool, call.arguments.get("location")) == (tool, location)


def test_a_room_has_its_building(assistant: Made) -> None:
    one = assistant('[create_event(title="Meeting", start="friday 10:15")]')
    (call,) = one.ask("put in a meeting on friday at 10:15, in the Civic Centre, room 4").calls
    assert call.arguments["location"] == "Civic Centre, room 4"


@pytest.mark.parametrize(
    ("request_", "place", "led"),
    [
        ("the review goes to friday 9am, Ana has the van first", "Ana's van first", False),
        ("the review goes to friday 9am, over at Ana's workshop", "Ana's workshop", True),
        ("sposta la revisione alle 14, in reparto siamo in due", "reparto", False),
        ("move the review to 2, in the ward we are short today", "the ward", False),
        ("quiz on friday at 8 in the big hall we need chairs", "big hall", True),
        ("hey can the review be the big hall instead of whatever we said", "big hall", True),
    ],
)
def test_a_clause_leads_to_no_place(request_: str, place: str, led: bool) -> None:
    assert is_led_to(place, request_) is led


@pytest.mark.parametrize(
    ("request_", "location"),
    [
        ("move the project review to friday 9am, over at Ana's workshop", "Ana's workshop"),
        ("move the project review to friday 9am, in the big hall", "the big hall"),
        ("move the project review to friday 9am, at the dentist's I heard it was fine", None),
    ],
)
def test_an_event_is_moved_to_a_place_told_behind_the_hour(
    assistant: Made, request_: str, location: str | None
) -> None:
    one = assistant(settings={"drafts": True})
    one.calendar.add("Project review", NOW)
    with suppress(AssertionError, IndexError):
        one.ask(request_)
    assert [each.location for each in one.calendar.list()] == [location]
