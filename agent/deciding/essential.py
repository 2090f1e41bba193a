"""A wish as it is decided: without the clauses of the request that only tell how things are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Final, cast

from agent.calls import Planned
from agent.intents import likely
from agent.machine import Run
from agent.reading.essence import essence
from agent.reading.from_the_story import own_deadline, with_its_name
from agent.reading.no_wish import is_doubted
from agent.reading.reasons import tells_hours, unexplained
from agent.reading.told_beside import is_where, pieces
from agent.reading.weighing import unweighed, weights
from agent.reading.why_needed import without_else
from agent.state import State
from tools.contract import Language
from tools.matching import ranked_by_mention
from tools.when import PLANNING, find


def essential(state: State, run: Run) -> State:
    """The state of one wish, with its essence as the request; the same state where nothing can be left out."""
    if state.get("step", 0) or state.get("images"):
        return state
    now, language = run.machine.clock().astimezone(run.machine.zone), state["language"]
    stores = run.machine.stores

    @cache  # few requests tell anything beside their wish
    def names() -> list[str]:
        return [*(row.title for row in stores.todos.list()), *(row.title for row in stores.calendar.list())]

    def judge(words: str) -> dict[str, float]:
        return {**likely(words, now, language, state.get("named", ()))}

    def tells(words: str) -> bool:
        timed = bool(find(words, now, language, policy=PLANNING))
        if timed and (tells_hours(words) or is_where(words)):  # beside the hour of the wish this is no time of it
            timed = not _has_an_hour(state["request"].replace(words, " "), now, language)
        return bool(weights(words)) or timed or bool(ranked_by_mention(names(), words, str))

    def timed(words: str) -> bool:
        return len(find(words, now, language, policy=PLANNING)) == 1

    told = own_deadline(with_its_name(without_else(state["request"]), tells), timed)
    core = essence(told, judge, tells)
    if "to-do" not in state.get("named", ()) and (plain := unweighed(core)[0]) != core:
        plain = essence(plain, judge, tells)
        left = judge(plain)
        core = plain if max(left, key=lambda each: left[each]) == "add_todo" else core
    likely_now = state.get("likely", {})
    if max(likely_now, key=lambda each: likely_now[each], default="") == "cancel_event":
        core = unexplained(core, names())
    if core == state["request"] or (is_doubted(state["request"]) and not is_doubted(core)):
        return state
    return cast(State, {**state, "request": core, "likely": judge(core), "whole": state.get("whole", state["request"])})


def _has_an_hour(words: str, now: datetime, language: Language) -> bool:
    spans = find(words, now, language, policy=PLANNING)
    return any(each.grain in ("hour", "minute") for span in spans for each in span.readings)


def with_weight(planned: Sequence[Planned], state: State) -> tuple[Planned, ...]:
    """The calls, the one new to-do among them with the priority that a clause of the whole request tells.

    So is the one changed to-do of which nothing else is told.
    """
    whole = state.get("whole", state["request"])
    if len(planned) == 1 and planned[0].tool == "update_todo" and planned[0].arguments.keys() == {"todo"}:
        own = weights(state["request"])
        return (
            (replace(planned[0], arguments={**planned[0].arguments, "priority": own[0]}),)
            if len(own) == 1
            else (*planned,)
        )
    told = _own_weights(whole, state["request"]) if whole != state["request"] else []  # "..., top priority, they stink"
    said = unweighed(whole)[1] or (told[0] if len({*told}) == 1 else "")
    if not said or [each.tool for each in planned] != ["add_todo"]:
        return (*planned,)
    return (replace(planned[0], arguments={**planned[0].arguments, "priority": said}),)


def _own_weights(whole: str, request: str) -> list[str]:
    """The priorities that the whole request speaks of, but where it changes a row: that one is of no new to-do."""
    own = [each for each in pieces(whole) if not (RANKED.match(each) and each.casefold() not in request.casefold())]
    return weights(", ".join(own))


RANKED: Final = re.compile(
    r"^\W*(?:(?:and|then|also|plus|y|adem[aá]s|tambi[eé]n|luego|please|por favor)\b\W*)*"
    r"(?:bump|make|set|put|mark|move|flag|raise|change|p[oó]n(?:me|ga)?|marca|sube|s[uú]be|cambia|pasa|deja)"
    r" (?!(?:it|that|this|them|an?|una?|l[oa]s?(?= en\b))\b)(?!.*\b(?:list|lista)\b)[\w'’-]+ [\w'’-]+",
    re.IGNORECASE,
)
"""How a clause begins by which a row is ranked: "bump the rent to high priority"."""
