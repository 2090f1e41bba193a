"""A row that was just ended stays after all, or a new one is not wanted: the deed is taken back with its reason."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.not_after_all import not_after_all
from tests.conftest import NOW

UNDO = Planned("undo_last", {})
ROWS = {
    "complete_todo": ("todo", "Mow the lawn"),
    "delete_todo": ("todo", "Repair the gate"),
    "cancel_event": ("event", "Osteopath"),
    "delete_note": ("note", "Recipes"),
    "add_todo": ("title", "Buy flour"),
}


def before(tool: str) -> Before:
    name, title = ROWS[tool]
    call = {"tool": tool, "arguments": {name: title}, "status": "done", "effect": "write"}
    return Before([call], [{"kind": "todo", "id": 1, "label": title}])


@pytest.mark.parametrize(
    ("tool", "request_"),
    [
        ("delete_todo", "hang on, leave it on there, it came loose again"),
        ("delete_todo", "oh no keep it please, the hinge is still hanging"),
        ("delete_todo", "sorry, put that back on the list, it isn't repaired after all"),
        ("delete_todo", "don't remove it, the carpenter never came"),
        ("delete_todo", "ay no, déjala ahí, que sigue cayéndose"),
        ("delete_todo", "vuelve a ponerla, que aún está rota"),
        ("delete_todo", "nein warte, lass es drin, es klemmt wieder"),
        ("delete_note", "no wait, restore it, I still cook from that"),
        ("cancel_event", "no wait, leave it in, they can see me after all"),
        ("cancel_event", "don't cancel it, I can make it after all"),
        ("cancel_event", "put it back, my neck is worse now"),
        ("cancel_event", "no lo canceles, que al final puedo"),
        ("complete_todo", "no hang on, that was the hedge, the lawn's still long"),
        ("complete_todo", "oops, not the lawn, that was the verge"),
        ("complete_todo", "actually I haven't, it rained"),
        ("complete_todo", "hold on, it's not done yet"),
        ("complete_todo", "my mistake, the lawn still needs mowing"),
        ("complete_todo", "untick it, I only did the edges"),
        ("complete_todo", "uy no, perdona, todavía no está"),
        ("complete_todo", "no aspetta, è ancora alta"),
        ("add_todo", "no wait, we've still got some"),
        ("add_todo", "oh no, there's plenty of it left in the larder, don't, we still have some flour"),
        ("add_todo", "actually no, Berta already bought some"),
        ("add_todo", "no, espera, que ya la ha comprado mi madre"),
    ],
)
def test_what_was_just_done_is_taken_back_with_its_reason(tool: str, request_: str) -> None:
    assert not_after_all(request_, before(tool), NOW, "en") == (UNDO,)


@pytest.mark.parametrize(
    ("tool", "request_"),
    [
        ("complete_todo", "the lawn's still wet"),
        ("complete_todo", "no wait, it's still nice"),
        ("complete_todo", "is the lawn still long?"),
        ("complete_todo", "great, leave it there"),
        ("complete_todo", "it's not urgent"),
        ("complete_todo", "the hedge isn't done yet"),
        ("complete_todo", "and I haven't cut the hedge"),
        ("complete_todo", "it still needs rolling"),
        ("complete_todo", "oh no, that was yesterday"),
        ("complete_todo", "not bad"),
        ("delete_todo", "leave it there, and delete the fence too"),
        ("delete_todo", "keep it for next week"),
        ("delete_todo", "put it back to friday"),
        ("cancel_event", "maybe I can make it after all"),
        ("cancel_event", "I still need to call them"),
        ("cancel_event", "i would have kept it"),
        ("add_todo", "no wait, leave it there"),
        ("add_todo", "Berta already bought some"),
        ("add_todo", "oh no, we have one hour left"),
        ("add_todo", "no, we still have some eggs"),
    ],
)
def test_what_says_something_else_takes_nothing_back(tool: str, request_: str) -> None:
    assert not_after_all(request_, before(tool), NOW, "en") == ()


def test_another_row_that_is_named_may_be_meant() -> None:
    said = "no wait, keep it, it broke again"
    assert not_after_all(said, before("delete_todo"), NOW, "en", ["to-do “Paint the shed”"]) == ()
    assert not_after_all(said, before("delete_todo"), NOW, "en", ["to-do “Repair the gate”"]) == (UNDO,)
