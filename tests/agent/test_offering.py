"""Which tools a request may be for."""

from __future__ import annotations

import pytest

from agent.offering import CALLED_OFF


@pytest.mark.parametrize(
    "request_",
    ["book it, actually no, leave it, I'll do it", "apunta leche, bueno no, déjalo", "add milk, no never mind"],
)
def test_a_wish_is_taken_back(request_: str) -> None:
    assert CALLED_OFF.search(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "remind me to take the key or leave it under the mat",
        "collect the parcel or leave it with Bob",
        "saca la basura pero déjala fuera",
    ],
)
def test_what_is_left_somewhere_is_not_taken_back(request_: str) -> None:
    assert not CALLED_OFF.search(request_)
