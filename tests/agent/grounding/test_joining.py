"""A day and the hours of one event that stand apart in a request are one time."""

from __future__ import annotations

import pytest

from tests.agent.worded import event, grounded, todo
from tools.contract import Language

TRAIN = "My train to Leeds on April 2 leaves at 06:50 and gets in at 09:20, please block that in the diary."
TREN = "Mi tren a Lugo el 2 de abril sale a las 06:50 y llega a las 09:20, apúntalo en la agenda"
STOCK = "Stocktake at the shop on Sunday the 22nd. We start at 7 in the morning and it takes five hours, alas."
INVENTARIO = "Inventario en la tienda el domingo 22. Empezamos a las 7 de la mañana y dura cinco horas, qué pena."


@pytest.mark.parametrize(
    ("request_", "language", "wrote", "start"),
    [
        (TRAIN, "en", "April 2 at 06:50", "2026-04-02 06:50 to 09:20"),
        (TRAIN, "en", "April 2", "2026-04-02 06:50 to 09:20"),
        (TREN, "es", "2 de abril a las 06:50", "2026-04-02 06:50 to 09:20"),
        (TREN, "es", "06:50", "2026-04-02 06:50 to 09:20"),
        (STOCK, "en", "Sunday the 22nd at 7 in the morning", "2026-03-22 07:00"),
        (STOCK, "en", "Sunday the 22nd", "2026-03-22 07:00"),
        (INVENTARIO, "es", "domingo 22 a las 7 de la mañana", "2026-03-22 07:00"),
        ("Concert on Friday, doors at 8pm and it's over at 11", "en", "Friday at 8pm", "2026-03-13 20:00 to 23:00"),
        ("El concierto es el viernes. Abren a las 8 y acaba a las 11", "es", "el viernes", "2026-03-13 20:00 to 23:00"),
        ("Gran's birthday is on Sunday, dinner with her at 8", "en", "Sunday at 8", "2026-03-15 20:00"),
        ("Am Freitag ist Sommerfest, 15 bis 18 Uhr im Hof", "en", "Am Freitag", "2026-03-13 15:00 to 18:00"),
        ("vendredi c'est la fête, de 15h à 18h", "en", "vendredi", "2026-03-13 15:00 to 18:00"),
        ("put band practice in for Thursday at 6, no wait, 7! it goes on till half past 9", "en", "Thursday at 6",
         "2026-03-12 19:00 to 21:30"),
        ("band practice Thursday at 6, hall 2, lasts till half past 9", "en", "Thursday at 6",
         "2026-03-12 18:00 to 21:30"),
        ("ensayo el jueves a las 6, no perdona, a las 7, dura hasta las 9 y media", "es", "el jueves a las 6",
         "2026-03-12 19:00 to 21:30"),
        ("The recital is on Friday the 20th, doors at 6 but he begins at 6.45 in the evening", "en",
         "Friday the 20th, 6:45 PM", "2026-03-20 18:45"),
        ("Our fair is on Sunday the 22nd, gates at 9 but the show starts at 10:30", "en", "Sunday the 22nd at 10:30 AM",
         "2026-03-22 10:30"),
    ],
)  # fmt: skip
def test_the_day_and_the_hours_of_one_event_are_one_time(
    request_: str, language: Language, wrote: str, start: str
) -> None:
    assert grounded(request_, event(title="It", start=wrote), language=language)[0]["start"] == start


@pytest.mark.parametrize(
    ("request_", "wrote", "start"),
    [
        ("I'm back on Sunday, so put in a call with Kim at 10", "at 10", "at 10"),
        ("dentist at 9 on Friday, no, Saturday", "at 9 on Friday", "2026-03-14 09:00"),
        ("On Friday the plumber comes between jobs, lunch with Eva at 1 and tea with Bea at 5", "at 1", None),
    ],
)
def test_times_of_other_things_stay_apart(request_: str, wrote: str, start: str | None) -> None:
    given = grounded(request_, event(title="It", start=wrote))[0]["start"]
    assert given == start if start else "to" not in given


def test_a_todo_has_no_end() -> None:
    assert " to " not in grounded(TRAIN, todo(title="Take the train", due="April 2 at 06:50"))[0]["due"]


def test_a_moment_has_the_end_that_is_told_behind_it() -> None:
    (found,) = grounded("dentist tomorrow at 4, ends at 5:30", event(title="Dentist", start="tomorrow at 4"))
    assert found["start"] == "2026-03-11 16:00 to 17:30"


@pytest.mark.parametrize(
    ("request_", "language", "wrote", "start"),
    [
        ("chess club fridays 4 till 5, put it in", "en", "fridays", "fridays 4 till 5"),
        ("chess club on fridays 4 till 5 every week, put it in", "en", "on fridays", "on fridays 4 till 5 every week"),
        ("ajedrez los viernes de 4 a 5, apúntalo", "es", "los viernes", "los viernes de 4 a 5"),
        ("Schach donnerstags um 20 Uhr, trag das ein", "en", "donnerstags", "donnerstags um 20 Uhr"),
    ],
)
def test_what_comes_again_is_all_that_is_said_of_it(request_: str, language: Language, wrote: str, start: str) -> None:
    (found,) = grounded(request_, event(title="Chess", start=wrote), language=language)
    assert found["start"] == start


@pytest.mark.parametrize(
    ("request_", "start"),
    [
        ("Play on Saturday, doors at 7pm, starts at 8pm", "2026-03-14 20:00"),
        ("The gala is on Saturday, the bar opens at 7pm, dinner is at 8pm", "2026-03-14 20:00"),
    ],
)
def test_of_two_hours_the_one_that_the_model_wrote_stays_with_its_day(request_: str, start: str) -> None:
    assert grounded(request_, event(title="Play", start="Saturday at 8pm"))[0]["start"] == start
