"""Proposals: calls that wait for their owner, written down with what they would do and what they rest on."""

from __future__ import annotations

from typing import Any, Final

from agent.calls import Planned
from agent.machine import Run
from agent.replies import Asked, Proposal
from agent.state import State
from guardrails.policy import Reason, say
from memory.turns import Waiting
from tools.contract import Receipt

TO_DO: Final = {
    "Added": "Add", "Changed:": "Change:", "Deleted": "Delete", "Cancelled": "Cancel", "Noted": "Note",
    "Done:": "Tick off:", "Rewrote": "Rewrite", "Forgotten:": "Forget:",
    "Añadido:": "Añadir:", "Añadida:": "Añadir:", "Cambiado:": "Cambiar:", "Cambiada:": "Cambiar:",
    "Eliminado": "Eliminar", "Cancelada:": "Cancelar:", "Cancelado:": "Cancelar:", "Anotado:": "Anotar:",
    "Hecho:": "Tachar:",
}  # fmt: skip
"""How receipts begin, and how a proposal says the same."""


def propose(state: State, run: Run, position: int, call: Planned, trial: Receipt, reason: Reason) -> Waiting:
    """Write one call down and tell the front end. `trial` is the receipt of trying it out."""
    row = run.machine.stores.proposals.add(
        state["turn"], state["session"], state["step"], position,
        tool=call.tool, arguments=dict(trial.settled or call.arguments), preview=_would(trial.text),
        reason=say(reason, state["language"]), quote=trial.quote,
    )  # fmt: skip
    run.emit(Asked(as_proposal(row)))
    return row


def _would(text: str) -> str:
    """A receipt's text as what would be done: "Added *Visit*" becomes "Add *Visit*"."""
    first, _, rest = text.partition(" ")
    return f"{TO_DO.get(first, first)} {rest}".strip()


def as_proposal(row: Waiting) -> Proposal:
    """A proposal row as the Python API shows it."""
    status: Any = "waiting" if row.status == "approved" else row.status
    return Proposal(row.id, row.tool, row.arguments, row.reason, row.preview, row.quote, status, row.session)


def trial(state: State, run: Run, call: Planned, reaches_others: bool) -> Receipt:
    """What a call would do: it is made and rolled back; one that reaches others is only described."""
    if reaches_others:
        given = ", ".join(f"{name}: {value}" for name, value in call.arguments.items())
        return Receipt(f"{call.tool} ({given})", settled=dict(call.arguments))

    def tried() -> Receipt:
        with run.machine.stores.database.trial():
            return run.machine.toolbox.run(call, run.context(state))

    return run.with_prose(tried)
