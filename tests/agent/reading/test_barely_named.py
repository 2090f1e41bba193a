"""A row of whose name a request has but a part."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from agent.reading.barely_named import is_barely_named, meant

FLAT = ("event", "Flat viewing", False)


@pytest.mark.parametrize(
    ("title", "request_", "barely"),
    [
        ("Flat viewing", "plumber in flat 2, friday at 9", True),
        ("Flat viewing", "the flat viewings are on friday", False),
        ("Flat viewing", "the flat is at 9 now", False),
        ("Fix the kitchen tap", "order a new kitchen table", True),
        ("Fix the kitchen tap", "kitchen tap by friday", False),
        ("Dentist", "dentist at 5", False),
        ("Pagar el alquiler", "el día 3 cobro el alquiler del segundo", True),
    ],
)
def test_at_most_half_of_a_name(title: str, request_: str, barely: bool) -> None:
    assert is_barely_named(title, request_) is barely


@pytest.mark.parametrize(
    ("named", "unnamed", "stays"),
    [
        ({"update_event": 0.7, "create_event": 0.2}, {"create_event": 0.9, "update_event": 0.1}, False),
        ({"add_todo": 0.4, "update_event": 0.3}, {"add_todo": 0.4, "create_event": 0.4}, False),
        ({"update_event": 0.9}, {"update_event": 0.6, "create_event": 0.4}, True),
        ({"update_event": 0.9}, {"create_event": 0.5, "update_event": 0.4}, True),
        ({"cancel_event": 0.9}, {"create_event": 0.9}, True),
    ],
)
def test_only_a_plain_wish_for_something_new_does_not_mean_it(
    named: Mapping[str, float], unnamed: Mapping[str, float], stays: bool
) -> None:
    rows = meant([FLAT, ("note", "Flat plans", False)], "plumber in flat 2", lambda _: named, lambda _: unnamed)
    assert (FLAT in rows) is stays
    assert rows[-1][0] == "note"


def test_a_row_that_is_named_stays() -> None:
    likely = {"create_event": 1.0}
    assert meant([FLAT], "flat viewing on friday", lambda _: likely, lambda _: likely) == [FLAT]
