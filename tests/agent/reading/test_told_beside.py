"""A clause that tells wishes for nothing; what is told to be due, or to be out, may."""

from __future__ import annotations

import pytest

from agent.reading.told_beside import is_where, only_tells, pieces, promises


@pytest.mark.parametrize(
    "clause",
    [
        "and I promised Ana I'd bring the salad",
        "she's away",
        "no wait the hall is taken",
        "because it keeps dripping",
        "está fuera esta semana",
        "le prometí que llevaba la tortilla",
        "sie ist in Bremen",
        "elle est à Lille",
        "è a Torino",
        "ela está em Faro",
    ],
)
def test_what_only_tells(clause: str) -> None:
    assert only_tells(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "buy stamps",
        "the rent is due",
        "we're out of flour",
        "I'm meeting Ana at 5",
        "we're having supper at eight",
        "dentist at 5",
        "my sister's party",
        "las entradas del teatro",
        "la farmacia",
        "Brot kaufen",
        "remind me that he is here",
    ],
)
def test_what_may_be_wished_for(clause: str) -> None:
    assert not only_tells(clause)


def test_promises_and_places() -> None:
    assert promises("and I told him I'd take the chairs")
    assert not promises("and take the chairs")
    assert is_where("he's in Leeds this week")
    assert not is_where("he's to ring Jo on Friday")
    assert pieces("buy oil or we're stuck, and ring Jo") == ["buy oil", "or we're stuck", "and ring Jo"]
