"""What follows on a new event or a change: somebody else's, another day's, and a new time behind the reason for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest

from agent.assistant import Assistant
from memory.errors import ModelError
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]
TONIGHT = datetime(2026, 3, 10, 19, 30, tzinfo=MADRID)


def turns(one: Assistant, *said: str) -> None:
    for each in said:
        with suppress(ModelError):
            one.ask(each)


@pytest.mark.parametrize(
    ("said", "title", "hour"),
    [
        ("and his sister Mia straight after, at 5pm", "Tutorial with Mia", 17),
        ("and Mia right after", "Tutorial with Mia", 17),
        ("and one with Mia at 6pm", "Tutorial with Mia", 18),
        ("also Mia at 5pm please", "Tutorial with Mia", 17),
    ],
)
def test_somebody_else_behind_the_first(assistant: Made, said: str, title: str, hour: int) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    turns(one, "Add a tutorial with Ben on Monday at 4pm", said)
    found = {each.title: each.start for each in one.calendar.list()}
    assert found == {
        "Tutorial with Ben": datetime(2026, 3, 16, 16, tzinfo=MADRID),
        title: datetime(2026, 3, 16, hour, tzinfo=MADRID),
    }


@pytest.mark.parametrize(
    "said",
    [
        "and call Mia at 5pm",
        "is Mia at 5pm?",
        "and remind Mia at 5pm",
        "and Monday at 5pm",
        "and Mia too",
        "and Gym at 5pm",
        "also Dentist at 5pm",
        "and Tea straight after",
    ],
)
def test_what_is_of_no_second_event_makes_none(assistant: Made, said: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    turns(one, "Add a tutorial with Ben on Monday at 4pm", said)
    assert [each.title for each in one.calendar.list()] == ["Tutorial with Ben"]


@pytest.mark.parametrize(
    "said",
    [
        "I mean next week's, not tonight's",
        "sorry, not tonight's, next week's",
        "I meant the one next tuesday, not tonight's",
    ],
)
def test_the_row_of_another_day_is_changed_instead(assistant: Made, said: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.call("create_event", title="Band rehearsal", start="every tuesday at 19:30", duration="90 minutes")
    turns(one, "Cancel band rehearsal tonight", said)
    left = one.calendar.between(TONIGHT - timedelta(hours=1), TONIGHT + timedelta(days=15))
    assert [each.start.day for each in left] == [10, 24]


@pytest.mark.parametrize("said", ["I mean it, not a joke", "next week's is fine", "is next week's on, not tonight's?"])
def test_what_tells_of_no_other_day_takes_nothing_back(assistant: Made, said: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.call("create_event", title="Band rehearsal", start="every tuesday at 19:30", duration="90 minutes")
    turns(one, "Cancel band rehearsal tonight", said)
    left = one.calendar.between(TONIGHT - timedelta(hours=1), TONIGHT + timedelta(days=15))
    assert [each.start.day for each in left] == [17, 24]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("the boss has put off the talk put Friday instead", 13),
        ("the van broke down set it for saturday", 14),
        ("it's shut that day so put friday", 13),
        ("el jefe ha retrasado la charla pon mejor el viernes", 13),
        ("le chef a décalé la réunion mets plutôt vendredi", 13),
        ("der Chef hat das Treffen verschoben mach lieber Freitag", 13),
        ("il capo ha spostato la riunione metti piuttosto venerdì", 13),
        ("the office is shut put the bins out friday", 12),
        ("we have to set off friday", 12),
        ("if she is ill put friday", 12),
        ("Ana wants to move friday", 12),
        ("did you put friday?", 12),
    ],
)
def test_a_new_day_right_behind_its_reason(assistant: Made, said: str, day: int) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    turns(one, "Add a to-do to prepare the slides on Thursday", said)
    assert [each.due for each in one.todos.list() if each.title == "Prepare the slides"] == [date(2026, 3, day)]


@pytest.mark.parametrize(("said", "hour"), [("or 6pm", 16), ("could be 6pm as well", 16), ("or rather 6pm", 18)])
def test_what_may_be_as_well_changes_nothing(assistant: Made, said: str, hour: int) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    turns(one, "Add a tutorial with Ben on Monday at 4pm", said)
    assert [each.start.hour for each in one.calendar.list()] == [hour]
