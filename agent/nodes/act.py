"""Act: make the calls that may be made; a call's effect and its record commit together, so it is made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, Final, cast

from langgraph.runtime import Runtime

from agent.calls import Planned
from agent.machine import Run
from agent.proposing import propose
from agent.replies import Call, Called
from agent.state import State
from memory.errors import ToolError, Unclear
from memory.turns import Made
from tools.contract import Receipt, Shown

Json = dict[str, Any]

ELSEWHERE: Final = 0.1
"""How likely another tool that looks must be, to be tried after one that found nothing."""

CUT_SHORT: Final = {
    "en": "{tool} was cut short: whether it reached anyone is not known. Look before you ask for it again.",
    "es": "{tool} se interrumpió: no se sabe si llegó a alguien. Compruébalo antes de pedirlo otra vez.",
}


def act(state: State, runtime: Runtime[Run]) -> State:
    """The outcomes of this step's calls so far; a failed one is decided once more."""
    run = runtime.context
    outcomes = [*state.get("outcomes", ())]
    calls = [dict(each) for each in state["calls"]]
    ended = {each["position"] for each in outcomes if each["step"] == state["step"]}
    for position, call in enumerate(calls):
        if position in ended:
            continue
        try:
            outcome = _outcome(state, run, position, call)
        except _DrawsOnForeignTextError as found:
            row = propose(state, run, position, Planned(call["tool"], call["arguments"]), found.receipt, "foreign_text")
            calls[position] |= {"verdict": "wait", "proposal": row.id}
            outcome = _outcome(state, run, position, calls[position])
        if outcome is not None:
            outcomes.append(outcome)
            run.emit(Called(as_call(outcome)))
    foreign = state.get("foreign", False) or any((each["receipt"] or {}).get("foreign") for each in outcomes)
    return State(calls=calls, outcomes=outcomes, foreign=foreign, error=_error_to_mend(state, run, outcomes))


def as_call(outcome: Mapping[str, Any]) -> Call:
    """An outcome as the Python API shows it."""
    receipt = as_receipt(outcome["receipt"]) if outcome["receipt"] else None
    return Call(outcome["tool"], outcome["arguments"], outcome["status"], receipt, outcome["error"])


def as_receipt(kept: Mapping[str, Any]) -> Receipt:
    """A receipt read back from where it was kept."""
    return Receipt(**{**kept, "shown": tuple(Shown(**each) for each in kept["shown"])})


class _DrawsOnForeignTextError(Exception):
    def __init__(self, receipt: Receipt) -> None:
        super().__init__()
        self.receipt = receipt


def execute(state: State, run: Run, position: int, call: Planned, alone: bool, approved: bool) -> Json:
    """Make one call, or find that it was made before: its outcome.

    What changes something runs in one transaction with its record; what only reads needs none. A change
    that turns out to rest on foreign text, and was not approved, is rolled back (law 6).
    """
    made = run.machine.stores.calls.find(*_place(state, position))
    if made is not None:
        return _found(state, position, call, made)
    run.check()
    make = {"read": _read, "write": _write}.get(run.machine.toolbox.effect(call.tool), _send)
    try:
        receipt = make(state, run, position, call, alone, approved)
    except Unclear as error:
        return _ended(state, position, call, "failed", None, str(error)) | {
            "unclear": True, "asked": [asdict(each) for each in error.shown],
        }  # fmt: skip
    except ToolError as error:
        return _ended(state, position, call, "failed", None, str(error))
    return _ended(state, position, call, "done", receipt)


def _read(state: State, run: Run, position: int, call: Planned, alone: bool, approved: bool) -> Receipt:
    return _made(state, run, call, alone)


def _write(state: State, run: Run, position: int, call: Planned, alone: bool, approved: bool) -> Receipt:
    stores = run.machine.stores

    def made() -> Receipt:
        with stores.database.change(turn=state["turn"], session=state["session"]) as change:
            receipt = _made(state, run, call, alone)
            if receipt.quote and not approved:
                raise _DrawsOnForeignTextError(receipt)
            change.session.flush()
            change.label = change.label or receipt.text
            receipt = replace(receipt, change=change.id)
            stores.calls.record(*_place(state, position), call.tool, call.arguments, asdict(receipt))
        return receipt

    return run.with_prose(made)


def _send(state: State, run: Run, position: int, call: Planned, alone: bool, approved: bool) -> Receipt:
    """What reaches others cannot be rolled back: it is written down before it begins, and never begun again."""
    place = _place(state, position)
    calls = run.machine.stores.calls
    calls.begin(*place, call.tool, call.arguments)
    try:
        receipt = _made(state, run, call, alone)
    except ToolError:
        calls.drop(*place)
        raise
    calls.record(*place, call.tool, call.arguments, asdict(receipt))
    return receipt


def _made(state: State, run: Run, call: Planned, alone: bool) -> Receipt:
    """Make the call as its own wish sees it: what else was said in the same breath is of other calls."""
    own = cast(State, {**state, "request": call.said}) if call.said else state
    return run.machine.toolbox.run(call, run.context(own), alone)


def _place(state: State, position: int) -> tuple[int, int, int]:
    return state["turn"], state["step"], position


def _found(state: State, position: int, call: Planned, made: Made) -> Json:
    """The outcome of a call that was made, or begun, before a kill."""
    if made.receipt is not None:
        return _ended(state, position, call, "done", as_receipt(made.receipt))
    language = state.get("language", "en")
    return _ended(state, position, call, "failed", None, CUT_SHORT[language].format(tool=call.tool)) | {"unclear": True}


def _outcome(state: State, run: Run, position: int, call: Json) -> Json | None:
    planned = Planned(call["tool"], call["arguments"], call.get("said", ""))
    if call["verdict"] == "deny":
        return _ended(state, position, planned, "denied", None, "no rule allows it")
    if call["verdict"] == "run":
        return execute(state, run, position, planned, alone=len(state["calls"]) == 1, approved=False)
    row = run.machine.stores.proposals.get(call["proposal"])
    planned = Planned(row.tool, row.arguments)
    if row.status == "rejected":
        return _ended(state, position, planned, "denied", None) | {"proposal": row.id}
    if row.status == "waiting":
        return _ended(state, position, planned, "parked", None) | {"proposal": row.id} if run.unattended else None
    outcome = execute(state, run, position, planned, alone=False, approved=True)
    run.machine.stores.proposals.settle(row.id, "done" if outcome["status"] == "done" else "failed")
    return outcome | {"proposal": row.id}


def _ended(state: State, position: int, call: Planned, status: str, receipt: Receipt | None, error: str = "") -> Json:
    kept = asdict(receipt) if receipt else None
    return {
        "step": state["step"], "position": position, "tool": call.tool, "arguments": dict(call.arguments),
        "status": status, "receipt": kept, "error": error,
    }  # fmt: skip


def _error_to_mend(state: State, run: Run, outcomes: list[Json]) -> str:
    """The error of a call that looks for something goes back to the model, once a turn, if nothing else was done.

    A change that failed is told at once: decided anew, a small model changes something else. So is a look, where no
    other may find it.
    """
    here = [each for each in outcomes if each["step"] == state["step"]]
    effect = run.machine.toolbox.effect
    failed = [
        each
        for each in here
        if each["status"] == "failed" and not each.get("unclear") and effect(each["tool"]) == "read"
    ]
    likely = state.get("likely", {})
    others = any(
        share >= ELSEWHERE and effect(tool) == "read"
        for tool, share in likely.items()
        if tool in run.machine.toolbox.tools and tool not in {each["tool"] for each in failed}
    )
    elsewhere = others or not likely or "a message" in state.get("named", ())
    first = elsewhere and state["step"] == 1 and run.machine.settings.max_steps > 1 and state["kind"] == "ask"
    return failed[0]["error"] if first and failed and len(failed) == len(here) else ""
