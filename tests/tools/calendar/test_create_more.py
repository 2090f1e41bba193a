"""Events with exceptions, reminders and zones of their own; whole days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import create_event, update_event
from tools.contract import Receipt, ToolContext, When
from tools.when import Reading, Resolution, resolve

Making = Callable[..., ToolContext]


def at(day: int, hour: int = 0, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MADRID)


def made(context: ToolContext, title: str, start: str, **values: Any) -> tuple[Event, Receipt]:
    receipt = create_event(context, title=title, start=When(start, resolve(start, NOW)), **values)
    return context.calendar.list()[-1], receipt


def test_a_series_with_exceptions(make_context: Making) -> None:
    reading = Reading(
        at(17, 10), None, "minute", False, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260531T215959Z",
        "every other Tuesday until June except the 14th at 10", exdates=(date(2026, 4, 14),),
    )  # fmt: skip
    context = make_context()
    receipt = create_event(context, title="Pilates", start=When(reading.text, Resolution((reading,))))
    days = [f"{each.start:%m-%d}" for each in context.calendar.between(at(10), at(10, month=7))]
    assert days == ["03-17", "03-31", "04-28", "05-12", "05-26"]
    assert receipt.text == (
        "Added *Pilates*, Tue 17 March, 10:00–11:00, every 2 weeks on Tuesday, until Sun 31 May, except Tue 14 April."
    )


@pytest.mark.parametrize(
    ("request_", "minutes", "said"),
    [
        ("dentist on Friday at 4pm, remind me 30 minutes before", (30,), "with a reminder 30 minutes before"),
        ("dentist on Friday at 4pm and alert me a day before", (1440,), "with a reminder a day before"),
        ("dentist on Friday at 4pm with a reminder an hour before it", (60,), "with a reminder an hour before"),
        ("dentist on Friday at 4pm, remind me the day before", (1440,), "with a reminder a day before"),
        ("dentist on Friday at 4pm, remind me the evening before", (22 * 60,), "with a reminder 22 hours before"),
        ("dentist on Friday at 4pm", (), "16:00–17:00."),
    ],
)
def test_reminders(make_context: Making, request_: str, minutes: tuple[int, ...], said: str) -> None:
    event, receipt = made(make_context(request_), "Dentist", "on Friday at 4pm")
    assert (event.start, event.end, event.reminders) == (at(13, 16), at(13, 17), minutes)
    assert said in receipt.text


@pytest.mark.parametrize(
    ("request_", "minutes", "said"),
    [
        ("trip on Friday, remind me the day before", 15 * 60, "with a reminder the day before at 09:00"),
        ("trip on Friday, remind me the evening before", 6 * 60, "with a reminder the day before at 18:00"),
        ("trip on Friday, remind me that morning", -9 * 60, "with a reminder on the day at 09:00"),
        ("trip on Friday, remind me two days before", 39 * 60, "with a reminder 2 days before at 09:00"),
        ("viaje el viernes, avísame la víspera", 15 * 60, "con un aviso el día antes a las 09:00"),
        ("viaje el viernes, avísame el día anterior", 15 * 60, "con un aviso el día antes a las 09:00"),
        ("viaje el viernes, avísame la noche antes", 6 * 60, "con un aviso el día antes a las 18:00"),
        ("viaje el viernes, avísame el mismo día", -9 * 60, "con un aviso el mismo día a las 09:00"),
    ],
)
def test_a_whole_day_is_told_of_at_an_hour(make_context: Making, request_: str, minutes: int, said: str) -> None:
    spanish = request_.startswith("viaje")
    context = make_context(request_, language="es" if spanish else "en")
    event, receipt = made(context, "Trip", "el viernes" if spanish else "on Friday")
    assert (event.all_day, event.reminders) == (True, (minutes,))
    assert said in receipt.text
    update_event(make_context(f"the trip, {request_.partition(', ')[2]}"), event="trip")
    assert context.calendar.get(event.id).reminders == (minutes,)


def test_reminders_in_spanish_and_afterwards(make_context: Making) -> None:
    context = make_context("dentista el viernes a las 16, avísame una hora antes", language="es")
    event, receipt = made(context, "Dentista", "el viernes a las 16")
    assert event.reminders == (60,)
    assert "con un aviso una hora antes" in receipt.text
    update_event(make_context("remind me 10 minutes before the dentist, please"), event="dentista")
    assert context.calendar.get(event.id).reminders == (10,)


def test_a_time_in_another_zone(make_context: Making) -> None:
    context = make_context("call with Sam on Thursday at 3pm New York time")
    event, receipt = made(context, "Call with Sam", "on Thursday at 3pm New York time")
    assert (event.start, event.zone) == (at(12, 20), "America/New_York")
    assert receipt.text == "Added *Call with Sam*, Thu 12 March, 20:00–21:00 (15:00–16:00 in New York)."


@pytest.mark.parametrize(
    ("start", "first", "days"),
    [("from 3 to 10 August", at(3, month=8), 8), ("on 4 May", at(4, month=5), 1), ("next week", at(16), 7)],
)
def test_whole_days(make_context: Making, start: str, first: datetime, days: int) -> None:
    event, _ = made(make_context(f"holiday {start}"), "Holiday", start)
    assert (event.start, event.end, event.all_day) == (first, first + timedelta(days=days), True)


def test_what_a_series_will_overlap_is_told_before_it_does(make_context: Making) -> None:
    context = make_context()
    context.calendar.add("Opera", at(26, 19, 30), at(26, 22))
    _, receipt = made(context, "Yoga", "every Thursday at 7pm")
    assert receipt.text.endswith("It overlaps with *Opera*, Thu 26 March, 19:30–22:00.")


@pytest.mark.parametrize(
    ("request_", "title", "whole"),
    [
        ("book a lunch with Mrs Lopes on Friday at 1", "Lunch", "Lunch with Mrs Lopes"),
        ("dinner with Ana and the boss Friday at 9", "Dinner", "Dinner with Ana and the boss"),
        ("marca um jantar com a dona Clara na sexta às 20h", "Jantar", "Jantar com a dona Clara"),
        ("Mittagessen mit Frau Weber am Freitag um 13:00", "Mittagessen", "Mittagessen mit Frau Weber"),
        ("un dîner avec Madame Petit vendredi à 20h", "Dîner", "Dîner avec Madame Petit"),
        ("un pranzo con la signora Rossi venerdì alle 13", "Pranzo", "Pranzo con la signora Rossi"),
        ("lunch on Friday at 1, with the usual menu", "Lunch", "Lunch"),
        ("lunch with Friday colleagues", "Lunch", "Lunch"),
    ],
)
def test_a_title_keeps_the_company_that_was_named_right_behind_it(
    make_context: Making, request_: str, title: str, whole: str
) -> None:
    event, _ = made(make_context(request_), title, "on Friday at 13:00")
    assert event.title == whole
