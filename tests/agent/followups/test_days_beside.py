"""A day told by the one so far, be it by a part of it; the hour stays, so the part must be the one of that hour."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from agent.calls import Planned
from agent.followups.days_beside import beside_it
from agent.followups.following import following
from tests.agent.followups.test_following import NOW, before
from tests.conftest import MADRID
from tools.contract import Language

EVENING = datetime(2026, 3, 19, 19, 30, tzinfo=MADRID)
EARLIER, LATER = "a day earlier", "a day later"


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("the evening before", "en", EARLIER),
        ("make it the night before please", "en", f"make it {EARLIER}"),
        ("the previous evening", "en", EARLIER),
        ("the following evening, if you can", "en", f"{LATER}, if you can"),
        ("la noche anterior", "es", "un día antes"),
        ("mejor la víspera", "es", "mejor un día antes"),
        ("am Abend davor", "de", EARLIER),
        ("am Vorabend", "de", EARLIER),
        ("le soir d'avant", "fr", EARLIER),
        ("la sera dopo", "it", LATER),
        ("na noite anterior", "pt", EARLIER),
        ("the week before", "en", "a week earlier"),
        ("die Woche davor", "de", "a week earlier"),
        ("the morning before", "en", "the morning before"),
        ("the evening before the fair", "en", "the evening before the fair"),
        ("the evening after next", "en", "the evening after next"),
        ("this afternoon after lunch", "en", "this afternoon after lunch"),
        ("next evening", "en", "next evening"),
    ],
)
def test_the_day_of_a_part_beside_it(text: str, language: Language, told: str) -> None:
    assert beside_it(text, EVENING, language) == told


def test_a_row_without_an_hour_has_no_part_of_a_day() -> None:
    assert beside_it("the evening before", date(2026, 3, 19), "en") == "the evening before"
    assert beside_it("the evening before", None, "en") == "the evening before"


@pytest.mark.parametrize(
    "said", ["they'd sooner have it the evening before. same hour", "she'd rather the night before"]
)
def test_what_was_looked_at_is_moved_by_it(said: str) -> None:
    looked = before("list_events", "event", at=EVENING)
    call = Planned("update_event", {"event": "it", "start": "2026-03-18 19:30"})
    assert following(said, looked, NOW, "en") == (call,)
