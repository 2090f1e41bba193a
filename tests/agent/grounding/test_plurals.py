"""Several rows in one word."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from agent.assistant import Assistant
from agent.calls import Planned
from agent.grounding.plurals import each_of
from agent.reading.sayings import Said
from tests.agent.conftest import Made
from tests.conftest import NOW
from tools.contract import Language


@pytest.fixture
def owner(assistant: Made) -> Assistant:
    one = assistant()
    one.todos.add("Water the ferns")
    one.todos.add("Repot the ferns")
    one.todos.add("Wax the skis")
    for days in (1, 8):
        start: datetime = NOW + timedelta(days=days)
        one.calendar.add("Rowing club", start, start + timedelta(hours=1))
    return one


def rows(owner: Assistant, tool: str, request: str, **given: str) -> list[str]:
    calls = each_of(Planned(tool, given), request, owner.machine.stores)
    return [str(next(iter(each.arguments.values()))) for each in calls]


def test_both_are_two(owner: Assistant) -> None:
    ids = [f"#{row.id}" for row in owner.calendar.list()]
    assert rows(owner, "cancel_event", "cancel both rowing clubs", event="rowing club") == ids
    assert rows(owner, "cancel_event", "quita los dos de remo", event="rowing club") == ids


def test_all_of_a_name_are_meant_and_no_others(owner: Assistant) -> None:
    ids = [f"#{row.id}" for row in owner.todos.list() if "ferns" in row.title]
    assert rows(owner, "complete_todo", "all the ferns are seen to", todo="ferns") == ids


def test_both_notes(owner: Assistant) -> None:
    ids = [f"#{owner.notes.add(title, 'x').id}" for title in ("Lisbon hotel", "Lisbon trains")]
    owner.notes.add("Porto", "x")
    assert rows(owner, "delete_note", "bin both Lisbon notes", note="Lisbon") == ids


@pytest.mark.parametrize(
    ("request_text", "name"),
    [
        ("cancel the rowing club", "rowing club"),  # one is meant: which, is asked
        ("cancel both skis", "skis"),  # there is but one
        ("cancel both choirs", "choir"),  # there is none
    ],
)
def test_else_the_call_stays_one(owner: Assistant, request_text: str, name: str) -> None:
    assert rows(owner, "cancel_event", request_text, event=name) == [name]


def test_three_are_not_both(owner: Assistant) -> None:
    start = NOW + timedelta(days=15)
    owner.calendar.add("Rowing club", start, start + timedelta(hours=1))
    assert rows(owner, "cancel_event", "cancel both rowing clubs", event="rowing club") == ["rowing club"]


def test_what_is_changed_is_one_at_a_time(owner: Assistant) -> None:
    assert rows(owner, "update_todo", "move all the ferns to friday", todo="ferns") == ["ferns"]


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("cancel everything on Wednesday", "en"),
        ("the kids are ill, cancel every appointment I have on Wednesday", "en"),
        ("cancel each and every meeting on Wednesday", "en"),
        ("cancela todas las citas del miércoles", "es"),
        ("los niños están malos, cancelá toda cita que tenga el miércoles", "es"),
    ],
)
def test_everything_of_a_day_is_each_event_of_it(owner: Assistant, request_: str, language: Language) -> None:
    day = NOW + timedelta(days=1)
    owner.call("create_event", title="Standup", start="every Wednesday at 10", duration="15 minutes")
    other = owner.calendar.add("Lunch", day + timedelta(days=1), day + timedelta(days=1, hours=1))
    said = Said(request_, NOW, language)
    calls = each_of(Planned("cancel_event", {"event": "all"}), request_, owner.machine.stores, said.times())
    for each in calls:
        owner.call(each.tool, **each.arguments)
    left = owner.calendar.between(NOW, NOW + timedelta(days=9))
    assert sorted(each.title for each in left) == [other.title, "Rowing club", "Standup"]


@pytest.mark.parametrize(
    "request_",
    [
        "cancel the rowing club on Wednesday, everything else stays",
        "cancel everything after 3pm on Wednesday",
        "everything on Wednesday is fine, cancel the rowing club",
        "cancel every meeting with the rowing club on Wednesday",
    ],
)
def test_what_is_to_stay_or_has_but_one_bound_is_not_everything(owner: Assistant, request_: str) -> None:
    call = Planned("cancel_event", {"event": "rowing club"})
    assert each_of(call, request_, owner.machine.stores, Said(request_, NOW, "en").times()) == (call,)


def test_of_everything_the_row_that_is_excepted_stays(owner: Assistant) -> None:
    start = NOW + timedelta(days=1, hours=3)
    lunch = owner.calendar.add("Lunch", start, start + timedelta(hours=1))
    request, call = "cancel everything on Wednesday except the rowing club", Planned("cancel_event", {"event": "all"})
    times = Said(request, NOW, "en").times()
    assert [each.arguments["event"] for each in each_of(call, request, owner.machine.stores, times)] == [f"#{lunch.id}"]
    unclear = "cancel everything on Wednesday but the wedding"
    assert each_of(call, unclear, owner.machine.stores, times) == ()


def test_what_is_meant_several_times_is_ended_once(assistant: Made) -> None:
    calls = ", ".join(f'cancel_event(event="appointment of kid {each}")' for each in (1, 2, 3))
    one = assistant(f"[{calls}]")
    day = NOW + timedelta(days=1)
    one.calendar.add("Lunch", day, day + timedelta(hours=1))
    assert len(one.ask("all three kids are ill. cancel every appointment I have tomorrow").calls) == 1
    assert one.calendar.list() == ()
