"""Series: which occurrence is meant, how much of the series, and what is asked when it is not said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from memory.errors import ToolError, Unclear
from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import cancel_event, update_event
from tools.calendar.scope import scope_said, with_answer
from tools.contract import Receipt, Shown, ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def at(day: int, hour: int = 10, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def standup(context: ToolContext) -> Event:
    """Every Monday at ten since 2 March; it is Tuesday 10 March."""
    return context.calendar.add("Standup", at(2), at(2, 10, 30), rrule="FREQ=WEEKLY;BYDAY=MO")


@pytest.fixture
def yoga(context: ToolContext) -> Event:
    """Every Thursday at seven in the evening since 5 March."""
    return context.calendar.add("Yoga", at(5, 19), at(5, 20), rrule="FREQ=WEEKLY;BYDAY=TH")


def cancelled(make_context: Making, request: str, event: str, **values: Any) -> tuple[ToolContext, Receipt]:
    context = make_context(request, **values)
    return context, cancel_event(context, event=event)


@pytest.mark.parametrize(
    ("request_", "event", "day"),
    [
        ("cancel next week's standup", "the standup", 16),
        ("cancel next week's standup", "next week's standup", 16),
        ("cancel the standup on 23 March", "standup", 23),
        ("there is no standup on Monday", "the standup on Monday", 16),
        ("cancel just this one standup", "standup", 16),
        ("cancel the standup just this once", "the standup", 16),
        ("cancela solo el standup del 30 de marzo", "el standup del 30 de marzo", 30),
        ("just this one", "just this one", 16),
        ("solo esta", "esta", 16),
    ],
)
def test_one_is_cancelled(make_context: Making, standup: Event, request_: str, event: str, day: int) -> None:
    shown = (Shown("event", standup.id, "Standup"),)
    context, receipt = cancelled(make_context, request_, event, shown=shown)
    assert context.calendar.get(standup.id).exdates == (at(day),)
    assert receipt.text.endswith(f"Only Mon {day} March; the series goes on.")
    context.journal.undo()
    assert context.calendar.get(standup.id).exdates == ()


@pytest.mark.parametrize(
    ("request_", "event", "until"),
    [
        ("cancel the standup from 23 March on", "the standup", "20260323T085959Z"),
        ("cancel the standup from April on", "the standup", "20260406T075959Z"),
        ("cancel this and all the following standups", "the standup", "20260316T085959Z"),
        ("no more standups from now on", "standups", "20260316T085959Z"),
        ("cancela el standup a partir de abril", "el standup", "20260406T075959Z"),
        ("esta y las siguientes", "esta y las siguientes", "20260316T085959Z"),
        ("cancela el standup a partir del 1 de abril", "el standup", "20260406T075959Z"),
        ("cancel the standup of 23 March and all after it", "the standup of 23 March", "20260323T085959Z"),
        ("cancel the standup on 23 March and afterwards", "the standup on 23 March", "20260323T085959Z"),
        ("cancel all the standups after 23 March", "all the standups after 23 March", "20260330T075959Z"),
        ("cancela el standup del 23 de marzo y los de después", "el standup del 23 de marzo", "20260323T085959Z"),
    ],
)
def test_it_and_those_after_it_are_cancelled(
    make_context: Making, standup: Event, request_: str, event: str, until: str
) -> None:
    shown = (Shown("event", standup.id, "Standup"),)
    context, receipt = cancelled(make_context, request_, event, shown=shown)
    assert context.calendar.get(standup.id).rrule == f"FREQ=WEEKLY;BYDAY=MO;UNTIL={until}"
    assert " on." in receipt.text


@pytest.mark.parametrize("request_", ["cancel all the standups", "all of them", "cancel the whole series", "todas"])
def test_all_are_cancelled(make_context: Making, standup: Event, request_: str) -> None:
    shown = (Shown("event", standup.id, "Standup"),)
    context, receipt = cancelled(make_context, request_, "the standup", shown=shown)
    assert context.calendar.list() == ()
    assert receipt.text.endswith("The whole series.")


def test_what_is_not_said_is_asked(make_context: Making, standup: Event) -> None:
    changes: list[tuple[Any, dict[str, Any]]] = [(cancel_event, {}), (update_event, {"start": when("11")})]
    for act, values in changes:
        with pytest.raises(
            Unclear, match=r"just this one .Mon 16 March., this and the following ones, or all"
        ) as asked:
            act(make_context("the standup, please"), event="the standup", **values)
        assert asked.value.shown == (Shown("event", standup.id, "Standup"),)
        assert [scope_said(each) for each in asked.value.options] == ["one", "following", "all"]
    with pytest.raises(Unclear, match="¿Solo esta") as asked:
        cancel_event(make_context("quita el standup", language="es"), event="el standup")
    assert [scope_said(each) for each in asked.value.options] == ["one", "following", "all"]


def test_the_name_of_a_series_is_no_date(make_context: Making, standup: Event) -> None:
    with pytest.raises(Unclear, match="just this one"):
        cancel_event(make_context("cancel the Monday standup"), event="the Monday standup")
    assert scope_said("make it an hour later") is None
    assert scope_said("I am away all week, cancel the standup") is None
    assert scope_said("that's all, and not at all what I meant after all") is None
    assert scope_said("the meeting lasts all day") is None


def test_the_name_of_a_series_is_no_scope(make_context: Making) -> None:
    context = make_context("cancel the all-hands")
    context.calendar.add("All hands", at(2), rrule="FREQ=WEEKLY")
    with pytest.raises(Unclear, match="just this one"):
        cancel_event(context, event="the all-hands")


def test_where_there_is_no_occurrence_it_is_told(make_context: Making, standup: Event) -> None:
    with pytest.raises(ToolError, match=r"There is no \*Standup\* then: Wed 18 March"):
        cancel_event(make_context("cancel the standup on 18 March"), event="the standup on 18 March")


@pytest.mark.parametrize(
    ("request_", "event", "start", "begin"),
    [
        ("move the standup on 16 March to 11", "the standup", "on 16 March to 11", at(16, 11)),
        ("move the standup on 16 March to 11", "the standup on 16 March", "11", at(16, 11)),
        ("move the standup on 16 March to 11", "the standup", "16 March", at(16, 11)),
        ("move next week's standup to Tuesday", "next week's standup", "Tuesday", at(17)),
        ("push next week's standup back half an hour", "next week's standup", "half an hour", at(16, 10, 30)),
        ("move the standup to 11, just this one", "the standup", "11", at(16, 11)),
        ("move the standup from 10 to 11 on Monday", "the standup on Monday", "from 10 to 11", at(16, 11)),
        ("pasa el standup del 16 de marzo a las 11", "el standup", "a las 11", at(16, 11)),
    ],
)
def test_one_is_moved(
    make_context: Making, standup: Event, request_: str, event: str, start: str, begin: datetime
) -> None:
    context = make_context(request_)
    receipt = update_event(context, event=event, start=when(start))
    (moved,) = context.calendar.changed(standup.id)
    assert (moved.start, moved.end - moved.start, moved.occurrence) == (begin, standup.end - standup.start, at(16))
    assert receipt.text.endswith("Only Mon 16 March; the series goes on.")


@pytest.mark.parametrize(
    ("request_", "start", "first", "begin"),
    [
        ("from April on the yoga is at 8", "8", at(2, 20, month=4), at(2, 20, month=4)),
        ("from April on the yoga is at 8", "from April", at(2, 20, month=4), at(2, 20, month=4)),
        ("move the yoga to 6, this and the following ones", "6", at(12, 18), at(12, 18)),
        ("a partir de abril el yoga es a las ocho", "a las ocho", at(2, 20, month=4), at(2, 20, month=4)),
    ],
)
def test_from_a_day_on(
    make_context: Making, yoga: Event, request_: str, start: str, first: datetime, begin: datetime
) -> None:
    context = make_context(request_)
    receipt = update_event(context, event="yoga", start=when(start))
    old, new = context.calendar.list()
    assert (new.start, new.rrule) == (begin, "FREQ=WEEKLY;BYDAY=TH")
    assert "UNTIL" in (old.rrule or "")
    assert f"From Thu {first.day} {first:%B} on." in receipt.text


def test_all_are_moved_as_far_as_the_next(make_context: Making, yoga: Event) -> None:
    context = make_context("move all the yoga to Friday at 6")
    receipt = update_event(context, event="yoga", start=when("Friday at 6pm"))
    moved = context.calendar.get(yoga.id)
    assert (moved.start, moved.rrule) == (at(6, 18), "FREQ=WEEKLY;BYDAY=FR")
    assert receipt.text == "Changed: *Yoga*, Fri 13 March, 18:00–19:00, every week on Friday. The whole series."


def test_what_is_settled_does_the_same_later(make_context: Making, yoga: Event) -> None:
    context = make_context("cancel this week's yoga")
    settled = dict(cancel_event(context, event="this week's yoga").settled or {})
    assert settled == {"event": f"#{yoga.id} one 2026-03-12 19:00"}
    context.journal.undo()
    later = make_context("cancel this week's yoga", now=at(18))
    cancel_event(later, **settled)
    assert context.calendar.get(yoga.id).exdates == (at(12, 19),)
    context = make_context("move the yoga to 6, just this one")
    settled = dict(update_event(context, event="yoga", start=when("6")).settled or {})
    moved = context.calendar.changed(yoga.id)
    context.journal.undo()
    update_event(context, **{**settled, "start": when(str(settled["start"]))})
    assert [each.start for each in context.calendar.changed(yoga.id)] == [each.start for each in moved]


def test_a_changed_one_is_found_by_its_own_name_and_day(make_context: Making, yoga: Event) -> None:
    calendar = make_context().calendar
    calendar.update(yoga.id, scope="one", occurrence=at(12, 19), start=at(13, 18), title="Acro party")
    context = make_context("the acro party is at 7")
    update_event(context, event="the acro party", start=when("at 7pm"))
    assert [each.start for each in calendar.changed(yoga.id)] == [at(13, 19)]
    cancel_event(make_context("cancel the yoga on Friday"), event="the yoga on Friday")
    assert calendar.changed(yoga.id) == ()
    assert calendar.get(yoga.id).exdates == (at(12, 19),)


@pytest.mark.parametrize(
    ("answer", "scope"),
    [
        ("just this one", "one"),
        ("Only this one, please.", "one"),
        ("this and the following ones", "following"),
        ("all of them", "all"),
        ("the whole series", "all"),
        ("solo esta", "one"),
        ("solo esta vez, por favor", "one"),
        ("esta y las siguientes", "following"),
        ("todas", "all"),
        ("what's on all week?", None),
        ("buy milk", None),
    ],
)
def test_an_answer_makes_the_request_whole(answer: str, scope: str | None) -> None:
    whole = with_answer("Move the standup to 11.", answer)
    assert whole == (f"Move the standup to 11, {answer}" if scope else None)
    assert scope is None or scope_said(whole or "") == scope


def test_all_reaches_both_parts_of_a_series_that_was_cut(make_context: Making, yoga: Event) -> None:
    moved = make_context("from 26 March on the yoga is at 8 in the evening")
    update_event(moved, event="the yoga", start=when("at 8 in the evening"))
    assert len(moved.calendar.list()) == 2
    context = make_context("cancel all the yogas")
    receipt = cancel_event(context, event="the yogas")
    assert context.calendar.list() == ()
    assert receipt.text.endswith("The whole series.")
    context.journal.undo()
    assert len(context.calendar.list()) == 2
    cancel_event(make_context(), **(receipt.settled or {}))
    assert context.calendar.list() == ()


@pytest.fixture
def cut(make_context: Making, yoga: Event) -> ToolContext:
    """The yoga, at eight in the evening from Thursday 26 March on."""
    context = make_context("from 26 March on the yoga is at 8 in the evening")
    update_event(context, event="the yoga", start=when("at 8 in the evening"))
    return context


@pytest.mark.parametrize(
    ("request_", "start", "days"),
    [
        ("move all the yogas to Friday", "Friday", ["13 19", "20 19", "27 20", "03 20"]),
        ("move all the yogas to 6pm", "6pm", ["12 18", "19 18", "26 18", "02 18"]),
        ("all yogas an hour later", "an hour later", ["12 20", "19 20", "26 21", "02 21"]),
        ("mueve todas las clases de yoga al viernes", "al viernes", ["13 19", "20 19", "27 20", "03 20"]),
        ("move every one of the yogas to tomorrow", "tomorrow", ["11 19", "18 19", "25 20", "01 20"]),
    ],
)
def test_all_moves_both_parts(
    make_context: Making, cut: ToolContext, request_: str, start: str, days: list[str]
) -> None:
    before = cut.calendar.list()
    context = make_context(request_)
    receipt = update_event(context, event="the yoga", start=when(start))
    assert [f"{each.start:%d %H}" for each in cut.calendar.between(at(10), at(4, month=4))] == days
    assert receipt.text.endswith("The whole series.")
    assert receipt.text.count("Changed: *Yoga*") == 2
    context.journal.undo()
    assert cut.calendar.list() == before


def test_all_of_both_parts_are_renamed_and_end(make_context: Making, cut: ToolContext) -> None:
    update_event(make_context("call all of the yogas Pilates"), event="the yogas", title="Pilates")
    assert [each.title for each in cut.calendar.list()] == ["Pilates", "Pilates"]
    update_event(make_context("all Pilates are every two weeks"), event="pilates", start=when("every two weeks"))
    assert [f"{each.start:%m-%d}" for each in cut.calendar.between(at(10), at(30, month=4))] == [
        "03-19", "03-26", "04-09", "04-23",
    ]  # fmt: skip
    update_event(make_context("all Pilates only until 10 April"), event="pilates", start=when("until 10 April"))
    assert [f"{each.start:%m-%d}" for each in cut.calendar.between(at(10), at(30, month=4))] == [
        "03-19", "03-26", "04-09",
    ]  # fmt: skip
    update_event(make_context("all Pilates only until 20 March"), event="pilates", start=when("until 20 March"))
    assert [f"{each.start:%m-%d}" for each in cut.calendar.between(at(10), at(30, month=4))] == ["03-19"]
    assert len(cut.calendar.list()) == 1


def test_all_of_them_reaches_both_parts(make_context: Making, cut: ToolContext) -> None:
    (_, rest) = cut.calendar.list()
    context = make_context("cancel all of them", shown=(Shown("event", rest.id, "Yoga"),))
    cancel_event(context, event="them")
    assert cut.calendar.list() == ()


def test_two_series_of_one_name_at_once_are_asked_about(make_context: Making, yoga: Event) -> None:
    context = make_context("cancel all the yogas")
    context.calendar.add("Yoga", at(3, 19), at(3, 20), rrule="FREQ=WEEKLY;BYDAY=TU")
    with pytest.raises(Unclear, match="Which event"):
        cancel_event(context, event="the yogas")
    assert len(context.calendar.list()) == 2
