"""The day is said once of several new deeds, and each has its own kind of hour."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from tests.agent.worded import event, grounded, todo
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language", "calls", "times"),
    [
        ("sat: swimming 8am, then brunch w/ Clara at 11", "en",
         (event(title="Swimming", start="8am"), event(title="Brunch with Clara", start="11")),
         ("2026-03-14 08:00", "2026-03-14 11:00")),
        ("tomorrow: dentist at 9, lunch with Eva at 1", "en",
         (event(title="Dentist", start="tomorrow at 9"), event(title="Lunch with Eva", start="1")),
         ("2026-03-11 09:00", "2026-03-11 13:00")),
        ("dentist tomorrow at 9 and lunch with Eva at 1", "en",
         (event(title="Dentist", start="tomorrow at 9"), event(title="Lunch with Eva", start="at 1")),
         ("2026-03-11 09:00", "2026-03-11 13:00")),
        ("On Friday I have swimming at 8 and brunch at 11", "en",
         (event(title="Swimming", start="8"), event(title="Brunch", start="11")),
         ("2026-03-13 08:00", "2026-03-13 11:00")),
        ("put on Thursday dentist at 9 and lunch with Eva at 2", "en",
         (event(title="Dentist", start="on Thursday"), event(title="Lunch with Eva", start="at 2")),
         ("2026-03-12 09:00", "2026-03-12 14:00")),
        ("agrega para el viernes cine a las 9 y pilates a las 7", "es",
         (event(title="Cine", start="a las 9"), event(title="Pilates", start="a las 7")),
         ("2026-03-13 21:00", "2026-03-13 07:00")),
        ("mañana: dentista a las 9, comida con Eva a la 1", "es",
         (event(title="Dentista", start="mañana a las 9"), event(title="Comida con Eva", start="a la 1")),
         ("2026-03-11 09:00", "2026-03-11 13:00")),
        ("dentist tomorrow at 9 and lunch with Eva on Friday at 1", "en",
         (event(title="Dentist", start="tomorrow at 9"), event(title="Lunch with Eva", start="on Friday at 1")),
         ("2026-03-11 09:00", "on Friday at 1")),
    ],
)  # fmt: skip
def test_each_deed_has_its_hour_on_the_day(
    request_: str, language: Language, calls: tuple[Planned, ...], times: tuple[str, ...]
) -> None:
    found = grounded(request_, *calls, language=language)
    assert tuple(each["start"] for each in found) == times
    assert not any(each["title"].casefold().startswith(("sat", "then", "and", "tomorrow")) for each in found)


def test_a_day_heads_to_dos_as_well() -> None:
    milk, mum = grounded("friday: buy milk, call mum", todo(title="Buy milk"), todo(title="Call mum"))
    assert (milk["due"], mum["due"]) == ("friday", "friday")


@pytest.mark.parametrize(
    ("request_", "language", "wrote", "start"),
    [
        ("I'm taking the week of 13 April off, enter it as leave from Monday to Friday", "en", "Monday",
         "2026-04-13 to 2026-04-17"),
        ("la semana del 13 de abril no trabajo, apunta vacaciones de lunes a miércoles", "es", "de lunes a miércoles",
         "2026-04-13 to 2026-04-15"),
        ("next week is mad, add leave from 20 to 22 May", "en", "from 20 to 22 May", "from 20 to 22 May"),
        ("leave from Monday to Friday", "en", "from Monday to Friday", "from Monday to Friday"),
    ],
)  # fmt: skip
def test_the_days_are_of_the_week_that_was_named(request_: str, language: Language, wrote: str, start: str) -> None:
    (found,) = grounded(request_, event(title="Leave", start=wrote), language=language)
    assert found["start"] == start


@pytest.mark.parametrize("request_", ["todo: buy milk", "note: buy milk", "march: buy milk", "buy milk: 2 litres"])
def test_what_heads_a_request_is_not_always_a_day(request_: str) -> None:
    (found,) = grounded(request_, todo(title="Buy milk"))
    assert "due" not in found


def test_the_end_of_one_event_is_no_other_time() -> None:
    (found,) = grounded("lunch tomorrow at 1, back at 3", event(title="Lunch", start="tomorrow at 1"))
    assert found["start"] == "tomorrow at 1"


def test_a_day_is_no_hour_on_whichever_day_it_is_asked() -> None:
    request = "On Sunday I have swimming at 8am and brunch at 11"
    swim, brunch = grounded(request, event(title="Swimming", start="8am"), event(title="Brunch", start="at 11"))
    assert (swim["start"], brunch["start"]) == ("2026-03-15 08:00", "2026-03-15 11:00")


@pytest.mark.parametrize(
    ("request_", "language", "dated"),
    [
        ("add sweep the hall and mend the gate, that one by Saturday", "en", (None, "Saturday")),
        ("add sweep the hall and mend the gate, the first one by Saturday", "en", ("Saturday", None)),
        ("add sweep the hall and mend the gate, the latter for Saturday", "en", (None, "Saturday")),
        ("apunta barrer el patio y arreglar la verja, esta última para el sábado", "es", (None, "sábado")),
        ("apunta barrer el patio y arreglar la verja, la primera para el sábado", "es", ("sábado", None)),
    ],
)
def test_a_time_of_that_one_is_of_it_alone(
    request_: str, language: Language, dated: tuple[str | None, str | None]
) -> None:
    titles = ("Sweep the hall", "Mend the gate") if language == "en" else ("Barrer el patio", "Arreglar la verja")
    found = grounded(request_, *(todo(title=each, due="saturday") for each in titles), language=language)
    assert tuple(each.get("due") is not None for each in found) == tuple(each is not None for each in dated)
    assert all(each is None or each in one["due"] for one, each in zip(found, dated, strict=True))


@pytest.mark.parametrize(
    ("request_", "first", "second", "start"),
    [
        ("Lunch with Bea on Friday at 1 and dinner with Tom at 8pm", ("Lunch with Bea", "Friday at 1"),
         ("Dinner with Tom", "Friday at 8pm"), "2026-03-13 20:00"),
        ("Lunch with Bea at 1 on Friday and coffee with Tom at 5", ("Lunch with Bea", "1 on Friday"),
         ("Coffee with Tom", "Friday at 5"), "2026-03-13 17:00"),
        ("Gym at 7 on Friday and sauna at 8", ("Gym", "Friday at 7"), ("Sauna", "Friday at 8"), "2026-03-13 08:00"),
        ("Gym on Friday at 7 and sauna on Saturday at 8", ("Gym", "Friday at 7"), ("Sauna", "Saturday at 8"),
         "Saturday at 8"),
    ],
)  # fmt: skip
def test_the_day_told_before_stands_with_the_second_hour(
    request_: str, first: tuple[str, str], second: tuple[str, str], start: str
) -> None:
    calls = [event(title=title, start=when) for title, when in (first, second)]
    assert grounded(request_, *calls)[1]["start"] == start
