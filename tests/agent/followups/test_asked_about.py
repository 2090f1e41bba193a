"""Where several rows were shown, "it" is the one that the question was about, if it spoke of one alone."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.calls import Planned
from agent.followups.asked_about import asked_about, of_the_one_asked
from agent.followups.before import Before
from tests.conftest import MADRID, NOW

SHOWN = [
    {"kind": "event", "id": 1, "label": "Osteopath"},
    {"kind": "event", "id": 2, "label": "Brunch with Ida"},
    {"kind": "event", "id": 3, "label": "Budget meeting"},
]
STARTS = {each: datetime(2026, 3, 10 + each, 12, tzinfo=MADRID) for each in (1, 2, 3)}
CALLS = [{"tool": "list_events", "arguments": {"when": "this week"}, "status": "done", "effect": "read"}]


def before(asked: str) -> Before:
    return Before(CALLS, SHOWN, None, asked, STARTS, SHOWN)


@pytest.mark.parametrize(
    ("request_", "planned"),
    [
        ("can you bring it forward an hour", Planned("update_event", {"event": "#2", "start": "an hour earlier"})),
        ("move it to 2pm", Planned("update_event", {"event": "#2", "start": "2026-03-12 14:00"})),
        ("cancel it, she's away", Planned("cancel_event", {"event": "#2"})),
        ("cancélalo", Planned("cancel_event", {"event": "#2"})),
    ],
)
def test_it_is_the_row_that_was_asked_about(request_: str, planned: Planned) -> None:
    assert of_the_one_asked(request_, before("when do I see Ida this week?"), NOW, "en") == (planned,)
    assert of_the_one_asked(request_, before("what's on this week?"), NOW, "en") == ()


@pytest.mark.parametrize(
    "request_",
    ["move the first one to 7pm", "cancel them all", "was it always then?", "that's fine", "push everything an hour"],
)
def test_others_may_be_meant(request_: str) -> None:
    assert of_the_one_asked(request_, before("when do I see Ida this week?"), NOW, "en") == ()


def test_a_question_about_two_of_them_is_about_none() -> None:
    assert asked_about(SHOWN, "when are the brunch with Ida and the osteopath?") is None
    assert asked_about(SHOWN, "when is the osteopath this week?") == SHOWN[0]


@pytest.mark.parametrize(
    ("request_", "meant"),
    [
        ("when's the staff meeting with Bo?", "Staff meeting, Bo"),
        ("when is the staff outing?", "Staff outing"),
        ("what about the staff?", None),
        ("when are Bo's staff meeting and the outing?", None),
    ],
)
def test_the_row_of_whose_name_more_is_said(request_: str, meant: str | None) -> None:
    rows = [
        {"kind": "event", "id": 1, "label": "Staff meeting, Bo"},
        {"kind": "event", "id": 2, "label": "Staff outing"},
    ]
    found = asked_about(rows, request_)
    assert (found["label"] if found else None) == meant
