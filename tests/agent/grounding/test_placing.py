"""Another place for an event is copied from the request; a time, a question or a thing is no place."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.calls import Planned
from agent.grounding.placing import of_an_event, of_whom, place_told, place_wanted, with_place
from agent.reading.sayings import Said
from tests.agent.conftest import Made
from tests.conftest import MADRID, NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language", "place"),
    [
        ("Change the location of Friday's review to Room 4B, please", "en", "Room 4B"),
        ("update the address for the viewing to Calle Sol, 3", "en", "Calle Sol, 3"),
        ("Choir is at St. Mark's hall now, update the venue", "en", "St. Mark's hall"),
        ("cambia el lugar de la comida a Casa Lucio", "es", "Casa Lucio"),
        ("añade al dentista de mañana la dirección: calle Luna 7", "es", "calle Luna 7"),
        ("La reunión será en el aula 12, actualiza el lugar", "es", "el aula 12"),
        ("Le concert aura lieu au théâtre du parc, mets le lieu à jour", "en", "théâtre du parc"),
        ("Ändere den Ort der Probe auf Gemeindehaus Süd", "en", "Gemeindehaus Süd"),
        ("La cena si terrà da Gino, aggiorna il luogo", "en", "Gino"),
        ("Muda o local do ensaio para o centro paroquial", "en", "o centro paroquial"),
    ],
)
def test_a_place_that_is_wanted(request_: str, language: Language, place: str) -> None:
    assert place_wanted(request_, NOW, language) == place


def test_where_somebody_lives_is_no_place_wanted() -> None:
    assert place_wanted("Ana has moved to Berlin, add her new address", NOW, "en") == ""


@pytest.mark.parametrize(
    "request_",
    [
        "The venue for choir is now the town hall",
        "Choir has been moved to the town hall",
        "Choir will be held at the town hall on Thursday",
    ],
)
def test_a_place_that_is_only_told(request_: str) -> None:
    assert place_wanted(request_, NOW, "en") == ""
    assert place_told(request_, NOW, "en") == "the town hall"


@pytest.mark.parametrize(
    "request_",
    [
        "The review has been moved to Thursday",
        "Move the review to 3pm on Thursday",
        "The meeting is at 5",
        "Where is choir practice?",
        "Is lunch at the Blue Door?",
        "put the dentist in my calendar on Friday",
        "set the reminder to 5pm",
        "choir is in danger",
        "change the place to another day",
    ],
)
def test_no_place_is_told(request_: str) -> None:
    assert place_told(request_, NOW, "en") == ""


def test_a_change_is_given_the_place_and_no_time_that_only_tells_which() -> None:
    said = Said("The practice tonight is now at the town hall", NOW, "en")
    call = with_place(Planned("update_event", {"event": "practice", "start": "tonight"}), said)
    assert call.arguments == {"event": "practice", "location": "the town hall"}
    moved = Said("Move the practice to Friday, it will be held at the town hall", NOW, "en")
    call = with_place(Planned("update_event", {"event": "practice", "start": "Friday"}), moved)
    assert call.arguments == {"event": "practice", "start": "Friday", "location": "the town hall"}
    for reason in ("the agent is at lunch", "mum is in hospital", "the car is in the garage"):
        for wish in ("Move the viewing to Friday", "Change the viewing to Friday"):
            call = Planned("update_event", {"event": "viewing", "start": "Friday"})
            assert with_place(call, Said(f"{wish}, {reason}", NOW, "en")) == call
    joins = Planned("update_event", {"event": "lunch with Pablo"})
    assert with_place(joins, Said("Joanna will be at the lunch with Pablo too", NOW, "en")) == joins
    new = Planned("create_event", {"title": "Practice"})
    assert with_place(new, said) is new


def test_the_place_of_the_one_event_that_is_named_is_set_without_a_model(assistant: Made) -> None:
    one = assistant(settings={"drafts": True})
    one.calendar.add("Dentist", datetime(2026, 3, 11, 16, tzinfo=MADRID))
    reply = one.ask("My dentist has new rooms: change the address of tomorrow's appointment to 3 Mill Lane")
    assert [each.arguments for each in reply.calls] == [{"event": "Dentist", "location": "3 Mill Lane"}]
    assert one.calendar.list()[0].location == "3 Mill Lane"
    assert one.calendar.list()[0].start.hour == 16


@pytest.mark.parametrize(
    ("request_", "tool"),
    [
        ("The project review is in the Baltic room, add that to the entry please", "update_event"),
        ("add to the project notes that the project review is in the Baltic room", "append_note"),
        ("the project is in the Baltic room, add that", "append_note"),
    ],
)
def test_the_place_of_an_event_is_no_line_of_a_note(request_: str, tool: str) -> None:
    call = Planned("append_note", {"note": "Project notes", "text": "in the Baltic room"})
    assert of_an_event(call, {"Project review"}, Said(request_, NOW, "en")).tool == tool


@pytest.mark.parametrize(
    ("request_", "title", "location", "called"),
    [
        ("giovedì appuntamento dal notaio", "Appuntamento", "dal notaio", "Appuntamento dal notaio"),
        ("rendez-vous chez le coiffeur jeudi", "Rendez-vous", "chez le coiffeur", "Rendez-vous chez le coiffeur"),
        ("Termin beim Friseur am Montag", "Termin", "beim Friseur", "Termin beim Friseur"),
        ("cena da Gino giovedì", "Cena", "da Gino", "Cena"),
        ("Termin am Montag, beim Friseur", "Termin", "beim Friseur", "Termin"),
    ],
)
def test_with_whom_an_appointment_is(request_: str, title: str, location: str, called: str) -> None:
    call = Planned("create_event", {"title": title, "location": location})
    assert of_whom(call, request_).arguments["title"] == called
