"""Until when something goes on is told apart from when it begins, in whatever place of the request."""

from __future__ import annotations

import pytest

from agent.grounding.ends_apart import ending_of, in_one_breath, with_end
from tests.agent.worded import event
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language", "rest", "start", "minutes"),
    [
        ("Sunday 3pm home game in Ripon, till 5", "en", "Sunday 3pm home game in Ripon", "Sunday 3pm", 120),
        ("open day friday at 10 in the hall until noon", "en",
         "open day friday at 10 in the hall", "friday at 10", 120),
        ("rehearsal friday at 18:00 in the barn, ends at 20:30. put it in", "en",
         "rehearsal friday at 18:00 in the barn. put it in", "friday at 18:00", 150),
        ("wedding do saturday at 8pm at Leo's, until 2", "en", "wedding do saturday at 8pm at Leo's", "saturday at 8pm",
         360),
        ("domingo a las 11 regata en Vigo, hasta las 13", "es",
         "domingo a las 11 regata en Vigo", "domingo a las 11", 120),
        ("Sonntag 11 Uhr Flohmarkt in Kassel, bis 15 Uhr", "en",
         "Sonntag 11 Uhr Flohmarkt in Kassel", "Sonntag 11 Uhr", 240),
        ("Freitag um 18 Uhr Probe im Saal, geht bis halb neun", "en", "Freitag um 18 Uhr Probe im Saal",
         "Freitag um 18 Uhr", 150),
        ("dimanche à 15h concert à Nantes, jusqu'à 17h30", "en",
         "dimanche à 15h concert à Nantes", "dimanche à 15h", 150),
        ("domenica alle 15 gara a Como, fino alle 18", "en", "domenica alle 15 gara a Como", "domenica alle 15", 180),
        ("domingo às 15h corrida em Faro, até às 17h", "en", "domingo às 15h corrida em Faro", "domingo às 15h", 120),
    ],
)  # fmt: skip
def test_the_end_is_its_length(request_: str, language: Language, rest: str, start: str, minutes: int) -> None:
    found = ending_of(request_, NOW, language)
    assert found is not None
    assert found.rest == rest
    (call,) = with_end([event(title="Game", start=start)], found, rest)
    assert call.arguments["duration"] == f"{minutes} minutes"


@pytest.mark.parametrize(
    "request_",
    [
        "game on Sunday from 3 to 5",
        "game on Sunday at 3 until 5",
        "oculist friday at 2, the car park is open till 6",
        "coffee with Ana on Friday at 2, she is in Leeds until 6",
        "judo at 6 on Monday, until June",
        "sell cakes at 5 until 10 boxes are gone",
        "pay the rent on Friday, until 5 at the latest",
        "away until 5",
    ],
)
def test_what_is_no_end_of_it_is_left(request_: str) -> None:
    assert ending_of(request_, NOW, "en") is None


def test_what_has_an_end_keeps_it() -> None:
    found = ending_of("Sunday 3pm game in Ripon, till 5", NOW, "en")
    assert found is not None
    whole = event(title="Game", start="Sunday 3pm to 4pm")
    assert with_end([whole], found, found.rest) == (whole,)


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("hanging the doors at mrs Bello's tuesday 8am, block it out til 3", "en",
         "hanging the doors at mrs Bello's tuesday 8am - 3"),
        ("cricket sat 21st 10.30, we'll be finished by 4 and dad's driving", "en",
         "cricket sat 21st 10.30 - 4 and dad's driving"),
        ("loft survey thursday 14:00 (2h), thanks", "en", "loft survey thursday 14:00 - 16:00 , thanks"),
        ("boiler man on friday at quarter past ten. allow an hour and a half. put it in", "en",
         "boiler man on friday at quarter past ten - 11:45. put it in"),
        ("rowing at 6 in the evening on the 24th, til half 8", "en",
         "rowing at 6 in the evening on the 24th - 20:30"),
        ("supper club friday 7pm, it's 90 minutes", "en", "supper club friday 7pm - 20:30"),
        ("el lunes inventario a las 8, hasta las 14", "es", "el lunes inventario a las 8 - 14:00"),
        ("el martes 17 a las cuatro y media y acabamos a las siete, claustro", "es",
         "el martes 17 a las cuatro y media - siete, claustro"),
        ("poda el jueves a las 10 de la mañana en Vera, tres cuartos de hora", "es",
         "poda el jueves a las 10 de la mañana - 10:45 en Vera"),
        ("Am Freitag um 14 Uhr Stadtrundgang, dauert anderthalb Stunden", "en",
         "Am Freitag um 14 Uhr - 15:30 Stadtrundgang"),
        ("Donnerstag um 7 Inventur, geht bis 15 Uhr", "en", "Donnerstag um 7 - 15:00 Inventur"),
        ("kiné demain à dix heures, ça dure une heure et demie", "en", "kiné demain à dix heures - 11:30"),
        ("réunion lundi à 14h, ça finit à 16h30", "en", "réunion lundi à 14h - 16:30"),
        ("lezione di tromba venerdì alle cinque del pomeriggio da Ugo, tre quarti d'ora", "en",
         "lezione di tromba venerdì alle cinque del pomeriggio - 17:45 da Ugo"),
        ("consegna domani alle 9, finisce alle 11", "en", "consegna domani alle 9 - 11"),
        ("aula de piano na sexta às 9 da manhã, até meio-dia", "en", "aula de piano na sexta às 9 da manhã - 12:00"),
    ],
)  # fmt: skip
def test_an_end_is_put_behind_its_beginning(request_: str, language: Language, told: str) -> None:
    found = in_one_breath(request_, lambda _: {"create_event": 1.0}, NOW, language)
    assert " ".join(found.split()) == told


@pytest.mark.parametrize(
    "request_",
    [
        "call Ana on friday at 3, half an hour before the review",
        "flight on friday at 7, it's an hour's drive to the airport",
        "friday at 3 viewing, the drive takes two hours",
        "ring the vet at 9, 2 hours ago she said yes",
        "tasting on friday at 6, remind me an hour earlier",
        "gig on friday at 8, tickets till 5 people have paid",
    ],
)
def test_a_length_of_something_else_is_none_of_it(request_: str) -> None:
    assert in_one_breath(request_, lambda _: {"create_event": 1.0}, NOW, "en") == request_


def test_what_is_no_event_keeps_its_words() -> None:
    request = "remind me to practise the oboe tomorrow at 6 for half an hour"
    assert in_one_breath(request, lambda _: {"add_todo": 0.9, "create_event": 0.1}, NOW, "en") == request
