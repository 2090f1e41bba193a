"""What a long session keeps in mind: open questions, proposals that wait, and the rows last shown, however long ago.

A decision sees the last few turns only. What is open is read from the log by code, so nothing has to be summed up,
and nothing is lost with the turns that are out of sight.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tools.matching import ranked_by_mention

if TYPE_CHECKING:
    from agent.stores import Stores
    from memory.turns import Turn, Waiting

MOST: Final = 3
"""How many open matters of each kind are kept in mind: the newest."""

WAIVED: Final = re.compile(
    r"\b(?:never ?mind|forget (?:it|about it|that)|drop it|leave it|no need|cancel that|"
    r"d[ée]jalo|olv[ií]dalo|da igual|no importa|no hace falta)\b",
    re.IGNORECASE,
)
"""How a user lets a question go."""

WHAT_IS_OPEN: Final = re.compile(
    r"\b(?:where were we|what(?:'s| is| was)? (?:still )?(?:open|pending|waiting)|what did you (?:want to know|ask)|"
    r"d[óo]nde est[áa]bamos|qu[ée] (?:qued[óo]|queda|hay|est[áa]) pendiente|qu[ée] me (?:preguntaste|preguntabas))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Matters:
    """What is open in a session, the newest first; `shown` are the rows of the last reply that had any."""

    questions: tuple[Turn, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    shown: tuple[dict[str, Any], ...] = ()


def open_matters(stores: Stores, session: str, before: int | None = None) -> Matters:
    """What is open in `session` before the turn `before`."""
    waiting = [each for each in stores.proposals.waiting() if each.session == session and each.turn != before]
    last = stores.turns.showing(session, before)
    return Matters(_questions(stores, session, before), tuple(waiting[::-1][:MOST]), last.shown if last else ())


def noted(matters: Matters, request: str, seen: Collection[int]) -> Iterator[str]:
    """What a decision is told of them: what the request touches, or asks for, and the turns in `seen` do not show.

    It is told in the user's own words: what a question or a proposal says may be others' (law 6).
    """
    asked = [each for each in matters.questions if each.id not in seen]
    if not WHAT_IS_OPEN.search(request):
        asked = ranked_by_mention(asked, request, _named)
    for turn in asked[:MOST]:
        yield f"Still open, from before: “{turn.request}”."
    if matters.waiting and WHAT_IS_OPEN.search(request):
        yield f"Waiting for the user's yes: {len(matters.waiting)}."


def _questions(stores: Stores, session: str, before: int | None) -> tuple[Turn, ...]:
    """The turns that ended in a question which no later turn has answered or let go."""
    asked = stores.turns.asking(session, before, MOST)
    if not asked:
        return ()
    later = stores.turns.since(session, min(each.id for each in asked), before)
    return tuple(each for each in asked if not _settled(each, [one for one in later if one.id > each.id]))


def _settled(asked: Turn, later: list[Turn]) -> bool:
    """Whether the next turn let it go, or any later one did what it was about."""
    tools = {call["tool"] for call in asked.calls if call.get("unclear")}
    done = {call["tool"] for turn in later for call in turn.calls if call["status"] == "done"}
    return bool(tools & done) or bool(later and WAIVED.search(later[0].request))


def _named(turn: Turn) -> str:
    """What an open question was about: the words of the request, and the owner's own rows that it named."""
    own = [str(row["label"]) for row in turn.shown if row["kind"] not in ("message", "image")]
    return " ".join([turn.request, *own])
