"""Who comes is what a visit is called by."""

from __future__ import annotations

from typing import Any

import pytest

from agent.grounding.visiting import with_visitor


@pytest.mark.parametrize(
    ("request_", "given", "wanted"),
    [
        ("Mrs Kowalczyk is coming round to the workshop saturday at 10", {"title": "Workshop"},
         {"title": "Mrs Kowalczyk", "location": "the workshop"}),
        ("Mrs Lenz comes to the workshop to look at the door", {"title": "Look at the door", "attendees": ["Mrs Lenz"]},
         {"title": "Mrs Lenz: look at the door"}),
        ("la señora Lenz viene al taller el sábado", {"title": "Taller"},
         {"title": "Señora Lenz", "location": "taller"}),
        # named already, called by something else, or nobody comes
        ("the plumber comes on friday at 8", {"title": "Plumber"}, {"title": "Plumber"}),
        ("Grandma is coming over for lunch", {"title": "Lunch"}, {"title": "Lunch"}),
        ("I'm coming to the workshop on friday", {"title": "Workshop"}, {"title": "Workshop"}),
        ("everyone comes to the concert on friday", {"title": "Concert"}, {"title": "Concert"}),
        ("the cake arrives at 3, then I go to the party at 5", {"title": "Party"}, {"title": "Party"}),
        ("winter is coming. we go to the gym at 5", {"title": "Gym"}, {"title": "Gym"}),
        ("mañana viene al taller", {"title": "Taller"}, {"title": "Taller"}),
    ],
)  # fmt: skip
def test_an_event_is_called_by_who_comes(request_: str, given: dict[str, Any], wanted: dict[str, Any]) -> None:
    assert with_visitor(given, request_) == wanted
