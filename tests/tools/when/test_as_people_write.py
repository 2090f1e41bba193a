"""Times as people write them in mails, forms and haste."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import NOW, read
from tools.when import PLANNING, Policy

WRITTEN = {
    "Fri, 31 Jan 2025 10:00:00 +0000": "2025-01-31 11:00 second",
    "Mon Aug 17 2026 18:40:39 GMT+0900 (JST)": "2026-08-17 11:40 second",
    "2026-03-28 17:00:00/2026-03-29 21:00:00": "2026-03-28 17:00 -> 2026-03-29 21:00 second",
    "3 April - 12 May 2027": "2027-04-03 -> 2027-05-13 day",
    "20 December - 5 January 2027": "2026-12-20 -> 2027-01-06 day",
    "25 to 7": "2026-03-10 18:35 minute",
    "12 noon": "2026-03-10 12:00 hour",
    "0930 hours": "2026-03-10 09:30 minute",
    "from 9 to 5": "2026-03-11 09:00 -> 2026-03-11 17:00 hour",
    "in 2h 15m": "2026-03-10 11:15 second",
    "in 3 working days": "2026-03-13 day",
    "tomorrow week": "2026-03-18 day",
    "a week ago today": "2026-03-03 day",
    "this time tomorrow": "2026-03-11 09:00 minute",
    "the Friday before Easter": "2026-04-03 day",
    "the weekend of the 5th": "2026-04-03 18:00 -> 2026-04-06 00:00 hour",
    "two weekends ago": "2026-02-27 18:00 -> 2026-03-02 00:00 hour",
    "the second half of the year": "2026-07-01 -> 2027-01-01 month",
    "since Monday": "2026-03-09 day after",
    "from now until midnight": "2026-03-10 09:00 -> 2026-03-11 00:00 second",
    "early Friday morning": "2026-03-13 00:00 -> 2026-03-13 09:00 hour",
    "by year end": "2026-03-10 09:00 -> 2027-01-01 00:00 second",
    "all day Friday": "2026-03-13 day",
    "Friday, all day": "2026-03-13 day",
    "27 March, all day": "2026-03-27 day",
    "every Saturday, all day": "2026-03-14 day FREQ=WEEKLY;BYDAY=SA",
    "next hour": "2026-03-10 10:00 hour",
    "fri 5p": "2026-03-13 17:00 hour",
    "nineteen ninety": "1990-01-01 year",
    "back in 2 weeks on thursday": "2026-03-26 day",
    "in two weeks on friday at 3pm": "2026-03-27 15:00 hour",
    "mon 0900 stand up": "2026-03-16 09:00 minute",
    "1430 on wednesday": "2026-03-11 14:30 minute",
    "0730": "2026-03-11 07:30 minute",
    "0930-1030 tomorrow": "2026-03-11 09:30 -> 2026-03-11 10:30 minute",
    "10.30-11.30 tomorrow": "2026-03-11 10:30 -> 2026-03-11 11:30 minute",
    "not friday, saturday at 11": "2026-03-14 11:00 hour",
    "not on the 12th but on the 14th": "2026-03-14 day",
    "instead of friday saturday at 11": "2026-03-14 11:00 hour",
    "saturday at 11 instead of friday": "2026-03-14 11:00 hour",
    "moved from tuesday to thursday": "2026-03-12 day",
    "call 1h tomorrow at 9": "2026-03-11 09:00 hour",
    "trip 18th to 20th": "2026-03-18 -> 2026-03-21 day",
    "launch in Q3": "2026-07-01 quarter",
    "the end of Q2": "2026-06-01 -> 2026-07-01 month",
    "last working day of the month": "2026-03-31 day",
    "the weekend after next": "2026-03-27 18:00 -> 2026-03-30 00:00 hour",
    "by the end of business tomorrow": "2026-03-10 09:00 -> 2026-03-12 00:00 second",
    "two hours after 4": "2026-03-10 18:00 hour",
    "an hour before 5": "2026-03-10 16:00 hour",
    "on Thursday half an hour before 6:30": "2026-03-12 18:00 minute",
    "for 90 minutes from 3": "2026-03-10 15:00 -> 2026-03-10 16:30 minute",
    "the talk on Thursday for 90 minutes from 3pm": "2026-03-12 15:00 -> 2026-03-12 16:30 minute",
    "Thursday fortnight": "2026-03-26 day",
    "dos horas después de las 4": "2026-03-10 18:00 hour",
    "el jueves una hora antes de las 5": "2026-03-12 16:00 hour",
    "el jueves durante dos horas desde las 4": "2026-03-12 16:00 -> 2026-03-12 18:00 minute",
    "el jueves en dos semanas": "2026-03-26 day",
    "todo el miércoles": "2026-03-11 day",
    "todo el lunes 16": "2026-03-16 day",
    "el viernes no, el sábado a las 11": "2026-03-14 11:00 hour",
    "en vez del viernes, el sábado a las 11": "2026-03-14 11:00 hour",
    "del 18 al 20": "2026-03-18 -> 2026-03-21 day",
    "la segunda quincena de abril": "2026-04-16 -> 2026-05-01 day",
    "el miércoles a media mañana": "2026-03-11 10:00 -> 2026-03-11 12:00 hour",
    "fin de semana del 21": "2026-03-20 18:00 -> 2026-03-23 00:00 hour",
    "mñn a las 6 de la tarde": "2026-03-11 18:00 hour",
    "la semana q viene": "2026-03-16 week",
    "como muy tarde mañana a las 12": "2026-03-10 09:00 -> 2026-03-11 12:00 second",
    "a las 6h de la tarde": "2026-03-10 18:00 hour",
    "el 15 a las 10": "2026-03-15 10:00 hour",
    "1º de mayo": "2026-05-01 day",
    "dentro de hora y media": "2026-03-10 10:30 second",
    "a eso de las 7": "2026-03-10 19:00 hour",
    "desde las 9 hasta las 14": "2026-03-11 09:00 -> 2026-03-11 14:00 hour",
    "dos días antes del 15": "2026-03-13 day",
    "una semana después del 20 de abril": "2026-04-27 day",
    "esta misma tarde": "2026-03-10 12:00 -> 2026-03-10 21:00 hour",
    "a mitad de semana": "2026-03-11 -> 2026-03-13 day",
    "en 3 días laborables": "2026-03-13 day",
    "el viernes a las 10 horas": "2026-03-13 10:00 hour",
    "cuatro de mayo de mil novecientos noventa y dos": "1992-05-04 day",
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.items(), ids=str)
def test_as_people_write(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["I lent him a book", "my boss's car", "an assumption", "4a", "buy 5m of rope", "durante dos horas",
     "at 20 euros each", "está a 20 km de aquí", "a 5 minutos andando", "entre 10 y 12 personas",
     "sesión 3 de 5", "compra mayo", "llama a julio", "an 18th to 20th place finish"],
)  # fmt: skip
def test_no_time(text: str) -> None:
    from tools.when import find

    assert find(text, NOW) == ()


def test_the_default_policy_reads_as_the_corpora() -> None:
    assert read("from 9:30 to 11", "en", policy=Policy()) == ["2026-03-10 09:30 -> 2026-03-10 11:01 minute"]
    assert read("3-5pm", "en", policy=Policy()) == ["2026-03-10 15:00 -> 2026-03-10 17:00 hour"]
    assert read("the upcoming two weeks", "en", policy=Policy()) == [
        "2026-03-23 week",
        "2026-03-16 -> 2026-03-30 week",
    ]
    assert read("the upcoming two weeks", "en") == ["2026-03-16 -> 2026-03-30 week"]


ENGLISH = {
    "sevenish tonight": "2026-03-10 19:00 hour",
    "the second to last day of the month": "2026-03-30 day",
    "the penultimate Friday of May": "2026-05-22 day",
    "the last two weeks of July": "2026-07-13 -> 2026-07-27 week",
    "the first three days of May": "2026-05-01 -> 2026-05-04 day",
    "the Thursday before last": "2026-02-26 day",
    "not this Friday but the next": "2026-03-20 day",
    "in two Fridays": "2026-03-20 day",
    "in an hour and three quarters": "2026-03-10 10:45 second",
    "in the small hours of Sunday": "2026-03-15 00:00 -> 2026-03-15 06:00 hour",
    "on Friday for 90 minutes at 10": "2026-03-13 10:00 -> 2026-03-13 11:30 minute",
    "before lunch on Friday": "2026-03-13 11:00 -> 2026-03-13 13:00 hour",
    "end of play Thursday": "2026-03-12 17:00 -> 2026-03-13 00:00 hour",
    "midnight GMT tonight": "2026-03-11 01:00 minute",
    "on the last day of each quarter": "2026-03-31 day FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "on the first Monday of every quarter": "2026-04-06 day FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO",
    "every 1st and 15th at 9": "2026-03-15 09:00 hour FREQ=MONTHLY;BYMONTHDAY=1,15",
    "bi-weekly on Monday": "2026-03-16 day FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    "starting 1 April, every Wednesday at 5": "2026-04-01 17:00 hour FREQ=WEEKLY;BYDAY=WE",
    "every morning from Monday to Friday at 7:30": "2026-03-11 07:30 minute FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "from Friday evening until Sunday noon": "2026-03-13 18:00 -> 2026-03-15 12:00 hour",
    "each Thursday in April and May": "2026-04-02 day FREQ=WEEKLY;UNTIL=20260531;BYDAY=TH",
    "1am tonight": "2026-03-11 01:00 hour",
    "the next 20th": "2026-03-20 day",
    "four times a year": "2026-03-10 day FREQ=MONTHLY;INTERVAL=3",
    "Tuesday and Thursday at 6 until June": "2026-03-10 18:00 hour FREQ=WEEKLY;UNTIL=20260531T215959Z;BYDAY=TU,TH",
}
SPANISH = {
    "dentro de dos viernes": "2026-03-20 day",
    "de mañana en ocho": "2026-03-18 day",
    "el lunes en ocho días": "2026-03-23 day",
    "de aquí al viernes": "2026-03-10 09:00 -> 2026-03-14 00:00 second",
    "como mucho el jueves": "2026-03-10 09:00 -> 2026-03-13 00:00 second",
    "el penúltimo día del mes": "2026-03-30 day",
    "las dos últimas semanas de julio": "2026-07-13 -> 2026-07-27 week",
    "los tres primeros días de mayo": "2026-05-01 -> 2026-05-04 day",
    "a principios de la semana que viene": "2026-03-16 -> 2026-03-19 day",
    "al día siguiente del 15": "2026-03-16 day",
    "este viernes no, el siguiente": "2026-03-20 day",
    "a esta misma hora la semana que viene": "2026-03-17 09:00 minute",
    "después del fin de semana": "2026-03-16 day after",
    "antes de comer el viernes": "2026-03-13 12:00 -> 2026-03-13 14:00 hour",
    "dentro de una hora y tres cuartos": "2026-03-10 10:45 second",
    "la noche del 21": "2026-03-21 18:00 -> 2026-03-22 00:00 hour",
    "sobre la una": "2026-03-10 13:00 hour",
    "pasadas las 5": "2026-03-10 17:00 hour after",
    "del viernes a las 22 al sábado a las 2": "2026-03-13 22:00 -> 2026-03-14 02:00 hour",
    "del viernes a las 10 de la noche al sábado a las 2": "2026-03-13 22:00 -> 2026-03-14 02:00 hour",
    "de lunes a viernes a las 8:45 hasta finales de junio":
        "2026-03-11 08:45 minute FREQ=WEEKLY;UNTIL=20260630T215959Z;BYDAY=MO,TU,WE,TH,FR",
    "martes y jueves hasta Semana Santa": "2026-03-10 day FREQ=WEEKLY;UNTIL=20260405;BYDAY=TU,TH",
    "el último día de cada trimestre": "2026-03-31 day FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "penúltimo día de cada mes": "2026-03-30 day FREQ=MONTHLY;BYMONTHDAY=-2",
    "cada quince días los viernes": "2026-03-13 day FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "cada viernes 13": "2026-03-13 day FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
    "el martes después del 20": "2026-03-24 day",
    "el lunes antes del 20": "2026-03-16 day",
    "los jueves de abril y mayo": "2026-04-02 day FREQ=WEEKLY;UNTIL=20260531;BYDAY=TH",
    "desde el viernes por la noche hasta el domingo a mediodía": "2026-03-13 18:00 -> 2026-03-15 12:00 hour",
    "el próximo día 20": "2026-03-20 day",
    "dentro de semana y media": "2026-03-20 09:00 hour",
    "un martes de cada dos": "2026-03-10 day FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "cada dos semanas, lunes y jueves a las 9": "2026-03-12 09:00 hour FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
    "todas las mañanas de lunes a viernes a las 7:30": "2026-03-11 07:30 minute FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "desde mayo, todos los lunes a las 9": "2026-05-04 09:00 hour FREQ=WEEKLY;BYDAY=MO",
    "cuatro veces al año": "2026-03-10 day FREQ=MONTHLY;INTERVAL=3",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), (ENGLISH | SPANISH).items(), ids=str)
def test_what_a_second_audit_found(text: str, expected: str) -> None:
    assert read(text) == [expected]


def test_short_names_of_days_to_one_another_are_each_of_them() -> None:
    assert read("Wed to Fri at 10") == ["2026-03-11 10:00 hour FREQ=WEEKLY;BYDAY=WE,TH,FR", "2026-03-13 10:00 hour"]


def test_an_hour_until_a_month_is_no_day() -> None:
    assert read("at 8 until June") == ["2026-03-10 20:00 hour", "2026-06-01 month before"]


def test_of_two_dates_that_figures_may_be_the_one_that_is_over_comes_last_in_a_plan() -> None:
    assert read("02/05/2026", policy=PLANNING) == ["2026-05-02 day", "2026-02-05 day"]
    assert read("05/02/2026", policy=PLANNING) == ["2026-05-02 day", "2026-02-05 day"]
