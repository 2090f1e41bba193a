"""Approve: what may be done at once, what must wait for its owner, what is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from langgraph.runtime import Runtime
from langgraph.types import interrupt

from agent.calls import Planned
from agent.machine import Run
from agent.proposing import propose, trial
from agent.state import State
from guardrails import policy
from memory.errors import ToolError


def approve(state: State, runtime: Runtime[Run]) -> State:
    """Give each undecided call its verdict; where only waiting ones are left, ask the owner.

    A resumed node runs again from its start: proposals are rows, written once for each place.
    """
    run = runtime.context
    calls = [dict(each) for each in state["calls"]]
    places = _open_places(state)
    for position in places:
        if "verdict" not in calls[position]:
            calls[position].update(_verdict(state, run, position, calls[position]))
    waits = [run.machine.stores.proposals.get(calls[each]["proposal"]) for each in places if "proposal" in calls[each]]
    unresolved = [each for each in waits if each.status == "waiting"]
    if unresolved and len(unresolved) == len(places) and not run.unattended:
        interrupt([each.id for each in unresolved])
    return State(calls=calls)


def undecided(state: State) -> bool:
    """Whether a call of this step has no outcome yet."""
    return bool(_open_places(state))


def _open_places(state: State) -> list[int]:
    ended = {each["position"] for each in state.get("outcomes", ()) if each["step"] == state["step"]}
    return [position for position in range(len(state.get("calls", ()))) if position not in ended]


def _verdict(state: State, run: Run, position: int, call: dict[str, Any]) -> dict[str, Any]:
    machine = run.machine
    effect = machine.toolbox.effect(call["tool"])
    mode = "park" if run.unattended else machine.settings.approvals
    decision = policy.decide(effect, bool(state.get("foreign")), mode)
    if decision.outcome in ("run", "deny"):
        return {"verdict": decision.outcome, "reason": decision.reason}
    planned = Planned(call["tool"], call["arguments"])
    try:
        tried = trial(state, run, planned, effect == "send")
    except ToolError:
        return {"verdict": "run", "reason": decision.reason}  # it cannot be done, and will say so itself
    tried = replace(tried, quote=tried.quote or call.get("quote", ""))
    return {"verdict": "wait", "proposal": propose(state, run, position, planned, tried, decision.reason).id}
