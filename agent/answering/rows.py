"""Questions over the owner's own rows that code answers: how many there are, which comes first, which matters most.

A small model that reads a list counts it wrongly, and sorts it worse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final, Literal

from agent.calls import Planned
from agent.machine import Run
from agent.state import State
from memory.errors import NotFoundError
from tools.contract import Language
from tools.saying import say_date

Asks = Literal["count", "first", "last", "important"]
Json = dict[str, Any]

_ROWS = r"(?:appointments?|meetings?|events?|tasks?|to-?dos?|one|citas?|reuni[oó]n(?:es)?|eventos?|tareas?)"
QUESTIONS: Final[dict[Asks, re.Pattern[str]]] = {
    "count": re.compile(
        rf"\bhow many (?:of (?:these|those|them)|are (?:there|these|those|they|left)|(?:[\w-]+ ){{0,2}}(?:{_ROWS}|"
        rf"things?|items?|notes?)\b)|\bcu[aá]nt[oa]s (?:son|hay|quedan|(?:\w+ ){{0,1}}(?:{_ROWS}|cosas|notas)\b)",
        re.IGNORECASE,
    ),
    "important": re.compile(
        r"\b(?:most|more) (?:important|urgent|pressing)\b|\bm[aá]s (?:importante|urgente)s?\b", re.IGNORECASE
    ),
    "first": re.compile(
        rf"\b(?:due|comes?|is|do|starts?|begins?|are) (?:the )?(?:first|next|soonest|earliest)\b"
        r"(?! (?:of|week|month|year|weekend|term|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
        rf"|\b(?:first|next|soonest|earliest) {_ROWS}\b"
        rf"|\b(?:vence|va|toca|es|empieza) (?:la |el )?(?:primer[oa]?|antes|siguiente|pr[oó]xim[oa])\b"
        rf"|\b(?:primer[oa]?|siguiente|pr[oó]xim[oa]) {_ROWS}\b",
        re.IGNORECASE,
    ),
    "last": re.compile(
        r"\b(?:due|comes?|is|starts?) (?:the )?(?:last|latest)\b|\b(?:vence|va|es) (?:la |el )?[uú]ltim[oa]\b",
        re.IGNORECASE,
    ),
}
ASKING: Final = re.compile(r"\?|\b(?:which|what|when|how many|cu[aá]l|qu[eé]|cu[aá]ndo|cu[aá]nt[oa]s)\b", re.IGNORECASE)
OF_THESE: Final = re.compile(
    r"\b(?:of (?:these|those|them)|these|those|est[ao]s|es[ao]s|de ell[ao]s)\b"
    r"|\bwhich (?:one )?(?:is|comes|do|should|has|matters)\b|\bcu[aá]l (?:es|vence|va|toca)\b",
    re.IGNORECASE,
)
NAMED: Final = {
    "todo": re.compile(r"\b(?:tasks?|to-?dos?|tareas?)\b", re.IGNORECASE),
    "event": re.compile(r"\b(?:appointments?|meetings?|events?|citas?|reuni[oó]n(?:es)?|eventos?)\b", re.IGNORECASE),
    "note": re.compile(r"\b(?:notes?|notas?)\b", re.IGNORECASE),
}
"""How a request names a kind of row: it then asks for no other."""

LISTS: Final = {"list_todos": "todo", "list_events": "event", "list_notes": "note"}
NAMES: Final[dict[str, dict[Language, tuple[str, str]]]] = {
    "todo": {"en": ("to-do", "to-dos"), "es": ("tarea", "tareas")},
    "event": {"en": ("event", "events"), "es": ("cita", "citas")},
    "note": {"en": ("note", "notes"), "es": ("nota", "notas")},
}
SAID: Final[dict[str, dict[Language, str]]] = {
    "count": {"en": "{rows}.", "es": "{rows}."},
    "first": {"en": "{row}: the first of {rows}.", "es": "{row}: lo primero de {rows}."},
    "last": {"en": "{row}: the last of {rows}.", "es": "{row}: lo último de {rows}."},
    "important": {
        "en": "{row}: it is marked important, among {rows}.",
        "es": "{row}: está marcada como importante, entre {rows}.",
    },
    "undated": {"en": "None of the {rows} has a due date.", "es": "Sin fecha: {rows}."},
    "equal": {
        "en": "None of the {rows} is marked important.",
        "es": "Nada está marcado como importante entre {rows}.",
    },
}
AHEAD: Final = timedelta(days=366)
"""How far the next occurrence of an event is looked for."""


@dataclass(frozen=True)
class _Row:
    """A row that can be put in order."""

    shown: Json
    moment: datetime | date | None
    high: bool = False


def asked_of(request: str) -> Asks | None:
    """What a request wants to know of rows; None where it is no such question."""
    if not ASKING.search(request):
        return None
    return next((each for each, pattern in QUESTIONS.items() if pattern.search(request)), None)


def about_last_shown(state: State, run: Run) -> Planned | None:
    """The listing to make where the request asks which of the rows last shown is first, or how many they are."""
    if asked_of(state["request"]) is None or not OF_THESE.search(state["request"]):
        return None
    kinds = {row["kind"] for row in _last_shown(state, run)}
    named = {kind for kind, pattern in NAMED.items() if pattern.search(state["request"])}
    if named and not kinds <= named:
        return None
    return next((Planned(tool, {}) for tool, kind in LISTS.items() if kinds == {kind}), None)


def over_rows(state: State, run: Run) -> State | None:
    """The answer of code to a question over the one list that was made; None where the list itself is the answer."""
    asks = asked_of(state["request"])
    outcomes = state.get("outcomes", ())
    if asks is None or len(outcomes) != 1 or outcomes[0]["tool"] not in LISTS or outcomes[0]["status"] != "done":
        return None
    outcome, language = outcomes[0], state["language"]
    kind = LISTS[outcome["tool"]]
    last = _last_shown(state, run) if OF_THESE.search(state["request"]) else []
    listed = [each for each in last or outcome["receipt"]["shown"] if each["kind"] == kind]
    if not listed or (len(listed) == 1 and asks in ("first", "last") and kind == "event"):
        return None
    if asks == "count":
        counted = SAID["count"][language].format(rows=_number(len(listed), kind, language))
        return State(reply=counted if last else f"{counted}\n{outcome['receipt']['text']}")
    if kind == "note":
        return None
    said, picked = _picked(asks, _rows(listed, run), kind, state, run)
    receipt = {**outcome["receipt"], "text": said, "shown": [each.shown for each in picked] or listed}
    return State(reply=said, outcomes=[{**outcome, "receipt": receipt}])


def _picked(asks: Asks, rows: Sequence[_Row], kind: str, state: State, run: Run) -> tuple[str, list[_Row]]:
    """The answer, and the row that it is about, so that "it" is understood next."""
    language, count = state["language"], _number(len(rows), kind, state["language"])
    wanted = [row for row in rows if row.high] if asks == "important" else [row for row in rows if row.moment]
    if not wanted:
        key = "equal" if asks == "important" else "undated"
        return SAID[key][language].format(rows=count), []
    zone = run.machine.zone
    ordered = sorted(wanted, key=lambda row: _moment(row.moment, zone), reverse=asks == "last")
    best = ordered[0]
    now = run.machine.clock().astimezone(zone)
    when = f", {say_date(best.moment, now, language)}" if best.moment else ""
    return SAID[asks][language].format(row=f"*{best.shown['label']}*{when}", rows=count), [best]


def _rows(listed: Sequence[Json], run: Run) -> list[_Row]:
    """The rows as they are in the stores now; one that is gone is left out."""
    stores, now = run.machine.stores, run.machine.clock().astimezone(run.machine.zone)
    found = []
    for each in listed:
        with suppress(NotFoundError):
            if each["kind"] == "todo":
                todo = stores.todos.get(each["id"])
                found.append(_Row(each, todo.due, todo.priority == "high"))
            else:
                event = stores.calendar.get(each["id"])
                coming = stores.calendar.occurrences(event.id, now, now + AHEAD) if event.rrule else ()
                found.append(_Row(each, coming[0].start if coming else event.start))
    return found


def _last_shown(state: State, run: Run) -> list[Json]:
    """The rows of the last reply of this session that showed any."""
    turns = run.machine.stores.turns.recent(state["session"], 3, before=state["turn"])
    return next((list(turn.shown) for turn in reversed(turns) if turn.shown), [])


def _moment(moment: datetime | date | None, zone: Any) -> datetime:
    """For sorting: a whole day ends with its end, and what has no time comes last."""
    if moment is None:
        return datetime.max.replace(tzinfo=zone) - timedelta(days=2)
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time.max, zone)


def _number(count: int, kind: str, language: Language) -> str:
    return f"{count} {NAMES[kind][language][count != 1]}"
