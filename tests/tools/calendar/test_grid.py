"""The week, the month and the day in the terminal."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory.events import Event
from tests.conftest import MADRID
from tools.calendar.drawing import FINE, PLAIN, columns_of, fit, pen_for
from tools.calendar.grid import day_list, month_grid, week_grid

TODAY = date(2026, 3, 10)


def event(title: str, day: int, hour: int = 0, minute: int = 0, lasts: int = 60, days: int = 0) -> Event:
    start = datetime(2026, 3, day, hour, minute, tzinfo=MADRID)
    end = start + (timedelta(days=days) if days else timedelta(minutes=lasts))
    return Event(1, title, start, end, bool(days), (), None, None)


WEEK = [
    event("Standup", 9, 9, 30, 15),
    event("Dentist", 10, 16, 0, 90),
    event("Tea with my aunt", 12, 15, 0, 90),
    event("Call", 12, 15, 30),
    event("Spring fair", 13, days=4),
    event("Birthday", 14, days=1),
]

PICTURE = """\
March 2026, week 11
┌─────┬──────────┬──────────┬──────────┬─────────┬─────────┬─────────┬─────────┐
│     │Mon 9     │[Tue 10]  │Wed 11    │Thu 12   │Fri 13   │Sat 14   │Sun 15   │
├─────┼──────────┼──────────┼──────────┼─────────┼─────────┼─────────┼─────────┤
│     │          │          │          │         │▌Spring fair                 │
│     │          │          │          │         │         │▌Birthday│         │
├─────┼──────────┼──────────┼──────────┼─────────┼─────────┼─────────┼─────────┤
│09:00│          │          │          │         │         │         │         │
│     │▌09:30 St…│          │          │         │         │         │         │
│10:00│          │          │          │         │         │         │         │
"""


def test_a_week() -> None:
    drawn = week_grid(WEEK, date(2026, 3, 11), today=TODAY)
    assert drawn.startswith(PICTURE)
    lines = drawn.splitlines()
    assert lines[19:21] == [
        "│15:00│          │          │          │▌Tea     │         │         │         │",
        "│     │          │          │          │▌with▌Ca…│         │         │         │",
    ]
    assert lines[-2] == "└─────┴──────────┴──────────┴──────────┴─────────┴─────────┴─────────┴─────────┘"
    assert lines[-1] == "Overlap: Thu 15:00–16:30 Tea with my aunt / 15:30–16:30 Call"


def test_a_long_day_is_drawn_by_the_hour() -> None:
    lines = week_grid([event("Night shift", 14, 22, 0, 480)], TODAY).splitlines()
    assert len([each for each in lines if each.startswith("│") and each[3] == ":"]) == 24
    assert "▌Night" in lines[4]
    assert "▌Night" in lines[26]


def test_in_spanish_and_in_plain_letters() -> None:
    drawn = week_grid(WEEK, TODAY, language="es", today=TODAY, pen=PLAIN)
    assert drawn.isascii()
    assert drawn.startswith("marzo de 2026, semana 11\n+-----+----------+")
    assert "|[mar 10]  |mie 11    |" in drawn
    assert "Coinciden: jue 15:00-16:30 Tea with my aunt / 15:30-16:30 Call" in drawn


def test_a_month() -> None:
    many = [event(f"Call {hour}", 17, hour, 15) for hour in range(9, 14)]
    lines = month_grid([*WEEK, *many], TODAY, today=TODAY).splitlines()
    assert lines[0] == "March 2026"
    assert lines[2] == "│Mon        │Tue        │Wed       │Thu       │Fri       │Sat       │Sun       │"
    assert lines[4].endswith("│1         │")
    assert lines[14].startswith("│9          │[10]       │11")
    assert lines[15].startswith("│9:30 Stand…│16 Dentist │          │!15 Tea w…│▌Spring f…│▌Spring f…│")
    assert "+3 more" in lines[22]
    assert month_grid([], date(2027, 2, 1)).count("├") == 4, "February 2027 has four weeks and no more"


def test_a_day() -> None:
    assert day_list(WEEK, date(2026, 3, 12), today=TODAY).splitlines() == [
        "Thu 12 March 2026",
        "! 15:00–16:30  Tea with my aunt",
        "! 15:30–16:30  Call",
    ]
    assert day_list([], TODAY, today=TODAY).splitlines() == ["[Tue 10 March 2026]", "  Nothing is on."]
    assert day_list(WEEK, date(2026, 3, 14), language="es").splitlines()[1] == "  todo el día  Spring fair"


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Tea", 5, "Tea  "),
        ("Tea with Ana", 6, "Tea w…"),
        ("寿司屋", 4, "寿… "),
        ("a\x1b[31mred\n", 12, "a [31mred   "),
        ("", 2, "  "),
    ],
)
def test_text_fits_its_cell(text: str, width: int, shown: str) -> None:
    assert fit(text, width, FINE) == shown


def test_the_pen_follows_the_terminal() -> None:
    assert pen_for("utf-8") is FINE
    assert [pen_for(each) for each in ("ascii", "latin-1", None, "klingon")] == [PLAIN] * 4


events = st.lists(
    st.builds(
        event,
        st.text(max_size=30),
        st.integers(8, 16),
        st.integers(0, 23),
        st.integers(0, 59),
        st.integers(1, 3000),
        st.sampled_from([0, 0, 0, 1, 3]),
    ),
    max_size=12,
)


@given(events, st.integers(40, 120), st.booleans())
def test_every_line_has_the_same_width(those: list[Event], width: int, plain: bool) -> None:
    pen = PLAIN if plain else FINE
    for drawn in (week_grid(those, TODAY, width, pen=pen), month_grid(those, TODAY, width, pen=pen)):
        framed = [each for each in drawn.splitlines() if each.startswith((pen.down, pen.top[0]))]
        assert {columns_of(each) for each in framed} == {width}
        assert all(columns_of(each) <= width for each in drawn.splitlines())
