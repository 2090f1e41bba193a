"""A deed on a row is decided amid reasons and other talk, and nothing in that is taken for its row or its time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

import pytest

from agent.assistant import Assistant
from agent.deciding.amid_talk import is_talk
from memory.errors import ModelError
from tests.conftest import MADRID, NOW
from tools.contract import Language

Made = Callable[..., Assistant]
VISIT = datetime(2026, 3, 16, 18, tzinfo=MADRID)  # a Monday
TALK = datetime(2026, 3, 13, 10, tzinfo=MADRID)


def world(assistant: Made, spanish: bool) -> Assistant:
    one = assistant(settings={"drafts": True})
    one.todos.add("Pagar el gas" if spanish else "Pay the gas bill", due=date(2026, 3, 31))
    for title in ("Arreglar la persiana", "Lavar el perro") if spanish else ("Fix the blind", "Walk the dog"):
        one.todos.add(title)
    one.calendar.add("Visita del tasador" if spanish else "House survey", VISIT, VISIT.replace(minute=30))
    one.calendar.add("Charla de becas" if spanish else "Grants talk", TALK, TALK.replace(hour=11))
    return one


def state(one: Assistant) -> dict[str, str]:
    todos = {each.title: f"{each.done} {each.priority} {each.due}" for each in one.todos.list(done=None)}
    return todos | {each.title: f"{each.start:%d %H:%M}-{each.end:%H:%M}" for each in one.calendar.list()}


def changed(one: Assistant, request: str) -> dict[str, str | None]:
    before = state(one)
    with suppress(ModelError, AssertionError, IndexError):  # the model has no word to say
        one.ask(request)
    after = state(one)
    return {each: after.get(each) for each in {*before, *after} if before.get(each) != after.get(each)}


@pytest.mark.parametrize(
    ("request_", "row", "now"),
    [
        ("my boss wants me in early so move the house survey to 5pm", "House survey", "16 17:00-17:30"),
        ("can you move the survey on monday to 6.30? the buyer's plane gets in late", "House survey", "16 18:30-19:00"),
        ("house survey monday pushed to 1845, buyer wont be out before", "House survey", "16 18:45-19:15"),
        ("move the house survey on monday to saturday at 11", "House survey", "21 11:00-11:30"),
        ("the survey has moved to 7pm", "House survey", "16 19:00-19:30"),
        ("the blind's sorted, tick it off. 60 quid for a cord, daylight robbery", "Fix the blind", "True normal None"),
        ("bump the gas bill up to high cos my sister's got the dog all week", "Pay the gas bill",
         "False high 2026-03-31"),
        ("Tom rang. leave the blind for the 20th, he's stuck in Leeds until thursday", "Fix the blind",
         "False normal 2026-03-20"),
        ("the blind one can go. the landlord was weird about it last month", "Fix the blind", None),
        ("the dog is whatever but the gas bill really isnt, they were odd about it. make that one high prio",
         "Pay the gas bill", "False high 2026-03-31"),
    ],
)  # fmt: skip
def test_a_deed_amid_talk(assistant: Made, request_: str, row: str, now: str | None) -> None:
    one = world(assistant, spanish=False)
    found = changed(one, request_)
    assert [*found] == [row]
    assert now is None or found[row] == now


@pytest.mark.parametrize(
    ("request_", "row", "now"),
    [
        ("oye pásame la visita del tasador pal martes 17 a la misma hora porfa, el lunes no circula mi carro",
         "Visita del tasador", "17 18:00-18:30"),
        ("Mire, que dice mi mujer que el tasador ya no nos interesa, así que borre la visita del lunes.",
         "Visita del tasador", None),
        ("el gas ponmelo mejor pal 30 que el 31 estoy en Cartagena montando", "Pagar el gas",
         "False normal 2026-03-30"),
        ("Lo de la persiana déjemelo para el día 17, que el viernes cierran.", "Arreglar la persiana",
         "False normal 2026-03-17"),
        ("che, marcá como hecho el arreglo de la persiana, que me han cambiado el turno", "Arreglar la persiana",
         "True normal None"),
        ("alarga la charla de becas a dos horas", "Charla de becas", "13 10:00-12:00"),
        ("súbame la prioridad del gas, es que Tomás llega a las 6", "Pagar el gas", "False high 2026-03-31"),
    ],
)  # fmt: skip
def test_a_deed_amid_talk_in_spanish(assistant: Made, request_: str, row: str, now: str | None) -> None:
    found = changed(world(assistant, spanish=True), request_)
    assert [*found] == [row]
    assert found[row] == now


@pytest.mark.parametrize(
    "request_",
    [
        "I might move the grants talk to 11, the boss hasn't said yet",
        "move the grants talk to 11, no wait, the boss says 10",
        "don't delete the blind one, the landlord's been on at me",
        "the grants talk has been moved, Pablo is free at 3",
        "push the survey back, the agent can do 7",
        "tell Pablo the survey is off, I'm stuck in Leeds",
        "if the agent can't do monday cancel the survey",
        "I was going to cancel the survey but my back hurts",
        "they moved the grants talk to 11 last time and nobody came",
        "the dog's at the vet until friday so I can't walk it",
        "the gas bill isn't high priority, the blind is",
    ],
)
def test_what_looks_alike_changes_nothing(assistant: Made, request_: str) -> None:
    assert changed(world(assistant, spanish=False), request_) == {}


@pytest.mark.parametrize(
    ("clause", "talk"),
    [
        ("Tom's train gets in late", True),
        ("because we've got people over on sunday", True),
        ("the bank is shut on the 31st", True),
        ("honestly what a week", True),
        ("que el viernes cierran", True),
        ("the boss can do 7", False),
        ("it's at 7 now", False),
        ("make it 7", False),
        ("the gas bill is done", False),
        ("the gas bill is settled", False),
        ("I walked the dog", False),
        ("not on friday", False),
        ("and the gas bill too", False),
        ("mejor a las 7", False),
    ],
)
def test_which_clause_is_but_talk(clause: str, talk: bool) -> None:
    titles = ("Pay the gas bill", "Walk the dog")
    language: Language = "es" if "que " in clause or "mejor" in clause else "en"
    assert is_talk(clause, titles, NOW, language) is talk


def test_a_done_to_do_can_be_deleted_by_its_name(assistant: Made) -> None:
    one = assistant()
    one.todos.add("Book the ferry")
    one.call("complete_todo", todo="ferry")
    one.call("delete_todo", todo="the ferry one")
    assert not one.todos.list(done=None)
