"""The titles that a model wrote are put back into the user's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.calls import Planned
from agent.grounding.ground import ground
from agent.grounding.titles import named
from agent.reading.sayings import Said, title_of
from tests.agent.conftest import Made
from tests.agent.worded import TOOLS, event, grounded, todo
from tests.conftest import NOW
from tools.contract import Language


def test_a_translated_title_is_said_again_in_the_users_words() -> None:
    (found,) = grounded("tengo que devolver el taladro mañana", todo(title="Give it back"), language="es")
    assert found["title"] == "Devolver el taladro"


@pytest.mark.parametrize(
    ("request_text", "title"),
    [
        ("remind me to paint the fence, it's important", "Paint the fence"),
        ("can you please add oil the hinges to my list", "Oil the hinges"),
        ("oye, apúntame pintar la valla por favor", "Pintar la valla"),
        ("i'm having the boiler looked at, diary", "Having the boiler looked at"),
        ("we're out of candles", "Candles"),
        ("the gift card runs out, don't let me forget", "The gift card runs out"),
        ("apunta como urgente pasar la itv", "Pasar la itv"),
        ("ya no queda arroz", "Arroz"),
        ("string needs to go on my list", "String"),
        ("chess club, put it in please", "Chess club"),
        ("nos vamos a la playa, bloquea esos días", "Nos vamos a la playa"),
        ("rappelle-moi d'arroser les plantes stp", "Arroser les plantes"),
        ("il faut que je rende le livre, note-le dans ma liste", "Rende le livre"),
        ("il n'y a plus de sucre", "Sucre"),
        ("ich muss noch den Rasen mähen", "Den Rasen mähen"),
        ("der Senf ist alle, schreib ihn auf die Einkaufsliste", "Der Senf"),
        ("setz bitte Kerzen auf meine Liste", "Kerzen"),
        ("ricordami di annaffiare le piante per favore", "Annaffiare le piante"),
        ("aggiungi il sale alla lista", "Il sale"),
        ("preciso de regar as plantas", "Regar as plantas"),
        ("acabou o sal, põe na lista", "Sal"),
    ],
)
def test_a_title_is_what_is_left_of_the_request(request_text: str, title: str) -> None:
    assert title_of(request_text) == title


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=20))
def test_any_words_at_all(request_text: str, title: str, start: str) -> None:
    calls = (event(title=title, start=start), todo(title=title))
    assert [each.tool for each in ground(calls, TOOLS, Said(request_text, NOW, "en"))] == ["create_event", "add_todo"]


def test_a_link_is_kept_whole() -> None:
    (found,) = grounded("add read https://example.org/a?b=1&c=2 to my list", todo(title="Read the article"))
    assert found["title"] == "Read https://example.org/a?b=1&c=2"


def test_a_title_that_loses_half_is_the_users_own() -> None:
    (found,) = grounded("meeting the roofer friday about the gutter", event(title="Gutter", start="friday"))
    assert found["title"] == "Meeting the roofer about the gutter"


@pytest.mark.parametrize(
    ("request_text", "language", "wrote", "title"),
    [
        ("apunta renovar el abono del teatro", "es", "Renew the theater subscription", "Renovar el abono del teatro"),
        ("no queda detergente", "es", "Detergent", "Detergente"),
        ("segna il veterinario", "en", "Veterinary", "Veterinario"),
        ("apunta dentista", "es", "Dentist", "Dentista"),
        ("apunta el dentista de Leo", "es", "Dentista de Leo", "Dentista de Leo"),
        ("devo comprare il sapone", "es", "Buy soap", "Comprare il sapone"),
        ("rappelle-moi d'appeler le plombier", "en", "Call the plumber", "Appeler le plombier"),
        ("ich muss das Paket abholen", "en", "Pick up the package", "Das Paket abholen"),
        ("preciso comprar pilhas", "es", "Buy batteries", "Comprar pilhas"),
        ("compra leche", "es", "Comprar leche", "Comprar leche"),
        ("get milk", "en", "Buy milk", "Buy milk"),
        ("ring the bank", "en", "Call bank", "Ring the bank"),
    ],
)
def test_no_title_is_translated(request_text: str, language: Language, wrote: str, title: str) -> None:
    (call,) = named([todo(title=wrote)], Said(request_text, NOW, language), {"add_todo": 0.9})
    (found,) = grounded(request_text, call, language=language)
    assert found["title"] == title


def test_small_talk_gives_no_title() -> None:
    call = todo(title="Celebrate")
    assert named([call], Said("i had such a lovely day", NOW, "en"), {"add_todo": 0.1}) == (call,)


def test_each_title_is_of_its_own_part() -> None:
    said = Said("saturday 3pm walk with Kim and on sunday 8pm theatre with her brothers, both in the diary", NOW, "en")
    calls = (
        event(title="Brothers' evening", start="saturday 3pm"),
        event(title="Theatre with her brothers", start="sunday 8pm"),
    )
    assert [each["title"] for each in grounded(said.request, *calls)] == ["Walk with Kim", "Theatre with her brothers"]
    wishes = Said("apunta comprar pilas y mete cena con Lola el viernes a las 21:30", NOW, "es")
    found = named([todo(title="Buy batteries"), event(title="Cena con Lola", start="viernes 21:30")], wishes, {})
    assert [each.arguments["title"] for each in found] == ["Comprar pilas", "Cena con Lola"]


@pytest.mark.parametrize(
    ("request_text", "title", "text"),
    [
        ("start a note titled Shed, saying rake and two spades", "Shed", "rake and two spades"),
        ("new note called Wifi: linde-7", "Wifi", "linde-7"),
        ("crea una nota llamada Garaje que diga la llave es la roja", "Garaje", "la llave es la roja"),
    ],
)
def test_a_note_is_titled_as_said(request_text: str, title: str, text: str) -> None:
    calls = [Planned("create_note", {"text": "Shed", "title": "Rake"}), Planned("create_note", {"text": "Two spades"})]
    assert grounded(request_text, *calls) == [{"title": title, "text": text}]


def test_a_club_is_not_booked() -> None:
    said = "book club is on the first thursday of every month at 8pm, put it in please"
    (found,) = grounded(said, event(title="Book club", start="the first thursday of every month at 8pm"))
    assert found["title"].startswith("Book club")
    two = "buy the museum tickets and block sunday from 10 to 1 for going there"
    calls = (todo(title="Buy museum tickets"), event(title="Museum trip", start="Sunday from 10 to 1"))
    assert [each["title"] for each in grounded(two, *calls)] == ["Buy museum tickets", "Museum trip"]


def test_a_title_holds_no_word_that_nobody_said() -> None:
    request = "please enter a parents' breakfast at the kindergarten this Friday from 9 to 10"
    (found,) = grounded(request, event(title="Parents' evening", start="Friday from 9 to 10"))
    assert found["title"] == "Parents' breakfast at the kindergarten"


def test_a_good_title_is_not_replaced_by_what_is_left_of_a_sentence() -> None:
    (found,) = grounded(
        "8am row on all weekdays from tomorrow, not the weekends obviously", event(title="Row", start="8am")
    )
    assert found["title"] == "Row"


def test_a_title_does_not_begin_with_its_time() -> None:
    (found,) = grounded(
        "saturday 21st martas birthday", event(title="Saturday 21st Marta's birthday", start="saturday 21st")
    )
    assert found["title"] == "Martas birthday"


def test_a_title_says_more_than_the_place() -> None:
    request = "I'm meeting Tamara at the Blue Door on Saturday at 6"
    (found,) = grounded(request, event(title="Blue Door", start="Saturday at 6", location="the Blue Door"))
    assert (found["title"], found["location"]) == ("Meeting Tamara", "the Blue Door")
    request = "The Blue Door on Saturday at 6"
    (alone,) = grounded(request, event(title="Blue Door", start="Saturday at 6", location="the Blue Door"))
    assert alone["title"] == "Blue Door"


def test_to_pack_is_a_deed_in_english_and_a_frame_in_german() -> None:
    assert grounded("remind me to pack my knee brace", todo(title="Pack my knee brace")) == [
        {"title": "Pack my knee brace"}
    ]
    (german,) = grounded("Pack bitte noch Zahnpasta auf die Liste", todo(title="Toothpaste"))
    assert german == {"title": "Zahnpasta"}


@pytest.mark.parametrize(
    ("request_text", "title"),
    [
        ("Das Auto macht Geräusche. Erinnere mich am Montag daran, in der Werkstatt anzurufen.",
         "In der Werkstatt anrufen"),
        ("Le voisin n'a plus d'eau. Rappelle-moi demain à 8h d'appeler le plombier.", "Appeler le plombier"),
        ("Il vicino non ha acqua. Ricordami domani alle 8 di chiamare l'idraulico.", "Chiamare l'idraulico"),
        ("O vizinho está sem água. Lembra-me amanhã às 8 de ligar ao canalizador.", "Ligar ao canalizador"),
        ("The neighbour has no water! Remind me tomorrow at 8 to ring the plumber.", "Ring the plumber"),
    ],
)  # fmt: skip
def test_what_happened_before_is_no_part_of_a_translated_title(request_text: str, title: str) -> None:
    (found,) = grounded(request_text, todo(title="Phone a tradesman", due="tomorrow"))
    assert found["title"] == title


@pytest.mark.parametrize(
    "request_text",
    ["Die Wäsche aufhängen. Erinnere mich morgen daran.", "Appeler le plombier. Rappelle-moi demain."],
)
def test_a_deed_that_stands_before_stays_in_its_title(request_text: str) -> None:
    (found,) = grounded(request_text, todo(title="A thing", due="tomorrow"))
    assert found["title"].startswith(request_text.split(".")[0])


def test_a_new_name_that_is_a_time_is_the_new_time(assistant: Made) -> None:
    one = assistant('[update_event(event="review", title="friday at 11")]')
    one.calendar.add("Project review", NOW)
    one.ask("hey the review thing should have been friday at 11 of course")
    assert [(each.title, each.start) for each in one.calendar.list()] == [
        ("Project review", NOW.replace(day=13, hour=11))
    ]
