"""Plain requests need no model."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.deciding.plain import understand


@pytest.mark.parametrize(
    ("request_text", "call"),
    [
        ("note: the code of the gate is 4471", Planned("create_note", {"text": "the code of the gate is 4471"})),
        ("Nota: la clave es 4471", Planned("create_note", {"text": "la clave es 4471"})),
        ("undo", Planned("undo_last", {})),
        ("list todos", Planned("list_todos", {})),
        ("what's today", Planned("list_events", {"when": "today"})),
        ("agenda", Planned("list_events", {})),
    ],
)
def test_a_whole_sentence_is_understood(request_text: str, call: Planned) -> None:
    assert understand(request_text) == call


@pytest.mark.parametrize(
    "words", ["hey", "undo the changes I made to my life", "what's today's weather?", "todos los días corro"]
)
def test_the_rest_is_left_to_the_model(words: str) -> None:
    assert understand(words) is None


def test_more_is_understood_where_there_is_no_model() -> None:
    assert understand("buy milk") is None
    assert understand("add milk", without_model=True) == Planned("add_todo", {"title": "milk"})
