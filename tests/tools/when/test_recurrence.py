"""Times that come again, as RFC 5545 rules."""

from __future__ import annotations

import pytest
from dateutil.rrule import rrulestr

from tests.tools.when.clock import NOW, read
from tools.when import resolve

ENGLISH = {
    "every Monday at 9": "FREQ=WEEKLY;BYDAY=MO",
    "each weekday at 7:30": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "every Wednesday and Saturday at 6pm": "FREQ=WEEKLY;BYDAY=WE,SA",
    "every other Thursday until September": "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260831;BYDAY=TH",
    "every three weeks on Friday": "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR",
    "biweekly on Mondays": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    "every day except Sundays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
    "every Monday except in August": "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=MO",
    "every Monday, 10 times": "FREQ=WEEKLY;COUNT=10;BYDAY=MO",
    "every 4 months for 3 years": "FREQ=MONTHLY;INTERVAL=4;UNTIL=20290309",
    "the second Tuesday of every month": "FREQ=MONTHLY;BYDAY=2TU",
    "the last Sunday of each month at noon": "FREQ=MONTHLY;BYDAY=-1SU",
    "the first and third Wednesday of every month": "FREQ=MONTHLY;BYDAY=1WE,3WE",
    "the 5th and 20th of every month": "FREQ=MONTHLY;BYMONTHDAY=5,20",
    "the last day of every month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "the first working day of each month": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
    "every Friday the 13th at 9pm": "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
    "twice a week on Monday and Thursday at 7pm": "FREQ=WEEKLY;BYDAY=MO,TH",
    "every hour from 10am to 2pm": "FREQ=DAILY;BYHOUR=10,11,12,13,14",
    "every day at 8am and 8pm": "FREQ=DAILY;BYHOUR=8,20",
    "every Monday at 9, 12 and 18": "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9,12,18",
    "every day at 8:30 and 20:30 until May": "FREQ=DAILY;UNTIL=20260430T215959Z;BYHOUR=8,20",
    "9am-5pm Mon-Fri": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "every Friday at 5 until 1 June": "FREQ=WEEKLY;UNTIL=20260601T215959Z;BYDAY=FR",
    "every Friday at 5 except the 3rd of April": "FREQ=WEEKLY;BYDAY=FR",
    "every other month on the 12th": "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=12",
    "every year on the third Saturday of June": "FREQ=YEARLY;BYMONTH=6;BYDAY=3SA",
    "every 2 November": "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=2",
    "every Thanksgiving": "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "every Tuesday from 1 April to the end of June": "FREQ=WEEKLY;UNTIL=20260630;BYDAY=TU",
    "every Friday from May to July": "FREQ=WEEKLY;UNTIL=20260731;BYDAY=FR",
    "every morning this week": "FREQ=DAILY;UNTIL=20260315T225959Z",
    "every second day": "FREQ=DAILY;INTERVAL=2",
    "every six hours": "FREQ=HOURLY;INTERVAL=6",
    "every quarter": "FREQ=MONTHLY;INTERVAL=3",
    "Saturday mornings": "FREQ=WEEKLY;BYDAY=SA",
}
SPANISH = {
    "cada lunes a las 9": "FREQ=WEEKLY;BYDAY=MO",
    "todos los días laborables a las 8": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "los lunes y miércoles a las 7 de la tarde": "FREQ=WEEKLY;BYDAY=MO,WE",
    "cada dos semanas": "FREQ=WEEKLY;INTERVAL=2",
    "cada dos semanas los viernes a las 13h": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "un jueves sí y otro no": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "miércoles alternos": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "todos los días menos los sábados": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU",
    "cada viernes excepto en agosto": "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=FR",
    "cada martes hasta julio": "FREQ=WEEKLY;UNTIL=20260630;BYDAY=TU",
    "todos los jueves a las 20:00 hasta el 28 de mayo": "FREQ=WEEKLY;UNTIL=20260528T215959Z;BYDAY=TH",
    "cada tres días, 6 veces": "FREQ=DAILY;INTERVAL=3;COUNT=6",
    "cada 2 meses durante 1 año": "FREQ=MONTHLY;INTERVAL=2;UNTIL=20270309",
    "cada 2 horas entre las 10 y las 18": "FREQ=DAILY;BYHOUR=10,12,14,16,18",
    "lunes y miércoles a las 17h a partir del 13 de abril": "FREQ=WEEKLY;BYDAY=MO,WE",
    "los martes menos el 24 a las 9": "FREQ=WEEKLY;BYDAY=TU",
    "el segundo martes de cada mes": "FREQ=MONTHLY;BYDAY=2TU",
    "el último domingo de cada mes a mediodía": "FREQ=MONTHLY;BYDAY=-1SU",
    "los días 5 y 20 de cada mes": "FREQ=MONTHLY;BYMONTHDAY=5,20",
    "el último día de cada mes": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "cada mes el día 12": "FREQ=MONTHLY;BYMONTHDAY=12",
    "cada 19 de marzo": "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=19",
    "el tercer sábado de junio de cada año": "FREQ=YEARLY;BYMONTH=6;BYDAY=3SA",
    "todos los lunes de mayo a julio": "FREQ=WEEKLY;UNTIL=20260731;BYDAY=MO",
    "los domingos por la tarde": "FREQ=WEEKLY;BYDAY=SU",
    "cada ocho horas": "FREQ=HOURLY;INTERVAL=8",
    "semestralmente": "FREQ=MONTHLY;INTERVAL=6",
}
LEFT_OUT = {
    "every other Tuesday until June except the 24th": ["2026-03-24"],
    "every Thursday except March 19 and April 2": ["2026-03-19", "2026-04-02"],
    "every Friday but not next week": ["2026-03-20"],
    "every day at 8 except Easter Monday": ["2026-04-06"],
    "cada miércoles a las 19h hasta junio menos el 25": ["2026-03-25"],
    "todos los viernes salvo el 20 y el 27": ["2026-03-20", "2026-03-27"],
}
EVERY = {
    "every Tuesday at 10": "2026-03-10 10:00 hour FREQ=WEEKLY;BYDAY=TU",
    "every Tuesday at 8am": "2026-03-17 08:00 hour FREQ=WEEKLY;BYDAY=TU",
    "every day at 7": "2026-03-11 07:00 hour FREQ=DAILY",
    "every evening at 9": "2026-03-10 21:00 hour FREQ=DAILY",
    "every day for 2 weeks": "2026-03-10 day FREQ=DAILY;UNTIL=20260323",
    "every weekend": "2026-03-14 day FREQ=WEEKLY;BYDAY=SA,SU",
    "every Monday and Wednesday from 6 to 7pm": "2026-03-11 18:00 -> 2026-03-11 19:00 hour FREQ=WEEKLY;BYDAY=MO,WE",
    "every Monday at 9 for 30 minutes": "2026-03-16 09:00 -> 2026-03-16 09:30 minute FREQ=WEEKLY;BYDAY=MO",
    "every first Monday": "2026-04-06 day FREQ=MONTHLY;BYDAY=1MO",
    "every second Friday": "2026-03-13 day FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "every 2 hours": "2026-03-10 10:00 hour FREQ=HOURLY;INTERVAL=2",
    "every half hour": "2026-03-10 09:30 minute FREQ=MINUTELY;INTERVAL=30",
    "every day next week at 8": "2026-03-16 08:00 hour FREQ=DAILY;UNTIL=20260322T225959Z",
    "los lunes de 5 a 6": "2026-03-16 17:00 -> 2026-03-16 18:00 hour FREQ=WEEKLY;BYDAY=MO",
    "los lunes a las 7 a partir del 18": "2026-03-23 07:00 hour FREQ=WEEKLY;BYDAY=MO",
    "todos los lunes de julio a las 10": "2026-07-06 10:00 hour FREQ=WEEKLY;UNTIL=20260731T215959Z;BYDAY=MO",
    "every Friday except the next one": "2026-03-20 day FREQ=WEEKLY;BYDAY=FR",
    "todos los viernes salvo el próximo": "2026-03-20 day FREQ=WEEKLY;BYDAY=FR",
}


@pytest.mark.parametrize(("text", "rule"), (ENGLISH | SPANISH).items(), ids=str)
def test_the_exact_rule(text: str, rule: str) -> None:
    assert [reading.rrule for reading in resolve(text, NOW).readings] == [rule]


@pytest.mark.parametrize(("text", "days"), LEFT_OUT.items(), ids=str)
def test_what_is_left_out(text: str, days: list[str]) -> None:
    (reading,) = resolve(text, NOW).readings
    assert [day.isoformat() for day in reading.exdates] == days
    assert reading.text == text


def test_how_often_without_the_days_is_asked() -> None:
    assert read("gym twice a week at 7") == [
        "2026-03-12 07:00 hour FREQ=WEEKLY;BYDAY=MO,TH",
        "2026-03-13 07:00 hour FREQ=WEEKLY;BYDAY=TU,FR",
    ]


def test_a_repetition_in_another_zone_keeps_its_weekday_there() -> None:
    (reading,) = resolve("every Monday at 9pm New York time", NOW).readings
    assert (reading.zone, reading.rrule) == ("America/New_York", "FREQ=WEEKLY;BYDAY=MO")
    assert reading.start.isoformat() == "2026-03-17T02:00:00+01:00"


@pytest.mark.parametrize(("text", "expected"), EVERY.items(), ids=str)
def test_every(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text", [text for text in [*EVERY, *ENGLISH, *SPANISH, *LEFT_OUT] if "hour" not in text and "horas" not in text]
)
def test_the_first_time_is_the_rules_own(text: str) -> None:
    reading = resolve(text, NOW).readings[0]
    assert reading.rrule is not None
    start = reading.start if "Z" in reading.rrule else reading.start.replace(tzinfo=None)
    rule = rrulestr(reading.rrule, dtstart=start)
    assert rule[0].replace(tzinfo=None) == reading.start.replace(tzinfo=None)


def test_from_one_weekday_to_another_at_an_hour_is_each_of_them_or_the_last() -> None:
    assert read("Monday to Friday at 8am") == [
        "2026-03-11 08:00 hour FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "2026-03-13 08:00 hour",
    ]


@pytest.mark.parametrize(
    ("text", "rule", "first"),
    [
        ("Mondays 10 till 12 in the morning", "FREQ=WEEKLY;BYDAY=MO", "2026-03-16 10:00/12:00"),
        ("Tuesdays 6 till 7 in the evening, every week", "FREQ=WEEKLY;BYDAY=TU", "2026-03-10 18:00/19:00"),
        ("Thursdays at 8, every other week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-03-12 08:00"),
        ("Wednesdays 5-6pm every fortnight from the 18th", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2026-03-18 17:00/18:00"),
        ("Monday at 10 every week", "FREQ=WEEKLY;BYDAY=MO", "2026-03-16 10:00"),
        ("next Thursday 6 to 7pm, every week", "FREQ=WEEKLY", "2026-03-19 18:00/19:00"),
        ("tomorrow at 10:15, every week", "FREQ=WEEKLY", "2026-03-11 10:15"),
        ("los viernes a las 5, cada dos semanas", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-03-13 17:00"),
        ("donnerstags um 20 Uhr, jede Woche", "FREQ=WEEKLY;BYDAY=TH", "2026-03-12 20:00"),
        ("mardi de 18h à 19h chaque semaine", "FREQ=WEEKLY;BYDAY=TU", "2026-03-17 18:00/19:00"),
        ("ogni lunedì alle 20 tutte le settimane", "FREQ=WEEKLY;BYDAY=MO", "2026-03-16 20:00"),
        ("terça às 18h toda semana", "FREQ=WEEKLY;BYDAY=TU", "2026-03-17 18:00"),
    ],
)
def test_how_often_may_be_told_behind_the_day(text: str, rule: str, first: str) -> None:
    (reading,) = resolve(text, NOW).readings
    end = f"/{reading.end:%H:%M}" if reading.end else ""
    assert (reading.rrule, f"{reading.start:%Y-%m-%d %H:%M}{end}") == (rule, first)


@pytest.mark.parametrize("text", ["Mondays at 10, every month", "every day at 9 every week"])
def test_two_ways_of_coming_again_are_not_one(text: str) -> None:
    assert len(resolve(text, NOW).readings) == 2


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Mondays 7 to 8 in the evening until further notice", "2026-03-16 19:00"),
        ("Thursdays at 9, for the foreseeable future", "2026-03-12 09:00"),
        ("every Friday, starting this one", "2026-03-13 00:00"),
        ("18:15 to 19:45, every Tuesday till further notice", "2026-03-10 18:15"),
        ("los lunes de 7 a 8 de la tarde hasta nuevo aviso", "2026-03-16 19:00"),
        ("cada jueves, empezando por este", "2026-03-12 00:00"),
        ("montags um 19 Uhr bis auf Weiteres", "2026-03-16 19:00"),
        ("chaque jeudi, à commencer par celui-ci", "2026-03-12 00:00"),
        ("ogni lunedì alle 19 fino a nuovo avviso", "2026-03-16 19:00"),
        ("todas as segundas às 19h até novo aviso", "2026-03-16 19:00"),
    ],
)
def test_what_goes_on_has_no_end(text: str, first: str) -> None:
    (reading,) = resolve(text, NOW).readings
    assert (f"{reading.start:%Y-%m-%d %H:%M}", "UNTIL" in (reading.rrule or "UNTIL")) == (first, False)
    assert reading.text == text


@pytest.mark.parametrize(
    "text",
    [
        "24th and 25th March, 2pm till 10pm both days",
        "March 24 and 25, 2pm till 10pm",
        "2 to 10pm on the 24th and 25th of March, both",
        "el 24 y el 25 de marzo, de 14 a 22 los dos",
        "am 24. und 25. März von 14 bis 22 Uhr",
        "le 24 et 25 mars de 14h à 22h",
    ],
)
def test_the_same_hours_on_two_days_are_two(text: str) -> None:
    (reading,) = resolve(text, NOW).readings
    assert (reading.rrule, f"{reading.start:%d %H:%M}") == ("FREQ=DAILY;COUNT=2", "24 14:00")
    assert reading.end
    assert f"{reading.end:%d %H:%M}" == "24 22:00"


def test_two_days_without_hours_are_one_stretch() -> None:
    (reading,) = resolve("the 24th and 25th of March", NOW).readings
    assert (reading.rrule, reading.end and reading.end.day) == (None, 26)
