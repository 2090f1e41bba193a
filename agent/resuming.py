"""Finishing what a kill cut short: turns from the last node that had ended, and deeds that had their owner's yes."""

from __future__ import annotations

from collections.abc import Callable

from agent.machine import Run
from agent.replies import Ended, Reply
from agent.state import State
from agent.turning import Turning, thread
from memory.turns import Turn, Waiting


def resume(turning: Turning, session: str | None = None) -> Reply | None:
    """Finish it; returns the last reply, None where there was nothing. What a living process runs is left alone."""
    replies = [_turn(turning, each) for each in turning.turns.unfinished(session) if each.kind != "mail"]
    replies += [_deed(turning, each) for each in turning.proposals.approved()]
    return next((each for each in reversed(replies) if each is not None), None)


def _turn(turning: Turning, turn: Turn) -> Reply | None:
    if not _taken(turning, turn.id, lambda: turning.turns.get(turn.id).status == "running"):
        return None
    if turn.kind == "call":
        return _call(turning, turn.id)
    return _last(turning, lambda run: turning.go(turn.id, _beginning(turning, turn), run), turn.id)


def _deed(turning: Turning, row: Waiting) -> Reply | None:
    if not _taken(turning, row.turn, lambda: turning.proposals.get(row.id).status == "approved"):
        return None
    return _last(turning, lambda run: turning.woken(row.id, run), row.turn)


def _taken(turning: Turning, turn: int, still: Callable[[], bool]) -> bool:
    """Whether the turn is ours now; not when a living process has it, or has ended it a moment ago."""
    if not turning.holds.take(turn):
        return False
    if still():
        return True
    turning.holds.give_back(turn)
    return False


def _last(turning: Turning, work: Callable[[Run], Reply], turn: int) -> Reply | None:
    return next((each.reply for each in turning.events(work, turn) if isinstance(each, Ended)), None)


def _call(turning: Turning, turn: int) -> Reply:
    """A program's call that was cut short: its program has heard no answer, so it is not made now."""
    made = turning.machine.stores.calls.find(turn, 1, 0)
    said = made.receipt["text"] if made and made.receipt else ""
    turning.turns.finish(turn, "done" if said else "stopped", reply=said)
    turning.holds.give_back(turn)
    return turning.told(turn)


def _beginning(turning: Turning, turn: Turn) -> State | None:
    """What the turn starts from, where it was killed before it had begun; None where it goes on."""
    if turning.graph.get_state(thread(turn.id)).values:
        return None
    return State(turn=turn.id, session=turn.session, kind="ask", request=turn.request, images=[])
