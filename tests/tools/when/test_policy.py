"""What is meant where the words leave it open, and how wall time meets the zone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.tools.when.clock import MADRID, NOW, read
from tools.when import PLANNING, Policy, find, planning, resolve


@pytest.mark.parametrize(("said", "hour"), [(2, 14), (6, 18), (7, 7), (8, 8), (9, 9), (11, 11), (12, 12), (1, 13)])
def test_a_bare_hour_is_in_the_working_day(said: int, hour: int) -> None:
    assert read(f"tomorrow at {said}") == [f"2026-03-11 {hour:02}:00 hour"]


def test_a_bare_hour_that_is_over_is_in_the_evening() -> None:
    assert read("at 8") == ["2026-03-10 20:00 hour"]
    assert read("at 8", now=NOW.replace(hour=21)) == ["2026-03-11 08:00 hour"]
    assert read("today at 8am") == ["2026-03-10 08:00 hour"]


def test_the_working_day_can_be_moved() -> None:
    assert read("tomorrow at 6", policy=Policy(day_begins=5, day_ends=17)) == ["2026-03-11 06:00 hour"]


def test_the_order_of_day_and_month_can_be_chosen() -> None:
    assert read("3/4", "en", policy=Policy(day_first=True))[0] == "2026-04-03 day"


def test_ranges_can_count_their_last_hour() -> None:
    assert read("3-4pm", policy=Policy(closed_ranges="always")) == ["2026-03-10 15:00 -> 2026-03-10 17:00 hour"]


def test_the_past_can_be_preferred() -> None:
    past = Policy(prefer="past")
    assert read("Thursday", policy=past) == ["2026-03-05 day"]
    assert read("March 20", policy=past) == ["2025-03-20 day"]
    assert read("in December", policy=past) == ["2025-12-01 month"]
    assert read("in March", policy=past) == ["2026-03-01 month"]
    assert read("in December 2026", policy=past) == ["2026-12-01 month"]


@pytest.mark.parametrize(("first", "start"), [(0, "2026-03-16 week"), (6, "2026-03-15 week")])
def test_the_week_can_begin_on_sunday(first: int, start: str) -> None:
    assert read("next week", policy=Policy(first_weekday=first)) == [start]


def test_an_hour_that_the_clocks_skip_is_moved_forward() -> None:
    start = resolve("29 March at 2:30am", NOW).readings[0].start
    assert (start.hour, start.minute, start.utcoffset()) == (3, 30, timedelta(hours=2))


def test_an_hour_that_comes_twice_is_the_first() -> None:
    start = resolve("25 October at 2:30am", NOW).readings[0].start
    assert (start.hour, start.fold, start.utcoffset()) == (2, 0, timedelta(hours=2))


def test_hours_from_now_really_pass() -> None:
    eve = datetime(2026, 3, 29, 1, 30, tzinfo=MADRID)
    assert read("in 2 hours", now=eve) == ["2026-03-29 04:30 minute"]
    assert read("in 1 week", now=eve) == ["2026-04-05 day"]


def test_a_clock_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        resolve("today", datetime(2026, 3, 10))


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("es", "pagar el alquiler el 28", ["el 28"]),
        ("es", "vence el 20, agrégalo", ["el 20"]),
        ("es", "cambia la fecha al 28", ["al 28"]),
        ("es", "vacaciones del 23 al 28 en Roma", ["del 23 al 28"]),
        ("en", "the show is on the 28 at the club", ["on the 28"]),
        ("en", "tell the 28 guests", []),
        ("es", "sube del 5 al 10 por ciento", []),
        ("es", "compra las 2 cosas", []),
        ("es", "llama al 112", []),
    ],
)
def test_a_plan_may_name_a_bare_day_of_the_month(language: str, words: str, told: list[str]) -> None:
    assert [words[each.start_index : each.end_index] for each in find(words, NOW, language, policy=PLANNING)] == told
    assert find(words, NOW, language) == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("oculista el martes que viene a las 11", "2026-03-17 11:00"),
        ("el lunes que viene a las 10", "2026-03-16 10:00"),
        ("thursday quarter past 11 in the morning", "2026-03-12 11:15"),
    ],
)
def test_an_hour_after_a_day_is_no_range(text: str, start: str) -> None:
    (span,) = find(text, NOW, policy=PLANNING)
    assert (f"{span.readings[0].start:%Y-%m-%d %H:%M}", span.readings[0].end) == (start, None)


@pytest.mark.parametrize(
    ("text", "planned", "read_as"),
    [
        ("the first Monday of the month", "2026-04-06 day", "2026-03-02 day"),
        ("the 5th of the month", "2026-04-05 day", "2026-03-05 day"),
        ("el primer lunes del mes", "2026-04-06 day", "2026-03-02 day"),
        ("the first weekend of the month", "2026-04-03 18:00 -> 2026-04-06 00:00 hour", None),
        ("the beginning of the week", "2026-03-09 -> 2026-03-12 day", "2026-03-09 -> 2026-03-12 day"),
        ("the third Tuesday of the month", "2026-03-17 day", "2026-03-17 day"),
        ("the first Monday of this month", "2026-03-02 day", "2026-03-02 day"),
    ],
)
def test_what_is_over_in_this_month_is_planned_for_the_next(text: str, planned: str, read_as: str | None) -> None:
    assert read(text, policy=PLANNING) == [planned]
    assert read_as is None or read(text, policy=Policy()) == [read_as]


def test_the_beginning_of_the_month_is_the_next_when_it_is_over() -> None:
    late = NOW.replace(day=20)
    assert read("the beginning of the month", now=late, policy=PLANNING) == ["2026-04-01 -> 2026-04-11 day"]


@pytest.mark.parametrize("name", ["quiz night", "movie night", "parents' evening", "poker night"])
def test_what_is_called_by_its_part_of_the_day_is_then(name: str) -> None:
    (span,) = find(f"{name} friday at 8", NOW, "en", policy=planning(f"{name} friday at 8"))
    assert (span.start_index, span.readings[0].start.hour) == (len(name) + 1, 20)


@pytest.mark.parametrize(
    ("request_", "hour"),
    [
        ("party on friday at ten", 22),
        ("birthday party on friday at ten", 22),
        ("school party of 28 on friday at ten", 10),
        ("a party of about 15 pensioners, friday at ten", 10),
        ("works party round the mill on friday at ten", 10),
        ("the twins' children's party, friday at ten", 10),
        ("fiesta el viernes a las diez", 22),
        ("fiesta escolar el viernes a las diez", 10),
        ("fiesta de los peques el viernes a las diez", 10),
    ],
)
def test_a_party_of_people_is_no_evening(request_: str, hour: int) -> None:
    (span,) = find(request_, NOW, policy=planning(request_))
    assert span.readings[0].start.hour == hour
