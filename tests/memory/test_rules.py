"""Repetition rules: the times that people mean, and the same ones as python-dateutil gives."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice, takewhile
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from memory.rules import FAR, Daily, Walked, compiled, moment, wall

START = datetime(2026, 3, 10, 9, 30)
CORPORA = Path(os.environ.get("AYNI_CORPORA", Path(__file__).parents[2].parent / "shared" / "corpora"))


def starts(rrule: str, start: datetime = START, days: int = 800, zone: str | None = "UTC") -> list[datetime]:
    found = compiled(rrule, start, zone).starts(wall(start), wall(start + timedelta(days=days)))
    return [moment(each) for each in found]


@pytest.mark.parametrize(
    ("rrule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", "03-10 03-11 03-12"),
        ("FREQ=DAILY;INTERVAL=3;COUNT=3", "03-10 03-13 03-16"),
        ("FREQ=WEEKLY;COUNT=3", "03-10 03-17 03-24"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=5", "03-10 03-12 03-24 03-26 04-07"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20260318T093000Z", "03-11 03-13 03-16 03-18"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20260318T092959Z", "03-11 03-13 03-16"),
        ("FREQ=MONTHLY;COUNT=3", "03-10 04-10 05-10"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "03-31 05-31 07-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "03-31 04-30 05-31"),
        ("FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=4", "03-10 03-27 04-14 04-24"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "03-13 11-13"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "03-31 04-30"),
        ("FREQ=YEARLY;COUNT=2", "03-10 03-10"),
        ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=24;COUNT=3", "06-24 12-24 06-24"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2", "11-26 11-25"),
        ("FREQ=YEARLY;BYYEARDAY=100;COUNT=2", "04-10 04-10"),
    ],
)
def test_what_a_rule_means(rrule: str, expected: str) -> None:
    assert " ".join(f"{each:%m-%d}" for each in starts(rrule)) == expected


def test_by_the_hour() -> None:
    assert [f"{each:%d %H:%M}" for each in starts("FREQ=HOURLY;INTERVAL=9;COUNT=3")] == [
        "10 09:30", "10 18:30", "11 03:30",
    ]  # fmt: skip
    far = compiled("FREQ=MINUTELY;INTERVAL=7", datetime(1990, 1, 1), "UTC")
    low = wall(datetime(2026, 3, 10))
    assert len(far.starts(low, low + 3600)) in (8, 9), "it is not walked from 1990 on"


def test_until_is_brought_to_the_clock_on_the_wall() -> None:
    assert len(starts("FREQ=DAILY;UNTIL=20260312T083000Z", zone="Europe/Madrid")) == 3
    assert len(starts("FREQ=DAILY;UNTIL=20260312T082959Z", zone="Europe/Madrid")) == 2
    assert len(starts("FREQ=DAILY;UNTIL=20260312", datetime(2026, 3, 10), zone=None)) == 3


def test_what_never_comes_is_not_looked_for_for_ever() -> None:
    assert starts("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") == []
    assert starts("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=4") == []


def test_the_common_forms_need_no_walk() -> None:
    common = (
        "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=YEARLY",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    )  # fmt: skip
    assert all(isinstance(compiled(each, START, "UTC"), Daily) for each in common)
    assert isinstance(compiled("FREQ=YEARLY;BYDAY=MO;BYSETPOS=1", START, "UTC"), Walked)
    assert compiled("FREQ=DAILY", START, "UTC").last == FAR


weekdays = st.lists(st.sampled_from("MO TU WE TH FR SA SU".split()), min_size=1, max_size=4, unique=True)
nths = st.lists(
    st.builds("{}{}".format, st.sampled_from([1, 2, 3, 4, 5, -1, -2]), st.sampled_from("MO WE SU".split())),
    min_size=1, max_size=3, unique=True,
)  # fmt: skip
monthdays = st.lists(st.integers(1, 31) | st.integers(-31, -1), min_size=1, max_size=3, unique=True)


@st.composite
def rules(draw: st.DrawFn) -> str:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"]))
    parts = [f"FREQ={freq}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 5))}")
    if draw(st.booleans()):
        days = draw(nths) if freq in ("MONTHLY", "YEARLY") and draw(st.booleans()) else draw(weekdays)
        parts.append(f"BYDAY={','.join(days)}")
    if freq != "WEEKLY" and draw(st.booleans()):
        parts.append(f"BYMONTHDAY={','.join(map(str, draw(monthdays)))}")
    if draw(st.integers(0, 3)) == 0:
        months = draw(st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True))
        parts.append(f"BYMONTH={','.join(map(str, months))}")
    if draw(st.integers(0, 3)) == 0:
        parts.append(f"WKST={draw(st.sampled_from(['SU', 'MO', 'WE']))}")
    if freq == "MONTHLY" and len(parts) > 1 and "BY" in parts[-1] and draw(st.integers(0, 2)) == 0:
        places = draw(st.lists(st.sampled_from([1, 2, 3, -1, -2]), min_size=1, max_size=2, unique=True))
        parts.append(f"BYSETPOS={','.join(map(str, places))}")
    ending = draw(st.integers(0, 2))
    if ending == 1:
        parts.append(f"COUNT={draw(st.integers(1, 30))}")
    if ending == 2:
        until = datetime(2024, 1, 1) + timedelta(hours=draw(st.integers(0, 40_000)))
        parts.append(f"UNTIL={until:%Y%m%dT%H%M%S}")
    return ";".join(parts)


def by_dateutil(rrule: str, start: datetime, high: datetime) -> Iterator[datetime]:
    """Its own answer; a bound is given to it, for it walks to the year 9999 for what never comes."""
    rule, _, count = rrule.partition(";COUNT=")
    bounded = rule if "UNTIL" in rule else f"{rule};UNTIL={high:%Y%m%dT%H%M%S}"
    return islice(iter(rrulestr(bounded, dtstart=start)), int(count) if count else None)


@settings(deadline=None)
@given(
    rules(),
    st.datetimes(datetime(2023, 12, 1), datetime(2027, 3, 1)),
    st.integers(-100, 1200),
    st.integers(0, 200),
)
def test_it_is_what_dateutil_gives(rrule: str, start: datetime, ahead: int, days: int) -> None:
    start = start.replace(microsecond=0)
    low, high = start + timedelta(days=ahead), start + timedelta(days=ahead + days)
    expected = takewhile(lambda each: each < high, by_dateutil(rrule, start, high))
    found = compiled(rrule, start, "UTC").starts(wall(low), wall(high))
    assert [moment(each) for each in found] == [each for each in expected if each >= low]


def test_it_agrees_with_the_public_vectors_wherever_dateutil_does() -> None:
    path, agreed = CORPORA / "rrule_vectors.jsonl", 0
    if not path.is_file():
        print(f"{path} is absent: nothing was compared")
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        timed = "T" in row["dtstart"]
        form = "%Y%m%dT%H%M%S" if timed else "%Y%m%d"
        start, *told = (
            datetime.strptime(each.rstrip("Z"), form) for each in (row["dtstart"], *(row["instances"] or ()))
        )
        rule = row["rrule"].rstrip(";").replace("Z;", ";").removesuffix("Z")
        if not told or [*islice(rrulestr(rule, dtstart=start), len(told))] != told:
            continue
        found = compiled(row["rrule"], start, "UTC" if timed else None).starts(wall(start), wall(told[-1]) + 1)
        assert [moment(each) for each in found][: len(told)] == told, row["rrule"]
        agreed += 1
    assert agreed > 120
