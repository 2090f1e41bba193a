"""Several rows in one word: "both choir practices" are two calls, one for each row of that name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
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
    r"(?! (?:with|about|involving|regarding|to do with|con|sobre)\b)|"
    r"\b(?:clear|wipe|empty|free up|blank)(?: out)?(?: (?:all|everything) (?:off|from|in))?(?: (?:my|the|our))? "
    r"(?:whole |entire )?(?:calendar|diary|schedule|agenda)\b|"
    r"\btake everything (?:off|out)\b|"
    r"\b(?:vac[ií]a|despeja|limpia|libera)(?:me|r)? (?:la|mi|toda (?:la|mi)|el|todo (?:el|mi)) (?:agenda|calendario)\b|"
    r"\b(?:leere?|r[äa]ume?) (?:meinen |den )?(?:kalender|terminkalender)\b|\balle(?: meine)? termine\b.*\b(?:ab|"
    r"absagen|"
    r"streichen|l[öo]schen)\b|\bsag(?:e)? alles\b|"
    r"\b(?:vide|lib[èe]re) (?:mon |l['’])?(?:agenda|calendrier)\b|\bannule (?:tout|tous mes rendez-vous)\b|"
    r"\b(?:svuota|libera) (?:la mia |l['’]|il mio )?(?:agenda|calendario)\b|\b(?:cancella|annulla) (?:tutto|tutti gli "
    r"(?:appuntamenti|impegni))\b|"
    r"\b(?:limpa|esvazia|libera) (?:a minha |minha |a )?agenda\b|\b(?:cancela|desmarca) (?:tudo|"
    r"todos os compromissos)\b"
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
    if call.tool == "cancel_event" and times and EVERYTHING.search(request) and _are_one(times, request):
        every, but = _each_then(call, stores, times), EXCEPT.search(request)
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


def every_event(stores: Stores, times: Sequence[Span], request: str) -> tuple[Planned, ...]:
    """A call for each event of the days that a request names, be they one or more of them."""
    return _each_then(Planned("cancel_event", {}), stores, times) if times and _are_one(times, request) else ()


def _are_one(times: Sequence[Span], request: str) -> bool:
    """Whether the times of a request are one, or days that are told in one: "on Thursday and Friday"."""
    return all(JOINED.fullmatch(request[one.end_index : other.start_index]) for one, other in pairwise(times))


JOINED: Final = re.compile(
    r"\s*[,&/]?\s*(?:(?:and|y|e|und|et|as well as)\b)?\s*(?:(?:on|of|for|also|el|del?|am|le|il|na)\s+)*(?:the\s+)?",
    re.IGNORECASE,
)
"""What stands between two days of which the same is told."""

IN_ONE: Final = re.compile(r"[,&]|\b(?:and|y|e|und|et)\b", re.IGNORECASE)


def _each_then(call: Planned, stores: Stores, times: Sequence[Span]) -> tuple[Planned, ...]:
    """The call for each event that begins in a time; of a series only what falls in it. One side alone is no time."""
    calls: list[Planned] = []
    for time in times:
        several = len(time.readings) > 1 and IN_ONE.search(time.readings[0].text)
        for reading in time.readings if several else time.readings[:1]:
            if reading.rrule or reading.open is not None:
                return ()
            end = end_of(reading)
            found = [row for row in stores.calendar.between(reading.start, end) if reading.start <= row.start < end]
            calls += [Planned(call.tool, {**call.arguments, "event": _named(row)}) for row in found]
    return tuple(each for place, each in enumerate(calls) if each not in calls[:place])


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
