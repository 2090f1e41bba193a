"""What a model wrote is put back into the user's own words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.calls import Planned
from agent.grounding import ground
from agent.sayings import Said, title_of
from agent.titles import named
from tests.agent.worded import TOOLS, event, grounded, todo
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("name", "value"),
    [("location", "the office"), ("attendees", ["Leo"]), ("duration", "1 hour"), ("priority", "high")],
)
def test_what_was_not_said_is_left_out(name: str, value: Any) -> None:
    call = todo(title="Run", priority=value) if name == "priority" else event(title="Run", **{name: value})
    (found,) = grounded("a run tomorrow", call)
    assert found.get(name) in (None, [])


@pytest.mark.parametrize(
    ("request_text", "priority"), [("this must be done: sand the door", "high"), ("I must sand the door", None)]
)
def test_one_who_must_does_not_say_that_it_is_urgent(request_text: str, priority: str | None) -> None:
    (found,) = grounded(request_text, todo(title="Sand the door", priority="high"))
    assert found.get("priority") == priority


def test_what_was_said_stays() -> None:
    (found,) = grounded(
        "run with Leo in the park tomorrow for 2 hours",
        event(title="Run", start="tomorrow", location="the park", attendees=["Leo"], duration="2 hours"),
    )
    assert found == {
        "title": "Run", "start": "tomorrow", "location": "the park", "attendees": ["Leo"], "duration": "2 hours"
    }  # fmt: skip


def test_a_translated_title_is_said_again_in_the_users_words() -> None:
    (found,) = grounded("tengo que devolver el taladro mañana", todo(title="Give it back"), language="es")
    assert found["title"] == "Devolver el taladro"


def test_a_pronoun_is_no_search() -> None:
    assert grounded("anything new for me?", Planned("list_mail", {"search": "me"})) == [{}]


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


def test_a_row_is_named_by_what_the_user_said_of_it() -> None:
    (found,) = grounded("i've rung ana", Planned("complete_todo", {"todo": "Ring Ana about the garden"}))
    assert found["todo"] == "Ring Ana"
    (whole,) = grounded("that's finished", Planned("complete_todo", {"todo": "Ring Ana about the garden"}))
    assert whole["todo"] == "Ring Ana about the garden"


def test_a_new_name_is_copied() -> None:
    call = Planned("update_event", {"event": "choir", "start": "singing"})
    assert grounded("rename the choir to singing club, same time", call) == [
        {"event": "choir", "title": "singing club"}
    ]


def test_a_new_name_that_nobody_gave_changes_nothing() -> None:
    assert grounded("show me the ferns", Planned("update_todo", {"todo": "ferns", "title": "Show the ferns"})) == []


def test_a_fact_is_in_the_users_words() -> None:
    call = Planned("remember_fact", {"fact": "the user eats no meat"})
    assert grounded("soy celíaco, recuérdalo siempre", call, language="es") == [{"fact": "Soy celíaco"}]


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
    ("request_text", "language", "wrote", "meant"),
    [
        ("the third one can be deleted", "en", "fix the kitchen tap", "the third"),
        ("drop number 2", "en", "Paint the fence", "number 2"),
        ("the second one is done", "en", "to-do 2", "the second"),
        ("the second one, put it off til the 18th", "en", "to-do", "the second"),
        ("borra la segunda", "es", "to-do “Renovar el carné”", "la segunda"),
        ("get rid of the last one", "en", "Paint the fence", "the last"),
        ("move the second of April thing", "en", "Paint the fence", "Paint the fence"),
        ("drop the fence", "en", "to-do “Paint the fence”", "the fence"),
    ],
)
def test_a_row_is_named_by_its_place(request_text: str, language: Language, wrote: str, meant: str) -> None:
    (found,) = grounded(request_text, Planned("delete_todo", {"todo": wrote}), language=language)
    assert found["todo"] == meant


def test_what_was_taken_back_is_not_done() -> None:
    calls = [todo(title="Write to Rosa"), todo(title="Write to Sonia")]
    assert grounded("write to Rosa, no sorry, to Sonia", *calls) == [{"title": "Write to Sonia"}]
    assert len(grounded("buy rice, no rush, and call Leo", todo(title="Buy rice"), todo(title="Call Leo"))) == 2


@pytest.mark.parametrize(
    ("request_text", "left"),
    [
        ("add defrost the freezer, no hold on, clean the oven i mean, the freezer's fine", ["Clean the oven"]),
        ("defrost the freezer, clean the oven I mean", ["Clean the oven"]),
        ("defrost the freezer and clean the oven, it's what I mean to do", ["Defrost the freezer", "Clean the oven"]),
        ("defrost the freezer, hold on to the receipt and clean the oven", ["Defrost the freezer", "Clean the oven"]),
    ],
)
def test_what_counts_may_be_told_behind_it(request_text: str, left: list[str]) -> None:
    calls = [todo(title="Defrost the freezer"), todo(title="Clean the oven")]
    assert [each["title"] for each in grounded(request_text, *calls)] == left


def test_what_takes_a_time_back_is_no_deed() -> None:
    calls = [todo(title="Ring the vet", due="tmrw"), todo(title="Wait for the vet on Wednesday and Thursday")]
    assert grounded("ring the vet tmrw no wait shes shut wednesdays, thursday", *calls) == [
        {"title": "Ring the vet", "due": "2026-03-12"}
    ]
    calls = [todo(title="Ring the vet"), todo(title="Wait for the painter")]
    assert grounded("ring the vet, no sorry, wait for the painter", *calls) == [{"title": "Wait for the painter"}]


def test_one_wish_at_one_time_is_one_event() -> None:
    calls = [event(title="Gutter", source="roofer"), event(title="Meeting the roofer", start="friday")]
    assert grounded("meeting the roofer friday about the gutter, put it in the calendar", *calls) == [
        {"title": "Meeting the roofer about the gutter", "start": "friday"}
    ]
    two = [event(title="Lunch with Ana", start="friday"), event(title="Drinks with Bob", start="friday")]
    assert len(grounded("friday lunch with Ana and drinks with Bob", *two)) == 2


def test_what_names_nothing_is_no_deed() -> None:
    calls = [todo(title="Gift card", due="the 20th"), todo(title="Don't let me forget to use it")]
    assert grounded("the gift card expires on the 20th, don't let me forget to use it", *calls) == [
        {"title": "Gift card", "due": "the 20th"}
    ]


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


def test_what_only_corrects_is_no_wish() -> None:
    calls = [event(title="Barber", start="wednesday at 3pm"), event(title="Barber", start="wednesday at 4pm")]
    assert grounded("barber wed 25th at 3pm, argh no, 4pm", *calls) == [
        {"title": "Barber", "start": "2026-03-25 16:00"}
    ]


def test_a_change_that_takes_the_date_off_says_something() -> None:
    call = Planned("update_todo", {"todo": "tax return", "due": "none"})
    assert grounded("the tax return has no deadline, drop the date", call) == [{"todo": "tax return"}]


@pytest.mark.parametrize(
    ("request_text", "wrote", "kept"),
    [
        ("i want two tins of paint, no wait three, on the list", "Buy two tins of paint", "Buy three tins of paint"),
        ("compra dos kilos de harina, no, mejor tres", "Comprar dos kilos de harina", "tres kilos de harina"),
        ("buy two tins of paint", "Buy two tins of paint", "Buy two tins of paint"),
        ("buy two tins at 3, no, 4", "Buy two tins", "Buy two tins"),
    ],
)
def test_a_number_that_was_corrected_counts(request_text: str, wrote: str, kept: str) -> None:
    (found,) = grounded(request_text, todo(title=wrote), language="es" if "kilos" in request_text else "en")
    assert kept.casefold() in found["title"].casefold()


def test_a_title_holds_no_word_that_nobody_said() -> None:
    request = "please enter a parents' breakfast at the kindergarten this Friday from 9 to 10"
    (found,) = grounded(request, event(title="Parents' evening", start="Friday from 9 to 10"))
    assert found["title"] == "Parents' breakfast at the kindergarten"


def test_a_good_title_is_not_replaced_by_what_is_left_of_a_sentence() -> None:
    (found,) = grounded(
        "8am row on all weekdays from tomorrow, not the weekends obviously", event(title="Row", start="8am")
    )
    assert found["title"] == "Row"


@pytest.mark.parametrize(
    ("request_text", "wrote", "kept"),
    [
        (
            "New note, Cellar. The stopcock is behind the shelf.",
            {"title": "Cellar note", "text": "Cellar"},
            {"title": "Cellar", "text": "The stopcock is behind the shelf."},
        ),
        (
            "guarda una nota con el alioli de mi tía: 1 huevo, 250 ml de aceite, 2 ajos y sal",
            {"title": "tía", "text": "alioli"},
            {"title": "el alioli de mi tía", "text": "1 huevo, 250 ml de aceite, 2 ajos y sal"},
        ),
        (
            "save a note with Eva's pancakes: 2 eggs, 250 ml of milk and flour",
            {"title": "Eva", "text": "pancakes"},
            {"title": "Eva's pancakes", "text": "2 eggs, 250 ml of milk and flour"},
        ),
        (
            "guarda la nota de la tía: huevos",
            {"title": "Tía", "text": "huevos"},
            {"title": "Tía", "text": "huevos"},
        ),
        (
            "note that the stopcock is behind the shelf in the cellar",
            {"text": "stopcock"},
            {"text": "the stopcock is behind the shelf in the cellar"},
        ),
        (
            "appunta: codice del cancello 2580",
            {"title": "2580", "text": "codice del cancello"},
            {"text": "codice del cancello 2580"},
        ),
        (
            "apunta: el código de la verja 2580",
            {"title": "Código", "text": "2580"},
            {"title": "Código", "text": "2580"},
        ),
        (
            'make a note "Compost": no citrus, no meat',
            {"title": "no citrus, no meat", "text": "Compost"},
            {"title": "Compost", "text": "no citrus, no meat"},
        ),
        (
            "Crée une note « Compost » : pas d'agrumes",
            {"title": "pas d'agrumes", "text": "Compost"},
            {"title": "Compost", "text": "pas d'agrumes"},
        ),
        (
            "keep this as a note, it's Eva's pancakes: 2 eggs, milk, flour",
            {"title": "2 eggs, milk, flour", "text": "Eva's pancakes"},
            {"text": "Eva's pancakes: 2 eggs, milk, flour"},
        ),
        (
            "write this down as a note: Eva's pancakes: 2 eggs, milk, flour",
            {"text": "Eva's pancakes"},
            {"title": "Eva's pancakes", "text": "2 eggs, milk, flour"},
        ),
        (
            "make a note of this: the stopcock is behind the shelf",
            {"text": "stopcock"},
            {"text": "the stopcock is behind the shelf"},
        ),
        (
            "guárdame esto como nota: crepes de la tía: 2 huevos, leche y harina",
            {"title": "2 huevos", "text": "crepes de la tía"},
            {"title": "crepes de la tía", "text": "2 huevos, leche y harina"},
        ),
        (
            "speicher das bitte als Notiz: Omas Crêpes: 2 Eier, Milch, Mehl",
            {"title": "2 Eier, Milch, Mehl", "text": "Omas Crêpes"},
            {"text": "Omas Crêpes: 2 Eier, Milch, Mehl"},
        ),
        (
            "save that as a note, please",
            {"text": "the stopcock is behind the shelf"},
            {"text": "the stopcock is behind the shelf"},
        ),
        (
            "note that the stopcock is behind the shelf",
            {"text": "the stopcock is behind the shelf"},
            {"text": "the stopcock is behind the shelf"},
        ),
    ],
)
def test_a_note_keeps_what_was_said(request_text: str, wrote: dict[str, str], kept: dict[str, str]) -> None:
    assert grounded(request_text, Planned("create_note", wrote)) == [kept]


def test_a_time_is_nobody_and_all_day_is_nowhere() -> None:
    (found,) = grounded(
        "leave all day on Friday, half an hour with Eva and me",
        event(title="Leave", location="all day", attendees=["me", "half an hour", "Eva", "Friday"]),
    )
    assert (found.get("location"), found["attendees"]) == (None, ["Eva"])
    (found,) = grounded("lunch on Friday at the Day Bar", event(title="Lunch", location="the Day Bar"))
    assert found["location"] == "the Day Bar"


def test_what_one_is_there_is_no_deed_beside_it() -> None:
    found = grounded(
        "a fair on Friday at 9, I'm going as a helper", event(title="Fair"), todo(title="I'm going as a helper")
    )
    assert len(found) == 1
    assert len(grounded("paint, and go as a clown", todo(title="Paint"), todo(title="Go as a clown"))) == 2


def test_a_person_is_called_as_the_user_called_him() -> None:
    (found,) = grounded(
        "the dog groomer on Thursday at 11 with Uncle Bernd and Ana",
        event(
            title="Groomer", attendees=["the name of the dog groomer", "Uncle Bernd", "your friend Ana", "Ana Smith"]
        ),
    )
    assert found["attendees"] == ["Uncle Bernd", "Ana", "Ana"]


def test_a_row_that_is_to_stay_stays() -> None:
    calls = [Planned("complete_todo", {"todo": each}) for each in ("parcel", "library card")]
    request = "don't tick off the parcel yet, but the library card I've renewed"
    assert grounded(request, *calls) == [{"todo": "library card"}]
    both = "the parcel is sent, and the library card I've renewed"
    assert len(grounded(both, *calls)) == 2


def test_a_fact_is_quoted_even_where_a_word_of_it_was_said() -> None:
    call = Planned("remember_fact", {"fact": "I am allergic to peanuts and shellfish"})
    assert grounded("Please remember that I can't eat shellfish either", call) == [
        {"fact": "I can't eat shellfish either"}
    ]


def test_what_corrects_a_time_is_no_place() -> None:
    said = "dinner with the Okafors tomorrow 9pm no sorry 8.30pm"
    (found,) = grounded(said, event(title="Dinner with the Okafors", start="tomorrow 8.30pm", location="no sorry"))
    assert found == {"title": "Dinner with the Okafors", "start": "2026-03-11 20:30"}


def test_do_not_forget_is_no_denial() -> None:
    calls = (Planned("cancel_event", {"event": "gym"}), todo(title="Milk"))
    assert len(grounded("don't forget to cancel the gym and add milk", *calls)) == 2
    assert len(grounded("I'm not going so cancel the gym and add milk", *calls)) == 2


def test_the_row_that_is_excepted_stays() -> None:
    dinner = Planned("cancel_event", {"event": "the dinner"})
    assert grounded("cancel everything on Friday except the dinner", dinner) == []
    assert (
        grounded("cancela todo lo del viernes menos la cena", Planned("cancel_event", {"event": "cena"}), language="es")
        == []
    )
    assert len(grounded("cancel the dinner", dinner)) == 1


def test_a_row_that_is_to_stay_is_left_alone_wherever_that_is_said() -> None:
    cancels = [Planned("cancel_event", {"event": each}) for each in ("visita al piso", "reunión de padres")]
    kept = grounded("cancela la visita al piso, la reunion de padres no eh", *cancels, language="es")
    assert kept == [{"event": "visita al piso"}]
    cancels = [Planned("cancel_event", {"event": each}) for each in ("dinner", "choir")]
    assert grounded("cancel the dinner, the choir stays", *cancels) == [{"event": "dinner"}]


def test_all_day_is_no_time_beside_a_day() -> None:
    (found,) = grounded("saturday 21st martas birthday, all day", event(title="Marta's Birthday", start="all day"))
    assert found["start"] == "saturday 21st"


def test_a_title_does_not_begin_with_its_time() -> None:
    (found,) = grounded(
        "saturday 21st martas birthday", event(title="Saturday 21st Marta's birthday", start="saturday 21st")
    )
    assert found["title"] == "Martas birthday"


def test_for_now_is_no_time() -> None:
    assert Said("leave the calendar for now, dentist on Friday", NOW, "en").times()[0].start_index > 25


def test_the_same_time_is_that_of_what_is_moved() -> None:
    said = Said("he cant do thursday after all, friday same time works", NOW, "en")
    assert [said.meant(each) for each in said.times()] == ["friday same time"]


def test_him_is_whom_the_wish_before_named() -> None:
    whole = "note that the plumber is called Eusebio, and put him in for the 19th at 9"
    said = Said("put him in for the 19th at 9", NOW, "en", whole=whole)
    (call,) = named([event(title="Him", start="the 19th at 9")], said, {"create_event": 0.9})
    assert call.arguments["title"] == "The plumber is called Eusebio"


def test_a_condition_on_being_free_is_no_event_of_its_own() -> None:
    request = "If nothing is in the way on Sunday at noon, put in paella at Carmen's"
    calls = (event(title="Paella"), event(title="Nothing is in the way", start="Sunday at noon"))
    (found,) = grounded(request, *calls)
    assert found == {"title": "Paella at Carmen's", "start": "Sunday at noon"}


def test_the_end_of_a_time_is_no_place() -> None:
    request = "Trag bitte den Elternabend ein: 25. März, 19 bis 20:30 Uhr"
    (found,) = grounded(request, event(title="Elternabend", start="25. März, 19", location="20:30 Uhr"))
    assert found == {"title": "Elternabend", "start": "25. März, 19"}
    (kept,) = grounded("Kaffee um 10 Uhr, Café Uhrwerk", event(title="Kaffee", location="Café Uhrwerk"))
    assert kept["location"] == "Café Uhrwerk"


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


def test_what_only_tells_when_is_no_deed_of_its_own() -> None:
    said = "the lift repair Rubén wrote about, put that day in the calendar as all-day"
    lift = Planned("create_event", {"title": "Lift repair", "source": "Rubén"})
    day = Planned("create_event", {"title": "That day in the calendar as all-day"})
    assert grounded(said, lift, day) == [{"title": "Lift repair", "source": "Rubén"}]
    call = Planned("add_todo", {"title": "Due diligence report"})
    assert len(grounded("add the due diligence report and milk", call, Planned("add_todo", {"title": "Milk"}))) == 2


def test_the_calendar_is_no_place() -> None:
    request = "the trade fair goes in the calendar, all day on the 25th"
    (found,) = grounded(request, event(title="Trade fair", start="the 25th", location="the calendar"))
    assert "location" not in found
    (shop,) = grounded("the fair at the calendar shop on the 25th", event(title="Fair", location="the calendar shop"))
    assert shop["location"] == "the calendar shop"


def test_a_row_gets_no_name_that_nobody_said() -> None:
    request = "the project review will go on till 12 instead of half eleven"
    call = Planned("update_event", {"event": "project review", "title": "Project notes", "start": "till 12"})
    (found,) = grounded(request, call)
    assert "title" not in found
    named = Planned("update_event", {"event": "project review", "title": "Project demo"})
    assert grounded("call the project review demo instead", named)[0]["title"] == "Project demo"


def test_a_word_that_others_share_does_not_take_a_deed_back() -> None:
    calls = [todo(title=each) for each in ("Eggs", "Milk", "Oat milk", "Bread")]
    found = grounded("add eggs, milk, no wait, oat milk and bread", *calls)
    assert [each["title"] for each in found][-2:] == ["Oat milk", "Bread"]


@pytest.mark.parametrize(
    ("request_text", "location", "kept"),
    [
        ("Dinner with Mrs Lopes on Friday at 8", "Mrs Lopes", None),
        ("cena con doña Clara el viernes a las 8", "doña Clara", None),
        ("Abendessen mit Frau Weber am Freitag um 20:00", "Frau Weber", None),
        ("dîner avec Madame Petit vendredi à 20h", "Madame Petit", None),
        ("cena con la signora Rossi venerdì alle 20", "signora Rossi", None),
        ("jantar com o senhor Lopes na sexta às 20h", "senhor Lopes", None),
        ("Dinner with Gino at Gino's on Friday at 8", "Gino's", "Gino's"),
        ("Dinner with Ana on Friday at 8 at Ana", "Ana", "Ana"),
        ("Dinner on Friday at 8 at the Blue Door", "the Blue Door", "the Blue Door"),
    ],
)
def test_whom_one_is_with_is_no_place(request_text: str, location: str, kept: str | None) -> None:
    (found,) = grounded(request_text, event(title=request_text.split()[0], location=location))
    assert found.get("location") == kept
