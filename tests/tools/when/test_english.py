"""What English words for a time mean."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import read

ONE_READING = {
    "today": "2026-03-10 day",
    "tonight": "2026-03-10 18:00 -> 2026-03-11 00:00 hour",
    "tomorrow": "2026-03-11 day",
    "yesterday": "2026-03-09 day",
    "the day after tomorrow": "2026-03-12 day",
    "tomorrow at 9": "2026-03-11 09:00 hour",
    "at 11 now": "2026-03-10 11:00 hour",
    "friday at 11 now": "2026-03-13 11:00 hour",
    "right now": "2026-03-10 09:00 second",
    "9 tomorrow": "2026-03-11 09:00 hour",
    "tomorrow morning": "2026-03-11 00:00 -> 2026-03-11 12:00 hour",
    "tomorrow afternoon at 5": "2026-03-11 17:00 hour",
    "tonight at 8": "2026-03-10 20:00 hour",
    "tonight at 1": "2026-03-11 01:00 hour",
    "Thursday": "2026-03-12 day",
    "Thursday at 5pm": "2026-03-12 17:00 hour",
    "on Thursday at 5pm for 90 minutes": "2026-03-12 17:00 -> 2026-03-12 18:30 minute",
    "Thursday from 9:30 to 11": "2026-03-12 09:30 -> 2026-03-12 11:00 minute",
    "Friday afternoon between 2 and 4": "2026-03-13 14:00 -> 2026-03-13 16:00 hour",
    "Thursday, the big meeting, at 5pm": "2026-03-12 17:00 hour",
    "Tuesday": "2026-03-17 day",
    "this Tuesday": "2026-03-10 day",
    "last Friday": "2026-03-06 day",
    "two Fridays ago": "2026-02-27 day",
    "Thursday next week": "2026-03-19 day",
    "Friday after lunch": "2026-03-13 13:00 -> 2026-03-13 17:00 hour",
    "next week": "2026-03-16 week",
    "last week": "2026-03-02 week",
    "this weekend": "2026-03-13 18:00 -> 2026-03-16 00:00 hour",
    "next month": "2026-04-01 month",
    "the next 3 days": "2026-03-11 -> 2026-03-14 day",
    "the end of the month": "2026-03-21 -> 2026-04-01 day",
    "in 2 weeks": "2026-03-24 day",
    "in half an hour": "2026-03-10 09:30 second",
    "in an hour and a half": "2026-03-10 10:30 second",
    "two hours ago": "2026-03-10 07:00 minute",
    "a week from Friday": "2026-03-20 day",
    "the 15th": "2026-03-15 day",
    "the 5th": "2026-04-05 day",
    "the 31st": "2026-03-31 day",
    "Thu 15th": "2026-10-15 day",
    "15 March": "2026-03-15 day",
    "March 15th at noon": "2026-03-15 12:00 hour",
    "March 5": "2027-03-05 day",
    "29 February": "2028-02-29 day",
    "Sunday 15 March 2026": "2026-03-15 day",
    "15/3": "2026-03-15 day",
    "2026-03-15": "2026-03-15 day",
    "2026-03-15T14:30": "2026-03-15 14:30 minute",
    "2026-03-12T10:00:00Z": "2026-03-12 11:00 second",
    "31-Oct-74": "1974-10-31 day",
    "first Monday of June": "2026-06-01 day",
    "last day of the month": "2026-03-31 day",
    "the last Friday of March at 4": "2026-03-27 16:00 hour",
    "the week of March 25": "2026-03-23 week",
    "Q3 2026": "2026-07-01 quarter",
    "9.30": "2026-03-10 09:30 minute",
    "5.30pm": "2026-03-10 17:30 minute",
    "half past 7": "2026-03-10 19:30 minute",
    "quarter to 8": "2026-03-10 19:45 minute",
    "ten to eight": "2026-03-10 19:50 minute",
    "7ish": "2026-03-10 19:00 hour",
    "19h": "2026-03-10 19:00 minute",
    "4pm UTC": "2026-03-10 17:00 minute",
    "midnight": "2026-03-11 00:00 hour",
    "12am": "2026-03-11 00:00 hour",
    "from 3 to 5pm": "2026-03-10 15:00 -> 2026-03-10 17:00 hour",
    "3-5pm": "2026-03-10 15:00 -> 2026-03-10 17:00 hour",
    "11 to 1pm": "2026-03-10 11:00 -> 2026-03-10 13:00 hour",
    "10pm to 2am": "2026-03-10 22:00 -> 2026-03-11 02:00 hour",
    "from ten to one": "2026-03-10 10:00 -> 2026-03-10 13:00 hour",
    "tomorrow at ten to one": "2026-03-11 12:50 minute",
    "from ten to four until five": "2026-03-10 15:50 -> 2026-03-10 17:00 minute",
    "from ten to noon": "2026-03-10 10:00 -> 2026-03-10 12:00 hour",
    "ten to noon": "2026-03-10 11:50 minute",
    "twenty to midnight": "2026-03-10 23:40 minute",
    "20 to noon": "2026-03-10 11:40 minute",
    "10 minutes to noon": "2026-03-10 11:50 minute",
    "a quarter to midnight": "2026-03-10 23:45 minute",
    "Saturday 9 to noon": "2026-03-14 09:00 -> 2026-03-14 12:00 hour",
    "Friday 7 till midday": "2026-03-13 07:00 -> 2026-03-13 12:00 hour",
    "eight to noon": "2026-03-11 08:00 -> 2026-03-11 12:00 hour",
    "Friday 9 to midnight": "2026-03-13 21:00 -> 2026-03-14 00:00 hour",
    "10 to midnight": "2026-03-10 22:00 -> 2026-03-11 00:00 hour",
    "Friday 5 to 7": "2026-03-13 17:00 -> 2026-03-13 19:00 hour",
    "Friday 9pm till 7 the next morning": "2026-03-13 21:00 -> 2026-03-14 07:00 hour",
    "from 10pm on Friday to 6 the following morning": "2026-03-13 22:00 -> 2026-03-14 06:00 hour",
    "Friday 9 till 5 the next day": "2026-03-13 21:00 -> 2026-03-14 05:00 hour",
    "this arvo": "2026-03-10 12:00 -> 2026-03-10 19:00 hour",
    "Saturday arvo at 4": "2026-03-14 16:00 hour",
    "from nine to five tomorrow": "2026-03-11 09:00 -> 2026-03-11 17:00 hour",
    "Thursday from ten to one in the afternoon": "2026-03-12 10:00 -> 2026-03-12 13:00 hour",
    "tomorrow 9 to 11 at night": "2026-03-11 21:00 -> 2026-03-11 23:00 hour",
    "between 10 and 12 tomorrow": "2026-03-11 10:00 -> 2026-03-11 12:00 hour",
    "Monday to Wednesday": "2026-03-16 -> 2026-03-19 day",
    "March 10-14": "2026-03-10 -> 2026-03-15 day",
    "21 Dec to 6 Jan": "2026-12-21 -> 2027-01-07 day",
    "from Monday 9am to Tuesday 5pm": "2026-03-16 09:00 -> 2026-03-17 17:00 hour",
    "by Friday": "2026-03-10 09:00 -> 2026-03-14 00:00 second",
    "by 5pm tomorrow": "2026-03-10 09:00 -> 2026-03-11 17:00 second",
    "before the end of the week": "2026-03-10 09:00 -> 2026-03-16 00:00 second",
    "before the weekend": "2026-03-10 09:00 -> 2026-03-13 18:00 second",
    "within two weeks": "2026-03-10 09:00 -> 2026-03-24 00:00 second",
    "EOD": "2026-03-10 17:00 -> 2026-03-11 00:00 hour",
    "before 11am": "2026-03-10 11:00 hour before",
    "after 2pm": "2026-03-10 14:00 hour after",
    "tomorow": "2026-03-11 day",
    "thrusday": "2026-03-12 day",
    "Friday week": "2026-03-20 day",
    "in 1h30": "2026-03-10 10:30 second",
    "not before Friday": "2026-03-13 day after",
    "after the weekend": "2026-03-16 day after",
    "3 March '26": "2026-03-03 day",
    "mid-April": "2026-04-11 -> 2026-04-21 day",
    "in the next two weeks": "2026-03-10 09:00 -> 2026-03-24 00:00 second",
    "wensday at 4": "2026-03-11 16:00 hour",
    "febuary 3": "2027-02-03 day",
}


@pytest.mark.parametrize(("text", "expected"), ONE_READING.items(), ids=str)
def test_one_meaning(text: str, expected: str) -> None:
    assert read(text, "en") == [expected]
    assert read(text) == [expected]


def test_next_friday_is_next_weeks_and_perhaps_this_weeks() -> None:
    assert read("next Friday") == ["2026-03-20 day", "2026-03-13 day"]
    assert read("next Monday") == ["2026-03-16 day"]


def test_figures_may_be_turned_round() -> None:
    assert read("03/04/2027", "en") == ["2027-03-04 day", "2027-04-03 day"]
    assert read("03/04/2027", "es") == ["2027-04-03 day"]


def test_todays_weekday_with_an_hour_to_come_may_be_today() -> None:
    assert read("Tuesday at 3pm") == ["2026-03-17 15:00 hour", "2026-03-10 15:00 hour"]
    assert read("Tuesday at 8am") == ["2026-03-17 08:00 hour"]


def test_a_weekday_that_does_not_fit_its_date_is_both() -> None:
    assert read("tomorrow, Friday") == ["2026-03-11 day", "2026-03-13 day"]
    assert read("Monday 15 March 2026") == ["2026-03-15 day", "2026-03-09 day"]


def test_two_times_in_one_text_are_both_told() -> None:
    assert read("Monday or Wednesday") == ["2026-03-16 day", "2026-03-11 day"]
    assert read("Mon and Wed at 6") == ["2026-03-16 18:00 hour", "2026-03-11 18:00 hour"]


@pytest.mark.parametrize(
    "text",
    ["", "hello", "25", "this one", "at a few", "30 February", "February 30", "25:00", "buy 5 eggs", "second", "A4 A5",
     "at 650-650-6500", "the one", "90 minutes", "half an hour", "$30", "50%", "24/7", "two three", "for 1h30"],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert read(text) == []


def test_the_words_used_are_an_exact_part_of_the_text() -> None:
    from tests.tools.when.clock import NOW
    from tools.when import resolve

    readings = resolve("Buy milk Tomorrow at 9, please", NOW).readings
    assert [reading.text for reading in readings] == ["Tomorrow at 9"]
