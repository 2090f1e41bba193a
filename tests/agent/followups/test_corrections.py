"""Ways of correcting, times and what stands behind them, crossed: what was just made is moved, and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import cycle, islice, product
from typing import Final

import pytest

from tests.agent.conftest import Made
from tests.conftest import MADRID

Moved = Callable[[datetime], datetime]
MADE: Final = {"en": "dentist on friday at 5pm", "es": "dentista el viernes a las 5 de la tarde"}
AT: Final = datetime(2026, 3, 13, 17, tzinfo=MADRID)

WAYS: Final = {
    "en": ("no, {}", "make it {}", "sorry, {}", "{} instead", "i meant {}", "hang on, it's {}", "she says {}",
           "they can only do {}", "scratch that, {}", "let's make it {}", "ugh, they moved it to {}"),
    "es": ("no, {}", "mejor {}", "perdona, {}", "ponlo {}", "quería decir {}", "espera, es {}", "al final {}",
           "que sea {}", "me han dicho {}", "uy, me equivoqué, {}", "pásalo {}"),
}  # fmt: skip
TIMES: Final[dict[str, tuple[tuple[str, Moved], ...]]] = {
    "en": (
        ("half past three", lambda at: at.replace(hour=15, minute=30)),
        ("11 in the morning", lambda at: at.replace(hour=11)),
        ("wednesday the 18th", lambda at: at.replace(day=18)),
        ("the 20th at 4", lambda at: at.replace(day=20, hour=16)),
        ("an hour later", lambda at: at + timedelta(hours=1)),
    ),
    "es": (
        ("a las tres y media de la tarde", lambda at: at.replace(hour=15, minute=30)),
        ("a las 11 de la mañana", lambda at: at.replace(hour=11)),
        ("el miércoles 18", lambda at: at.replace(day=18)),
        ("el 20 a las 4", lambda at: at.replace(day=20, hour=16)),
        ("media hora antes", lambda at: at - timedelta(minutes=30)),
    ),
}
BEHIND: Final = {"en": ("", ", sorry", ", thanks", ", he's running late"), "es": ("", ", perdona", ", gracias")}


def crossed(language: str) -> Iterator[tuple[str, Moved]]:
    ways = product(WAYS[language], TIMES[language])
    for (way, (time, moved)), behind in zip(ways, cycle(BEHIND[language]), strict=False):
        yield way.format(time) + behind, moved


@pytest.mark.parametrize("language", WAYS)
def test_what_was_just_made_is_moved_and_nothing_else(assistant: Made, language: str) -> None:
    one = assistant(settings={"drafts": True})
    amiss = {}
    for number, (words, moved) in enumerate(islice(crossed(language), 55)):
        one.ask(MADE[language], session=f"{number}")
        (made,) = one.calendar.list()
        one.ask(words, session=f"{number}")
        found = [(each.title, each.start) for each in one.calendar.list()]
        if found != [(made.title, moved(AT))] or one.todos.list():
            amiss[words] = found
        one.calendar.delete(made.id)
    assert amiss == {}
