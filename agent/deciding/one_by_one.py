"""Several changes of several rows in one breath, each plain by itself: "library card to Wednesday, tap high priority".

A request is cut into wishes by their tools, so that two changes of one kind are one wish; here each clause stands by
itself, where code decides every one of them, and no two are of one row.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, cast

from agent.calls import Planned
from agent.deciding.drafting import on_file
from agent.intents import likely as likely_of
from agent.reading.clauses import AND, clauses, unled
from agent.state import State
from tools.matching import ranked_by_mention, words_of

CHANGES: Final = {
    "update_todo": "todo", "update_event": "event", "complete_todo": "todo", "delete_todo": "todo",
    "cancel_event": "event",
}  # fmt: skip
"""The changes that may stand so, and how they call their row."""

OF_OTHERS: Final = re.compile(
    r"\b(?:said|says|told|wrote|writes|asks|asked|dijo|dice|dicho|escribi[oó]|sagt|hat gesagt|dit|detto|"
    r"disse)\b|[\"“”«»\n]|^\W*"
    r"(?:note|nota|notiz)\b",
    re.IGNORECASE,
)
"""What somebody said, or what is to be noted."""

ADDS: Final = re.compile(
    r"(?:please )?(?:add|remind me (?:to|about)|put|don['’]?t let me forget to|recu[eé]rdame|a[ñn]ade|"
    r"ap[uú]nta(?:me)?|"
    r"erinnere mich|rappelle-moi|ricordami|lembra-me)\b",
    re.IGNORECASE,
)
"""How a clause begins by which something new is asked for."""

LOOKS: Final = frozenset({"list_events", "list_todos"})
MOST: Final = 5
"""Clauses, at most."""

STATES: Final = re.compile(
    r"\b(?:is|are|was|were|isn['’]?t|aren['’]?t|has|have|had|will|because|since|if|unless|not|never|it|them|that|"
    r"es|son|est[aá]n?|era|ha|han|porque|si|no|lo que|ist|sind|hat|nicht|est|sont|[èe] stat[oa])\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of a clause that tells how things are, or speaks of what stands before it."""


def one_by_one(
    state: State, now: datetime, decided: Callable[[State], tuple[Planned, ...]], parts: int = 0
) -> tuple[Planned, ...]:
    """The calls for the clauses of a request, where `decided` tells one for each; none where there is a doubt.

    `parts` is how many wishes it was cut into: where it seems to be one, no look stands beside a change.
    """
    told = [words for each in clauses(state["request"]) if words_of(words := AND.sub("", unled(each)).strip(" ,;.!"))]
    if not 1 < len(told) <= MOST or OF_OTHERS.search(state["request"]):
        return ()
    there = on_file(state)
    calls: list[Planned] = []
    for words in told:
        asks = "?" in state["request"][state["request"].find(words) :][: len(words) + 1]
        rows = ranked_by_mention(there, words, lambda row: row[1])
        named = sorted({kind for kind, _ in rows})
        notes = [each for each in state.get("notes", ()) if not each.startswith("On file:")]
        notes += [f"On file: {'; '.join(f'{kind} “{name}”' for kind, name in rows)}."] if rows else []
        likely = {**likely_of(words, now, state["language"], named)}
        one = {**state, "request": words, "likely": likely, "named": named, "notes": notes, "wishes": [],
               "whole": state["request"], "shown": []}  # fmt: skip
        own = decided(cast(State, one))
        if len(own) != 1 or own[0].tool not in (*CHANGES, *LOOKS, "add_todo"):
            return ()
        if own[0].tool == "add_todo" and not ADDS.match(words):
            return ()
        if own[0].tool not in LOOKS and (asks or STATES.search(words)):
            return ()
        calls.append(replace(own[0], said=words))
    rows_of = [(each.tool == "add_todo", _row(each)) for each in calls if each.tool not in LOOKS]
    plain = len({*rows_of}) == len(rows_of) >= (1 if parts else 2) and all(row for _, row in rows_of)
    return tuple(calls) if plain else ()


def _row(call: Planned) -> str:
    """How a call names its row, or the new one."""
    return str(call.arguments.get(CHANGES.get(call.tool, "title"), ""))
