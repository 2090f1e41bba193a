"""The machine's shape."""

from __future__ import annotations

from agent.graph import build

EDGES = {
    ("__start__", "screen_input"),
    ("screen_input", "recall"),
    ("screen_input", "remember"),
    ("recall", "decide"),
    ("decide", "approve"),
    ("decide", "answer"),
    ("approve", "act"),
    ("act", "approve"),
    ("act", "decide"),
    ("act", "answer"),
    ("answer", "screen_output"),
    ("screen_output", "remember"),
    ("remember", "__end__"),
}


def test_the_edges() -> None:
    drawn = build().get_graph()
    assert {(each.source, each.target) for each in drawn.edges} == EDGES


def test_the_picture_is_mermaid() -> None:
    picture = build().get_graph().draw_mermaid()
    assert picture.startswith("---\nconfig:") or picture.startswith("graph")
    assert "screen_input" in picture
