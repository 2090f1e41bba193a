"""A fact and an event in one breath are two wishes; a fact that has a time, or two parts, stays one."""

from __future__ import annotations

import pytest

from agent.intents import likely
from agent.reading.fact_and_event import fact_and_event
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("request_", "parts"),
    [
        (
            "remember that Ida is vegan, and the reading group meets on 24 march at 8pm",
            ("remember that Ida is vegan", "the reading group meets on 24 march at 8pm"),
        ),
        (
            "bear in mind that I hate olives. supper with Ana on saturday at 9pm",
            ("bear in mind that I hate olives", "supper with Ana on saturday at 9pm"),
        ),
        ("remember that Ana is allergic to nuts and milk", ()),
        ("remember that I work from 9 to 5 and hate meetings", ()),
        ("remember that Ida's birthday is on 4 May, and she likes tulips", ()),
        ("keep in mind that the shop shuts at 8pm and opens at 9", ()),
        ("do you remember that Ida is vegan, and when is supper on saturday at 9pm?", ()),
    ],
)
def test_what_is_kept_and_what_is_planned(request_: str, parts: tuple[str, ...]) -> None:
    found = fact_and_event(request_, lambda words: likely(words, NOW, "en"), NOW, "en")
    assert tuple(each.words for each in found) == parts
