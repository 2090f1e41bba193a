"""Slips in the words around a wish: the tool is chosen as if there were none, and titles keep their letters."""

from __future__ import annotations

import pytest

from agent.intents import likely
from agent.intents.slips import unslipped
from agent.reading.frames import bare
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("slipped", "meant"),
    [
        ("remnid", "remind"),
        ("remeber", "remember"),
        ("rember", "remember"),
        ("appointmnet", "appointment"),
        ("calender", "calendar"),
        ("cancle", "cancel"),
        ("delte", "delete"),
        ("shedule", "schedule"),
        ("tomorow", "tomorrow"),
        ("tommorrow", "tomorrow"),
        ("apuntme", "apuntame"),
    ],
)
def test_one_slip_is_mended(slipped: str, meant: str) -> None:
    assert unslipped(f"{slipped} the gate") == f"{meant} the gate"


@pytest.mark.parametrize("words", ["Remo and Candle", "events changed", "apunto el pan", "avisa a Marta", "evnt"])
def test_other_words_stay(words: str) -> None:
    assert unslipped(words) == words


def test_a_word_that_is_known_stays() -> None:
    assert unslipped("comprar canela", {"canela"}.__contains__) == "comprar canela"
    assert bare("comprar canela") == "Comprar canela"


@pytest.mark.parametrize(
    ("words", "tool"),
    [
        ("remnid me on thrusday at 8 in the mornign to cancle the gym trial", "add_todo"),
        ("rember to buy stamps tomorow", "add_todo"),
        ("put a dentist appointmnet in my calender for friday at 10", "create_event"),
    ],
)
def test_the_tool_is_that_without_slips(words: str, tool: str) -> None:
    found = likely(words, NOW, "en")
    assert max(found, key=lambda each: found[each]) == tool


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("remnid me to cancle the gym trial", "Cancle the gym trial"),
        ("plesae add buy stmaps to my calender", "Buy stmaps"),
        ("apuntme comprar canela", "Comprar canela"),
    ],
)
def test_a_title_keeps_its_letters(words: str, deed: str) -> None:
    assert bare(words) == deed
