"""What somebody wants of the user, and when it is to be."""

from __future__ import annotations

import pytest

from agent.reading.invited import invited
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("said", "language", "read"),
    [
        ("Priya wants lunch, so thursday at 12.30 in the park", "en", "lunch with Priya thursday at 12.30 in the park"),
        ("the boss wants a chat with me after my round, wednesday at 11", "en", "chat with the boss wednesday at 11"),
        ("my sister would like dinner with us, let's say saturday at 8", "en", "dinner with my sister saturday at 8"),
        ("Marta quiere comer conmigo, el viernes a las 2", "es", "comer con Marta el viernes a las 2"),
        ("Luis quiere un café conmigo, así que el viernes a las 10", "es", "café con Luis el viernes a las 10"),
    ],
)
def test_it_is_told_as_the_event(said: str, language: Language, read: str) -> None:
    assert invited(said, NOW, language) == read


@pytest.mark.parametrize(
    "said",
    [
        "Priya wants lunch on thursday",
        "Priya wants lunch, what should I make?",
        "Priya wants coffee, so buy some on friday at 9",
        "Priya wants a call, tell her friday at 3 is fine",
        "Leo wants dinner, every friday at 8",
        "she wants lunch, friday at 1",
        "the school wants a meeting, friday at 3 or monday at 4",
        "the cat wants dinner",
        "Priya wants the report, friday at 3",
    ],
)
def test_what_is_settled_on_nothing_stays(said: str) -> None:
    assert invited(said, NOW, "en") == said
