"""Clauses of the past beside what is wanted."""

from __future__ import annotations

import pytest

from agent.reading.past_clauses import hangs_on, without_pasts


@pytest.mark.parametrize(
    ("request_", "left"),
    [
        ("put down that I must write to Agnes, whom I have not seen since Whitsun",
         "put down that I must write to Agnes"),
        ("note that I have to return the pan to Mrs Hill, who lent it to us at Easter",
         "note that I have to return the pan to Mrs Hill"),
        ("remind me to mend the gate, as it has been stuck since October", "remind me to mend the gate"),
        ("book the vet by Friday because the cat has been sick since Sunday", "book the vet by Friday"),
        ("buy a new lamp, the old one having blown yesterday", "buy a new lamp"),
        ("thank Ruth for the card she sent on Monday", "thank Ruth for the card"),
        ("return the ladder that Omar lent me in May", "return the ladder"),
        ("apunta que tengo que llamar a Julio, que el mes pasado se me olvidó", "apunta que tengo que llamar a Julio"),
        ("ponme para el 14 llamar a tía Luz, que no me habla desde Reyes", "ponme para el 14 llamar a tía Luz"),
        ("devolver la sartén a Inés, que me la prestó en enero", "devolver la sartén a Inés"),
        ("llamar a la tía Luz, que no me llamó el día 3", "llamar a la tía Luz"),
    ],
)  # fmt: skip
def test_a_clause_of_the_past_is_blotted_out(request_: str, left: str) -> None:
    found = without_pasts(request_)
    assert len(found) == len(request_)
    assert found.replace("_", "").strip(" ,") == left


@pytest.mark.parametrize(
    "request_",
    [
        "pay the fine, which is due on Friday",
        "invite Ruth, who comes back on Friday",
        "buy the tickets, which will be on sale on Monday",
        "physio, which they moved to Thursday at 5",
        "put in the meeting that Omar scheduled for Friday at 3",
        "vet, as they moved us to Friday at 3",
        "add the party Ruth planned for Saturday",
        "the lunch we moved to Friday is at 2",
        "the dinner I had on Friday is now on Saturday",
        "buy the bread I need for Saturday",
        "what was the book that Ruth lent me in January",
        "show me the mail that Ruth sent on Friday",
        "note that the boiler was serviced in March",
        "remind me that the shop moved to Main Street",
        "ponme la reunión, que la movieron al viernes",
        "recuérdame pagar, que vence el viernes",
        "cita con el dentista, que me dio hora para el jueves a las 5",
        "dime qué comimos, que el mes pasado se me olvidó apuntarlo",
        "paga el taller, que es majo, que el café te lo cobran hasta el día 9",
        "apunta pagar la fianza, que la avería se arregla el día 20",
        "lo de la luz, que la compañía cierra el día 31, ponlo para el 30",
        "me lo dijo Rosa, que es un sol, que el carné de conducir vale hasta el día 8. Cambia la fecha",
    ],
)
def test_what_may_be_yet_to_come_stays(request_: str) -> None:
    assert without_pasts(request_) == request_


def test_a_clause_of_the_past_is_no_wish() -> None:
    request = "kindly remind me to post the book to Agnes, who has been waiting for it since last month."
    assert hangs_on("who has been waiting for it since last month.", request)
    assert not hangs_on("kindly remind me to post the book to Agnes", request)
