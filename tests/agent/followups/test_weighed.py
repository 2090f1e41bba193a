"""The to-do of the turn before gets a priority, with the reason; what says more is not decided here."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.weighed import weighed
from tests.conftest import NOW

BEFORE = Before(
    [{"tool": "update_todo", "arguments": {"todo": "it"}, "status": "done", "effect": "write"}],
    [{"kind": "todo", "id": 1, "label": "Patch the sail"}],
)


@pytest.mark.parametrize(
    ("request_", "priority"),
    [
        ("and its high priority, the crossing's soon", "high"),
        ("it's urgent, the crossing is on sunday", "high"),
        ("its urgent because the season starts soon", "high"),
        ("the skipper is waiting so it's top priority", "high"),
        ("oh and make it important, my dad will be cross", "high"),
        ("low priority, there's no hurry", "low"),
        ("no rush, we're not sailing for ages", "low"),
        ("normal priority, it can wait", "normal"),
        ("alta prioridad, que viene la travesía", "high"),
        ("es urgente, porque ya viene la travesía", "high"),
        ("is it urgent?", ""),
        ("it might be urgent", ""),
        ("it's urgent, call Eva", ""),
        ("it's urgent, and buy thread", ""),
        ("the crossing is high priority", ""),
        ("it's important to me that you are honest", ""),
        ("important meeting on friday at 10", ""),
        ("it's urgent, remind me on friday", ""),
    ],
)
def test_how_much_it_matters_and_why(request_: str, priority: str) -> None:
    planned = (Planned("update_todo", {"todo": "it", "priority": priority}),) if priority else ()
    assert weighed(request_, BEFORE, NOW, "en") == planned
