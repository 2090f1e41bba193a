"""What to do now: which of the open to-dos can be done, and which of them first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from memory.todos import Todo

SOON: Final = timedelta(days=3)
"""How near a due date presses more than importance does."""

WEIGHT: Final = {"high": 0, "normal": 1, "low": 2}


class Urgency(NamedTuple):
    """What a to-do is ordered by, the most pressing first."""

    nearness: int
    weight: int
    due: datetime
    age: int


def pressing(todos: Iterable[Todo], now: datetime) -> list[Todo]:
    """The open to-dos in the order in which to do them.

    - What is snoozed does not come up, nor do the parts of what is snoozed.
    - A to-do with open parts gives way to them; a part is as urgent as the most urgent whole it belongs to.
    - First what is overdue, then what is due today, then what is due within three days, then the rest;
      among these the important ones first, then what is due sooner, then what was added earlier.
    """
    by_id = {each.id: each for each in todos if not each.done}
    wholes = {each.parent for each in by_id.values()}
    can = [each for each in by_id.values() if each.id not in wholes and not _asleep(each, by_id, now)]
    return sorted(can, key=lambda each: _urgency(each, by_id, now))


def lineage(todo: Todo, by_id: Mapping[int, Todo]) -> list[Todo]:
    """A to-do and the wholes it belongs to, the nearest first."""
    found = [todo]
    while (parent := by_id.get(found[-1].parent or 0)) is not None and parent not in found:
        found.append(parent)
    return found


def _asleep(todo: Todo, by_id: Mapping[int, Todo], now: datetime) -> bool:
    return any(each.snoozed_until is not None and each.snoozed_until > now for each in lineage(todo, by_id))


def _urgency(todo: Todo, by_id: Mapping[int, Todo], now: datetime) -> Urgency:
    line = lineage(todo, by_id)
    dues = [(_last_moment(each.due, now), each.due) for each in line if each.due is not None]
    weight = min(WEIGHT.get(each.priority, 1) for each in line)
    if not dues:
        return Urgency(3, weight, datetime.max.replace(tzinfo=now.tzinfo), todo.id)
    last = min(moment for moment, _ in dues)
    return Urgency(_nearness(last, now), weight, last, todo.id)


def _nearness(last: datetime, now: datetime) -> int:
    if last < now:
        return 0
    days = (last.astimezone(now.tzinfo).date() - now.date()).days
    return 1 if days == 0 else 2 if days <= SOON.days else 3


def _last_moment(due: date | datetime, now: datetime) -> datetime:
    """The moment after which it is overdue."""
    return due if isinstance(due, datetime) else datetime.combine(due, time.max, now.tzinfo)
