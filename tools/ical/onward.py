"""A change of an occurrence and of all that come after it (RANGE=THISANDFUTURE): here a series of its own.

The rows of one object are then several series: the one that it came as, ended before the change, and a part for each
change, whose `part` is the UID that its rows have here. Before an object is written they are joined again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from memory import rules
from memory.ical_rows import PART
from memory.rule_changes import Shift, ended, last_start, moved_rule, rest_of, same_end, shift_of
from tools.ical.objects import Values

Row = Mapping[str, Any]


def cut(uid: str, rows: Sequence[Values], changes: Iterable[datetime]) -> list[Values]:
    """The rows of an object, its series first, with each of the `changes` (their occurrences) as a part."""
    master, *rest = rows
    first = rules.wall(master["start"])
    there = {row["occurrence"]: row for row in rest}
    ats = sorted(
        at for at in {*changes} if at in there and rules.wall(at) > first and there[at]["all_day"] == master["all_day"]
        and master["rrule"] and _compiled(master).starts(rules.wall(at), rules.wall(at) + 1)
    )  # fmt: skip
    if not ats:
        return [*rows]
    found = [
        master | {"rrule": ended(master["rrule"], ats[0], _zone(master)), "exdates": _within(master, None, ats[0])}
    ]
    found += [row for row in rest if row["occurrence"] < ats[0] or row["ics"] is None]
    for at, end in zip(ats, [*ats[1:], None], strict=True):
        part, name = there[at], f"{uid}{PART}{at.isoformat()}"
        shift = _shift(master, at, part)
        left_out = [_said(shift(datetime.fromisoformat(each)), part) for each in _within(master, at, end)]
        own = {"occurrence": None, "rrule": _rule(master, at, end, part), "exdates": left_out, "part": name}
        found.append(part | own)
        for row in rest:
            if row["ics"] is not None and row["occurrence"] > at and (end is None or row["occurrence"] < end):
                found.append(row | {"occurrence": shift(row["occurrence"]), "part": name})
    return found


def joined(rows: Sequence[Row], rrule: str | None) -> list[Row] | None:
    """The rows as the object has them, whose series came with the rule `rrule`.

    None where the parts are no longer what a change from then on would make of that series: then each stands by itself.
    """
    parts: dict[str, list[Row]] = {}
    for row in rows:
        parts.setdefault(row.get("part", ""), []).append(row)
    main = parts.pop("", [])
    master = next((row for row in main if row["occurrence"] is None), None)
    if master is None or not rrule:
        return None
    whole = {**master, "rrule": rrule}
    ats = sorted((datetime.fromisoformat(name.rpartition(PART)[2]), name) for name in parts)
    if master["rrule"] != ended(rrule, ats[0][0], _zone(whole)):
        return None
    left_out = [*master["exdates"]]
    found: list[Row] = []
    for (at, name), end in zip(ats, [*(at for at, _ in ats[1:]), None], strict=True):
        part = next((row for row in parts[name] if row["occurrence"] is None), None)
        if part is None or part["all_day"] != master["all_day"] or part["rrule"] != _rule(whole, at, end, part):
            return None
        back = _back(_shift(whole, at, part), part["start"] - at)
        left_out += [_said(back(datetime.fromisoformat(each)), part) for each in part["exdates"]]
        found.append(_without(part) | {"occurrence": at, "rrule": None, "exdates": []})
        others = (row for row in parts[name] if row["occurrence"] is not None)
        found += [_without(row) | {"occurrence": back(row["occurrence"])} for row in others]
    found += [row for row in main if row is not master]
    return [{**whole, "exdates": sorted(left_out)}, *sorted(found, key=lambda row: row["occurrence"])]


def _rule(master: Row, at: datetime, end: datetime | None, part: Row) -> str:
    """The rule of a part: what is left of the series' own from `at` on, as far as the part has moved."""
    zone = _zone(master)
    rest = rest_of(master["rrule"], master["start"], at, zone)
    rest = rest if end is None else ended(rest, end, zone)
    last = last_start(rest, at, zone)
    rule = moved_rule(rest, at, part["start"])
    return same_end(rule, part["start"], zone, _shift(master, at, part)(last) if last else None)


def _shift(master: Row, at: datetime, part: Row) -> Shift:
    return shift_of(master["rrule"], at, part["start"])


def _back(shift: Shift, delta: timedelta) -> Callable[[datetime], datetime]:
    """The way back: which wall time the series itself has for one of the part."""
    hours = (delta, timedelta(seconds=delta.seconds), timedelta(seconds=delta.seconds) - timedelta(days=1))

    def back(at: datetime) -> datetime:
        return next((at - each for each in hours if shift(at - each) == at), at - delta)

    return back


def _within(master: Row, first: datetime | None, end: datetime | None) -> list[str]:
    """What is left out from `first` on and before `end`."""
    found = ((each, datetime.fromisoformat(each)) for each in master["exdates"])
    return [each for each, at in found if (first is None or at >= first) and (end is None or at < end)]


def _said(at: datetime, row: Row) -> str:
    return at.date().isoformat() if row["all_day"] else at.isoformat()


def _without(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "part"}


def _zone(row: Row) -> str | None:
    return None if row["all_day"] else row["zone"]


def _compiled(row: Row) -> rules.Rule:
    return rules.compiled(row["rrule"], row["start"], _zone(row))
