"""Several rows in one word: "both choir practices" are two calls, one for each row of that name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from agent.calls import Planned
from agent.reading.words import ENDING
from agent.stores import Stores
from memory.events import Event
from tools.calendar.timing import end_of
from tools.matching import ranked, ranked_by_mention
from tools.when import Span

TWO: Final = re.compile(r"\b(?:both|the two|amb[oa]s|l[oa]s dos|beide|les deux|entramb[ei]|amb[oa]s)\b", re.IGNORECASE)
ALL: Final = re.compile(
    r"\b(?:all (?:of )?(?:the|my|our|those|these)|every|each of|tod[oa]s (?:l[oa]s|mis|nuestr[oa]s|es[oa]s)|alle meine|"
    r"tou(?:te)?s (?:les|mes)|tutt[ei] (?:i|le|gli)|tod[oa]s [oa]s)\b",
    re.IGNORECASE,
)


EVERYTHING: Final = re.compile(
    r"\b(?:cancel|clear|delete|remove|call off|drop|scrap|cancela|cancel[aá](?:me)?|borra|quita|anula|elimina)\s+"
    r"(?:everything|(?:all|every|each|any)(?: single| and every)?(?: one)?(?: of)?(?: (?:my|the|our|those))? "
    r"(?:other )?(?:appointment|event|meeting|plan|booking)s?|"
    r"todo lo (?:del?|que)|toda (?:cita|reuni[oó]n)|todo (?:evento|plan)|cada (?:cita|reuni[oó]n|evento)|"
    r"tod[oa]s (?:l[oa]s|mis|nuestr[oa]s) (?:citas|reuniones|eventos|planes))\b"
    r"(?! (?:with|about|involving|regarding|to do with|con|sobre)\b)",
    re.IGNORECASE,
)
"""A wish to be rid of all that is on the calendar in a time that is said."""

EXCEPT: Final = re.compile(
    r"\b(?:except|but|apart from|other than|besides|save|not|keep|leave|salvo|menos|excepto|pero|no|deja|quitando)\b",
    re.IGNORECASE,
)
"""Words after which something stays."""


def each_of(call: Planned, request: str, stores: Stores, times: Sequence[Span] = ()) -> tuple[Planned, ...]:
    """The call, once for each of the rows that bear the name, where the request says that all of them are meant.

    "Cancel everything on Friday" is each event of that day: `times` are those of the request.
    """
    if call.tool == "cancel_event" and len(times) == 1 and EVERYTHING.search(request):
        every, but = _each_then(call, stores, times[0]), EXCEPT.search(request)
        return every or (call,) if but is None else _without(every, request[but.start() :], stores)
    kind = ENDING.get(call.tool, "")
    two = TWO.search(request)
    if not kind or not (two or ALL.search(request)):
        return (call,)
    listed: dict[str, Callable[[], Sequence[Any]]] = {
        "event": stores.calendar.list, "todo": stores.todos.list, "note": stores.notes.list,
    }  # fmt: skip
    rows = listed[kind]()
    found = [row for _, row in ranked(rows, str(call.arguments.get(kind) or ""), lambda row: row.title)]
    if kind == "event" and len(times) == 1 and not any(row.rrule for row in found):
        found = _then(found, times[0])
    if len(found) < 2 or (two and len(found) != 2):
        return (call,)
    return tuple(
        Planned(call.tool, {**call.arguments, kind: f"#{row.id}"}) for row in sorted(found, key=lambda row: row.id)
    )


def _without(calls: Sequence[Planned], stays: str, stores: Stores) -> tuple[Planned, ...]:
    """The calls without those for rows that are to stay; none at all where it is not plain which those are."""
    rows = ranked_by_mention(stores.calendar.list(), stays, lambda row: row.title)
    kept = {str(row.id) for row in rows}
    return tuple(each for each in calls if each.arguments["event"][1:].split()[0] not in kept) if kept else ()


def _each_then(call: Planned, stores: Stores, time: Span) -> tuple[Planned, ...]:
    """The call for each event that begins in a time; of a series only what falls in it. One side alone is no time."""
    reading = time.readings[0]
    if reading.rrule or reading.open is not None:
        return ()
    end = end_of(reading)
    found = [row for row in stores.calendar.between(reading.start, end) if reading.start <= row.start < end]
    return tuple(Planned(call.tool, {**call.arguments, "event": _named(row)}) for row in found)


def _then(found: list[Any], time: Span) -> list[Any]:
    """Of several events those of the time that was said; all of them where that has one side alone."""
    reading = time.readings[0]
    if reading.rrule or reading.open is not None:
        return found
    return [row for row in found if reading.start <= row.start < end_of(reading)]


def _named(row: Event) -> str:
    if row.occurrence is None:
        return f"#{row.id}"
    return f"#{row.series or row.id} one " + (
        f"{row.occurrence:%Y-%m-%d}" if row.all_day else f"{row.occurrence:%Y-%m-%d %H:%M}"
    )
