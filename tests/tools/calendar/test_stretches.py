"""A stretch of a series: what is left out, or other, for a while; and what is put off until a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from memory.errors import Unclear
from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import cancel_event, update_event
from tools.contract import ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]


def at(day: int, hour: int = 19, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=MADRID)


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


@pytest.fixture
def yoga(context: ToolContext) -> Event:
    """Every Thursday at seven in the evening since 5 March; it is Tuesday 10 March."""
    return context.calendar.add("Yoga", at(5), at(5, 20), rrule="FREQ=WEEKLY;BYDAY=TH")


def days(context: ToolContext) -> list[str]:
    return [f"{each.start:%m-%d %H}" for each in context.calendar.between(at(10), at(8, month=5))]


ALL = [f"{day} 19" for day in ("03-12", "03-19", "03-26", "04-02", "04-09", "04-16", "04-23", "04-30", "05-07")]


@pytest.mark.parametrize(
    ("request_", "start", "gone"),
    [
        ("no yoga until April", None, ALL[:3]),
        ("no yoga until April", "until April", ALL[:3]),
        ("skip the yoga until Friday", "until Friday", ALL[:1]),
        ("cancel the yoga for two weeks", None, ALL[:2]),
        ("cancel the yoga for the next two weeks", None, ALL[1:3]),
        ("cancel the yoga from 12 to 26 March", None, ALL[:3]),
        ("no hay yoga en abril", None, ALL[3:8]),
        ("cancela el yoga hasta abril", None, ALL[:3]),
        ("cancela el yoga durante dos semanas", None, ALL[:2]),
        ("cancel next week's yoga", None, ALL[1:2]),
        ("cancel all the yogas in April", None, ALL[3:8]),
        ("cancel all the yogas next week", None, ALL[1:2]),
        ("cancel all the yogas before 1 April", None, ALL[:3]),
        ("cancela todos los yogas de abril", None, ALL[3:8]),
    ],
)
def test_what_does_not_happen_for_a_while(
    make_context: Making, yoga: Event, request_: str, start: str | None, gone: list[str]
) -> None:
    context = make_context(request_)
    if start is None:
        receipt = cancel_event(context, event="yoga")
    else:
        receipt = update_event(context, event="yoga", start=when(start))
    assert days(context) == [each for each in ALL if each not in gone]
    assert receipt.text.endswith("the series goes on.")
    context.journal.undo()
    assert days(context) == ALL
    cancel_event(make_context(), **(receipt.settled or {}))
    assert days(context) == [each for each in ALL if each not in gone]


@pytest.mark.parametrize(
    ("request_", "start", "moved"),
    [
        ("yoga is at 8 until April", "at 8 until April", ALL[:3]),
        ("el yoga es a las 20 hasta el 26 de marzo", "a las 20 hasta el 26 de marzo", ALL[:3]),
        ("in April yoga is at 8", "at 8", ALL[3:8]),
        ("yoga is at 8 for two weeks", "at 8", ALL[:2]),
    ],
)
def test_what_is_other_for_a_while(
    make_context: Making, yoga: Event, request_: str, start: str, moved: list[str]
) -> None:
    context = make_context(request_)
    receipt = update_event(context, event="yoga", start=when(start))
    assert days(context) == [f"{each[:-2]}20" if each in moved else each for each in ALL]
    assert "Those from Thu" in receipt.text
    assert context.calendar.get(yoga.id).rrule == yoga.rrule
    context.journal.undo()
    assert days(context) == ALL


@pytest.mark.parametrize(
    ("request_", "start"),
    [
        ("move yoga until Friday", "until Friday"),
        ("move yoga until Friday", "Friday"),
        ("wait with yoga until Friday", "until Friday"),
        ("leave the yoga until Friday", "until Friday"),
        ("deja el yoga hasta el viernes", "hasta el viernes"),
    ],
)
def test_what_is_put_off_until_a_day_is_moved_to_it(
    make_context: Making, yoga: Event, request_: str, start: str
) -> None:
    with pytest.raises(Unclear, match="just this one"):
        update_event(make_context(request_), event="yoga", start=when(start))
    context = make_context(f"{request_}, just this one")
    update_event(context, event="yoga", start=when(start))
    assert days(context) == ["03-13 19", *ALL[1:]]
