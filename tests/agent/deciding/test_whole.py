"""One new event or to-do that is told in full needs no model; whoever says more is left to it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Any

import pytest

from agent.deciding.whole import courteous, told_in_full
from agent.intents import likely
from agent.reading.sayings import Said
from memory.errors import ModelError
from tests.conftest import NOW
from tools.contract import Language


def told(request: str, language: Language = "en", named: tuple[tuple[str, str], ...] = ()) -> dict[str, Any] | None:
    call = told_in_full(request, named, lambda words: likely(words, NOW, language), NOW, language)
    return {"tool": call.tool, **call.arguments} if call else None


def event(title: str, start: str, **more: str) -> dict[str, str]:
    return {"tool": "create_event", "title": title, "start": start, **more}


def todo(title: str, **more: str) -> dict[str, str]:
    return {"tool": "add_todo", "title": title, **more}


@pytest.mark.parametrize(
    ("request_", "call"),
    [
        ("thanks! also dentist monday at 9", event("Dentist", "monday at 9")),
        ("ok cool, dentist monday at 9", event("Dentist", "monday at 9")),
        ("perfect. next: dinner with Rosa friday at 8", event("Dinner with Rosa", "friday at 8")),
        ("I've got the dentist in three weeks at 14:00", event("The dentist", "in three weeks at 14:00")),
        (
            "could you enter lunch with Amara and Joss on friday at 1?",
            event("Lunch with Amara and Joss", "on friday at 1"),
        ),
        ("add piano lesson tonight at 9", event("Piano lesson", "tonight at 9")),
        ("block sunday 11 to 12:30 for the hearing test", event("The hearing test", "sunday 11 to 12:30")),
        ("thursday at 10am: my driving test, thank you, dear", event("My driving test", "thursday at 10am")),
        (
            "dinner w/ Amara & Joss at 8 on fri, at Taberna Lúa",
            event("Dinner w/ Amara & Joss", "at 8 on fri", location="Taberna Lúa"),
        ),
        (
            "hearing test tomorrow 9:15 at 14 Mill Lane, 20 min",
            event("Hearing test", "tomorrow 9:15", location="14 Mill Lane", duration="20 min"),
        ),
        (
            "put the eye test in room 4 in my calendar thursday at 10 for an hour and a half",
            event("The eye test", "thursday at 10", location="room 4", duration="an hour and a half"),
        ),
        ("buy oats right after school", todo("Buy oats", due="after school")),
        ("the party at Leo's, friday at 8", event("The party at Leo's", "friday at 8")),
        ("on the list: ring the farrier tomorrow, if you don't mind", todo("Ring the farrier", due="tomorrow")),
        ("great, now add bread to my list", todo("Bread")),
        ("task for tomorrow: buy printer paper", todo("Buy printer paper", due="for tomorrow")),
        ("good morning! out of bin bags", todo("Buy bin bags")),
        ("we've run out of oat milk", todo("Buy oat milk")),
        ("running low on cat litter", todo("Buy cat litter")),
        ("running short of nappies", todo("Buy nappies")),
        ("nearly out of dishwasher tablets", todo("Buy dishwasher tablets")),
        ("we're down to the last bag of compost", todo("Buy compost")),
        ("hardly any rice left", todo("Buy rice")),
        ("no more candles", todo("Buy candles")),
        ("we could do with some more envelopes", todo("Buy envelopes")),
        ("we used up the last of the butter", todo("Buy butter")),
        ("the printer's out of ink", todo("Buy ink")),
    ],
)
def test_what_is_told_in_full(request_: str, call: dict[str, str]) -> None:
    assert told(request_) == call


@pytest.mark.parametrize(
    ("request_", "call"),
    [
        ("gracias! también dentista el lunes a las 9", event("Dentista", "el lunes a las 9")),
        (
            "Pon en el calendario la izada de bandera el 27 de marzo, todo el día",
            event("La izada de bandera", "el 27 de marzo"),
        ),
        ("reserva el 20 a las 5 de la tarde para la graduación", event("La graduación", "el 20 a las 5 de la tarde")),
        (
            "cena con Rosa el viernes a las 21:00 en el Café Azul, dura 2 horas, porfa",
            event("Cena con Rosa", "el viernes a las 21:00", location="el Café Azul", duration="120 minutes"),
        ),
        ("que no se me olvide pagar la luz mañana", todo("Pagar la luz", due="mañana")),
        ("no queda leche", todo("Comprar leche")),
        ("nos hemos quedado sin leche", todo("Comprar leche")),
        ("queda poco detergente", todo("Comprar detergente")),
        ("casi no queda arroz", todo("Comprar arroz")),
        ("ya no hay pan", todo("Comprar pan")),
    ],
)
def test_the_same_in_spanish(request_: str, call: dict[str, str]) -> None:
    assert told(request_, "es") == call


def test_other_languages() -> None:
    assert told("ich habe am Donnerstag um 10 Zahnarzt") == event("Zahnarzt", "am Donnerstag um 10")
    assert told("merci ! aussi dîner avec Rosa vendredi à 20h") == event("Dîner avec Rosa", "vendredi à 20h")
    assert told("venerdì alle 20 cena con Rosa, grazie") == event("Cena con Rosa", "venerdì alle 20")
    assert told("tenho dentista quinta às 10") == event("Dentista", "quinta às 10")


@pytest.mark.parametrize(
    "request_",
    [
        "is the dentist thursday at 10?", "if the dentist is thursday at 10 I can't go",
        "the dentist was thursday at 10",
        "no dentist thursday at 10 please", "dentist thursday at 10 or friday at 11", "mum gets in at 10 on friday",
        "lunch with Ana and call the plumber thursday at 1", "dinner with Rosa friday at 8, she's bringing wine",
        "dinner with Rosa and the dentist friday at 8", "add Ana to the dinner friday at 8",
        "my train leaves friday at 7:40",
        "meet me at the Blue Kettle friday at 8", "training in Excel friday at 10", "sure, friday at 8 works",
        "there's no meeting friday at 8", "I'm having trouble friday at 8", "same dinner friday at 8",
        "also on friday at 9", "book flights friday at 8", "paint night, friday at 8", "dentist yesterday at 10",
        "no more meetings on fridays", "we're on the last page", "low on patience", "the shop's out of milk",
        "we're out of time and flour", "there's not much time left", "no more sugar for me",
        "I have to go", "I have to admit that was fun", "we're out of time", "there's no milk in the coffee",
        "remind me to call him tomorrow", "remind me to buy milk, bread and eggs", "someone has to buy milk",
        "milk isn't on my list", "remind me to call Ana when I get home", "the milk's run out",
        "the game ended at 9", "I have time tomorrow at 9", "I have a question at 9", "there's no bread left for Ana",
        "I need to go to the toilet", "add Ana to dinner at 8", "put the kids to bed at 8",
        "schedule nothing tomorrow at 10",
    ],
)  # fmt: skip
def test_whoever_says_more_is_left_to_the_model(request_: str) -> None:
    assert told(request_) is None


@pytest.mark.parametrize(
    "request_",
    [
        "¿tengo dentista el jueves a las 10?", "dentista o veterinario el jueves a las 10", "tengo sueño hoy a las 10",
        "tenía dentista el jueves a las 10", "pon la lavadora mañana a las 8",
        "pon a Ana en la cena el viernes a las 8",
        "apunta comprar pan excepto los domingos", "recuérdame eso mañana", "tengo que irme", "no queda nadie",
        "despiértame a las 7", "pon a Ana en la lista", "tengo hueco mañana a las 9", "quedé con Ana el viernes a "
        "las 8",
        "hay mucha gente el viernes a las 8", "mi tren sale el jueves a las 10",
    ],
)  # fmt: skip
def test_nor_in_spanish(request_: str) -> None:
    assert told(request_, "es") is None


def test_what_may_be_a_row_that_there_is_goes_to_the_model() -> None:
    assert told("dentist monday at 9", named=(("event", "Dentist"),)) is None


def test_courtesies_are_no_part_of_a_wish() -> None:
    assert courteous("great, now add bread to my list please") == "add bread to my list"
    assert courteous("good book club friday at 8") == "good book club friday at 8"
    assert courteous("thanks") == "thanks"


def test_an_assistant_needs_no_model_for_it(assistant: Any) -> None:
    one = assistant(settings={"drafts": True})
    reply = one.ask("thanks! also lunch with Amara and Joss on friday at 1pm at the Blue Kettle, 45 min")
    (row,) = one.calendar.list()
    assert (row.title, row.location, row.start) == (
        "Lunch with Amara and Joss", "the Blue Kettle", datetime(2026, 3, 13, 13, tzinfo=row.start.tzinfo),
    )  # fmt: skip
    assert (row.end - row.start).total_seconds() == 45 * 60
    assert reply.usage.model_calls == 0


def test_now_before_an_order_is_no_time() -> None:
    assert Said("great, now add bread and milk to my list", NOW, "en").every() == ()
    assert Said("Now then, Leo's gala is coming up", NOW, "en").every() == ()
    assert len(Said("ring Jo now, please", NOW, "en").every()) == 1
    assert Said("genial, ahora añade pan", NOW, "es").every() == ()
    assert len(Said("call Ana now", NOW, "en").every()) == 1


@pytest.mark.parametrize(
    ("request_", "title", "start"),
    [
        ("party for Leo's 30th friday at 9", "Party for Leo's 30th", datetime(2026, 3, 13, 21)),
        ("lunch at Rosa's friday at 2", "Lunch at Rosa's", datetime(2026, 3, 13, 14)),
    ],
)
def test_what_is_somebodys_is_whole(assistant: Any, request_: str, title: str, start: datetime) -> None:
    one = assistant(settings={"drafts": True})
    one.ask(request_)
    (row,) = one.calendar.list()
    assert (row.title, row.start.replace(tzinfo=None)) == (title, start)


@pytest.mark.parametrize(
    ("request_", "language", "title"),
    [
        ("el martes a las 9 viene el perito", "es", "Viene el perito"),
        ("el martes a las 9 vienen 12 jubilados al huerto, me lo apuntas?", "es", "Vienen 12 jubilados al huerto"),
        ("me toca guardia el martes de 9 a 15", "es", "Guardia"),
        ("there's somebody coming to look at the drains tuesday 8 to 12", "en",
         "Somebody coming to look at the drains"),
        ("my aunt's coming for supper sunday at 7", "en", "My aunt's coming for supper"),
        ("I'm on earlies tuesday 6am to 2pm", "en", "Earlies"),
        ("on nights sat 21st, 9pm to 7am", "en", "Nights"),
    ],
)  # fmt: skip
def test_who_comes_and_what_one_is_on_are_events(request_: str, language: Language, title: str) -> None:
    call = told(request_, language)
    assert call is not None
    assert (call["tool"], call["title"]) == ("create_event", title)


@pytest.mark.parametrize(
    "request_", ["el martes a las 9 me viene bien", "el martes viene lluvia a las 9", "what's coming tuesday at 9"]
)
def test_what_suits_and_the_weather_are_none(request_: str) -> None:
    assert told(request_, "es" if "martes" in request_ else "en") is None


@pytest.mark.parametrize("request_", ["add Ana to dinner at 8", "put up shelves on friday", "médico viernes 10"])
def test_what_would_be_torn_makes_nothing_new(assistant: Any, request_: str) -> None:
    one = assistant(settings={"drafts": True})
    with suppress(ModelError, AssertionError, IndexError):  # the model has no word to say
        one.ask(request_)
    assert not one.calendar.list()
    assert not one.todos.list()


def test_who_gets_up_does_so_in_the_morning(assistant: Any) -> None:
    one = assistant(settings={"drafts": True})
    one.ask("I have to get up at 6 tomorrow")
    (row,) = one.todos.list()
    assert row.due == datetime(2026, 3, 11, 6, tzinfo=row.due.tzinfo)


@pytest.mark.parametrize(
    ("request_", "language", "call"),
    [
        ("lacemaking course this saturday, the whole day", "en", event("Lacemaking course", "this saturday")),
        ("pottery workshop on saturday, all day long", "en", event("Pottery workshop", "on saturday")),
        ("beekeeping course on saturday (all day)", "en", event("Beekeeping course", "2026-03-14")),
        ("kayaking all day on sunday", "en", event("Kayaking", "on sunday")),
        ("rowing regatta on saturday, it takes the whole day", "en", event("Rowing regatta", "on saturday")),
        ("all day saturday: pottery workshop", "en", event("Pottery workshop", "saturday")),
        ("curso de cerámica el domingo, el día entero", "es", event("Curso de cerámica", "el domingo")),
        ("todo el sábado: torneo de ajedrez", "es", event("Torneo de ajedrez", "el sábado")),
        ("Imkerkurs am Samstag, ganztägig", "en", event("Imkerkurs", "am Samstag")),
        ("stage de poterie samedi, toute la journée", "en", event("Stage de poterie", "samedi")),
        ("corso di ceramica sabato, tutto il giorno", "en", event("Corso di ceramica", "sabato")),
    ],
)
def test_what_takes_the_whole_of_its_day(request_: str, language: Language, call: dict[str, str]) -> None:
    assert told(request_, language) == call


@pytest.mark.parametrize(
    "request_",
    [
        "rain on saturday, all day",
        "I'm tired all day friday",
        "Ana is here on saturday, all day",
        "the shop is closed on sunday, all day",
        "nothing on saturday, all day",
        "wash the car on saturday, all day",
        "it rained all day on saturday",
        "remind me all day on saturday",
        "off work all of friday",
        "no lessons on friday, all day",
        "book fair on sunday, not all day",
        "is the pool open all day sunday?",
        "llueve el sábado, todo el día",
    ],
)
def test_what_is_so_all_day_is_no_event(request_: str) -> None:
    assert told(request_, "es" if "sábado" in request_ else "en") is None


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("there's no hot water left", "en"),
        ("I have no plans left", "en"),
        ("no seats left", "en"),
        ("se me acaba el contrato", "es"),
        ("se acaba el mes", "es"),
        ("add to my list", "en"),
    ],
)
def test_what_nobody_buys_and_an_order_without_a_thing_are_no_to_do(request_: str, language: Language) -> None:
    assert told(request_, language) is None


@pytest.mark.parametrize(
    ("request_", "language", "title"),
    [
        ("make sure to lock the shed", "en", "Make sure to lock the shed"),
        ("toca barrer", "es", "Toca barrer"),
        ("auch Mehl", "en", "Auch Mehl"),
    ],
)
def test_what_leads_to_a_deed_is_no_part_of_its_title(request_: str, language: Language, title: str) -> None:
    found = told(request_, language)
    assert found is None or found["title"] != title


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("add to list: mend the gate at number 14", "Mend the gate at number 14"),
        ("on the list: clean room 7", "Clean room 7"),
        ("add to list - ring flat 6", "Ring flat 6"),
        ("añade a la lista: barrer la escalera 2", "Barrer la escalera 2"),
        ("ajoute à la liste : nettoyer la salle 7", "Nettoyer la salle 7"),
        ("aggiungi alla lista: pulire la stanza 7", "Pulire la stanza 7"),
    ],
)
def test_what_is_listed_behind_a_colon_has_any_number(request_: str, title: str) -> None:
    assert told(request_) == todo(title)


@pytest.mark.parametrize("request_", ["on the list: what is left?", "add to the gift ideas: a kite for Leo"])
def test_what_is_listed_is_one_thing_on_a_list(request_: str) -> None:
    assert told(request_) is None
