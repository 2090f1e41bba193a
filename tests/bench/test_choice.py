"""How often the classifier alone names the right tool."""

from __future__ import annotations

import pytest

from bench.case import load
from bench.choice import judged, wanted

CASES = {case.id: case for case in load()}


@pytest.mark.parametrize(
    ("id", "tools"),
    [
        ("talk-hey", {"words"}),
        ("todo-vet", {"add_todo"}),
        ("todo-washed", {"update_todo", "complete_todo"}),
        ("cal-tea", {"create_event"}),
        ("todo-left", {"list_todos"}),
    ],
)
def test_what_a_case_wants(id: str, tools: set[str]) -> None:
    assert wanted(CASES[id]) == tools


def test_each_request_is_judged_once() -> None:
    (counted,) = judged([CASES["talk-hey"], CASES["todo-vet"], CASES["turns-tea-six"]]).values()
    assert counted["asked"] == 2
    assert sum(counted.values()) == 2 * counted["asked"]
