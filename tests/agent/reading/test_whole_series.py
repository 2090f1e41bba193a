"""A series told in pieces is one time; what is no series, or no piece of one, stays as it was said."""

from __future__ import annotations

import pytest

from agent.reading.sayings import Said
from agent.reading.whole_series import in_one
from tests.conftest import NOW
from tools.contract import Language
from tools.when import PLANNING, resolve


@pytest.mark.parametrize(
    ("request_", "language", "title", "first", "end", "rule"),
    [
        ("net practice every Thursday at 18:15, twenty minutes, beginning next week", "en", "Net practice",
         "03-19 18:15", "18:35", "FREQ=WEEKLY;BYDAY=TH"),
        ("choir every Wednesday 7pm, starting 1 April", "en", "Choir", "04-01 19:00", "", "FREQ=WEEKLY;BYDAY=WE"),
        ("from 1 April rowing every friday 7 till 8", "en", "Rowing", "04-03 07:00", "08:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("every monday at 6pm judo for six weeks", "en", "Judo", "03-16 18:00", "",
         "FREQ=WEEKLY;UNTIL=20260427T155959Z;BYDAY=MO"),
        ("judo weekdays 7pm for ten sessions", "en", "Judo", "03-10 19:00", "",
         "FREQ=WEEKLY;COUNT=10;BYDAY=MO,TU,WE,TH,FR"),
        ("gym mon wed fri 7am for an hour", "en", "Gym", "03-11 07:00", "08:00", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("book club first Friday of the month 7pm from May", "en", "Book club", "05-01 19:00", "",
         "FREQ=MONTHLY;BYDAY=1FR"),
        ("every Thursday team meeting between 2 and 4 until 30 June", "en", "Team meeting", "03-12 14:00", "16:00",
         "FREQ=WEEKLY;UNTIL=20260630T215959Z;BYDAY=TH"),
        ("on Mondays supervision at noon until June", "en", "Supervision", "03-16 12:00", "",
         "FREQ=WEEKLY;UNTIL=20260531T215959Z;BYDAY=MO"),
        ("coro cada lunes a las 20, arrancamos en abril, hasta finales de junio", "es", "Coro", "04-06 20:00", "",
         "FREQ=WEEKLY;UNTIL=20260630T215959Z;BYDAY=MO"),
        ("coro los jueves de 18 a 19:30, empezamos el 19", "es", "Coro", "03-19 18:00", "19:30",
         "FREQ=WEEKLY;BYDAY=TH"),
        ("cada sábado a mediodía, 45 minutos, coro", "es", "Coro", "03-14 12:00", "12:45", "FREQ=WEEKLY;BYDAY=SA"),
        ("coro los jueves a las 10, las próximas ocho semanas", "es", "Coro", "03-12 10:00", "",
         "FREQ=WEEKLY;UNTIL=20260507T075959Z;BYDAY=TH"),
        ("cada lunes coro a las 8 de la tarde", "es", "Coro", "03-16 20:00", "", "FREQ=WEEKLY;BYDAY=MO"),
        ("montags um 18 Uhr Yoga, ab nächster Woche, 45 Minuten", "en", "Yoga", "03-16 18:00", "18:45",
         "FREQ=WEEKLY;BYDAY=MO"),
        ("nuevo horario. apunta coro de lunes a viernes a las 18h, empieza el 2 de abril", "es",
         "Nuevo horario. apunta coro", "04-02 18:00", "", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("ogni martedì alle 18 yoga fino a fine giugno", "en", "Yoga", "03-10 18:00", "",
         "FREQ=WEEKLY;UNTIL=20260630T215959Z;BYDAY=TU"),
        ("toda terça às 18h ioga a partir de abril", "en", "Ioga", "04-07 18:00", "", "FREQ=WEEKLY;BYDAY=TU"),
    ],
)  # fmt: skip
def test_the_pieces_of_a_series_are_one_time(
    request_: str, language: Language, title: str, first: str, end: str, rule: str
) -> None:
    said = Said(in_one(request_, NOW, language), NOW, language)
    (span,) = said.times()
    best = resolve(said.meant(span), NOW, language, policy=PLANNING).best
    assert best is not None
    assert (f"{best.start:%m-%d %H:%M}", f"{best.end:%H:%M}" if best.end else "", best.rrule) == (first, end, rule)
    assert said.deed(planned=True) == title


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("yoga every Tuesday at 6", "en"),
        ("cricket nets every Thursday 6 to 8pm from 2 April", "en"),
        ("dentist on Tuesday at 10, 20 minutes", "en"),
        ("meeting from Monday to Friday", "en"),
        ("the first Friday of the month is a holiday", "en"),
        ("call Ana every day, Tom from April will help", "en"),
        ("ship 3 weeks of stock on friday", "en"),
        ("clase de yoga los martes a las 18h", "es"),
        ("cena el último jueves de abril a las 21:00", "es"),
    ],
)
def test_what_is_no_piece_of_a_series_stays(request_: str, language: Language) -> None:
    assert in_one(request_, NOW, language) == request_
