"""Several changes of several rows in one breath, each plain by itself."""

from __future__ import annotations

import pytest

from tests.agent.deciding.test_one_row import Made, changed, world


@pytest.mark.parametrize(
    ("request_", "rows"),
    [
        ("library card to wednesday the 18th please, make the tap high priority and tell me what's on this thursday",
         {"Renew the library card", "Fix the kitchen tap"}),
        ("push the rent to april 2, mark the tap as high priority, and show my to-dos",
         {"Pay the rent", "Fix the kitchen tap"}),
        ("make the rent high priority; make the parcel low priority", {"Pay the rent", "Send the parcel to Marta"}),
        ("cancel the flat viewing, make the library card high priority, and tell me what I have on wednesday",
         {"Flat viewing", "Renew the library card"}),
        ("tick off the rent, tick off the tap", {"Pay the rent", "Fix the kitchen tap"}),
        ("add buy stamps, add call the bank tomorrow at 9", {"Buy stamps", "Call the bank"}),
    ],
)  # fmt: skip
def test_each_clause_stands_by_itself(assistant: Made, request_: str, rows: set[str]) -> None:
    assert {*changed(world(assistant, request_), request_)} == rows


@pytest.mark.parametrize(
    "request_",
    [
        "move the viewing to thursday, make it 5pm",
        "move the viewing to friday, the review is on thursday",
        "tick off the rent, it was due friday",
        "move the rent to friday, no, the tap",
        "should I move the rent to friday, or make the tap high priority?",
        "don't move the rent to friday, make the tap high priority",
        "make the tap high priority, not the rent",
        "Pablo said: move the rent to friday, make the tap high priority",
        "move the rent to friday, then the rent to saturday",
    ],
)
def test_what_hangs_together_is_left_to_the_model(assistant: Made, request_: str) -> None:
    assert changed(world(assistant, request_), request_) == {}
