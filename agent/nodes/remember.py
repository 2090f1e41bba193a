"""Remember: the turn is logged with what it did, showed and cost; a message's turn commits with its ledger row."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from langgraph.runtime import Runtime

from agent.machine import Run
from agent.state import State


def remember(state: State, runtime: Runtime[Run]) -> State:
    """Log the end of the turn; facts are kept by their tool alone, from the owner's exact words."""
    run = runtime.context
    with run.machine.stores.database.change():
        if state["kind"] == "mail":
            from agent.triage import settle

            settle(state, run)
        run.machine.stores.turns.finish(state["turn"], "done", **logged(state, run))
    return State()


def logged(state: State, run: Run) -> dict[str, Any]:
    """What the log keeps of a turn; a call that ended in a question is `unclear` (see `agent.compacting`)."""
    outcomes = state.get("outcomes", [])
    calls = [
        {"tool": each["tool"], "arguments": each["arguments"], "status": each["status"], "error": each["error"],
         "effect": run.machine.toolbox.effect(each["tool"]), "unclear": bool(each.get("unclear"))}
        for each in outcomes
    ]  # fmt: skip
    shown = [row for each in outcomes for row in (each["receipt"] or {}).get("shown") or each.get("asked", ())]
    return {
        "reply": state.get("reply", ""), "foreign": bool(state.get("foreign")), "calls": calls, "shown": shown,
        "verdicts": state.get("verdicts", []), "usage": asdict(run.meter.spent()),
    }  # fmt: skip
