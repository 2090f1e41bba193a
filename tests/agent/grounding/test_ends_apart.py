"""Until when something goes on is told apart from when it begins, in whatever place of the request."""

from __future__ import annotations

import pytest

from agent.grounding.ends_apart import ending_of, with_end
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
