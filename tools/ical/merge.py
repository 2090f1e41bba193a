"""Two versions of one object made one: field by field, from what both last agreed on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from tools.ical.lines import Component, Line
from tools.ical.objects import Item, renamed

BOOKKEEPING: Final = frozenset({"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CREATED", "X-MOZ-GENERATION", "UID"})
"""What programs write for themselves: no difference that a person would see."""

TOGETHER: Final = {
    **dict.fromkeys(("DTSTART", "DTEND", "DURATION", "DUE"), "time"),
    **dict.fromkeys(("COMPLETED", "PERCENT-COMPLETE", "STATUS"), "status"),
}
"""Properties that mean something together only: they are one field."""

SETS: Final = frozenset({"EXDATE", "RDATE"})
"""Properties whose lines stand each for itself: what either side adds is added."""

ALARMS: Final = "reminders"
SAID: Final = {"SUMMARY": "title", "DESCRIPTION": "notes", "RRULE": "repetition", "CATEGORIES": "tags"}
COPY: Final = "(conflict copy)"

Fields = dict[str, tuple[Line | Component, ...]]


@dataclass(frozen=True)
class Merged:
    """What comes of both, and the fields that both had changed: there the server's version stands."""

    item: Item
    conflicts: tuple[str, ...] = ()


def same(one: Item, other: Item) -> bool:
    """Whether two objects say the same, whatever their bookkeeping."""
    return bool(_plain(one) == _plain(other))


def merged(base: Item | None, here: Item, there: Item) -> Merged:
    """The changes of both sides since `base`; without one, all that either has is a change."""
    bases, ours, theirs = _by_identity(base), _by_identity(here), _by_identity(there)
    components: list[Component] = []
    conflicts: dict[str, None] = {}
    for identity in dict.fromkeys((*theirs, *ours)):
        one, clashes = _both(bases.get(identity), ours.get(identity), theirs.get(identity))
        components += [one] if one else []
        conflicts.update(dict.fromkeys(clashes))
    zones = {each.value("TZID"): each for each in (*here.zones, *there.zones)}
    item = Item(
        there.kind, there.uid, tuple(components) or there.components, tuple(zones.values()), there.head or here.head
    )
    return Merged(item, tuple(SAID.get(name, name.lower()) for name in conflicts))


def copy_of(item: Item) -> Item:
    """The version here as an object of its own; made twice, it is the same, so that it is never doubled.

    It has no organizer: a server would take it for a meeting, and write to those who are invited.
    """
    told = "".join(map(str, item.components))
    uid = f"{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}@ayni"
    return replace(renamed(item, uid), components=tuple(_marked(each, uid) for each in item.components))


def _marked(component: Component, uid: str) -> Component:
    title = component.value("SUMMARY") or "(untitled)"
    said = [Line("SUMMARY", f"{title} {COPY}")]
    return component.with_lines(["UID"], [Line("UID", uid)]).with_lines(["SUMMARY"], said).with_lines(["ORGANIZER"], [])


def _plain(item: Item) -> Any:
    return {identity: _keys(_fields(each)) for identity, each in _by_identity(item).items()}


def _keys(fields: Fields) -> dict[str, Any]:
    return {name: _key(values) for name, values in fields.items()}


def _key(values: Iterable[Line | Component]) -> tuple[Any, ...]:
    found: list[Any] = [each.key if isinstance(each, Line) else _keys(_fields(each)) for each in values]
    return tuple(sorted(map(repr, found)))


def _by_identity(item: Item | None) -> dict[Any, Component]:
    if item is None:
        return {}
    found: dict[Any, Component] = {}
    for number, each in enumerate(item.components):
        line = each.first("RECURRENCE-ID")
        identity = line.key if line else None
        found[identity if identity not in found else (identity, number)] = each
    return found


def _fields(component: Component) -> Fields:
    found: Fields = {}
    for line in component.lines:
        if line.name not in BOOKKEEPING:
            name = TOGETHER.get(line.name, line.name)
            found[name] = (*found.get(name, ()), line)
    if component.parts:
        found[ALARMS] = component.parts
    return found


def _both(
    base: Component | None, here: Component | None, there: Component | None
) -> tuple[Component | None, list[str]]:
    """One component of both; what one side has taken away goes, unless the other has changed it."""
    if here is None or there is None:
        left = here or there
        untouched = base is not None and left is not None and _keys(_fields(base)) == _keys(_fields(left))
        return None if untouched else left, []
    before, ours, theirs = (_fields(each) if each else {} for each in (base, here, there))
    conflicts = []
    result = there
    for name in dict.fromkeys((*ours, *theirs)):
        was, own, other = (_key(each.get(name, ())) for each in (before, ours, theirs))
        if own in (other, was):
            continue
        if name in SETS:
            result = _put(result, name, _united(before.get(name, ()), ours.get(name, ()), theirs.get(name, ())))
        elif other == was or (base is None and not theirs.get(name)):
            result = _put(result, name, ours.get(name, ()))
        elif base is not None or ours.get(name):
            conflicts.append(name)
    return result, conflicts


def _united(base: Iterable[Any], here: Iterable[Any], there: Iterable[Any]) -> tuple[Any, ...]:
    """The lines that both have kept, and those that either has added."""
    was, ours, theirs = ({each.key: each for each in side} for side in (base, here, there))
    return tuple(line for key, line in {**theirs, **ours}.items() if (key in ours and key in theirs) or key not in was)


def _put(component: Component, name: str, values: Iterable[Line | Component]) -> Component:
    if name == ALARMS:
        return replace(component, parts=tuple(each for each in values if isinstance(each, Component)))
    names = [each for each, field in TOGETHER.items() if field == name] or [name]
    return component.with_lines(names, [each for each in values if isinstance(each, Line)])
