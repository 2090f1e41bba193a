"""Approve: what may be done at once, what must wait for its owner, what is refused."""

from __future__ import annotations

from typing import Any, Final

from langgraph.runtime import Runtime
from langgraph.types import interrupt

from agent.calls import Planned
from agent.machine import Run
from agent.replies import Asked, Proposal
from agent.state import State
from guardrails import policy
from memory.errors import ToolError
from memory.turns import Waiting
from tools.contract import Receipt

SOURCE: Final = "source"
"""An argument of this name points to foreign text that the call takes its details from."""


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


def as_proposal(row: Waiting) -> Proposal:
    """A proposal row as the Python API shows it."""
    status: Any = "waiting" if row.status == "approved" else row.status
    return Proposal(row.id, row.tool, row.arguments, row.reason, row.preview, row.quote, status, row.session)


def _open_places(state: State) -> list[int]:
    ended = {each["position"] for each in state.get("outcomes", ()) if each["step"] == state["step"]}
    return [position for position in range(len(state.get("calls", ()))) if position not in ended]


def _verdict(state: State, run: Run, position: int, call: dict[str, Any]) -> dict[str, Any]:
    machine = run.machine
    effect = machine.toolbox.effect(call["tool"])
    foreign = bool(state.get("foreign") or (effect != "read" and call["arguments"].get(SOURCE)))
    mode = "park" if run.unattended else machine.settings.approvals
    decision = policy.decide(effect, foreign, mode)
    if decision.outcome in ("run", "deny"):
        return {"verdict": decision.outcome, "reason": decision.reason}
    try:
        receipt = preview(state, run, Planned(call["tool"], call["arguments"]), effect == "send")
    except ToolError:
        return {"verdict": "run", "reason": decision.reason, "fails": True}
    row = machine.stores.proposals.add(
        state["turn"], state["session"], state["step"], position,
        tool=call["tool"], arguments=dict(receipt.settled or call["arguments"]), preview=receipt.text,
        reason=policy.say(decision.reason, state["language"]), quote=receipt.quote or call.get("quote", ""),
    )  # fmt: skip
    run.emit(Asked(as_proposal(row)))
    return {"verdict": "wait", "proposal": row.id}


def preview(state: State, run: Run, call: Planned, reaches_others: bool) -> Receipt:
    """What a call would do: it is made and rolled back; one that reaches others is only described."""
    if reaches_others:
        given = ", ".join(f"{name}: {value}" for name, value in call.arguments.items())
        return Receipt(f"{call.tool} ({given})", settled=dict(call.arguments))
    with run.machine.stores.database.trial():
        return run.machine.toolbox.run(call, run.context(state))
