"""The machine, on one screen.

START -> screen_input -> recall -> decide -> approve -> act -> answer -> screen_output -> remember -> END
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from langgraph.graph import END, START, StateGraph

from agent.machine import Run
from agent.nodes.act import act
from agent.nodes.answer import answer
from agent.nodes.approve import approve, undecided
from agent.nodes.decide import decide
from agent.nodes.recall import recall
from agent.nodes.remember import remember
from agent.nodes.screen import screen_input, screen_output
from agent.state import State

if TYPE_CHECKING:
    from langgraph.graph.state import CompiledStateGraph

RECURSION_LIMIT = 40
"""Supersteps a turn may take: six steps of decide, approve, act, and the fixed ones."""


def build(checkpointer: Any = None) -> CompiledStateGraph[State, Run, State, State]:
    """The compiled machine; `checkpointer` keeps each turn under its number."""
    return _compiled().copy({"checkpointer": checkpointer})


@cache
def _compiled() -> CompiledStateGraph[State, Run, State, State]:
    """What all assistants of a process have in common: compiling takes longer than a whole turn's other steps."""
    graph = StateGraph(State, context_schema=Run)
    for node in (screen_input, recall, decide, approve, act, answer, screen_output, remember):
        graph.add_node(node.__name__, node)
    graph.add_edge(START, "screen_input")
    graph.add_conditional_edges("screen_input", after_screen)
    graph.add_edge("recall", "decide")
    graph.add_conditional_edges("decide", after_decide)
    graph.add_edge("approve", "act")
    graph.add_conditional_edges("act", after_act)
    graph.add_edge("answer", "screen_output")
    graph.add_edge("screen_output", "remember")
    graph.add_edge("remember", END)
    return graph.compile()


def after_screen(state: State) -> Literal["recall", "remember"]:
    """What the guard blocks goes no further."""
    return "remember" if state.get("blocked") else "recall"


def after_decide(state: State) -> Literal["approve", "answer"]:
    """Calls go to approval, words to the user."""
    return "approve" if state.get("calls") else "answer"


def after_act(state: State) -> Literal["approve", "decide", "answer"]:
    """What still waits is asked about; a failed call is decided once more; else the user is answered."""
    if undecided(state):
        return "approve"
    return "decide" if state.get("error") else "answer"
