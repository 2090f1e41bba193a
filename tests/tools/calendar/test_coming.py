"""Who comes to an event and who does not, told as news; a question, a supposition or a row's own word is none."""

from __future__ import annotations

import pytest

from tools.calendar.coming import coming, only_comes, staying_away


@pytest.mark.parametrize(
    ("request_", "who"),
    [
        ("Joanna is joining the lunch, add her", ["Joanna"]),
        ("Tom's coming along to the lunch as well", ["Tom"]),
        ("Nuria says that Ana and Tom are coming to the review", ["Ana", "Tom"]),
        ("mum will be at the lunch too", ["mum"]),
        ("my sister wants to come to the lunch", ["my sister"]),
        ("can you put Joanna down for the lunch", ["Joanna"]),
        ("I've asked Joanna along to the lunch", ["Joanna"]),
        ("Joana se apunta a la comida, añádela", ["Joana"]),
        ("Joana también viene a la comida", ["Joana"]),
        ("pon a Joana y a Luis en la comida", ["Joana", "Luis"]),
        ("a la comida viene también Joana", ["Joana"]),
    ],
)
def test_who_comes(request_: str, who: list[str]) -> None:
    assert coming(request_) == who


@pytest.mark.parametrize(
    "request_",
    [
        "is Joanna coming to the lunch?",
        "Joanna is coming to the lunch?",
        "if Joanna comes to the lunch, tell me",
        "I'm joining the lunch later",
        "everyone is coming to the lunch",
        "Joanna isn't coming to the lunch",
        "the lunch comes to 50 euros",
        "put it down for 2pm",
        "nadie viene a la comida",
        "¿viene también Joana?",
        "yo voy a asistir a la comida",
    ],
)
def test_nobody_is_told_to_come(request_: str) -> None:
    assert coming(request_) == []


@pytest.mark.parametrize(
    ("request_", "who"),
    [
        ("Joanna can't make the lunch", ["Joanna"]),
        ("Joanna and Tom aren't coming after all", ["Joanna", "Tom"]),
        ("Joana ya no viene a la comida", ["Joana"]),
        ("Joana no puede venir", ["Joana"]),
        ("Joanna is coming", []),
        ("I can't make the lunch", []),
    ],
)
def test_who_stays_away(request_: str, who: list[str]) -> None:
    assert staying_away(request_) == who


@pytest.mark.parametrize(
    ("request_", "only"),
    [
        ("Joanna is joining the , add her", True),
        ("Joanna's coming along to the  as well", True),
        ("Joana se apunta a la , añádela", True),
        ("Joanna is joining the , so book a bigger table", False),
        ("Joanna is joining the  at 2", False),
        ("Joanna is joining the , remind me to ring her", False),
        ("the  is off", False),
    ],
)
def test_whether_nothing_but_who_comes_is_told(request_: str, only: bool) -> None:
    assert only_comes(request_) is only
