"""One new to-do or event that is told among other words is decided in code, and only where nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.agent.conftest import Made
from tests.conftest import NOW

DRAFTS = {"settings": {"drafts": True}}


def calls(one: Any, request: str) -> list[tuple[str, dict[str, Any]]]:
    return [(each.tool, dict(each.arguments)) for each in one.ask(request).calls]


@pytest.mark.parametrize(
    ("request_", "tool", "given"),
    [
        ("every Monday I must water the ferns, make that a repeating to-do", "add_todo",
         {"title": "Water the ferns", "due": "every Monday"}),
        ("Forty minutes from now I have to take the focaccia out of the oven. Give me a reminder!", "add_todo",
         {"title": "Take the focaccia out of the oven", "due": "Forty minutes from now"}),
        ("I'm away in Porto from the 3rd to the 6th of April, mark it in my calendar", "create_event",
         {"title": "Away in Porto", "start": "from the 3rd to the 6th of April"}),
        ("Two weeks from today, at noon, lunch with the Hendersons. Pop it in the diary, dear.", "create_event",
         {"title": "Lunch with the Hendersons", "start": "Two weeks from today, at noon"}),
        ("Todos los viernes tengo que regar las plantas de la vecina, ponlo como tarea que se repita", "add_todo",
         {"title": "Regar las plantas de la vecina", "due": "Todos los viernes"}),
        ("El 4 de abril es la boda de mi prima, ponlo como evento de todo el día.", "create_event",
         {"title": "La boda de mi prima", "start": "El 4 de abril"}),
        ("Ich muss bis Freitag das Paket bei Familie Öztürk abholen, schreib's mir bitte auf die Liste", "add_todo",
         {"title": "Paket bei Familie Öztürk abholen", "due": "bis Freitag"}),
        ("The baby group is every Wednesday from 10 to 11:30, starting tomorrow. Could you add that?", "create_event",
         {"title": "The baby group", "start": "every Wednesday from 10 to 11:30 from 2026-03-11"}),
        ("Zoe's christening is on 19 April, block the whole day for me", "create_event",
         {"title": "Zoe's christening", "start": "on 19 April"}),
        ("die Zahnpasta ist alle, schreib sie auf die Einkaufsliste", "add_todo", {"title": "Zahnpasta kaufen"}),
        ("every Sunday I have to put the recycling out, can that be a repeating to-do?", "add_todo",
         {"title": "Put the recycling out", "due": "every Sunday"}),
        ("I must put the twins' paddling pool away before Friday", "add_todo",
         {"title": "Put the twins' paddling pool away", "due": "before Friday"}),
        ("acabou o arroz, põe na lista", "add_todo", {"title": "Comprar arroz"}),
        ("il n'y a plus de café à la maison", "add_todo", {"title": "Acheter café"}),
        ("oculist, they gave me Thursday at 5", "create_event", {"title": "Oculist", "start": "Thursday at 5"}),
        ("oculista, me han dado hora para el jueves a las 5", "create_event",
         {"title": "Oculista", "start": "el jueves a las 5"}),
        ("yay, supper with Ida on Saturday at 9 lol", "create_event",
         {"title": "Supper with Ida", "start": "on Saturday at 9"}),
        ("add sunset at 8 tomorrow to my calendar", "create_event", {"title": "Sunset", "start": "at 8 tomorrow"}),
        ("devo chiamare la banca domani", "add_todo", {"title": "Chiamare la banca", "due": "domani"}),
        ("have to ring the vet tomorrow", "add_todo", {"title": "Ring the vet", "due": "tomorrow"}),
        ("out of printer paper again, bung it on the list would you", "add_todo", {"title": "Buy printer paper"}),
    ],
)  # fmt: skip
def test_what_is_told_among_other_words_needs_no_model(
    assistant: Made, request_: str, tool: str, given: dict[str, Any]
) -> None:
    one = assistant(**DRAFTS)
    [(called, arguments)] = calls(one, request_)
    assert (called, arguments) == (tool, given)


@pytest.mark.parametrize(
    "request_",
    [
        "I don't need to ring the vet tomorrow",
        "do I need to ring the vet tomorrow",
        "what if I need to ring the vet tomorrow",
        "I may need to ring the vet tomorrow",
        "oats aren't on the list",
        "finish the essay for Monday's meeting",
        "skip supper with Ida on Friday at 8",
        "supper with Ida tomorrow at 8 as usual",
        "supper with Ida tomorrow at 8 till late",
        "oats were on the list",
        "le pain est sur la liste",
        "my diary shows oculist friday at 4",
        "to do: nothing",
        "rowing every Tuesday at 5 except in August, put it in as recurring",
        "oculista el viernes a las 4, lo pongo yo",
        "oculista el viernes a las 4, ya lo puse",
        "oculista el viernes a las 4, no lo pongas",
        "oculista venerdì alle 16, non segnarlo",
        "oculist friday at 4, I've already added it",
        "I promised to ring the vet tomorrow but I can't",
        "need a nap",
        "ich muss morgen nicht die Bank anrufen",
        "muss ich morgen die Bank anrufen",
        "non devo chiamare la banca domani",
        "si tengo que llamar al banco mañana te aviso",
        "creo que tengo que llamar al banco mañana",
        "llamar a Ida, que mañana se va",
        "había quedado con Ida el viernes a las 6",
        "supper with Ida on Saturday at 9, tbc",
        "supper with Ida on Saturday at 9, I wish",
        "cena con Ida el sábado a las 9, por fin",
        "cena con Ida el sábado a las 9, ojalá",
        "cena con Ida el sábado a las 9, si puede",
        "sunset is at 8",
        "la puesta de sol es a las 8",
        "coucher du soleil à 20h demain",
        "der Film beginnt um 9",
        "le film commence à 21h demain",
        "school starts at 9 tomorrow",
        "dentist on Friday at 4, don't put it in the calendar",
        "dentist on Friday at 4 or 5, pop it in the diary",
        "lunch with Eva or dinner with Tom on Friday at 8, put it in the diary",
        "we had a meeting with the architect yesterday at 4, put that in the calendar",
        "if it rains on saturday remind me to bring the washing in",
        "don't remind me to call the bank",
        "add that to the calendar",
        "paint night friday 8pm",
        "I must say the dinner was lovely, put that down",
        "coffee with Ana on Thursday at 5 and gym on Friday at 6, put them in the calendar",
        "put text Hector on the list, er no i mean text Victor",
        "we need to talk",
        "remind me to ring Bea on Friday at 1 and Tom at 5",
        "remind me to put the tent and the stove away on Friday",
        "I need bread and to ring Bea",
        "return the skates, by Friday also the books",
        "add two tasks: the gate has rusted and call the welder",
        "mark april 1st as a day off, the entire day",
        "the concert is on the 20th at 8, it takes all day to get there, put it in the diary",
        "the choir may sing on Friday at 6, put it in",
        "half an hour before the choir practice remind me to pack my score",
        "hacen falta huevos y harina",
        "añade escribir a Rosa, bueno no, a Sonia",
        "we're away from 3 to 6 april, easter at my in-laws, put that in the calendar",
    ],
)
def test_what_may_mean_more_is_for_the_model(assistant: Made, request_: str) -> None:
    one = assistant(*["What do you mean?"] * 9, **DRAFTS)
    one.calendar.add("Choir practice", NOW.replace(hour=19), NOW.replace(hour=20))
    assert one.ask(request_).usage.model_calls > 0
    assert not one.todos.list()
    assert len(one.calendar.list()) == 1
    one.model.lines.clear()  # type: ignore[attr-defined]


def test_an_order_alone_is_part_of_the_wish_before_it(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    request = "the plumber is coming on Friday at 8. can you add that? and remind me to clear the sink"
    assert [tool for tool, _ in calls(one, request)] == ["create_event", "add_todo"]
    assert [each.title for each in one.todos.list()] == ["Clear the sink"]
