"""What a model wrote is put back into the user's own words."""

from __future__ import annotations

from typing import Any

import pytest

from agent.calls import Planned
from agent.grounding.titles import named
from agent.reading.sayings import Said
from tests.agent.worded import event, grounded, todo
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


def test_a_pronoun_is_no_search() -> None:
    assert grounded("anything new for me?", Planned("list_mail", {"search": "me"})) == [{}]


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
            "guarda una nota con el jarabe de la tía: 200 g de miel, 3 limones",
            {"title": "200 g de miel, 3 limones", "text": "Jarave de la tía"},
            {"title": "jarabe de la tía", "text": "200 g de miel, 3 limones"},
        ),
        (
            "garde-moi une note avec la pâte à crêpes : 3 œufs, 250 g de farine",
            {"title": "3 œufs", "text": "Pate à crèpes"},
            {"title": "pâte à crêpes", "text": "3 œufs, 250 g de farine"},
        ),
        (
            "keep a note for the sitter: bottle at 7, bed at 8",
            {"title": "bottle at 7", "text": "sitter"},
            {"title": "sitter", "text": "bottle at 7, bed at 8"},
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


@pytest.mark.parametrize(
    ("request_text", "text", "title", "kept"),
    [
        ("note apple jelly is 2lb apples, 1lb sugar", "apple jelly", "2 lb apples, 1 lb sugar",
         "apple jelly is 2lb apples, 1lb sugar"),
        ("nota: la salsa lleva 2kg de tomate", "la salsa", "2 kg de tomate", "la salsa lleva 2kg de tomate"),
        ("note crepes take 3 eggs", "crepes", "3 eggs", "crepes take 3 eggs"),
    ],
)  # fmt: skip
def test_a_thing_and_what_it_is_are_one_text(request_text: str, text: str, title: str, kept: str) -> None:
    assert grounded(request_text, Planned("create_note", {"text": text, "title": title})) == [{"text": kept}]


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


@pytest.mark.parametrize(
    ("request_", "renamed"),
    [
        ('the viewing is now called "Second viewing"', True),
        ("the viewing needs to say Second viewing", True),
        ("the second viewing is on Friday", False),
    ],
)
def test_what_something_is_called_now_is_its_name(request_: str, renamed: bool) -> None:
    found = grounded(request_, Planned("update_event", {"event": "viewing", "title": "Second viewing"}))
    assert ("title" in found[0] if found else False) is renamed


def test_the_end_of_a_time_is_no_place() -> None:
    request = "Trag bitte den Elternabend ein: 25. März, 19 bis 20:30 Uhr"
    (found,) = grounded(request, event(title="Elternabend", start="25. März, 19", location="20:30 Uhr"))
    assert found == {"title": "Elternabend", "start": "25. März, 19"}
    (kept,) = grounded("Kaffee um 10 Uhr, Café Uhrwerk", event(title="Kaffee", location="Café Uhrwerk"))
    assert kept["location"] == "Café Uhrwerk"


def test_what_only_tells_when_is_no_deed_of_its_own() -> None:
    said = "the lift repair Rubén wrote about, put that day in the calendar as all-day"
    lift = Planned("create_event", {"title": "Lift repair", "source": "Rubén"})
    day = Planned("create_event", {"title": "That day in the calendar as all-day"})
    assert grounded(said, lift, day) == [{"title": "Lift repair", "source": "Rubén"}]
    call = Planned("add_todo", {"title": "Due diligence report"})
    assert len(grounded("add the due diligence report and milk", call, Planned("add_todo", {"title": "Milk"}))) == 2


@pytest.mark.parametrize(
    ("request_", "wrote", "kept"),
    [
        ("tomar algo con Rocio en el bar Manolo mañana a las 8", "Manolo's Bar", "bar Manolo"),
        ("lunch tomorrow at 1 at 5 Oak Street", "Oak Street 5", "5 Oak Street"),
        ("lunch tomorrow at 1 at the Old Mill", "the Old Mill", "the Old Mill"),
        ("lunch at the bar tomorrow with Manolo", "Manolo's Bar", "Manolo's Bar"),
        ("comida en Casa Pepe mañana", "Pepe", "Pepe"),
    ],
)
def test_a_place_keeps_the_order_that_the_user_gave_it(request_: str, wrote: str, kept: str) -> None:
    (found,) = grounded(request_, event(title="Lunch", location=wrote))
    assert found["location"] == kept


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


def test_a_word_like_one_that_was_said_is_nobody() -> None:
    call = event(title="Rehairing bows", start="sunday at 13:00", attendees=["my boss"])
    (found,) = grounded("rehairing bows on sunday at 13:00", call)
    assert not found.get("attendees")


@pytest.mark.parametrize(
    ("request_", "wrote", "start"),
    [
        ("Déjeuner avec Amélie jeudi à midi... ah non pardon, à 13h", "jeudi à 13h", "2026-03-12 13:00"),
        ("Mittagessen mit Amelie Donnerstag um 12, ach nein, um 13 Uhr", "13 Uhr", "2026-03-12 13:00"),
        ("Dentista giovedì alle 10, anzi alle 11", "alle 11", "2026-03-12 11:00"),
        ("Dentista quinta às 10h, não, às 11h", "quinta às 10h", "2026-03-12 11:00"),
        ("Zahnarzt am Freitag um 10, nicht vergessen", "am Freitag um 10", "am Freitag um 10"),
        ("Cena venerdì alle 10, non oltre", "venerdì alle 10", "venerdì alle 10"),
    ],
)
def test_a_time_is_corrected_in_one_breath_in_other_languages(request_: str, wrote: str, start: str) -> None:
    (found,) = grounded(request_, event(title="It", start=wrote))
    assert found["start"] == start


@pytest.mark.parametrize(
    ("request_", "ended"),
    [
        ("ya alquilé otro piso, así que saca del calendario la visita", ["visita"]),
        ("I've rented another flat, so delete the viewing", ["viewing"]),
        ("ya cancelé el alquiler, así que borra la visita", ["alquiler", "visita"]),
        ("delete the rent and the viewing", ["rent", "viewing"]),
    ],
)
def test_nothing_is_ended_that_the_reason_alone_speaks_of(request_: str, ended: list[str]) -> None:
    rent = "alquiler" if "alquil" in request_ else "rent"
    visit = "visita" if "visita" in request_ else "viewing"
    calls = [Planned("cancel_event", {"event": visit}), Planned("delete_todo", {"todo": rent})]
    assert sorted(next(iter(each.values())) for each in grounded(request_, *calls)) == ended


@pytest.mark.parametrize(
    ("place", "kept"),
    [("at the pool 4th april from 6pm to 9pm both", None), ("at the pool", "at the pool")],
)
def test_what_has_the_hours_in_it_is_no_place(place: str, kept: str | None) -> None:
    said = "swimming at the pool 4th april from 6pm to 9pm both"
    (found,) = grounded(said, event(title="Swimming", start="4th april", location=place))
    assert found.get("location") == kept


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("tomorrow's physio is one of the long ones, it ends at six not quarter past five", "one of the long ones"),
        ("the physio is the big one, not the usual one, it ends at six", "the big one"),
    ],
)
def test_of_which_kind_a_row_is_is_no_name(request_: str, title: str) -> None:
    (given,) = grounded(request_, Planned("update_event", {"event": "physio", "title": title, "start": "six"}))
    assert "title" not in given


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("move the physio to 6pm, the same day", "the same day"),
        ("cámbiame lo del fisio a las 6, el mismo día", "el mismo día"),
        ("verschieb den Physio auf 18 Uhr, am selben Tag", "am selben Tag"),
    ],
)
def test_a_day_that_was_spoken_of_is_no_place(request_: str, place: str) -> None:
    (given,) = grounded(request_, Planned("update_event", {"event": "physio", "start": "6", "location": place}))
    assert "location" not in given


@pytest.mark.parametrize(
    ("request_", "row"),
    [
        ("make it high priority too, it squeaks like the old number 7", "oil the garden gate"),
        ("make it urgent, it's as loud as the second one", "oil the garden gate"),
        ("ponla urgente, chirría como el número 3", "oil the garden gate"),
        ("make the second one urgent", "the second"),
    ],
)
def test_what_a_row_is_compared_with_is_not_meant(request_: str, row: str) -> None:
    (given,) = grounded(request_, Planned("update_todo", {"todo": "oil the garden gate", "priority": "high"}))
    assert given["todo"] == row
